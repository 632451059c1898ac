"""Measures how long the window's thread stands still in each action, and prints a table.

A timer of 5 ms runs in the window's thread; the longest time between two of its beats is how long a key press
would have waited. `python -m tools.heartbeat [PEOPLE PAPERS]` measures a review of that size, 60 × 200 unless
given. The figures are measurements of one run on this machine, not a test.
"""

import argparse
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Qt, QTimer, qInstallMessageHandler
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from shuping_desktop import app
from shuping_desktop.models.desk import Desk
from shuping_desktop.operations import exporting, reviews
from shuping_desktop.views.page_order import ENTRY, EVALUATORS, PARTICIPANTS, RESULTS
from shuping_desktop.views.printing.print_dialog import PrintDialog
from shuping_desktop.views.rosters.import_dialog import ImportDialog
from shuping_desktop.views.user_settings import UserSettings
from shuping_desktop.views.work_dialog import WorkDialog
from tools import large_review
from tools.scenes import print_qt_message
from tools.scripted_dialogs import ScriptedDialogs

BEAT_MS = 5
LONGEST_MS = 200
"""Time that the window may stand still."""
_SETTLE_MS = 150


class Heartbeat(QObject):
    """Timer that measures the longest time between two of its beats."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = perf_counter()
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def restart(self) -> None:
        """Forget what was measured."""
        self.longest, self._last = 0.0, perf_counter()

    def _beat(self) -> None:
        now = perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


class MeasuredDialogs(ScriptedDialogs):
    """The program's own dialogs; those of the system return prepared paths."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.inputs: list[Path] = []

    def ask_inputs(self) -> list[Path]:
        """Return the prepared files."""
        return self.inputs

    def ask_folder(self, title: str, proposal: str) -> Path:
        """Return a new folder."""
        return Path(tempfile.mkdtemp(dir=self.folder))

    def ask_where_to_save(self, title: str, proposal: str, kind: str) -> Path:
        """Return a new path with the proposed ending."""
        return Path(tempfile.mkdtemp(dir=self.folder)) / f"out{Path(proposal).suffix}"

    def ask_printer(self, printer: QPrinter) -> bool:
        """Print into a file."""
        printer.setOutputFileName(str(self.folder / "printed.pdf"))
        return True


class Measurement:
    """Carries out actions in a window and collects the longest standstill of each."""

    def __init__(self, folder: Path, people: int, papers: int) -> None:
        self.folder = folder
        self.path, self.empty = folder / "large.shuping", folder / "empty.shuping"
        large_review.make(self.path, people=people, papers=papers)
        with reviews.open_for_reading(self.path) as review:
            tables = exporting.export_tables(review, folder / "csv")
        self.tables = [
            table for table in tables if "评分" in table.name or "名单" in table.name or "对象" in table.name
        ]
        reviews.new_review(self.empty, plan=reviews.ReviewPlan(participants=[]))
        self.dialogs = MeasuredDialogs(folder)
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.window = app.make_window(self.dialogs, UserSettings(settings), folder)
        self.dialogs.parent = self.window
        self.beat = Heartbeat()
        self.rows: list[tuple[str, float, float]] = []

    def measure(self, name: str, action: Callable[[], object]) -> None:
        """Carry out an action and what it queued, and add a row: the longest standstill and the duration."""
        QTest.qWait(_SETTLE_MS)
        self.beat.restart()
        start = perf_counter()
        QTimer.singleShot(0, action)
        QCoreApplication.processEvents()
        taken = perf_counter() - start
        QTest.qWait(_SETTLE_MS)
        self.rows.append((name, self.beat.longest, taken))

    @property
    def desk(self) -> Desk:
        """The desk of the open review."""
        assert self.window.desk is not None
        return self.window.desk


@contextmanager
def answered(answer: Callable[[QDialog], bool]) -> Iterator[None]:
    """Call `answer` again and again with the open dialog, unless it shows progress."""
    timer = QTimer(interval=2)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and not isinstance(dialog, WorkDialog):
            answer(dialog)

    timer.timeout.connect(look)
    timer.start()
    try:
        yield
    finally:
        timer.stop()


def close(dialog: QDialog) -> bool:
    """Close a dialog once it is ready."""
    if isinstance(dialog, PrintDialog) and not dialog.is_ready:
        return False
    dialog.reject()
    return True


