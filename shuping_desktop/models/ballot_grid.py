"""One open ballot as a table that can be typed into: every cell, remark, abstention and shifted block."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt

from ..operations import ballots, rows
from ..scoring.ballots import Ballot
from ..scoring.second_entry import NOTED, REMARK, Cell
from ..store import Step
from .cell_looks import CellKind
from .fullness import parse_cell
from .paper import PaperModel
from .roles import Index


class BallotGridModel(PaperModel):
    """Writes what is typed in the reading that is shown; the first cell of an expected ballot receives it."""

    def type_text(self, index: Index, text: str) -> str:
        """Write what was typed into a cell, empty clearing it; returns why not, empty where it is written."""
        if not self.is_open(index):
            return self.tr("这一格不能填写。")
        value, wrong = parse_cell(text)
        wrong = wrong or self.value_wrong(index, value)
        if wrong:
            return self.tr("{}。请改正，或按 Esc 恢复原来的分。").format(wrong)
        if value == self._value(self._row(index.row()), index.column()) and self._open_cells is None:
            return ""
        cell = self._cell(index)
        return self._do(lambda key: self._reading.write(self._desk.review, key, cell, value))

    def set_remark(self, row: int, remark: str) -> str:
        """Write a row's remark; returns why not, empty where it is written."""
        person = self._people[row]
        return self._do(lambda key: rows.set_remark(self._desk.review, key, person.id, remark))

    def toggle_unmet(self, row: int) -> str:
        """Set or clear the remark that the panel must rule on."""
        unmet = self._desk.data.track.unmet_remark
        noted = bool(unmet) and self._row(row).remark == unmet
        if self._reading.is_first:
            return self.set_remark(row, "" if noted else unmet) if unmet else ""
        return self._read_remark(row, None if noted else NOTED) if unmet else ""

    def clear_remark(self, row: int) -> str:
        """Say that the remark column is blank in a row."""
        return self.set_remark(row, "") if self._reading.is_first else self._read_remark(row, None)

    def _read_remark(self, row: int, value: int | None) -> str:
        """Write what a second reading, or one that settles, finds in the remark column."""
        cell, cells = Cell(self._people[row].id, REMARK), self._open_cells
        if cells is not None and cell not in cells:
            return self.tr("这一行的{}两遍一致，不用重读。").format(self._desk.data.track.remark_heading)
        return self._do(lambda key: self._reading.write(self._desk.review, key, cell, value))

    def toggle_as_on_paper(self, row: int) -> str:
        """Note, or no longer, that what is wrong with a row does stand so on the paper."""
        problem, person, stands = self.problem(row), self._people[row], self._row(row).as_on_paper
        if problem is None or not problem.kind.on_paper or not self._reading.is_first:
            return ""
        return self._do(lambda key: rows.set_as_on_paper(self._desk.review, key, person.id, not stands))

    def abstain(self, row: int) -> str:
        """Note that a row is blank on the paper: the evaluator abstained."""
        person = self._people[row]
        return self._do(lambda key: self._reading.abstain(self._desk.review, key, person.id))

    def write_cells(self, cells: Mapping[Cell, int | None], step: Step) -> str:
        """Write many cells as one step; returns why not, empty where they are written."""
        return self._do(lambda key: rows.set_cells(self._desk.review, key, cells, step))

    def move_block(self, row: int, by: int) -> str:
        """Move the block that seems shifted, else the typed rows from `row` on, by one row.

        Where the written totals already stand right, only the marks move; else whole rows do.
        """
        shift = self.shift
        first, last = (shift.first, shift.last) if shift else (row, self._last_of_block(row))
        if not self._reading.is_first:
            return ""
        review, whole = self._desk.review, shift is None
        return self._do(lambda key: rows.move_block(review, key, first, last, by, whole=whole))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or self.kind(index.column()) is not CellKind.REMARK:
            return False
        refusal = self.set_remark(index.row(), str(value))
        if refusal:
            self._desk.refused.emit(refusal)
        return not refusal

    def _last_of_block(self, row: int) -> int:
        """The last row of the typed block that begins at `row`."""
        last = row
        while last + 1 < len(self._people) and any(mark is not None for mark in self._row(last + 1).marks):
            last += 1
        return last

    def _do(self, operation: Callable[[int], object]) -> str:
        """Carry out an operation on the open ballot, receiving it first where it is not in yet."""
        ballot = self._ballot
        if ballot is None:
            return ""
        if ballot.id:
            return self._desk.attempt(lambda: operation(ballot.id)).refusal
        received = self._desk.attempt(lambda: self._receive(ballot))
        return received.refusal or self._desk.attempt(lambda: operation(received.value)).refusal

    def _receive(self, ballot: Ballot) -> int:
        desk = self._desk
        return ballots.add_ballot(desk.review, desk.track_id, ballot.group, ballot.number, ballot.evaluator)
