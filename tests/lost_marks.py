"""Watch over the marks of a review: which disappear by a step, and whether the step names them."""

import re
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from shuping_desktop.operations.steps import describe
from shuping_desktop.scoring.ballots import Row
from shuping_desktop.scoring.second_entry import TOTAL, CellValue, value_of
from shuping_desktop.store import Review


class Place(NamedTuple):
    """One cell of one reading of a ballot."""

    ballot: int
    reading: int
    participant: int
    criterion: int


class MarkWatch:
    """Compares the marks on file with those after a further step."""

    def __init__(self, review: Review) -> None:
        self._review = review
        self._seen: dict[int, tuple[str, list[str]]] = {}
        self._marks = self._read()
        self._entry = review.last_entry
        self.lost = 0
        """Number of marks that disappeared, each by a step that names it."""

    def check(self) -> int:
        """Return how many marks disappeared since the last call; fail if the step does not name them."""
        names, before = self._names(), self._marks
        self._marks = self._read()
        gone = Counter(place.ballot for place in before if place not in self._marks)
        gone -= Counter(place.ballot for place in self._marks if place not in before)
        entries = self._review.last_entry - self._entry
        self._entry = self._review.last_entry
        if not gone:
            return 0
        assert entries == 1, f"{entries} steps at once"
        label = str(describe(self._review.step(self._entry)))
        # A reversal, an undo and a redo name the step that wrote or took the marks, an import its files.
        for ballot, count in gone.items() if self._is_change() else ():
            number, people = names[ballot]
            named = number in label or "格）" in label or any(name in label for name in people)
            assert named, f"{count} marks of {number} are gone by “{label}”"
        if gone.total() > 1 and self._is_change():
            counts = sum(map(int, re.findall(r"([0-9]+) (?:个分|个手写总分|格|项|行)", label)))
            assert counts >= gone.total() or "行整块" in label, f"{gone.total()} marks are gone by “{label}”"
        self.lost += gone.total()
        return gone.total()

    def _is_change(self) -> bool:
        """Return whether the last entry is a step of its own, not an undo, a redo or a reversal."""
        entry = self._review.history()[-1]
        return entry.kind == "change" and not entry.step.name.startswith("REVER")

    def _names(self) -> dict[int, tuple[str, list[str]]]:
        """Return number and participants' names of every ballot that was last seen."""
        seen = self._seen
        for track in self._review.contents.scheme.tracks:
            data = self._review.contents.track_data(track.id)
            people = [person.name for person in data.participants]
            for ballot in data.ballots:
                known = seen.get(ballot.id, ("", []))[1]
                seen[ballot.id] = (ballot.number, sorted({*known, *people}))
        return seen

    def _read(self) -> dict[Place, CellValue]:
        self._names()
        found: dict[Place, CellValue] = {}
        for track in self._review.contents.scheme.tracks:
            for ballot in self._review.contents.track_data(track.id).ballots:
                found |= _marks_of(ballot.id, 1, ballot.rows)
                found |= _marks_of(ballot.id, 2, ballot.second.rows if ballot.second else {})
        return found


def _marks_of(ballot: int, reading: int, rows: Mapping[int, Row]) -> dict[Place, CellValue]:
    return {
        Place(ballot, reading, person, column): value
        for person, row in rows.items()
        for column in (*range(len(row.marks)), TOTAL)
        if (value := value_of(row, column)) is not None
    }
