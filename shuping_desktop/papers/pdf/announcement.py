"""Announcement (公示): the grades, their ground, and where to object.

Laid out after GB/T 9704, the standard for Chinese official papers: 156 mm of text, 28 characters a line.
"""

from collections.abc import Iterator

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

from ...scoring.ballots import TrackData
from ..content.announcement import (
    announcement_closing,
    announcement_ground,
    announcement_row,
    announcement_title,
)
from ..content.phrases import NOBODY_YET, category_title, issued_by, provisional_notice
from ..content.sections import Section, by_grade
from ..content.snapshot import Snapshot
from ..content.texts import Texts
from . import fonts
from .blocks import Mark, Style, TextBlock, TitleBlock
from .official import PROVISIONAL, SPACINGS, TITLE, TITLE_PHRASES, Spacing, signed
from .page import Sheet, build, official_sheet
from .page_filling import fill_pages
from .tables import Cell, Column, ruled, widths

_HEAD = Style(size=14, leading=18, face=fonts.HEADING, align="center", highest=90)
_CELL = Style(size=14, leading=18, face=fonts.BODY, align="center", squeeze=0.85, highest=300)


def render(snapshot: Snapshot) -> bytes:
    """Return the announcement as a PDF, in the widest spacing that needs the fewest pages.

    Among equals, one that ends the table on an earlier page is preferred.
    """
    texts, sheet = snapshot.texts, official_sheet(snapshot.texts)
    title, author = announcement_title(snapshot.data, texts), texts.issuer or texts.school
    table_end = Mark()

    def make(spacing: Spacing) -> list[Flowable]:
        return _story(snapshot, spacing, sheet, table_end)

    filling = fill_pages(sheet, SPACINGS, make, lambda: table_end.page)
    return build(sheet, make(filling.spacing), title, author, snapshot.stamp, spared=filling.spared)


def _story(snapshot: Snapshot, spacing: Spacing, sheet: Sheet, table_end: Mark) -> list[Flowable]:
    title = announcement_title(snapshot.data, snapshot.texts)
    return [
        *_top(title, snapshot, spacing),
        *_sections(snapshot, spacing, sheet),
        table_end,
        *_bottom(snapshot.texts, spacing, sheet),
    ]


def _top(title: str, snapshot: Snapshot, spacing: Spacing) -> Iterator[Flowable]:
    yield TitleBlock(title, TITLE, TITLE_PHRASES)
    notice = provisional_notice(snapshot, "张贴")
    if notice:
        yield TextBlock(notice, PROVISIONAL)
    yield Spacer(0, spacing.leading / 2)
    yield TextBlock(announcement_ground(snapshot), spacing.body)


def _sections(snapshot: Snapshot, spacing: Spacing, sheet: Sheet) -> Iterator[Flowable]:
    sections = by_grade(snapshot.results)
    if not sections:
        yield TextBlock(NOBODY_YET, spacing.body)
    first = 1
    for number, section in enumerate(sections):
        titled = len(snapshot.data.track.categories) > 1
        yield from _section_title(number, section, spacing, snapshot) if titled else ()
        yield Spacer(0, 6)
        yield _table(section, first, snapshot, spacing, sheet)
        yield Spacer(0, 5)
        first += len(section[1])


def _section_title(number: int, section: Section, spacing: Spacing, snapshot: Snapshot) -> Iterator[Flowable]:
    """Yield the category's title, on a new page where two rows of the table would not fit under it."""
    yield CondPageBreak(spacing.leading + 6 + 3 * (_CELL.leading + 2 * spacing.padding))
    title = category_title(number, section[0].name, len(section[1]), snapshot.data.track)
    yield TextBlock(title, spacing.section)


def _table(section: Section, first: int, snapshot: Snapshot, spacing: Spacing, sheet: Sheet) -> Flowable:
    data, texts = snapshot.data, snapshot.texts
    columns = _columns(data, texts)
    head: list[Cell] = [[TextBlock(line, _HEAD) for line in column.heading] for column in columns]
    lines = (announcement_row(n, result, data, texts) for n, result in enumerate(section[1], first))
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
    """Yield the closing lines. Office, issuer and date stay together: no page has the date alone."""
    period, objection, *contact = announcement_closing(texts)
    yield KeepTogether([Spacer(0, 8), TextBlock(period, spacing.short), TextBlock(objection, spacing.body)])
    lines = [TextBlock(words, spacing.body) for words in contact]
    above = Spacer(0, spacing.above_issuer * spacing.leading)
    yield KeepTogether([*lines, above, *signed(issued_by(texts), spacing.flush, sheet)])
