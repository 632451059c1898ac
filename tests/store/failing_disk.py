"""A disk that fails at a chosen call: SQLite's files through a VFS, everything else through `os` and `io`."""

import errno
import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

import apsw

BROKEN, FULL = "broken", "full"
KINDS = (BROKEN, FULL)
GARBLED = "garbled"
"""SQLite's reads return other bytes than were written; no call fails."""
SQLITE_ERRORS = {
    "locked": apsw.SQLITE_BUSY,
    "read-only": apsw.SQLITE_READONLY,
    "corrupt": apsw.SQLITE_CORRUPT,
    "no memory": apsw.SQLITE_NOMEM,
}
"""Kinds of failures of SQLite's calls alone, with the codes that they report."""
_VFS_NAME = "failing"
_OS_CALLS = ("stat", "fsync", "replace", "rename", "link", "open", "close", "unlink", "mkdir", "write")
_TAKES_SPACE = {"xWrite", "xOpen", "open", "fsync", "link", "mkdir", "write", "io.write", "io.open"}
_CODES = {
    "xRead": apsw.SQLITE_IOERR_READ,
    "xWrite": apsw.SQLITE_IOERR_WRITE,
    "xSync": apsw.SQLITE_IOERR_FSYNC,
    "xTruncate": apsw.SQLITE_IOERR_TRUNCATE,
    "xFileSize": apsw.SQLITE_IOERR_FSTAT,
    "xLock": apsw.SQLITE_IOERR_LOCK,
    "xCheckReservedLock": apsw.SQLITE_IOERR_CHECKRESERVEDLOCK,
    "xDelete": apsw.SQLITE_IOERR_DELETE,
    "xAccess": apsw.SQLITE_IOERR_ACCESS,
    "xOpen": apsw.SQLITE_CANTOPEN,
}


