"""Results sheet (述职评议结果汇总表), to be signed by those who counted."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, PageBreak, Spacer

from ...messages import Text
from ...scoring.ballots import Ballot, TrackData
from ...scoring.numbers import format_fixed, format_hundredths
from ...scoring.rulings import ACCEPTED
from ...scoring.scheme import Category, EvaluatorGroup
from ...scoring.tally import GroupMean, ParticipantResult
from ..content.paper_text import paper_text
from ..content.phrases import (
    BLANK,
    NOBODY_YET,
    NONE,
    counter_word,
    document_title,
    facts_line,
    state_notice,
)
from ..content.reissue import sheet_replaces
from ..content.remarks import remark, track_problems
from ..content.results_notes import notes
from ..content.sections import Section, by_rank
from ..content.snapshot import Snapshot
from ..content.texts import Texts
from . import fonts, typesetting
from .blocks import Drawing, Mark, Style, TextBlock, TitleBlock, draw_line
from .page import NOTHING_SPARED, Sheet, build, draw_count, lay_out
from .page_filling import Filling, fill_pages
from .tables import Cell, Column, RuledTable, fitting, ruled, widths

_SHEET = Sheet(top=18 * mm, left=18 * mm, bottom=20 * mm, right=18 * mm, draw_foot=draw_count)
_TITLE = Style(size=18, leading=26, face=fonts.SANS_BOLD, align="center", highest=120)
_FACTS = Style(size=10.5, leading=16, align="center")
_PROVISIONAL = Style(size=10.5, leading=16, face=fonts.SANS_BOLD, align="center")
_HEAD = Style(size=9.5, leading=12.5, face=fonts.SANS_BOLD, align="center", squeeze=0.75, highest=90)
_HEAD_SMALL = Style(size=8, leading=10.5, face=fonts.SANS, align="center", squeeze=0)
_BAND = Style(size=10, leading=13, face=fonts.SANS_BOLD, align="center", highest=40)
_CELL = Style(size=10, leading=13, align="center", squeeze=0.8, highest=400)
_FIGURE = Style(size=10, leading=13, align="center", squeeze=0)
_SCORE = Style(size=10.5, leading=13, face=fonts.SERIF_BOLD, align="center", squeeze=0)
_BALLOTS = Style(size=8, leading=9.5, align="center", squeeze=0)
_REMARK = Style(size=8.5, leading=11, highest=400)
_NOTE = Style(size=9, leading=13.5, hang=2.55)
_SIGN = Style(size=11, leading=14)
_SIGN_A_LINE, _SIGN_HEIGHT = 3, 30
_TITLE_PHRASES = ("述职评议", "结果", "学生会")
_ROOMY, _TIGHT = (7.0, 4.5), (2.5, 1.5)  # points above and below a cell's text
_ONE_PAGE_AT_MOST, _TWO_PAGES_AT_MOST = 16, 40  # participants
_HELD_BACK = 3  # rows that move with the signatures to the last page


def render(snapshot: Snapshot) -> bytes:
    """Return the sheet as a PDF: with the most padding that fits one page, else with the least.

    Signatures that would be alone on the last page get the last rows with them.
    """
    sheet = _ResultsSheet(snapshot)
    people = len(snapshot.data.participants)
    roomy = _ROOMY if people <= _ONE_PAGE_AT_MOST else ()
    tight = _TIGHT if people <= _TWO_PAGES_AT_MOST else _TIGHT[:1]
    return sheet.build(fill_pages(_SHEET, (*roomy, *tight), sheet.story))


def heading(data: TrackData, texts: Texts) -> str:
    """Return the sheet's title: 2022-2023学年二级学院学生会述职评议结果汇总表."""
    return document_title(data, texts, "结果汇总表")


def cells(snapshot: Snapshot) -> list[Sequence[Cell]]:
    """Return the heading and the rows of the table, for the benchmark that lays them out with reportlab."""
    sheet = _ResultsSheet(snapshot)
    people = [result for section in by_rank(snapshot.results) for result in section[1]]
    head = _head(sheet._columns(sheet.track.categories[0]))
    return [head, *(sheet._row(number, result) for number, result in enumerate(people, 1))]


