"""Ballots on a sheet of any layout: lists in which a row names its ballot, and forms, each one ballot.

A form is the notice's: a row for each participant, and group, number and evaluator above or below it. What
is missing and can only be one thing is assumed, and listed; what cannot be known is asked for.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from ..messages import Message, Text, msg
from ..rosters.vocabulary import begins_like_note, heading_of, is_summary, looks_like_note
from ..scoring.names import name_key, ordinary_text
from ..scoring.numbers import NotANumberError, parse_hundredths
from ..scoring.scheme import Track
from ..tables.errors import InputError, at_cell, at_line, at_place
from ..tables.named_table import Line, Table, refuse_unfit
from ..tables.sheets import Sheet, SheetRow, cell_name, refuse_unsaved
from .ballot_facts import Fact, chosen_facts, facts_in, group_of_number, has_label, number_in_name
from .layouts import EVALUATOR, GROUP, NUMBER, Layout, recognise
from .score_headings import (
    EXTRA,
    SUM,
    TRACK,
    CellTexts,
    Heading,
    evaluator_columns,
    find_headings,
    likely_heading,
    matched_columns,
    score_signs,
)

_LONGEST_NOTE = 30
_MAXIMA = re.compile("满分|分值|分数|标准分")
_RESULT = re.compile("平均|均分|名次|排名|最高分|最低分")
_FILLED = (TRACK, GROUP, NUMBER, EVALUATOR)
"""Columns in which a merged cell belongs to every row that it covers."""
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers of the user where a sheet leaves open what it is: the track, and a form's group and number."""

    track: str = ""
    group: str = ""
    number: str = ""


class NotBallotsError(InputError):
    """Refusal of a sheet that may be left out beside others: it holds no ballots that could be read."""


class OpenQuestionError(InputError):
    """Refusal of a sheet that an answer would make readable: one of `tracks`, or `groups` and a number."""

    def __init__(self, error: InputError, tracks: Sequence[Track] = (), ballot: Track | None = None) -> None:
        super().__init__(error.message, error.fault)
        self.tracks = tuple(tracks)
        self.ballot = ballot


@dataclass(frozen=True, slots=True)
class ScoreTable:
    """Ballots of one track on a sheet; `assumed` are sentences, `used` the cells read (row, column)."""

    table: Table
    layout: Layout
    assumed: tuple[Message, ...] = ()
    used: frozenset[Place] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class _Block:
    """A heading row with its rows of marks, and the other rows above and below them."""

    headings: Sequence[Heading]
    rows: tuple[SheetRow, ...]
    above: tuple[SheetRow, ...]
    below: tuple[SheetRow, ...]


def read_score_tables(
    file: Text, sheet: Sheet, layouts: Sequence[Layout], answers: Answers, *, is_text: bool = False
) -> list[ScoreTable]:
    """Return the ballots of a sheet; none if it is no table of scores.

    Raises InputError for a table of scores that cannot be read, an OpenQuestionError if an answer would help.
    """
    return _Reader(file, sheet, layouts, answers, is_text=is_text).tables()


