"""QR codes: a ballot's number as squares."""

from functools import lru_cache
from typing import Any

from reportlab.graphics.barcode import qrencoder

_MOST_BYTES = 213  # what 57 squares a side hold; more squares would be too small for a copier
_QUIET = 4  # modules of white around, which the standard asks for


def fits(words: str) -> bool:
    """Whether `words` can stand in a code that is still legible when printed small."""
    try:
        return 0 < len(words.encode()) <= _MOST_BYTES
    except UnicodeEncodeError:  # half of a surrogate pair
        return False


def draw_code(canvas: Any, left: float, bottom: float, side: float, words: str) -> None:
    """A code of `words`, just as they are, with its quiet zone `side` points wide and high."""
    rows = _squares(words)
    size = side / (len(rows) + 2 * _QUIET)
    path = canvas.beginPath()
    for number, row in enumerate(rows):
        level = bottom + side - (number + 1 + _QUIET) * size
        for start, length in _dark_runs(row):
            path.rect(left + (start + _QUIET) * size, level, length * size, size)
    canvas.saveState()
    canvas.setFillGray(0)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()


@lru_cache(maxsize=8)
def _squares(words: str) -> list[list[bool]]:
    """Rows from the top of which squares are dark; beyond ASCII as UTF-8, which every reader knows."""
    code = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData(words if words.isascii() else qrencoder.QR8bitByte(words))
    code.make()
    return [[bool(square) for square in row] for row in code.modules]


def _dark_runs(row: list[bool]) -> list[tuple[int, int]]:
    """Where dark squares begin, and how many follow one another."""
    starts = [at for at, dark in enumerate(row) if dark and not (at and row[at - 1])]
    ends = [at for at, dark in enumerate(row, 1) if dark and not (at < len(row) and row[at])]
    return [(start, end - start) for start, end in zip(starts, ends, strict=True)]
