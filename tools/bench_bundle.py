"""Benchmark: size and start-up of the bundle, against a bundle of a bare window trimmed by the same rules.

Both bundles are built first if missing or stale: the program's in dist/, the bare window's in build/bare/.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tools.bench_start import sample, starts
from tools.bundling import NAME, RESOURCES, ROOT
from tools.measuring import Row, compared, print_rows, single

PROGRAM = ROOT / "dist" / NAME
BARE = ROOT / "build" / "bare" / "bare"
BARE_SPEC = "tools/bare_window/bare_window.spec"
SIZE_AT_MOST, START_AT_MOST = 1.25, 2.0


def rows() -> Iterator[Row]:
    """Yield size and start times of the program's bundle; build the bundles first if need be."""
    make_bundles()
    yield size()
    with tempfile.TemporaryDirectory() as folder:
        yield start("start of the bundle, to the painted start page", [], Path(folder), None)
        name = "start of the bundle, to the painted sample review"
        yield start(name, [str(sample(Path(folder)))], Path(folder), START_AT_MOST)


def make_bundles() -> None:
    """Build each bundle that is missing or older than its sources."""
    folders = (ROOT / "shuping_desktop", RESOURCES, ROOT / "tools")
    sources = [*(path for folder in folders for path in folder.rglob("*.*")), ROOT / "build.spec"]
    newest = max(path.stat().st_mtime for path in sources if "__pycache__" not in path.parts)
    for made, spec, options in (
        (PROGRAM, "build.spec", []),
        (BARE, BARE_SPEC, ["--distpath", "build/bare", "--workpath", "build/bare/work"]),
    ):
        if not made.exists() or made.stat().st_mtime < newest:
            command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *options]
            # PyInstaller prints its greeting to stderr at every log level.
            subprocess.run(
                [*command, spec], cwd=ROOT, check=True, stdout=sys.stderr, stderr=subprocess.DEVNULL
            )


def size() -> Row:
    """Return the ratio of the bytes of all files; the fonts that the program brings are left out."""
    fonts = sum(path.stat().st_size for path in (RESOURCES / "fonts").glob("*.ttf"))
    ratio = (bytes_in(PROGRAM) - fonts) / bytes_in(BARE)
    return single(
        "size of the bundle without its fonts", "bundle of a bare window with a table", ratio, SIZE_AT_MOST
    )


def bytes_in(folder: Path) -> int:
    """Return the sum of the sizes of a folder's files; links are not followed."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir() or path.is_symlink())


def start(name: str, arguments: list[str], folder: Path, at_most: float | None) -> Row:
    """Return the time from the call to the painted window, the two bundles started in turn."""
    found = starts([PROGRAM / NAME, *arguments], [BARE / "bare"], folder)
    seconds = [(ours.seconds, theirs.seconds) for ours, theirs in found]
    return compared(name, "start of the bundle of a bare window with a table", seconds, at_most)


if __name__ == "__main__":
    print_rows(rows())
