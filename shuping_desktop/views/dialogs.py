"""The one object that asks: every modal dialog goes through it, so that tests can answer instead."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from ..models.desk import Desk
from ..printing import Texts
from ..scoring.ballots import Ballot
from .ballot_dialog import BallotDialog, BallotWish
from .new_review_dialog import NewReviewDialog, NewReviewWish
from .texts_dialog import TextsDialog

_REVIEWS = "述评评议文件 (*.shuping)"


class Dialogs:
    """Asks the secretary. None and False mean that they thought better of it."""

    def __init__(self) -> None:
        self.parent: QWidget | None = None

    def ask_new_review(self, title: str, year: str) -> NewReviewWish | None:
        """What a new review is to be called."""
        dialog = NewReviewDialog(title, year, self.parent)
        return dialog.wish if _accepted(dialog) else None

    def ask_ballot(self, desk: Desk, group: str, ballot: Ballot | None) -> BallotWish | None:
        """A new ballot's group, number and evaluator, or those of `ballot` corrected."""
        dialog = BallotDialog(desk, group, ballot, self.parent)
        return dialog.wish if _accepted(dialog) else None

    def ask_texts(self, texts: Texts) -> Texts | None:
        """The texts of a review's documents."""
        dialog = TextsDialog(texts, self.parent)
        return dialog.texts if _accepted(dialog) else None

    def ask_review_to_open(self) -> Path | None:
        """An existing review file."""
        name, _ = QFileDialog.getOpenFileName(self.parent, "打开评议", "", _REVIEWS)
        return Path(name) if name else None

    def ask_inputs(self) -> list[Path]:
        """Rosters and ballots to be read in."""
        names, _ = QFileDialog.getOpenFileNames(self.parent, "导入名单或评分表", "", "CSV (*.csv)")
        return [Path(name) for name in names]

    def ask_where_to_save(self, title: str, proposal: str, kind: str) -> Path | None:
        """Where a new file goes; `kind` is a filter such as "PDF (*.pdf)"."""
        name, _ = QFileDialog.getSaveFileName(self.parent, title, proposal, kind)
        return Path(name) if name else None

    def confirm(self, title: str, question: str, action: str) -> bool:
        """A question about something that undo cannot help; `action` names the button that does it."""
        box = QMessageBox(QMessageBox.Icon.Question, title, question, parent=self.parent)
        yes = box.addButton(action, QMessageBox.ButtonRole.AcceptRole)
        box.addButton("取消", QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return box.clickedButton() is yes

    def tell(self, title: str, text: str) -> None:
        """Say something that must be read."""
        box = QMessageBox(QMessageBox.Icon.Information, title, text, parent=self.parent)
        box.addButton("知道了", QMessageBox.ButtonRole.AcceptRole)
        box.exec()


def _accepted(dialog: QDialog) -> bool:
    return dialog.exec() == QDialog.DialogCode.Accepted
