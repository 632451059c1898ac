"""Tests of scores and ranks: weights, rounding, empty groups, ties."""

from fractions import Fraction

import pytest

from shuping_desktop.scoring.tally import GroupMean, tally
from tests import oracle
from tests.oracle import PaperRow, Rules

from .builders import (
    CHAIRS,
    COLLEGE,
    HEADS,
    PANEL,
    TEACHERS,
    codes,
    college,
    line,
    officers,
    people,
    place,
    rows,
    score,
    track_data,
)


def three(name: str, teachers: str, chairs: str, heads: str) -> list[PaperRow]:
    """Return one row of each of the officers' groups."""
    pairs = ((TEACHERS, teachers), (CHAIRS, chairs), (HEADS, heads))
    return [row for group, points in pairs for row in rows(name, points, group=group)]


def test_weights_apply_to_the_groups_means_not_to_people() -> None:
    entered = [*three("卫𬭎", "80", "90", "70"), *rows("卫𬭎", "90", "100", "80", group=CHAIRS)]
    found = officers(entered, weights=("40", "30", "30"))
    assert line(found, "卫𬭎").exact_score == 32 + 27 + 21


def test_the_exact_score_is_not_rounded() -> None:
    found = college(["甲"], rows("甲", "80", "80", "80.5"))
    assert line(found, "甲").exact_score == Fraction(481, 6)
    assert line(found, "甲").official_score == Fraction(8017, 100)


@pytest.mark.parametrize(
    ("points", "official"),
    [(("87.5", "87.55"), "87.53"), (("87.5", "87.53"), "87.52"), (("80", "80", "80.5"), "80.17")],
)
def test_a_half_is_rounded_up(points: tuple[str, ...], official: str) -> None:
    assert score(college(["甲"], rows("甲", *points)), "甲") == official


def test_half_a_hundredth_is_rounded_up_not_to_even() -> None:
    assert score(college(["甲"], rows("甲", "80.00", "80.01")), "甲") == "80.01"


def test_means_are_not_rounded() -> None:
    # Means of 80.005 and 60.005: rounded first they would give 72.01.
    entered = [*rows("卫𬭎", "80", "80.01", group=TEACHERS), *rows("卫𬭎", "60", "60.01", group=CHAIRS)]
    found = officers(entered, weights=("59.99", "40.01", "0"))
    assert line(found, "卫𬭎").exact_score == Fraction("72.003")
    assert score(found, "卫𬭎") == "72.00"


def test_a_group_without_a_counted_row_gives_neither_score_nor_rank() -> None:
    found = officers(
        [*rows("卫𬭎", "80", group=TEACHERS), *rows("卫𬭎", "", group=CHAIRS)], weights=("40", "60", "0")
    )
    lone = line(found, "卫𬭎")
    assert (lone.exact_score, lone.official_score, lone.rank, lone.grade) == (None, None, None, None)
    assert lone.groups[CHAIRS] == GroupMean(0, 0)
    assert lone.groups[CHAIRS].mean is None
    assert [place(problem) for problem in found.problems] == [
        {"code": "empty-group", "group": CHAIRS, "participant": "卫𬭎"}
    ]


def test_a_review_without_ballots_has_no_scores() -> None:
    found = college(["甲", "乙"], [])
    assert [result.official_score for result in found.participants] == [None, None]
    assert [problem.participant for problem in found.problems] == ["甲", "乙"]


def test_a_participant_without_a_score_takes_no_rank_from_others() -> None:
    found = college(["甲", "乙", "丙"], [*rows("乙", "70"), *rows("丙", "80")])
    assert [result.rank for result in found.participants] == [None, 2, 1]


def test_a_group_of_weight_zero_needs_no_rows() -> None:
    found = officers(rows("卫𬭎", "80", group=TEACHERS), weights=("100", "0", "0"))
    assert score(found, "卫𬭎") == "80.00"
    assert found.problems == ()


def test_rows_of_a_group_of_weight_zero_do_not_move_the_score() -> None:
    found = officers(three("卫𬭎", "80", "0", "100"), weights=("100", "0", "0"))
    assert score(found, "卫𬭎") == "80.00"
    assert line(found, "卫𬭎").groups[HEADS].mean == 100


