"""Tests of the bundle's contents: resources, imported modules, licences and icons."""

import ast
import os
import re
import subprocess
import sys
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.helpers import ROOT, environment, sample_review
from tools import bundling, icons, licences

PACKAGE = ROOT / "shuping_desktop"


def runtime_distributions() -> list[str]:
    """Return the names of the program's direct and indirect dependencies."""
    found: list[str] = []
    waiting = ["shuping-desktop"]
    while waiting:
        for requirement in metadata.requires(waiting.pop()) or []:
            name, _, marker = requirement.partition(";")
            distribution = licences.normal(re.match(r"[\w.-]+", name)[0])  # type: ignore[index]
            if "extra ==" not in marker and "python_version <" not in marker and distribution not in found:
                found.append(distribution)
                waiting.append(distribution)
    return sorted(found)


def imported_names() -> set[str]:
    """Return the full names of everything that the package imports, inside functions as well."""
    found: set[str] = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
                found.update({node.module, *(f"{node.module}.{alias.name}" for alias in node.names)})
    return found


def test_every_resource_is_bundled_in_its_folder() -> None:
    bundled = {Path(target) / Path(source).name for source, target in bundling.data_files()}
    committed = subprocess.run(
        ["git", "ls-files", "-z", "resources"], cwd=ROOT, capture_output=True, check=False
    )
    names = committed.stdout.decode("utf-8").split("\0")[:-1]
    if not names:
        pytest.skip("not a git checkout")
    # Compiled translations only.
    expected = {f"shuping_desktop/{name}" for name in names if not name.endswith(".ts")}
    assert {path.as_posix() for path in bundled} >= expected and len(expected) < len(names)


def test_no_imported_module_is_excluded() -> None:
    excluded = set(bundling.EXCLUDED)
    assert not {name for name in imported_names() if excluded & {name, *parents(name)}}


def parents(name: str) -> set[str]:
    parts = name.split(".")
    return {".".join(parts[:length]) for length in range(1, len(parts))}


@pytest.mark.parametrize("name", runtime_distributions())
def test_each_distribution_has_a_licence(name: str) -> None:
    assert all(path.stat().st_size for path in licences.licence_files(name))


def test_licences_are_gathered_in_a_folder_for_each_distribution(tmp_path: Path) -> None:
    licences.gather(tmp_path / "licences", ["docx", "PySide6", "shuping_desktop"], [])
    names = {path.name for path in (tmp_path / "licences").iterdir()}
    assert names == {
        *("Python", "VERSIONS.txt", "fonts", "pyinstaller", "pyside6-essentials", "python-docx"),
        "shuping-desktop",
    }
    fonts = sorted(path.name for path in (tmp_path / "licences" / "fonts").iterdir())
    assert fonts == ["OFL-NotoSansSC.txt", "OFL-NotoSerifSC.txt"]
    assert "LESSER GENERAL" in (tmp_path / "licences/pyside6-essentials/LGPL-3.0.txt").read_text("utf-8")


def test_a_missing_licence_stops_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metadata, "files", lambda _name: [])
    with pytest.raises(licences.NoLicenceError, match="pypinyin"):
        licences.licence_files("pypinyin")


def test_libraries_of_a_dropped_plugin_are_dropped() -> None:
    plugins = "PySide6/Qt/plugins/platformthemes"
    used = [
        ("PySide6/QtCore.abi3.so", "/core", "EXTENSION"),
        ("libicu.so.73", "/icu", "BINARY"),
        (f"{plugins}/libqxdgdesktopportal.so", "/portal", "BINARY"),
    ]
    dropped = [(f"{plugins}/libqgtk3.so", "/gtk-theme", "BINARY"), ("libgtk-3.so.0", "/gtk", "BINARY")]
    needs = {"/core": ["libicu.so.73"], "/gtk-theme": ["libgtk-3.so.0"]}
    assert bundling.trimmed([*used, *dropped], lambda path: needs.get(path, [])) == used


