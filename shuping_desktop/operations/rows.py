"""Typing of the rows of a ballot, cell by cell or many cells at once."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from ..messages import Message, Text, msg
from ..scoring.ballots import Ballot, Participant, Row, TrackData
from ..scoring.numbers import format_hundredths
from ..scoring.paper_marks import paper_value
from ..scoring.second_entry import NOTED, REMARK, TOTAL, Cell, CellValue, value_of
from ..store import Edit, Review, Step
from .ballots import data_of_ballot, find_ballot
from .errors import RefusedError
from .steps import StepKind
from .text_input import clean_reason, clean_remark, clean_text

HIGHEST_TOTAL = 1_000_000


class ReadingTables(NamedTuple):
    """The tables that hold one reading of the paper, the first or the second."""

    number: int
    marks: str
    rows: str


FIRST = ReadingTables(1, "mark", "ballot_row")
SECOND = ReadingTables(2, "second_mark", "second_row")


def set_mark(review: Review, ballot_id: int, participant_id: int, criterion: int, value: int | None) -> None:
    """Type one mark, in hundredths; None clears the cell. Raises RefusedError for an invalid value."""
    set_cells(review, ballot_id, {Cell(participant_id, criterion): value})


def set_written_total(review: Review, ballot_id: int, participant_id: int, value: int | None) -> None:
    """Type the written total, in hundredths; None clears it."""
    set_cells(review, ballot_id, {Cell(participant_id, TOTAL): value})


def set_cells(
    review: Review, ballot_id: int, cells: Mapping[Cell, CellValue], step: Step | None = None
) -> None:
    """Type many cells as one step. Raises RefusedError for the first invalid one; then none is typed."""
    ballot, data = find_ballot(review, ballot_id), data_of_ballot(review, ballot_id)
    rows: dict[int, Row] = {}
    for cell, value in cells.items():
        try:
            check_cell(data, cell, value)
        except RefusedError as error:
            if len(cells) == 1:
                raise
            name, column = participant_on(data, cell.participant_id).name, column_name(data, cell.criterion)
            refusal = msg("{name} {column}：{wrong}", name=name, column=column, wrong=error.message)
            raise RefusedError(refusal) from None
        row = rows.get(cell.participant_id) or row_of(data, ballot.rows, cell.participant_id)
        rows[cell.participant_id] = with_value(row, cell.criterion, value, data.track.unmet_remark)
    with review.change(step or _cells_step(data, ballot, cells)) as edit:
        replace_rows(edit, FIRST, ballot_id, ballot.rows, rows)


def set_paper_mark(review: Review, ballot_id: int, participant_id: int, criterion: int, text: str) -> None:
    """Record what stands on the paper in a mark's place; a valid mark is typed as one.

    Anything else is stored as it stands, and the row does not count until it is ruled on. Raises
    RefusedError for an empty text.
    """
    data = data_of_ballot(review, ballot_id)
    value = as_on_paper(data, participant_id, criterion, text)
    set_cells(review, ballot_id, {Cell(participant_id, criterion): value})


def as_on_paper(data: TrackData, participant_id: int, criterion: int, text: str) -> CellValue:
    """Return the value of a mark's cell that reads `text` on the paper. Raises RefusedError."""
    participant_on(data, participant_id)
    return paper_value(data.track, criterion, clean_reason(text, msg("纸上写的")))


def set_note(review: Review, ballot_id: int, participant_id: int, note: str) -> None:
    """Write the operator's note on a row; an empty one removes it."""
    note = clean_text(note, msg("附注"))
    step = partial(StepKind.ROW_NOTE, note=note or msg("空白"))
    _set_row(review, ballot_id, participant_id, step, lambda row: row._replace(note=note), typed=False)


def set_remark(review: Review, ballot_id: int, participant_id: int, remark: str) -> None:
    """Type the remark of a row."""
    remark = clean_remark(data_of_ballot(review, ballot_id), remark)
    step = partial(StepKind.REMARK, remark=remark or msg("空白"))
    _set_row(review, ballot_id, participant_id, step, lambda row: row._replace(remark=remark))


def abstain(review: Review, ballot_id: int, participant_id: int) -> None:
    """Note that a row is blank on the paper: the evaluator abstained on that participant."""
    data = data_of_ballot(review, ballot_id)
    blank = blank_row(data)._replace(abstained=True)
    typed = row_of(data, find_ballot(review, ballot_id).rows, participant_id).typed_cells
    step = partial(StepKind.ABSTAINED_CLEARING, count=typed) if typed else StepKind.ABSTAINED
    _set_row(
        review,
        ballot_id,
        participant_id,
        step,
        lambda row: blank._replace(remark=row.remark, note=row.note),
    )


