"""Blank ballots (空白评分表): the notice's form for every evaluator, to be filled in by hand."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import accumulate
from operator import sub
from typing import Any

from reportlab.lib.units import mm

from ...scoring.ballots import TrackData
from ...scoring.numbers import format_hundredths
from ..content.phrases import NOBODY_YET, or_rule
from ..content.snapshot import Snapshot
from ..content.texts import Texts
from . import fonts, form_rows, qr, typesetting
from .blank_forms import Form, all_forms
from .blocks import Drawing, Style, TextBlock, TitleBlock, draw_line
from .page import HEIGHT, WIDTH, Sheet, build
from .signing import NO_DATE, draw_signatures

OWN = "本人不评"
_MARGIN = 12 * mm


def _draw_no_foot(canvas: Any, sheet: Sheet, number: int, pages: int) -> None:
    """Draw no foot: each form has page numbers of its own in its heading."""


_PORTRAIT = Sheet(_MARGIN, _MARGIN, _MARGIN, _MARGIN, _draw_no_foot)
_LANDSCAPE = replace(_PORTRAIT, width=HEIGHT, height=WIDTH)
_ROOMY_ROW = 9 * mm  # least mean row height for landscape, whose boxes are wide
_CODE = 21 * mm
_FACTS_HEIGHT = 26.0
_SIGN_HEIGHT = 34.0
_GAP = 6.0
_SCHOOL = Style(size=11, leading=16, align="center", squeeze=0.6, highest=16)
_TITLE = Style(size=17, leading=23, face=fonts.SANS_BOLD, align="center", squeeze=0.8, highest=44)
_FACTS = Style(size=11, leading=14, squeeze=0.6, highest=_FACTS_HEIGHT)
_NUMBER = Style(size=12, leading=14, face=fonts.SANS_BOLD, align="right", squeeze=0.5, highest=_FACTS_HEIGHT)
_NOTE = Style(size=9, leading=12.5, hang=1.5)
_OWN = Style(size=10.5, leading=13, face=fonts.SANS_BOLD)
_NOBODY = Style(size=10.5, leading=13, align="center")
_TITLE_PHRASES = ("述职评议", "学生会")


def render(snapshot: Snapshot) -> bytes:
    """Return the forms of all groups as one PDF, each starting on a new page."""
    data, texts = snapshot.data, snapshot.texts
    layout = _Layout(data, texts, _sheet(data, texts))
    story = [page for form in all_forms(data) for page in layout.pages(form)]
    return build(
        layout.sheet,
        story,
        heading(data, texts),
        texts.issuer or texts.school,
        snapshot.stamp,
        shows_results=False,
    )


def heading(data: TrackData, texts: Texts) -> str:
    """Return the form's own title, with the year."""
    return f"{texts.school_year}{data.track.form_title}"


def _sheet(data: TrackData, texts: Texts) -> Sheet:
    """Return landscape where one page holds all rows or the columns need the width, else portrait."""
    if form_rows.is_too_narrow(form_rows.columns(data), _PORTRAIT.text_width):
        return _LANDSCAPE
    layout = _Layout(data, texts, _LANDSCAPE)
    fits = len(layout.parts) == 1 and layout.room >= _ROOMY_ROW * len(data.participants)
    return _LANDSCAPE if fits else _PORTRAIT


def instructions(data: TrackData, *, anonymous: bool = False) -> Iterator[str]:
    """Yield the instructions for filling in the form, with the scheme's figures."""
    track = data.track
    yield (
        f"每项评分为{_kind_of_mark(track.step)}，不超过该项括号内的满分；"
        f"每行各项相加，填入“{track.total_heading}”。"
    )
    yield "对某一述职对象弃评的，该行留空，不得填0分；弃评的行不计入平均分。"
    if track.self_excluded and track.has_peers:
        yield f"评委不评本人：标有“{OWN}”的行不填；本人是述职对象而未标明的，本人一行留空。"
    if track.remark_heading and track.unmet_remark:
        yield (
            f"认为未达到基本要求的，在“{track.remark_heading}”栏写“{track.unmet_remark}”，"
            f"经评议小组裁定后，等次为{track.unmet_grade}。"
        )
    last = "本表不记名，请勿署名。" if anonymous else "填写完毕请签名并写明日期。"
    yield f"请用钢笔或签字笔填写，字迹清楚；{last}"


