"""Reading of CSV files and pasted tables as a sheet."""

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from ..messages import Message, Text, msg
from ..task import counted
from .errors import InputError, at_line, in_file
from .formula_guard import unguarded
from .limits import LONGEST_TEXT, MOST_CHARACTERS, MOST_COLUMNS, MOST_LINES, MOST_VALUES
from .sheets import FileKind, Sheet, SheetRow, Workbook

_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SEPARATORS = "\t;,，|"
_LINES_SAMPLED = 200
_SAMPLE, _ORDINARY = 4_096, 0.8
"""Bytes of a text without a mark that are looked at, and the least share of ordinary characters."""
_SEPARATOR_LINE = re.compile('"?sep=(.)"?\r?\n')
"""A first line that gives Excel the separator."""
_WIDEST = 4
"""Bytes of a character in UTF-8, UTF-16 and GB 18030, at most."""
_FEW_CONTROLS, _MOST_CONTROLS, _MOST_OF_MANY = 20, 0.2, 0.01
"""Share of control characters above which a file is binary: one or two stray ones are named by cell."""


def decoded(file: str, data: bytes) -> str:
    """Return a file's text: by its byte order mark, else UTF-8 or GB 18030. Raises InputError."""
    if len(data) > _WIDEST * MOST_CHARACTERS:
        raise _too_long(file)
    codecs = [codec for mark, codec in _BYTE_ORDER_MARKS if data.startswith(mark)]
    if not codecs:
        unmarked = ("utf-16-le", "utf-16-be") if b"\0" in data[:_SAMPLE] else ()
        codecs = [*(codec for codec in unmarked if _is_ordinary(data, codec)), "utf-8", "gb18030"]
    for codec in codecs:
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if not _is_binary(text):
            return text
    fault = msg(
        "不是认得的表格（文字应是 UTF-8、GB 18030 或 UTF-16），请用 Excel 或 WPS 打开后另存为 .xlsx，再导入。"
    )
    raise in_file(file, fault)


def text_workbook(file: Text, name: Text, text: str) -> Workbook:
    """Return a text as a workbook of one sheet called `name`. Raises InputError."""
    if text.lstrip()[:1] == "<":
        raise in_file(file, msg("其实是网页，请用 Excel 或 WPS 打开后另存为 .xlsx，再导入。"))
    # Before anything is made of the text: a line of two characters takes 200 bytes as a row.
    if len(text) > MOST_CHARACTERS:
        raise _too_long(file)
    if max(text.count("\n"), text.count("\r")) > MOST_LINES:
        raise _too_many_lines(file)
    first = _SEPARATOR_LINE.match(text)
    separator = first[1] if first else _separator(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        rows = tuple(_rows(file, reader))[1 if first else 0 :]
    except csv.Error as error:
        wrong = msg("不是有效的 CSV（{why}），请检查引号。", why=_csv_fault(error))
        raise at_line(file, reader.line_num, wrong) from error
    if not rows:
        raise in_file(file, msg("是空的，没有内容；第一行应是列名。"))
    return Workbook(file, (Sheet(name, rows),), FileKind.TEXT)


def too_large(file: Text, rows: int, columns: int) -> InputError:
    """Return the refusal of a table with more rows or columns than these."""
    fault = msg("超过 {rows} 行或 {columns} 列，不像是名单。", rows=rows, columns=columns)
    return in_file(file, fault)


def _too_long(file: Text) -> InputError:
    fault = msg("太大（超过 {most} 个字），不像是名单或评分表；请只留下要导入的部分。", most=MOST_CHARACTERS)
    return in_file(file, fault)


def _too_many_lines(file: Text) -> InputError:
    fault = msg("第 {last} 行以后还有内容，不像是名单或评分表；请只留下要导入的部分。", last=MOST_LINES)
    return in_file(file, fault)


def _is_ordinary(data: bytes, codec: str) -> bool:
    """Return whether bytes without a mark are text of a codec: of Han and ASCII characters, on lines."""
    text = data[:_SAMPLE].decode(codec, "replace")
    ordinary = sum("\u4e00" <= character <= "\u9fff" or " " <= character <= "~" for character in text)
    lines = sum(text.count(mark) for mark in "\t\r\n")
    return lines > 0 and ordinary + lines > _ORDINARY * len(text)


def _is_binary(text: str) -> bool:
    controls = sum(text.count(chr(code)) for code in range(0x20) if chr(code) not in "\t\r\n")
    share = _MOST_CONTROLS if controls <= _FEW_CONTROLS else _MOST_OF_MANY
    return controls > share * len(text)


def _rows(file: Text, reader: Any) -> Iterator[SheetRow]:
    """Yield the non-blank lines, numbered as an editor numbers them. Raises InputError beyond the limits."""
    number, values_left = 1, MOST_VALUES
    for fields in counted(reader, msg("读取 {file}", file=file)):
        values = [unguarded(value.strip()) for value in fields]
        while values and not values[-1]:
            values.pop()
        values_left -= len(fields)
        fault = _fault_of(number, fields, len(values), values_left)
        if fault is not None:
            raise in_file(file, fault)
        if values:
            yield SheetRow(number, tuple(values), len(fields))
        number = reader.line_num + 1


def _fault_of(number: int, fields: list[str], columns: int, values_left: int) -> Message | None:
    """Return why a line is outside the limits of a table; None if it is within."""
    if columns > MOST_COLUMNS:
        return msg(
            "第 {line} 行有 {columns} 列，超过 {most} 列，不像是名单或评分表；请检查分隔符。",
            line=number,
            columns=columns,
            most=MOST_COLUMNS,
        )
    if values_left < 0:
        return msg("超过 {most} 格，不像是名单或评分表；请只留下要导入的部分。", most=MOST_VALUES)
    if any(len(value) > LONGEST_TEXT for value in fields):
        return msg(
            "第 {line} 行有一格超过 {longest} 个字，不像是名单或评分表。", line=number, longest=LONGEST_TEXT
        )
    return None


def _separator(text: str) -> str:
    """Return the separator that most lines have; the first line decides a tie. A tab if there is none."""
    lines = [line for line in islice(io.StringIO(text, newline=None), _LINES_SAMPLED) if line.strip()]
    counts = {mark: sum(mark in line for line in lines) for mark in _SEPARATORS}
    best = max(_SEPARATORS, key=lambda mark: (counts[mark], bool(lines) and mark in lines[0]))
    return best if counts[best] else "\t"


def _csv_fault(error: csv.Error) -> Message:
    reasons = {
        "field larger": msg("有一格过长"),
        "unexpected end": msg("引号没有结束"),
        "expected after": msg("引号后面还有字"),
    }
    text = str(error)
    return next((reason for part, reason in reasons.items() if part in text), msg("格式不对"))
