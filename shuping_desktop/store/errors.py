"""Errors of review files. Each carries one sentence for the user."""

from ..messages import Message, MessageError
from .damage import Damage


class StoreError(MessageError):
    """An operation on a review file failed; the message says what is wrong and what to do."""


class ReadOnlyError(StoreError):
    """A change was attempted on a review that is open for reading only."""


class WriteFailedError(StoreError):
    """A change could not be written to the file: nothing of it is stored, but a copy can be saved."""


class UncertainError(WriteFailedError):
    """Committing a change failed and the file cannot be read: whether the change is stored is unknown."""


class WrittenError(StoreError):
    """Committing a change reported an error, but the change is in the file."""


class FileChangedError(WriteFailedError):
    """Another program replaced, removed or wrote to the file while it was open."""


class SealedError(StoreError):
    """A change would alter the data that a finalised track's results are computed from."""


class StepIsFixedError(Exception):
    """The step to revert cannot be undone: creation, finalising or reopening."""


class StepBuiltUponError(Exception):
    """A later step changed what the step to revert had changed."""


class DamagedError(StoreError):
    """The file is damaged, or its tables differ from its journal, by `damage` if that is known.

    `rebuildable` is True if the journal itself is intact.
    """

    def __init__(self, message: Message, damage: Damage | None = None, *, rebuildable: bool = False) -> None:
        super().__init__(message)
        self.damage = damage
        self.rebuildable = rebuildable
