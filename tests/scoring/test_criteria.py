"""Criterion means: they add up to the exact score, rulings for a written total told apart."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given

from shuping_desktop.scoring.ballots import Ballot, Row, TrackData
from shuping_desktop.scoring.criteria import CriterionMeans, criterion_means, mean_of, means_beside
from shuping_desktop.scoring.rulings import BY_WRITTEN, ROW, VOID, Ruling
from shuping_desktop.scoring.tally import tally
from tests.strategies import MODEST, Case, cases

from .builders import OFFICER, people, row, track_data
from .test_properties import data_of


def found(data: TrackData) -> dict[int, CriterionMeans]:
    return criterion_means(data, tally(data))


def ruled(data: TrackData, ballot: int, person: int, decision: str) -> TrackData:
    """The data with a ruling in force on one row."""
    ruling = Ruling(1, ROW, ballot, person, "", "", "", decision, "", "", "", "", "", "")
    ballots = tuple(replace(it, ruled={person: ruling}) if it.id == ballot else it for it in data.ballots)
    return replace(data, ballots=ballots)


@MODEST
@given(cases())
def test_the_means_add_up_to_the_exact_score(case: Case) -> None:
    data = data_of(case)
    scores = {
        it.participant.id: it.exact_score for it in tally(data).participants if it.exact_score is not None
    }
    means = found(data)
    assert {key: sum(it.means) for key, it in means.items()} == scores
    assert not any(it.by_written or it.written_rows for it in means.values())


@MODEST
@given(cases())
def test_one_s_means_beside_all_are_what_everybody_s_give(case: Case) -> None:
    data = data_of(case)
    results, means = tally(data), found(data)
    for person in data.participants:
        mates = [it.id for it in data.participants if it.category == person.category]
        everyone = mean_of(means[key] for key in mates if key in means)
        assert means_beside(data, results, person) == (means.get(person.id), everyone)


def two_teachers() -> TrackData:
    """One officer, scored 85 by each of two teachers, the second of whom wrote 90; teachers alone weigh."""
    weights = {"教师代表": "100", "主席团": "0", "工作部门负责人": "0"}
    rules = {"weights": {"主席团": weights, "工作部门负责人": weights}, "unmet": "未达到要求", "grading": {}}
    entered = [
        row("卫𬭎", "85", group="教师代表", number="T01"),
        row("卫𬭎", "85", group="教师代表", number="T02", total="90"),
    ]
    return track_data(OFFICER, rules, people("卫𬭎", category="主席团"), entered)


def test_what_a_written_total_brings_beyond_the_marks_stands_apart() -> None:
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


def test_who_has_no_score_has_no_means() -> None:
    data = two_teachers()
    assert found(replace(data, ballots=())) == {}


def test_a_ballot_of_somebody_who_is_gone_is_in_no_mean() -> None:
    data = two_teachers()
    left = Ballot(3, "教师代表", "T03", "", {9: Row((100,) * 6)})
    assert found(replace(data, ballots=(*data.ballots, left))) == found(data)


def test_the_mean_of_several_is_plain() -> None:
    one = CriterionMeans((Fraction(1), Fraction(2)), Fraction(1), 1)
    other = CriterionMeans((Fraction(2), Fraction(2)))
    assert mean_of([one, other]) == CriterionMeans((Fraction(3, 2), Fraction(2)), Fraction(1, 2), 1)
    assert mean_of([]) is None
