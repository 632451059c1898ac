"""Fullness of a cell: the rule by which the grid goes to the next cell automatically."""

import re
from enum import Enum

from ..scoring.numbers import HUNDRED, NotANumberError, ordinary, parse_hundredths
from .translation import translate

_DIGITS = "0123456789"
_DIGITS_AND_POINT = re.compile(r"[0-9]*\.?[0-9]*")


class Fullness(Enum):
    """True if a further digit may follow the characters typed into a cell."""

    OPEN = "open"
    FULL = "full"
    WRONG = "wrong"


def fullness(text: str, maximum: int, step: int) -> Fullness:
    """Return whether a further digit could still make a number of `text` (both limits in hundredths).

    FULL: the number is allowed and no digit could extend it. A decimal point is not considered: one typed
    next is added to the cell just left. WRONG: neither the number nor a longer one is allowed.
    """
    if not _DIGITS_AND_POINT.fullmatch(text):
        # A text as on paper that is being edited: 看不清.
        return Fullness.WRONG
    if any(_can_begin(text + digit, maximum, step) for digit in _DIGITS):
        return Fullness.OPEN
    return Fullness.FULL if _is_allowed(text, maximum, step) else Fullness.WRONG


def parse_cell(text: str) -> tuple[int | None, str]:
    """Return the hundredths in a text (None: blank), and why it cannot be read."""
    if not ordinary(text):
        return None, ""
    try:
        exact = parse_hundredths(text)
    except NotANumberError:
        return None, translate("fullness", "“{}”不是数").format(text)
    if exact.denominator == 1:
        return int(exact), ""
    return None, translate("fullness", "“{}”多于两位小数").format(text)


def _is_allowed(text: str, maximum: int, step: int) -> bool:
    try:
        value = parse_hundredths(text)
    except NotANumberError:
        return False
    return value <= maximum and value % step == 0


def _can_begin(text: str, maximum: int, step: int) -> bool:
    """Return whether `text` is the beginning of an allowed number."""
    whole, point, decimals = text.partition(".")
    if len(whole) > 1 and whole.startswith("0"):
        return False
    if not point:
        return int(whole) * HUNDRED <= maximum
    if len(decimals) > _decimals_of(step):
        return False
    if _is_allowed(text, maximum, step):
        return True
    return any(_can_begin(text + digit, maximum, step) for digit in _DIGITS)


def _decimals_of(step: int) -> int:
    """Return how many decimals a multiple of `step` can have."""
    return 0 if step % HUNDRED == 0 else 1 if step % 10 == 0 else 2
