"""What a cell says beyond its text, for the delegates that draw it."""

from enum import Enum, IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Role(IntEnum):
    """Item data roles of our own."""

    KIND = Qt.ItemDataRole.UserRole + 1
    TONE = Qt.ItemDataRole.UserRole + 2
    ID = Qt.ItemDataRole.UserRole + 3
    FRACTION = Qt.ItemDataRole.UserRole + 4
    STRONG = Qt.ItemDataRole.UserRole + 5
    CLOSED = Qt.ItemDataRole.UserRole + 6
    ASIDE = Qt.ItemDataRole.UserRole + 7


class Tone(Enum):
    """How a cell wants to be seen; a word or sign always says the same."""

    PLAIN = "ink"
    QUIET = "quiet"
    GOOD = "good"
    INFO = "accent"
    WARN = "warn"
    BAD = "bad"


CENTRE = Qt.AlignmentFlag.AlignCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
