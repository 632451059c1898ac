"""The review file: one SQLite file with its own journal, verified at every opening."""

from .changes import RowChange, StoredNames, Value
from .contents import REHEARSAL, Contents, columns_setting, own_ballot, own_setting
from .creating import create_review
from .damage import Damage
from .edit import Edit
from .errors import (
    DamagedError,
    FileChangedError,
    ReadOnlyError,
    SealedError,
    StepBuiltUponError,
    StepIsFixedError,
    StoreError,
    UncertainError,
    WriteFailedError,
    WrittenError,
)
from .history import JournalStep
from .journal import now
from .journal_index import Head
from .lock import lock_holder
from .opening import open_review
from .points import decode_points, encode_points
from .rebuilding import rebuild
from .review import Review
from .salvage import SALVAGED, Extent, Recovery, SalvageSteps, examine, write_rebuilt, write_salvaged
from .salvage_file import is_damaged_header
from .schema import BALLOT_TABLES, PARTICIPANT_TABLES
from .step import Step
from .touched import Touched
from .versions import StoredVersion

__all__ = [
    "BALLOT_TABLES",
    "PARTICIPANT_TABLES",
    "REHEARSAL",
    "SALVAGED",
    "Contents",
    "Damage",
    "DamagedError",
    "Edit",
    "Extent",
    "FileChangedError",
    "Head",
    "JournalStep",
    "ReadOnlyError",
    "Recovery",
    "Review",
    "RowChange",
    "SalvageSteps",
    "SealedError",
    "Step",
    "StepBuiltUponError",
    "StepIsFixedError",
    "StoreError",
    "StoredNames",
    "StoredVersion",
    "Touched",
    "UncertainError",
    "Value",
    "WriteFailedError",
    "WrittenError",
    "columns_setting",
    "create_review",
    "decode_points",
    "encode_points",
    "examine",
    "is_damaged_header",
    "lock_holder",
    "now",
    "open_review",
    "own_ballot",
    "own_setting",
    "rebuild",
    "write_rebuilt",
    "write_salvaged",
]
