"""Opening of review files, which may come from untrusted sources."""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from ..files import sweep
from ..messages import msg
from . import damage
from .connecting import unreadable
from .file_checks import check_file
from .lock import try_lock
from .migrating import connect_to_present
from .recovery import recover
from .review import Review
from .verifying import verify


@contextmanager
def gc_paused() -> Iterator[None]:
    """Pause the cyclic collector: opening allocates hundreds of thousands of acyclic objects."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@gc_paused()
def open_review(path: Path, who: str, *, write: bool) -> Review:
    """Open a review and verify it against its journal.

    With `write` the review is writable, unless another program writes it or the folder does not allow it:
    then it is read-only, with the reason. A file of an older format is converted, with a backup beside it; if
    it cannot be written, it is converted in memory. Raises StoreError for a file that is not a usable
    review, DamagedError if its tables and its journal disagree.
    """
    path = Path(os.path.realpath(path))
    check_file(path)
    recover(path, who)
    lock, reason = try_lock(path, who) if write else (None, msg("以只读方式打开。"))
    if lock is not None:
        sweep(path.parent)
    connection = None
    try:
        connection = connect_to_present(path, writable=lock is not None)
        # One transaction, so that commits of another process in between do not look like damage.
        connection.execute("BEGIN")
        chain = verify(connection, path)
        review = Review(path, connection, who, lock, reason, chain=chain)
        connection.execute("COMMIT")
        damage.detach(connection)
        return review
    except BaseException as error:
        if connection is not None:
            connection.close()
        if lock is not None:
            lock.release()
        if isinstance(error, (apsw.Error, ValueError)):
            raise unreadable(path, error) from error
        raise
