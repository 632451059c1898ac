"""Writer of rows inside a transaction."""

from collections.abc import Mapping
from typing import Any, cast

import apsw


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
