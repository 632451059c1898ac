"""Things worth a second look: never wrong in themselves, never corrected, never counted differently."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import inf
from statistics import median
from typing import NamedTuple, cast

from ..messages import Message, msg
from .ballots import Ballot, TrackData
from .blocks import by_ballot, by_block
from .numbers import HUNDRED, format_hundredths

Marks = tuple[int | None, ...]
_KEPT_TWIN = "twin"
_NO_LIMITS = (0, -inf, inf)


class Rows(NamedTuple):
    """The counted rows of a ballot: marks and totals by participant id, and the seal of the marks."""

    marks: list[tuple[int, Marks]]
    totals: dict[int, int]
    digest: str


LEAST_ROWS = 3
LEAST_IN_GROUP = 5
FAR_POINTS = 15 * HUNDRED
FAR_SPREADS = 4


@dataclass(frozen=True, slots=True)
class Flag:
    """One thing to look at. `digest` seals what it rests on: when that changes, an acceptance lapses.

    `participant_id` is 0 where the flag is about the whole ballot.
    """

    kind: str
    text: Message
    ballot_id: int
    participant_id: int
    digest: str


class Acceptance(NamedTuple):
    """Acceptance of a flag: the digest that it was given for, the reason, and who gave it."""

    digest: str
    reason: str
    who: str


def find_flags(data: TrackData) -> list[Flag]:
    """Every flag of a track: ballot by ballot, then rows far from their group."""
    ballots = data.valid_ballots
    found = [flag for ballot in ballots for flag in _uniform(data, ballot)]
    return [*found, *_identical(data, ballots), *_far_rows(data, ballots)]


def _counted_rows(data: TrackData, ballot: Ballot) -> Rows:
    """Participant ids, marks and totals of the ballot's counted rows, in the form's order."""
    return by_ballot(data, ballot, "counted rows", _read_rows)


def _read_rows(data: TrackData, ballot: Ballot) -> Rows:
    people = [person for person in data.participants if not data.is_self_row(ballot, person)]
    ids = [person.id for person in people if person.id in ballot.totals]
    rows = [(key, ballot.rows[key].marks) for key in ids]
    return Rows(rows, {key: ballot.totals[key] for key in ids}, _digest(rows))


def _uniform(data: TrackData, ballot: Ballot) -> Iterator[Flag]:
    rows, _, digest = _counted_rows(data, ballot)
    if len(rows) < LEAST_ROWS or any(marks != rows[0][1] for _, marks in rows):
        return
    full = all(ballot.totals[key] == data.track.full_marks for key, _ in rows)
    seen = msg("每行都是满分") if full else msg("每行的分都一样")
    text = msg(
        "{group} {number} 号评分表{seen}，请看一眼纸表。", group=ballot.group, number=ballot.number, seen=seen
    )
    kind = "all-maximum" if full else "all-equal"
    yield Flag(kind, text, ballot.id, 0, digest)


def _identical(data: TrackData, ballots: tuple[Ballot, ...]) -> Iterator[Flag]:
    """Ballots whose rows agree in every mark: the second of a pair may be the first one typed twice."""
    first: dict[tuple[str, str], Ballot] = {}
    for ballot in ballots:
        rows, _, digest = _counted_rows(data, ballot)
        if len(rows) < LEAST_ROWS:
            continue
        twin = first.setdefault((ballot.group, digest), ballot)
        ground = _twin_ground(data, ballot, twin) if twin is not ballot else ""
        if ground:
            text = msg(
                "{group} {number} 号与 {twin} 号评分表每一格都相同，是否同一份录了两次？",
                group=ballot.group,
                number=ballot.number,
                twin=twin.number,
            )
            yield Flag("identical", text, ballot.id, 0, ground)


def _twin_ground(data: TrackData, ballot: Ballot, twin: Ballot) -> str:
    """What a flag on two ballots that agree in every mark rests on; empty where they do not.

    It is kept with the ballot for as long as both stay the same.
    """
    rows, others = _counted_rows(data, ballot).marks, _counted_rows(data, twin).marks
    of, ground = ballot.kept.get(_KEPT_TWIN, ((None, None, 0), ""))
    if of[0] is not rows or of[1] is not others or of[2] != twin.id:
        ground = _digest([*rows, twin.id]) if rows == others else ""
        ballot.kept[_KEPT_TWIN] = ((rows, others, twin.id), ground)
    return cast(str, ground)


def _far_rows(data: TrackData, ballots: tuple[Ballot, ...]) -> Iterator[Flag]:
    """Rows far from what the same group gave the same participant: by points and by spread both."""
    totals: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for block in by_block(data, "counted totals", _totals):
        for key, given in block.items():
            totals[key] += given
    limits = {key: _limits(tuple(group)) for key, group in totals.items() if len(group) >= LEAST_IN_GROUP}
    far = {key: it for key, it in limits.items() if min(totals[key]) <= it[1] or max(totals[key]) >= it[2]}
    concerned = {person for _, person in far}
    order = [person.id for person in data.participants if person.id in concerned]
    for ballot in ballots if far else ():
        counted = _counted_rows(data, ballot).totals
        for person in order:
            middle, lowest, highest = far.get((ballot.group, person), _NO_LIMITS)
            total = counted.get(person)
            if total is None or lowest < total < highest:
                continue
            text = _far_text(ballot, data.names[person], total, int(middle))
            yield Flag("far-row", text, ballot.id, person, _digest([ballot.rows[person].marks]))


def _totals(data: TrackData, block: tuple[Ballot, ...]) -> Mapping[tuple[str, int], list[int]]:
    """What the counted rows add up to, in hundredths, by group and participant id."""
    totals: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for ballot in block:
        for person, total in _counted_rows(data, ballot).totals.items():
            totals[ballot.group, person].append(total)
    return totals


def _far_text(ballot: Ballot, name: str, total: int, middle: int) -> Message:
    return msg(
        "{group} {number} 号评分表给{name} {total} 分，本组居中的是 {middle} 分，相差较大，请看一眼纸表。",
        group=ballot.group,
        number=ballot.number,
        name=name,
        total=format_hundredths(total),
        middle=format_hundredths(middle),
    )


@lru_cache(maxsize=4096)
def _limits(totals: tuple[int, ...]) -> tuple[float, float, float]:
    """What a group gave a participant in the middle, and from where on a total is far from it, both ways.

    Medians of whole numbers are whole or half ones: exact. Those of the last participants are kept,
    since a mark changes one of them.
    """
    middle = median(totals)
    bound = max(FAR_POINTS, FAR_SPREADS * median(abs(other - middle) for other in totals))
    return middle, middle - bound, middle + bound


def _digest(ground: Sequence[object]) -> str:
    return hashlib.sha256(repr(ground).encode()).hexdigest()[:16]
