"""Databases filled from a journal: in memory, or as a new file."""

from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

import apsw

from . import journal, schema


def in_memory(chain: Iterable[journal.Entry]) -> apsw.Connection:
    """Return a review in memory, with tables and journal as the entries give them."""
    connection = apsw.Connection(":memory:")
    schema.create_tables(connection)
    journal.write_all(chain, connection)
    return connection


def write_database(path: Path, fill: Callable[[apsw.Connection], None]) -> None:
    """Create a database with the tables of a review, and fill them."""
    with closing(apsw.Connection(str(path))) as connection:
        connection.pragma("journal_mode", "delete")
        connection.pragma("synchronous", "extra")
        schema.create_tables(connection)
        fill(connection)
