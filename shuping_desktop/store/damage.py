"""Naming damage: which cell of the tables is not what the journal says it is."""

from collections.abc import Sequence
from typing import NamedTuple

import apsw

from ..messages import Message, Text, msg
from . import journal
from .schema import tables_of
from .words import Words

_TRUTH = "truth"


class Damage(NamedTuple):
    """One cell that differs: where it is in people's words, what was recorded and what was found."""

    place: Text
    recorded: Text
    found: Text

    @property
    def message(self) -> Message:
        """The damage in words."""
        return msg(
            "{place}：记录为 {recorded}，文件中为 {found}",
            place=self.place,
            recorded=self.recorded,
            found=self.found,
        )


def differences(
    connection: apsw.Connection, truth: apsw.Connection, leave_out: Sequence[str] = ()
) -> list[Damage]:
    """Every cell of the file's tables that differs from the replayed ones, in table order.

    Tables to leave out were not replayed, since they were found alike. `connection` is the file's; the
    replay stays attached to it until `let_go`, since the caller may hold a transaction.
    """
    connection.execute(f"ATTACH ':memory:' AS {_TRUTH}")
    connection.deserialize(_TRUTH, truth.serialize("main"))
    (version,) = next(connection.execute("PRAGMA user_version"))
    # Comparing whole tables is many times cheaper than looking for the cells that differ.
    tables = [table for table in tables_of(version) if table not in leave_out]
    if all(_same(connection, table) for table in tables):
        return []
    with journal.recording(connection) as recorder:
        for table in tables:
            recorder.diff(_TRUTH, table)
        changeset = recorder.changeset()
    found = Words(truth).of_changeset(changeset)
    return [Damage(cell.place, cell.before, cell.after) for cell in found]


def _same(connection: apsw.Connection, table: str) -> bool:
    """Whether a table has the same rows in the file as in the replay; in neither is any row twice."""
    # An index may count rows that the table has lost.
    count = f"SELECT (SELECT count(*) FROM main.{table} NOT INDEXED), (SELECT count(*) FROM {_TRUTH}.{table})"
    here, there = next(connection.execute(count))
    more = f"SELECT EXISTS (SELECT * FROM main.{table} EXCEPT SELECT * FROM {_TRUTH}.{table})"
    return bool(here == there) and not next(connection.execute(more))[0]


def let_go(connection: apsw.Connection) -> None:
    """Detach the replay that was compared with."""
    connection.execute(f"DETACH {_TRUTH}")
