"""Try a bundle as strangers' machines would: no Python, no network, no font but its own.

From a path with Chinese and spaces, from a folder that cannot be written to, under LC_ALL=C and as another
user it makes a review, reads the sample, prints both sheets of both tracks, tells the results and opens its
window. What cannot be arranged here (by who runs this, or on this system) is said to be skipped. On Linux the
libraries that it takes from the machine are looked at too: no others than every desktop has.
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
sys.path.insert(0, str(ROOT))

import pypdfium2
from PIL import Image

from tools import bundling

SAMPLE = bundling.RESOURCES / "sample"
INPUTS = ("officers.csv", "college-ballots.csv", "officer-ballots.csv")
DOCUMENTS = ("results", "announcement")
FIRST_NAMES = {"college": "化工学院", "officer": "卫𬭎"}
LIMIT_SECONDS = 120
LEAST_COLOURS = 100  # of a window with text in it; an empty one has a handful
NOBODY = 65534
# The C library, and what belongs to the machine's graphics and to its printing system.
_SYSTEM = r"c|m|dl|rt|pthread|resolv|EGL|GL|cups|xcb|wayland-\w+"
OF_EVERY_DESKTOP = re.compile(rf"(ld-linux.*|lib({_SYSTEM}))\.so\.\d+")
# Nothing in the machine's font folders is seen: what is readable is drawn with the bundle's own.
NO_FONTS = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>'


@dataclass(frozen=True)
class Case:
    """One way of running the program. `work` is a folder that its user may write to."""

    name: str
    program: Path
    work: Path
    as_nobody: bool = False
    more: dict[str, str] = field(default_factory=dict)


class TrialError(Exception):
    """The bundle did not do what it should."""


def main() -> int:
    """Try the bundle named on the command line, else the one in dist/."""
    bundle = Path(sys.argv[1]) if len(sys.argv) > 1 else made_bundle(ROOT / "dist")
    covered = "、".join(map(str, to_hide()))
    print(f"试用 {bundle}（trying it）；{'遮住了' if hidden() else '没有权限遮住'} {covered}")
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


def made_bundle(dist: Path) -> Path:
    """Where PyInstaller left the program."""
    return dist / ("述评.app" if sys.platform == "darwin" else bundling.NAME)


def program_in(bundle: Path) -> Path:
    """The program to call from a command line."""
    if sys.platform == "darwin":
        return bundle / "Contents" / "MacOS" / bundling.NAME
    return bundle / (f"{bundling.NAME}-console.exe" if sys.platform == "win32" else bundling.NAME)


def cases(bundle: Path, folder: Path) -> Iterator[Case]:
    """Every way of running it that can be arranged here; the others are told to be skipped."""
    place = folder / "述评 程序（第 1 版）" / bundle.name
    shutil.copytree(bundle, place, symlinks=True)
    program = program_in(place)
    yield Case("从有中文和空格的路径（a path with Chinese and spaces）", program, new_folder(folder, "甲 乙"))
    locale = {"LC_ALL": "C", "LANG": "C"}
    yield Case("LC_ALL=C", program, new_folder(folder, "locale"), more=locale)
    root = os.name == "posix" and os.getuid() == 0
    if not root:
        print("  － 跳过：另一个用户，需要 root（skipped: another user needs root）")
    else:
        yield Case("另一个用户（another user）", program, new_folder(folder, "别人", NOBODY), as_nobody=True)
    if os.name != "posix":
        print("  － 跳过：只读的文件夹（skipped: a read-only folder）")
        return
    for path in (place, *place.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & ~0o222)
    # Nothing is read-only to root.
    work = new_folder(folder, "只读", NOBODY if root else None)
    yield Case("从只读的文件夹（a read-only folder）", program, work, as_nobody=root)


def check_libraries(bundle: Path) -> None:
    """Raises TrialError where the bundle wants libraries that a machine may lack; says what it does want."""
    objdump = shutil.which("objdump")
    if sys.platform != "linux" or objdump is None:
        return
    files = [path for path in bundle.rglob("*") if path.is_file()]
    with_code = [path for path in files if path.open("rb").read(4) == b"\x7fELF"]
    told = subprocess.run([objdump, "-p", *with_code], capture_output=True, text=True, check=True).stdout
    outside = bundling.needed(*with_code) - {path.name for path in files}
    glibc = max(map(int, re.findall(r"GLIBC_2\.(\d+)", told)))
    print(f"  要求 glibc 2.{glibc} 或更新（needs glibc 2.{glibc}）、{'、'.join(sorted(outside))}")
    wrong = sorted(name for name in outside if not OF_EVERY_DESKTOP.fullmatch(name))
    if wrong:
        raise TrialError(f"not carried: {', '.join(wrong)}")


def new_folder(folder: Path, name: str, owner: int | None = None) -> Path:
    """A folder of its own for a case, with the sample's files in it."""
    made = folder / name
    made.mkdir()
    for source in INPUTS:
        shutil.copyfile(SAMPLE / source, made / source)
    (made / "fonts.conf").write_text(NO_FONTS, "utf-8")
    if owner is not None:
        os.chown(made, owner, owner)
    return made


