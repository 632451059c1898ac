"""The review file: one SQLite file with its own journal, always saved, checked whenever it is opened."""

from .contents import Contents
from .damage import Damage
from .errors import DamagedError, FileChangedError, ReadOnlyError, StoreError
from .opening import create_review, open_review, rebuild
from .review import Edit, Review, Touched

__all__ = [
    "Contents",
    "Damage",
    "DamagedError",
    "Edit",
    "FileChangedError",
    "ReadOnlyError",
    "Review",
    "StoreError",
    "Touched",
    "create_review",
    "open_review",
    "rebuild",
]
