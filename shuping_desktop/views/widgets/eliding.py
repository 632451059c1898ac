"""Words that may be longer than their room."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel


class ElidingFilter(QObject):
    """Paints a label with … behind what there is room for."""

    def eventFilter(self, label: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.Paint or not isinstance(label, QLabel):
            return super().eventFilter(label, event)
        painter = QPainter(label)
        painter.setPen(label.palette().windowText().color())
        words = painter.fontMetrics().elidedText(label.text(), Qt.TextElideMode.ElideRight, label.width())
        painter.drawText(label.rect(), Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()
        return True
