"""Measure, print one table, write out/bench.json: ratios of medians, taken in turn with their baselines."""

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from shuping_desktop import app
from tools import bench_bundle, bench_documents, bench_results, bench_start, bench_typing, bench_workbooks
from tools.bench_row import Row

GROUPS = (bench_typing, bench_documents, bench_workbooks, bench_start, bench_results, bench_bundle)


def main() -> None:
    """Measure everything; each row is printed as it is found."""
    application = app.make_application(["shuping-desktop"])
    found: list[Row] = []
    for group in GROUPS:
        for row in group.rows():
            found.append(row)
            print(row, flush=True)
    application.processEvents()
    out = ROOT / "out"
    out.mkdir(exist_ok=True)
    (out / "bench.json").write_text(json.dumps([asdict(row) for row in found], ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
