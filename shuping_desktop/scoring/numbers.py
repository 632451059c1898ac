"""Exact numbers: marks as whole hundredths, scores as fractions, and the one rounding there is."""

import re
from fractions import Fraction

HUNDRED = 100
_NUMBER = re.compile(r"([-+]?)([0-9]*)(?:\.([0-9]*))?")
_ORDINARY = str.maketrans("０１２３４５６７８９．。－＋−", "0123456789..-+-")
_LONGEST = 9


class NotANumberError(ValueError):
    """The text is not a plain decimal number."""


def ordinary(text: str) -> str:
    """Full-width digits, points and signs as ordinary ones, without the spaces around."""
    return text.strip().translate(_ORDINARY)


def parse_hundredths(text: str) -> Fraction:
    """The number that `text` writes, in hundredths; a fraction where it has more than two decimals.

    Raises NotANumberError for anything but ASCII or full-width digits with at most one point.
    """
    match = _NUMBER.fullmatch(ordinary(text))
    if match is None or not (match[2] or match[3]):
        raise NotANumberError(text)
    sign, whole, decimals = match[1], match[2].lstrip("0"), (match[3] or "").rstrip("0")
    if len(whole) > _LONGEST or len(decimals) > _LONGEST:
        raise NotANumberError(text)
    value = Fraction(int(whole + decimals or "0") * HUNDRED, 10 ** len(decimals))
    return -value if sign == "-" else value


def format_hundredths(hundredths: int) -> str:
    """A mark as people write it: 1950 is "19.5", 1800 is "18"."""
    whole, rest = divmod(abs(hundredths), HUNDRED)
    text = f"{whole}.{rest:02d}".rstrip("0").rstrip(".")
    return f"-{text}" if hundredths < 0 else text


def round_half_up(value: Fraction, decimals: int = 2) -> Fraction:
    """`value` (not negative) at `decimals` places, halves going up, as the notice's reading asks."""
    return Fraction(_scaled(value, decimals), 10**decimals)


def format_fixed(value: Fraction, decimals: int = 2) -> str:
    """`value` (not negative) rounded half up and written with exactly `decimals` places."""
    scaled = _scaled(value, decimals)
    if decimals == 0:
        return str(scaled)
    whole, rest = divmod(scaled, 10**decimals)
    return f"{whole}.{rest:0{decimals}d}"


def _scaled(value: Fraction, decimals: int) -> int:
    """How many units of the last place; in whole numbers, since a table asks for it cell by cell."""
    scale: int = 10**decimals
    return (2 * value.numerator * scale + value.denominator) // (2 * value.denominator)
