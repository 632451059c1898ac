"""Ruled tables with headings repeated on each page, and the distribution of column widths."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import inf

from reportlab.platypus import Flowable

from . import typesetting
from .blocks import Pen, Style, TextBlock

Cell = Sequence[Flowable]
_SIDE = 2.5  # points between a cell's text and its rule
_RULE, _FRAME = 0.5, 1.0  # line widths in points
_FUZZ = 1e-6


@dataclass(frozen=True, slots=True)
class Column:
    """A column: lines of its heading, `least` and `ideal` width, and its share of spare width."""

    heading: tuple[str, ...]
    least: float
    ideal: float
    share: float = 0


def widths(columns: Sequence[Column], room: float) -> list[float]:
    """Return the columns' widths, which add up to `room` points: between least and ideal, or beyond."""
    ideal = sum(column.ideal for column in columns)
    least = sum(column.least for column in columns)
    if room >= ideal:
        shares = sum(column.share for column in columns)
        return [column.ideal + (room - ideal) * column.share / shares for column in columns]
    if room <= least:
        return [column.least * room / least for column in columns]
    part = (room - least) / (ideal - least)
    return [column.least + (column.ideal - column.least) * part for column in columns]


def fitting(words: Iterable[str], style: Style, least: float, most: float) -> float:
    """Return the width in points in which these words fit on one line, within bounds."""
    cleaned = (typesetting.clean(word, style.face) for word in words)
    widest = max((typesetting.width(word, style.face, style.size) for word in cleaned), default=0)
    return max(least, min(most, widest + 2 * _SIDE + 1))


def ruled(
    rows: Sequence[Sequence[Cell]],
    column_widths: Sequence[float],
    *,
    repeat: int,
    padding: float,
    banded: bool = False,
    align: str = "CENTER",
    whole: Collection[int] = (),
) -> "RuledTable":
    """Return a table of `rows`, the first `repeat` of which are repeated on each page.

    `padding` is the space above and below a cell's text in points. The first row of a `banded` table, and
    the rows whose indices are in `whole`, are one cell across all columns. A row that does not fit on a
    page moves to the next one; it is split only if it is higher than a page.
    """
    across = {*whole, *([0] if banded else [])}
    measured = [_row(row, column_widths, padding, number in across) for number, row in enumerate(rows)]
    return RuledTable(measured[:repeat], measured[repeat:], sum(column_widths), align)


def _row(cells: Sequence[Cell], column_widths: Sequence[float], padding: float, across: bool) -> "_Row":
    return _Row(cells[:1], [sum(column_widths)], padding) if across else _Row(cells, column_widths, padding)


class _Row:
    """One row, measured only once; `height` includes the padding."""

    __slots__ = ("cells", "height", "heights", "padding", "widths")

    def __init__(self, cells: Sequence[Cell], widths: Sequence[float], padding: float) -> None:
        self.cells, self.widths, self.padding = cells, widths, padding
        self.heights = [_measure(cell, room - 2 * _SIDE) for cell, room in zip(cells, widths, strict=True)]
        self.height = max(self.heights) + 2 * padding

    def split(self, height: float) -> list["_Row"]:
        """Return the row in two, the first at most `height` high; nothing where a cell cannot be split."""
        rooms = [width - 2 * _SIDE for width in self.widths]
        pairs = [
            _split(cell, room, height - 2 * self.padding)
            for cell, room in zip(self.cells, rooms, strict=True)
        ]
        if any(cell and not first for cell, (first, _) in zip(self.cells, pairs, strict=True)):
            return []
        return [_Row(half, self.widths, self.padding) for half in zip(*pairs, strict=True)]


def _measure(cell: Cell, room: float) -> float:
    return sum((block.wrap(room, inf)[1] for block in cell), 0.0)


def _split(cell: Cell, room: float, height: float) -> tuple[list[Flowable], list[Flowable]]:
    """Return a cell's blocks above and below a cut; a block across the cut is split."""
    blocks = list(cell)
    for place, block in enumerate(blocks):
        needed = block.wrap(room, inf)[1]
        if needed > height + _FUZZ:
            halves = block.split(room, height)
            return blocks[:place] + halves[:1], halves[1:] + blocks[place + 1 :] if halves else blocks[place:]
        height -= needed
    return blocks, []


