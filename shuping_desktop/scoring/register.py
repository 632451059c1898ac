"""Register of ballots: those handed out, those received, and the state of entry of each."""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from . import ballot_number
from .ballot_number import BallotNumber, nth_number
from .ballots import Ballot, Participant, TrackData
from .names import name_key
from .scheme import EvaluatorGroup, Track
from .second_entry import differing_cells, is_checked


class BallotState(Enum):
    """State of entry of a ballot."""

    NOT_RECEIVED = "not-received"
    PART_TYPED = "part-typed"
    TYPED = "typed"
    DISAGREES = "disagrees"
    CHECKED = "checked"
    VOID = "void"


class Expected(NamedTuple):
    """A ballot that was handed out and not received; `evaluator` is its holder if known."""

    group: str
    number: str
    evaluator: str = ""


def is_anonymous(data: TrackData, group: str) -> bool:
    """Return whether a group's ballots carry no names: no evaluator is listed, and none rates a peer."""
    listed = any(person.group == group for person in data.evaluators)
    peers = next(known for known in data.track.groups if known.name == group)
    among = any(peers.is_own_of(category.name) for category in data.track.categories)
    return not listed and not (data.track.self_excluded and among)


def ballot_state(data: TrackData, ballot: Ballot) -> BallotState:
    """Return the state of a received ballot."""
    if ballot.void_reason:
        return BallotState.VOID
    if settled_rows(data, ballot) < rows_to_type(data, ballot):
        return BallotState.PART_TYPED
    if is_checked(data, ballot):
        return BallotState.CHECKED
    finished = ballot.second is not None and ballot.second.finished
    return BallotState.DISAGREES if finished and differing_cells(data, ballot) else BallotState.TYPED


def rows_to_type(data: TrackData, ballot: Ballot) -> int:
    """Return the number of rows that the evaluator fills in: all but their own."""
    return sum(not data.is_self_row(ballot, person) for person in data.participants)


def untyped_people(data: TrackData, ballot: Ballot) -> list[Participant]:
    """Return the participants whose rows are neither complete, nor abstained on, nor ruled on."""
    rows, ruled = ballot.rows, ballot.ruled
    return [
        person
        for person in data.participants
        if not (person.id in rows and (rows[person.id].is_settled or person.id in ruled))
        and not data.is_self_row(ballot, person)
    ]


def settled_rows(data: TrackData, ballot: Ballot) -> int:
    """Return the number of rows that are complete, abstained on or ruled on."""
    return rows_to_type(data, ballot) - len(untyped_people(data, ballot))


def missing_ballots(data: TrackData, group: EvaluatorGroup) -> list[Expected]:
    """Return the ballots of a group that were handed out and not received, by number.

    The numbers issued run from 1 behind the group's prefix; a received ballot takes the place that its
    number stands for. Every other issued number is missing, also where ballots with numbers of another kind
    (`odd_numbers`) were received: these may be it.

    The n-th listed evaluator is expected to hold number n, unless a ballot of theirs was received.
    """
    evaluators = {name_key(ballot.evaluator) for ballot in _received(data, group)}
    listed = [person.name for person in data.evaluators if person.group == group.name]
    return [
        Expected(group.name, number_of(group, place), _holder(listed, place, evaluators))
        for place in _open_places(data, group)
    ]


def odd_numbers(data: TrackData, group: EvaluatorGroup) -> list[str]:
    """Return the numbers of received ballots that are none of those issued: 无号1, P03乙, P99.

    Empty if the number issued is unknown.
    """
    issued = data.issued(group.name)
    if issued is None:
        return []
    numbers = [ballot.number for ballot in _received(data, group)]
    return [
        number
        for number in numbers
        if not 1 <= (BallotNumber(number).place(group.number_prefix) or 0) <= issued
    ]


def register_entries(data: TrackData, group: EvaluatorGroup) -> list[Ballot | Expected]:
    """Return a group's received and missing ballots in the order of their numbers."""
    entries: list[Ballot | Expected] = [*_received(data, group), *missing_ballots(data, group)]
    return sorted(entries, key=lambda entry: BallotNumber(entry.number))


def all_missing(data: TrackData) -> Iterator[Expected]:
    """Yield every ballot of the track that was handed out and not received."""
    for group in data.track.groups:
        yield from missing_ballots(data, group)


def number_of(group: EvaluatorGroup, place: int) -> str:
    """Return the number of a group's ballot at a place from 1: P01 for the first."""
    return nth_number(group.number_prefix, place).text


