"""Reader of the journal as a history: each step with its row changes."""

from collections.abc import Iterator
from typing import NamedTuple, cast

import apsw

from ..messages import msg
from ..task import counted
from . import journal
from .changes import RowChange, read_changes
from .step import Step, decode


class JournalStep(NamedTuple):
    """One journalled step. `at` is local ISO time; `stands` is False if the step was undone since.

    `target` is the entry that an undo or redo took back or brought back.
    """

    id: int
    at: str
    who: str
    step: Step
    kind: str
    stands: bool
    changes: tuple[RowChange, ...]
    target: int | None = None


def last_set(connection: apsw.Connection, table: str, column: str) -> dict[int, tuple[str, str]]:
    """Return who last set a column, and when (local ISO time), by the row's id."""
    at = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")].index(column)
    found: dict[int, tuple[str, str]] = {}
    for entry in journal.entries(connection):
        for change in apsw.Changeset.iter(entry.changeset):
            new = change.new if change.name == table else None
            if new is not None and new[at] is not apsw.no_change:
                found[cast(int, (change.old or new)[0])] = (entry.who, entry.at)
    return found


def read_history(connection: apsw.Connection) -> Iterator[JournalStep]:
    """Yield every step, oldest first."""
    chain = list(journal.entries(connection))
    in_force = _in_force(chain)
    for entry in counted(chain, msg("读取修改记录"), len(chain)):
        changes = tuple(read_changes(connection, entry.changeset))
        stands = entry.kind != "change" or entry.id in in_force
        yield JournalStep(
            entry.id, entry.at, entry.who, decode(entry.label), entry.kind, stands, changes, entry.target
        )


def _in_force(chain: list[journal.Entry]) -> set[int]:
    """Return the ids of the changes that were not undone; a salvage keeps those before it."""
    done: list[int] = []
    undone: list[int] = []
    found: set[int] = set()
    for entry in chain:
        if entry.kind == "create":
            found.update(done)
        journal.push_entry(done, undone, entry.id, entry.kind, entry.target)
    return found.union(done)
