"""Benchmark: keys per ballot against a spreadsheet, and latency of a key press against a bare commit."""

import csv
import os
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
import apsw
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from shuping_desktop import RESOURCES, app
from shuping_desktop.models.cell_looks import CellKind
from shuping_desktop.operations import ballots, reviews, roster
from shuping_desktop.operations import rows as typed_rows
from shuping_desktop.operations.reviews import make_sample
from shuping_desktop.scoring.scheme import Track
from shuping_desktop.store import Review
from shuping_desktop.views.entry.mark_grid import MarkGrid
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.user_settings import UserSettings
from tests.typist import keys_of_row, press, spreadsheet_keys
from tools import large_review
from tools.measuring import Row, Timed, compared, in_turn, print_rows, single
from tools.scripted_dialogs import ScriptedDialogs

BALLOTS = 40
PRESSES = 240
KEYS_AT_MOST = 0.70
SAMPLE = RESOURCES / "sample"


def rows() -> Iterator[Row]:
    """Yield numbers of keys, then latencies. The application object must exist."""
    with tempfile.TemporaryDirectory() as folder:
        yield from keystrokes(Path(folder))
        yield from latencies(Path(folder))


def keystrokes(folder: Path) -> Iterator[Row]:
    """Yield the key events for 40 sample ballots, against the keys of the same cells in a spreadsheet."""
    make_sample(folder / "sample.shuping")
    typed: dict[str, tuple[int, int]] = {}
    for track in ("college", "officer"):
        typed |= _typed_ballots(folder, track)
    chosen = list(typed.values())
    # The sample has 37 ballots; its first three are counted twice.
    chosen = (chosen + chosen)[:BALLOTS]
    ratio = sum(ours for ours, _ in chosen) / sum(theirs for _, theirs in chosen)
    name, baseline = "keys for 40 ballots with written totals", "their characters plus one key a cell"
    yield replace(compared(name, baseline, chosen, KEYS_AT_MOST), ratio=ratio)


def _typed_ballots(folder: Path, track_id: str) -> dict[str, tuple[int, int]]:
    """Type the sample's ballots and check each cell; return ours and a spreadsheet's keys by ballot."""
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


def _type(grid: MarkGrid, track: Track, paper: list[list[str]]) -> tuple[int, int]:
    ours = theirs = 0
    for cells in paper:
        ours += press(grid, keys_of_row(track, cells))
        theirs += spreadsheet_keys(cells)
    return ours + 1, theirs  # one more: Enter at the end opens the next ballot


def _check(review: Review, ballot_id: int, track: Track, paper: list[list[str]]) -> None:
    """Assert that the ballot holds the marks of the paper."""
    data = review.contents.track_data(track.id)
    ballot = review.contents.ballot(ballot_id)
    for person, cells in zip(data.participants, paper, strict=True):
        row = typed_rows.row_of(data, ballot.rows, person.id)
        typed = ["" if mark is None else f"{mark / 100:g}" for mark in (*row.marks, row.written_total)]
        assert typed == cells, (ballot.number, person.name, typed, cells)


def latencies(folder: Path) -> Iterator[Row]:
    """Yield the time from a key press to the repainted cell with the mark on disk, for four sizes."""
    for people, filled in ((7, 0), (7, 200), (200, 0), (200, 40)):
        window = _window(folder, f"latency-{people}-{filled}", people=people, filled=filled)
        commits = _commits(folder / f"bare-{people}-{filled}.db")
        pairs = in_turn(_presses(window), commits, PRESSES, warming=10)
        name = f"key press to repainted cell and mark on disk, {people} participants, {filled} ballots typed"
        baseline = "bare database commit of the same row"
        yield compared(f"{name} (median)", baseline, pairs)
        ours, theirs = (_percentile(sorted(seconds), 0.99) for seconds in zip(*pairs, strict=True))
        yield single(f"{name} (p99)", f"{baseline} (p99)", ours / theirs)
        name = f"recounting after a pause in typing, {people} participants, {filled} ballots typed"
        yield compared(name, baseline, in_turn(_counting(window), commits, PRESSES // 4))
        window.close_review()


def _counting(window: MainWindow) -> Timed:
    """Return the timing of the deferred recount over all ballots that follows a pause after a mark."""
    desk, press_one = window.desk, _presses(window)
    assert desk is not None

    def once() -> float:
        press_one()
        begun = time.perf_counter()
        desk.announce_results()
        return time.perf_counter() - begun

    return once


def _presses(window: MainWindow) -> Timed:
    """Return the timing of a digit that completes a cell, until it is repainted and the mark on disk."""
    assert window.pages is not None and window.desk is not None
    desk, grid, review = window.desk, window.pages.entry.grid, window.desk.review

    def once() -> float:
        model, index = grid.grid_model, grid.currentIndex()
        if model.kind(index.column()) is CellKind.TOTAL:
            press(grid, "42")
            index = grid.currentIndex()
        if model.text((index.row(), index.column())) or model.kind(index.column()) is CellKind.TOTAL:
            _next_blank_ballot(window)
        # A typist is slower than this loop: flush the deferred recount, which `_counting` measures.
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
    """Return the timing of committing one row of the same shape with the same library and settings."""
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
    """Open a window on a new review of `people` participants and `filled` ballots, a blank ballot open."""
    path = folder / f"{name}.shuping"
    reviews.new_review(path)
    settings = QSettings(str(folder / f"{name}.ini"), QSettings.Format.IniFormat)
    window = app.make_window(ScriptedDialogs(), UserSettings(settings), folder)
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
    print_rows(rows())
