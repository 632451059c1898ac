"""Keys against a spreadsheet's, and a key press until the mark is painted and on disk against a bare commit.

`rows` is for `make bench`; run as a program this prints them.
"""

import csv
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import apsw
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from shuping_desktop import app
from shuping_desktop.models.cell_looks import CellKind
from shuping_desktop.operations import ballots, reviews, roster
from shuping_desktop.operations import rows as typed_rows
from shuping_desktop.operations.reviews import make_sample
from shuping_desktop.scoring.scheme import Track
from shuping_desktop.store import Review
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.user_settings import UserSettings
from tests.typist import keys_of_row, press, spreadsheet_keys
from tools import large_review
from tools.answering import Answering
from tools.bench_row import Row, Timed, compared, in_turn, single, tell

BALLOTS = 40
PRESSES = 240
KEYS_AT_MOST = 0.70
SAMPLE = ROOT / "resources" / "sample"


def rows() -> Iterator[Row]:
    """Keys, then seconds; the application object must be there."""
    with tempfile.TemporaryDirectory() as folder:
        yield from keystrokes(Path(folder))
        yield from latencies(Path(folder))


def keystrokes(folder: Path) -> Iterator[Row]:
    """Real key events for 40 sample ballots, against the same cells in a spreadsheet."""
    make_sample(folder / "sample.shuping")
    typed: dict[str, tuple[int, int]] = {}
    for track, heading in (("college", "二级学院"), ("officer", "汇报人")):
        typed |= _typed_ballots(folder, track, heading)
    chosen = list(typed.values())
    # The sample has 37 ballots; the first three stand in for the missing ones.
    chosen = (chosen + chosen)[:BALLOTS]
    ratio = sum(ours for ours, _ in chosen) / sum(theirs for _, theirs in chosen)
    name, baseline = "keys for 40 ballots with written totals", "their characters plus one key a cell"
    yield replace(compared(name, baseline, chosen, KEYS_AT_MOST), ratio=ratio)


