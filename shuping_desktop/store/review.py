"""An open review, and the transactions through which everything is written."""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, cast

import apsw

from .. import files
from ..messages import Message, msg
from ..reasons import reason
from . import journal
from .changes import StoredNames, read_names
from .contents import Contents
from .database import content_of, in_memory
from .errors import (
    FileChangedError,
    ReadOnlyError,
    SealedError,
    StepBuiltUponError,
    StepIsFixedError,
    StoreError,
    WriteFailedError,
)
from .file_checks import check_new_name
from .history import JournalStep, last_set, read_history
from .journal_index import Head, JournalIndex, head_of, read_head
from .lock import WriterLock
from .past_states import fingerprint_of
from .references import refuse_orphans
from .step import Step, decode, encode
from .touched import Touched, touched_by
from .versions import StoredVersion, find_version

Listener = Callable[[Touched], None]
_FIXED_KINDS = ("create", "seal")
_DISK_ERRORS = (
    apsw.FullError,
    apsw.IOError,
    apsw.CantOpenError,
    apsw.ReadOnlyError,
    apsw.CorruptError,
    apsw.NotADBError,
)


class Edit:
    """Writer of rows, valid inside the transaction of a change."""

    def __init__(self, connection: apsw.Connection, who: str) -> None:
        self._db = connection
        self.who = who

    def insert(self, table: str, **values: Any) -> int:
        """Insert a row; return its id."""
        columns, places = ", ".join(values), ", ".join("?" * len(values))
        self._db.execute(f"INSERT INTO {table} ({columns}) VALUES ({places})", tuple(values.values()))
        return self._db.last_insert_rowid()

    def put(self, table: str, key: Mapping[str, Any], **values: Any) -> None:
        """Set columns of the row with that primary key; insert the row if there is none."""
        row = {**key, **values}
        columns, places = ", ".join(row), ", ".join("?" * len(row))
        sets = ", ".join(f"{name} = excluded.{name}" for name in values)
        self._db.execute(
            f"INSERT INTO {table} ({columns}) VALUES ({places}) "
            f"ON CONFLICT ({', '.join(key)}) DO {f'UPDATE SET {sets}' if sets else 'NOTHING'}",
            tuple(row.values()),
        )

    def update(self, table: str, row_id: int, **values: Any) -> None:
        """Set columns of the row with that id."""
        self.update_where(table, {"id": row_id}, **values)

    def update_where(self, table: str, key: Mapping[str, Any], **values: Any) -> None:
        """Set columns of the rows with those column values."""
        sets = ", ".join(f"{name} = ?" for name in values)
        where = " AND ".join(f"{name} = ?" for name in key)
        self._db.execute(f"UPDATE {table} SET {sets} WHERE {where}", (*values.values(), *key.values()))

    def next_place(self, table: str) -> int:
        """Return the place after the last row of an ordered table."""
        row = next(self._db.execute(f"SELECT coalesce(max(place), -1) + 1 FROM {table}"))
        return cast(int, row[0])

    def has(self, table: str, **where: Any) -> bool:
        """Return True if there is a row with those column values."""
        conditions = " AND ".join(f"{name} = ?" for name in where)
        found = self._db.execute(f"SELECT 1 FROM {table} WHERE {conditions}", tuple(where.values()))
        return next(found, None) is not None

    def delete(self, table: str, **where: Any) -> None:
        """Delete the rows with those column values."""
        conditions = " AND ".join(f"{name} = ?" for name in where)
        self._db.execute(f"DELETE FROM {table} WHERE {conditions}", tuple(where.values()))


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
        self._ahead = False  # True while the contents hold a change that is not committed
        self._db.execute("PRAGMA query_only = ON")
        self._index = JournalIndex(connection)
        self._seen_version = self._version()
        self._seen_file = self._file_state()

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
        with suppress(apsw.Error):
            self._db.close()
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
        entry = journal.find(self._db, entry_id)
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
        stack = self._index.done if kind == "undo" else self._index.undone
        return touched_by(journal.find(self._db, stack[-1]).changeset) if stack else Touched({})

    def history(self) -> list[JournalStep]:
        """Return the whole journal, oldest first."""
        return list(read_history(self._db))

    def entries(self) -> Sequence[journal.Entry]:
        """Return all entries of the journal, oldest first."""
        return self._chain or list(journal.entries(self._db))

    def stored_version(self, track: str, version: int) -> StoredVersion | None:
        """Return an earlier final version of a track, replayed from the journal once."""
        key = (track, version)
        if key not in self._versions:
            self._versions[key] = find_version(self.entries(), track, version)
        return self._versions[key]

    def names(self) -> StoredNames:
        """Return the names that the keys of row changes stand for."""
        return read_names(self._db)

    def last_set(self, table: str, column: str) -> dict[int, tuple[str, str]]:
        """Return who last set a column, and when (local ISO time), by the row's id."""
        return last_set(self._db, table, column)

    def poll(self) -> bool:
        """Read the commits of another process and call the listeners; return False if there are none."""
        try:
            if self._version() == self._seen_version:
                return False
            self._db.execute("BEGIN")
            version = self._version()
            self.contents.reload()
            index = JournalIndex(self._db)
            self._db.execute("COMMIT")
        except apsw.Error:
            # The writer crashed or is in the middle of a change: nothing new can be read.
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            return False
        self._index = index
        self._seen_version = version
        self._notify(Touched({}))
        return True

    def save_copy(self, target: Path) -> None:
        """Write the whole review to another file, complete or not at all. Raises StoreError.

        Those who can read the review can read it. If another program changed the review's file, the copy is
        made from memory.
        """
        check_new_name(target)
        if not self.read_only and self._file_has_changed():
            self.detach()
        try:
            if target.exists() and self.path.exists() and target.samefile(self.path):
                refusal = msg("副本不能写到评议文件自己（{file}）上，请换一个名字。", file=target.name)
                raise StoreError(refusal)
            files.write_whole(target, content_of(self._db), files.access_of(self.path))
        except files.NotSyncedError as error:
            raise StoreError(files.not_synced(target)) from error
        except (apsw.Error, OSError) as error:
            refusal = msg("副本没有保存（{why}），请检查目标位置是否可写、空间是否够。", why=reason(error))
            raise StoreError(refusal) from error

    def serialized(self) -> bytes:
        """Return the whole review as the content of a file."""
        return self._db.serialize("main")

    def close(self) -> None:
        """Close the file and release the lock. May be called twice."""
        self._listeners.clear()
        with suppress(apsw.Error):
            self._db.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> "Review":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _apply_top(self, stack: list[int], kind: str) -> Step | None:
        """Undo or redo the entry on top of a stack."""
        if not stack:
            return None
        target = journal.find(self._db, stack[-1])
        changeset = apsw.Changeset.invert(target.changeset) if kind == "undo" else target.changeset
        with self._transaction(target.label, kind, target.id):
            journal.apply(self._db, bytes(changeset))
        return decode(target.label)

    @contextmanager
    def _transaction(self, label: str, kind: str, target: int | None) -> Iterator[None]:
        self._may_write()
        self._changing = True
        try:
            self._refuse_changed_file()
            changeset = yield from self._recorded(label, kind, target)
        except apsw.Error as error:
            failure = WriteFailedError if isinstance(error, _DISK_ERRORS) else StoreError
            raise failure(_disk_sentence(error)) from error
        finally:
            self._changing = False
        if changeset:
            self._chain.append(self._last_entry)
            self._index.add(self._last_entry)
            self._note_file()
            self._notify(touched_by(changeset))

    def _recorded(self, label: str, kind: str, target: int | None) -> Generator[None, None, bytes]:
        """Run a recorded transaction; return its changeset, empty if nothing changed."""
        self._db.execute("PRAGMA query_only = OFF")
        try:
            self._db.execute("BEGIN IMMEDIATE")
            with journal.recording(self._db) as recorder:
                yield
                changeset = recorder.changeset()
            if changeset:
                refuse_orphans(self._db, touched_by(changeset))
                self._refresh_contents(touched_by(changeset), kind)
                self._write_entry(label, kind, target, changeset)
            self._db.execute("COMMIT" if changeset else "ROLLBACK")
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            # SQLite may have spilled part of a large change into the file, and the rollback wrote there too.
            self._note_file()
            if self._ahead:
                self.contents.reload()
            raise
        finally:
            self._ahead = False
            self._db.execute("PRAGMA query_only = ON")
        return changeset

    def _refresh_contents(self, touched: Touched, kind: str) -> None:
        """Read the rows that a change touched, before it is committed.

        Raises StoreError if undoing a forged step contradicts the scheme, and SealedError for a change that
        alters the fingerprint of a finalised track.
        """
        versions = ((track, self.contents.final_version(track)) for track in self.contents.finalisations)
        finals = {track: final for track, final in versions if final and kind != "seal"}
        tracks = self.contents.tracks_of(touched) if finals else set()
        self._ahead = True
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

    def _write_entry(self, label: str, kind: str, target: int | None, changeset: bytes) -> None:
        entry = journal.Entry(
            journal.next_id(self._db), journal.now(), self.who, label, kind, target, changeset
        )
        self._last_entry = journal.append(self._db, entry)

    def _may_write(self) -> None:
        if self._changing:
            raise RuntimeError("a change is already under way")
        if self.read_only:
            raise ReadOnlyError(msg("这份评议只能查看：{why}", why=self.reason_read_only))

    def _file_has_changed(self) -> bool:
        if self._in_memory:
            return False
        try:
            # File times may be too coarse to tell two writes apart; SQLite's data_version is not.
            return self._file_state() != self._seen_file or self._version() != self._seen_version
        except (OSError, apsw.Error):
            return True

    def _refuse_changed_file(self) -> None:
        if self._file_has_changed():
            message = msg(
                "{file} 在打开期间被其他程序改动、替换或移走了，这一步没有写入。"
                "请先另存副本，录过的都在副本里；再打开原文件核对。",
                file=self.path.name,
            )
            raise FileChangedError(message)

    def _file_state(self) -> tuple[int, ...]:
        state = self.path.stat()
        return (state.st_dev, state.st_ino, state.st_size, state.st_mtime_ns)

    def _note_file(self) -> None:
        """Remember the size and time of the file; another device or inode must still be noticed."""
        with suppress(OSError):
            self._seen_file = self._seen_file[:2] + self._file_state()[2:]

    def _version(self) -> int:
        return int(self._db.pragma("data_version"))

    def _notify(self, touched: Touched) -> None:
        for listener in tuple(self._listeners):
            listener(touched)


def _disk_sentence(error: apsw.Error) -> Message:
    if isinstance(error, apsw.FullError):
        return msg("磁盘已满，这一步没有写入；请腾出空间后再试一次，或另存副本到别的盘。")
    if isinstance(error, apsw.BusyError):
        return msg("评议文件正被其他程序占用，这一步没有写入；请稍后再试一次。")
    why = reason(error)
    return msg(
        "评议文件无法写入（{why}），这一步没有写入；请检查磁盘和文件权限，或另存副本到别的盘。", why=why
    )
