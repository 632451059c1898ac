"""A roster out of any sheet: what every row was understood to say, for the user to look at and correct.

proposal = propose("名单.xlsx", sheet, wanted)
proposal = propose("名单.xlsx", sheet, wanted, Choices(header=3, columns={4: Meaning.POSITION}))
proposal.problems       # rows that must be seen to before the people can be taken
proposal.people         # who is to be entered, in the sheet's order
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import islice

from ..messages import CLAUSE_MARK, Message, Text, joined, msg
from ..tables.xlsx import SAVE_FIRST, UNSAVED, Sheet, SheetRow, Workbook
from ..tables.xlsx_xml import MOST_CELLS, cell_name, column_name
from . import vocabulary as words
from .columns import Wanted, find_header, guess_columns, headings_of, is_name_heading, second_names
from .vocabulary import LONGEST_NAME, Meaning

_LONGEST_PERSON, _LONGEST_UNIT = 24, 30
_LEFT_OUT = msg("由您决定不取")
_POSITIONS = (Meaning.POSITION, Meaning.DEPARTMENT)
_FILLED_DOWN = (Meaning.CATEGORY, *_POSITIONS)


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user chose; what is None or not named is guessed.

    `header` is a row's number, 0 for none; `columns` count from 1; `fallback` is the category for
    rows that tell none; `left_out` are rows not to be taken; `remembered` are meanings by heading.
    """

    header: int | None = None
    columns: Mapping[int, Meaning] = field(default_factory=dict)
    fallback: str = ""
    left_out: frozenset[int] = frozenset()
    remembered: Mapping[str, Meaning] = field(default_factory=dict)


class Kind(Enum):
    """What becomes of a row."""

    TAKEN = "taken"
    SKIPPED = "skipped"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class RowReading:
    """One row of the sheet and what it was understood to say.

    `why` is why the row is skipped or what is wrong with it, `remedy` what to do about that, `column`
    where it is, and `place` names sheet, cell and value. `left_out` marks a row that the user does not
    take, `needs_category` a problem that choosing a category for the rest would solve.
    """

    number: int
    texts: tuple[str, ...]
    kind: Kind
    why: Message | None = None
    remedy: Message | None = None
    place: Message | None = None
    name: str = ""
    position: str = ""
    category: str = ""
    column: int = 0
    needs_category: bool = False
    left_out: bool = False

    @property
    def sentence(self) -> Message:
        """The problem: what is wrong, where, and what to do."""
        return msg("{place}{why}", place=self.place, why=joined((self.why, self.remedy), CLAUSE_MARK))


@dataclass(frozen=True, slots=True)
class _Problem:
    """What is wrong with a row, what to do, and the column that it concerns."""

    why: Message
    remedy: Message
    column: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """How a sheet was read: its header, its columns' meanings and every row."""

    file: Text
    sheet: Sheet
    wanted: Wanted
    choices: Choices
    header: int
    meanings: tuple[Meaning, ...]
    rows: tuple[RowReading, ...]
    note: Message | None = None

    @property
    def people(self) -> tuple[RowReading, ...]:
        """The rows to be taken, in their order."""
        return tuple(row for row in self.rows if row.kind is Kind.TAKEN)

    @property
    def skipped(self) -> tuple[RowReading, ...]:
        """The rows that are nobody."""
        return tuple(row for row in self.rows if row.kind is Kind.SKIPPED)

    @property
    def problems(self) -> tuple[RowReading, ...]:
        """The rows that must be seen to first."""
        return tuple(row for row in self.rows if row.kind is Kind.PROBLEM)

    @property
    def memory(self) -> dict[str, Meaning]:
        """What the user taught, to be remembered: heading -> meaning."""
        headings = headings_of(self.sheet, self.header)
        taught = {
            headings[column - 1]: meaning
            for column, meaning in self.choices.columns.items()
            if 0 < column <= len(headings) and headings[column - 1]
        }
        return {**self.choices.remembered, **taught}


def propose_best(book: Workbook, wanted: Wanted, choices: Choices | None = None) -> list[Proposal]:
    """A proposal for every sheet that holds anything; the one with most people first."""
    sheets = [sheet for sheet in book.sheets if sheet.rows]
    proposals = [propose(book.file, sheet, wanted, choices or Choices()) for sheet in sheets]
    return sorted(proposals, key=lambda item: (item.sheet.hidden, -len(item.people)))


