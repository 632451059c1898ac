"""Tests of numbers that are interrupted by a command, a click or another track, and typed on afterwards."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint

from shuping_desktop.scoring.register import Expected
from shuping_desktop.store import Review
from shuping_desktop.views.entry.mark_grid import MarkGrid
from shuping_desktop.views.main_window import MainWindow
from tests.helpers import ballot_id
from tests.views.grid import FIRST, LAST_MARK, TOTAL, place, shown, where
from tests.views.key_presses import ALT, CTRL, PLAIN, Key, click, click_cell, press, stand, write
from tests.views.window import FakeDialogs, entry_of

WENT_ON = "刚才录到 1，接着录成了 18；要重录这一格，请按 Delete。"
# Commands that leave the cell by key: the dialog that each asks for, and the keys.
COMMANDS: dict[str, list[tuple[Any, Any]]] = {
    "ask_ballot": [(Key.Key_N, CTRL)],
    "ask_find": [(Key.Key_F, CTRL)],
    "ask_text": [(Key.Key_F9, PLAIN)],
    "show_history": [(Key.Key_H, CTRL)],
    "": [(Key.Key_3, ALT), (Key.Key_2, ALT)],
    " ": [(Key.Key_2, CTRL), (Key.Key_1, CTRL)],
}


@pytest.mark.parametrize("question", COMMANDS)
def test_a_number_goes_on_after_a_command(grid: MarkGrid, dialogs: FakeDialogs, question: str) -> None:
    stand(grid, 2, FIRST)
    write("1")
    if question.strip():
        dialogs.will(question)
    for key, modifier in COMMANDS[question]:
        press(key, modifier=modifier)
    write("8")
    assert (shown(grid, 2, FIRST), place(grid), grid.message) == ("18", (2, FIRST + 1), WENT_ON)


def test_a_half_point_goes_on_after_a_command(grid: MarkGrid, dialogs: FakeDialogs) -> None:
    write("1")
    dialogs.will("ask_find")
    press(Key.Key_F, modifier=CTRL)
    write("+")
    assert shown(grid, 0, FIRST) == "1.5"


def test_a_number_on_a_ballot_not_received_goes_on_after_a_command(
    grid: MarkGrid, review: Review, started: MainWindow, dialogs: FakeDialogs
) -> None:
    entry_of(started).open_expected(Expected("评议小组", "P09"))
    write("1")
    dialogs.will("ask_find")
    press(Key.Key_F, modifier=CTRL)
    write("8")
    assert [row.marks[0] for row in review.contents.ballot(ballot_id(review, "P09")).rows.values()] == [1800]


def test_a_click_beside_the_ballots_of_the_list_leaves_the_draft(grid: MarkGrid, started: MainWindow) -> None:
    write("1")
    view = entry_of(started).panel.form.ballotList.viewport()
    click(view, QPoint(view.width() // 2, view.height() - 4))
    write("8")
    assert shown(grid, 0, FIRST) == "18"


@pytest.mark.parametrize(
    "leave",
    [
        lambda grid: click_cell(grid, 2, FIRST),
        lambda grid: press(Key.Key_Right, Key.Key_Left),
        lambda grid: press(Key.Key_Return, Key.Key_Backspace),
        lambda grid: press(Key.Key_Home),
    ],
)
def test_a_cell_that_is_gone_back_to_starts_again(grid: MarkGrid, leave: Callable[[MarkGrid], None]) -> None:
    stand(grid, 2, FIRST)
    write("1")
    leave(grid)
    write("8")
    assert shown(grid, 2, FIRST) == "8"


def test_a_cell_deleted_after_a_command_starts_again(grid: MarkGrid, dialogs: FakeDialogs) -> None:
    write("1")
    dialogs.will("ask_find")
    press(Key.Key_F, modifier=CTRL)
    press(Key.Key_Delete)
    write("16")
    assert (shown(grid, 0, FIRST), shown(grid, 0, FIRST + 1)) == ("16", "")


def test_going_back_to_a_track_goes_back_to_its_cell(grid: MarkGrid, started: MainWindow) -> None:
    press(Key.Key_PageDown, Key.Key_PageDown)
    stand(grid, 3, LAST_MARK)
    press(Key.Key_2, modifier=CTRL)
    assert where(started)["ballot"] == "T01"
    press(Key.Key_1, modifier=CTRL)
    assert (where(started)["ballot"], place(grid)) == ("P02", (3, LAST_MARK))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("18.25", "“18.2”没有录入，这一格录成了 5，请核对。"),
        ("2117", "“21”没有录入，这一格录成了 17，请核对。"),
    ],
)
def test_a_refused_number_that_is_typed_over_is_named(grid: MarkGrid, text: str, message: str) -> None:
    write(text)
    assert grid.message == message


def test_a_refused_number_that_is_corrected_by_backspace_is_not_named(grid: MarkGrid) -> None:
    write("21")
    press(Key.Key_Backspace, Key.Key_Backspace)
    write("17")
    assert (shown(grid, 0, FIRST), grid.message) == ("17", "")


def test_the_cell_of_a_written_total_goes_on_as_well(grid: MarkGrid, dialogs: FakeDialogs) -> None:
    stand(grid, 0, TOTAL)
    write("9")
    dialogs.will("ask_find")
    press(Key.Key_F, modifier=CTRL)
    write("3")
    press(Key.Key_Return)
    assert shown(grid, 0, TOTAL) == "93"
