"""Rollback journals: what SQLite leaves beside a file when a change was interrupted.

Format: https://www.sqlite.org/fileformat2.html#the_rollback_journal. A journal consists of segments, each
with a header of one sector and the former contents of pages.
"""

import struct
from collections.abc import Iterator, Mapping
from typing import NamedTuple

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_HEADER = struct.Struct(">8sIIIII")
_ALL_REMAINING = 0xFFFFFFFF
_CHECKSUM_STEP = 200
_SMALLEST_PAGE, _LARGEST_PAGE = 512, 65536
_SMALLEST_SECTOR, _LARGEST_SECTOR = 32, 65536
_COUNTER = slice(24, 28)
_PAGE_COUNT = slice(28, 32)
_PENDING_BYTE = 1 << 30


class RollbackJournal(NamedTuple):
    """The former state of a file: its number of pages, and the former contents of pages by number.

    `pages` is empty if the change was interrupted before it wrote to the file. `names_another` is True for a
    journal that names a super-journal, which this program never writes.
    """

    page_size: int
    page_count: int
    pages: Mapping[int, bytes]
    names_another: bool

    def applied_to(self, data: bytes) -> bytes:
        """Return the bytes of a file as they were before the interrupted change."""
        if not self.pages:
            return data
        size = self.page_count * self.page_size
        state = bytearray(data[:size].ljust(size, b"\0"))
        for number, page in self.pages.items():
            state[(number - 1) * self.page_size : number * self.page_size] = page
        return bytes(state)

    def belongs_to(self, data: bytes) -> bool:
        """Return whether this can be the journal of a file's last change.

        Every change counts in page 1. The counter there is the file's or, if the change had written page 1,
        one less. A change that was interrupted before has left page 1 as the journal has it, with the number
        of pages.
        """
        if self.names_another or self.page_size != page_size_of(data):
            return False
        first = self.pages.get(1)
        if first is None:
            return self.page_count == int.from_bytes(data[_PAGE_COUNT], "big")
        before, now = (int.from_bytes(page[_COUNTER], "big") for page in (first, data))
        if self.page_count != int.from_bytes(first[_PAGE_COUNT], "big"):
            return False
        return first == data[: self.page_size] if before == now else (before + 1) % (1 << 32) == now


def page_size_of(data: bytes) -> int:
    """Return the page size that the header of a database gives."""
    size = int.from_bytes(data[16:18], "big")
    return _LARGEST_PAGE if size == 1 else size


def read_journal(journal: bytes) -> RollbackJournal | None:
    """Return the contents of a journal file; None for one that is not in force, as SQLite decides.

    Records are read up to the first one whose checksum is wrong, as SQLite does.
    """
    if len(journal) < _HEADER.size or not journal.startswith(_MAGIC):
        return None
    _, _, _, page_count, sector, page_size = _HEADER.unpack_from(journal)
    if not _is_size(page_size, _SMALLEST_PAGE, _LARGEST_PAGE):
        return None
    if not _is_size(sector, _SMALLEST_SECTOR, _LARGEST_SECTOR):
        return None
    pages: dict[int, bytes] = {}
    for number, page in _records(journal, sector, page_size):
        # The first record of a page has its contents before the change. Pages above were added by the change.
        if 1 <= number <= page_count:
            pages.setdefault(number, page)
    return RollbackJournal(page_size, page_count, pages, journal.endswith(_MAGIC))


def _is_size(size: int, lowest: int, highest: int) -> bool:
    return lowest <= size <= highest and not size & (size - 1)


def _records(journal: bytes, sector: int, page_size: int) -> Iterator[tuple[int, bytes]]:
    """Yield the page numbers and contents of all segments."""
    offset, size = 0, page_size + 8
    while journal[offset : offset + len(_MAGIC)] == _MAGIC and offset + sector <= len(journal):
        _, count, nonce, *_ = _HEADER.unpack_from(journal, offset)
        offset += sector
        left = (len(journal) - offset) // size
        for _ in range(left if count == _ALL_REMAINING else min(count, left)):
            number = int.from_bytes(journal[offset : offset + 4], "big")
            page = journal[offset + 4 : offset + 4 + page_size]
            checksum = int.from_bytes(journal[offset + 4 + page_size : offset + size], "big")
            if number in (0, _PENDING_BYTE // page_size + 1) or checksum != _checksum(page, nonce):
                return
            yield number, page
            offset += size
        offset = -(-offset // sector) * sector


def _checksum(page: bytes, nonce: int) -> int:
    """Return SQLite's checksum of a page: the nonce and every 200th byte, counted from the end."""
    return (nonce + sum(page[len(page) - _CHECKSUM_STEP : 0 : -_CHECKSUM_STEP])) & 0xFFFFFFFF
