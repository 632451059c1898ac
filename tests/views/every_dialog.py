"""Opens every dialog of the program, again and again: none may be left in memory.

`run_every_dialog(folder, rounds)` measures the memory of this process; the soak calls it in a process of its
own, `python -m tests.views.every_dialog ROUNDS`.
"""

import gc
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, QTimer, qInstallMessageHandler
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog

from shuping_desktop import app
from shuping_desktop.messages import verbatim
from shuping_desktop.operations import finalising, reviews, rulings
from shuping_desktop.operations.backups import Backups
from shuping_desktop.operations.import_session import ImportSession
from shuping_desktop.operations.witness import Finding
from shuping_desktop.store.witness import Comparison, WitnessStatus
from shuping_desktop.views.allocator import return_free_memory
from shuping_desktop.views.dialogs import Dialogs
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.printing.print_dialog import PrintDialog
from shuping_desktop.views.user_settings import UserSettings
from tests.helpers import SAMPLE
from tests.views.window import desk_of, destroy_window
from tools.scenes import print_qt_message

FIRST_ROUNDS = 10
MOST_GROWTH = 1.05
_ANSWER_MS = 2
NAMES = (
    *("ask_new_review", "ask_ballot", "ask_column_order", "ask_exchange"),
    *("ask_texts", "ask_text", "ask_operator", "ask_find"),
    *("confirm_paste", "confirm_placed", "ask_ruling", "ask_finalise"),
    *("show_print", "ask_printer", "ask_folder", "show_history"),
    *("show_reading_list", "show_backups", "ask_witness", "ask_review_to_open"),
    *("ask_inputs", "ask_import", "ask_columns", "ask_roster"),
    *("ask_roster_file", "ask_where_to_save", "show_error", "confirm"),
    "inform",
)
"""Methods of `Dialogs` that are opened."""


