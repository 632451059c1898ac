"""Conversion of files of an older format."""

from contextlib import closing
from pathlib import Path

import apsw

from ..files import replacing
from ..messages import msg
from ..reasons import reason
from . import journal, schema
from .connecting import connect, format_version
from .database import in_memory, write_database
from .errors import StoreError
from .verifying import verify


def connect_to_present(path: Path, *, writable: bool) -> apsw.Connection:
    """Return a connection to tables of the present format, converted if the file's is older."""
    if writable:
        _migrate(path)
    connection = connect(path, writable=writable)
    return connection if format_version(connection) == schema.VERSION else _in_memory(connection, path)


def _migrate(path: Path) -> None:
    """Convert a file of an older format to the present one, after a backup. The caller holds the lock."""
    # Imported lazily to keep start-up fast.
    import shutil  # noqa: PLC0415

    with closing(connect(path, writable=False)) as connection:
        version = format_version(connection)
        if version == schema.VERSION:
            return
        verify(connection, path)
        chain = list(journal.entries(connection))
    backup = path.with_name(f"{path.stem}（格式 {version} 的备份）{path.suffix}")
    try:
        if not backup.exists():
            with replacing(backup) as temporary:
                shutil.copy2(path, temporary)
        with replacing(path) as temporary:
            write_database(temporary, lambda empty: journal.write_all(chain, empty))
            shutil.copymode(path, temporary)
    except (OSError, apsw.Error) as error:
        message = msg(
            "{file} 是旧格式，升级没有写入（{why}），原文件没有改动；请检查空间和权限。",
            file=path.name,
            why=reason(error),
        )
        raise StoreError(message) from error


def _in_memory(old: apsw.Connection, path: Path) -> apsw.Connection:
    """Convert a file of an older format in memory; close its own connection."""
    with closing(old):
        verify(old, path)
        chain = list(journal.entries(old))
    return in_memory(chain)
