"""LibreOffice as a second reader: what it works out of a workbook, many workbooks in one run."""

import os
import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl

from shuping_desktop import RESOURCES

_VALUE = re.compile(rb"(<f>[^<]*</f>)<v>[^<]*</v>")
_PROFILE = tempfile.TemporaryDirectory(prefix="office-profile-")
Values = Mapping[str, Any]


def converted(paths: Sequence[Path], folder: Path, kind: str = "xlsx") -> list[Path]:
    """Return the files as LibreOffice saves them, its formulas worked out, in a folder of their own."""
    program = shutil.which("soffice")
    assert program, "LibreOffice is missing: tools/install_libreoffice.sh installs it"
    folder.mkdir(exist_ok=True)
    profile = f"-env:UserInstallation={Path(_PROFILE.name).as_uri()}"
    command = [
        program,
        profile,
        "--headless",
        "--convert-to",
        kind,
        "--outdir",
        str(folder),
        *map(str, paths),
    ]
    timeout = 200 + 30 * len(paths)
    subprocess.run(command, check=True, capture_output=True, timeout=timeout, env=_with_our_fonts())
    found = [folder / f"{path.stem}.{kind}" for path in paths]
    assert all(path.exists() for path in found), "LibreOffice wrote nothing"
    return found


def _with_our_fonts() -> dict[str, str]:
    """Return an environment with the bundled fonts; boxes for missing characters are narrower."""
    config = Path(_PROFILE.name) / "fonts.conf"
    folders = (RESOURCES / "fonts", Path("/usr/share/fonts"))
    listed = "".join(f"<dir>{folder}</dir>" for folder in folders)
    config.write_text(f"<fontconfig>{listed}<cachedir>{_PROFILE.name}/cache</cachedir></fontconfig>", "utf-8")
    return os.environ | {"FONTCONFIG_FILE": str(config)}


def values_of(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every sheet's cells as they were worked out and saved, row by row; None is a blank cell."""
    book = openpyxl.load_workbook(path, data_only=True)
    sheets = {sheet.title: [tuple(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}
    book.close()
    return sheets


def recalculated(paths: Sequence[Path], folder: Path) -> list[dict[str, list[tuple[Any, ...]]]]:
    """Return what LibreOffice works out of each of these workbooks.

    The values stored with the formulas are removed first: LibreOffice would take them over.
    """
    bare = [without_values(path, folder / "bare") for path in paths]
    return [values_of(path) for path in converted(bare, folder)]


def without_values(path: Path, folder: Path) -> Path:
    """Return a copy of a workbook, in a folder of its own, whose formulas have no stored values."""
    folder.mkdir(exist_ok=True, parents=True)
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(folder / path.name, "w") as target:
        for name in source.namelist():
            target.writestr(name, _VALUE.sub(rb"\1", source.read(name)))
    return folder / path.name


def check_lines(sheets: Mapping[str, list[tuple[Any, ...]]]) -> list[tuple[Any, ...]]:
    """Return the lines of 核对: track, participant, what, the formula's value, the program's, verdict."""
    return [row[:6] for row in sheets["核对"][3:] if row[0] is not None]


def disagreements(sheets: Mapping[str, list[tuple[Any, ...]]]) -> list[tuple[Any, ...]]:
    """Return the lines of 核对 that do not say 一致, or whose two values differ as they were read back."""
    return [
        row for row in check_lines(sheets) if row[5] != "一致" or (None if row[3] == "" else row[3]) != row[4]
    ]
