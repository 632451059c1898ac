"""Meeting agenda (述职评议会议程): speakers with their times, laid out after GB/T 9704."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

from ...scoring.ballots import Participant, TrackData
from ...scoring.numbers import ordinary
from ..content.phrases import BLANK, NOBODY_YET, counter_word, document_title, numeral, or_rule
from ..content.snapshot import Snapshot
from ..content.texts import Texts
from . import fonts
from .blocks import Style, TextBlock, TitleBlock
from .official import SIZE, TITLE
from .page import build, official_sheet
from .page_filling import fill_pages, tightened
from .tables import Cell, Column, RuledTable, fitting, ruled, widths

_ISSUER = Style(size=SIZE, leading=28, face=fonts.BODY, align="center", squeeze=0.8, highest=84)
_BODY = Style(size=SIZE, leading=28, face=fonts.BODY, indent=2)
_FACTS = Style(size=SIZE, leading=28, face=fonts.BODY, hang=5, highest=300)
_SECTION = Style(size=SIZE, leading=28, face=fonts.HEADING, indent=2, highest=84)
_PART = Style(size=SIZE, leading=28, face=fonts.SERIF_BOLD, indent=2, highest=84)
_HEAD = Style(size=14, leading=18, face=fonts.HEADING, align="center", squeeze=0.8, highest=90)
_CELL = Style(size=14, leading=18, face=fonts.BODY, align="center", squeeze=0.8, highest=300)
_FIGURE = Style(size=14, leading=18, face=fonts.BODY, align="center", squeeze=0)
# Leading as a share of its own, and points above and below a cell's text.
_SPACINGS = ((1.0, 5.0), (1.0, 3.5), (0.95, 2.5), (0.88, 2.0), (0.8, 1.2))
_DAY = 24 * 60
_TIME = re.compile(r"([01]?[0-9]|2[0-3])[:：时点]([0-5][0-9])分?")


@dataclass(frozen=True, slots=True)
class _Slot:
    """A speaker: place in the order, from 1, and start in minutes after midnight (None: not given)."""

    number: int
    person: Participant
    start: int | None


def render(snapshot: Snapshot) -> bytes:
    """Return the agenda as a PDF, with less padding where that saves a page.

    Participants ruled absent or withdrawn are named, but get no time.
    """
    data, texts, sheet = snapshot.data, snapshot.texts, official_sheet(snapshot.texts)
    out = [result.participant for result in snapshot.results.participants if result.absence]
    others, minutes = snapshot.spoken_before
    begin = read_time(texts.meeting_time)
    slots = list(_slots(data, None if begin is None else begin + minutes, out))
    title = heading(data, texts)

    def make(spacing: tuple[float, float]) -> list[Flowable]:
        leading, padding = spacing
        speakers = _speakers(data, slots, out, others)
        tables = _sections(data, slots, sheet.text_width, padding)
        story = [*_top(title, data, texts, slots), *_opening(), *speakers, *tables, *_closing()]
        return tightened(story, leading)

    filling = fill_pages(sheet, _SPACINGS, make)
    author = texts.issuer or texts.school
    return build(
        sheet,
        make(filling.spacing),
        title,
        author,
        snapshot.stamp,
        shows_results=False,
        spared=filling.spared,
    )


def heading(data: TrackData, texts: Texts) -> str:
    """Return the agenda's title: 2022-2023学年二级学院学生会述职评议会议程."""
    return document_title(data, texts, "会议程")


def read_time(words: str) -> int | None:
    """Parse a time of day such as 14:00 or １４：００ to minutes after midnight; None for anything else."""
    match = _TIME.fullmatch(ordinary("".join(words.split())))
    return int(match[1]) * 60 + int(match[2]) if match else None


def clock(minutes: int) -> str:
    """Return minutes after midnight as HH:MM, with 次日 from 24:00 on."""
    return f"次日{_time_of_day(minutes)}" if minutes >= _DAY else _time_of_day(minutes)


def _time_of_day(minutes: int) -> str:
    hours, rest = divmod(minutes % _DAY, 60)
    return f"{hours:02d}:{rest:02d}"


def _slots(data: TrackData, start: int | None, out: Sequence[Participant]) -> Iterator[_Slot]:
    """Yield the speakers category by category, each in roster order, from `start` on."""
    people = [
        person
        for category in data.track.categories
        for person in data.participants
        if person.category == category.name and person not in out
    ]
    for place, person in enumerate(people):
        yield _Slot(place + 1, person, None if start is None else start + place * data.track.minutes)


