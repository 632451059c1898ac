"""Names that people type: cleaned, and refused where they cannot stand."""

import unicodedata

from .errors import RefusedError

LONGEST = 60


def clean_name(text: str, what: str) -> str:
    """A name without spaces around; `what` is the word for it in the refusal."""
    name = clean_text(text, what)
    if not name:
        raise RefusedError(f"{what}不能为空，请填写。")
    return name


def clean_text(text: str, what: str) -> str:
    """A one-line text, possibly empty, without spaces around."""
    cleaned = text.strip()
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in cleaned):
        raise RefusedError(f"{what}里有换行或控制字符，请改正。")
    if len(cleaned) > LONGEST:
        raise RefusedError(f"{what}超过 {LONGEST} 个字，请缩短。")
    return cleaned
