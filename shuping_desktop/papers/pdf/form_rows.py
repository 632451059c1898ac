"""Table of a blank form: its columns, its headings, and its rows distributed over pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil
from typing import Any

from reportlab.lib.units import mm

from ...scoring.ballots import Participant, TrackData
from ...scoring.numbers import format_hundredths
from . import fonts
from .blocks import Style, TextBlock, TitleBlock
from .tables import Column, fitting, widths

LEAST_ROW = 7.2 * mm  # enough to write 19.5 by hand
_HIGHEST_ROW = 15 * mm
_LEAST_BOX = 11.5 * mm
_SIDE = 2.5  # points between a cell's text and its rule
_HEAD = Style(size=9.5, leading=12, face=fonts.SANS_BOLD, align="center", squeeze=0.9, highest=60)
_HEAD_SMALL = Style(size=8.5, leading=10.5, face=fonts.SANS, align="center", squeeze=0.8, highest=40)
_CELL = Style(size=10.5, leading=12.5, align="center", squeeze=0.8, highest=38)


@dataclass(frozen=True, slots=True)
class Cells:
    """The text of one row, wrapped to its columns, and its least height in points."""

    blocks: Sequence[Sequence[TextBlock]]
    height: float

    def draw(self, canvas: Any, edges: Sequence[float], top: float, height: float) -> None:
        """Draw each cell in the middle of its box, whose upper edge is at `top`."""
        for left, blocks in zip(edges, self.blocks, strict=False):
            level = top - (height - sum(block.height for block in blocks)) / 2
            for block in blocks:
                level -= block.height
                block.drawOn(canvas, left + _SIDE, level)


def columns(data: TrackData) -> list[Column]:
    """Return the columns of the notice's form: 序号, 职务, name, criteria, total, remark."""
    track, people = data.track, data.participants
    name = fitting((person.name for person in people), _CELL, 22 * mm, 46 * mm)
    position = fitting((person.position for person in people), _CELL, 22 * mm, 42 * mm)
    remark = (track.remark_heading, f"（{track.unmet_remark}则为{track.unmet_grade}）")
    return [
        Column(("序号",), 9 * mm, 10 * mm),
        *([Column(("职务",), 22 * mm, position, 0.3)] if track.has_positions else []),
        Column((track.participant_heading,), 22 * mm, name, 0.5),
        *(
            Column((criterion.name, _points(criterion.maximum)), _LEAST_BOX, 15 * mm, 1)
            for criterion in map(track.criteria.__getitem__, track.columns)
        ),
        Column((track.total_heading, _points(track.full_marks)), 14 * mm, 17 * mm, 1),
        *([Column(remark if track.unmet_remark else remark[:1], 22 * mm, 26 * mm, 1)] if remark[0] else []),
    ]


def _points(hundredths: int) -> str:
    return f"（{format_hundredths(hundredths)}分）"


def first_box(data: TrackData) -> int:
    """Return the index of the first column to be written in."""
    return 3 if data.track.has_positions else 2


def is_too_narrow(table: Sequence[Column], room: float) -> bool:
    """Return whether `room` points are less than the columns' least widths."""
    return sum(column.least for column in table) > room


def edges(table: Sequence[Column], room: float) -> list[float]:
    """Return the left edges of the columns, from 0, and the right edge of the last one."""
    return list(accumulate(widths(table, room), initial=0.0))


def head(table: Sequence[Column], lefts: Sequence[float]) -> Cells:
    """Return the headings, in as many lines as they need."""
    styles = (_HEAD, _HEAD_SMALL)
    return _cells([list(zip(column.heading, styles, strict=False)) for column in table], lefts, 6)


def rows(data: TrackData, lefts: Sequence[float]) -> list[Cells]:
    """Return a row for each participant in order."""
    return [_row(data, number, person, lefts) for number, person in enumerate(data.participants, 1)]


def _row(data: TrackData, number: int, person: Participant, lefts: Sequence[float]) -> Cells:
    words = [str(number), *([person.position] if data.track.has_positions else []), person.name]
    return _cells([[(word, _CELL)] for word in words], lefts, 5)


def _cells(words: Sequence[Sequence[tuple[str, Style]]], lefts: Sequence[float], padding: float) -> Cells:
    blocks = [[_block(line, style) for line, style in cell] for cell in words]
    for number, cell in enumerate(blocks):
        for block in cell:
            block.wrap(lefts[number + 1] - lefts[number] - 2 * _SIDE, 0)
    tallest = max(sum(block.height for block in cell) for cell in blocks)
    return Cells(blocks, max(LEAST_ROW, tallest + padding))


def _block(words: str, style: Style) -> TextBlock:
    """Return a block of text; a main heading in two lines is broken near its middle."""
    return TitleBlock(words, style, ()) if style is _HEAD else TextBlock(words, style)


def share_out(heights: Sequence[float], room: float) -> list[slice]:
    """Return the rows of each page: as few pages as possible, with about the same number of rows."""
    greedy = list(_filled(heights, room))
    each = ceil(len(heights) / max(1, len(greedy)))
    even = [slice(start, start + each) for start in range(0, len(heights), each or 1)]
    return even if even and all(sum(heights[part]) <= room for part in even) else greedy


def _filled(heights: Sequence[float], room: float) -> Iterator[slice]:
    start, used = 0, 0.0
    for number, height in enumerate(heights):
        if used + height > room and number > start:
            yield slice(start, number)
            start, used = number, 0.0
        used += height
    yield slice(start, len(heights))


def stretch(heights: Sequence[float], parts: Sequence[slice], room: float) -> float:
    """Return the height to add to every row so that pages are filled, up to a greatest row height."""
    spare = [(room - sum(heights[part])) / len(heights[part]) for part in parts if heights[part]]
    extra: float = min([_HIGHEST_ROW - LEAST_ROW, *spare])
    return max(0.0, extra)
