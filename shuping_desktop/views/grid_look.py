"""How the grid stands: rows of one height, words as wide as they need, the rest shared by the marks."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ..models.ballot_grid import BallotGridModel
from ..models.cell_looks import CellKind
from ..models.words import translate

ROW_HEIGHT = 34
_LEAST_MARK_WIDTH = 60
_WIDTHS = {
    CellKind.POSITION: 124,
    CellKind.NAME: 136,
    CellKind.SUM: 76,
    CellKind.TOTAL: 80,
    CellKind.REMARK: 104,
}


def dress_grid(grid: QTableView) -> None:
    """Plain cells, one range selected at a time, an input method welcome."""
    grid.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    grid.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
    # The grid has its own Tab; Qt's would take Ctrl+Tab too, and nobody would get out.
    grid.setTabKeyNavigation(False)
    grid.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    grid.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers | Qt.InputMethodHint.ImhPreferLatin)
    grid.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    grid.setAccessibleName(translate("grid", "评分表"))
    rows, columns = grid.verticalHeader(), grid.horizontalHeader()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(ROW_HEIGHT)
    columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    for header in (rows, columns):
        header.setSectionsClickable(False)
        header.setHighlightSections(False)


def fit_columns(grid: QTableView, model: BallotGridModel) -> None:
    """Fixed widths for the words, what is left shared by the marks."""
    kinds = [model.kind(column) for column in range(model.columnCount())]
    fixed = sum(_WIDTHS.get(kind, 0) for kind in kinds)
    marks = kinds.count(CellKind.MARK)
    if marks:
        share = max(_LEAST_MARK_WIDTH, (grid.horizontalHeader().width() - fixed) // marks)
        for column, kind in enumerate(kinds):
            grid.setColumnWidth(column, _WIDTHS.get(kind, share))
