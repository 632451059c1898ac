"""Memory of the C library's allocator."""

import ctypes
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_MMAP_THRESHOLD = -3
_LARGE = 128 * 1024
"""Size from which a block is large, in bytes: the allocator's own value at the start."""
_INTERVAL_MS = 30_000


class MemoryReturner(QObject):
    """Has freed memory returned to the system, where the allocator is glibc's.

    It raises its threshold for mapped blocks to the largest one that was ever freed. Images of pages then lie
    among small blocks, which keep the memory behind them: it grew by half in an evening, most of it unused.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        set_option = _function("mallopt")
        if set_option is not None:
            set_option(_MMAP_THRESHOLD, _LARGE)
            timer = QTimer(self, interval=_INTERVAL_MS)
            timer.timeout.connect(return_free_memory)
            timer.start()


def return_free_memory() -> None:
    """Return free pages between blocks that are in use."""
    trim = _function("malloc_trim")
    if trim is not None:
        trim(0)


def _function(name: str) -> Callable[..., int] | None:
    """Return a function of the C library, None if it has none of that name."""
    return getattr(ctypes.CDLL(None), name, None)
