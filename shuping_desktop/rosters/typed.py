"""A roster as it is typed or pasted into a box: every line is somebody, or is named and refused."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..messages import Message, msg
from ..tables.errors import InputError
from ..tables.xlsx import Sheet, SheetRow
from . import vocabulary as words
from .columns import NO_HEADER, Wanted, find_header, is_name_heading
from .proposal import Kind, propose

_SEPARATORS = ("\t", ",，", ";；|", ":：", " \u3000\u00a0", "、")
"""What parts position and name, the surest first: 、 may stand within a position that a space ends."""
_DEPARTMENT = re.compile(r"(部|中心|办|室|处)$")
_NUMBERING = re.compile(r"^[（(]?[一二三四五六七八九十0-9]+[)）、.．]\s*")
_SERIAL = re.compile(r"[（(]?[0-9]+[)）、.．]?")
_SECTION_TAIL = re.compile(r"(成员|名单|人员)?[:：]?$")
_SPREAD = (
    re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]"),
    re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f.'’\-]*"),
)
"""The pieces of a name that spaces part: single characters (张 三), Latin words (Ali Khan)."""


@dataclass(frozen=True, slots=True)
class TypedPerson:
    """Somebody, and the line (from 1) that says so."""

    line: int
    name: str
    position: str
    category: str


class LineError(InputError):
    """A line that cannot be taken as it stands."""

    def __init__(self, line: int, message: Message) -> None:
        super().__init__(message)
        self.line = line


def read_typed(text: str, wanted: Wanted) -> list[TypedPerson]:
    """Who stands in the lines of a text. Raises LineError for the first line that is not understood."""
    rows = [SheetRow(number, _cells(line)) for number, line in enumerate(text.splitlines(), 1)]
    rows = [row for row in rows if row.texts]
    sheet = Sheet("", tuple(rows))
    header = find_header(sheet, wanted, {})
    if any(row.number == header and len(_own(row)) < 2 for row in rows):
        header = NO_HEADER
    if header != NO_HEADER or all("\t" in line for line in text.splitlines() if line.strip()):
        people, bad = _as_table(sheet, wanted, header)
        if people and bad is None:
            return people
        if header != NO_HEADER:
            raise _refusal(bad or rows[-1], wanted)
    return list(_line_by_line(rows, wanted))


def _cells(line: str) -> tuple[str, ...]:
    """What stands in a line, by the surest separator in it; a table's empty cells keep their place."""
    for marks in _SEPARATORS:
        if any(mark in line.strip() for mark in marks):
            parts = [part.strip().strip('"').strip() for part in re.split(f"[{re.escape(marks)}]", line)]
            while parts and not parts[-1]:
                parts.pop()
            return tuple(parts) if marks == "\t" else tuple(_joined([part for part in parts if part]))
    return (line.strip(),) if line.strip() else ()


def _joined(parts: Sequence[str]) -> list[str]:
    """The parts, where a name was spread by spaces (张 三, Ali Khan) in one piece again."""
    joined: list[str] = []
    pattern: re.Pattern[str] | None = None
    for part in parts:
        known = next((it for it in _SPREAD if it.fullmatch(part)), None)
        if known is not None and known is pattern and joined:
            joined[-1] += part if pattern is _SPREAD[0] else f" {part}"
        else:
            joined.append(part)
        pattern = known
    return joined


def _as_table(sheet: Sheet, wanted: Wanted, header: int) -> tuple[list[TypedPerson], SheetRow | None]:
    """The people of a table whose columns are known, and its first row that is nobody for no good reason."""
    proposal = propose("", sheet, wanted)
    by_number = {row.number: row for row in sheet.rows}
    for reading in proposal.rows:
        row = by_number.get(reading.number)
        if row is None or reading.kind is Kind.TAKEN:
            continue
        if reading.kind is Kind.PROBLEM or not _is_nobody(row, sheet, wanted, header):
            return [], row
    people = [TypedPerson(row.number, row.name, row.position, row.category) for row in proposal.people]
    return people, None