def set_as_on_paper(review: Review, ballot_id: int, participant_id: int, as_on_paper: bool) -> None:
    """Note that a row was compared with the paper and agrees with it."""
    step = StepKind.AS_ON_PAPER if as_on_paper else StepKind.NOT_AS_ON_PAPER
    _set_row(review, ballot_id, participant_id, step, lambda row: row._replace(as_on_paper=as_on_paper))


def move_block(
    review: Review, ballot_id: int, first: int, last: int, by: int, *, whole: bool = False
) -> None:
    """Move the marks of the rows `first` to `last` up or down by one row, as one step.

    Rows count from 0 in the form's order; the evaluator's own row is skipped. Written totals and remarks
    stay, unless `whole` moves them too. The row that the block leaves becomes blank. Raises RefusedError if
    the target row is not empty, or at the form's end.
    """
    ballot, data = find_ballot(review, ballot_id), data_of_ballot(review, ballot_id)
    lines = [
        (row, person) for row, person in enumerate(data.participants) if not data.is_self_row(ballot, person)
    ]
    people = [person for _, person in lines]
    block = [line for line, (row, _) in enumerate(lines) if first <= row <= last]
    target = (block[0] - 1 if by < 0 else block[-1] + 1) if block else -1
    if not 0 <= target < len(people):
        raise RefusedError(msg("再移就超出了这份评分表，没有移动。"))
    old = [row_of(data, ballot.rows, person.id) for person in people]
    there = old[target]
    in_the_way = bool(there.note) or not there.is_empty if whole else _has_marks(there)
    if in_the_way:
        refusal = msg("{name}一行已有内容，不能整块移动；请先清空那一行。", name=people[target].name)
        raise RefusedError(refusal)
    new = zip(people, _moved(old, block, -1 if by < 0 else 1, whole=whole), strict=True)
    kind = StepKind.BLOCK_UP if by < 0 else StepKind.BLOCK_DOWN
    step = kind(number=ballot.number, name=people[block[0]].name, count=len(block))
    with review.change(step) as edit:
        replace_rows(edit, FIRST, ballot_id, ballot.rows, {person.id: row for person, row in new})


def _has_marks(row: Row) -> bool:
    """Return whether anything was written in a mark's place."""
    return bool(row.paper_marks) or any(mark is not None for mark in row.marks)


def _moved(rows: Sequence[Row], block: Sequence[int], by: int, *, whole: bool) -> list[Row]:
    """Return the rows with the block's marks, or with its `whole` rows, moved by `by` rows."""
    moved, blank = list(rows), Row((None,) * len(rows[0].marks))
    for index in block:
        moved[index] = blank if whole else _with_marks(rows[index], blank)
    for index in block:
        moved[index + by] = rows[index] if whole else _with_marks(rows[index + by], rows[index])
    return moved


def _with_marks(row: Row, source: Row) -> Row:
    """Return a row with the marks of another, and with its abstention if there is no written total."""
    abstained = source.abstained and row.written_total is None
    return row._replace(
        marks=source.marks, paper_marks=source.paper_marks, abstained=abstained, as_on_paper=False
    )


def check_cell(data: TrackData, cell: Cell, value: CellValue) -> None:
    """Raise RefusedError if a value is invalid for a cell of the track's form."""
    participant_on(data, cell.participant_id)
    refusal = _refusal(data, cell, value)
    if value is not None and refusal:
        raise RefusedError(msg("{value} {refusal}。", value=shown(value), refusal=refusal))


def shown(value: CellValue) -> str:
    """Return a cell's value as text; empty for a blank."""
    if value is None:
        return ""
    return value if isinstance(value, str) else format_hundredths(value)


def _refusal(data: TrackData, cell: Cell, value: CellValue) -> Message | None:
    if value is None:
        return None
    if isinstance(value, str):
        return None if cell.criterion >= 0 else msg("不是数")
    if cell.criterion == REMARK:
        return None if value == NOTED and data.track.unmet_remark else msg("不能记在备注栏")
    if cell.criterion == TOTAL:
        return None if 0 <= value <= HIGHEST_TOTAL else msg("超出了可能的范围")
    return data.track.refusal(data.track.criteria[cell.criterion], value)


def participant_on(data: TrackData, participant_id: int) -> Participant:
    """Return the participant of a row. Raises RefusedError for one who is not on the track's form."""
    for person in data.participants:
        if person.id == participant_id:
            return person
    raise RefusedError(msg("这个述职对象不在这份评分表上。"))


def column_name(data: TrackData, criterion: int) -> Text:
    """Return the name of a column: the criterion's, 手写总分 or 备注."""
    if criterion == REMARK:
        return data.track.remark_heading
    return (
        msg("手写{column}", column=data.track.total_heading)
        if criterion == TOTAL
        else data.track.criteria[criterion].name
    )


def blank_row(data: TrackData) -> Row:
    """Return an empty row."""
    return Row((None,) * len(data.track.criteria))


