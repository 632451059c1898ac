"""Second, blind entry of a ballot: steps and refusals never reveal the first reading."""

import hashlib
import random
from collections.abc import Mapping

from ..messages import msg
from ..scoring.ballots import Ballot, Row, RowState, SecondEntry, TrackData
from ..scoring.register import BallotState, ballot_state
from ..scoring.second_entry import REMARK, Cell, CellValue, agree, differing_cells, is_owed, value_of
from ..store import Review
from .ballots import data_of_ballot, find_ballot
from .errors import RefusedError
from .holdings import held_by_second
from .rows import FIRST, SECOND, blank_row, check_cell, participant_on, replace_rows, row_of, with_value
from .steps import StepKind

FULL_SHARE = 100


def set_rule(review: Review, share: int) -> None:
    """Require `share` percent of the ballots to be typed twice.

    The seed of the draw is fixed once, so that changing the share cannot be used to draw again.
    """
    if not 0 <= share <= FULL_SHARE:
        raise RefusedError(msg("第二遍录入的比例应在 0 到 100 之间。"))
    seed = review.contents.settings.get("second_seed") or f"{random.SystemRandom().getrandbits(64):016x}"
    with review.change(StepKind.SECOND_SHARE(share=share)) as edit:
        edit.put("setting", {"name": "second_share"}, value=str(share))
        edit.put("setting", {"name": "second_seed"}, value=seed)


def pending(data: TrackData, who: str) -> list[Ballot]:
    """Return the ballots without a second entry, required ones first, in an order fixed by the operator.

    The order differs from that of the first entry, so that the operator does not remember the figures.
    """
    waiting = [ballot for ballot in data.ballots if ballot_state(data, ballot) is BallotState.TYPED]

    def order(ballot: Ballot) -> tuple[bool, bytes]:
        drawn = hashlib.sha256(f"{who}/{ballot.id}".encode()).digest()
        return (not is_owed(data, ballot), drawn)

    return sorted(waiting, key=order)


def begin(review: Review, ballot_id: int) -> None:
    """Begin the second entry of a ballot. Raises RefusedError if the first is not complete."""
    ballot, data = find_ballot(review, ballot_id), data_of_ballot(review, ballot_id)
    if ballot.second is not None:
        return
    if ballot.void_reason:
        raise RefusedError(msg("评分表 {number} 已作废，不用录第二遍。", number=ballot.number))
    if ballot_state(data, ballot) is not BallotState.TYPED:
        refusal = msg("评分表 {number} 第一遍还没有录完，先录完再录第二遍。", number=ballot.number)
        raise RefusedError(refusal)
    with review.change(StepKind.SECOND_BEGUN(number=ballot.number)) as edit:
        edit.insert("second_entry", ballot=ballot_id, who=review.who)


def set_second(review: Review, ballot_id: int, cell: Cell, value: CellValue) -> None:
    """Type one cell of the second reading; None clears it."""
    ballot, data, second = _opened(review, ballot_id)
    check_cell(data, cell, value)
    old = row_of(data, second.rows, cell.participant_id)
    row = with_value(old, cell.criterion, value, data.track.unmet_remark)
    person = participant_on(data, cell.participant_id)
    with review.change(StepKind.SECOND_ROW(number=ballot.number, name=person.name)) as edit:
        replace_rows(edit, SECOND, ballot_id, second.rows, {cell.participant_id: row})


def abstain_second(review: Review, ballot_id: int, participant_id: int) -> None:
    """Note in the second reading that a row is blank on the paper."""
    ballot, data, second = _opened(review, ballot_id)
    remark = row_of(data, second.rows, participant_id).remark
    row: Row = blank_row(data)._replace(abstained=True, remark=remark)
    name, cleared = participant_on(data, participant_id).name, _cleared(second.rows.get(participant_id), row)
    step = StepKind.SECOND_ROW(number=ballot.number, name=name)
    if cleared:
        step = StepKind.SECOND_ABSTAINED_CLEARING(number=ballot.number, name=name, count=cleared)
    with review.change(step) as edit:
        replace_rows(edit, SECOND, ballot_id, second.rows, {participant_id: row})


