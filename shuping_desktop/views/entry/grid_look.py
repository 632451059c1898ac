"""How the grid stands: rows of one height, words as wide as they need, the rest shared by the marks."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ...models.ballot_grid import BallotGridModel
from ...models.cell_looks import CellKind
from ...models.translation import translate
from ..widgets.wrapping_header import WrappingHeader

_ROW_HEIGHTS = {820: 34, 735: 30, 0: 28}
"""What a row takes in a window of at least that height: eleven rows are seen at once on a small laptop."""
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
"""Where the marks would be pressed together: a long name is then shortened, a heading takes more lines."""


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
    columns = WrappingHeader(grid)
    columns.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
    grid.setHorizontalHeader(columns)
    rows = grid.verticalHeader()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    for header in (rows, columns):
        header.setSectionsClickable(False)
        header.setHighlightSections(False)


def fit_columns(grid: QTableView, model: BallotGridModel) -> None:
    """Fixed widths for the words, what is left shared by the marks."""
    kinds = [model.kind(column) for column in range(model.columnCount())]
    marks = kinds.count(CellKind.MARK)
    if not marks:
        return
    # By the window, not by the room: rows must not jump where more is said below them.
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
