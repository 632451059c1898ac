"""A person's hands: keys, an input method and a mouse, sent to whatever has the keyboard.

Keys go to the window that has the focus, so shortcuts, the focus chain and dialogs take their part.
"""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QElapsedTimer, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget

Key = Qt.Key
Modifier = Qt.KeyboardModifier
CTRL, ALT, SHIFT = Modifier.ControlModifier, Modifier.AltModifier, Modifier.ShiftModifier
PLAIN = Modifier.NoModifier


def press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """Press and let go each of these keys."""
    for key in keys:
        QTest.keyClick(_focus_window(), key, modifier)


def enter(text: str = "") -> None:
    """Type a text, then Enter."""
    write(text)
    press(Key.Key_Return)


def write(text: str) -> None:
    """Type a text: ASCII as keys, anything else as an input method hands it over."""
    for character in text:
        if character.isascii():
            # Qt's own signature takes a char, which its stubs leave out.
            QTest.keyClick(_focus_window(), character)  # type: ignore[call-overload]
        else:
            commit(character)


def commit(text: str) -> None:
    """Hand a text over as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(focus(), event)


def focus() -> QWidget:
    """The widget that has the keyboard."""
    settle(lambda: QApplication.focusWidget() is not None)
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def click(widget: QWidget, at: QPoint | None = None, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """Click a widget with the left button, in its middle unless told where."""
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
    """Take the keyboard to a cell."""
    view.setFocus()
    view.setCurrentIndex(view.model().index(row, column))


def replace_cell(view: QTableView, row: int, column: int, text: str) -> None:
    """Edit a cell in place by keys: F2, everything selected, the text, Enter."""
    stand(view, row, column)
    press(Key.Key_F2)
    press(Key.Key_A, modifier=CTRL)
    enter(text)


def texts(model: QAbstractItemModel) -> list[list[str]]:
    """What every cell of a model shows."""
    columns = range(columns_of(model))
    return [[str(model.index(r, c).data()) for c in columns] for r in range(model.rowCount())]


def columns_of(model: QAbstractItemModel) -> int:
    """How many columns a model has; a list's own answer is closed to us."""
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount()


def settle(until: Callable[[], bool], least: int = 1000) -> None:
    """Let events pass until something is so, for at most that many milliseconds."""
    timer = QElapsedTimer()
    timer.start()
    while not until():
        assert timer.elapsed() < least, "it never came to be so"
        QTest.qWait(5)


def _focus_window() -> QWindow:
    # A dialog that has just closed gives the keyboard back a little later.
    settle(lambda: QGuiApplication.focusWindow() is not None)
    window = QGuiApplication.focusWindow()
    assert window is not None
    return window
