"""Reading of ordinary workbooks, and refusal of hostile and damaged ones."""

import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from shuping_desktop.tables.errors import InputError
from shuping_desktop.tables.sheets import Sheet, Span, cell_name, refuse_unsaved
from shuping_desktop.tables.shown import number_text
from shuping_desktop.tables.table_file import read_file
from shuping_desktop.tables.xlsx import workbook_from_bytes
from shuping_desktop.tables.xlsx_xml import place_of
from tests.helpers import ROOT, environment
from tests.tables import mutations
from tests.tables.bombs import BOMBS, PART, STRINGS, members_of, ordinary, packed, with_part
from tests.workbooks.inputs import put

MOST_MEGABYTES = 150
_MEASURED = """
import sys
from pathlib import Path
from shuping_desktop.tables.errors import InputError
from shuping_desktop.tables.table_file import read_file
try:
    read_file(Path(sys.argv[1]))
except InputError as error:
    print(error)
    print(int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) // 1024)
"""


def sheet_of(fill: Callable[[openpyxl.worksheet.worksheet.Worksheet], object]) -> Sheet:
    """Return the sheet that is read where `fill` wrote it."""
    book = openpyxl.Workbook()
    assert book.active is not None
    fill(book.active)
    written = io.BytesIO()
    book.save(written)
    return workbook_from_bytes("a.xlsx", written.getvalue()).sheets[0]


def xml_sheet(rows: str, before: str = "", after: str = "") -> Sheet:
    """Return the sheet that is read where its XML holds these rows."""
    text = f"<worksheet>{before}<sheetData>{rows}</sheetData>{after}</worksheet>"
    return workbook_from_bytes("a.xlsx", with_part(PART, text)).sheets[0]


def refusal(data: bytes) -> str:
    with pytest.raises(InputError) as caught:
        workbook_from_bytes("a.xlsx", data)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_reads_texts_by_column_without_blank_rows() -> None:
    sheet = sheet_of(lambda sheet: (sheet.append(["甲", None, "乙"]), sheet.append([]), sheet.append(["丙"])))
    assert [(row.number, row.texts) for row in sheet.rows] == [(1, ("甲", "", "乙")), (3, ("丙",))]
    assert (sheet.rows[0].text(3), sheet.rows[1].text(3), sheet.columns) == ("乙", "", 3)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("88.5", "88.5"),
        ("18.0", "18"),
        ("19.899999999999999", "19.9"),
        ("0.30000000000000004", "0.3"),
        ("1E2", "100"),
        ("-0", "0"),
        ("4.5E-2", "0.045"),
        ("0.33333333333333331", "0.333333333333333"),
        ("13800138000", "13800138000"),
        ("1e999", "1e999"),
        ("九", "九"),
    ],
)
def test_number_text_reads_as_typed(written: str, read: str) -> None:
    assert number_text(written) == read


@pytest.mark.parametrize(("name", "place"), [("A1", (1, 1)), ("C5", (5, 3)), ("AB10", (10, 28))])
def test_cell_names_and_places(name: str, place: tuple[int, int]) -> None:
    assert (place_of(name), cell_name(*place)) == (place, name)


def test_reads_merged_ranges() -> None:
    sheet = sheet_of(lambda sheet: (sheet.append(["标题"]), sheet.merge_cells("A1:D2")))
    assert (sheet.merged, sheet.rows[0].texts) == ((Span(1, 1, 2, 4),), ("标题",))


def test_reads_the_stored_value_of_a_formula() -> None:
    empty = '<c r="C2" t="str"><f>A1</f><v></v></c>'
    sheet = xml_sheet(f'<row r="2"><c r="B2"><f>1+1</f><v>2</v></c>{empty}<c r="D2"><f>A1</f><v/></c></row>')
    assert (sheet.rows[0].texts, sheet.unsaved) == (("", "2"), frozenset({(2, 4)}))


