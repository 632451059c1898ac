"""Unexpected errors: from slots, models and threads, told once, with nothing in them that names anybody."""

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
from shuping_desktop.views.background import Rendering
from shuping_desktop.views.dialogs import Dialogs
from shuping_desktop.views.manual.about import about_text, versions
from shuping_desktop.views.trouble_dialog import TroubleDialog
from shuping_desktop.views.troubles import MOST_NOTED, Troubles
from tests.views.key_presses import Key, click, press
from tests.views.window import wait_for

NAME = "卫𬭎"
MESSAGE = f"{NAME} 88.5 /home/weihong"


def fail(*_: object) -> None:
    raise ValueError(MESSAGE)


class Telling(Dialogs):
    """Notes what is told; `meanwhile` happens while the dialog is up."""

    def __init__(self) -> None:
        super().__init__()
        self.reports: list[str] = []
        self.hush = False
        self.meanwhile: Callable[[], None] = lambda: None

    def show_trouble(self, report: Message, log: Path) -> bool:
        self.reports.append(str(report))
        self.meanwhile()
        return self.hush


class Told:
    """Troubles with dialogs that note, and their log."""

    def __init__(self, log: Path, qtbot: QtBot) -> None:
        self.log = log
        self.until = qtbot.waitUntil
        """Lets the events of a real loop pass: what fails in one of QTest's comes out of QTest itself."""
        self.dialogs = Telling()
        self.troubles = Troubles(self.dialogs, log)

    def wait(self, count: int = 1) -> None:
        """Let events pass until that many were told."""
        self.until(lambda: len(self.dialogs.reports) >= count)

    @property
    def noted(self) -> int:
        """How many are in the log."""
        return self.log.read_text("utf-8").count("\nValueError\n") if self.log.exists() else 0


@pytest.fixture
def told(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Told]:
    """Troubles that take whatever nobody catches, until the test is over."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    told = Told(tmp_path / "troubles.log", qtbot)
    told.troubles.install()
    yield told
    QCoreApplication.processEvents()
    told.troubles.deleteLater()


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
    # Shown by the loop, as the program's own views are: called from here, the error would come out here.
    QTimer.singleShot(0, view.show)


def in_timer(qtbot: QtBot) -> None:
    QTimer.singleShot(0, fail)


def in_thread(qtbot: QtBot) -> None:
    threading.Thread(target=fail).start()


def in_rendering(qtbot: QtBot) -> None:
    owner = QObject()
    rendering = Rendering(owner)
    rendering.start("x", fail)
    qtbot.waitUntil(lambda: not rendering.is_busy)
    rendering.close()


@pytest.mark.parametrize(
    "arise", [in_slot, in_data, in_timer, in_thread, in_rendering], ids=lambda it: it.__name__
)
def test_wherever_it_arises_it_is_told_and_noted(
    qtbot: QtBot, told: Told, arise: Callable[[QtBot], None]
) -> None:
    arise(qtbot)
    told.wait()
    assert "ValueError" in told.dialogs.reports[0]
    assert told.noted >= 1


def test_neither_report_nor_log_holds_what_the_error_said(told: Told) -> None:
    QTimer.singleShot(0, fail)
    told.wait()
    for text in (told.dialogs.reports[0], told.log.read_text("utf-8")):
        assert "ValueError" in text and versions()[0] in text
        assert not any(word in text for word in (NAME, "88.5", "weihong"))


def test_a_second_one_while_the_first_is_told_opens_no_other(told: Told) -> None:
    def again() -> None:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        for _ in range(2):
            QTimer.singleShot(0, fail)
        told.until(lambda: told.noted == 4)

    told.dialogs.meanwhile = again
    QTimer.singleShot(0, fail)
    told.wait()
    told.until(lambda: told.noted == 4)
    QCoreApplication.processEvents()
    assert len(told.dialogs.reports) == 1


def test_the_next_one_is_told_again_unless_it_was_hushed(told: Told) -> None:
    def shown_after_another(times: int) -> int:
        QTimer.singleShot(0, fail)
        told.until(lambda: told.noted == times)
        QCoreApplication.processEvents()
        return len(told.dialogs.reports)

    assert shown_after_another(1) == 1
    told.dialogs.hush = True
    assert shown_after_another(2) == 2
    assert shown_after_another(3) == 2


def test_what_fails_over_and_over_does_not_fill_the_log(told: Told) -> None:
    for _ in range(20):
        told.troubles.on_error(ValueError, ValueError(MESSAGE), None)
    assert told.noted == MOST_NOTED


def test_another_trouble_than_the_hushed_one_is_told(told: Told) -> None:
    told.dialogs.hush = True
    QTimer.singleShot(0, fail)
    told.wait()
    QTimer.singleShot(0, lambda: score_text(None, 1))  # type: ignore[arg-type]
    told.wait(2)
    assert "shuping_desktop/operations/results.py 第 " in told.dialogs.reports[1]


def test_a_refusal_in_the_background_is_no_trouble(qtbot: QtBot, told: Told) -> None:
    rendering = Rendering()

    def refuse() -> object:
        raise RefusedError(msg("不行"))

    with qtbot.waitSignal(rendering.failed):
        rendering.start("x", refuse)
    rendering.close()
    QCoreApplication.processEvents()
    assert (told.dialogs.reports, told.log.exists()) == ([], False)


def test_the_dialog_copies_the_report(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = TroubleDialog(verbatim("述评 0.1.0\nValueError"), tmp_path / "troubles.log")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    wait_for(dialog.isActiveWindow)
    click(dialog.form.copyButton)
    assert QGuiApplication.clipboard().text() == "述评 0.1.0\nValueError"
    dialog.form.okButton.setFocus()
    press(Key.Key_Return)
    assert (dialog.isVisible(), dialog.hushed) == (False, False)


def test_the_real_dialogs_show_it_and_hand_back_whether_it_is_hushed(
    qapp: QApplication, tmp_path: Path
) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, TroubleDialog)
        dialog.form.hushBox.setChecked(True)
        dialog.form.okButton.click()

    QTimer.singleShot(0, answer)
    assert Dialogs().show_trouble(verbatim("ValueError"), tmp_path / "troubles.log")


def test_about_names_versions_licences_and_the_log(qapp: QApplication) -> None:
    text = about_text()
    assert all(word in text for word in ("述评 ", "Python ", "Qt ", "SQLite ", "LGPL", "OFL", "troubles.log"))
