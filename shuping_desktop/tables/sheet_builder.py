"""Building of a sheet from cells in any order, the same for every kind of file."""

from collections.abc import Iterable

from ..messages import Text, msg
from .limits import MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from .parts import Budget, damaged
from .sheets import CellNote, Sheet, SheetRow, Span
from .shown import covered_note, merged_note

LOWEST_ROW = 1.5
"""Height in points below which nothing of a row can be seen."""
NARROWEST_COLUMN = 0.3
"""Width in characters below which nothing of a column can be seen."""

Place = tuple[int, int]
"""Row and column, from 1."""


class SheetBuilder:
    """Cells, merged ranges and hidden parts of a sheet, counted against a budget."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._texts: dict[Place, str] = {}
        self._notes: dict[Place, list[CellNote]] = {}
        self._merged: list[Span] = []
        self._unsaved: set[Place] = set()
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()

    @property
    def is_blank(self) -> bool:
        """True if there is no cell yet."""
        return not self._texts

    def add(self, row: int, column: int, text: str, notes: Iterable[CellNote | None] = ()) -> None:
        """Add a cell with its text. Raises PartError for one too many, or one outside the limits."""
        if row < 1 or column < 1:
            raise damaged(msg("一格没有位置"))
        self._budget.take_cell(row, column, len(text))
        self._texts[row, column] = text
        for note in notes:
            if note is not None:
                self._notes.setdefault((row, column), []).append(note)

    def note(self, row: int, column: int, note: CellNote) -> None:
        """Add a note to a cell, also to a blank one."""
        if 1 <= row <= MOST_ROWS and 1 <= column <= MOST_COLUMNS:
            self._notes.setdefault((row, column), []).append(note)

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        """Add a merged range. Raises PartError for one too many."""
        self._budget.take_merged()
        self._merged.append(Span(min(top, bottom), min(left, right), max(top, bottom), max(left, right)))

    def mark_unsaved(self, row: int, column: int) -> None:
        """Record a formula without a stored value."""
        if 1 <= row <= MOST_ROWS and 1 <= column <= MOST_COLUMNS:
            self._budget.take_cell(row, column, 0)
            self._unsaved.add((row, column))

    def hide_rows(self, first: int, last: int) -> None:
        """Hide rows."""
        self._hidden_rows.update(range(max(first, 1), min(last, MOST_ROWS) + 1))

    def hide_columns(self, first: int, last: int) -> None:
        """Hide columns."""
        self._hidden_columns.update(range(max(first, 1), min(last, MOST_COLUMNS) + 1))

    def show_columns(self, first: int, last: int) -> None:
        """Show columns of a sheet whose columns are hidden unless they are listed."""
        if self._hidden_columns:
            self._hidden_columns.difference_update(range(max(first, 1), min(last, MOST_COLUMNS) + 1))

    def sheet(self, name: Text, *, hidden: bool = False) -> Sheet:
        """Return the sheet; only rows and columns that hold anything count as hidden."""
        by_row: dict[int, dict[int, str]] = {}
        for (row, column), text in self._texts.items():
            by_row.setdefault(row, {})[column] = text
        for row, _ in self._unsaved:
            by_row.setdefault(row, {})
        self._note_covered(by_row)
        rows = tuple(
            SheetRow(number, tuple(texts.get(column, "") for column in range(1, max(texts, default=0) + 1)))
            for number, texts in sorted(by_row.items())
        )
        used = {column for _, column in (*self._texts, *self._unsaved)}
        return Sheet(
            name,
            rows,
            tuple(self._merged),
            frozenset(self._unsaved),
            hidden,
            frozenset(self._hidden_rows & by_row.keys()),
            frozenset(self._hidden_columns & used),
            {place: merged_note(notes) for place, notes in self._notes.items()},
        )

    def _note_covered(self, by_row: dict[int, dict[int, str]]) -> None:
        """Add notes to values under merged ranges; a forged file may have them overlap without end."""
        left = MOST_CELLS
        for span in self._merged:
            for row in range(span.top, min(span.bottom, MOST_ROWS) + 1):
                left -= 1
                cells = by_row.get(row)
                if left < 0:
                    return
                for column in cells or ():
                    left -= 1
                    if span.left <= column <= span.right and (row, column) != (span.top, span.left):
                        self.note(row, column, covered_note())
