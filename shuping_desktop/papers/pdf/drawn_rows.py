"""Which rows are added up again by hand: drawn by the state's code, so that nobody can choose them."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from ...scoring.ballots import Ballot, Participant, Row, TrackData
from ..content.snapshot import Snapshot

LEAST, SHARE, MOST = 10, 10, 100  # rows, percent, rows: what people can add up in an evening


@dataclass(frozen=True, slots=True)
class CountedRow:
    """A row of a ballot whose marks, added up, count."""

    ballot: Ballot
    participant: Participant
    row: Row

    @property
    def total(self) -> int:
        """The sum that the program counts, in hundredths."""
        return self.row.total or 0


def counted_rows(snapshot: Snapshot) -> list[CountedRow]:
    """Every row that counts by the sum of its marks, in the order of groups, ballots and participants."""
    out = {result.participant.id for result in snapshot.results.participants if result.absence}
    people = [person for person in snapshot.data.participants if person.id not in out]
    return [
        CountedRow(ballot, person, ballot.rows[person.id])
        for group in snapshot.data.track.groups
        for ballot in snapshot.data.valid_ballots
        if ballot.group == group.name
        for person in people
        if _counts(snapshot.data, ballot, person)
    ]


def _counts(data: TrackData, ballot: Ballot, person: Participant) -> bool:
    total = ballot.totals.get(person.id)
    return (
        total is not None and total == ballot.rows[person.id].total and not data.is_self_row(ballot, person)
    )


def draw(rows: Sequence[CountedRow], code: str) -> list[CountedRow]:
    """The rows to check, in the order of `rows`: a tenth, but no fewer than LEAST and no more than MOST.

    The queue is by the digest of each row; first one of each group, then participants not yet
    drawn, then whoever is next. The same code draws the same rows.
    """
    queue = sorted(range(len(rows)), key=lambda at: _digest(code, rows[at]))
    groups = {row.ballot.group for row in rows}
    wanted = min(len(rows), max(LEAST, min(MOST, ceil(len(rows) * SHARE / 100)), len(groups)))
    drawn: list[int] = []
    for at in _by_turn(rows, queue):
        if len(drawn) < wanted and at not in drawn:
            drawn.append(at)
    return [rows[at] for at in sorted(drawn)]


def _digest(code: str, row: CountedRow) -> str:
    """Of what stands on the paper, so that anybody can draw again."""
    key = f"{code}/{row.ballot.group}/{row.ballot.number}/{row.participant.name}"
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()


def _by_turn(rows: Sequence[CountedRow], queue: Sequence[int]) -> Iterator[int]:
    """The queue three times over: the first of each group, the first of each participant, all."""
    groups: set[str] = set()
    people: set[int] = set()
    for at in queue:
        if rows[at].ballot.group not in groups:
            groups.add(rows[at].ballot.group)
            people.add(rows[at].participant.id)
            yield at
    for at in queue:
        if rows[at].participant.id not in people:
            people.add(rows[at].participant.id)
            yield at
    yield from queue
