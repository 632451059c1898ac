"""意外错误: what happened in plain words, and a report that can be handed on."""

from pathlib import Path

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QWidget

from ..forms.ui_trouble_dialog import Ui_TroubleDialog
from ..messages import Message
from ..models.translation import shown
from .widgets.form_dialog import AskingDialog
from .widgets.table_setup import give_size, plain_texts

_SIZE = (640, 420)


class TroubleDialog(AskingDialog):
    """Shows a report and copies it when asked to."""

    def __init__(self, report: Message, log: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_TroubleDialog()
        self.form.setupUi(self)
        plain_texts(self)
        form = self.form
        form.reportEdit.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        form.reportEdit.setPlainText(shown(report))
        form.logLabel.setText(self.tr("也记在 {}").format(log))
        form.copyButton.clicked.connect(self._on_copy_clicked)
        form.okButton.clicked.connect(self.accept)
        give_size(self, *_SIZE)
        form.okButton.setFocus()

    @property
    def hushed(self) -> bool:
        """Whether the same trouble is not to be told again."""
        return self.form.hushBox.isChecked()

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.form.reportEdit.toPlainText())
        self.form.copiedLabel.setText(self.tr("✓ 已复制"))
