"""CSV files and pasted text as sheets, whatever their encoding and separator."""

from pathlib import Path

import pytest

from shuping_desktop.tables.any_table import read_any, read_pasted
from shuping_desktop.tables.errors import InputError
from tests.tables.bombs import ordinary
from tests.workbooks.inputs import put

TEXT = "姓名,职务\n卫红,主席\n"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_any_usual_encoding_is_read(codec: str, tmp_path: Path) -> None:
    (sheet,) = read_any(put(tmp_path, "名单.csv", TEXT.encode(codec))).sheets
    assert [row.texts for row in sheet.rows] == [("姓名", "职务"), ("卫红", "主席")]


@pytest.mark.parametrize("mark", list("\t;,，|"))
def test_any_usual_separator_is_seen(mark: str) -> None:
    (sheet,) = read_pasted(TEXT.replace(",", mark)).sheets
    assert [row.texts for row in sheet.rows] == [("姓名", "职务"), ("卫红", "主席")]


def test_one_column_needs_no_separator() -> None:
    (sheet,) = read_pasted("卫红\r\n\r\n冯远\r\n").sheets
    assert [(row.number, row.texts) for row in sheet.rows] == [(1, ("卫红",)), (3, ("冯远",))]


def test_a_workbook_is_told_by_what_is_in_it(tmp_path: Path) -> None:
    assert len(read_any(put(tmp_path, "名单.csv", ordinary())).sheets) == 2


REFUSED = {
    "nothing": (b"", "没有内容"),
    "blank": (b" \n\t\n", "没有内容"),
    "a web page": (b"<html><table>", "其实是网页"),
    "no text": (b"\x00\x01\x02", "不是认得的表格"),
    "no encoding": (b"\xff\x81\xff", "不是认得的表格"),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧格式"),
    "many columns": (b"a," * 300 + b"b", "256 列"),
    "many rows": (b"a\n" * 10_001, "10000 行"),
    "a huge cell": (b'"' + b"a" * 200_000, "一格过长"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_no_table_is_refused(kind: str, tmp_path: Path) -> None:
    data, wrong = REFUSED[kind]
    with pytest.raises(InputError, match=wrong):
        read_any(put(tmp_path, "名单.csv", data))
