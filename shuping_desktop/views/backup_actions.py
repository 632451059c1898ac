"""The program's own backups in the window: made while a review is open, listed and restored from the menu."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ..models.desk import Desk
from ..operations.backups import own_backups
from .dialogs import Dialogs
from .review_backups import ReviewBackups


class BackupActions(QObject):
    """Makes backups of the open review and shows those of all."""

    open_requested = Signal(Path)
    """A restored file is to be opened."""

    def __init__(self, dialogs: Dialogs, show_refusal: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._show_refusal = show_refusal
        self.current: ReviewBackups | None = None
        """Backups of the open review; None while none is made: no review, a sample, or only viewed."""

    def watch(self, desk: Desk) -> None:
        """Make backups of a review that is open for writing."""
        if not desk.review.read_only:
            self.current = ReviewBackups(desk, own_backups(), self)
            self.current.failed.connect(self._on_failed)
            self.current.begin()

    def end(self) -> None:
        """Make the last backup of the open review."""
        if self.current is not None:
            self.current.end()
            self.current.deleteLater()
            self.current = None

    def show(self, desk: Desk | None) -> None:
        """Show the backups, of the open review first, and offer to open what was restored."""
        if self.current is not None:
            self.current.make()
        restored = self._dialogs.show_backups(own_backups(), desk)
        if restored is None:
            return
        question = self.tr("备份已恢复到 {}。现在打开它吗？").format(restored)
        if self._dialogs.confirm(self.tr("已经恢复"), question, self.tr("打开")):
            self.open_requested.emit(restored)

    def _on_failed(self, reason: str) -> None:
        self._show_refusal(self.tr("自动备份没有做成：{}录入照常保存在评议文件里。").format(reason))
