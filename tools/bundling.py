"""What the bundle carries and what it leaves behind; read by build.spec, and by the spec of the bare window.

Both bundles are trimmed by the same rules, so that their sizes and start times can be compared.
"""

import re
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterable
from pathlib import Path, PurePath
from typing import Any

# What PyInstaller calls an entry: where it goes, where it comes from, what it is.
Entry = tuple[str, str, str]

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "shuping_desktop"
RESOURCES = ROOT / "resources"
# Modules that are carried in the place of larger ones.
STAND_IN = ROOT / "packaging" / "stand_in"
NAME = "shuping-desktop"

# Imported where they are needed only; named here so that none is missed.
HIDDEN = [
    *("defusedxml.ElementTree", "docx", "lxml.etree", "openpyxl", "pypdfium2", "pypinyin"),
    # A document's modules are imported by name.
    *(f"shuping_desktop.papers.pdf.{path.stem}" for path in (PACKAGE / "papers" / "pdf").glob("*.py")),
    *(f"shuping_desktop.papers.word.{path.stem}" for path in (PACKAGE / "papers" / "word").glob("*.py")),
]

EXCLUDED = [
    # The program is offline, and signs and encrypts nothing: SHA-256 comes from Python's own module.
    *("ssl", "_ssl", "_hashlib", "ftplib", "imaplib", "poplib", "smtplib", "telnetlib", "xmlrpc"),
    *("PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtQml", "PySide6.QtSvg", "PySide6.QtTest"),
    *("tkinter", "_tkinter", "turtle", "curses", "readline", "sqlite3", "_sqlite3"),
    *("unittest", "doctest", "pdb", "pydoc", "test", "lib2to3", "distutils", "ensurepip", "idlelib", "venv"),
    *("setuptools", "pkg_resources", "pip", "numpy", "pandas", "IPython", "matplotlib", "cryptography"),
    *("asyncio", "multiprocessing", "concurrent.futures.process", "PySide6.QtAsyncio"),
    # Of lxml, the tree alone.
    *("lxml.objectify", "lxml.html", "lxml.isoschematron", "lxml.cssselect", "lxml.sax", "lxml.builder"),
    # Reading back what we print is for the tests.
    *("pdfminer", "zxingcpp", "hypothesis", "pytest", "PyInstaller"),
    *("reportlab.graphics.renderPM", "reportlab.graphics.samples", "reportlab.graphics.testshapes"),
    *("apsw.shell", "apsw.tests", "apsw.speedtest", "apsw.fts5", "apsw.fts5query", "apsw.fts5aux"),
    *(
        "charset_normalizer",
        "pypinyin.tools",
        "pypinyin.runner",
        "pypinyin.__main__",
        "pypinyin.phrases_dict",
    ),
]

# Plugins of Qt by kind: the ones that a widget program without network, OpenGL or video asks for.
PLUGINS = {
    "platforms": r"q(xcb|wayland.*|offscreen|windows|cocoa)$",
    "platforminputcontexts": r"(compose|ibus)platforminputcontextplugin$",
    "platformthemes": r"qxdgdesktopportal$",
    "printsupport": r".*",
    "styles": r".*",
    "wayland-shell-integration": r"xdg-shell$",
    "wayland-decoration-client": r"bradient$",
}
# Qt's own words in its dialogs.
TRANSLATIONS = ("qtbase_zh_CN.qm", "qt_zh.qm", "shuping_en.qm")
# Data that no code of ours reads: templates taken apart, typings, tests, how phrases are pronounced.
_UNREAD = re.compile(
    r"pypinyin/phrases_dict|docx/(templates/default-docx-template|py\.typed)|\.pyi$|\.(dist|egg)-info/|/tests?/"
)
# The client of the printing system, which it must match; with all that it needs it comes with every desktop
# that prints. Where it is missing, Qt offers no printers, and documents are saved as PDF.
_OF_THE_DESKTOP = re.compile(r"libcups\.so(\.\d+)*")
_LIBRARY = re.compile(r"(\.so(\.\d+)*|\.dylib|\.dll)$", re.IGNORECASE)


def data_files() -> list[tuple[str, str]]:
    """Every resource of the package with the folder that it goes to, as PyInstaller's `datas` wants them.

    What translations are compiled from stays behind.
    """
    files = (path for path in sorted(RESOURCES.rglob("[!.]*")) if path.is_file() and path.suffix != ".ts")
    return [(str(path), str(PACKAGE.name / path.parent.relative_to(ROOT))) for path in files]


