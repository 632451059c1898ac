"""Kills in all operations, in the shell and in the window.

`run_kills(folder, count, seed)` kills as many processes as given; `python -m tests.crashes.kills COUNT SEED`
does so from the shell and prints the counts. Processes are forked from one that has everything imported but
has made no application, so that a kill costs milliseconds.
"""

import gc
import os
import random
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.crashes.killing import Moment, killed
from tests.crashes.operations import OPERATIONS, Operation
from tests.crashes.window_operations import WINDOW_OPERATIONS

EVERY_WINDOW = 30
"""One kill of so many is in the window, which takes long to open."""


def run_kills(folder: Path, count: int, seed: int) -> Counter[str]:
    """Kill `count` processes; return the number of kills by operation. Raises AssertionError at a loss."""
    chance, kills = random.Random(seed), Counter[str]()
    # Keeps the collector from touching, and so from copying, the pages that a forked process shares.
    gc.freeze()
    weights = [operation.weight for operation in OPERATIONS]
    for number in range(count):
        if number % EVERY_WINDOW:
            (operation,) = chance.choices(OPERATIONS, weights)
        else:
            operation = chance.choice(WINDOW_OPERATIONS)
        by_call = chance.random() < 0.5
        moment = Moment(
            0.0 if by_call else chance.uniform(0, operation.seconds),
            chance.randint(1, operation.calls) if by_call else 0,
        )
        place = folder / str(number)
        place.mkdir()
        kill_once(operation, place, moment, seed * 1_000_003 + number)
        shutil.rmtree(place)
        kills[operation.name] += 1
    gc.unfreeze()
    return kills


def kill_once(operation: Operation, place: Path, moment: Moment, seed: int) -> int:
    """Kill one process during an operation and check what it left; return how many it confirmed."""
    operation.prepare(place)
    confirmed = killed(lambda reporter: operation.work(place, reporter, random.Random(seed)), moment, seed)
    try:
        operation.check(place, confirmed)
    except Exception as error:
        raise AssertionError(f"{operation.name}, {moment}, seed {seed}, {place}") from error
    return len(confirmed)


def _memory() -> str | None:
    return "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: PTH112


def main() -> None:
    """Run from the shell and print the counts by operation."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    count, seed = int(sys.argv[1]), int(sys.argv[2])
    with tempfile.TemporaryDirectory(dir=_memory()) as folder:
        kills = run_kills(Path(folder), count, seed)
    by_operation = ", ".join(f"{name} {number}" for name, number in kills.most_common())
    print(f"kills: {kills.total()}; 0 confirmed changes lost, 0 files or names left ({by_operation})")


if __name__ == "__main__":
    main()
