"""Who reports: adding, editing, ordering and removing participants."""

from typing import NamedTuple

from ..messages import msg
from ..scoring.ballots import Participant
from ..store import PARTICIPANT_TABLES, Edit, Review
from .errors import RefusedError
from .steps import StepKind
from .text_input import clean_name, clean_text


class NewParticipant(NamedTuple):
    """A participant to be added to a track."""

    track: str
    category: str
    name: str
    position: str = ""


def add_participant(review: Review, new: NewParticipant) -> None:
    """Add a participant at the end of the track. Raises RefusedError for an empty or taken name."""
    _check_category(review, new.track, new.category)
    name = _free_name(review, new.track, new.name)
    position = clean_text(new.position, msg("职务"))
    with review.change(StepKind.PERSON_ADDED(name=name)) as edit:
        insert_participants(edit, review, [NewParticipant(new.track, new.category, name, position)])


def insert_participants(edit: Edit, review: Review, people: list[NewParticipant]) -> dict[str, int]:
    """Write participants in their order; returns ids by name.

    Each also becomes an evaluator of the group that has the category's name, where there is one.
    """
    ids: dict[str, int] = {}
    for new in people:
        ids[new.name] = edit.insert(
            "participant",
            track=new.track,
            category=new.category,
            name=new.name,
            position=new.position,
            place=edit.next_place("participant"),
        )
        _list_as_evaluator(edit, review, new)
    return ids


def edit_participant(review: Review, participant_id: int, *, name: str, position: str, category: str) -> None:
    """Change a participant. Ballots and evaluator lists that name them follow. Raises RefusedError."""
    track, old = find_participant(review, participant_id)
    _check_category(review, track, category)
    new_name = old.name if name.strip() == old.name else _free_name(review, track, name)
    position = clean_text(position, msg("职务"))
    with review.change(StepKind.PERSON_EDITED(name=old.name)) as edit:
        edit.update("participant", participant_id, name=new_name, position=position, category=category)
        if new_name != old.name:
            _rename_evaluator(edit, review, track, old.name, new_name)


def set_report_state(
    review: Review, participant_id: int, *, report_in: bool | None = None, countersigned: bool | None = None
) -> None:
    """Note whether the written report is in, and whether it is countersigned; None leaves as it is."""
    _, person = find_participant(review, participant_id)
    given = {"report_in": report_in, "countersigned": countersigned}
    values = {column: int(value) for column, value in given.items() if value is not None}
    if not values:
        return
    with review.change(StepKind.REPORT(name=person.name)) as edit:
        edit.update("participant", participant_id, **values)


def move_participant(review: Review, participant_id: int, by: int) -> None:
    """Move a participant up (negative) or down in the form's order, as far as the ends allow."""
    track, person = find_participant(review, participant_id)
    order = list(review.contents.track_data(track).participants)
    at = order.index(person)
    order.insert(max(0, min(len(order) - 1, at + by)), order.pop(at))
    with review.change(StepKind.PERSON_MOVED(name=person.name)) as edit:
        for place, item in enumerate(order):
            edit.update("participant", item.id, place=place)


def remove_participant(review: Review, participant_id: int) -> None:
    """Remove a participant, every mark given to them, and their place among the evaluators."""
    track, person = find_participant(review, participant_id)
    ballots = sum(participant_id in ballot.rows for ballot in review.contents.track_data(track).ballots)
    if ballots:
        label = StepKind.PERSON_REMOVED_WITH_MARKS(name=person.name, ballots=ballots)
    else:
        label = StepKind.PERSON_REMOVED(name=person.name)
    with review.change(label) as edit:
        for table in PARTICIPANT_TABLES:
            edit.delete(table, participant=participant_id)
        edit.delete("participant", id=participant_id)
        for evaluator in review.contents.track_data(track).evaluators:
            if evaluator.name == person.name and evaluator.group == person.category:
                edit.delete("evaluator", id=evaluator.id)


def find_participant(review: Review, participant_id: int) -> tuple[str, Participant]:
    """A participant and their track's id. Raises RefusedError where there is none any more."""
    for track in review.contents.scheme.tracks:
        for person in review.contents.track_data(track.id).participants:
            if person.id == participant_id:
                return track.id, person
    raise RefusedError(msg("这个述职对象已经不在名单里了。"))


def _check_category(review: Review, track: str, category: str) -> None:
    if category not in [known.name for known in review.contents.scheme.track(track).categories]:
        raise RefusedError(msg("没有“{category}”这个类别，请从已有的类别里选。", category=category))


def _free_name(review: Review, track: str, name: str) -> str:
    name = clean_name(name, msg("名称"))
    if any(person.name == name for person in review.contents.track_data(track).participants):
        raise RefusedError(msg("“{name}”已在名单里；同名的人请在姓名后加注以便区分。", name=name))
    return name


def _list_as_evaluator(edit: Edit, review: Review, new: NewParticipant) -> None:
    for stored in review.contents.groups(new.track):
        if stored.group.name == new.category:
            key = {"evaluator_group": stored.id, "name": new.name}
            edit.put("evaluator", key, place=edit.next_place("evaluator"))


def _rename_evaluator(edit: Edit, review: Review, track: str, old: str, new: str) -> None:
    data = review.contents.track_data(track)
    taken = {evaluator.group for evaluator in data.evaluators if evaluator.name == new}
    for evaluator in data.evaluators:
        if evaluator.name == old and evaluator.group not in taken:
            edit.update("evaluator", evaluator.id, name=new)
    for ballot in data.ballots:
        if ballot.evaluator == old:
            edit.update("ballot", ballot.id, evaluator=new)
