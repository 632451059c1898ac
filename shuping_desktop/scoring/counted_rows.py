"""Rows of the ballots on a participant: which count, and why others do not."""

from collections.abc import Iterator
from typing import NamedTuple

from .ballots import Ballot, Participant, Row, RowState, TrackData
from .rulings import BY_POINTS, BY_WRITTEN, VOID

BALLOT_VOID, OWN_ROW, ROW_VOID, BLANK, ABSTAINED, PARTIAL, TO_RULE = (
    "整份作废",
    "本人",
    "裁定作废",
    "空白",
    "弃评",
    "未录全",
    "待裁定",
)
"""Reasons why a row does not count."""


class CountedRow(NamedTuple):
    """One ballot's row on a participant.

    Marks, their sum `total` and the counted total `counts` are in hundredths. `why_not` is the reason why
    the row does not count, empty if it does; `by_written` says that it counts by its written total, and
    `by_ruling` that it counts by the points of a ruling. `row` is the row itself.
    """

    ballot: Ballot
    marks: tuple[int | None, ...]
    total: int | None
    counts: int | None
    why_not: str = ""
    by_written: bool = False
    by_ruling: bool = False
    row: Row = Row(())


def counted_rows(data: TrackData, person: Participant, group: str) -> Iterator[CountedRow]:
    """Yield the row on a participant of every ballot of a group, in the ballots' order."""
    nothing = Row((None,) * len(data.track.criteria))
    for ballot in data.ballots:
        if ballot.group != group:
            continue
        row = ballot.rows.get(person.id, nothing)
        why_not = _why_not(data, ballot, person, row)
        counts = None if why_not else ballot.totals[person.id]
        ruling = ballot.ruled.get(person.id)
        by_written = ruling is not None and ruling.decision == BY_WRITTEN and not why_not
        by_ruling = ruling is not None and ruling.decision in BY_POINTS and not why_not
        yield CountedRow(ballot, row.marks, row.total, counts, why_not, by_written, by_ruling, row)


def _why_not(data: TrackData, ballot: Ballot, person: Participant, row: Row) -> str:
    ruling = ballot.ruled.get(person.id)
    if ballot.void_reason:
        return BALLOT_VOID
    if data.is_self_row(ballot, person):
        return OWN_ROW
    if ruling is not None and ruling.decision == VOID:
        return ROW_VOID
    if person.id in ballot.totals:
        return ""
    if row.state is RowState.BLANK:
        return ABSTAINED if row.abstained else BLANK
    return TO_RULE if row.paper_marks and row.is_settled else PARTIAL
