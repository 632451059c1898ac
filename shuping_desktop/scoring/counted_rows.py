"""Row by row, what the ballots say of a participant: what counts, and why the rest does not."""

from collections.abc import Iterator
from typing import NamedTuple

from .ballots import Ballot, Participant, Row, RowState, TrackData
from .rulings import BY_WRITTEN, VOID

BALLOT_VOID, OWN_ROW, ROW_VOID, BLANK, ABSTAINED, PARTIAL = (
    "整份作废",
    "本人",
    "裁定作废",
    "空白",
    "弃评",
    "未录全",
)
"""Why a row does not count, in a word or two."""


class CountedRow(NamedTuple):
    """One ballot's row. Marks, their sum `total` and what it `counts` are in hundredths; None is nothing.

    `why_not` is empty for a row that counts; `by_written` says that it counts by its written total.
    """

    ballot: Ballot
    marks: tuple[int | None, ...]
    total: int | None
    counts: int | None
    why_not: str = ""
    by_written: bool = False


def counted_rows(data: TrackData, person: Participant, group: str) -> Iterator[CountedRow]:
    """Every ballot of a group with what it says of the participant, in the ballots' order."""
    nothing = Row((None,) * len(data.track.criteria))
    for ballot in data.ballots:
        if ballot.group != group:
            continue
        row = ballot.rows.get(person.id, nothing)
        why_not = _why_not(data, ballot, person, row)
        counts = None if why_not else ballot.totals[person.id]
        ruling = ballot.ruled.get(person.id)
        by_written = ruling is not None and ruling.decision == BY_WRITTEN and not why_not
        yield CountedRow(ballot, row.marks, row.total, counts, why_not, by_written)


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
    return PARTIAL
