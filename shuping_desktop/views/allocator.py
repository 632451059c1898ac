"""Settings of the C library's memory allocator."""

import ctypes

_MMAP_THRESHOLD = -3
_LARGE = 128 * 1024
"""Size from which a block is large, in bytes: the allocator's own value at the start."""


def return_large_blocks() -> None:
    """Have large blocks returned to the system as soon as they are freed, where the allocator is glibc's.

    It raises its threshold to the largest block that was ever freed. Images of pages then lie among small
    blocks, which keep the memory behind them: it grew by half in an evening, most of it unused.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_MMAP_THRESHOLD, _LARGE)
