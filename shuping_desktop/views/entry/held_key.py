"""Key that is held down in the grid, which sends key presses until it is released."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ...models.cell_looks import Place
from ..widgets.key_guard import MOVING, keypad_character

_MOVING = MOVING | {Qt.Key.Key_Home, Qt.Key.Key_End}
_MODIFIERS = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)


def typed_text(event: QKeyEvent) -> str:
    """Return the characters of a key press, also of the number pad while NumLock is off."""
    return keypad_character(event) or event.text()


def is_modifier(event: QKeyEvent) -> bool:
    """Return whether a key is one such as Shift, which some systems repeat too."""
    return Qt.Key(event.key()) in _MODIFIERS


class HeldKey:
    """Remembers the cell in which the last key was pressed."""

    def __init__(self) -> None:
        self.place: Place = (-1, -1)

    def may_repeat(self, event: QKeyEvent, place: Place, *, has_draft: bool) -> bool:
        """Return whether a key that is held down may act again in the cell at `place`.

        Arrows go on moving, Backspace goes on erasing the draft, and a digit ends at its cell.
        """
        key, typed = Qt.Key(event.key()), typed_text(event)
        if key is Qt.Key.Key_Backspace:
            return has_draft
        if typed.isdigit() or typed == ".":
            return place == self.place
        return key in _MOVING and not event.modifiers() & Qt.KeyboardModifier.AltModifier
