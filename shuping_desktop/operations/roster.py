"""Adding, editing, ordering and removing participants."""

from typing import NamedTuple

from ..messages import Message, msg
from ..scoring.ballots import Evaluator, Participant, TrackData
from ..scoring.names import name_key, unseen_difference
from ..store import PARTICIPANT_TABLES, Edit, Review
from .errors import RefusedError
from .holdings import held_by_participant
from .steps import StepKind
from .text_input import clean_name, clean_words


class NewParticipant(NamedTuple):
    """A participant to add to a track."""

    track: str
    category: str
    name: str
    position: str = ""


def add_participant(review: Review, new: NewParticipant) -> None:
    """Add a participant at the end of the track. Raises RefusedError for an empty or taken name."""
    _check_category(review, new.track, new.category)
    name = _free_name(review, new.track, new.name)
    position = clean_words(new.position, msg("职务"))
    with review.change(StepKind.PERSON_ADDED(name=name)) as edit:
        insert_participants(edit, review, [NewParticipant(new.track, new.category, name, position)])


def insert_participants(edit: Edit, review: Review, people: list[NewParticipant]) -> dict[str, int]:
    """Insert participants in order and return their ids by name.

    Each is also listed as an evaluator of the groups that their category fills in.
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
    """Change a participant, and the name on ballots and evaluator lists. Raises RefusedError."""
    track, old = find_participant(review, participant_id)
    _check_category(review, track, category)
    new_name = old.name if name.strip() == old.name else _free_name(review, track, name, participant_id)
    position = clean_words(position, msg("职务"))
    with review.change(StepKind.PERSON_EDITED(name=old.name)) as edit:
        change_participant(edit, review, old._replace(name=new_name, position=position, category=category))


def change_participant(edit: Edit, review: Review, new: Participant) -> None:
    """Write a participant's name, position and category; their own entries among the evaluators follow.

    Raises RefusedError if the category changes and they filled in a ballot of the old one's group.
    """
    track, old = find_participant(review, new.id)
    if new.category != old.category:
        _refuse_ballots_of(review, track, old, new.category)
    edit.update("participant", new.id, name=new.name, position=new.position, category=new.category)
    _move_evaluator(edit, review, track, old, new)
    if new.name != old.name:
        data = review.contents.track_data(track)
        for ballot in data.ballots:
            if data.own_row(ballot) == new.id and name_key(ballot.evaluator) == name_key(old.name):
                edit.update("ballot", ballot.id, evaluator=new.name)


def set_report_state(
    review: Review, participant_id: int, *, report_in: bool | None = None, countersigned: bool | None = None
) -> None:
    """Record whether the written report was received and countersigned; None leaves a value unchanged."""
    _, person = find_participant(review, participant_id)
    states = {"report_in": report_in, "countersigned": countersigned}
    values = {column: int(value) for column, value in states.items() if value is not None}
    if not values:
        return
    with review.change(StepKind.REPORT(name=person.name)) as edit:
        edit.update("participant", participant_id, **values)


def move_participant(review: Review, participant_id: int, by: int) -> None:
    """Move a participant up (negative) or down in the form's order, at most to its end."""
    track, person = find_participant(review, participant_id)
    order = list(review.contents.track_data(track).participants)
    index = order.index(person)
    order.insert(max(0, min(len(order) - 1, index + by)), order.pop(index))
    with review.change(StepKind.PERSON_MOVED(name=person.name)) as edit:
        for place, item in enumerate(order):
            edit.update("participant", item.id, place=place)


def remove_participant(review: Review, participant_id: int) -> None:
    """Remove a participant, all marks given to them, and their entry among the evaluators."""
    track, person = find_participant(review, participant_id)
    held = held_by_participant(review.contents.track_data(track), participant_id)
    if held:
        step = StepKind.PERSON_REMOVED_WITH(name=person.name, held=held)
    else:
        step = StepKind.PERSON_REMOVED(name=person.name)
    with review.change(step) as edit:
        for table in PARTICIPANT_TABLES:
            edit.delete(table, participant=participant_id)
        edit.delete("participant", id=participant_id)
        for evaluator in own_evaluators(review.contents.track_data(track), person):
            edit.delete("evaluator", id=evaluator.id)


