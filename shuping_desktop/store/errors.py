"""What the world can do to a review file. Each carries one sentence fit to show."""

from collections.abc import Sequence

from ..messages import Message, MessageError
from .damage import Damage


class StoreError(MessageError):
    """The review file cannot be used as asked; the message says what is wrong and what to do."""


class ReadOnlyError(StoreError):
    """A change was asked of a review that is open for reading only."""


class FileChangedError(StoreError):
    """Another program replaced, removed or wrote to the file while it was open."""


class SealedError(StoreError):
    """A change would alter what a finalised track's results rest on."""


class StepIsFixedError(Exception):
    """The step to revert is one that cannot be undone: creation, finalising, reopening."""


class StepBuiltUponError(Exception):
    """A later step changed what the step to revert changed."""


class DamagedError(StoreError):
    """The file does not say what its journal says. `rebuildable` when the journal itself is whole."""

    def __init__(
        self, message: Message, damages: Sequence[Damage] = (), *, rebuildable: bool = False
    ) -> None:
        super().__init__(message)
        self.damages = tuple(damages)
        self.rebuildable = rebuildable
