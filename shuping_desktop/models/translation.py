"""Translation of messages, and of texts in code that has no QObject.

Call `translate("module", "text")` with literals: lupdate reads the sources. The templates of
`msg("text", …)` are collected by `tools/compile_translations.py`.
"""

from PySide6.QtCore import QCoreApplication

from ..messages import LIST_MARK, Message, Text, render

translate = QCoreApplication.translate
CONTEXT = "messages"
"""Translation context of every template made with `msg`."""


def translated(text: Text) -> str:
    """Return a message in the language of the screen, or a user's text unchanged."""
    return render(text, _translated_template) if isinstance(text, Message) else text


def is_translated() -> bool:
    """Return True if the screen is not in Chinese, the language of the templates."""
    return _translated_template(LIST_MARK) != LIST_MARK


def _translated_template(template: str) -> str:
    return translate(CONTEXT, template)
