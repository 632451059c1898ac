"""The grid that ballots are typed into: a table whose cells take keys straight, without an editor.

What is being typed is a draft that the grid itself holds. It is written when the cell is full or
left, so a refresh of the model can neither lose it nor move it, and an input method can do no harm.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QWidget,
)

from ...models.ballot_grid import BallotGridModel
from ...models.cell_looks import TYPED, CellKind
from ...models.fullness import Fullness
from ...models.roles import Index
from ...operations.steps import StepKind
from ...scoring.numbers import ordinary
from .grid_map import Place
from .mark_delegate import MarkDelegate
from .paper_view import PaperView

LONGEST_DRAFT = 8
_POINTS = str.maketrans("。｡＋", "..+")
_HALF = ".5"
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
_ALT = Qt.KeyboardModifier.AltModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_OTHER_MODIFIERS = _CONTROL | _ALT | Qt.KeyboardModifier.MetaModifier


class MarkGrid(PaperView):
    """The open ballot, laid out as the paper, typed from the keyboard alone."""

    next_requested = Signal()
    previous_requested = Signal()
    current_changed = Signal()
    paste_requested = Signal(str)
    shift_requested = Signal(int)
    as_on_paper_requested = Signal()

    def __init__(self, model: BallotGridModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._draft: str | None = None
        # The cell that a full mark was just typed into: a point or a half still belongs to it.
        self._left: Place | None = None
        self._refused = False
        model.modelReset.connect(self._on_left_is_gone)
        self.setItemDelegate(MarkDelegate(self))

    @property
    def draft(self) -> str | None:
        """What has been typed into the current cell and not yet written; None where nothing has."""
        return self._draft

    @property
    def refusal(self) -> str:
        """Why the draft cannot stand, as shown beside its cell; empty where nothing is wrong."""
        return self.said

    def leave(self) -> bool:
        """Write the draft; False where it is refused and still stands in its cell."""
        if self._draft == "" and self._grid.open_cells is not None:
            # Nothing was read there: only Delete says that the paper itself is blank.
            self.drop_draft()
        if self._draft is None:
            return True
        wrong = self._grid.type_text(self.currentIndex(), self._draft)
        if wrong:
            self._refused = True
            self.show_message(wrong)
            return False
        self.drop_draft()
        return True

    def drop_draft(self) -> None:
        """Let the cell show again what is written."""
        self._draft, self._refused = None, False
        self.show_message("")
        self.update(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState:
            # A key that the remark's editor had no use for: it finishes the editor, not the cell below.
            event.ignore()
            return
        taken = self._moves(event) or self._uses_clipboard(event) or self._acts(event)
        plain = not event.modifiers() & _OTHER_MODIFIERS
        if not taken and not (plain and self._types(event.text())):
            event.ignore()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """After a remark, Enter and Tab go on as they do after a mark."""
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        if hint in _GOES_ON:
            self._go(self._map.neighbour(self._place(), _GOES_ON[hint]))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What an input method hands over is taken as if it had been typed."""
        self._types(event.commitString())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.leave():
            super().mousePressEvent(event)
            self._anchor = self._place()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self.leave() and index.isValid() and self._grid.kind(index.column()) is CellKind.REMARK:
            self.edit(index)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.leave()
        super().focusOutEvent(event)

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
        # Tab belongs to the form, not to the chain of widgets; with Ctrl it leads out of the form.
        tab = isinstance(event, QKeyEvent) and event.key() in _ENTER[2:]
        if isinstance(event, QKeyEvent) and tab and event.type() is QEvent.Type.KeyPress:
            if event.modifiers() & _CONTROL:
                return not self.leave() or self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._left = None
        for row in {current.row(), previous.row()} - {-1}:
            # The row being typed is seen otherwise than the rest; no other row changes.
            for column in range(self._grid.columnCount()):
                self.update(self._grid.index(row, column))
        self.current_changed.emit()

    def _on_left_is_gone(self) -> None:
        self._left = None

    def _moves(self, event: QKeyEvent) -> bool:
        """Keys that write the draft and go to another cell."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if modifiers & _ALT:
            return self._shifts_block(key)
        place, control, shift = self._place(), bool(modifiers & _CONTROL), bool(modifiers & _SHIFT)
        if key in _ENTER:
            self._enter(back=key is Qt.Key.Key_Backtab or shift)
            return True
        if key in _ARROWS:
            target = self._map.beside(place, *_ARROWS[key], to_the_end=control)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            target = self._map.edge(place, at_end=key is Qt.Key.Key_End, of_form=control)
        else:
            return False
        if self.leave():
            self._go(target, extend=shift)
        return True

    def _enter(self, *, back: bool) -> None:
        """The next cell of the paper; behind the last one, the next ballot."""
        typed, place = self._draft is not None, self._place()
        if not self.leave():
            return
        target = self._map.neighbour(place, -1) if back else self._following(place, typed=typed)
        if target is not None:
            out_of_habit = not typed and not back and self._came_by_itself(place)
            self._go(target)
            if out_of_habit:
                self.show_message(
                    self.tr("前一格打满已自己进格，这次 Enter 又空过了一格；按 Backspace 退回。")
                )
        elif typed:
            self._left = place
        elif not back:
            self.next_requested.emit()

    def _came_by_itself(self, place: Place) -> bool:
        """Whether one stands in a blank cell because the one before was full, and did nothing since."""
        blank = self._grid.is_open(self._grid.index(*place)) and not self._grid.text(self._grid.index(*place))
        return blank and self._left is not None and self._map.neighbour(self._left, 1) == place

    def _following(self, place: Place, *, typed: bool = True) -> Place | None:
        """The next cell; behind the last one of those that are read again, the first still open."""
        following = self._map.neighbour(place, 1)
        return self._map.first_blank() if following is None and typed and self._grid.open_cells else following

    def _shifts_block(self, key: Qt.Key) -> bool:
        if key not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return False
        if self.leave():
            self.shift_requested.emit(-1 if key is Qt.Key.Key_Up else 1)
        return True

    def _uses_clipboard(self, event: QKeyEvent) -> bool:
        keys = QKeySequence.StandardKey
        if event.matches(keys.Copy):
            self._copy()
        elif event.matches(keys.Cut):
            self._copy()
            self._clear(StepKind.CUT)
        elif event.matches(keys.Paste):
            if self.leave():
                self.paste_requested.emit(QGuiApplication.clipboard().text())
        else:
            return False
        return True

    def _acts(self, event: QKeyEvent) -> bool:
        """Keys that do something to the cell, the row or the ballot."""
        if event.modifiers() & _OTHER_MODIFIERS:
            return False
        actions = {
            Qt.Key.Key_Escape: self.drop_draft,
            Qt.Key.Key_Backspace: self._backspace,
            Qt.Key.Key_Delete: lambda: self._clear(StepKind.CLEARED),
            Qt.Key.Key_F2: self._edit_current,
            Qt.Key.Key_F4: self.as_on_paper_requested.emit,
            Qt.Key.Key_PageDown: lambda: self._leave_ballot(forward=True),
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
        """Take characters as they were typed; whether there were any."""
        typed = ordinary(text.translate(_POINTS))
        if not typed or not typed.isprintable():
            return False
        for character in typed:
            if not self._type_character(character):
                break
        return True

    def _type_character(self, character: str) -> bool:
        """Take one character; whether those behind it may follow."""
        if character in "+." and self._draft is None and self._left is not None:
            self._reopen_left(character)
        elif self._is_on_remark():
            self.show_message(self._remark_words())
            return False
        elif not self._grid.is_open(self.currentIndex()):
            return False
        elif character == "+":
            self._add_half()
        elif character not in "0123456789.":
            self.show_message(self.tr("这里只填数字；“{}”没有录入。").format(character))
            return False
        elif self._left == self._place() and self._grid.text(self.currentIndex()):
            self.show_message(self.tr("这份评分表已到末尾：按 Enter 打开下一份，按 Backspace 改这一格。"))
            return False
        else:
            # What was refused is typed anew, not added to.
            kept = "" if self._refused and character != "." else self._draft or ""
            self._set_draft((kept + character)[:LONGEST_DRAFT])
        return True

    def _reopen_left(self, character: str) -> None:
        """A point or a half typed right after a mark moved on belongs to the cell just left."""
        place = self._left
        index = self._grid.index(*place) if place else self.currentIndex()
        text = self._grid.text(index)
        if not text:
            self.show_message(self.tr("先打整数，再按 + 加半分。"))
            return
        if "." in text:
            self.show_message(self.tr("前一格已经是 {}；这里只填数字。").format(text))
            return
        self.setCurrentIndex(index)
        self._set_draft(text + (_HALF if character == "+" else "."))

    def _add_half(self) -> None:
        """A half point on top of the whole number that is being typed."""
        if not self._draft or "." in self._draft or not self._grid.halves:
            self.show_message(
                self.tr("先打整数，再按 + 加半分。") if self._grid.halves else self.tr("这里没有半分。")
            )
            return
        self._set_draft(self._draft + _HALF)

    def _set_draft(self, draft: str) -> None:
        """Show what is being typed; go on by itself when no further digit could follow."""
        self._draft, self._left, self._refused = draft, None, False
        self.show_message("")
        self.update(self.currentIndex())
        full = self._grid.fullness(self.currentIndex(), draft) if draft else Fullness.OPEN
        if full is Fullness.OPEN:
            return
        place = self._place()
        if self.leave():
            self._go(self._following(place))
            # Where cells close as they are settled, there is nothing to come back to.
            self._left = place if self._grid.open_cells is None else None

    def _backspace(self) -> None:
        """Take back the last character; in a cell where nothing is typed, go back to the one before."""
        if self._draft:
            self._draft, self._refused = self._draft[:-1], False
            self.show_message("")
            self.update(self.currentIndex())
        elif self._left == self._place():
            self._edit_current()
        elif self.leave():
            self._go(self._map.neighbour(self._place(), -1))

    def _clear(self, kind: StepKind) -> None:
        """Blank the selected cells, as one step; a single remark too."""
        self.drop_draft()
        index = self.currentIndex()
        if index.isValid() and self._grid.kind(index.column()) is CellKind.REMARK:
            self.show_message(self._grid.clear_remark(index.row()))
            self._go_on_from_remark(index.row())
            return
        chosen = [other for other in self.selectedIndexes() if self._grid.is_open(other)]
        if len(chosen) <= 1:
            self.show_message(self._grid.type_text(index, "") if self._grid.is_open(index) else "")
        elif self._grid.reading.is_first:
            cells = {self._grid.cell(other): None for other in chosen if self._grid.text(other)}
            self.show_message(self._grid.write_cells(cells, kind(count=len(cells))) if cells else "")

    def _copy(self) -> None:
        # Loaded where something is copied: the window is there sooner.
        from ...models.pasting import copied_text  # noqa: PLC0415

        if self.selectedIndexes():
            QGuiApplication.clipboard().setText(copied_text(self._grid, self.selectedIndexes()))

    def _edit_current(self) -> None:
        index = self.currentIndex()
        if self._grid.is_open(index) and self._grid.kind(index.column()) in TYPED:
            self._draft, self._left = self._grid.text(index), None
            self.update(index)
        elif index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def _toggle_unmet(self) -> None:
        row = self.currentIndex().row()
        if row >= 0 and self.leave():
            self.show_message(self._grid.toggle_unmet(row))
            self._go_on_from_remark(row)

    def _go_on_from_remark(self, row: int) -> None:
        """Where remarks are read again, one that has been read moves on as a mark does."""
        if self._grid.open_cells is None or self.refusal:
            return
        place = self._place()
        self._go(self._following(place if self._is_on_remark() else (row, place[1] - 1)))

    def _is_on_remark(self) -> bool:
        index = self.currentIndex()
        return index.isValid() and self._grid.kind(index.column()) is CellKind.REMARK

    def _remark_words(self) -> str:
        """What the remark column takes, for whoever types straight into it."""
        key = self.tr("备注栏按 / 标“未达到要求”，再按一次取消") if self._grid.takes_unmet else ""
        note = self.tr("其他说明按 F2 再写") if self._grid.reading.is_first else ""
        if self._grid.open_cells is not None:
            key, note = self.tr("纸面写着“未达到要求”按 /"), self.tr("没有写按 Delete")
        return self.tr("；").join(filter(None, (key, note))) + self.tr("。")

    def _abstain(self) -> None:
        """Leave the row blank, as the paper is, and go on with the next one."""
        if not self._grid.is_open(self.currentIndex()):
            return
        self.drop_draft()
        row = self._place()[0]
        wrong = self._grid.abstain(row)
        if wrong:
            self.show_message(wrong)
            return
        target = self._map.after_row(row)
        self._go(target or self._map.edge((row, 0), at_end=True, of_form=False))
        if target is None:
            self._left = self._place()

    def _leave_ballot(self, *, forward: bool) -> None:
        if self.leave():
            (self.next_requested if forward else self.previous_requested).emit()
