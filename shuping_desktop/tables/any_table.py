"""Any table that an office may send, as sheets of texts: a workbook, a CSV file, or pasted text."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from ..messages import Text, msg
from .errors import InputError
from .file_bytes import read_bytes
from .xlsx import LARGEST_FILE, Sheet, SheetRow, Workbook, workbook_from_bytes
from .xlsx_xml import MOST_COLUMNS, MOST_ROWS

LONGEST_PASTE = 4_000_000
PASTED = msg("剪贴板")
_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SEPARATORS = "\t;,，|"


def read_any(path: Path) -> Workbook:
    """A file's sheets, told apart by what is in it, whatever it is called. Raises InputError."""
    data = read_bytes(path, LARGEST_FILE)
    if data.startswith(_PACKED):
        return workbook_from_bytes(path.name, data)
    text = _decoded(path.name, data)
    if text.lstrip()[:1] == "<":
        raise InputError(
            msg("{file} 其实是网页，请用 Excel 或 WPS 打开后另存为 .xlsx，再导入。", file=path.name)
        )
    return _as_workbook(path.name, path.stem, text)


def read_pasted(text: str) -> Workbook:
    """Text from the clipboard as one sheet. Raises InputError where there is nothing in it."""
    if len(text) > LONGEST_PASTE:
        raise InputError(msg("{where}里的内容太多，不像是名单。", where=PASTED))
    return _as_workbook(PASTED, PASTED, text)


def _decoded(file: str, data: bytes) -> str:
    """UTF-8 or what Chinese Windows writes, unless a mark at the start says otherwise."""
    marked = [codec for mark, codec in _MARKS if data.startswith(mark)]
    for codec in marked or ("utf-8", "gb18030"):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise InputError(msg("{file} 不是认得的表格，请用 Excel 或 WPS 打开后另存为 .xlsx，再导入。", file=file))


def _as_workbook(file: Text, name: Text, text: str) -> Workbook:
    try:
        rows = tuple(_rows(file, text))
    except csv.Error:
        raise InputError(msg("{file} 里有一格过长，不像是名单；请检查引号。", file=file)) from None
    if not rows:
        raise InputError(msg("{file} 里没有内容。", file=file))
    return Workbook(file, (Sheet(name, rows),))


def _rows(file: Text, text: str) -> Iterator[SheetRow]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    for number, values in enumerate(reader, 1):
        while values and not values[-1].strip():
            values.pop()
        if number > MOST_ROWS or len(values) > MOST_COLUMNS:
            refusal = msg(
                "{file} 超过 {rows} 行或 {columns} 列，不像是名单。",
                file=file,
                rows=MOST_ROWS,
                columns=MOST_COLUMNS,
            )
            raise InputError(refusal)
        if values:
            yield SheetRow(number, tuple(values))


def _separator(text: str) -> str:
    """What stands between values: a tab wherever there is one, else what is seen in most lines."""
    lines = [line for line in text.splitlines()[:200] if line.strip()]
    if any("\t" in line for line in lines):
        return "\t"
    best = max(_SEPARATORS, key=lambda mark: sum(mark in line for line in lines))
    return best if any(best in line for line in lines) else "\t"
