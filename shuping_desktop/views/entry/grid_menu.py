"""Menu of the grid's right button: what the keys do, with the keys."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from ...models.translation import translate
from .mark_grid import MarkGrid

_CTRL, _NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
_WRITTEN = {
    "Return": "Enter",
    "Del": "Delete",
    "PgDown": "PageDown",
    "PgUp": "PageUp",
    "Up": "↑",
    "Down": "↓",
}
"""Names of keys as the table of keys writes them."""


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """An entry that does what a key does: `action`, or the key pressed in the grid where that is None."""

    text: str
    key: Qt.Key
    modifier: Qt.KeyboardModifier = _NONE
    action: Callable[[], object] | None = None


def grid_menu(grid: MarkGrid, of_ballot: Sequence[MenuEntry]) -> QMenu:
    """Return the menu for the current cell; `of_ballot` are the entries that act on the whole ballot."""
    menu = QMenu(grid)
    # Made for one use.
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for entries in (_of_selection(), _of_row(grid), of_ballot):
        for entry in entries:
            _add(menu, grid, entry)
        menu.addSeparator()
    return menu


def show_menu(grid: MarkGrid, at: QPoint, of_ballot: Sequence[MenuEntry]) -> None:
    """Show the menu at a point of the grid's viewport; a refused draft is said first."""
    if grid.leave():
        grid_menu(grid, of_ballot).popup(grid.viewport().mapToGlobal(at))


def _of_selection() -> tuple[MenuEntry, ...]:
    return (
        MenuEntry(translate("grid_menu", "复制"), Qt.Key.Key_C, _CTRL),
        MenuEntry(translate("grid_menu", "剪切"), Qt.Key.Key_X, _CTRL),
        MenuEntry(translate("grid_menu", "粘贴"), Qt.Key.Key_V, _CTRL),
        MenuEntry(translate("grid_menu", "选中整份"), Qt.Key.Key_A, _CTRL),
        MenuEntry(translate("grid_menu", "清空"), Qt.Key.Key_Delete),
    )


def _of_row(grid: MarkGrid) -> tuple[MenuEntry, ...]:
    model, row = grid.grid_model, grid.currentIndex().row()
    problem = model.problem(row)
    confirmed = problem is not None and problem.awaits_panel
    on_paper = translate("grid_menu", "取消确认") if confirmed else translate("grid_menu", "纸上确实这样写")
    unmet = MenuEntry(translate("grid_menu", "标“未达到要求”，或取消"), Qt.Key.Key_Slash)
    return (
        MenuEntry(translate("grid_menu", "接着改这一格"), Qt.Key.Key_F2),
        MenuEntry(on_paper, Qt.Key.Key_F4),
        MenuEntry(translate("grid_menu", "按纸上所写记录这一格…"), Qt.Key.Key_Return, _CTRL),
        MenuEntry(translate("grid_menu", "整行空白（弃评）"), Qt.Key.Key_Asterisk),
        *((unmet,) if model.takes_unmet else ()),
        MenuEntry(translate("grid_menu", "整块上移一行"), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier),
        MenuEntry(translate("grid_menu", "整块下移一行"), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier),
    )


def _add(menu: QMenu, grid: MarkGrid, entry: MenuEntry) -> None:
    *modifiers, key = QKeySequence(entry.modifier | entry.key).toString().split("+")
    keys = "+".join((*modifiers, _WRITTEN.get(key, key)))
    action = menu.addAction(f"{entry.text}\t{keys}")
    action.triggered.connect(entry.action or (lambda: _press(grid, entry)))


def _press(grid: MarkGrid, entry: MenuEntry) -> None:
    """Press the key of an entry in the grid, so that the menu does and says exactly what the key does."""
    text = chr(entry.key) if entry.modifier is _NONE and entry.key < Qt.Key.Key_Escape else ""
    QApplication.sendEvent(grid, QKeyEvent(QEvent.Type.KeyPress, entry.key, entry.modifier, text))