def test_marks_a_formula_without_a_value() -> None:
    sheet = sheet_of(lambda sheet: sheet.append(["=1+1", 3]))
    refuse_unsaved("a.xlsx", sheet, [(1, 2)])
    with pytest.raises(InputError, match=r"工作表“Sheet”A1 是公式，还没有算出结果；.*保存一次"):
        refuse_unsaved("a.xlsx", sheet, [(1, 1), (1, 2)])


def test_shared_strings_without_phonetic_guides() -> None:
    texts = (
        "<si><r><t>张</t></r><r><t>三</t></r><rPh><t>zhang</t></rPh></si><si><t>甲_x000D_乙_xD800_</t></si>"
    )
    members = members_of(with_part(STRINGS, f"<sst>{texts}</sst>"))
    cells = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="b"><v>1</v></c></row>'
    members[PART] = f"<worksheet><sheetData>{cells}</sheetData></worksheet>".encode()
    sheet = workbook_from_bytes("a.xlsx", packed(members)).sheets[0]
    assert sheet.rows[0].texts == ("张三", "甲\r乙_xD800_", "TRUE")


def test_ignores_a_false_dimension() -> None:
    before = '<dimension ref="A1:XFD1048576"/>'
    assert len(xml_sheet('<row><c r="A1"><v>1</v></c></row>', before).rows) == 1


def test_reads_parts_whose_names_have_backslashes_and_another_case() -> None:
    members = {
        name.replace("/", "\\").replace("sheet1", "Sheet1"): data
        for name, data in members_of(ordinary()).items()
    }
    assert [sheet.name for sheet in workbook_from_bytes("a.xlsx", packed(members)).sheets] == [
        "Sheet",
        "第二张",
    ]


def test_reads_hidden_sheets(tmp_path: Path) -> None:
    members = members_of(ordinary())
    members["xl/workbook.xml"] = members["xl/workbook.xml"].replace(b'state="visible"', b'state="hidden"', 1)
    book = read_file(put(tmp_path, "a.xlsx", packed(members)))
    assert [(sheet.name, sheet.hidden) for sheet in book.sheets] == [("Sheet", True), ("第二张", False)]
    assert book.sheets[1].rows[0].texts == ("", "88.5")


@pytest.mark.parametrize("kind", BOMBS)
def test_refuses_a_bomb_in_little_memory(kind: str, tmp_path: Path) -> None:
    path = put(tmp_path, "a.xlsx", BOMBS[kind]())
    command = [sys.executable, "-c", _MEASURED, str(path)]
    done = subprocess.run(command, capture_output=True, check=True, text=True, env=environment())
    sentence, megabytes = done.stdout.splitlines()
    assert sentence.startswith("a.xlsx ") and sentence.endswith("。")
    assert int(megabytes) < MOST_MEGABYTES


OTHERS: dict[str, tuple[bytes, str]] = {
    "web page": (b"<html><table>", "不是 .xlsx 工作簿"),
    "empty": (b"", "不是 .xlsx 工作簿"),
    "zip": (packed({"a.txt": b""}), "不是完整的 .xlsx"),
    "lzma": (packed(members_of(ordinary()), 14), "压缩方法"),
    "no sheet": (with_part("xl/workbook.xml", "<workbook/>"), "没有工作表"),
}


@pytest.mark.parametrize("kind", OTHERS)
def test_refuses_another_kind_of_file_with_advice(kind: str) -> None:
    data, wrong = OTHERS[kind]
    assert wrong in refusal(data)


def test_refuses_what_is_no_file(tmp_path: Path) -> None:
    for path, wrong in ((tmp_path / "nowhere.xlsx", "找不到文件"), (tmp_path, "不是普通文件")):
        with pytest.raises(InputError, match=wrong):
            read_file(path)


def test_openpyxl_reads_no_workbook() -> None:
    package = ROOT / "shuping_desktop"
    assert not [path for path in package.rglob("*.py") if "load_workbook" in path.read_text("utf-8")]


def test_damaged_workbooks_are_read_or_refused() -> None:
    counts = mutations.run(300, seed=3)
    assert counts.total() == 300
    assert {name.rpartition(" ")[2] for name in counts} == {"read", "refused"}
