"""Crib (一页纸说明): the steps of the work and all keys, on one A4 page for the wall."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from ...keys import SECTIONS, Key
from ..content.snapshot import Stamp
from . import fonts, typesetting
from .blocks import Style, TextBlock, draw_line
from .page import Sheet, build
from .tables import Cell, ruled


@dataclass(frozen=True, slots=True)
class Words:
    """Text of the crib besides the keys: the steps of the work by part of the day, and notes."""

    title: str
    steps: tuple[tuple[str, tuple[str, ...]], ...]
    notes: tuple[str, ...]


_CHINESE = Words(
    "述评一页纸说明",
    (
        (
            "会前",
            (
                "“1 述职对象”核对二级学院；校学生会的人点“导入名单…”读入，或逐个添加。",
                "“3 评委与权重”核对评委组、权重和名额，每组填好发出多少份评分表。",
                "打印空白评分表、评分表登记册和会议程。",
            ),
        ),
        (
            "当晚",
            (
                "“2 评分录入”：取一份纸质评分表，从左到右、从上到下录入，手写总分也要录入。",
                "标出 ≠ 的请核对纸质评分表：录错的改正；纸上确实这样写的，由评议小组裁定。",
                "规定录两遍的，按第二遍再录一次；不符的格对照纸质评分表重录。",
            ),
        ),
        (
            "结果",
            (
                "“4 结果”把待处理逐条处理完；要由人决定的，点“裁定…”。",
                "写好每人的综合评价意见，点“定稿…”，由两个人定稿。",
                "打印结果汇总表签字、公示张贴；纸上的校验码随时可以核对。",
            ),
        ),
    ),
    (
        "不用保存：一格填满就已写入文件。要备份，用“评议”菜单的“另存副本…”。",
        "做错了可以撤销，关闭程序再打开也仍可撤销。不清楚的地方请查阅使用说明。",
    ),
)
_ENGLISH = Words(
    "述评 on one page",
    (
        (
            "Before",
            (
                "Page 1 Participants: check the colleges; add the officers, or use Import list.",
                "Page 3 Evaluators and weights: check all of it; say how many ballots go out.",
                "Print the blank ballots, the register and the agenda.",
            ),
        ),
        (
            "Typing",
            (
                "Page 2 Entry: take a ballot and type it left to right, top to bottom, written totals too.",
                "At a ≠ look at the paper: type a slip anew; what the paper says itself is ruled later.",
                "Where a second entry is required, type again; cells that differ are read again.",
            ),
        ),
        (
            "Results",
            (
                "Page 4 Results: settle what is open; use Rule where people decide.",
                "Write everybody's opinion; then Finalise, which takes two people.",
                "Print the results to be signed and the announcement; a code on paper can be verified.",
            ),
        ),
    ),
    (
        "No saving: a full cell is on disk. For a backup, choose Save a copy in the menu Review.",
        "Mistakes can be undone, even after the program was closed. When in doubt, open the manual.",
    ),
)
WORDS = {"zh": _CHINESE, "en": _ENGLISH}
"""Text by language."""
_MARGIN = 15 * mm
_TITLE = Style(size=20, leading=28, face=fonts.SANS_BOLD, align="center")
_HEAD = Style(size=11, leading=15, face=fonts.SANS_BOLD)
_STEP = Style(size=10.5, leading=15, hang=1.3)
_PURPOSE = Style(size=10, leading=14)
_NOTE = Style(size=10.5, leading=16)
_KEYS = Style(size=10, leading=14, face=fonts.SANS)
_CAP_ROOM = 3.0  # points between a key's name and the frame around it
_GAP = 2.0  # points on either side of a frame
_BASELINE = 3.6
_PURPOSE_WIDTH = 62 * mm
_WHEN_WIDTH = 16 * mm
_PADDING = 3.2


def render(language: str) -> bytes:
    """Return the crib as a PDF of one page, in "zh" or "en"."""
    sheet = Sheet(top=12 * mm, left=_MARGIN, bottom=10 * mm, right=_MARGIN, draw_foot=_draw_no_foot)
    story, title = list(_story(language, sheet.text_width)), WORDS[language].title
    return build(sheet, story, title, "述评", Stamp(), shows_results=False)


def _story(language: str, room: float) -> Iterator[Flowable]:
    words = WORDS[language]
    yield TextBlock(words.title, _TITLE)
    yield Spacer(0, 4)
    yield ruled(_step_rows(words), [_WHEN_WIDTH, room - _WHEN_WIDTH], repeat=0, padding=_PADDING)
    yield Spacer(0, 5)
    for note in words.notes:
        yield TextBlock(note, _NOTE)
    for section in SECTIONS[language]:
        yield Spacer(0, 5)
        yield TextBlock(section.title, _HEAD)
        yield Spacer(0, 2)
        rows: list[list[Cell]] = [
            [[TextBlock(key.purpose, _PURPOSE)], [KeyLine(key)]] for key in section.keys
        ]
        yield ruled(rows, [_PURPOSE_WIDTH, room - _PURPOSE_WIDTH], repeat=0, padding=_PADDING)


def _step_rows(words: Words) -> list[list[Cell]]:
    """Return a row for each part of the day; steps are numbered throughout."""
    rows: list[list[Cell]] = []
    number = 0
    for when, steps in words.steps:
        cell: list[Flowable] = []
        for step in steps:
            number += 1
            cell.append(TextBlock(f"{number}　{step}", _STEP))
        rows.append([[TextBlock(when, _HEAD)], cell])
    return rows


class KeyLine(Flowable):  # type: ignore[misc]
    """One line of words and framed keys, reduced in size where it would be too long."""

    def __init__(self, key: Key) -> None:
        super().__init__()
        # Backticks enclose keys, so the pieces alternate: words, key, words.
        self._pieces = [typesetting.clean(piece, _KEYS.face) for piece in key.keys.split("`")]
        self._size = _KEYS.size

    def wrap(self, room: float, height: float) -> tuple[float, float]:
        """Fit the line into `room` points and return the size taken."""
        self._size = _KEYS.size * min(1, room / self._width(_KEYS.size))
        self.width, self.height = room, _KEYS.leading
        return room, _KEYS.leading

    def _width(self, size: float) -> float:
        caps = len(self._pieces) // 2 * 2 * (_CAP_ROOM + _GAP) * size / _KEYS.size
        return sum(typesetting.width(piece, _KEYS.face, size) for piece in self._pieces) + caps

    def draw(self) -> None:
        """Draw the words, and each key in its frame."""
        style = Style(size=self._size, leading=_KEYS.leading, face=_KEYS.face)
        left, shrunk = 0.0, self._size / _KEYS.size
        for place, piece in enumerate(self._pieces):
            width, is_key = typesetting.width(piece, style.face, style.size), place % 2 == 1
            if is_key:
                left += _GAP * shrunk
                self._draw_cap(left, width + 2 * _CAP_ROOM * shrunk)
                left += _CAP_ROOM * shrunk
            draw_line(self.canv, left, _BASELINE, piece, style)
            left += width + ((_CAP_ROOM + _GAP) * shrunk if is_key else 0)

    def _draw_cap(self, left: float, width: float) -> None:
        self.canv.saveState()
        self.canv.setLineWidth(0.4)
        self.canv.roundRect(left, 0.4, width, _KEYS.leading - 0.8, 2)
        self.canv.restoreState()


def _draw_no_foot(canvas: Any, sheet: Sheet, number: int, pages: int) -> None:
    """Draw no foot: a single page needs no number."""
