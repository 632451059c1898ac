"""The journal as people read it: who did what when, cell by cell, and what of it still stands."""

from dataclasses import dataclass

import apsw

from . import journal
from .words import CellChange, Words


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One journalled step. `at` is local ISO time; `stands` is false for what was undone since."""

    id: int
    at: str
    who: str
    label: str
    kind: str
    stands: bool
    cells: tuple[CellChange, ...]


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
            entry.label,
            entry.kind,
            entry.id not in taken_back,
            tuple(words.of_changeset(entry.changeset)),
        )
        for entry in chain
    ]
