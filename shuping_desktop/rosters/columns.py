"""Which row of a sheet heads the table, and what each of its columns says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..messages import Text
from ..tables.xlsx import Sheet, SheetRow
from . import vocabulary as words
from .vocabulary import Meaning

NO_HEADER = 0
_UNSURE, _SURE, _TAUGHT = range(3)
_LOOKED_AT = 40
_SAMPLE = 200
_ALIKE = 0.6
_SURELY_PEOPLE = 0.5


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a roster is read for: whom it lists, and the categories (or groups) to choose from.

    `heading` is the track's own word for its participants; `people` says whether they are persons;
    `listed` maps the names that the review has already to their categories; `once` says that nobody can
    stand in more than one category.
    """

    heading: Text
    people: bool
    has_positions: bool
    categories: tuple[str, ...]
    listed: Mapping[str, str] = field(default_factory=dict)
    once: bool = True

    @property
    def meanings(self) -> tuple[Meaning, ...]:
        """What a column can say here."""
        position = (Meaning.POSITION, Meaning.DEPARTMENT) if self.has_positions else ()
        category = (Meaning.CATEGORY,) if len(self.categories) > 1 else ()
        return (Meaning.IGNORED, Meaning.NAME, *position, *category)


def find_header(sheet: Sheet, wanted: Wanted, remembered: Mapping[str, Meaning]) -> int:
    """The number of the row that heads the table; NO_HEADER where none does."""
    scores = {
        row.number: _heading_score(row, wanted, remembered)
        for row in sheet.rows
        if row.number <= _LOOKED_AT + (sheet.rows[0].number if sheet.rows else 0)
    }
    best = max(scores, key=lambda number: (scores[number], -number), default=NO_HEADER)
    return best if scores.get(best) else NO_HEADER


def guess_columns(
    sheet: Sheet, header: int, wanted: Wanted, remembered: Mapping[str, Meaning]
) -> tuple[Meaning, ...]:
    """What each column, from A on, says: by its heading, else by what stands in it."""
    found = [Meaning.IGNORED] * sheet.columns
    headings = headings_of(sheet, header)
    known = [_meaning(text, wanted, remembered) for text in headings]
    for meaning in wanted.meanings[1:]:
        said = {at: sure for at, (its, sure) in enumerate(known) if its is meaning}
        if said:
            found[max(said, key=lambda at: (said[at], -at))] = meaning
    _guess_by_content(sheet, header, wanted, found, headings)
    return tuple(found)


def headings_of(sheet: Sheet, header: int) -> tuple[str, ...]:
    """The headings as they are compared, one a column; all empty where there is no header."""
    row = next((row for row in sheet.rows if row.number == header), SheetRow(0, ()))
    return tuple(words.heading_of(row.text(column)) for column in range(1, sheet.columns + 1))


def second_names(sheet: Sheet, header: int, wanted: Wanted, meanings: Sequence[Meaning]) -> list[int]:
    """Columns, from 1, that are headed as names are but are not read: tables that stand side by side."""
    return [
        at
        for at, text in enumerate(headings_of(sheet, header), 1)
        if _meaning(text, wanted, {}) == (Meaning.NAME, _SURE) and meanings[at - 1] is Meaning.IGNORED
    ]


def is_name_heading(text: str, wanted: Wanted) -> bool:
    """Whether a text is how a column of names is headed."""
    return _meaning(words.heading_of(text), wanted, {}) == (Meaning.NAME, _SURE)


def _heading_score(row: SheetRow, wanted: Wanted, remembered: Mapping[str, Meaning]) -> int:
    """How much a row looks like the header; 0 where it does not."""
    headings = [words.heading_of(text) for text in row.texts if text.strip()]
    known = [_meaning(text, wanted, remembered) for text in headings]
    meanings = {meaning for meaning, _ in known if meaning is not Meaning.IGNORED}
    sure = any(certain and meaning is not Meaning.IGNORED for meaning, certain in known)
    others = sum(text in words.OTHER_HEADINGS for text in headings)
    if not meanings or not (sure or len(meanings) > 1 or others):
        return 0
    return 4 * (Meaning.NAME in meanings) + 2 * len(meanings) + others


def _meaning(text: str, wanted: Wanted, remembered: Mapping[str, Meaning]) -> tuple[Meaning, int]:
    """What a heading says, and how sure that is: what was taught goes before what is usual."""
    meaning, sure = (remembered[text], _TAUGHT) if text in remembered else _by_heading(text, wanted)
    return (meaning, sure) if meaning in wanted.meanings else (Meaning.IGNORED, _UNSURE)


def _by_heading(text: str, wanted: Wanted) -> tuple[Meaning, int]:
    names = words.PERSON_HEADINGS if wanted.people else words.UNIT_HEADINGS
    weak = words.WEAK_PERSON_HEADINGS if wanted.people else words.WEAK_UNIT_HEADINGS
    if text in names or text == wanted.heading or (wanted.people and text.endswith("姓名")):
        return Meaning.NAME, _SURE
    for meaning, headings in (
        (Meaning.POSITION, words.POSITION_HEADINGS),
        (Meaning.CATEGORY, words.CATEGORY_HEADINGS),
    ):
        if text in headings and meaning in wanted.meanings:
            return meaning, _SURE
    if len(text) <= 10 and text.endswith(("职务", "职位", "岗位")):
        return Meaning.POSITION, _SURE
    if text in words.DEPARTMENT_HEADINGS and Meaning.DEPARTMENT in wanted.meanings:
        return Meaning.DEPARTMENT, _UNSURE
    return (Meaning.NAME if text in weak else Meaning.IGNORED), _UNSURE


def _guess_by_content(
    sheet: Sheet, header: int, wanted: Wanted, found: list[Meaning], headings: Sequence[str]
) -> None:
    """Fill in what no heading told, from columns whose heading tells nothing else."""
    free = [
        at
        for at, text in enumerate(headings)
        if found[at] is Meaning.IGNORED and text not in words.OTHER_HEADINGS
    ]
    values = {at: _values(sheet, header, at + 1) for at in free}
    for meaning in (Meaning.NAME, Meaning.CATEGORY, Meaning.POSITION):
        if meaning in found or meaning not in wanted.meanings:
            continue
        scores = {at: _content_score(meaning, values[at], wanted) for at in free}
        best = max(scores, key=lambda at: (scores[at], -at), default=-1)
        if best >= 0 and scores[best] >= _ALIKE:
            found[best] = meaning
            free.remove(best)


def _values(sheet: Sheet, header: int, column: int) -> list[str]:
    texts = [row.text(column) for row in sheet.rows if row.number > header]
    return [text for text in texts[:_SAMPLE] if text.strip()]


def _content_score(meaning: Meaning, values: Sequence[str], wanted: Wanted) -> float:
    """The share of a column's values that can be what `meaning` says; common surnames weigh more."""
    if not values:
        return 0
    if meaning is Meaning.CATEGORY:
        return _share([bool(words.matching_category(value, wanted.categories)) for value in values])
    if meaning is Meaning.POSITION:
        return _share([words.looks_like_position(value) for value in values])
    if not wanted.people:
        return _share([words.looks_like_unit(value) for value in values])
    people = _share([words.looks_like_person(value) for value in values])
    surnames = _share([words.has_common_surname(words.person_name(value)) for value in values])
    return people if people >= _ALIKE and surnames >= _SURELY_PEOPLE else 0


def _share(answers: Sequence[bool]) -> float:
    return sum(answers) / len(answers)
