"""Widths of the columns of the results' table."""

from PySide6.QtWidgets import QHeaderView, QTableView

from ...models.results import ResultColumn, ResultsModel

BAR_WIDTH = 120
MAX_WIDTH, MAX_WRAPPED_WIDTH = 168, 100
MIN_REMARK_WIDTH = 140


class ColumnWidths:
    """Fits columns to their texts: the remark gets the rest, and a bar without room is hidden."""

    def __init__(self, table: QTableView, model: ResultsModel) -> None:
        self._table = table
        self._model = model
        self._text_widths: dict[str, int] = {}

    def fit(self) -> None:
        """Set the width of every column."""
        table, header = self._table, self._table.horizontalHeader()
        columns = {column: self._model.kind(column) for column in range(self._model.columnCount())}
        widths = {
            column: min(max(self._width_hint(column), header.sectionSizeHint(column)), MAX_WIDTH)
            for column, kind in columns.items()
            if kind not in (ResultColumn.REMARK, ResultColumn.BAR)
        }
        room = table.viewport().width() - MIN_REMARK_WIDTH
        # If the remark would get too little, long names are wrapped.
        wraps = sum(widths.values()) > room
        table.setWordWrap(wraps)
        if wraps:
            widths = {column: min(width, MAX_WRAPPED_WIDTH) for column, width in widths.items()}
        for column, kind in columns.items():
            # Show the column: as the bar of another track it may have been hidden.
            table.setColumnHidden(column, False)
            if kind is ResultColumn.REMARK:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
                continue
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            table.setColumnWidth(column, widths.get(column, BAR_WIDTH))
        bar = self._model.column_of(ResultColumn.BAR)
        table.setColumnHidden(bar, room - sum(widths.values()) < BAR_WIDTH)

    def _width_hint(self, column: int) -> int:
        """Return the width of the widest text; `sizeHintForColumn` would lay out every cell."""
        table, model = self._table, self._model
        if not model.rowCount():
            return 0
        widest = max(range(model.rowCount()), key=lambda row: self._text_width(model.text(row, column)))
        return table.sizeHintForIndex(model.index(widest, column)).width() + int(table.showGrid())

    def _text_width(self, text: str) -> int:
        """Return the width of a text, measured once: most texts stay the same from mark to mark."""
        if text not in self._text_widths:
            self._text_widths[text] = self._table.fontMetrics().horizontalAdvance(text)
        return self._text_widths[text]
