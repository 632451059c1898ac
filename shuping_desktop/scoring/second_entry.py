"""Second entry: which cells of a ballot's two readings differ, and what is still owed."""

import hashlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..messages import Message, joined, msg
from .ballots import Ballot, Row, SecondEntry, TrackData
from .blocks import by_ballot
from .problems import ENTRIES_DISAGREE, SECOND_MISSING, Problem

_NAMED = 3
TOTAL = -1
"""Stands for the written total where a criterion's index would."""
REMARK = -2
"""Stands for the remark column, as far as 未达到要求 is noted there; any other text is a note of ours."""
NOTED = 1
"""What stands in the REMARK of a row that is marked 未达到要求."""


class Cell(NamedTuple):
    """One cell of a ballot: a participant's mark for a criterion, the written TOTAL, or the REMARK."""

    participant_id: int
    criterion: int


def value_of(row: Row | None, criterion: int, unmet: str = "") -> int | None:
    """What stands in a cell of a row, in hundredths; None where it is blank.

    In the REMARK that is NOTED where it says `unmet`, the track's word for 未达到要求.
    """
    if row is None:
        return None
    if criterion == REMARK:
        return NOTED if unmet and row.remark == unmet else None
    return row.written_total if criterion == TOTAL else row.marks[criterion]


def differing_cells(data: TrackData, ballot: Ballot) -> list[Cell]:
    """The cells in which the two readings differ, in the form's order; empty where there is no second.

    The evaluator's own row, which is closed to typing and counts nowhere, is not compared. What was
    found is kept with the ballot for as long as the form stays the same.
    """
    if ballot.second is None:
        return []
    second = ballot.second
    kept = by_ballot(data, ballot, "differing cells", lambda data, it: tuple(_compared(data, it, second)))
    return list(kept)


def _compared(data: TrackData, ballot: Ballot, second: SecondEntry) -> Iterator[Cell]:
    unmet = data.track.unmet_remark
    columns = [*range(len(data.track.criteria)), TOTAL, *([REMARK] if unmet else [])]
    for person in data.participants:
        one, other = ballot.rows.get(person.id), second.rows.get(person.id)
        if data.is_self_row(ballot, person) or one == other:
            continue
        for column in columns:
            if value_of(one, column, unmet) != value_of(other, column, unmet):
                yield Cell(person.id, column)


def first_hands(ballot: Ballot) -> frozenset[str]:
    """Who typed in the first reading; in a file that does not say, who received the ballot."""
    return (ballot.typists[0] or frozenset({ballot.typed_by})) - {""}


def is_by_one_hand(ballot: Ballot) -> bool:
    """Whether somebody typed in both readings, which makes comparing them the weaker check."""
    if ballot.second is None:
        return False
    return bool(first_hands(ballot) & (ballot.typists[1] or {ballot.second.who}))


def is_required(data: TrackData, ballot: Ballot) -> bool:
    """Whether the review asks for this ballot to be typed twice. The draw is fixed by the seed."""
    rule = data.second_rule
    if ballot.void_reason or not rule.share:
        return False
    drawn = hashlib.sha256(f"{rule.seed}/{ballot.group}/{ballot.number}".encode()).digest()
    return int.from_bytes(drawn[:4], "big") % 100 < rule.share


def is_checked(data: TrackData, ballot: Ballot) -> bool:
    """Whether a second entry is finished and agrees in every cell."""
    second = ballot.second
    return second is not None and second.finished and not differing_cells(data, ballot)


def problems(data: TrackData) -> Iterator[Problem]:
    """Ballots whose two readings disagree, one problem each; then how many a second entry is owed for."""
    for ballot in data.valid_ballots:
        cells = differing_cells(data, ballot) if ballot.second and ballot.second.finished else []
        if cells:
            yield Problem(
                ENTRIES_DISAGREE,
                _disagreement(ballot, len(cells)),
                group=ballot.group,
                ballot=ballot.number,
                ballot_id=ballot.id,
                participant_id=cells[0].participant_id,
            )
    owed = [ballot for ballot in data.valid_ballots if is_owed(data, ballot)]
    if owed:
        yield Problem(SECOND_MISSING, _owed_text(owed), ballot_id=owed[0].id)


def _disagreement(ballot: Ballot, cells: int) -> Message:
    return msg(
        "{group} {number} 号评分表两遍录入有 {cells} 格不符，请对照纸表重读。",
        group=ballot.group,
        number=ballot.number,
        cells=cells,
    )


def _owed_text(owed: Sequence[Ballot]) -> Message:
    named = joined([f"{ballot.group} {ballot.number}" for ballot in owed[:_NAMED]])
    if len(owed) > _NAMED:
        named = msg("{named}等", named=named)
    return msg("本评议要求第二遍录入，还有 {count} 份没有录：{named}。", count=len(owed), named=named)


def is_owed(data: TrackData, ballot: Ballot) -> bool:
    """Whether a second entry is required and not yet finished."""
    return is_required(data, ballot) and not (ballot.second and ballot.second.finished)
