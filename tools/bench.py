"""Measure everything, print one table, and write out/bench.json.

Each group runs in a process of its own, so that the memory of one does not affect the next.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from tools.measuring import Row

ROOT = Path(__file__).resolve().parent.parent
GROUPS = ("typing", "documents", "workbooks", "start", "results", "bundle")


def main() -> None:
    """Measure every group; print each row as soon as it is measured."""
    found: list[Row] = []
    for group in GROUPS:
        for row in rows_of(group):
            found.append(row)
            print(row, flush=True)
    out = ROOT / "out"
    out.mkdir(exist_ok=True)
    (out / "bench.json").write_text(json.dumps([asdict(row) for row in found], ensure_ascii=False, indent=1))


def rows_of(group: str) -> Iterator[Row]:
    """Yield the rows of a group as they are measured. Raises CalledProcessError if the group fails."""
    command = [sys.executable, "-m", f"tools.bench_{group}", "--json"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for line in child.stdout:
            yield Row(**json.loads(line))
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command)


if __name__ == "__main__":
    main()
