"""Names of keys in buttons, drawn lighter than the words."""

from math import ceil

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from .. import theme

KEY_GAP = "  "
"""Separates the words of a button from the name of its key."""
_ROLES = (None, "", "primary")
_BLANK = "\N{NO-BREAK SPACE}"  # counts in the width of a centred text, unlike a trailing space


class KeyHints(QObject):
    """Event filter that paints a button with the name of its key in the normal weight and a quiet colour."""

    def eventFilter(self, button: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.Paint or not isinstance(button, QPushButton):
            return False
        if KEY_GAP not in button.text() or button.isChecked():
            return False
        _paint(button)
        return True


def lighten_keys(widget: QWidget) -> None:
    """Paint the names of keys lighter in every plain button of a widget."""
    application = QApplication.instance()
    assert application is not None
    hints = application.findChild(KeyHints) or KeyHints(application)
    for button in widget.findChildren(QPushButton):
        if button.property("role") in _ROLES:
            button.installEventFilter(hints)


def _paint(button: QPushButton) -> None:
    words, _, key = button.text().rpartition(KEY_GAP)
    font, metrics, colours = button.font(), button.fontMetrics(), theme.current()
    key_width = metrics.horizontalAdvance(KEY_GAP + key)
    blanks = _BLANK * ceil(key_width / metrics.horizontalAdvance(_BLANK))
    option = QStyleOptionButton()
    button.initStyleOption(option)
    option.text = words + blanks
    painter = QStylePainter(button)
    painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
    left = (button.width() - metrics.horizontalAdvance(option.text)) // 2
    left += metrics.horizontalAdvance(words + KEY_GAP)
    font.setBold(False)
    painter.setFont(font)
    is_primary = button.isEnabled() and button.property("role") == "primary"
    painter.setPen(QColor(colours.on_accent if is_primary else colours.quiet))
    room = QRect(left, 0, button.width() - left, button.height())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, key)
    painter.end()
