"""The bar at the foot of the window: what was refused, what was done, who else is writing."""

from ...forms.ui_main_window import Ui_MainWindow
from ...messages import Text
from ...models.translation import translated
from .table_setup import set_style_state


class MessageBar:
    """Shows one sentence at a time, until it is read or overtaken."""

    def __init__(self, form: Ui_MainWindow) -> None:
        self._form = form
        form.messageRow.setStretchFactor(form.messageLabel, 1)

    def complain(self, sentence: Text) -> None:
        """Say what is wrong."""
        self._show(sentence, "")

    def show_message(self, sentence: Text) -> None:
        """Say what was done."""
        self._show(sentence, "good")

    def hush(self) -> None:
        """Say nothing."""
        self._form.messageHolder.hide()

    def _show(self, sentence: Text, state: str) -> None:
        self._form.messageLabel.setText(translated(sentence))
        for widget in (self._form.messageBar, self._form.messageLabel):
            set_style_state(widget, state)
        self._form.messageHolder.show()
