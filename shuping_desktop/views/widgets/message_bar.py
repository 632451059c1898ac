"""Bar at the foot of the window: a refusal, a confirmation, or the reason why a review is read-only."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from ...forms.ui_message_bar import Ui_MessageBar
from ...messages import Text
from ...models.translation import translated
from .table_setup import set_style_state, use_plain_text

LEAST_MS, MS_PER_CHARACTER = 6_000, 150
"""Time that a confirmation stays, enough to read it twice."""


class MessageBar(QFrame):
    """Shows one message at a time, until it is closed (Esc) or replaced; a confirmation goes by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_MessageBar()
        self.form.setupUi(self)
        use_plain_text(self)
        self.form.closeButton.clicked.connect(self.hide)
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self._on_timeout)
        # The shortcut's parent decides when it is active: only while the bar is visible.
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.hide)
        self.hide()

    def show_refusal(self, text: Text) -> None:
        """Show a refusal, until it is closed."""
        self._show(text, "", stays=True)

    def show_message(self, text: Text) -> None:
        """Show a confirmation, which disappears after a while."""
        self._show(text, "good", stays=False)

    def show_state(self, text: Text) -> None:
        """Show how things stand, until it is closed."""
        self._show(text, "good", stays=True)

    def _show(self, text: Text, state: str, *, stays: bool) -> None:
        shown = translated(text)
        self.form.textLabel.setText(shown)
        for widget in (self.form.frame, self.form.textLabel):
            set_style_state(widget, state)
        self.form.closeButton.setVisible(stays)
        self.timer.stop()
        if not stays:
            self.timer.start(LEAST_MS + MS_PER_CHARACTER * len(shown))
        self.show()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.timer.stop()

    def _on_timeout(self) -> None:
        """Hide the bar, unless the mouse points at it: its text may be selected or read."""
        if self.underMouse():
            self.timer.start()
        else:
            self.hide()
