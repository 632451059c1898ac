"""The journal: every change with its time and operator, in a chain of digests.

The journal is the authority of a review file; the tables are a copy that is checked against it.
"""

import hashlib
import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple, cast

import apsw

from .schema import DATA_TABLES, VERSION, create_data_tables

SEED = b"shuping journal 1"
_COLUMNS = "id, at, who, label, kind, target, changeset, digest"
_TYPES = {
    "id": ("integer",),
    "at": ("text",),
    "who": ("text",),
    "label": ("text",),
    "kind": ("text",),
    "target": ("integer", "null"),
    "changeset": ("blob",),
    "digest": ("blob",),
}
_WRONG_TYPE = " OR ".join(
    f"typeof({column}) NOT IN ({', '.join(map(repr, types))})" for column, types in _TYPES.items()
)


class Entry(NamedTuple):
    """One journalled change. `at` is local ISO time; `target` is the entry that was undone or redone."""

    id: int
    at: str
    who: str
    label: str
    kind: str
    target: int | None
    changeset: bytes
    digest: bytes = b""

    def sealed(self, previous: bytes) -> bytes:
        """Return the digest of this entry after one with the digest `previous` (SHA-256, 32 bytes)."""
        fields = (
            previous,
            _framed(str(self.id)),
            _framed(self.at),
            _framed_cached(self.who),
            _framed(self.label),
            _framed_cached(self.kind),
            _framed_cached(str(self.target or 0)),
        )
        digest = hashlib.sha256(b"".join(fields))
        digest.update(self.changeset)
        return digest.digest()


def _framed(text: str) -> bytes:
    """Return a field with its length in bytes before it, so that fields cannot run into each other."""
    data = text.encode("utf-8", "surrogatepass")
    return len(data).to_bytes(8, "big") + data


# Neighbouring entries have these fields in common, and computing digests takes most of an opening.
_framed_cached = lru_cache(maxsize=256)(_framed)


