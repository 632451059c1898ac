"""Dialog 文件安全: what protects the open review, a line for each, and a verification of the file on disk."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from ..forms.ui_file_safety_dialog import Ui_FileSafetyDialog
from ..messages import Message
from ..models.desk import Desk
from ..models.translation import translated
from ..operations.file_safety import Line, Verification, safety_of, verify_file
from ..store import now
from ..task import CancelledError
from .long_work import carry_out
from .widgets.table_setup import repolish, use_plain_text

_WIDTH = 640
_LABEL_WIDTH = 84


class FileSafetyDialog(QDialog):
    """Shows the safety of the open review's file."""

    def __init__(
        self, desk: Desk, opened_at: str, failed_backup: Message | str = "", parent: QWidget | None = None
    ) -> None:
        """Show the safety; `opened_at` is the local ISO time at which opening has verified the file."""
        super().__init__(parent)
        self._desk, self._failed_backup = desk, failed_backup
        self._verification = Verification(opened_at)
        self.form = Ui_FileSafetyDialog()
        self.form.setupUi(self)
        use_plain_text(self)
        self.setFixedWidth(_WIDTH)
        self.form.verifyButton.clicked.connect(self._on_verify)
        self.form.closeButton.clicked.connect(self.accept)
        self.form.closeButton.setDefault(True)
        self._show()
        self.form.closeButton.setFocus()

    @property
    def text(self) -> str:
        """Everything shown, a line for each aspect."""
        return "\n".join(label.text() for label in self.form.linesFrame.findChildren(QLabel))

    def _show(self) -> None:
        lines = safety_of(self._desk.review, self._verification, self._failed_backup)
        care = [translated(line.name) for line in lines if line.needs_care]
        if care:
            heading = self.tr("请留意：{}").format(self.tr("、").join(care))
        else:
            heading = self.tr("{} 没有发现问题").format(self._desk.review.path.name)
        self.form.headingLabel.setText(heading)
        grid = self.form.lines
        while grid.count():
            item = grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        for row, line in enumerate(lines):
            self._add(row, line)
        grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        # `adjustSize` takes the height of wrapped labels at another width.
        self.form.outer.activate()
        self.resize(_WIDTH, self.form.outer.heightForWidth(_WIDTH))

    def _add(self, row: int, line: Line) -> None:
        name, text = QLabel(translated(line.name)), QLabel("\n".join(map(translated, line.sentences)))
        for label in (name, text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(label is text)
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        if line.needs_care:
            name.setText(f"⚠ {name.text()}")
        name.setProperty("role", "heading" if line.needs_care else "quiet")
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.form.lines.addWidget(name, row, 0)
        self.form.lines.addWidget(text, row, 1)
        repolish(name)

    def _on_verify(self) -> None:
        review = self._desk.review
        doing = self.tr("正在核对 {}…").format(review.path.name)
        try:
            self._verification = carry_out(doing, lambda: verify_file(review, now()))
        except CancelledError:
            return
        self._show()