class _ResultsSheet:
    """Layout of one sheet, tried with several paddings before it is built."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.data, self.results, self.texts = snapshot.data, snapshot.results, snapshot.texts
        self.problems = snapshot.problems
        self.stamp, self.track = snapshot.stamp, snapshot.data.track
        self.rows_end, self.signatures = Mark(), Mark()
        self.padding = 0.0
        self.tables: list[RuledTable] = []

    def story(self, padding: float, held_back: int = 0) -> list[Flowable]:
        """Return the sheet with that cell padding, its last rows on the page of the signatures."""
        if padding != self.padding:
            self.padding = padding
            self.tables = list(self._tables())
        self.rows_end, self.signatures = Mark(), Mark()
        parts: list[Flowable] = []
        for table in self.tables:
            is_last = table is self.tables[-1]
            first, *rest = table.cut(held_back if is_last else 0)
            parts.append(first)
            for table_end in rest:
                parts += [PageBreak(), table_end]
            parts += [] if is_last else [Spacer(0, 8)]
        title = heading(self.data, self.texts)
        return [*self._top(title), *parts, self.rows_end, *self._bottom()]

    def build(self, filling: Filling[float]) -> bytes:
        """Return the sheet as a PDF, filled as found."""
        spared, held_back = filling.spared, 0
        if filling.pages > 1:
            if self.padding != filling.spacing or spared:
                lay_out(_SHEET, self.story(filling.spacing), spared)
            if not self.rows_meet_signatures:
                spared, held_back = NOTHING_SPARED, _HELD_BACK
        title, author = heading(self.data, self.texts), self.texts.issuer or self.texts.school
        story = self.story(filling.spacing, held_back)
        return build(_SHEET, story, title, author, self.stamp, spared=spared)

    @property
    def rows_meet_signatures(self) -> bool:
        """True if the last row and the signatures are on one page, in the last layout."""
        return bool(self.rows_end.page == self.signatures.page)

    def _top(self, title: str) -> Iterator[Flowable]:
        yield TitleBlock(title, _TITLE, _TITLE_PHRASES)
        yield Spacer(0, 4)
        count = f"{len(self.data.participants)}{counter_word(self.track)}"
        facts = (("学校", self.texts.school), ("评议", self.texts.shown_title), ("述职对象", count))
        yield TextBlock(facts_line(facts), _FACTS)
        notice = state_notice(self.snapshot)
        if notice:
            yield TextBlock(notice, _PROVISIONAL)
        replaces = sheet_replaces(self.snapshot)
        if replaces:
            yield TextBlock(replaces, _FACTS)
        yield Spacer(0, 6)

    # --- the table -----------------------------------------------------------------------------

    def _tables(self) -> Iterator[RuledTable]:
        sections = by_rank(self.results)
        if not sections:
            yield self._empty_table()
        first = 1
        for section in sections:
            yield self._table(section, first)
            first += len(section[1])

    def _empty_table(self) -> RuledTable:
        columns = self._columns(self.track.categories[0])
        nobody: list[Cell] = [[TextBlock(NOBODY_YET, _CELL)], *([] for _ in columns[1:])]
        rows = [_head(columns), nobody]
        return ruled(rows, self._widths(columns), repeat=1, padding=self.padding, whole={1})

    def _table(self, section: Section, first: int) -> RuledTable:
        category, people = section
        columns = self._columns(category)
        top: list[Sequence[Cell]] = [_head(columns)]
        banded = len(self.track.categories) > 1
        if banded:
            band = TextBlock(f"{category.name}（{len(people)}{counter_word(self.track)}）", _BAND)
            top.insert(0, [[band], *([] for _ in columns[1:])])
        rows = [self._row(number, result) for number, result in enumerate(people, first)]
        return ruled(
            [*top, *rows], self._widths(columns), repeat=len(top), padding=self.padding, banded=banded
        )

    def _columns(self, category: Category) -> list[Column]:
        people = self.data.participants
        name = fitting((person.name for person in people), _CELL, 20 * mm, 30 * mm)
        position = fitting((person.position for person in people), _CELL, 16 * mm, 27 * mm)
        grade = fitting(
            (result.grade or NONE for result in self.results.participants), _CELL, 12 * mm, 22 * mm
        )
        return [
            Column(("序号",), 8 * mm, 9 * mm, 0.3),
            *([Column(("职务",), 16 * mm, position, 1)] if self.track.has_positions else []),
            Column((self.track.participant_heading,), 18 * mm, name, 1),
            *(_group_column(group, category) for group in self.track.groups),
            Column(("得分",), 12 * mm, 14 * mm, 0.7),
            Column(("名次",), 8.5 * mm, 9.5 * mm, 0.5),
            Column(("等次",), 11 * mm, grade, 0.7),
            Column(("备注",), 22 * mm, 28 * mm, 2),
        ]

    def _widths(self, columns: Sequence[Column]) -> list[float]:
        return widths(columns, _SHEET.text_width)

    def _row(self, number: int, result: ParticipantResult) -> list[Cell]:
        person = result.participant
        position = [_cell(person.position)] if self.track.has_positions else []
        return [
            [TextBlock(str(number), _FIGURE)],
            *position,
            _cell(person.name),
            *(_mean(result.groups[group.name]) for group in self.track.groups),
            [TextBlock(_fixed(result.official_score, self.track.decimals), _SCORE)],
            [TextBlock(NONE if result.rank is None else str(result.rank), _FIGURE)],
            _cell(result.grade or NONE),
            [TextBlock(paper_text(phrase), _REMARK) for phrase in remark(self.track, result, self.problems)],
        ]

    # --- notes, counts and signatures ----------------------------------------------------------

    def _bottom(self) -> list[Flowable]:
        """Return notes, counts and signatures; kept on one page, so that the signed page has content."""
        under: list[Flowable] = [Spacer(0, 6)]
        under += (TextBlock(note, _NOTE) for note in notes(self.track))
        label = self.stamp.finality.problem_label
        under += (
            TextBlock(f"{label!s}：{paper_text(problem.text)}", _NOTE)
            for problem in track_problems(self.problems)
        )
        under += (TextBlock(f"经裁定认可：{words!s}。", _NOTE) for words in self._accepted())
        under += [Spacer(0, 5), self._ballot_table(), Spacer(0, 8), self.signatures, self._signatures()]
        return [KeepTogether(under)]

    def _accepted(self) -> Iterator[Text]:
        """Yield the deviations from quotas and ranks that a ruling in force accepts."""
        for ruling in self.data.rulings:
            if ruling.decision == ACCEPTED and ruling.id in self.results.in_force:
                yield ruling.before

    def _signatures(self) -> Flowable:
        """Return the labels with rules to sign on, three a line, and the date under them at the right."""
        labels = [typesetting.clean(label, _SIGN.face) for label in self.texts.signer_labels]
        lines = [labels[start : start + _SIGN_A_LINE] for start in range(0, len(labels), _SIGN_A_LINE)]

        def draw(canvas: Any, room: float) -> None:
            for number, line in enumerate(reversed(lines), 1):
                _draw_signers(canvas, room, number * _SIGN_HEIGHT, line)
            date = "日期：　　　　年　　　月　　　日"
            draw_line(canvas, room - typesetting.width(date, _SIGN.face, _SIGN.size), 4, date, _SIGN)

        return Drawing((len(lines) + 1) * _SIGN_HEIGHT - 2, draw)

    def _ballot_table(self) -> Flowable:
        groups = self.track.groups
        first = 24 * mm
        each = min(36 * mm, (_SHEET.text_width - first) / len(groups))
        issued = [self.data.issued(group.name) for group in groups]
        rows = [
            [_head_cell("评分表"), *(_head_cell(group.name) for group in groups)],
            [_head_cell("发出（份）"), *(_cell(BLANK * 3 if n is None else str(n)) for n in issued)],
            [_head_cell("收到（份）"), *(_cell(str(len(self._received(group)))) for group in groups)],
            [_head_cell("作废（份）"), *(_cell(str(self._void(group))) for group in groups)],
            [_head_cell("计入（份）"), *(_cell(str(self._counted(group))) for group in groups)],
        ]
        return ruled(rows, [first, *(each for _ in groups)], repeat=1, padding=1.5, align="LEFT")

    def _received(self, group: EvaluatorGroup) -> list[Ballot]:
        return [ballot for ballot in self.data.ballots if ballot.group == group.name]

    def _counted(self, group: EvaluatorGroup) -> int:
        """Count the ballots with at least one row that counts: complete, and not the evaluator's own."""
        return sum(
            any(
                person.id in ballot.totals and not self.data.is_self_row(ballot, person)
                for person in self.data.participants
            )
            for ballot in self._received(group)
            if not ballot.void_reason
        )

    def _void(self, group: EvaluatorGroup) -> int:
        return sum(bool(ballot.void_reason) for ballot in self._received(group))


