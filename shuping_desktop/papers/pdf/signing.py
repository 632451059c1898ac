"""Room for a hand: rules to write on, signatures side by side, and the date."""

from collections.abc import Sequence
from typing import Any

from . import text
from .blocks import Drawing, Style, draw_line

NO_DATE = "　　　　年　　月　　日"
_SIGN = Style(size=11, leading=14)


def written(words: str, ems: int) -> str:
    """What was given, or a rule of so many characters to write on."""
    return words.strip() or text.BLANK * ems


def signatures(labels: Sequence[str]) -> Drawing:
    """The labels side by side, each with a rule to sign on, and the date under them at the right."""

    def draw(canvas: Any, room: float) -> None:
        draw_signatures(canvas, 0, room, 34, labels)
        date = f"日期：{NO_DATE}"
        draw_line(canvas, room - text.width(date, _SIGN.face, _SIGN.size), 4, date, _SIGN)

    return Drawing(58, draw)


def draw_signatures(canvas: Any, left: float, room: float, baseline: float, labels: Sequence[str]) -> None:
    """One line of labels, each followed by a rule, sharing `room` points."""
    each = room / len(labels)
    for number, label in enumerate(labels):
        words, start = f"{label}：", left + number * each
        draw_line(canvas, start, baseline, words, _SIGN)
        canvas.setLineWidth(0.5)
        rule = start + text.width(words, _SIGN.face, _SIGN.size)
        end = start + each - (0 if number == len(labels) - 1 else 14)
        canvas.line(rule, baseline - 3, end, baseline - 3)
