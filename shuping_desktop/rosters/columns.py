"""Recognition of a roster's heading row and of the meanings of its columns."""

from collections.abc import Mapping, Sequence

from ..tables.sheets import Sheet, SheetRow
from . import vocabulary as words
from .spec import Meaning, RosterSpec

NO_HEADER = 0
_UNSURE, _SURE, _REMEMBERED = range(3)
_ROWS_SEARCHED = 40
_SAMPLE = 200
_MOST_FIT = 0.6
"""Share of a column's values that must fit a meaning."""
_MOST_SURNAMES = 0.5
"""Share of a column's values that must begin with common surnames."""


def find_header(sheet: Sheet, spec: RosterSpec, remembered: Mapping[str, Meaning]) -> int:
    """Return the number of the heading row; NO_HEADER if there is none."""
    scores = {
        row.number: _heading_score(row, spec, remembered)
        for row in sheet.rows
        if row.number <= _ROWS_SEARCHED + (sheet.rows[0].number if sheet.rows else 0)
    }
    best = max(scores, key=lambda number: (scores[number], -number), default=NO_HEADER)
    return best if scores.get(best) else NO_HEADER


def guess_columns(
    sheet: Sheet, header: int, spec: RosterSpec, remembered: Mapping[str, Meaning]
) -> tuple[Meaning, ...]:
    """Return the meaning of each column, from A on: by its heading, else by its values."""
    guessed = [Meaning.IGNORED] * sheet.columns
    headings = headings_of(sheet, header)
    known = [_meaning(text, spec, remembered) for text in headings]
    for meaning in spec.meanings[1:]:
        sureness = {
            index: sure for index, (known_meaning, sure) in enumerate(known) if known_meaning is meaning
        }
        if sureness:
            guessed[max(sureness, key=lambda index: (sureness[index], -index))] = meaning
    _guess_by_content(sheet, header, spec, guessed, headings)
    return tuple(guessed)


def headings_of(sheet: Sheet, header: int) -> tuple[str, ...]:
    """Return the headings as they are compared, one for each column; all empty if there is no header."""
    row = next((row for row in sheet.rows if row.number == header), SheetRow(0, ()))
    return tuple(words.heading_of(row.text(column)) for column in range(1, sheet.columns + 1))


def second_names(sheet: Sheet, header: int, spec: RosterSpec, meanings: Sequence[Meaning]) -> list[int]:
    """Return the unread columns, from 1, with a heading of names, as in tables side by side."""
    return [
        index
        for index, text in enumerate(headings_of(sheet, header), 1)
        if _meaning(text, spec, {}) == (Meaning.NAME, _SURE) and meanings[index - 1] is Meaning.IGNORED
    ]


def is_name_heading(text: str, spec: RosterSpec) -> bool:
    """Return whether a text is a heading of names."""
    return _meaning(words.heading_of(text), spec, {}) == (Meaning.NAME, _SURE)


def _heading_score(row: SheetRow, spec: RosterSpec, remembered: Mapping[str, Meaning]) -> int:
    """Return how much a row looks like the heading row; 0 if it does not."""
    headings = [words.heading_of(text) for text in row.texts if text.strip()]
    known = [_meaning(text, spec, remembered) for text in headings]
    meanings = {meaning for meaning, _ in known if meaning is not Meaning.IGNORED}
    sure = any(certain and meaning is not Meaning.IGNORED for meaning, certain in known)
    others = sum(text in words.OTHER_HEADINGS for text in headings)
    if not meanings or not (sure or len(meanings) > 1 or others):
        return 0
    return 4 * (Meaning.NAME in meanings) + 2 * len(meanings) + others


def _meaning(text: str, spec: RosterSpec, remembered: Mapping[str, Meaning]) -> tuple[Meaning, int]:
    """Return the meaning of a heading and how sure it is; a remembered meaning takes precedence."""
    meaning, sure = (remembered[text], _REMEMBERED) if text in remembered else _by_heading(text, spec)
    return (meaning, sure) if meaning in spec.meanings else (Meaning.IGNORED, _UNSURE)


def _by_heading(text: str, spec: RosterSpec) -> tuple[Meaning, int]:
    names = words.PERSON_HEADINGS if spec.people else words.UNIT_HEADINGS
    weak = words.WEAK_PERSON_HEADINGS if spec.people else words.WEAK_UNIT_HEADINGS
    if text in names or text == spec.heading or (spec.people and text.endswith("姓名")):
        return Meaning.NAME, _SURE
    for meaning, headings in (
        (Meaning.POSITION, words.POSITION_HEADINGS),
        (Meaning.CATEGORY, words.CATEGORY_HEADINGS),
    ):
        if text in headings and meaning in spec.meanings:
            return meaning, _SURE
    if len(text) <= 10 and text.endswith(("职务", "职位", "岗位")):
        return Meaning.POSITION, _SURE
    if text in words.DEPARTMENT_HEADINGS and Meaning.DEPARTMENT in spec.meanings:
        return Meaning.DEPARTMENT, _UNSURE
    return (Meaning.NAME if text in weak else Meaning.IGNORED), _UNSURE


def _guess_by_content(
    sheet: Sheet, header: int, spec: RosterSpec, guessed: list[Meaning], headings: Sequence[str]
) -> None:
    """Add the meanings that no heading gave, from the values of columns without a known heading."""
    free = [
        index
        for index, text in enumerate(headings)
        if guessed[index] is Meaning.IGNORED
        and text not in words.OTHER_HEADINGS
        # A second column of positions, in tables side by side, holds no categories.
        and _meaning(text, spec, {})[1] == _UNSURE
    ]
    values = {index: _values(sheet, header, index + 1) for index in free}
    for meaning in (Meaning.NAME, Meaning.CATEGORY, Meaning.POSITION):
        if meaning in guessed or meaning not in spec.meanings:
            continue
        scores = {index: _content_score(meaning, values[index], spec) for index in free}
        best = max(scores, key=lambda index: (scores[index], -index), default=-1)
        if best >= 0 and scores[best] >= _MOST_FIT:
            guessed[best] = meaning
            free.remove(best)


def _values(sheet: Sheet, header: int, column: int) -> list[str]:
    texts = [row.text(column) for row in sheet.rows if row.number > header]
    return [text for text in texts[:_SAMPLE] if text.strip()]


def _content_score(meaning: Meaning, values: Sequence[str], spec: RosterSpec) -> float:
    """Return the share of values that fit `meaning`; 0 for names if too few have common surnames."""
    if not values:
        return 0
    if meaning is Meaning.CATEGORY:
        return _share([bool(words.matching_category(value, spec.categories)) for value in values])
    if meaning is Meaning.POSITION:
        return _share([words.looks_like_position(value) for value in values])
    if not spec.people:
        return _share([words.looks_like_unit(value) for value in values])
    people = _share([words.looks_like_person(value) for value in values])
    surnames = _share([words.has_common_surname(words.person_name(value)) for value in values])
    return people if people >= _MOST_FIT and surnames >= _MOST_SURNAMES else 0


def _share(answers: Sequence[bool]) -> float:
    return sum(answers) / len(answers)
