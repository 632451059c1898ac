"""Test of the settings of the memory allocator, in a process whose heap is new."""

import ctypes
import subprocess
import sys

import pytest

from tests.helpers import environment

MAPPED = """
import ctypes
from PySide6.QtCore import QCoreApplication
from shuping_desktop.views.allocator import MemoryReturner
application = QCoreApplication([])
MemoryReturner(application)
names = "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost"
class Blocks(ctypes.Structure):
    _fields_ = [(name, ctypes.c_size_t) for name in names.split()]
library = ctypes.CDLL(None)
library.malloc.restype, library.malloc.argtypes = ctypes.c_void_p, (ctypes.c_size_t,)
library.free.argtypes, library.mallinfo2.restype = (ctypes.c_void_p,), Blocks
library.free(library.malloc(20 << 20))
before = library.mallinfo2().hblkhd
library.malloc(10 << 20)
print(library.mallinfo2().hblkhd - before)
"""
"""Prints the bytes of mapped blocks that a block of 10 MiB adds after one of 20 MiB was freed."""


@pytest.mark.skipif(sys.platform != "linux", reason="the allocator of Linux")
def test_a_large_block_is_mapped_after_a_larger_one_was_freed() -> None:
    if not hasattr(ctypes.CDLL(None), "mallinfo2"):
        pytest.skip("not glibc 2.33 or later")
    command = [sys.executable, "-c", MAPPED]
    done = subprocess.run(command, check=True, env=environment(), capture_output=True, text=True)
    assert int(done.stdout) >= 10 << 20
