"""Grid of the ballots behind one mean; drawn without a flowable per cell, as there are thousands of rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from . import fonts, typesetting

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
    """The columns of a grid: headings, widths in points, and how many times they stand side by side."""

    headings: Line
    widths: tuple[float, ...]
    abreast: int


def grid_form(criteria: int, room: float) -> GridForm:
    """Return the columns 票号, marks, 之和 and 计入: twice side by side where `room` points allow."""
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
        """Return the height of the rows and their heading."""
        self.width, self.height = room, (1 + self._rows) * ROW_HEIGHT
        return room, self.height

    def split(self, room: float, height: float) -> list["MarkGrid"]:
        """Return the grid in two, each filled column by column; nothing where fewer than three rows fit."""
        fitting = int(height / ROW_HEIGHT + 1e-6) - 1
        if fitting >= self._rows:
            return [self]
        if fitting < _LEAST_LINES:
            return []
        cut = fitting * self.form.abreast
        return [MarkGrid(self.form, self.lines[:cut]), MarkGrid(self.form, self.lines[cut:])]

    def draw(self) -> None:
        """Draw each block's rules, then its text."""
        rows = self._rows
        for block in range(self.form.abreast):
            lines = self.lines[block * rows : (block + 1) * rows]
            if lines:
                left = block * (sum(self.form.widths) + _GAP)
                self._draw_rules(left, len(lines))
                self._draw_words(left, lines)

    def _draw_rules(self, left: float, rows: int) -> None:
        right, foot = left + sum(self.form.widths), self.height - (1 + rows) * ROW_HEIGHT
        levels = (self.height - row * ROW_HEIGHT for row in range(rows + 2))
        across = [(left, y, right, y) for y in levels]
        edges = [left + sum(self.form.widths[:count]) for count in range(len(self.form.widths) + 1)]
        self.canv.setLineWidth(0.35)
        self.canv.lines([*across, *((x, self.height, x, foot) for x in edges)])

    def _draw_words(self, left: float, lines: Sequence[Line]) -> None:
        words = self.canv.beginText()
        if words is None:  # on the canvas of `page.lay_out`
            for row in range(1 + len(lines)):
                self.canv.note_line(left, self.height - (row + 1) * ROW_HEIGHT + _BASELINE)
            return
        for row, line in enumerate([self.form.headings, *lines]):
            baseline, x = self.height - (row + 1) * ROW_HEIGHT + _BASELINE, left
            for cell, width in zip(line, self.form.widths, strict=True):
                _put(words, cell, (x, baseline), width, _FACE if row else _HEAD_FACE)
                x += width
        self.canv.drawText(words)


def _put(words: Any, cell: str, corner: tuple[float, float], room: float, face: str) -> None:
    """Write a cell's text in its middle; `corner` is the cell's left edge on the baseline."""
    pieces, width, size = _fitted(cell, face, room - 2 * _SIDE)
    words.setTextOrigin(corner[0] + (room - width) / 2, corner[1])
    for font, piece in pieces:
        words.setFont(font, size)
        words.textOut(piece)


@lru_cache(maxsize=4096)
def _fitted(cell: str, face: str, room: float) -> tuple[tuple[tuple[str, str], ...], float, float]:
    """Return text in runs of one font, its width and its size; text too long for a legible size is cut."""
    cell = typesetting.clean(cell, face)
    width = typesetting.width(cell, face, _SIZE)
    size = _SIZE if width <= room else max(_SMALLEST, _SIZE * room / width)
    while typesetting.width(cell, face, size) > room + 0.01 and len(cell) > 1:
        cell = f"{cell[:-2]}…"
    return tuple(typesetting.runs(cell, face)), typesetting.width(cell, face, size), size