def row_of(data: TrackData, rows: Mapping[int, Row], participant_id: int) -> Row:
    """Return a participant's row, or an empty one. Raises RefusedError for one not on the form."""
    participant_on(data, participant_id)
    return rows.get(participant_id) or blank_row(data)


def with_value(row: Row, criterion: int, value: CellValue, unmet: str = "") -> Row:
    """Return a row with one cell changed, without its notes 弃评 and 按纸面 if those no longer apply.

    `unmet` is the text of a NOTED remark.
    """
    if value == value_of(row, criterion, unmet):
        return row
    if criterion == REMARK:
        return row._replace(remark=unmet if value else "")
    abstained = row.abstained and value is None
    number = None if isinstance(value, str) else value
    if criterion == TOTAL:
        return row._replace(written_total=number, abstained=abstained, as_on_paper=False)
    marks = (*row.marks[:criterion], number, *row.marks[criterion + 1 :])
    others = [pair for pair in row.paper_marks if pair[0] != criterion]
    texts = sorted([*others, (criterion, value)] if isinstance(value, str) else others)
    return row._replace(marks=marks, paper_marks=tuple(texts), abstained=abstained, as_on_paper=False)


def replace_rows(
    edit: Edit,
    reading: ReadingTables,
    ballot_id: int,
    old: Mapping[int, Row],
    new: Mapping[int, Row],
    *,
    typed: bool = True,
) -> None:
    """Write the differences between old and new rows, by participant id, and record the typist.

    Without `typed` no typist is recorded: settling a difference does not make a typist of the reading.
    """
    written = False
    for participant_id, row in new.items():
        before = old.get(participant_id) or Row((None,) * len(row.marks))
        key = {"ballot": ballot_id, "participant": participant_id}
        for criterion, (was, value) in enumerate(zip(before.marks, row.marks, strict=True)):
            if was != value:
                _put_mark(edit, reading, {**key, "criterion": criterion}, value)
        if before.paper_marks != row.paper_marks:
            _put_paper_marks(edit, reading, key, dict(before.paper_marks), dict(row.paper_marks))
        if before._replace(marks=row.marks, paper_marks=row.paper_marks) != row:
            _put_row(edit, reading, key, row)
        written = written or before != row
    if written and typed:
        edit.put("typist", {"ballot": ballot_id, "reading": reading.number, "who": edit.who})


def _put_mark(edit: Edit, reading: ReadingTables, key: Mapping[str, int], value: int | None) -> None:
    if value is None:
        edit.delete(reading.marks, **key)
    else:
        edit.put(reading.marks, key, value=value)


def _put_paper_marks(
    edit: Edit,
    reading: ReadingTables,
    key: Mapping[str, int],
    old: Mapping[int, str],
    new: Mapping[int, str],
) -> None:
    for criterion in old.keys() | new.keys():
        cell = {**key, "reading": reading.number, "criterion": criterion}
        if criterion not in new:
            edit.delete("paper_mark", **cell)
        elif old.get(criterion) != new[criterion]:
            edit.put("paper_mark", cell, text=new[criterion])


def _put_row(edit: Edit, reading: ReadingTables, key: Mapping[str, int], row: Row) -> None:
    if row.written_total is None and not (row.remark or row.abstained or row.as_on_paper or row.note):
        edit.delete(reading.rows, **key)
        return
    values: dict[str, object] = {"written_total": row.written_total, "abstained": int(row.abstained)}
    values["remark"] = row.remark
    if reading is FIRST:
        values |= {"as_on_paper": int(row.as_on_paper), "note": row.note}
    edit.put(reading.rows, key, **values)


def _set_row(
    review: Review,
    ballot_id: int,
    participant_id: int,
    step: Callable[..., Step],
    change: Callable[[Row], Row],
    *,
    typed: bool = True,
) -> None:
    ballot, data = find_ballot(review, ballot_id), data_of_ballot(review, ballot_id)
    row = change(row_of(data, ballot.rows, participant_id))
    person = participant_on(data, participant_id)
    with review.change(step(number=ballot.number, name=person.name)) as edit:
        replace_rows(edit, FIRST, ballot_id, ballot.rows, {participant_id: row}, typed=typed)


def _cells_step(data: TrackData, ballot: Ballot, cells: Mapping[Cell, CellValue]) -> Step:
    if len(cells) != 1:
        return StepKind.CELLS(number=ballot.number, count=len(cells))
    (cell, value), *_ = cells.items()
    is_total, name = cell.criterion == TOTAL, participant_on(data, cell.participant_id).name
    column = data.track.total_heading if is_total else column_name(data, cell.criterion)
    if value is None:
        kind = StepKind.TOTAL_CLEARED if is_total else StepKind.CELL_CLEARED
        return kind(number=ballot.number, name=name, column=column)
    kind = StepKind.TOTAL if is_total else StepKind.CELL
    return kind(number=ballot.number, name=name, column=column, value=shown(value))
