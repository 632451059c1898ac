"""Opening of reviews in the window: errors, damage, and the ways out of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from ..operations import reviews
from ..operations.errors import RefusedError
from ..operations.ways_out import is_damage
from ..store import Review, StoreError
from ..task import CancelledError
from .dialogs import Dialogs
from .long_work import carry_out
from .recovery_offer import RecoveryOffer


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
        except StoreError as error:
            if is_damage(path, error):
                return self._recover(path, error)
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

    def _recover(self, path: Path, error: StoreError) -> Review | None:
        """Offer the ways out of the damage; return the recovered review."""
        target = RecoveryOffer(self._dialogs, self.try_to, self).recover(path, error)
        return self.open(target) if target is not None else None
