"""Heights of rows with wrapped text. No program fits rows to merged cells, and viewers fit none.

A column's width is given in digits of the default font (7 pixels at 11 points), in which a Chinese
character of 11 points takes 2.1 and others at most 1.1.
"""

import re
import unicodedata
from functools import lru_cache
from math import ceil

_WIDE, _NARROW = 2.1, 1.1
_NATURAL = 11.0
_PADDING, _INDENT = 0.8, 1.3  # of a cell, and of one step of its indent
_LEADING = 1.4  # of 宋体 and of the fonts that stand in for it
_ABOVE_AND_BELOW = 4.0
_HIGHEST = 409.0  # Excel's limit in points
_PIECE = re.compile(r"[!-~]+ *|.", re.DOTALL)


def may_wrap(words: str, size: float, width: float) -> bool:
    """Return whether a text may need more than one line; cheap, for the many texts that do not."""
    return len(words) * _WIDE * size / _NATURAL > width - _PADDING - _INDENT or "\n" in words


def height_of(words: str, size: float, width: float, indent: int = 0) -> float:
    """Return the height in points that a text of `size` points needs in a column `width` characters wide."""
    room = (width - _PADDING - indent * _INDENT) * _NATURAL / size
    lines = sum(_lines(line, max(room, _WIDE)) for line in words.split("\n"))
    return min(_HIGHEST, ceil(lines * size * _LEADING + _ABOVE_AND_BELOW))


@lru_cache(maxsize=4096)
def _lines(words: str, room: float) -> int:
    """Count the lines of a paragraph. Latin words and numbers stay whole if they fit on a line."""
    count, used = 1, 0.0
    for piece in _PIECE.findall(words):
        width = sum(_width(char) for char in piece)
        if used + width > room and used:
            count, used = count + 1, 0.0
        if width > room:
            count += ceil(width / room) - 1
            width = room
        used += width
    return count


@lru_cache(maxsize=8192)
def _width(char: str) -> float:
    return _WIDE if unicodedata.east_asian_width(char) in "WFA" else _NARROW
