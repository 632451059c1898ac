"""Names that people type: cleaned, and refused where they cannot stand."""

import unicodedata

from ..messages import Text, msg
from .errors import RefusedError

LONGEST = 60
LONGEST_PROSE = 5000


def clean_name(text: str, what: Text) -> str:
    """A name without spaces around; `what` is the word for it in the refusal."""
    name = clean_text(text, what)
    if not name:
        raise RefusedError(msg("{what}不能为空，请填写。", what=what))
    return name


def clean_prose(text: str, what: Text) -> str:
    """A text of any number of lines, possibly empty, without spaces around; line ends are all \\n."""
    cleaned = "\n".join(line.rstrip() for line in text.strip().splitlines())
    plain = cleaned.replace("\n", "").replace("\t", "")
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in plain):
        raise RefusedError(msg("{what}里有控制字符，请改正。", what=what))
    if len(cleaned) > LONGEST_PROSE:
        raise RefusedError(msg("{what}超过 {longest} 个字，请缩短。", what=what, longest=LONGEST_PROSE))
    return cleaned


def storable(name: str) -> str:
    """A file's name as the journal can keep it: it may hold bytes that are no UTF-8."""
    return name.encode("utf-8", "replace").decode("utf-8")


def clean_text(text: str, what: Text) -> str:
    """A one-line text, possibly empty, without spaces around."""
    cleaned = text.strip()
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in cleaned):
        raise RefusedError(msg("{what}里有换行或控制字符，请改正。", what=what))
    if len(cleaned) > LONGEST:
        raise RefusedError(msg("{what}超过 {longest} 个字，请缩短。", what=what, longest=LONGEST))
    return cleaned