def propose(file: Text, sheet: Sheet, wanted: Wanted, choices: Choices | None = None) -> Proposal:
    """Read a sheet as a roster, as far as `choices` leave open how."""
    choices = choices or Choices()
    header = choices.header
    if header is None:
        header = find_header(sheet, wanted, choices.remembered)
    meanings = _chosen(guess_columns(sheet, header, wanted, choices.remembered), choices.columns)
    rows = tuple(_Reader(sheet, wanted, choices, header, meanings).rows())
    note = _note(sheet, header, wanted, meanings)
    return Proposal(file, sheet, wanted, choices, header, meanings, rows, note)


def _chosen(guessed: Sequence[Meaning], chosen: Mapping[int, Meaning]) -> tuple[Meaning, ...]:
    """The guess with the user's choices in it: a meaning that was given elsewhere is taken back here."""
    taken = set(chosen.values()) - {Meaning.IGNORED}
    left = [Meaning.IGNORED if meaning in taken else meaning for meaning in guessed]
    for column, meaning in chosen.items():
        if 0 < column <= len(left):
            left[column - 1] = meaning
    return tuple(left)


def _note(sheet: Sheet, header: int, wanted: Wanted, meanings: Sequence[Meaning]) -> Message | None:
    """Return a note on the whole sheet, if there is one to make."""
    if Meaning.NAME not in meanings:
        return msg("没有认出哪一列是{heading}，请在列名上方的框里选“{heading}”。", heading=wanted.heading)
    more = second_names(sheet, header, wanted, meanings)
    if more:
        return msg(
            "{columns} 列也像{heading}，这次没有读；导入后可以再导入一次，改选那一列。",
            columns=[column_name(column) for column in more],
            heading=wanted.heading,
        )
    return None


