"""Row changes of a changeset, and the names that their keys stand for."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, cast

import apsw

Value = int | str | bytes | float | None


class RowChange(NamedTuple):
    """A row of a table that was inserted, deleted or updated.

    `key` is the primary key by column. `before` and `after` hold the row by column, or only the changed
    columns of an update; `before` is empty for a new row, `after` for a removed one. All three are empty for
    a row with a text that is not valid UTF-8, which apsw cannot return.
    """

    table: str
    key: Mapping[str, Value]
    before: Mapping[str, Value]
    after: Mapping[str, Value]


class StoredNames(NamedTuple):
    """Names by id, and the text of the scheme; a ballot is named by its group and number."""

    participants: Mapping[int, str]
    tracks: Mapping[int, str]
    groups: Mapping[int, str]
    evaluators: Mapping[int, str]
    ballots: Mapping[int, str]
    scheme: str


def read_changes(connection: apsw.Connection, changeset: bytes) -> Iterator[RowChange]:
    """Yield the row changes of a changeset; `connection` knows the columns of its tables."""
    columns: dict[str, list[str]] = {}
    for change in apsw.Changeset.iter(changeset):
        if change.name not in columns:
            info = connection.execute(f"PRAGMA table_info({change.name})")
            columns[change.name] = [str(row[1]) for row in info]
        yield _row_change(change, columns[change.name])


def read_names(connection: apsw.Connection) -> StoredNames:
    """Return the names in a database."""

    def by_id(sql: str) -> dict[int, str]:
        rows = cast("Iterator[tuple[int, str]]", connection.execute(sql))
        return {key: str(name) for key, name in rows}

    scheme = connection.execute("SELECT value FROM setting WHERE name = 'scheme'").fetchall()
    return StoredNames(
        by_id("SELECT id, name FROM participant ORDER BY id"),
        by_id("SELECT id, track FROM participant ORDER BY id"),
        by_id("SELECT id, name FROM evaluator_group ORDER BY id"),
        by_id("SELECT id, name FROM evaluator ORDER BY id"),
        by_id(
            "SELECT ballot.id, evaluator_group.name || ' ' || number FROM ballot "
            "JOIN evaluator_group ON evaluator_group.id = evaluator_group ORDER BY ballot.id"
        ),
        str(scheme[0][0]) if scheme else "",
    )


def _row_change(change: apsw.TableChange, columns: list[str]) -> RowChange:
    try:
        old, new = change.old, change.new
    except UnicodeDecodeError:
        # apsw then returns no value of the row, not even its key.
        return RowChange(change.name, {}, {}, {})
    values = cast("tuple[Any, ...]", old or new)
    key = {columns[at]: values[at] for at in sorted(change.pk_columns)}
    # A table of an older format may have fewer columns in the changeset.
    before: dict[str, Any] = dict(zip(columns, old or (), strict=False))
    after: dict[str, Any] = dict(zip(columns, new or (), strict=False))
    if old and new:
        changed = [name for name in after if after[name] is not apsw.no_change and name not in key]
        before, after = ({name: row[name] for name in changed} for row in (before, after))
    return RowChange(change.name, key, before, after)
