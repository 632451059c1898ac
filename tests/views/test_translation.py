"""The English window: complete translations, and the language chosen in the menu."""

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from shuping_desktop.messages import Message
from shuping_desktop.models.translation import CONTEXT, translated
from shuping_desktop.operations.ways_out import WayOut
from shuping_desktop.views.dialogs import Dialogs
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.rosters.roster_dialog import RosterDialog
from shuping_desktop.views.user_settings import CHINESE, ENGLISH, UserSettings
from tests.helpers import ROOT, behind_its_back, sample_review
from tests.models.test_translation import without
from tests.views.window import FakeDialogs, desk_of, entry_of, open_ballot, speaking_english, wait_for

PACKAGE = ROOT / "shuping_desktop"
TS = ROOT / "resources" / "translations" / "shuping_en.ts"
HAN = re.compile(r"[\u4e00-\u9fff]")
SIGNS = "✓⚠≠"
ROOMS = ("scoring", "store", "tables", "rosters", "workbooks", "papers/content", "operations")
NOT_SHOWN = {
    # The window shows texts of `models.status_text` instead.
    "scoring/counted_rows.py",
    # Printed only.
    *(f"papers/content/{name}.py" for name in ("announcement", "feedback", "phrases", "results_notes")),
    *(
        f"papers/content/{name}.py"
        for name in ("hand_check_sample", "paper_text", "reissue", "snapshot", "texts")
    ),
    # Written to files, or recognised in them.
    *("rosters/columns.py", "rosters/vocabulary.py"),
    *("workbooks/layouts.py", "workbooks/layout_plan.py", "workbooks/template.py", "workbooks/writer.py"),
    "workbooks/template_form.py",
    *("workbooks/csv_export.py", "workbooks/results_sheets.py", "workbooks/own_export.py"),
    *("workbooks/ballot_facts.py", "workbooks/sums_values.py", "workbooks/score_headings.py"),
    *(f"workbooks/{name}_sheet.py" for name in ("ballots", "check", "rulings", "scheme", "sums")),
    "tables/number_formats.py",
    *("scoring/ballot_number.py", "scoring/names.py", "scoring/scheme_names.py", "tables/text_table.py"),
    # Shown in the shell only.
    "operations/results.py",
}
"""Modules with Chinese texts that the window never shows."""
NAMES = {
    *("（格式 ", " 的备份", "）", "评议", "述评一页纸说明.pdf", "述评 on one page.pdf"),
    *("方案", "轨道", "备注", "第№"),
    *("录入人", "样例职业学院", "{name}同志", "{name}团委"),
}
"""Names of files, keys of a template's hidden sheet, texts recognised in files, and stored texts."""
DATA = {"评议小组", "语言 / Language", "下次启动时改用这种语言。\nThe language changes at the next start."}
"""Stored texts, and the bilingual ones about the language."""


def messages() -> list[tuple[str, str]]:
    """Return every translated text with its translation."""
    found = []
    for message in ET.parse(TS).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        if translation.get("type") != "unfinished":
            found.append((message.findtext("source", ""), translation.text or ""))
    return found


