"""Run the randomised tests at full length and print their counts; any failure raises."""

import argparse
import os
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from shuping_desktop import app

from . import crashes, damages, disk, parts, review_files
from .forgeries import forgeries


class Part(NamedTuple):
    """A long run: a function of an empty folder and a count, and the count at full length."""

    run: Callable[[Path, int], None]
    full_length: int


PARTS: Mapping[str, Part] = {
    "slips": Part(parts.slips, 10_000),
    "edits": Part(parts.edits, 100_000),
    "operations": Part(parts.operations, 20_000),
    "typing-events": Part(parts.events, 20_000),
    "events": Part(parts.own_dialog_events, 100_000),
    "dialogs": Part(parts.every_dialog, 100),
    "kills": Part(crashes.kills, 10_000),
    "power-cuts": Part(crashes.power_cuts, 200_000),
    "failing-disk": Part(disk.failing_disk, 10_000),
    "flips": Part(damages.flips, 12_000),
    "pages": Part(damages.pages, 2_000),
    "forgeries": Part(forgeries, 1_000),
    "restores": Part(review_files.restores, 1_000),
    "mutated-reviews": Part(review_files.mutated_reviews, 50_000),
    "mutated-workbooks": Part(parts.mutated_workbooks, 20_000),
    "exported-workbooks": Part(parts.exported_workbooks, 1_000),
}


def main() -> None:
    """Run every part, or those named on the command line, or a share of each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--share", type=float, default=1.0, help="of the full length")
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    options = parser.parse_args()
    unknown = set(options.parts) - PARTS.keys()
    if unknown:
        parser.error(f"unknown part: {', '.join(sorted(unknown))}")
    application = app.make_application(["shuping-desktop"])
    for name in options.parts or PARTS:
        part = PARTS[name]
        with tempfile.TemporaryDirectory(dir=_memory_folder()) as folder:
            part.run(Path(folder), int(part.full_length * options.share))
    del application


def _memory_folder() -> str | None:
    """Return a folder on a memory disk if there is one; the runs do not depend on the disk."""
    shared = Path("/dev/shm")
    return str(shared) if shared.is_dir() else None


if __name__ == "__main__":
    main()