class _Reader:
    """Reads one sheet."""

    def __init__(
        self, file: Text, sheet: Sheet, layouts: Sequence[Layout], answers: Answers, *, is_text: bool
    ) -> None:
        self._file, self._sheet, self._answers, self._is_text = file, sheet, answers, is_text
        self._layouts = [
            layout for layout in layouts if not layout.is_roster and answers.track in ("", layout.track.id)
        ]
        self._all = layouts
        self._texts = CellTexts(sheet)
        self._name = "" if is_text else sheet.name

    def tables(self) -> list[ScoreTable]:
        """Read the sheet."""
        found = list(find_headings(self._sheet, self._texts, self._layouts))
        if not found:
            self._refuse_other_scores()
            return []
        if found[0][0].repeated:
            raise self._error(
                msg(
                    "的“{columns}”各有几列，像是几位评委的评分并排在一张表里；请一位评委一张表，再导入。",
                    columns=list(found[0][0].repeated),
                )
            )
        blocks = list(self._blocks(found))
        if found[0][0].is_list:
            return self._lists(blocks)
        return self._forms(blocks)

    def _refuse_other_scores(self) -> None:
        """Raise InputError if the sheet looks like a table of scores."""
        row = likely_heading(self._sheet, self._layouts)
        if row is not None:
            self._refuse_columns(row)
        across = evaluator_columns(self._sheet)
        if across:
            raise self._other(
                msg(
                    "像是按评委分列的汇总表（{columns}），每位评委只有一个总分，没有各项的分，不能当评分表读；"
                    "请导入每位评委的评分表。",
                    columns=across,
                )
            )
        signs = score_signs(self._sheet, self._all)
        if signs and {heading_of(sign) for sign in signs} <= {GROUP, EVALUATOR}:
            raise self._other(msg("像是评委名单；请在“评委与权重”页用“导入名单”导入。"))
        if any(_RESULT.search(sign) for sign in signs) and not self._names_ballots(signs):
            raise self._other(
                msg(
                    "有“{columns}”，像是算好的结果，不是评分表，没有读；请导入每位评委的评分表。",
                    columns=signs[:8],
                )
            )
        if signs:
            raise self._other(
                msg(
                    "有“{columns}”，像是评分表，但没有找到写着述职对象和各评分项的一行列名，没有读；"
                    "请用模板填写，或照 CSV 的列名写列名。",
                    columns=signs[:8],
                )
            )

    def _names_ballots(self, signs: Sequence[str]) -> bool:
        """Return whether one of the texts is a heading that only ballots have."""
        own = {GROUP, NUMBER, EVALUATOR}
        own |= {item.name for layout in self._layouts for item in layout.track.criteria}
        return any(own & set(matched_columns(signs, layout)) for layout in self._layouts)

    def _refuse_columns(self, row: SheetRow) -> None:
        """Refuse a row that names most criteria of a form; name what it lacks."""
        texts = [self._texts.filled(row.number, column) for column in range(1, len(row.texts) + 1)]
        fits = [(matched_columns(texts, layout), layout.track) for layout in self._layouts]
        columns, track = max(fits, key=lambda fit: len(fit[0]))
        if GROUP in columns or NUMBER in columns:
            self._recognise(row.number, texts)
        needed = (track.participant_heading, *(item.name for item in track.criteria))
        missing = [name for name in needed if name not in columns]
        wrong = msg("像是评分表的列名，缺少“{columns}”，请补上或改正列名。", columns=missing)
        raise self._in_sheet(at_line(self._file, row.number, wrong))

    def _recognise(self, row: int, names: Sequence[str]) -> Layout:
        """Return the layout that the columns of a list are; extra columns of the form may be there."""
        columns = tuple(name.strip() for name in names if name.strip() or self._is_text)
        others = tuple(name for name in columns if not any(name_key(name) == name_key(x) for x in EXTRA))
        table = Table(self._file, others, (), self._name)
        try:
            return recognise(table, self._layouts, row)
        except InputError as error:
            raise self._in_sheet(error) from None

    # Blocks of rows

    def _blocks(self, found: Sequence[Sequence[Heading]]) -> Iterator[_Block]:
        rows = self._sheet.rows
        starts = [next(at for at, row in enumerate(rows) if row.number == each[0].row) for each in found]
        above = rows[: starts[0]]
        for place, headings in enumerate(found):
            end = starts[place + 1] if place + 1 < len(found) else len(rows)
            inside = rows[starts[place] + 1 : end]
            marked = [at for at, row in enumerate(inside) if self._is_data(row, headings[0])]
            last = marked[-1] + 1 if marked else 0
            below = tuple(row for row in inside[last:])
            yield _Block(headings, tuple(inside[at] for at in marked), tuple(above), below)
            above = below

    def _is_data(self, row: SheetRow, heading: Heading) -> bool:
        """Return whether a row holds marks or a participant, and is no note, label or row of maxima."""
        track, columns = heading.layout.track, heading.columns
        name = row.text(columns[track.participant_heading]).strip()
        marks = [row.text(columns[item.name]).strip() for item in track.criteria]
        total = row.text(columns.get(track.total_heading, 0)).strip()
        own = [self._texts.filled(row.number, columns.get(column, 0)) for column in (GROUP, NUMBER)]
        if not any(_hundredths(text) is not None for text in (*marks, total)):
            no_ballot = not (heading.is_list and any(own))
            # A date in a footer may stand below a column of marks.
            if has_label(row) or begins_like_note(name) or (no_ballot and not name):
                return False
        if any(marks) or total:
            labels = [text for text in (name, *own) if text]
            return not self._is_maxima(labels, marks, heading) and not is_summary((name, *row.texts[:3]))
        if not name:
            return heading.is_list and all(own)
        return not (begins_like_note(name) or looks_like_note(name, _LONGEST_NOTE))

    def _is_maxima(self, labels: Sequence[str], marks: Sequence[str], heading: Heading) -> bool:
        if not all(_MAXIMA.fullmatch(ordinary_text(label)) for label in labels):
            return False
        criteria = heading.layout.track.criteria
        return [_hundredths(mark) for mark in marks] == [item.maximum for item in criteria]

    # Lists

    def _lists(self, blocks: Sequence[_Block]) -> list[ScoreTable]:
        row = blocks[0].headings[0].row
        columns = blocks[0].headings[0].columns
        # The last headings may be merged with cells of the row above.
        width = max(len(self._texts.rows[row].texts), self._last_filled(row), *columns.values())
        names = [self._texts.filled(row, column) for column in range(1, width + 1)]
        if TRACK in columns:
            return self._lists_by_track(blocks)
        exact = [each for each in blocks[0].headings if _is_whole(each)]
        if len(exact) > 1:
            raise self._ambiguous([each.layout.track for each in exact])
        best = max(blocks[0].headings, key=lambda heading: len(heading.columns))
        criteria = {item.name for item in best.layout.track.criteria}
        for name, column in best.columns.items():
            # The other headings of a CSV file stand as they are written.
            if name in criteria or not self._is_text:
                names[column - 1] = name
        layout = self._recognise(row, names)
        return [self._list(blocks, next(each for each in blocks[0].headings if each.layout is layout))]

    def _lists_by_track(self, blocks: Sequence[_Block]) -> list[ScoreTable]:
        """Return a table for each track that a column of the list names."""
        column = blocks[0].headings[0].columns[TRACK]
        by_track: dict[str, list[_Block]] = {}
        for block in blocks:
            rows: dict[str, list[SheetRow]] = {}
            for row in block.rows:
                rows.setdefault(self._track_named(row, column), []).append(row)
            for track, own in rows.items():
                by_track.setdefault(track, []).append(replace(block, rows=tuple(own)))
        tables = []
        for track, parts in by_track.items():
            heading = next((each for each in parts[0].headings if each.layout.track.id == track), None)
            if heading is None:
                place = self._cell(parts[0].rows[0].number, column, TRACK)
                wrong = msg("的评分项与这张表的列名不同，请核对。")
                raise at_cell(self._file, place, self._texts.filled(parts[0].rows[0].number, column), wrong)
            self._refuse_missing(heading)
            tables.append(self._list(parts, heading))
        return tables

    def _refuse_missing(self, heading: Heading) -> None:
        for name in heading.layout.columns:
            if name not in heading.columns:
                wrong = msg("缺少，应有的列是：{columns}。", columns=heading.layout.columns)
                fault = msg("列名“{column}”{wrong}", column=name, wrong=wrong)
                raise self._in_sheet(at_line(self._file, heading.row, fault))

    def _track_named(self, row: SheetRow, column: int) -> str:
        written = self._texts.filled(row.number, column)
        key = name_key(written)
        tracks = [layout.track for layout in self._all if not layout.is_roster]
        for track in tracks:
            if key and key in (name_key(track.name), name_key(track.short_name), name_key(track.id)):
                return track.id
        wrong = msg("不是本评议的部分，应为{known}之一。", known=[track.short_name for track in tracks])
        raise at_cell(self._file, self._cell(row.number, column, TRACK), written, wrong)

    def _list(self, blocks: Sequence[_Block], heading: Heading) -> ScoreTable:
        lines: list[Line] = []
        used: set[Place] = set()
        for block in blocks:
            own = self._own_heading(block, heading)
            lines += (found := [self._line(row, own) for row in block.rows])
            self._check(found, own)
            used |= self._used(own, block.rows) | self._heading_cells(own)
        table = Table(self._file, heading.layout.columns, tuple(lines), self._name)
        return ScoreTable(table, heading.layout, (), frozenset(used))

    def _own_heading(self, block: _Block, first: Heading) -> Heading:
        """Return the heading of a block, whose columns may be in another order than the first's.

        Raises InputError if it has other columns.
        """
        own = next((each for each in block.headings if each.layout is first.layout), None)
        if own is None or (set(own.columns) ^ set(first.columns)) - set(EXTRA):
            wrong = msg("的列名与第 {row} 行的不同，请分成两张表再导入。", row=first.row)
            raise self._in_sheet(at_line(self._file, block.headings[0].row, wrong))
        return own

    # Forms

    def _forms(self, blocks: Sequence[_Block]) -> list[ScoreTable]:
        heading = self._one_heading(blocks[0])
        first = self._places_of_facts(blocks[0])
        tables = []
        for block in blocks:
            if any(self._has_marks(row, heading) for row in block.rows):
                alone = sum(any(self._has_marks(row, heading) for row in each.rows) for each in blocks) == 1
                here = self._own_heading(block, heading)
                tables.append(self._form(block, here, first, alone=alone))
        if not tables:
            raise self._other(msg("是空白的评分表，没有填写分数。"))
        return tables

    def _one_heading(self, block: _Block) -> Heading:
        """Return the heading of the one track that the form is of. Raises OpenQuestionError."""
        exact = [
            each
            for each in block.headings
            if set(each.columns) - set(EXTRA) == set(each.layout.columns) - {GROUP, NUMBER, EVALUATOR}
        ]
        found = exact or list(block.headings)
        if len(found) > 1:
            raise self._ambiguous([each.layout.track for each in found])
        return found[0]

    def _ambiguous(self, tracks: Sequence[Track]) -> OpenQuestionError:
        wrong = msg(
            "的列名与{tracks}都相符，请加一列“轨道”写明，或用 --track 指明是哪一部分。",
            tracks=[track.name for track in tracks],
        )
        return OpenQuestionError(self._error(wrong), tracks)

    def _places_of_facts(self, block: _Block) -> Mapping[str, str]:
        below = {fact.name: "below" for fact in facts_in(block.below) if fact.value}
        return below | {fact.name: "above" for fact in facts_in(block.above) if fact.value}

    def _has_marks(self, row: SheetRow, heading: Heading) -> bool:
        track = heading.layout.track
        names = [*(item.name for item in track.criteria), track.total_heading, track.remark_heading]
        return any(row.text(heading.columns.get(name, 0)).strip() for name in names)

    def _form(self, block: _Block, heading: Heading, first: Mapping[str, str], *, alone: bool) -> ScoreTable:
        facts = chosen_facts(facts_in(block.above), facts_in(block.below), first)
        values = {name: fact.value for name, fact in facts.items()}
        assumed = self._complete(values, heading, alone=alone)
        lines = [self._form_line(row, heading, values, facts) for row in block.rows]
        self._check(lines, heading)
        used = self._used(heading, block.rows) | self._heading_cells(heading)
        used |= {cell for fact in facts.values() for cell in fact.cells}
        used |= {fact.cells[0] for fact in facts_in((*block.above, *block.below)) if not fact.value}
        table = Table(self._file, heading.layout.columns, tuple(lines), self._name)
        return ScoreTable(table, heading.layout, tuple(assumed), frozenset(used))

    def _complete(self, values: dict[str, str], heading: Heading, *, alone: bool) -> list[Message]:
        """Add group and number where they can only be one thing or were answered; return what was assumed.

        Raises OpenQuestionError.
        """
        track, answers, assumed = heading.layout.track, self._answers, list[Message]()
        if alone and answers.number:
            values[NUMBER] = answers.number
        if answers.group:
            values[GROUP] = answers.group
        if not values.get(NUMBER) and alone:
            names = [str(self._name), PurePath(str(self._file)).stem]
            found = [number for name in names if (number := number_in_name(track.groups, name))]
            if found:
                values[NUMBER] = found[0]
                assumed.append(msg("没有写票号，按名称取 {number}", number=found[0]))
        if not values.get(GROUP):
            by_number = group_of_number(track, values.get(NUMBER, ""))
            group = track.groups[0] if len(track.groups) == 1 else by_number
            if group is not None:
                values[GROUP] = group.name
                reason = msg("只有这一个评委组") if len(track.groups) == 1 else msg("票号是这一组的")
                assumed.append(
                    msg("没有写评委组，按“{group}”读（{reason}）", group=group.name, reason=reason)
                )
        self._ask_for_missing(values, heading)
        if track.total_heading not in heading.columns:
            assumed.append(msg("没有“{column}”一列，手写总分按未填读", column=track.total_heading))
        return assumed

    def _ask_for_missing(self, values: Mapping[str, str], heading: Heading) -> None:
        track = heading.layout.track
        missing = [name for name in (GROUP, NUMBER) if not values.get(name)]
        if missing:
            example = track.groups[0].number_prefix + "01"
            wrong = msg(
                "是一份评分表，没有写{missing}；请在表的上方写明（评委组：{group}　票号：{number}）。",
                missing=missing,
                group=track.groups[0].name,
                number=example,
            )
            raise OpenQuestionError(self._error(wrong), ballot=track)

    def _form_line(
        self, row: SheetRow, heading: Heading, values: Mapping[str, str], facts: Mapping[str, Fact]
    ) -> Line:
        line = self._line(row, heading)
        cells = dict(line.cells)
        for name in (GROUP, NUMBER, EVALUATOR):
            if not self._is_text:
                cells[name] = cell_name(*facts[name].cells[0]) if name in facts else cell_name(heading.row, 1)
        every = {name: values.get(name, "") for name in (GROUP, NUMBER, EVALUATOR)}
        return replace(line, values={**line.values, **every}, cells=cells)

    # Lines and cells

    def _line(self, row: SheetRow, heading: Heading) -> Line:
        self._refuse_fields(row, heading)
        values, cells, notes = {}, {}, {}
        for name in heading.layout.columns:
            column = heading.columns.get(name, 0)
            filled = self._texts.filled if name in _FILLED else self._texts.text
            values[name] = filled(row.number, column) if column else ""
            if column and not self._is_text:
                cells[name] = cell_name(row.number, column)
            if (row.number, column) in self._sheet.notes:
                notes[name] = self._sheet.notes[row.number, column]
        return Line(row.number, values, self._name, cells, notes)

    def _last_filled(self, row: int) -> int:
        """Return the last column of a CSV file's line that has a text below it; 0 for other files."""
        fields = self._fields(row)
        return max((len(each.texts) for each in self._sheet.rows if fields and each.number > row), default=0)

    def _fields(self, row: int) -> int:
        return self._texts.rows[row].fields

    def _refuse_fields(self, row: SheetRow, heading: Heading) -> None:
        """Refuse a line of a CSV file that has another number of values than its heading."""
        expected = self._fields(heading.row)
        if row.fields and row.fields != expected:
            wrong = msg(
                "有 {cells} 格，列名有 {columns} 个，请补齐或去掉多余的逗号。",
                cells=row.fields,
                columns=expected,
            )
            raise at_line(self._file, row.number, wrong)

    def _check(self, lines: Sequence[Line], heading: Heading) -> None:
        """Refuse values that cannot be stored, formulas without a value, and marks in merged cells."""
        for line in lines:
            refuse_unfit(self._file, line)
        numbers = {line.number for line in lines}
        read = {heading.columns[name] for name in heading.layout.columns if name in heading.columns}
        refuse_unsaved(self._file, self._sheet, {(number, column) for number in numbers for column in read})
        track = heading.layout.track
        marks = {heading.columns[item.name] for item in track.criteria}
        marks |= {heading.columns.get(track.total_heading, 0), heading.columns[track.participant_heading]}
        for span in self._sheet.merged:
            rows, columns = range(span.top, span.bottom + 1), range(span.left, span.right + 1)
            covers = numbers.intersection(rows) and marks.intersection(columns)
            if covers and self._texts.text(span.top, span.left):
                cell = cell_name(span.top, span.left)
                fault = msg("{cell} 是合并的单元格，看不出是哪一行的分；请取消合并再导入。", cell=cell)
                raise at_place(self._file, self._placed(fault))

    def _used(self, heading: Heading, rows: Sequence[SheetRow]) -> set[Place]:
        columns = [column for name, column in heading.columns.items() if name != SUM]
        return {(row.number, column) for row in rows for column in columns}

    def _heading_cells(self, heading: Heading) -> set[Place]:
        """Return the cells of the heading row, and the top cells of merged ones."""
        row = heading.row
        columns = heading.columns.values()
        tops = {(span.top, span.left) for span in self._sheet.merged if span.top <= row <= span.bottom}
        return {(row, column) for column in columns} | {top for top in tops if top[1] in columns}

    def _cell(self, row: int, column: int, name: str) -> Message:
        cells = {} if self._is_text else {name: cell_name(row, column)}
        return Line(row, {}, self._name, cells).cell(name)

    def _error(self, wrong: Message) -> InputError:
        """Return an error of the whole sheet; `wrong` is a predicate."""
        return at_place(self._file, self._placed(wrong))

    def _other(self, wrong: Message) -> NotBallotsError:
        return NotBallotsError(self._error(wrong).message, wrong)

    def _placed(self, fault: Message) -> Message:
        if self._is_text:
            return fault
        return msg("工作表“{sheet}”{fault}", sheet=self._name, fault=fault)

    def _in_sheet(self, error: InputError) -> InputError:
        return error if self._is_text else at_place(self._file, self._placed(error.fault))


def _is_whole(heading: Heading) -> bool:
    """Return whether a heading has every column of its layout."""
    return set(heading.columns) - set(EXTRA) == set(heading.layout.columns)


def _hundredths(text: str) -> int | None:
    try:
        value = parse_hundredths(ordinary_text(text))
    except NotANumberError:
        return None
    return int(value) if value.denominator == 1 else None
