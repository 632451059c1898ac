"""Index of a journal in memory: its last entry, the labels of its steps, and what can be undone."""

from typing import NamedTuple, cast

import apsw

from . import journal


class Head(NamedTuple):
    """An entry as the end of the chain: its id, its digest in hexadecimal, and its time (local ISO)."""

    entry: int
    digest: str
    at: str


def head_of(entry: journal.Entry) -> Head:
    """Return the head of the chain that ends with an entry."""
    return Head(entry.id, entry.digest.hex(), entry.at)


def read_head(connection: apsw.Connection, entry_id: int) -> Head:
    """Return the head of the chain that ends with the entry of that id, which must exist."""
    rows = connection.execute("SELECT id, digest, at FROM journal WHERE id = ?", (entry_id,)).fetchall()
    key, digest, at = cast("tuple[int, bytes, str]", rows[0])
    return Head(key, digest.hex(), at)


def read_last_head(connection: apsw.Connection) -> Head:
    """Return the head of the journal in the file, which must not be empty."""
    (last,) = connection.execute("SELECT max(id) FROM journal").fetchall()[0]
    return read_head(connection, cast(int, last))


class JournalIndex:
    """Labels, undo stacks and head of a journal, read once and extended by every new entry.

    `done` and `undone` hold the ids of the entries that can be undone and redone, the next one last.
    """

    def __init__(self, connection: apsw.Connection) -> None:
        """Read the whole journal, which must not be empty."""
        self.labels: dict[int, str] = {}
        self.done: list[int] = []
        self.undone: list[int] = []
        sql = "SELECT id, label, kind, target, at, digest FROM journal ORDER BY id"
        rows = cast("list[tuple[int, str, str, int | None, str, bytes]]", connection.execute(sql).fetchall())
        for entry_id, label, kind, target, *_ in rows:
            self._add(entry_id, label, kind, target)
        last = rows[-1]
        self.identity = rows[0][5].hex()
        self.head = Head(last[0], last[5].hex(), last[4])

    def add(self, entry: journal.Entry) -> None:
        """Add a new last entry."""
        self._add(entry.id, entry.label, entry.kind, entry.target)
        self.head = head_of(entry)

    def _add(self, entry_id: int, label: str, kind: str, target: int | None) -> None:
        self.labels[entry_id] = label
        journal.push_entry(self.done, self.undone, entry_id, kind, target)
