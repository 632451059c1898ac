"""Ballot register (评分表登记册): forms handed out and forms received, to be signed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from ...scoring.ballots import Ballot, TrackData
from ...scoring.register import missing_ballots, odd_numbers, register_entries
from ...scoring.scheme import EvaluatorGroup
from ..content.phrases import NOBODY_YET, counter_word, document_title, facts_line, or_rule
from ..content.snapshot import Snapshot
from ..content.texts import Texts
from . import fonts
from .blocks import Style, TextBlock, TitleBlock
from .page import Sheet, build, draw_count
from .page_filling import fill_pages
from .signed_table import SignedTable
from .signing import signatures
from .tables import Cell, Column, RuledTable, fitting, ruled, widths

TICK = "√"
_SHEET = Sheet(top=18 * mm, left=18 * mm, bottom=20 * mm, right=18 * mm, draw_foot=draw_count)
_TITLE = Style(size=18, leading=26, face=fonts.SANS_BOLD, align="center", highest=120)
_FACTS = Style(size=10.5, leading=16, align="center", highest=64)
_HEAD = Style(size=9.5, leading=12.5, face=fonts.SANS_BOLD, align="center", squeeze=0.75, highest=40)
_CELL = Style(size=10, leading=13, align="center", squeeze=0.75, highest=120)
_COUNTS = Style(size=10.5, leading=16, highest=64)
_PADDINGS = (4.5, 3.5, 2.5)  # points above and below a cell's text
_BLANK_ROWS = 10  # to write on, where the number of forms is unknown


@dataclass(frozen=True, slots=True)
class _Line:
    """One form of the register."""

    number: str = ""
    evaluator: str = ""
    received: bool = False
    void_reason: str = ""


def render(snapshot: Snapshot) -> bytes:
    """Return the register of all groups as a PDF."""
    data, texts = snapshot.data, snapshot.texts
    title = heading(data, texts)

    def make(padding: float) -> list[Flowable]:
        groups = _groups(data, padding) if data.track.groups else _bottom(data)
        return [*_top(title, data, texts), *groups]

    filling = fill_pages(_SHEET, _PADDINGS, make)
    return build(
        _SHEET,
        make(filling.spacing),
        title,
        texts.issuer or texts.school,
        snapshot.stamp,
        shows_results=False,
        spared=filling.spared,
    )


def heading(data: TrackData, texts: Texts) -> str:
    """Return the register's title: 2022-2023学年二级学院学生会述职评议评分表登记册."""
    return document_title(data, texts, "评分表登记册")


def _top(title: str, data: TrackData, texts: Texts) -> Iterator[Flowable]:
    yield TitleBlock(title, _TITLE, ("述职评议", "评分表", "学生会"))
    yield Spacer(0, 4)
    facts = (
        ("学校", texts.school),
        ("评议", texts.shown_title),
        ("会议", texts.meeting_date or data.track.meeting),
    )
    yield TextBlock(facts_line(facts), _FACTS)
    yield Spacer(0, 6)


def _groups(data: TrackData, padding: float) -> Iterator[Flowable]:
    """Yield a table for each group, all with the same columns; the signatures follow the last."""
    lines = {group.name: list(_lines(data, group)) for group in data.track.groups}
    columns = _columns([line for group_lines in lines.values() for line in group_lines])
    for group in data.track.groups:
        # Keep a heading with at least two rows.
        yield CondPageBreak(120)
        last = group is data.track.groups[-1]
        tail = [Spacer(0, 5), TextBlock(_counts(data, group), _COUNTS), *(_bottom(data) if last else ())]
        yield SignedTable(_table(group, lines[group.name], columns, padding), tail)
        yield Spacer(0, 0 if last else 12)


def _table(
    group: EvaluatorGroup, lines: Sequence[_Line], columns: Sequence[Column], padding: float
) -> RuledTable:
    head: list[Cell] = [[TextBlock(column.heading[0], _HEAD)] for column in columns]
    band: list[Cell] = [[TextBlock(f"评委组：{group.name}", _HEAD)], *([] for _ in columns[1:])]
    rows = [_row(line) for line in lines or [_Line()]]
    return ruled(
        [band, head, *rows], widths(columns, _SHEET.text_width), repeat=2, padding=padding, banded=True
    )


def _columns(lines: Sequence[_Line]) -> list[Column]:
    number = fitting((line.number for line in lines), _CELL, 18 * mm, 34 * mm)
    evaluator = fitting((line.evaluator for line in lines), _CELL, 24 * mm, 40 * mm)
    return [
        Column(("编号",), 16 * mm, number, 0.2),
        Column(("评委",), 22 * mm, evaluator, 0.6),
        Column(("发出",), 11 * mm, 12 * mm),
        Column(("领取人签名",), 24 * mm, 28 * mm, 1),
        Column(("收到",), 11 * mm, 12 * mm),
        Column(("交回人签名",), 24 * mm, 28 * mm, 1),
        Column(("备注",), 24 * mm, 28 * mm, 0.6),
    ]


def _row(line: _Line) -> list[Cell]:
    """Return the cells of a form; a received one was handed out, others are ticked by hand."""
    tick = TICK if line.received else ""
    remark = f"作废：{line.void_reason}" if line.void_reason else ""
    words = (line.number, line.evaluator, tick, "", tick, "", remark)
    return [[TextBlock(word, _CELL)] for word in words]


def _lines(data: TrackData, group: EvaluatorGroup) -> Iterator[_Line]:
    """Yield received and missing ballots by number, and rows to write on if the number is unknown."""
    entries = register_entries(data, group)
    for entry in entries:
        if isinstance(entry, Ballot):
            yield _Line(entry.number, entry.evaluator, True, entry.void_reason)
        else:
            yield _Line(entry.number, entry.evaluator)
    if data.issued(group.name) is None:
        yield from [_Line()] * max(3, _BLANK_ROWS - len(entries))


def _counts(data: TrackData, group: EvaluatorGroup) -> str:
    """Return the group's numbers of forms; unknown ones are rules to write on."""
    issued = data.issued(group.name)
    received = [ballot for ballot in data.ballots if ballot.group == group.name]
    void = sum(bool(ballot.void_reason) for ballot in received)
    missing = "" if issued is None else str(max(0, issued - len(received)))
    counts = (
        f"{group.name}：发出{or_rule('' if issued is None else str(issued), 2)}份，收到{len(received)}份"
        f"（其中作废{void}份），未收到{or_rule(missing, 2)}份。"
    )
    odd = odd_numbers(data, group)
    if not odd:
        return counts
    likely = "，可能就是上面没有收到的" if missing_ballots(data, group) else ""
    return f"{counts}收到的{'、'.join(odd)}不在发出的号段内{likely}。"


def _bottom(data: TrackData) -> list[Flowable]:
    """Return the counts of all groups and the signatures."""
    issued = [data.issued(group.name) for group in data.track.groups]
    known = "" if None in issued else str(sum(count or 0 for count in issued))
    void = sum(bool(ballot.void_reason) for ballot in data.ballots)
    count = f"共{len(data.participants)}{counter_word(data.track)}"
    total = (
        f"{data.track.name}合计：发出{or_rule(known, 2)}份，"
        f"收到{len(data.ballots)}份（其中作废{void}份）。"
        f"述职对象{count if data.participants else f'：{NOBODY_YET}'}。"
    )
    return [
        Spacer(0, 6),
        TextBlock(total, _COUNTS),
        Spacer(0, 14),
        signatures(("发放人", "回收人", "监票人")),
    ]