def measure_pages(run: Measurement) -> None:
    """Measure opening, the pages, and typing."""
    window = run.window
    run.measure("open", lambda: window.open_review(run.path))
    pages = window.pages
    assert pages is not None
    run.measure("entry page", lambda: pages.turn_to(ENTRY))
    run.measure("open a ballot", lambda: pages.entry.open_ballot(run.desk.data.ballots[50].id))
    run.measure("type a mark", lambda: QTest.keyClicks(pages.entry.grid, "8.5"))
    run.measure("participants page", lambda: pages.turn_to(PARTICIPANTS))
    run.measure("evaluators page", lambda: pages.turn_to(EVALUATORS))
    run.measure("results page", lambda: pages.turn_to(RESULTS))
    run.measure("results page again", lambda: (pages.turn_to(ENTRY), pages.turn_to(RESULTS)))
    run.measure("other track", lambda: pages.switch_track("officer"))
    run.measure("large track", lambda: pages.switch_track("college"))


def measure_dialogs(run: Measurement) -> None:
    """Measure the dialogs that read the whole review."""
    window, desk = run.window, run.desk
    prints = window._settings.prints
    with answered(close):
        run.measure("history", lambda: run.dialogs.show_history(desk, ""))
        run.measure("reading list", lambda: run.dialogs.show_reading_list(desk))
        run.measure("find", lambda: run.dialogs.ask_find(desk))
        for name in ("ballots", "results", "feedback", "annex", "hand-check"):
            run.measure(f"preview {name}", partial(run.dialogs.show_print, desk, name, prints))

    def zoom_and_print(dialog: QDialog) -> bool:
        if not isinstance(dialog, PrintDialog) or not dialog.is_ready:
            return False
        for _ in range(5):
            dialog.form.largerButton.click()
            QCoreApplication.processEvents()
        dialog.form.printButton.click()
        dialog.reject()
        return True

    def export(dialog: QDialog) -> bool:
        if isinstance(dialog, PrintDialog) and dialog.is_ready:
            dialog.form.folderButton.click()
            dialog.reject()
        return True

    with answered(zoom_and_print):
        run.measure("zoom and print results", lambda: run.dialogs.show_print(desk, "results", prints))
    with answered(export):
        run.measure("save all documents", lambda: run.dialogs.show_print(desk, "agenda", prints))


def measure_files(run: Measurement) -> None:
    """Measure export, copy, import and undo."""
    window = run.window
    run.measure("export workbook", lambda: window._files.export(run.desk))
    run.measure("export template", lambda: window._files.make_template(run.desk))
    run.measure("save copy", window._on_save_copy)
    run.measure("close", window.close_review)
    run.measure("open an empty review", lambda: window.open_review(run.empty))
    run.dialogs.inputs = run.tables

    def accept_import(dialog: QDialog) -> bool:
        if isinstance(dialog, ImportDialog):
            if dialog.form.seenBox.isVisible():
                dialog.form.seenBox.setChecked(True)
            dialog.accept() if dialog.form.okButton.isEnabled() else dialog.reject()
        return True

    with answered(accept_import):
        run.measure("import CSV", lambda: window._files.import_files(run.desk))
    run.measure("undo import", window._on_undo)
    run.measure("redo import", window._on_redo)
    with answered(close):
        run.measure("history of an import", lambda: run.dialogs.show_history(run.desk, ""))
    run.measure("close again", window.close_review)


def main() -> None:
    """Measure every action and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("people", nargs="?", type=int, default=60)
    parser.add_argument("papers", nargs="?", type=int, default=200)
    options = parser.parse_args()
    qInstallMessageHandler(print_qt_message)
    application = app.make_application(["shuping-desktop"])
    with tempfile.TemporaryDirectory() as folder:
        run = Measurement(Path(folder), options.people, options.papers)
        run.window.show()
        run.window.activateWindow()
        for part in (measure_pages, measure_dialogs, measure_files):
            part(run)
        run.window.close()
    print(f"longest standstill of the window at {options.people} × {options.papers}, and duration:")
    for name, longest, taken in run.rows:
        mark = " !" if longest * 1000 > LONGEST_MS else ""
        print(f"  {name:26} {longest * 1000:6.0f} ms {taken * 1000:8.0f} ms{mark}")
    over = sum(longest * 1000 > LONGEST_MS for _, longest, _ in run.rows)
    print(f"heartbeat: {len(run.rows)} actions, {over} over {LONGEST_MS} ms")
    del application


if __name__ == "__main__":
    main()
