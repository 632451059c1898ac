"""Taking in a roster that was read from any table and looked at: one change, and never a deletion."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from ..messages import msg
from ..rosters.columns import Wanted
from ..rosters.proposal import Proposal, RowReading
from ..rosters.vocabulary import Meaning
from ..scoring.ballots import Participant
from ..store import Edit, Review
from .errors import RefusedError
from .roster import NewParticipant, insert_participants
from .steps import StepKind
from .text_input import clean_name, clean_text, storable

_MEMORY = "roster_columns"
_LONGEST_MEMORY = 20_000


@dataclass(frozen=True, slots=True)
class RosterSummary:
    """How many of a roster's people are new to the review, were updated, and stayed as they are."""

    added: int
    updated: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class _Update:
    """A participant who is listed already, and what the roster says of them."""

    participant: Participant
    category: str
    position: str


def wanted_participants(review: Review, track: str) -> Wanted:
    """What a roster of a track's participants is read for."""
    data = review.contents.track_data(track)
    return Wanted(
        data.track.participant_heading,
        people=data.track.has_positions,
        has_positions=data.track.has_positions,
        categories=tuple(category.name for category in data.track.categories),
        listed={person.name: person.category for person in data.participants},
    )


def wanted_evaluators(review: Review, track: str) -> Wanted:
    """What a list of a track's evaluators is read for: groups stand where categories would.

    A position is only looked at for the group that it tells.
    """
    groups = review.contents.track_data(track).track.groups
    names = tuple(group.name for group in groups)
    return Wanted(msg("评委"), people=True, has_positions=True, categories=names, once=False)


def remembered_columns(review: Review, track: str, wanted: Wanted) -> dict[str, Meaning]:
    """What was taught of such rosters before: heading -> meaning."""
    text = review.contents.settings.get(_memory_name(track, wanted), "{}")
    try:
        kept = json.loads(text)
        return {str(heading): Meaning(value) for heading, value in kept.items()}
    except (ValueError, AttributeError, RecursionError):
        return {}


def import_roster(review: Review, track: str, proposal: Proposal) -> RosterSummary:
    """Take in the people of a proposal. Those who are listed keep their place and what is typed of them.

    A category or position that the roster gives replaces what stood there; a blank one does not.
    Raises RefusedError while anything in the proposal must still be seen to.
    """
    _refuse_unsettled(proposal)
    new, updates = _plan(review, track, proposal.people)
    with review.change(StepKind.ROSTER(file=storable(str(proposal.file)))) as edit:
        insert_participants(edit, review, new)
        for item in updates:
            edit.update("participant", item.participant.id, category=item.category, position=item.position)
        _remember(edit, review, track, proposal)
    return RosterSummary(len(new), len(updates), len(proposal.people) - len(new) - len(updates))


def import_evaluators(review: Review, track: str, proposal: Proposal) -> RosterSummary:
    """List the people of a proposal as evaluators of their groups, those who are not listed yet."""
    _refuse_unsettled(proposal)
    listed = {(item.group, item.name) for item in review.contents.track_data(track).evaluators}
    groups = {stored.group.name: stored.id for stored in review.contents.groups(track)}
    what = msg("评委姓名")
    people = dict.fromkeys((row.category, clean_name(row.name, what)) for row in proposal.people)
    new = [person for person in people if person not in listed]
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
        heading = proposal.wanted.heading
        raise RefusedError(msg("没有认出任何{heading}，请检查表头行和各列的含义。", heading=heading))


def _plan(
    review: Review, track: str, people: Sequence[RowReading]
) -> tuple[list[NewParticipant], list[_Update]]:
    present = {person.name: person for person in review.contents.track_data(track).participants}
    known = [category.name for category in review.contents.scheme.track(track).categories]
    new: dict[str, NewParticipant] = {}
    updates: list[_Update] = []
    whose, post = msg("名称"), msg("职务")
    for row in people:
        if row.category not in known or row.name in new:
            raise RefusedError(
                msg("第 {line} 行的“{name}”类别不对或重名，请重新读取名单。", line=row.number, name=row.name)
            )
        name, position = clean_name(row.name, whose), clean_text(row.position, post)
        old = present.get(name)
        if old is None:
            new[name] = NewParticipant(track, row.category, name, position)
        elif (old.category, old.position) != (row.category, position or old.position):
            updates.append(_Update(old, row.category, position or old.position))
    return list(new.values()), updates


def _remember(edit: Edit, review: Review, track: str, proposal: Proposal) -> None:
    """Keep what was taught, where it is anything new; a memory that grew absurd is not kept."""
    memory = proposal.memory
    text = json.dumps({heading: meaning.value for heading, meaning in sorted(memory.items())})
    if memory != remembered_columns(review, track, proposal.wanted) and len(text) <= _LONGEST_MEMORY:
        edit.put("setting", {"name": _memory_name(track, proposal.wanted)}, value=text)


def _memory_name(track: str, wanted: Wanted) -> str:
    return f"{_MEMORY}.{track}" if wanted.once else f"{_MEMORY}.{track}.evaluators"
