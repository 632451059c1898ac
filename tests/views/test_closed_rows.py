"""Tests of the keys that do nothing: each says why, and what to do instead."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from shuping_desktop.operations import ballots
from shuping_desktop.operations.rulings import Decision, questions_about, rule
from shuping_desktop.scoring.rulings import ABSENT, ATTENDANCE
from shuping_desktop.scoring.tally import tally
from shuping_desktop.store import Review
from shuping_desktop.views.entry.mark_grid import MarkGrid
from shuping_desktop.views.main_window import MainWindow
from tests.helpers import ballot_id
from tests.views.grid import FIRST, OFFICER_FIRST, REMARK, ROW_CELLS, SUM, TOTAL, fill, place, shown
from tests.views.key_presses import ALT, CTRL, PLAIN, SHIFT, Key, click_cell, press, stand, write
from tests.views.window import FakeDialogs, desk_of, entry_of, message_of, open_ballot

OWN_ROW = "第 1 行是评委卫𬭎本人"


@pytest.mark.parametrize(
    "key", [Key.Key_1, Key.Key_Delete, Key.Key_F2, Key.Key_Asterisk, Key.Key_Slash, Key.Key_Plus]
)
def test_a_key_in_the_own_row_says_why_it_is_closed(own: MarkGrid, key: Qt.Key) -> None:
    click_cell(own, 0, OFFICER_FIRST)
    press(key)
    assert own.message.startswith(OWN_ROW) and "不是同一个人" in own.message


def test_f4_in_the_own_row_says_why_it_does_nothing(own: MarkGrid) -> None:
    click_cell(own, 0, OFFICER_FIRST)
    press(Key.Key_F4)
    assert own.message == "第 1 行是评委本人，不用按 F4 确认。"


@pytest.mark.parametrize("key", [Key.Key_1, Key.Key_Delete, Key.Key_F2, Key.Key_Asterisk])
def test_a_void_ballot_says_how_to_open_it(
    grid: MarkGrid, review: Review, started: MainWindow, key: Qt.Key
) -> None:
    fill(review, "P01", ROW_CELLS)
    ballots.void_ballot(review, ballot_id(review, "P01"), "污损")
    open_ballot(started, "P01")
    stand(grid, 0, FIRST)
    press(key)
    assert grid.message == "这份评分表已作废（污损），不能录入；要恢复有效，请按 F9。"
    assert (shown(grid, 0, FIRST), grid.draft) == ("18", None)


@pytest.mark.parametrize(
    ("column", "words"), [(SUM, "各项和由程序计算"), (0, "职务和姓名在“1 述职对象”里改")]
)
def test_a_column_that_is_not_typed_says_why(grid: MarkGrid, column: int, words: str) -> None:
    click_cell(grid, 0, column)
    write("5")
    assert words in grid.message


@pytest.mark.parametrize(
    ("key", "modifier", "words"),
    [
        (Key.Key_Slash, PLAIN, "没有“未达到要求”"),
        (Key.Key_Down, ALT, "没有可以移动的"),
        (Key.Key_F4, PLAIN, "没有要确认的"),
        (Key.Key_F8, PLAIN, "没有待处理的行"),
        (Key.Key_Backspace, PLAIN, "已经是第一格"),
        (Key.Key_Backtab, PLAIN, "已经是第一格"),
        (Key.Key_Return, SHIFT, "已经是第一格"),
        (Key.Key_Minus, PLAIN, "已经是第一份"),
        (Key.Key_Delete, PLAIN, "本来就是空的"),
        (Key.Key_Space, PLAIN, "空格键"),
    ],
)
def test_a_key_with_nothing_to_do_says_so(
    grid: MarkGrid, key: Qt.Key, modifier: Qt.KeyboardModifier, words: str
) -> None:
    press(key, modifier=modifier)
    assert words in grid.message


def test_f9_on_a_ballot_not_received_says_why(grid: MarkGrid, started: MainWindow) -> None:
    page = entry_of(started)
    page.grid_model.open(0)
    press(Key.Key_F9)
    assert "还没有打开评分表" in message_of(started)


def test_clearing_cells_says_what_is_gone(grid: MarkGrid, review: Review, dialogs: FakeDialogs) -> None:
    fill(review, "P01", ROW_CELLS)
    stand(grid, 0, TOTAL)
    press(Key.Key_Delete)
    assert grid.message == "已清空这一格的 90；要恢复，请按 Ctrl+Z。"
    press(Key.Key_A, modifier=CTRL)
    dialogs.will("confirm", True)
    press(Key.Key_Delete)
    assert grid.message == "已清空 6 格；要恢复，请按 Ctrl+Z。"


def test_an_emptied_cell_says_what_is_gone(grid: MarkGrid) -> None:
    write("18")
    press(Key.Key_Left, Key.Key_F2, Key.Key_Backspace, Key.Key_Backspace, Key.Key_Return)
    assert (place(grid), grid.message) == ((0, FIRST + 1), "已清空这一格的 18；要恢复，请按 Ctrl+Z。")


def test_abstaining_on_a_typed_row_says_what_is_gone(grid: MarkGrid, dialogs: FakeDialogs) -> None:
    write("1817")
    dialogs.will("confirm", True)
    press(Key.Key_Asterisk)
    assert grid.message == "第 1 行原有的 2 项分已清空，记为弃评；要恢复，请按 Ctrl+Z。"


def test_typing_in_a_confirmed_row_takes_the_confirmation_back(grid: MarkGrid, review: Review) -> None:
    fill(review, "P01", [*ROW_CELLS[:6], "91"])
    stand(grid, 0, TOTAL)
    press(Key.Key_F4)
    write("92")
    assert grid.message == "第 1 行改动了，先前按 F4 的确认已取消；请再与纸质评分表核对。"


def test_redo_says_that_there_is_nothing_to_redo(grid: MarkGrid, started: MainWindow) -> None:
    press(Key.Key_Y, modifier=CTRL)
    assert message_of(started) == "没有可以重做的步骤。"


@pytest.mark.parametrize("text", ["1", ".", "+", "-", "*", "/"])
def test_a_character_where_no_ballot_is_open_says_so(started: MainWindow, text: str) -> None:
    entry_of(started).grid_model.open(0)
    entry_of(started).card.take_focus()
    write(text)
    assert message_of(started).startswith("还没有打开评分表")


@pytest.mark.parametrize(
    "key", [Key.Key_Delete, Key.Key_F2, Key.Key_F3, Key.Key_F4, Key.Key_F8, Key.Key_F9, Key.Key_PageDown]
)
def test_a_key_where_no_ballot_is_open_says_so(started: MainWindow, key: Qt.Key) -> None:
    entry_of(started).grid_model.open(0)
    entry_of(started).card.take_focus()
    press(key)
    assert message_of(started).startswith("还没有打开评分表")


def test_the_remark_of_a_void_ballot_says_how_to_open_it(
    own: MarkGrid, review: Review, started: MainWindow
) -> None:
    ballots.void_ballot(review, ballot_id(review, "Z01"), "污损")
    open_ballot(started, "Z01")
    stand(own, 1, REMARK)
    press(Key.Key_F2)
    assert own.message.startswith("这份评分表已作废") and QApplication.focusWidget() is own


def test_restoring_a_ballot_says_that_it_counts(review: Review, started: MainWindow) -> None:
    ballots.void_ballot(review, ballot_id(review, "P01"), "污损")
    press(Key.Key_F9)
    assert message_of(started) == "✓ 评议小组 P01 已恢复有效，照常计入得分。"


def test_pasting_what_is_there_says_so(grid: MarkGrid, review: Review) -> None:
    fill(review, "P01", ROW_CELLS)
    press(Key.Key_C, Key.Key_V, modifier=CTRL)
    assert grid.message == "要粘贴的与这里的一样，没有改动。"


def test_pasting_on_a_void_ballot_says_how_to_open_it(
    grid: MarkGrid, review: Review, started: MainWindow
) -> None:
    ballots.void_ballot(review, ballot_id(review, "P01"), "污损")
    open_ballot(started, "P01")
    press(Key.Key_C, Key.Key_V, modifier=CTRL)
    assert grid.message.startswith("这份评分表已作废")


def test_a_disabled_command_says_that_it_is_not_possible_now(grid: MarkGrid, started: MainWindow) -> None:
    desk_of(started)
    started.menu.form.actionPrint.setEnabled(False)
    press(Key.Key_P, modifier=CTRL)
    assert message_of(started) == "“打印”现在不能用。"


def test_a_row_of_an_absent_participant_says_that_it_does_not_count(
    own: MarkGrid, review: Review, started: MainWindow
) -> None:
    data = review.contents.track_data("officer")
    absent = tally(data).participants[3]
    question = next(each for each in questions_about(data, tally(data), absent) if each.kind == ATTENDANCE)
    rule(review, "officer", question, Decision(ABSENT, "评议小组", "请假"))
    row = entry_of(started).grid_model.row_of(absent.participant.id)
    stand(own, row, OFFICER_FIRST)
    write("1")
    assert f"第 {row + 1} 行已裁定缺席" in own.message and own.draft == "1"
