"""Cleaning of typed texts, and refusal of those that cannot be stored."""

import unicodedata

from ..messages import Text, msg
from ..scoring.ballots import TrackData
from ..scoring.names import name_key, ordinary_name, ordinary_words, visible_text
from .errors import RefusedError

LONGEST = 60
LONGEST_PROSE = 5000


def clean_name(text: str, what: Text) -> str:
    """Return a name in its ordinary form; `what` is the word for it in the refusal."""
    return _needed(ordinary_name(clean_text(text, what)), what)


def clean_reason(text: str, what: Text) -> str:
    """Return a one-line text that must not be empty, without surrounding spaces."""
    return _needed(clean_text(text, what), what)


def clean_words(text: str, what: Text) -> str:
    """Return a position or a prefix in its ordinary form, possibly empty."""
    return ordinary_words(clean_text(text, what))


def clean_evaluator(data: TrackData, group: str, text: str) -> str:
    """Return the name on a ballot as it is listed, else in its ordinary form; empty if it is anonymous."""
    name = ordinary_name(clean_text(text, msg("评委")))
    listed = [evaluator.name for evaluator in data.evaluators if evaluator.group == group]
    known = (*listed, *(person.name for person in data.participants))
    return next((other for other in known if name_key(other) == name_key(name)), name)


def clean_remark(data: TrackData, text: str) -> str:
    """Return a remark without surrounding spaces; the one that the panel rules on in the scheme's words."""
    remark, unmet = clean_text(text, msg("备注")), data.track.unmet_remark
    return unmet if unmet and name_key(remark) == name_key(unmet) else remark


def clean_prose(text: str, what: Text) -> str:
    """Return a text of any number of lines, possibly empty, without surrounding spaces; lines end with LF."""
    cleaned = visible_text("\n".join(line.rstrip() for line in text.strip().splitlines()))
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
    """Return a one-line text, possibly empty, without surrounding spaces and invisible characters."""
    cleaned = text.strip()
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in cleaned):
        raise RefusedError(msg("{what}里有换行或控制字符，请改正。", what=what))
    cleaned = visible_text(cleaned).strip()
    if len(cleaned) > LONGEST:
        raise RefusedError(msg("{what}超过 {longest} 个字，请缩短。", what=what, longest=LONGEST))
    return cleaned


def _needed(text: str, what: Text) -> str:
    if not text:
        raise RefusedError(msg("{what}不能为空，请填写。", what=what))
    return text
