"""Question before a review is opened that does not continue what was seen of it on this computer."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from ..forms.ui_witness_question import Ui_WitnessQuestion
from ..messages import Message
from ..models.translation import translated
from ..operations.witness import Finding, Place, WitnessStatus
from ..operations.witness_texts import place_text
from .widgets.table_setup import repolish, use_plain_text

_WIDTH = 560
_SHOWN_ROWS = 4
_LIST_PADDING = 8


class WitnessQuestion(QDialog):
    """Shows what was seen and what is there now; lists other copies, one of which can be opened instead."""

    def __init__(self, finding: Finding, texts: list[Message], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: tuple[Place, ...] = () if finding.replaced is not None else finding.elsewhere
        self.answer: Path | bool = False
        self.form = Ui_WitnessQuestion()
        self.form.setupUi(self)
        use_plain_text(self)
        self.form.headingLabel.setText(self._heading(finding))
        self.form.textLabel.setText("\n".join(map(translated, texts)))
        self._show_copies()
        self.form.adviceLabel.setText(self._advice(finding))
        self.form.openButton.clicked.connect(self._on_open)
        self.form.useButton.clicked.connect(self._on_use)
        self.form.cancelButton.clicked.connect(self.reject)
        self.form.copiesList.itemSelectionChanged.connect(self._show_buttons)
        self.form.copiesList.itemActivated.connect(self._on_open)
        self._show_buttons()
        default = self.form.openButton if self.form.openButton.isEnabled() else self.form.cancelButton
        default.setDefault(True)
        default.setFocus()
        default.setProperty("role", "primary")
        repolish(default)
        self.setFixedWidth(_WIDTH)
        self.resize(_WIDTH, self.form.outer.heightForWidth(_WIDTH))

    def _heading(self, finding: Finding) -> str:
        if finding.replaced is not None:
            return self.tr("这个位置换成了另一份评议")
        if finding.status is WitnessStatus.OLDER:
            return self.tr("这份文件比上次看到的旧")
        return self.tr("这份评议分成了两份，各自往下做了")

    def _advice(self, finding: Finding) -> str:
        if finding.replaced is not None:
            return self.tr(
                "不是您自己换的，先不要打开，问清楚：原来的评议可能改了名、移到了别处，"
                "也可能在“评议 → 较早的样子…”里。选了“就用这一份”，以后就以它为准，不再询问。"
            )
        if finding.status is WitnessStatus.OLDER:
            return self.tr(
                "不清楚时先不要录入：较新的一份可能在 U 盘或另一台电脑上，也可能在“评议 → 较早的样子…”里。"
                "选了“就用这一份”，以后就以它为准，不再询问。"
            )
        return self.tr(
            "不清楚时先不要录入：选定一份作准，把另一份里多录的补进去，另一份收起来。"
            "选了“就用这一份”，以后就以它为准，不再询问。"
        )

    def _show_copies(self) -> None:
        copies = self.form.copiesList
        copies.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        copies.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for place in self._places:
            item = QListWidgetItem(translated(place_text(place)))
            item.setToolTip(str(place.path))
            if not place.path.exists():
                item.setText(self.tr("{}，现在打不开").format(item.text()))
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            copies.addItem(item)
        reachable = [row for row in range(copies.count()) if copies.item(row).flags()]
        if reachable:
            copies.setCurrentRow(reachable[0])
        rows = min(copies.count(), _SHOWN_ROWS)
        height = sum(copies.sizeHintForRow(row) for row in range(rows))
        copies.setFixedHeight(height + 2 * copies.frameWidth() + _LIST_PADDING)
        for widget in (copies, self.form.copiesLabel):
            widget.setVisible(bool(self._places))
        self.form.openButton.setVisible(bool(reachable))

    def _show_buttons(self) -> None:
        self.form.openButton.setEnabled(bool(self.form.copiesList.selectedItems()))

    def _on_open(self) -> None:
        if self.form.copiesList.selectedItems():
            self.answer = self._places[self.form.copiesList.currentRow()].path
            self.accept()

    def _on_use(self) -> None:
        self.answer = True
        self.accept()
