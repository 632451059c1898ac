"""Test of the settings of the memory allocator."""

import ctypes
import sys

import pytest
from PySide6.QtWidgets import QApplication

MEGABYTE = 1 << 20


NAMES = "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost"


class Blocks(ctypes.Structure):
    """The allocator's own counts (`mallinfo2`); `hblkhd` are the bytes of blocks that are mapped."""

    _fields_ = tuple((name, ctypes.c_size_t) for name in NAMES.split(" "))


@pytest.mark.skipif(sys.platform != "linux", reason="the allocator of Linux")
def test_a_large_block_is_mapped_after_a_larger_one_was_freed(qapp: QApplication) -> None:
    from shuping_desktop.views.allocator import MemoryReturner  # noqa: PLC0415

    library = ctypes.CDLL(None)
    if not hasattr(library, "mallinfo2"):
        pytest.skip("not glibc 2.33 or later")
    library.malloc.restype, library.malloc.argtypes = ctypes.c_void_p, (ctypes.c_size_t,)
    library.free.argtypes, library.mallinfo2.restype = (ctypes.c_void_p,), Blocks
    MemoryReturner(qapp)
    library.free(library.malloc(20 * MEGABYTE))
    before = library.mallinfo2().hblkhd
    block = library.malloc(MEGABYTE)
    after = library.mallinfo2().hblkhd
    library.free(block)
    assert after - before >= MEGABYTE
