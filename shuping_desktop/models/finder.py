"""Search for a ballot or a participant by number, name, or the initials of its pinyin."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice, product

from ..scoring.ballot_number import BallotNumber
from ..scoring.ballots import TrackData
from ..scoring.register import all_missing
from .translation import translate

MOST_HITS = 12
_MOST_READINGS = 32


@dataclass(frozen=True, slots=True)
class Hit:
    """A ballot (by id, or by group and number before it is received), or a participant."""

    text: str
    ballot_id: int = 0
    group: str = ""
    number: str = ""
    participant_id: int = 0


def find(data: TrackData, query: str) -> list[Hit]:
    """Return the matches of a query: equal ones, then beginnings, then others; none if it is empty."""
    query = BallotNumber(query).normal
    if not query:
        return []
    found = [(rank, hit) for rank, hit in _ranked(data, query) if rank is not None]
    found.sort(key=lambda pair: pair[0])
    return [hit for _, hit in found[:MOST_HITS]]


def _ranked(data: TrackData, query: str) -> Iterator[tuple[int | None, Hit]]:
    for ballot in data.ballots:
        text = f"{ballot.number}　{ballot.group}　{ballot.evaluator}".strip()
        yield (
            _rank(query, ballot.number, ballot.evaluator),
            Hit(text, ballot.id, ballot.group, ballot.number),
        )
    for missing in all_missing(data):
        note = translate("finder", "（未收到）")
        text = f"{missing.number}　{missing.group}　{missing.evaluator}{note}"
        yield _rank(query, missing.number, missing.evaluator), Hit(text, 0, missing.group, missing.number)
    for person in data.participants:
        text = f"{person.name}　{person.position or person.category}"
        yield _rank(query, person.name), Hit(text, participant_id=person.id)


def _rank(query: str, *names: str) -> int | None:
    """Return 0 where a name equals the query, 1 where it begins with it, 2 where it contains it."""
    keys = [
        key for name in names if name for key in (name.casefold(), *initials(name), BallotNumber(name).normal)
    ]
    keys += [key.lstrip("abcdefghijklmnopqrstuvwxyz").lstrip("0") for key in keys if key[-1:].isdigit()]
    if query in keys:
        return 0
    if any(key.startswith(query) for key in keys):
        return 1
    return 2 if any(query in key for key in keys) else None


@cache
def initials(name: str) -> tuple[str, ...]:
    """Return the first letters of a name's pinyin in lower case, other characters as they are.

    "whh" for 王红红; a character with several readings gives each of them: "sxx" and more for 单雄信.
    """
    # Names are no phrases, and the table of phrases is by far the largest of pypinyin.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")
    # Imported lazily to keep start-up fast.
    from pypinyin import Style, pinyin  # noqa: PLC0415

    read = pinyin(name, style=Style.FIRST_LETTER, heteronym=True, errors="default")
    letters = (dict.fromkeys(letter.casefold() for letter in reading) for reading in read)
    return tuple("".join(reading) for reading in islice(product(*letters), _MOST_READINGS))
