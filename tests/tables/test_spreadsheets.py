"""Shown values, hidden parts and other contents of spreadsheets, in every format that is read."""

import io

import pytest
from python_calamine import CalamineWorkbook

from shuping_desktop.tables.errors import InputError
from shuping_desktop.tables.sheets import NoteKind, Sheet, Span, Workbook
from shuping_desktop.tables.table_file import workbook_of
from tests.tables.bombs import PART, with_part
from tests.tables.everything import everything
from tests.tables.old_workbooks import OldSheet, compound, old_workbook_file, record, workbook_stream

KINDS = ("xlsx", "xls", "ods")
SHOWN = {
    3: ("88.4", NoteKind.ROUNDED, "显示为 88，存的是 88.4"),
    4: ("50%", NoteKind.PERCENT, "是 50%"),
    5: ("2026-1-2", NoteKind.DATE, "是日期 2026-1-2，可能原是 1-2"),
    6: ("1月2日", NoteKind.DATE, "是日期 2026-1-2，可能原是 1-2"),
    7: ("88", NoteKind.OTHER, "显示为 88分，存的是 88"),
    8: ("P03", NoteKind.OTHER, "显示为 P03，存的是 3"),
    9: ("77", NoteKind.OTHER, "设成了不显示，存的是 77"),
    10: ("18", NoteKind.STRUCK, "划掉了"),
    11: ("8:30", NoteKind.DATE, "是时间 8:30"),
    12: ("90.5", None, ""),
    14: ("1234.5", None, ""),
    15: ("#DIV/0!", NoteKind.ERROR, "公式出错 #DIV/0!"),
    16: ("176.8", None, ""),
    17: ("70", NoteKind.COMMENT, "批注：王老师：改过"),
    18: ("1820", NoteKind.STRUCK, "其中“18”划掉了"),
}
"""Text and note of column B by row."""


@pytest.fixture(scope="module", params=KINDS)
def book(request: pytest.FixtureRequest) -> Workbook:
    return workbook_of(f"评分.{request.param}", everything(request.param))


def cell(sheet: Sheet, row: int, column: int) -> tuple[str, NoteKind | None, str]:
    """Return a cell's text and the note on it."""
    text = next(each.text(column) for each in sheet.rows if each.number == row)
    note = sheet.notes.get((row, column))
    return text, note.kind if note else None, str(note.text) if note else ""


def test_reads_what_a_cell_shows(book: Workbook) -> None:
    assert {row: cell(book.sheets[0], row, 2) for row in SHOWN} == SHOWN


def test_knows_hidden_rows_columns_and_sheets(book: Workbook) -> None:
    sheets = {sheet.name: sheet for sheet in book.sheets if sheet.rows}
    assert sheets["评分"].hidden_rows == {19, 20} and sheets["评分"].hidden_columns == {4}
    assert sheets["筛选"].hidden_rows == {2, 3}
    assert [sheet.hidden for sheet in sheets.values()] == [False, True, False]


def test_reads_merged_ranges(book: Workbook) -> None:
    assert book.sheets[0].merged == (Span(1, 1, 1, 4), Span(22, 1, 23, 1))


def test_names_what_is_not_read(book: Workbook) -> None:
    lines = [str(line) for line in book.left_out]
    assert "工作表“评分”里的文本框没有读：“请看文本框”" in lines
    assert "工作表“评分”里的 1 个图表没有读" in lines
    assert any("“图”" in line for line in lines)


@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_values_are_those_of_another_reader(kind: str) -> None:
    data = everything(kind)
    other = CalamineWorkbook.from_filelike(io.BytesIO(data))
    for sheet in workbook_of(f"a.{kind}", data).sheets:
        rows = other.get_sheet_by_name(str(sheet.name)).to_python(skip_empty_area=False)
        for row in sheet.rows:
            plain = [column for column in range(1, 5) if (row.number, column) not in sheet.notes]
            values = rows[row.number - 1]
            texts = [str(values[at - 1]).removesuffix(".0") if at <= len(values) else "" for at in plain]
            assert [row.text(at) for at in plain] == [text.replace("True", "TRUE") for text in texts]


