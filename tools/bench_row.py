"""What every measuring gives, and how two things are measured against each other."""

import json
import statistics
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass

Timed = Callable[[], float]
"""Does something once; gives the seconds that it took."""
Pairs = Sequence[tuple[float, float]]


@dataclass(frozen=True)
class Row:
    """One line of the table: a ratio to its baseline, and the range that the middle nine tenths lie in."""

    name: str
    baseline: str
    ratio: float
    low: float
    high: float
    at_most: float | None = None

    def __str__(self) -> str:
        bound = "" if self.at_most is None else f"at most {self.at_most}"
        spread = f"[{self.low:.3f} – {self.high:.3f}]"
        return f"{self.ratio:7.3f}  {spread}  {bound:13}  {self.name}  ÷  {self.baseline}"


def single(name: str, baseline: str, ratio: float, at_most: float | None = None) -> Row:
    """What is measured once, because it comes out the same each time."""
    return Row(name, baseline, ratio, ratio, ratio, at_most)


def compared(name: str, baseline: str, pairs: Pairs, at_most: float | None = None) -> Row:
    """The ratio of the medians, and where the middle nine tenths of the pairs' ratios lie."""
    ratios = sorted(ours / theirs for ours, theirs in pairs)
    middle = statistics.median(ours for ours, _ in pairs) / statistics.median(theirs for _, theirs in pairs)
    outside = len(ratios) // 20
    return Row(name, baseline, middle, ratios[outside], ratios[-1 - outside], at_most)


def in_turn(ours: Timed, theirs: Timed, runs: int, *, warming: int = 1) -> list[tuple[float, float]]:
    """Both measured in turn, so that a noisy moment falls on both; the first few are for warmth."""
    return [(ours(), theirs()) for _ in range(warming + runs)][warming:]


def inform(rows: Iterable[Row]) -> None:
    """Print each row as it is found: for people, or with --json as a line to be read by `bench.py`."""
    for row in rows:
        print(json.dumps(asdict(row)) if "--json" in sys.argv[1:] else row, flush=True)
