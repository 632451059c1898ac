"""What the window says in the language of the screen, where no object of Qt's is at hand.

Written `translate("context", "text")` with both spelt out, so that the texts are found when the
translations are renewed; what the rooms below say with `say("text", …)` is found there.
"""

from PySide6.QtCore import QCoreApplication

from ..messages import LIST_MARK, Said

translate = QCoreApplication.translate
SAID = "said"
"""The context that the sentences of the rooms below are translated in."""


def shown(text: str) -> str:
    """A sentence of the rooms below in the language of the screen; any other text as it is."""
    if not isinstance(text, Said):
        return text
    template = translate(SAID, text.template)
    if not text.values:
        return template
    return template.format(**{name: _value(value) for name, value in text.values.items()})


def is_translated() -> bool:
    """Whether the screen speaks another language than the rooms below."""
    return translate("said", "、") != LIST_MARK


def _value(value: object) -> object:
    if isinstance(value, list | tuple):
        return translate("said", "、").join(str(_value(each)) for each in value)
    # Anything else may be put into words by its own str(), an error for one.
    return value if isinstance(value, int | float) else shown(str(value))