def wanted(entry: Entry) -> bool:
    """Whether a file that PyInstaller found is of use to the program."""
    path = PurePath(entry[0]).as_posix()
    plugin = re.search(r"/plugins/([\w-]+)/(?:lib)?([\w-]+?)\.(?:so|dylib|dll)$", path)
    if plugin:
        return re.match(PLUGINS.get(plugin[1], "$^"), plugin[2]) is not None
    if path.endswith(".qm"):
        return path.endswith(TRANSLATIONS)
    if "/Qt/qml/" in path or "/opengl32sw" in path or re.search(r"(^|/)Qt6?(Qml|Quick)", path):
        return False
    return not _UNREAD.search(path)


def trimmed(binaries: Iterable[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """The wanted binaries, without the libraries that only the unwanted ones asked for.

    `needs` tells the file names of the libraries that a binary names.
    """
    entries = [entry for entry in binaries if wanted(entry)]
    real = [entry for entry in entries if entry[2] != "SYMLINK"]
    libraries = {PurePath(entry[0]).name: entry for entry in real if _is_library(entry)}
    reached: set[str] = set()
    waiting = [entry for entry in real if not _is_library(entry)]
    while waiting:
        for name in needs(waiting.pop()[1]):
            found = PurePath(name).name
            if _OF_THE_DESKTOP.fullmatch(found):
                continue
            if found in libraries and found not in reached:
                reached.add(found)
                waiting.append(libraries[found])
    # A link to a library carries its name.
    return [entry for entry in entries if not _is_library(entry) or PurePath(entry[0]).name in reached]


def needed(*binaries: str | Path) -> set[str]:
    """The file names of the libraries that binaries of Linux name themselves, not what those need in turn."""
    told = subprocess.run(["objdump", "-p", *binaries], capture_output=True, text=True, check=True).stdout
    return set(re.findall(r"NEEDED +(\S+)", told))


def _is_library(entry: Entry) -> bool:
    """Whether a binary is there only because another one names it; Python and its modules are not."""
    name = PurePath(entry[0]).name
    if entry[2] == "EXTENSION" or "/plugins/" in PurePath(entry[0]).as_posix():
        return False
    loaded_by_name = ("libpython", "python3", "Python", "libpdfium", "pdfium", "vcruntime", "ucrtbase")
    return _LIBRARY.search(name) is not None and not name.startswith(loaded_by_name)


def version() -> str:
    """The program's version, read without importing it."""
    found = re.search(r'__version__ = "(.+?)"', (PACKAGE / "__init__.py").read_text("utf-8"))
    assert found is not None
    return found[1]


def trim(analysis: Any) -> None:
    """Drop from a PyInstaller analysis what is of no use."""
    analysis.datas[:] = filter(wanted, analysis.datas)
    if sys.platform == "linux":
        # What the desktop's own theme plugin asked for is a third of the bundle; elsewhere nothing is.
        analysis.binaries[:] = trimmed(analysis.binaries, needed)
    else:
        analysis.binaries[:] = filter(wanted, analysis.binaries)


def carried(analysis: Any) -> tuple[set[str], set[str]]:
    """The first names of all modules that an analysis found, and the paths of the system's libraries."""
    entries: list[Entry] = [*analysis.pure, *analysis.binaries]
    installed = sysconfig.get_path("platlib"), sysconfig.get_path("purelib")
    names = {re.split(r"[./\\]", name)[0] for name, source, _kind in entries if source.startswith(installed)}
    python = (sys.prefix, sysconfig.get_path("stdlib"))
    libraries = {
        source
        for name, source, kind in analysis.binaries
        if kind == "BINARY" and not source.startswith(python) and not name.startswith("libpython")
    }
    return names, libraries if sys.platform == "linux" else set()


def folder_entries(folder: Path, target: str) -> list[Entry]:
    """The files of a folder as entries of a bundle's data."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [(str(Path(target) / path.relative_to(folder)), str(path), "DATA") for path in files]


def windows_version(target: Path) -> str:
    """Write what Windows shows of the program's version, as PyInstaller reads it; returns its path."""
    numbers = (*map(int, version().split(".")), 0, 0, 0, 0)[:4]
    texts = {"ProductName": "述评", "FileDescription": "述评", "ProductVersion": version()}
    strings = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in texts.items())
    target.write_text(
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}), kids=["
        f"StringFileInfo([StringTable('080404B0', [{strings}])]), "
        "VarFileInfo([VarStruct('Translation', [2052, 1200])])])",
        "utf-8",
    )
    return str(target)


def info_plist() -> dict[str, Any]:
    """What macOS is told: the file type that the program opens and owns, and its language."""
    kind = "org.shuping.review"
    return {
        "CFBundleDisplayName": "述评",
        "CFBundleDevelopmentRegion": "zh_CN",
        "NSHighResolutionCapable": True,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "述评评议文件",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [kind],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": kind,
                "UTTypeDescription": "述评评议文件",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {"public.filename-extension": ["shuping"]},
            }
        ],
    }
