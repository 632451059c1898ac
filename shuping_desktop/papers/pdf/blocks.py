"""Things to lay on a page: blocks of text, and marks that tell which page they came to lie on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import inf
from typing import Any, Literal

from reportlab.platypus import Flowable

from . import fonts, text

Align = Literal["left", "center", "right"]
_ASCENT = 0.88  # of both families, in ems
_SMALLER = 0.92
_LOOSEST = 1.5  # a line with more ems than this to spare is not stretched


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set: sizes in points, `indent` (first line) and `hang` (the others) in ems."""

    size: float
    leading: float
    face: str = fonts.SERIF
    align: Align = "left"
    indent: float = 0
    hang: float = 0
    justify: bool = False
    highest: float = inf  # points; set smaller until it is no higher, for what must not be parted
    squeeze: float = 1  # set as small as this share of its size rather than broken into lines


class TextBlock(Flowable):  # type: ignore[misc]
    """A paragraph of plain text; splits between lines."""

    def __init__(self, words: str, style: Style) -> None:
        super().__init__()
        self.words = text.clean(words, style.face)
        self.style = style
        self.lines: list[text.Line] = []

    def wrap(self, room: float, height: float) -> tuple[float, float]:
        """Breaks the text for `room` points and returns the size taken."""
        style = self.style
        natural = text.width(self.words, style.face, style.size) + style.indent * style.size
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

    def _broken(self, room: float) -> list[text.Line]:
        style, em = self.style, self.style.size
        first = (style.indent - style.hang) * em
        return text.break_lines(self.words, style.face, em, room - style.hang * em, first)

    def split(self, room: float, height: float) -> list["TextBlock"]:
        """The block in two, the first at most `height` points high; nothing where not even a line fits."""
        self.wrap(room, height)
        fitting = int(height / self.style.leading + 1e-6)
        if fitting <= 0:
            return []
        if fitting >= len(self.lines):
            return [self]
        cut = self._position_after(self.lines[:fitting])
        rest = replace(self.style, indent=self.style.hang)
        return [TextBlock(self.words[:cut], self.style), TextBlock(self.words[cut:], rest)]

    def _position_after(self, lines: Sequence[text.Line]) -> int:
        cut = 0
        for line in lines:
            cut = self.words.index(line.text, cut) + len(line.text)
        return cut

    def draw(self) -> None:
        """Draws the lines, the last of them never stretched."""
        pen = Pen(self.canv)
        self.write(pen, 0, 0)
        pen.finish()

    def write(self, pen: "Pen", x: float, y: float) -> None:
        """Writes the lines where the block's lower left corner is at (x, y)."""
        style = self.style
        baseline = y + self.height - (style.leading - style.size) / 2 - _ASCENT * style.size
        for number, line in enumerate(self.lines):
            indent = (style.hang if number else style.indent) * style.size
            stretched = style.justify and number < len(self.lines) - 1
            free = self.width - indent - line.width
            left = x + indent + {"left": 0, "center": free / 2, "right": free}[style.align]
            pen.write(left, baseline, line.text, style, stretch=free if stretched else 0)
            baseline -= style.leading


class TitleBlock(TextBlock):
    """A centred title that parts, where it must, before one of `phrases`."""

    def __init__(self, words: str, style: Style, phrases: tuple[str, ...]) -> None:
        super().__init__(words, style)
        self.phrases = phrases

    def _broken(self, room: float) -> list[text.Line]:
        return text.break_title(self.words, self.style.face, self.style.size, room, self.phrases)

    def split(self, room: float, height: float) -> list[TextBlock]:
        """A title stays whole."""
        return []


class Mark(Flowable):  # type: ignore[misc]
    """Takes no room; `page` is the number of the page it was drawn on, 0 before."""

    page = 0

    def wrap(self, room: float, height: float) -> tuple[float, float]:
        """No size at all."""
        return 0, 0

    def draw(self) -> None:
        """Remembers the page."""
        self.page = self.canv.getPageNumber()


class Drawing(Flowable):  # type: ignore[misc]
    """As wide as the page's text and `height` points high, drawn by `draw_on(canvas, width)`."""

    def __init__(self, height: float, draw_on: Callable[[Any, float], None]) -> None:
        super().__init__()
        self.height = height
        self.draw_on = draw_on

    def wrap(self, room: float, height: float) -> tuple[float, float]:
        """All the width there is."""
        self.width = room
        return room, self.height

    def draw(self) -> None:
        """Hands the canvas over."""
        self.draw_on(self.canv, self.width)


class Pen:
    """Writes lines of cleaned text on a canvas; nothing is seen before `finish`.

    A canvas that is only laid out on has no text to begin: then nothing is written.
    """

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self._words = canvas.beginText()
        self._set_in: tuple[str, float] = ("", 0)

    def write(self, left: float, baseline: float, line: str, style: Style, *, stretch: float = 0) -> None:
        """Writes one line from `left`, spread by `stretch` points if that is not too loose."""
        if not line or self._words is None:
            return
        spread = stretch / (len(line) - 1) if len(line) > 1 and stretch < _LOOSEST * style.size else 0
        self._words.setTextOrigin(left, baseline)
        if spread:
            self._words.setCharSpace(spread)
        for face, piece in text.runs(line, style.face):
            if (face, style.size) != self._set_in:
                self._set_in = (face, style.size)
                self._words.setFont(*self._set_in)
            self._words.textOut(piece)
        if spread:
            self._words.setCharSpace(0)

    def finish(self) -> None:
        """Puts what was written on the canvas."""
        if self._words is not None:
            self._canvas.drawText(self._words)


def draw_line(
    canvas: Any, left: float, baseline: float, line: str, style: Style, *, stretch: float = 0
) -> None:
    """Draws one line of cleaned text from `left`, spread by `stretch` points if that is not too loose."""
    pen = Pen(canvas)
    pen.write(left, baseline, line, style, stretch=stretch)
    pen.finish()
