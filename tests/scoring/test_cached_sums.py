"""Tests that sums cached in ballots are never used after a change."""

import random
from dataclasses import replace

from shuping_desktop.scoring.ballots import Ballot, Participant, Row, TrackData
from shuping_desktop.scoring.criteria import criterion_means, means_beside
from shuping_desktop.scoring.flags import find_flags
from shuping_desktop.scoring.rulings import BY_MARKS, BY_WRITTEN, ROW, VOID, Ruling
from shuping_desktop.scoring.tally import tally

from .builders import COLLEGE, PANEL

PEOPLE = tuple(Participant(key, f"学院 {key}", "", COLLEGE.categories[0].name) for key in range(1, 8))


def a_ballot(chance: random.Random, key: int) -> Ballot:
    """Return a random ballot, some with a blank row, a missing cell or a wrong total."""
    rows = {}
    for person in PEOPLE:
        marks = [chance.randrange(0, limit.maximum + 1, 50) for limit in COLLEGE.criteria]
        total = sum(marks) + chance.choice((0, 0, 0, 50))
        cells = (None, *marks[1:]) if chance.random() < 0.1 else tuple(marks)
        if chance.random() < 0.9:
            rows[person.id] = Row(cells, total)
    return Ballot(key, PANEL, f"P{key}", chance.choice(("", "学院 3")), rows)


def afresh(data: TrackData) -> TrackData:
    """Return equal data in new objects, without cached sums."""
    return replace(data, ballots=tuple(replace(ballot) for ballot in data.ballots))


def changed(chance: random.Random, ballot: Ballot, other: Ballot, key: int) -> Ballot:
    """Return a replacement for a ballot: a new, identical, changed, void or ruled one."""
    who = chance.choice([*ballot.rows])
    decision = chance.choice((BY_MARKS, BY_WRITTEN, VOID))
    ruling = Ruling(key, ROW, ballot.id, who, "", "", "", decision, "", "", "", "", "", "")
    return chance.choice(
        (
            a_ballot(chance, key),
            replace(ballot, rows=other.rows),
            replace(ballot, rows={**ballot.rows, who: Row((0,) * 6, 0)}),
            replace(ballot, void_reason="污损"),
            replace(ballot, ruled={who: ruling}),
        )
    )


def test_results_after_any_change_equal_those_of_new_objects() -> None:
    chance = random.Random(4)
    data = TrackData(COLLEGE, PEOPLE, tuple(a_ballot(chance, key) for key in range(40)))
    kinds = set()
    for step in range(120):
        ballots = list(data.ballots)
        at, other = chance.randrange(len(ballots)), chance.choice(ballots)
        if step % 6 == 0:
            del ballots[at]
        else:
            ballots[at] = changed(chance, ballots[at], other, 100 + step)
        data = replace(data, ballots=tuple(ballots))
        new, results, flags = afresh(data), tally(data), find_flags(data)
        assert (results, flags) == (tally(new), find_flags(new)), step
        assert criterion_means(data, results) == criterion_means(afresh(data), results), step
        for person in PEOPLE:
            assert means_beside(data, results, person) == means_beside(afresh(data), results, person), step
        kinds |= {flag.kind for flag in flags}
    assert kinds >= {"identical", "far-row"}


def test_results_for_other_participants_or_rules_equal_those_of_new_objects() -> None:
    chance = random.Random(5)
    data = TrackData(COLLEGE, PEOPLE, tuple(a_ballot(chance, key) for key in range(20)))
    tally(data)
    for other in (
        replace(data, participants=PEOPLE[:5]),
        replace(data, participants=tuple(person._replace(name=f"甲{person.name}") for person in PEOPLE)),
        replace(data, track=COLLEGE._replace(self_excluded=False)),
    ):
        assert tally(other) == tally(afresh(other))
