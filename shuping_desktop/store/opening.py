"""Opening of review files, which may come from untrusted sources."""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from ..files import sweep
from ..messages import msg
from ..reasons import reason
from . import damage
from .connecting import close_quietly, connect_to_bytes, unreadable
from .errors import StoreError
from .file_checks import check_file
from .lock import try_lock
from .migrating import connect_to_present
from .recovery import settle
from .review import Review
from .verifying import mend_indexes, verify
from .viewing import notices_for_readers


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
    then it is read-only, with the reason. Only a writer changes anything in the folder: it rolls back what a
    crash interrupted, rebuilds damaged indexes and converts a file of an older format, with a backup
    beside it. A reader does these in memory. Raises StoreError for a file that is not a usable review,
    DamagedError if its tables and its journal disagree.
    """
    path = Path(os.path.realpath(path))
    check_file(path)
    lock, why_read_only = try_lock(path, who) if write else (None, msg("以只读方式打开。"))
    if lock is not None:
        sweep(path.parent)
    connection = None
    try:
        notices = settle(path) if lock is not None else notices_for_readers(path)
        connection = connect_to_present(path, writable=lock is not None)
        # One transaction, so that commits of another process in between do not look like damage.
        connection.execute("BEGIN")
        verified = verify(connection, path)
        if verified.fault:
            if lock is None:
                connection = _copy_in_memory(connection)
                sentence = msg(
                    "{file} 的索引有损坏，评分和修改记录都没有变；打开录入时会按数据重建。", file=path.name
                )
            else:
                sentence = msg("{file} 的索引有损坏，已按数据重建；评分和修改记录都没有变。", file=path.name)
            notices.append(sentence)
            mend_indexes(connection, path)
            # The review notes the state of the file when it is made.
            connection.execute("COMMIT")
            connection.execute("BEGIN")
        review = Review(path, connection, who, lock, why_read_only, chain=verified.chain)
        connection.execute("COMMIT")
        damage.detach(connection)
        review.notices = tuple(notices)
        return review
    except BaseException as error:
        if connection is not None:
            close_quietly(connection)
        if lock is not None:
            lock.release()
        if isinstance(error, (apsw.Error, ValueError, MemoryError)):
            raise unreadable(path, error) from error
        if isinstance(error, OSError):
            raise StoreError(msg("{path} 无法读取（{why}）。", path=path, why=reason(error))) from error
        raise


def _copy_in_memory(connection: apsw.Connection) -> apsw.Connection:
    """Return a copy in memory of the file of a connection, inside a transaction; close the connection."""
    copy = connect_to_bytes(connection.serialize("main"))
    close_quietly(connection)
    copy.execute("BEGIN")
    return copy
