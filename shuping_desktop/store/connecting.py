"""Connections to review files, which may come from untrusted sources."""

from contextlib import suppress
from pathlib import Path

import apsw

from ..messages import msg
from ..reasons import reason
from .errors import DamagedError, StoreError

_LARGEST_VALUE = 1 << 26
_LONGEST_STATEMENT = 100_000
_BUSY_MS = 5000


def connect(path: Path, *, writable: bool) -> apsw.Connection:
    """Return a hardened connection to an existing file. Raises StoreError.

    SQLite applies a rollback journal beside the file: see `viewing` and `recovery` first.
    """
    flags = apsw.SQLITE_OPEN_READWRITE if writable else apsw.SQLITE_OPEN_READONLY
    connection = None
    try:
        connection = apsw.Connection(str(path), flags=flags)
        _harden(connection)
        if writable:
            # EXTRA also syncs the folder after the rollback journal is deleted: no committed change is lost.
            connection.pragma("journal_mode", "delete")
            connection.pragma("synchronous", "extra")
        connection.pragma("foreign_keys", True)
    except BaseException as error:
        if connection is not None:
            close_quietly(connection)
        if isinstance(error, apsw.Error):
            raise unreadable(path, error) from error
        raise
    return connection


def connect_to_bytes(data: bytes) -> apsw.Connection:
    """Return a hardened connection to a database in memory with these bytes. Raises apsw.Error."""
    connection = apsw.Connection(":memory:")
    _harden(connection)
    # A database in memory has no write-ahead log, which the header may ask for.
    connection.deserialize("main", data[:18] + b"\1\1" + data[20:])
    connection.pragma("foreign_keys", True)
    return connection


def close_quietly(connection: apsw.Connection) -> None:
    """Close a connection; on a disk that fails for good, closing may fail too."""
    with suppress(apsw.Error):
        connection.close()


def _harden(connection: apsw.Connection) -> None:
    """Apply the settings for a file from an untrusted source."""
    connection.set_busy_timeout(_BUSY_MS)
    connection.limit(apsw.SQLITE_LIMIT_LENGTH, _LARGEST_VALUE)
    connection.limit(apsw.SQLITE_LIMIT_SQL_LENGTH, _LONGEST_STATEMENT)
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_VIEW, 0)
    connection.pragma("trusted_schema", False)
    connection.pragma("cell_size_check", True)
    connection.pragma("mmap_size", 0)


def format_version(connection: apsw.Connection) -> int:
    """Return the format that a review file says it has."""
    (version,) = next(connection.execute("PRAGMA user_version"))
    return int(version)


def unreadable(path: Path, error: Exception) -> StoreError:
    """Return the error for a failure of SQLite or of decoding its texts."""
    if isinstance(error, apsw.BusyError):
        return StoreError(msg("{file} 正被其他程序占用，请稍后再试。", file=path.name))
    if isinstance(error, (apsw.NotADBError, apsw.CorruptError)):
        message = msg("{file} 已损坏，请从修改记录重建，或改用备份。", file=path.name)
        return DamagedError(message, rebuildable=True)
    if isinstance(error, (MemoryError, apsw.NoMemError)):
        return StoreError(msg("内存不足，{file} 没有打开；请关闭其他程序后再试一次。", file=path.name))
    if isinstance(error, ValueError):
        return DamagedError(
            msg("{file} 已损坏，有无法辨认的内容，请抢救文件还能证明的内容，或改用备份。", file=path.name)
        )
    message = msg(
        "{file} 无法打开（{why}），请检查文件和所在文件夹的权限。", file=path.name, why=reason(error)
    )
    return StoreError(message)
