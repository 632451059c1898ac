"""Signatures: labels side by side with rules to sign on, and the date."""

from collections.abc import Sequence
from typing import Any

from . import typesetting
from .blocks import Drawing, Style, draw_line

NO_DATE = "　　　　年　　月　　日"
_SIGN = Style(size=11, leading=14)


def signatures(labels: Sequence[str]) -> Drawing:
    """Return the labels side by side, each with a rule to sign on, and the date under them at the right."""

    def draw(canvas: Any, room: float) -> None:
        draw_signatures(canvas, 0, room, 34, labels)
        date = f"日期：{NO_DATE}"
        draw_line(canvas, room - typesetting.width(date, _SIGN.face, _SIGN.size), 4, date, _SIGN)

    return Drawing(58, draw)


def draw_signatures(canvas: Any, left: float, room: float, baseline: float, labels: Sequence[str]) -> None:
    """Draw one line of labels, each followed by a rule, within `room` points."""
    each = room / len(labels)
    for number, label in enumerate(labels):
        words, start = f"{label}：", left + number * each
        draw_line(canvas, start, baseline, words, _SIGN)
        canvas.setLineWidth(0.5)
        rule = start + typesetting.width(words, _SIGN.face, _SIGN.size)
        end = start + each - (0 if number == len(labels) - 1 else 14)
        canvas.line(rule, baseline - 3, end, baseline - 3)
