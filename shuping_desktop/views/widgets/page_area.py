"""Where a page is shown: it scrolls where it does not fit, and learns where the screen is narrow."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

NARROW = 1100
"""Below this width what else stands side by side has no room for its words."""


class PageArea(QScrollArea):
    """A page can be reached whole on any screen: bars show only where it does not fit."""

    narrowed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_narrow = False
        self.setProperty("role", "page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Asked of the area: a page is never narrower than what its layout of the moment needs.
        narrow = self.width() < NARROW
        if narrow != self.is_narrow:
            self.is_narrow = narrow
            self.narrowed.emit(narrow)
        super().resizeEvent(event)


def set_stacked(outer: QBoxLayout, stacked: bool) -> None:
    """Put a page's cards below each other, or beside each other again."""
    directions = QBoxLayout.Direction
    outer.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)
