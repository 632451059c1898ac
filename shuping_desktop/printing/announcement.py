"""The announcement (公示): who got which grade, on what ground, and where to object.

Laid out after GB/T 9704, the standard of Chinese official papers: 156 mm of text, 28 characters a line.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

from ..scoring.ballots import TrackData
from ..scoring.numbers import format_fixed
from ..scoring.order import Section, by_grade
from ..scoring.ruled_grades import quota_to_rule
from ..scoring.snapshot import Snapshot
from ..scoring.tally import ParticipantResult, TrackResults
from ..scoring.texts import Texts, fill
from . import fonts, text
from .blocks import Drawing, Mark, Style, TextBlock, TitleBlock, draw_line
from .page import Sheet, build, draw_number
from .tables import Cell, Column, ruled, widths

NONE = "—"
_SHEET = Sheet(top=37 * mm, left=28 * mm, bottom=35 * mm, right=26 * mm, draw_foot=draw_number)
_SIZE = 15.75  # 三号: 28 characters fill the 156 mm
_TITLE = Style(size=22, leading=34, face=fonts.TITLE, align="center", highest=140)
_PROVISIONAL = Style(size=12, leading=20, face=fonts.HEADING, align="center")
_HEAD = Style(size=14, leading=18, face=fonts.HEADING, align="center", highest=90)
_CELL = Style(size=14, leading=18, face=fonts.BODY, align="center", squeeze=0.85, highest=300)
_NUMERALS = "一二三四五六七八九十"
_TITLE_PHRASES = ("述职评议", "结果", "学生会")
_NO_DATE = "　　年　　月　　日"


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


@dataclass(frozen=True, slots=True)
class _LaidOut:
    """One way of setting it: how many pages it takes, and on which of them the table ends."""

    pdf: bytes
    pages: int
    table_end: int


_STANDARD = _Spacing(29, 4.5, 2)  # 22 lines fill the page's 225 mm
_SPACINGS = (_STANDARD, _Spacing(27.5, 3.5, 1.5), _Spacing(26, 2.5, 1))


def render(snapshot: Snapshot) -> bytes:
    """The announcement as a PDF: set closer where that saves a page or keeps the table on one."""
    laid_out = [_build(snapshot, spacing) for spacing in _SPACINGS]
    return min(laid_out, key=lambda it: (it.pages, it.table_end)).pdf


def heading(data: TrackData, texts: Texts) -> str:
    """The announcement's title, as the scheme words it."""
    return fill(data.track.announcement.title, texts)


def _build(snapshot: Snapshot, spacing: _Spacing) -> _LaidOut:
    data, results, texts = snapshot.data, snapshot.results, snapshot.texts
    title, table_end, end = heading(data, texts), Mark(), Mark()
    story = [
        *_top(title, snapshot, spacing),
        *_sections(results, texts, spacing),
        table_end,
        KeepTogether([*_bottom(texts, spacing), end]),
    ]
    author = texts.issuer or texts.school
    pdf = build(_SHEET, story, title, author, snapshot.stamp)
    return _LaidOut(pdf, end.page, table_end.page)


def _top(title: str, snapshot: Snapshot, spacing: _Spacing) -> Iterator[Flowable]:
    results, texts, stamp = snapshot.results, snapshot.texts, snapshot.stamp
    yield TitleBlock(title, _TITLE, _TITLE_PHRASES)
    provisional = "" if stamp.is_final else _provisional(results)
    if provisional:
        yield TextBlock(provisional, _PROVISIONAL)
    yield Spacer(0, spacing.leading / 2)
    yield TextBlock(fill(results.track.announcement.ground, texts), spacing.body)


def _provisional(results: TrackResults) -> str:
    """Why this, not being finalised, is not to be posted yet."""
    if results.problems:
        return f"暂定：还有 {len(results.problems)} 项待处理问题，处理完毕前请勿张贴"
    if any(quota_to_rule(results.track, result.grade) for result in results.participants):
        return "暂定：还有等次待评议小组裁定，裁定前请勿张贴"
    return "暂定：尚未定稿，定稿前请勿张贴"


