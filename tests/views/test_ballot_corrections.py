"""Tests of removing, moving and renumbering a ballot, of its notes, and of what a number is asked about."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from shuping_desktop.models.ballot_list import BallotListModel
from shuping_desktop.models.roles import Role
from shuping_desktop.operations import evaluators, rows
from shuping_desktop.operations.ballots import add_ballot
from shuping_desktop.store import Review
from shuping_desktop.views.entry.ballot_dialog import BallotDialog, BallotWish
from shuping_desktop.views.entry.mark_grid import MarkGrid
from shuping_desktop.views.main_window import MainWindow
from tests.helpers import ballot_id, participant_id, undo_text
from tests.views.grid import FIRST, HALVES_CELLS, fill, shown
from tests.views.key_presses import CTRL, Key, click, press, stand, write
from tests.views.window import FakeDialogs, desk_of, entry_of, message_of, open_ballot

PANEL, DAILY = "评议小组", "日常掌握情况"


@pytest.fixture
def daily(review: Review) -> str:
    """Add a second group to the colleges' track, whose numbers begin with R."""
    evaluators.add_group(review, "college", DAILY, "R")
    return DAILY


def dialog(started: MainWindow, group: str, number: str = "") -> BallotDialog:
    """Open the dialog for a new ballot, or for the ballot with a number."""
    desk = desk_of(started)
    ballot = next((ballot for ballot in desk.data.ballots if ballot.number == number), None)
    return BallotDialog(desk, group, ballot)


def submitted(found: BallotDialog, number: str) -> BallotDialog:
    """Type a number and press the default button."""
    found.form.numberEdit.setText(number)
    found.form.okButton.click()
    return found


def test_no_button_that_removes_stands_on_the_ballot(grid: MarkGrid, started: MainWindow) -> None:
    buttons = entry_of(started).card.findChildren(QPushButton)
    assert not [button.text() for button in buttons if "删除" in button.text()]


def test_removing_a_typed_ballot_asks_and_says_what_is_gone(
    grid: MarkGrid, started: MainWindow, review: Review, dialogs: FakeDialogs
) -> None:
    fill(review, "P01", *[HALVES_CELLS] * 7)
    rows.set_note(review, ballot_id(review, "P01"), participant_id(review, "化工学院"), "涂改")
    dialogs.will("confirm", False)
    started.menu.form.actionRemoveBallot.trigger()
    assert "删除 评议小组 P01（42 个分、7 个手写总分、1 条备注）？" in dialogs.shown_texts[-1]
    dialogs.will("confirm", True)
    started.menu.form.actionRemoveBallot.trigger()
    assert message_of(started) == "✓ 已删除 评议小组 P01（42 个分、7 个手写总分、1 条备注）；Ctrl+Z 恢复。"
    assert undo_text(review) == "删除评分表 评议小组 P01（连同 42 个分、7 个手写总分、1 条备注）"
    press(Key.Key_Z, modifier=CTRL)
    assert shown(grid, 0, FIRST) == HALVES_CELLS[0]


def test_a_blank_ballot_is_removed_without_a_question(grid: MarkGrid, started: MainWindow) -> None:
    started.menu.form.actionRemoveBallot.trigger()
    assert message_of(started) == "✓ 已删除 评议小组 P01；Ctrl+Z 恢复。"


def test_the_dialog_removes_a_ballot(grid: MarkGrid, started: MainWindow, dialogs: FakeDialogs) -> None:
    found = dialog(started, PANEL, "P01")
    found.form.removeButton.click()
    dialogs.will("ask_ballot", found.wish)
    click(entry_of(started).card.form.editButton)
    assert "P01" not in [ballot.number for ballot in desk_of(started).data.ballots]
    assert dialog(started, PANEL).form.removeButton.isHidden()


def test_a_half_typed_ballot_is_moved_to_another_group(
    grid: MarkGrid, started: MainWindow, review: Review, dialogs: FakeDialogs, daily: str
) -> None:
    write("1817")
    dialogs.will("ask_ballot", BallotWish(daily, "R01", ""))
    click(entry_of(started).card.form.editButton)
    assert "已移到日常掌握情况" in message_of(started)
    ballot = review.contents.ballot(desk_of(started).data.ballots[-1].id)
    assert (ballot.group, ballot.number) == (daily, "R01")
    assert (grid.grid_model.ballot or ballot).group == daily and shown(grid, 0, FIRST) == "18"
    assert undo_text(review) == "评分表 评议小组 P01 移到日常掌握情况，票号 R01"
    press(Key.Key_Z, modifier=CTRL)
    assert [ballot.number for ballot in desk_of(started).data.ballots] == ["P01", "P02", "P03"]


