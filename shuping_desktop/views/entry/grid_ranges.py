"""Selected cells of the grid: selecting all, copying and clearing them."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from ...models.ballot_model import BallotModel
from ...models.cell_looks import Place
from ...models.key_sentences import cleared_text
from ...models.translation import translate
from ...operations.steps import StepKind
from .draft_grid import DraftGrid


class GridRanges:
    """Acts on the selected cells of the grid."""

    def __init__(self, grid: DraftGrid, model: BallotModel, may_clear: Callable[[str], bool]) -> None:
        self._grid = grid
        self._model = model
        self._may_clear = may_clear

    def select_all(self) -> None:
        """Select every cell of the ballot, from the first mark on."""
        cells = [(row, column) for row in range(self._model.height()) for column in self._columns()]
        if cells:
            self._grid.select_block(cells[0], cells[-1])

    def copy(self) -> int:
        """Copy the selected cells to the clipboard; return their number."""
        # Imported lazily to keep start-up fast.
        from ...models.pasting import copied_text  # noqa: PLC0415

        selected = self._grid.selectedIndexes()
        if selected:
            QGuiApplication.clipboard().setText(copied_text(self._model, selected))
        return len(selected)

    def clear(self, current: Place, kind: StepKind) -> str:
        """Blank the selected cells as one step, or the current cell; return what to say about it."""
        places = [(index.row(), index.column()) for index in self._grid.selectedIndexes()]
        chosen = [place for place in places if self._model.is_open(place)]
        if len(chosen) <= 1:
            return self._clear_one(chosen[0] if chosen else current)
        cells = {self._model.cell(place): None for place in chosen if self._model.text(place)}
        if self._model.lock_text:
            return self._model.lock_text
        if not self._model.reading.is_first:
            return translate("grid_ranges", "第二遍要逐格录，不能一次清空几格。")
        if not cells:
            return translate("grid_ranges", "选中的格子本来就是空的。")
        question = translate("grid_ranges", "清空选中的 {} 格？").format(len(cells))
        # What is cut is on the clipboard, but texts as on paper cannot be pasted.
        can_return = kind is StepKind.CUT_IN and not any(map(self._model.is_paper_mark, chosen))
        if not can_return and len(cells) > 1 and not self._may_clear(question):
            return ""
        wrong = self._model.write_cells(cells, kind)
        return wrong or translate("grid_ranges", "已清空 {} 格；要恢复，请按 Ctrl+Z。").format(len(cells))

    def _clear_one(self, place: Place) -> str:
        text = self._model.text(place) if self._model.is_open(place) else ""
        wrong = self._model.type_text(place, "")
        if wrong or self._model.open_cells is not None:
            return wrong
        return cleared_text(text) if text else translate("grid_ranges", "这一格本来就是空的。")

    def _columns(self) -> list[int]:
        """Return the columns from the first mark to the last that is typed."""
        typed = self._model.typed_columns
        return list(range(typed[0], self._model.width())) if typed else []
