"""Fixtures and helpers of the tests of the grid."""

from contextlib import closing

import apsw
import pytest

from shuping_desktop.operations import rows
from shuping_desktop.scoring.second_entry import TOTAL as TOTAL_CELL
from shuping_desktop.scoring.second_entry import Cell
from shuping_desktop.store import Review
from shuping_desktop.views.entry.mark_grid import MarkGrid
from shuping_desktop.views.main_window import MainWindow
from tests.helpers import ballot_id
from tests.views.window import desk_of, entry_of, look_at, open_ballot

# Columns of the college form: 0 the name, 1 to 6 the marks, 7 the live sum, 8 the written total.
FIRST, LAST_MARK, SUM, TOTAL = 1, 6, 7, 8
# Columns of the officers' form: 0 and 1 position and name, 2 to 7 the marks, 8, 9, and the remark.
OFFICER_FIRST, OFFICER_TOTAL, REMARK = 2, 9, 10


@pytest.fixture
def grid(started: MainWindow) -> MarkGrid:
    """Provide the grid on the blank ballot P01."""
    return entry_of(started).grid


@pytest.fixture
def review(started: MainWindow) -> Review:
    return desk_of(started).review


@pytest.fixture
def own(started: MainWindow) -> MarkGrid:
    """Provide the grid on Z01, the ballot of 卫𬭎, whose own row is the first."""
    look_at(started, "officer")
    open_ballot(started, "Z01")
    return entry_of(started).grid


def place(grid: MarkGrid) -> tuple[int, int]:
    return (grid.currentIndex().row(), grid.currentIndex().column())


def shown(grid: MarkGrid, row: int, column: int) -> str:
    return str(grid.model().index(row, column).data())


def on_disk(review: Review) -> list[int]:
    """Return the marks that another connection to the file reads."""
    with closing(apsw.Connection(str(review.path), flags=apsw.SQLITE_OPEN_READONLY)) as other:
        sql = "SELECT value FROM mark ORDER BY ballot, participant, criterion"
        return [row[0] for row in other.execute(sql)]


def where(window: MainWindow) -> dict[str, object]:
    """Return the page, track and ballot that the window shows."""
    ballot = entry_of(window).grid_model.ballot
    assert ballot is not None
    page, track = window.form.pages.currentIndex(), desk_of(window).track_id
    return {"page": page, "track": track, "ballot": ballot.number}


# Keys for one row of the college form, its marks and its written total.
ROW = "181719918990"
ROW_CELLS = ["18", "17", "19", "9", "18", "9", "90"]
# Another row, whose numbers occur nowhere else in the window.
HALVES = "11+12+13+6+14+7+66"
HALVES_CELLS = ["11.5", "12.5", "13.5", "6.5", "14.5", "7.5", "66"]


def typed_cells(grid: MarkGrid, row: int) -> list[str]:
    """Return the marks and the written total of a row of the college form."""
    return [shown(grid, row, column) for column in (*range(FIRST, LAST_MARK + 1), TOTAL)]


def fill(review: Review, number: str, *rows_of_cells: list[str]) -> None:
    """Write the first rows of a college ballot without the window; "" leaves a cell blank."""
    key, people = ballot_id(review, number), review.contents.track_data("college").participants
    for person, cells in zip(people, rows_of_cells, strict=False):
        values = [None if not cell else round(float(cell) * 100) for cell in cells]
        columns = [*range(len(values) - 1), TOTAL_CELL]
        cells_of = (Cell(person.id, column) for column in columns)
        rows.set_cells(review, key, dict(zip(cells_of, values, strict=True)))