@pytest.mark.parametrize("number", ["P05", "p5", "Ｐ０５", "P-05", "P05乙"])
def test_a_number_with_another_group_s_prefix_is_asked_about(
    started: MainWindow, daily: str, number: str
) -> None:
    found = submitted(dialog(started, daily), number)
    assert not found.result() and found.form.errorLabel.text().startswith(f"{number} 是“评议小组”的票号")
    found.form.suggestButton.click()
    assert (found.wish.group, found.wish.number) == (PANEL, number)
    found.form.okButton.click()
    assert found.result()


def test_enter_takes_the_likely_answer(started: MainWindow, daily: str) -> None:
    found = dialog(started, daily)
    found.show()
    found.form.numberEdit.setText("P05")
    QTest.keyClick(found.form.numberEdit, Key.Key_Return)
    assert not found.result() and found.form.suggestButton.isVisible()
    QTest.keyClick(found.form.suggestButton, Key.Key_Return)
    assert (found.wish.group, found.result()) == (PANEL, 0)
    QTest.keyClick(found.form.numberEdit, Key.Key_Return)
    assert found.result()


def test_a_number_with_another_group_s_prefix_can_stay(started: MainWindow, daily: str) -> None:
    found = submitted(dialog(started, daily), "P05")
    assert found.form.okButton.text() == "就放在“日常掌握情况”"
    found.form.okButton.click()
    assert found.result() and found.wish.group == daily


def test_renumbering_asks_about_a_foreign_number_too(started: MainWindow, daily: str) -> None:
    found = submitted(dialog(started, PANEL, "P01"), "R07")
    assert "R07 是“日常掌握情况”的票号" in found.form.errorLabel.text()
    found.form.suggestButton.click()
    assert (found.wish.group, found.wish.number) == (daily, "R07")


def test_a_ballot_numbered_for_the_wrong_group_gets_the_other_s_next_number(
    started: MainWindow, daily: str
) -> None:
    found = dialog(started, PANEL, "P01")
    found.form.groupBox.setCurrentText(daily)
    assert found.form.numberEdit.text() == "R01"
    found.form.groupBox.setCurrentText(PANEL)
    found.form.numberEdit.setText("R3")
    found.form.groupBox.setCurrentText(daily)
    assert found.form.numberEdit.text() == "R3"


@pytest.mark.parametrize("number", ["5", "05", "5号", "第5号", "№5"])
def test_a_number_without_the_prefix_is_asked_about(started: MainWindow, number: str) -> None:
    found = submitted(dialog(started, PANEL), number)
    assert not found.result() and "登记册里 P05 还是没有收到" in found.form.errorLabel.text()
    found.form.suggestButton.click()
    assert found.form.numberEdit.text() == "P05"
    submitted(found, number)
    found.form.okButton.click()
    assert (found.result(), found.wish.number) == (1, number)


def test_numbers_without_a_prefix_are_not_asked_about_where_they_are_usual(
    started: MainWindow, review: Review
) -> None:
    add_ballot(review, "college", PANEL, "1")
    assert submitted(dialog(started, PANEL), "5").result()


def test_a_group_without_a_prefix_claims_no_number(started: MainWindow, review: Review) -> None:
    evaluators.add_group(review, "college", "日常")
    found = submitted(dialog(started, PANEL), "P05")
    assert found.result()
    assert "日常" not in submitted(dialog(started, PANEL), "5").form.errorLabel.text()


def test_a_paper_without_a_number_gets_one(started: MainWindow, review: Review) -> None:
    add_ballot(review, "college", PANEL, "无号1")
    found = dialog(started, PANEL)
    found.form.numberlessButton.click()
    assert found.form.numberEdit.text() == "无号2"


def test_a_second_paper_with_a_number_gets_a_letter(started: MainWindow) -> None:
    found = submitted(dialog(started, PANEL), "P-3")
    assert found.form.errorLabel.text().startswith("评议小组已有 P03 号评分表（不记名；空白），请核对票号。")
    found.form.suggestButton.click()
    assert found.form.numberEdit.text() == "P-3乙"


def test_renumbering_onto_a_taken_number_names_both(started: MainWindow, review: Review) -> None:
    fill(review, "P02", HALVES_CELLS)
    found = submitted(dialog(started, PANEL, "P01"), "P02")
    text = found.form.errorLabel.text()
    assert "已有 P02 号评分表（不记名；6 个分、1 个手写总分），这一份仍是评议小组 P01 号" in text


def test_a_row_s_note_is_shown_below_the_grid_and_in_the_tool_tip(
    grid: MarkGrid, started: MainWindow, review: Review, dialogs: FakeDialogs
) -> None:
    dialogs.will("ask_text", "第 2 项有涂改")
    press(Key.Key_F3)
    assert entry_of(started).card.form.problemLabel.text().endswith("附注：第 2 项有涂改")
    assert "附注：第 2 项有涂改" in grid.grid_model.index(0, 0).data(3)
    assert [grid.grid_model.look((row, 0)).is_noted for row in (0, 1)] == [True, False]
    assert undo_text(review) == "P01 化工学院 附注 第 2 项有涂改"


