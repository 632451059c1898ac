"""Seats and the order of the ranks after rulings."""

from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shuping_desktop.operations.rulings import open_questions, questions_about
from shuping_desktop.scoring.ballots import TrackData
from shuping_desktop.scoring.problems import GRADE_INVERSION, QUOTA_OVERFILLED, QUOTA_UNDERFILLED, Problem
from shuping_desktop.scoring.rulings import (
    ACCEPTED,
    ATTENDANCE,
    GRADE,
    GRADED,
    INVERSION,
    NOT_MET,
    OPEN_GRADE,
    SEATS,
    TIE,
    UNMET,
    WITHDRAWN,
    Question,
)
from shuping_desktop.scoring.tally import TrackResults, tally
from tests import oracle
from tests.papers import builders
from tests.snapshots import answered
from tests.strategies import MODEST, Case, colleges

from .builders import COLLEGE, codes, line, track_data

NEW = {QUOTA_OVERFILLED, QUOTA_UNDERFILLED, GRADE_INVERSION}


def about(data: TrackData, name: str, kind: str) -> Question:
    """Return the question of a kind on a participant."""
    results = tally(data)
    asked = questions_about(data, results, line(results, name))
    return next(question for question in asked if question.kind == kind)


def raised(data: TrackData, name: str, grade: str) -> TrackData:
    """Return the data with one more 等次调整."""
    question = about(data, name, GRADE)
    return answered(data, question, GRADED, {question.participant_id: grade})


def ranked(results: TrackResults, rank: int) -> str:
    """Return the name of the participant of that rank."""
    return next(item.participant.name for item in results.participants if item.rank == rank)


@pytest.fixture
def sample() -> TrackData:
    """Return the sample's college track."""
    return builders.sample("college")


@pytest.fixture
def crowded(sample: TrackData) -> TrackData:
    """Return the sample with the colleges on ranks 4 and 5 raised to 好."""
    results = tally(sample)
    return raised(raised(sample, ranked(results, 4), "好"), ranked(results, 5), "好")


def found(data: TrackData, code: str) -> Problem | None:
    """Return the open problem with that code."""
    return next((problem for problem in tally(data).problems if problem.code == code), None)


def accepted(data: TrackData, code: str) -> TrackData:
    """Return the data with a ruling that accepts the problem with that code."""
    problem = found(data, code)
    assert problem and problem.question
    return answered(data, problem.question, ACCEPTED)


def test_more_of_a_grade_than_seats_is_a_problem(crowded: TrackData) -> None:
    problem = found(crowded, QUOTA_OVERFILLED)
    assert problem and problem.question and problem.question.kind == SEATS
    assert "“好”名额 2 个，裁定后 4 个、“较好”名额 4 个，裁定后 2 个" in str(problem.text)


def test_a_grade_above_a_better_ranked_one_is_a_problem(crowded: TrackData) -> None:
    problem = found(crowded, GRADE_INVERSION)
    third = ranked(tally(crowded), 3)
    assert problem and problem.question and problem.question.kind == INVERSION
    assert f"高于名次在前的{third}（第 3 名，较好）" in str(problem.text)


def test_a_ruling_accepts_and_lapses_with_the_grades(crowded: TrackData) -> None:
    data = accepted(accepted(crowded, QUOTA_OVERFILLED), GRADE_INVERSION)
    assert not NEW & set(codes(tally(data)))
    changed = raised(data, ranked(tally(data), 6), "好")
    assert NEW & set(codes(tally(changed))) == {QUOTA_OVERFILLED, GRADE_INVERSION}
    assert not {ruling.id for ruling in data.rulings[-2:]} & tally(changed).in_force


def test_an_acceptance_lapses_with_the_quotas(crowded: TrackData) -> None:
    data = accepted(crowded, QUOTA_OVERFILLED)
    quotas = data.track.with_quotas({"好": 3, "较好": 3})
    assert QUOTA_OVERFILLED in codes(tally(replace(data, track=quotas)))


def test_a_swap_fills_the_seats_but_not_in_order(sample: TrackData) -> None:
    results = tally(sample)
    data = raised(raised(sample, ranked(results, 2), "较好"), ranked(results, 3), "好")
    assert NEW & set(codes(tally(data))) == {GRADE_INVERSION}


def test_ruling_the_last_place_takes_its_own_seat(sample: TrackData) -> None:
    last = ranked(tally(sample), 7)
    question = about(sample, last, OPEN_GRADE)
    data = answered(sample, question, GRADED, {question.participant_id: "差"})
    assert line(tally(data), last).grade == "差" and not NEW & set(codes(tally(data)))


