"""Rosters typed or pasted into a box: every line is a person, or is refused with its number."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..messages import Message, msg
from ..scoring.names import name_key, ordinary_text
from ..tables.errors import InputError
from ..tables.sheets import Sheet, SheetRow
from . import vocabulary as words
from .columns import NO_HEADER, find_header, is_name_heading
from .proposal import propose
from .row_reader import RowKind
from .spec import RosterSpec

_SEPARATORS = ("\t", ",，", ";；|", ":：", " \u3000\u00a0", "、")
"""Separators of position and name, the most reliable first: a position before a space may contain 、."""
_DEPARTMENT = re.compile(r"(部|中心|办|室|处)$")
_NUMBERING = re.compile(r"^[（(]?[一二三四五六七八九十0-9]+[)）、.．]\s*")
_SERIAL = re.compile(r"[（(]?[0-9]+[)）、.．]?")
_SECTION_TAIL = re.compile(r"(成员|名单|人员)?[:：]?$")
_SPREAD = (
    re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]"),
    re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f.'’\-]*"),
)
"""Parts of a name with spaces in it: single characters (张 三), Latin words (Ali Khan)."""


@dataclass(frozen=True, slots=True)
class TypedPerson:
    """A person, and the number of the line, from 1."""

    line: int
    name: str
    position: str
    category: str


class LineError(InputError):
    """Refusal of a line."""

    def __init__(self, line: int, message: Message) -> None:
        super().__init__(message)
        self.line = line


def read_typed(text: str, spec: RosterSpec) -> list[TypedPerson]:
    """Return the people in the lines of a text. Raises LineError for the first line not understood."""
    rows = [SheetRow(number, _cells(line)) for number, line in enumerate(text.splitlines(), 1)]
    rows = [row for row in rows if row.texts]
    sheet = Sheet("", tuple(rows))
    header = find_header(sheet, spec, {})
    if any(row.number == header and len(_own(row)) < 2 for row in rows):
        header = NO_HEADER
    if header == NO_HEADER:
        rows = [replace(row, texts=tuple(_split(row.texts, spec))) for row in rows]
        sheet = Sheet("", tuple(rows))
    if header != NO_HEADER or all("\t" in line for line in text.splitlines() if line.strip()):
        people, bad = _as_table(sheet, spec, header)
        if people and bad is None:
            return people
        if header != NO_HEADER:
            raise _refusal(bad or rows[-1], spec)
    return list(_line_by_line(rows, spec))


def _split(texts: Sequence[str], spec: RosterSpec) -> Iterator[str]:
    """Yield the parts of a line, a category apart from the position that follows it."""
    if len(texts) == 2 and words.category_named(texts[0], spec.categories):
        texts = (texts[0], *_cells(texts[1]))
    for text in texts:
        category, rest = words.split_category(text, spec.categories)
        yield from (category, rest) if category else (text,)


def _cells(line: str) -> tuple[str, ...]:
    """Return the parts of a line, by the most reliable separator in it; empty cells of a table are kept."""
    for marks in _SEPARATORS:
        if any(mark in line.strip() for mark in marks):
            parts = [part.strip().strip('"').strip() for part in re.split(f"[{re.escape(marks)}]", line)]
            while parts and not parts[-1]:
                parts.pop()
            return tuple(parts) if marks == "\t" else tuple(_joined([part for part in parts if part]))
    return (line.strip(),) if line.strip() else ()


def _joined(parts: Sequence[str]) -> list[str]:
    """Return the parts, those of a name with spaces (张 三, Ali Khan) joined again."""
    joined: list[str] = []
    pattern: re.Pattern[str] | None = None
    for part in parts:
        known = next((pattern for pattern in _SPREAD if pattern.fullmatch(part)), None)
        if known is not None and known is pattern and joined:
            joined[-1] += part if pattern is _SPREAD[0] else f" {part}"
        else:
            joined.append(part)
        pattern = known
    return joined


def _as_table(sheet: Sheet, spec: RosterSpec, header: int) -> tuple[list[TypedPerson], SheetRow | None]:
    """Return the people of a table with known columns, and its first row that is not understood."""
    proposal = propose("", sheet, spec)
    by_number = {row.number: row for row in sheet.rows}
    for found in proposal.rows:
        row = by_number.get(found.number)
        if row is None or found.kind is RowKind.TAKEN:
            continue
        if found.kind is RowKind.PROBLEM or not _may_be_skipped(row, sheet, spec, header):
            return [], row
    people = [TypedPerson(row.number, row.name, row.position, row.category) for row in proposal.people]
    return people, None


def _may_be_skipped(row: SheetRow, sheet: Sheet, spec: RosterSpec, header: int) -> bool:
    """Return whether a row that was skipped is a heading, a title, a vacant post or a repetition."""
    own = _own(row)
    if row.number == header or not own or any(map(words.is_vacant, own)):
        return True
    if row.number < header:
        return len(own) == 1
    repeated = any(other.texts == row.texts for other in sheet.rows if other.number < row.number)
    headed = any(is_name_heading(text, spec) for text in own)
    return repeated or headed or (len(own) == 1 and bool(_section(own[0], spec)))


def _line_by_line(rows: Sequence[SheetRow], spec: RosterSpec) -> Iterator[TypedPerson]:
    section, found = "", dict[str, TypedPerson]()
    for row in rows:
        own = _own(row)
        if len(own) == 1 and _section(own[0], spec):
            section = _section(own[0], spec)
            continue
        name, position, category = _parts(own, spec) or ("", "", "")
        if not name and section and len(own) == 1 and _is_person(own[0]):
            name = own[0]
        if not name or not (category or section):
            raise _refusal(row, spec)
        if words.is_vacant(name):
            continue
        person = TypedPerson(row.number, words.person_name(name), position, category or section)
        # Skip exact duplicates.
        earlier = found.setdefault(name_key(person.name), person)
        if earlier is person or earlier != replace(person, line=earlier.line):
            yield person


def _own(row: SheetRow) -> list[str]:
    """Return the texts of a line without serial numbers."""
    own = [_NUMBERING.sub("", text) for text in row.texts if not _SERIAL.fullmatch(ordinary_text(text))]
    return [text for text in own if text]


def _section(text: str, spec: RosterSpec) -> str:
    """Return the category whose name is the whole line; empty if there is none."""
    bare = _SECTION_TAIL.sub("", words.without_remarks(text))
    return words.category_named(bare, spec.categories)


def _parts(own: Sequence[str], spec: RosterSpec) -> tuple[str, str, str] | None:
    """Return name, position and category from a line's texts; None if they cannot be distinguished."""
    name_place = _place_of_name(own)
    if name_place is None or words.several_people(own[name_place]):
        return None
    rest = [text for place, text in enumerate(own) if place != name_place]
    named = [text for text in rest if words.category_named(text, spec.categories)]
    position = words.position_text("".join(text for text in rest if text not in named))
    rank = words.category_of_rank(position, spec.categories)
    only = spec.categories[0] if len(spec.categories) == 1 else ""
    written = words.category_named(named[0], spec.categories) if named else ""
    return own[name_place], position if spec.has_positions else "", written or rank or only


