"""Sample of rows for the hand check, drawn by the code of the track's state, so that it cannot be chosen."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from ...scoring.ballots import Ballot, Participant, Row, TrackData
from .snapshot import Snapshot

LEAST, SHARE, MOST = 10, 10, 100
"""Rows, percent, rows; the most that people can add up in an evening."""


@dataclass(frozen=True, slots=True)
class SampleRow:
    """A row of a ballot that counts by the sum of its marks."""

    ballot: Ballot
    participant: Participant
    row: Row

    @property
    def total(self) -> int:
        """The sum of the marks, in hundredths."""
        return self.row.total or 0


def rows_by_marks(snapshot: Snapshot) -> list[SampleRow]:
    """Return every row that counts by the sum of its marks, by group, ballot and participant."""
    out = {result.participant.id for result in snapshot.results.participants if result.absence}
    people = [person for person in snapshot.data.participants if person.id not in out]
    return [
        SampleRow(ballot, person, ballot.rows[person.id])
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


def draw_sample(rows: Sequence[SampleRow], code: str) -> list[SampleRow]:
    """Return the rows to check, in the order of `rows`: a tenth, at least LEAST and at most MOST.

    Rows are queued by their digests. The first row of each group is taken, then the first of each
    participant not yet drawn, then whatever follows. The same code draws the same rows.
    """
    queue = sorted(range(len(rows)), key=lambda index: _digest(code, rows[index]))
    groups = {row.ballot.group for row in rows}
    size = min(len(rows), max(LEAST, min(MOST, ceil(len(rows) * SHARE / 100)), len(groups)))
    drawn: list[int] = []
    for index in _by_turn(rows, queue):
        if len(drawn) < size and index not in drawn:
            drawn.append(index)
    return [rows[index] for index in sorted(drawn)]


def _digest(code: str, row: SampleRow) -> str:
    """Return the digest of the code and of words on the paper, so that anybody can repeat the draw."""
    key = f"{code}/{row.ballot.group}/{row.ballot.number}/{row.participant.name}"
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()


def _by_turn(rows: Sequence[SampleRow], queue: Sequence[int]) -> Iterator[int]:
    """Yield the first index of each group, then the first of each participant, then the whole queue."""
    groups: set[str] = set()
    people: set[int] = set()
    for index in queue:
        if rows[index].ballot.group not in groups:
            groups.add(rows[index].ballot.group)
            people.add(rows[index].participant.id)
            yield index
    for index in queue:
        if rows[index].participant.id not in people:
            people.add(rows[index].participant.id)
            yield index
    yield from queue
