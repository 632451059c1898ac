"""Measure, print one table, write out/bench.json: ratios of medians, taken in turn with their baselines.

Each group is a process of its own: what one has in memory is no part of what the next one measures.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.bench_row import Row

GROUPS = ("typing", "documents", "workbooks", "start", "results", "bundle")


def main() -> None:
    """Measure everything; each row is printed as it is found."""
    found: list[Row] = []
    for group in GROUPS:
        for row in rows_of(group):
            found.append(row)
            print(row, flush=True)
    out = ROOT / "out"
    out.mkdir(exist_ok=True)
    (out / "bench.json").write_text(json.dumps([asdict(row) for row in found], ensure_ascii=False, indent=1))


def rows_of(group: str) -> Iterator[Row]:
    """The rows of a group as they are found. Raises CalledProcessError where it fails."""
    command = [sys.executable, f"tools/bench_{group}.py", "--json"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for line in child.stdout:
            yield Row(**json.loads(line))
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command)


if __name__ == "__main__":
    main()
