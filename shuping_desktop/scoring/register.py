"""The register: which ballots were handed out, which are in, and how far each is typed."""

import re
import unicodedata
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from .ballots import Ballot, Participant, TrackData
from .scheme import EvaluatorGroup
from .second_entry import differing_cells, is_checked

_DIGITS = re.compile("[0-9]+")


class BallotState(Enum):
    """How far a ballot is."""

    NOT_RECEIVED = "not-received"
    PART_TYPED = "part-typed"
    TYPED = "typed"
    DISAGREES = "disagrees"
    CHECKED = "checked"
    VOID = "void"


class Expected(NamedTuple):
    """A ballot that was handed out and is not in: its number, and whose it should be where that is known."""

    group: str
    number: str
    evaluator: str = ""


def ballot_state(data: TrackData, ballot: Ballot) -> BallotState:
    """The state of a ballot that is in."""
    if ballot.void_reason:
        return BallotState.VOID
    if settled_rows(data, ballot) < rows_to_type(data, ballot):
        return BallotState.PART_TYPED
    if is_checked(data, ballot):
        return BallotState.CHECKED
    finished = ballot.second is not None and ballot.second.finished
    return BallotState.DISAGREES if finished and differing_cells(data, ballot) else BallotState.TYPED


def rows_to_type(data: TrackData, ballot: Ballot) -> int:
    """How many rows of the form are the evaluator's to fill in: all but their own."""
    return sum(not data.is_self_row(ballot, person) for person in data.participants)


def untyped_people(data: TrackData, ballot: Ballot) -> list[Participant]:
    """Whose rows on a ballot are neither typed in full, nor abstained on, nor ruled on as they stand."""
    rows, ruled = ballot.rows, ballot.ruled
    return [
        person
        for person in data.participants
        if not (person.id in rows and (rows[person.id].is_settled or person.id in ruled))
        and not data.is_self_row(ballot, person)
    ]


def settled_rows(data: TrackData, ballot: Ballot) -> int:
    """How many of those are done with: typed in full, abstained on or ruled on."""
    return rows_to_type(data, ballot) - len(untyped_people(data, ballot))


def missing_ballots(data: TrackData, group: EvaluatorGroup) -> list[Expected]:
    """The ballots of a group that were handed out and are not in, by number.

    Numbers run from 1 behind the group's prefix. Where evaluators are listed, the first is expected
    to hold number 1, and so on, unless a ballot of theirs is already in under another number.
    """
    issued = data.issued(group.name)
    if issued is None:
        return []
    ballots = [ballot for ballot in data.ballots if ballot.group == group.name]
    seen = {ballot.evaluator for ballot in ballots}
    listed = [person.name for person in data.evaluators if person.group == group.name]
    taken = _places_taken(data, group)
    missing = [at for at in range(1, issued + 1) if at not in taken]
    # Ballots with numbers of their own kind were handed out too: no more can be missing than are.
    expected = missing[: max(0, issued - len(ballots))]
    return [Expected(group.name, number_of(group, at), _holder(listed, at, seen)) for at in expected]


def number_of(group: EvaluatorGroup, at: int) -> str:
    """The number of a group's ballot: P01 for the first."""
    return f"{group.number_prefix}{at:02d}"


def same_number(number: str) -> str:
    """What a ballot's number is however it is written: P50, p050, Ｐ５０ and P 50 are one."""
    plain = "".join(unicodedata.normalize("NFKC", number).casefold().split())
    return _DIGITS.sub(lambda match: match[0].lstrip("0") or "0", plain)


def number_taken(data: TrackData, group: str, number: str, but: int = 0) -> bool:
    """Whether a ballot of the group, other than the one with the id `but`, has that number."""
    wanted = same_number(number)
    return any(
        ballot.group == group and ballot.id != but and same_number(ballot.number) == wanted
        for ballot in data.ballots
    )


def next_number(data: TrackData, group: EvaluatorGroup) -> str:
    """The number that the next ballot of a group most likely bears: the first missing, else one more."""
    missing = missing_ballots(data, group)
    if missing:
        return missing[0].number
    return number_of(group, max(_places_taken(data, group), default=0) + 1)


def next_evaluator(data: TrackData, group: EvaluatorGroup, number: str) -> str:
    """Whose a ballot of that number should be; empty where nobody listed is left."""
    missing = {expected.number: expected.evaluator for expected in missing_ballots(data, group)}
    if missing.get(number):
        return missing[number]
    seen = {ballot.evaluator for ballot in data.ballots if ballot.group == group.name}
    # A form that is nobody's by its number is not theirs who are expected under another.
    seen |= set(missing.values()) if number in missing else set()
    listed = (person.name for person in data.evaluators if person.group == group.name)
    return next((name for name in listed if name not in seen), "")


def _places_taken(data: TrackData, group: EvaluatorGroup) -> set[int]:
    """What the group's numbers count to: P7 and P007 are both the seventh; other kinds are left out."""
    pattern = re.compile(re.escape(group.number_prefix) + "([0-9]{1,9})")
    numbers = (pattern.fullmatch(ballot.number) for ballot in data.ballots if ballot.group == group.name)
    return {int(match[1]) for match in numbers if match}


def _holder(listed: list[str], at: int, seen: set[str]) -> str:
    return listed[at - 1] if at <= len(listed) and listed[at - 1] not in seen else ""


def all_missing(data: TrackData) -> Iterator[Expected]:
    """Every ballot of the track that was handed out and is not in."""
    for group in data.track.groups:
        yield from missing_ballots(data, group)
