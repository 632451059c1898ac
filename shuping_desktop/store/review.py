"""An open review, and the transactions through which everything is written."""

import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import apsw

from .. import files
from ..messages import Message, msg
from ..reasons import reason
from ..task import check_cancelled
from . import failures, journal
from .bounds import refuse_outgrown
from .changes import StoredNames, read_names
from .connecting import close_quietly
from .contents import Contents
from .database import content_of, end_transaction, in_memory
from .edit import Edit
from .errors import (
    ReadOnlyError,
    SealedError,
    StepBuiltUponError,
    StepIsFixedError,
    StoreError,
)
from .file_checks import check_new_name
from .file_watch import FileWatch
from .history import JournalStep, last_set, read_history
from .journal_index import Head, JournalIndex, head_of, read_head, read_last_head
from .lock import WriterLock
from .past_states import fingerprint_of
from .references import refuse_orphans
from .step import Step, decode, encode
from .touched import Touched, touched_by
from .versions import StoredVersion, find_version

Listener = Callable[[Touched], None]
_FIXED_KINDS = ("create", "seal")
_ERRORS = (apsw.Error, OSError, MemoryError)
_READ_ERRORS = (*_ERRORS, ValueError, LookupError, TypeError)
"""Errors in reading a file whose contents another program may have exchanged."""
_BUSY_MS = 250
"""Wait for another program's lock: a key press must not freeze the window."""


