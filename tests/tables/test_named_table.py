"""CSV files as tables of named columns: variations that are read, and files that are refused."""

from pathlib import Path

import pytest

from shuping_desktop.tables.errors import InputError
from shuping_desktop.tables.named_table import Table, csv_table
from shuping_desktop.tables.table_file import read_file
from tests.workbooks.inputs import put


def read_table(path: Path) -> Table:
    book = read_file(path)
    return csv_table(book.file, book.sheets[0])


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte order mark"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_reads_columns_and_numbered_lines(tmp_path: Path, mark: bytes, end: str) -> None:
    path = put(tmp_path, "a.csv", mark + end.join(("甲,乙", "1,2", "", "3,")).encode())
    table = read_table(path)
    assert (table.file, table.columns) == ("a.csv", ("甲", "乙"))
    assert [(line.number, dict(line.values)) for line in table.lines] == [
        (2, {"甲": "1", "乙": "2"}),
        (4, {"甲": "3", "乙": ""}),
    ]


def test_drops_surrounding_spaces_of_any_width(tmp_path: Path) -> None:
    table = read_table(put(tmp_path, "a.csv", "\u3000甲 , 乙\n 一 二\u3000,\t三\n"))
    assert (table.columns, dict(table.lines[0].values)) == (("甲", "乙"), {"甲": "一 二", "乙": "三"})


def test_reads_commas_and_quotes_inside_quotes(tmp_path: Path) -> None:
    (line,) = read_table(put(tmp_path, "a.csv", '甲,乙\n"一,二","说""三"""\n')).lines
    assert dict(line.values) == {"甲": "一,二", "乙": '说"三"'}


def test_reads_a_table_without_lines(tmp_path: Path) -> None:
    assert read_table(put(tmp_path, "a.csv", "甲,乙\n")).lines == ()


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-be"])
def test_reads_every_usual_encoding(tmp_path: Path, codec: str) -> None:
    text = "甲,乙\n一,二\n"
    data = f"\ufeff{text}".encode(codec) if codec == "utf-16-be" else text.encode(codec)
    table = read_table(put(tmp_path, "a.csv", data))
    assert (table.columns, dict(table.lines[0].values)) == (("甲", "乙"), {"甲": "一", "乙": "二"})


def test_removes_the_apostrophe_before_a_formula(tmp_path: Path) -> None:
    (line,) = read_table(put(tmp_path, "a.csv", "甲,乙\n'=1+1,'二\n")).lines
    assert dict(line.values) == {"甲": "=1+1", "乙": "'二"}


def test_a_quoted_line_break_counts_as_a_line(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="第 4 行有 1 格"):
        read_table(put(tmp_path, "a.csv", '甲,"乙\n丙"\n1,2\n3\n'))


REFUSED: dict[str, tuple[str | bytes, str]] = {
    "empty": (b"", "a.csv 是空的"),
    "only a mark": (b"\xef\xbb\xbf", "a.csv 是空的"),
    "blank first line": ("\n甲,乙\n", "a.csv 是空的"),
    "no encoding": (b"\xff\x81\xff", "a.csv 不是认得的表格（文字应是 UTF-8、GB 18030 或 UTF-16）"),
    "open quote": ('甲,乙\n1,2\n"3,4\n', "a.csv 第 3 行不是有效的 CSV"),
    "text after a quote": ('甲,乙\n1,"2"3\n', "a.csv 第 2 行不是有效的 CSV"),
    "too few": ("甲,乙\n1,2\n3\n", "a.csv 第 3 行有 1 格，列名有 2 个"),
    "too many": ("甲,乙\n1,2,3\n", "a.csv 第 2 行有 3 格，列名有 2 个"),
    "semicolons": ("甲,乙\n1;2\n", "a.csv 第 2 行有 1 格"),
    "NUL": ("甲,乙\n1,2\x003\n", "a.csv 第 2 行“乙”列的“2\\x003”含有换行或控制字符"),
    "line break": ('甲,乙\n1,"2\n3"\n', "a.csv 第 2 行“乙”列的“2\\n3”含有换行或控制字符"),
    "too long": (f"甲,乙\n1,{'长' * 201}\n", "a.csv 第 2 行“乙”列的“长"),
    "far too long": (f"甲,乙\n1,{'长' * 200_000}\n", "a.csv 第 2 行不是有效的 CSV"),
}


@pytest.mark.parametrize(("content", "message"), REFUSED.values(), ids=REFUSED)
def test_refuses_a_faulty_file_with_the_place(tmp_path: Path, content: str | bytes, message: str) -> None:
    with pytest.raises(InputError) as caught:
        read_table(put(tmp_path, "a.csv", content))
    assert str(caught.value).startswith(message)
    assert len(str(caught.value)) < 200 and "\n" not in str(caught.value)


def test_counts_blank_lines(tmp_path: Path) -> None:
    path = put(tmp_path, "a.csv", "甲,乙\n\n\n1,2\n3\n")
    with pytest.raises(InputError, match="第 5 行有 1 格"):
        read_table(path)


def test_refuses_a_huge_file(tmp_path: Path) -> None:
    path = put(tmp_path, "a.csv", b"")
    with path.open("wb") as file:
        file.truncate(65 << 20)
    with pytest.raises(InputError, match="太大"):
        read_table(path)
