"""What the window says in the language of the screen, where no object of Qt's is at hand.

Written `translate("context", "text")` with both spelt out, so that the texts are found when the
translations are renewed; what the rooms below say with `msg("text", …)` is found there.
"""

from PySide6.QtCore import QCoreApplication

from ..messages import LIST_MARK, Message, Text, render

translate = QCoreApplication.translate
CONTEXT = "messages"
"""The translation context of the messages of the rooms without a window."""


def translated(text: Text) -> str:
    """Return a message in the language of the screen; a user's text as it is."""
    return render(text, _template) if isinstance(text, Message) else text


def is_translated() -> bool:
    """Whether the screen is in another language than the messages' own."""
    return _template(LIST_MARK) != LIST_MARK


def _template(template: str) -> str:
    return translate(CONTEXT, template)
