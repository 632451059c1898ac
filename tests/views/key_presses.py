"""Keys, input-method text and mouse clicks, sent as the window system sends them.

Keys go to the window with the focus, so that shortcuts, the focus chain and dialogs handle them.
"""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QElapsedTimer, QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget

from shuping_desktop.views.widgets.key_guard import KEYPAD_CHARACTERS

Key = Qt.Key
Modifier = Qt.KeyboardModifier
CTRL, ALT, SHIFT = Modifier.ControlModifier, Modifier.AltModifier, Modifier.ShiftModifier
PLAIN, KEYPAD = Modifier.NoModifier, Modifier.KeypadModifier


def press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """Press and release each of these keys."""
    for key in keys:
        QTest.keyClick(_focus_window(), key, modifier)


def enter(text: str = "") -> None:
    """Type a text, then Enter."""
    write(text)
    press(Key.Key_Return)


def write(text: str) -> None:
    """Type a text: ASCII as keys, anything else as text of an input method."""
    for character in text:
        if character.isascii():
            # Qt's own signature takes a char, which is missing in its stubs.
            QTest.keyClick(_focus_window(), character)  # type: ignore[call-overload]
        else:
            commit(character)


def press_keypad_without_numlock(text: str) -> None:
    """Type digits and points on the number pad while NumLock is off, as Windows and X11 report them."""
    keys = {character: key for key, character in KEYPAD_CHARACTERS.items()}
    press(*(keys[character] for character in text), modifier=Modifier.KeypadModifier)


def hold(key: Qt.Key, text: str = "", times: int = 30, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """Hold a key down until it was pressed that many times."""
    for number in range(times):
        event = QKeyEvent(QEvent.Type.KeyPress, key, modifier, text, autorep=number > 0)
        QApplication.sendEvent(focus(), event)
    QApplication.sendEvent(focus(), QKeyEvent(QEvent.Type.KeyRelease, key, modifier, text))


def commit(text: str) -> None:
    """Commit a text as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(focus(), event)


def focus() -> QWidget:
    """Return the widget with the focus."""
    settle(lambda: QApplication.focusWidget() is not None)
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def click(widget: QWidget, at: QPoint | None = None, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """Click a widget with the left button, in its middle unless `at` is given."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, modifier, at or widget.rect().center())


def click_cell(view: QAbstractItemView, row: int, column: int = 0, *, twice: bool = False) -> None:
    """Click (twice) the middle of a cell."""
    index = view.model().index(row, column)
    view.scrollTo(index)
    at = view.visualRect(index).center()
    click(view.viewport(), at)
    if twice:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, PLAIN, at)


def stand(view: QAbstractItemView, row: int, column: int = 0) -> None:
    """Focus a view and make a cell the current one."""
    view.setFocus()
    view.setCurrentIndex(view.model().index(row, column))


def replace_cell(view: QTableView, row: int, column: int, text: str) -> None:
    """Edit a cell in place by keys: F2, select all, the text, Enter."""
    stand(view, row, column)
    press(Key.Key_F2)
    press(Key.Key_A, modifier=CTRL)
    enter(text)


def texts(model: QAbstractItemModel) -> list[list[str]]:
    """Return the text of every cell of a model."""
    columns = range(columns_of(model))
    return [[str(model.index(r, c).data()) for c in columns] for r in range(model.rowCount())]


def columns_of(model: QAbstractItemModel) -> int:
    """Return the number of columns of a model; `columnCount` of a list is private."""
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount()


def settle(until: Callable[[], bool], at_most_ms: int = 1000) -> None:
    """Process events until a condition holds, for at most `at_most_ms` milliseconds."""
    timer = QElapsedTimer()
    timer.start()
    while not until():
        assert timer.elapsed() < at_most_ms, "the condition never held"
        QTest.qWait(5)


def _focus_window() -> QWindow:
    # After a dialog was closed, the window gets the focus back a little later.
    settle(lambda: QGuiApplication.focusWindow() is not None)
    window = QGuiApplication.focusWindow()
    assert window is not None
    return window
