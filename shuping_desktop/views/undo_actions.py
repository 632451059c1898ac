"""Undo and redo from the menu."""

from typing import TYPE_CHECKING

from ..models.desk import Desk
from ..models.translation import translate, translated
from ..operations.steps import describe
from ..store import Step
from .long_work import carry_out
from .widgets.message_bar import MessageBar

# Imported lazily to keep start-up fast.
if TYPE_CHECKING:
    from .review_pages import ReviewPages

LARGE = 20_000
"""Changeset in bytes from which on a step is undone in a thread: an import, not the marks of a few rows."""


class UndoActions:
    """Undoes and redoes steps of a review, and says in the message bar which."""

    def __init__(self, message_bar: MessageBar) -> None:
        self._bar = message_bar

    def undo(self, desk: Desk, pages: "ReviewPages") -> None:
        """Undo the last step; a draft in a cell counts as one."""
        if _drop_draft(pages) or not self._may_turn("undo", desk, pages):
            return
        size, undo = desk.review.next_size("undo"), desk.review.undo
        several = size > LARGE or len(desk.review.next_touched("undo").ballots) > 1
        doing = translate("UndoActions", "正在撤销…")
        outcome = desk.request(lambda: carry_out(doing, undo) if size > LARGE else undo())
        if outcome and outcome.value is not None:
            words = translate("UndoActions", "✓ 已撤销：{}")
            if several:
                words = translate("UndoActions", "✓ 已撤销：{}。要恢复，请按 Ctrl+Y。")
            blind_words = translate("UndoActions", "已撤销第二遍里的一步。")
            self._confirm(outcome.value, words, blind_words, pages)

    def redo(self, desk: Desk, pages: "ReviewPages") -> None:
        """Redo the step that was undone last; a draft in a cell is dropped first."""
        if _drop_draft(pages) or not self._may_turn("redo", desk, pages):
            return
        size, redo = desk.review.next_size("redo"), desk.review.redo
        doing = translate("UndoActions", "正在重做…")
        outcome = desk.request(lambda: carry_out(doing, redo) if size > LARGE else redo())
        if outcome and outcome.value is not None:
            blind_words = translate("UndoActions", "已重做第二遍里的一步。")
            self._confirm(outcome.value, translate("UndoActions", "✓ 已重做：{}"), blind_words, pages)

    def _may_turn(self, kind: str, desk: Desk, pages: "ReviewPages") -> bool:
        entry = pages.entry
        if not entry.is_blind or entry.may_turn(desk.review.next_touched(kind)):
            return True
        self._bar.show_refusal(translate("UndoActions", "正在录第二遍，只能撤销这一份第二遍里的步骤。"))
        return False

    def _confirm(self, step: Step, words: str, blind_words: str, pages: "ReviewPages") -> None:
        if pages.entry.is_blind:
            # Only steps of the open second entry are undone, so that this reveals nothing of the first.
            pages.entry.grid.show_message(blind_words)
        else:
            self._bar.show_message(words.format(translated(describe(step))))


def _drop_draft(pages: "ReviewPages") -> bool:
    """Drop the draft in the current cell; return whether there was one."""
    grid = pages.entry.grid
    if pages.current is not pages.entry or grid.draft is None:
        return False
    grid.drop_draft()
    return True
