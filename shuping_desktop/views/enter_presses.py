"""Enter presses the button that has the keyboard, as people expect outside dialogs too."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QPushButton


class EnterPresses(QObject):
    """An event filter for the application; dialogs have their own default button."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QPushButton) or not isinstance(event, QKeyEvent):
            return False
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() is not QEvent.Type.KeyPress or not enter or isinstance(watched.window(), QDialog):
            return False
        watched.click()
        return True