def test_reads_an_old_workbook_of_the_calendar_from_1904() -> None:
    sheet = OldSheet(cells={(1, 1): 44562.0}, formats={(1, 1): "yyyy-m-d"})
    (read,) = workbook_of("a.xls", old_workbook_file([sheet], from_1904=True)).sheets
    assert cell(read, 1, 1) == ("2026-1-2", NoteKind.DATE, "是日期 2026-1-2，可能原是 1-2")


def test_reads_texts_that_continue_in_the_next_record() -> None:
    halves = [b"\x02\0\0\0\x02\0\0\0\x04\0\x00ab", b"\x01\x32\x4e\x00\x4e\x01\0\x00z"]
    shared = record(0xFC, halves[0]) + record(0x3C, halves[1])
    first = record(0xFD, bytes(10)) + record(0xFD, b"\0\0\x01\0\0\0\x01\0\0\0")
    stream = workbook_stream([OldSheet(extra=first)], before=shared)
    (sheet,) = workbook_of("a.xls", compound({"Workbook": stream})).sheets
    assert sheet.rows[0].texts == ("ab串一", "z")


@pytest.mark.parametrize("kind", ["xlsx", "xls"])
def test_names_the_header_of_a_sheet(kind: str) -> None:
    header = record(0x14, b"\x06\0\x01" + "&C请看页眉".encode("utf-16-le"))
    data = everything(kind) if kind == "xlsx" else old_workbook_file([OldSheet("评分", extra=header)])
    lines = [str(line) for line in workbook_of("a", data).left_out]
    assert "工作表“评分”的页眉页脚没有读：“请看页眉”" in lines


def test_reads_the_cells_of_a_sheet_with_a_faulty_header() -> None:
    sheet = OldSheet("甲", {(1, 1): "卫红"}, extra=record(0x14, b"\xff\xff\x01a"))
    book = workbook_of("a", old_workbook_file([sheet]))
    assert book.sheets[0].rows[0].texts == ("卫红",)
    assert [str(line) for line in book.left_out] == ["工作表“甲”里的批注、图形或页眉无法读取"]


def test_hides_columns_that_are_hidden_unless_listed() -> None:
    before = '<sheetFormatPr defaultColWidth="0"/><cols><col min="2" max="2" width="9"/></cols>'
    cells = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
    text = f"<worksheet>{before}<sheetData>{cells}</sheetData></worksheet>"
    assert workbook_of("a", with_part(PART, text)).sheets[0].hidden_columns == {1}


def test_marks_a_formula_of_an_old_workbook_without_a_value() -> None:
    (sheet,) = workbook_of("a.xls", old_workbook_file([OldSheet(cells={(2, 3): None})])).sheets
    assert sheet.unsaved == {(2, 3)}


def test_notes_a_value_under_a_merged_range() -> None:
    sheet = OldSheet(cells={(1, 1): "甲", (2, 1): 18.0}, merged=[(1, 1, 2, 1)])
    (read,) = workbook_of("a.xls", old_workbook_file([sheet])).sheets
    assert cell(read, 2, 1) == ("18", NoteKind.OTHER, "被合并的单元格盖住，表里看不见")


REFUSED = {
    "protected": (
        compound({"Workbook": workbook_stream([], before=record(0x2F, bytes(6)))}),
        "密码或工作簿保护",
    ),
    "distant": (old_workbook_file([OldSheet(cells={(65536, 256): 1.0})]), "第 10000 行以后"),
    "no sheet": (old_workbook_file([]), "没有工作表"),
    "cut off": (compound({"Workbook": workbook_stream([OldSheet()])[:-4]}), "已损坏"),
    "no header": (compound({"Workbook": b""}), "已损坏"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_refuses_an_old_workbook_that_cannot_be_read(kind: str) -> None:
    data, wrong = REFUSED[kind]
    with pytest.raises(InputError, match=wrong):
        workbook_of("a.xls", data)
