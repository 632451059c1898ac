"""A table's head whose words take as many lines as their column asks for, so that none is cut off."""

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QStyleOptionHeader, QWidget

# A Chinese word may break behind any character; Latin words and figures stay whole.
_UNITS = re.compile(r"[0-9A-Za-z.,()%'-]+|.", re.DOTALL)


class WrappingHeader(QHeaderView):
    """Leaves a heading as it is where it has room, and else breaks it anew to the column's width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, section: int) -> None:
        super().initStyleOptionForIndex(option, section)
        option.text = self.shown_text(section)

    def sectionSizeFromContents(self, section: int) -> QSize:
        plain, metrics = super().sectionSizeFromContents(section), self.fontMetrics()
        asked, shown = self._text(section), self.shown_text(section)
        more = shown.count("\n") - asked.count("\n")
        return QSize(
            plain.width() - _widest(asked, metrics) + _widest(shown, metrics),
            plain.height() + more * metrics.lineSpacing(),
        )

    def shown_text(self, section: int) -> str:
        """A heading with its lines broken as they are drawn."""
        text, metrics = self._text(section), self.fontMetrics()
        # What the style sheet leaves free around the words.
        margins = super().sectionSizeFromContents(section).width() - _widest(text, metrics)
        return wrapped(text, self.sectionSize(section) - margins, metrics)

    def fit_height(self) -> None:
        """Have the table make room where a heading takes another number of lines."""
        if self.sizeHint().height() != self.height():
            self.geometriesChanged.emit()

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
