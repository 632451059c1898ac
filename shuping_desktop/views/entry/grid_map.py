"""Where one can stand in the grid, and what lies next: the order of the paper."""

from ...models.ballot_grid import BallotGridModel
from ...models.cell_looks import CellKind

Place = tuple[int, int]


class GridMap:
    """Answers questions of place about a grid model; a place is (row, column)."""

    def __init__(self, model: BallotGridModel) -> None:
        self._grid = model

    def cells(self) -> list[Place]:
        """Every cell that can be typed in, in the order of the paper."""
        return [cell for row in range(self._grid.rowCount()) for cell in self._cells_of(row)]

    def first_blank(self) -> Place | None:
        """The first cell that awaits a mark, else the first that can be typed in; None where none can."""
        cells = self.cells()
        waiting = (cell for cell in cells if not self._grid.is_settled(cell[0]))
        blank = (cell for cell in waiting if not self._grid.text(self._grid.index(*cell)))
        return next(blank, cells[0] if cells else None)

    def first_of_row(self, row: int) -> Place:
        """The first cell of a row that can be typed in, or its first column where none can."""
        return next((cell for cell in self.cells() if cell[0] == row), (row, 0))

    def after_row(self, row: int) -> Place | None:
        """The first cell below a row; None at the end."""
        return next((cell for cell in self.cells() if cell[0] > row), None)

    def neighbour(self, place: Place, direction: int) -> Place | None:
        """The next or previous cell in the order of the paper; None at the end."""
        row, last = max(0, place[0]), self._grid.rowCount()
        rows = range(row, last) if direction > 0 else range(row, -1, -1)
        for at in rows:
            cells = self._cells_of(at)
            beyond = [cell for cell in cells if (cell > place if direction > 0 else cell < place)]
            if beyond:
                return beyond[0] if direction > 0 else beyond[-1]
        return None

    def beside(self, place: Place, down: int, right: int, *, to_the_end: bool) -> Place | None:
        """The cell above, below or beside; the remark, which is no typed cell, can be stood on too."""
        line = self._line(place, along_row=bool(right))
        forward = down + right > 0
        if to_the_end:
            return (line[-1] if forward else line[0]) if line else None
        if forward:
            return next((cell for cell in line if cell > place), None)
        return next((cell for cell in reversed(line) if cell < place), None)

    def edge(self, place: Place, *, at_end: bool, of_form: bool) -> Place | None:
        """The first or last cell of the row, or of the whole form."""
        cells = self.cells() if of_form else [cell for cell in self.cells() if cell[0] == place[0]]
        return (cells[-1] if at_end else cells[0]) if cells else None

    def _cells_of(self, row: int) -> list[Place]:
        """The cells of a row that can be typed in."""
        columns = range(self._grid.columnCount())
        return [(row, column) for column in columns if self._grid.is_open(self._grid.index(row, column))]

    def _line(self, place: Place, *, along_row: bool) -> list[Place]:
        """The cells of a row or of a column that can be stood on."""
        if along_row:
            places = [(place[0], c) for c in range(self._grid.columnCount())]
        else:
            places = [(r, place[1]) for r in range(self._grid.rowCount())]
        return [other for other in places if self._can_stand(other)]

    def _can_stand(self, place: Place) -> bool:
        return self._grid.is_open(self._grid.index(*place)) or (
            self._grid.kind(place[1]) is CellKind.REMARK and not self._grid.is_closed(place[0])
        )
