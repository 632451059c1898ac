"""The real dialogs: proposals, results and buttons."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QMessageBox, QPushButton, QTreeView
from pytestqt.qtbot import QtBot

from shuping_desktop.models.desk import Desk
from shuping_desktop.operations import ballots
from shuping_desktop.papers.content.texts import Texts
from shuping_desktop.views.dialogs import Dialogs
from shuping_desktop.views.entry.ballot_dialog import BallotDialog, BallotWish
from shuping_desktop.views.entry.find_dialog import FindDialog
from shuping_desktop.views.entry.reading_dialog import ReadingDialog
from shuping_desktop.views.history_dialog import HistoryDialog
from shuping_desktop.views.texts_dialog import TextsDialog
from tests.helpers import sample_review, writing
from tests.views.key_presses import SHIFT, Key, click, focus, press, write
from tests.views.window import wait_for

D = TypeVar("D", bound=QDialog)
ACCEPTED, REJECTED = QDialog.DialogCode.Accepted, QDialog.DialogCode.Rejected


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication) -> Iterator[Desk]:
    """Provide a desk on the sample that shows the officers' track."""
    desk = Desk(writing(sample_review(tmp_path)))
    desk.switch_track("officer")
    yield desk
    desk.close()


def shown(qtbot: QtBot, dialog: D) -> D:
    """Show a dialog, active but not modal."""
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    wait_for(dialog.isActiveWindow)
    return dialog


def test_proposes_a_complete_new_ballot(qtbot: QtBot, desk: Desk) -> None:
    dialog = shown(qtbot, BallotDialog(desk, "教师代表", None))
    assert dialog.wish == BallotWish("教师代表", "T06", "", "")
    assert (focus(), dialog.form.numberEdit.selectedText()) == (dialog.form.numberEdit, "T06")


def test_enter_accepts_the_proposal(qtbot: QtBot, desk: Desk) -> None:
    dialog = shown(qtbot, BallotDialog(desk, "教师代表", None))
    press(Key.Key_Return)
    assert (dialog.result(), dialog.isVisible()) == (ACCEPTED, False)


def test_escape_cancels(qtbot: QtBot, desk: Desk) -> None:
    dialog = shown(qtbot, BallotDialog(desk, "教师代表", None))
    press(Key.Key_Escape)
    assert (dialog.result(), dialog.isVisible()) == (REJECTED, False)


def test_typing_replaces_the_number(qtbot: QtBot, desk: Desk) -> None:
    dialog = shown(qtbot, BallotDialog(desk, "教师代表", None))
    write("T99")
    assert dialog.wish == BallotWish("教师代表", "T99", "", "")


def test_another_group_changes_the_proposal(qtbot: QtBot, desk: Desk) -> None:
    ballots.remove_ballot(desk.review, desk.data.ballots[9].id)
    dialog = shown(qtbot, BallotDialog(desk, "教师代表", None))
    press(Key.Key_Backtab, modifier=SHIFT)
    press(Key.Key_Down)
    assert (dialog.wish.group, dialog.wish.evaluator) == ("主席团", "蒋昕怡")


@pytest.mark.parametrize(
    ("number", "wrong"),
    [
        (
            "T01",
            "教师代表已有 T01 号评分表（不记名；66 个分、11 个手写总分），请核对票号。"
            "两张纸写着同一个票号的，后一张记作 T01乙。",
        ),
        (" ", "票号不能为空；纸上没有票号的，点“纸上没有票号”。"),
    ],
)
def test_a_blank_or_taken_number_is_refused(qtbot: QtBot, desk: Desk, number: str, wrong: str) -> None:
    dialog = shown(qtbot, BallotDialog(desk, "教师代表", None))
    write(number)
    press(Key.Key_Return)
    assert (dialog.isVisible(), dialog.form.errorLabel.text()) == (True, wrong)
    dialog.form.numberEdit.setText("T77")
    press(Key.Key_Return)
    assert (dialog.isVisible(), dialog.wish.number) == (False, "T77")


def test_a_ballot_may_keep_its_number(qtbot: QtBot, desk: Desk) -> None:
    ballot = next(item for item in desk.data.ballots if item.number == "Z03")
    dialog = shown(qtbot, BallotDialog(desk, ballot.group, ballot))
    press(Key.Key_Return)
    assert dialog.result() == ACCEPTED


def test_an_evaluator_may_be_typed(qtbot: QtBot, desk: Desk) -> None:
    dialog = shown(qtbot, BallotDialog(desk, "教师代表", None))
    press(Key.Key_Tab)
    write("王老师")
    press(Key.Key_Return)
    assert (dialog.wish.evaluator, dialog.result()) == ("王老师", ACCEPTED)


def test_a_ballot_is_shown_as_it_is_and_may_change_its_group(qtbot: QtBot, desk: Desk) -> None:
    ballot = next(item for item in desk.data.ballots if item.number == "Z03")
    dialog = shown(qtbot, BallotDialog(desk, ballot.group, ballot))
    assert dialog.wish == BallotWish("主席团", "Z03", "施彧", "")
    assert dialog.form.groupBox.isEnabled()


def test_texts_are_returned_unchanged(qtbot: QtBot) -> None:
    texts = Texts(year="2022-2023", title="述职", school="某校", telephone="123", show_scores=True)
    assert shown(qtbot, TextsDialog(texts)).texts == texts


