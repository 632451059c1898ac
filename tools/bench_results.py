"""Benchmark: opening a review, computing its results, and repainting them after one mark.

The baselines are a bare read of every row of the file, LibreOffice headless opening and recalculating the
workbook exported from the same review, and the same act in a small review. Times are processor times.
"""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
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
from tests.workbooks.office import without_values
from tools import large_review
from tools.measuring import Act, Row, Timed, compared, in_turn, print_rows, processor_time
from tools.scripted_dialogs import ScriptedDialogs

SMALL, MIDDLE, LONG, LARGE = (7, 20), (25, 40), (60, 200), (200, 200)
"""Sizes of reviews: participants, ballots."""
RESULTS_AT_MOST = 0.05
REPAINT_AT_MOST = 4.0  # 100 ms, where the small review takes 25 ms
OPENING_AT_MOST = {LONG: 8.0, LARGE: 12.0}
RUNS = 9
OFFICE_RUNS = {MIDDLE: 3, LARGE: 1}
PRESSES = 60


def rows() -> Iterator[Row]:
    """Yield every row. The application object must exist."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = {size: folder / f"{size[0]}.shuping" for size in (SMALL, MIDDLE, LONG, LARGE)}
        for (people, papers), path in paths.items():
            large_review.make(path, people=people, papers=papers)
        for size, at_most in OPENING_AT_MOST.items():
            yield from _openings(paths[size], size, at_most)
        yield _repaint(paths[LARGE], paths[SMALL], folder)
        if shutil.which("soffice") is None:
            print(
                "LibreOffice is missing (tools/install_libreoffice.sh installs it): four rows left out",
                file=sys.stderr,
            )
            return
        for size in (MIDDLE, LARGE):
            yield from _results(paths[size], size, folder)


def _openings(path: Path, size: tuple[int, int], at_most: float) -> Iterator[Row]:
    """Yield the verified opening of a review that one import filled, and of one typed cell by cell."""
    typed = path.with_stem(f"{path.stem}-typed")
    shutil.copy(path, typed)
    large_review.split(typed)
    name = f"opening {size[0]} participants × {size[1]} ballots, journal and tables verified"
    for file, how in ((path, "imported"), (typed, "typed cell by cell")):
        opening = processor_time(partial(_open, file))
        pairs = in_turn(opening, processor_time(partial(read_all, file)), RUNS)
        yield compared(f"{name} ({how})", "bare reading of all its rows", pairs, at_most)


def _open(path: Path) -> None:
    reviews.open_for_writing(path).close()


def read_all(path: Path) -> int:
    """Read every row of every table with apsw; return the number of rows."""
    with closing(apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)) as connection:
        tables = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        ]
        return sum(len(connection.execute(f"SELECT * FROM {table}").fetchall()) for table in tables)


def _repaint(large: Path, small: Path, folder: Path) -> Row:
    """Measure one changed mark until the results page is repainted, in the two windows in turn."""
    windows = [_window(path, folder) for path in (large, small)]
    found = in_turn(processor_time(_one_mark(windows[0])), processor_time(_one_mark(windows[1])), PRESSES)
    for window in windows:
        window.close_review()
    name = "one mark changed to results repainted, 200 participants × 200 ballots"
    return compared(name, "the same with 7 × 20", found, REPAINT_AT_MOST)


def _window(path: Path, folder: Path) -> MainWindow:
    """Return a window that shows the results page of a review."""
    settings = QSettings(str(folder / f"{path.stem}.ini"), QSettings.Format.IniFormat)
    window = app.make_window(ScriptedDialogs(), UserSettings(settings), folder / "nowhere")
    window.show()
    assert window.open_review(path)
    pages = window.pages
    assert pages is not None
    pages.turn_to(pages.all.index(pages.results))
    QApplication.processEvents()
    return window


def _one_mark(window: MainWindow) -> Act:
    """Return an act that changes another cell each time and repaints."""
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
    """Yield the time from the file to the results of both tracks, with and without LibreOffice's start."""
    workbook, empty = folder / f"{path.stem}.xlsx", folder / "empty.xlsx"
    with reviews.open_for_reading(path) as review:
        exporting.export_workbook(review, workbook)
    # LibreOffice takes over values stored with formulas instead of working them out.
    workbook = without_values(workbook, folder / "bare")
    openpyxl.Workbook().save(empty)
    _office(empty, folder)
    runs = OFFICE_RUNS[size]
    found, starts = [], []
    for _ in range(runs):
        found.append((_best(processor_time(lambda: _compute(path))), _office(workbook, folder)))
        starts.append(_office(empty, folder))
    single = ", single run" if runs == 1 else ""
    name = f"from review file to results, {size[0]} participants × {size[1]} ballots"
    baseline = f"LibreOffice headless opening and working out our workbook (processor time{single})"
    yield compared(name, baseline, found, RESULTS_AT_MOST)
    without = [(ours, theirs - start) for (ours, theirs), start in zip(found, starts, strict=True)]
    yield compared(name, f"{baseline}, its start taken off", without, None)


def _compute(path: Path) -> None:
    with reviews.open_for_reading(path) as review:
        results_of(review)


def _best(act: Timed) -> float:
    """Return the median of three runs."""
    return statistics.median(act() for _ in range(3))


def _office(workbook: Path, folder: Path) -> float:
    """Return the processor time of LibreOffice reading a workbook and writing its first sheet as CSV."""
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    out = folder / "out"
    options = ["--headless", "--convert-to", "csv", "--outdir", str(out), str(workbook)]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(["soffice", profile, *options], check=True, capture_output=True, timeout=600)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert (out / f"{workbook.stem}.csv").exists(), "LibreOffice wrote nothing"
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    application = app.make_application(["shuping-desktop"])
    print_rows(rows())