def test_the_cups_client_is_not_bundled() -> None:
    plugin = ("PySide6/Qt/plugins/printsupport/libcupsprintersupport.so", "/p", "BINARY")
    client, client_library = ("libcups.so.2", "/c", "BINARY"), ("libgnutls.so.30", "/g", "BINARY")
    needs = {"/p": ["libcups.so.2"], "/c": ["libgnutls.so.30"]}
    assert bundling.trimmed([plugin, client, client_library], lambda path: needs.get(path, [])) == [plugin]


def test_only_the_chinese_translations_of_qt_are_bundled() -> None:
    folder = "PySide6/Qt/translations"
    entries = [(f"{folder}/{name}.qm", "", "DATA") for name in ("qtbase_zh_CN", "qtbase_de", "qt_zh_CN")]
    assert [bundling.is_used(entry) for entry in entries] == [True, False, False]


def test_every_module_of_reportlab_is_imported_with_the_stand_in_for_pillow() -> None:
    code = """
import importlib, sys
for name in sys.argv[2:]:
    importlib.import_module(name)
pillow = [module.__file__ for name, module in sys.modules.items() if name.partition(".")[0] == "PIL"]
assert pillow and all(path.startswith(sys.argv[1]) for path in pillow), pillow
"""
    modules = sorted(name for name in imported_names() if name.startswith("reportlab.") and is_module(name))
    assert {"reportlab.graphics.barcode.qrencoder", "reportlab.pdfbase.ttfonts"} <= set(modules)
    command = [sys.executable, "-c", code, str(bundling.STAND_IN), *modules]
    # Ahead of the installed packages, the stand-in hides all of Pillow, the modules that it lacks included.
    done = subprocess.run(
        command,
        env=environment(PYTHONPATH=str(bundling.STAND_IN)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def is_module(name: str) -> bool:
    try:
        return find_spec(name) is not None
    except ModuleNotFoundError:  # its parent is a module, not a package
        return False


def test_sheets_are_printed_and_workbooks_read_with_the_stand_in_for_pillow(tmp_path: Path) -> None:
    code = """
import io, sys, warnings
import PIL
assert "stand_in" in PIL.__file__
from pathlib import Path
from openpyxl import load_workbook
from shuping_desktop import cli
review, book, target = sys.argv[1:]
assert cli.run(["print", review, "results", "--track", "officer", "-o", target]) == 0
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    assert load_workbook(book).active["A1"].value == "述评"
assert "cannot be read" in str(caught[0].message)
"""
    path = os.pathsep.join([str(bundling.STAND_IN), str(ROOT)])
    arguments = [sample_review(tmp_path), workbook_with_a_picture(tmp_path), tmp_path / "a.pdf"]
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(
        command, env=environment(PYTHONPATH=path), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def workbook_with_a_picture(folder: Path) -> Path:
    from openpyxl import Workbook  # noqa: PLC0415
    from openpyxl.drawing.image import Image  # noqa: PLC0415

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"] = "述评"
    sheet.add_image(Image(str(icons.png(32))), "B2")
    book.save(folder / "a.xlsx")
    return folder / "a.xlsx"


def test_the_windows_icon_contains_every_size(tmp_path: Path) -> None:
    data = icons.write_ico(tmp_path / "a.ico").read_bytes()
    count = int.from_bytes(data[4:6], "little")
    entries = [data[6 + 16 * at : 22 + 16 * at] for at in range(count)]
    sizes = [entry[0] or 256 for entry in entries]
    places = [
        (int.from_bytes(entry[12:], "little"), int.from_bytes(entry[8:12], "little")) for entry in entries
    ]
    assert sizes == [16, 24, 32, 48, 64, 128, 256]
    assert [data[start : start + length] for start, length in places] == [
        icons.png(size).read_bytes() for size in sizes
    ]


def test_the_mac_icon_states_its_length(tmp_path: Path) -> None:
    data = icons.write_icns(tmp_path / "a.icns").read_bytes()
    assert (data[:4], int.from_bytes(data[4:8], "big")) == (b"icns", len(data))
    kinds, at = [], 8
    while at < len(data):
        kinds.append(data[at : at + 4])
        at += int.from_bytes(data[at + 4 : at + 8], "big")
    assert kinds == [b"icp4", b"icp5", b"icp6", b"ic07", b"ic08", b"ic09"]
