"""Ruled tables: columns that share a width, cells of text, headings that repeat on each page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportlab.lib.colors import black
from reportlab.platypus import Flowable, Table, TableStyle

from . import text
from .blocks import Style

Cell = Sequence[Flowable]
_SIDE = 2.5  # points between a cell's text and its rule


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading (a line each), its `least` and `ideal` width, and its share of what is over."""

    heading: tuple[str, ...]
    least: float
    ideal: float
    share: float = 0


def widths(columns: Sequence[Column], room: float) -> list[float]:
    """The columns' widths in points, adding up to `room`: shrunk towards the least, or grown by share."""
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
    """The width in points that a column of these words would like, within bounds."""
    widest = max((text.width(text.clean(it, style.face), style.face, style.size) for it in words), default=0)
    return max(least, min(most, widest + 2 * _SIDE + 1))


def ruled(
    rows: Sequence[Sequence[Cell]],
    column_widths: Sequence[float],
    *,
    repeat: int,
    padding: float,
    banded: bool = False,
    align: str = "CENTER",
) -> Table:
    """A table of `rows`, of which the first `repeat` stand at the head of each page.

    `padding` is the room above and below a cell's text in points; a `banded` table's first row is
    one cell across all columns. A row too high for the page it begins on moves whole to the next,
    and is only parted where it is higher than a page.
    """
    commands: list[tuple[object, ...]] = [
        ("GRID", (0, 0), (-1, -1), 0.5, black),
        ("BOX", (0, 0), (-1, -1), 1, black),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), _SIDE),
        ("RIGHTPADDING", (0, 0), (-1, -1), _SIDE),
        ("TOPPADDING", (0, 0), (-1, -1), padding),
        ("BOTTOMPADDING", (0, 0), (-1, -1), padding),
    ]
    if banded:
        commands.append(("SPAN", (0, 0), (-1, 0)))
    cells = [[list(cell) for cell in row] for row in rows]
    return Table(cells, column_widths, repeatRows=repeat, style=TableStyle(commands), hAlign=align)
