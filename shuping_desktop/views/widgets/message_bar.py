"""Bar at the foot of the window: a refusal, a confirmation, or the reason why a review is read-only."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from ...forms.ui_message_bar import Ui_MessageBar
from ...messages import Text
from ...models.translation import translated
from .table_setup import set_style_state, use_plain_text


class MessageBar(QFrame):
    """Shows one message at a time, until it is closed (Esc) or replaced."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_MessageBar()
        self.form.setupUi(self)
        use_plain_text(self)
        self.form.closeButton.clicked.connect(self.hide)
        # The shortcut's parent decides when it is active: only while the bar is visible.
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.hide)
        self.hide()

    def show_refusal(self, text: Text) -> None:
        """Show a refusal."""
        self._show(text, "")

    def show_message(self, text: Text) -> None:
        """Show a confirmation."""
        self._show(text, "good")

    def _show(self, text: Text, state: str) -> None:
        self.form.textLabel.setText(translated(text))
        for widget in (self.form.frame, self.form.textLabel):
            set_style_state(widget, state)
        self.show()
