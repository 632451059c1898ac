"""Long operations in a thread: the window goes on, progress is shown, and Esc cancels."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import apsw
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from shuping_desktop.operations import ballots, importing
from shuping_desktop.operations.import_session import ImportSession
from shuping_desktop.store import Touched
from shuping_desktop.store.references import refuse_orphans
from shuping_desktop.task import CancelledError, check_cancelled, counted
from shuping_desktop.views import long_work, undo_actions
from shuping_desktop.views.garbage_collector import collect_if_due
from shuping_desktop.views.long_work import carry_out, is_running
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.work_dialog import WorkDialog
from tests.helpers import SAMPLE, contents_of
from tests.views.key_presses import Key
from tests.views.window import desk_of, entry_of


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Show progress without a delay."""
    monkeypatch.setattr(long_work, "SHOWN_AFTER_MS", 0)


@pytest.fixture
def when_shown(at_once: None, qapp: QApplication) -> Iterator[Callable[[Callable[[WorkDialog], None]], None]]:
    """Return a function that sets what is done with the progress dialog as soon as it is active."""
    timer = QTimer(interval=1)

    def set_action(action: Callable[[WorkDialog], None]) -> None:
        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, WorkDialog) and dialog.isActiveWindow():
                timer.stop()
                action(dialog)

        timer.timeout.connect(look)
        timer.start()

    yield set_action
    timer.stop()


WhenShown = Callable[[Callable[[WorkDialog], None]], None]


def until_cancelled() -> bool:
    """Wait for the cancellation, which raises an error."""
    while True:
        check_cancelled()


class InCycle:
    """Garbage that only a collector finds; notes the thread in which it is destroyed."""

    def __init__(self, threads: list[int]) -> None:
        self.itself = self
        self.threads = threads

    def __del__(self) -> None:
        self.threads.append(threading.get_ident())


def test_garbage_is_collected_in_the_window_s_thread_alone(window: MainWindow) -> None:
    # Widgets of a closed dialog may be among it.
    collected: list[int] = []

    def allocate() -> None:
        for _ in range(1_000):
            InCycle(collected)

    carry_out("正在分配…", allocate)
    assert collected == []
    collect_if_due()
    assert set(collected) == {threading.get_ident()}


def test_the_window_s_events_are_handled_meanwhile(window: MainWindow) -> None:
    passed, threads = threading.Event(), list[threading.Thread]()
    QTimer.singleShot(0, passed.set)

    def wait() -> bool:
        threads.append(threading.current_thread())
        return passed.wait(5)

    assert carry_out("…", wait) and threads != [threading.main_thread()]


