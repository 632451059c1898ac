"""Start page: new review, open, sample, and the recent reviews."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ..forms.ui_start_page import Ui_StartPage
from .recent_reviews import RecentList

CARD_WIDTH = 720
_LEAST_WIDTH = 560


class StartPage(QWidget):
    """Page shown while no review is open."""

    new_requested = Signal()
    open_requested = Signal()
    sample_requested = Signal()
    recent_chosen = Signal(Path)
    recent_forgotten = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_StartPage()
        self.form.setupUi(self)
        self.form.card.setMinimumWidth(_LEAST_WIDTH)
        self.form.card.setMaximumWidth(CARD_WIDTH)
        self.form.row.setStretchFactor(self.form.card, 1000)
        self.form.newButton.clicked.connect(self.new_requested)
        self.form.openButton.clicked.connect(self.open_requested)
        self.form.sampleButton.clicked.connect(self.sample_requested)
        self.recent = RecentList(self.form.recentList)
        self.recent.chosen.connect(self.recent_chosen)
        self.recent.forgotten.connect(self.recent_forgotten)

    def show_recent(self, paths: list[Path]) -> None:
        """List the recent reviews; their progress is read while the page is visible."""
        self.recent.stop_reading()
        self.recent.show_paths(paths)
        for widget in (self.form.recentLabel, self.form.recentList, self.form.hintLabel):
            widget.setVisible(bool(paths))
        self.form.emptyLabel.setVisible(not paths)
        (self.form.recentList if paths else self.form.newButton).setFocus()
        if self.isVisible():
            self.recent.start_reading()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.recent.start_reading()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.recent.stop_reading()