def dialogs_of(desk: Desk) -> list[QDialog]:
    texts = Texts(year="2022-2023")
    find_dialog = FindDialog(desk)
    find_dialog.form.queryEdit.setText("t03")
    return [
        BallotDialog(desk, "教师代表", None),
        TextsDialog(texts),
        find_dialog,
        HistoryDialog(desk),
        ReadingDialog(desk),
    ]


@pytest.mark.parametrize(
    ("button", "result", "number"),
    [
        *(("okButton", ACCEPTED, number) for number in range(5)),
        *(("cancelButton", REJECTED, number) for number in range(3)),
    ],
)
def test_the_buttons_close_the_dialog(
    qtbot: QtBot, desk: Desk, number: int, button: str, result: QDialog.DialogCode
) -> None:
    dialogs = dialogs_of(desk)
    for other in dialogs:
        qtbot.addWidget(other)
    dialog = shown(qtbot, dialogs[number])
    found = dialog.findChild(QPushButton, button)
    assert isinstance(found, QPushButton)
    click(found)
    assert (dialog.isVisible(), dialog.result()) == (False, result)


@pytest.mark.parametrize("number", range(5))
def test_no_widget_of_a_dialog_is_cut_off(qtbot: QtBot, desk: Desk, number: int) -> None:
    dialogs = dialogs_of(desk)
    for other in dialogs:
        qtbot.addWidget(other)
    dialog = shown(qtbot, dialogs[number])
    for button in dialog.findChildren(QPushButton):
        assert button.isHidden() or button.width() >= button.sizeHint().width()


def press_in_box(label: str) -> None:
    """Press a button of the open message box."""
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    try:
        next(button for button in box.buttons() if button.text() == label).click()
    finally:
        if box.isVisible():
            box.reject()


@pytest.mark.parametrize(("label", "answer"), [("重建", True), ("取消", False)])
def test_a_question_is_answered_by_its_button(qapp: QApplication, label: str, answer: bool) -> None:
    QTimer.singleShot(0, lambda: press_in_box(label))
    assert Dialogs().confirm("题目", "要重建吗？", "重建") is answer


def test_information_is_closed_by_its_button(qapp: QApplication) -> None:
    QTimer.singleShot(0, lambda: press_in_box("知道了"))
    Dialogs().inform("题目", "说明")


def escape() -> None:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    box.reject()


def test_escape_answers_no(qapp: QApplication) -> None:
    QTimer.singleShot(0, escape)
    assert Dialogs().confirm("题目", "要重建吗？", "重建") is False


def test_the_file_dialog_is_in_chinese(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "子文件夹").mkdir()
    dialog = shown(qtbot, QFileDialog(None, "打开评议", str(tmp_path), "述评评议文件 (*.shuping)"))
    table = dialog.findChildren(QTreeView)[0].model()
    wait_for(lambda: any("子文件夹" in words for words in files_of(dialog)))
    words = [label.text() for label in dialog.findChildren(QLabel)]
    words += [button.text() for button in dialog.findChildren(QPushButton)]
    words += [table.headerData(at, Qt.Orientation.Horizontal) for at in range(table.columnCount())]
    assert {"查找范围(&I)：", "文件类型(&T)："} <= set(words)
    assert [text for text in filter(None, words) if text.isascii()] == []
    assert "文件夹" in [row[2] for row in files_of(dialog)]


def files_of(dialog: QFileDialog) -> list[list[str]]:
    """Return the rows of the file list."""
    view = dialog.findChildren(QTreeView)[0]
    model, root = view.model(), view.rootIndex()
    columns = range(model.columnCount())
    return [[str(model.index(row, at, root).data()) for at in columns] for row in range(model.rowCount(root))]


def test_a_period_that_ends_before_it_starts_is_refused(qtbot: QtBot) -> None:
    dialog = shown(qtbot, TextsDialog(Texts()))
    dialog.form.periodStartEdit.setText("2022年12月9日")
    dialog.form.periodEndEdit.setText("2022-12-05")
    click(dialog.form.okButton)
    assert dialog.isVisible() and "早于开始日期" in dialog.form.errorLabel.text()


def test_a_refused_text_keeps_the_dialog_open(qtbot: QtBot) -> None:
    dialog = TextsDialog(Texts(office="校团委办公室" * 11))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.accept()
    assert dialog.isVisible() and "“校团委办公室校团委办…”这一项超过 60 个字" in dialog.form.errorLabel.text()


def test_the_working_days_of_a_typed_period_are_shown(qtbot: QtBot) -> None:
    dialog = shown(qtbot, TextsDialog(Texts()))
    dialog.form.periodStartEdit.setText("2022年12月5日")
    dialog.form.periodEndEdit.setText("2022年12月9日")
    assert "公示期共 5 个工作日" in dialog.form.hintLabel.text()


def test_margins_that_leave_no_page_are_refused(qtbot: QtBot) -> None:
    dialog = shown(qtbot, TextsDialog(Texts(margins="37 28")))
    click(dialog.form.okButton)
    assert dialog.isVisible() and "四个毫米数" in dialog.form.errorLabel.text()


def test_dates_written_with_dashes_are_pointed_out(qtbot: QtBot) -> None:
    dialog = shown(qtbot, TextsDialog(Texts(period_start="2022年12月5日", period_end="2022-12-9")))
    dialog.form.meetingDateEdit.setText("2026-12-1")
    hint = dialog.form.hintLabel.text()
    assert "会议日期将按原样印成“2026-12-1”；公文里写作“2026年12月1日”。" in hint
    assert "公示期的结束日期将按原样印成“2022-12-9”" in hint and "开始日期" not in hint
