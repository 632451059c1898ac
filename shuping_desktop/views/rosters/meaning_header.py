"""Table header with a box for the meaning of each column."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHeaderView, QWidget

from ...rosters.spec import Meaning

_BOX_HEIGHT = 30
_GAP = 2


class MeaningHeader(QHeaderView):
    """Header with a box below each heading but the first, to choose the column's meaning."""

    meaning_chosen = Signal(int, object)
    """Emitted with a column, from 1, and the `Meaning` chosen for it."""
    box_entered = Signal(int)
    """Emitted when the box of a column gets the focus; it may be scrolled out of view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.boxes: list[QComboBox] = []
        self._shown: list[Meaning] = []
        self.sectionResized.connect(self.place_boxes)

    def show_meanings(self, meanings: Sequence[Meaning], words: Mapping[Meaning, str]) -> None:
        """Show these meanings in a box for each column; existing boxes keep the focus."""
        while len(self.boxes) > len(meanings):
            box = self.boxes.pop()
            box.hide()
            box.deleteLater()
        while len(self.boxes) < len(meanings):
            self._add_box(words)
        for box, meaning in zip(self.boxes, meanings, strict=True):
            box.setCurrentIndex(list(words).index(meaning))
        self.updateGeometries()

    def sizeHint(self) -> QSize:
        plain = super().sizeHint()
        return QSize(plain.width(), plain.height() + _BOX_HEIGHT + 2 * _GAP)

    def updateGeometries(self) -> None:
        self.setViewportMargins(0, 0, 0, _BOX_HEIGHT + 2 * _GAP)
        super().updateGeometries()
        self.place_boxes()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and watched in self.boxes:
            self.box_entered.emit(self.boxes.index(watched) + 1)
        return super().eventFilter(watched, event)

    def _add_box(self, words: Mapping[Meaning, str]) -> None:
        box, column = QComboBox(self), len(self.boxes) + 1
        for meaning, text in words.items():
            box.addItem(text, meaning)
        box.setAccessibleName(self.tr("第 {} 列的含义").format(column))
        box.activated.connect(lambda _at: self.meaning_chosen.emit(column, box.currentData()))
        box.installEventFilter(self)
        box.show()
        self.boxes.append(box)

    def place_boxes(self) -> None:
        """Place each box below its heading."""
        top = self.height() - _BOX_HEIGHT - _GAP
        for column, box in enumerate(self.boxes, 1):
            left = self.sectionViewportPosition(column)
            box.setGeometry(left + _GAP, top, max(0, self.sectionSize(column) - 2 * _GAP), _BOX_HEIGHT)