def test_a_college_that_did_not_qualify_is_ruled_on_in_the_last_grade(sample: TrackData) -> None:
    track = sample.track._replace(unmet_remark="未达到要求", unmet_grade="一般及以下")
    name, rows = ranked(tally(sample), 3), sample.ballots[0].rows
    person = line(tally(sample), name).participant.id
    remarked = replace(sample.ballots[0], rows={**rows, person: rows[person]._replace(remark="未达到要求")})
    data = replace(sample, track=track, ballots=(remarked, *sample.ballots[1:]))
    data = answered(data, about(data, name, UNMET), NOT_MET)
    assert line(tally(data), name).grade == "一般及以下" and QUOTA_OVERFILLED in codes(tally(data))
    data = answered(data, about(data, name, OPEN_GRADE), GRADED, {person: "差"})
    assert line(tally(data), name).grade == "差"


def test_officers_who_did_not_meet_the_requirements_are_not_passed_over() -> None:
    data = builders.sample("officer")
    problem = found(data, "unmet-needs-ruling")
    assert problem and problem.question and problem.question.kind == UNMET
    assert not NEW & set(codes(tally(answered(data, problem.question, NOT_MET))))


def test_an_officer_raised_over_a_better_ranked_one_is_a_problem() -> None:
    data = builders.sample("officer")
    last = max((item for item in tally(data).participants if item.rank), key=lambda item: item.rank or 0)
    data = raised(data, last.participant.name, "优秀")
    assert GRADE_INVERSION in codes(tally(data)) and QUOTA_OVERFILLED not in codes(tally(data))


@MODEST
@given(colleges(), st.randoms(use_true_random=False))
def test_seats_after_any_rulings_are_filled_or_reported(case: Case, random: Random) -> None:
    data = ruled_at_random(college(case), random)
    results = tally(data)
    grades = {item.participant.name: item.grade for item in results.participants if not item.absence}
    open_codes, in_force = (
        set(codes(results)),
        {ruling.kind for ruling in data.rulings if ruling.id in results.in_force},
    )
    if not oracle.seats_are_filled(case.rules, grades):
        assert open_codes & (NEW | {"quota-mismatch", "empty-group", "weight-sum", "tie-at-quota"}) or (
            SEATS in in_force
        )
    else:
        assert not open_codes & {QUOTA_OVERFILLED, QUOTA_UNDERFILLED} and SEATS not in in_force


@MODEST
@given(colleges(), st.randoms(use_true_random=False))
def test_an_order_against_the_ranks_is_reported(case: Case, random: Random) -> None:
    data = ruled_at_random(college(case), random)
    results = tally(data)
    placed: list[Any] = [(item.rank, item.grade) for item in results.participants]
    kinds = {ruling.kind for ruling in data.rulings if ruling.id in results.in_force}
    if not {TIE, UNMET} & kinds:
        reported = GRADE_INVERSION in codes(results) or INVERSION in kinds
        assert oracle.grades_follow_ranks(case.rules, placed) != reported


def college(case: Case) -> TrackData:
    """Return a case whose last grade is ruled 一般 or 差, and is given to those who did not qualify."""
    data = track_data(COLLEGE, *case)
    quotas = [
        quota._replace(ruled_as=tuple(oracle.RULED_AS)) if quota.name == "一般及以下" else quota
        for quota in data.track.quotas
    ]
    return replace(data, track=data.track._replace(grading=tuple(quotas), unmet_grade="一般及以下"))


def ruled_at_random(data: TrackData, random: Random) -> TrackData:
    """Return the track with up to eight questions answered, one after the other."""
    for _ in range(random.randrange(9)):
        results = tally(data)
        asked = open_questions(data, results)
        for item in results.participants:
            asked += questions_about(data, results, item)
        asked = [question for question in asked if question.kind != ATTENDANCE or random.random() < 0.1]
        if not asked:
            break
        question = random.choice(asked)
        grades: dict[int, str] = {}
        if question.choices == (GRADED,):
            given_out = list(question.seats) or [random.choice(question.grades)]
            random.shuffle(given_out)
            grades = {key: grade for (key, _), grade in zip(question.tied, given_out, strict=True)}
        data = answered(data, question, random.choice(question.choices), grades)
    return data


def test_a_quota_that_does_not_fit_counts_those_who_take_part(sample: TrackData) -> None:
    name = ranked(tally(sample), 4)
    problem = found(answered(sample, about(sample, name, ATTENDANCE), WITHDRAWN), "quota-mismatch")
    assert problem and "合计 7 个，与参加评定的述职对象 6 个不符" in str(problem.text)
