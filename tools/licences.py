"""Collect the licences of everything in a bundle, one folder for each distribution."""

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
# Distributions whose wheels contain no licence text, and the folder of our copies.
_OUR_COPIES = {"pyside6-essentials": "qt", "shiboken6": "qt"}
# Part of the bundle through its bootloader.
_BUNDLER = "pyinstaller"
_DISTRIBUTION_FOLDER = re.compile(r"\.dist-info/(?:licenses/)?(.+)$")


class NoLicenceError(Exception):
    """Error: no licence text was found for something in the bundle."""


def gather(target: Path, modules: Iterable[str], libraries: Iterable[str]) -> None:
    """Fill `target` with the licences of the program, the fonts, Python and everything bundled.

    `modules` are the names of the bundled top-level modules, `libraries` the paths of the bundled shared
    libraries of the system. Raises NoLicenceError for the first without a licence.
    """
    shutil.rmtree(target, ignore_errors=True)
    _copy(target / "shuping-desktop", [ROOT / "LICENSE"])
    _copy(target / "fonts", sorted((ROOT / "resources" / "fonts").glob("OFL-*.txt")))
    _copy(target / "Python", [python_licence()])
    names = {_BUNDLER, *distributions(modules)}
    for name in sorted(names):
        _copy(target / name, licence_files(name), keep_subfolders=True)
    for package, path in sorted(system_licences(libraries).items()):
        _copy(target / "system" / package, [path])
    lines = [f"{name} {metadata.version(name)}\n" for name in sorted(names)]
    lines.insert(0, f"Python {sys.version.split()[0]}\n")
    (target / "VERSIONS.txt").write_text("".join(lines), "utf-8")


def distributions(modules: Iterable[str]) -> set[str]:
    """Return the names of the installed distributions of these top-level modules, without our own."""
    owners = metadata.packages_distributions()
    found = {normal(name) for module in modules for name in owners.get(module, [])}
    return found - {"shuping-desktop"}


def licence_files(distribution: str) -> list[Path]:
    """Return the licence texts in a distribution's metadata, or our copies of them."""
    folder = _OUR_COPIES.get(distribution)
    if folder:
        return sorted((_OWN / folder).iterdir())
    files = metadata.files(distribution) or []
    found = [Path(str(file.locate())) for file in files if _is_licence(file)]
    if not any(path.is_file() for path in found):
        raise NoLicenceError(f"no licence found for {distribution}")
    return found


def _is_licence(file: PurePath) -> bool:
    inside = _DISTRIBUTION_FOLDER.search(file.as_posix())
    return inside is not None and ("/licenses/" in file.as_posix() or bool(_LICENCE.match(inside[1])))


def python_licence() -> Path:
    """Return the licence of the running Python."""
    places = (sysconfig.get_path("stdlib"), sys.base_prefix, sys.base_exec_prefix)
    for place in places:
        for name in ("LICENSE.txt", "LICENSE"):
            if (Path(place) / name).is_file():
                return Path(place) / name
    raise NoLicenceError(f"no licence of Python found in {', '.join(places)}")


def system_licences(libraries: Iterable[str]) -> dict[str, Path]:
    """Return the copyright file of each Debian package that the libraries belong to.

    Other systems have no such record; the result is empty there.
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
    """Return the Debian package of a library; dpkg may list it under /lib or /usr/lib."""
    real = os.path.realpath(library)
    for path in (library, real, real.removeprefix("/usr"), f"/usr{real}"):
        done = subprocess.run(["dpkg-query", "-S", path], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return done.stdout.split(":")[0]
    raise NoLicenceError(f"no package found for {library}")


def normal(name: str) -> str:
    """Return a distribution's normalised name: lower case, hyphens."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _copy(target: Path, files: Iterable[Path], keep_subfolders: bool = False) -> None:
    for source, name in _with_names(files, keep_subfolders):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target / name)


def _with_names(files: Iterable[Path], keep_subfolders: bool) -> Iterator[tuple[Path, str]]:
    """Yield each file with its path in the folder; subfolders keep files of the same name apart."""
    for file in files:
        inside = _DISTRIBUTION_FOLDER.search(file.as_posix()) if keep_subfolders else None
        yield file, inside[1] if inside else file.name
