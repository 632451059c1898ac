"""Ctrl+L: what was typed, in the order of the pile, for reading aloud."""

from PySide6.QtWidgets import QWidget

from ...forms.ui_reading_dialog import Ui_ReadingDialog
from ...models.desk import Desk
from ...models.reading_list import reading_list
from ..widgets.form_dialog import AskingDialog
from ..widgets.table_setup import give_size, plain_texts


class ReadingDialog(AskingDialog):
    """Shows the list; its text can be selected and copied."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_ReadingDialog()
        self.form.setupUi(self)
        plain_texts(self)
        self.form.errorLabel.hide()
        self.form.cancelButton.hide()
        self.form.okButton.clicked.connect(self.accept)
        give_size(self, 720, 560)
        self.form.textView.setPlainText(reading_list(desk.data) or self.tr("还没有录入评分表。"))
