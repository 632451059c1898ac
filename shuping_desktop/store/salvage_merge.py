"""The contents that a damaged review still proves: its journal and its tables, compared cell by cell.

Where no missing entry can have changed a cell, the journal decides. Elsewhere the table decides if it can be
read. A mark that only older entries give is left out, since a missing entry may have corrected it; any other
row is taken as they give it, since no mark can be shown without its names and rules.
"""

from collections.abc import Iterable, Mapping
from contextlib import closing
from functools import cache
from typing import Any, NamedTuple, cast

import apsw

from ..messages import msg
from ..task import counted
from . import schema
from .changes import RowChange, Value
from .salvage_journal import SoundEntries
from .salvage_pages import Tree
from .salvage_source import Source

_MARKS = ("mark", "second_mark")
Key = tuple[Value, ...]
Row = dict[str, Value]


class Known(NamedTuple):
    """Row as the journal has it: whether it existed after the entry `since`, and its known values.

    `times` has the entry that set a value where that is not `since`.
    """

    exists: bool
    since: int
    row: Row
    times: Mapping[str, int] = {}

    def set_at(self, column: str) -> int:
        """Return the id of the entry that set a column; 0 if its value is not known."""
        return self.times.get(column, self.since) if column in self.row else 0


class Merged(NamedTuple):
    """The rows of each table by key, and where they come from.

    `proved` counts the cells that the journal proves. The others are changes from what the journal says:
    `only_in_tables` to values that stand only in a table; `outdated` are rows that only older entries give;
    `gone` are rows that are left out, with the last values that are known; `contradictions` are changes to
    values of a table that the journal disproves.
    """

    rows: Mapping[str, dict[Key, Row]]
    proved: int
    only_in_tables: tuple[RowChange, ...]
    outdated: tuple[RowChange, ...]
    gone: tuple[RowChange, ...]
    contradictions: tuple[RowChange, ...]


class _Columns(NamedTuple):
    """The columns of a table in the present format, those of its key, and the tables that others refer to."""

    key: tuple[str, ...]
    defaults: Mapping[str, Value]
    parents: Mapping[str, str]


@cache
def _columns() -> Mapping[str, _Columns]:
    with closing(apsw.Connection(":memory:")) as connection:
        schema.create_tables(connection)
        return {table: _columns_of(connection, table) for table in schema.DATA_TABLES}


def _columns_of(connection: apsw.Connection, table: str) -> _Columns:
    info = list(connection.execute(f"PRAGMA table_info({table})"))
    keys = tuple(str(row[1]) for row in info if row[5])
    defaults: Row = {}
    for row in info:
        # Every default is a number or an empty text.
        defaults[str(row[1])] = int(row[4]) if str(row[4]).isdecimal() else ("" if row[4] == "''" else None)
    foreign = connection.execute(f"PRAGMA foreign_key_list({table})")
    return _Columns(keys, defaults, {str(row[3]): str(row[2]) for row in foreign})


def merge(source: Source) -> Merged:
    """Return the contents that a damaged file proves."""
    known = _replayed(source.journal)
    merger = _Merger(source.journal)
    for table in counted(schema.DATA_TABLES, msg("对照数据表和修改记录"), len(schema.DATA_TABLES)):
        tree = source.tables.get(table, Tree({}, [], set(), set()))
        columns = source.shapes[table].columns if table in source.shapes else ()
        merger.merge(table, known[table], _table_rows(table, columns, tree), is_whole=tree.is_whole)
    return merger.result()


def _replayed(journal: SoundEntries) -> dict[str, dict[Key, Known]]:
    """Return what the entries that are proved say of every row they touched."""
    known: dict[str, dict[Key, Known]] = {table: {} for table in schema.DATA_TABLES}
    chain = sorted(journal.entries.values())
    for entry in counted(chain, msg("核对修改记录"), len(chain)):
        for change in apsw.Changeset.iter(entry.changeset):
            if change.name in known:
                _note(known[change.name], change, entry.id)
    return known


def _note(rows: dict[Key, Known], change: apsw.TableChange, entry_id: int) -> None:
    """Add one change to what is known of the rows of its table."""
    try:
        old, new = change.old, change.new
    except UnicodeDecodeError:
        # The program never writes such a text, and apsw returns nothing of the row.
        return
    columns = _columns()[change.name]
    row = cast("tuple[Any, ...]", old or new)
    given = cast("tuple[Any, ...]", new)
    key = tuple(row[at] for at in sorted(change.pk_columns))
    before = rows.get(key)
    if new is None:
        # The values stay known, for the list of what is gone.
        rows[key] = Known(False, entry_id, before.row if before else {}, before.times if before else {})
    elif old is None:
        rows[key] = Known(
            True, entry_id, {**columns.defaults, **dict(zip(columns.defaults, given, strict=False))}
        )
    else:
        times = {name: before.set_at(name) for name in before.row} if before else {}
        changed = {
            name: value
            for name, value in zip(columns.defaults, given, strict=False)
            if value is not apsw.no_change
        }
        changed |= zip(columns.key, key, strict=True)
        values = {**(before.row if before else {}), **changed}
        rows[key] = Known(True, entry_id, cast("Row", values), times | dict.fromkeys(changed, entry_id))


def _table_rows(table: str, columns: Iterable[str], tree: Tree) -> dict[Key, Row]:
    """Return the rows of a table with the columns of the present format."""
    keys, defaults = _columns()[table].key, _columns()[table].defaults
    rows: dict[Key, Row] = {}
    for record in tree.rows.values():
        row = {**defaults, **dict(zip(columns, record, strict=True))}
        rows[tuple(row[name] for name in keys)] = row
    return rows


