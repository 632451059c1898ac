"""Tests of receiving, correcting and typing ballots."""

import pytest

from shuping_desktop.operations import ballots, evaluators, rows
from shuping_desktop.operations.errors import RefusedError
from shuping_desktop.scoring.ballots import Row
from shuping_desktop.scoring.register import next_evaluator, next_number
from shuping_desktop.store import Review
from tests.helpers import ballot_id, contents_of, described, participant_id, some_step


@pytest.fixture
def p01(review: Review) -> int:
    return ballot_id(review, "P01")


def proposed(review: Review, track: str, group_name: str) -> tuple[str, str]:
    """Return the number and the evaluator that are proposed for a new ballot."""
    data = review.contents.track_data(track)
    group = data.track.group(group_name)
    number = next_number(data, group)
    return number, next_evaluator(data, group, number)


@pytest.fixture
def person(review: Review) -> int:
    return participant_id(review, "化工学院")


@pytest.mark.parametrize(
    ("numbers", "following"),
    [
        ([], "P02"),
        (["P09"], "P10"),
        (["P10", "P2"], "P11"),
        (["P99"], "P100"),
        (["Q50", "50", "P7a", "P", "XP88"], "P02"),
        (["P" + "9" * 12], "P02"),
    ],
)
def test_the_next_number_is_the_highest_one_plus_1(
    review: Review, numbers: list[str], following: str
) -> None:
    for number in numbers:
        ballots.add_ballot(review, "college", "评议小组", number)
    assert proposed(review, "college", "评议小组")[0] == following


def test_the_first_number_of_a_group(review: Review) -> None:
    assert proposed(review, "officer", "主席团")[0] == "Z01"


def test_the_next_evaluator_is_the_first_listed_one_without_a_ballot(review: Review) -> None:
    for name in ("李老师", "赵老师"):
        evaluators.add_evaluator(review, "officer", "教师代表", name)
    assert proposed(review, "officer", "教师代表")[1] == "李老师"
    ballots.add_ballot(review, "officer", "教师代表", "T02", "李老师")
    assert proposed(review, "officer", "教师代表")[1] == "赵老师"
    ballots.add_ballot(review, "officer", "教师代表", "T03", "赵老师")
    assert proposed(review, "officer", "教师代表")[1] == ""


def test_a_new_ballot_is_blank(review: Review) -> None:
    key = ballots.add_ballot(review, "officer", "主席团", " Z01 ", " 卫𬭎 ")
    ballot = review.contents.ballot(key)
    assert (ballot.group, ballot.number, ballot.evaluator, ballot.rows) == ("主席团", "Z01", "卫𬭎", {})


@pytest.mark.parametrize("number", ["", " ", "P01", " P01", "P\n1", "9" * 61])
def test_refuses_an_empty_or_taken_number(review: Review, p01: int, number: str) -> None:
    other = ballots.add_ballot(review, "college", "评议小组", "P05")
    before = contents_of(review)
    with pytest.raises(RefusedError):
        ballots.add_ballot(review, "college", "评议小组", number)
    with pytest.raises(RefusedError):
        ballots.edit_ballot(review, other, number=number, evaluator="")
    assert contents_of(review) == before


def test_two_groups_may_use_the_same_number(review: Review) -> None:
    ballots.add_ballot(review, "officer", "主席团", "T01")
    assert len(review.contents.track_data("officer").ballots) == 2


def test_ballots_are_ordered_by_group_and_number(review: Review) -> None:
    for number in ("P10", "P2", "P003", "甲", "10", "P1-2", "P1-10"):
        ballots.add_ballot(review, "college", "评议小组", number)
    found = [ballot.number for ballot in review.contents.track_data("college").ballots]
    assert found == ["10", "P01", "P1-2", "P1-10", "P2", "P003", "P10", "甲"]


def test_the_longest_numbers_are_ordered(review: Review) -> None:
    longest = ["8" * 4_000, "9" * 4_000]
    with review.change(some_step()) as edit:
        for number in reversed(longest):
            edit.insert("ballot", evaluator_group=1, number=number, evaluator="")
    assert [ballot.number for ballot in review.contents.track_data("college").ballots][:2] == longest


def test_correcting_a_ballot_keeps_its_marks(review: Review, p01: int) -> None:
    rows = review.contents.ballot(p01).rows
    ballots.edit_ballot(review, p01, number="P07", evaluator="某人")
    ballot = review.contents.ballot(p01)
    assert (ballot.number, ballot.evaluator, ballot.rows) == ("P07", "某人", rows)
    ballots.edit_ballot(review, p01, number=" P07 ", evaluator="")
    assert (review.contents.ballot(p01).number, review.contents.ballot(p01).evaluator) == ("P07", "")


