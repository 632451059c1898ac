"""Reader of the foot of a printed page: the code, and the step with the code of the journal's head.

校验码 7K3M-9Q2D-4FHT　第184步 K7QD-31ZB-9X2M
"""

import re
import unicodedata
from dataclasses import dataclass

from ..scoring.fingerprint import CODE_LENGTH, digits_of, read_code

_CODE_WORD = re.compile("校验码")
_STEP = re.compile(r"(?:第\s*)?(\d{1,9})\s*步")
_VERSION = re.compile(r"第\s*\d+\s*版")
_STEP_WORD = re.compile(r"\b(?:STEP|ENTRY)\s*(\d{1,9})\b")
_BARE = re.compile(r"(.*?)(?:^|\s)(\d{1,9})\s+([0-9A-Z][0-9A-Z\s-]*)$", re.DOTALL)
_OTHER_LETTERS = re.compile("[^0-9A-Z-]+")


@dataclass(frozen=True, slots=True)
class Printed:
    """The parts typed from a page; 0 or empty for what was not typed.

    `code` and `head` are in the form of `code_of`. A code alone may be of a state or of a head.
    """

    code: str = ""
    entry: int = 0
    head: str = ""

    @property
    def is_whole(self) -> bool:
        """True if no code was typed in part."""
        return all(digits_of(code) in (0, CODE_LENGTH) for code in (self.code, self.head))


def read_printed(text: str) -> Printed:
    """Read what was typed from the foot of a page: a code, step and head, or all of them."""
    plain = unicodedata.normalize("NFKC", text).upper()
    plain = _VERSION.sub(" ", _CODE_WORD.split(plain)[-1])
    step = _STEP.search(plain) or _STEP_WORD.search(plain)
    if step is not None:
        return Printed(read_code(plain[: step.start()]), int(step[1]), _first_code(plain[step.end() :]))
    bare = _BARE.fullmatch(plain.strip())
    if bare is not None and _is_code(bare[3]) and (not bare[1].strip() or _is_code(bare[1])):
        return Printed(read_code(bare[1]), int(bare[2]), read_code(bare[3]))
    return Printed(read_code(plain))


def _is_code(text: str) -> bool:
    return digits_of(read_code(text)) == CODE_LENGTH


def _first_code(text: str) -> str:
    """Return the code at the beginning of a text; words on the page follow it."""
    first = next((part for part in _OTHER_LETTERS.split(text.replace(" ", "")) if part), "")
    return read_code(first)