class RuledTable(Flowable):  # type: ignore[misc]
    """Rows between rules, with the heading repeated on each page."""

    def __init__(self, heading: Sequence[_Row], rows: Sequence[_Row], width: float, align: str) -> None:
        super().__init__()
        self.heading, self.rows = heading, rows
        self.width, self.hAlign = width, align
        self.height = sum(row.height for row in (*heading, *rows))

    @property
    def row_heights(self) -> list[float]:
        """The height of each row, including the heading."""
        return [row.height for row in (*self.heading, *self.rows)]

    def wrap(self, room: float, height: float) -> tuple[float, float]:
        """Return the table's size, which does not depend on the room."""
        return self.width, self.height

    def split(self, room: float, height: float) -> list["RuledTable"]:
        """Return the rows that fit, and the others under a heading; nothing where no row fits."""
        heading = sum(row.height for row in self.heading)
        free, page = height - heading, self._page_height() - heading
        fitting = self._fitting(free)
        if fitting == len(self.rows):
            return [self]
        if fitting:
            return [self._with(self.rows[:fitting]), self._with(self.rows[fitting:])]
        halves = self.rows[0].split(free) if self.rows[0].height > page + _FUZZ else []
        return [self._with(halves[:1]), self._with([halves[1], *self.rows[1:]])] if halves else []

    def cut(self, rows: int) -> list["RuledTable"]:
        """Split off the last `rows` rows; return one table if either part would be empty."""
        halves = self.rows[: len(self.rows) - rows], self.rows[len(self.rows) - rows :]
        return [self._with(half) for half in halves if half]

    def _page_height(self) -> float:
        """Return the height of the frame; infinite if the table is split by another block."""
        frame = getattr(self, "_frame", None)  # set by reportlab while a frame splits the table
        return float(frame.height) if frame else inf

    def _fitting(self, free: float) -> int:
        """Return the number of rows that fit into `free` points."""
        for number, row in enumerate(self.rows):
            free -= row.height
            if free < -_FUZZ:
                return number
        return len(self.rows)

    def _with(self, rows: Sequence[_Row]) -> "RuledTable":
        return RuledTable(self.heading, rows, self.width, self.hAlign)

    def draw(self) -> None:
        """Draw the text of every cell, then the rules."""
        pen = Pen(self.canv)
        others: list[tuple[Flowable, float, float]] = []
        top = self.height
        for row in (*self.heading, *self.rows):
            others += _draw_row(pen, row, top)
            top -= row.height
        pen.finish()
        for block, left, bottom in others:
            block.drawOn(self.canv, left, bottom)
        self._draw_rules()

    def _draw_rules(self) -> None:
        """Draw horizontal rules under each row, and vertical ones along rows with the same columns."""
        rows = [*self.heading, *self.rows]
        edges = [self.height, *(self.height - down for down in accumulate(row.height for row in rows))]
        lines = [(0.0, edge, self.width, edge) for edge in edges[1:-1]]
        start = 0
        for place, row in enumerate(rows, 1):
            if place == len(rows) or rows[place].widths is not row.widths:
                inner = list(accumulate(row.widths))[:-1]
                lines += [(left, edges[start], left, edges[place]) for left in inner]
                start = place
        self.canv.saveState()
        self.canv.setLineWidth(_RULE)
        self.canv.lines(lines)
        self.canv.setLineWidth(_FRAME)
        self.canv.rect(0, 0, self.width, self.height)
        self.canv.restoreState()


def _draw_row(pen: Pen, row: _Row, top: float) -> list[tuple[Flowable, float, float]]:
    """Write the row's text, each cell centred vertically; return other blocks with their positions."""
    others: list[tuple[Flowable, float, float]] = []
    left = _SIDE
    for cell, width, height in zip(row.cells, row.widths, row.heights, strict=True):
        bottom = top - (row.height - height) / 2
        for block in cell:
            bottom -= block.height
            if isinstance(block, TextBlock):
                block.write(pen, left, bottom)
            else:
                others.append((block, left, bottom))
        left += width
    return others
