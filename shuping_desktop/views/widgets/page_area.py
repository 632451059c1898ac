"""Scroll area of a page, with a signal for narrow windows."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

NARROW = 1100
"""Width in pixels below which cards side by side are too narrow for their texts."""


class PageArea(QScrollArea):
    """Shows a page, with scroll bars if it does not fit."""

    narrow_changed = Signal(bool)
    """The area became narrower than `NARROW`, or wider again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_narrow = False
        self.setProperty("role", "page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Not the page's width: that never falls below the minimum of its current layout.
        narrow = self.width() < NARROW
        if narrow != self.is_narrow:
            self.is_narrow = narrow
            self.narrow_changed.emit(narrow)
        super().resizeEvent(event)


def set_stacked(outer: QBoxLayout, stacked: bool) -> None:
    """Lay out a page's cards vertically, or horizontally."""
    directions = QBoxLayout.Direction
    outer.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)
