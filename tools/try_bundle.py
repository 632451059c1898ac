"""Try a bundle in conditions like those of an office computer: no Python, no network, no other fonts.

From a path with Chinese and spaces, from a read-only folder, under LC_ALL=C and as another user, the program
creates a review, imports the sample, prints two documents of both tracks, prints the results and opens its
window. Cases that this user or system does not allow are reported as skipped. On Linux the system libraries
that the bundle links to are checked as well: only those that every desktop has.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
import pypdfium2
from PIL import Image

from tools import bundling

SAMPLE = bundling.RESOURCES / "sample"
INPUTS = ("officers.csv", "college-ballots.csv", "officer-ballots.csv")
DOCUMENTS = ("results", "announcement")
FIRST_NAMES = {"college": "化工学院", "officer": "卫𬭎"}
LIMIT_SECONDS = 120
LEAST_COLOURS = 100  # in a window with text; an empty one has about ten
OTHER_USER = 65534
# The C library, and the libraries of the system's graphics and printing.
_SYSTEM = r"c|m|dl|rt|pthread|resolv|EGL|GL|cups|xcb|wayland-\w+"
DESKTOP_LIBRARIES = re.compile(rf"(ld-linux.*|lib({_SYSTEM}))\.so\.\d+")
# Fontconfig without font folders, so that only the bundle's own fonts are used.
NO_FONTS = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>'


@dataclass(frozen=True)
class Case:
    """Way of running the program. `work` is a folder that its user may write to."""

    name: str
    program: Path
    work: Path
    as_other_user: bool = False
    variables: dict[str, str] = field(default_factory=dict)


class TrialError(Exception):
    """Error: the bundle did not work as expected."""


def main() -> int:
    """Try the bundle named on the command line, or the one in dist/; return the exit code."""
    bundle = Path(sys.argv[1]) if len(sys.argv) > 1 else bundle_in(ROOT / "dist")
    places = "、".join(map(str, to_hide()))
    print(f"试用 {bundle}（trying it）；{'遮住了' if hidden() else '没有权限遮住'} {places}")
    with tempfile.TemporaryDirectory(prefix="shuping-try-") as folder:
        Path(folder).chmod(0o755)
        try:
            check_libraries(bundle)
            for case in cases(bundle, Path(folder)):
                try_case(case)
                print(f"  ✓ {case.name}")
        except TrialError as error:
            print(f"  ✗ {error}", file=sys.stderr)
            return 1
        finally:
            make_writable(Path(folder))
    return 0


def bundle_in(dist: Path) -> Path:
    """Return the bundle that PyInstaller made."""
    return dist / ("述评.app" if sys.platform == "darwin" else bundling.NAME)


def program_in(bundle: Path) -> Path:
    """Return the bundle's command-line program."""
    if sys.platform == "darwin":
        return bundle / "Contents" / "MacOS" / bundling.NAME
    return bundle / (f"{bundling.NAME}-console.exe" if sys.platform == "win32" else bundling.NAME)


def cases(bundle: Path, folder: Path) -> Iterator[Case]:
    """Yield the cases possible here, and print the others as skipped."""
    place = folder / "述评 程序（第 1 版）" / bundle.name
    shutil.copytree(bundle, place, symlinks=True)
    program = program_in(place)
    yield Case("从有中文和空格的路径（a path with Chinese and spaces）", program, new_folder(folder, "甲 乙"))
    locale = {"LC_ALL": "C", "LANG": "C"}
    yield Case("LC_ALL=C", program, new_folder(folder, "locale"), variables=locale)
    root = os.name == "posix" and os.getuid() == 0
    if not root:
        print("  － 跳过：另一个用户，需要 root（skipped: another user needs root）")
    else:
        work = new_folder(folder, "别人", OTHER_USER)
        yield Case("另一个用户（another user）", program, work, as_other_user=True)
    if os.name != "posix":
        print("  － 跳过：只读的文件夹（skipped: a read-only folder）")
        return
    for path in (place, *place.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & ~0o222)
    # Root may write to read-only folders.
    work = new_folder(folder, "只读", OTHER_USER if root else None)
    yield Case("从只读的文件夹（a read-only folder）", program, work, as_other_user=root)


def check_libraries(bundle: Path) -> None:
    """Print the system libraries that the bundle links to. Raises TrialError if desktops may lack one."""
    objdump = shutil.which("objdump")
    if sys.platform != "linux" or objdump is None:
        return
    files = [path for path in bundle.rglob("*") if path.is_file()]
    with_code = [path for path in files if path.open("rb").read(4) == b"\x7fELF"]
    headers = subprocess.run([objdump, "-p", *with_code], capture_output=True, text=True, check=True).stdout
    outside = bundling.linked_libraries(*with_code) - {path.name for path in files}
    glibc = max(map(int, re.findall(r"GLIBC_2\.(\d+)", headers)))
    print(f"  要求 glibc 2.{glibc} 或更新（needs glibc 2.{glibc}）、{'、'.join(sorted(outside))}")
    missing = sorted(name for name in outside if not DESKTOP_LIBRARIES.fullmatch(name))
    if missing:
        raise TrialError(f"not in the bundle: {', '.join(missing)}")


def new_folder(folder: Path, name: str, owner: int | None = None) -> Path:
    """Make the work folder of a case, with the sample's files in it."""
    made = folder / name
    made.mkdir()
    for source in INPUTS:
        shutil.copyfile(SAMPLE / source, made / source)
    (made / "fonts.conf").write_text(NO_FONTS, "utf-8")
    if owner is not None:
        os.chown(made, owner, owner)
    return made