def now() -> str:
    """Return the local ISO time with its offset, to the second."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def append(connection: apsw.Connection, entry: Entry) -> Entry:
    """Write an entry after the last one; return it with its digest. The caller holds the transaction."""
    # Read to the end: an unfinished query would hold a lock on the file after the change.
    last = [row[0] for row in connection.execute("SELECT digest FROM journal ORDER BY id DESC LIMIT 1")]
    sealed = entry._replace(digest=entry.sealed(cast(bytes, last[0]) if last else SEED))
    connection.execute(f"INSERT INTO journal ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?)", sealed)
    return sealed


def entries(connection: apsw.Connection) -> Iterator[Entry]:
    """Return all entries, oldest first. Raises ValueError for types that only a damaged page can hold."""
    if list(connection.execute(f"SELECT 1 FROM journal WHERE {_WRONG_TYPE} LIMIT 1")):
        raise ValueError("a journal row that STRICT does not allow")
    return map(Entry._make, connection.execute(f"SELECT {_COLUMNS} FROM journal ORDER BY id"))


def find(connection: apsw.Connection, entry_id: int) -> Entry:
    """Return the entry with that id, which must exist."""
    row = next(connection.execute(f"SELECT {_COLUMNS} FROM journal WHERE id = ?", (entry_id,)))
    return Entry(*cast("tuple[int, str, str, str, str, int | None, bytes, bytes]", row))


def next_id(connection: apsw.Connection) -> int:
    """Return the id of the next entry; ids run from 1 without a gap."""
    return cast(int, next(connection.execute("SELECT coalesce(max(id), 0) + 1 FROM journal"))[0])


class BrokenSealError(Exception):
    """An entry has a wrong digest or place, or there is no entry; `place` counts from 1."""

    def __init__(self, place: int) -> None:
        super().__init__(place)
        self.place = place


def sound(chain: Iterable[Entry]) -> Iterator[Entry]:
    """Verify the chain of digests, yielding each entry after its digest. Raises BrokenSealError."""
    previous, place = SEED, 0
    for place, entry in enumerate(chain, 1):
        previous = entry.sealed(previous)
        if entry.id != place or entry.digest != previous:
            raise BrokenSealError(place)
        yield entry
    if not place:
        raise BrokenSealError(1)


def combined(chain: Iterable[Entry], tables: apsw.Connection) -> bytes:
    """Return all entries as one changeset, which turns empty tables into the present ones.

    `tables` has the tables' declarations; rows of an older format get the defaults of newer columns.
    """
    builder = apsw.ChangesetBuilder()  # type: ignore[no-untyped-call]
    builder.schema(tables, "main")
    for entry in chain:
        builder.add(entry.changeset)
    return builder.output()


def blank(version: int = VERSION) -> apsw.Connection:
    """Return a database in memory with empty tables, to replay a journal into. The caller closes it."""
    connection = apsw.Connection(":memory:")
    create_data_tables(connection, version)
    return connection


def write_all(chain: Iterable[Entry], connection: apsw.Connection) -> None:
    """Fill empty tables and an empty journal with all entries, which have their digests."""
    chain = list(chain)
    connection.execute("BEGIN")
    # As one changeset: SQLite prepares its statements again for each.
    apply(connection, combined(chain, connection))
    connection.executemany(f"INSERT INTO journal ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?)", chain)
    _keep_sequences(connection, chain)
    connection.execute("COMMIT")


def _keep_sequences(connection: apsw.Connection, chain: Iterable[Entry]) -> None:
    """Keep AUTOINCREMENT from reusing the id of a row that an entry inserted and a later one deleted."""
    sql = "SELECT name FROM sqlite_schema WHERE sql LIKE '%AUTOINCREMENT%' ORDER BY name"
    highest = {str(row[0]): 0 for row in connection.execute(sql)}
    for entry in chain:
        for change in apsw.Changeset.iter(entry.changeset):
            if change.op == "INSERT" and change.name in highest:
                row_id = cast("tuple[int, ...]", change.new)[0]
                highest[change.name] = max(highest[change.name], row_id)
    connection.execute("DELETE FROM sqlite_sequence")
    rows = [(name, row_id) for name, row_id in highest.items() if row_id]
    connection.executemany("INSERT INTO sqlite_sequence VALUES (?, ?)", rows)


def apply(connection: apsw.Connection, changeset: bytes) -> None:
    """Apply a changeset. Raises apsw.AbortError on a conflict: tables and journal disagree."""
    stream = io.BytesIO(changeset)

    def read(size: int) -> bytes:
        # APSW holds the interpreter's lock throughout, 0.2 s for 3 MB. A Python function lets the window's
        # thread have its turns; the stream's own method, written in C, would not.
        return stream.read(size)

    apsw.Changeset.apply(read, connection, flags=apsw.SQLITE_CHANGESETAPPLY_FKNOACTION)


@contextmanager
def recording(connection: apsw.Connection) -> Iterator[apsw.Session]:
    """Record changes of every data table, the journal excepted."""
    recorder = apsw.Session(connection, "main")
    try:
        for table in DATA_TABLES:
            recorder.attach(table)
        yield recorder
    finally:
        recorder.close()


def undo_stacks(chain: Iterable[tuple[int, str, int | None]]) -> tuple[list[int], list[int]]:
    """Return the ids of the entries that can be undone and redone, the next one last.

    `chain` is (id, kind, target), oldest first. Derived from the journal, so undo survives a restart.
    """
    done: list[int] = []
    undone: list[int] = []
    for entry_id, kind, target in chain:
        push_entry(done, undone, entry_id, kind, target)
    return done, undone


def push_entry(done: list[int], undone: list[int], entry_id: int, kind: str, target: int | None) -> None:
    """Add one entry to the two stacks; a seal (finalising, reopening) is added to neither.

    Nothing before a salvage, which replaced the contents, can be undone.
    """
    if kind == "create":
        done.clear()
        undone.clear()
    elif kind == "change":
        done.append(entry_id)
        undone.clear()
    elif kind == "undo" and target is not None:
        done.remove(target)
        undone.append(target)
    elif kind == "redo" and target is not None:
        undone.remove(target)
        done.append(target)
