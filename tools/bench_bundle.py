"""The bundle's size and start, against a bundle of the least window there is, made by the same rules.

`rows` is for `make bench`; run as a program this prints them. Both bundles are made on the way where they are
missing: the program's in dist/, the bare window's in build/bare/.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.bench_row import Row, compared, single, tell
from tools.bench_start import sample, starts
from tools.bundling import NAME, RESOURCES

PROGRAM = ROOT / "dist" / NAME
BARE = ROOT / "build" / "bare" / "bare"
SIZE_AT_MOST, START_AT_MOST = 1.25, 2.0


def rows() -> Iterator[Row]:
    """Size and start times of the program's bundle; the bundles are made where they are missing."""
    make_bundles()
    yield size()
    with tempfile.TemporaryDirectory() as folder:
        yield start("start of the bundle, to the painted start page", [], Path(folder), None)
        name = "start of the bundle, to the painted sample review"
        yield start(name, [str(sample(Path(folder)))], Path(folder), START_AT_MOST)


def make_bundles() -> None:
    """Make what is missing, or older than the sources it is made from."""
    sources = [*(ROOT / "shuping_desktop").rglob("*.*"), *(ROOT / "tools").rglob("*.*"), ROOT / "build.spec"]
    newest = max(path.stat().st_mtime for path in sources if "__pycache__" not in path.parts)
    for made, spec, options in (
        (PROGRAM, "build.spec", []),
        (BARE, "tools/bare/bare.spec", ["--distpath", "build/bare", "--workpath", "build/bare/work"]),
    ):
        if not made.exists() or made.stat().st_mtime < newest:
            command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *options]
            # It greets on standard error whatever the level of its log.
            subprocess.run(
                [*command, spec], cwd=ROOT, check=True, stdout=sys.stderr, stderr=subprocess.DEVNULL
            )


def size() -> Row:
    """Bytes of all files; the fonts that are the program's own are left out."""
    fonts = sum(path.stat().st_size for path in (RESOURCES / "fonts").glob("*.ttf"))
    ratio = (bytes_in(PROGRAM) - fonts) / bytes_in(BARE)
    return single(
        "size of the bundle without its fonts", "bundle of a bare window with a table", ratio, SIZE_AT_MOST
    )


def bytes_in(folder: Path) -> int:
    """The sum of the sizes of a folder's files, links not followed."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir() or path.is_symlink())


def start(name: str, arguments: list[str], folder: Path, at_most: float | None) -> Row:
    """Seconds from the call to the painted window, the two bundles in turn."""
    found = starts([PROGRAM / NAME, *arguments], [BARE / "bare"], folder)
    seconds = [(ours.seconds, theirs.seconds) for ours, theirs in found]
    return compared(name, "start of the bundle of a bare window with a table", seconds, at_most)


if __name__ == "__main__":
    tell(rows())
