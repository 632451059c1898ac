"""Guard against a number pad with NumLock off, and against keys that are held down."""

import sys

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from ...models.translation import translate
from .bubble import Bubble

KEYPAD_CHARACTERS = {
    Qt.Key.Key_Insert: "0",
    Qt.Key.Key_End: "1",
    Qt.Key.Key_Down: "2",
    Qt.Key.Key_PageDown: "3",
    Qt.Key.Key_Left: "4",
    Qt.Key.Key_Clear: "5",
    Qt.Key.Key_Right: "6",
    Qt.Key.Key_Home: "7",
    Qt.Key.Key_Up: "8",
    Qt.Key.Key_PageUp: "9",
    Qt.Key.Key_Delete: ".",
}
"""Characters on the keys of the number pad, by the keys that Qt reports while NumLock is off."""
COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
"""Modifiers of keys that type nothing."""
MOVING = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})
"""Keys that may repeat wherever they are pressed."""
_REPEATING = MOVING | {Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_ERASING = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


def keypad_character(event: QKeyEvent) -> str:
    """Return the character of a number-pad key pressed while NumLock is off; empty for any other key.

    On Windows and X11 only the number pad's keys carry the keypad modifier. macOS has no NumLock, and its
    arrow keys carry the modifier too.
    """
    modifiers = event.modifiers()
    if sys.platform == "darwin" or not modifiers & Qt.KeyboardModifier.KeypadModifier or modifiers & COMMANDS:
        return ""
    return KEYPAD_CHARACTERS.get(Qt.Key(event.key()), "")


def numlock_text() -> str:
    """Return the sentence that NumLock is off."""
    return translate("key_guard", "NumLock 没有打开，已按数字读。请按一下 NumLock 键。")


class KeyGuard(QObject):
    """Filters the keys of whichever widget has the focus.

    In a field, the number pad types digits although NumLock is off, and a message says so. A key that is held
    down repeats where it types, erases characters or moves; Enter, Tab, function keys, shortcuts and the like
    act once. A widget with the attribute `guards_keys` does both itself.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        # Not a filter of the application: PySide would make a class for every widget that gets an event.
        application.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle a key press or the question whether it is a shortcut."""
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if event.type() is QEvent.Type.KeyRelease:
            return False
        takes_text = _takes_text(watched)
        character = keypad_character(event) if takes_text else ""
        is_held = event.isAutoRepeat() and not _may_repeat(watched, event, takes_text=takes_text)
        if event.type() is QEvent.Type.ShortcutOverride:
            # An accepted override is sent to the widget as a key press and to no shortcut.
            if character or is_held:
                event.accept()
            return bool(character) or is_held
        if character:
            _type(watched, character, is_repeated=event.isAutoRepeat())
            return True
        _hide_message(watched)
        return is_held

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and not getattr(new, "guards_keys", False):
            new.installEventFilter(self)


def _may_repeat(widget: QWidget, event: QKeyEvent, *, takes_text: bool) -> bool:
    """Return whether a key may act again while it is held down."""
    key = Qt.Key(event.key())
    if key in _REPEATING or _is_multi_line(widget):
        return True
    if not takes_text or event.modifiers() & COMMANDS:
        return False
    is_field = not isinstance(widget, QAbstractItemView)
    return (key in _ERASING and is_field) or (bool(event.text()) and event.text().isprintable())


def _type(widget: QWidget, character: str, *, is_repeated: bool) -> None:
    key = Qt.Key.Key_Period if character == "." else Qt.Key(Qt.Key.Key_0 + int(character))
    keypad = Qt.KeyboardModifier.KeypadModifier
    QApplication.sendEvent(
        widget, QKeyEvent(QEvent.Type.KeyPress, key, keypad, character, autorep=is_repeated)
    )
    window, place = widget.window(), _place_of(widget)
    bubble = _bubble_of(window) or Bubble(window)
    bubble.show_message(numlock_text(), place)


def _hide_message(widget: QWidget) -> None:
    bubble = _bubble_of(widget.window())
    if bubble is not None:
        bubble.hide()


def _bubble_of(window: QWidget) -> Bubble | None:
    return window.findChild(Bubble, options=Qt.FindChildOption.FindDirectChildrenOnly)


def _place_of(widget: QWidget) -> QRect:
    """Return the place in the window of a field, or of the current cell of a table."""
    window = widget.window()
    if isinstance(widget, QAbstractItemView):
        cell, viewport = widget.visualRect(widget.currentIndex()), widget.viewport()
        return QRect(viewport.mapTo(window, cell.topLeft()), cell.size())
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _takes_text(widget: QWidget) -> bool:
    """Return whether a widget takes typed text: a field, or a table that opens an editor for a typed key."""
    if isinstance(widget, QAbstractItemView):
        typed = QAbstractItemView.EditTrigger.AnyKeyPressed
        return bool(widget.editTriggers() & typed) and bool(
            widget.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable
        )
    # By name: `isinstance` would make PySide create the classes.
    if widget.inherits("QComboBox"):
        return bool(widget.property("editable"))
    is_field = any(widget.inherits(name) for name in ("QLineEdit", "QAbstractSpinBox")) or _is_multi_line(
        widget
    )
    return is_field and not widget.property("readOnly")


def _is_multi_line(widget: QWidget) -> bool:
    return widget.inherits("QTextEdit") or widget.inherits("QPlainTextEdit")
