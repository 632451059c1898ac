"""Typing ballots: opening a new one, and each cell of it."""

import re
from collections.abc import Mapping

from ..scoring.ballots import Ballot, Participant, Row, TrackData
from ..scoring.numbers import format_hundredths
from ..store import Edit, Review
from .errors import RefusedError
from .names import clean_name, clean_text
from .roster import find_participant

HIGHEST_TOTAL = 1_000_000


def next_number(data: TrackData, group: str) -> str:
    """The number that the next ballot of a group most likely bears: the highest one plus 1."""
    prefix = data.track.group(group).number_prefix
    pattern = re.compile(re.escape(prefix) + "([0-9]{1,9})")
    matches = (pattern.fullmatch(ballot.number) for ballot in data.ballots if ballot.group == group)
    highest = max((int(match[1]) for match in matches if match), default=0)
    return f"{prefix}{highest + 1:02d}"


def next_evaluator(data: TrackData, group: str) -> str:
    """The first listed evaluator of a group who has no ballot yet; empty where none is listed."""
    seen = {ballot.evaluator for ballot in data.ballots if ballot.group == group}
    listed = (item.name for item in data.evaluators if item.group == group and item.name not in seen)
    return next(listed, "")


def add_ballot(review: Review, track: str, group: str, number: str, evaluator: str = "") -> int:
    """Open a new ballot; returns its id. Raises RefusedError for an empty or taken number."""
    number = _free_number(review, track, group, number)
    evaluator = clean_text(evaluator, "评委")
    with review.change(f"新建评分表 {number}") as edit:
        return insert_ballot(edit, review.contents.group_id(track, group), number, evaluator)


def insert_ballot(edit: Edit, group_id: int, number: str, evaluator: str) -> int:
    """Write a ballot without rows; returns its id."""
    return edit.insert("ballot", evaluator_group=group_id, number=number, evaluator=evaluator)


def edit_ballot(review: Review, ballot_id: int, *, number: str, evaluator: str) -> None:
    """Correct a ballot's number or evaluator. Raises RefusedError for an empty or taken number."""
    ballot = find_ballot(review, ballot_id)
    track = review.contents.track_of_ballot(ballot_id)
    if number.strip() != ballot.number:
        number = _free_number(review, track, ballot.group, number)
    evaluator = clean_text(evaluator, "评委")
    with review.change(f"修改评分表 {ballot.number}") as edit:
        edit.update("ballot", ballot_id, number=number.strip(), evaluator=evaluator)


def remove_ballot(review: Review, ballot_id: int) -> None:
    """Remove a ballot with all that was typed from it."""
    ballot = find_ballot(review, ballot_id)
    with review.change(f"删除评分表 {ballot.number}") as edit:
        edit.delete("mark", ballot=ballot_id)
        edit.delete("ballot_row", ballot=ballot_id)
        edit.delete("ballot", id=ballot_id)


def set_mark(review: Review, ballot_id: int, participant_id: int, criterion: int, value: int | None) -> None:
    """Type one mark, in hundredths; None clears the cell. Raises RefusedError where it cannot stand."""
    ballot, data = find_ballot(review, ballot_id), data_of_ballot(review, ballot_id)
    person = _on_form(review, ballot_id, participant_id)
    column = data.track.criteria[criterion]
    refusal = "" if value is None else data.track.refusal(column, value)
    if refusal:
        raise RefusedError(f"{format_hundredths(value or 0)} {refusal}。")
    label = _cell_label(ballot, f"{person.name} {column.name}", value)
    key = {"ballot": ballot_id, "participant": participant_id, "criterion": criterion}
    with review.change(label) as edit:
        _put_mark(edit, key, value)


def set_written_total(review: Review, ballot_id: int, participant_id: int, value: int | None) -> None:
    """Type the total as written by hand, in hundredths; None clears it."""
    if value is not None and not 0 <= value <= HIGHEST_TOTAL:
        raise RefusedError(f"{format_hundredths(value)} 超出了可能的范围。")
    row = find_row(review, ballot_id, participant_id)
    heading = data_of_ballot(review, ballot_id).track.total_heading
    person = _on_form(review, ballot_id, participant_id)
    label = _cell_label(find_ballot(review, ballot_id), f"{person.name} 手写{heading}", value)
    with review.change(label) as edit:
        _put_row(edit, ballot_id, participant_id, value, row.remark)


