"""Naming damage: which cell of the tables is not what the journal says it is."""

from dataclasses import dataclass

import apsw

from . import journal
from .schema import tables_of
from .words import Words

_TRUTH = "truth"


@dataclass(frozen=True, slots=True)
class Damage:
    """One cell that differs: where it is in people's words, what was recorded and what was found."""

    place: str
    recorded: str
    found: str

    def __str__(self) -> str:
        return f"{self.place}：记录为 {self.recorded}，文件中为 {self.found}"


def differences(connection: apsw.Connection, truth: apsw.Connection) -> list[Damage]:
    """Every cell of the file's tables that differs from the replayed ones, in table order.

    `connection` is the file's; the replay stays attached to it until `let_go`, since the caller may
    hold a transaction.
    """
    connection.execute(f"ATTACH ':memory:' AS {_TRUTH}")
    connection.deserialize(_TRUTH, truth.serialize("main"))
    (version,) = next(connection.execute("PRAGMA user_version"))
    with journal.recording(connection) as recorder:
        for table in tables_of(version):
            recorder.diff(_TRUTH, table)
        changeset = recorder.changeset()
    found = Words(truth).of_changeset(changeset)
    return [Damage(cell.place, cell.before, cell.after) for cell in found]


def let_go(connection: apsw.Connection) -> None:
    """Detach the replay that was compared with."""
    connection.execute(f"DETACH {_TRUTH}")