def test_a_ballot_s_note_is_shown_above_the_grid_and_in_the_list(
    grid: MarkGrid, started: MainWindow, dialogs: FakeDialogs
) -> None:
    dialogs.will("ask_ballot", BallotWish(PANEL, "P01", "", "缺第二页"))
    click(entry_of(started).card.form.editButton)
    assert "附注：缺第二页" in entry_of(started).card.form.groupLabel.text()
    listed: BallotListModel = entry_of(started).ballots
    assert [listed.index(row).data(Role.ASIDE) for row in (1, 2)] == ["✎", ""]
    dialogs.will("ask_ballot", BallotWish(PANEL, "P01", "甲"))
    click(entry_of(started).card.form.editButton)
    assert "附注：缺第二页" in entry_of(started).card.form.groupLabel.text()


def test_a_mark_above_the_maximum_is_recorded_as_on_paper(grid: MarkGrid, started: MainWindow) -> None:
    write("21")
    assert grid.message.endswith("纸上确实是 21：按 Ctrl+Enter 照录。")
    press(Key.Key_Return, modifier=CTRL)
    assert (shown(grid, 0, FIRST), grid.draft, grid.message) == ("21", None, "")
    assert grid.currentIndex().column() == FIRST + 1
    write("17191018.586")
    press(Key.Key_Return)
    assert "“引领思想成长”写着 21，超过满分 20，这一行不计入" in _status(started, grid)
    assert grid.grid_model.text((0, FIRST + 6)) == "—"


def _status(started: MainWindow, grid: MarkGrid) -> str:
    stand(grid, 0, FIRST)
    return entry_of(started).card.form.problemLabel.text()


@pytest.mark.parametrize("text", ["看不清", "优", "-3", "18.3", "2O"])
def test_what_is_no_number_is_recorded_after_a_question(
    grid: MarkGrid, review: Review, dialogs: FakeDialogs, text: str
) -> None:
    dialogs.will("ask_text", text)
    press(Key.Key_Return, modifier=CTRL)
    assert shown(grid, 0, FIRST) == text
    row = review.contents.ballot(ballot_id(review, "P01")).rows[participant_id(review, "化工学院")]
    assert (row.marks[0], row.paper_marks) == (None, ((0, text),))
    stand(grid, 0, FIRST)
    write("18")
    assert shown(grid, 0, FIRST) == "18"
    press(Key.Key_Z, modifier=CTRL)
    assert shown(grid, 0, FIRST) == text
    stand(grid, 0, FIRST)
    press(Key.Key_Delete)
    assert shown(grid, 0, FIRST) == ""


def test_a_row_recorded_as_on_paper_needs_no_confirmation(grid: MarkGrid) -> None:
    write("21")
    press(Key.Key_Return, modifier=CTRL)
    write("17191018.586")
    press(Key.Key_Return)
    stand(grid, 0, FIRST)
    press(Key.Key_F4)
    assert grid.message == "第 1 行已照录，等评议小组裁定，不用按 F4 确认。"


def test_a_digit_after_a_word_that_is_edited_is_refused(grid: MarkGrid, dialogs: FakeDialogs) -> None:
    dialogs.will("ask_text", "看不清")
    press(Key.Key_Return, modifier=CTRL)
    press(Key.Key_Left, Key.Key_F2)
    write("1")
    assert (grid.draft, grid.message.startswith("“看不清1”不是数")) == ("看不清1", True)
    press(Key.Key_Escape)


def test_cutting_texts_as_on_paper_is_asked_about(grid: MarkGrid, dialogs: FakeDialogs) -> None:
    write("21")
    press(Key.Key_Return, modifier=CTRL)
    write("17")
    dialogs.will("confirm", False)
    press(Key.Key_A, Key.Key_X, modifier=CTRL)
    assert [shown(grid, 0, column) for column in (FIRST, FIRST + 1)] == ["21", "17"]


def test_the_written_total_cannot_be_recorded_as_a_word(grid: MarkGrid) -> None:
    stand(grid, 0, grid.grid_model.width() - 1)
    press(Key.Key_Return, modifier=CTRL)
    assert grid.message == "只有打分的格可以照录。"


def test_the_ballot_list_stays_open_on_the_moved_ballot(
    grid: MarkGrid, started: MainWindow, dialogs: FakeDialogs, daily: str
) -> None:
    open_ballot(started, "P02")
    dialogs.will("ask_ballot", BallotWish(daily, "R09", ""))
    click(entry_of(started).card.form.editButton)
    assert entry_of(started).panel.form.ballotList.currentIndex().data() == "R09"
