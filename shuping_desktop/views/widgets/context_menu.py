"""Right-click menus of lists and tables, made of the buttons that act on them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QMenu

from ...models.translation import translate
from .key_hints import KEY_GAP


class ContextMenu(QObject):
    """Menu of a view: open the current line, the actions of buttons, copy and select all.

    `opens` is the text of the entry that activates the current line. A button that is hidden when the menu
    opens has no entry, one that is disabled a disabled one.
    """

    def __init__(self, view: QAbstractItemView, *buttons: QAbstractButton, opens: str = "") -> None:
        super().__init__(view)
        self._view = view
        self._buttons = buttons
        self._opens = opens
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._on_requested)

    def make(self) -> QMenu:
        """Return the menu for the current line."""
        view, menu = self._view, QMenu(self._view)
        current = view.currentIndex()
        if self._opens:
            action = menu.addAction(self._opens, lambda: view.activated.emit(current))
            action.setEnabled(current.isValid())
        for button in self._buttons:
            if not button.isHidden():
                # Behind a tab stands the name of a key; the shortcut is the button's own.
                action = menu.addAction(button.text().replace(KEY_GAP, "\t"), button.click)
                action.setEnabled(button.isEnabled())
        if menu.actions():
            menu.addSeparator()
        copy = menu.addAction(translate("context_menu", "复制"), lambda: copy_selection(view))
        copy.setEnabled(view.selectionModel().hasSelection())
        if view.selectionMode() is QAbstractItemView.SelectionMode.ExtendedSelection:
            menu.addAction(translate("context_menu", "全选"), view.selectAll)
        return menu

    def _on_requested(self, position: QPoint) -> None:
        index = self._view.indexAt(position)
        if index.isValid() and not self._view.selectionModel().isSelected(index):
            self._view.setCurrentIndex(index)
        menu = self.make()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._view.viewport().mapToGlobal(position))


def copy_selection(view: QAbstractItemView) -> None:
    """Copy the selected cells to the clipboard, with tabs between columns."""
    chosen = sorted(
        (index for index in view.selectionModel().selectedIndexes() if index.flags()),
        key=lambda index: (index.row(), index.column()),
    )
    rows: dict[int, list[str]] = {}
    for index in chosen:
        # A text on several lines is one cell.
        rows.setdefault(index.row(), []).append(" ".join(str(index.data() or "").split()))
    if rows:
        QGuiApplication.clipboard().setText("\n".join("\t".join(cells) for cells in rows.values()))


def add_copying(view: QAbstractItemView) -> None:
    """Let Ctrl+A select every line of a view, and Ctrl+C copy what is selected."""
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    slots: tuple[tuple[QKeySequence.StandardKey, Callable[[], None]], ...] = (
        (QKeySequence.StandardKey.Copy, lambda: copy_selection(view)),
        (QKeySequence.StandardKey.SelectAll, view.selectAll),
    )
    for keys, slot in slots:
        shortcut = QShortcut(QKeySequence(keys), view)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(slot)
