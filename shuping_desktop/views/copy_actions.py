"""Saving copies of the open review, also of what its own file no longer takes."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from ..file_names import beside
from ..models.desk import Desk
from ..operations.reviews import SUFFIX
from ..operations.witness import COPIED, Witnesses
from ..store import now
from .dialogs import Dialogs
from .long_work import carry_out
from .review_backups import ReviewBackups


class CopyActions(QObject):
    """Asks where a copy goes; offers one as soon as a change cannot be written."""

    copied = Signal(Path)
    """A copy was saved."""
    rescued = Signal(Path)
    """A copy was saved of a review whose file cannot be written; the work goes on in the copy."""

    def __init__(self, dialogs: Dialogs, parent: QObject) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._desk: Desk | None = None
        self._offered = False
        self._opened_at = ""

    def watch(self, desk: Desk) -> None:
        """Offer a copy when a change of this review cannot be written."""
        self._desk, self._offered, self._opened_at = desk, False, now()
        # Queued: the change may have been made by a key press that is not handled completely.
        desk.write_failed.connect(self._on_write_failed, Qt.ConnectionType.QueuedConnection)
        desk.changed.connect(self._on_changed)

    def save(self, leave: Callable[[], bool]) -> None:
        """Ask for a path and save a copy; `leave` stores the cell that is being typed."""
        desk = self._desk
        if desk is None or not (leave() or desk.has_unwritten):
            return
        # The offer was queued by `leave`; the copy is being saved already.
        self._offered = True
        path = desk.review.path
        word = self.tr("副本")
        proposal = beside(path, f" {word}", SUFFIX)
        target = self._dialogs.ask_where_to_save(
            self.tr("另存副本"), str(proposal), self.tr("述评评议文件 (*.shuping)")
        )
        if target is None:
            return
        unwritten = desk.has_unwritten
        doing = self.tr("正在保存副本…")
        if desk.save_copy(target, lambda write: carry_out(doing, write)):
            Witnesses().note(desk.review, COPIED, target)
            (self.rescued if unwritten else self.copied).emit(target)

    def show_safety(self, backups: ReviewBackups | None) -> None:
        """Show what protects the open review's file; `backups` are those that are made of it, if any."""
        if self._desk is not None:
            failed = backups.last_error if backups is not None else ""
            self._dialogs.show_file_safety(self._desk, self._opened_at, failed)

    def may_close(self) -> bool:
        """Return whether nothing is unwritten, or the secretary lets it go."""
        desk = self._desk
        if desk is None or not desk.has_unwritten:
            return True
        question = self.tr("最后录入的内容没有写进 {}，也没有另存副本；现在关闭就没有了。")
        words = question.format(desk.review.path.name)
        if not self._dialogs.confirm(self.tr("还没有另存副本"), words, self.tr("不另存，关闭")):
            return False
        desk.drop_unwritten()
        return True

    def _on_changed(self) -> None:
        if self._desk is not None and not self._desk.has_unwritten:
            self._offered = False

    def _on_write_failed(self, refusal: str) -> None:
        desk = self._desk
        if desk is None or self._offered or not desk.has_unwritten:
            return
        self._offered = True
        if self._dialogs.confirm(self.tr("没有写进评议文件"), refusal, self.tr("另存副本…")):
            self.save(lambda: True)
