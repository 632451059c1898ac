"""Databases in memory, and as the content of a file.

New files are filled in memory and written by `files`: if SQLite wrote them, a kill would leave its rollback
journal beside the half-made file.
"""

from collections.abc import Callable, Iterable
from contextlib import closing

import apsw

from . import journal, schema


def in_memory(chain: Iterable[journal.Entry]) -> apsw.Connection:
    """Return a review in memory, with tables and journal as the entries give them."""
    connection = apsw.Connection(":memory:")
    schema.create_tables(connection)
    journal.write_all(chain, connection)
    return connection


def end_transaction(connection: apsw.Connection) -> bool:
    """Roll back an open transaction; return False if that reports an error. SQLite ends it also then."""
    try:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    except apsw.Error:
        return False
    return True


def new_content(fill: Callable[[apsw.Connection], None]) -> bytes:
    """Return the content of a file with the tables of a review, filled by `fill`."""
    with closing(apsw.Connection(":memory:")) as connection:
        schema.create_tables(connection)
        fill(connection)
        return connection.serialize("main")


def content_of(connection: apsw.Connection) -> bytes:
    """Return the present state of a database as the content of a file. Raises apsw.Error.

    A file is not serialized directly: SQLite would put zeros in the place of pages that it cannot read.
    """
    with closing(apsw.Connection(":memory:")) as memory:
        with memory.backup("main", connection, "main") as backup:
            backup.step()
        memory.execute("VACUUM")
        return memory.serialize("main")
