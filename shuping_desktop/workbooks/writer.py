"""Writing of workbooks: every cell is a text, a number or a formula by the caller's choice.

A user's text is never written as a formula: "=1+1" stays a text. If it begins like a formula, the cell
also has `quotePrefix`, so that it stays a text when it is edited. A formula is written with its value, for
programs that show a workbook without computing it.

XlsxWriter writes everything but the rows. Its cells take nine times as long (measured with 3.3.1: 150,000
cells in 3.0 s), and it writes the value of an empty text as a missing number; so the rows are written here.
"""

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from ..scoring.numbers import HUNDRED
from ..tables.formula_guard import begins_like_a_formula
from ..tables.limits import LONGEST_TEXT
from .row_heights import height_of, may_wrap

TEXT_FORMAT = "@"
Value = str | int | float | Decimal
"""Value of a formula."""
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_UNFIT_FOR_A_NAME = re.compile(r"[^\w（）·-]")
_LONGEST_NAME = 31
_BORDER_COLOUR = "#8C96A3"
_A4 = 9
_SONG, _HEI = "宋体", "黑体"
_CREATED = datetime(2020, 1, 1, tzinfo=UTC)  # of every workbook, so that the same review gives the same bytes


@dataclass(frozen=True, slots=True, eq=False)
class CellStyle:
    """Style of a cell. `align` is horizontal; `fill` is a colour (RRGGBB) or empty.

    Compared by identity, since a style is looked up for every cell.
    """

    face: str = _SONG
    size: float = 11
    bold: bool = False
    colour: str = "000000"
    fill: str = ""
    align: str = "center"
    framed: bool = True
    wrap: bool = False
    form: str = "General"
    locked: bool = True

    @property
    def indent(self) -> int:
        """The indent of framed texts that begin at the left, in steps of Excel's."""
        return int(self.align == "left" and self.framed)


TITLE = CellStyle(_HEI, 16, bold=True, framed=False, wrap=True)
NOTE = CellStyle(_SONG, 10, colour="595959", align="left", framed=False, wrap=True)
HEAD = CellStyle(_HEI, 10.5, fill="DCE6F1", wrap=True)
TEXT = CellStyle(form=TEXT_FORMAT, wrap=True)
LEFT = CellStyle(align="left", wrap=True, form=TEXT_FORMAT)
NUMBER = CellStyle()
MARK = CellStyle(fill="FFFBE6", locked=False)
"""Style of a cell that may be changed; results are recomputed from these."""
MEAN = CellStyle(form="0.00")
RESULT = CellStyle(_SONG, 11, bold=True)
WORKED_OUT = CellStyle(colour="404040", fill="F3F3F3")
WORKED_OUT_TEXT = CellStyle(colour="404040", fill="F3F3F3", wrap=True)


class Cell(NamedTuple):
    """The XML of a cell after its place; `words` and `style` of a text that wraps."""

    xml: str
    words: str = ""
    style: CellStyle | None = None


class Book:
    """A workbook being written, sheet by sheet, row by row."""

    def __init__(self) -> None:
        self._content = io.BytesIO()
        self._book = Workbook(self._content, {"in_memory": True})
        self._by_identity: dict[CellStyle, tuple[int, int]] = {}
        self._by_look: dict[tuple[Any, ...], tuple[int, int]] = {}
        self._names: set[str] = set()

    def free_name(self, proposal: str) -> str:
        """Return a valid sheet name that is not taken, and reserve it.

        Excel allows 31 units of UTF-16; characters that formulas would need quoting for are replaced by _.
        """
        plain = _cut(_UNFIT_FOR_A_NAME.sub("_", proposal), _LONGEST_NAME)
        name, count = plain, 1
        while name.casefold() in self._names:
            count += 1
            name = f"{_cut(plain, _LONGEST_NAME - 3)}_{count}"
        self._names.add(name.casefold())
        return name

    def add_sheet(self, name: str, widths: Sequence[float], *, hidden: bool = False) -> "SheetWriter":
        """Add a sheet, printed on A4 landscape and fitted to its width; `widths` are in characters."""
        sheet = self._book.add_worksheet(name, worksheet_class=_Sheet)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        if hidden:
            sheet.very_hidden()
        sheet.set_paper(_A4)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.75)
        sheet.center_horizontally()
        sheet.set_footer("&C第&P页　共&N页", {"margin": 0.35})
        return SheetWriter(self, sheet, widths)

    def style_number(self, style: CellStyle, *, quoted: bool) -> int:
        """Return the number by which cells refer to a style."""
        found = self._by_identity.get(style)
        if found is None:
            look = astuple(style)
            found = self._by_look.get(look) or (self._add_style(style, False), self._add_style(style, True))
            self._by_look[look] = self._by_identity[style] = found
        return found[quoted]

    def _add_style(self, style: CellStyle, quoted: bool) -> int:
        look: dict[str, Any] = {
            "font_name": style.face,
            "font_size": style.size,
            "bold": style.bold,
            "font_color": f"#{style.colour}",
            "align": style.align,
            "valign": "vcenter",
            "text_wrap": style.wrap,
            "indent": style.indent,
            "num_format": style.form,
            "locked": style.locked,
            "quote_prefix": quoted,
        }
        if style.framed:
            look |= {"border": 1, "border_color": _BORDER_COLOUR}
        if style.fill:
            look["bg_color"] = f"#{style.fill}"
        return int(self._book.add_format(look)._get_xf_index())

    def fill(self, colour: str) -> Any:
        """Return a format that only fills cells, for those that meet a condition."""
        return self._book.add_format({"bg_color": f"#{colour}"})

    def set_properties(self, title: str, subject: str, custom: Mapping[str, str] | None = None) -> None:
        """Set title, subject and custom properties of the file."""
        texts = {"title": escaped(title), "subject": escaped(subject), "author": "述评"}
        self._book.set_properties({**texts, "created": _CREATED})
        for name, value in (custom or {}).items():
            self._book.set_custom_property(name, value, "text")

    def to_bytes(self) -> bytes:
        """Return the finished workbook; the same content gives the same bytes."""
        self._book.close()
        return self._content.getvalue()


