"""Ballots in workbooks as they were understood; nothing is written before it is accepted."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QHeaderView, QWidget

from ...forms.ui_import_dialog import Ui_ImportDialog
from ...models.desk import Desk
from ...models.import_preview import TEXT, ImportPreviewModel
from ...operations.import_preview import Standing, preview
from ..widgets.form_dialog import FormDialog
from ..widgets.table_setup import ROW_HEIGHT, resize_within_screen, show_error, style_table, use_plain_text

_SIZE = (980, 560)
_WIDEST = 520


class ImportDialog(FormDialog):
    """Lists every ballot that would come in, and closes only where all can."""

    def __init__(self, desk: Desk, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_ImportDialog()
        self.form.setupUi(self)
        use_plain_text(self)
        form = self.form
        self.model = ImportPreviewModel(preview(desk.review, paths), self)
        form.table.setModel(self.model)
        style_table(form.table)
        header = form.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(_WIDEST)
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        form.table.verticalHeader().hide()
        # What is wrong with a file is read whole, on as many lines as it takes.
        form.table.setWordWrap(True)
        form.table.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        header.sectionResized.connect(self._fit_rows)
        form.outer.setStretchFactor(form.table, 1)
        form.heading.setText(self.tr("导入 {} 份").format(len(self.model.lines)))
        form.introLabel.setText(self._counts())
        form.replaceBox.setVisible(bool(self.model.count(Standing.DIFFERENT)))
        form.replaceBox.toggled.connect(lambda _on: self._show_wrong())
        form.okButton.clicked.connect(self.accept)
        form.cancelButton.clicked.connect(self.reject)
        resize_within_screen(self, *_SIZE)
        self._show_wrong()

    @property
    def replaces(self) -> bool:
        """Whether what differs is to be replaced."""
        return self.form.replaceBox.isChecked()

    def accept(self) -> None:
        """Close only where nothing stands in the way."""
        if not self._wrong():
            super().accept()

    def _fit_rows(self, section: int) -> None:
        for row, line in enumerate(self.model.lines):
            if section == TEXT and line.text:
                self.form.table.resizeRowToContents(row)

    def _counts(self) -> str:
        words = {
            Standing.NEW: self.tr("新增 {}"),
            Standing.SAME: self.tr("与已录的相同 {}（不动）"),
            Standing.DIFFERENT: self.tr("与已录的不同 {}"),
            Standing.PROBLEM: self.tr("有误 {}"),
        }
        counts = ((text, self.model.count(standing)) for standing, text in words.items())
        return "　".join(text.format(count) for text, count in counts if count)

    def _show_wrong(self) -> None:
        wrong = self._wrong()
        show_error(self.form.errorLabel, wrong)
        self.form.okButton.setEnabled(not wrong)

    def _wrong(self) -> str:
        if not self.model.lines:
            return self.tr("这些工作簿里没有填过的评分表。")
        if self.model.count(Standing.PROBLEM):
            return self.tr("有误的要先改正：改好文件再导入，全部成功才写入。")
        if self.model.count(Standing.DIFFERENT) and not self.replaces:
            return self.tr("有与已录的不同的；请对照纸表核对，确要以文件为准请勾选上面一项。")
        return ""
