"""Reading of a roster's rows, the same for workbooks, CSV files and pasted text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from ..messages import CLAUSE_MARK, OR, Message, joined, msg
from ..scoring.names import name_key, ordinary_text, unseen_difference
from ..tables.sheets import SAVE_FIRST, UNSAVED, NoteKind, Sheet, SheetRow, cell_name, merged_below
from . import vocabulary as words
from .columns import is_name_heading
from .spec import Meaning, RosterSpec
from .vocabulary import LONGEST_NAME

_LONGEST_PERSON, _LONGEST_UNIT = 24, 30
_LEFT_OUT = msg("已选择不导入")
_HIDDEN = msg("隐藏或筛选掉的行，没有取")
_POSITIONS = (Meaning.POSITION, Meaning.DEPARTMENT)
_FILLED_DOWN = (Meaning.CATEGORY, *_POSITIONS)


@dataclass(frozen=True, slots=True)
class Choices:
    """Choices of the user; those that are None or absent are guessed.

    `header` is the number of a row, 0 for none; `columns` count from 1; `fallback` is the category of rows
    that have none; `left_out` are the numbers of rows not to enter; `shown` are those of hidden rows to read
    nevertheless, `hidden` is true to read all of them; `remembered` are meanings by heading.
    """

    header: int | None = None
    columns: Mapping[int, Meaning] = field(default_factory=dict)
    fallback: str = ""
    left_out: frozenset[int] = frozenset()
    shown: frozenset[int] = frozenset()
    hidden: bool = False
    remembered: Mapping[str, Meaning] = field(default_factory=dict)


class RowKind(Enum):
    """Outcome of a row."""

    TAKEN = "taken"
    SKIPPED = "skipped"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One row of a sheet, and the name, position and category read from it.

    `reason` is why the row is skipped or its problem, `remedy` what to do about the problem, `column` the
    column of the problem, and `place` names sheet, cell and value. `left_out` marks a row that the user
    excluded, `needs_category` a problem that choosing a category for the rest would solve. `is_hidden` marks
    a hidden row, `is_lost` a skipped one that holds more than a heading or a note.
    """

    number: int
    texts: tuple[str, ...]
    kind: RowKind
    reason: Message | None = None
    remedy: Message | None = None
    place: Message | None = None
    name: str = ""
    position: str = ""
    category: str = ""
    column: int = 0
    needs_category: bool = False
    left_out: bool = False
    is_hidden: bool = False
    is_lost: bool = False

    @property
    def sentence(self) -> Message:
        """The problem as a sentence: where, what is wrong, and what to do."""
        return msg("{place}{why}", place=self.place, why=joined((self.reason, self.remedy), CLAUSE_MARK))


def read_rows(
    sheet: Sheet, spec: RosterSpec, choices: Choices, header: int, meanings: Sequence[Meaning]
) -> list[RosterRow]:
    """Read every row of a sheet, from the first that holds anything to the last."""
    return _RowReader(sheet, spec, choices, header, meanings).rows()


@dataclass(frozen=True, slots=True)
class _Problem:
    """A problem of a row, its remedy, and its column."""

    reason: Message
    remedy: Message
    column: int


