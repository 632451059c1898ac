"""What every measuring gives."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One line of the table: a ratio to its baseline, and the range that the middle nine tenths lie in."""

    name: str
    baseline: str
    ratio: float
    low: float
    high: float
    at_most: float | None
