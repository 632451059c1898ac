"""Progress of a long operation, and the request to cancel it.

An operation reports to the task of its thread, if there is one. The task is a context variable instead of an
argument, since the calls stand in the innermost loops of readers and writers, most of whose callers have no
task; each thread has its own.
"""

from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from typing import TypeVar

from .messages import Text

T = TypeVar("T")


class CancelledError(Exception):
    """The user cancelled the operation; nothing of it was done, or all of it was taken back."""


class Task:
    """Progress of one operation: written by the thread that carries it out, read by the window's.

    `text` names the present stage, empty for none. `total` is 0 while the number of its items is unknown.
    """

    def __init__(self) -> None:
        self.text: Text = ""
        self.done = self.total = 0
        self.is_cancelled = False

    def enter(self) -> None:
        """Make this the task of the present thread."""
        _current.set(self)

    def check(self) -> None:
        """Raise CancelledError if the user has cancelled."""
        if self.is_cancelled:
            raise CancelledError


_current: ContextVar[Task | None] = ContextVar("task", default=None)


def has_task() -> bool:
    """Return whether the present thread reports to a task."""
    return _current.get() is not None


def check_cancelled() -> None:
    """Raise CancelledError if the present thread's task is cancelled."""
    task = _current.get()
    if task is not None and task.is_cancelled:
        raise CancelledError


def begin_stage(text: Text, total: int = 0, done: int = 0) -> None:
    """Report a stage of which `done` of `total` items are done, 0 if their number is unknown.

    Raises CancelledError.
    """
    task = _current.get()
    if task is not None:
        task.check()
        task.text, task.done, task.total = text, done, total


def counted(items: Iterable[T], text: Text, total: int = 0) -> Iterator[T]:
    """Yield items and report each of them, as a stage of its own. Raises CancelledError between two."""
    task = _current.get()
    if task is None:
        yield from items
        return
    begin_stage(text, total)
    for done, item in enumerate(items):
        task.check()
        # Set again: an item may have stages of its own.
        task.text, task.done, task.total = text, done, total
        yield item
