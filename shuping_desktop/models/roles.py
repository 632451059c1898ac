"""Item data roles and tones, for the delegates that draw cells."""

from enum import Enum, IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Role(IntEnum):
    """Item data roles of this program.

    `STATE` is the state of a list row as a sign and a word; `ASIDE` is a name shown after its text;
    `CHOICES` are the texts that a cell may get.
    """

    TONE = Qt.ItemDataRole.UserRole + 2
    ID = Qt.ItemDataRole.UserRole + 3
    FRACTION = Qt.ItemDataRole.UserRole + 4
    STRONG = Qt.ItemDataRole.UserRole + 5
    STATE = Qt.ItemDataRole.UserRole + 6
    ASIDE = Qt.ItemDataRole.UserRole + 7
    CHOICES = Qt.ItemDataRole.UserRole + 8


AWAITS_PANEL = "◆"
"""Sign of what awaits the panel's ruling."""


class Tone(Enum):
    """Colour of a cell's text, as the theme names it. A word or sign always has the same meaning.

    `PANEL` is for what was compared with the paper and awaits the panel's ruling.
    """

    PLAIN = "ink"
    QUIET = "quiet"
    GOOD = "good"
    INFO = "accent"
    WARN = "warn"
    BAD = "bad"
    PANEL = "panel"


CENTRE = Qt.AlignmentFlag.AlignCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
