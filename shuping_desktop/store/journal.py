"""The journal: what was changed, when and by whom, each entry sealed by the one before it.

It is the truth of a review file; the tables are a copy that is checked against it.
"""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import cast

import apsw

from .schema import DATA_TABLES, VERSION, create_tables

_SEED = b"shuping journal 1"
_COLUMNS = "id, at, who, label, kind, target, changeset, digest"
_TYPES = (int, str, str, str, str, int | None, bytes, bytes)


@dataclass(frozen=True, slots=True)
class Entry:
    """One journalled change. `at` is local ISO time; `target` is the entry that an undo or redo is about."""

    id: int
    at: str
    who: str
    label: str
    kind: str
    target: int | None
    changeset: bytes
    digest: bytes = b""

    def sealed(self, previous: bytes) -> bytes:
        """The digest of this entry after one whose digest is `previous` (SHA-256, 32 bytes)."""
        fields = (self.id, self.at, self.who, self.label, self.kind, self.target or 0)
        digest = hashlib.sha256(previous)
        for field in fields:
            data = str(field).encode("utf-8", "surrogatepass")
            digest.update(len(data).to_bytes(8, "big") + data)
        digest.update(self.changeset)
        return digest.digest()


def now() -> str:
    """The local time with its offset, to the second, as entries carry it."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def append(connection: apsw.Connection, entry: Entry) -> None:
    """Write an entry after the last one, sealed. The caller holds the transaction."""
    # Read to the end: a query left half-way would hold a lock on the file after the change.
    last = [row[0] for row in connection.execute("SELECT digest FROM journal ORDER BY id DESC LIMIT 1")]
    digest = entry.sealed(cast(bytes, last[0]) if last else _SEED)
    values = (entry.id, entry.at, entry.who, entry.label, entry.kind, entry.target, entry.changeset, digest)
    connection.execute(f"INSERT INTO journal ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?)", values)


def entries(connection: apsw.Connection) -> Iterator[Entry]:
    """All entries, oldest first. ValueError for one that only a damaged page can hold."""
    for row in connection.execute(f"SELECT {_COLUMNS} FROM journal ORDER BY id"):
        if not all(map(isinstance, row, _TYPES)):
            raise ValueError("a journal row that STRICT would not have let in")
        yield Entry(*cast("tuple[int, str, str, str, str, int | None, bytes, bytes]", row))


def find(connection: apsw.Connection, entry_id: int) -> Entry:
    """The entry with that id, which must exist."""
    row = next(connection.execute(f"SELECT {_COLUMNS} FROM journal WHERE id = ?", (entry_id,)))
    return Entry(*cast("tuple[int, str, str, str, str, int | None, bytes, bytes]", row))


def next_id(connection: apsw.Connection) -> int:
    """The id of the entry to come; ids run from 1 without a gap."""
    return cast(int, next(connection.execute("SELECT coalesce(max(id), 0) + 1 FROM journal"))[0])


def first_broken(chain: Iterable[Entry]) -> int | None:
    """The id of the first entry whose seal or place is wrong; None where the chain is whole."""
    previous = _SEED
    for place, entry in enumerate(chain, 1):
        previous = entry.sealed(previous)
        if entry.id != place or entry.digest != previous:
            return place
    return None


def combined(chain: Iterable[Entry], tables: apsw.Connection) -> bytes:
    """All entries as one changeset, which makes the present tables out of empty ones like `tables`.

    What an older version wrote, when a table had fewer columns, gets their defaults.
    """
    builder = apsw.ChangesetBuilder()  # type: ignore[no-untyped-call]
    builder.schema(tables, "main")
    for entry in chain:
        builder.add(entry.changeset)
    return builder.output()


def replay(chain: Iterable[Entry], version: int = VERSION) -> apsw.Connection:
    """The tables as the journal says they are, in a database in memory. The caller closes it."""
    connection = apsw.Connection(":memory:")
    create_tables(connection, version)
    apply(connection, combined(chain, connection))
    return connection


def write_all(chain: Iterable[Entry], connection: apsw.Connection) -> None:
    """Make the present tables and the whole journal in a database with empty ones.

    Entry by entry, so that an id that was given and taken away again is not given anew.
    """
    connection.execute("BEGIN")
    for entry in chain:
        apply(connection, entry.changeset)
        append(connection, entry)
    connection.execute("COMMIT")


def apply(connection: apsw.Connection, changeset: bytes) -> None:
    """Apply a changeset whole; a conflict means that tables and journal disagree (apsw.AbortError)."""
    apsw.Changeset.apply(changeset, connection, flags=apsw.SQLITE_CHANGESETAPPLY_FKNOACTION)


@contextmanager
def recording(connection: apsw.Connection) -> Iterator[apsw.Session]:
    """A session that records changes to every data table, the journal excepted."""
    recorder = apsw.Session(connection, "main")
    try:
        for table in DATA_TABLES:
            recorder.attach(table)
        yield recorder
    finally:
        recorder.close()


def undo_stacks(chain: Iterable[tuple[int, str, int | None]]) -> tuple[list[int], list[int]]:
    """Which entries can be undone and redone, next last, from (id, kind, target) oldest first.

    The stacks are read off the journal, so that undo survives closing the program.
    """
    done: list[int] = []
    undone: list[int] = []
    for entry_id, kind, target in chain:
        push(done, undone, entry_id, kind, target)
    return done, undone


def push(done: list[int], undone: list[int], entry_id: int, kind: str, target: int | None) -> None:
    """Take one more entry into the two stacks; a seal (finalised, reopened) goes into neither."""
    if kind == "change":
        done.append(entry_id)
        undone.clear()
    elif kind == "undo" and target is not None:
        done.remove(target)
        undone.append(target)
    elif kind == "redo" and target is not None:
        undone.remove(target)
        done.append(target)
