"""Receiving, correcting, voiding and removing of ballots."""

from typing import NamedTuple

from ..messages import CLAUSE_MARK, Message, joined, msg
from ..scoring.ballots import Ballot, TrackData
from ..scoring.names import name_key
from ..scoring.register import ballot_with
from ..store import BALLOT_TABLES, Edit, Review, own_setting
from .errors import RefusedError
from .holdings import held_by
from .steps import StepKind
from .text_input import clean_evaluator, clean_name, clean_reason, clean_text


class NewBallot(NamedTuple):
    """A ballot to be received."""

    track: str
    group: str
    number: str
    evaluator: str = ""
    note: str = ""


def add_ballot(
    review: Review, track: str, group: str, number: str, evaluator: str = "", *, note: str = ""
) -> int:
    """Receive a ballot; return its id. Raises RefusedError for an empty or taken number."""
    number = _free_number(review, track, group, number)
    evaluator = clean_evaluator(review.contents.track_data(track), group, evaluator)
    note = clean_text(note, msg("附注"))
    with review.change(StepKind.BALLOT_RECEIVED(number=number)) as edit:
        return insert_ballot(edit, review, NewBallot(track, group, number, evaluator, note))


def insert_ballot(edit: Edit, review: Review, new: NewBallot) -> int:
    """Write a ballot without rows; return its id."""
    return edit.insert(
        "ballot",
        evaluator_group=review.contents.group_id(new.track, new.group),
        number=new.number,
        evaluator=new.evaluator,
        typed_by=review.who,
        note=new.note,
    )


def number_refusal(data: TrackData, group: str, number: str, but: int = 0) -> Message | None:
    """Return why a number is taken by a ballot other than `but`, naming both; None if it is free."""
    other = ballot_with(data, group, number, but)
    if other is None:
        return None
    holder = joined([other.evaluator or msg("不记名"), held_by(data, other) or msg("空白")], CLAUSE_MARK)
    own = next((ballot for ballot in data.ballots if ballot.id == but), None)
    if own is None:
        return msg(
            "{group}已有 {number} 号评分表（{holder}），请核对票号。",
            group=group,
            number=other.number,
            holder=holder,
        )
    return msg(
        "{group}已有 {number} 号评分表（{holder}），这一份仍是{own_group} {own} 号，没有改；请核对票号。",
        group=group,
        number=other.number,
        holder=holder,
        own_group=own.group,
        own=own.number,
    )


def edit_ballot(
    review: Review,
    ballot_id: int,
    *,
    number: str,
    evaluator: str,
    group: str | None = None,
    note: str | None = None,
) -> None:
    """Correct a ballot's number, evaluator, group or note; None leaves the group or the note.

    Marks, second entry, rulings and accepted flags follow it to another group. Raises RefusedError for an
    empty number, or for one of another ballot.
    """
    ballot = find_ballot(review, ballot_id)
    track = review.contents.track_of_ballot(ballot_id)
    to_group = ballot.group if group is None else group
    number = _free_number(review, track, to_group, number, ballot_id)
    evaluator = clean_evaluator(review.contents.track_data(track), to_group, evaluator)
    note = ballot.note if note is None else clean_text(note, msg("附注"))
    step = StepKind.BALLOT_EDITED(number=ballot.number)
    if to_group != ballot.group:
        step = StepKind.BALLOT_MOVED(
            group=ballot.group, number=ballot.number, to_group=to_group, to_number=number
        )
    with review.change(step) as edit:
        edit.update(
            "ballot",
            ballot_id,
            evaluator_group=review.contents.group_id(track, to_group),
            number=number,
            evaluator=evaluator,
            note=note,
        )
        if name_key(evaluator) != name_key(ballot.evaluator):
            forget_own_row(edit, ballot_id)


def forget_own_row(edit: Edit, ballot_id: int) -> None:
    """Let group and name decide again whose own row is on a ballot."""
    edit.delete("setting", name=own_setting(ballot_id))


def void_ballot(review: Review, ballot_id: int, reason: str) -> None:
    """Declare a ballot void: it no longer counts. Raises RefusedError without a reason."""
    ballot, reason = find_ballot(review, ballot_id), clean_reason(reason, msg("作废原因"))
    with review.change(StepKind.BALLOT_VOIDED(number=ballot.number, reason=reason)) as edit:
        edit.update("ballot", ballot_id, void_reason=reason)


def restore_ballot(review: Review, ballot_id: int) -> None:
    """Make a void ballot valid again."""
    ballot = find_ballot(review, ballot_id)
    with review.change(StepKind.BALLOT_RESTORED(number=ballot.number)) as edit:
        edit.update("ballot", ballot_id, void_reason="")


def set_ballot_note(review: Review, ballot_id: int, note: str) -> None:
    """Write the operator's note on a ballot; an empty one removes it."""
    ballot, note = find_ballot(review, ballot_id), clean_text(note, msg("附注"))
    with review.change(StepKind.BALLOT_NOTE(number=ballot.number, note=note or msg("空白"))) as edit:
        edit.update("ballot", ballot_id, note=note)


def remove_ballot(review: Review, ballot_id: int) -> None:
    """Remove a ballot with all its rows."""
    ballot = find_ballot(review, ballot_id)
    held = held_by(data_of_ballot(review, ballot_id), ballot)
    step = StepKind.BALLOT_REMOVED(number=ballot.number)
    if held:
        step = StepKind.BALLOT_REMOVED_WITH_MARKS(group=ballot.group, number=ballot.number, count=held)
    with review.change(step) as edit:
        for table in BALLOT_TABLES:
            edit.delete(table, ballot=ballot_id)
        forget_own_row(edit, ballot_id)
        edit.delete("ballot", id=ballot_id)


def find_ballot(review: Review, ballot_id: int) -> Ballot:
    """Return the ballot with that id. Raises RefusedError if it was removed."""
    try:
        return review.contents.ballot(ballot_id)
    except KeyError:
        raise RefusedError(msg("这份评分表已经不在了。")) from None


def data_of_ballot(review: Review, ballot_id: int) -> TrackData:
    """Return the data of a ballot's track."""
    find_ballot(review, ballot_id)
    return review.contents.track_data(review.contents.track_of_ballot(ballot_id))


def _free_number(review: Review, track: str, group: str, number: str, but: int = 0) -> str:
    number = clean_name(number, msg("票号"))
    refusal = number_refusal(review.contents.track_data(track), group, number, but)
    if refusal:
        raise RefusedError(refusal)
    return number
