"""Table header that wraps its headings to the width of their columns."""

import re

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QStyleOptionHeader, QWidget

# Chinese text may break after any character; Latin words and numbers must not break.
_UNITS = re.compile(r"[0-9A-Za-z.,()%'-]+|.", re.DOTALL)

_CACHE_SIZE = 1000


class WrappingHeader(QHeaderView):
    """Wraps a heading to the column's width unless its own lines fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        # Wrapped text and size by heading and width: Qt asks for all headings when one column changes.
        self._cache: dict[tuple[str, int], tuple[str, QSize]] = {}
        super().__init__(Qt.Orientation.Horizontal, parent)

    def changeEvent(self, event: QEvent) -> None:
        # The font or the style sheet may have changed.
        self._cache.clear()
        super().changeEvent(event)

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, section: int) -> None:
        super().initStyleOptionForIndex(option, section)
        option.text = self.wrapped_text(section)

    def sectionSizeFromContents(self, section: int) -> QSize:
        return self._measured(section)[1]

    def wrapped_text(self, section: int) -> str:
        """Return a heading as it is drawn, with line breaks."""
        return self._measured(section)[0]

    def natural_width(self, section: int) -> int:
        """Return the width of a heading with its own line breaks only."""
        self.ensurePolished()
        plain = super().sectionSizeFromContents(section).width()
        # The base class measures the text as it is drawn now.
        shown, text = self.wrapped_text(section), self._text(section)
        return plain - _widest(shown, self.fontMetrics()) + _widest(text, self.fontMetrics())

    def least_width(self, section: int) -> int:
        """Return the width of the longest word of a heading."""
        text, metrics = self._text(section), self.fontMetrics()
        words = max((metrics.horizontalAdvance(unit) for unit in _units(text)), default=0)
        return self.natural_width(section) - _widest(text, metrics) + words

    def fit_height(self) -> None:
        """Make the table lay out again if the headings need another height."""
        if self.sizeHint().height() != self.height():
            self.geometriesChanged.emit()

    def _measured(self, section: int) -> tuple[str, QSize]:
        text, width = self._text(section), self.sectionSize(section)
        if (text, width) not in self._cache:
            self.ensurePolished()
            plain, metrics = super().sectionSizeFromContents(section), self.fontMetrics()
            # Padding and border of the style sheet.
            margins = plain.width() - _widest(text, metrics)
            shown = wrapped(text, width - margins, metrics)
            lines = shown.count("\n") - text.count("\n")
            size = QSize(margins + _widest(shown, metrics), plain.height() + lines * metrics.lineSpacing())
            if len(self._cache) > _CACHE_SIZE:
                self._cache.clear()
            self._cache[text, width] = shown, size
        return self._cache[text, width]

    def _text(self, section: int) -> str:
        return str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")


def wrapped(text: str, width: int, metrics: QFontMetrics) -> str:
    """Return a text unchanged if its lines fit into `width`, else wrapped again."""
    if _widest(text, metrics) <= width:
        return text
    lines = [""]
    for unit in _units(text):
        if lines[-1] and metrics.horizontalAdvance(lines[-1] + unit) > width:
            lines.append("")
        lines[-1] += unit if lines[-1] else unit.lstrip()
    return "\n".join(line.rstrip() for line in lines)


def _units(text: str) -> list[str]:
    """Return the parts of a text that must not be broken."""
    return [unit for line in text.split("\n") for unit in _UNITS.findall(line)]


def _widest(text: str, metrics: QFontMetrics) -> int:
    return max(metrics.horizontalAdvance(line) for line in text.split("\n"))
