"""Annex (计算附件): the calculation of every score from the ballots to the grade, to be repeated by hand."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import chain
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

from ...scoring.ballots import TrackData
from ...scoring.counted_rows import CountedRow, counted_rows
from ...scoring.numbers import HUNDRED, format_fixed, format_hundredths
from ...scoring.problems import Problem
from ...scoring.rulings import DECISIONS
from ...scoring.scheme import FULL_WEIGHT, Category, EvaluatorGroup, Track
from ...scoring.second_entry import CellValue, value_of
from ...scoring.tally import GroupMean, ParticipantResult
from ..content.paper_text import paper_text, without_spaces
from ..content.phrases import NOBODY_YET, NONE, counter_word, document_title, facts_line, state_notice
from ..content.remarks import concerns
from ..content.results_notes import grading_note
from ..content.sections import by_rank
from ..content.snapshot import Snapshot
from . import fonts, typesetting
from .annex_records import records
from .blocks import Style, TextBlock, TitleBlock, draw_line
from .mark_grid import ROW_HEIGHT, GridForm, Line, MarkGrid, grid_form
from .page import Sheet, build, draw_count
from .page_filling import fill_pages, tightened

_SIDE, _FOOT = 16 * mm, 20 * mm
_TITLE = Style(size=18, leading=26, face=fonts.SANS_BOLD, align="center", highest=120)
_FACTS = Style(size=10.5, leading=16, align="center")
_PROVISIONAL = Style(size=10.5, leading=16, face=fonts.SANS_BOLD, align="center")
_SECTION = Style(size=12, leading=20, face=fonts.SANS_BOLD)
_PERSON = Style(size=11, leading=16, face=fonts.SANS_BOLD, hang=1.5)
_GROUP = Style(size=9.5, leading=14, face=fonts.SANS)
_LINE = Style(size=9.5, leading=14.5, hang=2)
_SCORE = replace(_LINE, face=fonts.SERIF_BOLD)
_NOTE = Style(size=9.5, leading=14.5, hang=1.5)
_KEY = Style(size=7, leading=10, face=fonts.SANS)
_TITLE_PHRASES = ("述职评议", "计算附件")
_MOST_KEY_LINES = 4
_LEADINGS = (1.0, 0.96, 0.92, 0.88)  # of the lines of text, as shares of their own
_LEAST_ROWS = 5  # of a grid under a participant's name on the same page


def render(snapshot: Snapshot) -> bytes:
    """Return the annex as a PDF; participants have the order and the numbers of the results sheet."""
    data, texts = snapshot.data, snapshot.texts
    sheet = _sheet(data.track)
    title = document_title(data, texts, "计算附件")

    def make(factor: float) -> list[Flowable]:
        parts = (_top(snapshot, title), _working(snapshot, sheet), records(snapshot, _SECTION))
        return tightened(chain.from_iterable(parts), factor)

    filling = fill_pages(sheet, _LEADINGS, make)
    author = texts.issuer or texts.school
    return build(sheet, make(filling.spacing), title, author, snapshot.stamp, spared=filling.spared)


def _sheet(track: Track) -> Sheet:
    """Return the page, with the criteria that the numbers over the marks stand for at its foot."""
    plain = Sheet(top=16 * mm, left=_SIDE, bottom=_FOOT, right=_SIDE, draw_foot=draw_count)
    key = "　".join(
        f"{number} {criterion.name}（{format_hundredths(criterion.maximum)}）"
        for number, criterion in enumerate(track.criteria, 1)
    )
    words = typesetting.clean(f"评分项（满分）：{key}", _KEY.face)
    lines = typesetting.break_lines(words, _KEY.face, _KEY.size, plain.text_width)[:_MOST_KEY_LINES]

    def draw_foot(canvas: Any, sheet: Sheet, number: int, pages: int) -> None:
        for place, line in enumerate(lines, 1):
            draw_line(canvas, sheet.left, sheet.bottom - 3 - place * _KEY.leading, line.text, _KEY)
        draw_count(canvas, plain, number, pages)

    return replace(plain, bottom=_FOOT + len(lines) * _KEY.leading, draw_foot=draw_foot)


def _top(snapshot: Snapshot, title: str) -> Iterator[Flowable]:
    data, texts = snapshot.data, snapshot.texts
    yield TitleBlock(title, _TITLE, _TITLE_PHRASES)
    count = f"{len(data.participants)}{counter_word(data.track)}"
    facts = (("学校", texts.school), ("评议", texts.shown_title), ("述职对象", count))
    yield TextBlock(facts_line(facts), _FACTS)
    notice = state_notice(snapshot)
    if notice:
        yield TextBlock(notice, _PROVISIONAL)
    yield Spacer(0, 4)
    yield TextBlock("一、计算方法", _SECTION)
    yield from (TextBlock(f"{number}．{words}", _NOTE) for number, words in enumerate(_method(data.track), 1))


def _method(track: Track) -> Iterator[str]:
    own = "评委给本人的行、" if track.self_excluded else ""
    yield (
        "每份评分表占一行：票号、各评分项的分、“之和”、“计入”。“计入”写着数的，按这个数计入合计；"
        f"写着字的不计入，字是原因。{own}空白行、没有填全的行、作废的行和作废的评分表都不计入。"
        "“手写”“裁定”表示经裁定按手写总分、按裁定的分计入；照录的字和超过满分的数不是有效的分。"
    )
    yield "一组的平均 = 计入的数之和 ÷ 计入的行数。"
    yield from (f"{without_spaces(str(category.weighting_note()))}。" for category in track.categories)
    yield (
        "以上都用分数计算，不舍入；“≈”后的四位小数供核对。"
        f"得分只在最后四舍五入到{track.decimals}位小数，等次以舍入后的得分为准。"
    )
    yield grading_note(track)


# --- each participant ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Working:
    """Data shared by the calculations of all participants."""

    snapshot: Snapshot
    form: GridForm
    problems: Sequence[Problem]

    @property
    def data(self) -> TrackData:
        return self.snapshot.data


def _working(snapshot: Snapshot, sheet: Sheet) -> Iterator[Flowable]:
    form = grid_form(len(snapshot.data.track.criteria), sheet.text_width)
    working = _Working(snapshot, form, snapshot.problems)
    sections = by_rank(snapshot.results)
    yield CondPageBreak(_SECTION.leading + _PERSON.leading + _GROUP.leading + _LEAST_ROWS * ROW_HEIGHT)
    yield TextBlock("二、逐人计算", _SECTION)
    if not sections:
        yield TextBlock(NOBODY_YET, _LINE)
    number = 0
    for category, people in sections:
        for result in people:
            number += 1
            yield from _person(working, number, result, category, people)


def _person(
    working: _Working,
    number: int,
    result: ParticipantResult,
    category: Category,
    peers: Sequence[ParticipantResult],
) -> Iterator[Flowable]:
    person = result.participant
    position = f"　{person.position}" if working.data.track.has_positions and person.position.strip() else ""
    words = f"（{number}）{person.name}{position}（{category.name}）"
    yield CondPageBreak(_PERSON.leading + _GROUP.leading + _LEAST_ROWS * ROW_HEIGHT)
    yield TextBlock(words, _PERSON)
    for group in working.data.track.groups:
        yield from _group(working, result, group, category)
    score = [TextBlock(line, _SCORE) for line in _score(result, category, working.data.track)]
    yield KeepTogether(
        [*score, *(TextBlock(line, _LINE) for line in _place(working.snapshot, result, peers))]
    )
    problems = (problem for problem in working.problems if concerns(problem, result))
    label = working.snapshot.stamp.finality.problem_label
    yield from (TextBlock(f"{label!s}：{paper_text(problem.text)}", _LINE) for problem in problems)
    yield Spacer(0, 8)


def _group(
    working: _Working, result: ParticipantResult, group: EvaluatorGroup, category: Category
) -> Iterator[Flowable]:
    rows = list(counted_rows(working.data, result.participant, group.name))
    weight = category.weights.get(group.name, 0)
    share = f"权重{format_hundredths(weight)}%" if weight else "不计入得分"
    yield CondPageBreak(_GROUP.leading + min(_LEAST_ROWS, 1 + len(rows)) * ROW_HEIGHT)
    yield TextBlock(f"{group.name}（{share}）：收到{len(rows)}份{_left_out(rows)}", _GROUP)
    if rows:
        yield MarkGrid(working.form, [_grid_line(row) for row in rows])
        yield Spacer(0, 1)
    notes = "；".join(f"{row.ballot.number}号：{row.row.note}" for row in rows if row.row.note)
    if notes:
        yield TextBlock(f"附注：{notes}", _LINE)
    yield TextBlock(_mean(group.name, result.groups[group.name], weight), _LINE)
    yield Spacer(0, 3)


def _left_out(rows: Iterable[CountedRow]) -> str:
    reasons = Counter(row.why_not for row in rows if row.why_not)
    listed = "、".join(f"{why}{count}份" for why, count in reasons.items())
    return f"，不计入：{listed}" if listed else ""


def _grid_line(row: CountedRow) -> Line:
    counts = row.why_not if row.counts is None else format_hundredths(row.counts)
    how = "手写" if row.by_written else "裁定" if row.by_ruling else ""
    marks = (_figure(value_of(row.row, index)) for index in range(len(row.marks)))
    return (row.ballot.number, *marks, _figure(row.total), how + counts)


def _figure(value: CellValue) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else format_hundredths(value)


def _mean(name: str, group: GroupMean, weight: int) -> str:
    if group.mean is None:
        return f"{name}：没有计入的行，没有平均。"
    total = format_hundredths(group.total)
    mean = f"{name}：合计{total} ÷ {group.ballots}行 = {_exact(group.mean)}"
    weighted = group.mean * weight / FULL_WEIGHT
    return f"{mean}；× {format_hundredths(weight)}% {_four(weighted)}。" if weight else f"{mean}。"


def _score(result: ParticipantResult, category: Category, track: Track) -> Iterator[str]:
    """Yield the sum of the weighted means, or why there is no score."""
    if result.absence:
        yield f"得分：无。{DECISIONS[result.absence]!s}。"
        return
    if result.exact_score is None or result.official_score is None:
        yield f"得分：无。{_why_no_score(category)}"
        return
    terms = " + ".join(
        f"{_fraction(result.groups[name].mean or Fraction(0))} × {format_hundredths(weight)}%"
        for name, weight in category.weights.items()
        if weight
    )
    rounded = format_fixed(result.official_score, track.decimals)
    yield f"得分 = {terms} = {_exact(result.exact_score)}，四舍五入为{rounded}。"


def _why_no_score(category: Category) -> str:
    if category.weight_sum != FULL_WEIGHT:
        return f"权重合计{format_hundredths(category.weight_sum)}%，不是100%。"
    return "有权重的评委组中，有的没有计入的行。"


def _place(
    snapshot: Snapshot, result: ParticipantResult, peers: Sequence[ParticipantResult]
) -> Iterator[str]:
    """Yield rank and grade, with the rulings that they rest on."""
    if result.rank is not None:
        ranked = sum(peer.rank is not None for peer in peers)
        among = f"{result.participant.category}有得分的{ranked}{counter_word(snapshot.data.track)}中"
        yield f"名次：{among}第{result.rank}名{_ties(result, peers)}。"
    by_rule = result.grade_by_rule or NONE
    ruled = "" if result.grade == result.grade_by_rule else f"；经裁定为{result.grade or NONE}"
    grade = "等次：无。" if result.absence else f"等次：按规则为{by_rule}{ruled}。"
    numbers = "、".join(_rulings_about(snapshot, result))
    yield grade + (f"有关的裁定：{numbers}（见第三部分）。" if numbers else "")


def _ties(result: ParticipantResult, peers: Sequence[ParticipantResult]) -> str:
    """Return how equal official scores were ranked (notice: rank)."""
    clauses = ""
    for other in peers:
        if other is result or other.exact_score is None or result.exact_score is None:
            continue
        name = other.participant.name
        if other.rank == result.rank:
            clauses += f"，与{name}并列"
        elif other.official_score == result.official_score:
            more, side = ("大于", "前") if result.exact_score > other.exact_score else ("小于", "后")
            pair = f"{_fraction(result.exact_score)} {more} {_fraction(other.exact_score)}"
            clauses += f"，与{name}得分相同，舍入前{pair}，排在其{side}"
    return clauses


def _rulings_about(snapshot: Snapshot, result: ParticipantResult) -> Iterator[str]:
    key = result.participant.id
    for number, ruling in enumerate(snapshot.data.rulings, 1):
        concerned = key == ruling.participant_id or key in ruling.grades
        if concerned and ruling.id in snapshot.results.in_force:
            yield str(number)


def _exact(value: Fraction) -> str:
    """Return a value as a fraction and with four decimals: 953/14 ≈ 68.0714."""
    whole = value.denominator == 1
    return f"{value.numerator}" if whole else f"{_fraction(value)} {_four(value)}"


def _fraction(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"


def _four(value: Fraction) -> str:
    """Return a value with four decimals, after = where that is exact and ≈ where it is rounded."""
    return f"{'=' if (value * HUNDRED * HUNDRED).denominator == 1 else '≈'} {format_fixed(value, 4)}"
