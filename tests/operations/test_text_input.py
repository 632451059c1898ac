"""Names and numbers are read in one way wherever they come in."""

from pathlib import Path

import pytest

from shuping_desktop.models.fullness import parse_cell
from shuping_desktop.operations import ballots, evaluators, importing, roster, rows
from shuping_desktop.operations.errors import RefusedError
from shuping_desktop.operations.new_review_input import read_issued, read_people
from shuping_desktop.operations.roster import NewParticipant
from shuping_desktop.store import Review
from tests.helpers import participant_id, some_step

HEADS = (
    "评委组,票号,评委,汇报人,服务思想成长,组织实践活动,服务广大学生,维护学生权益,服务社会发展,持续深化改革,"
    "总评分,备注"
)


def test_a_typed_name_is_stored_in_its_ordinary_form(review: Review) -> None:
    roster.add_participant(review, NewParticipant("officer", "主席团", "⾼ 文\u200b", "副 主席（⾼）\ufeff"))
    person = review.contents.track_data("officer").participants[-1]
    assert (person.name, person.position) == ("高文", "副主席（高）")
    assert review.contents.track_data("officer").evaluators[-1].name == "高文"


def test_a_stored_name_is_corrected_by_typing_it_again(review: Review) -> None:
    with review.change(some_step()) as edit:
        edit.update("participant", participant_id(review, "卫𬭎"), name="卫\u200b𬭎")
    key = review.contents.track_data("officer").participants[0].id
    roster.edit_participant(review, key, name="卫𬭎", position="", category="主席团")
    assert review.contents.track_data("officer").participants[0].name == "卫𬭎"


@pytest.mark.parametrize("written", ["john  smith", "ＪohnSmith", "John\u200b Smith"])
def test_a_ballot_gets_its_evaluator_as_listed(review: Review, written: str) -> None:
    evaluators.add_evaluator(review, "officer", "教师代表", "John Smith")
    ballot = ballots.add_ballot(review, "officer", "教师代表", "T\u200b09", written)
    assert review.contents.ballot(ballot).evaluator == "John Smith"
    assert review.contents.ballot(ballot).number == "T09"
    with pytest.raises(RefusedError, match="已有"):
        ballots.add_ballot(review, "officer", "教师代表", "ｔ９\u2060")


def test_the_remark_for_the_panel_is_recognised(review: Review) -> None:
    ballot = ballots.add_ballot(review, "officer", "教师代表", "T09")
    rows.set_remark(review, ballot, participant_id(review, "卫𬭎"), "未达到 要求\u200b")
    assert review.contents.ballot(ballot).rows[participant_id(review, "卫𬭎")].remark == "未达到要求"


def test_a_file_may_write_names_and_numbers_otherwise(review: Review, tmp_path: Path) -> None:
    roster.add_participant(review, NewParticipant("officer", "主席团", "买买提·艾力"))
    file = tmp_path / "ballots.csv"
    people = "教师\u200b代表,T８,王 老师,买买提．艾力"
    marks = "18\u200b,１０\ufeff,20\u2060,\u200e20,1\u200b0,20,98\xad"
    line = f"{people},{marks},未达到要求\u200b"
    file.write_text(f"{HEADS}\n{line}\n", "utf-8")
    importing.import_files(review, [file])
    ballot = review.contents.track_data("officer").ballots[-1]
    row = ballot.rows[participant_id(review, "买买提·艾力")]
    assert (ballot.group, ballot.number, ballot.evaluator) == ("教师代表", "T8", "王老师")
    assert (row.marks, row.written_total) == ((1800, 1000, 2000, 2000, 1000, 2000), 9800)
    assert row.remark == "未达到要求"


def test_typed_lists_and_counts_are_read_alike(review: Review) -> None:
    track = review.contents.scheme.track("college")
    people = read_people(track, "化⼯ 学院\u200b\n⺠族学院")
    assert [person.name for person in people] == ["化工学院", "民族学院"]
    assert read_issued("评议小组", "２\u200b1") == 21
    assert parse_cell("\u200b") == (None, "")
    assert parse_cell("１8\u200b.５") == (1850, "")
