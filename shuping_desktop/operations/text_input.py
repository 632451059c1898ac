"""Cleaning of typed texts, and refusal of those that cannot be stored."""

import unicodedata

from ..messages import Text, msg
from .errors import RefusedError

LONGEST = 60
LONGEST_PROSE = 5000


def clean_name(text: str, what: Text) -> str:
    """Return a name without surrounding spaces; `what` is the word for it in the refusal."""
    name = clean_text(text, what)
    if not name:
        raise RefusedError(msg("{what}不能为空，请填写。", what=what))
    return name


def clean_prose(text: str, what: Text) -> str:
    """Return a text of any number of lines, possibly empty, without surrounding spaces; lines end with LF."""
    cleaned = "\n".join(line.rstrip() for line in text.strip().splitlines())
    plain = cleaned.replace("\n", "").replace("\t", "")
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in plain):
        raise RefusedError(msg("{what}里有控制字符，请改正。", what=what))
    if len(cleaned) > LONGEST_PROSE:
        raise RefusedError(msg("{what}超过 {longest} 个字，请缩短。", what=what, longest=LONGEST_PROSE))
    return cleaned


def storable(name: str) -> str:
    """Return a file's name as the journal stores it, in which bytes that are not UTF-8 become ?."""
    return name.encode("utf-8", "replace").decode("utf-8")


def clean_text(text: str, what: Text) -> str:
    """Return a one-line text, possibly empty, without surrounding spaces."""
    cleaned = text.strip()
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in cleaned):
        raise RefusedError(msg("{what}里有换行或控制字符，请改正。", what=what))
    if len(cleaned) > LONGEST:
        raise RefusedError(msg("{what}超过 {longest} 个字，请缩短。", what=what, longest=LONGEST))
    return cleaned
