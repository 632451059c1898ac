"""Tests of the question before a review that is older than, or forked from, what was seen."""

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from shuping_desktop.messages import Message
from shuping_desktop.operations import reviews
from shuping_desktop.operations.backups import Backups, State
from shuping_desktop.operations.witness import Finding, Witnesses, WitnessStatus
from shuping_desktop.store.backup import Image
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.witness_question import WitnessQuestion
from tests.helpers import new_review, reading, sample_review
from tests.operations.test_witness import type_marks
from tests.views.window import FakeDialogs, desk_of, message_of


@pytest.fixture
def old(window: MainWindow, tmp_path: Path) -> bytes:
    """Return the review as it was before the window has seen a later state of it."""
    path = sample_review(tmp_path)
    before = path.read_bytes()
    type_marks(path, 5)
    assert window.open_review(path)
    assert window.close_review()
    return before


def test_an_older_file_is_opened_only_after_a_question(
    window: MainWindow, dialogs: FakeDialogs, tmp_path: Path, old: bytes
) -> None:
    (tmp_path / "评议.shuping").write_bytes(old)
    dialogs.will("ask_witness", False)
    assert not window.open_review(tmp_path / "评议.shuping")
    assert window.desk is None


def test_the_file_that_was_accepted_is_not_asked_about_again(
    window: MainWindow, dialogs: FakeDialogs, tmp_path: Path, old: bytes
) -> None:
    (tmp_path / "评议.shuping").write_bytes(old)
    dialogs.will("ask_witness", True)
    assert window.open_review(tmp_path / "评议.shuping")
    assert window.close_review()
    assert window.open_review(tmp_path / "评议.shuping")


def test_a_restored_file_is_opened_with_a_word_on_where_it_comes_from(
    window: MainWindow, tmp_path: Path, old: bytes
) -> None:
    backups = Backups(tmp_path / "backups")
    (tmp_path / "当时.shuping").write_bytes(old)
    with reading(tmp_path / "当时.shuping") as review, Image.of_review(review) as image:
        made = backups.add(image, State(review.identity, review.head, review.path))
    assert made is not None
    backups.restore(made, tmp_path / "恢复.shuping")
    assert window.open_review(tmp_path / "恢复.shuping")
    assert "步是：从" in message_of(window) and "另一份在" in message_of(window)
    assert window.open_review(tmp_path / "评议.shuping")
    assert message_of(window) == ""


def test_a_journal_that_was_set_aside_is_named(window: MainWindow, tmp_path: Path) -> None:
    path = sample_review(tmp_path)
    path.with_name(f"{path.name}-wal").write_bytes(b"7\x7f\x06\x82" + bytes(5000))
    assert window.open_review(path)
    assert "没有采用，已改名为" in message_of(window)


def test_the_newer_copy_can_be_opened_instead(
    window: MainWindow, dialogs: FakeDialogs, tmp_path: Path, old: bytes
) -> None:
    (tmp_path / "优盘.shuping").write_bytes(old)

    def choose(finding: Finding, texts: list[Message]) -> Path:
        assert "当时" in str(texts[0])
        return finding.elsewhere[0].path

    dialogs.will("ask_witness", choose)
    assert window.open_review(tmp_path / "优盘.shuping")
    assert desk_of(window).review.path == tmp_path / "评议.shuping"


def test_a_fork_is_named_from_its_first_step(
    window: MainWindow, dialogs: FakeDialogs, tmp_path: Path, old: bytes
) -> None:
    (tmp_path / "优盘.shuping").write_bytes(old)
    type_marks(tmp_path / "优盘.shuping", 2, 500)
    shown: list[str] = []

    def refuse(finding: Finding, texts: list[Message]) -> bool:
        shown.extend([finding.status.value, *map(str, texts)])
        return False

    dialogs.will("ask_witness", refuse)
    assert not window.open_review(tmp_path / "优盘.shuping")
    assert shown[0] == "forked"
    assert "从第 3 步起记录不同" in shown[1]


def test_a_new_review_in_the_place_of_another_needs_no_question(
    window: MainWindow, tmp_path: Path, old: bytes
) -> None:
    (tmp_path / "评议.shuping").unlink()
    reviews.new_review(tmp_path / "评议.shuping")
    assert window.open_review(tmp_path / "评议.shuping")


def test_a_saved_copy_is_remembered(window: MainWindow, dialogs: FakeDialogs, tmp_path: Path) -> None:
    assert window.open_review(new_review(tmp_path))
    dialogs.will("ask_where_to_save", tmp_path / "副本.shuping")
    window.menu.form.actionSaveCopy.trigger()
    assert "副本已保存" in message_of(window)
    places = Witnesses().of(desk_of(window).review.identity).places
    assert tmp_path / "副本.shuping" in [place.path for place in places]


def test_the_sample_is_not_watched(window: MainWindow, user_data: Path) -> None:
    assert window.open_sample()
    assert window.open_sample()
    assert window.close_review()
    assert not (user_data / "seen").exists()


@pytest.fixture
def finding(tmp_path: Path, window: MainWindow, dialogs: FakeDialogs, old: bytes) -> Finding:
    found: list[Finding] = []

    def refuse(finding: Finding, _texts: list[Message]) -> bool:
        found.append(finding)
        return False

    shutil.copy(tmp_path / "评议.shuping", tmp_path / "新.shuping")
    (tmp_path / "优盘.shuping").write_bytes(old)
    dialogs.will("ask_witness", refuse)
    window.open_review(tmp_path / "优盘.shuping")
    return found[0]


def test_enter_opens_the_newer_copy(qtbot: QtBot, finding: Finding, tmp_path: Path) -> None:
    dialog = WitnessQuestion(finding, [])
    qtbot.addWidget(dialog)
    assert finding.status is WitnessStatus.OLDER
    assert dialog.form.openButton.isDefault()
    dialog.form.openButton.click()
    assert dialog.answer == tmp_path / "评议.shuping"


def test_escape_opens_nothing_where_no_copy_is_reachable(
    qtbot: QtBot, finding: Finding, tmp_path: Path
) -> None:
    (tmp_path / "评议.shuping").unlink()
    dialog = WitnessQuestion(finding, [])
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.form.openButton.isVisible()
    assert dialog.form.cancelButton.isDefault()
    assert "现在打不开" in dialog.form.copiesList.item(0).text()
    dialog.form.cancelButton.click()
    assert dialog.answer is False
