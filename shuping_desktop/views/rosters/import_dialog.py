"""Dialog that shows an import plan before it is carried out."""

from PySide6.QtWidgets import QHeaderView, QWidget

from ...forms.ui_import_dialog import Ui_ImportDialog
from ...models.import_preview import TEXT, ImportPreviewModel
from ...models.translation import translated
from ...operations.import_plan import ImportPlan, LineStatus
from ..widgets.form_dialog import FormDialog
from ..widgets.table_setup import ROW_HEIGHT, resize_within_screen, show_error, style_table, use_plain_text

_SIZE = (980, 560)
_WIDEST = 520


class ImportDialog(FormDialog):
    """Lists every line of a plan; can be accepted only if the whole plan can be carried out."""

    def __init__(self, plan: ImportPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = plan
        self.form = Ui_ImportDialog()
        self.form.setupUi(self)
        use_plain_text(self)
        form = self.form
        self.model = ImportPreviewModel(plan, self)
        self._set_up_table()
        form.outer.setStretchFactor(form.table, 1)
        form.heading.setText(self.tr("导入 {} 项").format(self._plan.count_written))
        form.introLabel.setText(self._counts())
        form.replaceBox.setVisible(bool(plan.count(LineStatus.DIFFERENT)))
        form.seenBox.setVisible(bool(plan.to_acknowledge))
        form.seenBox.setText(self.tr("我已看过未取和要留意的 {} 项(&S)").format(plan.to_acknowledge))
        for box in (form.replaceBox, form.seenBox):
            box.toggled.connect(lambda _on: self._show_refusal())
        form.okButton.clicked.connect(self.accept)
        form.cancelButton.clicked.connect(self.reject)
        resize_within_screen(self, *_SIZE)
        self._show_refusal()

    @property
    def replaces(self) -> bool:
        """True if the user agreed to replace ballots and participants that differ."""
        return self.form.replaceBox.isChecked()

    def accept(self) -> None:
        """Close the dialog unless the plan would be refused."""
        if not self._refusal():
            super().accept()

    def _set_up_table(self) -> None:
        table = self.form.table
        table.setModel(self.model)
        style_table(table)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(_WIDEST)
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().hide()
        # Faults are long sentences, shown in full on several lines.
        table.setWordWrap(True)
        table.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        header.sectionResized.connect(self._fit_rows)

    def _fit_rows(self, section: int) -> None:
        for row, line in enumerate(self.model.lines):
            if section == TEXT and line.text:
                self.form.table.resizeRowToContents(row)

    def _counts(self) -> str:
        texts = {
            LineStatus.NEW: self.tr("新增 {}"),
            LineStatus.SAME: self.tr("与已录的相同 {}（不变）"),
            LineStatus.DIFFERENT: self.tr("与已录的不同 {}"),
            LineStatus.PROBLEM: self.tr("有误 {}"),
            LineStatus.ASSUMED: self.tr("推定 {}"),
            LineStatus.NOTICE: self.tr("留意 {}"),
            LineStatus.LEFT_OUT: self.tr("未取 {}"),
        }
        counts = ((text, self._plan.count(status)) for status, text in texts.items())
        return "　".join(text.format(count) for text, count in counts if count)

    def _show_refusal(self) -> None:
        refusal = self._refusal()
        show_error(self.form.errorLabel, refusal)
        self.form.okButton.setEnabled(not refusal)

    def _refusal(self) -> str:
        empty = self._plan.refusal(replace=True) if self._plan.is_empty else None
        if empty is not None:
            return translated(empty.message)
        if self._plan.count(LineStatus.PROBLEM):
            return self.tr("有误的请先在文件中改正，再重新导入；全部无误才会写入。")
        if self._plan.count(LineStatus.DIFFERENT) and not self.replaces:
            return self.tr("有与已录内容不同的；请对照纸质评分表核对，确需以文件为准的，请勾选上面一项。")
        if self._plan.to_acknowledge and not self.form.seenBox.isChecked():
            return self.tr("有的内容没有取，或不是看上去的那样；请逐项看过，再勾选上面一项。")
        return ""
