"""Dialog that shows the progress of a long operation and cancels it."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QWidget

from ..forms.ui_work_dialog import Ui_WorkDialog
from ..models.translation import translated
from ..task import Task
from .widgets.table_setup import use_plain_text

_WIDTH = 440
_BAR_HEIGHT = 6
_READ_MS = 50


class WorkDialog(QDialog):
    """Shows a task, which it reads by a timer; Esc, the button and the window's close button cancel it.

    It stays until the operation has ended: rolling back takes time too.
    """

    def __init__(self, text: str, task: Task, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task = task
        self.form = Ui_WorkDialog()
        self.form.setupUi(self)
        use_plain_text(self)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.form.textLabel.setText(text)
        self.form.progressBar.setFixedHeight(_BAR_HEIGHT)
        self.form.cancelButton.clicked.connect(self.reject)
        self.setFixedWidth(_WIDTH)
        self._timer = QTimer(self, interval=_READ_MS)
        self._timer.timeout.connect(self._show_task)
        self._timer.start()
        self._show_task()

    def reject(self) -> None:
        """Ask the operation to stop."""
        self._task.is_cancelled = True
        self._show_task()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()

    def end(self) -> None:
        """Hide and delete the dialog."""
        self._timer.stop()
        self.hide()
        self.deleteLater()

    def _show_task(self) -> None:
        form, task = self.form, self._task
        # A range of nothing shows a busy bar; the timer may run between two reports.
        total = max(task.total, 0)
        form.progressBar.setRange(0, total)
        form.progressBar.setValue(min(task.done, total))
        words = self.tr("正在取消…") if task.is_cancelled else translated(task.text)
        room = form.stageLabel.width() if self.isVisible() else _WIDTH
        form.stageLabel.setText(
            form.stageLabel.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, room)
        )
        form.cancelButton.setEnabled(not task.is_cancelled)
