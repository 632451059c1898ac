"""The ballots behind one mean, as a grid of small figures: thousands of rows, drawn without a cell each."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from . import fonts, text

ROW_HEIGHT = 12.0
_SIZE, _SMALLEST = 8.5, 4.0
_FACE, _HEAD_FACE = fonts.SERIF, fonts.SANS
_BASELINE = 3.4  # points above a row's lower rule
_SIDE = 1.5
_GAP = 3 * mm
_NUMBER, _MARK, _SUM, _COUNTS = 15 * mm, 7.8 * mm, 11 * mm, 14 * mm
_LEAST_LINES = 3

Line = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GridForm:
    """The columns of a grid: their headings and widths in points, and how often they stand side by side."""

    headings: Line
    widths: tuple[float, ...]
    abreast: int


def grid_form(criteria: int, room: float) -> GridForm:
    """Number, marks, sum and what counts: twice side by side where `room` points allow it."""
    widths = (_NUMBER, *(_MARK,) * criteria, _SUM, _COUNTS)
    abreast = 2 if 2 * sum(widths) + _GAP <= room else 1
    scale = (room - (abreast - 1) * _GAP) / (abreast * sum(widths))
    headings = ("票号", *(str(number) for number in range(1, criteria + 1)), "之和", "计入")
    return GridForm(headings, tuple(width * scale for width in widths), abreast)


class MarkGrid(Flowable):  # type: ignore[misc]
    """Lines of words under the form's headings, filled column by column; splits between lines."""

    def __init__(self, form: GridForm, lines: Sequence[Line]) -> None:
        super().__init__()
        self.form, self.lines = form, lines

    @property
    def _rows(self) -> int:
        return ceil(len(self.lines) / self.form.abreast)

    def wrap(self, room: float, height: float) -> tuple[float, float]:
        """As high as its rows and their heading."""
        self.width, self.height = room, (1 + self._rows) * ROW_HEIGHT
        return room, self.height

    def split(self, room: float, height: float) -> list["MarkGrid"]:
        """What fits, filled column by column too, and the rest; nothing where only a line or two would."""
        fitting = int(height / ROW_HEIGHT + 1e-6) - 1
        if fitting >= self._rows:
            return [self]
        if fitting < _LEAST_LINES:
            return []
        cut = fitting * self.form.abreast
        return [MarkGrid(self.form, self.lines[:cut]), MarkGrid(self.form, self.lines[cut:])]

    def draw(self) -> None:
        """Rules first, then the words, block by block and line by line."""
        rows = self._rows
        for block in range(self.form.abreast):
            lines = self.lines[block * rows : (block + 1) * rows]
            if lines:
                left = block * (sum(self.form.widths) + _GAP)
                self._draw_rules(left, len(lines))
                self._draw_words(left, lines)

    def _draw_rules(self, left: float, rows: int) -> None:
        right, foot = left + sum(self.form.widths), self.height - (1 + rows) * ROW_HEIGHT
        across = [(left, y, right, y) for y in (self.height - at * ROW_HEIGHT for at in range(rows + 2))]
        edges = [left + sum(self.form.widths[:at]) for at in range(len(self.form.widths) + 1)]
        self.canv.setLineWidth(0.35)
        self.canv.lines([*across, *((x, self.height, x, foot) for x in edges)])

    def _draw_words(self, left: float, lines: Sequence[Line]) -> None:
        words = self.canv.beginText()
        for row, line in enumerate([self.form.headings, *lines]):
            baseline, at = self.height - (row + 1) * ROW_HEIGHT + _BASELINE, left
            for cell, width in zip(line, self.form.widths, strict=True):
                _put(words, cell, (at, baseline), width, _FACE if row else _HEAD_FACE)
                at += width
        self.canv.drawText(words)


def _put(words: Any, cell: str, corner: tuple[float, float], room: float, face: str) -> None:
    """One cell's words in its middle; `corner` is the cell's left on the words' baseline."""
    pieces, width, size = _fitted(cell, face, room - 2 * _SIDE)
    words.setTextOrigin(corner[0] + (room - width) / 2, corner[1])
    for font, piece in pieces:
        words.setFont(font, size)
        words.textOut(piece)


@lru_cache(maxsize=4096)
def _fitted(cell: str, face: str, room: float) -> tuple[tuple[tuple[str, str], ...], float, float]:
    """Words in runs of one font, their width, and the size at which they fit; cut where none is legible."""
    cell = text.clean(cell, face)
    width = text.width(cell, face, _SIZE)
    size = _SIZE if width <= room else max(_SMALLEST, _SIZE * room / width)
    while text.width(cell, face, size) > room + 0.01 and len(cell) > 1:
        cell = f"{cell[:-2]}…"
    return tuple(text.runs(cell, face)), text.width(cell, face, size), size
