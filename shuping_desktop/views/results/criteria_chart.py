"""Bar chart of a participant's mean by criterion, with the category's mean as a tick."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...models.evidence import CriterionMean
from .. import theme
from ..widgets.delegates import draw_bar

ROW_HEIGHT, LEAST_ROW_HEIGHT = 19, 18
_GAP = 12
_LEAST_BAR = 72
_FIGURE_WIDTH = 52
_NAME = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextWordWrap.value


class CriteriaChart(QWidget):
    """One bar per criterion; the rows shrink if there is little room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._means: list[CriterionMean] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_means(self, means: list[CriterionMean]) -> None:
        """Draw a bar for each mean."""
        self._means = means
        self.setAccessibleName(self.tr("；").join(f"{mean.name} {mean.text}" for mean in means))
        self.updateGeometry()
        self.update()

    @property
    def has_means(self) -> bool:
        """True if there is something to draw."""
        return bool(self._means)

    def sizeHint(self) -> QSize:
        return QSize(240, sum(self._heights(ROW_HEIGHT)))

    def minimumSizeHint(self) -> QSize:
        # Below this height the names would overlap.
        return QSize(240, sum(self._heights(LEAST_ROW_HEIGHT)))

    def _names_width(self) -> int:
        """Return the width of the longest name, limited so that enough is left for the bars."""
        metrics = self.fontMetrics()
        widest = max((metrics.horizontalAdvance(mean.name) for mean in self._means), default=0)
        return min(widest, self.width() - _GAP - _LEAST_BAR - _FIGURE_WIDTH)

    def _heights(self, row_height: int) -> list[int]:
        """Return the height of each row; a name of several lines makes its row higher."""
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
            draw_bar(painter, line.adjusted(names + _GAP, 0, -_FIGURE_WIDTH, 0), mean.own, mean.category)
            painter.setPen(QColor(colours.ink))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, mean.text)
        painter.end()
