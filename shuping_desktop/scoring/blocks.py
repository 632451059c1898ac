"""What is worked out of ballots, kept with them: one mark costs one ballot or one block, not every ballot."""

from collections.abc import Callable, Iterator
from typing import TypeVar, cast

from .ballots import Ballot, TrackData

_BLOCK = 16
Sums = TypeVar("Sums")
Found = TypeVar("Found")


def by_ballot(
    data: TrackData, ballot: Ballot, name: str, work_out: Callable[[TrackData, Ballot], Found]
) -> Found:
    """What `work_out` says of a ballot, kept with it under `name` for as long as the form stays the same."""
    people, track, found = ballot.kept.get(name, (None, None, None))
    if people is not data.participants or track is not data.track:
        found = work_out(data, ballot)
        ballot.kept[name] = (data.participants, data.track, found)
    return cast(Found, found)


def by_block(
    data: TrackData, name: str, add_up: Callable[[TrackData, tuple[Ballot, ...]], Sums]
) -> Iterator[Sums]:
    """What `add_up` says of each few of the valid ballots, in their order.

    It is kept under `name` with the first ballot of a block for as long as neither the block nor the
    form changes.
    """
    ballots = data.valid_ballots
    for start in range(0, len(ballots), _BLOCK):
        yield _of_block(data, name, add_up, ballots[start : start + _BLOCK])


def _of_block(
    data: TrackData,
    name: str,
    add_up: Callable[[TrackData, tuple[Ballot, ...]], Sums],
    block: tuple[Ballot, ...],
) -> Sums:
    form, ballots, sums = block[0].kept.get(name, ((None, None), (), None))
    same_form = form[0] is data.participants and form[1] is data.track
    if not same_form or list(map(id, ballots)) != list(map(id, block)):
        sums = add_up(data, block)
        block[0].kept[name] = ((data.participants, data.track), block, sums)
    return cast(Sums, sums)
