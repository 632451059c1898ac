"""Ballot numbers: equality, order and place, independent of how they are written."""

import re
from functools import lru_cache, total_ordering

from .names import name_key

_DIGITS = re.compile("([0-9]+)")
_LONGEST_PLACE = 9


@total_ordering
class BallotNumber:
    """A ballot's number; `text` is as written on paper.

    P50, p050, Ｐ５０, "P 50" and one with an invisible character are equal; P9 sorts before P10.
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
    def normal(self) -> str:
        """The text without differences in width, case, spaces and leading zeros: p50 for Ｐ ０５０."""
        return "".join(part for _, part in self._key)

    def place(self, prefix: str) -> int | None:
        """Return n for a group's n-th number, its prefix followed by n in digits; None for any other."""
        number, start = name_key(self.text), name_key(prefix)
        digits = number[len(start) :]
        if not number.startswith(start) or not re.fullmatch("[0-9]+", digits):
            return None
        return int(digits) if len(digits.lstrip("0")) <= _LONGEST_PLACE else None


def nth_number(prefix: str, place: int) -> BallotNumber:
    """Return the number at a place from 1: P01 for the first."""
    return BallotNumber(f"{prefix}{place:02d}")


@lru_cache(maxsize=65536)
def _key(text: str) -> tuple[tuple[int, str], ...]:
    """Return alternating texts (0, text) and numbers (length, digits without leading zeros)."""
    key = []
    for place, part in enumerate(_DIGITS.split(name_key(text))):
        digits = part.lstrip("0") or "0"
        key.append((len(digits), digits) if place % 2 else (0, part))
    return tuple(key)
