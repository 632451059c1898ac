"""Feedback: a letter or notice to each participant, on pages of its own numbered from 1.

Laid out like the announcement, after GB/T 9704, the standard for Chinese official papers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, PageBreak, Spacer

from ..content.feedback import TOTAL, CriterionLine, Letter, OpinionPart, feedback_title, letters
from ..content.phrases import NOBODY_YET
from ..content.snapshot import Snapshot
from ..content.texts import Texts
from . import fonts, typesetting
from .blocks import Drawing, Mark, Style, TextBlock, TitleBlock, draw_line
from .official import PROVISIONAL, SPACINGS, TITLE, TITLE_PHRASES, Spacing, signed
from .page import WIDTH, Sheet, build, draw_number, official_sheet
from .page_filling import Filling, fill_pages, joined
from .tables import Cell, Column, ruled, widths

_HEAD = Style(size=12, leading=15, face=fonts.HEADING, align="center", squeeze=0.75, highest=90)
_CELL = Style(size=12, leading=15, face=fonts.BODY, align="center", squeeze=0.85, highest=200)
_TOTAL = replace(_CELL, face=fonts.SERIF_BOLD)
_NAME = replace(_CELL, align="left")
_NOTE = Style(size=10.5, leading=15, face=fonts.BODY, hang=2)
_ADDRESSEE = Style(size=9, leading=12, face=fonts.BODY)
_LOWEST = 12.5 * mm  # keeps clear of the stamp, as the page number does
_LEAST_LINES = 2  # of text on the same page as a section's title
_BAR = 9.0  # height in points; the tick is higher
_BAR_GREY = 0.72


def render(snapshot: Snapshot) -> bytes:
    """Return the feedback of all participants as one PDF, each with less spacing where that saves a page."""
    texts = snapshot.texts
    starts: list[tuple[Mark, str]] = []
    fillings: list[Filling[Spacing]] = []
    sheet = _sheet(texts, starts)
    story: list[Flowable] = [_OneSided()]
    for letter in letters(snapshot):
        start, filling = Mark(), _fill(letter, sheet)
        story += [PageBreak()] if starts else []
        story += [start, *_letter(letter, filling.spacing, sheet)]
        starts.append((start, letter.participant.name))
        fillings.append(filling)
    if not starts:
        story += _without_participants(snapshot)
    title, author = feedback_title(snapshot.data, texts), texts.issuer or texts.school
    return build(sheet, story, title, author, snapshot.stamp, spared=joined(fillings))


def _fill(letter: Letter, sheet: Sheet) -> Filling[Spacing]:
    return fill_pages(sheet, SPACINGS, lambda spacing: list(_letter(letter, spacing, sheet)))


def _sheet(texts: Texts, starts: Sequence[tuple[Mark, str]]) -> Sheet:
    """Return the page. Each letter is numbered from 1; later pages of a letter name its addressee."""

    def draw_foot(canvas: Any, sheet: Sheet, number: int, pages: int) -> None:
        first, name = next(
            ((mark.page, name) for mark, name in reversed(starts) if mark.page <= number), (number, "")
        )
        draw_number(canvas, sheet, number - first + 1, pages)
        if number > first:
            _draw_addressee(canvas, sheet, number - first + 1, name)

    return official_sheet(texts, draw_foot)


def _draw_addressee(canvas: Any, sheet: Sheet, number: int, name: str) -> None:
    """Draw the name in small type on the side opposite the page number."""
    style = _ADDRESSEE
    words = typesetting.clean(name, style.face)
    first_line = typesetting.break_lines(words, style.face, style.size, sheet.text_width / 2)[0].text
    width = typesetting.width(first_line, style.face, style.size)
    left = sheet.left if number % 2 else WIDTH - sheet.right - width
    draw_line(canvas, left, max(sheet.bottom - 7 * mm - 14, _LOWEST), first_line, style)


class _OneSided(Flowable):  # type: ignore[misc]
    """Flowable without size that asks for one-sided printing: two letters must not share a sheet."""

    def wrap(self, room: float, height: float) -> tuple[float, float]:
        """Return no size."""
        return 0, 0

    def draw(self) -> None:
        """Set the viewer preference of the document."""
        self.canv.setViewerPreference("Duplex", "Simplex")


def _without_participants(snapshot: Snapshot) -> Iterator[Flowable]:
    yield TitleBlock(feedback_title(snapshot.data, snapshot.texts), TITLE, TITLE_PHRASES)
    yield Spacer(0, SPACINGS[0].leading / 2)
    yield TextBlock(NOBODY_YET, SPACINGS[0].body)


def _letter(letter: Letter, spacing: Spacing, sheet: Sheet) -> Iterator[Flowable]:
    yield TitleBlock(letter.title, TITLE, TITLE_PHRASES)
    if letter.provisional:
        yield TextBlock(letter.provisional, PROVISIONAL)
    yield Spacer(0, spacing.leading / 2)
    yield TextBlock(letter.addressee, spacing.flush)
    yield TextBlock(letter.opening, spacing.body)
    result, opinion = letter.titles
    yield from _section(result, [TextBlock(letter.result, spacing.body)], spacing)
    if letter.criteria:
        yield KeepTogether(list(_criteria(letter, spacing, sheet)))
    if opinion:
        yield from _section(opinion, list(_opinion(letter.opinion, spacing)), spacing)
    yield KeepTogether(list(_bottom(letter, spacing, sheet)))


def _criteria(letter: Letter, spacing: Spacing, sheet: Sheet) -> Iterator[Flowable]:
    yield Spacer(0, 5)
    yield _criteria_table(letter, spacing, sheet)
    yield Spacer(0, 4)
    legend = f"图中横条为本人平均分占满分的比例，竖线为{letter.participant.category}平均。"
    yield TextBlock(letter.criteria_note + legend, _NOTE)
    yield Spacer(0, 6)


def _section(title: str, body: Sequence[Flowable], spacing: Spacing) -> Iterator[Flowable]:
    """Yield a title and its text; the title never stays alone at the foot of a page."""
    yield CondPageBreak((2 + _LEAST_LINES) * spacing.leading)
    yield TextBlock(title, spacing.section)
    yield from body


def _opinion(parts: Sequence[OpinionPart], spacing: Spacing) -> Iterator[Flowable]:
    titles = iter("一二三")
    for part in parts:
        if part.title:
            yield CondPageBreak((1 + _LEAST_LINES) * spacing.leading)
            yield TextBlock(f"（{next(titles)}）{part.title}", spacing.part)
        yield from (TextBlock(paragraph, spacing.body) for paragraph in part.paragraphs)


def _criteria_table(letter: Letter, spacing: Spacing, sheet: Sheet) -> Flowable:
    columns = [
        Column((letter.criteria_head[0],), 30 * mm, 46 * mm, 1),
        *(
            Column(tuple(words.split("\n")), 13 * mm, size * mm)
            for words, size in zip(letter.criteria_head[1:], _WIDTHS, strict=True)
        ),
        Column(("图示",), 24 * mm, 38 * mm, 1),
    ]
    head: list[Cell] = [[TextBlock(line, _HEAD) for line in column.heading] for column in columns]
    rows = [head, *(_criterion_row(line) for line in letter.criteria)]
    return ruled(rows, widths(columns, sheet.text_width), repeat=1, padding=spacing.padding)


_WIDTHS = (13, 16, 26, 18)  # millimetres: 满分, 平均分, the category's mean, 占满分


def _criterion_row(line: CriterionLine) -> list[Cell]:
    figures = (line.maximum, line.own, line.everyone, line.share)
    is_total = line.name == TOTAL and line.own_share is None
    cells: list[Cell] = [[TextBlock(words, _TOTAL if is_total else _CELL)] for words in figures]
    chart: Cell = []
    if line.own_share is not None and line.everyone_share is not None:
        chart = [_bar(line.own_share, line.everyone_share)]
    return [[TextBlock(line.name, _TOTAL if is_total else _NAME)], *cells, chart]


def _bar(own: Fraction, everyone: Fraction) -> Flowable:
    """Return a bar from 0 to the maximum, filled up to the own mean, with a tick at everyone's mean."""

    def draw(canvas: Any, room: float) -> None:
        filled, tick = (room * float(min(share, Fraction(1))) for share in (own, everyone))
        canvas.saveState()
        canvas.setLineWidth(0.5)
        canvas.rect(0, 2, room, _BAR)
        canvas.setFillGray(_BAR_GREY)
        canvas.rect(0, 2, filled, _BAR, fill=1)
        canvas.setLineWidth(1.8)
        canvas.line(tick, 0, tick, _BAR + 4)
        canvas.restoreState()

    return Drawing(_BAR + 4, draw)


def _bottom(letter: Letter, spacing: Spacing, sheet: Sheet) -> Iterator[Flowable]:
    """Yield the closing lines, issuer and date; they stay together, so that no page has the date alone."""
    yield from (TextBlock(words, spacing.short) for words in letter.closing)
    yield Spacer(0, spacing.above_issuer * spacing.leading)
    yield from signed(letter.signed, spacing.flush, sheet)
