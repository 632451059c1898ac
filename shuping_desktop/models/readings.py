"""Readings of the paper that a grid shows and writes: the first, the second, or the cells that differ."""

from typing import Protocol

from ..operations import rows, second_entry
from ..scoring.ballots import Ballot, Row, TrackData
from ..scoring.second_entry import TOTAL, Cell, CellValue, differing_cells
from ..store import Review


class Reading(Protocol):
    """Strategy for reading and writing a ballot's cells. Writing raises the errors of the operations."""

    @property
    def is_first(self) -> bool:
        """True for the reading that counts, the only one with notes, pasting and moved blocks."""

    def rows(self, data: TrackData, ballot: Ballot) -> dict[int, Row]:
        """Return the rows to show, by participant id."""

    def open_cells(self, data: TrackData, ballot: Ballot) -> set[Cell] | None:
        """Return the cells that can be typed in; None where all can."""

    def write(self, review: Review, ballot_id: int, cell: Cell, value: CellValue) -> None:
        """Write one cell."""

    def abstain(self, review: Review, ballot_id: int, participant_id: int) -> None:
        """Note that a row is blank on the paper."""


class FirstReading:
    """The reading that counts."""

    is_first = True

    def rows(self, data: TrackData, ballot: Ballot) -> dict[int, Row]:
        return dict(ballot.rows)

    def open_cells(self, data: TrackData, ballot: Ballot) -> set[Cell] | None:
        return None

    def write(self, review: Review, ballot_id: int, cell: Cell, value: CellValue) -> None:
        rows.set_cells(review, ballot_id, {cell: value})

    def abstain(self, review: Review, ballot_id: int, participant_id: int) -> None:
        rows.abstain(review, ballot_id, participant_id)


class SecondReading(FirstReading):
    """The second reading, typed blind: it shows nothing of the first."""

    is_first = False

    def rows(self, data: TrackData, ballot: Ballot) -> dict[int, Row]:
        return dict(ballot.second.rows) if ballot.second else {}

    def write(self, review: Review, ballot_id: int, cell: Cell, value: CellValue) -> None:
        # Undo may have removed the second entry: begin it again.
        second_entry.begin(review, ballot_id)
        second_entry.set_second(review, ballot_id, cell, value)

    def abstain(self, review: Review, ballot_id: int, participant_id: int) -> None:
        second_entry.begin(review, ballot_id)
        second_entry.abstain_second(review, ballot_id, participant_id)


class SettlingReading(FirstReading):
    """Reading after the comparison: cells that agree are shown and closed, others are open and empty."""

    is_first = False

    def rows(self, data: TrackData, ballot: Ballot) -> dict[int, Row]:
        shown, columns = dict(ballot.rows), _open_columns(data, ballot)
        for key, criteria in columns.items():
            row = shown.get(key) or rows.blank_row(data)
            for criterion in criteria:
                row = rows.with_value(row, criterion, None, data.track.unmet_remark)
            # Hide values that would reveal a reading: the total and an abstention beside an
            # open cell, the marks beside an open total, and a note of the first typist's.
            if TOTAL in criteria:
                row = row._replace(marks=rows.blank_row(data).marks, paper_marks=())
            remark = row.remark if row.remark == data.track.unmet_remark else ""
            shown[key] = row._replace(written_total=None, remark=remark, abstained=False, note="")
        return shown

    def open_cells(self, data: TrackData, ballot: Ballot) -> set[Cell] | None:
        return set(differing_cells(data, ballot))

    def write(self, review: Review, ballot_id: int, cell: Cell, value: CellValue) -> None:
        second_entry.settle(review, ballot_id, cell, value)

    def abstain(self, review: Review, ballot_id: int, participant_id: int) -> None:
        second_entry.settle_as_blank(review, ballot_id, participant_id)


def _open_columns(data: TrackData, ballot: Ballot) -> dict[int, set[int]]:
    """Return the columns that differ, by participant id."""
    columns: dict[int, set[int]] = {}
    for cell in differing_cells(data, ballot):
        columns.setdefault(cell.participant_id, set()).add(cell.criterion)
    return columns