def _kind_of_mark(step: int) -> str:
    named = {100: "整数分", 50: "整分或半分（如8、8.5）"}
    return named.get(step, f"{format_hundredths(step)}分的整数倍")


class _Layout:
    """Layout shared by all forms of a track."""

    def __init__(self, data: TrackData, texts: Texts, sheet: Sheet) -> None:
        self.data, self.texts, self.sheet = data, texts, sheet
        columns = form_rows.columns(data)
        self.edges = form_rows.edges(columns, sheet.text_width)
        self.head = form_rows.head(columns, self.edges)
        self.rows = form_rows.rows(data, self.edges)
        self.school, self.title = self._title_blocks()
        self.notes, self.anonymous_notes = self._note_blocks(), self._note_blocks(anonymous=True)
        self.nobody = TextBlock(NOBODY_YET, _NOBODY)
        self.nobody.wrap(sheet.text_width, 0)
        self.top = sheet.text_height - 1
        fixed = _CODE + _FACTS_HEIGHT + _GAP + self.head.height + _SIGN_HEIGHT + 2
        self.room = sheet.text_height - fixed - sum(note.height for note in self.notes)
        heights = [row.height for row in self.rows]
        self.parts = form_rows.share_out(heights, self.room)
        self.extra = form_rows.stretch(heights, self.parts, self.room)

    def _title_blocks(self) -> tuple[TextBlock, TextBlock]:
        room = self.sheet.text_width - 2 * _CODE - 4
        school = TextBlock(self.texts.school, _SCHOOL)
        title = TitleBlock(heading(self.data, self.texts), _TITLE, _TITLE_PHRASES)
        for block in (school, title):
            block.wrap(room, 0)
        return school, title

    def _note_blocks(self, *, anonymous: bool = False) -> list[TextBlock]:
        lines = instructions(self.data, anonymous=anonymous)
        numbered = (f"{number}．{words}" for number, words in enumerate(lines, 1))
        blocks = [TextBlock("填写说明：", replace(_NOTE, face=fonts.SANS_BOLD))]
        blocks += (TextBlock(words, _NOTE) for words in numbered)
        for block in blocks:
            block.wrap(self.sheet.text_width, 0)
        return blocks

    def pages(self, form: Form) -> Iterator[Drawing]:
        """Yield the form's pages, each with headings, instructions and room to sign."""
        for number in range(len(self.parts)):
            yield Drawing(self.top, partial(self._draw, form, number))

    def _draw(self, form: Form, page: int, canvas: Any, room: float) -> None:
        anonymous = form.is_anonymous(self.data)
        name = f"rows{page}{anonymous}"
        if not canvas.hasForm(name):
            canvas.beginForm(name, -2, -2, room + 2, self.top + 2)
            self._draw_common(canvas, room, page, anonymous)
            canvas.endForm()
        canvas.doForm(name)
        if qr.fits(form.number):
            qr.draw_code(canvas, room - _CODE, self.top - _CODE, _CODE, form.number)
        self._draw_facts(canvas, self.top - _CODE, room, form, page)
        levels = self._levels(page)
        for person, upper, lower in zip(
            self.data.participants[self.parts[page]], levels, levels[1:], strict=False
        ):
            if form.is_own(self.data, person):
                self._strike_out(canvas, lower, upper - lower)

    def _draw_common(self, canvas: Any, room: float, page: int, anonymous: bool) -> None:
        """Draw what forms have in common, named or anonymous ones; stored once in the PDF as an XObject."""
        self._draw_title(canvas)
        levels = self._levels(page)
        self._draw_table(canvas, levels, self.rows[self.parts[page]])
        self._draw_bottom(canvas, levels[-1] - _GAP, room, anonymous)

    def _levels(self, page: int) -> list[float]:
        """Return the heights of the rules between the rows, from the one under the headings down."""
        heights = [row.height + self.extra for row in self.rows[self.parts[page]]] or [form_rows.LEAST_ROW]
        return list(accumulate(heights, sub, initial=self.top - _CODE - _FACTS_HEIGHT - self.head.height))

    def _draw_title(self, canvas: Any) -> None:
        blocks = [self.school, self.title] if self.school.words else [self.title]
        level = self.top - (_CODE - sum(block.height for block in blocks)) / 2
        for block in blocks:
            level -= block.height
            block.drawOn(canvas, _CODE + 2, level)

    def _draw_facts(self, canvas: Any, top: float, room: float, form: Form, page: int) -> None:
        evaluator = f"评委组：{or_rule(form.group.name, 6)}"
        if not form.is_anonymous(self.data):
            evaluator += f"　　评委：{or_rule(form.evaluator, 8)}"
        number = f"编号：{or_rule(form.number, 4)}"
        number += f"　第{page + 1}页 共{len(self.parts)}页" if len(self.parts) > 1 else ""
        right = room * 0.36
        for words, style, left, width in (
            (evaluator, _FACTS, 0, room - right - 8),
            (number, _NUMBER, room - right, right),
        ):
            block = TextBlock(words, style)
            block.wrap(width, 0)
            block.drawOn(
                canvas, left, top - _FACTS_HEIGHT + 5 + max(0, (_FACTS_HEIGHT - 10 - block.height) / 2)
            )

    def _draw_table(self, canvas: Any, levels: Sequence[float], rows: Sequence[form_rows.Cells]) -> None:
        top = levels[0] + self.head.height
        self.head.draw(canvas, self.edges, top, self.head.height)
        for row, upper, lower in zip(rows, levels, levels[1:], strict=False):
            row.draw(canvas, self.edges, upper, upper - lower)
        if not rows:
            self.nobody.drawOn(canvas, 0, (levels[0] + levels[1] - self.nobody.height) / 2)
        below = self.edges if rows else [self.edges[0], self.edges[-1]]
        _draw_grid(canvas, below, self.edges, [top, *levels])

    def _strike_out(self, canvas: Any, bottom: float, height: float) -> None:
        """Hatch the evaluator's own row, so that nothing is written there by mistake."""
        left = self.edges[form_rows.first_box(self.data)]
        _hatch(canvas, left, bottom, self.edges[-1] - left, height)
        wide = typesetting.width(OWN, _OWN.face, _OWN.size)
        start, base = (left + self.edges[-1] - wide) / 2, bottom + height / 2 - 0.36 * _OWN.size
        canvas.setFillGray(1)
        canvas.rect(start - 5, base - 3, wide + 10, _OWN.size + 4, stroke=0, fill=1)
        canvas.setFillGray(0)
        draw_line(canvas, start, base, OWN, _OWN)

    def _draw_bottom(self, canvas: Any, top: float, room: float, anonymous: bool) -> None:
        level = top
        for note in self.anonymous_notes if anonymous else self.notes:
            level -= note.height
            note.drawOn(canvas, 0, level)
        if anonymous:
            return
        date = f"日期：{NO_DATE}"
        wide = typesetting.width(date, _FACTS.face, _FACTS.size)
        base = level - _SIGN_HEIGHT + 8
        left = max(room - wide - 230, 0)
        draw_signatures(canvas, left, room - wide - left - 16, base, ["评委签名"])
        draw_line(canvas, room - wide, base, date, _FACTS)


def _draw_grid(canvas: Any, below: Sequence[float], across: Sequence[float], levels: Sequence[float]) -> None:
    """Draw the rules: `across` are the columns of the headings, `below` those of the rows."""
    canvas.setLineWidth(0.5)
    canvas.lines([(across[0], level, across[-1], level) for level in levels])
    canvas.lines([(edge, levels[0], edge, levels[1]) for edge in across])
    canvas.lines([(edge, levels[1], edge, levels[-1]) for edge in below])
    canvas.setLineWidth(1)
    canvas.rect(across[0], levels[-1], across[-1] - across[0], levels[0] - levels[-1])


def _hatch(canvas: Any, left: float, bottom: float, wide: float, height: float) -> None:
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(left, bottom, wide, height)
    canvas.clipPath(path, stroke=0, fill=0)
    canvas.setLineWidth(0.4)
    starts = range(0, int(wide + height) + 1, 6)
    canvas.lines([(left + start - height, bottom, left + start, bottom + height) for start in starts])
    canvas.restoreState()
