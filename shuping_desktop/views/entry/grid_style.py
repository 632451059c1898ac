"""Style of the grid: row heights, column widths and view settings."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ...models.ballot_model import BallotModel
from ...models.cell_looks import CellKind
from ...models.translation import translate
from ..widgets.column_fit import ContentWidths, fitted_widths
from ..widgets.type_scale import set_scaled_font, type_scale
from ..widgets.wrapping_header import WrappingHeader

_ROW_HEIGHTS = {820: 34, 735: 30, 0: 28}
"""Row height by the least height of the window, so that eleven rows fit on a small laptop."""
_MOST_ROW_HEIGHT = 56
_OTHER_HEIGHT = 480
"""Height of a large window that is not rows of the grid."""
_LEAST_ROWS = 4
_BAR, _NO_BAR = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_LEAST_MARK_WIDTH = 46
_WANTED = {CellKind.MARK: 72, CellKind.SUM: 64, CellKind.TOTAL: 64, CellKind.REMARK: 100}
"""Widths where there is room; a remark may still be written."""
_LEAST = {
    CellKind.POSITION: 48,
    CellKind.NAME: 84,
    CellKind.SUM: 54,
    CellKind.TOTAL: 54,
    CellKind.REMARK: 48,
}
"""Least widths, where not everything fits: long names are elided, headings take more lines."""


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
    """Give columns of words the width of their contents, and share what is left between the marks."""
    kinds = [model.kind(column) for column in range(model.columnCount())]
    marks = kinds.count(CellKind.MARK)
    if not marks:
        return
    scale = _fit_rows(grid, model.rowCount())
    contents = ContentWidths(grid)
    desired = [
        max(0 if kind is CellKind.MARK else contents.desired(column), round(_WANTED.get(kind, 0) * scale))
        for column, kind in enumerate(kinds)
    ]
    head = grid.horizontalHeader()
    assert isinstance(head, WrappingHeader)
    words = [
        max(_LEAST.get(kind, _LEAST_MARK_WIDTH), head.least_width(column))
        for column, kind in enumerate(kinds)
    ]
    least = [words[column] if kind in _LEAST else desired[column] for column, kind in enumerate(kinds)]
    bar, frame = grid.verticalScrollBar(), 2 * grid.frameWidth()
    extent = bar.sizeHint().width()
    room = grid.viewport().width() + (extent if bar.isVisible() else 0)
    height = grid.verticalHeader().defaultSectionSize()
    # A scroll bar narrows the columns, which may change the height of the headings, and so whether there
    # is a scroll bar: left to Qt, that went round without end. A bar is decided on here instead.
    needs_bar = True
    for width in (room, room - extent):
        _share(grid, kinds, fitted_widths(desired, width, least), words, width)
        across = extent if grid.horizontalScrollBar().isVisible() else 0
        if head.sizeHint().height() + model.rowCount() * height + frame + across <= grid.height():
            needs_bar = False
            break
    grid.setVerticalScrollBarPolicy(_BAR if needs_bar else _NO_BAR)
    head.fit_height()
    grid.setMinimumHeight(head.sizeHint().height() + _LEAST_ROWS * height + frame)


def _share(grid: QTableView, kinds: list[CellKind], widths: list[int], words: list[int], room: int) -> None:
    """Set the columns' widths; words are cut before marks are, and marks share what is left."""
    if sum(widths) > room:
        widths = fitted_widths(widths, room, words)
    share = max(0, room - sum(widths)) // kinds.count(CellKind.MARK)
    for column, kind in enumerate(kinds):
        grid.setColumnWidth(column, widths[column] + (share if kind is CellKind.MARK else 0))


def _fit_rows(grid: QTableView, rows: int) -> float:
    """Set the type and the height of the rows by the size of the window; return the scale of the type.

    Not by the grid's: rows keep their height when the line below the grid grows.
    """
    window = grid.window().size()
    scale = type_scale(window)
    height = next(row for least, row in _ROW_HEIGHTS.items() if window.height() >= least)
    if scale > 1:
        room = (window.height() - _OTHER_HEIGHT) // max(1, rows)
        height = max(round(height * scale), min(room, _MOST_ROW_HEIGHT))
    grid.verticalHeader().setDefaultSectionSize(height)
    if grid.property("scale") != scale:
        grid.setProperty("scale", scale)
        set_scaled_font(grid, scale)
    return scale
