"""Unexpected errors of slots, models and threads: shown once, without personal data."""

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QListView, QPushButton
from pytestqt.qtbot import QtBot

from shuping_desktop.messages import Message, msg, verbatim
from shuping_desktop.operations.errors import RefusedError
from shuping_desktop.operations.results import score_text
from shuping_desktop.views.background_jobs import BackgroundJobs
from shuping_desktop.views.dialogs import Dialogs
from shuping_desktop.views.error_dialog import ErrorDialog
from shuping_desktop.views.error_reporter import MOST_LOGGED, ErrorReporter
from shuping_desktop.views.manual.about import about_text, versions
from tests.views.key_presses import Key, click, press
from tests.views.window import wait_for

NAME = "卫𬭎"
MESSAGE = f"{NAME} 88.5 /home/weihong"


def fail(*_: object) -> None:
    raise ValueError(MESSAGE)


class RecordingDialogs(Dialogs):
    """Records reports; `meanwhile` is called while the dialog is open."""

    def __init__(self) -> None:
        super().__init__()
        self.reports: list[str] = []
        self.mute = False
        self.meanwhile: Callable[[], None] = lambda: None

    def show_error(self, report: Message, log: Path) -> bool:
        self.reports.append(str(report))
        self.meanwhile()
        return self.mute


class Harness:
    """ErrorReporter with recording dialogs and a log."""

    def __init__(self, log: Path, qtbot: QtBot) -> None:
        self.log = log
        self.until = qtbot.waitUntil
        """Run a real event loop; QTest's own raises the errors of its events."""
        self.dialogs = RecordingDialogs()
        self.reporter = ErrorReporter(self.dialogs, log)

    def wait(self, count: int = 1) -> None:
        """Process events until `count` errors were shown."""
        self.until(lambda: len(self.dialogs.reports) >= count)

    @property
    def noted(self) -> int:
        """Return the number of reports in the log."""
        return self.log.read_text("utf-8").count("\nValueError\n") if self.log.exists() else 0


@pytest.fixture
def harness(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Harness]:
    """Install an ErrorReporter for the test."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    harness = Harness(tmp_path / "troubles.log", qtbot)
    harness.reporter.install()
    yield harness
    QCoreApplication.processEvents()
    harness.reporter.deleteLater()


class BadModel(QAbstractListModel):
    """A model whose data() fails the first time."""

    failed = False

    def rowCount(self, *_: object) -> int:
        return 1

    def data(self, *_: object) -> object:
        if self.failed:
            return None
        self.failed = True
        raise ValueError(MESSAGE)


def in_slot(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    button.clicked.connect(fail)
    button.show()
    click(button)


def in_data(qtbot: QtBot) -> None:
    view = QListView()
    view.setModel(BadModel(view))
    qtbot.addWidget(view)
    # Painted by the event loop, as the program's views are; a direct call would raise here.
    QTimer.singleShot(0, view.show)


def in_timer(qtbot: QtBot) -> None:
    QTimer.singleShot(0, fail)


def in_thread(qtbot: QtBot) -> None:
    threading.Thread(target=fail).start()


def in_background_job(qtbot: QtBot) -> None:
    owner = QObject()
    rendering = BackgroundJobs(owner)
    rendering.start("x", fail)
    qtbot.waitUntil(lambda: not rendering.is_busy)
    rendering.close()


@pytest.mark.parametrize(
    "arise", [in_slot, in_data, in_timer, in_thread, in_background_job], ids=lambda arise: arise.__name__
)
def test_errors_of_every_origin_are_shown_and_logged(
    qtbot: QtBot, harness: Harness, arise: Callable[[QtBot], None]
) -> None:
    arise(qtbot)
    harness.wait()
    assert "ValueError" in harness.dialogs.reports[0]
    assert harness.noted >= 1


def test_report_and_log_leave_out_the_message_of_the_error(harness: Harness) -> None:
    QTimer.singleShot(0, fail)
    harness.wait()
    for text in (harness.dialogs.reports[0], harness.log.read_text("utf-8")):
        assert "ValueError" in text and versions()[0] in text
        assert not any(word in text for word in (NAME, "88.5", "weihong"))


def test_a_second_error_opens_no_second_dialog(harness: Harness) -> None:
    def again() -> None:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        for _ in range(2):
            QTimer.singleShot(0, fail)
        harness.until(lambda: harness.noted == 4)

    harness.dialogs.meanwhile = again
    QTimer.singleShot(0, fail)
    harness.wait()
    harness.until(lambda: harness.noted == 4)
    QCoreApplication.processEvents()
    assert len(harness.dialogs.reports) == 1


def test_a_repeated_error_is_shown_unless_muted(harness: Harness) -> None:
    def shown_after_another(times: int) -> int:
        QTimer.singleShot(0, fail)
        harness.until(lambda: harness.noted == times)
        QCoreApplication.processEvents()
        return len(harness.dialogs.reports)

    assert shown_after_another(1) == 1
    harness.dialogs.mute = True
    assert shown_after_another(2) == 2
    assert shown_after_another(3) == 2


def test_a_recurring_error_does_not_fill_the_log(harness: Harness) -> None:
    for _ in range(20):
        harness.reporter.on_error(ValueError, ValueError(MESSAGE), None)
    assert harness.noted == MOST_LOGGED


def test_an_error_other_than_the_muted_one_is_shown(harness: Harness) -> None:
    harness.dialogs.mute = True
    QTimer.singleShot(0, fail)
    harness.wait()
    QTimer.singleShot(0, lambda: score_text(None, 1))  # type: ignore[arg-type]
    harness.wait(2)
    assert "shuping_desktop/operations/results.py 第 " in harness.dialogs.reports[1]


def test_a_refusal_in_the_background_is_no_error(qtbot: QtBot, harness: Harness) -> None:
    rendering = BackgroundJobs()

    def refuse() -> object:
        raise RefusedError(msg("不行"))

    with qtbot.waitSignal(rendering.failed):
        rendering.start("x", refuse)
    rendering.close()
    QCoreApplication.processEvents()
    assert (harness.dialogs.reports, harness.log.exists()) == ([], False)


def test_the_dialog_copies_the_report(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ErrorDialog(verbatim("述评 0.1.0\nValueError"), tmp_path / "troubles.log")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    wait_for(dialog.isActiveWindow)
    click(dialog.form.copyButton)
    assert QGuiApplication.clipboard().text() == "述评 0.1.0\nValueError"
    dialog.form.okButton.setFocus()
    press(Key.Key_Return)
    assert (dialog.isVisible(), dialog.is_muted) == (False, False)


def test_dialogs_show_the_error_and_return_whether_it_is_muted(qapp: QApplication, tmp_path: Path) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ErrorDialog)
        dialog.form.muteBox.setChecked(True)
        dialog.form.okButton.click()

    QTimer.singleShot(0, answer)
    assert Dialogs().show_error(verbatim("ValueError"), tmp_path / "troubles.log")


def test_about_names_versions_licences_and_the_log(qapp: QApplication) -> None:
    text = about_text()
    assert all(word in text for word in ("述评 ", "Python ", "Qt ", "SQLite ", "LGPL", "OFL", "troubles.log"))
