"""The journal as people read it: who did what when, cell by cell, and what of it still stands."""

from typing import NamedTuple, cast

import apsw

from . import journal
from .step import Step, decode
from .words import CellChange, Words

_ASIDE = frozenset({"typist"})
"""Tables that keep what the step itself says already."""


class HistoryEntry(NamedTuple):
    """One journalled step. `at` is local ISO time; `stands` is false for what was undone since."""

    id: int
    at: str
    who: str
    step: Step
    kind: str
    stands: bool
    cells: tuple[CellChange, ...]


def last_set(connection: apsw.Connection, table: str, column: str) -> dict[int, tuple[str, str]]:
    """Who last set a column, and when (local ISO time), by the row's id; one reading of the journal."""
    at = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")].index(column)
    found: dict[int, tuple[str, str]] = {}
    for entry in journal.entries(connection):
        for change in apsw.Changeset.iter(entry.changeset):
            new = change.new if change.name == table else None
            if new is not None and new[at] is not apsw.no_change:
                found[cast(int, (change.old or new)[0])] = (entry.who, entry.at)
    return found


def read_history(connection: apsw.Connection) -> list[HistoryEntry]:
    """Every step, oldest first."""
    chain = list(journal.entries(connection))
    _, undone = journal.undo_stacks((entry.id, entry.kind, entry.target) for entry in chain)
    taken_back, words = set(undone), Words(connection)
    return [
        HistoryEntry(
            entry.id,
            entry.at,
            entry.who,
            decode(entry.label),
            entry.kind,
            entry.id not in taken_back,
            tuple(words.of_changeset(entry.changeset, leave_out=_ASIDE)),
        )
        for entry in chain
    ]
