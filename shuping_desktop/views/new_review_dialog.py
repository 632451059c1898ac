"""新建评议: what a new review is called."""

from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QWidget

from ..forms.ui_new_review_dialog import Ui_NewReviewDialog
from .tables import plain_texts


@dataclass(frozen=True, slots=True)
class NewReviewWish:
    """What a new review is to be called; empty texts leave the scheme's own."""

    title: str
    year: str
    school: str


class NewReviewDialog(QDialog):
    """Asks for a new review's title, year and school."""

    def __init__(self, title: str, year: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_NewReviewDialog()
        self.form.setupUi(self)
        plain_texts(self)
        self.form.errorLabel.hide()
        self.form.okButton.clicked.connect(self.accept)
        self.form.cancelButton.clicked.connect(self.reject)
        self.setMinimumWidth(460)
        self.form.titleEdit.setText(title)
        self.form.yearEdit.setText(year)
        self.form.yearEdit.setFocus()
        self.form.yearEdit.selectAll()

    @property
    def wish(self) -> NewReviewWish:
        """What stands in the dialog."""
        form = self.form
        return NewReviewWish(form.titleEdit.text(), form.yearEdit.text(), form.schoolEdit.text())
