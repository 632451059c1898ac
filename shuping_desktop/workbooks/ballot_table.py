"""Ballots of a table: a line is one row of one paper form; lines of one group and number are a ballot."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..messages import OR, Text, joined, msg
from ..scoring.ballot_number import BallotNumber
from ..scoring.ballots import Row
from ..scoring.names import name_key, ordinary_name, ordinary_text, visible_text
from ..scoring.numbers import HUNDRED, NotANumberError, ordinary, parse_hundredths
from ..scoring.scheme import Track
from ..tables.errors import at_cell
from ..tables.named_table import Line, Table
from ..tables.sheets import NoteKind
from .layouts import EVALUATOR, GROUP, NUMBER, Layout

_NO_NUMBERS = (NoteKind.DATE, NoteKind.PERCENT, NoteKind.ERROR)
_HIGHEST_TOTAL = 10_000 * HUNDRED


@dataclass(slots=True)
class IncomingBallot:
    """One ballot of a file: its rows, and the line of each, by the participant's name."""

    track: Track
    file: Text
    line: Line
    group: str
    number: str
    evaluator: str
    rows: dict[str, Row] = field(default_factory=dict)
    lines: dict[str, Line] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Names of a track that the names in a file are matched with, by `name_key`.

    `evaluators` maps (group, key) to the names of listed evaluators.
    """

    participants: Mapping[str, str]
    evaluators: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def evaluator(self, group: str, text: str) -> str:
        """Return an evaluator's name as it is stored: as it is listed, else in its ordinary form."""
        key = name_key(text)
        return self.evaluators.get((group, key)) or self.participants.get(key) or ordinary_name(text)


def parse_ballots(table: Table, layout: Layout, names: KnownNames) -> list[IncomingBallot]:
    """Return the ballots of a table, in its order. Raises InputError naming file, line, column and value."""
    groups = {name_key(group.name): group.name for group in layout.track.groups}
    ballots: dict[tuple[str, str], IncomingBallot] = {}
    for line in table.lines:
        ballot = _ballot_of(table.file, line, layout.track, groups, names)
        known = ballots.setdefault((ballot.group, ballot.number), ballot)
        _refuse_other_evaluator(table.file, line, known, ballot.evaluator)
        name = _participant(table.file, line, layout.track, names)
        if name in known.rows:
            wrong = msg(
                "在评分表 {number} 中重复（前一次在{place}），请只留一行。",
                number=known.number,
                place=known.lines[name].place,
            )
            raise at_cell(table.file, line.cell(layout.track.participant_heading), name, wrong)
        known.rows[name] = _row(table.file, line, layout.track)
        known.lines[name] = line
    return list(ballots.values())


def _ballot_of(
    file: Text, line: Line, track: Track, groups: Mapping[str, str], names: KnownNames
) -> IncomingBallot:
    """Return the ballot that a line belongs to, without rows."""
    written, number = line.values[GROUP], BallotNumber(line.values[NUMBER]).ordinary
    group, known = groups.get(name_key(written)), joined(groups.values(), OR)
    if not ordinary_text(written):
        wrong = msg("是空的，每一行都要写评委组：{known}。", known=known)
        raise at_cell(file, line.cell(GROUP), "", wrong)
    if group is None:
        wrong = msg("不是本评议的评委组，应为{known}。", known=known)
        raise at_cell(file, line.cell(GROUP), written, wrong)
    for column in (NUMBER, EVALUATOR):
        note = line.notes.get(column)
        if note is not None and note.kind in _NO_NUMBERS:
            wrong = msg("{what}，请改成{column}。", what=note.text, column=column)
            raise at_cell(file, line.cell(column), line.values[column], wrong)
    if not number:
        raise at_cell(file, line.cell(NUMBER), number, msg("是空的，每份评分表都要有票号。"))
    return IncomingBallot(track, file, line, group, number, names.evaluator(group, line.values[EVALUATOR]))


def _refuse_other_evaluator(file: Text, line: Line, ballot: IncomingBallot, evaluator: str) -> None:
    if name_key(evaluator) != name_key(ballot.evaluator):
        if not evaluator:
            wrong = msg(
                "是空的，同一份评分表 {number} {place}写的是“{evaluator}”，请改成一致。",
                number=ballot.number,
                place=ballot.line.place,
                evaluator=ballot.evaluator,
            )
            raise at_cell(file, line.cell(EVALUATOR), evaluator, wrong)
        wrong = msg(
            "与同一份评分表 {number} {place}的“{evaluator}”不一致，请改成一致。",
            number=ballot.number,
            place=ballot.line.place,
            evaluator=ballot.evaluator,
        )
        raise at_cell(file, line.cell(EVALUATOR), evaluator, wrong)


def _participant(file: Text, line: Line, track: Track, names: KnownNames) -> str:
    written = line.values[track.participant_heading]
    name = names.participants.get(name_key(written))
    if name is None and not ordinary_text(written):
        wrong = msg("是空的，请补上，或删去这一行。")
        raise at_cell(file, line.cell(track.participant_heading), "", wrong)
    if name is None:
        wrong = msg("不在述职对象名单里，请先导入名单，或改正名称。")
        raise at_cell(file, line.cell(track.participant_heading), written, wrong)
    return name


def _row(file: Text, line: Line, track: Track) -> Row:
    marks: list[int | None] = []
    for criterion in track.criteria:
        value = _number(file, line, criterion.name)
        refusal = None if value is None else track.refusal(criterion, value)
        if refusal is not None:
            written = line.values[criterion.name]
            wrong = msg("{refusal}，请改正。", refusal=refusal)
            raise at_cell(file, line.cell(criterion.name), written, wrong)
        marks.append(value)
    total = _number(file, line, track.total_heading)
    if total is not None and not 0 <= total <= _HIGHEST_TOTAL:
        written = line.values[track.total_heading]
        wrong = msg("{refusal}，请改正。", refusal=msg("超出了可能的范围"))
        raise at_cell(file, line.cell(track.total_heading), written, wrong)
    remark = line.values.get(track.remark_heading, "")
    noted = bool(track.unmet_remark) and name_key(remark) == name_key(track.unmet_remark)
    return Row(tuple(marks), total, track.unmet_remark if noted else visible_text(remark))


def _number(file: Text, line: Line, column: str) -> int | None:
    """Return the cell's number in hundredths; None if it is blank."""
    text = line.values.get(column, "")
    if not ordinary(text):
        return None
    note = line.notes.get(column)
    if note is not None and note.kind in _NO_NUMBERS:
        raise at_cell(file, line.cell(column), text, msg("{what}，请改成分数。", what=note.text))
    try:
        value = parse_hundredths(text)
    except NotANumberError:
        raise at_cell(file, line.cell(column), text, msg("不是数，请改正。")) from None
    if value.denominator != 1:
        raise at_cell(file, line.cell(column), text, msg("多于两位小数，请改正。"))
    return int(value)
