"""Conversion of files of an older format."""

from contextlib import closing, suppress
from itertools import count
from pathlib import Path

import apsw

from .. import files
from ..file_names import beside
from ..messages import msg
from ..reasons import reason
from . import journal, schema
from .connecting import connect, format_version
from .contents import Contents
from .database import in_memory, new_content
from .errors import StoreError
from .verifying import verify
from .viewing import connect_to_read


def connect_to_present(path: Path, *, writable: bool) -> apsw.Connection:
    """Return a connection to tables of the present format, converted if the file's is older."""
    if writable:
        _migrate(path)
    connection = connect(path, writable=True) if writable else connect_to_read(path)
    return connection if format_version(connection) == schema.VERSION else _in_memory(connection, path)


def _migrate(path: Path) -> None:
    """Convert a file of an older format to the present one, after a backup. The caller holds the lock."""
    with closing(connect(path, writable=False)) as connection:
        version = format_version(connection)
        if version == schema.VERSION:
            return
        verify(connection, path)
        chain = list(journal.entries(connection))
    with closing(in_memory(chain)) as converted:
        # A file that would be refused after the conversion stays as it is.
        Contents(converted)
    try:
        _back_up(path, version)
        content = new_content(lambda empty: journal.write_all(chain, empty))
        # If the folder cannot be synced, a power cut brings the old file back, which has the same contents;
        # the next change syncs the folder before it is confirmed.
        with suppress(files.NotSyncedError):
            files.write_whole(path, content)
    except (OSError, apsw.Error) as error:
        message = msg(
            "{file} 是旧格式，升级没有写入（{why}），原文件没有改动；请检查空间和权限。",
            file=path.name,
            why=reason(error),
        )
        raise StoreError(message) from error


def _back_up(path: Path, version: int) -> None:
    """Copy a file of an older format to the first free name, unless there is such a copy. Raises OSError."""
    content = path.read_bytes()
    for number in count(1):
        backup = beside(path, f"（格式 {version} 的备份{'' if number == 1 else f' {number}'}）")
        # A former conversion may have been interrupted after its backup.
        if backup.is_file() and backup.read_bytes() == content:
            return
        with suppress(FileExistsError):
            files.write_new(backup, content, files.access_of(path))
            return


def _in_memory(old: apsw.Connection, path: Path) -> apsw.Connection:
    """Convert a file of an older format in memory; close its own connection."""
    with closing(old):
        verify(old, path)
        chain = list(journal.entries(old))
    return in_memory(chain)