def number_taken(data: TrackData, group: str, number: str, but: int = 0) -> bool:
    """Return whether a ballot of the group, other than the one with the id `but`, has that number."""
    return ballot_with(data, group, number, but) is not None


def ballot_with(data: TrackData, group: str, number: str, but: int = 0) -> Ballot | None:
    """Return the ballot of a group, other than the one with the id `but`, with that number."""
    sought = BallotNumber(number)
    found = (ballot for ballot in data.ballots if ballot.group == group and ballot.id != but)
    return next((ballot for ballot in found if BallotNumber(ballot.number) == sought), None)


def next_number(data: TrackData, group: EvaluatorGroup) -> str:
    """Return the likely number of the group's next ballot: the first missing, else one after the last."""
    missing = missing_ballots(data, group)
    if missing:
        return missing[0].number
    last = max(_places(data, group), default=0)
    return ballot_number.next_number(group.number_prefix, last + 1, taken_numbers(data, group.name)).text


def number_for_numberless(data: TrackData, group: str) -> str:
    """Return the number for a paper without one: 无号1."""
    return ballot_number.numberless(taken_numbers(data, group)).text


def number_with_prefix(data: TrackData, group: str, number: str) -> str:
    """Return a number that lacks its group's prefix with it: P05 for 5; empty for any other number.

    Empty as well if the group has received such numbers, which are then its usual ones.
    """
    prefix, place = data.track.group(group).number_prefix, _bare_place(number)
    usual = any(_bare_place(ballot.number) for ballot in data.ballots if ballot.group == group)
    return "" if not prefix or not place or usual else nth_number(prefix, place).text


def _bare_place(number: str) -> int | None:
    """Return n for a number without a prefix: 5, 05, 5号, 第5号."""
    return BallotNumber(number.strip().lstrip("第№")).place("")


def number_for_twin(data: TrackData, group: str, number: str) -> str:
    """Return the number for a second paper with the same number: P03乙."""
    return ballot_number.twin(number, taken_numbers(data, group)).text


def taken_numbers(data: TrackData, group: str) -> set[BallotNumber]:
    """Return the numbers of a group's received ballots."""
    return {BallotNumber(ballot.number) for ballot in data.ballots if ballot.group == group}


def home_group(track: Track, group: str, number: str) -> EvaluatorGroup | None:
    """Return the other group whose prefix a number has, and its own group's not; None if there is none.

    P05 in a group with the prefix R belongs to the group with the prefix P.
    """
    parsed = BallotNumber(number)
    if parsed.has_prefix(track.group(group).number_prefix):
        return None
    # A group without a prefix has no numbers of its own.
    others = [other for other in track.groups if other.name != group and other.number_prefix]
    homes = [other for other in others if parsed.has_prefix(other.number_prefix)]
    return max(homes, key=lambda home: len(home.number_prefix), default=None)


def next_evaluator(data: TrackData, group: EvaluatorGroup, number: str) -> str:
    """Return the likely evaluator of a ballot with that number; empty where no listed one is left."""
    sought = BallotNumber(number)
    missing = {BallotNumber(expected.number): expected.evaluator for expected in missing_ballots(data, group)}
    if missing.get(sought):
        return missing[sought]
    evaluators = {name_key(ballot.evaluator) for ballot in data.ballots if ballot.group == group.name}
    # A missing form without a holder does not belong to those who hold another missing form.
    evaluators |= set(map(name_key, missing.values())) if sought in missing else set()
    listed = (person.name for person in data.evaluators if person.group == group.name)
    return next((name for name in listed if name_key(name) not in evaluators), "")


def _received(data: TrackData, group: EvaluatorGroup) -> list[Ballot]:
    return [ballot for ballot in data.ballots if ballot.group == group.name]


def _places(data: TrackData, group: EvaluatorGroup) -> set[int]:
    """Return the places of the received ballots: 7 for P7 and P007, none for a number of another kind."""
    numbers = (BallotNumber(ballot.number) for ballot in _received(data, group))
    places = (number.place(group.number_prefix) for number in numbers)
    return {place for place in places if place is not None}


def _open_places(data: TrackData, group: EvaluatorGroup) -> list[int]:
    """Return the places issued under which no ballot was received; none if the number issued is unknown."""
    taken = _places(data, group)
    return [place for place in range(1, (data.issued(group.name) or 0) + 1) if place not in taken]


def _holder(listed: list[str], place: int, evaluators: set[str]) -> str:
    return listed[place - 1] if place <= len(listed) and name_key(listed[place - 1]) not in evaluators else ""
