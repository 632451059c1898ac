"""Tests of the dialog on the safety of a review's file."""

from pytestqt.qtbot import QtBot

from shuping_desktop.store import now
from shuping_desktop.views.file_safety_dialog import FileSafetyDialog
from shuping_desktop.views.main_window import MainWindow
from tests.views.window import FakeDialogs, desk_of


def test_the_menu_shows_the_safety(started: MainWindow, dialogs: FakeDialogs) -> None:
    shown: list[str] = []
    dialogs.will("show_file_safety", lambda _desk, opened_at, failed: shown.extend([opened_at, failed]))
    started.menu.form.actionFileSafety.trigger()
    assert shown[0] <= now()
    assert shown[1] == ""


def test_verifying_again_names_a_damaged_file(qtbot: QtBot, started: MainWindow) -> None:
    desk = desk_of(started)
    dialog = FileSafetyDialog(desk, now())
    qtbot.addWidget(dialog)
    assert "没有发现问题" in dialog.form.headingLabel.text()
    whole = desk.review.path.read_bytes()
    desk.review.path.write_bytes(b"no review" + whole[9:])
    dialog.form.verifyButton.click()
    assert "核对" in dialog.form.headingLabel.text()
    assert "文件有问题" in dialog.text
    desk.review.path.write_bytes(whole)
    dialog.form.verifyButton.click()
    assert "没有发现问题" in dialog.form.headingLabel.text()


def test_enter_closes_it(qtbot: QtBot, started: MainWindow) -> None:
    dialog = FileSafetyDialog(desk_of(started), now())
    qtbot.addWidget(dialog)
    assert dialog.form.closeButton.isDefault()
    with qtbot.waitSignal(dialog.accepted):
        dialog.form.closeButton.click()
