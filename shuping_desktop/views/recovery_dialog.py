"""Dialog that compares the ways out of a damaged review."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ..forms.ui_recovery_dialog import Ui_RecoveryDialog
from ..messages import Message
from ..models.translation import translated
from ..models.ways_out import WaysOutModel
from ..operations.ways_out import WayOut
from .widgets.column_fit import ColumnFit
from .widgets.form_dialog import FormDialog
from .widgets.table_setup import fit_height_to_rows, resize_within_screen, style_table, use_plain_text

_SIZE = (860, 560)
_MOST_LINES = 2000
"""Lines that are shown; a lost import may have hundreds of thousands."""


class RecoveryDialog(FormDialog):
    """Shows what each way out brings back; the one that loses least is selected."""

    def __init__(self, message: Message, ways: Sequence[WayOut], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = WaysOutModel(ways, self)
        self._lines = QStringListModel(self)
        self.form = Ui_RecoveryDialog()
        self.form.setupUi(self)
        use_plain_text(self)
        self.form.messageLabel.setText(translated(message))
        if len(ways) == 1:
            self.form.hintLabel.setText(self.tr("可以恢复到新文件；损坏的文件不会改动。"))
        self.form.okButton.clicked.connect(self.accept)
        self.form.cancelButton.clicked.connect(self.reject)
        resize_within_screen(self, *_SIZE)
        self._set_up_table()
        self._set_up_details()
        self.form.table.selectRow(0)
        self.form.table.setFocus()

    @property
    def way(self) -> WayOut:
        """The way that is selected."""
        return self._model.ways[max(0, self.form.table.currentIndex().row())]

    def _set_up_table(self) -> None:
        table = self.form.table
        table.setModel(self._model)
        style_table(table)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.verticalHeader().hide()
        ColumnFit(table, lambda: 4, {})
        fit_height_to_rows(table, len(self._model.ways))
        # All rows are visible; a scroll bar before the first layout would narrow the last column for good.
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.selectionModel().currentRowChanged.connect(self._show_details)
        table.doubleClicked.connect(self.accept)

    def _set_up_details(self) -> None:
        view = self.form.detailView
        view.setModel(self._lines)
        view.setWordWrap(True)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def _show_details(self) -> None:
        lines = self.way.lines
        texts = [translated(line) for line in lines[:_MOST_LINES]]
        if len(lines) > _MOST_LINES:
            texts.append(self.tr("……共 {} 行，命令行 rebuild --salvage 列出全部").format(len(lines)))
        self._lines.setStringList(texts)
