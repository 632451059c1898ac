"""Randomly damaged files of every kind: each is read, as a roster too, or refused with a sentence in time.

`run(count)` runs as long as one likes; the test runs a short one, `make soak` the long one.
"""

import time
from collections import Counter
from collections.abc import Callable
from random import Random

from shuping_desktop.rosters.proposal import propose_best
from shuping_desktop.tables.errors import InputError
from shuping_desktop.tables.table_file import workbook_of
from tests.rosters.office_rosters import COLLEGES, OFFICERS
from tests.tables.bombs import PART, RELATIONS, STRINGS, members_of, ordinary, packed, with_part
from tests.tables.documents import document
from tests.tables.everything import everything
from tests.tables.old_workbooks import OldSheet, compound, record, workbook_stream

LONGEST_SECONDS = 5.0
_SHARED = (
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>张三</t></si>'
    "<si><r><t>李</t></r><r><t>四</t></r><rPh><t>li</t></rPh></si></sst>"
)
_POINTING = (
    b'<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row></sheetData>'
)
_ODD = (
    *(b"", b"0", b"-1", b"99999999999999999999", b"1e999", b"NaN", b"\x00", b"\xff\xfe", b"&amp;", b"&x;"),
    *(b"<", b">", b'"', b"</row>", b"<row>", b'r="A0"', b'r="ZZZ9999999"', b't="s"', b"<![CDATA[", b"]]>"),
    *(b"<!DOCTYPE a>", b"<?xml version='1.1' encoding='utf-7'?>", b"\xf0\x9f\x98\x80", b"_xD800_", b"inf"),
)


def run(count: int, seed: int = 1) -> Counter[str]:
    """Read so many spoilt files; how many of each kind were read, and refused.

    Raises whatever a reader lets through, and AssertionError for one that takes too long or whose
    refusal is no single sentence naming the file.
    """
    chance, counts = Random(seed), Counter[str]()
    bases = _bases()
    for _ in range(count):
        base = chance.choice(bases)
        kinds = _KINDS if base.startswith(b"PK") else _OLD_KINDS
        kind = chance.choice(list(kinds))
        data = kinds[kind](chance, base)
        began = time.perf_counter()
        counts[f"{kind}, {_outcome(data)}"] += 1
        assert time.perf_counter() - began < LONGEST_SECONDS, kind
    return counts


def _outcome(data: bytes) -> str:
    try:
        book = workbook_of("名单.xlsx", data)
        for spec in (OFFICERS, COLLEGES):
            propose_best(book, spec)
    except InputError as error:
        text = str(error)
        assert text.startswith("名单.xlsx ") and text.endswith("。") and "\n" not in text, text
        return "refused"
    return "read"


def _bases() -> list[bytes]:
    pointing = members_of(with_part(STRINGS, _SHARED))
    sheet = pointing[PART]
    head, tail = sheet.index(b"<sheetData>"), sheet.index(b"</sheetData>") + len(b"</sheetData>")
    pointing[PART] = sheet[:head] + _POINTING + sheet[tail:]
    files = [ordinary(), packed(members_of(ordinary()), 0), packed(pointing), document()]
    return files + [everything(kind) for kind in ("xlsx", "ods", "xls", "xls")]


def _flipped(chance: Random, data: bytes) -> bytes:
    spoilt = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 8, 64))):
        spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
    return bytes(spoilt)


def _cut(chance: Random, data: bytes) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] if chance.random() < 0.7 else data[:at] + data[at + chance.randrange(1, 200) :]


def _without_a_member(chance: Random, data: bytes) -> bytes:
    members = members_of(data)
    for _ in range(chance.choice((1, 1, 2))):
        members.pop(chance.choice(list(members)))
    return packed(members)


def _directory(chance: Random, data: bytes) -> bytes:
    """Bytes of the directory at the archive's end, where sizes, names and places stand."""
    spoilt = bytearray(data)
    start = spoilt.index(b"PK\x01\x02")
    for _ in range(chance.choice((1, 2, 4))):
        spoilt[chance.randrange(start, len(spoilt))] = chance.randrange(256)
    return bytes(spoilt)


def _xml(chance: Random, data: bytes) -> bytes:
    members = members_of(data)
    looked_at = [name for name in _LOOKED_AT if name in members]
    name = chance.choice([*looked_at, *members])
    for _ in range(chance.choice((1, 1, 3))):
        members[name] = _edited(chance, members[name])
    return packed(members)


def _edited(chance: Random, text: bytes) -> bytes:
    at = chance.randrange(len(text) + 1)
    end = min(len(text), at + chance.choice((0, 1, 5, 40)))
    again = text[at:end] * chance.choice((2, 50))
    return text[:at] + chance.choice((b"", again, chance.choice(_ODD))) + text[end:]


def _records(chance: Random, data: bytes) -> bytes:
    """Return an old workbook with faults in its records, not in the sectors around them."""
    cells = {
        (row, column): chance.choice(("姓名", 88.5, None)) for row in range(1, 9) for column in range(1, 4)
    }
    sheet = OldSheet(cells=cells, merged=[(1, 1, 2, 2)], hidden_rows=frozenset({3}))
    sheet.extra = b"".join(
        record(chance.choice(_RECORDS), chance.randbytes(chance.choice((0, 2, 7, 12, 40)))) for _ in range(8)
    )
    stream = bytearray(workbook_stream([sheet, OldSheet("乙")]))
    for _ in range(chance.choice((0, 1, 4))):
        stream[chance.randrange(len(stream))] = chance.randrange(256)
    return compound({"Workbook": bytes(stream)})


_RECORDS = (
    6,
    0x207,
    0x203,
    0x27E,
    0xBD,
    0x204,
    0xD6,
    0xFD,
    0x205,
    0x208,
    0x7D,
    0xE5,
    0x1C,
    0x23E,
    0x5D,
    0x1B6,
    0x3C,
)
_LOOKED_AT = (
    *(PART, STRINGS, RELATIONS, "xl/workbook.xml", "xl/styles.xml", "xl/comments1.xml"),
    *("xl/drawings/drawing1.xml", "content.xml", "styles.xml", "word/document.xml", "word/comments.xml"),
)
_KINDS: dict[str, Callable[[Random, bytes], bytes]] = {
    "flipped": _flipped,
    "cut": _cut,
    "without a member": _without_a_member,
    "directory": _directory,
    "xml": _xml,
}
_OLD_KINDS: dict[str, Callable[[Random, bytes], bytes]] = {
    "old flipped": _flipped,
    "old cut": _cut,
    "old records": _records,
}
