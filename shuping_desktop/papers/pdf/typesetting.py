"""Plain text prepared for drawing: cleaned, split into runs of one font, broken into lines.

Markup is never parsed: a user's `<b>` or `&#x41;` is printed as typed.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise

from . import fonts

PLACEHOLDER = "□"

_OPENING = "（“‘《〈「『【〔(\\[{"
_CLOSING = "，。、；：？！）”’》〉」』】〕…·％,.;:?!)\\]}%"
_HAN = "\u3400-\u9fff\U00020000-\U0003ffff"
_PIECE = re.compile(
    rf"[{_HAN}]{{1,12}}·|(?<=·)[{_HAN}]{{1,12}}"  # a part of a name such as 阿依古丽·买买提
    # A number of days or a telephone number, short enough not to be broken.
    rf"|（(?:[0-9]+ ?个工作日|电话：[^（）]{{1,24}})）[{_CLOSING}]*"
    rf"|[{_OPENING}]*(?:[A-Za-z0-9][A-Za-z0-9.,:/@_+\-]*|—+|.)[{_CLOSING}]*",
    re.DOTALL,
)
_SLACK = 0.01


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text and its width in points."""

    text: str
    width: float


@lru_cache(maxsize=4096)
def clean(text: str, face: str) -> str:
    """Return `text` on one line, with only characters that `face` or its stand-ins can draw.

    Line ends and tabs become spaces. Control and formatting characters and variation selectors are
    dropped. Any other character without a glyph, such as an unpaired surrogate, becomes □.
    """
    return "".join(_drawable(char, face) for char in text).strip()


@lru_cache(maxsize=8192)
def _drawable(char: str, face: str) -> str:
    if char.isspace() and char != "\u3000":
        return " "
    if unicodedata.category(char) in ("Cc", "Cf") or _is_variation_selector(char):
        return ""
    return char if fonts.for_char(face, char) else PLACEHOLDER


def undrawable(text: str, face: str) -> list[str]:
    """Return the characters of `text` without a glyph in `face` or its stand-ins, each once, in order."""
    return [
        char for char in dict.fromkeys(text) if char != PLACEHOLDER and _drawable(char, face) == PLACEHOLDER
    ]


def _is_variation_selector(char: str) -> bool:
    return "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"


def runs(text: str, face: str) -> Iterator[tuple[str, str]]:
    """Yield cleaned `text` as (font name, piece) pairs, each piece drawn with one font."""
    for name, chars in groupby(text, lambda char: _font_and_advance(char, face)[0]):
        yield name, "".join(chars)


@lru_cache(maxsize=8192)
def _font_and_advance(char: str, face: str) -> tuple[str, float]:
    """Return the name of the font that draws `char`, and its advance in ems."""
    font = fonts.for_char(face, char)
    return (font.name, font.width(char)) if font else (fonts.load(face).name, 1.0)


def width(text: str, face: str, size: float) -> float:
    """Return the width of cleaned `text` in points."""
    return _ems(text, face) * size


@lru_cache(maxsize=8192)
def _ems(text: str, face: str) -> float:
    return sum(_font_and_advance(char, face)[1] for char in text)


def break_lines(text: str, face: str, size: float, room: float, indent: float = 0) -> list[Line]:
    """Break cleaned `text` into lines of at most `room` points, the first shorter by `indent`.

    Numbers and Latin words stay whole, and no line begins or ends with punctuation that must not
    stand there, unless a single piece is longer than a line. There is always at least one line.
    """
    if width(text, face, size) <= room - indent:
        return [_line(text, face, size)]
    lines: list[Line] = []
    line, used, free = "", 0.0, room - indent
    for piece in _pieces(text, face, size, room - indent):
        needed = width(piece, face, size)
        if line and used + needed > free + _SLACK:
            lines.append(_line(line, face, size))
            line, used, free = "", 0.0, room
            piece = piece.lstrip(" ")  # noqa: PLW2901  a space that caused a break is not printed
            needed = width(piece, face, size)
        line, used = line + piece, used + needed
    return [*lines, _line(line, face, size)]


def _line(text: str, face: str, size: float) -> Line:
    text = text.rstrip(" ")
    return Line(text, width(text, face, size))


def _pieces(text: str, face: str, size: float, room: float) -> Iterator[str]:
    """Yield the pieces that stay whole; a piece longer than `room` is yielded by character."""
    for piece in _PIECE.findall(text):
        if width(piece, face, size) <= room:
            yield piece
        else:
            yield from piece


def break_title(text: str, face: str, size: float, room: float, phrases: tuple[str, ...]) -> list[Line]:
    """Break a title; if there are two lines, before the first of `phrases` that fits or near the middle."""
    plain = break_lines(text, face, size, room)
    if len(plain) != 2:
        return plain
    halves = [(text[:cut], text[cut:]) for cut in _cuts(text)]
    fitting = [pair for pair in halves if max(width(half, face, size) for half in pair) <= room]

    def badness(pair: tuple[str, str]) -> tuple[int, int]:
        places = [place for place, phrase in enumerate(phrases) if pair[1].startswith(phrase)]
        return min(places, default=len(phrases)), abs(len(pair[0]) - len(pair[1]))

    best = min(fitting, key=badness, default=None)
    return [_line(half.strip(" "), face, size) for half in best] if best else plain


def _cuts(text: str) -> list[int]:
    """Return the indices at which a piece after the first begins."""
    starts = [match.start() for match in _PIECE.finditer(text)]
    return [after for _, after in pairwise(starts)]