def test_an_error_is_raised_in_the_window_s_thread(window: MainWindow) -> None:
    with pytest.raises(ZeroDivisionError):
        carry_out("…", lambda: 1 // 0)
    assert not is_running() and window.updatesEnabled()


def test_progress_is_shown_and_escape_cancels(window: MainWindow, when_shown: WhenShown) -> None:
    shown: list[object] = []

    def look(dialog: WorkDialog) -> None:
        form = dialog.form
        shown.extend((form.textLabel.text(), form.progressBar.maximum(), dialog.isModal()))
        QTest.keyClick(dialog.windowHandle(), Key.Key_Escape)
        shown.append(form.cancelButton.isEnabled())

    when_shown(look)
    with pytest.raises(CancelledError):
        carry_out("正在导入…", lambda: [until_cancelled() for _ in counted([1], "读取", 7)])
    assert shown == ["正在导入…", 7, True, False]
    assert not [dialog for dialog in window.findChildren(WorkDialog) if dialog.isVisible()]


def test_an_operation_that_ends_in_spite_of_a_cancellation_counts(
    window: MainWindow, when_shown: WhenShown
) -> None:
    cancelled = threading.Event()

    def cancel(dialog: WorkDialog) -> None:
        dialog.close()
        cancelled.set()

    when_shown(cancel)
    assert carry_out("…", lambda: cancelled.wait(5)) is True


def test_keys_typed_meanwhile_do_not_fall_into_the_page(started: MainWindow, when_shown: WhenShown) -> None:
    grid, entry = entry_of(started).grid, desk_of(started).review.last_entry
    grid.setFocus()
    typed = threading.Event()

    def type_text(_dialog: WorkDialog) -> None:
        for key in (Key.Key_1, Key.Key_Return):
            QTest.keyClick(started.windowHandle(), key)
        typed.set()

    when_shown(type_text)
    assert carry_out("…", lambda: typed.wait(5))
    QApplication.processEvents()
    assert (grid.draft, desk_of(started).review.last_entry) == (None, entry)


def test_the_focus_returns_to_the_field_that_had_it(started: MainWindow, when_shown: WhenShown) -> None:
    grid, shown = entry_of(started).grid, threading.Event()
    grid.setFocus()
    when_shown(lambda _dialog: shown.set())
    assert carry_out("…", lambda: shown.wait(5))
    assert started.isActiveWindow() and QApplication.focusWidget() is grid


def test_quitting_cancels_the_operation_and_waits_for_its_end(
    window: MainWindow, qapp: QApplication, when_shown: WhenShown
) -> None:
    ended: list[bool] = []

    def work() -> None:
        try:
            until_cancelled()
        finally:
            ended.append(is_running())

    def begin() -> None:
        with pytest.raises(CancelledError):
            carry_out("…", work)

    # As the end of the session does under Windows, which asks no window.
    when_shown(lambda _dialog: qapp.exit(3))
    QTimer.singleShot(0, begin)
    assert (qapp.exec(), ended) == (3, [True])


def test_the_window_is_not_closed_meanwhile(sample: MainWindow, when_shown: WhenShown) -> None:
    tried = threading.Event()

    def close(_dialog: WorkDialog) -> None:
        sample.close()
        tried.set()

    when_shown(close)
    assert carry_out("…", lambda: tried.wait(5))
    assert sample.isVisible() and sample.desk is not None


def test_an_operation_begun_meanwhile_counts_as_cancelled(window: MainWindow) -> None:
    found: list[str] = []
    tried = threading.Event()

    def begin_another() -> None:
        with pytest.raises(CancelledError):
            carry_out("…", lambda: found.append("done"))
        tried.set()

    QTimer.singleShot(0, begin_another)
    assert carry_out("…", lambda: tried.wait(5)) and not found


def test_changes_are_announced_in_the_window_s_thread(blank: MainWindow) -> None:
    desk, threads = desk_of(blank), list[threading.Thread]()

    def note(_touched: Touched) -> None:
        threads.append(threading.current_thread())

    desk.changed.connect(note)
    paths = [SAMPLE / "officers.csv"]
    assert desk.request(lambda: carry_out("…", lambda: importing.import_files(desk.review, paths)))
    assert threads == [threading.main_thread()]
    assert desk.review.contents.track_data("officer").participants


def test_a_cancelled_import_writes_nothing(blank: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    review = desk_of(blank).review
    paths = [SAMPLE / name for name in ("officers.csv", "college-ballots.csv")]
    plan, before = ImportSession.of_files(review, paths).plan, (review.last_entry, contents_of(review))
    written: list[int] = []
    insert = ballots.insert_ballot

    def insert_and_cancel(*values: object) -> int:
        written.append(insert(*values))  # type: ignore[arg-type]
        long_work._running[0].is_cancelled = len(written) == 3
        return written[-1]

    monkeypatch.setattr(importing, "insert_ballot", insert_and_cancel)
    outcome = desk_of(blank).request(lambda: carry_out("…", lambda: importing.carry_out(review, plan)))
    assert (bool(outcome), outcome.refusal, len(written)) == (False, "", 3)
    assert (review.last_entry, contents_of(review)) == before
    assert not blank.message_bar.isVisible()


def test_a_cancelled_undo_takes_nothing_back(blank: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = desk_of(blank)
    importing.import_files(desk.review, [SAMPLE / name for name in ("officers.csv", "college-ballots.csv")])
    before = (desk.review.last_entry, contents_of(desk.review))
    assert desk.review.next_size("undo") > undo_actions.LARGE

    def refuse_and_cancel(connection: apsw.Connection, touched: Touched) -> None:
        refuse_orphans(connection, touched)
        long_work._running[0].is_cancelled = True

    monkeypatch.setattr("shuping_desktop.store.review.refuse_orphans", refuse_and_cancel)
    blank.menu.form.actionUndo.trigger()
    assert (desk.review.last_entry, contents_of(desk.review)) == before
    assert desk.review.poll() is False and desk.data.ballots


def test_an_opening_that_is_cancelled_leaves_the_start_page(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from shuping_desktop.operations import reviews  # noqa: PLC0415

    def cancelled(_path: Path) -> None:
        raise CancelledError

    monkeypatch.setattr(reviews, "open_for_writing", cancelled)
    assert not window.open_review(tmp_path / "评议.shuping")
    assert window.form.stack.currentWidget() is window.form.startHolder
