"""What every dialog of ours has in common: where Tab goes from the last field, and Ctrl+Enter."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QLayout, QPushButton, QWidget

_AGREE = ("Ctrl+Return", "Ctrl+Enter")


class FormDialog(QDialog):
    """A dialog whose default button is the first that Tab comes to, and the one that Ctrl+Enter presses.

    Enter breaks the line in a text of several lines, so that there only Ctrl+Enter agrees; and whoever
    goes on by Tab and then presses Enter must not throw away what was written.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for keys in _AGREE:
            QShortcut(QKeySequence(keys), self).activated.connect(self._press_default)

    def showEvent(self, event: QShowEvent) -> None:
        self.order_buttons()
        super().showEvent(event)

    def order_buttons(self) -> None:
        """Have Tab come from the last field to the default button, then to those beside it."""
        default, layout = self._default, self.layout()
        if default is None or layout is None:
            return
        row = [default, *(it for it in _row_of(layout, default) if it is not default)]
        fields = [it for it in self._chain() if it not in row]
        for before, after in pairwise([*fields[-1:], *row]):
            QWidget.setTabOrder(before, after)

    @property
    def _default(self) -> QPushButton | None:
        return next((it for it in self.findChildren(QPushButton) if it.isDefault()), None)

    def _chain(self) -> Iterator[QWidget]:
        """What Tab comes by in this dialog, in its order."""
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            if widget.window() is self and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                yield widget
            widget = widget.nextInFocusChain()

    def _press_default(self) -> None:
        default = self._default
        if default is not None:
            default.click()


def _row_of(layout: QLayout, button: QPushButton) -> list[QPushButton]:
    """The buttons that stand in one layout with a button, in their order."""
    items = [item for place in range(layout.count()) if (item := layout.itemAt(place))]
    widgets = [widget for item in items if (widget := item.widget())]
    if button in widgets:
        return [widget for widget in widgets if isinstance(widget, QPushButton)]
    inner = [item.layout() for item in items] + [widget.layout() for widget in widgets]
    return next((row for it in inner if it and (row := _row_of(it, button))), [])