def set_remark(review: Review, ballot_id: int, participant_id: int, remark: str) -> None:
    """Note what stands in the remark column."""
    remark = clean_text(remark, "备注")
    row = find_row(review, ballot_id, participant_id)
    person = _on_form(review, ballot_id, participant_id)
    ballot = find_ballot(review, ballot_id)
    with review.change(f"录入 {ballot.number} {person.name} 备注 {remark or '空白'}") as edit:
        _put_row(edit, ballot_id, participant_id, row.written_total, remark)


def clear_row(review: Review, ballot_id: int, participant_id: int) -> None:
    """Make a row blank: the evaluator abstained on that participant."""
    person = _on_form(review, ballot_id, participant_id)
    with review.change(f"清空 {find_ballot(review, ballot_id).number} {person.name} 一行") as edit:
        delete_row(edit, ballot_id, participant_id)


def write_rows(edit: Edit, ballot_id: int, rows: Mapping[int, Row]) -> None:
    """Write whole rows, by participant id, into a ballot that has none of them yet."""
    for participant_id, row in rows.items():
        for criterion, value in enumerate(row.marks):
            if value is not None:
                edit.insert(
                    "mark", ballot=ballot_id, participant=participant_id, criterion=criterion, value=value
                )
        _put_row(edit, ballot_id, participant_id, row.written_total, row.remark)


def delete_row(edit: Edit, ballot_id: int, participant_id: int) -> None:
    """Remove everything typed in one row."""
    edit.delete("mark", ballot=ballot_id, participant=participant_id)
    edit.delete("ballot_row", ballot=ballot_id, participant=participant_id)


def find_ballot(review: Review, ballot_id: int) -> Ballot:
    """The ballot with that id. Raises RefusedError where there is none any more."""
    try:
        return review.contents.ballot(ballot_id)
    except KeyError:
        raise RefusedError("这份评分表已经不在了。") from None


def data_of_ballot(review: Review, ballot_id: int) -> TrackData:
    """The track's data to which a ballot belongs."""
    return review.contents.track_data(review.contents.track_of_ballot(ballot_id))


def find_row(review: Review, ballot_id: int, participant_id: int) -> Row:
    """A row of a ballot, blank where nothing was typed."""
    width = len(data_of_ballot(review, ballot_id).track.criteria)
    return find_ballot(review, ballot_id).rows.get(participant_id, Row((None,) * width))


def _on_form(review: Review, ballot_id: int, participant_id: int) -> Participant:
    """The participant of a row. Raises RefusedError for one who is not on the ballot's form."""
    track, person = find_participant(review, participant_id)
    find_ballot(review, ballot_id)
    if track != review.contents.track_of_ballot(ballot_id):
        raise RefusedError(f"{person.name}不在这份评分表上。")
    return person


def _put_mark(edit: Edit, key: Mapping[str, int], value: int | None) -> None:
    if value is None:
        edit.delete("mark", **key)
    else:
        edit.put("mark", key, value=value)


def _put_row(edit: Edit, ballot_id: int, participant_id: int, total: int | None, remark: str) -> None:
    key = {"ballot": ballot_id, "participant": participant_id}
    if total is None and not remark:
        edit.delete("ballot_row", **key)
    else:
        edit.put("ballot_row", key, written_total=total, remark=remark)


def _cell_label(ballot: Ballot, cell: str, value: int | None) -> str:
    if value is None:
        return f"清空 {ballot.number} {cell}"
    return f"录入 {ballot.number} {cell} {format_hundredths(value)}"


def _free_number(review: Review, track: str, group: str, number: str) -> str:
    number = clean_name(number, "票号")
    ballots = review.contents.track_data(track).ballots
    if any(ballot.group == group and ballot.number == number for ballot in ballots):
        raise RefusedError(f"{group}已有 {number} 号评分表，请核对票号。")
    return number
