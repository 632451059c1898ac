"""Elided label texts."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel


class ElidingFilter(QObject):
    """Event filter that paints a label's text elided, which QLabel cannot do."""

    def eventFilter(self, label: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.Paint or not isinstance(label, QLabel):
            return super().eventFilter(label, event)
        painter = QPainter(label)
        painter.setPen(label.palette().windowText().color())
        text = painter.fontMetrics().elidedText(label.text(), Qt.TextElideMode.ElideRight, label.width())
        painter.drawText(label.rect(), Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()
        return True
