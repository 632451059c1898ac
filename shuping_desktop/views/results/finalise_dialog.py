"""Dialog 定稿: the open points, each with a check box, and two names."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QListView, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ...forms.ui_finalise_dialog import Ui_FinaliseDialog
from ...models.translation import translated
from ...scoring.points import Point
from ..widgets.form_dialog import FormDialog
from ..widgets.table_setup import show_error, use_plain_text

_PADDING = 24
"""Width that the style sheet takes from a line and QCommonStyle leaves out of its size hint."""


class _WrappedLines(QStyledItemDelegate):
    """Gives a line the height of its wrapped text, so that none is elided."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        narrower = QStyleOptionViewItem(option)
        narrower.rect = option.rect.adjusted(0, 0, -_PADDING, 0)
        return super().sizeHint(narrower, index)


class FinaliseDialog(FormDialog):
    """Asks for two names, and for a tick at every open point."""

    def __init__(
        self, track: str, points: Sequence[Point], proposal: str, parent: QWidget | None = None
    ) -> None:
        """Fill in `proposal` as the first name; the second must differ from it."""
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
        # Lay out again when the scroll bar narrows the lines.
        form.pointsList.setResizeMode(QListView.ResizeMode.Adjust)
        form.pointsList.setItemDelegate(_WrappedLines(self))
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
        """Names of who finalises and of who confirms."""
        return self.form.firstEdit.text().strip(), self.form.secondEdit.text().strip()

    @property
    def accepted_points(self) -> list[Point]:
        """Ticked points."""
        items = self.form.pointsList
        return [
            point
            for row, point in enumerate(self._points)
            if items.item(row).checkState() is Qt.CheckState.Checked
        ]

    def accept(self) -> None:
        """Close if every point is ticked and the names are complete, else show what is missing."""
        error = self._error()
        show_error(self.form.errorLabel, error)
        if not error:
            super().accept()

    def _error(self) -> str:
        unticked = self.form.pointsList.count() - len(self.accepted_points)
        first, second = self.names
        if unticked:
            return self.tr("还有 {} 项没有认可；请逐项核对后打勾，或取消后先处理。").format(unticked)
        if not (first and second):
            return self.tr("请填定稿人和复核人两个姓名。")
        if first == second:
            return self.tr("定稿人和复核人应是两个人。")
        return ""

    def _intro(self, count: int) -> str:
        effect = self.tr(
            "定稿后这一部分只能查看，各文书印上版本和校验码；以后如需修改，可以写明原因重新开放。"
        )
        if not count:
            return self.tr("没有未处理的事项。{}").format(effect)
        return self.tr("还有 {} 项没有处理。请逐项核对，认可不处理即定稿的请打勾（空格键）。{}").format(
            count, effect
        )