def _place_of_name(own: Sequence[str]) -> int | None:
    """Return the index of the name, after or before the position; None if it cannot be determined."""
    if len(own) < 2:
        return None
    last = len(own) - 1
    people = [index for index, text in enumerate(own) if _is_person(text)]
    if len(people) > 1:
        people = [index for index in people if words.has_common_surname(own[index])] or people[-1:]
    if people:
        return people[0] if len(people) == 1 and people[0] in (0, last) else None
    if words.looks_like_position(own[last]) and not words.looks_like_position(own[0]):
        return 0
    return last if any(map(words.looks_like_position, own[:-1])) else None


def _is_person(text: str) -> bool:
    return words.looks_like_person(text) and not _DEPARTMENT.search(text)


def _refusal(row: SheetRow, spec: RosterSpec) -> LineError:
    """Return the refusal of a line: what is wrong and what to do."""
    own = _own(row)
    text = " ".join(row.texts).strip()
    shown = text if len(text) <= 30 else f"{text[:30]}…"
    line = row.number
    return LineError(line, msg("第 {line} 行“{text}”{why}", line=line, text=shown, why=_why(own, spec)))


def _why(own: Sequence[str], spec: RosterSpec) -> Message:
    if len(own) == 1 and _is_person(own[0]):
        return msg("没有写职务；请写成“职务 姓名”，如“主席 张三”。")
    if len(own) == 1 and (words.looks_like_position(own[0]) or _DEPARTMENT.search(own[0])):
        return msg("没有写姓名；请写成“职务 姓名”，如“主席 张三”。")
    parts = _parts(own, spec)
    if parts and not parts[2]:
        kinds = list(spec.categories)
        return msg("无法判断属于哪个类别；请在最前面写上类别（{kinds}）。", kinds=kinds)
    return msg("无法区分职务和姓名；请写成“职务 姓名”，一行一人。")
