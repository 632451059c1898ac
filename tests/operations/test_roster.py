"""Participants: adding, renaming, ordering and removing."""

import pytest

from shuping_desktop.operations import evaluators, roster
from shuping_desktop.operations.errors import RefusedError
from shuping_desktop.operations.roster import NewParticipant
from shuping_desktop.store import Review
from tests.helpers import ballot_id, contents_of, described, participant_id, some_step


def names(review: Review, track: str) -> list[str]:
    return [person.name for person in review.contents.track_data(track).participants]


def listed(review: Review) -> list[tuple[str, str]]:
    return [(item.group, item.name) for item in review.contents.track_data("officer").evaluators]


def test_a_new_officer_is_last_and_listed_as_evaluator(review: Review) -> None:
    roster.add_participant(review, NewParticipant("officer", "主席团", " 施彧　", " 成员 "))
    assert names(review, "officer") == ["卫𬭎", "冯䶮", "施彧"]
    assert ("主席团", "施彧") in listed(review)
    assert review.contents.track_data("officer").participants[-1].position == "成员"


def test_a_college_is_not_listed_as_evaluator(review: Review) -> None:
    roster.add_participant(review, NewParticipant("college", "二级学院", "文学院"))
    assert review.contents.track_data("college").evaluators == ()


BAD_NAMES = ["", " \u3000", "卫𬭎", " 卫𬭎 ", "甲\n乙", "甲\0", "长" * 61, "\ud800"]


@pytest.mark.parametrize("name", BAD_NAMES, ids=ascii)
def test_refuses_an_invalid_name(review: Review, name: str) -> None:
    before = contents_of(review)
    with pytest.raises(RefusedError):
        roster.add_participant(review, NewParticipant("officer", "主席团", name))
    with pytest.raises(RefusedError):
        key = participant_id(review, "冯䶮")
        roster.edit_participant(review, key, name=name, position="", category="主席团")
    assert contents_of(review) == before


def test_both_tracks_may_have_the_same_name(review: Review) -> None:
    roster.add_participant(review, NewParticipant("officer", "主席团", "化工学院"))
    assert "化工学院" in names(review, "officer")


def test_an_unknown_category_is_refused(review: Review) -> None:
    before = contents_of(review)
    with pytest.raises(RefusedError, match="秘书处"):
        roster.add_participant(review, NewParticipant("officer", "秘书处", "施彧"))
    with pytest.raises(RefusedError, match="二级学院"):
        key = participant_id(review, "冯䶮")
        roster.edit_participant(review, key, name="冯䶮", position="", category="二级学院")
    assert contents_of(review) == before


def test_renaming_changes_evaluators_and_ballots(review: Review) -> None:
    with review.change(some_step()) as edit:
        group = review.contents.group_id("officer", "主席团")
        edit.insert("ballot", evaluator_group=group, number="Z01", evaluator="卫𬭎")
    key = participant_id(review, "卫𬭎")
    roster.edit_participant(review, key, name="卫红", position="主席", category="主席团")
    assert ("主席团", "卫红") in listed(review) and ("主席团", "卫𬭎") not in listed(review)
    assert review.contents.ballot(ballot_id(review, "Z01")).evaluator == "卫红"
    assert review.contents.ballot(ballot_id(review, "T01")).evaluator == "王老师"
    assert review.contents.ballot(ballot_id(review, "T01")).rows[key].remark == "未达到要求"


def test_a_participant_keeps_their_own_name(review: Review) -> None:
    key = participant_id(review, "卫𬭎")
    roster.edit_participant(review, key, name=" 卫𬭎 ", position="主席", category="主席团")
    assert review.contents.track_data("officer").participants[0].position == "主席"


@pytest.mark.parametrize(("by", "place"), [(1, 3), (-1, 1), (-9, 0), (99, 6), (0, 2)])
def test_moving_stops_at_the_ends(review: Review, by: int, place: int) -> None:
    others = [name for name in names(review, "college") if name != "建工学院"]
    roster.move_participant(review, participant_id(review, "建工学院"), by)
    moved = names(review, "college")
    assert moved.index("建工学院") == place
    assert [name for name in moved if name != "建工学院"] == others
    assert names(review, "officer") == ["卫𬭎", "冯䶮"]


def test_report_states_are_set_separately(review: Review) -> None:
    key = participant_id(review, "化工学院")
    roster.set_report_state(review, key, report_in=True)
    roster.set_report_state(review, key, countersigned=True)
    roster.set_report_state(review, key, report_in=False)
    person = review.contents.track_data("college").participants[0]
    assert (person.report_in, person.countersigned) == (False, True)


def test_removing_deletes_marks_rows_and_the_evaluator(review: Review) -> None:
    key = participant_id(review, "卫𬭎")
    evaluators.add_evaluator(review, "officer", "教师代表", "卫𬭎")
    roster.remove_participant(review, key)
    assert names(review, "officer") == ["冯䶮"]
    assert key not in review.contents.ballot(ballot_id(review, "T01")).rows
    assert listed(review) == [("工作部门负责人", "冯䶮"), ("教师代表", "王老师"), ("教师代表", "卫𬭎")]
    assert described(review.next_undo) == "删除述职对象 卫𬭎（连同 1 份评分表里的 0 个分）"


def test_a_removed_participant_cannot_be_changed(review: Review) -> None:
    key = participant_id(review, "卫𬭎")
    roster.remove_participant(review, key)
    for operation in (roster.remove_participant, roster.set_report_state):
        with pytest.raises(RefusedError, match="不在名单里"):
            operation(review, key)
    with pytest.raises(RefusedError, match="不在名单里"):
        roster.move_participant(review, key, 1)


def test_ids_are_not_reused(review: Review) -> None:
    key = participant_id(review, "冯䶮")
    roster.remove_participant(review, key)
    roster.add_participant(review, NewParticipant("officer", "主席团", "施彧"))
    assert participant_id(review, "施彧") != key


def test_an_empty_report_state_changes_nothing(review: Review) -> None:
    before = review.next_undo
    roster.set_report_state(review, participant_id(review, "化工学院"))
    assert review.next_undo == before


@pytest.mark.parametrize(
    ("name", "refusal"),
    [("⼄", "只差“⼄”（U.2F04）"), ("乙\u200b", "只差零宽空格（U.200B）"), (" 乙　", "“乙”已在名单里")],
)
def test_refuses_a_name_that_looks_like_another(review: Review, name: str, refusal: str) -> None:
    roster.add_participant(review, NewParticipant("college", "二级学院", "乙"))
    with pytest.raises(RefusedError, match=refusal):
        roster.add_participant(review, NewParticipant("college", "二级学院", name))


def test_accepts_another_spelling_of_a_participants_own_name(review: Review) -> None:
    roster.add_participant(review, NewParticipant("college", "二级学院", "高 文"))
    person = participant_id(review, "高文")
    roster.edit_participant(review, person, name="高文", position="", category="二级学院")
    assert participant_id(review, "高文") == person
