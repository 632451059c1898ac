"""Ballots from a file: one line is one row of one paper form; lines of one group and number are a ballot."""

from collections.abc import Collection
from dataclasses import dataclass, field

from ..messages import Text, msg
from ..scoring.ballots import Row
from ..scoring.numbers import HUNDRED, NotANumberError, parse_hundredths
from ..scoring.scheme import Track
from ..tables.csv_table import Line, Table
from ..tables.errors import at_cell
from .layouts import EVALUATOR, GROUP, NUMBER, Layout

_HIGHEST_TOTAL = 10_000 * HUNDRED


@dataclass(slots=True)
class IncomingBallot:
    """One ballot as a file gives it: rows by participant's name, and the line each stands on."""

    track: Track
    file: Text
    line: Line
    group: str
    number: str
    evaluator: str
    rows: dict[str, Row] = field(default_factory=dict)
    lines: dict[str, Line] = field(default_factory=dict)


def parse_ballots(table: Table, layout: Layout, participants: Collection[str]) -> list[IncomingBallot]:
    """The ballots of a file, in its order. Raises InputError naming file, line, column and value.

    `participants` are the names that the track has.
    """
    ballots: dict[tuple[str, str], IncomingBallot] = {}
    for line in table.lines:
        ballot = _ballot_of(table.file, line, layout.track, ballots)
        name = _participant(table.file, line, layout.track, participants)
        if name in ballot.rows:
            wrong = msg(
                "在评分表 {number} 中重复（前一次在{place}），请只留一行。",
                number=ballot.number,
                place=ballot.lines[name].place,
            )
            raise at_cell(table.file, line.cell(layout.track.participant_heading), name, wrong)
        ballot.rows[name] = _row(table.file, line, layout.track)
        ballot.lines[name] = line
    return list(ballots.values())


def _ballot_of(
    file: Text, line: Line, track: Track, ballots: dict[tuple[str, str], IncomingBallot]
) -> IncomingBallot:
    group, number, evaluator = line.values[GROUP], line.values[NUMBER], line.values[EVALUATOR]
    known = [item.name for item in track.groups]
    if group not in known:
        wrong = msg("不是本评议的评委组，应为{known}之一。", known=known)
        raise at_cell(file, line.cell(GROUP), group, wrong)
    if not number:
        raise at_cell(file, line.cell(NUMBER), number, msg("是空的，每份评分表都要有票号。"))
    fresh = IncomingBallot(track, file, line, group, number, evaluator)
    ballot = ballots.setdefault((group, number), fresh)
    if evaluator != ballot.evaluator:
        wrong = msg(
            "与同一份评分表 {number} {place}的“{evaluator}”不一致，请改成一致。",
            number=number,
            place=ballot.line.place,
            evaluator=ballot.evaluator,
        )
        raise at_cell(file, line.cell(EVALUATOR), evaluator, wrong)
    return ballot


def _participant(file: Text, line: Line, track: Track, participants: Collection[str]) -> str:
    name = line.values[track.participant_heading]
    if name not in participants:
        wrong = msg("不在述职对象名单里，请先导入名单，或改正名称。")
        raise at_cell(file, line.cell(track.participant_heading), name, wrong)
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
    return Row(tuple(marks), total, line.values.get(track.remark_heading, ""))


def _number(file: Text, line: Line, column: str) -> int | None:
    """The cell's number in hundredths, None where it is blank."""
    text = line.values[column]
    if not text:
        return None
    try:
        value = parse_hundredths(text)
    except NotANumberError:
        raise at_cell(file, line.cell(column), text, msg("不是数，请改正。")) from None
    if value.denominator != 1:
        raise at_cell(file, line.cell(column), text, msg("多于两位小数，请改正。"))
    return int(value)
