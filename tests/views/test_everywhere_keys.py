"""The whole window by keyboard alone, and by its names for those who have the screen read out."""

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
HIDES_BEHIND_TAB = {"MarkGrid": CTRL}
"""What keeps Tab for itself, and what leads out of it together with Tab."""
WITHOUT_DEFAULT = {"manual"}
"""Windows in which there is nothing to agree to."""
asked = pytest.mark.parametrize("name", DIALOGS)


@pytest.fixture(scope="module")
def top(request: pytest.FixtureRequest, on_sample: MainWindow) -> Iterator[QWidget]:
    """What is walked: a page of the window, or a dialog."""
    with shown_at(on_sample, request.param) as top:
        yield top


everywhere = pytest.mark.parametrize("top", EVERYWHERE, indirect=True, ids=str)


def walk(*, back: bool) -> list[QWidget]:
    """What Tab (or Shift+Tab) comes by until it is where it began."""
    first, passed = focus(), [focus()]
    for _ in range(MOST_STEPS):
        out = HIDES_BEHIND_TAB.get(type(passed[-1]).__name__, PLAIN)
        press(Key.Key_Backtab if back else Key.Key_Tab, modifier=out | (SHIFT if back else PLAIN))
        # A button gives Tab away; where it stays, there is nowhere else to go.
        if focus() is first and (passed[-1] is not first or isinstance(first, QAbstractButton)):
            return passed
        passed.append(focus())
    raise AssertionError(f"it never gets out of {named(passed[-1])}")


def reached(widget: QWidget, passed: list[QWidget]) -> bool:
    """Whether the keyboard comes to a widget: by Tab, or by an arrow from the checked one beside it."""
    if isinstance(widget, QAbstractButton) and widget.isCheckable() and not widget.isChecked():
        return any(it in passed for it in beside(widget)) or widget in passed
    return widget in passed or widget.focusProxy() in passed or any(it.parent() is widget for it in passed)


def beside(button: QAbstractButton) -> list[QWidget]:
    """The buttons of which only one can be checked."""
    group = button.group()
    if group is not None:
        return list(group.buttons())
    parent = button.parentWidget()
    siblings = parent.findChildren(QPushButton) if button.autoExclusive() else []
    return [it for it in siblings if it.parentWidget() is parent and it.autoExclusive()]


@everywhere
def test_tab_comes_by_everything_that_takes_input(top: QWidget) -> None:
    walk(back=False)  # standing in a list may enable what stands before it
    for back in (False, True):
        passed = walk(back=back)
        assert [named(widget) for widget in inputs(top) if not reached(widget, passed)] == []


@everywhere
def test_everything_that_takes_input_has_a_name(top: QWidget) -> None:
    kind = QAccessible.Text.Name
    told = {it: QAccessible.queryAccessibleInterface(it).text(kind) for it in inputs(top)}
    assert told and [named(widget) for widget, name in told.items() if not name.strip()] == []


@everywhere
def test_it_is_seen_where_the_keyboard_is(top: QWidget) -> None:
    unseen = []
    for widget in dict.fromkeys(walk(back=False)):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        with_keys = shown(widget)
        # Where nothing else can have the keyboard, it is taken away altogether.
        widget.clearFocus()
        if shown(widget) == with_keys:
            unseen.append(named(widget))
    assert unseen == []


def shown(widget: QWidget) -> QImage:
    """A widget as it is painted now, without a blinking cursor."""
    QCoreApplication.processEvents()
    return widget.grab().toImage()


@asked
def test_enter_presses_the_one_default_button_of_a_dialog(on_sample: MainWindow, name: str) -> None:
    with shown_at(on_sample, name) as dialog:
        shown = [it for it in dialog.findChildren(QPushButton) if it.isVisible()]
        defaults, pressed = [it for it in shown if it.isDefault()], []
        assert len(defaults) == (0 if name in WITHOUT_DEFAULT else 1)
        for button in shown:
            # What it does is tried elsewhere.
            button.clicked.disconnect()
            button.clicked.connect(lambda _checked=False, it=button: pressed.append(it))
        press(Key.Key_Return)
        assert pressed == [button for button in defaults if button.isEnabled()]
        assert dialog.isVisible()


