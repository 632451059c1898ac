"""Writer of small old workbooks (.xls), and of compound files with any streams."""

import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

_SECTOR = 512
_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_LEAST = 4_096
"""Size below which a stream would be in the table of small sectors."""

Cell = str | float | None
"""A text, a number, or a formula without a stored value."""


@dataclass(slots=True)
class OldSheet:
    """A sheet to be written; rows and columns count from 1. `formats` has a format code by cell."""

    name: str = "表"
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    formats: dict[tuple[int, int], str] = field(default_factory=dict)
    merged: Sequence[tuple[int, int, int, int]] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    hidden: bool = False
    extra: bytes = b""
    """Further records."""


def compound(streams: Mapping[str, bytes], kinds: Mapping[str, int] | None = None) -> bytes:
    """Return a compound file with these streams, padded to a size that needs no small sectors."""
    padded = {
        name: data.ljust(-(-max(len(data), _LEAST) // _SECTOR) * _SECTOR, b"\0")
        for name, data in streams.items()
    }
    entries = [_entry("Root Entry", 5, _END, 0, child=1 if padded else _FREE)]
    counts = {name: len(data) // _SECTOR for name, data in padded.items()}
    directory = -(-(1 + len(padded)) // 4)
    used = directory + sum(counts.values())
    tables = -(-used // 127)
    table, at = [_TABLE] * tables + _chained(tables, directory), tables + directory
    for number, (name, count) in enumerate(counts.items(), 1):
        kind = (kinds or {}).get(name, 2)
        after = number + 1 if number < len(counts) else _FREE
        entries.append(_entry(name, kind, at, len(padded[name]), right=after))
        table += _chained(at, count)
        at += count
    table += [_FREE] * (-len(table) % 128)
    head = struct.pack("<8s16sHHHHH6x", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIII", 0, tables, tables, 0, _LEAST, _END, 0, _END, 0)
    sectors = [*range(tables), *[_FREE] * (109 - tables)]
    body = b"".join(entries).ljust(directory * _SECTOR, b"\0") + b"".join(padded.values())
    return head + struct.pack("<109I", *sectors) + struct.pack(f"<{len(table)}I", *table) + body


def _chained(start: int, count: int) -> list[int]:
    return [*range(start + 1, start + count), _END] if count else []


def _entry(name: str, kind: int, start: int, size: int, *, right: int = _FREE, child: int = _FREE) -> bytes:
    written = name.encode("utf-16-le") + b"\0\0"
    head = written.ljust(64, b"\0") + struct.pack("<HBBIII", len(written), kind, 1, _FREE, right, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)


def record(kind: int, data: bytes = b"") -> bytes:
    """Return a record."""
    return struct.pack("<HH", kind, len(data)) + data


def text(value: str, length: str) -> bytes:
    """Return a text, its length in the given format."""
    units = value.encode("utf-16-le")
    return struct.pack(f"<{length}B", len(units) // 2, 1) + units


def workbook_stream(sheets: Iterable[OldSheet], *, before: bytes = b"", from_1904: bool = False) -> bytes:
    """Return the stream of a workbook; `before` are further records before the list of sheets."""
    sheets = list(sheets)
    codes = sorted({code for sheet in sheets for code in sheet.formats.values()})
    styles = [0, *range(164, 164 + len(codes))]
    head = record(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 6))
    head += before + record(0x22, struct.pack("<H", from_1904))
    head += b"".join(
        record(0x041E, struct.pack("<H", at) + text(code, "H"))
        for at, code in zip(styles[1:], codes, strict=True)
    )
    head += b"".join(record(0xE0, struct.pack("<HH16x", 0, style)) for style in styles)
    bodies = [_sheet(sheet, codes) for sheet in sheets]
    names = [text(sheet.name, "B") for sheet in sheets]
    place = len(head) + sum(4 + 6 + len(name) for name in names) + 4
    for sheet, name, body in zip(sheets, names, bodies, strict=True):
        head += record(0x85, struct.pack("<IBB", place, sheet.hidden, 0) + name)
        place += len(body)
    return head + record(0x0A) + b"".join(bodies)


def old_workbook_file(sheets: Iterable[OldSheet], *, from_1904: bool = False) -> bytes:
    """Return a workbook as a file."""
    return compound({"Workbook": workbook_stream(sheets, from_1904=from_1904)})


def _sheet(sheet: OldSheet, codes: Sequence[str]) -> bytes:
    body = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x10, 0, 0, 0, 6))
    for column in sorted(sheet.hidden_columns):
        body += record(0x7D, struct.pack("<HHHHHH", column - 1, column - 1, 2048, 0, 1, 0))
    for row in sorted(sheet.hidden_rows):
        body += record(0x0208, struct.pack("<HHHHHHI", row - 1, 0, 0, 255, 0, 0, 0x20))
    for (row, column), value in sorted(sheet.cells.items()):
        code = sheet.formats.get((row, column))
        place = struct.pack("<HHH", row - 1, column - 1, codes.index(code) + 1 if code else 0)
        if value is None:
            body += record(0x06, place + struct.pack("<QHIH", 0xFFFF000000000003, 3, 0, 0))
        elif isinstance(value, str):
            body += record(0x0204, place + text(value, "H"))
        else:
            body += record(0x0203, place + struct.pack("<d", value))
    spans = [
        struct.pack("<HHHH", top - 1, bottom - 1, left - 1, right - 1)
        for top, left, bottom, right in sheet.merged
    ]
    body += record(0xE5, struct.pack("<H", len(spans)) + b"".join(spans)) if spans else b""
    return body + sheet.extra + record(0x0A)
