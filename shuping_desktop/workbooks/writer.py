"""Writing a workbook: sheets whose cells are typed text, numbers or formulas, never one for the other.

What people typed is always written as a text of its own, so that "=1+1" stays what was typed. Where it
begins like a formula the cell also bears the mark (quotePrefix) that keeps it one when it is edited.
"""

import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from ..scoring.numbers import HUNDRED
from ..tables.csv_table import begins_like_a_formula
from ..tables.xlsx_xml import LONGEST_TEXT

TEXT_FORMAT = "@"
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_UNFIT_FOR_A_NAME = re.compile(r"[^\w（）·-]")
_LONGEST_NAME = 31
_THIN = Side(style="thin", color="FF8C96A3")
_BORDER = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_A4 = 9
_SONG, _HEI = "宋体", "黑体"


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks. `align` is horizontal; `fill` is a colour (RRGGBB) or empty."""

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


TITLE = Look(_HEI, 16, bold=True, framed=False)
NOTE = Look(_SONG, 10, colour="595959", align="left", framed=False, wrap=True)
HEAD = Look(_HEI, 10.5, fill="DCE6F1", wrap=True)
TEXT = Look(form=TEXT_FORMAT)
LEFT = Look(align="left", wrap=True, form=TEXT_FORMAT)
NUMBER = Look()
MARK = Look(fill="FFFBE6", locked=False)
"""A cell that may be changed: the results follow."""
MEAN = Look(form="0.00")
RESULT = Look(_SONG, 11, bold=True)
WORKED_OUT = Look(colour="404040", fill="F3F3F3")


class Book:
    """A workbook being written, sheet by sheet, row by row."""

    def __init__(self) -> None:
        self._book = Workbook(write_only=True)
        self._styles: dict[tuple[Look, bool], int] = {}
        self._names: set[str] = set()

    def free_name(self, wanted: str) -> str:
        """A sheet's name that is allowed, not given yet, and needs no care in a formula."""
        plain = _UNFIT_FOR_A_NAME.sub("_", wanted)[:_LONGEST_NAME]
        name, count = plain, 1
        while name.casefold() in self._names:
            count += 1
            name = f"{plain[: _LONGEST_NAME - 3]}_{count}"
        self._names.add(name.casefold())
        return name

    def page(self, name: str, widths: Sequence[float], *, hidden: bool = False) -> "Page":
        """A new sheet, printed on A4 across, as wide as the page; widths are in characters."""
        sheet = self._book.create_sheet(name)
        for column, width in enumerate(widths, 1):
            sheet.column_dimensions[get_column_letter(column)].width = width
        sheet.sheet_state = "veryHidden" if hidden else "visible"
        sheet.page_setup.paperSize = _A4
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.page_margins.left = sheet.page_margins.right = 0.5
        sheet.page_margins.top, sheet.page_margins.bottom, sheet.page_margins.footer = 0.6, 0.75, 0.35
        sheet.print_options.horizontalCentered = True
        sheet.oddFooter.center.text = "第 &P 页，共 &N 页"
        return Page(self, sheet)

    def style(self, look: Look, *, quoted: bool) -> int:
        """The number of the style that all cells share that look so."""
        found = self._styles.get((look, quoted))
        if found is None:
            cell = WriteOnlyCell(self._book.worksheets[0])
            cell.font = Font(name=look.face, size=look.size, bold=look.bold, color=f"FF{look.colour}")
            indent = int(look.align == "left" and look.framed)
            cell.alignment = Alignment(look.align, "center", wrap_text=look.wrap, indent=indent)
            cell.number_format = look.form
            cell.protection = Protection(locked=look.locked)
            if look.framed:
                cell.border = _BORDER
            if look.fill:
                cell.fill = PatternFill("solid", fgColor=f"FF{look.fill}")
            cell._style = copy(cell._style)
            cell._style.quotePrefix = int(quoted)
            found = self._styles[look, quoted] = int(cell.style_id)
        return found

    def inform(self, title: str, subject: str) -> None:
        """What the file's properties say."""
        self._book.properties.title, self._book.properties.subject = escaped(title), escaped(subject)
        self._book.properties.creator = "述评"

    def to_bytes(self) -> bytes:
        """The finished workbook."""
        written = io.BytesIO()
        self._book.save(written)
        return written.getvalue()


