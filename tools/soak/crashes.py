"""The long runs on kills and power cuts. Each prints its counts; any failure raises."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def kills(_folder: Path, count: int) -> None:
    """Kill the program in all operations, in a process that has made no application before it forks."""
    subprocess.run([sys.executable, "-m", "tests.crashes.kills", str(count), "1"], cwd=ROOT, check=True)


def power_cuts(_folder: Path, count: int) -> None:
    """Simulate power cuts in operations on files."""
    subprocess.run([sys.executable, "-m", "tests.crashes.power_cuts", str(count), "1"], cwd=ROOT, check=True)
