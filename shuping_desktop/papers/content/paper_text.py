"""Messages and years as official papers write them."""

import re

from ...messages import Message, Text, render

_CHINESE = "[一-鿿，。；：、！？（）“”《》]"
_SPACE = re.compile(rf"(?<={_CHINESE}) (?=[{{0-9])|(?<=[}}0-9%]) (?={_CHINESE})|(?<=}}) (?={{)")
_YEARS = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})\s*[-－‐‑–~～]\s*((?:19|20)[0-9]{2})(?![0-9])")


def paper_text(text: Text) -> str:
    """Return a message as printed: without the spaces that the screen has around numbers."""
    return render(text, without_spaces) if isinstance(text, Message) else text


def without_spaces(words: str) -> str:
    """Return words, or a template, without the spaces between Chinese and numbers."""
    return _SPACE.sub("", words)


def official_years(words: str) -> str:
    """Return words with years joined as official papers do: 2026—2027."""
    return _YEARS.sub(r"\1—\2", words)
