"""Dialog 新建评议: four steps with proposals; nothing is written before the end."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QTableWidget
from pytestqt.qtbot import QtBot

from shuping_desktop.operations.reviews import ReviewPlan, bundled_scheme
from shuping_desktop.operations.roster import NewParticipant
from shuping_desktop.views.new_review_dialog import NewReviewDialog
from tests.helpers import names_in
from tests.views.key_presses import CTRL, SHIFT, Key, click, focus, press, write
from tests.views.window import wait_for

PROPOSAL = ReviewPlan("学生会述职评议", "2026-2027", "某校")
Open = Callable[[], NewReviewDialog]


@pytest.fixture
def open_dialog(qtbot: QtBot, tmp_path: Path) -> Open:
    def open_one() -> NewReviewDialog:
        elsewhere = tmp_path / "别处.shuping"
        dialog = NewReviewDialog(bundled_scheme(), PROPOSAL, tmp_path, lambda *_: elsewhere)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        wait_for(dialog.isActiveWindow)
        return dialog

    return open_one


def at(dialog: NewReviewDialog, step: int) -> NewReviewDialog:
    """Advance the dialog to a step (counted from 0) and return it."""
    for _ in range(step):
        dialog.accept()
    assert dialog.form.steps.currentIndex() == step
    return dialog


def test_the_proposals_are_accepted_with_enter_alone(open_dialog: Open, tmp_path: Path) -> None:
    dialog = open_dialog()
    press(*[Key.Key_Return] * 4)
    assert (dialog.isVisible(), dialog.result()) == (False, QDialog.DialogCode.Accepted)
    plan = dialog.wish.plan
    assert dialog.wish.path == tmp_path / "2026-2027 学生会述职评议.shuping"
    assert (plan.title, plan.year, plan.school) == ("学生会述职评议", "2026-2027", "某校")
    assert (len(plan.participants or ()), plan.issued, plan.rehearsal) == (7, {}, False)
    assert names_in(tmp_path) == []


def test_typed_input_becomes_the_plan(open_dialog: Open, tmp_path: Path) -> None:
    dialog = open_dialog()
    write("2030")
    dialog.form.rehearsalBox.setChecked(True)
    press(Key.Key_Return)
    dialog.people["college"].setPlainText("化工学院\n\n 体育学院 ")
    dialog.people["officer"].setPlainText("职务\t姓名\n主席\t何田\n学习部部长\t孙悦")
    press(Key.Key_Return)
    write("21")
    press(*[Key.Key_Return] * 2)
    plan = dialog.wish.plan
    assert (plan.year, plan.rehearsal, plan.issued) == ("2030", True, {("college", "评议小组"): 21})
    assert plan.participants == [
        NewParticipant("college", "二级学院", "化工学院"),
        NewParticipant("college", "二级学院", "体育学院"),
        NewParticipant("officer", "主席团", "何田", "主席"),
        NewParticipant("officer", "工作部门负责人", "孙悦", "学习部部长"),
    ]
    assert (dialog.wish.path.name, dialog.result()) == (
        "2030 学生会述职评议.shuping",
        QDialog.DialogCode.Accepted,
    )


@pytest.mark.parametrize(
    ("track", "text"),
    [("college", "化工学院\n化工学院"), ("officer", "主席\t何田\n某职\t孙悦"), ("college", "长" * 61)],
)
def test_refuses_a_list_that_is_not_valid(open_dialog: Open, track: str, text: str) -> None:
    dialog = at(open_dialog(), 1)
    dialog.people[track].setPlainText(text)
    press(Key.Key_Return)
    assert (dialog.form.steps.currentIndex(), dialog.form.errorLabel.isVisible()) == (1, True)
    assert focus() is dialog.people[track]
    dialog.people[track].setPlainText("")
    press(Key.Key_Return, modifier=CTRL)
    assert (dialog.form.steps.currentIndex(), dialog.form.errorLabel.isVisible()) == (2, False)


def test_names_and_selects_a_line_without_a_position(open_dialog: Open) -> None:
    dialog = at(open_dialog(), 1)
    edit = dialog.people["officer"]
    edit.setPlainText("主席 何田\n副主席，孙悦\n学习部部长 李萌\n\n赵可")
    dialog.form.okButton.setFocus()
    press(Key.Key_Return)
    message = "第 5 行“赵可”没有写职务；请写成“职务 姓名”，如“主席 张三”。"
    assert (dialog.form.steps.currentIndex(), dialog.form.errorLabel.text()) == (1, message)
    assert (focus(), edit.textCursor().selectedText()) == (edit, "赵可")


def test_refuses_a_count_that_is_no_number(open_dialog: Open) -> None:
    dialog = at(open_dialog(), 2)
    write("约20")
    press(Key.Key_Return)
    assert dialog.form.errorLabel.text() == "评议小组的发出份数应是 0 到 9999 的整数；不清楚的可以留空。"


def test_groups_of_participants_need_no_count(open_dialog: Open) -> None:
    dialog = at(open_dialog(), 1)
    dialog.people["officer"].setPlainText("职务\t姓名\n主席\t何田\n副主席\t孙悦")
    dialog.accept()
    assert dialog.issued["officer", "主席团"].placeholderText() == "2（名单上的人数）"
    assert dialog.issued["officer", "教师代表"].placeholderText() == "未填"


def test_enter_breaks_the_line_in_a_list_and_control_enter_continues(open_dialog: Open) -> None:
    dialog = at(open_dialog(), 1)
    dialog.people["officer"].setFocus()
    press(Key.Key_Return)
    assert (dialog.form.steps.currentIndex(), dialog.people["officer"].toPlainText()) == (1, "\n")
    press(Key.Key_Return, modifier=CTRL)
    assert dialog.form.steps.currentIndex() == 2


def test_tab_leaves_the_field_of_a_list(open_dialog: Open) -> None:
    dialog = at(open_dialog(), 1)
    dialog.people["college"].setFocus()
    press(Key.Key_Tab)
    assert focus() is dialog.people["officer"]
    press(Key.Key_Backtab, modifier=SHIFT)
    assert focus() is dialog.people["college"]


def test_refuses_an_existing_file(open_dialog: Open, tmp_path: Path) -> None:
    taken = tmp_path / "2026-2027 学生会述职评议.shuping"
    taken.write_bytes(b"another")
    dialog = at(open_dialog(), 3)
    assert dialog.wish.path.name == "2026-2027 学生会述职评议 2.shuping"
    for wrong in (str(taken), "", str(tmp_path / "没有" / "a.shuping")):
        dialog.form.fileEdit.setText(wrong)
        press(Key.Key_Return)
        assert (dialog.isVisible(), dialog.form.errorLabel.isVisible()) == (True, True)


def test_a_chosen_path_stays(open_dialog: Open, tmp_path: Path) -> None:
    dialog = at(open_dialog(), 3)
    click(dialog.form.placeButton)
    dialog.form.backButton.click()
    dialog.accept()
    assert dialog.wish.path == tmp_path / "别处.shuping"


def test_adds_the_suffix(open_dialog: Open, tmp_path: Path) -> None:
    dialog = at(open_dialog(), 3)
    dialog.form.fileEdit.setText(str(tmp_path / "新的"))
    assert dialog.wish.path == tmp_path / "新的.shuping"


@pytest.mark.parametrize("name", ["评议 2.0", "2026.11"])
def test_adds_the_suffix_to_a_name_with_a_point(open_dialog: Open, tmp_path: Path, name: str) -> None:
    dialog = at(open_dialog(), 3)
    dialog.form.fileEdit.setText(str(tmp_path / name))
    assert dialog.wish.path == tmp_path / f"{name}.shuping"


def test_the_longest_title_gives_a_valid_file_name(open_dialog: Open) -> None:
    dialog = open_dialog()
    dialog.form.titleEdit.setText("𬭎" * 60)
    path = at(dialog, 3).wish.path
    path.touch()
    assert path.name.startswith("2026-2027 𬭎")


def test_refuses_a_path_that_is_not_valid(open_dialog: Open, tmp_path: Path) -> None:
    dialog = at(open_dialog(), 3)
    dialog.form.fileEdit.setText(str(tmp_path / ("长" * 300) / "评议"))
    dialog.accept()
    assert "换个位置" in dialog.form.errorLabel.text() and dialog.isVisible()


def test_escape_cancels(open_dialog: Open, tmp_path: Path) -> None:
    dialog = at(open_dialog(), 3)
    press(Key.Key_Escape)
    assert (dialog.result(), names_in(tmp_path)) == (QDialog.DialogCode.Rejected, [])


@pytest.mark.parametrize("step", range(4))
def test_no_button_is_cut_off(open_dialog: Open, step: int) -> None:
    form = at(open_dialog(), step).form
    shown = [button for button in (form.okButton, form.backButton, form.cancelButton) if button.isVisible()]
    wait_for(lambda: all(button.width() >= button.sizeHint().width() for button in shown))


def test_shows_how_every_line_is_read(open_dialog: Open) -> None:
    dialog = at(open_dialog(), 1)
    dialog.people["officer"].setPlainText("工作部门负责人 礼仪队队长\t杨柳\n主席 何田")
    table = next(table for table in dialog.findChildren(QTableWidget) if table.isVisible())
    read = [[table.item(row, column) for column in range(3)] for row in range(table.rowCount())]
    assert [[item.text() for item in row if item is not None] for row in read] == [
        ["杨柳", "礼仪队队长", "工作部门负责人"],
        ["何田", "主席", "主席团"],
    ]
