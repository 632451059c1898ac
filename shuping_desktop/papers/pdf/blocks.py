"""Flowables of reportlab for plain text and drawings, and the pen that writes lines of text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import inf
from typing import Any, Literal

from reportlab.platypus import Flowable

from . import fonts, typesetting

Align = Literal["left", "center", "right"]
_ASCENT = 0.88  # of both families, in ems
_SMALLER = 0.92
_LEAST_TOGETHER = 2  # lines of a paragraph on a page
_LOOSEST = 1.5  # ems; a line with more room to spare is not justified


@dataclass(frozen=True, slots=True)
class Style:
    """Typography of a block: sizes in points, `indent` (first line) and `hang` (other lines) in ems."""

    size: float
    leading: float
    face: str = fonts.SERIF
    align: Align = "left"
    indent: float = 0
    hang: float = 0
    justify: bool = False
    highest: float = inf  # points; the size is reduced until the block is no higher
    squeeze: float = 1  # the size is reduced to this share, if that keeps the text on one line


class TextBlock(Flowable):  # type: ignore[misc]
    """A paragraph of plain text; splits between lines, never so that one line is alone on a page."""

    def __init__(self, words: str, style: Style) -> None:
        super().__init__()
        self.words = typesetting.clean(words, style.face)
        self.style = style
        self.goes_on = False
        self.lines: list[typesetting.Line] = []

    def wrap(self, room: float, height: float) -> tuple[float, float]:
        """Break the text for `room` points and return the size taken."""
        style = self.style
        natural = typesetting.width(self.words, style.face, style.size) + style.indent * style.size
        if natural > room >= natural * style.squeeze:
            self.style = replace(style, size=style.size * room / natural)
        self._set(room)
        while self.height > style.highest:
            style = self.style
            self.style = replace(style, size=style.size * _SMALLER, leading=style.leading * _SMALLER)
            self._set(room)
        return room, self.height

    def _set(self, room: float) -> None:
        self.width = room
        self.lines = self._broken(room)
        self.height = self.style.leading * len(self.lines)

    def _broken(self, room: float) -> list[typesetting.Line]:
        style, em = self.style, self.style.size
        first = (style.indent - style.hang) * em
        return typesetting.break_lines(self.words, style.face, em, room - style.hang * em, first)

    def split(self, room: float, height: float) -> list["TextBlock"]:
        """Return the block in two, the first at most `height` high; nothing where too few lines fit."""
        self.wrap(room, height)
        fitting = int(height / self.style.leading + 1e-6)
        if fitting >= len(self.lines):
            return [self]
        fitting = min(fitting, len(self.lines) - _LEAST_TOGETHER)
        if fitting < _LEAST_TOGETHER:
            return []
        cut = self._position_after(self.lines[:fitting])
        rest = replace(self.style, indent=self.style.hang)
        first = TextBlock(self.words[:cut], self.style)
        first.goes_on = True
        return [first, TextBlock(self.words[cut:], rest)]

    def _position_after(self, lines: Sequence[typesetting.Line]) -> int:
        cut = 0
        for line in lines:
            cut = self.words.index(line.text, cut) + len(line.text)
        return cut

    def draw(self) -> None:
        """Draw the lines; the last one of a paragraph is never justified."""
        pen = Pen(self.canv)
        self.write(pen, 0, 0)
        pen.finish()

    def write(self, pen: "Pen", x: float, y: float) -> None:
        """Write the lines with the block's lower left corner at (x, y)."""
        style = self.style
        baseline = y + self.height - (style.leading - style.size) / 2 - _ASCENT * style.size
        for number, line in enumerate(self.lines):
            indent = (style.hang if number else style.indent) * style.size
            stretched = style.justify and (self.goes_on or number < len(self.lines) - 1)
            free = self.width - indent - line.width
            left = x + indent + {"left": 0, "center": free / 2, "right": free}[style.align]
            pen.write(left, baseline, line.text, style, stretch=free if stretched else 0)
            baseline -= style.leading


class TitleBlock(TextBlock):
    """A centred title, broken before one of `phrases` if it needs two lines."""

    def __init__(self, words: str, style: Style, phrases: tuple[str, ...]) -> None:
        super().__init__(words, style)
        self.phrases = phrases

    def _broken(self, room: float) -> list[typesetting.Line]:
        return typesetting.break_title(self.words, self.style.face, self.style.size, room, self.phrases)

    def split(self, room: float, height: float) -> list[TextBlock]:
        """Return nothing: a title is never split."""
        return []


class Mark(Flowable):  # type: ignore[misc]
    """A flowable without size; `page` is the number of the page it was drawn on, 0 before."""

    page = 0

    def wrap(self, room: float, height: float) -> tuple[float, float]:
        """Return no size."""
        return 0, 0

    def draw(self) -> None:
        """Store the page number."""
        self.page = self.canv.getPageNumber()


class Drawing(Flowable):  # type: ignore[misc]
    """A drawing as wide as the text and `height` points high, made by `draw_on(canvas, width)`."""

    def __init__(self, height: float, draw_on: Callable[[Any, float], None]) -> None:
        super().__init__()
        self.height = height
        self.draw_on = draw_on

    def wrap(self, room: float, height: float) -> tuple[float, float]:
        """Return the full width."""
        self.width = room
        return room, self.height

    def draw(self) -> None:
        """Call `draw_on`."""
        self.draw_on(self.canv, self.width)


class Pen:
    """Writes lines of cleaned text to a canvas when `finish` is called.

    The canvas of `page.lay_out` has no text object; then only the baselines are stored.
    """

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self._words = canvas.beginText()
        self._font: tuple[str, float] = ("", 0)

    def write(self, left: float, baseline: float, line: str, style: Style, *, stretch: float = 0) -> None:
        """Write one line from `left`, spread by `stretch` points if that is not too loose."""
        if not line:
            return
        if self._words is None:
            self._canvas.note_line(left, baseline)
            return
        spread = stretch / (len(line) - 1) if len(line) > 1 and stretch < _LOOSEST * style.size else 0
        self._words.setTextOrigin(left, baseline)
        if spread:
            self._words.setCharSpace(spread)
        for face, piece in typesetting.runs(line, style.face):
            if (face, style.size) != self._font:
                self._font = (face, style.size)
                self._words.setFont(*self._font)
            self._words.textOut(piece)
        if spread:
            self._words.setCharSpace(0)

    def finish(self) -> None:
        """Draw the text that was written."""
        if self._words is not None:
            self._canvas.drawText(self._words)


def draw_line(
    canvas: Any, left: float, baseline: float, line: str, style: Style, *, stretch: float = 0
) -> None:
    """Draw one line of cleaned text from `left`, spread by `stretch` points if that is not too loose."""
    pen = Pen(canvas)
    pen.write(left, baseline, line, style, stretch=stretch)
    pen.finish()