def test_removing_a_ballot_takes_its_rows(review: Review, p01: int) -> None:
    ballots.remove_ballot(review, p01)
    assert review.contents.track_data("college").ballots == ()
    assert [*review._db.execute("SELECT * FROM mark WHERE ballot = ?", (p01,))] == []
    with pytest.raises(RefusedError, match="已经不在"):
        ballots.remove_ballot(review, p01)


@pytest.mark.parametrize("value", [0, 50, 1950, 2000])
def test_a_mark_replaces_another(review: Review, p01: int, person: int, value: int) -> None:
    rows.set_mark(review, p01, person, 0, value)
    assert review.contents.ballot(p01).rows[person].marks[0] == value


def test_a_step_names_the_cell_and_the_value(review: Review, p01: int, person: int) -> None:
    rows.set_mark(review, p01, person, 0, 1850)
    assert described(review.next_undo) == "录入 P01 化工学院 引领思想成长 18.5"
    rows.set_mark(review, p01, person, 0, None)
    assert described(review.next_undo) == "清空 P01 化工学院 引领思想成长"


@pytest.mark.parametrize("value", [-50, -1, 1, 1825, 2050, 10**12])
def test_refuses_an_invalid_mark(review: Review, p01: int, person: int, value: int) -> None:
    before = contents_of(review)
    with pytest.raises(RefusedError):
        rows.set_mark(review, p01, person, 0, value)
    assert contents_of(review) == before


def test_a_participant_of_the_other_track_has_no_row_on_the_form(review: Review, p01: int) -> None:
    before = contents_of(review)
    stranger = participant_id(review, "卫𬭎")
    with pytest.raises(RefusedError, match="不在这份评分表上"):
        rows.set_mark(review, p01, stranger, 0, 50)
    with pytest.raises(RefusedError, match="不在这份评分表上"):
        rows.set_written_total(review, p01, stranger, 50)
    with pytest.raises(RefusedError, match="不在这份评分表上"):
        rows.set_remark(review, p01, stranger, "未达到要求")
    assert contents_of(review) == before


def test_typing_the_same_mark_makes_no_step(review: Review, p01: int, person: int) -> None:
    step = review.next_undo
    rows.set_mark(review, p01, person, 0, review.contents.ballot(p01).rows[person].marks[0])
    rows.set_written_total(review, p01, person, 9400)
    rows.set_remark(review, p01, person, "")
    assert review.next_undo == step


def test_a_row_has_a_total_and_a_remark(review: Review, p01: int, person: int) -> None:
    rows.set_remark(review, p01, person, " 未达到要求 ")
    rows.set_written_total(review, p01, person, 0)
    row = review.contents.ballot(p01).rows[person]
    assert (row.written_total, row.remark) == (0, "未达到要求")
    rows.set_written_total(review, p01, person, None)
    assert review.contents.ballot(p01).rows[person].remark == "未达到要求"


@pytest.mark.parametrize("value", [-1, 1_000_001])
def test_refuses_an_impossible_total(review: Review, p01: int, person: int, value: int) -> None:
    with pytest.raises(RefusedError):
        rows.set_written_total(review, p01, person, value)


@pytest.mark.parametrize("remark", ["两\n行", "长" * 61])
def test_refuses_an_invalid_remark(review: Review, p01: int, person: int, remark: str) -> None:
    with pytest.raises(RefusedError):
        rows.set_remark(review, p01, person, remark)


def test_a_cleared_row_is_an_abstention(review: Review, p01: int, person: int) -> None:
    rows.abstain(review, p01, person)
    assert review.contents.ballot(p01).rows[person] == Row((None,) * 6, abstained=True)


def test_clearing_every_mark_leaves_a_blank_row(review: Review, p01: int, person: int) -> None:
    for criterion in range(6):
        rows.set_mark(review, p01, person, criterion, None)
    rows.set_written_total(review, p01, person, None)
    assert person not in review.contents.ballot(p01).rows


@pytest.mark.parametrize("number", ["P001", "p01", "Ｐ０１", "P 01", "P1"])
def test_refuses_a_number_in_use_in_another_spelling(review: Review, number: str) -> None:
    with pytest.raises(RefusedError):
        ballots.add_ballot(review, "college", "评议小组", number)
