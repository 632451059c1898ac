"""CSV tables of a track: roster, ballots and results, with a byte order mark for Excel.

Roster and ballots have the columns that the import reads. A text that a spreadsheet would take for a formula
gets an apostrophe in front, which the import removes (`formula_guard.unguarded`).
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from ..papers.content.snapshot import Snapshot
from ..scoring.ballots import Ballot, Participant, Row, TrackData
from ..scoring.numbers import format_fixed, format_hundredths
from ..scoring.tally import TrackResults
from ..tables.formula_guard import guarded
from .layouts import CATEGORY, POSITION, ballots_layout, roster_layout


def tables(snapshot: Snapshot) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes (UTF-8 with a byte order mark) of each table."""
    data = snapshot.data
    yield "名单", _written(roster_layout(data.track).columns, _roster(data))
    yield "评分表", _written(ballots_layout(data.track).columns, _ballots(data))
    yield "结果", _written(_result_heads(data), _results(snapshot.results))


def _written(heads: Sequence[str], lines: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    for line in (heads, *lines):
        writer.writerow([guarded(value) for value in line])
    return text.getvalue().encode("utf-8-sig", "replace")


def _roster(data: TrackData) -> Iterator[Sequence[str]]:
    for person in data.participants:
        values = {CATEGORY: person.category, POSITION: person.position}
        values[data.track.participant_heading] = person.name
        yield [values[column] for column in roster_layout(data.track).columns]


def _ballots(data: TrackData) -> Iterator[Sequence[str]]:
    """Yield every row of every ballot that is not void, since there is no column for that."""
    blank = Row((None,) * len(data.track.criteria))
    for ballot in data.valid_ballots:
        for person in data.participants:
            yield _ballot_line(data, ballot, person, ballot.rows.get(person.id, blank))


def _ballot_line(data: TrackData, ballot: Ballot, person: Participant, row: Row) -> Sequence[str]:
    marks = ["" if mark is None else format_hundredths(mark) for mark in row.marks]
    for criterion, text in row.paper_marks:
        marks[criterion] = text
    total = "" if row.written_total is None else format_hundredths(row.written_total)
    remark = [row.remark] if data.track.remark_heading else []
    return [ballot.group, ballot.number, ballot.evaluator, person.name, *marks, total, *remark]


def _result_heads(data: TrackData) -> list[str]:
    heads = [data.track.participant_heading, POSITION, CATEGORY]
    for group in data.track.groups:
        heads += [f"{group.name}平均分", f"{group.name}份数"]
    return [*heads, "得分", "名次", "等次"]


def _results(results: TrackResults) -> Iterator[Sequence[str]]:
    for result in results.participants:
        person = result.participant
        values = [person.name, person.position, person.category]
        for group in result.groups.values():
            values += ["" if group.mean is None else format_fixed(group.mean), str(group.ballots)]
        score, decimals = result.official_score, results.track.decimals
        values.append("" if score is None else format_fixed(score, decimals))
        yield [*values, "" if result.rank is None else str(result.rank), result.grade or ""]
