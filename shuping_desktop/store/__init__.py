"""The review file: one SQLite file with its own journal, always saved, checked whenever it is opened."""

from .contents import REHEARSAL, Contents
from .damage import Damage
from .errors import DamagedError, FileChangedError, ReadOnlyError, SealedError, StoreError
from .history import HistoryEntry
from .journal import now
from .labels import Label, read_label
from .opening import create_review, open_review, rebuild
from .review import Edit, Review
from .schema import BALLOT_TABLES, PARTICIPANT_TABLES
from .touched import Touched

__all__ = [
    "BALLOT_TABLES",
    "PARTICIPANT_TABLES",
    "REHEARSAL",
    "Contents",
    "Damage",
    "DamagedError",
    "Edit",
    "FileChangedError",
    "HistoryEntry",
    "Label",
    "ReadOnlyError",
    "Review",
    "SealedError",
    "StoreError",
    "Touched",
    "create_review",
    "now",
    "open_review",
    "read_label",
    "rebuild",
]
