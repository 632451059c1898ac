"""Actions on the open ballot beyond typing: correct, void, remove, note, paste, shift, record as on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ...models.cell_looks import CellKind, Place
from ...models.desk import Desk
from ...models.translation import translated
from ...operations import ballots, columns, second_entry
from ...operations.holdings import held_by, held_by_second
from ...operations.steps import StepKind
from ...scoring.ballots import Ballot
from ...scoring.register import Expected
from ..dialogs import Dialogs
from .mark_grid import MarkGrid

if TYPE_CHECKING:
    from .ballot_dialog import BallotWish


class BallotActions(QObject):
    """Acts on the ballot that the grid shows. `leave` writes the draft, and returns whether it could."""

    other_expected = Signal(object)
    """The head of a ballot that is not received was corrected; carries an `Expected`."""
    done = Signal(str)
    """An action succeeded that the ballot itself does not show; carries a confirmation."""

    def __init__(self, desk: Desk, dialogs: Dialogs, grid: MarkGrid, leave: Callable[[], bool]) -> None:
        super().__init__(grid)
        self._desk = desk
        self._dialogs = dialogs
        self._grid = grid
        self._model = grid.grid_model
        self._leave = leave
        grid.ask_before_clearing(self._may_clear)

    def edit(self) -> None:
        """Correct the ballot's number, group, evaluator or note, or remove it."""
        ballot = self._model.ballot
        if ballot is None or not self._leave():
            return
        wish = self._dialogs.ask_ballot(self._desk, ballot.group, ballot)
        if wish is not None and wish.removes:
            self.remove()
        elif wish is not None and ballot.id:
            self._correct(ballot, wish)
        elif wish is not None:
            self.other_expected.emit(Expected(wish.group, wish.number, wish.evaluator))
        self._grid.setFocus()

    def _correct(self, ballot: Ballot, wish: BallotWish) -> None:
        review, values = self._desk.review, {"number": wish.number, "evaluator": wish.evaluator}
        edited = self._desk.request(
            lambda: ballots.edit_ballot(review, ballot.id, **values, group=wish.group, note=wish.note)
        )
        if edited and wish.group != ballot.group:
            text = self.tr("✓ {} {} 已移到{}，录好的都在；Ctrl+Z 恢复。")
            self.done.emit(text.format(ballot.group, ballot.number, wish.group))

    def void(self) -> None:
        """Void the ballot for a reason, or restore it."""
        ballot, review = self._model.ballot, self._desk.review
        if self._is_locked() or not self._leave():
            return
        if ballot is None:
            self._desk.refused.emit(self._model.closed_text((-1, -1)))
            return
        if not ballot.id:
            self._grid.show_message(self.tr("{} 号还没有收到，不用作废。").format(ballot.number))
            return
        if ballot.void_reason:
            if self._desk.request(lambda: ballots.restore_ballot(review, ballot.id)):
                text = self.tr("✓ {} {} 已恢复有效，照常计入得分。")
                self.done.emit(text.format(ballot.group, ballot.number))
            self._grid.setFocus()
            return
        title = self.tr("{} 号评分表作废").format(ballot.number)
        reason = self._dialogs.ask_text(title, self.tr("作废的原因："), "")
        if reason is not None and self._desk.request(lambda: ballots.void_ballot(review, ballot.id, reason)):
            text = self.tr("✓ {} {} 已作废，不计入得分，录好的分都在；再按 F9 恢复有效。")
            self.done.emit(text.format(ballot.group, ballot.number))
        self._grid.setFocus()

    def _is_locked(self) -> bool:
        """Return whether the ballot is locked, and show the reason."""
        if self._desk.locked:
            self._desk.refused.emit(self._desk.locked)
        return bool(self._desk.locked)

    def remove(self) -> None:
        """Remove the ballot, after a question if anything is typed on it; undo brings it back."""
        open_ballot, review = self._model.ballot, self._desk.review
        if open_ballot is None or not open_ballot.id or self._is_locked() or not self._leave():
            return
        # The draft may just have been written.
        ballot = review.contents.ballot(open_ballot.id)
        held, name = held_by(self._desk.data, ballot), f"{ballot.group} {ballot.number}"
        words = self.tr("（{}）").format(translated(held)) if held else ""
        question = self.tr("删除 {}{}？\n纸质评分表确实存在、只是不计入的，请用“作废”。").format(name, words)
        agreed = not held or self._dialogs.confirm(self.tr("删除评分表"), question, self.tr("删除"))
        if agreed and self._desk.request(lambda: ballots.remove_ballot(review, ballot.id)):
            self.done.emit(self.tr("✓ 已删除 {}{}；Ctrl+Z 恢复。").format(name, words))
        self._grid.setFocus()

    def discard(self) -> None:
        """Discard the unfinished second reading, so that it can be begun again; undo restores it."""
        ballot, review = self._model.ballot, self._desk.review
        if ballot is None or not self._model.has_unfinished_second:
            return
        self._grid.drop_draft()
        held = translated(held_by_second(ballot))
        question = self.tr("放弃 {} 的第二遍录入？{}会删去。").format(ballot.number, held)
        is_typed, action = ballot.second is not None and bool(ballot.second.rows), self.tr("放弃第二遍")
        if is_typed and not self._dialogs.confirm(action, question, action):
            self._grid.setFocus()
            return
        if self._desk.request(lambda: second_entry.discard(review, ballot.id)):
            self._grid.go_to_first()
            text = self.tr("✓ 已放弃 {} 的第二遍录入，可以从头再录；Ctrl+Z 恢复。")
            self.done.emit(text.format(ballot.number))
        self._grid.setFocus()

    def note_row(self) -> None:
        """Write a note on the current row."""
        row = self._grid.currentIndex().row()
        if self._model.ballot is None:
            self._desk.refused.emit(self._model.closed_text((-1, -1)))
        if row < 0 or self._is_locked() or not self._leave():
            return
        if not self._model.reading.is_first:
            self._grid.show_message(self.tr("第二遍不写附注；要写，请按 F6 回到第一遍。"))
            return
        title = self.tr("{} 的附注").format(self._model.participant(row).name)
        question = self.tr("给录入和核对的人看，不影响得分：")
        note = self._dialogs.ask_text(title, question, self._model.note(row))
        if note is not None:
            self._grid.show_message(self._model.set_note(row, note))
        self._grid.setFocus()

    def record(self) -> None:
        """Record the current cell as it stands on the paper: the draft, or a text that is asked for."""
        index = self._grid.currentIndex()
        place = (index.row(), index.column())
        closed = self._model.closed_text(place)
        if closed or self._model.kind(place[1]) is not CellKind.MARK:
            self._grid.show_message(closed or self.tr("只有打分的格可以照录。"))
            return
        text = self._grid.draft or self._ask_paper_text(place)
        if text is None:
            return
        wrong = self._model.record(place, text)
        if not wrong:
            self._grid.drop_draft()
            self._grid.go_on()
        self._grid.show_message(wrong)
        self._grid.setFocus()

    def _ask_paper_text(self, place: Place) -> str | None:
        name, column = self._model.participant(place[0]).name, self._model.criterion_name(place)
        question = self.tr("{}“{}”一格，纸上写的是：").format(name, column)
        return self._dialogs.ask_text(self.tr("照录"), question, self._model.text(place) or self.tr("看不清"))

    def _may_clear(self, question: str) -> bool:
        """Ask before several cells are cleared at once."""
        return self._dialogs.confirm(self.tr("清空"), question, self.tr("清空"))

    def paste(self, text: str) -> None:
        """Paste a copied range at the current cell as one step; ask before overwriting marks."""
        if not self._model.reading.is_first:
            self._grid.show_message(self.tr("第二遍要对照纸质评分表逐格录入，不能粘贴。"))
            return
        # Imported lazily to keep start-up fast.
        from ...models.pasting import plan_paste  # noqa: PLC0415

        plan = plan_paste(self._model, self._grid.currentIndex(), text)
        wrong = self._model.lock_text or plan.wrong
        if wrong:
            self._grid.show_message(wrong)
        elif plan.placed and not self._dialogs.confirm_placed(plan.placed, plan.overwritten):
            return
        elif plan.cells and (
            plan.placed or not plan.overwritten or self._dialogs.confirm_paste(plan.overwritten)
        ):
            self._grid.show_message(self._model.write_cells(plan.cells, StepKind.PASTED_IN))
        elif not plan.cells:
            self._grid.show_message(self.tr("要粘贴的与这里的一样，没有改动。"))

    def shift(self, by: int) -> None:
        """Move a block of rows up (-1) or down (+1); 0 moves the shifted block to its place."""
        shift, row = self._model.shift, self._grid.currentIndex().row()
        by = by or (shift.by if shift else 0)
        if by and row >= 0:
            wrong = self._model.move_block(row, by)
            moved = self.tr("已整块下移一行；要恢复，请按 Ctrl+Z。")
            moved = moved if by > 0 else self.tr("已整块上移一行；要恢复，请按 Ctrl+Z。")
            self._grid.show_message(wrong or moved)
        self._grid.setFocus()

    def order_columns(self) -> None:
        """Put the form's columns into the order of the paper."""
        if self._is_locked() or not self._leave():
            return
        review, track = self._desk.review, self._desk.data.track
        order = self._dialogs.ask_column_order(track)
        if order is not None and tuple(order) != track.columns:
            self._desk.request(lambda: columns.order_columns(review, track.id, order))
        self._grid.setFocus()

    def exchange_columns(self, criterion: int = -1) -> None:
        """Exchange two columns that were typed in the wrong order, on ballots to be chosen."""
        if self._is_locked() or not self._leave():
            return
        review = self._desk.review
        exchange = self._dialogs.ask_exchange(self._desk, criterion)
        if exchange is not None and self._desk.request(lambda: columns.exchange_columns(review, exchange)):
            ballots = len({row.ballot.id for row in exchange.rows})
            self.done.emit(self.tr("✓ 已对调 {} 份评分表的两栏；Ctrl+Z 恢复。").format(ballots))
        self._grid.setFocus()

    def own_row(self) -> None:
        """Declare that the current row is not the evaluator's own, or that it is."""
        row = self._grid.currentIndex().row()
        if row >= 0 and self._leave():
            self._grid.show_message(self._model.toggle_own(row))
        self._grid.setFocus()

    def as_on_paper(self) -> None:
        """Note that the current row with its problem agrees with the paper, or remove the note."""
        row = self._grid.currentIndex().row()
        if row >= 0 and self._leave():
            self._grid.show_message(self._model.toggle_as_on_paper(row))
        self._grid.setFocus()