class Page:
    """One sheet of a book. Rows are appended; `row` is the number of the next."""

    def __init__(self, book: Book, sheet: Any) -> None:
        self._book, self._sheet = book, sheet
        self.row = 1
        # openpyxl would first try each cell as a value, and make an exception of it, text and all.
        sheet._values_to_row = _placed

    @property
    def name(self) -> str:
        """The sheet's name."""
        return str(self._sheet.title)

    # What must stand before the rows -------------------------------------------------------------

    def freeze(self, cell: str) -> None:
        """Keep what is above and left of a cell in sight."""
        self._sheet.freeze_panes = cell

    def repeat_rows(self, first: int, last: int) -> None:
        """Print these rows at the head of every page."""
        self._sheet.print_title_rows = f"{first}:{last}"

    def repeat_columns(self, first: str, last: str) -> None:
        """Print these columns at the left of every page."""
        self._sheet.print_title_cols = f"{first}:{last}"

    def pages_across(self, number: int) -> None:
        """Print the sheet so many pages wide."""
        self._sheet.page_setup.fitToWidth = number

    def portrait(self) -> None:
        """Print the sheet upright."""
        self._sheet.page_setup.orientation = "portrait"

    def height(self, row: int, points: float) -> None:
        """How high a row is."""
        self._sheet.row_dimensions[row].height = points

    def hide_columns(self, columns: Iterable[int]) -> None:
        """Columns that are there for the formulas alone."""
        for column in columns:
            self._sheet.column_dimensions[get_column_letter(column)].hidden = True

    # Cells -----------------------------------------------------------------------------------------

    def text(self, value: str, look: Look = TEXT) -> "BookCell":
        """A cell with a text, whatever it begins with; a blank one for an empty text."""
        if not value:
            return BookCell(None, "n", self._book.style(look, quoted=False))
        return BookCell(escaped(value), "s", self._book.style(look, quoted=begins_like_a_formula(value)))

    def number(self, value: int | Decimal | None, look: Look = NUMBER) -> "BookCell":
        """A cell with a number, or a blank one."""
        return BookCell(value, "n", self._book.style(look, quoted=False))

    def points(self, hundredths: int | None, look: Look = NUMBER) -> "BookCell":
        """A cell with a number given in hundredths, or a blank one."""
        return self.number(None if hundredths is None else points(hundredths), look)

    def formula(self, text: str, look: Look = WORKED_OUT) -> "BookCell":
        """A cell that is worked out; `text` is without the "=", and nothing in it was typed by anyone."""
        return BookCell(f"={text}", "f", self._book.style(look, quoted=False))

    def append(self, *cells: "BookCell | None") -> None:
        """The next row; None leaves a place without a cell."""
        self._sheet.append(cells)
        self.row += 1

    def heads(self, *texts: str) -> None:
        """The next row, of headings."""
        self.append(*(self.text(text, HEAD) for text in texts))

    def skip(self) -> None:
        """A blank row."""
        self.append()

    # What may stand after them -----------------------------------------------------------------------

    def merge(self, cells: str) -> None:
        """Make one cell of many."""
        self._sheet.merged_cells.ranges.add(cells)

    def filter(self, cells: str) -> None:
        """Let a table be filtered by its columns."""
        self._sheet.auto_filter.ref = cells

    def print_area(self, cells: str) -> None:
        """What alone is printed."""
        self._sheet.print_area = cells

    def allow(self, cells: str, formula: str, message: str) -> None:
        """What may be typed into cells: `formula` is of the first of them; `message` says it in words."""
        rule = DataValidation("custom", formula1=formula, allow_blank=True, showErrorMessage=True)
        rule.errorTitle, rule.error = "不能这样填", message
        rule.promptTitle, rule.prompt, rule.showInputMessage = "", message, True
        rule.add(cells)
        self._sheet.data_validations.append(rule)

    def choose(self, cells: str, choices: str) -> None:
        """Offer what stands in the cells `choices` to be chosen, beside what may be typed."""
        rule = DataValidation("list", formula1=choices, allow_blank=True, showErrorMessage=False)
        rule.add(cells)
        self._sheet.data_validations.append(rule)

    def protect(self) -> None:
        """Lock all cells but those that are not, without a password."""
        self._sheet.protection.sheet = True
        self._sheet.protection.formatColumns = False
        self._sheet.protection.formatRows = False

    def mark_where(self, cells: str, formula: str, fill: str) -> None:
        """Fill cells where a formula (of the first) holds."""
        colour = PatternFill("solid", start_color=f"FF{fill}", end_color=f"FF{fill}")
        self._sheet.conditional_formatting.add(cells, FormulaRule(formula=[formula], fill=colour))


class BookCell:
    """What openpyxl's writer asks of a cell, and no more: its own kind takes twice as long to make."""

    __slots__ = ("_value", "coordinate", "data_type", "style_id")
    hyperlink = _comment = None
    has_style = True

    def __init__(self, value: str | int | Decimal | None, data_type: str, style: int) -> None:
        """`data_type` is "s" for a text, "n" for a number, "f" for a formula."""
        self._value, self.data_type, self.style_id = value, data_type, style
        self.coordinate = ""


def _placed(cells: Iterable[BookCell | None], row: int) -> Iterator[BookCell]:
    """The cells of a row, each with its place."""
    for column, cell in enumerate(cells, 1):
        if cell is not None:
            cell.coordinate = f"{get_column_letter(column)}{row}"
            yield cell


def points(hundredths: int) -> int | Decimal:
    """A number of hundredths as points, exact."""
    whole, rest = divmod(hundredths, HUNDRED)
    return Decimal(hundredths).scaleb(-2) if rest else whole


def escaped(text: str) -> str:
    """A text as a workbook's XML writes it: a character that XML has no place for as _x0001_."""
    if _ESCAPE.search(text):
        text = _ESCAPE.sub(lambda match: f"_x{ord(match[0]):04X}_", text)
    return text[:LONGEST_TEXT]


def sheet_ref(name: str, cells: str) -> str:
    """A place on a sheet as formulas name it."""
    return f"'{name}'!{cells}"


def letters(names: Iterable[str]) -> Mapping[str, str]:
    """The letter of each column, in their order from A."""
    return {name: get_column_letter(at) for at, name in enumerate(names, 1)}
