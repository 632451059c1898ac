"""Comparison of the two readings of a ballot, and the second entries that are still missing."""

import hashlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..messages import Message, joined, msg
from .ballots import Ballot, Row, TrackData
from .names import name_key
from .problems import ENTRIES_DISAGREE, SECOND_MISSING, Problem

_NAMED = 3
TOTAL = -1
"""Column of the written total; criteria have their index."""
CellValue = int | str | None
"""Hundredths of a mark or written total; a text as on the paper in a mark's place; None for a blank."""
REMARK = -2
"""Remark column, of which only 未达到要求 is compared: any other text there is the operator's note."""
NOTED = 1
"""Value of the REMARK cell of a row marked 未达到要求."""


class Cell(NamedTuple):
    """One cell of a ballot: a participant's mark for a criterion, the written TOTAL, or the REMARK."""

    participant_id: int
    criterion: int


def value_of(row: Row | None, criterion: int, unmet: str = "") -> CellValue:
    """Return the value of a cell of a row; None if it is blank.

    The REMARK has the value NOTED if it is `unmet`, the track's word for 未达到要求.
    """
    if row is None:
        return None
    if criterion == REMARK:
        return NOTED if unmet and row.remark == unmet else None
    if criterion == TOTAL:
        return row.written_total
    return (row.paper_mark(criterion) or None) if row.marks[criterion] is None else row.marks[criterion]


def agree(one: CellValue, other: CellValue) -> bool:
    """Return whether two readings of a cell are the same; spaces and width do not matter in a text."""
    if isinstance(one, str) and isinstance(other, str):
        return name_key(one) == name_key(other)
    return one == other


def differing_cells(data: TrackData, ballot: Ballot) -> list[Cell]:
    """Return the cells in which the two readings differ, in the form's order; none without a second reading.

    The evaluator's own row, which is closed to typing and does not count, is not compared.
    """
    # Most readings agree, and comparing all rows at once is many times faster than row by row.
    if ballot.second is None or ballot.rows == ballot.second.rows:
        return []
    second, unmet = ballot.second, data.track.unmet_remark
    columns = [*range(len(data.track.criteria)), TOTAL, *([REMARK] if unmet else [])]
    found = []
    for person in data.participants:
        one, other = ballot.rows.get(person.id), second.rows.get(person.id)
        if one != other and not data.is_self_row(ballot, person):
            found += [
                Cell(person.id, column)
                for column in columns
                if not agree(value_of(one, column, unmet), value_of(other, column, unmet))
            ]
    return found


def first_typists(ballot: Ballot) -> frozenset[str]:
    """Return who typed the first reading; if the file does not say, who received the ballot."""
    return (ballot.typists[0] or frozenset({ballot.typed_by})) - {""}


def is_by_one_typist(ballot: Ballot) -> bool:
    """Return True if one person typed in both readings, which makes their comparison a weaker check."""
    if ballot.second is None:
        return False
    return bool(first_typists(ballot) & (ballot.typists[1] or {ballot.second.who}))


def is_required(data: TrackData, ballot: Ballot) -> bool:
    """Return True if the review's draw, which its seed fixes, asks for this ballot to be typed twice."""
    rule = data.second_rule
    if ballot.void_reason or not rule.share:
        return False
    drawn = hashlib.sha256(f"{rule.seed}/{ballot.group}/{ballot.number}".encode()).digest()
    return int.from_bytes(drawn[:4], "big") % 100 < rule.share


def is_checked(data: TrackData, ballot: Ballot) -> bool:
    """Return True if the second entry is finished and agrees in every cell."""
    second = ballot.second
    return second is not None and second.finished and not differing_cells(data, ballot)


def problems(data: TrackData) -> Iterator[Problem]:
    """Yield one problem for each ballot whose readings disagree, then one for all missing second entries."""
    for ballot in data.valid_ballots:
        cells = differing_cells(data, ballot) if ballot.second and ballot.second.finished else []
        if cells:
            yield Problem(
                ENTRIES_DISAGREE,
                _disagreement(ballot, len(cells)),
                group=ballot.group,
                ballot=ballot.number,
                ballot_id=ballot.id,
                participant_id=cells[0].participant_id,
            )
    owed = [ballot for ballot in data.valid_ballots if is_owed(data, ballot)]
    if owed:
        yield Problem(SECOND_MISSING, _owed_text(owed), ballot_id=owed[0].id)


def _disagreement(ballot: Ballot, cells: int) -> Message:
    return msg(
        "{group} {number} 号评分表两遍录入有 {cells} 格不符，请对照纸质评分表重录。",
        group=ballot.group,
        number=ballot.number,
        cells=cells,
    )


def _owed_text(owed: Sequence[Ballot]) -> Message:
    named = joined([f"{ballot.group} {ballot.number}" for ballot in owed[:_NAMED]])
    if len(owed) > _NAMED:
        named = msg("{named}等", named=named)
    return msg("本评议要求第二遍录入，还有 {count} 份没有录：{named}。", count=len(owed), named=named)


def is_owed(data: TrackData, ballot: Ballot) -> bool:
    """Return True if a second entry is required and not finished."""
    return is_required(data, ballot) and not (ballot.second and ballot.second.finished)
