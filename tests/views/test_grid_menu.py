"""Tests of the grid's right-click menu, of selecting all and of copying a whole ballot."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from shuping_desktop.models.roles import Role, Tone
from shuping_desktop.store import Review
from shuping_desktop.views.entry.mark_grid import MarkGrid
from shuping_desktop.views.main_window import MainWindow
from tests.helpers import undo_text
from tests.views.grid import FIRST, ROW_CELLS, SUM, TOTAL, fill, shown, typed_cells
from tests.views.key_presses import CTRL, PLAIN, Key, press, stand, write
from tests.views.window import FakeDialogs, open_ballot


def right_click(grid: MarkGrid, row: int, column: int) -> QMenu:
    """Open the menu of a cell, as a right click does."""
    at = grid.visualRect(grid.model().index(row, column)).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.RightButton, PLAIN, at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, grid.viewport().mapToGlobal(at))
    QApplication.sendEvent(grid.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, text: str) -> None:
    action = next(action for action in menu.actions() if action.text().startswith(text))
    menu.close()
    action.trigger()


def test_the_menu_lists_every_entry_with_its_key(grid: MarkGrid) -> None:
    menu = right_click(grid, 2, 2)
    entries = dict(action.text().split("\t") for action in menu.actions() if not action.isSeparator())
    menu.close()
    assert entries["复制"] == "Ctrl+C" and entries["纸上确实这样写"] == "F4" and all(entries.values())


def test_the_menu_acts_on_the_row_that_was_clicked(grid: MarkGrid, review: Review) -> None:
    fill(review, "P01", ROW_CELLS, [*ROW_CELLS[:6], "91"])
    choose(right_click(grid, 1, TOTAL), "纸上确实这样写")
    assert grid.model().index(1, SUM).data(Role.TONE) is Tone.PANEL
    choose(right_click(grid, 0, 2), "清空")
    assert shown(grid, 0, 2) == ""


def test_the_menu_abstains(grid: MarkGrid, review: Review) -> None:
    choose(right_click(grid, 3, FIRST), "整行空白")
    assert shown(grid, 3, SUM) == "弃评"


def test_the_menu_voids_the_ballot(grid: MarkGrid, review: Review, dialogs: FakeDialogs) -> None:
    dialogs.will("ask_text", "污损")
    choose(right_click(grid, 0, FIRST), "这份评分表作废")
    assert undo_text(review) == "评分表 P01 作废：污损"


def test_a_refused_draft_comes_before_the_menu(grid: MarkGrid) -> None:
    write("25")
    at = grid.visualRect(grid.model().index(2, 2)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, grid.viewport().mapToGlobal(at))
    QApplication.sendEvent(grid.viewport(), event)
    assert (QApplication.activePopupWidget(), grid.draft) == (None, "25")


def test_a_whole_ballot_is_copied_and_pasted(grid: MarkGrid, review: Review, started: MainWindow) -> None:
    fill(review, "P01", *[ROW_CELLS] * 7)
    stand(grid, 3, 3)
    press(Key.Key_A, Key.Key_C, modifier=CTRL)
    assert QGuiApplication.clipboard().text().splitlines() == ["\t".join(ROW_CELLS)] * 7
    open_ballot(started, "P02")
    press(Key.Key_V, modifier=CTRL)
    assert [typed_cells(grid, row) for row in range(7)] == [ROW_CELLS] * 7
