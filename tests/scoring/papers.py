"""Builders of rows, ballots and tracks from short texts."""

from collections.abc import Mapping
from dataclasses import replace

from shuping_desktop.scoring.ballots import (
    Ballot,
    Evaluator,
    Participant,
    Row,
    SecondEntry,
    SecondRule,
    TrackData,
)
from shuping_desktop.scoring.scheme import Track

from .builders import COLLEGE, OFFICER, PANEL, PEERS, TEACHERS, cents

NO_RULE = SecondRule()
BLANK = Row((None,) * 6)
ABSTAINED = BLANK._replace(abstained=True)
COLLEGES = tuple(Participant(at, name, "", "二级学院") for at, name in enumerate("甲乙丙丁戊己庚", 1))
OFFICERS = tuple(Participant(at, name, "", TEACHERS) for at, name in enumerate("子丑寅卯辰", 1))


def written(marks: str, total: str = "") -> Row:
    """Return a row of marks such as "18 17 - 8 15.5 9" ("-" is blank); the total "=" is their sum."""
    values = tuple(None if text == "-" else cents(text) for text in marks.split())
    if total == "=":
        return Row(values, sum(value or 0 for value in values))
    return Row(values, cents(total) if total else None)


def right(points: str) -> Row:
    """Return a row with six marks that add up to `points`, which is also the written total."""
    left, marks = cents(points), []
    for criterion in COLLEGE.criteria:
        marks.append(min(left, criterion.maximum))
        left -= marks[-1]
    return Row(tuple(marks), cents(points))


def form(*rows: Row | None) -> dict[int, Row]:
    """Return rows by participant id from 1; None where nothing was typed."""
    return {at: row for at, row in enumerate(rows, 1) if row is not None}


def ballot(number: str, *rows: Row | None, evaluator: str = "", group: str = PANEL, key: int = 1) -> Ballot:
    """Return a ballot with these rows."""
    return Ballot(key, group, number, evaluator, form(*rows))


def read_twice(first: Ballot, *rows: Row | None, finished: bool = True) -> Ballot:
    """Return the ballot with these rows as its second entry."""
    return replace(first, second=SecondEntry("乙", finished, form(*rows)))


def colleges(
    *ballots: Ballot, people: int = 3, rule: SecondRule = NO_RULE, track: Track = PEERS
) -> TrackData:
    """Return the college track with these ballots, ids from 1; the colleges rate each other."""
    numbered = tuple(replace(item, id=at) for at, item in enumerate(ballots, 1))
    return TrackData(track, COLLEGES[:people], numbered, (), rule)


def teachers(*ballots: tuple[str, str], listed: str = "", issued: int | None = None) -> TrackData:
    """Return the officer track with teachers' ballots (number, evaluator) and listed teachers."""
    groups = tuple(item._replace(issued=issued) if item.name == TEACHERS else item for item in OFFICER.groups)
    papers = [Ballot(key, TEACHERS, number, evaluator) for key, (number, evaluator) in enumerate(ballots, 1)]
    evaluators = [Evaluator(key, TEACHERS, name) for key, name in enumerate(listed, 1)]
    return TrackData(OFFICER._replace(groups=groups), OFFICERS, tuple(papers), tuple(evaluators))


def with_row(item: Ballot, at: int, row: Row) -> Ballot:
    """Return the ballot with another row at one place of the form, from 1."""
    rows: Mapping[int, Row] = {**item.rows, at: row}
    return replace(item, rows=rows)
