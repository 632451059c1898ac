"""Rolling back the change that a crash interrupted."""

from contextlib import closing, suppress
from pathlib import Path

import apsw

from .connecting import connect
from .errors import StoreError
from .file_checks import has_write_ahead_log
from .lock import try_lock


def recover(path: Path, who: str) -> None:
    """Roll back a change interrupted by a crash, and leave WAL mode, which another program may have set.

    A read-only connection can do neither. Nothing is done while a writer holds the lock, since the
    rollback journal then belongs to a change in progress.
    """
    journal_file = path.with_name(f"{path.name}-journal")
    if not journal_file.exists() and not has_write_ahead_log(path):
        return
    lock, _ = try_lock(path, who)
    if lock is None:
        return
    try:
        # Errors are reported when the file is opened afterwards.
        with suppress(StoreError, apsw.Error), closing(connect(path, writable=True)) as connection:
            connection.execute("BEGIN EXCLUSIVE")
            # SQLite has used the journal by now; it would leave an empty one behind.
            journal_file.unlink(missing_ok=True)
            connection.execute("ROLLBACK")
    finally:
        lock.release()
