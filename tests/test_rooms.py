"""Tests of the imports between rooms, and that the rooms above `models` run without Qt."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers import ROOT, environment

PACKAGE = ROOT / "shuping_desktop"
ROOMS = {"scoring", "store", "tables", "rosters", "workbooks", "papers"}
CORE = ROOMS | {"operations"}
ALLOWED: dict[str, set[str]] = {
    "messages": set(),
    "file_names": {"messages"},
    "files": {"messages", "file_names"},
    "keys": set(),
    "reasons": {"messages"},
    "task": {"messages"},
    "scoring": {"messages"},
    "store": {"messages", "task", "file_names", "files", "reasons", "scoring"},
    "tables": {"messages", "task", "reasons"},
    "rosters": {"messages", "task", "scoring", "tables"},
    "workbooks": {"messages", "task", "scoring", "tables", "rosters", "papers"},
    "papers": {"messages", "task", "scoring", "keys"},
    "operations": CORE | {"messages", "task", "file_names", "files", "reasons"},
    "cli_translation": set(),
    "cli": {"messages", "reasons", "papers", "store", "operations", "cli_translation"},
    "forms": set(),
    "models": CORE - {"workbooks"} | {"messages", "task"},
    "views": CORE - {"workbooks"}
    | {"messages", "task", "file_names", "files", "reasons", "models", "forms", "keys"},
    "app": {"messages", "reasons", "views"},
    "__main__": {"app", "cli"},
}
LIBRARIES = {
    "messages": set(),
    "reasons": set(),
    "scoring": set(),
    "store": {"apsw"},
    "tables": {"defusedxml"},
    "rosters": set(),
    "workbooks": {"xlsxwriter"},
}
FILES = sorted(PACKAGE.rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    """Yield the full names of everything that a file imports, inside functions as well."""
    package = ["shuping_desktop", *path.relative_to(PACKAGE).parts[:-1]]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) + 1 - node.level] if node.level else []
            module = [*base, *([node.module] if node.module else [])]
            yield from (".".join([*module, alias.name]) for alias in node.names)


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_imports_only_rooms_above_it(path: Path) -> None:
    room, names = room_of(path), [name.split(".") for name in imports(path)]
    rooms = {name[1] for name in names if name[0] == "shuping_desktop"} & {*ALLOWED, "app"}
    libraries = {name[0] for name in names} - {"shuping_desktop"} - sys.stdlib_module_names
    assert rooms <= ALLOWED.get(room, rooms) | {room}
    assert libraries <= LIBRARIES.get(room, libraries)
    assert room == "store" or "apsw" not in libraries
    assert room not in CORE | {"cli"} or "PySide6" not in libraries
    assert not {name[0] for name in names} & {"sqlite3"}


def test_everything_above_models_runs_without_qt() -> None:
    above = [path.relative_to(ROOT).with_suffix("") for path in FILES if room_of(path) in CORE | {"cli"}]
    names = [".".join(path.parts).removesuffix(".__init__") for path in above]
    code = "import sys; sys.modules['PySide6'] = None; [__import__(name) for name in sys.argv[1:]]"
    subprocess.run([sys.executable, "-c", code, *names], check=True, env=environment())