class _Merger:
    """Compares tables one after the other, those that others refer to first."""

    def __init__(self, journal: SoundEntries) -> None:
        self._last_lost = journal.last_lost()
        self._rows: dict[str, dict[Key, Row]] = {}
        self._proved = 0
        self._only_in_tables: list[RowChange] = []
        self._outdated: list[RowChange] = []
        self._gone: list[RowChange] = []
        self._contradictions: list[RowChange] = []

    def result(self) -> Merged:
        """Return the merged tables."""
        lists = (self._only_in_tables, self._outdated, self._gone, self._contradictions)
        return Merged(self._rows, self._proved, *map(tuple, lists))

    def merge(
        self, table: str, known: Mapping[Key, Known], found: Mapping[Key, Row], *, is_whole: bool
    ) -> None:
        """Merge the rows of a table; `is_whole` if every row of it could be read."""
        rows = self._rows[table] = {}
        for key in {**known, **found}:
            recorded, row = known.get(key), found.get(key)
            if recorded is None and self._last_lost:
                merged = self._from_table(table, key, row)
            elif recorded is None or not recorded.exists:
                merged = self._not_in_journal(table, key, recorded, row)
            elif row is None and self._may_be_outdated(recorded.since):
                merged = self._missing(table, key, recorded, is_whole=is_whole)
            else:
                merged = self._both(table, key, recorded, row, is_whole=is_whole)
            if merged is not None:
                rows[key] = merged

    def _may_be_outdated(self, entry_id: int) -> bool:
        """Return whether an entry that is missing came after this one."""
        return self._last_lost > entry_id

    def _from_table(self, table: str, key: Key, row: Row | None) -> Row | None:
        """Return a row that no entry speaks of, while some are missing."""
        if row is not None:
            self._only_in_tables.append(_change(table, key, {}, row))
        return row

    def _not_in_journal(self, table: str, key: Key, recorded: Known | None, row: Row | None) -> Row | None:
        """Return a row that the journal says is not there."""
        if row is None:
            return None
        if recorded is not None and self._may_be_outdated(recorded.since):
            return self._from_table(table, key, row)
        self._contradictions.append(_change(table, key, {}, row))
        return None

    def _missing(self, table: str, key: Key, recorded: Known, *, is_whole: bool) -> Row | None:
        """Return a row that the journal had, while entries are missing and the table has none."""
        last = recorded.row
        if is_whole:
            # A missing entry removed the row.
            self._only_in_tables.append(_change(table, key, last, {}))
            return None
        if table in _MARKS or len(last) < len(_columns()[table].defaults):
            self._gone.append(_change(table, key, last, {}))
            return None
        self._outdated.append(_change(table, key, last, last))
        return last

    def _both(self, table: str, key: Key, recorded: Known, row: Row | None, *, is_whole: bool) -> Row | None:
        """Return a row that the journal has, cell by cell."""
        width = len(_columns()[table].defaults)
        if row == recorded.row:
            self._proved += width
            return row
        merged: Row = {}
        taken: Row = {}
        refused: Row = {}
        unsure: Row = {}
        for name in _columns()[table].defaults:
            value, entry_id = recorded.row.get(name), recorded.set_at(name)
            certain = entry_id > 0 and not self._may_be_outdated(entry_id)
            if row is not None and entry_id > 0 and row[name] == value:
                merged[name], certain = value, True
            elif certain:
                merged[name] = value
                if row is not None:
                    refused[name] = row[name]
            elif row is not None:
                merged[name] = taken[name] = row[name]
            elif entry_id > 0:
                merged[name] = unsure[name] = value
            self._proved += certain
        if len(merged) < width or (table in _MARKS and unsure):
            self._gone.append(_change(table, key, recorded.row, {}))
            return None
        last = recorded.row
        if taken:
            before = {name: last.get(name) for name in taken}
            self._only_in_tables.append(_change(table, key, before, taken))
        if refused:
            before = {name: last[name] for name in refused}
            self._contradictions.append(_change(table, key, before, refused))
        elif row is None and is_whole:
            self._contradictions.append(_change(table, key, merged, {}))
        if unsure:
            self._outdated.append(_change(table, key, unsure, unsure))
        return merged


def fill(merged: Merged, connection: apsw.Connection) -> Merged:
    """Write the rows into empty tables; return them with those that cannot be written among the `gone`.

    A row goes if a row that it refers to is not there, or if the declarations do not allow it.
    """
    written: dict[str, dict[Key, Row]] = {}
    gone = list(merged.gone)
    connection.execute("BEGIN")
    for table, rows in merged.rows.items():
        columns = _columns()[table]
        places = ", ".join("?" * len(columns.defaults))
        sql = f"INSERT INTO {table} ({', '.join(columns.defaults)}) VALUES ({places})"
        written[table] = {}
        for key, row in rows.items():
            try:
                if all((row[name],) in written[parent] for name, parent in columns.parents.items()):
                    connection.execute(sql, tuple(row.values()))
                    written[table][key] = row
                    continue
            except apsw.ConstraintError:
                pass
            gone.append(_change(table, key, row, {}))
    connection.execute("COMMIT")
    return merged._replace(rows=written, gone=tuple(gone))


def _change(table: str, key: Key, before: Row, after: Row) -> RowChange:
    return RowChange(table, dict(zip(_columns()[table].key, key, strict=True)), before, after)
