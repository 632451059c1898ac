"""Tests of the manual's text: its links lead to pages; its keys, menu entries and names exist."""

import ast
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from typing import Any

import pytest
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu

from shuping_desktop.papers import DOCUMENTS
from shuping_desktop.papers.content.snapshot import REHEARSAL_MARK
from shuping_desktop.scoring.problems import PROBLEM_CODES
from shuping_desktop.views.dialogs import Dialogs
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.manual import manual_pages
from shuping_desktop.views.manual.help import PLACES
from shuping_desktop.views.manual.manual_pages import Manual
from shuping_desktop.views.review_pages import SECOND_PLACE
from tests.helpers import ROOT
from tests.views.test_translation import HAN, messages
from tests.views.window import FakeDialogs, speaking_english

PACKAGE = ROOT / "shuping_desktop"
HIGHEST_SIZE = 1_500_000
CHINESE, ENGLISH = Manual("zh"), Manual("en")
BOTH = (CHINESE, ENGLISH)
EVERY_MANUAL = pytest.mark.parametrize("manual", BOTH, ids=lambda manual: manual.language)
EVERY_PAGE = pytest.mark.parametrize("page", manual_pages.PAGES)
# Keys that Qt's own widgets and the grid's table of moves handle.
STANDARD = {
    "Space",
    "Tab",
    "Shift+Tab",
    "Ctrl+Tab",
    "Ctrl+A",
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


def marked(manual: Manual, tag: str, pages: Iterable[str] = manual_pages.PAGES) -> Iterator[tuple[str, str]]:
    """Yield page and text of every element with a tag."""
    for page in pages:
        for text in re.findall(rf"<{tag}>(.*?)</{tag}>", manual.source(page), re.DOTALL):
            yield page, manual_pages.text_of(text)


def attributes(manual: Manual, name: str) -> list[tuple[str, str]]:
    """Return page and value of every attribute of a name, in order."""
    return [
        (page, value)
        for page in manual_pages.PAGES
        for value in re.findall(rf'\b{name}="([^"]+)"', manual.source(page))
    ]


def places(manual: Manual) -> set[str]:
    """Return every page and every named place."""
    return {*manual_pages.PAGES, *(f"{page}#{name}" for page, name in attributes(manual, "id"))}


def literals() -> Iterator[str]:
    """Yield every string literal of the window's code."""
    for room in ("views", "models", "forms", "scoring", "operations", "papers"):
        for path in (PACKAGE / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value


def spelled(key: str) -> str:
    """Return a key's name as Qt spells it."""
    for name, qt in NAMES.items():
        key = key.replace(name, qt)
    return QKeySequence(key).toString() or key


@EVERY_MANUAL
def test_the_contents_list_every_page_once(manual: Manual) -> None:
    files = {path.name for path in manual.folder.glob("*.html")}
    assert files == set(manual_pages.PAGES)
    assert len(files) == len(manual_pages.PAGES) == len({manual.title(page) for page in manual_pages.PAGES})


@EVERY_MANUAL
def test_every_link_leads_to_an_existing_place(manual: Manual) -> None:
    links = {
        (page, target if not target.startswith("#") else page + target)
        for page, target in attributes(manual, "href")
    }
    assert [link for link in sorted(links) if link[1] not in places(manual)] == []


@EVERY_PAGE
def test_both_languages_have_the_same_structure(page: str) -> None:
    def structure(manual: Manual) -> list[str]:
        """Return the elements, pictures and places, which a translation keeps."""
        tags = r"</?(?:h1|h2|ol|ul|li|table|tr|td|div|img)\b"
        return re.findall(rf'{tags}|(?:id|src)="[^"]+"', manual.source(page))

    def named(manual: Manual, tag: str) -> list[str]:
        return sorted(text for _, text in marked(manual, tag, [page]))

    def links(manual: Manual) -> list[str]:
        return sorted(target for at, target in attributes(manual, "href") if at == page)

    assert structure(ENGLISH) == structure(CHINESE)
    assert named(ENGLISH, "kbd") == named(CHINESE, "kbd")
    assert links(ENGLISH) == links(CHINESE)
    assert len(named(ENGLISH, "i")) == len(named(CHINESE, "i"))


@EVERY_MANUAL
def test_every_picture_exists_and_is_shown(manual: Manual) -> None:
    shown = {name for _, name in attributes(manual, "src")}
    assert shown == {f"pictures/{path.name}" for path in (manual.folder / "pictures").iterdir()}


def test_the_manual_is_small() -> None:
    sizes = [path.stat().st_size for path in CHINESE.folder.rglob("*") if path.is_file()]
    assert sum(sizes) < HIGHEST_SIZE


def test_every_page_and_dialog_has_a_place_in_the_manual() -> None:
    classes = {
        node.name
        for path in (PACKAGE / "views").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
        and (re.search(r"\b(Form|Q)Dialog\b", ast.unparse(node)) or re.search(r"[a-z]Page$", node.name))
        and {ast.unparse(base) for base in node.bases} & {"FormDialog", "QDialog", "QWidget"}
    } - {"FormDialog"}
    assert len(classes) > 10 and classes - set(PLACES) == set()
    required = {*PLACES.values(), *(code.help_page for code in PROBLEM_CODES.values()), SECOND_PLACE}
    assert [required - places(manual) for manual in BOTH] == [set(), set()]


def test_every_key_named_in_the_manual_exists(sample: MainWindow) -> None:
    known = {spelled(key) for key in STANDARD}
    known |= {item.key().toString() for item in sample.findChildren(QShortcut)}
    known |= {item.shortcut().toString() for item in sample.findChildren(QAction)}
    known |= {QKeySequence(text).toString() for text in literals() if re.fullmatch(r"(\w+\+)*\w+", text)}
    for path in (PACKAGE / "views").rglob("*.py"):
        names = re.findall(r"Qt\.Key\.Key_(\w+)", path.read_text("utf-8"))
        known |= {spelled(SPELLED.get(name, name)) for name in names}
    known |= {"Enter", "+"} if "Return" in known else set()
    named = {(page, key) for manual in BOTH for page, key in marked(manual, "kbd")}
    assert len(named) > 60
    assert sorted((page, key) for page, key in named if spelled(key) not in known) == []


def without_mnemonic(text: str) -> str:
    return re.sub(r"\(&\w\)", "", text).replace("&", "")


def menu_entries(menu: QMenu, path: str) -> Iterator[str]:
    for action in menu.actions():
        # Undo and redo name a step.
        yield f"{path} → {without_mnemonic(action.text()).split('：')[0]}"


@EVERY_MANUAL
def test_every_menu_entry_named_in_the_manual_exists(
    manual: Manual, qapp: QApplication, open_window: Callable[[Dialogs], MainWindow]
) -> None:
    entries: set[str] = set()
    with speaking_english(qapp) if manual is ENGLISH else nullcontext():
        window = open_window(FakeDialogs())
    for action in window.menu.actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        entries |= set(menu_entries(menu, without_mnemonic(menu.title())))
    named = list(marked(manual, "i"))
    assert len(named) > 10
    assert [(page, entry) for page, entry in named if entry not in entries] == []


def strings(value: Any) -> Iterator[str]:
    """Yield every string of a scheme."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from strings(inner)


SCHEME = tomllib.loads((ROOT / "resources" / "schemes" / "notice.toml").read_text("utf-8"))
# Data and texts of printed documents, which are Chinese in either language.
DATA = {*strings(SCHEME), REHEARSAL_MARK, "暂定", "核对"}
PAPERS = {str(document.title) for document in DOCUMENTS}
# Name of the program, and a label that is shown in both languages.
UNTRANSLATED = {"述评", "语言"}


def on_screen(language: str) -> set[str]:
    """Return the texts of buttons, tabs, fields and lists, whole and between placeholders."""
    # A text may have one translation as a name and another as a step.
    texts = {english if language == "en" else text for text, english in messages()}
    found: set[str] = set()
    for text in map(without_mnemonic, texts):
        # Keys such as F7 follow the name after two spaces.
        whole = re.sub(r"  \S+$", "", text)
        pieces = re.split(r"\{\w*\}|[，。（(：:；]", whole)
        found |= {whole, *(piece.strip(" 　⚠✓“”") for piece in pieces)}
    return found | DATA


@EVERY_MANUAL
def test_every_widget_named_in_the_manual_exists_on_the_screen(manual: Manual) -> None:
    named, texts = list(marked(manual, "b")), on_screen(manual.language)
    assert len(named) > 150
    assert [(page, name) for page, name in named if name not in texts] == []


@EVERY_PAGE
def test_an_english_page_has_no_chinese_but_names_of_data(page: str) -> None:
    text = manual_pages.text_of(ENGLISH.source(page))
    for name in sorted(DATA | PAPERS | UNTRANSLATED, key=len, reverse=True):
        text = text.replace(name, "")
    assert HAN.findall(text) == []
