"""Streaming reader of the sheets of an OpenDocument spreadsheet (`content.xml`)."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal, InvalidOperation
from xml.sax.xmlreader import AttributesImpl

from ..messages import Message
from .limits import LONGEST_TEXT, MOST_COLUMNS
from .ods_styles import OdsStyles
from .parts import Budget, refuse_many_sheets
from .sheet_builder import SheetBuilder
from .sheets import CellNote, Sheet
from .shown import (
    comment_note,
    compared,
    date_note,
    error_note,
    number_text,
    percentage,
    struck_note,
    time_note,
)
from .xlsx_extras import drawing_lines, object_line

_ERRORS = ("#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "Err:")
_CELLS = ("table-cell", "covered-table-cell")
_SHAPES = ("frame", "custom-shape", "rect", "ellipse", "text-box", "g", "caption", "polygon", "control")
_GROUPS = ("table-row-group", "table-column-group")
_NUMBERS = ("float", "currency", "percentage")


@dataclass(slots=True)
class _Cell:
    """A cell while it is read: its attributes, its text with what is crossed out, and its comment."""

    attributes: dict[str, str] = field(default_factory=dict)
    pieces: list[str] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)
    comment: list[str] = field(default_factory=list)
    paragraphs: int = 0


@dataclass(slots=True)
class _Table:
    """A sheet while it is read, with what it holds beside its cells."""

    name: str
    hidden: bool
    builder: SheetBuilder
    texts: list[str] = field(default_factory=list)
    pictures: int = 0
    charts: int = 0
    objects: int = 0


class OdsContent(OdsStyles):
    """Reader of all sheets, with the automatic styles before them."""

    def __init__(self, budget: Budget, named: OdsStyles | None = None) -> None:
        super().__init__(budget, named.styles if named else None)
        self.sheets: list[Sheet] = []
        self.left_out: list[Message] = []
        self._table: _Table | None = None
        self._row = self._column = 0
        self._row_repeats = 1
        self._columns = 1
        self._groups: list[bool] = []
        self._cells: list[tuple[int, int, _Cell]] = []
        self._cell: _Cell | None = None
        self._outside: list[str] = []
        """Names of the open elements inside which text is no text of a cell: comments and shapes."""
        self._shape: list[str] = []
        self._has_object = False
        self._spans: list[bool] = []

    def opened(self, name: str, attributes: AttributesImpl) -> None:
        """Handle the start of an element."""
        table = self._table
        if table is None:
            if name == "table" and self.path[-2:-1] == ["spreadsheet"]:
                self._open_table(attributes)
            elif "automatic-styles" in self.path or "styles" in self.path:
                super().opened(name, attributes)
        elif name == "annotation" or name in _SHAPES:
            self._outside.append(name)
        elif self._outside:
            self._open_in_shape(name, table)
        elif name == "table-column":
            self._open_column(attributes)
        elif name == "table-row":
            self._open_row(attributes)
        elif name in _CELLS and self.path[-2:-1] == ["table-row"]:
            self._cell = _Cell(dict(attributes.items()))
        elif name in _GROUPS:
            self._groups.append(attributes.get("table:display") == "false")
        elif self._cell is not None:
            self._open_text(name, attributes, self._cell)

    def _open_in_shape(self, name: str, table: _Table) -> None:
        if name in ("object", "object-ole"):
            self._has_object = True
            table.charts += name == "object"
            table.objects += name == "object-ole"
        elif name == "image" and not self._has_object:
            # An object is followed by a picture of it.
            table.pictures += 1

    def _open_text(self, name: str, attributes: AttributesImpl, cell: _Cell) -> None:
        if name == "p":
            self._put("\n" if cell.paragraphs else "")
            cell.paragraphs += 1
        elif name == "span":
            self._spans.append(self.is_struck("text", attributes.get("text:style-name", "")))
        elif name == "s":
            self._put(" " * min(_count(attributes, "text:c"), LONGEST_TEXT))
        elif name in ("tab", "line-break"):
            self._put("\t" if name == "tab" else "\n")

    def _put(self, text: str) -> None:
        if self._cell is not None:
            self._cell.pieces.append(text)
            if any(self._spans):
                self._cell.struck.append(text)

    def characters(self, content: str) -> None:
        """Handle text inside an element."""
        if self._outside:
            if "p" in self.path[-4:]:
                inside = (
                    self._cell.comment if self._outside[0] == "annotation" and self._cell else self._shape
                )
                inside.append(content)
        elif self._cell is not None and "p" in self.path:
            self._put(" ".join(content.splitlines()) if "\n" in content else content)

    def closed(self, name: str) -> None:
        """Handle the end of an element."""
        if self._table is None:
            return
        if self._outside:
            if name == self._outside[-1]:
                self._outside.pop()
                if not self._outside:
                    self._close_shape()
        elif name == "span" and self._spans:
            self._spans.pop()
        elif name in _CELLS and self._cell is not None and self.path[-1:] == ["table-row"]:
            self._close_cell(self._cell)
        elif name == "table-row":
            self._close_row()
        elif name in _GROUPS and self._groups:
            self._groups.pop()
        elif name == "table" and self.path[-1:] == ["spreadsheet"]:
            self._close_table(self._table)

    def _open_table(self, attributes: AttributesImpl) -> None:
        refuse_many_sheets(len(self.sheets) + 1)
        hidden = self.is_hidden("table", attributes.get("table:style-name", ""))
        self._table = _Table(attributes.get("table:name", ""), hidden, SheetBuilder(self.budget))
        self._row, self._columns = 0, 1
        self._groups.clear()

    def _open_column(self, attributes: AttributesImpl) -> None:
        assert self._table is not None
        count, first = _count(attributes, "table:number-columns-repeated"), self._columns
        is_low = self.is_hidden("table-column", attributes.get("table:style-name", ""))
        if _is_invisible(attributes) or is_low or any(self._groups):
            self._table.builder.hide_columns(first, first + count - 1)
        self._columns = min(first + count, MOST_COLUMNS + 1)

    def _open_row(self, attributes: AttributesImpl) -> None:
        assert self._table is not None
        self._row_repeats = _count(attributes, "table:number-rows-repeated")
        is_low = self.is_hidden("table-row", attributes.get("table:style-name", ""))
        if _is_invisible(attributes) or is_low or any(self._groups):
            self._table.builder.hide_rows(self._row + 1, self._row + self._row_repeats)
        self._column = 0
        self._cells.clear()

    def _close_cell(self, cell: _Cell) -> None:
        repeats = _repeats(cell.attributes.get("table:number-columns-repeated"))
        has_content = cell.pieces or cell.comment or len(cell.attributes) > 1
        if has_content:
            self._cells.append((self._column + 1, repeats, cell))
        self._column += repeats
        self._cell = None
        self._spans.clear()

    def _close_row(self) -> None:
        """Put the cells of a row as often as the row and they repeat; the budget ends what is too much."""
        assert self._table is not None
        builder = self._table.builder
        for column, repeats, cell in self._cells:
            text, notes, is_unsaved = self._read(cell)
            span = [
                _repeats(cell.attributes.get(f"table:number-{side}-spanned")) for side in ("rows", "columns")
            ]
            # Only values are repeated; a comment or merged range stands once.
            rows, columns = (self._row_repeats, repeats) if text else (1, 1)
            for row in range(self._row + 1, self._row + 1 + rows):
                for at in range(column, column + columns):
                    if text:
                        builder.add(row, at, text, notes)
            if is_unsaved:
                builder.mark_unsaved(self._row + 1, column)
            for note in () if text else notes:
                builder.note(self._row + 1, column, note)
            if span != [1, 1]:
                bottom, right = self._row + span[0], column + span[1] - 1
                builder.merge(self._row + 1, column, bottom, right)
        self._row += self._row_repeats
        self._cells.clear()

    def _close_table(self, table: _Table) -> None:
        self.left_out += drawing_lines(table.name, table.texts, table.pictures, table.charts)
        if table.objects:
            self.left_out.append(object_line(table.name))
        self.sheets.append(table.builder.sheet(table.name, hidden=table.hidden))
        self._table = None

    def _close_shape(self) -> None:
        text = " ".join("".join(self._shape).split())
        self._shape.clear()
        self._has_object = False
        if text and self._table is not None:
            self._table.texts.append(text)

    def _read(self, cell: _Cell) -> tuple[str, list[CellNote], bool]:
        """Return the text of a cell, the notes on it, and whether it is a formula without a value."""
        text, note = self._shown(cell, "".join(cell.pieces))
        notes = [note] if note else []
        struck = "".join(cell.struck)
        if text and self.is_struck("table-cell", cell.attributes.get("table:style-name", "")):
            struck = text
        if struck.strip():
            notes.append(struck_note(text, struck))
        if any(cell.comment):
            notes.append(comment_note("".join(cell.comment)))
        has_value = "office:value-type" in cell.attributes or "calcext:value-type" in cell.attributes
        return text, notes, not text and "table:formula" in cell.attributes and not has_value

    @staticmethod
    def _shown(cell: _Cell, shown: str) -> tuple[str, CellNote | None]:
        get = cell.attributes.get
        kind = get("office:value-type", "")
        is_formula = "table:formula" in cell.attributes
        if get("calcext:value-type") == "error" or (is_formula and shown.startswith(_ERRORS)):
            return shown or "#VALUE!", error_note(shown or "#VALUE!")
        if kind in _NUMBERS:
            return _number(kind, number_text(get("office:value", "")), shown)
        if kind == "date":
            return _date(get("office:date-value", ""), shown)
        if kind == "time":
            return shown or get("office:time-value", ""), time_note(shown or get("office:time-value", ""))
        if kind == "boolean":
            return {"true": "TRUE", "false": "FALSE"}.get(get("office:boolean-value", ""), shown), None
        return shown or get("office:string-value", ""), None


def _number(kind: str, stored: str, shown: str) -> tuple[str, CellNote | None]:
    try:
        Decimal(stored)
    except InvalidOperation:
        return shown or stored, None
    return percentage(stored, shown) if kind == "percentage" else compared(stored, shown.strip())


def _date(value: str, shown: str) -> tuple[str, CellNote | None]:
    try:
        return shown or value, date_note(datetime.fromisoformat(value[:19]))
    except ValueError:
        return shown or value, None


def _is_invisible(attributes: AttributesImpl) -> bool:
    return attributes.get("table:visibility", "visible") in ("collapse", "filter")


def _count(attributes: AttributesImpl, name: str) -> int:
    return _repeats(attributes.get(name))


def _repeats(written: str | None) -> int:
    """Return a number of repeats; the limits of cells apply where one is filled."""
    if written is None or not (written.isascii() and written.isdecimal() and len(written) <= 8):
        return 1
    return max(1, int(written))
