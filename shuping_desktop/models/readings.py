"""Which reading of the paper a grid shows and writes: the first, the second, or the cells that differ."""

from dataclasses import replace
from typing import Protocol

from ..operations import rows, second_entry
from ..scoring.ballots import Ballot, Row, TrackData
from ..scoring.second_entry import Cell, differing_cells
from ..store import Review


class Reading(Protocol):
    """How a ballot's cells are read and written. Writing raises what the operations raise."""

    @property
    def is_first(self) -> bool:
        """Whether this is the reading that counts: remarks, pasting and shifting belong to it alone."""

    def rows(self, data: TrackData, ballot: Ballot) -> dict[int, Row]:
        """The rows to show, by participant id."""

    def open_cells(self, data: TrackData, ballot: Ballot) -> set[Cell] | None:
        """The cells that can be typed in; None where all can."""

    def write(self, review: Review, ballot_id: int, cell: Cell, value: int | None) -> None:
        """Type one cell, in hundredths."""

    def abstain(self, review: Review, ballot_id: int, participant_id: int) -> None:
        """Note that a row is blank on the paper."""


class FirstReading:
    """The reading that counts."""

    is_first = True

    def rows(self, data: TrackData, ballot: Ballot) -> dict[int, Row]:
        return dict(ballot.rows)

    def open_cells(self, data: TrackData, ballot: Ballot) -> set[Cell] | None:
        return None

    def write(self, review: Review, ballot_id: int, cell: Cell, value: int | None) -> None:
        rows.set_cells(review, ballot_id, {cell: value})

    def abstain(self, review: Review, ballot_id: int, participant_id: int) -> None:
        rows.abstain(review, ballot_id, participant_id)


class SecondReading(FirstReading):
    """Typed blind: nothing of the first reading is in it."""

    is_first = False

    def rows(self, data: TrackData, ballot: Ballot) -> dict[int, Row]:
        return dict(ballot.second.rows) if ballot.second else {}

    def write(self, review: Review, ballot_id: int, cell: Cell, value: int | None) -> None:
        # One undo too many takes the beginning back; to type on is to begin again.
        second_entry.begin(review, ballot_id)
        second_entry.set_second(review, ballot_id, cell, value)

    def abstain(self, review: Review, ballot_id: int, participant_id: int) -> None:
        second_entry.begin(review, ballot_id)
        second_entry.abstain_second(review, ballot_id, participant_id)


class SettlingReading(FirstReading):
    """After the comparison: cells that agree are shown and closed, those that differ open and empty."""

    is_first = False

    def rows(self, data: TrackData, ballot: Ballot) -> dict[int, Row]:
        shown = dict(ballot.rows)
        for cell in differing_cells(data, ballot):
            row = shown.get(cell.participant_id) or rows.blank_row(data)
            blanked = rows.with_value(row, cell.criterion, None)
            # The total beside an open cell, or an abstention, would tell what one of the readings was.
            shown[cell.participant_id] = replace(blanked, written_total=None, remark="", abstained=False)
        return shown

    def open_cells(self, data: TrackData, ballot: Ballot) -> set[Cell] | None:
        return set(differing_cells(data, ballot))

    def write(self, review: Review, ballot_id: int, cell: Cell, value: int | None) -> None:
        second_entry.settle(review, ballot_id, cell, value)

    def abstain(self, review: Review, ballot_id: int, participant_id: int) -> None:
        data = review.contents.track_data(review.contents.track_of_ballot(ballot_id))
        for cell in differing_cells(data, review.contents.ballot(ballot_id)):
            if cell.participant_id == participant_id:
                second_entry.settle(review, ballot_id, cell, None)
