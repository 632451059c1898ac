"""Grid for typing ballots: a table view whose cells take keys directly, without an editor."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QWidget

from ...models.ballot_model import BallotModel
from ...models.cell_looks import TYPED, CellKind, Place
from ...models.roles import Index
from ...operations.steps import StepKind
from ...scoring.problems import Cells
from ..widgets.key_guard import COMMANDS, keypad_character, numlock_text
from .draft_grid import DraftGrid
from .grid_ranges import GridRanges
from .grid_style import fit_columns, style_grid
from .held_key import HeldKey, is_modifier, typed_text
from .mark_delegate import MarkDelegate

_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_RECORD = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, *_TABS)
_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_STEP_AFTER_EDITOR = {
    QAbstractItemDelegate.EndEditHint.SubmitModelCache: 1,
    QAbstractItemDelegate.EndEditHint.EditNextItem: 1,
    QAbstractItemDelegate.EndEditHint.EditPreviousItem: -1,
}
_ALT = Qt.KeyboardModifier.AltModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_STILL_TYPING = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""Reasons for losing the focus after which it comes back, so that the draft stays a draft."""


class MarkGrid(DraftGrid):
    """Table view of the open ballot, laid out as the paper form and typed by keyboard.

    A mark is typed into a draft, which is written when its cell is full or left.
    """

    next_requested = Signal()
    previous_requested = Signal()
    current_changed = Signal()
    paste_requested = Signal(str)
    shift_requested = Signal(int)
    as_on_paper_requested = Signal()
    record_requested = Signal()
    """The current cell is to be recorded as it stands on the paper."""
    command_unused = Signal(QKeySequence)
    """A key with Ctrl or Alt did nothing. No parent overrides `keyPressEvent`: Qt passes a key on to the
    parents after an error in this widget's override too, and PySide crashes where another one is called then.
    """
    guards_keys = True
    """`KeyGuard` leaves the keys to the grid, which can say more about them."""

    def __init__(self, model: BallotModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._ask: Callable[[str], bool] | None = None
        self._is_fitting = False
        self._ranges = GridRanges(self, model, self._may_clear)
        self._held = HeldKey()
        self._is_composing = False
        self._before_reset: Place = (0, 0)
        self._interrupted_before_reset: tuple[Place, str] | None = None
        style_grid(self)
        self.setItemDelegate(MarkDelegate(self, model, self._draft, lambda: bool(self.message)))
        model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        model.modelReset.connect(self._on_model_reset)

    def go_to_first(self) -> None:
        """Go to the first cell without a mark, or to the form's first cell where none is left."""
        self._go(self._map.first_blank())

    def go_to_row(self, row: int) -> None:
        """Go to the first cell of a row that can be typed in, or to its name where none can."""
        self._go(self._map.first_of_row(row))

    def go_to_problem(self, row: int) -> None:
        """Go to the cell of a row's problem: the written total where that disagrees, else the first cell."""
        problem = self._model.problem(row)
        on_total = problem is not None and problem.kind.cells is Cells.TOTALS
        place = self._map.edge((row, 0), at_end=True, of_form=False) if on_total else None
        self._go(place or self._map.first_of_row(row))

    def go_to_place(self, place: Place, *, after: bool = False) -> None:
        """Go to a cell that can be typed in, or to the one after it; a place that is gone changes nothing."""
        if self._model.is_open(place):
            self._go((self._map.neighbour(place, 1) or place) if after else place)

    def ask_before_clearing(self, ask: Callable[[str], bool]) -> None:
        """Have `ask` confirm what clears several cells at once; it gets the question."""
        self._ask = ask

    def _may_clear(self, question: str) -> bool:
        return self._ask is None or self._ask(question)

    def go_on(self) -> None:
        """Go to the next cell of the paper, if there is one."""
        self._go(self._following(self._place()))

    # Events

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            kind, key = event.type(), event.key()
            if kind is QEvent.Type.ShortcutOverride and self._takes_from_shortcuts(event):
                event.accept()
                return True
            # Qt would take Tab to the next widget; here it goes to the next cell, and Ctrl+Tab leaves.
            if kind is QEvent.Type.KeyPress and key in _TABS:
                if event.modifiers() & _CONTROL:
                    return not self.leave() or self.focusNextPrevChild(key == Qt.Key.Key_Tab)
                self.keyPressEvent(event)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState:
            # A key that the editor of a remark ignores must not act on the grid below.
            event.ignore()
            return
        if event.isAutoRepeat():
            self._repeat(event)
            return
        self._held.place = self._place()
        self._press(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        composed, committed = event.preeditString(), event.commitString().strip()
        self._types(committed)
        if composed:
            self._add_message(self.tr("输入法里的“{}”还没有录入；录分数请切换到英文。").format(composed))
        elif self._is_composing and not committed:
            self.show_message("")
        self._is_composing = bool(composed)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._kept = ""
        if self.leave():
            super().mousePressEvent(event)
            self._interrupted = None
            self._anchor = self._place()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self.leave() and index.isValid() and self._model.kind(index.column()) is CellKind.REMARK:
            self.edit(index)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in _STILL_TYPING:
            self.leave()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_fitting:
            # Showing or hiding the scroll bar resizes the grid again.
            return
        self._is_fitting = True
        fit_columns(self, self._model)
        self._is_fitting = False
        self.scrollTo(self.currentIndex())

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        # After a remark, Enter and Tab go on as they do after a mark.
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        if hint in _STEP_AFTER_EDITOR:
            self._go(self._map.neighbour(self._place(), _STEP_AFTER_EDITOR[hint]))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._just_left = self._interrupted = self._finished_row = None
        if current.row() != previous.row():
            # Repaint both sums: an incomplete row has no warning while it is the current one.
            for row in {current.row(), previous.row()} - {-1}:
                self.update(self._model.index(row, self._model.column_of(CellKind.SUM)))
        self.current_changed.emit()

    def _on_model_about_to_be_reset(self) -> None:
        self._before_reset, self._interrupted_before_reset = self._place(), self._interrupted

    def _on_model_reset(self) -> None:
        row, column = self._before_reset
        if 0 <= row < self._model.height() and 0 <= column < self._model.width():
            self.setCurrentIndex(self._model.index(row, column))
            # The ballot may just have been received by the mark.
            self._interrupted = self._interrupted_before_reset
        fit_columns(self, self._model)
        self._just_left = None

    # Keys that are held down

    def _takes_from_shortcuts(self, event: QKeyEvent) -> bool:
        """Return whether a key is for the grid even where it is a shortcut."""
        # Esc drops the draft before it closes the message bar, whose shortcut it is.
        escape = event.key() == Qt.Key.Key_Escape and self._draft.text is not None
        return escape or event.isAutoRepeat() or bool(keypad_character(event))

    def _repeat(self, event: QKeyEvent) -> None:
        """Handle a key press from a key that is held down."""
        has_draft = bool(self._draft.text)
        if is_modifier(event):
            event.ignore()
        elif not self._held.may_repeat(event, self._place(), has_draft=has_draft):
            self._add_message(self.tr("一直按着只算按一次；请松开再按。"))
        else:
            self._press(event)
            if has_draft and self._draft.text is None and typed_text(event).isdigit():
                filled = self.tr("“{}”一直按着，前一格录成了 {}，请核对。")
                self.show_message(filled.format(typed_text(event), self._model.text(self._held.place)))

    def _press(self, event: QKeyEvent) -> None:
        """Handle a key press."""
        character = keypad_character(event)
        if character:
            self._types(character)
            self._add_message(numlock_text())
            return
        if self._moves(event) or self._uses_clipboard(event) or self._acts(event):
            return
        if event.modifiers() & COMMANDS:
            event.ignore()
            self.command_unused.emit(QKeySequence(event.keyCombination()))
        elif not self._types(event.text()):
            event.ignore()

    # Moving

    def _moves(self, event: QKeyEvent) -> bool:
        """Handle a key that writes the draft and goes to another cell; return whether the key did."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if modifiers & _ALT:
            return self._shifts_block(key)
        place, control, shift = self._place(), bool(modifiers & _CONTROL), bool(modifiers & _SHIFT)
        if control and key in _RECORD:
            self.record_requested.emit()
            return True
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

    def _shifts_block(self, key: Qt.Key) -> bool:
        if key not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return False
        if self.leave():
            self.shift_requested.emit(-1 if key is Qt.Key.Key_Up else 1)
        return True

    def _enter(self, *, back: bool) -> None:
        """Go to the next cell of the paper; behind the last one, to the next ballot."""
        typed, place = self._draft.text is not None, self._place()
        if not self.leave():
            return
        target = self._map.neighbour(place, -1) if back else self._following(place, typed=typed)
        if target is not None:
            skipped = not typed and not back and self._is_blank_after_full(place)
            if typed and not back:
                self._go_on_typing(place)
            else:
                self._go(target)
            if skipped:
                self.show_message(
                    self.tr("前一格填满后已自动跳到下一格，这次 Enter 又空过了一格；按 Backspace 退回。")
                )
        elif back:
            self._add_message(self.tr("已经是第一格了。"))
        elif typed:
            self._just_left, self._interrupted = place, None
        else:
            self.next_requested.emit()

    def _is_blank_after_full(self, place: Place) -> bool:
        """Return whether a cell is blank and became current because the previous one was full."""
        blank = self._model.is_open(place) and not self._model.text(place)
        return blank and self._just_left is not None and self._map.neighbour(self._just_left, 1) == place

    def _go_on_from_remark(self, row: int) -> None:
        """Go to the next cell after a remark, if remarks are read again."""
        if self._model.open_cells is None or self.message:
            return
        place = self._place()
        self._go(self._following(place if self._is_on_remark() else (row, place[1] - 1)))

    def _is_on_remark(self) -> bool:
        column = self._place()[1]
        return column >= 0 and self._model.kind(column) is CellKind.REMARK

    # Keys that act on a cell, a row, a range or the ballot

    def _acts(self, event: QKeyEvent) -> bool:
        """Handle a key that acts on the cell, the row or the ballot; return whether the key did."""
        if event.modifiers() & COMMANDS:
            return False
        match Qt.Key(event.key()):
            case Qt.Key.Key_Escape:
                self.drop_draft()
            case Qt.Key.Key_Backspace:
                self._backspace()
            case Qt.Key.Key_Delete:
                self._clear(StepKind.CLEARED_IN)
            case Qt.Key.Key_F2:
                self._edit_current()
            case Qt.Key.Key_F4:
                self.as_on_paper_requested.emit()
            case Qt.Key.Key_PageDown:
                self._leave_ballot(forward=True)
            case Qt.Key.Key_PageUp | Qt.Key.Key_Minus:
                self._leave_ballot(forward=False)
            case Qt.Key.Key_Slash:
                self._toggle_unmet()
            case Qt.Key.Key_Asterisk:
                self._abstain()
            case _:
                return False
        return True

    def _uses_clipboard(self, event: QKeyEvent) -> bool:
        keys = QKeySequence.StandardKey
        if event.matches(keys.Copy):
            self._ranges.copy()
        elif event.matches(keys.Cut):
            self._ranges.copy()
            self._clear(StepKind.CUT_IN)
        elif event.matches(keys.SelectAll):
            if self.leave():
                self._ranges.select_all()
        elif event.matches(keys.Paste):
            if self.leave():
                self.paste_requested.emit(QGuiApplication.clipboard().text())
        else:
            return False
        return True

    def _clear(self, kind: StepKind) -> None:
        """Blank the selected cells as one step, or a single remark."""
        self.drop_draft()
        place = self._place()
        if self._is_on_remark():
            self.show_message(self._model.clear_remark(place[0]))
            self._go_on_from_remark(place[0])
            return
        self.show_message(self._ranges.clear(place, kind))

    def _backspace(self) -> None:
        """Take the last character back; where nothing is typed, go back to the cell before."""
        if self._draft.text:
            self._draft.shorten()
            self.show_message("")
            self.update(self.currentIndex())
        elif self._just_left == self._place():
            self._edit_current()
        elif self.leave():
            before = self._map.neighbour(self._place(), -1)
            self._go(before)
            if before is None:
                self.show_message(self.tr("已经是第一格了。"))

    def _edit_current(self) -> None:
        """Make the written mark the draft, or open the editor of a remark."""
        index, place = self.currentIndex(), self._place()
        closed = self._model.closed_text(place)
        if not closed and self._model.kind(place[1]) in TYPED:
            self._draft.text, self._just_left = self._model.text(place), None
            self.update(index)
        elif index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        else:
            self.show_message(closed)

    def _toggle_unmet(self) -> None:
        finished, row = self._finished_row, self._place()[0]
        if row < 0 or not self.leave():
            return
        if finished is None:
            self.show_message(self._model.toggle_unmet(row))
            self._go_on_from_remark(row)
            return
        wrong, name = self._model.toggle_unmet(finished), self._model.participant(finished).name
        remark = self._model.text((finished, self._model.column_of(CellKind.REMARK))) if not wrong else ""
        marked = self.tr("“{}”记在刚录完的第 {} 行 {}；记错了，再按一次 / 取消。")
        cleared = self.tr("刚录完的第 {} 行 {}，备注已取消。").format(finished + 1, name)
        self.show_message(wrong or (marked.format(remark, finished + 1, name) if remark else cleared))

    def _abstain(self) -> None:
        """Write that the row is blank on the paper, and go to the next row."""
        row = self._place()[0]
        if self._model.lock_text or not self._model.is_open(self._place()):
            self.show_message(self._model.closed_text(self._place()))
            return
        self.drop_draft()
        cleared = self._model.mark_count(row)
        question = self.tr("第 {} 行已录 {} 项分；记为弃评，这些分会清空。")
        if cleared and not self._may_clear(question.format(row + 1, cleared)):
            return
        wrong = self._model.abstain(row)
        if wrong:
            self.show_message(wrong)
            return
        target = self._map.after_row(row)
        self._go(target or self._map.edge((row, 0), at_end=True, of_form=False))
        if target is None:
            self._just_left = self._place()
        if cleared:
            text = self.tr("第 {} 行原有的 {} 项分已清空，记为弃评；要恢复，请按 Ctrl+Z。")
            self.show_message(text.format(row + 1, cleared))

    def _leave_ballot(self, *, forward: bool) -> None:
        if self.leave():
            (self.next_requested if forward else self.previous_requested).emit()
