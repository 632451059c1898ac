"""Evaluator groups, their people and weights."""

import pytest

from shuping_desktop.operations import ballots, evaluators
from shuping_desktop.operations.errors import RefusedError
from shuping_desktop.scoring.register import next_number
from shuping_desktop.store import Review
from tests.helpers import ballot_id, contents_of


def listed(review: Review, group: str) -> dict[str, int]:
    data = review.contents.track_data("officer")
    return {item.name: item.id for item in data.evaluators if item.group == group}


def weights(review: Review, track: str) -> list[dict[str, int]]:
    return [dict(item.weights) for item in review.contents.track_data(track).track.categories]


def test_a_new_group_has_no_weight(review: Review) -> None:
    evaluators.add_group(review, "college", " 日常掌握情况 ", " R ")
    group = review.contents.track_data("college").track.groups[-1]
    assert (group.name, group.number_prefix, group.issued) == ("日常掌握情况", "R", None)
    assert weights(review, "college") == [{"评议小组": 10_000, "日常掌握情况": 0}]


@pytest.mark.parametrize("name", ["", "教师代表", " 教师代表", "两\n行"])
def test_refuses_an_invalid_group_name(review: Review, name: str) -> None:
    with pytest.raises(RefusedError):
        evaluators.add_group(review, "officer", name)
    with pytest.raises(RefusedError):
        evaluators.edit_group(review, "officer", "主席团", name=name, prefix="")


def test_a_renamed_group_keeps_ballots_weights_and_people(review: Review) -> None:
    evaluators.edit_group(review, "officer", "教师代表", name="教师", prefix="J")
    assert review.contents.ballot(ballot_id(review, "T01")).group == "教师"
    assert weights(review, "officer")[0]["教师"] == 4000
    assert list(listed(review, "教师")) == ["王老师"]
    data = review.contents.track_data("officer")
    assert next_number(data, data.track.group("教师")) == "J01"


def test_a_group_in_use_is_not_removed(review: Review) -> None:
    before = contents_of(review)
    for track, group, why in [("officer", "教师代表", "已有评分表"), ("officer", "主席团", "还有权重")]:
        with pytest.raises(RefusedError, match=why):
            evaluators.remove_group(review, track, group)
    assert contents_of(review) == before


def test_the_last_group_is_not_removed(review: Review) -> None:
    ballots.remove_ballot(review, ballot_id(review, "P01"))
    evaluators.set_weight(review, "college", "二级学院", "评议小组", 0)
    with pytest.raises(RefusedError, match="至少要保留一个"):
        evaluators.remove_group(review, "college", "评议小组")


def test_removing_a_group_removes_its_people_until_undo(review: Review) -> None:
    for category in ("主席团", "工作部门负责人"):
        evaluators.set_weight(review, "officer", category, "主席团", 0)
    before = contents_of(review)
    evaluators.remove_group(review, "officer", "主席团")
    assert listed(review, "主席团") == {}
    assert [set(item) for item in weights(review, "officer")] == [{"教师代表", "工作部门负责人"}] * 2
    review.undo()
    assert contents_of(review) == before


@pytest.mark.parametrize("issued", [0, 9999, None])
def test_records_the_forms_handed_out(review: Review, issued: int | None) -> None:
    evaluators.set_issued(review, "officer", "教师代表", 7)
    evaluators.set_issued(review, "officer", "教师代表", issued)
    assert review.contents.track_data("officer").track.group("教师代表").issued == issued


@pytest.mark.parametrize("issued", [-1, 10_000])
def test_an_impossible_number_of_forms_is_refused(review: Review, issued: int) -> None:
    with pytest.raises(RefusedError):
        evaluators.set_issued(review, "officer", "教师代表", issued)


@pytest.mark.parametrize("weight", [0, 3333, 10_000])
def test_a_weight_is_set_for_one_category(review: Review, weight: int) -> None:
    evaluators.set_weight(review, "officer", "主席团", "教师代表", weight)
    assert [item["教师代表"] for item in weights(review, "officer")] == [weight, 4000]


@pytest.mark.parametrize("weight", [-1, 10_001])
def test_an_impossible_weight_is_refused(review: Review, weight: int) -> None:
    with pytest.raises(RefusedError):
        evaluators.set_weight(review, "officer", "主席团", "教师代表", weight)


@pytest.mark.parametrize("name", ["", "王老师", " 王老师 ", "两\n行"])
def test_refuses_an_invalid_evaluator(review: Review, name: str) -> None:
    with pytest.raises(RefusedError):
        evaluators.add_evaluator(review, "officer", "教师代表", name)


def test_one_person_may_be_in_two_groups(review: Review) -> None:
    evaluators.add_evaluator(review, "officer", "主席团", "王老师")
    assert "王老师" in listed(review, "主席团") and "王老师" in listed(review, "教师代表")


def test_renaming_an_evaluator_changes_the_groups_ballots(review: Review) -> None:
    other = ballots.add_ballot(review, "officer", "主席团", "Z01", "王老师")
    evaluators.rename_evaluator(review, "officer", listed(review, "教师代表")["王老师"], "汪老师")
    assert review.contents.ballot(ballot_id(review, "T01")).evaluator == "汪老师"
    assert review.contents.ballot(other).evaluator == "王老师"


def test_the_same_name_is_no_step(review: Review) -> None:
    step = review.next_undo
    evaluators.rename_evaluator(review, "officer", listed(review, "教师代表")["王老师"], " 王老师 ")
    assert review.next_undo == step


def test_refuses_a_name_already_taken(review: Review) -> None:
    evaluators.add_evaluator(review, "officer", "教师代表", "李老师")
    with pytest.raises(RefusedError, match="李老师"):
        evaluators.rename_evaluator(review, "officer", listed(review, "教师代表")["王老师"], "李老师")


def test_ballots_keep_the_name_of_a_removed_evaluator(review: Review) -> None:
    key = listed(review, "教师代表")["王老师"]
    evaluators.remove_evaluator(review, "officer", key)
    assert listed(review, "教师代表") == {}
    assert review.contents.ballot(ballot_id(review, "T01")).evaluator == "王老师"
    with pytest.raises(RefusedError, match="不在名单里"):
        evaluators.remove_evaluator(review, "officer", key)
