"""Dialog for an unexpected error (意外错误), with a report to copy."""

from pathlib import Path

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QWidget

from ..forms.ui_error_dialog import Ui_ErrorDialog
from ..messages import Message
from ..models.translation import translated
from .widgets.form_dialog import FormDialog
from .widgets.table_setup import resize_within_screen, use_plain_text

_SIZE = (640, 420)


class ErrorDialog(FormDialog):
    """Shows a report and copies it on request."""

    def __init__(self, report: Message, log: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_ErrorDialog()
        self.form.setupUi(self)
        use_plain_text(self)
        form = self.form
        form.reportEdit.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        form.reportEdit.setPlainText(translated(report))
        form.logLabel.setText(self.tr("也记在 {}").format(log))
        form.copyButton.clicked.connect(self._on_copy_clicked)
        form.okButton.clicked.connect(self.accept)
        resize_within_screen(self, *_SIZE)
        form.okButton.setFocus()

    @property
    def is_muted(self) -> bool:
        """True if the same error is not to be shown again."""
        return self.form.muteBox.isChecked()

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.form.reportEdit.toPlainText())
        self.form.copiedLabel.setText(self.tr("✓ 已复制"))
