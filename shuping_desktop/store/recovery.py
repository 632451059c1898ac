"""Rolling back the change that a crash interrupted, on disk, before a review is written again."""

import os
import stat
from contextlib import closing, suppress
from itertools import count
from pathlib import Path

import apsw

from ..file_names import beside
from ..messages import Message, msg
from ..reasons import reason
from .connecting import connect, unreadable
from .errors import StoreError
from .file_checks import JOURNAL, LOG, SHARED_MEMORY, sidecar
from .viewing import Remains, has_remains, refuse_unsound, state_of


def settle(path: Path) -> list[Message]:
    """Remove what SQLite left beside a review, and leave WAL mode, which another program may have set.

    An interrupted change is rolled back. A journal or log of another time or of another file is renamed, and
    a sentence returned that says so. Nothing is touched where the result would not be a sound review. The
    caller holds the lock. Raises StoreError.
    """
    try:
        if not has_remains(path):
            _remove_empty_journal(path)
            return []
        return _settled(path)
    except OSError as error:
        raise StoreError(msg("{path} 无法读取（{why}）。", path=path, why=reason(error))) from error
    except apsw.Error as error:
        raise unreadable(path, error) from error


def _remove_empty_journal(path: Path) -> None:
    """Remove the journal that a kill leaves between its creation and the first write to it."""
    journal = sidecar(path, JOURNAL)
    with suppress(FileNotFoundError):
        state = journal.lstat()
        if stat.S_ISREG(state.st_mode) and not state.st_size:
            journal.unlink()


def _settled(path: Path) -> list[Message]:
    state, messages = state_of(path), []
    if state.remains is Remains.UNUSED:
        # What the change wrote must be on disk before the journal is removed.
        _sync(path)
        sidecar(path, JOURNAL).unlink(missing_ok=True)
        _sync_folder(path.parent)
    elif state.remains is Remains.FOREIGN:
        refuse_unsound(path, state.data)
        messages = _set_aside(path)
    elif state.remains is Remains.INTERRUPTED:
        refuse_unsound(path, state.data)
    if has_remains(path):
        _let_sqlite_recover(path)
    return messages


def _let_sqlite_recover(path: Path) -> None:
    with closing(connect(path, writable=True)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        # SQLite has used the journal by now; it would leave an empty one behind.
        sidecar(path, JOURNAL).unlink(missing_ok=True)
        connection.execute("ROLLBACK")


def _set_aside(path: Path) -> list[Message]:
    """Rename journal and log so that SQLite ignores them; return a sentence about each."""
    messages = []
    for suffix in (JOURNAL, LOG, SHARED_MEMORY):
        source = sidecar(path, suffix)
        if not source.exists():
            continue
        target = _free_name(path, suffix)
        source.rename(target)
        if suffix != SHARED_MEMORY:
            messages.append(
                msg(
                    "{file} 旁边的 {name} 属于另一个时间或另一份文件，没有采用，已改名为 {kept}；"
                    "评议按文件原样打开。",
                    file=path.name,
                    name=source.name,
                    kept=target.name,
                )
            )
    _sync_folder(path.parent)
    return messages


def _free_name(path: Path, suffix: str) -> Path:
    for number in count(1):
        ending = suffix.removeprefix("-") + ("" if number == 1 else f" {number}")
        target = beside(path, str(msg("（没有采用的 {ending}）", ending=ending)), ".old")
        if not os.path.lexists(target):
            return target
    raise AssertionError


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sync_folder(folder: Path) -> None:
    # Windows cannot open folders, and some network drives cannot sync them.
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
