"""Offer of the ways out of a damaged review: compare them, and write the chosen one to a new file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from ..file_names import beside
from ..models.translation import translated
from ..operations import ways_out
from ..operations.backups import own_backups
from ..operations.reviews import SUFFIX
from ..operations.ways_out import BACKUP, SALVAGE
from ..store import DamagedError, StoreError
from ..task import CancelledError
from .dialogs import Dialogs
from .long_work import carry_out

TryTo = Callable[[str, Callable[[], object]], bool]
"""Carries out an operation, showing a text; returns whether it was done."""


class RecoveryOffer(QObject):
    """Shows the ways out of a damaged file, and makes the new file. The damaged one is never changed."""

    def __init__(self, dialogs: Dialogs, try_to: TryTo, parent: QObject) -> None:
        super().__init__(parent)
        self._dialogs, self._try_to = dialogs, try_to

    def recover(self, path: Path, error: StoreError) -> Path | None:
        """Return the file that was made of a damaged one, or of a backup; None if there is none."""
        backups = own_backups()
        try:
            ways = carry_out(
                self.tr("正在检查 {} 还能恢复什么…").format(path.name),
                lambda: ways_out.ways_out(path, backups),
            )
        except CancelledError:
            return None
        if not ways:
            self._refuse(error)
            return None
        way = self._dialogs.ask_way_out(error.message, ways)
        if way is None:
            return None
        word = {SALVAGE: self.tr("抢救"), BACKUP: self.tr("备份")}.get(way.kind, self.tr("重建"))
        proposal = beside(path, f" {word}", SUFFIX)
        target = self._dialogs.ask_where_to_save(
            self.tr("恢复到"), str(proposal), self.tr("述评评议文件 (*.shuping)")
        )
        if target is None:
            return None
        doing = self.tr("正在写入 {}…").format(target.name)
        return target if self._try_to(doing, lambda: ways_out.write_way_out(way, target, backups)) else None

    def _refuse(self, error: StoreError) -> None:
        """Say why a file cannot be used that nothing can be recovered of."""
        if not isinstance(error, DamagedError):
            # Another program's file, more likely than a damaged review.
            self._dialogs.inform(self.tr("无法打开评议"), error.message)
            return
        template = self.tr(
            "{}\n这份文件里没有能救回的内容，这台电脑上也没有它的自动备份；"
            "请找另存的副本，例如 U 盘上或别的电脑上的。"
        )
        self._dialogs.inform(self.tr("评议文件已损坏"), template.format(translated(error.message)))