def _sections(results: TrackResults, texts: Texts, spacing: _Spacing) -> Iterator[Flowable]:
    sections = by_grade(results)
    if not sections:
        yield TextBlock("（还没有述职对象）", spacing.body)
    first = 1
    for number, section in enumerate(sections):
        yield from _section_title(number, section, spacing) if len(results.track.categories) > 1 else ()
        yield Spacer(0, 6)
        yield _table(section, first, results, texts, spacing)
        yield Spacer(0, 5)
        first += len(section[1])


def _section_title(number: int, section: Section, spacing: _Spacing) -> Iterator[Flowable]:
    """The category's title, and a new page first where the table would not begin under it."""
    yield CondPageBreak(spacing.leading + 6 + 3 * (_CELL.leading + 2 * spacing.padding))
    numeral = f"{_NUMERALS[number]}、" if number < len(_NUMERALS) else ""
    yield TextBlock(f"{numeral}{section[0].name}（{len(section[1])} 人）", spacing.section)


def _table(section: Section, first: int, results: TrackResults, texts: Texts, spacing: _Spacing) -> Flowable:
    columns = _columns(results, texts)
    head: list[Cell] = [[TextBlock(line, _HEAD) for line in column.heading] for column in columns]
    rows = [_row(number, result, results, texts) for number, result in enumerate(section[1], first)]
    return ruled([head, *rows], widths(columns, _SHEET.text_width), repeat=1, padding=spacing.padding)


def _columns(results: TrackResults, texts: Texts) -> list[Column]:
    track = results.track
    return [
        Column(("序号",), 14 * mm, 16 * mm),
        *([Column(("职务",), 30 * mm, 46 * mm, 1)] if track.has_positions else []),
        Column((track.participant_heading,), 30 * mm, 44 * mm, 1),
        *([Column(("得分",), 18 * mm, 20 * mm)] if texts.show_scores else []),
        Column(("等次",), 18 * mm, 28 * mm, 0.5),
    ]


def _row(number: int, result: ParticipantResult, results: TrackResults, texts: Texts) -> list[Cell]:
    track, person, score = results.track, result.participant, result.official_score
    words = [str(number)]
    words += [person.position] if track.has_positions else []
    words += [person.name]
    words += [NONE if score is None else format_fixed(score, track.decimals)] if texts.show_scores else []
    words += [result.grade or NONE]
    return [[TextBlock(word, _CELL)] for word in words]


def _bottom(texts: Texts, spacing: _Spacing) -> list[Flowable]:
    """The period, where to object, issuer and date: together, so that no page bears the date alone."""
    said = (
        f"公示期：{_period(texts)}",
        "公示期内，如对上述结果有异议，请以书面或电话方式向受理部门反映。",
        f"受理部门：{_written(texts.office, 12)}",
        f"联系电话：{_written(texts.telephone, 12)}",
    )
    above = Spacer(0, spacing.above_issuer * spacing.leading)
    return [
        Spacer(0, 8),
        *(TextBlock(words, spacing.body) for words in said),
        above,
        *_issued_by(texts, spacing),
    ]


def _period(texts: Texts) -> str:
    """Both days, or rules to write them on, which just fit one line."""
    blank = f"{text.BLANK * 3}年{text.BLANK * 2}月{text.BLANK * 2}日"
    start, end = texts.period_start.strip(), texts.period_end.strip()
    return f"{start or blank} 至 {end or blank}" if start or end else f"{blank}至{blank}"


def _written(words: str, ems: int) -> str:
    """What was given, or a rule of so many characters to write on."""
    return words.strip() or text.BLANK * ems


def _issued_by(texts: Texts, spacing: _Spacing) -> Sequence[Flowable]:
    """The date four characters from the right margin and the issuer centred over it."""
    style = replace(spacing.body, indent=0, justify=False)
    words = [_written(texts.issuer, 10), texts.issue_date.strip() or _NO_DATE]
    lines = [text.clean(line, style.face) for line in words]
    issuer, date = (text.width(line, style.face, _SIZE) for line in lines)
    if max(issuer, date) > _SHEET.text_width - 8 * _SIZE:
        return [TextBlock(line, replace(style, align="right")) for line in lines]
    from_right = max(4 * _SIZE + date / 2, 2 * _SIZE + issuer / 2)

    def draw(canvas: Any, room: float) -> None:
        draw_line(canvas, room - from_right - issuer / 2, style.leading + 8, lines[0], style)
        draw_line(canvas, room - from_right - date / 2, 8, lines[1], style)

    return [Drawing(2 * style.leading, draw)]
