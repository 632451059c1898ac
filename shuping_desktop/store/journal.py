"""The journal: what was changed, when and by whom, each entry sealed by the one before it.

It is the truth of a review file; the tables are a copy that is checked against it.
"""

import hashlib
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple, cast

import apsw

from . import packed
from .schema import DATA_TABLES, VERSION, create_data_tables

_SEED = b"shuping journal 1"
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
_UNFIT = " OR ".join(
    f"typeof({column}) NOT IN ({', '.join(map(repr, types))})" for column, types in _TYPES.items()
)


class Entry(NamedTuple):
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
        fields = (
            previous,
            _framed(str(self.id)),
            _framed_again(self.at),
            _framed_again(self.who),
            _framed(self.label),
            _framed_again(self.kind),
            _framed_again(str(self.target or 0)),
        )
        digest = hashlib.sha256(b"".join(fields))
        digest.update(self.changeset)
        return digest.digest()


def _framed(text: str) -> bytes:
    """A field as it is sealed: its length in bytes before it, so that none runs into the next."""
    data = text.encode("utf-8", "surrogatepass")
    return len(data).to_bytes(8, "big") + data


_framed_again = lru_cache(maxsize=256)(_framed)
"""The same for what entries in a row have in common: sealing all of them is most of an opening."""


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
    if list(connection.execute(f"SELECT 1 FROM journal WHERE {_UNFIT} LIMIT 1")):
        raise ValueError("a journal row that STRICT would not have let in")
    return map(Entry._make, connection.execute(f"SELECT {_COLUMNS} FROM journal ORDER BY id"))


def find(connection: apsw.Connection, entry_id: int) -> Entry:
    """The entry with that id, which must exist."""
    row = next(connection.execute(f"SELECT {_COLUMNS} FROM journal WHERE id = ?", (entry_id,)))
    return Entry(*cast("tuple[int, str, str, str, str, int | None, bytes, bytes]", row))


def next_id(connection: apsw.Connection) -> int:
    """The id of the entry to come; ids run from 1 without a gap."""
    return cast(int, next(connection.execute("SELECT coalesce(max(id), 0) + 1 FROM journal"))[0])


class BrokenSealError(Exception):
    """An entry whose seal or place is wrong, or no entry at all; `place` is where, from 1."""

    def __init__(self, place: int) -> None:
        super().__init__(place)
        self.place = place


def sound(chain: Iterable[Entry]) -> Iterator[Entry]:
    """The same entries, each only once its seal was found right. Raises BrokenSealError."""
    previous, place = _SEED, 0
    for place, entry in enumerate(chain, 1):
        previous = entry.sealed(previous)
        if entry.id != place or entry.digest != previous:
            raise BrokenSealError(place)
        yield entry
    if not place:
        raise BrokenSealError(1)


def combined(chain: Iterable[Entry], tables: apsw.Connection) -> bytes:
    """All entries as one changeset, which makes the present tables out of empty ones like `tables`.

    What an older version wrote, when a table had fewer columns, gets their defaults.
    """
    builder = _builder(tables)
    for entry in chain:
        builder.add(entry.changeset)
    return builder.output()


def marks_apart(
    chain: Iterable[Entry], tables: apsw.Connection
) -> tuple[Mapping[str, packed.Numbers], bytes]:
    """The same with the marks apart from the rest, as `packed.combined` tells them; None where it cannot."""
    entries = iter(chain)
    try:
        return packed.combined((entry.changeset for entry in entries), _builder(tables))
    except apsw.CorruptError:
        # Whoever gives the entries may look at each of them.
        deque(entries, maxlen=0)
        return dict.fromkeys(packed.TABLES), b""


def _builder(tables: apsw.Connection) -> apsw.ChangesetBuilder:
    builder = apsw.ChangesetBuilder()  # type: ignore[no-untyped-call]
    builder.schema(tables, "main")
    return builder


def blank(version: int = VERSION) -> apsw.Connection:
    """Empty tables in a database in memory, to replay a journal into. The caller closes it."""
    connection = apsw.Connection(":memory:")
    create_data_tables(connection, version)
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