def _group_column(group: EvaluatorGroup, category: Category) -> Column:
    """Return a group's column, headed as in the notice: 互评 within its own category, else 评分."""
    kind = "互评" if group.name == category.name else "评分"
    weight = category.weights.get(group.name, 0)
    share = f"{kind}{format_hundredths(weight)}%" if weight else "不计入得分"
    return Column((group.name, share), 11.5 * mm, 15.5 * mm, 0.7)


def _head(columns: Sequence[Column]) -> list[Cell]:
    return [
        [TextBlock(line, _HEAD_SMALL if number else _HEAD) for number, line in enumerate(column.heading)]
        for column in columns
    ]


def _head_cell(words: str) -> Cell:
    return [TextBlock(words, _HEAD)]


def _cell(words: str) -> Cell:
    return [TextBlock(words, _CELL)]


def _mean(group: GroupMean) -> Cell:
    if group.mean is None:
        return _cell(NONE)
    return [
        TextBlock(format_fixed(group.mean), _FIGURE),
        TextBlock(f"（{group.ballots}份）", _BALLOTS),
    ]


def _fixed(score: Fraction | None, decimals: int) -> str:
    return NONE if score is None else format_fixed(score, decimals)


def _draw_signers(canvas: Any, room: float, base: float, labels: Sequence[str]) -> None:
    """Draw labels, each followed by a rule, `base` points above the drawing's foot."""
    each = room / _SIGN_A_LINE
    canvas.setLineWidth(0.5)
    for number, words in enumerate(labels):
        left = number * each
        style = _narrowed(f"{words}：", each / 2)
        draw_line(canvas, left, base + 4, f"{words}：", style)
        start = left + typesetting.width(f"{words}：", style.face, style.size)
        canvas.line(start, base + 1, left + each - (0 if number == _SIGN_A_LINE - 1 else 14), base + 1)


def _narrowed(words: str, room: float) -> Style:
    """Return the label's style, reduced in size so that the label takes at most `room` points."""
    natural = typesetting.width(words, _SIGN.face, _SIGN.size)
    return replace(_SIGN, size=min(_SIGN.size, _SIGN.size * room / natural))
