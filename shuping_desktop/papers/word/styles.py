"""Paragraph styles of Word files after GB/T 9704, and the widths of texts in them."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

SIZE = 16.0
"""Size of the text in points (三号)."""

LATIN = "Times New Roman"
BODY_FONT, _TITLE_FONT, _HEAD_FONT, _PART_FONT = "仿宋_GB2312", "方正小标宋简体", "黑体", "楷体_GB2312"
_CLOSER = 0.25
_NOT_XML = re.compile("[^\x09\x0a\x0d\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_VARIATION = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_TITLE_PARTS = ("述职评议", "结果", "学生会")


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style of the file; sizes and spaces in points, `indent` in characters."""

    name: str
    font: str = BODY_FONT
    size: float = SIZE
    leading: float = 29
    align: str = "left"
    indent: int = 0
    bold: bool = False
    before: float = 0
    after: float = 0
    framed: bool = False

    @property
    def closer(self) -> float:
        """Points less between characters: 28 of 三号 then fill the 156 mm."""
        return _CLOSER if self.size == SIZE else 0


@dataclass(frozen=True, slots=True)
class Spacing:
    """Points: leading of the text, space above and below the text of a cell, and above the issuer."""

    leading: float
    padding: float
    above_issuer: float

    def applied(self, style: ParagraphStyle) -> ParagraphStyle:
        """Return a style with this spacing; titles, notes and the foot keep their own."""
        if style == ABOVE_ISSUER:
            return replace(style, leading=self.above_issuer)
        if style.size == SIZE:
            return replace(style, leading=self.leading)
        return replace(style, before=self.padding, after=self.padding) if style.framed else style


TITLE = ParagraphStyle("公文标题", _TITLE_FONT, 22, 34, "center", after=14)
STATE = ParagraphStyle("公文状态", _HEAD_FONT, 12, 20, "center", after=10)
BODY = ParagraphStyle("公文正文", align="justify", indent=2)
LINE = ParagraphStyle("公文条目", indent=2)
FLUSH = ParagraphStyle("公文主送")
SECTION = ParagraphStyle("公文一级标题", _HEAD_FONT, indent=2)
PART = ParagraphStyle("公文二级标题", _PART_FONT, indent=2)
ABOVE_TABLE = ParagraphStyle("公文表题", indent=2, after=5)
ABOVE_ISSUER = ParagraphStyle("落款上空行", size=8)
SIGNED = ParagraphStyle("公文落款", align="right")
TABLE_HEAD = ParagraphStyle("表头", _HEAD_FONT, 14, 18, "center", before=4, after=4, framed=True)
TABLE_CELL = ParagraphStyle("表格", BODY_FONT, 14, 18, "center", before=4, after=4, framed=True)
SMALL_HEAD = ParagraphStyle("小表头", _HEAD_FONT, 12, 15, "center", before=3, after=3, framed=True)
SMALL_CELL = ParagraphStyle("小表格", BODY_FONT, 12, 15, "center", before=3, after=3, framed=True)
NOTE = ParagraphStyle("表注", BODY_FONT, 10.5, 15, before=4, after=4)
NUMBER = ParagraphStyle("页码", "宋体", 14, 20)
STAMP = ParagraphStyle("校验码", _HEAD_FONT, 7.5, 10, "center")
HEADER = ParagraphStyle("页眉标记", _HEAD_FONT, 16, 20, "center", bold=True)
STYLES = (
    *(TITLE, STATE, BODY, LINE, FLUSH, SECTION, PART, ABOVE_TABLE, ABOVE_ISSUER, SIGNED),
    *(TABLE_HEAD, TABLE_CELL, SMALL_HEAD, SMALL_CELL, NOTE, NUMBER, STAMP, HEADER),
)


def clean(words: str) -> str:
    """Return `words` on one line, with only characters that a Word file can hold.

    All spaces but U+3000 become plain ones. Control and formatting characters and variation selectors are
    dropped, as in PDF. Characters that XML forbids, such as an unpaired surrogate, become □.
    """
    spaced = "".join(" " if char.isspace() and char != "\u3000" else char for char in words)
    shaped = "".join(char for char in spaced if unicodedata.category(char) not in ("Cc", "Cf"))
    return _NOT_XML.sub("□", _VARIATION.sub("", shaped)).strip(" ")


def ems(words: str) -> float:
    """Estimate the width in ems: one for each Chinese character, half for others."""
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.5 for char in words)


def points(millimetres: float) -> float:
    """Return millimetres as points."""
    return millimetres / 25.4 * 72


def break_title(words: str, room: float) -> Sequence[str]:
    """Return a title in lines of `room` points, two broken before a phrase where one is not enough."""
    words, fitting = clean(words), room / TITLE.size
    if ems(words) <= fitting:
        return (words,)
    cuts = (words.find(phrase) for phrase in _TITLE_PARTS)
    halves = ((words[:cut], words[cut:]) for cut in cuts if cut > 0)
    return next((pair for pair in halves if max(map(ems, pair)) <= fitting), (words,))
