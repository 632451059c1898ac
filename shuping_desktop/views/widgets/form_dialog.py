"""Base class of the dialogs: tab order of the buttons, and Ctrl+Enter."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QLayout, QPushButton, QWidget

_ACCEPT_KEYS = ("Ctrl+Return", "Ctrl+Enter")


class FormDialog(QDialog):
    """Dialog whose default button follows the last field in the tab order and is clicked by Ctrl+Enter.

    In a field of several lines Enter breaks the line, so Ctrl+Enter is the only key to accept. The forms
    have the cancel button first, and Tab followed by Enter must not discard the input.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for keys in _ACCEPT_KEYS:
            QShortcut(QKeySequence(keys), self).activated.connect(self._click_default_button)

    def showEvent(self, event: QShowEvent) -> None:
        self.fix_tab_order()
        super().showEvent(event)

    def fix_tab_order(self) -> None:
        """Put the default button after the last field, then the buttons beside it."""
        default, layout = self._default_button, self.layout()
        if default is None or layout is None:
            return
        row = [default, *(button for button in _buttons_beside(layout, default) if button is not default)]
        fields = [widget for widget in self._tab_chain() if widget not in row]
        for before, after in pairwise([*fields[-1:], *row]):
            QWidget.setTabOrder(before, after)

    @property
    def _default_button(self) -> QPushButton | None:
        return next((button for button in self.findChildren(QPushButton) if button.isDefault()), None)

    def _tab_chain(self) -> Iterator[QWidget]:
        """Yield the widgets of the dialog in tab order."""
        # Not until the chain returns to the dialog: PySide 6.11 keeps a reference to a dialog that it returns
        # from a widget inside a header, so that it is never freed.
        widget, last = self.nextInFocusChain(), self.previousInFocusChain()
        while widget is not None and widget is not self:
            following = None if widget is last else widget.nextInFocusChain()
            if widget.window() is self and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                yield widget
            widget = following

    def _click_default_button(self) -> None:
        default = self._default_button
        if default is not None:
            default.click()


def _buttons_beside(layout: QLayout, button: QPushButton) -> list[QPushButton]:
    """Return the buttons in the same layout as a button, which is among them, in their order."""
    items = [item for index in range(layout.count()) if (item := layout.itemAt(index))]
    widgets = [widget for item in items if (widget := item.widget())]
    if button in widgets:
        return [widget for widget in widgets if isinstance(widget, QPushButton)]
    nested = [item.layout() for item in items] + [widget.layout() for widget in widgets]
    return next((row for inner in nested if inner and (row := _buttons_beside(inner, button))), [])