class _Sheet(Worksheet):  # type: ignore[misc]
    """A worksheet whose rows were written as XML."""

    def __init__(self) -> None:
        super().__init__()
        self.row_parts: list[str] = []

    def _write_sheet_data(self) -> None:
        self._xml_start_tag("sheetData")
        self.fh.write("".join(self.row_parts))
        self.row_parts = []
        self._xml_end_tag("sheetData")


class SheetWriter:
    """One sheet of a book. Rows are appended; `row` is the number of the next."""

    def __init__(self, book: Book, sheet: Any, widths: Sequence[float]) -> None:
        self._book, self._sheet, self._widths = book, sheet, widths
        self._hidden: set[int] = set()
        self._heights: dict[int, float] = {}
        self._letters = [xl_col_to_name(column) for column in range(len(widths))]
        # The same texts and marks come again and again.
        self._text = lru_cache(maxsize=1024)(self._make_text)
        self._points = lru_cache(maxsize=1024)(self._make_points)
        self.row = 1

    @property
    def name(self) -> str:
        """The sheet's name."""
        return str(self._sheet.name)

    # To be called before the rows ----------------------------------------------------------------

    def freeze(self, cell: str) -> None:
        """Freeze the rows above and the columns left of a cell."""
        self._sheet.freeze_panes(cell)

    def repeat_rows(self, first: int, last: int) -> None:
        """Print these rows at the top of every page."""
        self._sheet.repeat_rows(first - 1, last - 1)

    def repeat_columns(self, first: str, last: str) -> None:
        """Print these columns at the left of every page."""
        self._sheet.repeat_columns(f"{first}:{last}")

    def pages_across(self, number: int) -> None:
        """Set the width of the printed sheet in pages."""
        self._sheet.fit_to_pages(number, 0)

    def portrait(self) -> None:
        """Print the sheet in portrait orientation."""
        self._sheet.set_portrait()

    def height(self, row: int, points: float) -> None:
        """Set the least height of a row, before it is appended."""
        self._heights[row] = points

    def hide_columns(self, columns: Iterable[int]) -> None:
        """Hide columns, counted from 1, that only formulas use."""
        for column in columns:
            self._hidden.add(column)
            self._sheet.set_column(column - 1, column - 1, self._widths[column - 1], None, {"hidden": True})

    # Cells -----------------------------------------------------------------------------------------

    def text(self, value: str, style: CellStyle = TEXT) -> Cell:
        """Return a cell with a text, whatever it begins with; a blank one for an empty text."""
        return self._text(value, style)

    def _make_text(self, value: str, style: CellStyle) -> Cell:
        if not value:
            return Cell(self._xml(style, "/>"))
        text = f' t="inlineStr"><is><t xml:space="preserve">{escape(escaped(value))}</t></is></c>'
        return self._cell(self._xml(style, text, quoted=begins_like_a_formula(value)), value, style)

    def number(self, value: int | Decimal | None, style: CellStyle = NUMBER) -> Cell:
        """Return a cell with a number, or a blank one."""
        return Cell(self._xml(style, "/>" if value is None else f"><v>{value:f}</v></c>"))

    def points(self, hundredths: int | None, style: CellStyle = NUMBER) -> Cell:
        """Return a cell with a number given in hundredths, or a blank one."""
        return self._points(hundredths, style)

    def _make_points(self, hundredths: int | None, style: CellStyle) -> Cell:
        return self.number(None if hundredths is None else points(hundredths), style)

    def formula(self, text: str, value: Value, style: CellStyle = WORKED_OUT) -> Cell:
        """Return a cell with a formula and its value.

        `text` is without the "=" and contains no user's text.
        """
        formula = f"<f>{escape(text)}</f>"
        if not isinstance(value, str):
            number = f"{value:f}" if isinstance(value, Decimal) else repr(value)
            return Cell(self._xml(style, f">{formula}<v>{number}</v></c>"))
        content = f' t="str">{formula}<v>{escape(escaped(value))}</v></c>'
        return self._cell(self._xml(style, content), value, style)

    def _xml(self, style: CellStyle, content: str, *, quoted: bool = False) -> str:
        """Return the XML of a cell without its beginning, which `append` adds with the cell's place."""
        return f' s="{self._book.style_number(style, quoted=quoted)}"{content}'

    def _cell(self, xml: str, words: str, style: CellStyle) -> Cell:
        return Cell(xml, words, style) if style.wrap and words else Cell(xml)

    def append(self, *cells: Cell | None) -> None:
        """Append a row of cells made by the methods above; None leaves a place without a cell.

        The row is as high as its texts need.
        """
        texts = (
            (cell.words, cell.style, self._widths[column])
            for column, cell in enumerate(cells)
            if cell is not None and cell.style is not None
        )
        self._append(cells, texts)

    def append_across(self, cell: Cell, last: str) -> None:
        """Append a row with one cell from column A to column `last`."""
        columns = self._letters.index(last) + 1
        room = sum(
            width for column, width in enumerate(self._widths[:columns], 1) if column not in self._hidden
        )
        row = self.row
        self._append((cell,), [(cell.words, cell.style, room)] if cell.style else [])
        if columns > 1:
            self._sheet.merge_range(row - 1, 0, row - 1, columns - 1, "")

    def _append(self, cells: Sequence[Cell | None], texts: Iterable[tuple[str, CellStyle, float]]) -> None:
        height = self._height(texts)
        height_xml = "" if height is None else f' ht="{height:g}" customHeight="1"'
        row, placed = (
            self.row,
            [
                f'<c r="{letter}{self.row}"{cell.xml}'
                for letter, cell in zip(self._letters, cells, strict=False)
                if cell is not None
            ],
        )
        self._sheet.row_parts.append(f'<row r="{row}"{height_xml}>{"".join(placed)}</row>')
        self._sheet._check_dimensions(row - 1, max(0, len(cells) - 1))
        self.row += 1

    def _height(self, texts: Iterable[tuple[str, CellStyle, float]]) -> float | None:
        """Return the row's height in points; None for the default height."""
        needed = [
            height_of(words, style.size, width, style.indent)
            for words, style, width in texts
            if may_wrap(words, style.size, width)
        ]
        least = self._heights.get(self.row)
        return max([*needed, *([least] if least is not None else [])], default=None)

    def heads(self, *texts: str) -> None:
        """Append a row of headings."""
        self.append(*(self.text(text, HEAD) for text in texts))

    def skip(self) -> None:
        """Append a blank row."""
        self.append()

    # To be called before or after them ---------------------------------------------------------------

    def filter(self, cells: str) -> None:
        """Add a filter to the columns of a table."""
        self._sheet.autofilter(cells)

    def print_area(self, cells: str) -> None:
        """Print only these cells."""
        self._sheet.print_area(cells)

    def allow(self, cells: str, formula: str, message: str) -> None:
        """Restrict what may be typed into cells by a formula of the first one; `message` explains it."""
        rule = {"validate": "custom", "value": f"={formula}", "input_message": message}
        self._sheet.data_validation(cells, {**rule, "error_title": "不能这样填", "error_message": message})

    def choose(self, cells: str, choices: str) -> None:
        """Offer the values of the cells `choices` in a list; other values may be typed too."""
        rule = {"validate": "list", "source": f"={choices}", "show_error": False}
        self._sheet.data_validation(cells, rule)

    def protect(self) -> None:
        """Protect the sheet's locked cells, without a password."""
        self._sheet.protect("", {"format_columns": True, "format_rows": True})

    def mark_where(self, cells: str, formula: str, fill: str) -> None:
        """Fill cells for which a formula of the first one is true."""
        rule = {"type": "formula", "criteria": f"={formula}", "format": self._book.fill(fill)}
        self._sheet.conditional_format(cells, rule)


def _cut(name: str, most: int) -> str:
    """Return the beginning of a name that takes at most `most` units of UTF-16."""
    units = name.encode("utf-16-le")[: 2 * most]
    return units.decode("utf-16-le", "ignore")


def points(hundredths: int) -> int | Decimal:
    """Return a number of hundredths as points, exactly."""
    whole, rest = divmod(hundredths, HUNDRED)
    return Decimal(hundredths).scaleb(-2) if rest else whole


def escaped(text: str) -> str:
    """Return a text as written in a workbook's XML: a character that XML does not allow as _x0001_."""
    if _ESCAPE.search(text):
        text = _ESCAPE.sub(lambda match: f"_x{ord(match[0]):04X}_", text)
    return text[:LONGEST_TEXT]


def sheet_ref(name: str, cells: str) -> str:
    """Return cells of a sheet as a formula refers to them."""
    return f"'{name}'!{cells}"


def column_letter(column: int) -> str:
    """Return the letter of a column, counted from 1."""
    return str(xl_col_to_name(column - 1))


def letters(names: Iterable[str]) -> Mapping[str, str]:
    """Return the letter of each column, in their order from A."""
    return {name: column_letter(column) for column, name in enumerate(names, 1)}
