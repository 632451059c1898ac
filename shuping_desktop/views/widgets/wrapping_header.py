"""A table's head whose words take as many lines as their column asks for, so that none is cut off."""

import re

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QStyleOptionHeader, QWidget

# A Chinese word may break behind any character; Latin words and figures stay whole.
_UNITS = re.compile(r"[0-9A-Za-z.,()%'-]+|.", re.DOTALL)

_MOST_KNOWN = 1000


class WrappingHeader(QHeaderView):
    """Leaves a heading as it is where it has room, and else breaks it anew to the column's width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        # How a heading is drawn at a width; Qt asks for every heading whenever one column changes.
        self._known: dict[tuple[str, int], tuple[str, QSize]] = {}
        super().__init__(Qt.Orientation.Horizontal, parent)

    def changeEvent(self, event: QEvent) -> None:
        # Another face or style sheet measures otherwise.
        self._known.clear()
        super().changeEvent(event)

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, section: int) -> None:
        super().initStyleOptionForIndex(option, section)
        option.text = self.shown_text(section)

    def sectionSizeFromContents(self, section: int) -> QSize:
        return self._measured(section)[1]

    def shown_text(self, section: int) -> str:
        """A heading with its lines broken as they are drawn."""
        return self._measured(section)[0]

    def fit_height(self) -> None:
        """Have the table make room where a heading takes another number of lines."""
        if self.sizeHint().height() != self.height():
            self.geometriesChanged.emit()

    def _measured(self, section: int) -> tuple[str, QSize]:
        text, width = self._text(section), self.sectionSize(section)
        if (text, width) not in self._known:
            self.ensurePolished()
            plain, metrics = super().sectionSizeFromContents(section), self.fontMetrics()
            # What the style sheet leaves free around the words.
            margins = plain.width() - _widest(text, metrics)
            shown = wrapped(text, width - margins, metrics)
            lines = shown.count("\n") - text.count("\n")
            size = QSize(margins + _widest(shown, metrics), plain.height() + lines * metrics.lineSpacing())
            if len(self._known) > _MOST_KNOWN:
                self._known.clear()
            self._known[text, width] = shown, size
        return self._known[text, width]

    def _text(self, section: int) -> str:
        return str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")


def wrapped(text: str, room: int, metrics: QFontMetrics) -> str:
    """A text as it is where every line of it has room, else broken where the room ends."""
    if _widest(text, metrics) <= room:
        return text
    lines = [""]
    for unit in _UNITS.findall(text.replace("\n", "")):
        if lines[-1] and metrics.horizontalAdvance(lines[-1] + unit) > room:
            lines.append("")
        lines[-1] += unit if lines[-1] else unit.lstrip()
    return "\n".join(line.rstrip() for line in lines)


def _widest(text: str, metrics: QFontMetrics) -> int:
    return max(metrics.horizontalAdvance(line) for line in text.split("\n"))
