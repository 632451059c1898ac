"""Dialog 栏目次序: the order of the form's columns, as on the paper."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidgetItem, QWidget

from ...forms.ui_columns_dialog import Ui_ColumnsDialog
from ...scoring.scheme import Track
from ..widgets.form_dialog import FormDialog
from ..widgets.table_setup import resize_within_screen, use_plain_text

_SIZE = (560, 440)


class ColumnsDialog(FormDialog):
    """Puts the criteria into another order by buttons, keys or dragging."""

    def __init__(self, track: Track, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._track = track
        form = self.form = Ui_ColumnsDialog()
        form.setupUi(self)
        use_plain_text(self)
        form.errorLabel.hide()
        form.columnsList.setDragDropMode(form.columnsList.DragDropMode.InternalMove)
        self._fill(track.columns)
        form.upButton.clicked.connect(lambda: self._move(-1))
        form.downButton.clicked.connect(lambda: self._move(1))
        form.resetButton.clicked.connect(lambda: self._fill(range(len(track.criteria))))
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda step=by: self._move(step))
        form.okButton.clicked.connect(self.accept)
        form.cancelButton.clicked.connect(self.reject)
        resize_within_screen(self, *_SIZE)
        form.columnsList.setFocus()

    @property
    def order(self) -> list[int]:
        """The indices of the criteria in the order of the list."""
        items = self.form.columnsList
        return [items.item(row).data(Qt.ItemDataRole.UserRole) for row in range(items.count())]

    def _fill(self, order: tuple[int, ...] | range) -> None:
        items = self.form.columnsList
        items.clear()
        for index in order:
            item = QListWidgetItem(self._track.criteria[index].name, items)
            item.setData(Qt.ItemDataRole.UserRole, index)
        items.setCurrentRow(0)

    def _move(self, by: int) -> None:
        items = self.form.columnsList
        row = items.currentRow()
        if row >= 0 and 0 <= row + by < items.count():
            items.insertItem(row + by, items.takeItem(row))
            items.setCurrentRow(row + by)
