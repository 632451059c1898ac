"""Hand-check record (人工复核记录): rows drawn at random, added up by hand, then compared."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak, Spacer

from ...scoring.ballots import TrackData
from ...scoring.numbers import format_hundredths
from ..content.hand_check_sample import LEAST, MOST, SHARE, SampleRow, draw_sample, rows_by_marks
from ..content.phrases import BLANK, NOBODY_YET, counter_word, document_title, facts_line
from ..content.snapshot import Snapshot
from ..content.texts import Texts
from . import fonts
from .blocks import Style, TextBlock, TitleBlock
from .page import Sheet, build, draw_count
from .page_filling import fill_pages, joined
from .signed_table import SignedTable
from .signing import signatures
from .tables import Cell, Column, RuledTable, fitting, ruled, widths

_SHEET = Sheet(top=18 * mm, left=16 * mm, bottom=20 * mm, right=16 * mm, draw_foot=draw_count)
_TITLE = Style(size=18, leading=26, face=fonts.SANS_BOLD, align="center", highest=120)
_FACTS = Style(size=10.5, leading=16, align="center", highest=64)
_PART = Style(size=12, leading=18, face=fonts.SANS_BOLD)
_NOTE = Style(size=10, leading=15)
_NUMBERED = replace(_NOTE, hang=1.5)
_HEAD = Style(size=9, leading=11.5, face=fonts.SANS_BOLD, align="center", squeeze=0.8, highest=60)
_CELL = Style(size=10, leading=13, align="center", squeeze=0.75, highest=120)
_FIGURE = Style(size=10.5, leading=13, align="center", squeeze=0)
_PADDINGS = (5.5, 4.5, 3.5, 2.5)  # points above and below a cell's text
_CHECKERS = ("复核人一", "复核人二", "监票人")


def render(snapshot: Snapshot) -> bytes:
    """Return the record as a PDF: the rows to add up first, the program's sums on pages of their own."""
    data, texts = snapshot.data, snapshot.texts
    rows = rows_by_marks(snapshot)
    drawn = draw_sample(rows, snapshot.stamp.code)
    title = heading(data, texts)

    def first(padding: float) -> list[Flowable]:
        return [*_top(title, snapshot, rows, drawn), *(_first_part(data, drawn, padding) if drawn else ())]

    def second(padding: float) -> list[Flowable]:
        return list(_second_part(data, drawn, padding))

    parts = [first, second] if drawn else [first]
    fillings = [fill_pages(_SHEET, _PADDINGS, make) for make in parts]
    story = first(fillings[0].spacing)
    for make, filling in zip(parts[1:], fillings[1:], strict=True):
        story += [PageBreak(), *make(filling.spacing)]
    spared = joined(fillings)
    return build(_SHEET, story, title, texts.issuer or texts.school, snapshot.stamp, spared=spared)


def heading(data: TrackData, texts: Texts) -> str:
    """Return the record's title: 2022-2023学年二级学院学生会述职评议人工复核记录."""
    return document_title(data, texts, "人工复核记录")


def _top(
    title: str, snapshot: Snapshot, rows: Sequence[SampleRow], drawn: Sequence[SampleRow]
) -> Iterator[Flowable]:
    yield TitleBlock(title, _TITLE, ("述职评议", "人工复核", "学生会"))
    facts = (("学校", snapshot.texts.school), ("评议", snapshot.texts.shown_title))
    yield TextBlock(facts_line(facts), _FACTS)
    yield Spacer(0, 6)
    if not snapshot.data.participants:
        yield TextBlock(NOBODY_YET, _FACTS)
    for words in _how_drawn(snapshot, rows, drawn):
        yield TextBlock(words, _NUMBERED)
    yield Spacer(0, 8)


