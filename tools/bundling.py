"""Contents of the bundle, for build.spec and for the spec of the bare window.

Both bundles are trimmed by the same rules, so that their sizes and start-up times can be compared.
"""

import re
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterable
from pathlib import Path, PurePath
from typing import Any

Entry = tuple[str, str, str]
"""PyInstaller's entry of a table of contents: destination, source, kind."""

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "shuping_desktop"
RESOURCES = ROOT / "resources"
# Stubs that the bundle carries in place of larger packages. With Pillow, less its codecs, the bundle would be
# 1.32 times as large as the bare window's (1.24 with the stub; Debian 12's Python, fonts aside).
STAND_IN = ROOT / "packaging" / "stand_in"
NAME = "shuping-desktop"

# Modules that PyInstaller's analysis may miss, because they are imported by name or inside functions.
HIDDEN = [
    *("defusedxml.ElementTree", "docx", "lxml.etree", "pypdfium2", "pypinyin", "xlsxwriter"),
    # Documents are imported by the name in the registry.
    *(f"shuping_desktop.papers.pdf.{path.stem}" for path in (PACKAGE / "papers" / "pdf").glob("*.py")),
    *(f"shuping_desktop.papers.word.{path.stem}" for path in (PACKAGE / "papers" / "word").glob("*.py")),
]

EXCLUDED = [
    # The program is offline and encrypts nothing; SHA-256 comes from the _sha256 module, without OpenSSL.
    *("ssl", "_ssl", "_hashlib", "ftplib", "imaplib", "poplib", "smtplib", "telnetlib", "xmlrpc"),
    *("PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtQml", "PySide6.QtSvg", "PySide6.QtTest"),
    *("tkinter", "_tkinter", "turtle", "curses", "readline", "sqlite3", "_sqlite3"),
    *("unittest", "doctest", "pdb", "pydoc", "test", "lib2to3", "distutils", "ensurepip", "idlelib", "venv"),
    *("setuptools", "pkg_resources", "pip", "numpy", "pandas", "IPython", "matplotlib", "cryptography"),
    *("asyncio", "multiprocessing", "concurrent.futures.process", "PySide6.QtAsyncio"),
    # Only lxml.etree is used.
    *("lxml.objectify", "lxml.html", "lxml.isoschematron", "lxml.cssselect", "lxml.sax", "lxml.builder"),
    # Used by the tests only.
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

# Qt plugins to bundle, by kind: those of a widgets program without network, OpenGL or video.
PLUGINS = {
    "platforms": r"q(xcb|wayland.*|offscreen|windows|cocoa)$",
    "platforminputcontexts": r"(compose|ibus)platforminputcontextplugin$",
    "platformthemes": r"qxdgdesktopportal$",
    "printsupport": r".*",
    "styles": r".*",
    "wayland-shell-integration": r"xdg-shell$",
    "wayland-decoration-client": r"bradient$",
}
# Qt's Chinese texts of its own dialogs, and the program's.
TRANSLATIONS = ("qtbase_zh_CN.qm", "qt_zh.qm", "shuping_en.qm")
# Data files that the program never reads.
_UNREAD = re.compile(
    r"pypinyin/phrases_dict|docx/(templates/default-docx-template|py\.typed)|\.pyi$|\.(dist|egg)-info/|/tests?/"
)
# The CUPS client must match the system's print server, so the system's own is used. Without one, Qt offers
# no printers, and documents are saved as PDF.
_FROM_SYSTEM = re.compile(r"libcups\.so(\.\d+)*")
_LIBRARY = re.compile(r"(\.so(\.\d+)*|\.dylib|\.dll)$", re.IGNORECASE)


def data_files() -> list[tuple[str, str]]:
    """Return each resource file with its destination folder, as PyInstaller's `datas` expects.

    The .ts sources of the translations are left out.
    """
    files = (path for path in sorted(RESOURCES.rglob("[!.]*")) if path.is_file() and path.suffix != ".ts")
    return [(str(path), str(PACKAGE.name / path.parent.relative_to(ROOT))) for path in files]


def is_used(entry: Entry) -> bool:
    """Return whether the program uses a file that PyInstaller found."""
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
    """Return the binaries to bundle: those used, and of the libraries those that a used binary links to.

    `needs` returns the file names of the libraries that a binary links to directly.
    """
    entries = [entry for entry in binaries if is_used(entry)]
    real = [entry for entry in entries if entry[2] != "SYMLINK"]
    libraries = {PurePath(entry[0]).name: entry for entry in real if _is_library(entry)}
    reached: set[str] = set()
    waiting = [entry for entry in real if not _is_library(entry)]
    while waiting:
        for name in needs(waiting.pop()[1]):
            found = PurePath(name).name
            if _FROM_SYSTEM.fullmatch(found):
                continue
            if found in libraries and found not in reached:
                reached.add(found)
                waiting.append(libraries[found])
    # A symbolic link to a library has the library's file name.
    return [entry for entry in entries if not _is_library(entry) or PurePath(entry[0]).name in reached]


def linked_libraries(*binaries: str | Path) -> set[str]:
    """Return the file names of the libraries that Linux binaries link to directly."""
    headers = subprocess.run(["objdump", "-p", *binaries], capture_output=True, text=True, check=True).stdout
    return set(re.findall(r"NEEDED +(\S+)", headers))


def _is_library(entry: Entry) -> bool:
    """Return whether a binary is a shared library that another binary links to, not Python or a module."""
    name = PurePath(entry[0]).name
    if entry[2] == "EXTENSION" or "/plugins/" in PurePath(entry[0]).as_posix():
        return False
    loaded_by_name = ("libpython", "python3", "Python", "libpdfium", "pdfium", "vcruntime", "ucrtbase")
    return _LIBRARY.search(name) is not None and not name.startswith(loaded_by_name)


def version() -> str:
    """Return the program's version without importing the package."""
    found = re.search(r'__version__ = "(.+?)"', (PACKAGE / "__init__.py").read_text("utf-8"))
    assert found is not None
    return found[1]


def trim(analysis: Any) -> None:
    """Remove from a PyInstaller analysis the files that the program does not use."""
    analysis.datas[:] = filter(is_used, analysis.datas)
    if sys.platform == "linux":
        # The GTK libraries of the theme plugin would be a third of the bundle. Only Linux has them.
        analysis.binaries[:] = trimmed(analysis.binaries, linked_libraries)
    else:
        analysis.binaries[:] = filter(is_used, analysis.binaries)


def carried(analysis: Any) -> tuple[set[str], set[str]]:
    """Return the top-level names of the bundled modules, and the paths of the system's libraries."""
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
    """Return the files of a folder as entries of a bundle's data."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [(str(Path(target) / path.relative_to(folder)), str(path), "DATA") for path in files]


def windows_version(target: Path) -> str:
    """Write PyInstaller's file of the version resource of a Windows program; return its path."""
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
    """Return the Info.plist entries for macOS: language and file type."""
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
