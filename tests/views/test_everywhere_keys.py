"""The window by keyboard alone, and its accessible names."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QAction, QImage, QShortcut
from PySide6.QtWidgets import QAbstractButton, QMenu, QPlainTextEdit, QPushButton, QWidget

from shuping_desktop.views.main_window import MainWindow
from tests.views.everywhere import DIALOGS, EVERYWHERE, inputs, named, shown_at
from tests.views.key_presses import CTRL, PLAIN, SHIFT, Key, focus, press

MOST_STEPS = 150
TAB_MODIFIERS = {"MarkGrid": CTRL}
"""Widgets that handle Tab themselves, and the modifier that makes Tab leave them."""
WITHOUT_DEFAULT = {"manual"}
"""Windows without a default button."""
asked = pytest.mark.parametrize("name", DIALOGS)


@pytest.fixture(scope="module")
def top(request: pytest.FixtureRequest, on_sample: MainWindow) -> Iterator[QWidget]:
    """Return the window on a page, or a dialog."""
    with shown_at(on_sample, request.param) as top:
        yield top


everywhere = pytest.mark.parametrize("top", EVERYWHERE, indirect=True, ids=str)


def tab_chain(*, back: bool) -> list[QWidget]:
    """Return the widgets that Tab (or Shift+Tab) focuses until the first one is focused again."""
    first, passed = focus(), [focus()]
    for _ in range(MOST_STEPS):
        out = TAB_MODIFIERS.get(type(passed[-1]).__name__, PLAIN)
        press(Key.Key_Backtab if back else Key.Key_Tab, modifier=out | (SHIFT if back else PLAIN))
        # A button never keeps Tab: if the focus stays, this is the only widget of the chain.
        if focus() is first and (passed[-1] is not first or isinstance(first, QAbstractButton)):
            return passed
        passed.append(focus())
    raise AssertionError(f"Tab does not leave {named(passed[-1])}")


def reached(widget: QWidget, passed: list[QWidget]) -> bool:
    """Return True if a widget gets the focus by Tab, or by an arrow key within its exclusive group."""
    if isinstance(widget, QAbstractButton) and widget.isCheckable() and not widget.isChecked():
        return any(button in passed for button in exclusive_group(widget)) or widget in passed
    return (
        widget in passed or widget.focusProxy() in passed or any(child.parent() is widget for child in passed)
    )


def exclusive_group(button: QAbstractButton) -> list[QWidget]:
    """Return the buttons of which only one can be checked."""
    group = button.group()
    if group is not None:
        return list(group.buttons())
    parent = button.parentWidget()
    siblings = parent.findChildren(QPushButton) if button.autoExclusive() else []
    return [each for each in siblings if each.parentWidget() is parent and each.autoExclusive()]


@everywhere
def test_tab_reaches_every_input(top: QWidget) -> None:
    tab_chain(back=False)  # Focusing a list may enable buttons before it.
    for back in (False, True):
        passed = tab_chain(back=back)
        assert [named(widget) for widget in inputs(top) if not reached(widget, passed)] == []


@everywhere
def test_every_input_has_an_accessible_name(top: QWidget) -> None:
    kind = QAccessible.Text.Name
    names = {widget: QAccessible.queryAccessibleInterface(widget).text(kind) for widget in inputs(top)}
    assert names and [named(widget) for widget, name in names.items() if not name.strip()] == []


@everywhere
def test_the_keyboard_focus_is_visible(top: QWidget) -> None:
    unseen = []
    for widget in dict.fromkeys(tab_chain(back=False)):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        focused = picture(widget)
        # Not by focusing another widget: there may be none.
        widget.clearFocus()
        if picture(widget) == focused:
            unseen.append(named(widget))
    assert unseen == []


def picture(widget: QWidget) -> QImage:
    """Return a picture of a widget, without a blinking cursor."""
    QCoreApplication.processEvents()
    return widget.grab().toImage()


@asked
def test_enter_clicks_the_only_default_button_of_a_dialog(on_sample: MainWindow, name: str) -> None:
    with shown_at(on_sample, name) as dialog:
        buttons = [button for button in dialog.findChildren(QPushButton) if button.isVisible()]
        defaults, clicked = [button for button in buttons if button.isDefault()], []
        assert len(defaults) == (0 if name in WITHOUT_DEFAULT else 1)
        for button in buttons:
            button.clicked.disconnect()
            button.clicked.connect(lambda _checked=False, button=button: clicked.append(button))
        press(Key.Key_Return)
        assert clicked == [button for button in defaults if button.isEnabled()]
        assert dialog.isVisible()


def default_row(dialog: QWidget) -> tuple[QPushButton | None, list[QWidget]]:
    """Return a dialog's default button and all buttons in its row."""
    buttons = [
        button for button in dialog.findChildren(QPushButton) if button.isVisible() and button.isEnabled()
    ]
    default = next((button for button in buttons if button.isDefault()), None)
    middle = default.mapTo(dialog, default.rect().center()).y() if default else 0
    row = [
        button
        for button in buttons
        if abs(button.mapTo(dialog, button.rect().center()).y() - middle) < button.height() // 2
    ]
    return default, list(row)


