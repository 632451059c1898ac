"""Import of a roster that the user checked: one change, which never deletes a person."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from ..messages import msg
from ..rosters.proposal import Proposal
from ..rosters.row_reader import RosterRow
from ..rosters.spec import Meaning, RosterSpec
from ..scoring.ballots import Participant
from ..scoring.names import name_key
from ..store import Edit, Review
from .errors import RefusedError
from .roster import NewParticipant, change_participant, insert_participants
from .steps import StepKind
from .text_input import clean_name, clean_words, storable

_MEMORY = "roster_columns"
_LONGEST_MEMORY = 20_000


@dataclass(frozen=True, slots=True)
class RosterSummary:
    """Counts of a roster's people: added, updated, and unchanged."""

    added: int
    updated: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class _Update:
    """A participant who is listed already, and the category and position in the roster."""

    participant: Participant
    category: str
    position: str


def participant_spec(review: Review, track: str) -> RosterSpec:
    """Return the specification of a roster of a track's participants."""
    data = review.contents.track_data(track)
    return RosterSpec(
        data.track.participant_heading,
        people=data.track.is_person,
        has_positions=data.track.has_positions,
        categories=tuple(category.name for category in data.track.categories),
        listed={person.name: person.category for person in data.participants},
    )


def evaluator_spec(review: Review, track: str) -> RosterSpec:
    """Return the specification of a list of a track's evaluators, with groups in place of categories.

    A position is read only because it may imply the group.
    """
    groups = review.contents.track_data(track).track.groups
    names = tuple(group.name for group in groups)
    return RosterSpec(msg("评委"), people=True, has_positions=True, categories=names, once=False)


def remembered_columns(review: Review, track: str, spec: RosterSpec) -> dict[str, Meaning]:
    """Return the meanings of headings that the user chose for such rosters before."""
    text = review.contents.settings.get(_memory_name(track, spec), "{}")
    try:
        stored = json.loads(text)
        return {str(heading): Meaning(value) for heading, value in stored.items()}
    except (ValueError, AttributeError, RecursionError):
        return {}


def import_roster(review: Review, track: str, proposal: Proposal) -> RosterSummary:
    """Import the people of a proposal. Those listed already keep their place and their marks.

    A category or position in the roster replaces the one in the review; a blank one does not.
    Raises RefusedError while the proposal has problems.
    """
    _refuse_unsettled(proposal)
    new, updates = _plan(review, track, proposal.people)
    with review.change(StepKind.ROSTER(file=storable(str(proposal.file)))) as edit:
        insert_participants(edit, review, new)
        for update in updates:
            person = update.participant._replace(category=update.category, position=update.position)
            change_participant(edit, review, person)
        _remember(edit, review, track, proposal)
    return RosterSummary(len(new), len(updates), len(proposal.people) - len(new) - len(updates))


def import_evaluators(review: Review, track: str, proposal: Proposal) -> RosterSummary:
    """Add the people of a proposal to the evaluators of their groups, unless they are listed already."""
    _refuse_unsettled(proposal)
    listed = {
        (evaluator.group, name_key(evaluator.name))
        for evaluator in review.contents.track_data(track).evaluators
    }
    groups = {stored.group.name: stored.id for stored in review.contents.groups(track)}
    what = msg("评委姓名")
    people = dict.fromkeys((row.category, clean_name(row.name, what)) for row in proposal.people)
    new = [(group, name) for group, name in people if (group, name_key(name)) not in listed]
    if not all(group in groups for group, _ in new):
        raise RefusedError(msg("有的评委组已经不在了，请重新读取名单。"))
    with review.change(StepKind.EVALUATOR_LIST(file=storable(str(proposal.file)))) as edit:
        for group, name in new:
            place = edit.next_place("evaluator")
            edit.insert("evaluator", evaluator_group=groups[group], name=name, place=place)
        _remember(edit, review, track, proposal)
    return RosterSummary(len(new), 0, len(people) - len(new))


def _refuse_unsettled(proposal: Proposal) -> None:
    if proposal.problems:
        raise RefusedError(msg("名单里还有 {count} 处要处理，请先处理。", count=len(proposal.problems)))
    if not proposal.people:
        heading = proposal.spec.heading
        raise RefusedError(msg("没有识别出任何{heading}，请检查表头行和各列的含义。", heading=heading))


def _plan(
    review: Review, track: str, people: Sequence[RosterRow]
) -> tuple[list[NewParticipant], list[_Update]]:
    participants = review.contents.track_data(track).participants
    present = {name_key(person.name): person for person in participants}
    known = [category.name for category in review.contents.scheme.track(track).categories]
    new: dict[str, NewParticipant] = {}
    updates: list[_Update] = []
    for row in people:
        if row.category not in known or name_key(row.name) in new:
            raise RefusedError(
                msg("第 {line} 行的“{name}”类别不对或重名，请重新读取名单。", line=row.number, name=row.name)
            )
        name, position = clean_name(row.name, msg("名称")), clean_words(row.position, msg("职务"))
        old = present.get(name_key(name))
        if old is None:
            new[name_key(name)] = NewParticipant(track, row.category, name, position)
        elif not position or name_key(position) == name_key(old.position):
            if old.category != row.category:
                updates.append(_Update(old, row.category, old.position))
        else:
            updates.append(_Update(old, row.category, position))
    return list(new.values()), updates


def _remember(edit: Edit, review: Review, track: str, proposal: Proposal) -> None:
    """Store the meanings that the user chose, if they changed and fit `_LONGEST_MEMORY` characters."""
    memory = proposal.memory
    text = json.dumps({heading: meaning.value for heading, meaning in sorted(memory.items())})
    if memory != remembered_columns(review, track, proposal.spec) and len(text) <= _LONGEST_MEMORY:
        edit.put("setting", {"name": _memory_name(track, proposal.spec)}, value=text)


def _memory_name(track: str, spec: RosterSpec) -> str:
    return f"{_MEMORY}.{track}" if spec.once else f"{_MEMORY}.{track}.evaluators"
