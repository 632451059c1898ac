"""Actions on the open ballot beyond typing: renumber, void, remove, paste, shift, 纸上确实这样写."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ...models.desk import Desk
from ...operations import ballots, second_entry
from ...operations.steps import StepKind
from ...scoring.register import Expected
from ..dialogs import Dialogs
from .mark_grid import MarkGrid


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

    def edit(self) -> None:
        """Correct the ballot's number or evaluator."""
        ballot = self._model.ballot
        if ballot is None or not self._leave():
            return
        wish, review = self._dialogs.ask_ballot(self._desk, ballot.group, ballot), self._desk.review
        if wish is not None and ballot.id:
            self._desk.request(
                lambda: ballots.edit_ballot(review, ballot.id, number=wish.number, evaluator=wish.evaluator)
            )
        elif wish is not None:
            self.other_expected.emit(Expected(wish.group, wish.number, wish.evaluator))
        self._grid.setFocus()

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
            self._desk.request(lambda: ballots.restore_ballot(review, ballot.id))
            return
        title = self.tr("{} 号评分表作废").format(ballot.number)
        reason = self._dialogs.ask_text(title, self.tr("作废的原因："), "")
        if reason is not None:
            self._desk.request(lambda: ballots.void_ballot(review, ballot.id, reason))
        self._grid.setFocus()

    def _is_locked(self) -> bool:
        """Return whether the ballot is locked, and show the reason."""
        if self._desk.locked:
            self._desk.refused.emit(self._desk.locked)
        return bool(self._desk.locked)

    def remove(self) -> None:
        """Remove the ballot; undo brings it back."""
        ballot = self._model.ballot
        if ballot is not None and ballot.id and self._leave():
            self._desk.request(lambda: ballots.remove_ballot(self._desk.review, ballot.id))

    def discard(self) -> None:
        """Discard the unfinished second reading, so that it can be begun again; undo restores it."""
        ballot, review = self._model.ballot, self._desk.review
        if ballot is None or not self._model.has_unfinished_second:
            return
        self._grid.drop_draft()
        if self._desk.request(lambda: second_entry.discard(review, ballot.id)):
            self._grid.go_to_first()
            text = self.tr("✓ 已放弃 {} 的第二遍录入，可以从头再录；Ctrl+Z 恢复。")
            self.done.emit(text.format(ballot.number))
        self._grid.setFocus()

    def paste(self, text: str) -> None:
        """Paste a copied range at the current cell as one step; ask before overwriting marks."""
        if not self._model.reading.is_first:
            self._grid.show_message(self.tr("第二遍要对照纸质评分表逐格录入，不能粘贴。"))
            return
        # Imported lazily to keep start-up fast.
        from ...models.pasting import plan_paste  # noqa: PLC0415

        plan = plan_paste(self._model, self._grid.currentIndex(), text)
        if plan.wrong:
            self._grid.show_message(plan.wrong)
        elif plan.cells and (not plan.overwritten or self._dialogs.confirm_paste(plan.overwritten)):
            self._grid.show_message(
                self._model.write_cells(plan.cells, StepKind.PASTED(count=len(plan.cells)))
            )

    def shift(self, by: int) -> None:
        """Move a block of rows up (-1) or down (+1); 0 moves the shifted block to its place."""
        shift, row = self._model.shift, self._grid.currentIndex().row()
        by = by or (shift.by if shift else 0)
        if by and row >= 0:
            self._grid.show_message(self._model.move_block(row, by))
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