def beside_default(dialog: QWidget) -> tuple[QPushButton | None, list[QWidget]]:
    """A dialog's default button, and those that stand in one row with it."""
    buttons = [it for it in dialog.findChildren(QPushButton) if it.isVisible() and it.isEnabled()]
    default = next((it for it in buttons if it.isDefault()), None)
    at = default.mapTo(dialog, default.rect().center()).y() if default else 0
    row = [it for it in buttons if abs(it.mapTo(dialog, it.rect().center()).y() - at) < it.height() // 2]
    return default, list(row)


@asked
def test_tab_comes_from_the_last_field_to_the_default_button_first(on_sample: MainWindow, name: str) -> None:
    with shown_at(on_sample, name) as dialog:
        default, row = beside_default(dialog)
        if default is None or all(it in row for it in inputs(dialog)):
            return
        default.setFocus()
        passed = walk(back=False)
        first, *others = [it in row for it in passed]
        assert first
        assert others == sorted(others, reverse=True), [named(it) for it in passed]


@asked
def test_control_enter_presses_the_default_button_from_any_text(on_sample: MainWindow, name: str) -> None:
    with shown_at(on_sample, name) as dialog:
        default, _ = beside_default(dialog)
        texts = [it for it in dialog.findChildren(QPlainTextEdit) if it.isVisible()]
        if default is None:
            return
        pressed: list[QWidget] = []
        default.clicked.disconnect()
        default.clicked.connect(lambda: pressed.append(focus()))
        for text in texts:
            text.setFocus()
            press(Key.Key_Return, modifier=CTRL)
        assert pressed == texts


@asked
def test_esc_closes_a_dialog(on_sample: MainWindow, name: str) -> None:
    with shown_at(on_sample, name) as dialog:
        press(Key.Key_Escape)
        assert not dialog.isVisible()


def entries(menu: QMenu) -> list[QAction]:
    return [action for action in menu.actions() if not action.isSeparator()]


def mnemonic(text: str) -> str:
    """The letter that is underlined; empty without any."""
    return text.replace("&&", "").partition("&")[2][:1].upper()


def menus(window: MainWindow) -> list[QMenu]:
    return window.form.menuBar.findChildren(QMenu)


def test_every_entry_of_the_menus_has_a_key(on_sample: MainWindow) -> None:
    found = [it for menu in menus(on_sample) for it in entries(menu)]
    assert len(found) > 30
    assert [it.text() for it in found if not mnemonic(it.text()) and it.shortcut().isEmpty()] == []


def test_no_letter_is_underlined_twice(on_sample: MainWindow) -> None:
    for choices in texts_of_menus(on_sample):
        letters = Counter(filter(None, map(mnemonic, choices)))
        assert [letter for letter, count in letters.items() if count > 1] == []


def texts_of_menus(window: MainWindow) -> Iterator[list[str]]:
    """What can be chosen between: the menu bar, then each menu."""
    yield [action.text() for action in window.form.menuBar.actions()]
    for menu in menus(window):
        yield [action.text() for action in entries(menu)]


def test_no_two_actions_have_one_key(on_sample: MainWindow) -> None:
    keys = [key.toString() for action in on_sample.findChildren(QAction) for key in action.shortcuts()]
    # Those of the window; what belongs to a page or a list has its own context.
    keys += [
        it.key().toString()
        for it in on_sample.findChildren(QShortcut)
        if it.context() is Qt.ShortcutContext.WindowShortcut and window_of(it) is on_sample
    ]
    assert len(keys) > 15
    assert [key for key, count in Counter(keys).items() if count > 1] == []


def window_of(shortcut: QShortcut) -> QWidget | None:
    """The window in which a shortcut is heard; a dialog has its own."""
    parent = shortcut.parent()
    return parent.window() if isinstance(parent, QWidget) else None
