"""Hostile workbooks by kind, and the ordinary one they are made from."""

import io
import struct
import time
import zipfile
from collections.abc import Callable, Mapping
from contextlib import suppress

from openpyxl import Workbook

from shuping_desktop.tables.errors import InputError
from shuping_desktop.tables.table_file import workbook_of

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_SHEET = f"<worksheet {_MAIN}>%s<sheetData>%s</sheetData>%s</worksheet>"
PART = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
_SHARED = b'<Relationship Id="s" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>'


def seconds_of(make: Callable[[], bytes]) -> float:
    """Return the time that it takes to refuse a bomb. Raises AssertionError for one that is read."""
    data = make()
    began = time.perf_counter()
    with suppress(InputError):
        workbook_of("a", data)
        raise AssertionError(make)
    return time.perf_counter() - began


def ordinary() -> bytes:
    """Return a workbook as openpyxl writes it: texts, numbers, a merged title, a formula, two sheets."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["2023 年述职名单"])
    sheet.merge_cells("A1:D1")
    sheet.append(["序号", "类别", "职务", "姓名"])
    for at in range(30):
        sheet.append([at + 1, "主席团", f"职务{at}", f"姓名{at}"])
    sheet["F3"] = "=A3*2"
    book.create_sheet("第二张")["B2"] = 88.5
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def members_of(data: bytes) -> dict[str, bytes]:
    """Return what is in an archive, by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(members: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return an archive of these members."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return written.getvalue()


def with_part(name: str, content: str | bytes, method: int = zipfile.ZIP_STORED) -> bytes:
    """Return the ordinary workbook with one member put in or replaced; uncompressed unless asked for."""
    members = members_of(ordinary())
    members[name] = content.encode() if isinstance(content, str) else content
    if name == STRINGS:
        members[RELATIONS] = members[RELATIONS].replace(b"</Relationships>", _SHARED)
    return packed(members, method)


def _sheet(rows: str, before: str = "", after: str = "") -> bytes:
    return with_part(PART, _SHEET % (before, rows, after))


def _declared(size: int) -> bytes:
    """Return the directory says that the sheet unpacks to so many bytes; the sheet itself is small."""
    data = bytearray(ordinary())
    at = data.index(b"PK\x01\x02")
    while PART.encode() not in data[at : at + 46 + 40]:
        at = data.index(b"PK\x01\x02", at + 4)
    data[at + 24 : at + 28] = struct.pack("<I", size)
    return bytes(data)


def _entities(levels: int, times: int) -> str:
    """Billion laughs: each entity repeats the one before many times."""
    lines = ['<!ENTITY a0 "哈哈哈哈哈哈哈哈">']
    lines += [f'<!ENTITY a{at} "{f"&a{at - 1};" * times}">' for at in range(1, levels)]
    return f"<!DOCTYPE sst [{''.join(lines)}]><sst {_MAIN}><si><t>&a{levels - 1};</t></si></sst>"


def _quadratic() -> str:
    entity = f'<!DOCTYPE sst [<!ENTITY a "{"a" * 100_000}">]>'
    return f"{entity}<sst {_MAIN}><si><t>{'&a;' * 20_000}</t></si></sst>"


def _external() -> str:
    return f'<!DOCTYPE sst [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst {_MAIN}><si><t>&a;</t></si></sst>'


def _many_members() -> bytes:
    return packed({f"m{at}": b"" for at in range(70_000)}, zipfile.ZIP_STORED)


def _pointed_at() -> bytes:
    """One long shared string, and every cell points at it."""
    members = members_of(with_part(STRINGS, f"<sst {_MAIN}><si><t>{'长' * 32_000}</t></si></sst>"))
    cell = '<c t="s"><v>0</v></c>'
    rows = f"<row>{cell * 90}</row>" * 900
    members[PART] = (_SHEET % ("", rows, "")).encode()
    return packed(members, zipfile.ZIP_STORED)


def _encrypted() -> bytes:
    data = bytearray(ordinary())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(mark, at + 4)
    return bytes(data)


def _same_name_twice() -> bytes:
    first, second = b"xl/worksheets/sheet1.xml", b"xl/worksheets/sheet2.xml"
    return ordinary().replace(second, first)


def _one_part_for_all() -> bytes:
    members = members_of(ordinary())
    members[RELATIONS] = members[RELATIONS].replace(b"sheet2.xml", b"sheet1.xml")
    return packed(members, zipfile.ZIP_STORED)


def _many_sheets() -> str:
    sheets = "".join(f'<sheet name="s{at}" r:id="rId1"/>' for at in range(50_000))
    relation = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    return f"<workbook {_MAIN} {relation}><sheets>{sheets}</sheets></workbook>"


def _styles() -> str:
    style = '<xf numFmtId="0" fontId="0"/>'
    return f"<styleSheet {_MAIN}><cellXfs>{style * 1_000_000}</cellXfs></styleSheet>"


def _attributes(count: int) -> str:
    return "<row " + " ".join(f"a{at}=''" for at in range(count)) + "/>"


def _cells_of_all_columns() -> str:
    return f"<row>{'<c><v>1</v></c>' * 16_384}</row>"


BOMBS: dict[str, Callable[[], bytes]] = {
    "declared gigabytes": lambda: _declared(3 << 30),
    "more than declared": lambda: _declared(100),
    "a hundred megabytes of spaces": lambda: _spaces(100 << 20),
    "compressed a thousandfold": lambda: with_part(PART, b" " * (11 << 20), zipfile.ZIP_DEFLATED),
    "seventy thousand members": _many_members,
    "billion laughs": lambda: with_part(STRINGS, _entities(20, 10)),
    "quadratic blowup": lambda: with_part(STRINGS, _quadratic()),
    "external entity": lambda: with_part(STRINGS, _external()),
    "a million empty rows": lambda: _sheet("<row/>" * 1_000_000),
    "sixteen thousand columns": lambda: _sheet(_cells_of_all_columns()),
    "a row number of millions": lambda: _sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
    "a row number of any length": lambda: _sheet(f'<row r="{"9" * 500_000}"/>'),
    "deep nesting": lambda: _sheet("<row>" * 100_000 + "</row>" * 100_000),
    "many shared strings": lambda: with_part(STRINGS, f"<sst {_MAIN}>{'<si><t>a</t></si>' * 600_000}</sst>"),
    "one huge shared string": lambda: with_part(
        STRINGS, f"<sst {_MAIN}><si><t>{'吃' * 3_000_000}</t></si></sst>"
    ),
    "one string in every cell": _pointed_at,
    "a million merged ranges": lambda: _sheet("", after='<mergeCell ref="A1:B2"/>' * 440_000),
    "a million attributes": lambda: _sheet(_attributes(900_000)),
    "a million styles": lambda: with_part("xl/styles.xml", _styles(), zipfile.ZIP_DEFLATED),
    "fifty thousand sheets": lambda: with_part("xl/workbook.xml", _many_sheets()),
    "one part for all sheets": _one_part_for_all,
    "the same name twice": _same_name_twice,
    "encrypted members": _encrypted,
    "a huge number": lambda: _sheet(f"<row><c><v>{'9' * 5_000_000}</v></c></row>"),
}
"""By kind; each is made when it is asked for."""


def _spaces(size: int) -> bytes:
    """Return a member that really unpacks to so much."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members_of(ordinary()).items():
            if name != PART:
                archive.writestr(name, content)
        archive.writestr(PART, b" " * size)
    return written.getvalue()
