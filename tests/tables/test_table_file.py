"""Files and pasted text as sheets, in every usual encoding and with every usual separator."""

from pathlib import Path

import pytest

from shuping_desktop.tables.errors import InputError
from shuping_desktop.tables.table_file import read_pasted, read_roster_file
from tests.tables.bombs import ordinary
from tests.workbooks.inputs import put

TEXT = "姓名,职务\n卫红,主席\n"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_reads_every_usual_encoding(codec: str, tmp_path: Path) -> None:
    (sheet,) = read_roster_file(put(tmp_path, "名单.csv", TEXT.encode(codec))).sheets
    assert [row.texts for row in sheet.rows] == [("姓名", "职务"), ("卫红", "主席")]


@pytest.mark.parametrize("mark", list("\t;,，|"))
def test_recognises_every_usual_separator(mark: str) -> None:
    (sheet,) = read_pasted(TEXT.replace(",", mark)).sheets
    assert [row.texts for row in sheet.rows] == [("姓名", "职务"), ("卫红", "主席")]


def test_reads_the_line_that_gives_excel_the_separator() -> None:
    (sheet,) = read_pasted("sep=;\n姓名;职务，部门\n").sheets
    assert [(row.number, row.texts) for row in sheet.rows] == [(2, ("姓名", "职务，部门"))]


def test_reads_one_column_without_a_separator() -> None:
    (sheet,) = read_pasted("卫红\r\n\r\n冯远\r\n").sheets
    assert [(row.number, row.texts) for row in sheet.rows] == [(1, ("卫红",)), (3, ("冯远",))]


def test_recognises_a_workbook_by_its_content(tmp_path: Path) -> None:
    assert len(read_roster_file(put(tmp_path, "名单.csv", ordinary())).sheets) == 2


REFUSED = {
    "nothing": (b"", "没有内容"),
    "blank": (b" \n\t\n", "没有内容"),
    "a web page": (b"<html><table>", "其实是网页"),
    "no text": (b"\x00\x01\x02", "不是认得的表格"),
    "no encoding": (b"\xff\x81\xff", "不是认得的表格"),
    "a damaged old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "已损坏"),
    "many columns": (b"a," * 300 + b"b", "256 列"),
    "many rows": (b"a\n" * 10_001, "10000 行"),
    "a huge cell": (b'"' + b"a" * 200_000, "一格过长"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_refuses_a_file_that_is_no_table(kind: str, tmp_path: Path) -> None:
    data, wrong = REFUSED[kind]
    with pytest.raises(InputError, match=wrong):
        read_roster_file(put(tmp_path, "名单.csv", data))
