"""References between tables, checked without the indexes that SQLite's own check relies on."""

import json
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from typing import NamedTuple

import apsw

from ..messages import msg
from . import journal, schema
from .errors import StoreError
from .touched import Touched


class _Reference(NamedTuple):
    """A column of `table` that holds ids of `parent`."""

    table: str
    column: str
    parent: str


def refuse_orphans(connection: apsw.Connection, touched: Touched) -> None:
    """Refuse a change that removes a row to which others still refer. Raises StoreError.

    SQLite looks for such rows by index, and misses those that a damaged index does not list. Only removed
    rows are checked, so that a mark costs nothing: a row that refers to a missing one is refused by SQLite
    itself, which finds that one by its id.
    """
    for parent in touched.keys.keys() & _parents():
        removed = _removed(connection, parent, touched)
        if removed and any(_refers(connection, each, removed) for each in _references_to(parent)):
            raise StoreError(msg("文件的索引已损坏，这一步没有写入；请关闭评议再打开，打开时会重建索引。"))


def _removed(connection: apsw.Connection, table: str, touched: Touched) -> str:
    """Return the ids of touched rows that are not there any more, as a JSON list; empty for none."""
    ids = [key[0] for key in touched.keys[table]]
    there = f"SELECT 1 FROM {table} WHERE id = ?"
    removed = [key for key in ids if next(connection.execute(there, (key,)), None) is None]
    return json.dumps(removed) if removed else ""


def _refers(connection: apsw.Connection, reference: _Reference, ids: str) -> bool:
    # SQLite 3.54 uses a covering index of a WITHOUT ROWID table in spite of NOT INDEXED: select every column,
    # and hide the one of the condition from the planner.
    sql = (
        f"SELECT * FROM {reference.table} NOT INDEXED "
        f"WHERE +{reference.column} IN (SELECT value FROM json_each(?)) LIMIT 1"
    )
    return bool(connection.execute(sql, (ids,)).fetchall())


@cache
def _parents() -> frozenset[str]:
    return frozenset(reference.parent for reference in _references())


@cache
def _references_to(parent: str) -> tuple[_Reference, ...]:
    return tuple(reference for reference in _references() if reference.parent == parent)


@cache
def _references() -> tuple[_Reference, ...]:
    with closing(journal.blank()) as connection:
        return tuple(_read_references(connection))


def _read_references(connection: apsw.Connection) -> Iterator[_Reference]:
    for table in schema.DATA_TABLES:
        for row in connection.execute(f"PRAGMA foreign_key_list({table})"):
            yield _Reference(table, str(row[3]), str(row[2]))
