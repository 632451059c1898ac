"""From a review file to its results, opening it verified, and one mark to repainted results, at 200 × 200.

`rows` is for `make bench`; run as a program this prints them. The baselines: LibreOffice headless, which
opens and works out the workbook that we export of the same review; the bare reading of every row of the
file; and the same act in a small review. Times are the processor's.
"""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import apsw
import openpyxl
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from shuping_desktop import app
from shuping_desktop.operations import exporting, reviews
from shuping_desktop.operations import rows as cells
from shuping_desktop.operations.results import results_of
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.user_settings import UserSettings
from tools import large_review
from tools.answering import Answering
from tools.bench_row import Row, Timed, compared, in_turn, tell

SMALL, MIDDLE, LARGE = (7, 20), (25, 40), (200, 200)  # participants, ballots
RESULTS_AT_MOST, REPAINT_AT_MOST, OPENING_AT_MOST = 0.05, 3.0, 5.0
RUNS = 9
OFFICE_RUNS = {MIDDLE: 3, LARGE: 1}
PRESSES = 60
Act = Callable[[], object]


def rows() -> Iterator[Row]:
    """Every row; the application object must be there."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = {size: folder / f"{size[0]}.shuping" for size in (SMALL, MIDDLE, LARGE)}
        for (people, papers), path in paths.items():
            large_review.make(path, people=people, papers=papers)
        yield from _openings(paths[LARGE], folder / "split.shuping")
        yield _repaint(paths[LARGE], paths[SMALL], folder)
        if shutil.which("soffice") is None:
            print(
                "LibreOffice is missing (tools/setup.sh installs it): two rows are left out", file=sys.stderr
            )
            return
        for size in (MIDDLE, LARGE):
            yield from _results(paths[size], size, folder)


def _openings(path: Path, typed: Path) -> Iterator[Row]:
    """Opening with everything verified, where one import or where a hand filled the review."""
    shutil.copy(path, typed)
    large_review.split(typed)
    name = "opening 200 participants × 200 ballots, journal and tables verified"
    for file, how, at_most in ((path, "imported", OPENING_AT_MOST), (typed, "a change for each cell", None)):

        def opening(file: Path = file) -> None:
            reviews.open_for_writing(file).close()

        def reading(file: Path = file) -> None:
            read_all(file)

        found = in_turn(_timed(opening), _timed(reading), RUNS)
        yield compared(f"{name} ({how})", "bare reading of all its rows", found, at_most)


def read_all(path: Path) -> int:
    """Every row of every table, read by the library that the program uses; returns how many."""
    with closing(apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)) as connection:
        tables = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        ]
        return sum(len(connection.execute(f"SELECT * FROM {table}").fetchall()) for table in tables)


def _repaint(large: Path, small: Path, folder: Path) -> Row:
    """One mark of a ballot changed until the results page has it, the two windows in turn."""
    windows = [_window(path, folder) for path in (large, small)]
    found = in_turn(_timed(_one_mark(windows[0])), _timed(_one_mark(windows[1])), PRESSES)
    for window in windows:
        window.close_review()
    name = "one mark changed to results repainted, 200 participants × 200 ballots"
    return compared(name, "the same with 7 × 20", found, REPAINT_AT_MOST)


def _window(path: Path, folder: Path) -> MainWindow:
    """A window with the results page of a review painted."""
    settings = QSettings(str(folder / f"{path.stem}.ini"), QSettings.Format.IniFormat)
    window = app.make_window(Answering(), UserSettings(settings), folder / "nowhere")
    window.show()
    assert window.open_review(path)
    pages = window.pages
    assert pages is not None
    pages.turn_to(pages.all.index(pages.results))
    QApplication.processEvents()
    return window


def _one_mark(window: MainWindow) -> Act:
    """What sets another cell of some ballot each time, and paints."""
    desk, pages = window.desk, window.pages
    assert desk is not None and pages is not None
    count = iter(range(10 * PRESSES))

    def once() -> None:
        at, data = next(count), desk.data
        person = data.participants[3 * at % len(data.participants)]
        ballot = data.ballots[7 * at % len(data.ballots)]
        before = desk.results().participants
        now = ballot.rows[person.id].marks[0]
        cells.set_mark(desk.review, ballot.id, person.id, 0, 100 if now != 100 else 200)
        desk.announce_results()
        QApplication.processEvents()
        assert desk.results().participants != before
        assert pages.results.isVisible()

    return once


def _results(path: Path, size: tuple[int, int], folder: Path) -> Iterator[Row]:
    """From the file to the results of both tracks; LibreOffice's start is in one row and out of the other."""
    workbook, empty = folder / f"{path.stem}.xlsx", folder / "empty.xlsx"
    with reviews.open_for_reading(path) as review:
        exporting.export_workbook(review, workbook)
    openpyxl.Workbook().save(empty)
    _office(empty, folder)
    runs = OFFICE_RUNS[size]
    found, starts = [], []
    for _ in range(runs):
        found.append((_best(_timed(lambda: _worked_out(path))), _office(workbook, folder)))
        starts.append(_office(empty, folder))
    single = ", single run" if runs == 1 else ""
    name = f"from review file to results, {size[0]} participants × {size[1]} ballots"
    baseline = f"LibreOffice headless opening and working out our workbook (processor time{single})"
    yield compared(name, baseline, found, RESULTS_AT_MOST)
    without = [(ours, theirs - start) for (ours, theirs), start in zip(found, starts, strict=True)]
    yield compared(name, f"{baseline}, its start taken off", without, None)


def _worked_out(path: Path) -> None:
    with reviews.open_for_reading(path) as review:
        results_of(review)


def _best(act: Timed) -> float:
    """The median of a few runs: ours are short."""
    return statistics.median(act() for _ in range(3))


def _office(workbook: Path, folder: Path) -> float:
    """Seconds of processor time in which LibreOffice reads a workbook and writes its first sheet as CSV."""
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    out = folder / "out"
    options = ["--headless", "--convert-to", "csv", "--outdir", str(out), str(workbook)]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(["soffice", profile, *options], check=True, capture_output=True, timeout=600)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert (out / f"{workbook.stem}.csv").exists(), "LibreOffice wrote nothing"
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _timed(act: Act) -> Timed:
    def once() -> float:
        begun = time.process_time()
        act()
        return time.process_time() - begun

    return once


if __name__ == "__main__":
    application = app.make_application(["shuping-desktop"])
    tell(rows())
