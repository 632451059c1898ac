"""Copies of one state of a review: taken beside its writer, verified, written and restored."""

import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple, cast

import apsw

from ..files import PRIVATE, write_whole
from ..messages import msg
from ..reasons import reason
from . import damage, journal
from .changes import RowChange, StoredNames, read_names
from .connecting import connect, unreadable
from .creating import make_file
from .edit import Edit
from .errors import StoreError
from .file_checks import check_file
from .journal_index import Head, read_head
from .lock import HeldError, WriterLock
from .migrating import connect_to_present
from .opening import gc_paused
from .review import Review
from .step import Step, encode
from .verifying import verify

_PAGES = 1000
"""Pages copied under one lock: about 5 ms, which a commit in between does not notice."""
_ROUNDS = 3
"""Attempts to copy in steps, since a commit restarts the copy; then all pages are copied under one lock."""
_PATIENCE = 6
"""Times to wait for a writer that commits without a pause; SQLite waits 5 s each time."""
RESTORED = "restored"
"""Name of the setting with the time of the backup that a file was restored from."""


class Counts(NamedTuple):
    """Numbers of what a review contains; `finals` is the number of tracks that are final."""

    participants: int
    ballots: int
    marks: int
    finals: int


class RowDifference(NamedTuple):
    """Row changes from one state to another, and the names that their keys stand for in either."""

    changes: tuple[RowChange, ...]
    names: StoredNames


class Image:
    """One committed state of a review in memory. The owner closes it."""

    def __init__(self, connection: apsw.Connection, path: Path) -> None:
        self._db = connection
        self.path = path
        """File that the state was read from; named in errors."""

    @classmethod
    def of_file(cls, path: Path) -> "Image":
        """Copy the present state of a file, which another connection may be writing. Raises StoreError.

        The file is read by SQLite only: closing any other descriptor of it in this process would drop the
        locks that the writer holds.
        """
        try:
            with closing(connect(path, writable=False)) as source:
                return cls(_copy(source), path)
        except apsw.Error as error:
            raise unreadable(path, error) from error

    @classmethod
    def of_review(cls, review: Review) -> "Image":
        """Copy the present state of an open review, also of one whose file is gone. Raises StoreError."""
        if not review.is_detached:
            return cls.of_file(review.path)
        memory = apsw.Connection(":memory:")
        memory.deserialize("main", review.serialized())
        return cls(memory, review.path)

    @classmethod
    def of_backup(cls, path: Path) -> "Image":
        """Read a whole backup, converted if its format is older. Raises StoreError."""
        check_file(path)
        with _errors_of(path), closing(connect_to_present(path, writable=False)) as source:
            return cls(_copy(source), path)

    @gc_paused()
    def verify(self) -> None:
        """Verify pages, journal and tables. Raises DamagedError."""
        with _errors_of(self.path):
            self._db.execute("BEGIN")
            try:
                verify(self._db, self.path)
            finally:
                self._db.execute("ROLLBACK")
            damage.detach(self._db)

    @property
    def head(self) -> Head:
        """Last entry of the journal."""
        return read_head(self._db, cast(int, self._value("SELECT max(id) FROM journal")))

    def has(self, head: Head) -> bool:
        """Return True if the journal has that entry, with that digest."""
        sql = "SELECT lower(hex(digest)) FROM journal WHERE id = ?"
        return self._value(sql, head.entry) == head.digest

    @property
    def identity(self) -> str:
        """Identity of the review."""
        return str(self._value("SELECT lower(hex(digest)) FROM journal WHERE id = 1"))

    @property
    def title(self) -> str:
        """Title of the review; empty if it has none."""
        return str(self._value("SELECT value FROM setting WHERE name = 'title'") or "")

    @property
    def counts(self) -> Counts:
        """Numbers of what the review contains."""
        return _counts(self._db)

    def write(self, target: Path) -> None:
        """Write the state to a file that its owner alone can read. Raises StoreError or OSError.

        The file's content is complete when it gets its name.
        """
        try:
            write_whole(target, self._db.serialize("main"), PRIVATE)
        except apsw.Error as error:
            refusal = msg("{file} 没有写成（{why}）。", file=target.name, why=reason(error))
            raise StoreError(refusal) from error

    def difference(self, later: "Image") -> RowDifference:
        """Return the row changes that turn this state into a later one."""
        old, new = read_names(self._db), read_names(later._db)
        found = damage.find_damage(later._db, self._db)
        damage.detach(later._db)
        names = StoredNames(
            {**old.participants, **new.participants},
            {**old.tracks, **new.tracks},
            {**old.groups, **new.groups},
            {**old.evaluators, **new.evaluators},
            {**old.ballots, **new.ballots},
            new.scheme,
        )
        return RowDifference(found.changes if found else (), names)

    def restore(self, target: Path, who: str, step: Step, made_at: str) -> None:
        """Create a new file with this state and one more step, which says so. Raises StoreError."""

        def fill(fresh: apsw.Connection) -> None:
            with fresh.backup("main", self._db, "main") as backup:
                backup.step()
            fresh.execute("BEGIN")
            with journal.recording(fresh) as recorder:
                Edit(fresh, who).put("setting", {"name": RESTORED}, value=made_at)
                changeset = recorder.changeset()
            key = journal.next_id(fresh)
            journal.append(
                fresh, journal.Entry(key, journal.now(), who, encode(step), "change", None, changeset)
            )
            fresh.execute("COMMIT")

        make_file(target, fill)

    def close(self) -> None:
        """Free the memory."""
        self._db.close()

    def __enter__(self) -> "Image":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _value(self, sql: str, *values: int) -> object:
        row = next(iter(self._db.execute(sql, values).fetchall()), None)
        return row[0] if row else None


def counts_in(path: Path) -> Counts:
    """Return the numbers of what a backup contains, without verifying it. Raises StoreError."""
    check_file(path)
    with _errors_of(path), closing(connect(path, writable=False)) as connection:
        return _counts(connection)


@contextmanager
def one_maker(folder: Path, who: str) -> Iterator[bool]:
    """Hold a folder of backups for one process; yield False if another process has it. Raises OSError."""
    try:
        lock = WriterLock(folder / "backups", who)
    except HeldError:
        yield False
        return
    try:
        yield True
    finally:
        lock.release()


def _counts(connection: apsw.Connection) -> Counts:
    tables = ("participant", "ballot", "mark", "finalisation WHERE reopened_at = ''")
    return Counts(*(next(connection.execute(f"SELECT count(*) FROM {table}"))[0] for table in tables))


def _copy(source: apsw.Connection) -> apsw.Connection:
    """Copy a database to memory in steps, with the file's shared lock held during each step only."""
    memory = apsw.Connection(":memory:")
    try:
        with memory.backup("main", source, "main") as backup:
            steps = waits = 0
            while True:
                try:
                    in_steps = steps < _ROUNDS * (backup.page_count // _PAGES + 1)
                    if backup.step(_PAGES if in_steps else -1):
                        break
                    steps += 1
                except apsw.BusyError:
                    waits += 1
                    if waits == _PATIENCE:
                        raise
                # Lets other threads run.
                time.sleep(0)
    except BaseException:
        memory.close()
        raise
    return memory


@contextmanager
def _errors_of(path: Path) -> Iterator[None]:
    try:
        yield
    except (apsw.Error, ValueError) as error:
        raise unreadable(path, error) from error
