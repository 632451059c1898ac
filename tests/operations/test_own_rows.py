"""Tests of the own row on a ballot: by group and name, or as declared."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from shuping_desktop.operations import ballots, evaluators, importing, own_rows, roster
from shuping_desktop.operations.errors import RefusedError
from shuping_desktop.operations.finalising import finalise, open_points
from shuping_desktop.operations.flags import flags_of
from shuping_desktop.operations.history import history_of
from shuping_desktop.scoring.tally import tally
from shuping_desktop.store import Review, SealedError
from tests.helpers import ballot_id, described, new_review, participant_id, writing

OFFICERS = "类别,职务,汇报人\n主席团,执行主席,王伟\n主席团,副主席,李娜\n"
HEADS = (
    "评委组,票号,评委,汇报人,服务思想成长,组织实践活动,服务广大学生,维护学生权益,服务社会发展,持续深化改革,"
    "总评分,备注"
)
BALLOTS = """教师代表,T01,王伟,王伟,10,10,20,20,10,20,90,
教师代表,T01,王伟,李娜,20,10,20,20,10,20,100,
教师代表,T02,赵老师,王伟,20,10,20,20,10,20,100,
教师代表,T02,赵老师,李娜,20,10,20,20,10,20,100,
"""


@pytest.fixture
def namesake(tmp_path: Path) -> Iterator[Review]:
    """Return a review in which a teacher has an officer's name."""
    (tmp_path / "officers.csv").write_text(OFFICERS, "utf-8")
    (tmp_path / "ballots.csv").write_text(f"{HEADS}\n{BALLOTS}", "utf-8")
    with writing(new_review(tmp_path)) as review:
        importing.import_files(review, [tmp_path / "officers.csv", tmp_path / "ballots.csv"])
        yield review


def teachers(review: Review, name: str = "王伟") -> tuple[object, int]:
    """Return the teachers' mean of a participant, and the number of their ballots."""
    results = tally(review.contents.track_data("officer")).participants
    found = next(item.groups["教师代表"] for item in results if item.participant.name == name)
    return found.mean, found.ballots


def flagged(review: Review) -> list[str]:
    """Return the texts of the flags about namesakes."""
    flags = flags_of(review, review.contents.track_data("officer"))
    return [str(flag.text) for flag, _ in flags if flag.kind == "namesake"]


def test_a_teacher_who_has_an_officers_name_counts(namesake: Review) -> None:
    assert teachers(namesake) == (95, 2)
    assert ["T01 号评分表的评委与述职对象王伟同名" in text for text in flagged(namesake)] == [True]


def test_a_declaration_is_one_step_that_can_be_undone(namesake: Review) -> None:
    key = participant_id(namesake, "王伟")
    own_rows.declare_own_row(namesake, ballot_id(namesake, "T01"), key)
    assert teachers(namesake) == (100, 1)
    assert described(namesake.next_undo) == "评分表 T01 的评委就是述职对象 王伟"
    (cell,) = list(history_of(namesake))[-1].cells
    assert [str(cell.place), str(cell.before), str(cell.after)] == [
        "评分表 教师代表 T01 本人的一行",
        "按姓名认",
        "王伟",
    ]
    namesake.undo()
    assert teachers(namesake) == (95, 2)


def test_denying_the_namesake_settles_the_flag(namesake: Review) -> None:
    own_rows.declare_own_row(namesake, ballot_id(namesake, "T01"), 0)
    assert teachers(namesake) == (95, 2)
    assert flagged(namesake) == []
    assert described(namesake.next_undo) == "评分表 T01 的评委不是述职对象 王伟，只是同名"


def test_a_declaration_ends_with_the_evaluator_it_was_about(namesake: Review) -> None:
    ballot, key = ballot_id(namesake, "T01"), participant_id(namesake, "王伟")
    own_rows.declare_own_row(namesake, ballot, key)
    ballots.edit_ballot(namesake, ballot, number="T01", evaluator="钱老师")
    assert teachers(namesake) == (95, 2)
    assert namesake.contents.ballot(ballot).own is None


def test_the_own_row_of_a_peer_is_opened_and_closed_again(namesake: Review) -> None:
    key = participant_id(namesake, "王伟")
    ballot = ballots.add_ballot(namesake, "officer", "主席团", "Z01", "王 伟")
    data = namesake.contents.track_data
    assert data("officer").own_row(namesake.contents.ballot(ballot)) == key
    own_rows.declare_own_row(namesake, ballot, 0)
    assert data("officer").own_row(namesake.contents.ballot(ballot)) == 0
    own_rows.declare_own_row(namesake, ballot, key)
    assert namesake.contents.ballot(ballot).own is None
    assert "own" not in str(list(namesake.contents.settings))


def test_where_own_rows_count_there_is_nothing_to_declare(namesake: Review) -> None:
    ballot = ballots.add_ballot(namesake, "officer", "主席团", "Z01", "王伟")
    with pytest.raises(RefusedError, match="不在这份评分表上"):
        own_rows.declare_own_row(namesake, ballot, 9999)


def test_renaming_the_student_does_not_rename_the_teacher(namesake: Review) -> None:
    evaluators.add_evaluator(namesake, "officer", "教师代表", "王伟")
    peer = ballots.add_ballot(namesake, "officer", "主席团", "Z01", "王伟")
    key = participant_id(namesake, "王伟")
    roster.edit_participant(namesake, key, name="王大伟", position="执行主席", category="主席团")
    assert namesake.contents.ballot(peer).evaluator == "王大伟"
    assert namesake.contents.ballot(ballot_id(namesake, "T01")).evaluator == "王伟"
    names = [(each.group, each.name) for each in namesake.contents.track_data("officer").evaluators]
    assert names == [("主席团", "王大伟"), ("主席团", "李娜"), ("教师代表", "王伟")]


def test_a_renamed_group_stays_the_peers_own(namesake: Review) -> None:
    ballot = ballots.add_ballot(namesake, "officer", "主席团", "Z01", "王伟")
    evaluators.edit_group(namesake, "officer", "主席团", name="主席团成员互评", prefix="Z")
    data = namesake.contents.track_data("officer")
    assert data.own_row(namesake.contents.ballot(ballot)) == participant_id(namesake, "王伟")


def test_correcting_a_category_moves_the_evaluator_along(namesake: Review) -> None:
    key = participant_id(namesake, "王伟")
    roster.edit_participant(namesake, key, name="王伟", position="部长", category="工作部门负责人")
    names = [(each.group, each.name) for each in namesake.contents.track_data("officer").evaluators]
    assert names == [("主席团", "李娜"), ("工作部门负责人", "王伟")]
    namesake.undo()
    names = [(each.group, each.name) for each in namesake.contents.track_data("officer").evaluators]
    assert names == [("主席团", "王伟"), ("主席团", "李娜")]


def test_a_category_stays_while_a_ballot_rests_on_it(namesake: Review) -> None:
    ballots.add_ballot(namesake, "officer", "主席团", "Z01", "王伟")
    key = participant_id(namesake, "王伟")
    with pytest.raises(RefusedError, match="Z01 号评分表，类别没有改；请先把这份评分表改到工作部门负责人"):
        roster.edit_participant(namesake, key, name="王伟", position="", category="工作部门负责人")


def test_a_final_track_is_closed_to_declarations(namesake: Review) -> None:
    finalise(namesake, "officer", "甲", "乙", open_points(namesake, "officer"))
    with pytest.raises(SealedError):
        own_rows.declare_own_row(namesake, ballot_id(namesake, "T01"), 0)
