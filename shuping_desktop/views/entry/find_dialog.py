"""Dialog that finds a ballot or a participant by number, name or pinyin initials (Ctrl+F)."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ...forms.ui_find_dialog import Ui_FindDialog
from ...models.desk import Desk
from ...models.finder import Hit, find
from ..widgets.form_dialog import FormDialog
from ..widgets.table_setup import use_plain_text


class FindDialog(FormDialog):
    """Lists matches while the query is typed; Up and Down choose, Enter opens."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._hits: list[Hit] = []
        self._model = QStringListModel(self)
        self.form = Ui_FindDialog()
        self.form.setupUi(self)
        use_plain_text(self)
        self.form.errorLabel.hide()
        self.setMinimumSize(460, 380)
        self.form.hitList.setModel(self._model)
        self.form.hitList.setEditTriggers(self.form.hitList.EditTrigger.NoEditTriggers)
        self.form.hitList.activated.connect(self.accept)
        self.form.okButton.clicked.connect(self.accept)
        self.form.cancelButton.clicked.connect(self.reject)
        self.form.queryEdit.textChanged.connect(self._search)
        self._search("")
        self.form.queryEdit.setFocus()

    @property
    def hit(self) -> Hit | None:
        """The chosen match; None where there is none."""
        row = self.form.hitList.currentIndex().row()
        return self._hits[row] if 0 <= row < len(self._hits) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._choose(self.form.hitList.currentIndex().row() + step)

    def _search(self, query: str) -> None:
        self._hits = find(self._desk.data, query)
        self._model.setStringList([hit.text for hit in self._hits])
        self.form.noneLabel.setVisible(bool(query.strip()) and not self._hits)
        self.form.okButton.setEnabled(bool(self._hits))
        self._choose(0)

    def _choose(self, row: int) -> None:
        if self._hits:
            row = max(0, min(row, len(self._hits) - 1))
            self.form.hitList.setCurrentIndex(self._model.index(row))