class Review:
    """An open review file. Everything is written by `change`, `seal`, `undo`, `redo` or `revert`."""

    def __init__(
        self,
        path: Path,
        connection: apsw.Connection,
        who: str,
        lock: WriterLock | None,
        reason_read_only: Message | None = None,
        *,
        chain: Iterable[journal.Entry] = (),
    ) -> None:
        """Read the contents of a file that `open_review` has verified. Read-only without a lock.

        `chain` is the file's journal. A writer holds it in memory, so that a copy can be saved when the file
        is gone.
        """
        self.path = path
        self._who = who
        self.reason_read_only = reason_read_only
        self.notices: tuple[Message, ...] = ()
        """Sentences about what was found and mended at opening."""
        self.contents = Contents(connection)
        self._db = connection
        self._lock = lock
        self._chain = list(chain) if lock is not None else []
        self._in_memory = False
        self._versions: dict[tuple[str, int], StoredVersion | None] = {}
        self._listeners: list[Listener] = []
        self._changing = False
        self._db.execute("PRAGMA query_only = ON")
        self._index = JournalIndex(connection)
        self._watch = FileWatch(path, connection)
        connection.set_busy_timeout(_BUSY_MS)

    @property
    def who(self) -> str:
        """Name of the operator, under which changes are recorded and the file is held."""
        return self._who

    @who.setter
    def who(self, name: str) -> None:
        if name != self._who and self._lock is not None:
            # The name is a courtesy to others; a full disk must not end the session.
            with suppress(OSError):
                self._lock.name_holder(name)
        self._who = name

    @property
    def read_only(self) -> bool:
        """True if changes are refused; `reason_read_only` says why."""
        return self._lock is None

    @property
    def is_detached(self) -> bool:
        """True after `detach`: changes are in memory only."""
        return self._in_memory

    def detach(self) -> None:
        """Go on in memory, with all that was ever written: the file cannot be written any more.

        Later changes are accepted and stored by `save_copy` alone.
        """
        if self._in_memory or self.read_only:
            return
        memory = in_memory(self._chain)
        memory.pragma("foreign_keys", True)
        memory.execute("PRAGMA query_only = ON")
        self.contents.move_to(memory)
        close_quietly(self._db)
        self._db, self._in_memory = memory, True
        self.contents.reload()

    @property
    def next_undo(self) -> Step | None:
        """Step that `undo` would take back; None if there is none."""
        return self.step(self._index.done[-1]) if self._index.done and not self.read_only else None

    @property
    def next_redo(self) -> Step | None:
        """Step that `redo` would bring back; None if there is none."""
        return self.step(self._index.undone[-1]) if self._index.undone and not self.read_only else None

    @property
    def head(self) -> Head:
        """Place, digest and time of the last journal entry; every change, undo and redo adds one."""
        return self._index.head

    def head_at(self, entry_id: int) -> Head | None:
        """Return what `head` was when the entry with that id was the last; None for an unknown id."""
        if not 0 < entry_id <= self.head.entry:
            return None
        if not self.read_only:
            return head_of(self._chain[entry_id - 1])
        with self._reading():
            return read_head(self._db, entry_id)

    @property
    def last_entry(self) -> int:
        """The id of the last journal entry."""
        return self.head.entry

    @property
    def saved_at(self) -> str:
        """Time of the last journalled change, in local ISO time."""
        return self.head.at

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every change; return a function that ends the subscription."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @property
    def identity(self) -> str:
        """Digest of the first journal entry in hexadecimal, which no other review has."""
        return self._index.identity

    def fingerprint(self, track: str) -> str:
        """Return the present fingerprint of all data that a track's results are computed from."""
        return fingerprint_of(self.identity, self.contents, track)

    @contextmanager
    def change(self, step: Step) -> Iterator[Edit]:
        """Write everything inside the block as one undoable step, or nothing of it.

        Nothing is journalled if nothing changed. Raises ReadOnlyError; FileChangedError; SealedError for a
        change of data that a finalised track's results are computed from; StoreError if writing fails.
        """
        with self._transaction(encode(step), "change", None):
            yield Edit(self._db, self.who)

    @contextmanager
    def seal(self, step: Step) -> Iterator[Edit]:
        """Write everything inside the block as one step that cannot be undone: finalising or reopening."""
        with self._transaction(encode(step), "seal", None):
            yield Edit(self._db, self.who)

    def undo(self) -> Step | None:
        """Take back the last change that is in force; return its step, None if there is none."""
        return self._apply_top(self._index.done, "undo")

    def redo(self) -> Step | None:
        """Bring back the change that was undone last; return its step, None if there is none."""
        return self._apply_top(self._index.undone, "redo")

    def step(self, entry_id: int) -> Step:
        """Return the step of a journal entry, which must exist."""
        return decode(self._index.labels[entry_id])

    def revert(self, entry_id: int, step: Step, mend: Callable[[Edit, Touched], None]) -> None:
        """Take back one entry and none of the later ones, as a new change that is called `step`.

        `mend` adapts other rows in the same step. Raises StepIsFixedError for an entry that cannot be taken
        back, and StepBuiltUponError if a later one changed the same cells; then nothing is changed.
        """
        self._may_write()
        entry = self._entry(entry_id)
        if entry.kind in _FIXED_KINDS:
            raise StepIsFixedError
        try:
            with self._transaction(encode(step), "change", None):
                journal.apply(self._db, bytes(apsw.Changeset.invert(entry.changeset)))
                mend(Edit(self._db, self.who), touched_by(entry.changeset))
        except StoreError as error:
            if isinstance(error.__cause__, (apsw.AbortError, apsw.ConstraintError)):
                raise StepBuiltUponError from error
            raise

    def next_touched(self, kind: str) -> Touched:
        """Return the rows that "undo" or "redo" would touch now; no keys if there is no such step."""
        changeset = self._next_changeset(kind)
        return touched_by(changeset) if changeset else Touched({})

    def next_size(self, kind: str) -> int:
        """Return the size in bytes of the changeset that "undo" or "redo" would apply now; 0 for none.

        Reading what a changeset touches takes about 1 s for 10 MB.
        """
        return len(self._next_changeset(kind))

    def history(self) -> list[JournalStep]:
        """Return the whole journal, oldest first. Raises StoreError if the file cannot be read."""
        with self._reading():
            return list(read_history(self._db))

    def entries(self) -> Sequence[journal.Entry]:
        """Return all entries of the journal, oldest first. Raises StoreError if the file cannot be read."""
        if self._chain:
            return self._chain
        with self._reading():
            return list(journal.entries(self._db))

    def stored_version(self, track: str, version: int) -> StoredVersion | None:
        """Return an earlier final version of a track, replayed from the journal once. Raises StoreError."""
        key = (track, version)
        if key not in self._versions:
            with self._reading():
                self._versions[key] = find_version(self.entries(), track, version)
        return self._versions[key]

    def names(self) -> StoredNames:
        """Return the names that the keys of row changes stand for. Raises StoreError."""
        with self._reading():
            return read_names(self._db)

    def last_set(self, table: str, column: str) -> dict[int, tuple[str, str]]:
        """Return who last set a column, and when (local ISO time), by the row's id. Raises StoreError."""
        with self._reading():
            return last_set(self._db, table, column)

    def poll(self) -> bool:
        """Read the commits of another process and call the listeners; return False if there are none.

        Raises StoreError if the file was replaced or cannot be read, for a writer also if it was changed.
        """
        if not self.read_only:
            self._check_file(step=False)
            return False
        with self._reading():
            if self._watch.is_replaced():
                raise failures.replaced_while_reading(self.path)
            try:
                if not self._read_commits():
                    return False
            except (apsw.BusyError, apsw.ReadOnlyError, apsw.CantOpenError):
                # The writer crashed or is in the middle of a change: nothing new can be read.
                return False
        self._notify(Touched({}))
        return True

    def _read_commits(self) -> bool:
        """Read everything again, or nothing if it fails; return False if there are no new commits."""
        if not self._watch.has_commits():
            return False
        before = self.contents.checkpoint()
        self._db.execute("BEGIN")
        try:
            self.contents.reload()
            self._index = JournalIndex(self._db)
            self._watch.accept()
        except BaseException:
            self.contents.restore(before)
            raise
        finally:
            end_transaction(self._db)
        return True

    def save_copy(self, target: Path) -> None:
        """Write the whole review to another file, complete or not at all. Raises StoreError.

        Those who can read the review can read it. If another program changed the review's file, or it cannot
        be read, the copy is made from memory.
        """
        check_new_name(target)
        try:
            if target.exists() and self.path.exists() and target.samefile(self.path):
                refusal = msg("副本不能写到评议文件自己（{file}）上，请换一个名字。", file=target.name)
                raise StoreError(refusal)
            # A file that cannot be read is copied from memory as well.
            with suppress(*_ERRORS):
                if not self.read_only and self._file_has_changed():
                    self.detach()
            files.write_whole(target, self._content(), files.access_of(self.path))
        except files.NotSyncedError as error:
            raise StoreError(files.not_synced(target)) from error
        except _ERRORS as error:
            refusal = msg("副本没有保存（{why}），请检查目标位置是否可写、空间是否够。", why=reason(error))
            raise StoreError(refusal) from error

    def _content(self) -> bytes:
        try:
            return content_of(self._db)
        except apsw.Error:
            if self.read_only or self._in_memory:
                raise
            with closing(in_memory(self._chain)) as memory:
                return content_of(memory)

    def serialized(self) -> bytes:
        """Return the whole review as the content of a file."""
        with self._reading():
            return content_of(self._db)

    def close(self) -> None:
        """Close the file and release the lock. May be called twice."""
        self._listeners.clear()
        close_quietly(self._db)
        if self._lock is not None:
            # A lock text that did not fit on a full disk is flushed again here.
            with suppress(OSError):
                self._lock.release()

    def __enter__(self) -> "Review":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _next_changeset(self, kind: str) -> bytes:
        stack = self._index.done if kind == "undo" else self._index.undone
        return self._entry(stack[-1]).changeset if stack else b""

    def _apply_top(self, stack: list[int], kind: str) -> Step | None:
        """Undo or redo the entry on top of a stack."""
        if not stack:
            return None
        self._may_write()
        target = self._entry(stack[-1])
        with self._transaction(target.label, kind, target.id):
            changeset = apsw.Changeset.invert(target.changeset) if kind == "undo" else target.changeset
            journal.apply(self._db, bytes(changeset))
        return decode(target.label)

    @contextmanager
    def _transaction(self, label: str, kind: str, target: int | None) -> Iterator[None]:
        self._may_write()
        self._check_file(step=True)
        self._changing = True
        try:
            entry, error = yield from self._recorded(label, kind, target)
        finally:
            self._changing = False
        if entry is not None:
            self._chain.append(entry)
            self._index.add(entry)
            if not self._in_memory:
                self._watch.note()
            self._notify(touched_by(entry.changeset))
        if error is not None:
            raise failures.written(error) if isinstance(error, _ERRORS) else error from error

    def _recorded(
        self, label: str, kind: str, target: int | None
    ) -> Generator[None, None, tuple[journal.Entry | None, BaseException | None]]:
        """Run a recorded transaction; return its entry, None if nothing changed.

        If committing fails although the entry is in the file, return it with the error.
        """
        before, entry = self.contents.checkpoint(), None
        try:
            self._db.execute("PRAGMA query_only = OFF")
            self._db.execute("BEGIN IMMEDIATE")
            with journal.recording(self._db) as recorder:
                yield
                changeset = recorder.changeset()
            if changeset:
                try:
                    touched = touched_by(changeset)
                    refuse_orphans(self._db, touched)
                    self._refresh_contents(touched, kind)
                except (ValueError, TypeError) as error:
                    # A page that was damaged since the opening.
                    raise failures.unreachable(error, step=True) from error
                entry = self._write_entry(label, kind, target, changeset)
            check_cancelled()
            self._db.execute("COMMIT" if changeset else "ROLLBACK")
        except BaseException as error:
            after = self.contents.checkpoint()
            self.contents.restore(before)
            self._roll_back(error)
            written = entry is not None and self._is_written(entry)
            if written:
                self.contents.restore(after)
                return entry, error
            if written is None:
                self.detach()
                raise failures.uncertain(error) from error
            if isinstance(error, _ERRORS):
                raise failures.not_written(error) from error
            raise
        finally:
            with suppress(apsw.Error):
                self._db.execute("PRAGMA query_only = ON")
        return entry, None

    def _roll_back(self, error: BaseException) -> None:
        """Take back what is not committed; note what that wrote into the file.

        SQLite may have spilled part of a large change into the file, and rolling back writes there too.
        """
        if self._in_memory:
            end_transaction(self._db)
        elif end_transaction(self._db) and not isinstance(error, _ERRORS):
            self._watch.note()
        else:
            self._watch.is_doubtful = True

    def _is_written(self, entry: journal.Entry) -> bool | None:
        """Return whether an entry is in the file although its commit failed; None if that cannot be read.

        Reading applies a rollback journal that is left. Where that fails, the next opening applies it.
        """
        try:
            return read_last_head(self._db).digest == entry.digest.hex()
        except _READ_ERRORS:
            return False if self._watch.has_rollback_journal() else None

    def _refresh_contents(self, touched: Touched, kind: str) -> None:
        """Read the rows that a change touched, before it is committed.

        Raises StoreError if undoing a forged step contradicts the scheme, and SealedError for a change that
        alters the fingerprint of a finalised track.
        """
        versions = ((track, self.contents.final_version(track)) for track in self.contents.finalisations)
        finals = {track: final for track, final in versions if final and kind != "seal"}
        tracks = self.contents.tracks_of(touched) if finals else set()
        self.contents.refresh(touched)
        if finals:
            tracks |= self.contents.tracks_of(touched)
        for track, final in finals.items():
            if track in tracks and self.fingerprint(track) != final.fingerprint:
                refusal = msg(
                    "{track}已定稿（第 {version} 版），不能修改；如需修改请先重新开放。",
                    track=self.contents.scheme.track(track).name,
                    version=final.version,
                )
                raise SealedError(refusal)

    def _write_entry(self, label: str, kind: str, target: int | None, changeset: bytes) -> journal.Entry:
        entry = journal.Entry(
            journal.next_id(self._db), journal.now(), self.who, label, kind, target, changeset
        )
        written = journal.append(self._db, entry)
        refuse_outgrown(self._db)
        return written

    def _may_write(self) -> None:
        if self._changing:
            raise RuntimeError("a change is already under way")
        if self.read_only:
            raise ReadOnlyError(msg("这份评议只能查看：{why}", why=self.reason_read_only))

    def _entry(self, entry_id: int) -> journal.Entry:
        """Return a journal entry, which must exist; a writer has it in memory."""
        if self._chain:
            return self._chain[entry_id - 1]
        with self._reading():
            return journal.find(self._db, entry_id)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Raise StoreError for errors in reading the file, for a writer also if the file was changed."""
        if not self.read_only:
            self._check_file(step=False)
        try:
            yield
        except _READ_ERRORS as error:
            raise failures.unreachable(error, step=False) from error

    def _check_file(self, *, step: bool) -> None:
        """Refuse a file that another program changed, or that cannot be read."""
        try:
            changed = self._file_has_changed()
        except failures.OTHER_CONTENTS as error:
            raise failures.changed(self.path, step=step) from error
        except _ERRORS as error:
            raise failures.unreachable(error, step=step) from error
        if changed:
            raise failures.changed(self.path, step=step)

    def _file_has_changed(self) -> bool:
        """Return True if another program changed the file. Raises OSError or apsw.Error."""
        if self._in_memory:
            return False
        if self._watch.is_doubtful:
            return self._watch.is_replaced() or not self._is_as_remembered()
        return self._watch.has_changed()

    def _is_as_remembered(self) -> bool:
        """Compare the file with memory after a failed write of our own, and note its state if they agree."""
        self._db.execute("BEGIN")
        try:
            if read_last_head(self._db) != self.head or not self.contents.is_same(Contents(self._db)):
                return False
            self._watch.accept()
        except (StoreError, ValueError, LookupError, TypeError, *failures.OTHER_CONTENTS):
            return False
        finally:
            end_transaction(self._db)
        return True

    def _notify(self, touched: Touched) -> None:
        """Call every listener. An error in one is reported; the step stands, and the others are called."""
        for listener in tuple(self._listeners):
            try:
                listener(touched)
            except Exception as error:
                sys.excepthook(type(error), error, error.__traceback__)
