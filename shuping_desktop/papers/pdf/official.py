"""Type, spacing and signature shared by official papers laid out after GB/T 9704."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from reportlab.platypus import Flowable

from . import fonts, typesetting
from .blocks import Drawing, Style, TextBlock, draw_line
from .page import Sheet

SIZE = 15.75  # 三号: 28 characters fill the 156 mm
_LINE_SQUEEZE = 0.92
TITLE = Style(size=22, leading=34, face=fonts.TITLE, align="center", highest=140)
TITLE_PHRASES = ("述职评议", "结果", "学生会")
PROVISIONAL = Style(size=12, leading=20, face=fonts.HEADING, align="center")


@dataclass(frozen=True, slots=True)
class Spacing:
    """Leading and cell padding in points, and the space above the issuer in lines."""

    leading: float
    padding: float
    above_issuer: float

    @property
    def body(self) -> Style:
        """Running text: indented by two characters and justified."""
        return Style(size=SIZE, leading=self.leading, face=fonts.BODY, indent=2, justify=True)

    @property
    def short(self) -> Style:
        """A line such as the period, reduced a little in size rather than broken."""
        return replace(self.body, squeeze=_LINE_SQUEEZE)

    @property
    def flush(self) -> Style:
        """An address or a date, not indented."""
        return replace(self.body, indent=0, justify=False)

    @property
    def section(self) -> Style:
        """A heading of the first level (一、)."""
        return Style(size=SIZE, leading=self.leading, face=fonts.HEADING, indent=2)

    @property
    def part(self) -> Style:
        """A heading of the second level (（一）)."""
        return Style(size=SIZE, leading=self.leading, face=fonts.SERIF_BOLD, indent=2)


SPACINGS = (  # with the first, 22 lines fill the page's 225 mm
    Spacing(29, 4.5, 2),
    Spacing(27.5, 3.5, 1.5),
    Spacing(26, 2.5, 1),
    Spacing(24, 2, 1),
    Spacing(22.5, 1.5, 0.5),
    Spacing(21, 0, 0.3),
)


def signed(issuer_and_date: Sequence[str], style: Style, sheet: Sheet) -> Sequence[Flowable]:
    """Return the date four characters from the right margin, with the issuer centred over it."""
    lines = [typesetting.clean(line, style.face) for line in issuer_and_date]
    issuer, date = (typesetting.width(line, style.face, SIZE) for line in lines)
    if max(issuer, date) > sheet.text_width - 8 * SIZE:
        return [TextBlock(line, replace(style, align="right")) for line in lines]
    from_right = max(4 * SIZE + date / 2, 2 * SIZE + issuer / 2)

    def draw(canvas: Any, room: float) -> None:
        draw_line(canvas, room - from_right - issuer / 2, style.leading + 8, lines[0], style)
        draw_line(canvas, room - from_right - date / 2, 8, lines[1], style)

    return [Drawing(2 * style.leading, draw)]