def _typed_ballots(folder: Path, track_id: str, heading: str) -> dict[str, tuple[int, int]]:
    """Keys pressed and keys in a spreadsheet, by ballot; each ballot checked cell by cell afterwards."""
    found: dict[str, tuple[int, int]] = {}
    window = _window(folder, f"keys-{track_id}", roster_from_sample=track_id == "officer")
    desk, pages = window.desk, window.pages
    assert desk is not None and pages is not None
    pages.switch_track(track_id)
    pages.turn_to(1)
    with (SAMPLE / f"{track_id}-ballots.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))[1:]
    width = len(desk.data.track.criteria)
    papers: dict[tuple[str, str], list[list[str]]] = {}
    for line in lines:
        papers.setdefault((line[0], line[1]), []).append(line[4 : 5 + width])
    for (group, number), paper in papers.items():
        key = ballots.add_ballot(desk.review, track_id, group, number)
        pages.entry.open_ballot(key)
        found[number] = _type(pages.entry.grid, desk.data.track, paper)
        _check(desk.review, key, desk.data.track, paper)
    window.close_review()
    return found


def _type(grid: object, track: Track, paper: list[list[str]]) -> tuple[int, int]:
    ours = theirs = 0
    for cells in paper:
        ours += press(grid, keys_of_row(track, cells))  # type: ignore[arg-type]
        theirs += spreadsheet_keys(cells)
    return ours + 1, theirs  # one more: Enter at the end opens the next ballot


def _check(review: Review, ballot_id: int, track: Track, paper: list[list[str]]) -> None:
    """What was typed is what stands on the paper."""
    data = review.contents.track_data(track.id)
    ballot = review.contents.ballot(ballot_id)
    for person, cells in zip(data.participants, paper, strict=True):
        row = typed_rows.row_of(data, ballot.rows, person.id)
        typed = ["" if mark is None else f"{mark / 100:g}" for mark in (*row.marks, row.written_total)]
        assert typed == cells, (ballot.number, person.name, typed, cells)


def latencies(folder: Path) -> Iterator[Row]:
    """A key press to the repainted cell with the mark on disk, against the bare commit of such a row."""
    for people, filled in ((7, 0), (7, 200), (200, 0), (200, 40)):
        window = _window(folder, f"latency-{people}-{filled}", people=people, filled=filled)
        commits = _commits(folder / f"bare-{people}-{filled}.db")
        pairs = in_turn(_presses(window), commits, PRESSES, warming=10)
        name = f"key press to repainted cell and mark on disk, {people} participants, {filled} ballots typed"
        baseline = "bare database commit of the same row"
        yield compared(f"{name} (median)", baseline, pairs)
        ours, theirs = (_percentile(sorted(seconds), 0.99) for seconds in zip(*pairs, strict=True))
        yield single(f"{name} (p99)", f"{baseline} (p99)", ours / theirs)
        name = f"counting again when the hand pauses, {people} participants, {filled} ballots typed"
        yield compared(name, baseline, in_turn(_counting(window), commits, PRESSES // 4))
        window.close_review()


def _counting(window: MainWindow) -> Timed:
    """What is counted over all ballots when the hand pauses after a mark, behind the repainted cell."""
    desk, press_one = window.desk, _presses(window)
    assert desk is not None

    def once() -> float:
        press_one()
        begun = time.perf_counter()
        desk.announce_results()
        return time.perf_counter() - begun

    return once


def _presses(window: MainWindow) -> Timed:
    """One mark typed: a digit that goes on by itself, until the screen has it and the disk too."""
    assert window.pages is not None and window.desk is not None
    desk, grid, review = window.desk, window.pages.entry.grid, window.desk.review

    def once() -> float:
        model, index = grid.grid_model, grid.currentIndex()
        if model.kind(index.column()) is CellKind.TOTAL:
            press(grid, "42")
            index = grid.currentIndex()
        if model.text((index.row(), index.column())) or model.kind(index.column()) is CellKind.TOTAL:
            _next_blank_ballot(window)
        # A hand is slower than this loop: what waits for its pause is measured by itself.
        desk.announce_results()
        QApplication.processEvents()
        before, begun = review.next_undo, time.perf_counter()
        press(grid, "7")
        QApplication.processEvents()
        taken = time.perf_counter() - begun
        assert review.next_undo != before, "nothing was written"
        return taken

    return once


def _next_blank_ballot(window: MainWindow) -> None:
    assert window.pages is not None and window.desk is not None
    review = window.desk.review
    number = f"N{len(window.desk.data.ballots)}"
    window.pages.entry.open_ballot(ballots.add_ballot(review, "college", "评议小组", number))


def _commits(path: Path) -> Timed:
    """One row of the same shape committed by the same library, with the same settings."""
    connection = apsw.Connection(str(path))
    connection.pragma("journal_mode", "delete")
    connection.pragma("synchronous", "extra")
    connection.execute(
        "CREATE TABLE mark (ballot INTEGER, participant INTEGER, criterion INTEGER, value INTEGER, "
        "PRIMARY KEY (ballot, participant, criterion)) STRICT, WITHOUT ROWID"
    )
    count = iter(range(PRESSES * 2))

    def once() -> float:
        at = next(count)
        begun = time.perf_counter()
        connection.execute("INSERT INTO mark VALUES (1, ?, ?, 1850)", (at // 6, at % 6))
        return time.perf_counter() - begun

    return once


def _window(
    folder: Path, name: str, *, people: int = 0, filled: int = 0, roster_from_sample: bool = False
) -> MainWindow:
    """A window on a review of so many participants, so many ballots typed, and one open and blank."""
    path = folder / f"{name}.shuping"
    reviews.new_review(path)
    settings = QSettings(str(folder / f"{name}.ini"), QSettings.Format.IniFormat)
    window = app.make_window(Answering(), UserSettings(settings), folder)
    window.show()
    window.open_review(path)
    desk, pages = window.desk, window.pages
    assert desk is not None and pages is not None
    if roster_from_sample:
        with (SAMPLE / "officers.csv").open(encoding="utf-8-sig", newline="") as file:
            for category, position, person in list(csv.reader(file))[1:]:
                roster.add_participant(
                    desk.review, roster.NewParticipant("officer", category, person, position)
                )
    for at in range(7, people):
        roster.add_participant(desk.review, roster.NewParticipant("college", "二级学院", f"学院 {at}"))
    if people:
        large_review.fill_alike(desk.review, papers=filled, first=1800)
        pages.turn_to(1)
        pages.entry.open_ballot(ballots.add_ballot(desk.review, "college", "评议小组", "空白"))
    return window


def _percentile(values: list[float], share: float) -> float:
    return values[min(len(values) - 1, int(len(values) * share))]


if __name__ == "__main__":
    application = app.make_application(["shuping-desktop"])
    tell(rows())
