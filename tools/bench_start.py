"""Benchmark: start-up to the painted sample review, and peak memory, against a bare window."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.measuring import Row, compared, print_rows

ROOT = Path(__file__).resolve().parent.parent
STARTS = 20  # the fastest and the slowest lie outside the middle nine tenths
FIRST_STARTS = 2  # not counted: they fill the file cache and write the .pyc files
TIME_AT_MOST, MEMORY_AT_MOST = 2.0, 1.8
SHOWN = b"shown\n"
"""Line that the program and the bare window print once painted, when `SHUPING_PICTURE` is set."""
Command = Sequence[Path | str]


@dataclass(frozen=True)
class Start:
    """One start: seconds until the window was painted, and the peak memory of the process in KiB."""

    seconds: float
    peak: int


def rows() -> Iterator[Row]:
    """Yield time and peak memory of the program started from the checkout."""
    with tempfile.TemporaryDirectory() as folder:
        ours: Command = [sys.executable, "-m", "shuping_desktop", sample(Path(folder))]
        bare: Command = [sys.executable, "tools/bare_window/window.py"]
        found = starts(ours, bare, Path(folder))
    baseline = "a bare window with a table"
    seconds = [(mine.seconds, least.seconds) for mine, least in found]
    name = "start from source, to the painted sample review"
    yield compared(name, f"start of {baseline}", seconds, TIME_AT_MOST)
    peaks = [(float(mine.peak), float(least.peak)) for mine, least in found]
    yield compared("peak memory with the sample review open", baseline, peaks, MEMORY_AT_MOST)


def sample(folder: Path) -> Path:
    """Make the sample review in a separate process; return its file."""
    path = folder / "sample.shuping"
    make = "import sys, pathlib, shuping_desktop.operations.reviews as reviews"
    command = [sys.executable, "-c", f"{make}; reviews.make_sample(pathlib.Path(sys.argv[1]))", str(path)]
    subprocess.run(command, check=True, cwd=ROOT)
    return path


def starts(ours: Command, bare: Command, folder: Path) -> list[tuple[Start, Start]]:
    """Start the two programs in turn."""
    both = [(start(ours, folder), start(bare, folder)) for _ in range(FIRST_STARTS + STARTS)]
    return both[FIRST_STARTS:]


def start(command: Command, folder: Path) -> Start:
    """Start a program; measure until its window is painted, and its memory until it ends."""
    environment = {
        **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder),
        "QT_QPA_PLATFORM": "offscreen",
        "SHUPING_PICTURE": str(folder / "window.png"),
    }
    begun = time.perf_counter()
    child = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert child.stdout is not None
    with child.stdout as output:
        first_line = output.readline()
        taken = time.perf_counter() - begun
        output.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    assert (child.returncode, first_line) == (0, SHOWN), command
    return Start(taken, usage.ru_maxrss)


if __name__ == "__main__":
    print_rows(rows())
