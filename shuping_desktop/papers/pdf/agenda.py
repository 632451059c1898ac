"""Meeting agenda (述职评议会议程): who speaks when and for how long, laid out after GB/T 9704."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from ...scoring.ballots import Participant, TrackData
from ...scoring.numbers import ordinary
from ..content.snapshot import Snapshot
from ..content.texts import Texts
from . import fonts, text
from .blocks import Mark, Style, TextBlock, TitleBlock
from .official import SIZE, TITLE
from .page import build, official_sheet
from .signing import written
from .tables import Cell, Column, RuledTable, fitting, ruled, widths

_ISSUER = Style(size=SIZE, leading=28, face=fonts.BODY, align="center", squeeze=0.8, highest=84)
_BODY = Style(size=SIZE, leading=28, face=fonts.BODY, indent=2)
_FACTS = Style(size=SIZE, leading=28, face=fonts.BODY, hang=5, highest=300)
_SECTION = Style(size=SIZE, leading=28, face=fonts.HEADING, indent=2, highest=84)
_HEAD = Style(size=14, leading=18, face=fonts.HEADING, align="center", squeeze=0.8, highest=90)
_CELL = Style(size=14, leading=18, face=fonts.BODY, align="center", squeeze=0.8, highest=300)
_FIGURE = Style(size=14, leading=18, face=fonts.BODY, align="center", squeeze=0)
_NUMERALS = "一二三四五六七八九十"
_PADDINGS = (5.0, 3.5, 2.0)  # points above and below a cell's text
_DAY = 24 * 60
_TIME = re.compile(r"([01]?[0-9]|2[0-3])[:：时点]([0-5][0-9])分?")


@dataclass(frozen=True, slots=True)
class _Slot:
    """One who speaks: place in the order from 1, and when, in minutes after midnight (None: not given)."""

    number: int
    person: Participant
    start: int | None


def render(snapshot: Snapshot) -> bytes:
    """The agenda as a PDF: set closer where that saves a page.

    Those ruled absent or withdrawn are only named.
    """
    laid_out = [_build(snapshot, padding) for padding in _PADDINGS]
    return min(laid_out, key=lambda it: it[0])[1]


def _build(snapshot: Snapshot, padding: float) -> tuple[int, bytes]:
    """How many pages it takes with that padding, and the PDF."""
    data, texts = snapshot.data, snapshot.texts
    sheet = official_sheet(texts)
    out = [result.participant for result in snapshot.results.participants if result.absence]
    others, minutes = snapshot.spoken_before
    begin = read_time(texts.meeting_time)
    start = None if begin is None else begin + minutes
    slots, end = list(_slots(data, start, out)), Mark()
    title = heading(data, texts)
    story = [
        *_top(title, data, texts, slots),
        *_said(data, slots, out, others),
        *_sections(data, slots, sheet.text_width, padding),
        end,
    ]
    pdf = build(sheet, story, title, texts.issuer or texts.school, snapshot.stamp, tells_results=False)
    return end.page, pdf


def heading(data: TrackData, texts: Texts) -> str:
    """The agenda's title: 2022-2023学年二级学院学生会述职评议会议程."""
    return f"{texts.school_year}{data.track.name}述职评议会议程"


def read_time(words: str) -> int | None:
    """A time of day such as 14:00 or １４：００ in minutes after midnight; None for anything else."""
    match = _TIME.fullmatch(ordinary("".join(words.split())))
    return int(match[1]) * 60 + int(match[2]) if match else None


def clock(minutes: int) -> str:
    """Minutes after midnight as HH:MM, of the next day where there are more than a day has."""
    after = "次日 " if minutes >= _DAY else ""
    hours, rest = divmod(minutes % _DAY, 60)
    return f"{after}{hours:02d}:{rest:02d}"


def _slots(data: TrackData, start: int | None, out: Sequence[Participant]) -> Iterator[_Slot]:
    """The speakers in roster order, category by category as they are called up, from `start` on."""
    people = [
        person
        for category in data.track.categories
        for person in data.participants
        if person.category == category.name and person not in out
    ]
    for place, person in enumerate(people):
        yield _Slot(place + 1, person, None if start is None else start + place * data.track.minutes)


def _top(title: str, data: TrackData, texts: Texts, slots: Sequence[_Slot]) -> Iterator[Flowable]:
    """The title, who invites under it, then when and where."""
    yield TitleBlock(title, TITLE, ("述职评议", "学生会"))
    if texts.issuer.strip():
        yield TextBlock(texts.issuer, _ISSUER)
    yield Spacer(0, 14)
    for name, fact in _facts(data, texts, slots):
        yield TextBlock(f"{name}：{fact}", _FACTS)


