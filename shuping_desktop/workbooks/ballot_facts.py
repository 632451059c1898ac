"""Group, number and evaluator of a ballot, as labels above or below the table of its form."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..scoring.ballot_number import BallotNumber
from ..scoring.names import name_key, ordinary_text, visible_text
from ..scoring.scheme import EvaluatorGroup, Track
from ..tables.sheets import SheetRow
from .layouts import EVALUATOR, GROUP, NUMBER

_LABELS = {
    **dict.fromkeys(("评委组", "评委组别", "评委类别", "组别"), GROUP),
    **dict.fromkeys(("票号", "评分表编号", "评分表号"), NUMBER),
    **dict.fromkeys(
        ("评委", "评委姓名", "评委签名", "评委签字", "评分人", "评分人签名", "评分人签字"), EVALUATOR
    ),
    **dict.fromkeys(("日期", "时间", "年月日", "地点"), ""),
}
"""Labels, and the column that each stands for; empty for one that only ends the value before."""
_LABEL = re.compile(
    "(?:^|(?<=\\s))("
    + "|".join(sorted(_LABELS, key=len, reverse=True))
    + r")\s*(?:[（(][^)）]*[)）])?\s*[:：]"
)
_RULE = " _＿—-\u3000"


@dataclass(frozen=True, slots=True)
class Fact:
    """A value beside a label, and its cells (row, column): the value's, then the label's."""

    name: str
    value: str
    cells: tuple[tuple[int, int], ...]


def facts_in(rows: Iterable[SheetRow]) -> list[Fact]:
    """Return the facts in rows outside a table: "票号：P01" in one cell, or in two side by side."""
    return [fact for row in rows for fact in _facts_of(row)]


def has_label(row: SheetRow) -> bool:
    """Return whether a row has such a label."""
    return any(_LABEL.search(visible_text(text)) or name_key(text) in _BARE for text in row.texts)


def group_of_number(track: Track, number: str) -> EvaluatorGroup | None:
    """Return the one group whose numbers look like this one; None if there is none or several."""
    alike = [
        group
        for group in track.groups
        if group.number_prefix and BallotNumber(number).place(group.number_prefix) is not None
    ]
    return alike[0] if len(alike) == 1 else None


def number_in_name(groups: Sequence[EvaluatorGroup], name: str) -> str:
    """Return a sheet's or file's name if it is a ballot number of one of these groups; else empty."""
    text = ordinary_text(name)
    fits = any(BallotNumber(text).place(group.number_prefix) is not None for group in groups)
    return text if fits and not text.isdecimal() else ""


def chosen_facts(above: Sequence[Fact], below: Sequence[Fact], first: Mapping[str, str]) -> dict[str, Fact]:
    """Return the facts of one form, the value of each from where the sheet's first form has it.

    `first` maps a name to "above" or "below"; names that it lacks are taken from either.
    """
    found: dict[str, Fact] = {}
    for where, facts in (("above", above), ("below", below)):
        for fact in facts:
            if fact.name and fact.value and first.get(fact.name, where) == where:
                found.setdefault(fact.name, fact)
    return found


def _facts_of(row: SheetRow) -> Iterable[Fact]:
    for column, text in enumerate(map(visible_text, row.texts), 1):
        cell = (row.number, column)
        parts = _LABEL.split(text)
        for label, value in zip(parts[1::2], parts[2::2], strict=True):
            words = ordinary_text(value.strip(_RULE))
            if words or parts[-2] != label:
                yield Fact(_LABELS[label], words, (cell,))
            else:
                yield _beside(row, column, _LABELS[label])
        if len(parts) == 1 and name_key(text) in _BARE:
            yield _beside(row, column, _BARE[name_key(text)])


def _beside(row: SheetRow, column: int, name: str) -> Fact:
    """Return the fact whose value is the next text to the right, unless that is a label too."""
    for place in range(column + 1, len(row.texts) + 1):
        text = row.text(place)
        if text.strip():
            if _LABEL.search(text) or name_key(text) in _BARE:
                break
            return Fact(name, ordinary_text(text.strip(_RULE)), ((row.number, place), (row.number, column)))
    return Fact(name, "", ((row.number, column),))


_BARE = {name_key(label): name for label, name in _LABELS.items() if name}