def _is_nobody(row: SheetRow, sheet: Sheet, wanted: Wanted, header: int) -> bool:
    """Whether a row that was skipped can be no person: heading, title, vacant post, or said before."""
    own = _own(row)
    if row.number == header or not own or any(map(words.is_vacant, own)):
        return True
    if row.number < header:
        return len(own) == 1
    said_before = any(it.texts == row.texts for it in sheet.rows if it.number < row.number)
    headed = any(is_name_heading(text, wanted) for text in own)
    return said_before or headed or (len(own) == 1 and bool(_section(own[0], wanted)))


def _line_by_line(rows: Sequence[SheetRow], wanted: Wanted) -> Iterator[TypedPerson]:
    section, found = "", dict[str, TypedPerson]()
    for row in rows:
        own = _own(row)
        if len(own) == 1 and _section(own[0], wanted):
            section = _section(own[0], wanted)
            continue
        name, position, category = _parts(own, wanted) or ("", "", "")
        if not name and section and len(own) == 1 and _is_person(own[0]):
            name = own[0]
        if not name or not (category or section):
            raise _refusal(row, wanted)
        if words.is_vacant(name):
            continue
        person = TypedPerson(row.number, words.person_name(name), position, category or section)
        earlier = found.setdefault(person.name, person)
        # The same once more is nobody else.
        if earlier is person or earlier != replace(person, line=earlier.line):
            yield person


def _own(row: SheetRow) -> list[str]:
    """What stands in a line, but for serial numbers."""
    own = [_NUMBERING.sub("", text) for text in row.texts if not _SERIAL.fullmatch(words.plain(text))]
    return [text for text in own if text]


def _section(text: str, wanted: Wanted) -> str:
    """The category that a line heads by its very name; empty where it heads none."""
    bare = _SECTION_TAIL.sub("", words.without_remarks(text))
    return bare if bare in wanted.categories else ""


def _parts(own: Sequence[str], wanted: Wanted) -> tuple[str, str, str] | None:
    """Name, position and category out of a line's texts; None where they cannot be told apart."""
    at = _place_of_name(own)
    if at is None or words.several_people(own[at]):
        return None
    rest = [text for place, text in enumerate(own) if place != at]
    said = [text for text in rest if text in wanted.categories]
    position = words.position_text("".join(text for text in rest if text not in said))
    rank = words.category_of_rank(position, wanted.categories)
    only = wanted.categories[0] if len(wanted.categories) == 1 else ""
    return own[at], position if wanted.has_positions else "", (said[0] if said else rank) or only


def _place_of_name(own: Sequence[str]) -> int | None:
    """Where the name stands: behind the position, or before it; None where that cannot be told."""
    if len(own) < 2:
        return None
    last = len(own) - 1
    people = [at for at, text in enumerate(own) if _is_person(text)]
    if len(people) > 1:
        people = [at for at in people if words.has_common_surname(own[at])] or people[-1:]
    if people:
        return people[0] if len(people) == 1 and people[0] in (0, last) else None
    if words.looks_like_position(own[last]) and not words.looks_like_position(own[0]):
        return 0
    return last if any(map(words.looks_like_position, own[:-1])) else None


def _is_person(text: str) -> bool:
    return words.looks_like_person(text) and not _DEPARTMENT.search(text)


def _refusal(row: SheetRow, wanted: Wanted) -> LineError:
    """What is wrong with a line, and what to do."""
    own = _own(row)
    text = " ".join(row.texts).strip()
    shown = text if len(text) <= 30 else f"{text[:30]}…"
    line = row.number
    return LineError(line, msg("第 {line} 行“{text}”{why}", line=line, text=shown, why=_why(own, wanted)))


def _why(own: Sequence[str], wanted: Wanted) -> Message:
    if len(own) == 1 and _is_person(own[0]):
        return msg("没有写职务；请写成“职务 姓名”，如“主席 张三”。")
    if len(own) == 1 and (words.looks_like_position(own[0]) or _DEPARTMENT.search(own[0])):
        return msg("没有写姓名；请写成“职务 姓名”，如“主席 张三”。")
    parts = _parts(own, wanted)
    if parts and not parts[2]:
        kinds = list(wanted.categories)
        return msg("看不出属于哪个类别；请在最前面写上类别（{kinds}）。", kinds=kinds)
    return msg("看不出职务和姓名；请写成“职务 姓名”，一行一人。")
