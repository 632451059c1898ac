"""定稿: what is still open, each accepted by a tick of its own, and two names."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget

from ...forms.ui_finalise_dialog import Ui_FinaliseDialog
from ...models.translation import translated
from ...scoring.points import Point
from ..widgets.form_dialog import FormDialog
from ..widgets.table_setup import show_error, use_plain_text


class FinaliseDialog(FormDialog):
    """Asks for the names once every open point is ticked."""

    def __init__(
        self, track: str, points: Sequence[Point], proposal: str, parent: QWidget | None = None
    ) -> None:
        """`proposal` is the first name, which the second must not be."""
        super().__init__(parent)
        self._points = list(points)
        self.form = Ui_FinaliseDialog()
        self.form.setupUi(self)
        use_plain_text(self)
        form = self.form
        self.setMinimumSize(640, 360)
        form.heading.setText(self.tr("{}定稿").format(track))
        form.introLabel.setText(self._intro(len(points)))
        for point in points:
            item = QListWidgetItem(translated(point.message), form.pointsList)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setToolTip(translated(point.message))
        form.pointsList.setWordWrap(True)
        form.pointsList.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        form.pointsList.setVisible(bool(points))
        if points:
            form.pointsList.setCurrentRow(0)
        form.firstEdit.setText(proposal)
        form.errorLabel.hide()
        form.okButton.clicked.connect(self.accept)
        form.cancelButton.clicked.connect(self.reject)

    @property
    def names(self) -> tuple[str, str]:
        """Who finalises, and who confirms it."""
        return self.form.firstEdit.text().strip(), self.form.secondEdit.text().strip()

    @property
    def accepted_points(self) -> list[Point]:
        """The points that are ticked."""
        shown_points = self.form.pointsList
        return [
            point
            for row, point in enumerate(self._points)
            if shown_points.item(row).checkState() is Qt.CheckState.Checked
        ]

    def accept(self) -> None:
        """Close where all is ticked and two names are there."""
        wrong = self._wrong()
        show_error(self.form.errorLabel, wrong)
        if not wrong:
            super().accept()

    def _wrong(self) -> str:
        left = self.form.pointsList.count() - len(self.accepted_points)
        first, second = self.names
        if left:
            return self.tr("还有 {} 项没有认可；请逐项看过打勾，或取消后先去处理。").format(left)
        if not (first and second):
            return self.tr("请填定稿人和复核人两个姓名。")
        if first == second:
            return self.tr("定稿人和复核人应是两个人。")
        return ""

    def _intro(self, count: int) -> str:
        after = self.tr("定稿后这条轨道只能查看，各文书印上版本和校验码；以后要改，可以写明原因重新开放。")
        if not count:
            return self.tr("没有还开着的事项。{}").format(after)
        return self.tr("还开着 {} 项。逐项看过、带着定稿的请打勾（空格键）。{}").format(count, after)