@pytest.mark.parametrize("weights", [("40", "30", "29.99"), ("40", "30", "30.01"), ("0", "0", "0")])
def test_weights_off_a_hundred_give_no_score(weights: tuple[str, ...]) -> None:
    found = officers(three("卫𬭎", "80", "80", "80"), weights=weights)
    lone = line(found, "卫𬭎")
    assert (lone.exact_score, lone.official_score, lone.rank, lone.grade) == (None, None, None, None)
    assert codes(found) == ["weight-sum", "weight-sum"]  # 主席团 and 工作部门负责人 alike


def test_a_weight_problem_names_the_category_and_the_sum() -> None:
    found = officers([], weights=("40", "30", "20.5"))
    assert str(found.problems[0].text).startswith("主席团的权重合计 90.5%，应为 100%")


def test_a_score_of_zero_is_a_score() -> None:
    found = college(["甲"], rows("甲", "0"))
    assert (score(found, "甲"), line(found, "甲").rank, line(found, "甲").grade) == ("0.00", 1, "好")


def test_ranks_of_ties_are_shared_and_the_next_is_skipped() -> None:
    entered = [*rows("甲", "80"), *rows("乙", "70"), *rows("丙", "80"), *rows("丁", "70"), *rows("戊", "60")]
    found = college(["甲", "乙", "丙", "丁", "戊"], entered)
    assert [result.rank for result in found.participants] == [1, 3, 1, 3, 5]


def nearly_equal() -> list[PaperRow]:
    """甲 80.0025 and 乙 80.0033…: both are printed 80.00."""
    return [*rows("甲", "80", "80", "80", "80.01"), *rows("乙", "80", "80", "80.01")]


def test_the_exact_score_breaks_a_tie_of_the_official() -> None:
    found = college(["甲", "乙"], nearly_equal())
    assert [score(found, name) for name in "甲乙"] == ["80.00", "80.00"]
    assert [result.rank for result in found.participants] == [2, 1]


def test_quota_grading_uses_the_official_score() -> None:
    found = college(["甲", "乙"], nearly_equal(), {"好": 1, "较好": 1})
    assert [result.grade for result in found.participants] == [None, None]
    assert codes(found) == ["tie-at-quota"]


def test_officers_are_ranked_within_their_category() -> None:
    roster = [*people("卫𬭎", "施彧", category=CHAIRS), *people("冯䶮", "钱彧", category=HEADS)]
    points = {"卫𬭎": "70", "施彧": "90", "冯䶮": "60", "钱彧": "80"}
    entered = [row for name, text in points.items() for row in rows(name, text, group=TEACHERS)]
    assert [result.rank for result in officers(entered, roster).participants] == [2, 1, 2, 1]


def test_results_are_in_roster_order() -> None:
    found = college(["乙", "甲"], [*rows("甲", "90"), *rows("乙", "80")])
    assert [result.participant.name for result in found.participants] == ["乙", "甲"]


def test_a_track_without_participants_has_no_results() -> None:
    found = officers([], roster=[])
    assert (found.participants, found.problems) == ((), ())


def test_problems_of_rows_come_first_then_weights_groups_and_remarks() -> None:
    marked: PaperRow = {**rows("卫𬭎", "80", group=TEACHERS)[0], "total": "1", "remark": "未达到要求"}
    found = officers([marked], weights=("40", "30", "20"))
    assert codes(found) == [
        "total-mismatch",
        *["weight-sum"] * 2,
        *["empty-group"] * 2,
        "unmet-needs-ruling",
    ]


def test_problems_of_the_whole_track_come_last() -> None:
    rules: Rules = {**oracle.COLLEGE, "unmet": "未达到要求"}
    marked: PaperRow = {**rows("甲", "80")[0], "remark": "未达到要求"}
    found = tally(track_data(COLLEGE, rules, people("甲", "乙"), [marked]))
    assert codes(found) == ["empty-group", "unmet-needs-ruling", "quota-mismatch"]


def test_the_groups_of_the_result_are_the_tracks() -> None:
    assert list(line(college(["甲"], []), "甲").groups) == [PANEL]
    assert list(line(officers([]), "卫𬭎").groups) == list(oracle.OFFICER["weights"][CHAIRS])
