"""Map of the cells that can be typed in, in the order of the paper."""

from ...models.ballot_model import BallotModel
from ...models.cell_looks import CellKind, Place


class GridMap:
    """Finds places in the grid: the first, the next, the one beside, the edges."""

    def __init__(self, model: BallotModel) -> None:
        self._model = model

    def cells(self) -> list[Place]:
        """Return every cell that can be typed in, in the order of the paper."""
        return [place for row in range(self._model.height()) for place in self._cells_of(row)]

    def first_blank(self) -> Place | None:
        """Return the first cell without a mark, else the first that can be typed in; None without one."""
        cells = self.cells()
        waiting = (place for place in cells if not self._model.is_settled(place[0]))
        blank = (place for place in waiting if not self._model.text(place))
        return next(blank, cells[0] if cells else None)

    def first_of_row(self, row: int) -> Place:
        """Return the first cell of a row that can be typed in, or its first column where none can."""
        return next(iter(self._cells_of(row)), (row, 0))

    def after_row(self, row: int) -> Place | None:
        """Return the first cell below a row; None at the end."""
        return next((place for place in self.cells() if place[0] > row), None)

    def neighbour(self, place: Place, direction: int) -> Place | None:
        """Return the next or previous cell in the order of the paper; None at the end."""
        row, last = max(0, place[0]), self._model.height()
        rows = range(row, last) if direction > 0 else range(row, -1, -1)
        for other in rows:
            cells = self._cells_of(other)
            beyond = [cell for cell in cells if (cell > place if direction > 0 else cell < place)]
            if beyond:
                return beyond[0] if direction > 0 else beyond[-1]
        return None

    def beside(self, place: Place, down: int, right: int, *, to_the_end: bool) -> Place | None:
        """Return the cell above, below or beside, or the remark there; None at the edge."""
        line = self._line(place, along_row=bool(right))
        forward = down + right > 0
        if to_the_end:
            return (line[-1] if forward else line[0]) if line else None
        if forward:
            return next((cell for cell in line if cell > place), None)
        return next((cell for cell in reversed(line) if cell < place), None)

    def edge(self, place: Place, *, at_end: bool, of_form: bool) -> Place | None:
        """Return the first or last cell of the row, or of the whole form; None where there is none."""
        cells = self.cells() if of_form else self._cells_of(place[0])
        return (cells[-1] if at_end else cells[0]) if cells else None

    def _cells_of(self, row: int) -> list[Place]:
        """Return the cells of a row that can be typed in."""
        return [(row, column) for column in self._model.open_columns(row)] if row >= 0 else []

    def _line(self, place: Place, *, along_row: bool) -> list[Place]:
        """Return the cells of a row or of a column that can be the current cell."""
        if along_row:
            places = [(place[0], column) for column in range(self._model.width())]
        else:
            places = [(row, place[1]) for row in range(self._model.height())]
        return [other for other in places if self._can_be_current(other)]

    def _can_be_current(self, place: Place) -> bool:
        if self._model.is_open(place):
            return True
        return self._model.kind(place[1]) is CellKind.REMARK and not self._model.is_closed(place[0])
