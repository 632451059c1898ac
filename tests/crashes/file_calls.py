"""Interception of every call that changes files: SQLite's by a VFS, those of `files` by wrappers of `os`."""

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import apsw

from shuping_desktop import files

_JOURNALS = apsw.SQLITE_OPEN_MAIN_JOURNAL | apsw.SQLITE_OPEN_WAL | apsw.SQLITE_OPEN_SUPER_JOURNAL


class Call(NamedTuple):
    """One call about to be made: create, write, truncate, sync, sync-folder, link, rename or unlink.

    `path` is the file, or the folder of sync-folder. `at` is a write's place or a truncated file's length,
    `data` what is written, and `target` the new name of a link or rename.
    """

    kind: str
    path: str
    at: int = 0
    data: bytes = b""
    target: str = ""


Observer = Callable[[Call], None]


@contextmanager
def watching(observer: Observer) -> Iterator[None]:
    """Call `observer` before each call that changes a file, until the end of the block."""
    vfs = _Vfs(observer)
    before = {name: getattr(os, name) for name in ("open", "link", "unlink", "replace", "rename", "fsync")}
    fill = files._fill
    try:
        for name, wrapped in _wrappers(observer, before).items():
            setattr(os, name, wrapped)
        setattr(files, "_fill", _filling(observer, fill))  # noqa: B010 - for mypy, a function cannot change
        yield
    finally:
        setattr(files, "_fill", fill)  # noqa: B010
        for name, function in before.items():
            setattr(os, name, function)
        apsw.set_default_vfs("unix")
        vfs.unregister()


def _filling(observer: Observer, fill: Callable[[Path, bytes], None]) -> Callable[[Path, bytes], None]:
    def filling(path: Path, content: bytes) -> None:
        observer(Call("write", str(path), 0, content))
        fill(path, content)

    return filling


def _wrappers(observer: Observer, before: dict[str, Callable[..., Any]]) -> dict[str, Callable[..., Any]]:
    def opening(path: Any, flags: int, *rest: Any, **more: Any) -> int:
        if flags & os.O_CREAT and not os.path.lexists(path):
            observer(Call("create", os.fspath(path)))
        return int(before["open"](path, flags, *rest, **more))

    def linking(path: Any, target: Any, **more: Any) -> None:
        observer(Call("link", os.fspath(path), target=os.fspath(target)))
        before["link"](path, target, **more)

    def unlinking(path: Any, **more: Any) -> None:
        observer(Call("unlink", os.fspath(path)))
        before["unlink"](path, **more)

    def replacing(path: Any, target: Any, **more: Any) -> None:
        observer(Call("rename", os.fspath(path), target=os.fspath(target)))
        before["replace"](path, target, **more)

    def syncing(descriptor: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        path = str(Path(f"/proc/self/fd/{descriptor}").readlink())
        observer(Call("sync-folder" if is_folder else "sync", path))
        before["fsync"](descriptor)

    return {
        "open": opening,
        "link": linking,
        "unlink": unlinking,
        "replace": replacing,
        "rename": replacing,
        "fsync": syncing,
    }


class _Vfs(apsw.VFS):
    """The system's VFS, with an observer."""

    def __init__(self, observer: Observer) -> None:
        self._observer = observer
        super().__init__("watched", "unix", makedefault=True)

    def xOpen(self, name: Any, flags: list[int]) -> "_File":
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        is_new = bool(flags[0] & apsw.SQLITE_OPEN_CREATE and path and not os.path.lexists(path))
        if is_new:
            self._observer(Call("create", str(path)))
        return _File(self._observer, name, flags, str(path), is_new and bool(flags[0] & _JOURNALS))

    def xDelete(self, name: str, sync: bool) -> None:
        self._observer(Call("unlink", name))
        super().xDelete(name, sync)
        if sync:
            self._observer(Call("sync-folder", str(Path(name).parent)))


class _File(apsw.VFSFile):
    def __init__(self, observer: Observer, name: Any, flags: list[int], path: str, syncs: bool) -> None:
        self._observer, self._path, self._syncs_folder = observer, path, syncs
        super().__init__("unix", name, flags)

    def xWrite(self, data: Any, offset: int) -> None:
        self._observer(Call("write", self._path, offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:
        self._observer(Call("truncate", self._path, newsize))
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:
        self._observer(Call("sync", self._path))
        super().xSync(flags)
        if self._syncs_folder:
            # SQLite syncs the folder with the first sync of a new journal (UNIXFILE_DIRSYNC in os_unix.c).
            self._syncs_folder = False
            self._observer(Call("sync-folder", str(Path(self._path).parent)))
