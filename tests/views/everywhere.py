"""Every page and dialog of the window, for tests that visit them all."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from shuping_desktop.messages import verbatim
from shuping_desktop.operations.backups import Backups, State
from shuping_desktop.operations.finalising import open_points
from shuping_desktop.operations.import_session import ImportSession
from shuping_desktop.operations.reviews import ReviewPlan, bundled_scheme
from shuping_desktop.operations.rulings import open_questions
from shuping_desktop.store import now
from shuping_desktop.store.backup import Image
from shuping_desktop.views.backups_dialog import BackupsDialog
from shuping_desktop.views.dialogs import Dialogs, information_box, line_prompt, question_box
from shuping_desktop.views.entry.ballot_dialog import BallotDialog
from shuping_desktop.views.entry.columns_dialog import ColumnsDialog
from shuping_desktop.views.entry.exchange_dialog import ExchangeDialog
from shuping_desktop.views.entry.find_dialog import FindDialog
from shuping_desktop.views.entry.reading_dialog import ReadingDialog
from shuping_desktop.views.error_dialog import ErrorDialog
from shuping_desktop.views.file_safety_dialog import FileSafetyDialog
from shuping_desktop.views.history_dialog import HistoryDialog
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.manual.manual_window import ManualWindow
from shuping_desktop.views.new_review_dialog import NewReviewDialog
from shuping_desktop.views.printing.print_choice import PrintChoice
from shuping_desktop.views.printing.print_dialog import PrintDialog
from shuping_desktop.views.results.finalise_dialog import FinaliseDialog
from shuping_desktop.views.results.ruling_dialog import RulingDialog
from shuping_desktop.views.rosters.import_dialog import ImportDialog
from shuping_desktop.views.rosters.roster_dialog import RosterDialog
from shuping_desktop.views.texts_dialog import TextsDialog
from tests.helpers import SAMPLE
from tests.views.window import (
    ENTRY,
    RESULTS,
    FakeDialogs,
    desk_of,
    entry_of,
    look_at,
    open_ballot,
    pages_of,
    turn_to,
    wait_for,
)
from tools import scenes

OPINION = 4
PAGES = [(track, page) for track in ("college", "officer") for page in (0, 1, 2, 3, OPINION)]
"""Track and page; `OPINION` is the results page with its opinion tab."""
BALLOTS = {"college": "P11", "officer": "T02"}
"""Number of a ballot with a problem, by track."""
ROSTER = "序号\t部门\t职务\t姓名\n1\t主席团\t副主席\t何　田\n2\t办公室\t主任\t孙悦、钱多\n"
LONG = "评议文件“/home/some/one/2026-2027 学年学生会述职评议（第二稿，已复核）.shuping”已损坏：" * 2
"""A sentence of the greatest length, with a path that cannot be shortened."""
INFORMATION = ("无法打开评议", LONG)
QUESTION = ("粘贴", LONG, "粘贴并改掉")
INPUT = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)


def show_page(window: MainWindow, track: str, page: int) -> None:
    """Turn to a page of the sample; the entry page shows a ballot with a problem."""
    look_at(window, track)
    turn_to(window, min(page, RESULTS))
    detail = pages_of(window).results.detail.form
    tab = detail.opinionTab if page == OPINION else detail.ballotsTab
    if page >= RESULTS:
        tab.setFocus()
    tab.click()
    if page == ENTRY:
        open_ballot(window, BALLOTS[track])
        entry_of(window).grid.setFocus()
    window.message_bar.form.closeButton.click()
    QCoreApplication.processEvents()


def _new_review(step: int) -> Callable[[MainWindow, Path], QWidget]:
    def make(window: MainWindow, folder: Path) -> QWidget:
        plan = ReviewPlan("学生会述职评议", "2026-2027", "样例职业学院")
        dialog = NewReviewDialog(bundled_scheme(), plan, folder, lambda *_: None, window)
        for _ in range(step):
            dialog.accept()
        return dialog

    return make


def _roster(window: MainWindow, _folder: Path) -> QWidget:
    dialog = RosterDialog(desk_of(window), lambda: None, window)
    dialog.open_text(ROSTER)
    return dialog


def _ruling(window: MainWindow, _folder: Path) -> QWidget:
    desk = desk_of(window)
    return RulingDialog(open_questions(desk.data, desk.results()), "评议小组", window)


def _finalise(window: MainWindow, _folder: Path) -> QWidget:
    desk = desk_of(window)
    return FinaliseDialog(desk.data.track.name, open_points(desk.review, desk.track_id), "甲", window)


def _import(window: MainWindow, _folder: Path) -> QWidget:
    return ImportDialog(
        ImportSession.of_files(desk_of(window).review, [SAMPLE / "college-ballots.csv"]), window
    )


def _backups(window: MainWindow, folder: Path) -> QWidget:
    desk, backups = desk_of(window), Backups(folder / "backups")
    review = desk.review
    with Image.of_review(review) as image:
        backups.add(image, State(review.identity, review.head, review.path, "学生会述职评议"))
    dialog = BackupsDialog(backups, desk, lambda *_: None, lambda *_: False, window)
    wait_for(lambda: not dialog.is_busy)
    return dialog


def _print(window: MainWindow, _folder: Path) -> QWidget:
    choice = PrintChoice(window._settings._settings)
    dialog = PrintDialog(desk_of(window), "results", FakeDialogs(), choice, window)
    dialog.show()
    wait_for(lambda: dialog.is_ready)
    return dialog


def _manual(_window: MainWindow, _folder: Path) -> QWidget:
    manual = ManualWindow()
    manual.show_place("entry.html")
    return manual


def _operator(window: MainWindow, _folder: Path) -> QWidget:
    prompts: list[QWidget] = []

    class PromptDialogs(Dialogs):
        """Creates the real prompt without running it."""

        def ask_text(self, title: str, question: str, proposal: str) -> str | None:
            prompts.append(line_prompt(window, title, question, proposal))
            return None

    PromptDialogs().ask_operator("甲")
    return prompts[0]


DIALOGS: dict[str, Callable[[MainWindow, Path], QWidget]] = {
    "backups": _backups,
    "ballot": lambda window, _: BallotDialog(desk_of(window), "主席团", None, window),
    "columns": lambda window, _: ColumnsDialog(desk_of(window).data.track, window),
    "exchange": lambda window, _: ExchangeDialog(desk_of(window), 0, window),
    "file safety": lambda window, _: FileSafetyDialog(desk_of(window), now(), "", window),
    "witness": lambda window, _: scenes.witness_question(desk_of(window).review, window),
    "find": lambda window, _: FindDialog(desk_of(window), window),
    "history": lambda window, _: HistoryDialog(desk_of(window), "", window),
    "reading": lambda window, _: ReadingDialog(desk_of(window), window),
    "texts": lambda window, _: TextsDialog(desk_of(window).texts, window),
    "operator": _operator,
    "information": lambda window, _: information_box(window, *INFORMATION),
    "question": lambda window, _: question_box(window, *QUESTION),
    "trouble": lambda window, folder: ErrorDialog(verbatim("ValueError"), folder / "troubles.log", window),
    "roster": _roster,
    "ruling": _ruling,
    "finalise": _finalise,
    "import": _import,
    "print": _print,
    "manual": _manual,
    **{f"new-{step + 1}": _new_review(step) for step in range(4)},
}


Place = tuple[str, int] | str
"""Track and page, the start page, or the name of a dialog."""
START = "start"
GONE = "2024-2025 学年学生会述职评议（第二稿，已复核，不在了）"
"""Name of a review listed on the start page whose file is missing."""
EVERYWHERE: list[Place] = [*PAGES, START, *DIALOGS]


@contextmanager
def shown_at(window: MainWindow, place: Place) -> Iterator[QWidget]:
    """Show the window on a page of the sample, or a dialog on its officers' track, with the focus."""
    if isinstance(place, tuple):
        show_page(window, *place)
        yield window
        return
    if place == START:
        with on_start_page(window):
            yield window
        return
    look_at(window, "officer")
    with TemporaryDirectory() as folder:
        dialog = DIALOGS[place](window, Path(folder))
        # Not modal: another dialog, of a fixture shared by several tests, may still be open.
        dialog.setWindowModality(Qt.WindowModality.NonModal)
        dialog.show()
        dialog.activateWindow()
        wait_for(dialog.isActiveWindow)
        QCoreApplication.processEvents()
        yield dialog
        dialog.done(0) if isinstance(dialog, QDialog) else dialog.close()
        dialog.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.activateWindow()
    wait_for(window.isActiveWindow)


@contextmanager
def on_start_page(window: MainWindow) -> Iterator[None]:
    """Show the start page with an existing and a missing review, then open the former review again."""
    path = desk_of(window).review.path
    missing = path.with_name(f"{GONE}.shuping")
    for recent in (missing, path):
        window._settings.add(recent)
    assert window.close_review()
    items = window.start_page.form.recentList
    wait_for(lambda: all("\n" in items.item(row).text() for row in range(items.count())))
    try:
        yield
    finally:
        assert window.open_review(path)
        for recent in (missing, path):
            window._settings.forget(recent)


def inputs(top: QWidget) -> Iterator[QWidget]:
    """Yield the visible widgets that take input and are not part of another such widget."""
    for widget in top.findChildren(QWidget):
        part = isinstance(widget, QHeaderView) or isinstance(widget.parentWidget(), INPUT)
        if isinstance(widget, INPUT) and not part and widget.isVisible() and widget.isEnabled():
            yield widget


def named(widget: QWidget) -> str:
    """Return a description of a widget for a failed test."""
    text = getattr(widget, "text", lambda: "")() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.objectName()} {text}".rstrip()
