"""Program that raises IndexError in one override of a Qt method.

Takes the package whose import installs the guard and the name of the override; prints the types of the
exceptions that `sys.excepthook` received. A slot calls Qt, which calls the override: PySide6 then stores the
exception until the call returns, which is what crashes. Indexing a list sets the error without creating an
exception object on Python 3.11; a `raise` statement would create one.
"""

import importlib
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QTableView,
    QWidget,
)


class Rows(QAbstractTableModel):
    """Table with one cell that can be edited."""

    def rowCount(self, _parent: object = None) -> int:
        return 1

    def columnCount(self, _parent: object = None) -> int:
        return 1

    def data(self, _index: object, role: int = 0) -> object:
        return "text" if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Any) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable


class Header(QHeaderView):
    """Horizontal header."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)


Call = Callable[[], object]


def _shown_table(model: Any) -> QTableView:
    view = QTableView()
    view.setModel(model)
    view.show()
    QApplication.processEvents()
    return view


def _with_model(model: Any) -> Call:
    view = _shown_table(model)

    def show_rows() -> None:
        view.reset()
        view.grab()

    return show_rows


def _with_editor(model: Any) -> Call:
    editor, delegate = QLineEdit(), QStyledItemDelegate()
    return lambda: delegate.setModelData(editor, model, model.index(0, 0))


def _with_delegate(delegate: Any) -> Call:
    view = _shown_table(Rows(delegate))
    view.setItemDelegate(delegate)

    def show_cell() -> None:
        view.resizeColumnsToContents()
        view.grab()

    return show_cell


def _with_header(header: Any) -> Call:
    view = _shown_table(Rows(header))
    view.setHorizontalHeader(header)
    return lambda: (header.sectionSizeHint(0), view.grab())


def _with_current_cell(view: Any) -> Call:
    view.setModel(Rows(view))
    return lambda: view.selectRow(0)


def _watched(watcher: Any) -> Call:
    widget = QWidget()
    widget.installEventFilter(watcher)
    return widget.grab


def _shown_and_closed(widget: Any) -> Call:
    return lambda: (widget.show(), widget.close())


def _painted(widget: Any) -> Call:
    grab: Call = widget.grab
    return grab


def _sent(event: QEvent) -> Callable[[Any], Call]:
    return lambda widget: lambda: QApplication.sendEvent(widget, event)


_KEY = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)

# By the override's name: the class that it is defined for, and what has Qt call it.
CASES: dict[str, tuple[type[QObject], Callable[[Any], Call]]] = {
    **dict.fromkeys(("rowCount", "columnCount", "data", "headerData", "flags"), (Rows, _with_model)),
    "setData": (Rows, _with_editor),
    **dict.fromkeys(("paint", "sizeHint", "initStyleOption"), (QStyledItemDelegate, _with_delegate)),
    **dict.fromkeys(("updateGeometries", "sectionSizeFromContents"), (Header, _with_header)),
    "currentChanged": (QTableView, _with_current_cell),
    "eventFilter": (QObject, _watched),
    "paintEvent": (QWidget, _painted),
    **dict.fromkeys(("showEvent", "hideEvent", "closeEvent"), (QWidget, _shown_and_closed)),
    "resizeEvent": (QWidget, _sent(QResizeEvent(QSize(2, 2), QSize(1, 1)))),
    "changeEvent": (QWidget, _sent(QEvent(QEvent.Type.FontChange))),
    "keyPressEvent": (QWidget, _sent(_KEY)),
}


def main(package: str, name: str) -> int:
    """Raise in the override, and print what reached the exception hook."""
    importlib.import_module(package)
    application = QApplication(["test", "-platform", "offscreen"])
    received: set[str] = set()
    sys.excepthook = lambda kind, _error, _trace: received.add(kind.__name__)
    base, prepare = CASES[name]
    empty: list[object] = []
    raises = False

    def override(self: Any, *arguments: Any) -> object:
        return empty[1] if raises else getattr(base, name)(self, *arguments)

    def slot() -> None:
        call()

    # The second class inherits the override.
    instance = type("Inheriting", (type("Overriding", (base,), {name: override}),), {})()
    call = prepare(instance)
    raises = True
    QTimer.singleShot(0, slot)
    QTimer.singleShot(50, application.quit)
    application.exec()
    raises = False
    print(*received)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
