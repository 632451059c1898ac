"""Reader of the rows of ballots, of one ballot or of all."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

import apsw

from ..scoring.ballots import Row

Rows = Mapping[int, Mapping[int, Row]]
"""Rows by ballot id, then by participant id."""


class RowReader:
    """Reads rows; `widths` is the number of criteria by participant id.

    Raises KeyError or IndexError for a row of an unknown participant or criterion.
    """

    def __init__(self, connection: apsw.Connection, widths: Mapping[int, int]) -> None:
        self._db = connection
        self._widths = widths

    def first(self, ballot: int | None = None) -> Rows:
        """Return the rows of the first entry, of all ballots or of one."""
        return self._rows("mark", "ballot_row", "as_on_paper, note", ballot, 1)

    def second(self, ballot: int | None = None) -> Rows:
        """Return the rows of the second entry, of all ballots or of one."""
        return self._rows("second_mark", "second_row", "0, ''", ballot, 2)

    def _rows(self, mark_table: str, row_table: str, of_first: str, ballot: int | None, reading: int) -> Rows:
        """Return the rows of a reading; `of_first` are the columns that only the first reading has."""
        marks = self._marks(mark_table, ballot)
        columns = f"ballot, participant, written_total, remark, abstained, {of_first}"
        rows: defaultdict[int, dict[int, Row]] = defaultdict(dict)
        for key, person, written, remark, abstained, on_paper, note in self._ask(columns, row_table, ballot):
            cells = marks.pop((key, person), None) or (None,) * self._widths[person]
            rows[key][person] = Row(cells, written, remark, abstained == 1, on_paper == 1, note)
        for (key, person), cells in marks.items():
            rows[key][person] = Row(cells)
        for key, person, texts in self._paper_marks(ballot, reading):
            row = rows[key].get(person) or Row((None,) * self._widths[person])
            rows[key][person] = row._replace(paper_marks=texts)
        return rows

    def _paper_marks(
        self, ballot: int | None, reading: int
    ) -> Iterator[tuple[int, int, tuple[tuple[int, str], ...]]]:
        """Yield the texts in marks' places of each row, with ballot and participant id."""
        columns = f"ballot, participant, criterion, text FROM paper_mark WHERE reading = {reading}"
        which, bound = ("", ()) if ballot is None else ("AND ballot = ?", (ballot,))
        found = self._db.execute(f"SELECT {columns} {which} ORDER BY 1, 2, 3", bound)
        for (key, person), group in groupby(found, key=lambda row: (int(row[0]), int(row[1]))):
            texts = tuple((int(row[2]), str(row[3])) for row in group)
            if texts[-1][0] >= self._widths[person]:
                raise IndexError(f"paper_mark {key}, {person}, {texts[-1][0]}")
            yield key, person, texts

    def _marks(self, table: str, ballot: int | None) -> dict[tuple[int, int], tuple[int | None, ...]]:
        """Return the marks of each row by ballot and participant id."""
        widest = max(self._widths.values(), default=0)
        # One column for each criterion: SQLite fills a tuple much faster than Python does.
        cells = (f", max(value) FILTER (WHERE criterion = {at})" for at in range(widest))
        columns = f"ballot, participant, max(criterion){''.join(cells)}"
        found = {}
        for key, person, last, *values in self._ask(columns, table, ballot, "GROUP BY 1, 2"):
            width = self._widths[person]
            if last >= width:
                raise IndexError(f"{table} {key}, {person}, {last}")
            found[key, person] = tuple(values[:width])
        return found

    def _ask(
        self, columns: str, table: str, ballot: int | None, group: str = ""
    ) -> Iterator[tuple[Any, ...]]:
        where, bound = ("", ()) if ballot is None else ("WHERE ballot = ?", (ballot,))
        return self._db.execute(f"SELECT {columns} FROM {table} {where} {group} ORDER BY 1, 2", bound)
