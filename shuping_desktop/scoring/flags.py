"""Flags: ballots and rows that are valid but unusual, and should be compared with the paper."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import inf
from statistics import median
from typing import NamedTuple

from ..messages import Message, msg
from .ballots import Ballot, TrackData
from .numbers import HUNDRED, format_hundredths

Marks = tuple[int | None, ...]
_NO_LIMITS = (0, -inf, inf)


class CountedRows(NamedTuple):
    """Counted rows of a ballot in the form's order: participant ids with their marks, and totals by id."""

    ballot: Ballot
    marks: tuple[tuple[int, Marks], ...]
    totals: Mapping[int, int]


LEAST_ROWS = 3
LEAST_IN_GROUP = 5
FAR_POINTS = 15 * HUNDRED
FAR_SPREADS = 4


@dataclass(frozen=True, slots=True)
class Flag:
    """One unusual ballot or row. An acceptance is valid for as long as `digest`, of its marks, is the same.

    `participant_id` is 0 if the flag is about the whole ballot.
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
    """Return every flag of a track: ballot by ballot, rows far from their group, then namesakes."""
    order = tuple(person.id for person in data.participants)
    counted = [_counted_rows(data, ballot, order) for ballot in data.valid_ballots]
    uniform = (flag for rows in counted for flag in _uniform(data, rows))
    return [*uniform, *_identical(counted), *_far_rows(data, counted), *_namesakes(data)]


def _counted_rows(data: TrackData, ballot: Ballot, order: tuple[int, ...]) -> CountedRows:
    """Return the counted rows of a ballot; `order` are the ids of the track's participants."""
    own = data.own_row(ballot)
    totals, marks = ballot.totals, ballot.counted_marks
    ids = [key for key in order if key in totals and key != own]
    return CountedRows(
        ballot,
        tuple(zip(ids, map(marks.__getitem__, ids), strict=True)),
        dict(zip(ids, map(totals.__getitem__, ids), strict=True)),
    )


def _uniform(data: TrackData, rows: CountedRows) -> Iterator[Flag]:
    """Yield a flag for a ballot on which every row has the same marks."""
    ballot, marks, totals = rows
    if len(marks) < LEAST_ROWS or any(row != marks[0][1] for _, row in marks):
        return
    full = all(total == data.track.full_marks for total in totals.values())
    seen = msg("每行都是满分") if full else msg("每行的分都一样")
    text = msg(
        "{group} {number} 号评分表{seen}，请核对纸质评分表。",
        group=ballot.group,
        number=ballot.number,
        seen=seen,
    )
    kind = "all-maximum" if full else "all-equal"
    yield Flag(kind, text, ballot.id, 0, _digest(list(marks)))


def _identical(counted: Sequence[CountedRows]) -> Iterator[Flag]:
    """Yield a flag for a ballot that equals an earlier one in every mark: it may have been typed twice."""
    first: dict[tuple[str, object], Ballot] = {}
    for ballot, marks, _ in counted:
        twin = first.setdefault((ballot.group, marks), ballot) if len(marks) >= LEAST_ROWS else ballot
        if twin is not ballot:
            text = msg(
                "{group} {number} 号与 {twin} 号评分表每一格都相同，是否同一份录了两次？",
                group=ballot.group,
                number=ballot.number,
                twin=twin.number,
            )
            yield Flag("identical", text, ballot.id, 0, _twin_digest(marks, twin.id))


def _far_rows(data: TrackData, counted: Sequence[CountedRows]) -> Iterator[Flag]:
    """Yield flags for rows that reach a limit of `_limits`, in the order of ballots and roster."""
    totals: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for ballot, _, of_ballot in counted:
        for person, total in of_ballot.items():
            totals[ballot.group, person].append(total)
    limits = {key: _limits(tuple(given)) for key, given in totals.items() if len(given) >= LEAST_IN_GROUP}
    far = {
        key: (middle, lowest, highest)
        for key, (middle, lowest, highest) in limits.items()
        if min(totals[key]) <= lowest or max(totals[key]) >= highest
    }
    concerned = {person for _, person in far}
    order = [person.id for person in data.participants if person.id in concerned]
    for ballot, _, of_ballot in counted if far else ():
        for key in order:
            middle, lowest, highest = far.get((ballot.group, key), _NO_LIMITS)
            given = of_ballot.get(key)
            if given is not None and not lowest < given < highest:
                text = _far_text(ballot, data.names[key], given, int(middle))
                yield Flag("far-row", text, ballot.id, key, _digest([ballot.rows[key].marks]))


def _namesakes(data: TrackData) -> Iterator[Flag]:
    """Yield a flag for each counted row on a participant who has the evaluator's name."""
    for ballot in data.valid_ballots:
        for person in data.namesakes(ballot):
            if person.id in ballot.totals:
                text = msg(
                    "{group} {number} 号评分表的评委与述职对象{name}同名，按两个人计；是同一个人的，"
                    "请在这一行按“就是本人”。",
                    group=ballot.group,
                    number=ballot.number,
                    name=person.name,
                )
                yield Flag("namesake", text, ballot.id, person.id, _digest([ballot.evaluator, person.name]))


def _far_text(ballot: Ballot, name: str, total: int, middle: int) -> Message:
    return msg(
        "{group} {number} 号评分表给{name} {total} 分，本组中位数 {middle} 分，相差较大，请核对纸质评分表。",
        group=ballot.group,
        number=ballot.number,
        name=name,
        total=format_hundredths(total),
        middle=format_hundredths(middle),
    )


@lru_cache(maxsize=4096)
def _limits(totals: tuple[int, ...]) -> tuple[float, float, float]:
    """Return the median of a group's totals, and the bounds at and beyond which a total is far from it.

    Medians of integers are exact as floats. Cached, since a mark changes the totals of one participant only.
    """
    middle = median(totals)
    bound = max(FAR_POINTS, FAR_SPREADS * median(abs(other - middle) for other in totals))
    return middle, middle - bound, middle + bound


@lru_cache(maxsize=4096)
def _twin_digest(marks: tuple[tuple[int, Marks], ...], twin_id: int) -> str:
    """Return the digest of two equal ballots. Cached, since a mark changes one ballot only."""
    return _digest([*marks, twin_id])


def _digest(ground: Sequence[object]) -> str:
    return hashlib.sha256(repr(ground).encode()).hexdigest()[:16]
