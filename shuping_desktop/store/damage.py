"""Comparison of a review's tables with a replay of its journal."""

from typing import NamedTuple

import apsw

from . import journal
from .changes import RowChange, StoredNames, read_changes, read_names
from .schema import tables_of

_REPLAY = "replay"


class Damage(NamedTuple):
    """Rows that differ, as changes from the journal's state to the file's, and the journal's names."""

    changes: tuple[RowChange, ...]
    names: StoredNames


def find_damage(connection: apsw.Connection, replay: apsw.Connection) -> Damage | None:
    """Return the rows in which the file's tables differ from the replayed ones; None if they are equal.

    `connection` is the file's. The replay stays attached to it until `detach`, since SQLite detaches
    nothing inside a transaction.
    """
    connection.execute(f"ATTACH ':memory:' AS {_REPLAY}")
    connection.deserialize(_REPLAY, replay.serialize("main"))
    (version,) = next(connection.execute("PRAGMA user_version"))
    tables = tables_of(version)
    # Comparing whole tables is many times faster than finding the rows that differ.
    if all(_are_equal(connection, table) for table in tables):
        return None
    with journal.recording(connection) as recorder:
        for table in tables:
            recorder.diff(_REPLAY, table)
        changeset = recorder.changeset()
    return Damage(tuple(read_changes(replay, changeset)), read_names(replay))


def detach(connection: apsw.Connection) -> None:
    """Detach the replay, if it is attached."""
    if any(row[1] == _REPLAY for row in connection.execute("PRAGMA database_list")):
        connection.execute(f"DETACH {_REPLAY}")


def _are_equal(connection: apsw.Connection, table: str) -> bool:
    """Return True if a table has the same rows in the file and in the replay."""
    # NOT INDEXED, since an index may still contain rows that are missing from the table.
    in_file, replayed = f"main.{table} NOT INDEXED", f"{_REPLAY}.{table}"
    count = f"SELECT (SELECT count(*) FROM {in_file}), (SELECT count(*) FROM {replayed})"
    here, there = next(connection.execute(count))
    more = f"SELECT EXISTS (SELECT * FROM main.{table} EXCEPT SELECT * FROM {_REPLAY}.{table})"
    return bool(here == there) and not next(connection.execute(more))[0]
