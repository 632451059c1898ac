"""Tests of the manual's window: opening at the current place, keys, search, use beside a dialog."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shuping_desktop.views import theme
from shuping_desktop.views.dialogs import Dialogs
from shuping_desktop.views.entry.find_dialog import FindDialog
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.manual.manual_window import ManualWindow
from tests.papers.reading import pages
from tests.views.key_presses import ALT, CTRL, Key, focus, press, settle, write
from tests.views.window import (
    RESULTS,
    FakeDialogs,
    desk_of,
    entry_of,
    look_at,
    open_ballot,
    pages_of,
    speaking_english,
    turn_to,
)


def manual_of(window: MainWindow) -> ManualWindow:
    assert window.help.manual is not None
    return window.help.manual


def shown(window: MainWindow) -> str:
    return manual_of(window).page.page


def listed(manual: ManualWindow) -> list[str]:
    contents = manual.form.contentsList
    items = (contents.item(row) for row in range(contents.count()))
    return [item.data(Qt.ItemDataRole.UserRole) for item in items if not item.isHidden() and item.flags()]


@pytest.fixture
def manual(window: MainWindow, qtbot: QtBot) -> ManualWindow:
    """Provide the manual, opened from the start page."""
    press(Key.Key_F1)
    manual = manual_of(window)
    qtbot.waitUntil(manual.isActiveWindow)
    return manual


@pytest.fixture
def english_window(
    qapp: QApplication, open_window: Callable[[Dialogs], MainWindow], dialogs: FakeDialogs
) -> Iterator[MainWindow]:
    """Provide an English window on its start page."""
    with speaking_english(qapp):
        yield open_window(dialogs)


@pytest.fixture
def themed(qapp: QApplication) -> Iterator[QApplication]:
    """Provide the application; its look is reset afterwards."""
    yield qapp
    theme.set_look(qapp, theme.Look.SYSTEM)


@pytest.mark.parametrize(
    ("page", "place"),
    list(enumerate(("participants.html", "entry.html", "evaluators.html", "results.html"))),
)
def test_f1_opens_the_manual_at_the_place_of_the_page(sample: MainWindow, page: int, place: str) -> None:
    turn_to(sample, page)
    press(Key.Key_F1)
    assert shown(sample) == place


def test_f1_on_a_wrong_total_opens_the_page_on_totals(sample: MainWindow) -> None:
    look_at(sample, "officer")
    turn_to(sample, 1)
    ballot = next(ballot for ballot in desk_of(sample).data.ballots if ballot.number == "T02")
    entry_of(sample).open_ballot(ballot.id, desk_of(sample).data.participants[2].id)
    press(Key.Key_F1)
    assert shown(sample) == "total.html"


def test_f1_during_a_second_entry_opens_its_page(sample: MainWindow) -> None:
    look_at(sample, "officer")
    open_ballot(sample, "T01")
    entry_of(sample).turn_pass()
    assert entry_of(sample).is_blind
    press(Key.Key_F1)
    assert shown(sample) == "second.html"


def test_f1_on_a_problem_opens_the_page_of_its_code(sample: MainWindow) -> None:
    look_at(sample, "college")
    turn_to(sample, RESULTS)
    pages_of(sample).results.go_to_problems()
    press(Key.Key_F1)
    assert shown(sample) == "missing.html"


def test_f1_in_a_dialog_opens_its_place_and_the_manual_can_be_used_beside_it(
    sample: MainWindow, qtbot: QtBot
) -> None:
    press(Key.Key_F1)
    dialog = FindDialog(desk_of(sample), sample)
    dialog.setModal(True)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    press(Key.Key_F1)
    manual = manual_of(sample)
    assert manual.page.source().toString().endswith("ballots.html#find")
    qtbot.waitUntil(manual.isActiveWindow)
    # Sent to the window as a real mouse click is: a blocked window gets nothing.
    button = manual.form.closeButton
    at = button.mapTo(manual, button.rect().center())
    QTest.mouseClick(manual.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
    assert (manual.isVisible(), dialog.isVisible()) == (False, True)
    dialog.close()


def test_the_manual_outlives_the_dialog_it_was_opened_beside(sample: MainWindow, qtbot: QtBot) -> None:
    dialog = FindDialog(desk_of(sample), sample)
    dialog.setModal(True)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    press(Key.Key_F1)
    dialog.close()
    dialog.deleteLater()
    sample.activateWindow()
    qtbot.waitUntil(sample.isActiveWindow)
    press(Key.Key_F1)
    assert manual_of(sample).isVisible() and shown(sample) == "entry.html"


def test_the_page_of_keys_is_generated_from_the_table(window: MainWindow) -> None:
    press(Key.Key_F1, modifier=CTRL)
    text = manual_of(window).page.toPlainText()
    assert "新建评分表" in text and "Ctrl+N" in text and "`" not in text


def test_searching_lists_the_pages_with_the_words_and_goes_through_them(manual: ManualWindow) -> None:
    everything = listed(manual)
    press(Key.Key_F, modifier=CTRL)
    write("见证人")
    assert listed(manual) == ["tie.html", "rulings.html"]
    seen = []
    for _ in range(3):
        press(Key.Key_Return)
        seen.append((manual.page.page, manual.page.textCursor().selectedText()))
    assert seen == [("tie.html", "见证人"), ("rulings.html", "见证人"), ("tie.html", "见证人")]
    press(Key.Key_Escape)
    assert listed(manual) == everything


def test_a_search_without_results_shows_a_message(manual: ManualWindow) -> None:
    press(Key.Key_F, modifier=CTRL)
    write("没有这样的话")
    press(Key.Key_Return)
    assert listed(manual) == [] and "没有找到" in manual.form.foundLabel.text()


def test_the_manual_of_an_english_window_is_shown_and_searched_in_english(
    english_window: MainWindow, qtbot: QtBot
) -> None:
    press(Key.Key_F1)
    manual = manual_of(english_window)
    qtbot.waitUntil(manual.isActiveWindow)
    assert manual.windowTitle() == "Manual — From beginning to end"
    assert manual.form.contentsList.item(0).text() == "Beginning"
    press(Key.Key_F, modifier=CTRL)
    write("Witness")
    assert listed(manual) == ["tie.html", "rulings.html"]
    press(Key.Key_Return)
    assert manual.page.textCursor().selectedText() == "Witness"
    manual.show_place("keys.html")
    assert "New ballot" in manual.page.toPlainText() and "`" not in manual.page.toPlainText()


def test_alt_left_goes_back_and_alt_right_goes_forward(manual: ManualWindow) -> None:
    manual.show_place("total.html")
    press(Key.Key_Left, modifier=ALT)
    assert (manual.page.page, manual.form.forwardButton.isEnabled()) == ("start.html", True)
    press(Key.Key_Right, modifier=ALT)
    assert (manual.page.page, manual.form.backButton.isEnabled()) == ("total.html", True)


def test_contents_and_page_follow_each_other(manual: ManualWindow) -> None:
    manual.show_place("final.html#reopen")
    contents = manual.form.contentsList
    assert contents.currentItem().data(Qt.ItemDataRole.UserRole) == "final.html"
    contents.setFocus()
    press(Key.Key_Up)
    assert manual.page.page == "opinions.html"
    press(Key.Key_Return)
    assert focus() is manual.page


def test_escape_and_closing_the_window_close_the_manual(window: MainWindow, manual: ManualWindow) -> None:
    press(Key.Key_Escape)
    assert not manual.isVisible()
    window.help.open("start.html")
    window.close()
    assert not manual.isVisible()


def test_the_manual_follows_the_dark_theme(manual: ManualWindow, themed: QApplication) -> None:
    theme.set_look(themed, theme.Look.DARK)
    settle(lambda: theme.DARK.accent in manual.page.document().defaultStyleSheet())
    assert theme.DARK.accent in manual.page.toHtml()


def test_the_crib_is_saved(window: MainWindow, dialogs: FakeDialogs, tmp_path: Path) -> None:
    dialogs.will("ask_where_to_save", tmp_path / "一页.pdf")
    dialogs.will("inform")
    window.menu.form.actionCrib.trigger()
    assert (tmp_path / "一页.pdf").read_bytes().startswith(b"%PDF")
    assert "一页.pdf" in dialogs.shown_texts[0]


def test_the_crib_of_an_english_window_is_in_english(
    english_window: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    dialogs.will("ask_where_to_save", tmp_path / "crib.pdf")
    dialogs.will("inform")
    english_window.menu.form.actionCrib.trigger()
    assert "Typing from the paper" in pages((tmp_path / "crib.pdf").read_bytes())[0]


def test_a_crib_that_cannot_be_saved_is_reported(
    window: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    dialogs.will("ask_where_to_save", tmp_path / "无此文件夹" / "一页.pdf")
    dialogs.will("inform")
    window.menu.form.actionCrib.trigger()
    assert "无法写入" in dialogs.shown_texts[0]
