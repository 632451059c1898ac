"""A small drawing beside the figures: the participant's mean by criterion, the track's as a mark on it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..models.results import CriterionMean
from . import theme
from .delegates import draw_bar

ROW_HEIGHT = 26
_NAME_SHARE = 0.42
_FIGURE_WIDTH = 52


class CriteriaChart(QWidget):
    """One bar a criterion."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._means: list[CriterionMean] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_means(self, means: list[CriterionMean]) -> None:
        """Draw these."""
        self._means = means
        said = self.tr("；").join(f"{mean.name} {mean.text}" for mean in means)
        self.setAccessibleName(said)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, ROW_HEIGHT * len(self._means))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours, names = theme.current(), int(self.width() * _NAME_SHARE)
        for row, mean in enumerate(self._means):
            line = QRect(0, row * ROW_HEIGHT, self.width(), ROW_HEIGHT)
            painter.setPen(QColor(colours.ink))
            name = painter.fontMetrics().elidedText(mean.name, Qt.TextElideMode.ElideRight, names - 8)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, name)
            draw_bar(painter, line.adjusted(names, 0, -_FIGURE_WIDTH, 0), mean.own, mean.track)
            painter.setPen(QColor(colours.ink))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, mean.text)
        painter.end()
