"""Ballot register (评分表登记册): which forms were handed out and which came back, to be signed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from ...scoring.ballots import Ballot, TrackData
from ...scoring.register import missing_ballots, same_number
from ...scoring.scheme import EvaluatorGroup
from ..content.snapshot import Snapshot
from ..content.texts import Texts
from . import fonts
from .blocks import Style, TextBlock, TitleBlock
from .page import Sheet, build, draw_count
from .signed_table import SignedTable
from .signing import signatures, written
from .tables import Cell, Column, RuledTable, fitting, ruled, widths

TICK = "√"
_SHEET = Sheet(top=18 * mm, left=18 * mm, bottom=20 * mm, right=18 * mm, draw_foot=draw_count)
_TITLE = Style(size=18, leading=26, face=fonts.SANS_BOLD, align="center", highest=120)
_FACTS = Style(size=10.5, leading=16, align="center", highest=64)
_HEAD = Style(size=9.5, leading=12.5, face=fonts.SANS_BOLD, align="center", squeeze=0.75, highest=40)
_CELL = Style(size=10, leading=13, align="center", squeeze=0.75, highest=120)
_COUNTS = Style(size=10.5, leading=16, highest=64)
_PADDING = 4.5
_BLANK_ROWS = 10  # to write on, where nobody knows how many forms there are


@dataclass(frozen=True, slots=True)
class _Line:
    """One form: its number, whose it is, whether it is in, and why it is void."""

    number: str = ""
    evaluator: str = ""
    received: bool = False
    void_reason: str = ""


def render(snapshot: Snapshot) -> bytes:
    """The register of all groups as a PDF."""
    data, texts = snapshot.data, snapshot.texts
    title = heading(data, texts)
    story = [*_top(title, data, texts), *(_groups(data) if data.track.groups else _bottom(data))]
    return build(_SHEET, story, title, texts.issuer or texts.school, snapshot.stamp, tells_results=False)


def heading(data: TrackData, texts: Texts) -> str:
    """The register's title: 2022-2023学年二级学院学生会述职评议评分表登记册."""
    return f"{texts.school_year}{data.track.name}述职评议评分表登记册"


def _top(title: str, data: TrackData, texts: Texts) -> Iterator[Flowable]:
    yield TitleBlock(title, _TITLE, ("述职评议", "评分表", "学生会"))
    yield Spacer(0, 4)
    facts = (
        ("学校", texts.school),
        ("评议", texts.title),
        ("会议", texts.meeting_date or data.track.meeting),
    )
    yield TextBlock("　　".join(f"{name}：{fact}" for name, fact in facts if fact.strip()), _FACTS)
    yield Spacer(0, 6)


def _groups(data: TrackData) -> Iterator[Flowable]:
    """A table for each group, all with the same columns; the signatures go with the last."""
    lines = {group.name: list(_lines(data, group)) for group in data.track.groups}
    columns = _columns([line for some in lines.values() for line in some])
    for group in data.track.groups:
        # A heading with fewer than two rows under it begins on the next page.
        yield CondPageBreak(120)
        last = group is data.track.groups[-1]
        tail = [Spacer(0, 5), TextBlock(_counts(data, group), _COUNTS), *(_bottom(data) if last else ())]
        yield SignedTable(_table(group, lines[group.name], columns), tail)
        yield Spacer(0, 0 if last else 12)


def _table(group: EvaluatorGroup, lines: Sequence[_Line], columns: Sequence[Column]) -> RuledTable:
    head: list[Cell] = [[TextBlock(column.heading[0], _HEAD)] for column in columns]
    band: list[Cell] = [[TextBlock(f"评委组：{group.name}", _HEAD)], *([] for _ in columns[1:])]
    rows = [_row(line) for line in lines or [_Line()]]
    return ruled(
        [band, head, *rows], widths(columns, _SHEET.text_width), repeat=2, padding=_PADDING, banded=True
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
    """What came back was handed out; whether the rest was is ticked by hand."""
    tick = TICK if line.received else ""
    remark = f"作废：{line.void_reason}" if line.void_reason else ""
    words = (line.number, line.evaluator, tick, "", tick, "", remark)
    return [[TextBlock(word, _CELL)] for word in words]


def _lines(data: TrackData, group: EvaluatorGroup) -> Iterator[_Line]:
    """Ballots that are in and those that are still expected, by number; else rows to write on."""
    known = [
        *(_Line(ballot.number, ballot.evaluator, True, ballot.void_reason) for ballot in _in(data, group)),
        *(_Line(expected.number, expected.evaluator) for expected in missing_ballots(data, group)),
    ]
    yield from sorted(known, key=lambda line: _natural(line.number))
    if data.issued(group.name) is None:
        yield from [_Line()] * max(3, _BLANK_ROWS - len(known))


def _natural(number: str) -> list[tuple[int, int, str]]:
    """P2 before P10."""
    parts = re.split("([0-9]{1,9})", same_number(number))
    return [(1, int(part), "") if part.isdecimal() and part.isascii() else (0, 0, part) for part in parts]


def _in(data: TrackData, group: EvaluatorGroup) -> list[Ballot]:
    return [ballot for ballot in data.ballots if ballot.group == group.name]


def _counts(data: TrackData, group: EvaluatorGroup) -> str:
    """The group's forms in figures; what the program does not know is left to be written."""
    issued, received = data.issued(group.name), _in(data, group)
    void = sum(bool(ballot.void_reason) for ballot in received)
    out = "" if issued is None else str(max(0, issued - len(received)))
    return (
        f"{group.name}：发出 {written('' if issued is None else str(issued), 2)} 份，收到 {len(received)} 份"
        f"（其中作废 {void} 份），未收到 {written(out, 2)} 份。"
    )


def _bottom(data: TrackData) -> list[Flowable]:
    """The counts of all groups and who signs for them."""
    issued = [data.issued(group.name) for group in data.track.groups]
    known = "" if None in issued else str(sum(count or 0 for count in issued))
    void = sum(bool(ballot.void_reason) for ballot in data.ballots)
    count = f"共 {len(data.participants)} {'人' if data.track.has_positions else '个'}"
    total = (
        f"{data.track.name}合计：发出 {written(known, 2)} 份，"
        f"收到 {len(data.ballots)} 份（其中作废 {void} 份）。"
        f"述职对象{count if data.participants else '：（还没有述职对象）'}。"
    )
    return [
        Spacer(0, 6),
        TextBlock(total, _COUNTS),
        Spacer(0, 14),
        signatures(("发放人", "回收人", "监票人")),
    ]
