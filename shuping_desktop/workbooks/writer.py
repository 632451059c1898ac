"""Writing of workbooks: every cell is a text, a number or a formula by the caller's choice.

A user's text is never written as a formula: "=1+1" stays a text. If it begins like a formula, the cell
also has `quotePrefix`, so that it stays a text when it is edited.

openpyxl writes everything but the rows. Its styled cells take four times as long as bare values (measured
with 3.1.5), and it cannot store a formula's value; so the rows are written here and put into its sheets.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from ..scoring.numbers import HUNDRED
from ..tables.formula_guard import begins_like_a_formula
from ..tables.limits import LONGEST_TEXT

TEXT_FORMAT = "@"
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_UNFIT_FOR_A_NAME = re.compile(r"[^\w（）·-]")
_LONGEST_NAME = 31
_NO_ROWS = re.compile(rb"<sheetData\s*/>|<sheetData>\s*</sheetData>")
_THIN = Side(style="thin", color="FF8C96A3")
_BORDER = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_A4 = 9
_SONG, _HEI = "宋体", "黑体"


@dataclass(frozen=True, slots=True)
class CellStyle:
    """Style of a cell. `align` is horizontal; `fill` is a colour (RRGGBB) or empty."""

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


TITLE = CellStyle(_HEI, 16, bold=True, framed=False)
NOTE = CellStyle(_SONG, 10, colour="595959", align="left", framed=False, wrap=True)
HEAD = CellStyle(_HEI, 10.5, fill="DCE6F1", wrap=True)
TEXT = CellStyle(form=TEXT_FORMAT)
LEFT = CellStyle(align="left", wrap=True, form=TEXT_FORMAT)
NUMBER = CellStyle()
MARK = CellStyle(fill="FFFBE6", locked=False)
"""Style of a cell that may be changed; results are recomputed from these."""
MEAN = CellStyle(form="0.00")
RESULT = CellStyle(_SONG, 11, bold=True)
WORKED_OUT = CellStyle(colour="404040", fill="F3F3F3")


class Book:
    """A workbook being written, sheet by sheet, row by row."""

    def __init__(self) -> None:
        self._book = Workbook(write_only=True)
        self._styles: dict[tuple[CellStyle, bool], int] = {}
        self._sheets: list[SheetWriter] = []
        self._names: set[str] = set()

    def free_name(self, proposal: str) -> str:
        """Return a valid sheet name that is not taken, and reserve it.

        Excel allows 31 characters; those that formulas would need quoting for are replaced by _.
        """
        plain = _UNFIT_FOR_A_NAME.sub("_", proposal)[:_LONGEST_NAME]
        name, count = plain, 1
        while name.casefold() in self._names:
            count += 1
            name = f"{plain[: _LONGEST_NAME - 3]}_{count}"
        self._names.add(name.casefold())
        return name

    def add_sheet(self, name: str, widths: Sequence[float], *, hidden: bool = False) -> "SheetWriter":
        """Add a sheet, printed on A4 landscape and fitted to its width; `widths` are in characters."""
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
        self._sheets.append(SheetWriter(self, sheet))
        return self._sheets[-1]

    def style_number(self, style: CellStyle, *, quoted: bool) -> int:
        """Return the number by which cells refer to a style."""
        found = self._styles.get((style, quoted))
        if found is None:
            cell = WriteOnlyCell(self._book.worksheets[0])
            cell.font = Font(name=style.face, size=style.size, bold=style.bold, color=f"FF{style.colour}")
            indent = int(style.align == "left" and style.framed)
            cell.alignment = Alignment(style.align, "center", wrap_text=style.wrap, indent=indent)
            cell.number_format = style.form
            cell.protection = Protection(locked=style.locked)
            cell.quotePrefix = int(quoted)
            if style.framed:
                cell.border = _BORDER
            if style.fill:
                cell.fill = PatternFill("solid", fgColor=f"FF{style.fill}")
            found = self._styles[style, quoted] = int(cell.style_id)
        return found

    def set_properties(self, title: str, subject: str) -> None:
        """Set the title and subject in the file's properties."""
        self._book.properties.title, self._book.properties.subject = escaped(title), escaped(subject)
        self._book.properties.creator = "述评"

    def to_bytes(self) -> bytes:
        """Return the finished workbook."""
        saved, finished = io.BytesIO(), io.BytesIO()
        self._book.save(saved)
        rows = {f"xl/worksheets/sheet{place}.xml": sheet.rows for place, sheet in enumerate(self._sheets, 1)}
        with zipfile.ZipFile(saved) as source, zipfile.ZipFile(finished, "w", zipfile.ZIP_DEFLATED) as target:
            for info in source.infolist():
                part = source.read(info)
                if info.filename in rows:
                    part = _with_rows(part, rows[info.filename])
                target.writestr(info, part, zipfile.ZIP_DEFLATED)
        return finished.getvalue()