def find_participant(review: Review, participant_id: int) -> tuple[str, Participant]:
    """Return the id of a participant's track, and the participant. Raises RefusedError if removed."""
    for track in review.contents.scheme.tracks:
        for person in review.contents.track_data(track.id).participants:
            if person.id == participant_id:
                return track.id, person
    raise RefusedError(msg("这个述职对象已经不在名单里了。"))


def _check_category(review: Review, track: str, category: str) -> None:
    if category not in [known.name for known in review.contents.scheme.track(track).categories]:
        raise RefusedError(msg("没有“{category}”这个类别，请从已有的类别里选。", category=category))


def _free_name(review: Review, track: str, name: str, but: int = 0) -> str:
    """Return the cleaned name. Raises RefusedError where another participant's name looks like it."""
    clean = clean_name(name, msg("名称"))
    for person in review.contents.track_data(track).participants:
        if person.id != but and name_key(person.name) == name_key(clean):
            raise RefusedError(_taken(name, person.name))
    return clean


def _taken(name: str, other: str) -> Message:
    """Return the refusal of a name that looks like another, naming the characters that cannot be seen."""
    unseen = unseen_difference(name.strip(), other)
    if unseen is None:
        return msg("“{name}”已在名单里；同名的人请在姓名后加注以便区分。", name=name.strip())
    return msg(
        "“{name}”与名单里的“{other}”看起来一样，只差{characters}；同名的人请在姓名后加注以便区分。",
        name=name.strip(),
        other=other,
        characters=unseen,
    )


def own_evaluators(data: TrackData, person: Participant) -> list[Evaluator]:
    """Return the entries of a participant in the groups that their category fills in."""
    groups = {group.name for group in data.track.groups if group.is_own_of(person.category)}
    key = name_key(person.name)
    return [each for each in data.evaluators if each.group in groups and name_key(each.name) == key]


def _list_as_evaluator(edit: Edit, review: Review, new: NewParticipant) -> None:
    for stored in review.contents.groups(new.track):
        if stored.group.is_own_of(new.category):
            key = {"evaluator_group": stored.id, "name": new.name}
            edit.put("evaluator", key, place=edit.next_place("evaluator"))


def _move_evaluator(edit: Edit, review: Review, track: str, old: Participant, new: Participant) -> None:
    """Rename a participant's entries among the evaluators, and move them to the groups of the new category.

    A participant whose entry was removed gets no new one.
    """
    data = review.contents.track_data(track)
    own = own_evaluators(data, old)
    taken = {(each.group, name_key(each.name)) for each in data.evaluators if each not in own}
    own_groups = [group.name for group in data.track.groups if group.is_own_of(new.category)]
    missing = [name for name in own_groups if own and name not in {entry.group for entry in own}]
    free = [name for name in missing if (name, name_key(new.name)) not in taken]
    for entry in own:
        if entry.group in own_groups and (entry.group, name_key(new.name)) not in taken:
            edit.update("evaluator", entry.id, name=new.name)
        elif free:
            group_id = review.contents.group_id(track, free.pop(0))
            place = edit.next_place("evaluator")
            edit.update("evaluator", entry.id, evaluator_group=group_id, name=new.name, place=place)
        else:
            edit.delete("evaluator", id=entry.id)


def _refuse_ballots_of(review: Review, track: str, person: Participant, category: str) -> None:
    """Raise RefusedError if a participant filled in a ballot that would not be a peer's any more."""
    data = review.contents.track_data(track)
    own = {group.name for group in data.track.groups if group.is_own_of(person.category)}
    groups = [group.name for group in data.track.groups if group.is_own_of(category)]
    for ballot in data.ballots:
        if data.own_row(ballot) == person.id and ballot.group in own.difference(groups):
            refusal = msg(
                "{name}已作为{group}的评委交了 {number} 号评分表，类别没有改；请先把这份评分表改到{groups}，"
                "或更正它的评委，再改类别。",
                name=person.name,
                group=ballot.group,
                number=ballot.number,
                groups=groups or msg("别的评委组"),
            )
            raise RefusedError(refusal)
