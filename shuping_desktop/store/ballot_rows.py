"""The rows of ballots as they are read from their tables: those of one ballot, or of all at once."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

import apsw

from ..scoring.ballots import Row, RowSums
from . import packed

MarksRead = Mapping[str, packed.Numbers]
"""Marks by the table's name."""
Rows = Mapping[int, Mapping[int, Row]]
"""Rows by ballot id, then by participant id."""
_Beside = tuple[int, int, int | None, str, int, int]
"""Ballot, participant, and what stands beside the marks: written total, remark, abstained, as on paper."""

_BALLOT = 40  # how far to shift for the ballot of a packed mark


class RowReader:
    """Reads rows; `widths` says by participant id how many criteria they are marked on.

    KeyError or IndexError where a row contradicts those.
    """

    def __init__(self, connection: apsw.Connection, widths: Mapping[int, int]) -> None:
        self._db = connection
        self._widths = widths

    def first(self, only: int | None, read: MarksRead | None) -> Rows:
        """Rows of the first entry of all ballots, or of one; `read` are marks that were read already."""
        beside = self._beside("ballot_row", "remark, abstained, as_on_paper", only)
        numbers = self._numbers("mark", only, read)
        if numbers is None:
            return _assembled(self._any_marks("mark", only), beside, self._widths)
        return _all_rows(numbers, beside, self._widths)

    def second(self, only: int | None, read: MarksRead | None) -> Rows:
        """The same of the second entry."""
        beside = self._beside("second_row", "remark, abstained, 0", only)
        numbers = self._numbers("second_mark", only, read)
        if numbers is None:
            return _assembled(self._any_marks("second_mark", only), beside, self._widths)
        return _assembled(packed.cells(numbers, self._widths), beside, self._widths)

    def _beside(self, table: str, columns: str, only: int | None) -> list[_Beside]:
        where = "" if only is None else "WHERE ballot = ?"
        sql = f"SELECT ballot, participant, written_total, {columns} FROM {table} {where} ORDER BY 1, 2"
        return self._ask(sql, only)

    def _numbers(self, table: str, only: int | None, read: MarksRead | None) -> packed.Numbers:
        """All marks packed; None where that is not worth while, or cannot be."""
        if only is not None:
            return None
        return packed.of_table(self._db, table) if read is None else read[table]

    def _any_marks(self, table: str, only: int | None) -> packed.Cells:
        """All marks of a row side by side: a column for each criterion, which the database fills fastest."""
        widest = max(self._widths.values(), default=0)
        cells = (f", max(value) FILTER (WHERE criterion = {at})" for at in range(widest))
        where = "" if only is None else "WHERE ballot = ?"
        sql = f"SELECT ballot, participant, max(criterion){''.join(cells)} FROM {table} {where}"
        found: packed.Cells = {}
        for ballot, person, last, *values in self._ask(f"{sql} GROUP BY 1, 2 ORDER BY 1, 2", only):
            width = self._widths[person]
            if last >= width:
                raise IndexError(f"{table} {ballot}, {person}, {last}")
            found[ballot, person] = tuple(values[:width])
        return found

    def _ask(self, sql: str, only: int | None) -> list[Any]:
        """Rows of our own tables, whose types STRICT guarantees."""
        return self._db.execute(sql, () if only is None else (only,)).fetchall()


class LateRows(Mapping[int, Row]):
    """The rows of one ballot, each made when somebody looks at it; `sums` are known before.

    `values` are the marks of one row after the other, `width` of each, in the order of `beside`.
    """

    def __init__(self, values: Sequence[int], width: int, beside: Sequence[_Beside]) -> None:
        self._values, self._width, self._beside = values, width, beside
        self._made: dict[int, Row] = {}
        marks = zip(*[iter(values)] * width, strict=True)
        totals = dict(zip((it[1] for it in beside), map(sum, marks), strict=True))
        other = (it[1] for it in beside if it[2] is not None and it[2] != totals[it[1]])
        remarked = (it[1] for it in beside if it[3])
        self.sums = RowSums(totals, frozenset(other), frozenset(remarked))

    def __getitem__(self, participant: int) -> Row:
        row = self._made.get(participant)
        if row is None:
            row = self._made[participant] = self._row(self._places[participant])
        return row

    def __contains__(self, participant: object) -> bool:
        return participant in self._places

    def __iter__(self) -> Iterator[int]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._beside)

    @cached_property
    def _places(self) -> dict[int, int]:
        return {it[1]: place for place, it in enumerate(self._beside)}

    def _row(self, place: int) -> Row:
        _, _, written, remark, abstained, as_on_paper = self._beside[place]
        marks = tuple(self._values[place * self._width : (place + 1) * self._width])
        return Row(marks, written, remark, abstained == 1, as_on_paper == 1)


def _all_rows(numbers: Sequence[int], beside: Sequence[_Beside], widths: Mapping[int, int]) -> Rows:
    """The rows of each ballot, from sorted packed marks and what stands beside them."""
    found: dict[int, Mapping[int, Row]] = {}
    at = start = 0
    while at < len(numbers) or start < len(beside):
        ballots = [it[0] for it in beside[start : start + 1]] + [it >> _BALLOT for it in numbers[at : at + 1]]
        ballot = min(ballots)
        end = bisect_left(numbers, ballot + 1 << _BALLOT, at)
        stop = bisect_left(beside, (ballot + 1,), start)
        found[ballot] = _rows(numbers[at:end], beside[start:stop], widths)
        at, start = end, stop
    return found


def _rows(numbers: Sequence[int], beside: Sequence[_Beside], widths: Mapping[int, int]) -> Mapping[int, Row]:
    """The rows of one ballot; late ones where every row is complete."""
    width = widths[beside[0][1]] if beside else 0
    keys = [(it[0] << 16 | it[1]) << 8 for it in beside if widths[it[1]] == width]
    # A row's first and last criterion, and as many marks as there are in between, are a complete row.
    if (
        width
        and len(keys) == len(beside)
        and len(numbers) == width * len(keys)
        and [it >> 16 for it in numbers[::width]] == keys
        and [it >> 16 for it in numbers[width - 1 :: width]] == [key | width - 1 for key in keys]
    ):
        return LateRows([it & 0xFFFF for it in numbers], width, beside)
    return next(iter(_assembled(packed.cells(numbers, widths), beside, widths).values()), {})


def _assembled(marks: packed.Cells, beside: Iterable[_Beside], widths: Mapping[int, int]) -> Rows:
    """The rows of ballots, from the marks of each and what stands beside them."""
    rows: defaultdict[int, dict[int, Row]] = defaultdict(dict)
    for ballot, person, written, remark, abstained, as_on_paper in beside:
        cells = marks.pop((ballot, person), None) or (None,) * widths[person]
        rows[ballot][person] = Row(cells, written, remark, abstained == 1, as_on_paper == 1)
    for (ballot, person), cells in marks.items():
        rows[ballot][person] = Row(cells)
    return rows
