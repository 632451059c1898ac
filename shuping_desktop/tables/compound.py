"""Compound files ([MS-CFB]: .xls, .et, .doc, Thumbs.db) of unknown origin, read within their own size.

Every chain of sectors is followed at most once around, so that a forged file ends in a refusal.
"""

import struct
from dataclasses import dataclass

from ..messages import msg
from .parts import PartError, damaged

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = 512
_MINI = 64
_IN_HEADER = 109
"""Numbers of sectors of the allocation table that the header holds."""
_LAST_SECTOR = 0xFFFFFFFA
_ENTRY = 128
_MOST_ENTRIES = 4_000
_STORAGE, _STREAM, _ROOT = 1, 2, 5


@dataclass(frozen=True, slots=True)
class Entry:
    """A stream, or a storage with others inside."""

    name: str
    start: int
    size: int
    is_storage: bool


class CompoundFile:
    """The entries at the top of a compound file, and their contents."""

    def __init__(self, data: bytes) -> None:
        if len(data) < _HEADER or not data.startswith(SIGNATURE):
            raise damaged(msg("文件头不对"))
        self._data = data
        shift = struct.unpack_from("<H", data, 30)[0]
        if shift not in (9, 12):
            raise damaged(msg("文件头不对"))
        self._sector = 1 << shift
        tables, first, _, self._cutoff, mini, _, extra, _ = struct.unpack_from("<IIIIIIII", data, 44)
        self._table = self._allocation(tables, extra)
        directory = self._chain(first, self._table, self._sector)
        root, self.entries = self._top(directory)
        self._small = self._read(root.start, root.size) if root.size else b""
        packed = self._chain(mini, self._table, self._sector) if mini < _LAST_SECTOR else b""
        self._small_table = _numbers(packed)

    def stream(self, name: str) -> bytes:
        """Return the content of a stream at the top. Raises PartError."""
        entry = self.entries.get(name)
        if entry is None or entry.is_storage:
            raise damaged(msg("缺少应有的内容"))
        return self._read(entry.start, entry.size)

    def _read(self, start: int, size: int) -> bytes:
        if size > len(self._data):
            raise damaged(msg("所写的大小不对"))
        if size >= self._cutoff or not hasattr(self, "_small"):
            data = self._chain(start, self._table, self._sector)
        else:
            data = self._chain(start, self._small_table, _MINI, self._small)
        if len(data) < size:
            raise damaged(msg("内容不全"))
        return data[:size]

    def _allocation(self, count: int, extra: int) -> list[int]:
        """Return the allocation table; its own sectors are listed in the header and in a chain of lists."""
        sectors = list(_numbers(self._data[76 : 76 + 4 * _IN_HEADER]))
        seen: set[int] = set()
        while extra < _LAST_SECTOR:
            if extra in seen:
                raise damaged(msg("内容绕成了圈"))
            seen.add(extra)
            *more, extra = _numbers(self._at(extra)) or [_LAST_SECTOR]
            sectors += more
        used = [sector for sector in sectors if sector < _LAST_SECTOR]
        if count > len(self._data) // self._sector + 1 or len(used) > len(set(used)):
            raise damaged(msg("所写的大小不对"))
        return [number for sector in used[:count] for number in _numbers(self._at(sector))]

    def _at(self, sector: int) -> bytes:
        """Return a sector; the last one of a file may be short."""
        start = (sector + 1) * self._sector
        if start >= len(self._data):
            raise damaged(msg("内容不全"))
        return self._data[start : start + self._sector]

    def _chain(self, start: int, table: list[int], size: int, data: bytes | None = None) -> bytes:
        """Return the content of a chain of sectors of the file, or of `data`."""
        pieces, seen, sector = [], 0, start
        while sector < _LAST_SECTOR:
            seen += 1
            if sector >= len(table) or seen > len(table):
                raise damaged(msg("内容绕成了圈或不全"))
            pieces.append(self._at(sector) if data is None else data[sector * size : (sector + 1) * size])
            sector = table[sector]
        return b"".join(pieces)

    def _top(self, directory: bytes) -> tuple[Entry, dict[str, Entry]]:
        """Return the root and the entries directly under it."""
        count = len(directory) // _ENTRY
        if not 0 < count <= _MOST_ENTRIES:
            raise damaged(msg("目录不对"))
        _, root, (_, _, child) = _entry(directory, 0)
        found: dict[str, Entry] = {}
        waiting, seen = [child], set[int]()
        while waiting:
            at = waiting.pop()
            if at >= count or at in seen:
                continue
            seen.add(at)
            kind, entry, (left, right, _) = _entry(directory, at)
            waiting += (left, right)
            if kind in (_STORAGE, _STREAM):
                found[entry.name] = entry
        return root, found


def _entry(directory: bytes, at: int) -> tuple[int, Entry, tuple[int, int, int]]:
    """Return an entry's kind, the entry, and its left and right neighbour and first child."""
    packed = directory[at * _ENTRY : (at + 1) * _ENTRY]
    length, kind = struct.unpack_from("<HB", packed, 64)
    left, right, child = struct.unpack_from("<III", packed, 68)
    start, size = struct.unpack_from("<II", packed, 116)
    name = packed[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
    return kind, Entry(name, start, size, kind == _STORAGE), (left, right, child)


def _numbers(data: bytes) -> list[int]:
    count = len(data) // 4
    return list(struct.unpack_from(f"<{count}I", data))


def entry_names(data: bytes) -> set[str]:
    """Return the names at the top of a compound file; none for a damaged one."""
    try:
        return set(CompoundFile(data).entries)
    except PartError:
        return set()
