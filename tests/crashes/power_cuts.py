"""Power cuts in all operations that write to one folder, simulated.

`run_power_cuts(folder, count, seed)` records the calls of operations and tries as many states as given that a
power cut may leave of them: any of the 512-byte sectors written since a file's last sync, and any of the
changes of the folder since its last sync. `python -m tests.crashes.power_cuts COUNT SEED` does so from the
shell.
"""

import hashlib
import os
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from tests.crashes.disk import Disk, State
from tests.crashes.file_calls import Call, watching
from tests.crashes.killing import Moment, Reporter
from tests.crashes.operations import (
    Copy,
    CopyOver,
    Create,
    CreateWithoutLinks,
    Finalise,
    Import,
    Migrate,
    Mixed,
    Operation,
    Rebuild,
    Redo,
    Typing,
    Undo,
)

CUT_OPERATIONS: tuple[Operation, ...] = (
    *(Typing(), Undo(), Redo(), Import(), Finalise(), Mixed()),
    *(Create(), CreateWithoutLinks(), Rebuild(), Copy(), CopyOver(), Migrate()),
)
_CONFIRMED = 2
"""Operations recorded at a time."""
STATES = 12
"""States tried at each moment."""


class Counts(NamedTuple):
    """States tried, and those that differ from all before in what a program can find."""

    tried: Counter[str]
    distinct: Counter[str]


class _EnoughError(Exception):
    """Ends the work of an operation."""


class _Recorder(Reporter):
    """Records calls and confirmations in this process."""

    def __init__(self, folder: Path) -> None:
        super().__init__(-1, Moment(0, 0), random.Random(0))
        self._folder = folder
        self.disk: Disk | None = None
        self.events: list[Call | str] = []

    def start(self) -> None:
        self.disk = Disk(self._folder)

    def confirm(self, text: str) -> None:
        self.events.append(text)
        if sum(isinstance(event, str) for event in self.events) == _CONFIRMED:
            raise _EnoughError

    def observe(self, call: Call) -> None:
        if self.disk is not None:
            self.events.append(call)


def run_power_cuts(
    folder: Path,
    count: int,
    seed: int,
    operations: Sequence[Operation] = CUT_OPERATIONS,
    states: int = STATES,
) -> Counts:
    """Try `count` states, `states` at each moment; raise AssertionError for one with a loss."""
    chance, counts = random.Random(seed), Counts(Counter(), Counter())
    share = -(-count // len(operations))
    for operation in operations:
        seen: set[bytes] = set()
        while counts.tried[operation.name] < share and counts.tried.total() < count:
            place = folder / "recorded"
            place.mkdir()
            recorder = _recorded(operation, place, chance)
            shutil.rmtree(place)
            most = min(share - counts.tried[operation.name], count - counts.tried.total())
            tried, distinct = _cut_everywhere(operation, recorder, folder, (states, most), seen, chance)
            counts.tried[operation.name] += tried
            counts.distinct[operation.name] += distinct
    return counts


def _recorded(operation: Operation, place: Path, chance: random.Random) -> _Recorder:
    """Carry out an operation a few times and record its calls."""
    operation.prepare(place)
    recorder = _Recorder(place)
    with watching(recorder.observe), suppress(_EnoughError):
        operation.work(place, recorder, random.Random(chance.random()))
    return recorder


def _cut_everywhere(
    operation: Operation,
    recorder: _Recorder,
    folder: Path,
    limits: tuple[int, int],
    seen: set[bytes],
    chance: random.Random,
) -> tuple[int, int]:
    """Cut the power after each recorded call; return the numbers of states, tried and new, hence checked.

    `limits` are the states tried at each moment and in all.
    """
    states, most = limits
    tried = distinct = 0
    confirmed: list[str] = []
    disk = recorder.disk
    assert disk is not None
    for event in recorder.events:
        if isinstance(event, str):
            confirmed.append(event)
        else:
            disk.make(event)
        for _ in range(min(states, most - tried)):
            state = disk.state(chance)
            tried += 1
            digest = _digest(state, confirmed)
            if digest not in seen:
                seen.add(digest)
                distinct += 1
                _check(operation, state, confirmed, folder / "found")
    return tried, distinct


def _digest(state: State, confirmed: list[str]) -> bytes:
    """Return a digest of what a program can find; of temporary files, which nothing reads, their number."""
    digest = hashlib.blake2b("\n".join(confirmed).encode(), digest_size=16)
    for name in sorted(state.names):
        number = state.names[name]
        is_temporary = name.startswith(".~")
        digest.update(b"\0" + (b"temporary" if is_temporary else name.encode()) + b"\0")
        if not is_temporary:
            digest.update(len(state.contents[number]).to_bytes(8, "big") + state.contents[number])
    return digest.digest()


def _check(operation: Operation, state: State, confirmed: list[str], place: Path) -> None:
    place.mkdir()
    state.write(place)
    try:
        operation.check(place, confirmed)
    except Exception as error:
        saved = Path(tempfile.mkdtemp(prefix="power-cut-"))
        state.write(saved)
        raise AssertionError(f"{operation.name} after {confirmed}: {saved}") from error
    shutil.rmtree(place)


def main() -> None:
    """Run from the shell and print the counts by operation."""
    count, seed = int(sys.argv[1]), int(sys.argv[2])
    shared = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: PTH112
    with tempfile.TemporaryDirectory(dir=shared) as folder:
        tried, distinct = run_power_cuts(Path(folder), count, seed)
    by_operation = ", ".join(f"{name} {tried[name]} / {distinct[name]}" for name in tried)
    print(
        f"power cuts: {tried.total()} states, {distinct.total()} distinct; 0 confirmed changes lost, "
        f"0 files missing or left ({by_operation})"
    )


if __name__ == "__main__":
    main()