def _said(
    data: TrackData, slots: Sequence[_Slot], out: Sequence[Participant], others: str
) -> Iterator[Flowable]:
    """Behind whom, how many speak, how long, and who does not."""
    if not slots:
        yield TextBlock("（还没有述职对象）", _BODY)
        return
    each = "人" if data.track.has_positions else "个"
    what = "" if data.track.has_positions else data.track.participant_heading
    behind = f"接{others}之后，" if others and slots[0].start is not None else ""
    minutes = f"每{each}不超过 {data.track.minutes} 分钟"
    yield TextBlock(f"{behind}按下列顺序述职，共 {len(slots)} {each}{what}，{minutes}。", _BODY)
    if out:
        names = "、".join(person.name for person in out)
        yield TextBlock(f"经裁定缺席或退出、不安排述职的：{names}。", _BODY)


def _facts(data: TrackData, texts: Texts, slots: Sequence[_Slot]) -> Iterator[tuple[str, str]]:
    day = texts.meeting_date.strip() or data.track.meeting.strip()
    day = day or f"{text.BLANK * 2}年{text.BLANK}月{text.BLANK}日"
    yield "会议时间", f"{day} {_hours(data, texts, slots)}"
    yield "会议地点", written(texts.meeting_place, 10)
    yield "承办部门", written(texts.office, 10)


def _hours(data: TrackData, texts: Texts, slots: Sequence[_Slot]) -> str:
    """From when until when; as it was written where it is no time of day."""
    start = slots[0].start if slots else read_time(texts.meeting_time)
    if start is None:
        return texts.meeting_time.strip() or f"{text.BLANK}时{text.BLANK}分"
    end = start + len(slots) * data.track.minutes
    return f"{clock(start)}（述职至 {clock(end)}）" if slots else clock(start)


def _sections(data: TrackData, slots: Sequence[_Slot], room: float, padding: float) -> Iterator[Flowable]:
    found = [
        (category.name, [slot for slot in slots if slot.person.category == category.name])
        for category in data.track.categories
    ]
    found = [section for section in found if section[1]]
    for number, (name, section) in enumerate(found):
        table = _table(data, section, slots, room, padding)
        table.wrap(room, 0)
        if len(data.track.categories) > 1:
            # A title and its headings never stand without two rows.
            yield CondPageBreak(_SECTION.leading + 8 + sum(table.row_heights[:3]))
            numeral = f"{_NUMERALS[number]}、" if number < len(_NUMERALS) else ""
            yield TextBlock(f"{numeral}{name}（{len(section)} 人）", _SECTION)
        yield Spacer(0, 6)
        yield table
        yield Spacer(0, 6)


def _table(
    data: TrackData, section: Sequence[_Slot], slots: Sequence[_Slot], room: float, padding: float
) -> RuledTable:
    found = _columns(data, slots)
    head: list[Cell] = [[TextBlock(column.heading[0], _HEAD)] for column in found]
    return ruled(
        [head, *(_row(data, slot) for slot in section)], widths(found, room), repeat=1, padding=padding
    )


def _columns(data: TrackData, slots: Sequence[_Slot]) -> list[Column]:
    """The same for every section, so that they stand under one another."""
    track = data.track
    names = fitting((slot.person.name for slot in slots), _CELL, 30 * mm, 48 * mm)
    posts = fitting((slot.person.position for slot in slots), _CELL, 28 * mm, 44 * mm)
    times = fitting((_time(data, slot) for slot in slots), _CELL, 28 * mm, 44 * mm) + 8
    return [
        Column(("序号",), 13 * mm, 15 * mm),
        *([Column(("时间",), 26 * mm, times)] if any(slot.start is not None for slot in slots) else []),
        *([Column(("职务",), 26 * mm, posts, 1)] if track.has_positions else []),
        Column((track.participant_heading,), 26 * mm, names, 1),
        Column(("时长",), 18 * mm, 22 * mm),
    ]


def _row(data: TrackData, slot: _Slot) -> list[Cell]:
    cells: list[Cell] = [[TextBlock(str(slot.number), _FIGURE)]]
    if slot.start is not None:
        cells.append([TextBlock(_time(data, slot), _CELL)])
    if data.track.has_positions:
        cells.append([TextBlock(slot.person.position, _CELL)])
    return [*cells, [TextBlock(slot.person.name, _CELL)], [TextBlock(f"{data.track.minutes} 分钟", _CELL)]]


def _time(data: TrackData, slot: _Slot) -> str:
    if slot.start is None:
        return ""
    end = clock(slot.start + data.track.minutes).removeprefix("次日 " if slot.start >= _DAY else "")
    return f"{clock(slot.start)}—{end}"
