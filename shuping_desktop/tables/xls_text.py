"""Records of an old workbook (.xls), and the texts in them ([MS-XLS] 2.1.4, 2.5.293, 2.5.294)."""

import struct
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress

from ..messages import msg
from .parts import Budget, PartError, damaged

CONTINUE = 0x3C
_WIDE, _EXTENDED, _RICH = 0x01, 0x04, 0x08

Record = tuple[int, bytes]
"""The kind of a record, and its content."""
RichText = tuple[str, Sequence[tuple[int, int]]]
"""A text, and the fonts in it: the first character of each and its number."""


def records(stream: bytes, start: int, budget: Budget) -> Iterator[Record]:
    """Yield the records from a place of the stream on, each counted as an element of the budget."""
    at, end = start, len(stream)
    while 0 <= at <= end - 4:
        budget.take_element()
        kind, size = struct.unpack_from("<HH", stream, at)
        yield kind, stream[at + 4 : at + 4 + size]
        at += 4 + size


class TextReader:
    """Reader of texts in a record and those that continue it.

    Where the characters of a text go on in the next record, that begins with a byte of flags again.
    `code_page` decodes the texts of BIFF5, which are bytes; it is empty for BIFF8.
    """

    def __init__(self, pieces: Sequence[bytes], code_page: str = "") -> None:
        self._pieces, self._code_page = pieces, code_page
        self._piece = self._at = 0

    def number(self, layout: str) -> int:
        """Return a number, as a format of `struct` without the byte order."""
        value: int = struct.unpack("<" + layout, self.raw(struct.calcsize(layout)))[0]
        return value

    def raw(self, count: int) -> bytes:
        """Return bytes, over the ends of records."""
        found = b""
        while len(found) < count:
            more = self._rest()[: count - len(found)]
            if not more:
                self._next()
            self._at += len(more)
            found += more
        return found

    def text(self, length: str) -> str:
        """Return a text without its fonts; `length` is the format of its length."""
        return self.rich_text(length)[0]

    def rich_text(self, length: str) -> RichText:
        """Return a text with its fonts."""
        count = self.number(length)
        if self._code_page:
            return self.raw(count).decode(self._code_page, "replace"), ()
        flags = self.number("B")
        runs = self.number("H") if flags & _RICH else 0
        extra = self.number("I") if flags & _EXTENDED else 0
        text = self.characters(count, flags)
        fonts = [(self.number("H"), self.number("H")) for _ in range(runs)]
        self._skip(extra)
        return text, fonts

    def characters(self, count: int, flags: int) -> str:
        """Return characters, with the flags that stand before them."""
        # A pair of surrogates may be split between two records: decode them together.
        units = b""
        while True:
            size = 2 if flags & _WIDE else 1
            data = self._rest()[: count * size]
            data = data[: len(data) // size * size]
            units += data if size == 2 else data.decode("latin-1").encode("utf-16-le")
            self._at += len(data)
            count -= len(data) // size
            if count <= 0:
                return units.decode("utf-16-le", "replace")
            self._next()
            flags = self.number("B")

    def _skip(self, count: int) -> None:
        while count > 0:
            step = min(count, len(self._rest()))
            self._at += step
            count -= step
            if count:
                self._next()

    def _rest(self) -> bytes:
        return self._pieces[self._piece][self._at :]

    def _next(self) -> None:
        self._piece, self._at = self._piece + 1, 0
        if self._piece >= len(self._pieces):
            raise damaged(msg("一处文字不全"))


def shared_texts(pieces: Sequence[bytes], budget: Budget) -> list[RichText]:
    """Return the texts that cells refer to by number."""
    reader = TextReader(pieces)
    reader.number("I")
    texts: list[RichText] = []
    # Some programs state more texts than they write.
    with suppress(PartError):
        for _ in range(reader.number("I")):
            texts.append(reader.rich_text("H"))
            budget.take_element()
    return texts


def struck_part(rich: RichText, is_struck: Callable[[int], bool], *, by_cell: bool) -> str:
    """Return the part of a text that is crossed out; `by_cell` tells whether the font of its cell is."""
    text, fonts = rich
    if not fonts:
        return text if by_cell else ""
    first = text[: fonts[0][0]] if by_cell else ""
    ends = [start for start, _ in fonts[1:]] + [len(text)]
    parts = [text[start:end] for (start, font), end in zip(fonts, ends, strict=True) if is_struck(font)]
    return first + "".join(parts)