def finish(review: Review, ballot_id: int) -> list[Cell]:
    """Compare the two readings; return the cells that differ, none if the ballot is now checked."""
    ballot, data, _ = _opened(review, ballot_id)
    with review.change(StepKind.SECOND_FINISHED(number=ballot.number)) as edit:
        edit.update_where("second_entry", {"ballot": ballot_id}, finished=1)
    return differing_cells(data, ballot)


def discard(review: Review, ballot_id: int) -> None:
    """Delete a second entry."""
    ballot, _, second = _opened(review, ballot_id)
    step = StepKind.SECOND_DISCARDED(number=ballot.number)
    if second.rows:
        step = StepKind.SECOND_DISCARDED_WITH_MARKS(number=ballot.number, count=held_by_second(ballot))
    with review.change(step) as edit:
        for table in (SECOND.marks, SECOND.rows, "second_entry"):
            edit.delete(table, ballot=ballot_id)
        edit.delete("paper_mark", ballot=ballot_id, reading=SECOND.number)
        edit.delete("typist", ballot=ballot_id, reading=SECOND.number)


def settle(review: Review, ballot_id: int, cell: Cell, value: CellValue) -> bool:
    """Type the paper's value of a cell that differs; return True if one of the two readings has it.

    Then both readings get that value. A third value replaces that of the second reading, and the cell stays
    open until one value has been read twice.
    """
    _, data, _ = _opened(review, ballot_id)
    check_cell(data, cell, value)
    return _settle(review, ballot_id, cell.participant_id, {cell.criterion: value})


def settle_as_blank(review: Review, ballot_id: int, participant_id: int) -> bool:
    """Note, as one step, that all differing cells of a row are blank on the paper, except the remark."""
    ballot, data, _ = _opened(review, ballot_id)
    columns = [
        cell.criterion for cell in differing_cells(data, ballot) if cell.participant_id == participant_id
    ]
    blank: dict[int, CellValue] = {column: None for column in columns if column != REMARK}
    return _settle(review, ballot_id, participant_id, blank)


def _settle(review: Review, ballot_id: int, participant_id: int, values: Mapping[int, CellValue]) -> bool:
    """Settle cells of one row, by column; return True if a reading had each value."""
    ballot, data, second = _opened(review, ballot_id)
    unmet, known = data.track.unmet_remark, True
    one, other = row_of(data, ballot.rows, participant_id), row_of(data, second.rows, participant_id)
    is_abstention = one.abstained or other.abstained
    for criterion, value in values.items():
        if any(agree(value, value_of(row, criterion, unmet)) for row in (one, other)):
            one = with_value(one, criterion, value, unmet)
        else:
            known = False
        other = with_value(other, criterion, value, unmet)
    if known and one.state is RowState.BLANK and is_abstention:
        one = one._replace(abstained=True)
    name, before = participant_on(data, participant_id).name, (ballot.rows, second.rows)
    cleared = sum(
        _cleared(rows.get(participant_id), row) for rows, row in zip(before, (one, other), strict=True)
    )
    step = StepKind.REREAD(number=ballot.number, name=name)
    if cleared:
        step = StepKind.REREAD_AS_BLANK(number=ballot.number, name=name, count=cleared)
    with review.change(step) as edit:
        replace_rows(edit, FIRST, ballot.id, ballot.rows, {participant_id: one}, typed=False)
        replace_rows(edit, SECOND, ballot.id, second.rows, {participant_id: other}, typed=False)
    return known


def _cleared(before: Row | None, after: Row) -> int:
    """Return how many cells of a row were cleared."""
    return max(0, before.typed_cells - after.typed_cells) if before else 0


def _opened(review: Review, ballot_id: int) -> tuple[Ballot, TrackData, SecondEntry]:
    ballot = find_ballot(review, ballot_id)
    if ballot.second is None:
        raise RefusedError(msg("评分表 {number} 还没有开始第二遍录入。", number=ballot.number))
    return ballot, data_of_ballot(review, ballot_id), ballot.second
