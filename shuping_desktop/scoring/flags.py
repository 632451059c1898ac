"""Things worth a second look: never wrong in themselves, never corrected, never counted differently."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from .ballots import Ballot, Participant, TrackData
from .numbers import HUNDRED, format_hundredths

Marks = tuple[int | None, ...]

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
    text: str
    ballot_id: int
    participant_id: int
    digest: str


def find_flags(data: TrackData) -> list[Flag]:
    """Every flag of a track: ballot by ballot, then rows far from their group."""
    ballots = data.valid_ballots
    found = [flag for ballot in ballots for flag in _uniform(data, ballot)]
    return [*found, *_identical(data, ballots), *_far_rows(data, ballots)]


def _counted_rows(data: TrackData, ballot: Ballot) -> list[tuple[int, Marks]]:
    """Participant ids and marks of the ballot's counted rows, in the form's order."""
    people = [person for person in data.participants if not data.is_self_row(ballot, person)]
    return [(person.id, ballot.rows[person.id].marks) for person in people if person.id in ballot.totals]


def _uniform(data: TrackData, ballot: Ballot) -> Iterator[Flag]:
    rows = _counted_rows(data, ballot)
    if len(rows) < LEAST_ROWS or len({marks for _, marks in rows}) != 1:
        return
    full = all(ballot.totals[key] == data.track.full_marks for key, _ in rows)
    kind, seen = ("all-maximum", "每行都是满分") if full else ("all-equal", "每行的分都一样")
    text = f"{ballot.group} {ballot.number} 号评分表{seen}，请看一眼纸表。"
    yield Flag(kind, text, ballot.id, 0, _digest(rows))


def _identical(data: TrackData, ballots: tuple[Ballot, ...]) -> Iterator[Flag]:
    """Ballots whose rows agree in every mark: the second of a pair may be the first one typed twice."""
    first: dict[tuple[object, ...], Ballot] = {}
    for ballot in ballots:
        rows = _counted_rows(data, ballot)
        if len(rows) < LEAST_ROWS:
            continue
        twin = first.setdefault((ballot.group, *rows), ballot)
        if twin is not ballot:
            pair = f"{ballot.group} {ballot.number} 号与 {twin.number} 号评分表"
            text = f"{pair}每一格都相同，是否同一份录了两次？"
            yield Flag("identical", text, ballot.id, 0, _digest([*rows, twin.id]))


def _far_rows(data: TrackData, ballots: tuple[Ballot, ...]) -> Iterator[Flag]:
    """Rows far from what the same group gave the same participant: by points and by spread both."""
    totals: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    counted = list(_counted(data, ballots))
    for ballot, person, total in counted:
        totals[ballot.group, person.id].append(total)
    middles = {key: median(group) for key, group in totals.items() if len(group) >= LEAST_IN_GROUP}
    bounds = {
        key: max(FAR_POINTS, FAR_SPREADS * median(abs(other - middle) for other in totals[key]))
        for key, middle in middles.items()
    }
    for ballot, person, total in counted:
        key = (ballot.group, person.id)
        if key not in middles or abs(total - middles[key]) < bounds[key]:
            continue
        middle = middles[key]
        text = (
            f"{ballot.group} {ballot.number} 号评分表给{person.name} {format_hundredths(total)} 分，"
            f"本组居中的是 {format_hundredths(int(middle))} 分，相差较大，请看一眼纸表。"
        )
        yield Flag("far-row", text, ballot.id, person.id, _digest([ballot.rows[person.id].marks]))


def _counted(data: TrackData, ballots: tuple[Ballot, ...]) -> Iterator[tuple[Ballot, Participant, int]]:
    for ballot in ballots:
        for person in data.participants:
            if person.id in ballot.totals and not data.is_self_row(ballot, person):
                yield ballot, person, ballot.totals[person.id]


def _digest(ground: Sequence[object]) -> str:
    return hashlib.sha256(repr(ground).encode()).hexdigest()[:16]
