"""The start page: new, open, the sample, and what was open lately."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from ..forms.ui_start_page import Ui_StartPage

CARD_WIDTH = 640


class StartPage(QWidget):
    """Where the program begins when it is given no review."""

    new_requested = Signal()
    open_requested = Signal()
    sample_requested = Signal()
    recent_chosen = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_StartPage()
        self.form.setupUi(self)
        self.form.card.setFixedWidth(CARD_WIDTH)
        self.form.newButton.clicked.connect(self.new_requested)
        self.form.openButton.clicked.connect(self.open_requested)
        self.form.sampleButton.clicked.connect(self.sample_requested)
        self.form.recentList.itemActivated.connect(self._on_item_activated)

    def show_recent(self, paths: list[Path]) -> None:
        """List the reviews that were open lately; those that are gone say so."""
        self.form.recentList.clear()
        for path in paths:
            gone = "" if path.exists() else self.tr("（文件不在了）")
            item = QListWidgetItem(f"{path.stem}{gone}\n{path.parent}")
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            self.form.recentList.addItem(item)
        for widget in (self.form.recentLabel, self.form.recentList):
            widget.setVisible(bool(paths))
        self.form.emptyLabel.setVisible(not paths)
        (self.form.recentList if paths else self.form.newButton).setFocus()
        self.form.recentList.setCurrentRow(0)

    def _on_item_activated(self, item: QListWidgetItem) -> None:
        self.recent_chosen.emit(Path(item.data(Qt.ItemDataRole.UserRole)))
