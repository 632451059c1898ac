"""Gather the licences of everything that a bundle carries, each in a folder named after what it is for."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path, PurePath

ROOT = Path(__file__).resolve().parent.parent
_OWN = ROOT / "packaging" / "licences"
_LICENCE = re.compile(r"^(licen[cs]e|copying|notice|authors|copyright)", re.IGNORECASE)
# Their wheels bring no text.
_TEXTS_OF_OURS = {"pyside6-essentials": "qt", "shiboken6": "qt"}
# Its bootloader starts the program.
_BUNDLER = "pyinstaller"
_DISTRIBUTION_FOLDER = re.compile(r"\.dist-info/(?:licenses/)?(.+)$")


class NoLicenceError(Exception):
    """Something is carried whose licence was not found."""


def gather(target: Path, modules: Iterable[str], libraries: Iterable[str]) -> None:
    """Fill `target` with licences: ours and the fonts', Python's, and those of what is carried.

    `modules` are the names of the top-level modules carried, `libraries` the paths of shared libraries that
    come from the system. Raises NoLicenceError for the first thing that has none.
    """
    shutil.rmtree(target, ignore_errors=True)
    _copy(target / "shuping-desktop", [ROOT / "LICENSE"])
    _copy(target / "fonts", sorted((ROOT / "resources" / "fonts").glob("OFL-*.txt")))
    _copy(target / "Python", [python_licence()])
    names = {_BUNDLER, *distributions(modules)}
    for name in sorted(names):
        _copy(target / name, licence_files(name), apart_from=".dist-info")
    for package, path in sorted(system_licences(libraries).items()):
        _copy(target / "system" / package, [path])
    lines = [f"{name} {metadata.version(name)}\n" for name in sorted(names)]
    lines.insert(0, f"Python {sys.version.split()[0]}\n")
    (target / "VERSIONS.txt").write_text("".join(lines), "utf-8")


def distributions(modules: Iterable[str]) -> set[str]:
    """The names of the installed distributions that these top-level modules belong to, ours aside."""
    owners = metadata.packages_distributions()
    found = {normal(name) for module in modules for name in owners.get(module, [])}
    return found - {"shuping-desktop"}


def licence_files(distribution: str) -> list[Path]:
    """The texts that a distribution's own metadata brings, or those that we keep for it."""
    kept = _TEXTS_OF_OURS.get(distribution)
    if kept:
        return sorted((_OWN / kept).iterdir())
    files = metadata.files(distribution) or []
    found = [Path(str(file.locate())) for file in files if _is_licence(file)]
    if not any(path.is_file() for path in found):
        raise NoLicenceError(f"no licence found for {distribution}")
    return found


def _is_licence(file: PurePath) -> bool:
    inside = _DISTRIBUTION_FOLDER.search(file.as_posix())
    return inside is not None and ("/licenses/" in file.as_posix() or bool(_LICENCE.match(inside[1])))


def python_licence() -> Path:
    """The licence of the Python that is carried."""
    places = (sysconfig.get_path("stdlib"), sys.base_prefix, sys.base_exec_prefix)
    for place in places:
        for name in ("LICENSE.txt", "LICENSE"):
            if (Path(place) / name).is_file():
                return Path(place) / name
    raise NoLicenceError(f"no licence of Python found in {', '.join(places)}")


def system_licences(libraries: Iterable[str]) -> dict[str, Path]:
    """By Debian package, the copyright file of the packages that the libraries come from.

    Elsewhere than on Debian and its kin there is no such record, and nothing is found.
    """
    if not shutil.which("dpkg-query"):
        return {}
    packages = {_package_of(library) for library in libraries}
    found = {package: Path("/usr/share/doc") / package / "copyright" for package in packages}
    for package, path in found.items():
        if not path.is_file():
            raise NoLicenceError(f"no licence found for the system's {package}")
    return found


def _package_of(library: str) -> str:
    """The Debian package of a library; its record may name /lib or /usr/lib for the same folder."""
    real = os.path.realpath(library)
    for path in (library, real, real.removeprefix("/usr"), f"/usr{real}"):
        done = subprocess.run(["dpkg-query", "-S", path], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return done.stdout.split(":")[0]
    raise NoLicenceError(f"no package found for {library}")


def normal(name: str) -> str:
    """A distribution's name as it is compared: small letters, hyphens."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _copy(target: Path, files: Iterable[Path], apart_from: str = "") -> None:
    for source, name in _with_names(files, apart_from):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target / name)


def _with_names(files: Iterable[Path], apart_from: str) -> Iterator[tuple[Path, str]]:
    """Each file with its name in the folder: two of one name stay apart by their own folders."""
    for file in files:
        inside = _DISTRIBUTION_FOLDER.search(file.as_posix()) if apart_from else None
        yield file, inside[1] if inside else file.name
