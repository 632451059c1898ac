"""The announcement (公示): who got which grade, on what ground, and where to object.

Laid out after GB/T 9704, the standard of Chinese official papers: 156 mm of text, 28 characters a line.
"""

from collections.abc import Iterator

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

from ...scoring.ballots import TrackData
from ..content import wording
from ..content.order import Section, by_grade
from ..content.snapshot import Snapshot
from ..content.texts import Texts, fill
from . import fonts
from .blocks import Mark, Style, TextBlock, TitleBlock
from .official import PROVISIONAL, TITLE, TITLE_PHRASES, Spacing, issued_by
from .page import Sheet, build, lay_out, official_sheet
from .tables import Cell, Column, ruled, widths

_HEAD = Style(size=14, leading=18, face=fonts.HEADING, align="center", highest=90)
_CELL = Style(size=14, leading=18, face=fonts.BODY, align="center", squeeze=0.85, highest=300)


_STANDARD = Spacing(29, 4.5, 2)  # 22 lines fill the page's 225 mm
_SPACINGS = (_STANDARD, Spacing(27.5, 3.5, 1.5), Spacing(26, 2.5, 1), Spacing(24, 2, 1))


def render(snapshot: Snapshot) -> bytes:
    """The announcement as a PDF: set closer where that saves a page or keeps the table on one."""
    texts, sheet = snapshot.texts, official_sheet(snapshot.texts)
    spacing = min(_SPACINGS, key=lambda spacing: _pages(snapshot, spacing, sheet))
    title, author = wording.announcement_title(snapshot.data, texts), texts.issuer or texts.school
    return build(sheet, _story(snapshot, spacing, sheet, Mark()), title, author, snapshot.stamp)


def _pages(snapshot: Snapshot, spacing: Spacing, sheet: Sheet) -> tuple[int, int]:
    """How many pages it takes, and on which of them the table ends."""
    table_end = Mark()
    return lay_out(sheet, _story(snapshot, spacing, sheet, table_end)), table_end.page


def _story(snapshot: Snapshot, spacing: Spacing, sheet: Sheet, table_end: Mark) -> list[Flowable]:
    title = wording.announcement_title(snapshot.data, snapshot.texts)
    return [
        *_top(title, snapshot, spacing),
        *_sections(snapshot, spacing, sheet),
        table_end,
        *_bottom(snapshot.texts, spacing, sheet),
    ]


def _top(title: str, snapshot: Snapshot, spacing: Spacing) -> Iterator[Flowable]:
    yield TitleBlock(title, TITLE, TITLE_PHRASES)
    provisional = wording.provisional_words(snapshot, "张贴")
    if provisional:
        yield TextBlock(provisional, PROVISIONAL)
    yield Spacer(0, spacing.leading / 2)
    yield TextBlock(fill(snapshot.data.track.announcement.ground, snapshot.texts), spacing.body)


def _sections(snapshot: Snapshot, spacing: Spacing, sheet: Sheet) -> Iterator[Flowable]:
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


def _section_title(number: int, section: Section, spacing: Spacing) -> Iterator[Flowable]:
    """The category's title, and a new page first where the table would not begin under it."""
    yield CondPageBreak(spacing.leading + 6 + 3 * (_CELL.leading + 2 * spacing.padding))
    yield TextBlock(wording.section_title(number, section), spacing.section)


def _table(section: Section, first: int, snapshot: Snapshot, spacing: Spacing, sheet: Sheet) -> Flowable:
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


def _bottom(texts: Texts, spacing: Spacing, sheet: Sheet) -> Iterator[Flowable]:
    """The period; then where to object, issuer and date together, so that no page bears the date alone."""
    until, objecting, *where = wording.announcement_closing(texts)
    period = [TextBlock(until, spacing.short), TextBlock(objecting, spacing.body)]
    yield KeepTogether([Spacer(0, 8), *period])
    contact = [TextBlock(words, spacing.body) for words in where]
    above = Spacer(0, spacing.above_issuer * spacing.leading)
    yield KeepTogether([*contact, above, *issued_by(wording.issued_by(texts), spacing.flush, sheet)])
