"""QR codes with a ballot's number."""

from functools import lru_cache
from typing import Any

from reportlab.graphics.barcode import qrencoder

_MOST_BYTES = 213  # capacity of 57 modules a side; smaller modules do not survive a photocopier
_QUIET = 4  # modules of white border required by the standard


def fits(words: str) -> bool:
    """Return whether `words` fit into a code that is legible when printed small."""
    try:
        return 0 < len(words.encode()) <= _MOST_BYTES
    except UnicodeEncodeError:  # half of a surrogate pair
        return False


def draw_code(canvas: Any, left: float, bottom: float, side: float, words: str) -> None:
    """Draw a code of exactly `words`; with its quiet zone it is `side` points wide and high."""
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
    """Return rows of modules from the top, dark ones True; text beyond ASCII is encoded as UTF-8."""
    code = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData(words if words.isascii() else qrencoder.QR8bitByte(words))
    code.make()
    return [[bool(square) for square in row] for row in code.modules]


def _dark_runs(row: list[bool]) -> list[tuple[int, int]]:
    """Return start and length of each run of dark modules."""
    starts = [place for place, dark in enumerate(row) if dark and not (place and row[place - 1])]
    ends = [place for place, dark in enumerate(row, 1) if dark and not (place < len(row) and row[place])]
    return [(start, end - start) for start, end in zip(starts, ends, strict=True)]
