"""The grid that ballots are typed into: a table whose cells take keys straight, without an editor.

What is being typed is a draft that the grid itself holds. It is written when the cell is left, so a
refresh of the model can neither lose it nor move it, and an input method can do no harm.
"""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QTableView,
    QWidget,
)

from ..models.ballot_grid import BallotGridModel, CellKind
from ..models.roles import ROOT, Index
from ..scoring.numbers import ordinary
from .mark_delegate import MarkDelegate

ROW_HEIGHT = 34
LONGEST_DRAFT = 8
_LEAST_MARK_WIDTH = 60
_WIDTHS = {
    CellKind.POSITION: 124,
    CellKind.NAME: 136,
    CellKind.SUM: 76,
    CellKind.TOTAL: 80,
    CellKind.REMARK: 104,
}
_POINTS = str.maketrans("。｡", "..")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_GOES_ON = {
    QAbstractItemDelegate.EndEditHint.SubmitModelCache: 1,
    QAbstractItemDelegate.EndEditHint.EditNextItem: 1,
    QAbstractItemDelegate.EndEditHint.EditPreviousItem: -1,
}
_OTHER_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class MarkGrid(QTableView):
    """The open ballot, laid out as the paper, typed from the keyboard alone."""

    next_requested = Signal()
    previous_requested = Signal()
    current_changed = Signal()

    def __init__(self, model: BallotGridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = model
        self._draft: str | None = None
        self._kept = (0, 0)
        self.setModel(model)
        self._refusal = QLabel(self.viewport())
        self._refusal.setObjectName("refusal")
        self._refusal.hide()
        self._dress()
        model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        model.modelReset.connect(self._on_model_reset)

    @property
    def draft(self) -> str | None:
        """What has been typed into the current cell and not yet written; None where nothing has."""
        return self._draft

    @property
    def refusal(self) -> str:
        """Why the draft cannot stand, as shown beside its cell; empty where nothing is wrong."""
        return "" if self._refusal.isHidden() else self._refusal.text()

    def leave(self) -> bool:
        """Write the draft; False where it is refused and still stands in its cell."""
        if self._draft is None:
            return True
        wrong = self._grid.type_text(self.currentIndex(), self._draft)
        if wrong:
            self._show_refusal(self.tr("{}。请改正，或按 Esc 恢复原来的分。").format(wrong.rstrip("。")))
            return False
        self.drop_draft()
        return True

    def drop_draft(self) -> None:
        """Let the cell show again what is written."""
        self._draft = None
        self._show_refusal("")
        self.update(self.currentIndex())

    def go_to_first(self) -> None:
        """Stand in the first blank cell of the form, or in its first cell where none is blank."""
        cells = self._cells()
        blank = (cell for cell in cells if not self._grid.text(self._grid.index(*cell)))
        self._go(next(blank, cells[0] if cells else None))

    def go_to_row(self, row: int) -> None:
        """Stand in the first cell of a row that can be typed in, or on its name where none can."""
        self._go(next((cell for cell in self._cells() if cell[0] == row), (row, 0)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState:
            # A key that the remark's editor had no use for: it finishes the editor, not the cell below.
            event.ignore()
            return
        taken = self._moves(event) or self._acts(event)
        plain = not event.modifiers() & _OTHER_MODIFIERS
        if not taken and not (plain and self._types(event.text())):
            event.ignore()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """After a remark, Enter and Tab go on as they do after a mark."""
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        if hint in _GOES_ON:
            self._go(self._neighbour(_GOES_ON[hint]))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What an input method hands over is taken as if it had been typed."""
        self._types(event.commitString())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.leave():
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self.leave():
            self._edit_remark(index)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.leave()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def event(self, event: QEvent) -> bool:
        # While a draft stands, Esc is the cell's before it is the message bar's.
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
            and self._draft is not None
        ):
            event.accept()
            return True
        # Tab belongs to the form, not to the chain of widgets.
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in _ENTER[2:]
        ):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        # The row stood in is drawn otherwise than the rest: nothing else need be drawn anew.
        for row in {index.row() for index in (current, previous) if index.isValid()}:
            top, height = self.rowViewportPosition(row), self.rowHeight(row)
            self.viewport().update(QRect(0, top, self.viewport().width(), height))
        self.current_changed.emit()

    def _moves(self, event: QKeyEvent) -> bool:
        """Keys that write the draft and go to another cell."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if modifiers & Qt.KeyboardModifier.AltModifier:
            return False
        if key in _ENTER:
            back = key is Qt.Key.Key_Backtab or bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
            target = self._neighbour(-1 if back else 1)
        elif key in _ARROWS:
            target = self._beside(*_ARROWS[key], to_the_end=control)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            target = self._edge(at_end=key is Qt.Key.Key_End, of_form=control)
        else:
            return False
        if self.leave():
            self._go(target)
        return True

    def _acts(self, event: QKeyEvent) -> bool:
        """Keys that do something to the cell, the row or the ballot."""
        if event.modifiers() & _OTHER_MODIFIERS:
            return False
        actions = {
            Qt.Key.Key_Escape: self.drop_draft,
            Qt.Key.Key_Backspace: self._backspace,
            Qt.Key.Key_Delete: self._clear,
            Qt.Key.Key_F2: self._edit_current,
            Qt.Key.Key_PageDown: lambda: self._leave_ballot(forward=True),
            Qt.Key.Key_Plus: lambda: self._leave_ballot(forward=True),
            Qt.Key.Key_PageUp: lambda: self._leave_ballot(forward=False),
            Qt.Key.Key_Minus: lambda: self._leave_ballot(forward=False),
            Qt.Key.Key_Slash: self._toggle_unmet,
            Qt.Key.Key_Asterisk: self._abstain,
        }
        action = actions.get(Qt.Key(event.key()))
        if action is None:
            return False
        action()
        return True

    def _types(self, text: str) -> bool:
        """Take characters into the draft; whether there were any."""
        typed = ordinary(text.translate(_POINTS))
        if not typed or not typed.isprintable():
            return False
        if not self._grid.is_open(self.currentIndex()):
            return True
        if not all(character in "0123456789." for character in typed):
            self._show_refusal(self.tr("这里只填数字；“{}”没有录入。").format(typed))
            return True
        self._set_draft(((self._draft or "") + typed)[:LONGEST_DRAFT])
        return True

    def _backspace(self) -> None:
        """Take back the last character; in a cell where nothing is typed, go back to the one before."""
        text = self._grid.text(self.currentIndex()) if self.currentIndex().isValid() else ""
        if self._draft:
            self._set_draft(self._draft[:-1])
        elif self._draft is None and text and self._grid.is_open(self.currentIndex()):
            self._set_draft("")
        elif self.leave():
            self._go(self._neighbour(-1))

    def _clear(self) -> None:
        index = self.currentIndex()
        if self._grid.is_open(index):
            self._set_draft("")
            self.leave()
        elif index.isValid() and self._grid.kind(index.column()) is CellKind.REMARK:
            self._grid.set_remark(index.row(), "")

    def _edit_current(self) -> None:
        index = self.currentIndex()
        if self._grid.is_open(index):
            self._set_draft(self._grid.text(index))
        else:
            self._edit_remark(index)

    def _edit_remark(self, index: Index) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def _toggle_unmet(self) -> None:
        if self.currentIndex().isValid() and self.leave():
            self._show_refusal(self._grid.toggle_unmet(self.currentIndex().row()))

    def _abstain(self) -> None:
        """Leave the row blank and go on with the next one."""
        if not self._grid.is_open(self.currentIndex()):
            return
        self.drop_draft()
        row = self.currentIndex().row()
        self._show_refusal(self._grid.clear_row(row))
        self._go(next((cell for cell in self._cells() if cell[0] > row), None))

    def _leave_ballot(self, *, forward: bool) -> None:
        if self.leave():
            (self.next_requested if forward else self.previous_requested).emit()

    def _cells(self) -> list[tuple[int, int]]:
        """Every cell that can be typed in, in the order of the paper."""
        rows, columns = range(self._grid.rowCount()), range(self._grid.columnCount())
        return [(r, c) for r in rows for c in columns if self._grid.is_open(self._grid.index(r, c))]

    def _place(self) -> tuple[int, int]:
        return (self.currentIndex().row(), self.currentIndex().column())

    def _neighbour(self, direction: int) -> tuple[int, int] | None:
        """The next or previous cell in the order of the paper; None at the end."""
        place, cells = self._place(), self._cells()
        if direction > 0:
            return next((cell for cell in cells if cell > place), None)
        return next((cell for cell in reversed(cells) if cell < place), None)

    def _beside(self, down: int, right: int, *, to_the_end: bool) -> tuple[int, int] | None:
        """The cell above, below or beside; the remark, which is no typed cell, can be stood on too."""
        row, column = self._place()
        if to_the_end:
            line = self._line(row, column, along_row=bool(right))
            return (line[-1] if down + right > 0 else line[0]) if line else None
        line = self._line(row, column, along_row=bool(right))
        if down + right > 0:
            return next((cell for cell in line if cell > (row, column)), None)
        return next((cell for cell in reversed(line) if cell < (row, column)), None)

    def _line(self, row: int, column: int, *, along_row: bool) -> list[tuple[int, int]]:
        """The cells of a row or of a column that can be stood on."""
        if along_row:
            places = [(row, c) for c in range(self._grid.columnCount())]
        else:
            places = [(r, column) for r in range(self._grid.rowCount())]
        return [place for place in places if self._can_stand(place)]

    def _can_stand(self, place: tuple[int, int]) -> bool:
        return self._grid.is_open(self._grid.index(*place)) or (
            self._grid.kind(place[1]) is CellKind.REMARK and not self._grid.is_closed(place[0])
        )

    def _edge(self, *, at_end: bool, of_form: bool) -> tuple[int, int] | None:
        cells = self._cells()
        if not of_form:
            cells = [cell for cell in cells if cell[0] == self.currentIndex().row()]
        return (cells[-1] if at_end else cells[0]) if cells else None

    def _go(self, place: tuple[int, int] | None) -> None:
        if place is not None:
            self._show_refusal("")
            self.setCurrentIndex(self._grid.index(*place))

    def _set_draft(self, draft: str) -> None:
        self._draft = draft
        self._show_refusal("")
        self.update(self.currentIndex())

    def _show_refusal(self, text: str) -> None:
        """Say what is wrong just below the cell, or above it where there is no room."""
        self._refusal.setVisible(bool(text))
        if not text:
            return
        self._refusal.setText(text)
        self._refusal.adjustSize()
        cell, room = self.visualRect(self.currentIndex()), self.viewport().rect()
        left = max(0, min(cell.left(), room.width() - self._refusal.width()))
        below = cell.bottom() + 3
        fits = below + self._refusal.height() <= room.height()
        self._refusal.move(left, below if fits else cell.top() - self._refusal.height() - 3)
        self._refusal.raise_()

    def _on_model_about_to_be_reset(self) -> None:
        self._kept = self._place()

    def _on_model_reset(self) -> None:
        row, column = self._kept
        if 0 <= row < self._grid.rowCount() and 0 <= column < self._grid.columnCount():
            self.setCurrentIndex(self._grid.index(row, column))
        self._fit_columns()

    def _dress(self) -> None:
        self.setItemDelegate(MarkDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers | Qt.InputMethodHint.ImhPreferLatin)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("评分表"))
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for header in (rows, columns):
            header.setSectionsClickable(False)
            header.setHighlightSections(False)

    def _fit_columns(self) -> None:
        """Fixed widths for the words, what is left shared by the marks."""
        kinds = [self._grid.kind(column) for column in range(self._grid.columnCount(ROOT))]
        fixed = sum(_WIDTHS.get(kind, 0) for kind in kinds)
        marks = kinds.count(CellKind.MARK)
        if marks:
            share = max(_LEAST_MARK_WIDTH, (self.viewport().width() - fixed) // marks)
            for column, kind in enumerate(kinds):
                self.setColumnWidth(column, _WIDTHS.get(kind, share))
