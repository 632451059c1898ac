"""Message beside a cell."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QWidget

from ...messages import Text
from ...models.translation import translated

GAP = 3


class Bubble(QLabel):
    """A label just below a cell, or above it where there is no room below."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self.setObjectName("refusal")
        self.hide()

    def show_message(self, text: Text, cell: QRect) -> None:
        """Show a text beside a cell of the viewport; an empty text hides the bubble."""
        self.setVisible(bool(text))
        if not text:
            return
        self.setText(translated(text))
        room = self._viewport.rect()
        self.setWordWrap(False)
        self.adjustSize()
        if self.width() > room.width():
            self.setWordWrap(True)
            self.resize(room.width(), self.heightForWidth(room.width()))
        left = max(0, min(cell.left(), room.width() - self.width()))
        below = cell.bottom() + GAP
        fits = below + self.height() <= room.height()
        self.move(left, below if fits else cell.top() - self.height() - GAP)
        self.raise_()