class _Reader:
    """Goes down a sheet once, remembering what rows above say for those below."""

    def __init__(
        self, sheet: Sheet, wanted: Wanted, choices: Choices, header: int, meanings: Sequence[Meaning]
    ) -> None:
        self._sheet, self._wanted, self._choices, self._header = sheet, wanted, choices, header
        self._columns = {meaning: at for at, meaning in enumerate(meanings, 1)}
        self._columns.pop(Meaning.IGNORED, None)
        self._merged = _first_cells(sheet)
        self._by_number = {row.number: row for row in sheet.rows}
        self._rows_unsaved = {row for row, _ in sheet.unsaved}
        self._section = self._above = ""
        self._seen: dict[tuple[str, str], RowReading] = {}

    def rows(self) -> list[RowReading]:
        """Every row from the first that holds anything to the last, read."""
        numbers = range(min(self._by_number, default=1), max(self._by_number, default=0) + 1)
        rows = (self._by_number.get(number, SheetRow(number, ())) for number in numbers)
        return [self._leave_out(self._read(row)) for row in rows]

    def _leave_out(self, reading: RowReading) -> RowReading:
        """The reading, or that the user does not want it; only what is taken is looked for again below."""
        if reading.kind is not Kind.SKIPPED and reading.number in self._choices.left_out:
            return replace(
                reading,
                kind=Kind.SKIPPED,
                why=_LEFT_OUT,
                remedy=None,
                place=None,
                needs_category=False,
                left_out=True,
            )
        if reading.kind is Kind.TAKEN:
            self._seen[self._key(reading)] = reading
        return reading

    def _key(self, reading: RowReading) -> tuple[str, str]:
        """What may stand in a roster once only."""
        return (reading.name, "" if self._wanted.once else reading.category)

    def _read(self, row: SheetRow) -> RowReading:
        skip = self._why_skip(row)
        if skip:
            return RowReading(row.number, row.texts, Kind.SKIPPED, skip)
        reading = RowReading(
            row.number,
            row.texts,
            Kind.TAKEN,
            name=self._name(row),
            position=self._position(row),
            category=self._category(row),
        )
        problem = self._what_is_wrong(row)
        return (
            self._with_problem(row, reading, problem) if problem else self._against_the_others(row, reading)
        )

    def _with_problem(self, row: SheetRow, reading: RowReading, problem: _Problem) -> RowReading:
        place, column = self._place(row, problem.column), problem.column
        return replace(
            reading, kind=Kind.PROBLEM, why=problem.why, remedy=problem.remedy, place=place, column=column
        )

    def _against_the_others(self, row: SheetRow, reading: RowReading) -> RowReading:
        """The reading, held against the rows above and the categories that there are."""
        column = self._columns[Meaning.NAME]
        if not reading.category:
            at = self._columns.get(Meaning.CATEGORY) or self._columns.get(Meaning.POSITION) or column
            kind = msg("类别") if self._wanted.once else msg("评委组")
            remedy = msg("请在“认不出{kind}的归入”里选一次，或补上{kind}再导入。", kind=kind)
            problem = _Problem(msg("看不出属于哪个{kind}", kind=kind), remedy, at)
            return replace(self._with_problem(row, reading, problem), needs_category=True)
        self._above = reading.category
        earlier = self._seen.get(self._key(reading))
        if earlier is None:
            return reading
        same = (earlier.category, earlier.position) == (reading.category, reading.position)
        if same or not self._wanted.once:
            same_as = msg("与第 {line} 行相同", line=earlier.number)
            return RowReading(row.number, row.texts, Kind.SKIPPED, same_as)
        remedy = msg("是同一人就在多的一行按空格不取，不是就在表里加注区分再导入。")
        problem = _Problem(msg("与第 {line} 行重名", line=earlier.number), remedy, column)
        return self._with_problem(row, reading, problem)

    def _why_skip(self, row: SheetRow) -> Message | None:
        """Return why a row is nobody; None where it is somebody or ought to be."""
        if not any(text.strip() for text in row.texts) and row.number not in self._rows_unsaved:
            return msg("空行")
        if row.number < self._header:
            return msg("表头以上")
        if row.number == self._header:
            return msg("表头")
        if Meaning.NAME not in self._columns:
            return msg("还不知道哪一列是{heading}", heading=self._wanted.heading)
        name = self._text(row, Meaning.NAME)
        own = self._own_texts(row)
        section = self._section_of(own[0]) if self._may_be_section(row, own) else ""
        if section:
            self._section, self._above = section, ""
            return msg("小标题，以下归入{category}", category=section)
        if self._header and name and is_name_heading(name, self._wanted):
            return msg("重复的表头")
        if self._is_heading(row, own):
            # Whatever it is about, it is no longer what the last one was about.
            self._section = self._above = ""
            return msg("小标题")
        return self._why_no_name(row, own) if not name else self._why_no_person(name, own)

    def _may_be_section(self, row: SheetRow, own: Sequence[str]) -> bool:
        """Whether one text stands alone in its row, and not as a position whose name is missing."""
        if len(own) != 1 or row.number in self._rows_unsaved:
            return False
        if self._text(row, Meaning.NAME):
            return self._text(row, Meaning.NAME) == own[0]
        told = [words.plain(row.text(self._columns.get(its, 0))) for its in _POSITIONS]
        return not any(told) or any(name in own[0] for name in self._wanted.categories)

    def _section_of(self, text: str) -> str:
        """The category of what follows, where a text that stands alone in its row tells one."""
        categories, bare = self._wanted.categories, words.without_remarks(text)
        if len(categories) == 1 or words.looks_like_note(bare, _LONGEST_PERSON) or self._is_listed(text):
            return ""
        found = self._named(bare)
        return found or ("" if words.looks_like_person(bare) else words.category_of_rank(bare, categories))

    def _why_no_name(self, row: SheetRow, own: Sequence[str]) -> Message | None:
        if (row.number, self._columns[Meaning.NAME]) in self._sheet.unsaved:
            return None
        if (row.number, self._columns[Meaning.NAME]) in self._merged:
            return msg("与上一行是同一格（合并）")
        if not own:
            return msg("空行")
        if words.looks_like_note(own[0], LONGEST_NAME):
            return msg("说明文字")
        told = any(self._text(row, meaning) for meaning in _POSITIONS)
        return None if told else msg("没有{heading}", heading=self._wanted.heading)

    def _why_no_person(self, name: str, own: Sequence[str]) -> Message | None:
        if words.is_vacant(name):
            return msg("空缺")
        longest = _LONGEST_PERSON if self._wanted.people else _LONGEST_UNIT
        alone = list(own) == [name]
        noted = words.begins_like_note(name) or (alone and words.looks_like_note(name, longest))
        return msg("说明文字") if noted else None

    def _is_heading(self, row: SheetRow, own: Sequence[str]) -> bool:
        """Whether the one text of a row, without so much as a serial number, heads the rows below it."""
        alone = len(own) == sum(bool(text.strip()) for text in row.texts) == 1
        if not (alone and self._wanted.people and len(self._columns) > 1):
            return False
        told = any(words.plain(row.text(self._columns.get(its, 0))) for its in _POSITIONS)
        fit = words.looks_like_heading(own[0]) and not words.looks_like_person(own[0])
        return fit and not told and not words.looks_like_note(own[0], LONGEST_NAME)

    def _is_listed(self, name: str) -> bool:
        return bool(name) and self._clean_name(name) in self._wanted.listed

    def _what_is_wrong(self, row: SheetRow) -> _Problem | None:
        """Return the problem of the row by itself, if it has one."""
        for column in self._columns.values():
            if (row.number, column) in self._sheet.unsaved:
                return _Problem(UNSAVED, SAVE_FIRST, column)
        column, name = self._columns[Meaning.NAME], self._text(row, Meaning.NAME)
        heading = self._wanted.heading
        if not name:
            remedy = msg("请在表里补上再导入，或在这一行按空格不取。")
            return _Problem(msg("没有{heading}", heading=heading), remedy, column)
        if self._wanted.people and words.several_people(name):
            remedy = msg("请在表里一人一行再导入，或在这一行按空格不取。")
            return _Problem(msg("像是不止一个人"), remedy, column)
        if not any(character.isalpha() for character in name):
            remedy = msg("请检查选对了列没有，或在这一行按空格不取。")
            return _Problem(msg("不像{heading}", heading=heading), remedy, column)
        for meaning, text in ((Meaning.NAME, self._name(row)), (Meaning.POSITION, self._position(row))):
            if len(text) > LONGEST_NAME:
                remedy = msg("请在表里缩短再导入，或在这一行按空格不取。")
                too_long = msg("超过 {longest} 个字", longest=LONGEST_NAME)
                return _Problem(too_long, remedy, self._columns.get(meaning, column))
        return None

    def _place(self, row: SheetRow, column: int) -> Message:
        value = words.plain(row.text(column))
        shown = value if len(value) <= 30 else f"{value[:30]}…"
        cell = cell_name(row.number, column)
        return msg("工作表“{sheet}”{cell}“{value}”", sheet=self._sheet.name, cell=cell, value=shown)

    def _name(self, row: SheetRow) -> str:
        return self._clean_name(self._text(row, Meaning.NAME))

    def _clean_name(self, text: str) -> str:
        if self._wanted.people:
            return words.person_name(text)
        whole = words.unit_name(text)
        return words.plain(text) if words.plain(text) in self._wanted.listed else whole

    def _position(self, row: SheetRow) -> str:
        """The position; a department that it does not name stands before it (学习部 + 部长)."""
        position = words.position_text(self._text(row, Meaning.POSITION))
        department = words.position_text(self._text(row, Meaning.DEPARTMENT))
        if not department or department in position or (position and self._named(department)):
            return position
        return f"{department}{position}"

    def _category(self, row: SheetRow) -> str:
        """The row's category: what it says, what its position implies, what stands above, what is known."""
        categories = self._wanted.categories
        if len(categories) == 1:
            return categories[0]
        said = self._text(row, Meaning.CATEGORY)
        department = self._text(row, Meaning.DEPARTMENT)
        if said:
            found = self._named(said) or words.category_of_rank(said, categories)
            return found or self._choices.fallback
        return (
            (self._named(department) if department in categories else "")
            or words.category_of_rank(department + self._text(row, Meaning.POSITION), categories)
            or self._section
            or self._wanted.listed.get(self._name(row), "")
            or (self._above if Meaning.CATEGORY in self._columns else "")
            or self._choices.fallback
        )

    def _named(self, text: str) -> str:
        return words.matching_category(text, self._wanted.categories)

    def _own_texts(self, row: SheetRow) -> list[str]:
        """What stands in the row itself, but for serial numbers."""
        texts = [words.plain(text) for text in row.texts]
        return [text for text in texts if text and not text.replace(".", "").isdecimal()]

    def _text(self, row: SheetRow, meaning: Meaning) -> str:
        """The text of the column that says this; a merged cell's is every row's that it covers."""
        column = self._columns.get(meaning, 0)
        if not column:
            return ""
        text = row.text(column)
        if not text and meaning in _FILLED_DOWN:
            top = self._merged.get((row.number, column))
            text = self._by_number[top].text(column) if top in self._by_number else ""
        return words.plain(text)


def _first_cells(sheet: Sheet) -> dict[tuple[int, int], int]:
    """Cells that a merged range covers below its first row -> that row; in its first column only."""
    last = sheet.rows[-1].number if sheet.rows else 0
    covered = (
        ((row, span.left), span.top)
        for span in sheet.merged
        for row in range(span.top + 1, min(span.bottom, last) + 1)
    )
    # Ranges of a sound sheet never overlap, so there are no more of them than cells.
    return dict(islice(covered, MOST_CELLS))
