"""Comparison of a review with heads of its journal that were seen earlier, and of two copies of a review.

A head fixes everything before it. Two journals that agree at an entry agree at all earlier ones, so that the
last common entry can be found by bisection.
"""

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple, Protocol

from .journal_index import Head

CLOSED, COPIED = "closed", "copied"
"""Occasions on which the whole file was as the head says."""
_MOST_MARKED = 24


class Chain(Protocol):
    """A journal whose heads can be read; an open `Review` is one."""

    @property
    def head(self) -> Head:
        """The last head."""

    def head_at(self, entry_id: int) -> Head | None:
        """Return the head at an entry; None if there is no such entry."""


class Seen(NamedTuple):
    """A head that was seen: entry, digest (hexadecimal) and local ISO time at which it was seen.

    `occasion` is CLOSED or COPIED where the file was seen at rest, else empty.
    """

    entry: int
    digest: str
    at: str
    occasion: str = ""


class WitnessStatus(Enum):
    """Status of a review with respect to the heads that were seen of it."""

    NEW = "new"
    SAME = "same"
    AHEAD = "ahead"
    OLDER = "older"
    FORKED = "forked"


class Comparison(NamedTuple):
    """Result of comparing a review with the heads seen of it.

    `last` is the highest head seen, `common` the highest that the review has too, `differing` the lowest that
    it has not although it has that many entries, and `at_rest` the sighting of the file at rest as it is now.
    """

    status: WitnessStatus
    last: Seen | None = None
    common: Seen | None = None
    differing: Seen | None = None
    at_rest: Seen | None = None


def compare(seen: Iterable[Seen], chain: Chain) -> Comparison:
    """Return how a review compares with the heads seen of it."""
    heads = sorted(seen)
    if not heads:
        return Comparison(WitnessStatus.NEW)
    last, present = heads[-1], chain.head
    within = [head for head in heads if head.entry <= present.entry]
    common = next((head for head in reversed(within) if _has(chain, head)), None)
    differing = next((head for head in within if not _has(chain, head)), None)
    at_rest = next(
        (head for head in reversed(within) if head.digest == present.digest and head.occasion), None
    )
    if differing is not None:
        status = WitnessStatus.FORKED
    elif last.entry > present.entry:
        status = WitnessStatus.OLDER
    else:
        status = WitnessStatus.SAME if last.entry == present.entry else WitnessStatus.AHEAD
    return Comparison(status, last, common, differing, at_rest)


def _has(chain: Chain, seen: Seen) -> bool:
    head = chain.head_at(seen.entry)
    return head is not None and head.digest == seen.digest


def heads_to_keep(chain: Chain, seen: Iterable[Seen], at: str, occasion: str = "") -> list[Seen]:
    """Return the heads to remember of a review: its last one, and others to find a fork by, oldest first.

    Beside the present head these are the heads at distances of powers of two, about 15 for 10,000 entries,
    and the latest sightings of the file at rest that are still part of the review. `at` is local ISO time.
    """
    present = chain.head
    marked = [head for head in sorted(seen) if head.occasion and _has(chain, head)][-_MOST_MARKED:]
    found = {head.entry: head for head in _rungs(chain)}
    found |= {head.entry: head for head in marked}
    known = found.get(present.entry)
    occasion = occasion or (known.occasion if known is not None else "")
    found[present.entry] = Seen(present.entry, present.digest, at, occasion)
    return [found[entry] for entry in sorted(found)]


def _rungs(chain: Chain) -> Iterator[Seen]:
    distance = 1
    while distance < chain.head.entry:
        head = chain.head_at(chain.head.entry - distance)
        if head is not None:
            yield Seen(*head)
        distance *= 2


def last_common(one: Chain, other: Chain) -> Head | None:
    """Return the last head that two journals have in common; None if not even the first."""
    low, high = 0, min(one.head.entry, other.head.entry)
    while low < high:
        middle = (low + high + 1) // 2
        if one.head_at(middle) == other.head_at(middle):
            low = middle
        else:
            high = middle - 1
    return one.head_at(low) if low else None
