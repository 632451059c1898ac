"""The announcement (公示): who got which grade, on what ground, and where to object.

Laid out after GB/T 9704, the standard of Chinese official papers: 156 mm of text, 28 characters a line.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

from ..scoring import wording
from ..scoring.ballots import TrackData
from ..scoring.order import Section, by_grade
from ..scoring.snapshot import Snapshot
from ..scoring.texts import Texts, fill
from . import fonts, text
from .blocks import Drawing, Mark, Style, TextBlock, TitleBlock, draw_line
from .page import Sheet, build, lay_out, official_sheet
from .tables import Cell, Column, ruled, widths

_SIZE = 15.75  # 三号: 28 characters fill the 156 mm
_TITLE = Style(size=22, leading=34, face=fonts.TITLE, align="center", highest=140)
_PROVISIONAL = Style(size=12, leading=20, face=fonts.HEADING, align="center")
_HEAD = Style(size=14, leading=18, face=fonts.HEADING, align="center", highest=90)
_CELL = Style(size=14, leading=18, face=fonts.BODY, align="center", squeeze=0.85, highest=300)
_TITLE_PHRASES = ("述职评议", "结果", "学生会")


@dataclass(frozen=True, slots=True)
class _Spacing:
    """Points from line to line, around a table cell's text, and (in lines) above the issuer."""

    leading: float
    padding: float
    above_issuer: float

    @property
    def body(self) -> Style:
        return Style(size=_SIZE, leading=self.leading, face=fonts.BODY, indent=2, justify=True)

    @property
    def section(self) -> Style:
        return Style(size=_SIZE, leading=self.leading, face=fonts.HEADING, indent=2)


_STANDARD = _Spacing(29, 4.5, 2)  # 22 lines fill the page's 225 mm
_SPACINGS = (_STANDARD, _Spacing(27.5, 3.5, 1.5), _Spacing(26, 2.5, 1))


def render(snapshot: Snapshot) -> bytes:
    """The announcement as a PDF: set closer where that saves a page or keeps the table on one."""
    texts, sheet = snapshot.texts, official_sheet(snapshot.texts)
    spacing = min(_SPACINGS, key=lambda spacing: _pages(snapshot, spacing, sheet))
    title, author = wording.announcement_title(snapshot.data, texts), texts.issuer or texts.school
    return build(sheet, _story(snapshot, spacing, sheet, Mark()), title, author, snapshot.stamp)


def _pages(snapshot: Snapshot, spacing: _Spacing, sheet: Sheet) -> tuple[int, int]:
    """How many pages it takes, and on which of them the table ends."""
    table_end = Mark()
    return lay_out(sheet, _story(snapshot, spacing, sheet, table_end)), table_end.page


def _story(snapshot: Snapshot, spacing: _Spacing, sheet: Sheet, table_end: Mark) -> list[Flowable]:
    title = wording.announcement_title(snapshot.data, snapshot.texts)
    return [
        *_top(title, snapshot, spacing),
        *_sections(snapshot, spacing, sheet),
        table_end,
        KeepTogether(_bottom(snapshot.texts, spacing, sheet)),
    ]


def _top(title: str, snapshot: Snapshot, spacing: _Spacing) -> Iterator[Flowable]:
    yield TitleBlock(title, _TITLE, _TITLE_PHRASES)
    provisional = wording.provisional_words(snapshot, "张贴")
    if provisional:
        yield TextBlock(provisional, _PROVISIONAL)
    yield Spacer(0, spacing.leading / 2)
    yield TextBlock(fill(snapshot.data.track.announcement.ground, snapshot.texts), spacing.body)


def _sections(snapshot: Snapshot, spacing: _Spacing, sheet: Sheet) -> Iterator[Flowable]:
    sections = by_grade(snapshot.results)
    if not sections:
        yield TextBlock(wording.NOBODY_YET, spacing.body)
    first = 1
    for number, section in enumerate(sections):
        titled = len(snapshot.data.track.categories) > 1
        yield from _section_title(number, section, spacing) if titled else ()
        yield Spacer(0, 6)
        yield _table(section, first, snapshot, spacing, sheet)
        yield Spacer(0, 5)
        first += len(section[1])


def _section_title(number: int, section: Section, spacing: _Spacing) -> Iterator[Flowable]:
    """The category's title, and a new page first where the table would not begin under it."""
    yield CondPageBreak(spacing.leading + 6 + 3 * (_CELL.leading + 2 * spacing.padding))
    yield TextBlock(wording.section_title(number, section), spacing.section)


def _table(section: Section, first: int, snapshot: Snapshot, spacing: _Spacing, sheet: Sheet) -> Flowable:
    data, texts = snapshot.data, snapshot.texts
    columns = _columns(data, texts)
    head: list[Cell] = [[TextBlock(line, _HEAD) for line in column.heading] for column in columns]
    lines = (wording.announcement_row(n, result, data, texts) for n, result in enumerate(section[1], first))
    rows: list[list[Cell]] = [[[TextBlock(word, _CELL)] for word in line] for line in lines]
    return ruled([head, *rows], widths(columns, sheet.text_width), repeat=1, padding=spacing.padding)


def _columns(data: TrackData, texts: Texts) -> list[Column]:
    track = data.track
    return [
        Column(("序号",), 14 * mm, 16 * mm),
        *([Column(("职务",), 30 * mm, 46 * mm, 1)] if track.has_positions else []),
        Column((track.participant_heading,), 30 * mm, 44 * mm, 1),
        *([Column(("得分",), 18 * mm, 20 * mm)] if texts.show_scores else []),
        Column(("等次",), 18 * mm, 28 * mm, 0.5),
    ]


def _bottom(texts: Texts, spacing: _Spacing, sheet: Sheet) -> list[Flowable]:
    """The period, where to object, issuer and date: together, so that no page bears the date alone."""
    above = Spacer(0, spacing.above_issuer * spacing.leading)
    return [
        Spacer(0, 8),
        *(TextBlock(words, spacing.body) for words in wording.announcement_closing(texts)),
        above,
        *_issued_by(texts, spacing, sheet),
    ]


def _issued_by(texts: Texts, spacing: _Spacing, sheet: Sheet) -> Sequence[Flowable]:
    """The date four characters from the right margin and the issuer centred over it."""
    style = replace(spacing.body, indent=0, justify=False)
    lines = [text.clean(line, style.face) for line in wording.issued_by(texts)]
    issuer, date = (text.width(line, style.face, _SIZE) for line in lines)
    if max(issuer, date) > sheet.text_width - 8 * _SIZE:
        return [TextBlock(line, replace(style, align="right")) for line in lines]
    from_right = max(4 * _SIZE + date / 2, 2 * _SIZE + issuer / 2)

    def draw(canvas: Any, room: float) -> None:
        draw_line(canvas, room - from_right - issuer / 2, style.leading + 8, lines[0], style)
        draw_line(canvas, room - from_right - date / 2, 8, lines[1], style)

    return [Drawing(2 * style.leading, draw)]
