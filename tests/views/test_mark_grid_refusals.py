"""Tests of refused drafts, which are neither written nor lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from shuping_desktop.views.entry.mark_grid import MarkGrid
from shuping_desktop.views.main_window import MainWindow
from tests.views.grid import FIRST, REMARK, TOTAL, place, shown, where
from tests.views.key_presses import (
    ALT,
    CTRL,
    Key,
    click,
    click_cell,
    enter,
    focus,
    press,
    replace_cell,
    stand,
    write,
)
from tests.views.window import ENTRY, entry_of, look_at, open_ballot, wait_for


@pytest.mark.parametrize(
    ("text", "reason", "written"),
    [
        ("25", "25 超过满分 20", ""),
        ("1.3", "1.3 不是 0.5 的整数倍", ""),
        ("20.5", "20.5 超过满分 20", "20"),
        ("20+", "20.5 超过满分 20", "20"),
        ("18.3", "18.3 不是 0.5 的整数倍", "18"),
    ],
)
def test_a_draft_that_no_digit_makes_valid_is_refused_at_once(
    grid: MarkGrid, text: str, reason: str, written: str
) -> None:
    write(text)
    draft = text.replace("+", ".5")
    record = f"纸上确实是 {draft}：按 Ctrl+Enter 照录。"
    assert grid.message == f"{reason}。请改正，或按 Esc 恢复原来的分。{record}"
    assert (place(grid), grid.draft, shown(grid, 0, FIRST)) == ((0, FIRST), draft, written)
    press(Key.Key_Return)
    assert (place(grid), grid.draft) == ((0, FIRST), draft)


@pytest.mark.parametrize(
    ("column", "text", "reason"),
    [
        (FIRST, ".", "“.”不是数。请改正，或按 Esc 恢复原来的分。"),
        (TOTAL, "93.125", "“93.125”多于两位小数。请改正，或按 Esc 恢复原来的分。"),
        (TOTAL, "9.3.5", "“9.3.5”不是数。请改正，或按 Esc 恢复原来的分。"),
        (TOTAL, "10199999", "10199999 超出了可能的范围。"),
    ],
)
def test_a_draft_that_a_digit_might_make_valid_is_refused_on_leaving(
    grid: MarkGrid, column: int, text: str, reason: str
) -> None:
    stand(grid, 0, column)
    write(text)
    assert (grid.draft, grid.message) == (text, "")
    press(Key.Key_Return)
    assert (place(grid), grid.draft, grid.message) == ((0, column), text, reason)


def test_a_digit_after_a_refusal_starts_a_new_draft(grid: MarkGrid) -> None:
    write("25")
    write("1")
    assert (place(grid), grid.draft, grid.message) == ((0, FIRST), "1", "")
    write("8")
    assert shown(grid, 0, FIRST) == "18"


def test_a_refused_draft_can_be_edited_by_backspace(grid: MarkGrid) -> None:
    write("25")
    press(Key.Key_Backspace)
    assert (grid.draft, grid.message) == ("2", "")
    write("0")
    assert (shown(grid, 0, FIRST), place(grid)) == ("20", (0, FIRST + 1))


def test_a_refusal_is_shown_beside_its_cell(grid: MarkGrid) -> None:
    enter("25")
    label = grid.bubble
    cell = grid.visualRect(grid.currentIndex())
    assert 0 <= label.geometry().top() - cell.bottom() < 10
    assert grid.viewport().rect().contains(label.geometry())


def test_a_refusal_in_the_last_row_is_fully_visible(started: MainWindow) -> None:
    look_at(started, "officer")
    open_ballot(started, "T01")
    grid = entry_of(started).grid
    stand(grid, 10, 7)
    enter("25")
    assert grid.viewport().rect().contains(grid.bubble.geometry())


@pytest.mark.parametrize("letters", ["a", "x", "!", "%", "分", "O"])
def test_characters_other_than_digits_are_refused(grid: MarkGrid, letters: str) -> None:
    write("1" + letters)
    assert grid.message == f"这里只填数字；“{letters}”没有录入。"
    write("8")
    assert (shown(grid, 0, FIRST), grid.message) == ("18", "")


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Key.Key_1, ALT),
        (Key.Key_3, ALT),
        (Key.Key_4, ALT),
        (Key.Key_F7, Qt.KeyboardModifier.NoModifier),
        (Key.Key_PageDown, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Plus, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Minus, Qt.KeyboardModifier.NoModifier),
        (Key.Key_F4, Qt.KeyboardModifier.NoModifier),
        (Key.Key_F6, Qt.KeyboardModifier.NoModifier),
        (Key.Key_F9, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Up, ALT),
        (Key.Key_Down, ALT),
        (Key.Key_V, CTRL),
        (Key.Key_F, CTRL),
        (Key.Key_H, CTRL),
        (Key.Key_L, CTRL),
        (Key.Key_N, CTRL),
        (Key.Key_W, CTRL),
        (Key.Key_Q, CTRL),
        (Key.Key_P, CTRL),
        (Key.Key_I, CTRL),
    ],
)
def test_a_refused_mark_blocks_keys_of_the_window(
    grid: MarkGrid, started: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    enter("25")
    press(key, modifier=modifier)
    assert where(started) == {"page": ENTRY, "track": "college", "ballot": "P01"}
    press(Key.Key_Escape)
    assert (grid.draft, grid.message, focus()) == (None, "", grid)


def test_a_refused_mark_blocks_the_track_switch(grid: MarkGrid, started: MainWindow) -> None:
    enter("25")
    press(Key.Key_2, modifier=CTRL)
    wait_for(lambda: not any(button.isDown() for button in started.header.track_buttons))
    assert where(started)["track"] == "college"
    assert [button.isChecked() for button in started.header.track_buttons] == [True, False]
    press(Key.Key_Escape)
    assert (grid.draft, focus()) == (None, grid)


def test_a_refused_mark_blocks_the_ballot_list(grid: MarkGrid, started: MainWindow) -> None:
    enter("25")
    click_cell(entry_of(started).panel.form.ballotList, 2)
    assert where(started)["ballot"] == "P01"
    assert entry_of(started).panel.form.ballotList.currentIndex().data() == "P01"
    press(Key.Key_Escape)
    assert (grid.draft, focus()) == (None, grid)


@pytest.mark.parametrize(
    "button",
    [
        "newBallotButton",
        "nextButton",
        "previousButton",
        "editButton",
        "voidButton",
        "noteButton",
        "secondButton",
    ],
)
def test_a_refused_mark_blocks_the_buttons(grid: MarkGrid, started: MainWindow, button: str) -> None:
    enter("25")
    found = entry_of(started).findChild(QPushButton, button)
    assert found is not None
    click(found)
    assert where(started)["ballot"] == "P01"
    press(Key.Key_Escape)
    assert (grid.draft, focus()) == (None, grid)


def test_a_click_in_another_cell_writes_the_draft(grid: MarkGrid) -> None:
    write("1")
    click_cell(grid, 2, 2)
    assert (shown(grid, 0, FIRST), place(grid)) == ("1", (2, 2))


def test_a_click_in_another_cell_is_refused_with_the_draft(grid: MarkGrid) -> None:
    write("25")
    click_cell(grid, 2, 2)
    assert (place(grid), grid.draft) == ((0, FIRST), "25")
    assert "超过满分" in grid.message


def test_a_double_click_does_not_lose_a_draft(grid: MarkGrid) -> None:
    write("25")
    click_cell(grid, 2, 2, twice=True)
    assert (place(grid), grid.draft) == ((0, FIRST), "25")


def test_losing_the_focus_writes_the_draft(grid: MarkGrid, started: MainWindow) -> None:
    write("1")
    entry_of(started).panel.form.ballotList.setFocus()
    assert (shown(grid, 0, FIRST), grid.draft) == ("1", None)


def test_a_refused_remark_shows_a_message(own: MarkGrid, started: MainWindow) -> None:
    replace_cell(own, 1, REMARK, "长" * 61)
    assert started.message_bar.form.textLabel.text() == "备注超过 60 个字，请缩短。"


def test_escape_drops_the_draft_before_it_closes_the_message(grid: MarkGrid, started: MainWindow) -> None:
    press(Key.Key_S, modifier=CTRL)
    enter("25")
    press(Key.Key_Escape)
    assert (grid.draft, started.message_bar.isVisible()) == (None, True)