class Answers(QObject):
    """Accepts or rejects, by turns, every dialog that is opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened = 0
        self._timer = QTimer(self, interval=_ANSWER_MS)
        self._timer.timeout.connect(self._answer)
        self._timer.start()

    def end(self) -> None:
        """Answer no more."""
        self._timer.stop()

    def _answer(self) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or not dialog.isVisible():
            return
        if isinstance(dialog, PrintDialog) and not dialog.is_ready:
            return
        self.opened += 1
        dialog.accept() if self.opened % 2 else dialog.reject()
        if dialog.isVisible():
            dialog.reject()


def openings(window: MainWindow, folder: Path) -> Mapping[str, Callable[[], object]]:
    """Return, by the names of the methods of `Dialogs`, calls that open each on the sample."""
    desk, dialogs = desk_of(window), window._dialogs
    review, track = desk.review, desk.data.track
    scheme, plan = review.contents.scheme, reviews.ReviewPlan("述职", reviews.school_year(date.today()), "")
    session = ImportSession.of_files(review, [SAMPLE / "college-ballots.csv"])
    questions = rulings.open_questions(desk.data, desk.results())
    points = finalising.open_points(review, track.id)
    finding = Finding(review.path.name, review.head, Comparison(WitnessStatus.OLDER))
    return {
        "ask_new_review": lambda: dialogs.ask_new_review(scheme, plan, folder),
        "ask_ballot": lambda: dialogs.ask_ballot(desk, track.groups[0].name, None),
        "ask_column_order": lambda: dialogs.ask_column_order(track),
        "ask_exchange": lambda: dialogs.ask_exchange(desk, 0),
        "ask_texts": lambda: dialogs.ask_texts(desk.texts),
        "ask_text": lambda: dialogs.ask_text("作废", "原因：", "污损"),
        "ask_operator": lambda: dialogs.ask_operator("甲"),
        "ask_find": lambda: dialogs.ask_find(desk),
        "confirm_paste": lambda: dialogs.confirm_paste(["P01"]),
        "confirm_placed": lambda: dialogs.confirm_placed(["P01"], ["P02"]),
        "ask_ruling": lambda: dialogs.ask_ruling(questions, "评议小组"),
        "ask_finalise": lambda: dialogs.ask_finalise(track.name, points, "甲"),
        "show_print": lambda: dialogs.show_print(desk, "results", window._settings.prints),
        "ask_printer": lambda: dialogs.ask_printer(_no_printer(folder)),
        "ask_folder": lambda: dialogs.ask_folder("全部文书", str(folder)),
        "show_history": lambda: dialogs.show_history(desk, ""),
        "show_reading_list": lambda: dialogs.show_reading_list(desk),
        "show_backups": lambda: dialogs.show_backups(Backups(folder / "backups"), desk),
        "ask_witness": lambda: dialogs.ask_witness(finding, [verbatim("这份文件比上次看到的旧。")]),
        "ask_review_to_open": dialogs.ask_review_to_open,
        "ask_inputs": dialogs.ask_inputs,
        "ask_import": lambda: dialogs.ask_import(desk, session),
        "ask_columns": lambda: dialogs.ask_columns(desk, session.sheets[0]),
        "ask_roster": lambda: dialogs.ask_roster(desk),
        "ask_roster_file": dialogs.ask_roster_file,
        "ask_where_to_save": lambda: dialogs.ask_where_to_save("另存", str(folder / "x.pdf"), "PDF (*.pdf)"),
        "show_error": lambda: dialogs.show_error(verbatim("ValueError"), folder / "troubles.log"),
        "confirm": lambda: dialogs.confirm("删除", "真的吗？", "删除"),
        "inform": lambda: dialogs.inform("没有打印", "打印机没有接受。"),
    }


def _no_printer(folder: Path) -> QPrinter:
    """Return a printer that writes into a file."""
    printer = QPrinter()
    printer.setOutputFileName(str(folder / "printed.pdf"))
    return printer


@contextmanager
def window_on_sample(folder: Path) -> Iterator[MainWindow]:
    """Open a window with the program's own dialogs on the sample; each dialog is answered."""
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    dialogs = Dialogs()
    window = app.make_window(dialogs, UserSettings(settings), folder)
    dialogs.parent = window
    answers = Answers()
    try:
        window.show()
        assert window.open_sample()
        yield window
    finally:
        answers.end()
        destroy_window(window)


def open_one(call: Callable[[], object]) -> None:
    """Open a dialog, have it answered, and destroy what is to be destroyed."""
    call()
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def live_objects() -> tuple[int, int]:
    """Return the numbers of Qt's widgets and of Python's QObjects."""
    gc.collect()
    return len(QApplication.allWidgets()), sum(isinstance(found, QObject) for found in gc.get_objects())


def run_every_dialog(folder: Path, rounds: int) -> tuple[int, int, int]:
    """Open every dialog in each round; return their number, and the KiB after ten rounds and at the end."""
    first = 0
    with window_on_sample(folder) as window:
        calls = openings(window, folder)
        for done in range(rounds):
            first = resident() if done == min(FIRST_ROUNDS, rounds - 1) else first
            for call in calls.values():
                open_one(call)
        last = resident()
    return len(calls), first, last


def resident() -> int:
    """Return the resident memory of this process in KiB. Linux only.

    Garbage is collected and free memory returned before, as the program does every half minute.
    """
    gc.collect()
    return_free_memory()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024


def main() -> None:
    """Run in this process and print one line of counts."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qInstallMessageHandler(print_qt_message)
    application = app.make_application(["shuping-desktop"])
    rounds = int(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        dialogs, first, last = run_every_dialog(Path(folder), rounds)
    print(
        f"dialogs: {dialogs} opened {rounds} times, {first / 1024:.1f} MiB after {FIRST_ROUNDS} rounds, "
        f"{last / 1024:.1f} MiB at the end ({last / first - 1:+.1%})"
    )
    assert last <= first * MOST_GROWTH, "dialogs are left in memory"
    del application


if __name__ == "__main__":
    main()
