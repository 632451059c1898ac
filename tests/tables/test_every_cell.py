"""Property of the readers: every cell of a workbook is read, and its hidden parts are known."""

import io
from collections.abc import Callable
from xml.sax.saxutils import escape

import pytest
import xlsxwriter
from hypothesis import example, given, settings
from hypothesis import strategies as st

from shuping_desktop.tables.sheets import Span
from shuping_desktop.tables.table_file import workbook_of
from tests.tables.bombs import packed
from tests.tables.old_workbooks import OldSheet, old_workbook_file

ROWS, COLUMNS = 8, 6
FORMATS = ("0", "0.0", "0%", "yyyy-m-d", '0"分"', '"P"00', ";;;", "General")
_places = st.tuples(st.integers(1, ROWS), st.integers(1, COLUMNS))
_texts = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=8).filter(
    lambda text: "_x" not in text
)
_numbers = st.integers(-200, 400).map(lambda half: half / 2)


@st.composite
def sheets(draw: st.DrawFn) -> OldSheet:
    """Draw a sheet with cells, formats, hidden parts and a merged range."""
    cells = draw(st.dictionaries(_places, st.one_of(_texts, _numbers), max_size=12))
    numbers = [place for place, value in cells.items() if isinstance(value, float)]
    formats = {place: draw(st.sampled_from(FORMATS)) for place in numbers if draw(st.booleans())}
    top, left = draw(_places)
    merged = [(top, left, top + 1, left + draw(st.integers(0, 2)))] if draw(st.booleans()) else []
    hidden = draw(st.frozensets(st.integers(1, ROWS), max_size=3))
    columns = draw(st.frozensets(st.integers(1, COLUMNS), max_size=2))
    return OldSheet("甲", dict(cells), formats, merged, hidden, columns)


def as_xlsx(sheet: OldSheet) -> bytes:
    """Return a workbook of a visible and a hidden sheet with the same content."""
    written = io.BytesIO()
    book = xlsxwriter.Workbook(written)
    for name in ("甲", "乙"):
        target = book.add_worksheet(name)
        for top, left, bottom, right in sheet.merged:
            target.merge_range(top - 1, left - 1, bottom - 1, right - 1, "")
        for (row, column), value in sheet.cells.items():
            code = sheet.formats.get((row, column), "General")
            write = target.write_string if isinstance(value, str) else target.write_number
            write(row - 1, column - 1, value, book.add_format({"num_format": code}))
        for row in sheet.hidden_rows:
            target.set_row(row - 1, None, None, {"hidden": True})
        for column in sheet.hidden_columns:
            target.set_column(column - 1, column - 1, None, None, {"hidden": True})
        if name == "乙":
            target.hide()
    book.close()
    return written.getvalue()


def as_xls(sheet: OldSheet) -> bytes:
    """Return the same as an old workbook."""
    hidden = OldSheet("乙", sheet.cells, sheet.formats, sheet.merged, sheet.hidden_rows, sheet.hidden_columns)
    hidden.hidden = True
    return old_workbook_file([sheet, hidden])


def as_ods(sheet: OldSheet) -> bytes:
    """Return the same as an OpenDocument spreadsheet, whose numbers are shown as they are stored."""
    hide = ' table:visibility="collapse"'
    columns = "".join(
        f"<table:table-column{hide if at in sheet.hidden_columns else ''}/>" for at in range(1, 20)
    )
    spans = {(top, left): (bottom - top + 1, right - left + 1) for top, left, bottom, right in sheet.merged}
    rows = ""
    for row in range(1, ROWS + 1):
        cells = "".join(
            _ods_cell(sheet, row, at, spans.get((row, at), (1, 1))) for at in range(1, COLUMNS + 1)
        )
        rows += f"<table:table-row{hide if row in sheet.hidden_rows else ''}>{cells}</table:table-row>"
    style = '<style:style style:family="table" style:name="h"><style:table-properties table:display="false"/>'
    body = "".join(
        f'<table:table table:name="{name}" table:style-name="{kind}">{columns}{rows}</table:table>'
        for name, kind in (("甲", "v"), ("乙", "h"))
    )
    content = (
        f"<office:document-content><office:automatic-styles>{style}</style:style></office:automatic-styles>"
        f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
    )
    return packed(
        {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": content.encode()}
    )


def _ods_cell(sheet: OldSheet, row: int, column: int, span: tuple[int, int]) -> str:
    value = sheet.cells.get((row, column))
    attributes = ""
    if span != (1, 1):
        attributes = f' table:number-rows-spanned="{span[0]}" table:number-columns-spanned="{span[1]}"'
    if isinstance(value, float):
        attributes += f' office:value-type="float" office:value="{value}"'
    shown = str(value).removesuffix(".0") if isinstance(value, float) else value
    text = "" if shown is None else f"<text:p>{escape(shown)}</text:p>"
    return f"<table:table-cell{attributes}>{text}</table:table-cell>"


WRITERS: dict[str, Callable[[OldSheet], bytes]] = {"xlsx": as_xlsx, "xls": as_xls, "ods": as_ods}


@pytest.mark.parametrize("kind", WRITERS)
@settings(max_examples=30)
@given(sheet=sheets())
@example(sheet=OldSheet("甲", {(1, 1): ".0", (2, 1): "18.0", (3, 1): 18.0}))
def test_every_cell_is_read_and_hidden_parts_are_known(kind: str, sheet: OldSheet) -> None:
    book = workbook_of(f"a.{kind}", WRITERS[kind](sheet))
    assert [(each.name, each.hidden) for each in book.sheets] == [("甲", False), ("乙", True)]
    for read in book.sheets:
        filled = {(row.number, at) for row in read.rows for at, text in enumerate(row.texts, 1) if text}
        assert filled == sheet.cells.keys()
        assert read.merged == tuple(Span(*span) for span in sheet.merged)
        assert read.hidden_rows == sheet.hidden_rows & {row for row, _ in filled}
        assert read.hidden_columns == sheet.hidden_columns & {column for _, column in filled}
        for place in filled:
            text = next(row.text(place[1]) for row in read.rows if row.number == place[0])
            value = sheet.cells[place]
            shown = text == (value if isinstance(value, str) else str(value).removesuffix(".0"))
            assert shown or place in read.notes
