"""Differences between a ballot of a file and one of the review or of another file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..messages import Message, Text, msg
from ..scoring.ballots import Ballot, Row, TrackData
from ..scoring.names import name_key
from ..scoring.second_entry import value_of
from ..tables.named_table import Line
from ..workbooks.ballot_table import IncomingBallot
from ..workbooks.layouts import EVALUATOR
from .errors import RefusedError
from .rows import shown


@dataclass(frozen=True, slots=True)
class Difference:
    """The first cell in which two ballots differ, in the order of the form.

    `participant` is empty if the evaluators differ; an empty cell is described as 空白.
    """

    participant: str
    column: str
    old: Text
    new: Text

    @property
    def heading(self) -> Text:
        """The column's heading."""
        return self.column if self.participant else msg("评委")

    @property
    def where(self) -> Message:
        """The cell's place on the form."""
        if not self.participant:
            return msg("“{column}”", column=self.heading)
        return msg("{name} “{column}”", name=self.participant, column=self.heading)


def stored_ballot(data: TrackData, ballot: Ballot) -> IncomingBallot:
    """Return a ballot of the review in the type of a file's ballots, to compare the two."""
    names = data.names
    rows = {names[key]: row for key, row in ballot.rows.items()}
    return IncomingBallot(data.track, "", Line(0, {}), ballot.group, ballot.number, ballot.evaluator, rows)


def first_difference(names: Sequence[str], old: IncomingBallot, new: IncomingBallot) -> Difference | None:
    """Return the first difference of two ballots; `names` are the participants in the form's order."""
    if name_key(old.evaluator) != name_key(new.evaluator):
        return _difference("", EVALUATOR, old.evaluator, new.evaluator)
    for name in names:
        before, after = _cells(old, name), _cells(new, name)
        for column in before:
            if before[column] != after[column]:
                return _difference(name, column, before[column], after[column])
    return None


def difference_sentence(difference: Difference) -> Message:
    """Return a difference from the review for a list that names the ballot in a column of its own."""
    return msg(
        "{name}“{column}”现为“{old}”，文件为“{new}”",
        name=difference.participant,
        column=difference.heading,
        old=difference.old,
        new=difference.new,
    )


def conflict(ballot: IncomingBallot, difference: Difference) -> RefusedError:
    """Return the refusal of a ballot that differs from the review's."""
    line = ballot.lines.get(difference.participant, ballot.line)
    refusal = msg(
        "评分表 {group} {number} 已经录过，{where}现为“{old}”，{file} {spot}为“{new}”；"
        "请核对，确要以文件为准请加 --replace。",
        group=ballot.group,
        number=ballot.number,
        where=difference.where,
        old=difference.old,
        file=ballot.file,
        spot=line.spot(difference.column),
        new=difference.new,
    )
    return RefusedError(refusal)


def contradiction(one: IncomingBallot, other: IncomingBallot, difference: Difference) -> RefusedError:
    """Return the refusal of two inputs that differ on one ballot: neither can replace the other."""
    first, second = (
        ballot.lines.get(difference.participant, ballot.line).spot(difference.column)
        for ballot in (one, other)
    )
    refusal = msg(
        "评分表 {group} {number} 在文件里有两份，{where}在 {file} {spot}为“{value}”，"
        "在 {other_place}为“{other_value}”；请核对票号，只留一份。",
        group=other.group,
        number=other.number,
        where=difference.where,
        file=one.file,
        spot=first,
        value=difference.old,
        # The file is named once.
        other_place=second
        if other.file == one.file
        else msg("{file} {sheet}", file=other.file, sheet=second),
        other_value=difference.new,
    )
    return RefusedError(refusal)


def _difference(participant: str, column: str, old: str, new: str) -> Difference:
    blank = msg("空白")
    return Difference(participant, column, old or blank, new or blank)


def _cells(ballot: IncomingBallot, name: str) -> Mapping[str, str]:
    """Return a row's cells as written on paper, by column in the order of the form."""
    track = ballot.track
    row = ballot.rows.get(name, Row((None,) * len(track.criteria)))
    columns = [*(criterion.name for criterion in track.criteria), track.total_heading]
    values = [shown(value_of(row, index)) for index in range(len(track.criteria))]
    values.append(shown(row.written_total))
    return dict(zip([*columns, track.remark_heading], [*values, row.remark], strict=True))
