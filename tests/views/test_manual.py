"""The manual says what is so: its links lead somewhere, and the keys, menus and names in it exist."""

import ast
import re
from collections.abc import Iterator
from html import unescape

import pytest
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from shuping_desktop.views import manual_pages
from shuping_desktop.views.help import PLACES, PROBLEM_PLACES, SECOND
from shuping_desktop.views.main_window import MainWindow
from tests.helpers import ROOT

PACKAGE = ROOT / "shuping_desktop"
HIGHEST_SIZE = 1_500_000
PAGES = {page: manual_pages.source(page) for page in manual_pages.PAGES}
# What Qt's own widgets and the grid's table of moves answer to.
STANDARD = {
    "Space",
    "Tab",
    "Shift+Tab",
    "Ctrl+Tab",
    "Ctrl",
    "Shift",
    "Ctrl+C",
    "Ctrl+X",
    "Ctrl+V",
    "Ctrl+O",
    "Home",
    "End",
}
NAMES = {"−": "-", "↑": "Up", "↓": "Down", "←": "Left", "→": "Right"}
# Qt's names for the keys as Python spells them.
SPELLED = {"Minus": "-", "Slash": "/", "Asterisk": "*", "Plus": "+", "Escape": "Esc", "Delete": "Del"}


def marked(tag: str) -> Iterator[tuple[str, str]]:
    """Page and text of everything that is marked so."""
    for page, html in PAGES.items():
        for text in re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL):
            yield page, manual_pages.plain(text)


def places() -> set[str]:
    """Every page, and every place on one that has a name."""
    anchors = {f"{page}#{name}" for page, html in PAGES.items() for name in re.findall(r'id="([^"]+)"', html)}
    return {*PAGES, *anchors}


def literals() -> Iterator[str]:
    """Every text in the code of the window."""
    for room in ("views", "models", "forms", "scoring", "operations", "printing"):
        for path in (PACKAGE / room).glob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value


def spelled(key: str) -> str:
    """A key's name as Qt writes it, whatever people call it."""
    for name, qt in NAMES.items():
        key = key.replace(name, qt)
    return QKeySequence(key).toString() or key


def test_the_contents_list_every_page_once() -> None:
    files = {path.name for path in manual_pages.folder().glob("*.html")}
    assert files | {manual_pages.KEYS} == set(manual_pages.PAGES)
    assert len(PAGES) == len(manual_pages.PAGES) == len({manual_pages.title(page) for page in PAGES})


def test_every_link_leads_somewhere() -> None:
    links = {
        (page, target if not target.startswith("#") else page + target)
        for page, html in PAGES.items()
        for target in re.findall(r'href="([^"]+)"', html)
    }
    assert [link for link in sorted(links) if link[1] not in places()] == []


def test_every_picture_is_there_and_shown_and_all_are_small() -> None:
    shown = {name for html in PAGES.values() for name in re.findall(r'src="([^"]+)"', html)}
    there = {f"pictures/{path.name}" for path in (manual_pages.folder() / "pictures").iterdir()}
    assert shown == there
    sizes = [path.stat().st_size for path in manual_pages.folder().rglob("*") if path.is_file()]
    assert sum(sizes) < HIGHEST_SIZE


def test_every_page_and_dialog_has_its_place() -> None:
    classes = {
        node.name
        for path in (PACKAGE / "views").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
        and (re.search(r"\bQDialog\b", ast.unparse(node)) or re.search(r"[a-z]Page$", node.name))
        and {ast.unparse(base) for base in node.bases} & {"QDialog", "QWidget"}
    }
    assert len(classes) > 10 and classes - set(PLACES) == set()
    assert {*PLACES.values(), *PROBLEM_PLACES.values(), SECOND} - places() == set()


def test_every_key_that_is_named_exists(sample: MainWindow) -> None:
    known = {spelled(key) for key in STANDARD}
    known |= {item.key().toString() for item in sample.findChildren(QShortcut)}
    known |= {item.shortcut().toString() for item in sample.findChildren(QAction)}
    known |= {QKeySequence(text).toString() for text in literals() if re.fullmatch(r"(\w+\+)*\w+", text)}
    for path in (PACKAGE / "views").glob("*.py"):
        names = re.findall(r"Qt\.Key\.Key_(\w+)", path.read_text("utf-8"))
        known |= {spelled(SPELLED.get(name, name)) for name in names}
    known |= {"Enter", "+"} if "Return" in known else set()
    named = {(page, key) for page, key in marked("kbd")}
    assert len(named) > 60
    assert sorted(it for it in named if spelled(it[1]) not in known) == []


def menu_entries(menu: QMenu, path: str) -> Iterator[str]:
    for action in menu.actions():
        # Undo and redo say what they would undo.
        text = re.sub(r"\(&\w\)", "", action.text())
        yield f"{path} → {text.split('：')[0]}"


def test_every_menu_entry_that_is_named_exists(window: MainWindow) -> None:
    there: set[str] = set()
    for action in window.form.menuBar.actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        there |= set(menu_entries(menu, re.sub(r"\(&\w\)", "", menu.title())))
    named = list(marked("i"))
    assert len(named) > 10
    assert [it for it in named if it[1] not in there] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_name_of_something_on_the_screen_stands_there(page: str) -> None:
    on_screen = "\n".join({unescape(text) for text in literals()})
    names = [manual_pages.plain(text) for text in re.findall(r"<b>(.*?)</b>", PAGES[page], re.DOTALL)]
    assert [name for name in names if name not in on_screen] == []
