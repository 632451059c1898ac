"""The table of a blank form: its columns and headings, and its rows shared out over pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from reportlab.lib.units import mm

from ...scoring.ballots import Participant, TrackData
from ...scoring.numbers import format_hundredths
from . import fonts
from .blocks import Style, TextBlock, TitleBlock
from .tables import Column, fitting, widths

LEAST_ROW = 7.2 * mm  # a hand writes 19.5 in it
_HIGHEST_ROW = 15 * mm
_LEAST_BOX = 11.5 * mm
_SIDE = 2.5  # points between a cell's text and its rule
_HEAD = Style(size=9.5, leading=12, face=fonts.SANS_BOLD, align="center", squeeze=0.9, highest=60)
_HEAD_SMALL = Style(size=8.5, leading=10.5, face=fonts.SANS, align="center", squeeze=0.8, highest=40)
_CELL = Style(size=10.5, leading=12.5, align="center", squeeze=0.8, highest=38)


@dataclass(frozen=True, slots=True)
class Cells:
    """The text of one row, wrapped to its columns, and the least height that holds it in points."""

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
    """The notice's form: number, post, name, a box for each criterion, the sum, and the remark."""
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
            for criterion in track.criteria
        ),
        Column((track.total_heading, _points(track.full_marks)), 14 * mm, 17 * mm, 1),
        *([Column(remark if track.unmet_remark else remark[:1], 22 * mm, 26 * mm, 1)] if remark[0] else []),
    ]


def _points(hundredths: int) -> str:
    return f"（{format_hundredths(hundredths)} 分）"


def first_box(data: TrackData) -> int:
    """Which column is the first that is written in."""
    return 3 if data.track.has_positions else 2


def is_too_narrow(found: Sequence[Column], room: float) -> bool:
    """Whether the columns cannot share `room` points and leave boxes that a hand can write in."""
    return sum(column.least for column in found) > room


def edges(found: Sequence[Column], room: float) -> list[float]:
    """Where the columns begin, from 0, and where the last one ends."""
    at = [0.0]
    for width in widths(found, room):
        at.append(at[-1] + width)
    return at


def head(found: Sequence[Column], at: Sequence[float]) -> Cells:
    """The headings, in as many lines as they need."""
    styles = (_HEAD, _HEAD_SMALL)
    return _cells([list(zip(column.heading, styles, strict=False)) for column in found], at, 6)


def rows(data: TrackData, at: Sequence[float]) -> list[Cells]:
    """A row for each participant in order."""
    return [_row(data, number, person, at) for number, person in enumerate(data.participants, 1)]


def _row(data: TrackData, number: int, person: Participant, at: Sequence[float]) -> Cells:
    words = [str(number), *([person.position] if data.track.has_positions else []), person.name]
    return _cells([[(word, _CELL)] for word in words], at, 5)


def _cells(words: Sequence[Sequence[tuple[str, Style]]], at: Sequence[float], padding: float) -> Cells:
    blocks = [[_block(line, style) for line, style in cell] for cell in words]
    for number, cell in enumerate(blocks):
        for block in cell:
            block.wrap(at[number + 1] - at[number] - 2 * _SIDE, 0)
    tallest = max(sum(block.height for block in cell) for cell in blocks)
    return Cells(blocks, max(LEAST_ROW, tallest + padding))


def _block(words: str, style: Style) -> TextBlock:
    """A heading in two lines parts near its middle."""
    return TitleBlock(words, style, ()) if style is _HEAD else TextBlock(words, style)


def share_out(heights: Sequence[float], room: float) -> list[slice]:
    """Which rows stand on which page: on as few as there can be, and about as many on each."""
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
    """What can be added to every row so that the pages are filled, without rows becoming absurd."""
    spare = [(room - sum(heights[part])) / len(heights[part]) for part in parts if heights[part]]
    extra: float = min([_HIGHEST_ROW - LEAST_ROW, *spare])
    return max(0.0, extra)
