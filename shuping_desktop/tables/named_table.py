"""Tables whose first row names their columns exactly."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ..messages import Message, Text, msg
from .errors import at_cell, at_line, at_place, in_file
from .limits import LONGEST_VALUE
from .sheets import CellNote, Sheet, SheetRow, cell_name, refuse_unsaved


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its number in the file (the column names are line 1) and its values by column.

    A line of a workbook also has the name of its sheet, the cell of each column's value, and its notes.
    """

    number: int
    values: Mapping[str, str]
    sheet: Text = ""
    cells: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, CellNote] = field(default_factory=dict)

    @property
    def place(self) -> Message:
        """The place of the line in its file."""
        if self.sheet:
            return msg("工作表“{sheet}”第 {line} 行", sheet=self.sheet, line=self.number)
        return msg("第 {line} 行", line=self.number)

    def spot(self, column: str) -> Message:
        """Return the place of a column's cell if the line has cells, else that of the line."""
        return self.cell(column) if self.cells else self.place

    def cell(self, column: str) -> Message:
        """Return the place of a column's value."""
        if column in self.cells:
            return msg(
                "工作表“{sheet}”{cell}（{column}）", sheet=self.sheet, cell=self.cells[column], column=column
            )
        return msg("{line}“{column}”列", line=self.place, column=column)


@dataclass(frozen=True, slots=True)
class Table:
    """A file's name, its column names as they stand, its lines without empty ones, and its sheet's name.

    The name of the sheet is empty for a CSV file.
    """

    file: Text
    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    sheet: Text = ""


def column_names(sheet: Sheet) -> tuple[str, ...]:
    """Return the texts of a sheet's first non-blank row."""
    return tuple(text.strip() for text in sheet.rows[0].texts)


def csv_table(file: Text, sheet: Sheet) -> Table:
    """Return the sheet of a CSV file as a table.

    Raises InputError where line 1 is blank, or a line has another number of values than there are columns.
    """
    head = sheet.rows[0]
    if head.number != 1:
        raise in_file(file, msg("是空的，没有内容；第一行应是列名。"))
    # Blank names at the end of the line are columns too.
    columns = (*column_names(sheet), *([""] * (head.fields - len(head.texts))))
    lines = []
    for row in sheet.rows[1:]:
        if row.fields != len(columns):
            wrong = msg(
                "有 {cells} 格，列名有 {columns} 个，请补齐或去掉多余的逗号。",
                cells=row.fields,
                columns=len(columns),
            )
            raise at_line(file, row.number, wrong)
        values = {name: row.text(column) for column, name in enumerate(columns, 1)}
        lines.append(Line(row.number, values))
    _refuse_unfit_lines(file, lines)
    return Table(file, columns, tuple(lines))


def sheet_table(file: Text, sheet: Sheet) -> Table:
    """Return a worksheet as a table; messages name the sheet and the cell. Raises InputError."""
    columns = column_names(sheet)
    refuse_unsaved(file, sheet, sheet.unsaved)
    lines = list(_sheet_lines(file, sheet, columns))
    _refuse_unfit_lines(file, lines)
    return Table(file, columns, tuple(lines), sheet.name)


def refuse_unfit(file: Text, line: Line) -> None:
    """Raise InputError for a value that is too long, or holds a line break or a control character."""
    for column, value in line.values.items():
        if len(value) > LONGEST_VALUE:
            wrong = msg("超过 {longest} 个字，请缩短。", longest=LONGEST_VALUE)
            raise at_cell(file, line.cell(column), value, wrong)
        if not value.isprintable() and any(unicodedata.category(character) == "Cc" for character in value):
            wrong = msg("含有换行或控制字符，请改正。")
            raise at_cell(file, line.cell(column), repr(value)[1:-1], wrong)


def _refuse_unfit_lines(file: Text, lines: list[Line]) -> None:
    for line in lines:
        refuse_unfit(file, line)


def _sheet_lines(file: Text, sheet: Sheet, columns: tuple[str, ...]) -> Iterator[Line]:
    for row in sheet.rows[1:]:
        if any(text.strip() for text in row.texts):
            _refuse_beyond(file, row, len(columns), sheet)
            values = {name: row.text(column).strip() for column, name in enumerate(columns, 1)}
            cells = {name: cell_name(row.number, column) for column, name in enumerate(columns, 1)}
            yield Line(row.number, values, sheet.name, cells)


def _refuse_beyond(file: Text, row: SheetRow, width: int, sheet: Sheet) -> None:
    for column, text in enumerate(row.texts[width:], width + 1):
        if text.strip():
            fault = msg(
                "工作表“{sheet}”{cell} 的“{value}”在没有列名的一列，请补上列名或删去。",
                sheet=sheet.name,
                cell=cell_name(row.number, column),
                value=text[:40],
            )
            raise at_place(file, fault)
