"""From the call of the program to the sample review, open and painted, against the least window there is.

`rows` is for `make bench`; run as a program this prints them.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.bench_row import Row, compared, tell

STARTS = 20  # the first and the last of their order lie outside the middle nine tenths
FIRST_STARTS = 2  # not counted: they bring the files into memory, and compile what is not compiled
TIME_AT_MOST, MEMORY_AT_MOST = 2.0, 1.8
SHOWN = b"shown\n"
Command = Sequence[Path | str]


@dataclass(frozen=True)
class Start:
    """One start: seconds until the window was painted, and the most memory it held until its end, in KiB."""

    seconds: float
    peak: int


def rows() -> Iterator[Row]:
    """Time and peak memory of the program as it lies in the repository."""
    with tempfile.TemporaryDirectory() as folder:
        ours: Command = [sys.executable, "-m", "shuping_desktop", sample(Path(folder))]
        bare: Command = [sys.executable, "tools/bare/window.py"]
        found = starts(ours, bare, Path(folder))
    baseline = "a bare window with a table"
    seconds = [(mine.seconds, least.seconds) for mine, least in found]
    name = "start from source, to the painted sample review"
    yield compared(name, f"start of {baseline}", seconds, TIME_AT_MOST)
    peaks = [(float(mine.peak), float(least.peak)) for mine, least in found]
    yield compared("peak memory with the sample review open", baseline, peaks, MEMORY_AT_MOST)


def sample(folder: Path) -> Path:
    """A file with the sample review, made in a process of its own."""
    path = folder / "sample.shuping"
    make = "import sys, pathlib, shuping_desktop.operations.reviews as reviews"
    command = [sys.executable, "-c", f"{make}; reviews.make_sample(pathlib.Path(sys.argv[1]))", str(path)]
    subprocess.run(command, check=True, cwd=ROOT)
    return path


def starts(ours: Command, bare: Command, folder: Path) -> list[tuple[Start, Start]]:
    """The two programs started in turn."""
    both = [(start(ours, folder), start(bare, folder)) for _ in range(FIRST_STARTS + STARTS)]
    return both[FIRST_STARTS:]


def start(command: Command, folder: Path) -> Start:
    """Call a program, and measure until it says that its window is painted and until it ends."""
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
    with child.stdout as told:
        said = told.readline()
        taken = time.perf_counter() - begun
        told.read()
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    assert (child.returncode, said) == (0, SHOWN), command
    return Start(taken, used.ru_maxrss)


if __name__ == "__main__":
    tell(rows())
