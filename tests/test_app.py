"""Composition root: unattended run, icon, opened files, Enter."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFileOpenEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from shuping_desktop import app
from tests.helpers import sample_review, shell


@pytest.mark.parametrize("which", ["sample", "file", "start"])
def test_unattended_run_saves_a_picture_and_quits(tmp_path: Path, which: str) -> None:
    arguments: dict[str, list[str | Path]] = {
        "sample": ["--sample"],
        "file": [sample_review(tmp_path)],
        "start": [],
    }
    picture = tmp_path / "窗口.png"
    platform = os.environ["QT_QPA_PLATFORM"]
    done = shell(arguments[which], SHUPING_PICTURE=str(picture), HOME=str(tmp_path), QT_QPA_PLATFORM=platform)
    assert (done.returncode, done.stdout) == (0, b"shown\n")
    assert QImage(str(picture)).size().toTuple() >= app.FIRST_SIZE


@pytest.mark.parametrize("name", ["没有.shuping", "长" * 300])
def test_reports_a_missing_file_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert app.run([str(tmp_path / name)]) == app.FAILED
    assert capsys.readouterr().err.startswith("找不到 ")


def test_the_window_has_the_icon_in_every_size(qapp: QApplication) -> None:
    sizes = {size.width() for size in qapp.windowIcon().availableSizes()}
    assert sizes == set(app.ICON_SIZES)
    assert not qapp.windowIcon().pixmap(16).toImage().isNull()


def test_a_file_opened_from_the_finder_is_opened(qapp: QApplication, tmp_path: Path) -> None:
    opened: list[Path] = []
    events = app.OpenedFiles(opened.append, qapp)
    assert events.eventFilter(qapp, QFileOpenEvent(str(tmp_path / "评议.shuping")))
    assert opened == [tmp_path / "评议.shuping"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_the_focused_button(qtbot: QtBot, key: Qt.Key) -> None:
    button = QPushButton("新建")
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_reports_a_missing_display(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert app.run([]) == app.FAILED
    assert capsys.readouterr().err.startswith("没有显示器")
