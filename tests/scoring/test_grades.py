"""Grades by band and by quota."""

import pytest

from .builders import TEACHERS, codes, college, line, officers, place, rows
from .builders import row as one


def band_of(*points: str) -> str | None:
    """Return the grade of an officer with these sums from the teachers."""
    return line(officers(rows("卫𬭎", *points, group=TEACHERS)), "卫𬭎").grade


@pytest.mark.parametrize(
    ("points", "grade"),
    [
        ("100", "优秀"),
        ("85", "优秀"),
        ("84.99", "良好"),
        ("70", "良好"),
        ("69.99", "合格"),
        ("60", "合格"),
        ("59.99", "不合格"),
        ("0", "不合格"),
    ],
)
def test_the_lower_bound_belongs_to_the_band(points: str, grade: str) -> None:
    assert band_of(points) == grade


@pytest.mark.parametrize(
    ("points", "grade"),
    [
        (("84.99", "85"), "优秀"),  # 84.995 is printed 85.00
        (("84.99", "84.99", "85"), "良好"),  # 84.9933… is printed 84.99
        (("69.99", "70"), "良好"),
        (("59.99", "60"), "合格"),
        (("59.98", "59.99"), "不合格"),
    ],
)
def test_the_band_goes_by_the_rounded_score(points: tuple[str, ...], grade: str) -> None:
    assert band_of(*points) == grade


def graded(scores: str, quotas: dict[str, int]) -> tuple[list[str | None], list[dict[str, object]]]:
    """Return the grades of 甲, 乙, … with these scores, and the problems."""
    names = "甲乙丙丁戊己庚"[: len(scores.split())]
    entered = [one(name, points) for name, points in zip(names, scores.split(), strict=True)]
    found = college(list(names), entered, quotas)
    return [item.grade for item in found.participants], [place(item) for item in found.problems]


NOTICE = {"好": 2, "较好": 4, "一般及以下": 1}


def test_places_fill_the_quotas() -> None:
    grades, problems = graded("70 95 80 60 85 90 75", NOTICE)
    assert grades == ["较好", "好", "较好", "一般及以下", "较好", "好", "较好"]
    assert problems == []


def test_a_tie_within_a_quota_is_no_problem() -> None:
    grades, problems = graded("90 90 80 80 80 80 60", NOTICE)
    assert grades == ["好", "好", "较好", "较好", "较好", "较好", "一般及以下"]
    assert problems == []


def test_a_tie_across_an_edge_has_no_grade_before_a_ruling() -> None:
    grades, problems = graded("80 95 85 70 85 75 60", NOTICE)
    assert grades == ["较好", "好", None, "较好", None, "较好", "一般及以下"]
    assert problems == [{"code": "tie-at-quota", "participants": ["丙", "戊"]}]


def test_the_tie_names_the_score_and_the_edge() -> None:
    found = college(["甲", "乙"], [one("甲", "85.5"), one("乙", "85.5")], {"好": 1, "较好": 1})
    assert str(found.problems[0].text).startswith("甲、乙同为 85.50 分，正跨在好、较好的名额线上")


def test_two_ties_are_two_problems_best_first() -> None:
    grades, problems = graded("60 90 95 60 90 80 70", NOTICE)
    assert grades == [None, None, "好", None, None, "较好", "较好"]
    assert [item["participants"] for item in problems] == [["乙", "戊"], ["甲", "丁"]]


def test_a_tie_may_span_a_whole_quota() -> None:
    grades, problems = graded("80 80 80 80", {"好": 1, "较好": 2, "差": 1})
    assert grades == [None] * 4
    assert problems == [{"code": "tie-at-quota", "participants": ["甲", "乙", "丙", "丁"]}]


def test_a_quota_of_zero_makes_no_edge() -> None:
    grades, problems = graded("80 80 70", {"优": 0, "好": 2, "较好": 0, "差": 1})
    assert grades == ["好", "好", "差"]
    assert problems == []


@pytest.mark.parametrize("quotas", [{"好": 1, "较好": 1}, {"好": 2, "较好": 2}])
def test_quotas_that_do_not_add_up_give_no_grade(quotas: dict[str, int]) -> None:
    grades, problems = graded("90 80 70", quotas)
    assert grades == [None, None, None]
    assert problems == [{"code": "quota-mismatch"}]


def test_a_quota_mismatch_leaves_scores_and_ranks() -> None:
    found = college(["甲", "乙"], [one("甲", "80"), one("乙", "90")], {"好": 1})
    assert [item.rank for item in found.participants] == [2, 1]
    assert "（好 1）合计 1 个，与参加评定的述职对象 2 个不符" in str(found.problems[0].text)


def test_a_participant_without_score_gets_no_grade_by_quota() -> None:
    found = college(["甲", "乙"], [one("乙", "90")], {"好": 1, "较好": 1})
    assert [item.grade for item in found.participants] == [None, "好"]
    assert codes(found) == ["empty-group"]


def test_a_quota_to_rule_on_is_shown_by_its_name() -> None:
    grades, _ = graded("90 80 70", {"好": 1, "较好": 1, "一般及以下": 1})
    assert grades[-1] == "一般及以下"