@asked
def test_tab_goes_from_the_last_field_to_the_default_button(on_sample: MainWindow, name: str) -> None:
    with shown_at(on_sample, name) as dialog:
        default, row = default_row(dialog)
        if default is None or all(widget in row for widget in inputs(dialog)):
            return
        default.setFocus()
        passed = tab_chain(back=False)
        first, *others = [widget in row for widget in passed]
        assert first
        assert others == sorted(others, reverse=True), [named(widget) for widget in passed]


@asked
def test_ctrl_enter_clicks_the_default_button_from_any_text_field(on_sample: MainWindow, name: str) -> None:
    with shown_at(on_sample, name) as dialog:
        default, _ = default_row(dialog)
        edits = [edit for edit in dialog.findChildren(QPlainTextEdit) if edit.isVisible()]
        if default is None:
            return
        focused: list[QWidget] = []
        default.clicked.disconnect()
        default.clicked.connect(lambda: focused.append(focus()))
        for edit in edits:
            edit.setFocus()
            press(Key.Key_Return, modifier=CTRL)
        assert focused == edits


@asked
def test_esc_closes_a_dialog(on_sample: MainWindow, name: str) -> None:
    with shown_at(on_sample, name) as dialog:
        press(Key.Key_Escape)
        assert not dialog.isVisible()


def entries(menu: QMenu) -> list[QAction]:
    return [action for action in menu.actions() if not action.isSeparator()]


def mnemonic(text: str) -> str:
    """Return the underlined letter, or an empty text."""
    return text.replace("&&", "").partition("&")[2][:1].upper()


def menus(window: MainWindow) -> list[QMenu]:
    return window.menu.findChildren(QMenu)


def test_every_menu_entry_has_a_key(on_sample: MainWindow) -> None:
    # The list of recent reviews says in a disabled entry that it is empty.
    actions = [action for menu in menus(on_sample) for action in entries(menu) if action.isEnabled()]
    assert len(actions) > 30
    without_key = [each for each in actions if not mnemonic(each.text()) and each.shortcut().isEmpty()]
    assert [action.text() for action in without_key] == []


def test_no_mnemonic_occurs_twice_in_a_menu(on_sample: MainWindow) -> None:
    for choices in menu_texts(on_sample):
        letters = Counter(filter(None, map(mnemonic, choices)))
        assert [letter for letter, count in letters.items() if count > 1] == []


def menu_texts(window: MainWindow) -> Iterator[list[str]]:
    """Yield the texts of the menu bar, then those of each menu."""
    yield [action.text() for action in window.menu.actions()]
    for menu in menus(window):
        yield [action.text() for action in entries(menu)]


def test_no_two_actions_have_the_same_key(on_sample: MainWindow) -> None:
    keys = [key.toString() for action in on_sample.findChildren(QAction) for key in action.shortcuts()]
    # Shortcuts of pages and lists have another context.
    keys += [
        shortcut.key().toString()
        for shortcut in on_sample.findChildren(QShortcut)
        if shortcut.context() is Qt.ShortcutContext.WindowShortcut and window_of(shortcut) is on_sample
    ]
    assert len(keys) > 15
    assert [key for key, count in Counter(keys).items() if count > 1] == []


def window_of(shortcut: QShortcut) -> QWidget | None:
    """Return the window of a shortcut: the main window or a dialog."""
    parent = shortcut.parent()
    return parent.window() if isinstance(parent, QWidget) else None