def texts_of(room: str) -> Iterator[tuple[str, str, ast.AST]]:
    """Yield module, text and enclosing node for every Chinese text of a room but docstrings."""
    for path in sorted((PACKAGE / room).rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        around = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
        for node, holder in around.items():
            text = node.value if isinstance(node, ast.Constant) else None
            if isinstance(text, str) and HAN.search(text) and not isinstance(holder, ast.Expr):
                yield path.relative_to(PACKAGE).as_posix(), text, holder


def is_translated(call: ast.AST) -> bool:
    """Return True if a node is a call such as self.tr("…") or translate("context", "…")."""
    name = call.func if isinstance(call, ast.Call) else None
    return (name.attr if isinstance(name, ast.Attribute) else getattr(name, "id", "")) in ("tr", "translate")


def is_message(call: ast.AST) -> bool:
    """Return True if a node is the call msg("…"), or the pattern of re.compile."""
    name = call.func if isinstance(call, ast.Call) else None
    return getattr(name, "id", "") == "msg" or getattr(name, "attr", "") == "compile"


def translated_messages() -> list[tuple[str, str]]:
    """Return the templates of the rooms without a window, with their translations."""
    context = next(each for each in ET.parse(TS).iter("context") if each.findtext("name") == CONTEXT)
    return [
        (message.findtext("source", ""), message.findtext("translation", ""))
        for message in context.iter("message")
    ]


def field_names(template: str) -> set[str | None]:
    """Return the names of a template's replacement fields."""
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("room", ROOMS)
def test_every_text_of_a_room_without_a_window_is_a_message(room: str) -> None:
    others = [(name, text) for name, text, call in texts_of(room) if not is_message(call)]
    assert [(name, text) for name, text in others if name not in NOT_SHOWN and text not in NAMES] == []


def test_every_module_that_is_not_shown_exists() -> None:
    assert [name for name in NOT_SHOWN if not (PACKAGE / name).exists()] == []


def test_a_translated_message_keeps_its_fields() -> None:
    pairs = translated_messages()
    assert (
        pairs and [source for source, english in pairs if field_names(source) != field_names(english)] == []
    )


def test_no_english_is_missing_and_none_is_chinese() -> None:
    assert len(list(ET.parse(TS).iter("message"))) == len(messages())
    without_examples = (re.sub("“[^”]*”", "", english) for _, english in translated_messages())
    assert [english for english in without_examples if HAN.search(english)] == []


@pytest.mark.parametrize("room", ["views", "models"])
def test_every_text_of_the_window_can_be_translated(room: str) -> None:
    others = [(name, text) for name, text, call in texts_of(room) if not is_translated(call)]
    assert [(name, text) for name, text in others if text not in DATA] == []


def test_no_translated_text_hides_in_an_f_string() -> None:
    # lupdate does not look into f-strings.
    for path in [*(PACKAGE / "views").rglob("*.py"), *(PACKAGE / "models").rglob("*.py")]:
        nodes = ast.walk(ast.parse(path.read_text("utf-8")))
        strings = [node for node in nodes if isinstance(node, ast.JoinedStr)]
        assert [path.name for string in strings for node in ast.walk(string) if is_translated(node)] == []


@pytest.fixture
def english(qapp: QApplication) -> Iterator[QApplication]:
    """Set the application to English for one test."""
    with speaking_english(qapp):
        yield qapp


def test_a_translation_keeps_fields_and_signs() -> None:
    wrong = [
        source
        for source, english in messages()
        if source.count("{}") != english.count("{}")
        or any(source.startswith(sign) != english.startswith(sign) for sign in SIGNS)
    ]
    assert len(messages()) > 400 and wrong == []


def test_a_translation_keeps_the_keys_that_it_names() -> None:
    key = re.compile(r"(?:Ctrl|Alt|Shift)\+\S|\bF\d\d?\b|PgDn")

    def keys(text: str) -> set[str]:
        return set(key.findall(text))

    assert [source for source, english in messages() if keys(source) != keys(english)] == []


def test_the_window_is_english(
    english: QApplication, open_window: Callable[[Dialogs], MainWindow], tmp_path: Path
) -> None:
    window = open_window(FakeDialogs())
    assert window.open_review(sample_review(tmp_path))
    form = window.header.form
    assert (form.entryTab.text(), form.problemsButton.text()) == ("2 Entry", "⚠ 5 to settle  F7")
    open_ballot(window, "P01")
    assert "As on paper" in entry_of(window).card.form.paperButton.text()
    texts = [action.text().replace("&", "") for action in window.findChildren(QAction) if action.objectName()]
    assert [text for text in texts if HAN.search(text) and text != "中文(Z)"] == ["About 述评"]
    dialog = RosterDialog(desk_of(window), lambda: None)
    assert dialog.form.okButton.text() == "Import"
    dialog.deleteLater()


def test_the_language_is_chosen_for_the_next_start(
    window: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    dialogs.will("inform")
    window.menu.form.actionEnglish.trigger()
    window.menu.form.actionEnglish.trigger()
    chosen = (window.menu.form.actionChinese.isChecked(), window.menu.form.actionEnglish.isChecked())
    assert chosen == (False, True) and "next start" in dialogs.shown_texts[0]
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    assert UserSettings(settings).language == ENGLISH and window.header.form.entryTab.text() == "2 评分录入"


def test_the_default_language_is_chinese(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "none.ini"), QSettings.Format.IniFormat)
    assert UserSettings(settings).language == CHINESE


def test_the_damage_of_a_file_is_english(
    english: QApplication, open_window: Callable[[Dialogs], MainWindow], tmp_path: Path
) -> None:
    path, dialogs = sample_review(tmp_path), FakeDialogs()
    behind_its_back(path, "UPDATE ballot SET evaluator = '外人'")
    shown = ""

    def read(message: Message, ways: Sequence[WayOut]) -> None:
        nonlocal shown
        texts = [message, *ways[0].lines[:5], *(text for way in ways for text in (way.name, way.lacks(ways)))]
        shown = " ".join(map(translated, texts))

    dialogs.will("ask_way_out", read)
    assert not open_window(dialogs).open_review(path)
    names = [path.name, "评议小组", "教师代表", "外人"]
    assert "recorded as blank" in shown and not HAN.search(without(shown, names))


def test_recent_reviews_are_described_in_english(
    english: QApplication, open_window: Callable[[Dialogs], MainWindow], tmp_path: Path
) -> None:
    window = open_window(FakeDialogs())
    assert window.open_review(sample_review(tmp_path, "a.shuping")) and window.close_review()
    item = window.start_page.form.recentList.item(0)
    wait_for(lambda: "\n" in item.text())
    assert not HAN.search(without(item.text(), [str(tmp_path)]))
