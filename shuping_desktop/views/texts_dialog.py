"""评议信息: title, year and the texts of the documents."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ..forms.ui_texts_dialog import Ui_TextsDialog
from ..models.translation import translated
from ..operations.settings import refusal_of
from ..papers.content.feedback import LETTER, NOTICE, example_opening
from ..papers.content.period import date_hints, period_check
from ..papers.content.texts import Texts
from .widgets.form_dialog import FormDialog
from .widgets.table_setup import resize_within_screen, show_error, use_plain_text

PROSE_HEIGHT = 58
_SIZE = (900, 650)


class TextsDialog(FormDialog):
    """Edits the texts of a review's documents, and checks dates while typing."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_TextsDialog()
        self.form.setupUi(self)
        use_plain_text(self)
        form = self.form
        form.errorLabel.hide()
        form.okButton.clicked.connect(self.accept)
        form.cancelButton.clicked.connect(self.reject)
        resize_within_screen(self, *_SIZE)
        for name, edit in self._edits().items():
            edit.setText(str(getattr(texts, name)))
        for name, prose_edit in self._prose_edits().items():
            prose_edit.setPlainText(str(getattr(texts, name)))
            prose_edit.setFixedHeight(PROSE_HEIGHT)
        form.showScoresBox.setChecked(texts.show_scores)
        for edit in (form.schoolEdit, form.yearEdit):
            edit.textChanged.connect(self._show_usual_openings)
        self._show_usual_openings()
        for edit in (form.periodStartEdit, form.periodEndEdit, form.meetingDateEdit, form.issueDateEdit):
            edit.textChanged.connect(self._show_hint)
        self._show_hint()

    @property
    def texts(self) -> Texts:
        """The texts in the dialog."""
        values = {name: edit.text() for name, edit in self._edits().items()}
        values |= {name: edit.toPlainText() for name, edit in self._prose_edits().items()}
        return Texts(**values, show_scores=self.form.showScoresBox.isChecked())

    def accept(self) -> None:
        """Close only if the texts can be stored and printed; else show why not."""
        refusal = refusal_of(self.texts)
        show_error(self.form.errorLabel, translated(refusal) if refusal else "")
        if not refusal:
            super().accept()

    def _show_usual_openings(self) -> None:
        """Show the openings that are printed where the fields are empty, with this review's names."""
        for edit, opening in ((self.form.letterEdit, LETTER), (self.form.noticeEdit, NOTICE)):
            edit.setPlaceholderText(example_opening(opening, self.texts))

    def _show_hint(self) -> None:
        texts = self.texts
        period = period_check(texts.period_start, texts.period_end)
        blank = self.tr("留空的项目在文书上印成横线，供手工填写，或用现成的写法。")
        self.form.hintLabel.setText(
            "\n".join([*map(translated, (*period.sentences, *date_hints(texts))), blank])
        )

    def _prose_edits(self) -> dict[str, QPlainTextEdit]:
        return {"letter": self.form.letterEdit, "notice": self.form.noticeEdit}

    def _edits(self) -> dict[str, QLineEdit]:
        form = self.form
        return {
            "title": form.titleEdit,
            "year": form.yearEdit,
            "school": form.schoolEdit,
            "meeting_date": form.meetingDateEdit,
            "meeting_time": form.meetingTimeEdit,
            "meeting_place": form.meetingPlaceEdit,
            "signers": form.signersEdit,
            "margins": form.marginsEdit,
            "issuer": form.issuerEdit,
            "issue_date": form.issueDateEdit,
            "period_start": form.periodStartEdit,
            "period_end": form.periodEndEdit,
            "office": form.officeEdit,
            "telephone": form.telephoneEdit,
        }
