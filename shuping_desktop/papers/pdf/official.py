"""What official papers after GB/T 9704 have in common: their type, their spacing, and who issued them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from reportlab.platypus import Flowable

from . import fonts, text
from .blocks import Drawing, Style, TextBlock, draw_line
from .page import Sheet

SIZE = 15.75  # 三号: 28 characters fill the 156 mm
_LINE_SQUEEZE = 0.92
TITLE = Style(size=22, leading=34, face=fonts.TITLE, align="center", highest=140)
TITLE_PHRASES = ("述职评议", "结果", "学生会")
PROVISIONAL = Style(size=12, leading=20, face=fonts.HEADING, align="center")


@dataclass(frozen=True, slots=True)
class Spacing:
    """Points from line to line, around a table cell's text, and (in lines) above the issuer."""

    leading: float
    padding: float
    above_issuer: float

    @property
    def body(self) -> Style:
        """Running text: two characters in, both edges straight."""
        return Style(size=SIZE, leading=self.leading, face=fonts.BODY, indent=2, justify=True)

    @property
    def short(self) -> Style:
        """A line such as the period or whom to ask: set a little smaller rather than broken."""
        return replace(self.body, squeeze=_LINE_SQUEEZE)

    @property
    def flush(self) -> Style:
        """An address or a date: not indented."""
        return replace(self.body, indent=0, justify=False)

    @property
    def section(self) -> Style:
        """A heading of the first order (一、)."""
        return Style(size=SIZE, leading=self.leading, face=fonts.HEADING, indent=2)

    @property
    def part(self) -> Style:
        """A heading of the second order (（一）)."""
        return Style(size=SIZE, leading=self.leading, face=fonts.SERIF_BOLD, indent=2)


def issued_by(issuer_and_date: Sequence[str], style: Style, sheet: Sheet) -> Sequence[Flowable]:
    """The date four characters from the right margin and the issuer centred over it."""
    lines = [text.clean(line, style.face) for line in issuer_and_date]
    issuer, date = (text.width(line, style.face, SIZE) for line in lines)
    if max(issuer, date) > sheet.text_width - 8 * SIZE:
        return [TextBlock(line, replace(style, align="right")) for line in lines]
    from_right = max(4 * SIZE + date / 2, 2 * SIZE + issuer / 2)

    def draw(canvas: Any, room: float) -> None:
        draw_line(canvas, room - from_right - issuer / 2, style.leading + 8, lines[0], style)
        draw_line(canvas, room - from_right - date / 2, 8, lines[1], style)

    return [Drawing(2 * style.leading, draw)]
