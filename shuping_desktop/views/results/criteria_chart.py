"""A small drawing beside the figures: the participant's mean by criterion, the track's as a mark on it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...models.results import CriterionMean
from .. import theme
from ..widgets.delegates import draw_bar

ROW_HEIGHT, LEAST_ROW_HEIGHT = 25, 20
_GAP = 12
_LEAST_BAR = 72
_FIGURE_WIDTH = 52
_NAME = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextWordWrap.value


class CriteriaChart(QWidget):
    """One bar a criterion; closer together where there is little room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._means: list[CriterionMean] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_means(self, means: list[CriterionMean]) -> None:
        """Draw these."""
        self._means = means
        said = self.tr("；").join(f"{mean.name} {mean.text}" for mean in means)
        self.setAccessibleName(said)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, sum(self._heights(ROW_HEIGHT)))

    def minimumSizeHint(self) -> QSize:
        # A drawing that is pressed together further would lose words.
        return QSize(240, sum(self._heights(LEAST_ROW_HEIGHT)))

    def _names_width(self) -> int:
        """As wide as the longest name, as long as enough is left for the bars."""
        metrics = self.fontMetrics()
        widest = max((metrics.horizontalAdvance(mean.name) for mean in self._means), default=0)
        return min(widest, self.width() - _GAP - _LEAST_BAR - _FIGURE_WIDTH)

    def _heights(self, row_height: int) -> list[int]:
        """A row is higher where its name takes more than one line."""
        metrics, box = self.fontMetrics(), QRect(0, 0, self._names_width(), 1000)
        return [max(row_height, metrics.boundingRect(box, _NAME, mean.name).height()) for mean in self._means]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours, names, top = theme.current(), self._names_width(), 0
        row_height = max(LEAST_ROW_HEIGHT, min(ROW_HEIGHT, self.height() // max(1, len(self._means))))
        for mean, height in zip(self._means, self._heights(row_height), strict=True):
            line = QRect(0, top, self.width(), height)
            top += height
            painter.setPen(QColor(colours.ink))
            painter.drawText(line.adjusted(0, 0, names - self.width(), 0), _NAME, mean.name)
            draw_bar(painter, line.adjusted(names + _GAP, 0, -_FIGURE_WIDTH, 0), mean.own, mean.track)
            painter.setPen(QColor(colours.ink))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, mean.text)
        painter.end()
