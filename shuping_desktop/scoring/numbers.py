"""Exact numbers: marks as whole hundredths, scores as fractions, and rounding."""

import re
from fractions import Fraction

from .names import ordinary_text

HUNDRED = 100
_NUMBER = re.compile(r"([-+]?)([0-9]*)(?:\.([0-9]*))?")
_ORDINARY = str.maketrans("。＋−", ".+-")
_LONGEST = 9


class NotANumberError(ValueError):
    """Error for a text that is not a plain decimal number."""


def ordinary(text: str) -> str:
    """Return the text with full-width digits, points and signs as ASCII, without anything invisible."""
    return ordinary_text(text).translate(_ORDINARY)


def parse_hundredths(text: str) -> Fraction:
    """Parse a number, in hundredths; it is a fraction where there are more than two decimals.

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


def parse_whole(text: str) -> int:
    """Parse a whole number. Raises NotANumberError for any other text, and for a number below 0."""
    plain = ordinary(text)
    digits = plain.lstrip("0")
    if not re.fullmatch("[0-9]+", plain) or len(digits) > _LONGEST:
        raise NotANumberError(text)
    return int(plain[-_LONGEST:])


def format_hundredths(hundredths: int) -> str:
    """Return a mark as text: "19.5" for 1950, "18" for 1800."""
    whole, rest = divmod(abs(hundredths), HUNDRED)
    text = f"{whole}.{rest:02d}".rstrip("0").rstrip(".")
    return f"-{text}" if hundredths < 0 else text


def round_half_up(value: Fraction, decimals: int = 2) -> Fraction:
    """Round `value` (not negative) half up to `decimals` places (notice: 得分)."""
    return Fraction(_scaled(value, decimals), 10**decimals)


def format_fixed(value: Fraction, decimals: int = 2) -> str:
    """Return `value` (not negative), rounded half up, with exactly `decimals` places."""
    scaled = _scaled(value, decimals)
    if decimals == 0:
        return str(scaled)
    whole, rest = divmod(scaled, 10**decimals)
    return f"{whole}.{rest:0{decimals}d}"


def _scaled(value: Fraction, decimals: int) -> int:
    """Return the rounded value in units of the last place; integer arithmetic is faster than fractions."""
    scale: int = 10**decimals
    return (2 * value.numerator * scale + value.denominator) // (2 * value.denominator)
