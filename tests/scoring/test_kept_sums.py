"""What is kept with ballots between two tallies never outlives a change."""

import random
from dataclasses import replace

from shuping_desktop.scoring.ballots import Ballot, Participant, Row, TrackData
from shuping_desktop.scoring.tally import tally

from .builders import COLLEGE, PANEL

PEOPLE = tuple(Participant(key, f"学院 {key}", "", COLLEGE.categories[0].name) for key in range(1, 8))


def a_ballot(chance: random.Random, key: int) -> Ballot:
    """A ballot of half points, with a blank row, a missing cell or a wrong total now and then."""
    rows = {}
    for person in PEOPLE:
        marks = [chance.randrange(0, limit.maximum + 1, 50) for limit in COLLEGE.criteria]
        total = sum(marks) + chance.choice((0, 0, 0, 50))
        cells = (None, *marks[1:]) if chance.random() < 0.1 else tuple(marks)
        if chance.random() < 0.9:
            rows[person.id] = Row(cells, total)
    return Ballot(key, PANEL, f"P{key}", chance.choice(("", "学院 3")), rows)


def afresh(data: TrackData) -> TrackData:
    """The same data in objects with which nothing is kept."""
    return replace(data, ballots=tuple(replace(ballot) for ballot in data.ballots))


def test_a_tally_after_any_change_equals_one_made_afresh() -> None:
    chance = random.Random(4)
    data = TrackData(COLLEGE, PEOPLE, tuple(a_ballot(chance, key) for key in range(40)))
    for step in range(60):
        ballots = list(data.ballots)
        at = chance.randrange(len(ballots))
        if step % 3 == 0:
            del ballots[at]
        else:
            ballots[at] = chance.choice(
                (a_ballot(chance, 100 + step), replace(ballots[at], void_reason="污损"))
            )
        data = replace(data, ballots=tuple(ballots))
        assert tally(data) == tally(afresh(data)), step


def test_a_tally_for_other_participants_or_rules_equals_one_made_afresh() -> None:
    chance = random.Random(5)
    data = TrackData(COLLEGE, PEOPLE, tuple(a_ballot(chance, key) for key in range(20)))
    tally(data)
    for other in (
        replace(data, participants=PEOPLE[:5]),
        replace(data, participants=tuple(person._replace(name=f"甲{person.name}") for person in PEOPLE)),
        replace(data, track=COLLEGE._replace(self_excluded=False)),
    ):
        assert tally(other) == tally(afresh(other))
