"""The open ballot as a table on the screen: where one stands on it, and what is said beside the cell."""

from functools import cached_property

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTableView, QWidget

from ...models.ballot_grid import BallotGridModel
from ...scoring.problems import Cells
from ..widgets.bubble import Bubble
from .grid_look import dress_grid, fit_columns
from .grid_map import GridMap, Place


class PaperView(QTableView):
    """Shows a ballot and goes about on it; what is typed is its subclass's business."""

    def __init__(self, model: BallotGridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = model
        self._map = GridMap(model)
        self._kept: Place = (0, 0)
        self._anchor: Place = (0, 0)
        self.setModel(model)
        dress_grid(self)
        model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        model.modelReset.connect(self._on_model_reset)

    @cached_property
    def bubble(self) -> Bubble:
        """What is said beside a cell; made when there is something to say.

        To hand out the viewport PySide looks through all widget classes there are, and makes them on the way.
        """
        return Bubble(self.viewport())

    @property
    def grid_model(self) -> BallotGridModel:
        """The ballot that is shown."""
        return self._grid

    def go_to_first(self) -> None:
        """Stand in the first cell that awaits a mark, or in the form's first cell where none does."""
        self._go(self._map.first_blank())

    def go_to_row(self, row: int) -> None:
        """Stand in the first cell of a row that can be typed in, or on its name where none can."""
        self._go(self._map.first_of_row(row))

    def go_to_problem(self, row: int) -> None:
        """Stand where a row's problem shows: on the written total where that is what disagrees."""
        problem = self._grid.problem(row)
        on_total = problem is not None and problem.kind.cells is Cells.TOTALS
        place = self._map.edge((row, 0), at_end=True, of_form=False) if on_total else None
        self._go(place or self._map.first_of_row(row))

    def show_message(self, text: str) -> None:
        """Say something beside the current cell; an empty text says nothing."""
        if text or self.said:
            self.bubble.show_message(text, self.visualRect(self.currentIndex()))

    @property
    def said(self) -> str:
        """What is said now; empty where nothing is."""
        return "" if "bubble" not in vars(self) or self.bubble.isHidden() else self.bubble.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fit_columns(self, self._grid)
        self.scrollTo(self.currentIndex())

    def _place(self) -> Place:
        return (self.currentIndex().row(), self.currentIndex().column())

    def _go(self, place: Place | None, *, extend: bool = False) -> None:
        if place is None:
            return
        self.show_message("")
        index = self._grid.index(*place)
        if extend and len(self.selectedIndexes()) <= 1:
            self._anchor = self._place()
        if not extend:
            self._anchor = place
            self.setCurrentIndex(index)
            return
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
        block = QItemSelection(self._grid.index(*self._anchor), index)
        self.selectionModel().select(block, flags.ClearAndSelect)

    def _on_model_about_to_be_reset(self) -> None:
        self._kept = self._place()

    def _on_model_reset(self) -> None:
        row, column = self._kept
        if 0 <= row < self._grid.rowCount() and 0 <= column < self._grid.columnCount():
            self.setCurrentIndex(self._grid.index(row, column))
        fit_columns(self, self._grid)
