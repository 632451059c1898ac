"""Hostile files that are no .xlsx, by kind; each is refused, or read with nothing but its few cells."""

import struct
from collections.abc import Callable

from tests.tables.bombs import packed
from tests.tables.old_workbooks import OldSheet, compound, old_workbook_file, record, workbook_stream

_MIME = b"application/vnd.oasis.opendocument.spreadsheet"
_END = 0xFFFFFFFE
_MISSING = OldSheet(extra=record(0xFD, struct.pack("<HHHI", 0, 0, 0, 60_000)))
"""A sheet with a cell whose text is not in the file."""


def _ods(table: str, before: str = "") -> bytes:
    body = f"<office:spreadsheet>{table}</office:spreadsheet>"
    content = f"{before}<office:document-content><office:body>{body}</office:body></office:document-content>"
    return packed({"mimetype": _MIME, "content.xml": content.encode()}, 0)


def _table(rows: str) -> str:
    return f'<table:table table:name="a">{rows}</table:table>'


def _row(content: str, repeats: str = "", rows: int = 1) -> bytes:
    cell = f"<table:table-cell{repeats}><text:p>{content}</text:p></table:table-cell>"
    row = f'<table:table-row table:number-rows-repeated="{rows}">{cell}</table:table-row>'
    return _ods(_table(row), "<!DOCTYPE a [<!ENTITY b 'haha'>]>" if "&" in content else "")


def _repeated(rows: int, columns: int) -> bytes:
    return _row("a", f' table:number-columns-repeated="{columns}"', rows)


def _word(body: str) -> bytes:
    content = f"<w:document><w:body>{body}</w:body></w:document>"
    types = b"<Types/>"
    return packed({"[Content_Types].xml": types, "word/document.xml": content.encode()}, 0)


def _cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def _wide_table() -> bytes:
    cells = _cell("a", '<w:gridSpan w:val="99999"/>') * 300
    return _word(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")


def _with_header(data: bytes, place: int, number: int) -> bytes:
    return data[:place] + struct.pack("<I", number) + data[place + 4 :]


def _circle() -> bytes:
    """Return a workbook whose stream goes round in a circle of sectors."""
    data = bytearray(old_workbook_file([OldSheet()]))
    # The stream is in the sectors 2 to 9: the table sends the last one back to the first.
    struct.pack_into("<I", data, 512 + 9 * 4, 2)
    return bytes(data)


def _texts(count: int) -> bytes:
    shared = record(0xFC, struct.pack("<II", count, count) + b"\1\0\0a" * 2_000)
    return compound({"Workbook": workbook_stream([_MISSING], before=shared)})


def _long_text() -> bytes:
    """Return one text with more runs and characters than the file has bytes."""
    text = struct.pack("<IIHBHI", 1, 1, 65_535, 0x0D, 65_535, 0xFFFFFFFF)
    return compound({"Workbook": workbook_stream([_MISSING], before=record(0xFC, text))})


def _merged() -> bytes:
    ranges = record(0xE5, struct.pack("<H", 1_000) + struct.pack("<HHHH", 0, 65_535, 0, 255) * 1_000)
    return old_workbook_file([OldSheet(cells={(1, 1): 1.0}, extra=ranges * 100)])


def _records() -> bytes:
    return old_workbook_file([OldSheet(extra=record(0) * 1_000_000)])


def _same_place() -> bytes:
    """Return a workbook whose sheets are all the same one."""
    sheet = OldSheet(cells={(row, 1): 1.0 for row in range(1, 5_000)})
    stream = workbook_stream([sheet, *[OldSheet() for _ in range(60)]])
    first = stream.index(b"\x85\0") + 4
    place = stream[first : first + 4]
    at = first
    while (at := stream.find(b"\x85\0", at)) >= 0 and at < 4_000:
        stream = stream[: at + 4] + place + stream[at + 8 :]
        at += 4
    return compound({"Workbook": stream})


HOSTILE: dict[str, Callable[[], bytes]] = {
    "a row repeated a million times": lambda: _repeated(1_000_000, 1),
    "a cell repeated a million times": lambda: _repeated(1, 1_000_000),
    "rows and cells repeated": lambda: _repeated(9_999, 255),
    "gigabytes of spaces": lambda: _row('<text:s text:c="99999999"/>' * 1_000 + "a"),
    "an entity": lambda: _row("&b;"),
    "a thousand sheets": lambda: _ods(_table("<table:table-row/>") * 1_000),
    "a table as wide as can be": _wide_table,
    "tables inside tables": lambda: _word("<w:tbl><w:tr><w:tc>" * 5_000),
    "a hundred thousand paragraphs": lambda: _word("<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 100_000),
    "a circle of sectors": _circle,
    "a circle of lists": lambda: _with_header(old_workbook_file([OldSheet()]), 68, 1),
    "a directory beyond the file": lambda: _with_header(old_workbook_file([OldSheet()]), 48, 99_999),
    "a table of four billion sectors": lambda: _with_header(old_workbook_file([OldSheet()]), 44, _END),
    "four billion texts": lambda: _texts(0xFFFFFFFF),
    "a text longer than the file": _long_text,
    "a hundred thousand merged ranges": _merged,
    "a million records": _records,
    "one place for all sheets": _same_place,
    "two distant cells": lambda: old_workbook_file([OldSheet(cells={(1, 1): 1.0, (65_536, 256): 1.0})]),
}