def _top(title: str, data: TrackData, texts: Texts, slots: Sequence[_Slot]) -> Iterator[Flowable]:
    """Yield the title, the issuer under it, then time and place."""
    yield TitleBlock(title, TITLE, ("述职评议", "学生会"))
    if texts.issuer.strip():
        yield TextBlock(texts.issuer, _ISSUER)
    yield Spacer(0, 14)
    for name, fact in _facts(data, texts, slots):
        yield TextBlock(f"{name}：{fact}", _FACTS)


def _opening() -> Iterator[Flowable]:
    yield TextBlock("一、主持人宣布会议开始，介绍出席人员", _SECTION)
    yield TextBlock("二、主持人说明述职要求和评分规则，工作人员发放评分表", _SECTION)


def _speakers(
    data: TrackData, slots: Sequence[_Slot], out: Sequence[Participant], others: str
) -> Iterator[Flowable]:
    """Yield the item of the reports: tracks before, number of speakers, their time, and the absent."""
    if not slots:
        yield TextBlock("三、述职", _SECTION)
        yield TextBlock(NOBODY_YET, _BODY)
        return
    unit = counter_word(data.track)
    noun = "" if data.track.is_person else data.track.participant_heading
    after = f"接{others}之后，" if others and slots[0].start is not None else ""
    minutes = f"每{unit}不超过{data.track.minutes}分钟"
    yield TextBlock(f"三、述职（{after}按下列顺序，共{len(slots)}{unit}{noun}，{minutes}）", _SECTION)
    if out:
        names = "、".join(person.name for person in out)
        yield TextBlock(f"经裁定缺席或退出、不安排述职的：{names}。", _BODY)


def _closing() -> Iterator[Flowable]:
    items = ("四、评委打分，工作人员回收并清点评分表", "五、主持人宣布会议结束，评议结果核对后公示")
    yield KeepTogether([TextBlock(item, _SECTION) for item in items])


def _facts(data: TrackData, texts: Texts, slots: Sequence[_Slot]) -> Iterator[tuple[str, str]]:
    day = texts.meeting_date.strip() or data.track.meeting.strip()
    day = day or f"{BLANK * 2}年{BLANK}月{BLANK}日"
    gap = " " if day[-1].isascii() else ""
    yield "会议时间", f"{day}{gap}{_hours(data, texts, slots)}"
    yield "会议地点", or_rule(texts.meeting_place, 10)
    yield "主持人", BLANK * 10
    yield "承办部门", or_rule(texts.office, 10)


def _hours(data: TrackData, texts: Texts, slots: Sequence[_Slot]) -> str:
    """Return start and end of the meeting; the text as typed where it is no time of day."""
    start = slots[0].start if slots else read_time(texts.meeting_time)
    if start is None:
        return texts.meeting_time.strip() or f"{BLANK}时{BLANK}分"
    end = start + len(slots) * data.track.minutes
    return f"{clock(start)}（述职至{clock(end)}）" if slots else clock(start)


def _sections(data: TrackData, slots: Sequence[_Slot], room: float, padding: float) -> Iterator[Flowable]:
    sections = [
        (category.name, [slot for slot in slots if slot.person.category == category.name])
        for category in data.track.categories
    ]
    sections = [section for section in sections if section[1]]
    for number, (name, section) in enumerate(sections):
        table = _table(data, section, slots, room, padding)
        table.wrap(room, 0)
        if len(data.track.categories) > 1:
            # Keep the title and the headings with at least two rows.
            yield CondPageBreak(_PART.leading + 8 + sum(table.row_heights[:3]))
            yield TextBlock(f"（{numeral(number)}）{name}（{len(section)}{counter_word(data.track)}）", _PART)
        yield Spacer(0, 6)
        yield table
        yield Spacer(0, 6)


def _table(
    data: TrackData, section: Sequence[_Slot], slots: Sequence[_Slot], room: float, padding: float
) -> RuledTable:
    columns = _columns(data, slots)
    head: list[Cell] = [[TextBlock(column.heading[0], _HEAD)] for column in columns]
    return ruled(
        [head, *(_row(data, slot) for slot in section)], widths(columns, room), repeat=1, padding=padding
    )


def _columns(data: TrackData, slots: Sequence[_Slot]) -> list[Column]:
    """Return the columns, equal in every section so that the tables align."""
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
    return [*cells, [TextBlock(slot.person.name, _CELL)], [TextBlock(f"{data.track.minutes}分钟", _CELL)]]


def _time(data: TrackData, slot: _Slot) -> str:
    if slot.start is None:
        return ""
    end = slot.start + data.track.minutes
    # The start says 次日 for both.
    return f"{clock(slot.start)}—{_time_of_day(end) if slot.start >= _DAY else clock(end)}"
