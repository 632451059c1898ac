"""Measurements: rows of the benchmark's table, and the timing of an act against its baseline."""

import json
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass

Act = Callable[[], object]
Timed = Callable[[], float]
"""Performs an act once and returns the seconds taken."""
Pairs = Sequence[tuple[float, float]]
"""Seconds of the program and of the baseline, measured in turn."""


@dataclass(frozen=True)
class Row:
    """Row of the table: the ratio to the baseline, and the range of the middle nine tenths of the runs."""

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
    """Return the row of a measurement without spread, which is made once."""
    return Row(name, baseline, ratio, ratio, ratio, at_most)


def compared(name: str, baseline: str, pairs: Pairs, at_most: float | None = None) -> Row:
    """Return the row of the ratio of the medians, with the range of the middle nine tenths of the ratios."""
    ratios = sorted(ours / theirs for ours, theirs in pairs)
    middle = statistics.median(ours for ours, _ in pairs) / statistics.median(theirs for _, theirs in pairs)
    outside = len(ratios) // 20
    return Row(name, baseline, middle, ratios[outside], ratios[-1 - outside], at_most)


def in_turn(ours: Timed, theirs: Timed, runs: int, *, warming: int = 1) -> list[tuple[float, float]]:
    """Measure both in turn, so that noise falls on both; the first `warming` pairs are dropped."""
    return [(ours(), theirs()) for _ in range(warming + runs)][warming:]


def wall_time(act: Act, before: Act = lambda: None) -> Timed:
    """Return a function that performs `before`, then `act`, and returns the seconds of `act`."""
    return _timed(act, before, time.perf_counter)


def processor_time(act: Act) -> Timed:
    """Return a function that performs `act` and returns its processor time, free of other programs' load."""
    return _timed(act, lambda: None, time.process_time)


def _timed(act: Act, before: Act, clock: Callable[[], float]) -> Timed:
    def once() -> float:
        before()
        begun = clock()
        act()
        return clock() - begun

    return once


def print_rows(rows: Iterable[Row]) -> None:
    """Print each row as soon as it is measured; with --json as a line of JSON for `tools.bench`."""
    for row in rows:
        print(json.dumps(asdict(row)) if "--json" in sys.argv[1:] else row, flush=True)
