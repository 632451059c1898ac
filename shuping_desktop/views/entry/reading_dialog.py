"""Dialog with the reading list: what was typed, in the order of the pile (Ctrl+L)."""

from PySide6.QtWidgets import QWidget

from ...forms.ui_reading_dialog import Ui_ReadingDialog
from ...models.desk import Desk
from ...models.reading_list import reading_list
from ..widgets.form_dialog import FormDialog
from ..widgets.table_setup import resize_within_screen, use_plain_text


class ReadingDialog(FormDialog):
    """Shows the reading list as text that can be selected and copied."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, text: str | None = None) -> None:
        """Show `text` if the list was made before, else make it."""
        super().__init__(parent)
        self.form = Ui_ReadingDialog()
        self.form.setupUi(self)
        use_plain_text(self)
        self.form.errorLabel.hide()
        self.form.cancelButton.hide()
        self.form.okButton.clicked.connect(self.accept)
        resize_within_screen(self, 720, 560)
        if text is None:
            text = reading_list(desk.data)
        self.form.textView.setPlainText(text or self.tr("还没有录入评分表。"))