def _how_drawn(snapshot: Snapshot, rows: Sequence[SampleRow], drawn: Sequence[SampleRow]) -> Iterator[str]:
    """Yield the sentences on the size of the sample and how it was drawn."""
    if not drawn:
        yield "尚无计入的评分，无法抽取；请录入评分表后再打印本记录。"
        return
    ballots = len({id(row.ballot) for row in rows})
    unit = counter_word(snapshot.data.track)
    covered, people = (len({row.participant.id for row in part}) for part in (drawn, rows))
    yield (
        f"1．按各项之和计入的评分共{len(rows)}行，出自{ballots}份评分表；抽取{len(drawn)}行"
        f"（{SHARE}%，不少于{LEAST}行，不多于{MOST}行），涉及述职对象{covered}{unit}（共{people}{unit}）。"
    )
    code = snapshot.stamp.code
    yield (
        f"2．抽取的次序由校验码{f'（{code}）' if code else ''}确定，不能挑选：先取各组的第一行，"
        "再取尚未抽到的述职对象的第一行，其余依次取满；同一校验码抽到的各行相同。"
    )


def _first_part(data: TrackData, drawn: Sequence[SampleRow], padding: float) -> Iterator[Flowable]:
    yield TextBlock("第一部分　人工合计", _PART)
    yield TextBlock(
        "请取出纸质评分表，先核对各项分数与纸质评分表是否一致，再逐行人工相加，填入“人工合计”；"
        "填写完毕并签名前，不得查看第二部分。",
        _NOTE,
    )
    yield Spacer(0, 5)
    track = data.track
    marks = [Column((track.criteria[at].name,), 10 * mm, 13 * mm, 0.5) for at in track.columns]
    sums = Column(("人工合计",), 20 * mm, 24 * mm, 1)
    rows = [
        [*(format_hundredths(mark or 0) for mark in map(row.row.marks.__getitem__, track.columns)), ""]
        for row in drawn
    ]
    table = _table([*_row_columns(data, drawn), *marks, sums], drawn, rows, padding)
    yield SignedTable(table, [Spacer(0, 16), signatures(_CHECKERS)])


def _second_part(data: TrackData, drawn: Sequence[SampleRow], padding: float) -> Iterator[Flowable]:
    yield TextBlock("第二部分　与程序核对", _PART)
    yield TextBlock(
        "将第一部分的人工合计抄录于此，与程序合计比较，在“结果”栏圈选一项；不一致的，查明原因，另附说明。",
        _NOTE,
    )
    yield Spacer(0, 5)
    columns = [
        *_row_columns(data, drawn),
        Column(("程序合计",), 18 * mm, 24 * mm, 0.5),
        Column(("人工合计",), 20 * mm, 26 * mm, 1),
        Column(("结果",), 32 * mm, 36 * mm, 0.5),
    ]
    rows = [[format_hundredths(row.total), "", "一致　／　不一致"] for row in drawn]
    blank = BLANK * 3
    counts = TextBlock(f"复核{len(drawn)}行，一致{blank}行，不一致{blank}行。", _NOTE)
    tail = [Spacer(0, 8), counts, Spacer(0, 14), signatures(_CHECKERS)]
    yield SignedTable(_table(columns, drawn, rows, padding), tail)


def _row_columns(data: TrackData, drawn: Sequence[SampleRow]) -> list[Column]:
    """Return the columns that identify a row, the same in both parts."""
    group = fitting((row.ballot.group for row in drawn), _CELL, 18 * mm, 28 * mm)
    number = fitting((row.ballot.number for row in drawn), _CELL, 13 * mm, 24 * mm)
    name = fitting((row.participant.name for row in drawn), _CELL, 20 * mm, 34 * mm)
    return [
        Column(("序号",), 9 * mm, 10 * mm),
        Column(("评委组",), 16 * mm, group, 0.3),
        Column(("编号",), 13 * mm, number, 0.3),
        Column((data.track.participant_heading,), 20 * mm, name, 1),
    ]


def _table(
    columns: Sequence[Column], drawn: Sequence[SampleRow], rest: Sequence[Sequence[str]], padding: float
) -> RuledTable:
    head: list[Cell] = [[TitleBlock(column.heading[0], _HEAD, ())] for column in columns]
    rows: list[list[Cell]] = []
    for number, (row, words) in enumerate(zip(drawn, rest, strict=True), 1):
        identity = (str(number), row.ballot.group, row.ballot.number, row.participant.name)
        cells: list[Cell] = [[TextBlock(word, _CELL)] for word in identity]
        rows.append([*cells, *([TextBlock(word, _FIGURE)] for word in words)])
    return ruled([head, *rows], widths(columns, _SHEET.text_width), repeat=1, padding=padding)
