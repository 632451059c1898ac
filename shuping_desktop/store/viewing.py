"""Reading of a file without writing anything, also where a crash left a rollback journal beside it."""

from contextlib import closing
from enum import Enum
from pathlib import Path
from typing import NamedTuple

import apsw

from ..messages import Message, msg
from ..reasons import reason
from .connecting import connect, connect_to_bytes, unreadable
from .errors import StoreError
from .file_checks import JOURNAL, LOG, has_write_ahead_log, sidecar
from .lock import is_held
from .rollback_journal import RollbackJournal, read_journal
from .verifying import verify

_TRIES = 5


class Remains(Enum):
    """Meaning of the files that SQLite left beside a review."""

    NONE = "none"
    UNUSED = "unused"
    """A journal of this file that need not be applied: the file is complete as it stands."""
    INTERRUPTED = "interrupted"
    """A journal that must be applied: a change was interrupted."""
    FOREIGN = "foreign"
    """A journal or log of another time or of another file."""


class State(NamedTuple):
    """The bytes of a review, rolled back if a change was interrupted, and what the files beside it mean."""

    data: bytes
    remains: Remains
    has_log: bool


def connect_to_read(path: Path) -> apsw.Connection:
    """Return a connection for reading, which never writes to the folder. Raises StoreError.

    It is to a copy in memory where SQLite would have to roll back a change first. While a program writes the
    review, the journal is that of a change in progress, and SQLite knows when to wait.
    """
    if not has_remains(path) or is_held(path):
        return connect(path, writable=False)
    try:
        return connect_to_bytes(state_of(path).data)
    except (apsw.Error, OSError) as error:
        raise _failed(path, error) from error


def has_remains(path: Path) -> bool:
    """Return whether SQLite would change the file, or its folder, before reading it. Raises StoreError."""
    try:
        left = any(_size(sidecar(path, suffix)) for suffix in (JOURNAL, LOG))
        return left or has_write_ahead_log(path)
    except OSError as error:
        raise _failed(path, error) from error


def notices_for_readers(path: Path) -> list[Message]:
    """Return a sentence if a journal or log lies beside a review that does not belong to it."""
    if not has_remains(path) or is_held(path):
        return []
    try:
        if state_of(path).remains is not Remains.FOREIGN:
            return []
    except (apsw.Error, OSError) as error:
        raise _failed(path, error) from error
    return [msg("{file} 旁边留有另一份文件的恢复记录，没有采用；打开录入时会把它改名留着。", file=path.name)]


def state_of(path: Path) -> State:
    """Return the state of a review while no program writes it. Raises StoreError, or OSError.

    A file that verifies as it stands is complete: an interrupted change has then written either nothing or
    everything. Any other is rolled back, if the journal can be its own and the result verifies.
    """
    data, journal_bytes = _read(path)
    has_log = _size(sidecar(path, LOG)) > 0
    journal = read_journal(journal_bytes)
    if journal is None or not journal.pages:
        return State(data, _remains_of_unused(journal, journal_bytes, data, has_log=has_log), has_log)
    if not journal.belongs_to(data):
        return State(data, Remains.FOREIGN, has_log)
    rolled_back = journal.applied_to(data)
    if rolled_back == data or _is_complete(path, data):
        return State(data, Remains.FOREIGN if has_log else Remains.UNUSED, has_log)
    return State(rolled_back, Remains.INTERRUPTED, has_log)


def _is_complete(path: Path, data: bytes) -> bool:
    """Return whether the bytes are a review that could be opened as it is, with sound indexes."""
    try:
        with closing(connect_to_bytes(data)) as connection:
            return not verify(connection, path).fault
    except (StoreError, apsw.Error, ValueError):
        return False


def refuse_unsound(path: Path, data: bytes) -> None:
    """Raise the StoreError of a file with these bytes; nothing if it could be opened."""
    try:
        with closing(connect_to_bytes(data)) as connection:
            verify(connection, path)
    except (apsw.Error, ValueError) as error:
        raise unreadable(path, error) from error


def _remains_of_unused(
    journal: RollbackJournal | None, journal_bytes: bytes, data: bytes, *, has_log: bool
) -> Remains:
    """Return the meaning of a journal without pages: its change was interrupted before it wrote anything."""
    if has_log:
        return Remains.FOREIGN
    if not journal_bytes:
        return Remains.NONE
    if journal is None:
        # SQLite writes the first eight bytes once the journal is on disk, before it writes to the file.
        return Remains.FOREIGN if journal_bytes[:8].strip(b"\0") else Remains.UNUSED
    ours = journal.page_count * journal.page_size == len(data) and not journal.names_another
    return Remains.UNUSED if ours else Remains.FOREIGN


def _read(path: Path) -> tuple[bytes, bytes]:
    """Return the bytes of a file and of its journal at one moment. Raises OSError."""
    found = _read_both(path)
    for _ in range(_TRIES):
        again = _read_both(path)
        if again == found:
            break
        found = again
    return found


def _read_both(path: Path) -> tuple[bytes, bytes]:
    data, journal = path.read_bytes(), sidecar(path, JOURNAL)
    try:
        # Reading a pipe would wait for ever; the caller may not have refused one.
        return data, journal.read_bytes() if journal.is_file() else b""
    except FileNotFoundError:
        return data, b""


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _failed(path: Path, error: Exception) -> StoreError:
    if isinstance(error, OSError):
        return StoreError(msg("{path} 无法读取（{why}）。", path=path, why=reason(error)))
    return unreadable(path, error)
