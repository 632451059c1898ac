"""Ballot numbers: reading, equality, order and succession, independent of how they are written."""

import re
from collections.abc import Container, Iterable
from functools import lru_cache, total_ordering
from itertools import count

from .names import name_key, ordinary_text

NUMBERLESS = "无号"
"""Beginning of the numbers that are given to papers without one: 无号1, 无号2."""
_TWINS = "乙丙丁戊己庚辛壬癸"
# Their code points are in another order.
_IN_ORDER = {ord(letter): chr(0xF0000 + place) for place, letter in enumerate(f"甲{_TWINS}")}
_DIGITS = re.compile("([0-9]+)")
# Greek and Cyrillic capitals that look like Latin ones.
_LOOKALIKES = str.maketrans("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТУХІЈЅ", "ABEZHIKMNOPTYXABEKMHOPCTYXIJS")
_DASHES = re.compile(r"[-‐‑‒–—―−ー_.·]+")
_DASH_BEFORE_DIGIT = re.compile("(?<=[^0-9-])-+(?=[0-9])")
_WORD_AFTER_DIGIT = re.compile("(?<=[0-9])号$")
_LONGEST_PLACE = 9


@total_ordering
class BallotNumber:
    """A ballot's number; `text` is as written on paper.

    P50, p050, Ｐ５０, "P 50", P-50, P50号, and those with an invisible character or a Cyrillic Р are equal.
    P9 sorts before P10, P03乙 between P03 and P04, and 无号1 behind all others.
    """

    __slots__ = ("_key", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._key = _key(text)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"BallotNumber({self.text!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, BallotNumber) and self._key == other._key

    def __lt__(self, other: "BallotNumber") -> bool:
        return self._key < other._key

    def __hash__(self) -> int:
        return hash(self._key)

    @property
    def ordinary(self) -> str:
        """The text in ordinary characters: Р０1 with a Cyrillic letter and a wide digit becomes P01."""
        return ordinary_text(self.text).translate(_LOOKALIKES)

    @property
    def normal(self) -> str:
        """The text without differences in width, case, spaces, dashes and leading zeros: p50 for Ｐ-５０."""
        return _DIGITS.sub(lambda digits: digits[0].lstrip("0") or "0", _folded(self.text))

    def place(self, prefix: str) -> int | None:
        """Return n for a group's n-th number, its prefix followed by n in digits; None for any other."""
        digits = self._behind(prefix)
        if not re.fullmatch("[0-9]+", digits):
            return None
        return int(digits) if len(digits.lstrip("0")) <= _LONGEST_PLACE else None

    def has_prefix(self, prefix: str) -> bool:
        """Return whether it begins as a group's numbers do, with its prefix and a digit: P03乙 has P."""
        return bool(re.match("[0-9]", self._behind(prefix)))

    def _behind(self, prefix: str) -> str:
        """Return what follows a prefix; empty if the number does not begin with it."""
        number, start = _folded(self.text), _folded(f"{prefix}0")[:-1]
        return number[len(start) :] if number.startswith(start) else ""


def nth_number(prefix: str, place: int) -> BallotNumber:
    """Return the number at a place from 1: P01 for the first."""
    return BallotNumber(f"{prefix}{place:02d}")


def next_number(prefix: str, place: int, taken: Container[BallotNumber]) -> BallotNumber:
    """Return the first number from a place on that is not taken."""
    return _first_free((nth_number(prefix, at).text for at in count(place)), taken)


def numberless(taken: Container[BallotNumber]) -> BallotNumber:
    """Return the number for the next paper without one: 无号1."""
    return _first_free((f"{NUMBERLESS}{at}" for at in count(1)), taken)


def twin(number: str, taken: Container[BallotNumber]) -> BallotNumber:
    """Return the number for another paper with a number that is taken: P03乙 for a second P03."""
    base = number.strip().rstrip(_TWINS) or number
    rounds = ("", *map(str, range(2, 100)))
    return _first_free((f"{base}{letter}{turn}" for turn in rounds for letter in _TWINS), taken)


def _first_free(texts: Iterable[str], taken: Container[BallotNumber]) -> BallotNumber:
    return next(number for number in map(BallotNumber, texts) if number not in taken)


@lru_cache(maxsize=65536)
def _folded(text: str) -> str:
    """Return the text without differences in width, case, spaces, dashes before digits, and look-alikes."""
    plain = _DASHES.sub("-", name_key(text.upper().translate(_LOOKALIKES)))
    return _WORD_AFTER_DIGIT.sub("", _DASH_BEFORE_DIGIT.sub("", plain))


@lru_cache(maxsize=65536)
def _key(text: str) -> tuple[tuple[int, str], ...]:
    """Return alternating texts (0, text) and numbers (length, digits without leading zeros).

    The first text of a paper without a number has 1, which sorts it behind others.
    """
    plain = _folded(text)
    key = []
    for place, part in enumerate(_DIGITS.split(plain)):
        digits = part.lstrip("0") or "0"
        key.append((len(digits), digits) if place % 2 else (0, part.translate(_IN_ORDER)))
    if plain.startswith(NUMBERLESS):
        key[0] = (1, key[0][1])
    return tuple(key)
