"""Taking in a roster that was read from any table and looked at: one change, and never a deletion."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..exchange.roster_columns import Wanted
from ..exchange.roster_table import Proposal, RowReading
from ..exchange.roster_words import Meaning
from ..scoring.ballots import Participant
from ..store import Edit, Review
from .errors import RefusedError
from .names import clean_name, clean_text
from .roster import NewParticipant, insert_participants

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


def remembered_columns(review: Review, track: str) -> dict[str, Meaning]:
    """What was taught of a track's rosters before: heading -> meaning."""
    text = review.contents.settings.get(f"{_MEMORY}.{track}", "{}")
    try:
        kept = json.loads(text)
        return {str(heading): Meaning(value) for heading, value in kept.items()}
    except (ValueError, AttributeError, RecursionError):
        return {}


def summarise(review: Review, track: str, people: Sequence[RowReading]) -> RosterSummary:
    """What taking in these people would do."""
    new, updates = _plan(review, track, people)
    return RosterSummary(len(new), len(updates), len(people) - len(new) - len(updates))


def import_roster(review: Review, track: str, proposal: Proposal) -> RosterSummary:
    """Take in the people of a proposal. Those who are listed keep their place and what is typed of them.

    A category or position that the roster gives replaces what stood there; a blank one does not.
    Raises RefusedError while anything in the proposal must still be seen to.
    """
    if proposal.problems:
        raise RefusedError(f"名单里还有 {len(proposal.problems)} 处要处理，请先处理。")
    if not proposal.people:
        raise RefusedError(f"没有认出任何{proposal.wanted.heading}，请检查表头行和各列的含义。")
    new, updates = _plan(review, track, proposal.people)
    # A file's name may hold bytes that are no UTF-8, which the journal cannot keep.
    label = f"导入名单 {proposal.file}".encode("utf-8", "replace").decode("utf-8")
    with review.change(label) as edit:
        insert_participants(edit, review, new)
        for item in updates:
            edit.update("participant", item.participant.id, category=item.category, position=item.position)
        _remember(edit, review, track, proposal.memory)
    return RosterSummary(len(new), len(updates), len(proposal.people) - len(new) - len(updates))


def _plan(
    review: Review, track: str, people: Sequence[RowReading]
) -> tuple[list[NewParticipant], list[_Update]]:
    present = {person.name: person for person in review.contents.track_data(track).participants}
    known = [category.name for category in review.contents.scheme.track(track).categories]
    new: dict[str, NewParticipant] = {}
    updates: list[_Update] = []
    for row in people:
        if row.category not in known or row.name in new:
            raise RefusedError(f"第 {row.number} 行的“{row.name}”类别不对或重名，请重新读取名单。")
        name, position = clean_name(row.name, "名称"), clean_text(row.position, "职务")
        old = present.get(name)
        if old is None:
            new[name] = NewParticipant(track, row.category, name, position)
        elif (old.category, old.position) != (row.category, position or old.position):
            updates.append(_Update(old, row.category, position or old.position))
    return list(new.values()), updates


def _remember(edit: Edit, review: Review, track: str, memory: Mapping[str, Meaning]) -> None:
    """Keep what was taught, where it is anything new; a memory that grew absurd is not kept."""
    text = json.dumps({heading: meaning.value for heading, meaning in sorted(memory.items())})
    if memory != remembered_columns(review, track) and len(text) <= _LONGEST_MEMORY:
        edit.put("setting", {"name": f"{_MEMORY}.{track}"}, value=text)
