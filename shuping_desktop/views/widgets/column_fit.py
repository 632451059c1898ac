"""Widths of columns by their contents."""

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QHeaderView, QTableView

from .wrapping_header import WrappingHeader

LEAST_WIDTH = 48
_TICK_MARGIN = 16  # the style's hint leaves out the margins of a tick box
_MOST_ROWS = 400  # rows measured


def fitted_widths(desired: Sequence[int], room: int, least: Sequence[int] | int = LEAST_WIDTH) -> list[int]:
    """Return widths that fit into `room` if they can.

    Where the desired widths do not fit, the widest columns are cut to one width, none below its least.
    """
    floors = list(least) if isinstance(least, Sequence) else [min(least, width) for width in desired]
    if sum(desired) <= room:
        return list(desired)
    low, high = 0, max(desired)
    while low < high:
        cap = (low + high + 1) // 2
        fits = sum(max(min(width, cap), floor) for width, floor in zip(desired, floors, strict=True)) <= room
        low, high = (cap, high) if fits else (low, cap - 1)
    return [max(min(width, low), floor) for width, floor in zip(desired, floors, strict=True)]


class ContentWidths:
    """Measures the columns of a table; each text is measured once."""

    def __init__(self, table: QTableView) -> None:
        self._table = table
        self._text_widths: dict[str, int] = {}
        self._font = ""

    def desired(self, column: int) -> int:
        """Return the width of a column's widest text or heading, with its margins."""
        table = self._table
        header, model = table.horizontalHeader(), table.model()
        measured = range(min(model.rowCount(), _MOST_ROWS))
        rows = [row for row in measured if table.columnSpan(row, column) == 1]
        width = (
            header.natural_width(column)
            if isinstance(header, WrappingHeader)
            else header.sectionSizeHint(column)
        )
        if rows:
            texts = {row: str(model.index(row, column).data() or "") for row in rows}
            widest = max(rows, key=lambda row: self.text_width(texts[row]))
            cell = table.sizeHintForIndex(model.index(widest, column)).width() + int(table.showGrid())
            if model.index(widest, column).data(Qt.ItemDataRole.CheckStateRole) is not None:
                cell += _TICK_MARGIN
            width = max(width, cell)
        return width

    def text_width(self, text: str) -> int:
        """Return the width of a text in the table's font; cell hints would lay out every cell."""
        font = self._table.font().key()
        if font != self._font:
            self._font = font
            self._text_widths.clear()
        if text not in self._text_widths:
            metrics = self._table.fontMetrics()
            self._text_widths[text] = max(map(metrics.horizontalAdvance, text.split("\n")))
        return self._text_widths[text]


class ColumnFit(QObject):
    """Keeps the columns of a table at the width of their contents; one column takes what is left.

    `rest` returns the column that takes the room left over, or -1 if all share it; `most` limits columns
    with long texts, which are elided beyond it unless there is room.
    """

    def __init__(
        self, table: QTableView, rest: Callable[[], int], most: Mapping[int, int] | None = None
    ) -> None:
        super().__init__(table)
        self._table = table
        self._rest = rest
        self._most = most or {}
        self._contents = ContentWidths(table)
        self._frame, self._least = (0, 0, 0), 0
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self.fit)
        table.horizontalHeader().setMinimumSectionSize(min(LEAST_WIDTH, 32))
        table.horizontalHeader().setStretchLastSection(False)
        model = table.model()
        for signal in (model.modelReset, model.layoutChanged, model.dataChanged, model.rowsInserted):
            signal.connect(self._timer.start)
        table.viewport().installEventFilter(self)
        table.installEventFilter(self)

    def fit(self) -> None:
        """Set the width of every visible column."""
        table, header = self._table, self._table.horizontalHeader()
        shown: Collection[int] = [
            column for column in range(table.model().columnCount()) if not table.isColumnHidden(column)
        ]
        if not shown or not table.isVisible():
            return
        room = self._room()
        full = [self._contents.desired(column) for column in shown]
        desired = [
            min(width, self._most.get(column, width)) for column, width in zip(shown, full, strict=True)
        ]
        if sum(full) <= room:
            desired = full
        widths = dict(zip(shown, fitted_widths(desired, room), strict=True))
        rest = self._rest()
        left = max(0, room - sum(widths.values()))
        for column in (rest,) if rest in widths else shown:
            widths[column] += left if rest in widths else left // len(widths)
        for column, width in widths.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
        if isinstance(header, WrappingHeader):
            header.fit_height()

    def _room(self) -> int:
        """Return the width to fill: the least of the viewport since the table got its width and its rows.

        A scroll bar that comes with wide columns and goes with narrow ones would never settle. A vertical
        header that was hidden takes its width until the first layout.
        """
        table = self._table
        frame = (table.width(), table.verticalHeader().width(), table.model().rowCount())
        width = table.viewport().width()
        self._least = min(self._least, width) if frame == self._frame else width
        self._frame = frame
        return self._least

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The table is resized before its viewport, which is still as wide as before.
        is_resized = event.type() is QEvent.Type.Resize and watched is not self._table
        if is_resized or event.type() in (QEvent.Type.Show, QEvent.Type.FontChange):
            self.fit()
        return False
