"""Style of the grid: row heights, column widths and view settings."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ...models.ballot_model import BallotModel
from ...models.cell_looks import CellKind
from ...models.translation import translate
from ..widgets.wrapping_header import WrappingHeader

_ROW_HEIGHTS = {820: 34, 735: 30, 0: 28}
"""Row height by the least height of the window, so that eleven rows fit on a small laptop."""
_LEAST_ROWS = 4
_MARK_WIDTH = 72
_LEAST_MARK_WIDTH = 46
_WIDTHS = {
    CellKind.POSITION: 124,
    CellKind.NAME: 136,
    CellKind.SUM: 76,
    CellKind.TOTAL: 80,
    CellKind.REMARK: 104,
}
_NARROW_WIDTHS = {
    CellKind.POSITION: 64,
    CellKind.NAME: 104,
    CellKind.SUM: 68,
    CellKind.TOTAL: 68,
    CellKind.REMARK: 50,
}
"""Widths where the marks would get too narrow: long names are elided, headings take more lines."""


def style_grid(grid: QTableView) -> None:
    """Set the grid up: no editors, one contiguous selection, input methods enabled."""
    grid.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    grid.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
    # The grid handles Tab itself; Qt's handling would take Ctrl+Tab too, the way out of the grid.
    grid.setTabKeyNavigation(False)
    grid.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    grid.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers | Qt.InputMethodHint.ImhPreferLatin)
    grid.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    grid.setAccessibleName(translate("grid_style", "评分表"))
    columns = WrappingHeader(grid)
    columns.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
    grid.setHorizontalHeader(columns)
    rows = grid.verticalHeader()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    for header in (rows, columns):
        header.setSectionsClickable(False)
        header.setHighlightSections(False)


def fit_columns(grid: QTableView, model: BallotModel) -> None:
    """Set fixed widths for the columns of words, and share what is left between the marks."""
    kinds = [model.kind(column) for column in range(model.columnCount())]
    marks = kinds.count(CellKind.MARK)
    if not marks:
        return
    # By the height of the window, not of the grid: rows keep their height when the line below grows.
    height = next(row for least, row in _ROW_HEIGHTS.items() if grid.window().height() >= least)
    grid.verticalHeader().setDefaultSectionSize(height)
    room, widths = grid.horizontalHeader().width(), _WIDTHS
    if room - _sum(widths, kinds) < marks * _MARK_WIDTH:
        widths = _NARROW_WIDTHS
    share = max(_LEAST_MARK_WIDTH, (room - _sum(widths, kinds)) // marks)
    for column, kind in enumerate(kinds):
        grid.setColumnWidth(column, widths.get(kind, share))
    head = grid.horizontalHeader()
    if isinstance(head, WrappingHeader):
        head.fit_height()
    grid.setMinimumHeight(head.sizeHint().height() + _LEAST_ROWS * height + 2 * grid.frameWidth())


def _sum(widths: dict[CellKind, int], kinds: list[CellKind]) -> int:
    return sum(widths.get(kind, 0) for kind in kinds)