def try_case(case: Case) -> None:
    """Run every step of a case. Raises TrialError for the first that fails."""
    review = case.work / "评议 一.shuping"
    call(case, "new", review)
    call(case, "import", review, *(case.work / name for name in INPUTS))
    found = json.loads(call(case, "results", review, "--json"))
    if not same_results(found):
        raise TrialError(f"{case.name}: the results are not those expected")
    for track, name in FIRST_NAMES.items():
        for document in DOCUMENTS:
            target = case.work / f"{track} {document}.pdf"
            call(case, "print", review, document, "--track", track, "-o", target)
            check_sheet(case, target, name)
    windows: list[list[object]] = [["--sample"], [review], []]
    for number, arguments in enumerate(windows):
        picture = case.work / f"窗口{number}.png"
        call(case, *arguments, SHUPING_PICTURE=str(picture))
        check_picture(case, picture)


def same_results(found: dict[str, object]) -> bool:
    """Return whether results are the expected ones, ignoring the sentences of problems."""
    tracks = found["tracks"]
    assert isinstance(tracks, dict)
    for track in tracks.values():
        for problem in track["problems"]:
            problem.pop("text")
    expected: dict[str, object] = json.loads((SAMPLE / "expected.json").read_text("utf-8"))
    return tracks == expected["tracks"]


def check_sheet(case: Case, path: Path, name: str) -> None:
    """Raise TrialError if the PDF does not contain a name."""
    with pypdfium2.PdfDocument(path) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    if name not in text:
        raise TrialError(f"{case.name}: {path.name} does not show {name}")


def check_picture(case: Case, path: Path) -> None:
    """Raise TrialError if the picture of the window has too few colours to contain text."""
    with Image.open(path) as picture:
        colours = picture.convert("RGB").getcolors(1 << 24) or []
    if len(colours) < LEAST_COLOURS:
        raise TrialError(f"{case.name}: {path.name} shows nothing ({len(colours)} colours)")


def call(case: Case, *arguments: object, **variables: str) -> str:
    """Run the program and return its output. Raises TrialError if it fails."""
    command = [*wrapper(case), str(case.program), *map(str, arguments)]
    done = subprocess.run(
        command,
        env={**environment(case), **variables},
        cwd=case.work,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=LIMIT_SECONDS,
        check=False,
    )
    if done.returncode != 0:
        error = done.stderr.decode("utf-8", "replace").strip()
        command_line = " ".join(map(str, arguments))
        raise TrialError(f"{case.name}: “{command_line}” exited with {done.returncode}: {error}")
    return done.stdout.decode("utf-8")


def environment(case: Case) -> dict[str, str]:
    """Return the environment of a case, without this machine's Python, tools, fonts and settings."""
    system = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "TMP") if name in os.environ}
    work = str(case.work)
    home = {"HOME": work, "USERPROFILE": work, "APPDATA": work, "LOCALAPPDATA": work}
    display = {"QT_QPA_PLATFORM": "offscreen", "FONTCONFIG_FILE": str(case.work / "fonts.conf")}
    return {
        **system,
        **home,
        **display,
        "PATH": work,
        "LANG": "zh_CN.UTF-8",
        "XDG_RUNTIME_DIR": work,
        **case.variables,
    }


def wrapper(case: Case) -> list[str]:
    """Return the command that hides this machine's Python and fonts and switches the user."""
    setpriv = shutil.which("setpriv") or "/usr/bin/setpriv"
    other = [setpriv, f"--reuid={OTHER_USER}", f"--regid={OTHER_USER}", "--clear-groups"]
    return [*hidden(), *(other if case.as_other_user else [])]


@cache
def hidden() -> list[str]:
    """Return a command that runs another without network, Python, checkout or fonts; empty if not allowed."""
    places = to_hide()
    mount = '/bin/mount -t tmpfs none "$1"; shift; '
    script = f'set -e; {mount * len(places)}exec "$@"'
    unshare = shutil.which("unshare")
    if sys.platform != "linux" or unshare is None or os.getuid() != 0:
        return []
    command = [unshare, "--mount", "--net", "/bin/sh", "-c", script, "sh", *map(str, places)]
    done = subprocess.run([*command, "/bin/true"], capture_output=True, check=False)
    return command if done.returncode == 0 else []


def to_hide() -> Sequence[Path]:
    """Return the folders of this checkout, its environment, every Python and all fonts."""
    python = [Path(sysconfig.get_path("stdlib")), *Path("/usr/lib").glob("python3*")]
    fonts = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts")]
    if not Path(sys.base_prefix).is_relative_to("/usr"):
        python = [Path(sys.base_prefix), *python[1:]]
    found = [ROOT, Path(sys.prefix).resolve(), *python, *fonts]
    folders = [path for path in dict.fromkeys(found) if path.is_dir()]
    # A folder inside a hidden one is hidden with it, so it cannot be mounted over.
    return [
        path for path in folders if not any(path != other and path.is_relative_to(other) for other in folders)
    ]


def make_writable(folder: Path) -> None:
    """Make a folder's subfolders writable again, so that the temporary folder can be deleted."""
    for path in (folder, *folder.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)


if __name__ == "__main__":
    sys.exit(main())