class _RowReader:
    """Reads a sheet from top to bottom, since section headings and merged cells apply to rows below."""

    def __init__(
        self, sheet: Sheet, spec: RosterSpec, choices: Choices, header: int, meanings: Sequence[Meaning]
    ) -> None:
        self._sheet, self._spec, self._choices, self._header = sheet, spec, choices, header
        self._columns = {meaning: column for column, meaning in enumerate(meanings, 1)}
        self._columns.pop(Meaning.IGNORED, None)
        self._merged = merged_below(sheet)
        self._by_number = {row.number: row for row in sheet.rows}
        self._rows_unsaved = {row for row, _ in sheet.unsaved}
        self._listed = {name_key(name): name for name in spec.listed}
        self._no_name = msg("没有{heading}", heading=spec.heading)
        self._section = self._above = ""
        self._seen: dict[tuple[str, str], RosterRow] = {}

    def rows(self) -> list[RosterRow]:
        """Read every row."""
        numbers = range(min(self._by_number, default=1), max(self._by_number, default=0) + 1)
        rows = (self._by_number.get(number, SheetRow(number, ())) for number in numbers)
        return [self._skipped_hidden(row) or self._with_choice(self._read(row)) for row in rows]

    def _skipped_hidden(self, row: SheetRow) -> RosterRow | None:
        """Return a hidden row with contents as skipped, unless it is to be read."""
        choices = self._choices
        if row.number not in self._sheet.hidden_rows or choices.hidden or row.number in choices.shown:
            return None
        if not any(text.strip() for text in row.texts):
            return None
        return RosterRow(row.number, row.texts, RowKind.SKIPPED, _HIDDEN, is_hidden=True, is_lost=True)

    def _with_choice(self, row: RosterRow) -> RosterRow:
        """Return the row, skipped if the user left it out; store a taken one to compare rows below with."""
        if row.kind is not RowKind.SKIPPED and row.number in self._choices.left_out:
            return replace(
                row,
                kind=RowKind.SKIPPED,
                reason=_LEFT_OUT,
                remedy=None,
                place=None,
                needs_category=False,
                left_out=True,
            )
        if row.kind is RowKind.TAKEN:
            self._seen[self._key(row)] = row
        return row

    def _key(self, row: RosterRow) -> tuple[str, str]:
        """Return the key that must be unique: the name, with the category if a person can be in several."""
        return (name_key(row.name), "" if self._spec.once else row.category)

    def _read(self, row: SheetRow) -> RosterRow:
        reason = self._reason_to_skip(row)
        if reason is not None:
            return RosterRow(row.number, row.texts, RowKind.SKIPPED, reason, is_lost=reason is self._no_name)
        found = RosterRow(
            row.number,
            row.texts,
            RowKind.TAKEN,
            name=self._name(row),
            position=self._position(row),
            category=self._category(row),
        )
        problem = self._own_problem(row)
        if problem is not None:
            return self._with_problem(row, found, problem)
        return self._without_category(row, found) if not found.category else self._compared(row, found)

    def _with_problem(self, row: SheetRow, found: RosterRow, problem: _Problem) -> RosterRow:
        place, column = self._place(row, problem.column), problem.column
        return replace(
            found,
            kind=RowKind.PROBLEM,
            reason=problem.reason,
            remedy=problem.remedy,
            place=place,
            column=column,
        )

    def _without_category(self, row: SheetRow, found: RosterRow) -> RosterRow:
        name = self._columns[Meaning.NAME]
        column = self._columns.get(Meaning.CATEGORY) or self._columns.get(Meaning.POSITION) or name
        if self._spec.as_written:
            reason = msg("不是本评议的类别，应为{known}", known=joined(self._spec.categories, OR))
            return self._with_problem(row, found, _Problem(reason, msg("请改正再导入。"), column))
        kind = msg("类别") if self._spec.once else msg("评委组")
        remedy = msg("请在“未识别{kind}的归入”里选一次，或补上{kind}再导入。", kind=kind)
        problem = _Problem(msg("无法判断属于哪个{kind}", kind=kind), remedy, column)
        return replace(self._with_problem(row, found, problem), needs_category=True)

    def _compared(self, row: SheetRow, found: RosterRow) -> RosterRow:
        """Return the row, compared with the rows above of the same name."""
        self._above = found.category
        earlier = self._seen.get(self._key(found))
        if earlier is None:
            return found
        same = (earlier.category, earlier.position) == (found.category, found.position)
        if same or not self._spec.once:
            reason = msg("与第 {line} 行相同", line=earlier.number)
            return RosterRow(row.number, row.texts, RowKind.SKIPPED, reason)
        remedy = msg("是同一人就在多的一行按空格不取，不是就在表里加注区分再导入。")
        column = self._columns[Meaning.NAME]
        unseen = unseen_difference(row.text(column), SheetRow(earlier.number, earlier.texts).text(column))
        reason = msg("与第 {line} 行重名", line=earlier.number)
        if unseen is not None:
            reason = msg("与第 {line} 行看起来一样，只差{characters}", line=earlier.number, characters=unseen)
        return self._with_problem(row, found, _Problem(reason, remedy, column))

    def _reason_to_skip(self, row: SheetRow) -> Message | None:
        """Return why a row is skipped; None if it has a name, or lacks one by mistake."""
        if not any(text.strip() for text in row.texts) and row.number not in self._rows_unsaved:
            return msg("空行")
        if row.number < self._header:
            return msg("表头以上")
        if row.number == self._header:
            return msg("表头")
        if Meaning.NAME not in self._columns:
            return msg("尚未确定哪一列是{heading}", heading=self._spec.heading)
        name = self._text(row, Meaning.NAME)
        own = self._own_texts(row)
        if words.is_summary(own[:1]):
            return msg("合计")
        reason = None if self._spec.as_written else self._reason_heading(row, name, own)
        if reason is not None:
            return reason
        return self._reason_no_name(row, own) if not name else self._reason_note(name, own)

    def _reason_heading(self, row: SheetRow, name: str, own: Sequence[str]) -> Message | None:
        """Return why a row is a heading; None if it is none. A heading ends the section above."""
        section = self._section_of(own[0]) if self._may_be_section(row, own) else ""
        if section:
            self._section, self._above = section, ""
            return msg("小标题，以下归入{category}", category=section)
        if self._header and name and is_name_heading(name, self._spec):
            return msg("重复的表头")
        if self._is_heading(row, own):
            self._section = self._above = ""
            return msg("小标题")
        return None

    def _may_be_section(self, row: SheetRow, own: Sequence[str]) -> bool:
        """Return whether a text is alone in its row, and not a position whose name is missing."""
        if len(own) != 1 or row.number in self._rows_unsaved:
            return False
        if self._text(row, Meaning.NAME):
            return self._text(row, Meaning.NAME) == own[0]
        return not self._has_position(row) or any(name in own[0] for name in self._spec.categories)

    def _section_of(self, text: str) -> str:
        """Return the category of the rows below a text that is alone in its row; empty if it names none."""
        categories, bare = self._spec.categories, words.without_remarks(text)
        if len(categories) == 1 or words.looks_like_note(bare, _LONGEST_PERSON) or self._is_listed(text):
            return ""
        found = self._named(bare)
        return found or ("" if words.looks_like_person(bare) else words.category_of_rank(bare, categories))

    def _reason_no_name(self, row: SheetRow, own: Sequence[str]) -> Message | None:
        column = self._columns[Meaning.NAME]
        if self._spec.as_written or (row.number, column) in self._sheet.unsaved:
            return None
        if (row.number, column) in self._merged:
            return msg("与上一行是同一格（合并）")
        if not own:
            return msg("空行")
        if words.looks_like_note(own[0], LONGEST_NAME):
            return msg("说明文字")
        has_position = any(self._text(row, meaning) for meaning in _POSITIONS)
        return None if has_position else self._no_name

    def _reason_note(self, name: str, own: Sequence[str]) -> Message | None:
        if words.is_vacant(name):
            return msg("空缺")
        longest = _LONGEST_PERSON if self._spec.people else _LONGEST_UNIT
        alone = list(own) == [name] and not self._spec.as_written
        is_note = words.begins_like_note(name) or (alone and words.looks_like_note(name, longest))
        return msg("说明文字") if is_note else None

    def _is_heading(self, row: SheetRow, own: Sequence[str]) -> bool:
        """Return whether a text alone in its row, without a serial number, is a heading of rows below."""
        alone = len(own) == sum(bool(text.strip()) for text in row.texts) == 1
        if not (alone and self._spec.people and len(self._columns) > 1):
            return False
        fit = words.looks_like_heading(own[0]) and not words.looks_like_person(own[0])
        return fit and not self._has_position(row) and not words.looks_like_note(own[0], LONGEST_NAME)

    def _has_position(self, row: SheetRow) -> bool:
        """Return whether the row itself has a position or department."""
        return any(ordinary_text(row.text(self._columns.get(meaning, 0))) for meaning in _POSITIONS)

    def _is_listed(self, name: str) -> bool:
        return bool(name) and name_key(self._clean_name(name)) in self._listed

    def _own_problem(self, row: SheetRow) -> _Problem | None:
        """Return the problem that the row has regardless of other rows; None if it has none."""
        for column in self._columns.values():
            if (row.number, column) in self._sheet.unsaved:
                return _Problem(UNSAVED, SAVE_FIRST, column)
            note = self._sheet.notes.get((row.number, column))
            if note is not None and note.kind is NoteKind.ERROR:
                return _Problem(note.text, msg("请在表里改正再导入。"), column)
        column, name = self._columns[Meaning.NAME], self._text(row, Meaning.NAME)
        heading = self._spec.heading
        if not name:
            remedy = msg("请在表里补上再导入，或在这一行按空格不取。")
            return _Problem(msg("没有{heading}", heading=heading), remedy, column)
        if self._spec.people and words.several_people(name):
            remedy = msg("请在表里一人一行再导入，或在这一行按空格不取。")
            return _Problem(msg("可能不止一人"), remedy, column)
        position = self._text(row, Meaning.POSITION)
        if self._spec.people and len(position) > 1 and position in name and position != name:
            remedy = msg("请在表里改正再导入，或在这一行按空格不取。")
            return _Problem(msg("里写着职务“{position}”", position=position), remedy, column)
        for meaning, text in ((Meaning.NAME, name), (Meaning.POSITION, position)):
            gone = words.leaving_word(text)
            if gone and not self._is_listed(name):
                reason = msg("写着“{word}”", word=gone)
                remedy = msg("要述职就去掉这几个字，不述职就在这一行按空格不取。")
                return _Problem(reason, remedy, self._columns[meaning])
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
        value = ordinary_text(row.text(column))
        shown = value if len(value) <= 30 else f"{value[:30]}…"
        cell = cell_name(row.number, column)
        return msg("工作表“{sheet}”{cell}“{value}”", sheet=self._sheet.name, cell=cell, value=shown)

    def _name(self, row: SheetRow) -> str:
        return self._clean_name(self._text(row, Meaning.NAME))

    def _clean_name(self, text: str) -> str:
        """Return the name as it is stored; a listed name in its listed spelling."""
        clean = words.person_name(text)
        listed = self._listed.get(name_key(clean))
        if listed is not None or self._spec.people:
            return clean if listed is None else listed
        short = words.unit_name(text)
        return self._listed.get(name_key(short), clean if self._spec.as_written else short)

    def _position(self, row: SheetRow) -> str:
        """Return the position, after its department unless it names that (学习部 + 部长)."""
        _, text = words.split_category(self._text(row, Meaning.POSITION), self._spec.categories)
        position = words.position_text(text)
        department = words.position_text(self._text(row, Meaning.DEPARTMENT))
        if not department or department in position or (position and self._named(department)):
            return position
        return f"{department}{position}"

    def _category(self, row: SheetRow) -> str:
        """Return the row's category: as it is written, else by its position, its section or the list."""
        categories = self._spec.categories
        if len(categories) == 1:
            return categories[0]
        written = self._text(row, Meaning.CATEGORY)
        if self._spec.as_written:
            return words.category_named(written, categories)
        department = self._text(row, Meaning.DEPARTMENT)
        if written:
            found = self._named(written) or words.category_of_rank(written, categories)
            return found or self._choices.fallback
        return (
            (self._named(department) if department in categories else "")
            or words.split_category(self._text(row, Meaning.POSITION), categories)[0]
            or words.category_of_rank(department + self._text(row, Meaning.POSITION), categories)
            or self._section
            or self._spec.listed.get(self._name(row), "")
            or (self._above if Meaning.CATEGORY in self._columns else "")
            or self._choices.fallback
        )

    def _named(self, text: str) -> str:
        return words.matching_category(text, self._spec.categories)

    def _own_texts(self, row: SheetRow) -> list[str]:
        """Return the texts of the row itself, without serial numbers."""
        texts = [ordinary_text(text) for text in row.texts]
        return [text for text in texts if text and not text.replace(".", "").isdecimal()]

    def _text(self, row: SheetRow, meaning: Meaning) -> str:
        """Return the text of the column with that meaning; a merged cell's belongs to every row it covers."""
        column = self._columns.get(meaning, 0)
        if not column:
            return ""
        text = row.text(column)
        if not text and meaning in _FILLED_DOWN:
            top = self._merged.get((row.number, column))
            text = self._by_number[top].text(column) if top in self._by_number else ""
        return ordinary_text(text)
