"""Finding a ballot or a participant by number, by name, or by the initials of its pinyin."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice, product

from ..scoring.ballots import TrackData
from ..scoring.register import all_missing, same_number
from .translation import translate

MOST_HITS = 12
_MOST_READINGS = 32


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: a ballot (by id, or by group and number where it is not in), or a participant."""

    text: str
    ballot_id: int = 0
    group: str = ""
    number: str = ""
    participant_id: int = 0


def find(data: TrackData, query: str) -> list[Hit]:
    """What matches a query, exact beginnings first; nothing for an empty one."""
    wanted = same_number(query)
    if not wanted:
        return []
    found = [(rank, hit) for rank, hit in _ranked(data, wanted) if rank is not None]
    found.sort(key=lambda pair: pair[0])
    return [hit for _, hit in found[:MOST_HITS]]


def _ranked(data: TrackData, wanted: str) -> Iterator[tuple[int | None, Hit]]:
    for ballot in data.ballots:
        text = f"{ballot.number}　{ballot.group}　{ballot.evaluator}".strip()
        yield (
            _rank(wanted, ballot.number, ballot.evaluator),
            Hit(text, ballot.id, ballot.group, ballot.number),
        )
    for missing in all_missing(data):
        away = translate("finder", "（未收到）")
        text = f"{missing.number}　{missing.group}　{missing.evaluator}{away}"
        yield _rank(wanted, missing.number, missing.evaluator), Hit(text, 0, missing.group, missing.number)
    for person in data.participants:
        text = f"{person.name}　{person.position or person.category}"
        yield _rank(wanted, person.name), Hit(text, participant_id=person.id)


def _rank(wanted: str, *names: str) -> int | None:
    """0 where a name is what is wanted, 1 where it begins so, 2 where it holds it; None where not."""
    keys = [key for name in names if name for key in (name.casefold(), *initials(name), same_number(name))]
    keys += [key.lstrip("abcdefghijklmnopqrstuvwxyz").lstrip("0") for key in keys if key[-1:].isdigit()]
    if wanted in keys:
        return 0
    if any(key.startswith(wanted) for key in keys):
        return 1
    return 2 if any(wanted in key for key in keys) else None


@cache
def initials(name: str) -> tuple[str, ...]:
    """The first letters of a name's pinyin, lower case, other characters as they are.

    "whh" for 王红红; a character that is read in several ways gives all of them: "sxx" and more for 单雄信.
    """
    # A name is no phrase, and the table of phrases is the largest by far.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")
    # Only a search pays for loading it.
    from pypinyin import Style, pinyin  # noqa: PLC0415

    read = pinyin(name, style=Style.FIRST_LETTER, heteronym=True, errors="default")
    letters = (dict.fromkeys(letter.casefold() for letter in each) for each in read)
    return tuple("".join(one) for one in islice(product(*letters), _MOST_READINGS))
