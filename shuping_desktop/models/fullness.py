"""When a cell is full: the rule by which a mark moves on by itself. Pure text and numbers."""

from enum import Enum

from ..scoring.numbers import HUNDRED, NotANumberError, parse_hundredths
from .translation import translate

_DIGITS = "0123456789"


class Fullness(Enum):
    """What may follow the characters typed into a cell."""

    OPEN = "open"
    FULL = "full"
    WRONG = "wrong"


def fullness(text: str, maximum: int, step: int) -> Fullness:
    """Whether a further digit could still make a number of `text` (both limits in hundredths).

    FULL: the number stands and no digit could extend it. A point is not counted: one that is typed
    right after belongs to the cell just left. WRONG: it cannot stand and no digit could mend it.
    """
    if any(_can_stand(text + digit, maximum, step) for digit in _DIGITS):
        return Fullness.OPEN
    return Fullness.FULL if _stands(text, maximum, step) else Fullness.WRONG


def parse_cell(text: str) -> tuple[int | None, str]:
    """The hundredths that a text writes (None: blank), and why it cannot be read."""
    if not text.strip():
        return None, ""
    try:
        exact = parse_hundredths(text)
    except NotANumberError:
        return None, translate("typing", "“{}”不是数").format(text)
    if exact.denominator == 1:
        return int(exact), ""
    return None, translate("typing", "“{}”多于两位小数").format(text)


def _stands(text: str, maximum: int, step: int) -> bool:
    try:
        value = parse_hundredths(text)
    except NotANumberError:
        return False
    return value <= maximum and value % step == 0


def _can_stand(text: str, maximum: int, step: int) -> bool:
    """Whether `text` is the beginning of a number that can stand."""
    whole, point, decimals = text.partition(".")
    if len(whole) > 1 and whole.startswith("0"):
        return False
    if not point:
        return int(whole) * HUNDRED <= maximum
    if len(decimals) > _decimals_of(step):
        return False
    if _stands(text, maximum, step):
        return True
    return any(_can_stand(text + digit, maximum, step) for digit in _DIGITS)


def _decimals_of(step: int) -> int:
    """How many decimals a multiple of `step` can have."""
    return 0 if step % HUNDRED == 0 else 1 if step % 10 == 0 else 2