def try_case(case: Case) -> None:
    """All that a bundle has to do; raises TrialError for the first thing that it does not."""
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
    shown: list[list[object]] = [["--sample"], [review], []]
    for number, arguments in enumerate(shown):
        picture = case.work / f"窗口{number}.png"
        call(case, *arguments, SHUPING_PICTURE=str(picture))
        check_picture(case, picture)


def same_results(found: dict[str, object]) -> bool:
    """Whether results are the ones expected, sentences aside."""
    tracks = found["tracks"]
    assert isinstance(tracks, dict)
    for track in tracks.values():
        for problem in track["problems"]:
            problem.pop("text")
    expected: dict[str, object] = json.loads((SAMPLE / "expected.json").read_text("utf-8"))
    return tracks == expected["tracks"]


def check_sheet(case: Case, path: Path, name: str) -> None:
    """The sheet is there and can be read."""
    with pypdfium2.PdfDocument(path) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    if name not in text:
        raise TrialError(f"{case.name}: {path.name} does not show {name}")


def check_picture(case: Case, path: Path) -> None:
    """The window was painted, with text in it."""
    with Image.open(path) as picture:
        colours = picture.convert("RGB").getcolors(1 << 24) or []
    if len(colours) < LEAST_COLOURS:
        raise TrialError(f"{case.name}: {path.name} shows nothing ({len(colours)} colours)")


def call(case: Case, *arguments: object, **more: str) -> str:
    """What the program prints; raises TrialError where it fails or complains of anything but the locale."""
    command = [*wrapped(case), str(case.program), *map(str, arguments)]
    done = subprocess.run(
        command,
        env={**environment(case), **more},
        cwd=case.work,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=LIMIT_SECONDS,
        check=False,
    )
    if done.returncode != 0:
        told = done.stderr.decode("utf-8", "replace").strip()
        words = " ".join(map(str, arguments))
        raise TrialError(f"{case.name}: “{words}” ended with {done.returncode}: {told}")
    return done.stdout.decode("utf-8")


def environment(case: Case) -> dict[str, str]:
    """Nothing of ours: no Python, no tool, no font and no setting of this machine."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "TMP") if name in os.environ}
    work = str(case.work)
    home = {"HOME": work, "USERPROFILE": work, "APPDATA": work, "LOCALAPPDATA": work}
    shown = {"QT_QPA_PLATFORM": "offscreen", "FONTCONFIG_FILE": str(case.work / "fonts.conf")}
    return {
        **kept,
        **home,
        **shown,
        "PATH": work,
        "LANG": "zh_CN.UTF-8",
        "XDG_RUNTIME_DIR": work,
        **case.more,
    }


def wrapped(case: Case) -> list[str]:
    """What goes before the program: hiding what a stranger's machine lacks, and being somebody else."""
    setpriv = shutil.which("setpriv") or "/usr/bin/setpriv"
    other = [setpriv, f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    return [*hidden(), *(other if case.as_nobody else [])]


@cache
def hidden() -> list[str]:
    """A command that runs another without network, Python, checkout or fonts; empty where not allowed."""
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
    """This checkout, its environment, every Python and every font of the machine."""
    python = [Path(sysconfig.get_path("stdlib")), *Path("/usr/lib").glob("python3*")]
    fonts = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts")]
    if not Path(sys.base_prefix).is_relative_to("/usr"):
        python = [Path(sys.base_prefix), *python[1:]]
    found = [ROOT, Path(sys.prefix).resolve(), *python, *fonts]
    kept = [path for path in dict.fromkeys(found) if path.is_dir()]
    # What lies in another hidden folder is hidden with it, and can't be mounted upon any more.
    return [path for path in kept if not any(path != other and path.is_relative_to(other) for other in kept)]


def make_writable(folder: Path) -> None:
    """So that what was made read-only can be cleared away."""
    for path in (folder, *folder.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)


if __name__ == "__main__":
    sys.exit(main())
