"""Opening of reviews in the window: errors, damage, and the ways out of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from ..file_names import beside
from ..operations import recovery, reviews
from ..operations.errors import RefusedError
from ..store import DamagedError, Review, StoreError
from ..task import CancelledError
from .dialogs import Dialogs
from .long_work import carry_out


class ReviewOpener(QObject):
    """Opens and creates review files, and shows why one cannot be used."""

    def __init__(self, dialogs: Dialogs, parent: QObject) -> None:
        super().__init__(parent)
        self._dialogs = dialogs

    def open(self, path: Path) -> Review | None:
        """Open a review for writing, or what is recovered of it; None if nothing is to be opened."""
        try:
            return carry_out(
                self.tr("正在打开 {}…").format(path.name), lambda: reviews.open_for_writing(path)
            )
        except CancelledError:
            return None
        except DamagedError as error:
            return self._offer_rebuild(path, error)
        except StoreError as error:
            self._dialogs.inform(self.tr("无法打开评议"), error.message)
            return None

    def try_to(self, text: str, operation: Callable[[], object]) -> bool:
        """Carry out an operation that uses no open review, showing `text`; return whether it was done."""
        try:
            carry_out(text, operation)
        except CancelledError:
            return False
        except (RefusedError, StoreError) as error:
            self._dialogs.inform(self.tr("没有完成"), error.message)
            return False
        return True

    def _offer_rebuild(self, path: Path, error: DamagedError) -> Review | None:
        """Show the damage and offer to rebuild; return the rebuilt review."""
        title = self.tr("评议文件已损坏")
        if not error.rebuildable:
            self._dialogs.inform(title, error.message)
            return None
        if not self._dialogs.confirm(title, error.message, self.tr("重建到新文件…")):
            return None
        word = self.tr("重建")
        proposal = beside(path, f" {word}", reviews.SUFFIX)
        target = self._dialogs.ask_where_to_save(
            self.tr("重建到"), str(proposal), self.tr("述评评议文件 (*.shuping)")
        )
        doing = self.tr("正在重建 {}…").format(path.name)
        if target is None or not self.try_to(doing, lambda: recovery.rebuild_whole(path, target)):
            return None
        return self.open(target)
