"""评议信息: title, year and what the documents are filled in with."""

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from ..forms.ui_texts_dialog import Ui_TextsDialog
from ..scoring.texts import Texts
from .tables import plain_texts


class TextsDialog(QDialog):
    """Edits the texts of a review's documents."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_TextsDialog()
        self.form.setupUi(self)
        plain_texts(self)
        self.form.errorLabel.hide()
        self.form.okButton.clicked.connect(self.accept)
        self.form.cancelButton.clicked.connect(self.reject)
        self.setMinimumWidth(480)
        for name, edit in self._edits().items():
            edit.setText(str(getattr(texts, name)))
        self.form.showScoresBox.setChecked(texts.show_scores)

    @property
    def texts(self) -> Texts:
        """What stands in the dialog."""
        values = {name: edit.text() for name, edit in self._edits().items()}
        return Texts(**values, show_scores=self.form.showScoresBox.isChecked())

    def _edits(self) -> dict[str, QLineEdit]:
        form = self.form
        return {
            "title": form.titleEdit,
            "year": form.yearEdit,
            "school": form.schoolEdit,
            "issuer": form.issuerEdit,
            "issue_date": form.issueDateEdit,
            "period_start": form.periodStartEdit,
            "period_end": form.periodEndEdit,
            "office": form.officeEdit,
            "telephone": form.telephoneEdit,
        }
