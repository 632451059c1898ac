"""Criterion means: they add up to the exact score, with written totals separate."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given

from shuping_desktop.scoring.ballots import Ballot, Row, TrackData
from shuping_desktop.scoring.criteria import CriterionMeans, criterion_means, mean_of, means_beside
from shuping_desktop.scoring.rulings import BY_WRITTEN, ROW, VOID, Ruling
from shuping_desktop.scoring.tally import tally
from tests import oracle
from tests.oracle import Rules
from tests.strategies import MODEST, Case, cases

from .builders import OFFICER, people, row, track_data
from .test_properties import data_of


def found(data: TrackData) -> dict[int, CriterionMeans]:
    return criterion_means(data, tally(data))


def ruled(data: TrackData, ballot: int, person: int, decision: str) -> TrackData:
    """Return the data with a ruling in force on one row."""
    ruling = Ruling(1, ROW, ballot, person, "", "", "", decision, "", "", "", "", "", "")
    ballots = tuple(
        replace(item, ruled={person: ruling}) if item.id == ballot else item for item in data.ballots
    )
    return replace(data, ballots=ballots)


@MODEST
@given(cases())
def test_the_means_add_up_to_the_exact_score(case: Case) -> None:
    data = data_of(case)
    scores = {
        item.participant.id: item.exact_score
        for item in tally(data).participants
        if item.exact_score is not None
    }
    means = found(data)
    assert {key: sum(item.means) for key, item in means.items()} == scores
    assert not any(item.by_written or item.written_rows for item in means.values())


@MODEST
@given(cases())
def test_means_beside_equal_criterion_means_and_mean_of(case: Case) -> None:
    data = data_of(case)
    results, means = tally(data), found(data)
    for person in data.participants:
        mates = [item.id for item in data.participants if item.category == person.category]
        everyone = mean_of(means[key] for key in mates if key in means)
        assert means_beside(data, results, person) == (means.get(person.id), everyone)


def two_teachers() -> TrackData:
    """Return one officer, scored 85 by two teachers only, the second of whom wrote a total of 90."""
    weights = {"教师代表": "100", "主席团": "0", "工作部门负责人": "0"}
    rules: Rules = {**oracle.OFFICER, "weights": {"主席团": weights, "工作部门负责人": weights}}
    entered = [
        row("卫𬭎", "85", group="教师代表", number="T01"),
        row("卫𬭎", "85", group="教师代表", number="T02", total="90"),
    ]
    return track_data(OFFICER, rules, people("卫𬭎", category="主席团"), entered)


def test_a_written_total_beyond_the_marks_is_separate() -> None:
    means = found(ruled(two_teachers(), 2, 1, BY_WRITTEN))[1]
    assert (sum(means.means), means.by_written, means.written_rows) == (85, Fraction(5, 2), 1)
    assert means.total == Fraction(175, 2)
    data = ruled(two_teachers(), 2, 1, BY_WRITTEN)
    assert means_beside(data, tally(data), data.participants[0]) == (means, means)


def test_a_row_ruled_void_is_in_no_mean() -> None:
    data = two_teachers()
    lower = replace(data.ballots[1], rows={1: Row((0,) * 6, 9000)})
    data = ruled(replace(data, ballots=(data.ballots[0], lower)), 2, 1, VOID)
    assert found(data)[1].total == 85


def test_a_participant_without_score_has_no_means() -> None:
    data = two_teachers()
    assert found(replace(data, ballots=())) == {}


def test_rows_on_a_removed_participant_are_in_no_mean() -> None:
    data = two_teachers()
    left = Ballot(3, "教师代表", "T03", "", {9: Row((100,) * 6)})
    assert found(replace(data, ballots=(*data.ballots, left))) == found(data)


def test_the_mean_of_several_is_unweighted() -> None:
    one = CriterionMeans((Fraction(1), Fraction(2)), Fraction(1), 1)
    other = CriterionMeans((Fraction(2), Fraction(2)))
    assert mean_of([one, other]) == CriterionMeans((Fraction(3, 2), Fraction(2)), Fraction(1, 2), 1)
    assert mean_of([]) is None
