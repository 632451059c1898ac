"""Check that no mark disappears without a step that names it and a word on the screen."""

from collections.abc import Iterator

from shuping_desktop.models.history import cells_text
from shuping_desktop.operations.history import history_of
from shuping_desktop.scoring.ballots import Row
from shuping_desktop.store import Review
from shuping_desktop.views.main_window import MainWindow
from tests.views.window import desk_of, entry_of, message_of

Mark = tuple[int, int, str]
"""Ids of the ballot and of the participant, and the reading and column of a mark."""


class MarkWatch:
    """The marks of a window's review after the last event."""

    def __init__(self, window: MainWindow) -> None:
        review = desk_of(window).review
        self._marks, self._last = _marks(review), review.last_entry

    def check(self, window: MainWindow) -> None:
        """Compare with the marks that there are now, after one event."""
        review = desk_of(window).review
        if review.last_entry == self._last:
            return
        marks, entries = _marks(review), history_of(review)
        lost = {self._marks[mark] for mark in self._marks.keys() - marks.keys()}
        new = [entry for entry in entries if entry.id > self._last]
        named = "\n".join(f"{entry.step} {cells_text(entry, 10_000)}" for entry in new)
        for number, name in lost:
            assert number in named and name in named, f"{number} {name} is lost, but the history has {named}"
        assert not lost or _words(window), f"{lost} is lost, and nothing says so: {named}"
        self._marks, self._last = marks, review.last_entry


def _words(window: MainWindow) -> str:
    return message_of(window) or entry_of(window).grid.message


def _marks(review: Review) -> dict[Mark, tuple[str, str]]:
    """Return every mark, with the number of its ballot and the name of its participant."""
    found = {}
    for track in review.contents.scheme.tracks:
        data = review.contents.track_data(track.id)
        for ballot in data.ballots:
            second = ballot.second.rows if ballot.second else {}
            for reading, rows in (("1", ballot.rows), ("2", second)):
                for key, row in rows.items():
                    for column in _typed(row):
                        mark = (ballot.id, key, f"{reading} {column}")
                        found[mark] = (ballot.number, data.names[key])
    return found


def _typed(row: Row) -> Iterator[str]:
    yield from (str(index) for index, mark in enumerate(row.marks) if mark is not None)
    if row.written_total is not None:
        yield "total"
