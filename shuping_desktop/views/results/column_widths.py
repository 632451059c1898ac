"""Widths of the columns of the results' table."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHeaderView, QTableView

from ...models.results import ResultColumn, ResultsModel
from ..widgets.column_fit import LEAST_WIDTH, ContentWidths, fitted_widths

BAR_WIDTH, MOST_BAR_WIDTH = 120, 240
MIN_REMARK_WIDTH = 90


class ColumnWidths(QObject):
    """Fits columns to their texts: the remark gets the rest, and a bar without room is hidden."""

    def __init__(self, table: QTableView, model: ResultsModel) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._contents = ContentWidths(table)
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.fit()
        return False

    def fit(self) -> None:
        """Set the width of every column."""
        table, header = self._table, self._table.horizontalHeader()
        if not table.isVisible():
            return
        kinds = [self._model.kind(column) for column in range(self._model.columnCount())]
        desired = [
            BAR_WIDTH if kind is ResultColumn.BAR else self._contents.desired(column)
            for column, kind in enumerate(kinds)
        ]
        bar, remark = kinds.index(ResultColumn.BAR), kinds.index(ResultColumn.REMARK)
        room = table.viewport().width()
        without_bar = sum(desired) - BAR_WIDTH
        has_bar = without_bar + BAR_WIDTH <= room
        desired[bar] = min(MOST_BAR_WIDTH, room - without_bar) if has_bar else 0
        least = [min(width, LEAST_WIDTH) for width in desired]
        least[remark] = min(desired[remark], MIN_REMARK_WIDTH)
        widths = fitted_widths(desired, room, least)
        widths[remark] += max(0, room - sum(widths))
        header.setMinimumSectionSize(0)
        for column, width in enumerate(widths):
            table.setColumnHidden(column, column == bar and not has_bar)
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            table.setColumnWidth(column, width)
