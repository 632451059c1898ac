"""Tests of moving and typing in the grid by keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from shuping_desktop.operations import ballots, rows
from shuping_desktop.store import Review
from shuping_desktop.views.entry.mark_grid import MarkGrid
from shuping_desktop.views.main_window import MainWindow
from tests.helpers import ballot_id, participant_id, undo_text
from tests.views.grid import FIRST, LAST_MARK, OFFICER_FIRST, OFFICER_TOTAL, TOTAL, on_disk, place, shown
from tests.views.key_presses import (
    CTRL,
    SHIFT,
    Key,
    click,
    click_cell,
    commit,
    enter,
    focus,
    press,
    stand,
    texts,
    write,
)
from tests.views.window import desk_of, entry_of, look_at


def test_a_ballot_opens_in_its_first_cell(grid: MarkGrid) -> None:
    assert focus() is grid
    assert place(grid) == (0, FIRST)


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Tab])
def test_enter_and_tab_write_the_mark_and_go_to_the_next_cell(grid: MarkGrid, key: Qt.Key) -> None:
    write("1")
    press(key)
    assert (shown(grid, 0, FIRST), place(grid)) == ("1", (0, FIRST + 1))


@pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Backtab, Key.Key_Return])
def test_shift_goes_back(grid: MarkGrid, key: Qt.Key) -> None:
    stand(grid, 0, 3)
    write("1")
    press(key, modifier=SHIFT)
    assert (shown(grid, 0, 3), place(grid)) == ("1", (0, 2))


def test_a_mark_is_on_disk_before_the_next_key(grid: MarkGrid, review: Review) -> None:
    for count, text in enumerate(("18.5", "17", "0", "９.５"), 1):
        write(text)
        assert len(on_disk(review)) == count
    assert on_disk(review) == [1850, 1700, 0, 950]


def test_enter_leaves_a_blank_cell_blank(grid: MarkGrid, review: Review) -> None:
    enter()
    assert (place(grid), undo_text(review)) == ((0, FIRST + 1), "收到评分表 Z01")


def test_a_needless_enter_after_a_full_cell_shows_a_hint(grid: MarkGrid) -> None:
    write("18")
    press(Key.Key_Return)
    assert (place(grid), "又空过了一格" in grid.message) == ((0, FIRST + 2), True)
    press(Key.Key_Backspace)
    assert (place(grid), grid.message) == ((0, FIRST + 1), "")


def test_a_cell_left_blank_on_purpose_shows_no_hint(grid: MarkGrid) -> None:
    write("1")
    press(Key.Key_Return, Key.Key_Return)
    assert (place(grid), grid.message) == ((0, FIRST + 2), "")


def test_cells_are_visited_in_the_order_of_the_paper(grid: MarkGrid) -> None:
    stand(grid, 0, LAST_MARK)
    visited = []
    for _ in range(3):
        press(Key.Key_Return)
        visited.append(place(grid))
    assert visited == [(0, TOTAL), (1, FIRST), (1, FIRST + 1)]


def test_the_last_cell_stays_current(grid: MarkGrid) -> None:
    stand(grid, 6, TOTAL)
    write("80")
    assert (place(grid), shown(grid, 6, TOTAL), grid.draft) == ((6, TOTAL), "80", None)


def test_the_own_row_is_skipped(own: MarkGrid) -> None:
    assert place(own) == (1, OFFICER_FIRST)
    press(Key.Key_Tab, modifier=SHIFT)
    press(Key.Key_Up)
    press(Key.Key_Home, modifier=CTRL)
    assert place(own) == (1, OFFICER_FIRST)
    assert shown(own, 0, 8) == "本人"


def test_an_own_row_in_the_middle_is_skipped(started: MainWindow) -> None:
    look_at(started, "officer")
    desk = desk_of(started)
    key = ballots.add_ballot(desk.review, "officer", "主席团", "Z02", "褚祎宁")
    entry_of(started).open_ballot(key)
    grid = entry_of(started).grid
    stand(grid, 0, OFFICER_TOTAL)
    press(Key.Key_Return)
    assert place(grid) == (2, OFFICER_FIRST)
    press(Key.Key_Up)
    assert place(grid) == (0, OFFICER_FIRST)


def test_a_click_on_the_own_row_does_not_open_it(own: MarkGrid) -> None:
    click_cell(own, 0, OFFICER_FIRST)
    enter("18")
    assert (shown(own, 0, OFFICER_FIRST), own.draft) == ("", None)


def test_an_own_row_that_is_filled_is_open(own: MarkGrid, review: Review) -> None:
    ballot, person = ballot_id(review, "Z01"), participant_id(review, "卫𬭎")
    rows.set_mark(review, ballot, person, 0, 1600)
    stand(own, 0, OFFICER_FIRST + 1)
    enter("9")
    assert texts(own.model())[0][OFFICER_FIRST:9] == ["16", "9", "", "", "", "", "25"]


def test_backspace_in_a_fresh_cell_goes_back(grid: MarkGrid) -> None:
    write("18")
    press(Key.Key_Backspace)
    assert (place(grid), grid.draft, shown(grid, 0, FIRST)) == ((0, FIRST), None, "18")


def test_backspace_deletes_the_last_character(grid: MarkGrid) -> None:
    write("1.")
    press(Key.Key_Backspace)
    assert (place(grid), grid.draft) == ((0, FIRST), "1")


def test_backspace_without_a_draft_goes_back_cell_by_cell(grid: MarkGrid) -> None:
    write("1817")
    press(Key.Key_Backspace, Key.Key_Backspace)
    assert (place(grid), grid.draft) == ((0, FIRST), None)
    assert [shown(grid, 0, column) for column in (FIRST, FIRST + 1)] == ["18", "17"]


def test_backspace_empties_an_edited_cell(grid: MarkGrid) -> None:
    write("18")
    press(Key.Key_Left, Key.Key_F2, Key.Key_Backspace, Key.Key_Backspace)
    assert (place(grid), grid.draft, shown(grid, 0, FIRST)) == ((0, FIRST), "", "18")
    press(Key.Key_Return)
    assert shown(grid, 0, FIRST) == ""


def test_arrows_go_to_the_cell_beside(grid: MarkGrid) -> None:
    visited = []
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_Left, Key.Key_Up, Key.Key_Left):
        press(key)
        visited.append(place(grid))
    assert visited == [(0, 2), (1, 2), (1, 1), (0, 1), (0, 1)]


def test_an_arrow_writes_the_draft(grid: MarkGrid) -> None:
    write("1")
    press(Key.Key_Down)
    assert (shown(grid, 0, FIRST), place(grid)) == ("1", (1, FIRST))


def test_the_right_arrow_skips_the_sum(grid: MarkGrid) -> None:
    stand(grid, 0, LAST_MARK)
    press(Key.Key_Right)
    assert place(grid) == (0, TOTAL)


@pytest.mark.parametrize(
    ("key", "modifier", "expected"),
    [
        (Key.Key_Home, Qt.KeyboardModifier.NoModifier, (3, FIRST)),
        (Key.Key_End, Qt.KeyboardModifier.NoModifier, (3, TOTAL)),
        (Key.Key_Home, CTRL, (0, FIRST)),
        (Key.Key_End, CTRL, (6, TOTAL)),
        (Key.Key_Up, CTRL, (0, 3)),
        (Key.Key_Down, CTRL, (6, 3)),
        (Key.Key_Left, CTRL, (3, FIRST)),
        (Key.Key_Right, CTRL, (3, TOTAL)),
    ],
)
def test_home_end_and_ctrl_arrows_go_to_the_edges(
    grid: MarkGrid, key: Qt.Key, modifier: Qt.KeyboardModifier, expected: tuple[int, int]
) -> None:
    stand(grid, 3, 3)
    press(key, modifier=modifier)
    assert place(grid) == expected


def test_typing_replaces_the_written_mark(grid: MarkGrid) -> None:
    write("18")
    press(Key.Key_Left)
    write("9")
    assert (shown(grid, 0, FIRST), place(grid)) == ("9", (0, FIRST + 1))


def test_f2_edits_the_written_mark(grid: MarkGrid) -> None:
    write("18")
    press(Key.Key_Left, Key.Key_F2)
    assert grid.draft == "18"
    write(".5")
    assert shown(grid, 0, FIRST) == "18.5"


def test_f2_does_nothing_in_a_closed_cell(grid: MarkGrid) -> None:
    click_cell(grid, 0, 0)
    press(Key.Key_F2)
    assert grid.draft is None


def test_delete_clears_a_cell(grid: MarkGrid) -> None:
    write("18")
    press(Key.Key_Left, Key.Key_Delete)
    assert (shown(grid, 0, FIRST), place(grid), grid.draft) == ("", (0, FIRST), None)


def test_escape_drops_the_draft(grid: MarkGrid) -> None:
    write("18")
    press(Key.Key_Left)
    write("1")
    press(Key.Key_Escape)
    assert (shown(grid, 0, FIRST), grid.draft, place(grid)) == ("18", None, (0, FIRST))


@pytest.mark.parametrize("text", ["１８．５", "18。5", "１８。５", "１８｡５", "１８＋", "18+"])
def test_full_width_digits_are_read(grid: MarkGrid, text: str) -> None:
    write(text)
    assert (shown(grid, 0, FIRST), place(grid)) == ("18.5", (0, FIRST + 1))


@pytest.mark.parametrize("text", ["１８．５", "１８。５", "18.5", "１８＋"])
def test_an_input_method_can_commit_a_whole_number(grid: MarkGrid, text: str) -> None:
    commit(text)
    assert (shown(grid, 0, FIRST), place(grid), grid.draft) == ("18.5", (0, FIRST + 1), None)


def test_a_draft_has_a_greatest_length(grid: MarkGrid) -> None:
    stand(grid, 0, TOTAL)
    write("93." + "1" * 50)
    assert grid.draft == "93.11111"


def test_a_click_beside_the_cells_keeps_the_current_cell(grid: MarkGrid) -> None:
    click(grid.viewport(), QPoint(grid.viewport().width() - 2, grid.viewport().height() - 2))
    assert place(grid) == (0, FIRST)


def test_the_same_digit_twice_is_typed_twice(grid: MarkGrid) -> None:
    QTest.keyPress(grid, Key.Key_1)
    QTest.keyPress(grid, Key.Key_1)
    QTest.keyRelease(grid, Key.Key_1)
    assert (shown(grid, 0, FIRST), place(grid)) == ("11", (0, FIRST + 1))