class Disk:
    """Counts the calls on files of one folder, and fails at call `point` (from 1), or from there on."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self.calls = 0
        self.is_on = False
        self._point, self._kind, self._for_good = 0, BROKEN, False

    @contextmanager
    def failing(self, point: int, kind: str, *, for_good: bool) -> Iterator[None]:
        """Count calls and fail at one; a point of 0 fails nowhere."""
        self.calls, self.is_on = 0, True
        self._point, self._kind, self._for_good = point, kind, for_good
        try:
            yield
        finally:
            self.is_on = False

    def _is_due(self, call: str) -> bool:
        if not self.is_on or (self._kind == FULL and call not in _TAKES_SPACE):
            return False
        if self._kind == GARBLED and call != "xRead":
            return False
        if self._kind in SQLITE_ERRORS and not call.startswith("x"):
            return False
        self.calls += 1
        return self.calls == self._point or (self._for_good and 0 < self._point < self.calls)

    def sqlite_call(self, call: str) -> None:
        """Fail one call of SQLite if it is due."""
        if self._kind != GARBLED and self._is_due(call):
            if self._kind in SQLITE_ERRORS:
                raise apsw.exception_for(SQLITE_ERRORS[self._kind])
            full = self._kind == FULL and call != "xOpen"
            raise apsw.exception_for(apsw.SQLITE_FULL if full else _CODES[call])

    def as_read(self, data: bytes) -> bytes:
        """Return the bytes that a read of SQLite returns: every seventh is wrong if the read is due."""
        if self._kind != GARBLED or not self._is_due("xRead"):
            return data
        return bytes(byte ^ 0x55 if at % 7 == 3 else byte for at, byte in enumerate(data))

    def system_call(self, call: str, *arguments: object) -> None:
        """Fail one call of the system if it is due; calls on other folders do not count."""
        if arguments and isinstance(arguments[0], (str, os.PathLike)) and not self.has(arguments[0]):
            return
        if self._is_due(call):
            number = errno.ENOSPC if self._kind == FULL else errno.EIO
            raise OSError(number, os.strerror(number))

    def has(self, path: object) -> bool:
        """Return True for a path in the folder."""
        return os.fspath(path).startswith(self._folder)  # type: ignore[call-overload, no-any-return]


class _File(apsw.VFSFile):
    """A file of SQLite whose calls may fail, before or after they had their effect."""

    def __init__(self, disk: Disk, base: str, name: Any, flags: list[int]) -> None:
        disk.sqlite_call("xOpen")
        self._disk = disk
        super().__init__(base, name, flags)

    def xRead(self, amount: int, offset: int) -> bytes:
        self._disk.sqlite_call("xRead")
        return self._disk.as_read(super().xRead(amount, offset))

    def xWrite(self, data: Any, offset: int) -> None:
        self._disk.sqlite_call("xWrite")
        super().xWrite(data, offset)

    def xSync(self, flags: int) -> None:
        self._disk.sqlite_call("xSync")
        super().xSync(flags)

    def xTruncate(self, size: int) -> None:
        self._disk.sqlite_call("xTruncate")
        super().xTruncate(size)

    def xFileSize(self) -> int:
        self._disk.sqlite_call("xFileSize")
        return super().xFileSize()

    def xLock(self, level: int) -> None:
        self._disk.sqlite_call("xLock")
        super().xLock(level)

    def xCheckReservedLock(self) -> bool:
        self._disk.sqlite_call("xCheckReservedLock")
        return super().xCheckReservedLock()


class _Vfs(apsw.VFS):
    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        # Not the default, which this one becomes.
        self._base = apsw.vfs_names()[0]
        super().__init__(_VFS_NAME, self._base, makedefault=True)

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:
        return _File(self._disk, self._base, name, flags)

    def xDelete(self, name: str, sync: bool) -> None:
        self._disk.sqlite_call("xDelete")
        super().xDelete(name, sync)
        # A failure to sync the folder: the file is deleted all the same.
        self._disk.sqlite_call("xDelete")

    def xAccess(self, name: str, flags: int) -> bool:
        self._disk.sqlite_call("xAccess")
        return super().xAccess(name, flags)


class _RawFile(io.FileIO):
    """An unbuffered file whose calls may fail."""

    disk: Disk

    def read(self, size: int | None = -1, /) -> bytes:
        self.disk.system_call("io.read")
        return super().read(size) or b""

    def readall(self) -> bytes:
        self.disk.system_call("io.read")
        return super().readall() or b""

    def readinto(self, buffer: Any, /) -> int | None:
        self.disk.system_call("io.read")
        return super().readinto(buffer)

    def write(self, data: Any, /) -> int:
        self.disk.system_call("io.write")
        return super().write(data)

    def truncate(self, size: int | None = None, /) -> int:
        self.disk.system_call("io.truncate")
        return super().truncate(size)


def _opener(disk: Disk, original: Callable[..., Any]) -> Callable[..., Any]:
    def opened(file: Any, mode: str = "r", *arguments: Any, **options: Any) -> Any:
        if not isinstance(file, (str, os.PathLike)) or not disk.has(file):
            return original(file, mode, *arguments, **options)
        disk.system_call("io.read" if mode in {"r", "rb"} else "io.open", file)
        if "b" not in mode:
            return original(file, mode, *arguments, **options)
        raw = _RawFile(os.fspath(file), mode.replace("b", ""))
        raw.disk = disk
        if "+" in mode:
            return io.BufferedRandom(raw)
        return io.BufferedReader(raw) if mode == "rb" else io.BufferedWriter(raw)

    return opened


def _counted(disk: Disk, name: str, original: Callable[..., Any]) -> Callable[..., Any]:
    def call(*arguments: Any, **options: Any) -> Any:
        if name == "close" and disk.is_on:
            original(*arguments)
            disk.system_call(name)
            return None
        disk.system_call(name, *arguments)
        return original(*arguments, **options)

    return call


@contextmanager
def failing_disk(folder: Path) -> Iterator[Disk]:
    """Route all calls on files through a `Disk`."""
    disk = Disk(folder)
    with ExitStack() as patches:
        # Errors of closing a file, which SQLite ignores, and of lock files that are collected.
        patches.enter_context(mock.patch.object(sys, "unraisablehook", lambda _: None))
        for name in _OS_CALLS:
            patches.enter_context(mock.patch.object(os, name, _counted(disk, name, getattr(os, name))))
        patches.enter_context(mock.patch.object(io, "open", _opener(disk, io.open)))
        patches.callback(_Vfs(disk).unregister)
        yield disk