class SheetWriter:
    """One sheet of a book. Rows are appended; `row` is the number of the next."""

    def __init__(self, book: Book, sheet: Any) -> None:
        self._book, self._sheet = book, sheet
        self._heights: dict[int, float] = {}
        self.rows: list[str] = []
        self.row = 1

    @property
    def name(self) -> str:
        """The sheet's name."""
        return str(self._sheet.title)

    # To be called before the rows ----------------------------------------------------------------

    def freeze(self, cell: str) -> None:
        """Freeze the rows above and the columns left of a cell."""
        self._sheet.freeze_panes = cell

    def repeat_rows(self, first: int, last: int) -> None:
        """Print these rows at the top of every page."""
        self._sheet.print_title_rows = f"{first}:{last}"

    def repeat_columns(self, first: str, last: str) -> None:
        """Print these columns at the left of every page."""
        self._sheet.print_title_cols = f"{first}:{last}"

    def pages_across(self, number: int) -> None:
        """Set the width of the printed sheet in pages."""
        self._sheet.page_setup.fitToWidth = number

    def portrait(self) -> None:
        """Print the sheet in portrait orientation."""
        self._sheet.page_setup.orientation = "portrait"

    def height(self, row: int, points: float) -> None:
        """Set the height of a row, before it is appended."""
        self._heights[row] = points

    def hide_columns(self, columns: Iterable[int]) -> None:
        """Hide columns, counted from 1, that only formulas use."""
        for column in columns:
            self._sheet.column_dimensions[get_column_letter(column)].hidden = True

    # Cells -----------------------------------------------------------------------------------------

    def text(self, value: str, style: CellStyle = TEXT) -> str:
        """Return a cell with a text, whatever it begins with; a blank one for an empty text."""
        if not value:
            return self._cell(style, "/>")
        text = f' t="inlineStr"><is><t xml:space="preserve">{escape(escaped(value))}</t></is></c>'
        return self._cell(style, text, quoted=begins_like_a_formula(value))

    def number(self, value: int | Decimal | None, style: CellStyle = NUMBER) -> str:
        """Return a cell with a number, or a blank one."""
        return self._cell(style, "/>" if value is None else f"><v>{value:f}</v></c>")

    def points(self, hundredths: int | None, style: CellStyle = NUMBER) -> str:
        """Return a cell with a number given in hundredths, or a blank one."""
        return self.number(None if hundredths is None else points(hundredths), style)

    def formula(self, text: str, style: CellStyle = WORKED_OUT) -> str:
        """Return a cell with a formula; `text` is without the "=" and contains no user's text."""
        return self._cell(style, f"><f>{escape(text)}</f></c>")

    def _cell(self, style: CellStyle, content: str, *, quoted: bool = False) -> str:
        """Return the XML of a cell without its beginning, which `append` adds with the cell's place."""
        return f' s="{self._book.style_number(style, quoted=quoted)}"{content}'

    def append(self, *cells: str | None) -> None:
        """Append a row of cells made by the methods above; None leaves a place without a cell."""
        height = self._heights.get(self.row)
        height_xml = "" if height is None else f' ht="{height}" customHeight="1"'
        placed = (
            f'<c r="{get_column_letter(column)}{self.row}"{cell}'
            for column, cell in enumerate(cells, 1)
            if cell is not None
        )
        self.rows.append(f'<row r="{self.row}"{height_xml}>{"".join(placed)}</row>')
        self.row += 1

    def heads(self, *texts: str) -> None:
        """Append a row of headings."""
        self.append(*(self.text(text, HEAD) for text in texts))

    def skip(self) -> None:
        """Append a blank row."""
        self.append()

    # To be called before or after them ---------------------------------------------------------------

    def merge(self, cells: str) -> None:
        """Merge cells."""
        self._sheet.merged_cells.add(cells)

    def filter(self, cells: str) -> None:
        """Add a filter to the columns of a table."""
        self._sheet.auto_filter.ref = cells

    def print_area(self, cells: str) -> None:
        """Print only these cells."""
        self._sheet.print_area = cells

    def allow(self, cells: str, formula: str, message: str) -> None:
        """Restrict what may be typed into cells by a formula of the first one; `message` explains it."""
        rule = DataValidation("custom", formula1=formula, allow_blank=True, showErrorMessage=True)
        rule.errorTitle, rule.error = "不能这样填", message
        rule.promptTitle, rule.prompt, rule.showInputMessage = "", message, True
        rule.add(cells)
        self._sheet.data_validations.append(rule)

    def choose(self, cells: str, choices: str) -> None:
        """Offer the values of the cells `choices` in a list; other values may be typed too."""
        rule = DataValidation("list", formula1=choices, allow_blank=True, showErrorMessage=False)
        rule.add(cells)
        self._sheet.data_validations.append(rule)

    def protect(self) -> None:
        """Protect the sheet's locked cells, without a password."""
        self._sheet.protection.sheet = True
        self._sheet.protection.formatColumns = False
        self._sheet.protection.formatRows = False

    def mark_where(self, cells: str, formula: str, fill: str) -> None:
        """Fill cells for which a formula of the first one is true."""
        colour = PatternFill("solid", start_color=f"FF{fill}", end_color=f"FF{fill}")
        self._sheet.conditional_formatting.add(cells, FormulaRule(formula=[formula], fill=colour))


def _with_rows(part: bytes, rows: Sequence[str]) -> bytes:
    """Return the XML of a sheet without rows, with rows."""
    before, after = _NO_ROWS.split(part)
    return b"".join((before, b"<sheetData>", "".join(rows).encode(), b"</sheetData>", after))


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


def letters(names: Iterable[str]) -> Mapping[str, str]:
    """Return the letter of each column, in their order from A."""
    return {name: get_column_letter(column) for column, name in enumerate(names, 1)}
