"""Tests of a number pad without NumLock, of keys held down, and of a window that loses the focus."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from shuping_desktop.scoring.register import Expected
from shuping_desktop.store import Review
from shuping_desktop.views.entry.ballot_dialog import BallotDialog
from shuping_desktop.views.entry.mark_grid import MarkGrid
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.widgets.bubble import Bubble
from tests.helpers import ballot_id, undo_text
from tests.views.grid import FIRST, ROW_CELLS, TOTAL, fill, place, shown, typed_cells, where
from tests.views.key_presses import (
    ALT,
    CTRL,
    PLAIN,
    Key,
    click_cell,
    commit,
    focus,
    hold,
    press,
    press_keypad_without_numlock,
    stand,
    write,
)
from tests.views.window import EVALUATORS, desk_of, entry_of, pages_of, turn_to, wait_for

AWAY = Qt.FocusReason.ActiveWindowFocusReason
NUMLOCK = "NumLock 没有打开，已按数字读。请按一下 NumLock 键。"
FULL = [ROW_CELLS] * 7


def lose_focus(reason: Qt.FocusReason = AWAY) -> None:
    QApplication.sendEvent(focus(), QFocusEvent(QEvent.Type.FocusOut, reason))


def bubbles(window: MainWindow | BallotDialog) -> list[str]:
    return [bubble.text() for bubble in window.findChildren(Bubble) if bubble.isVisible()]


@pytest.fixture
def number_dialog(started: MainWindow) -> Iterator[BallotDialog]:
    """Provide the dialog for a new ballot, with the focus in its number."""
    dialog = BallotDialog(desk_of(started), "评议小组", None, started)
    dialog.show()
    dialog.activateWindow()
    wait_for(lambda: QApplication.focusWidget() is dialog.form.numberEdit)
    yield dialog
    dialog.close()


# NumLock


@pytest.mark.parametrize("text", ["18.5", "0", "16", "9.5", "20", "7.5"])
def test_the_number_pad_without_numlock_types_digits(grid: MarkGrid, review: Review, text: str) -> None:
    fill(review, "P01", *FULL)
    stand(grid, 2, FIRST)
    press_keypad_without_numlock(text)
    press(Key.Key_Left)
    changed = [row for row in range(7) if typed_cells(grid, row) != ROW_CELLS]
    assert (changed, shown(grid, 2, FIRST)) == ([2], text)


def test_a_message_says_that_numlock_is_off(grid: MarkGrid) -> None:
    press_keypad_without_numlock("1")
    assert (grid.draft, grid.message) == ("1", NUMLOCK)
    write("8")
    assert (shown(grid, 0, FIRST), grid.message) == ("18", "")


def test_arrows_on_macos_are_arrows(grid: MarkGrid, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    press(Key.Key_Down, modifier=Qt.KeyboardModifier.KeypadModifier)
    assert (place(grid), grid.draft) == ((1, FIRST), None)


def test_shift_on_the_number_pad_does_not_cut_or_paste(grid: MarkGrid, review: Review) -> None:
    fill(review, "P01", *FULL)
    stand(grid, 0, TOTAL)
    press(Key.Key_Delete, modifier=Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    assert (shown(grid, 0, TOTAL), grid.draft) == ("90", ".")


def test_a_field_of_a_dialog_reads_the_number_pad(number_dialog: BallotDialog) -> None:
    field = number_dialog.form.numberEdit
    field.setText("P")
    press_keypad_without_numlock("17")
    assert (field.text(), bubbles(number_dialog)) == ("P17", [NUMLOCK])
    write("2")
    assert (field.text(), bubbles(number_dialog)) == ("P172", [])


def test_the_weights_table_reads_the_number_pad(started: MainWindow) -> None:
    turn_to(started, EVALUATORS)
    table = pages_of(started).evaluators.form.groupsTable
    stand(table, 0, 2)
    press_keypad_without_numlock("12")
    assert bubbles(started) == [NUMLOCK]
    press(Key.Key_Return)
    assert desk_of(started).data.track.groups[0].issued == 12


# Held keys


@pytest.mark.parametrize("key", [Key.Key_1, Key.Key_5, Key.Key_9])
def test_a_held_digit_ends_at_its_cell(grid: MarkGrid, key: Qt.Key) -> None:
    hold(key, chr(key.value))
    cells = typed_cells(grid, 0)
    assert (cells[1:], typed_cells(grid, 1)) == ([""] * 6, [""] * 7)
    assert grid.message


def test_a_number_that_a_held_key_completed_is_named(grid: MarkGrid) -> None:
    hold(Key.Key_1, "1", times=2)
    assert (shown(grid, 0, FIRST), place(grid)) == ("11", (0, FIRST + 1))
    assert grid.message == "“1”一直按着，前一格录成了 11，请核对。"


@pytest.mark.parametrize(
    ("key", "text", "modifier"),
    [
        (Key.Key_Return, "\r", PLAIN),
        (Key.Key_Tab, "\t", PLAIN),
        (Key.Key_Delete, "\x7f", PLAIN),
        (Key.Key_Backspace, "\b", PLAIN),
        (Key.Key_Slash, "/", PLAIN),
        (Key.Key_Minus, "-", PLAIN),
        (Key.Key_Down, "", ALT),
        (Key.Key_X, "x", CTRL),
    ],
)
def test_a_held_key_acts_once(
    grid: MarkGrid, review: Review, key: Qt.Key, text: str, modifier: Qt.KeyboardModifier
) -> None:
    fill(review, "P01", *FULL)
    stand(grid, 3, 3)
    hold(key, text, times=1, modifier=modifier)
    once = (place(grid), [typed_cells(grid, row) for row in range(7)], undo_text(review))
    fill(review, "P01", *FULL)
    stand(grid, 3, 3)
    hold(key, text, modifier=modifier)
    assert (place(grid), [typed_cells(grid, row) for row in range(7)], undo_text(review)) == once


def test_a_held_enter_in_the_last_cell_goes_one_ballot_on(
    grid: MarkGrid, review: Review, started: MainWindow
) -> None:
    fill(review, "P01", *FULL)
    stand(grid, 6, TOTAL)
    hold(Key.Key_Return, "\r")
    assert where(started)["ballot"] == "P02"


def test_a_held_arrow_goes_on(grid: MarkGrid) -> None:
    hold(Key.Key_Down, times=4)
    assert place(grid) == (4, FIRST)


def test_a_held_backspace_ends_at_its_cell(grid: MarkGrid) -> None:
    stand(grid, 2, TOTAL)
    write("93.1")
    hold(Key.Key_Backspace, "\b")
    assert (place(grid), grid.draft) == ((2, TOTAL), "")


def test_a_held_enter_does_not_accept_a_dialog(number_dialog: BallotDialog) -> None:
    # The Enter that opened the dialog is still held down.
    event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, PLAIN, "\r", autorep=True)
    QApplication.sendEvent(number_dialog.form.numberEdit, event)
    assert number_dialog.isVisible()
    press(Key.Key_Return)
    assert not number_dialog.isVisible()


# Losing the focus


@pytest.mark.parametrize("reason", [AWAY, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason])
def test_a_draft_survives_another_window(grid: MarkGrid, review: Review, reason: Qt.FocusReason) -> None:
    write("1")
    lose_focus(reason)
    assert (grid.draft, undo_text(review)) == ("1", "收到评分表 Z01")
    write("8")
    assert typed_cells(grid, 0)[0] == "18"


def test_a_draft_is_written_when_another_cell_is_clicked_after_coming_back(grid: MarkGrid) -> None:
    write("1")
    lose_focus()
    click_cell(grid, 2, 2)
    assert (shown(grid, 0, FIRST), place(grid)) == ("1", (2, 2))


def test_an_editor_of_a_table_stays_open_in_another_window(started: MainWindow) -> None:
    turn_to(started, EVALUATORS)
    table = pages_of(started).evaluators.form.groupsTable
    stand(table, 0, 2)
    write("1")
    lose_focus()
    write("2")
    press(Key.Key_Return)
    assert desk_of(started).data.track.groups[0].issued == 12


def test_a_draft_of_a_ballot_not_received_survives_another_window(
    grid: MarkGrid, started: MainWindow
) -> None:
    entry_of(started).open_expected(Expected("评议小组", "P09"))
    write("1")
    lose_focus()
    write("8")
    key = ballot_id(desk_of(started).review, "P09")
    assert [row.marks[0] for row in desk_of(started).review.contents.ballot(key).rows.values()] == [1800]


# Input methods


def test_a_composing_input_method_is_named_and_writes_nothing(grid: MarkGrid) -> None:
    QApplication.sendEvent(grid, QInputMethodEvent("shi'ba", []))
    assert (grid.draft, grid.message) == (None, "输入法里的“shi'ba”还没有录入；录分数请切换到英文。")
    QApplication.sendEvent(grid, QInputMethodEvent("", []))
    assert grid.message == ""


@pytest.mark.parametrize("text", ["18", "１８", " 18 "])
def test_digits_of_an_input_method_are_read(grid: MarkGrid, text: str) -> None:
    QApplication.sendEvent(grid, QInputMethodEvent("18", []))
    commit(text)
    assert (shown(grid, 0, FIRST), grid.message) == ("18", "")
