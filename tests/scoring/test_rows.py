"""Tests of rows: which count, with which total, and the problems of the others."""

from dataclasses import replace

import pytest

from shuping_desktop.scoring.ballots import Ballot, Evaluator, Participant, Row, RowState, TrackData
from shuping_desktop.scoring.register import next_evaluator
from shuping_desktop.scoring.tally import GroupMean, tally
from tests.oracle import PaperRow

from .builders import (
    CHAIRS,
    COLLEGE,
    HEADS,
    OFFICER,
    PANEL,
    TEACHERS,
    codes,
    college,
    line,
    officers,
    place,
    row,
)
from .builders import rows as several

FIVE = ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize(
    ("written", "state", "total"),
    [
        (Row((None, None)), RowState.BLANK, None),
        (Row((None, None), remark="未达到要求"), RowState.BLANK, None),
        (Row((None, None), written_total=0), RowState.PARTIAL, None),
        (Row((0, None)), RowState.PARTIAL, None),
        (Row((0, 0)), RowState.COMPLETE, 0),
        (Row((1950, 50), written_total=1), RowState.COMPLETE, 2000),
    ],
)
def test_the_state_and_the_sum_of_a_row(written: Row, state: RowState, total: int | None) -> None:
    assert (written.state, written.total) == (state, total)


def test_only_a_row_without_even_a_remark_is_empty() -> None:
    assert Row((None,)).is_empty
    assert not Row((None,), remark="请假").is_empty
    assert not Row((None,), written_total=0).is_empty
    assert not Row((0,)).is_empty


def test_the_mean_is_of_the_counted_rows() -> None:
    found = college(["甲"], several("甲", "80", "81", "90.5"))
    assert line(found, "甲").groups == {PANEL: GroupMean(25150, 3)}
    assert found.problems == ()


def test_a_blank_row_is_an_abstention_not_a_zero() -> None:
    found = college(["甲"], several("甲", "80", "", "90"))
    assert line(found, "甲").groups[PANEL] == GroupMean(17000, 2)
    assert found.problems == ()


def test_a_row_of_zeros_is_a_score() -> None:
    found = college(["甲"], [*several("甲", "80"), row("甲", marks=["0"] * 6, number="P02")])
    assert line(found, "甲").groups[PANEL] == GroupMean(8000, 2)


def test_a_partial_row_does_not_count_and_is_a_problem() -> None:
    found = college(["甲"], [*several("甲", "80"), row("甲", marks=[*FIVE, ""], number="P02")])
    assert line(found, "甲").groups[PANEL] == GroupMean(8000, 1)
    assert [place(problem) for problem in found.problems] == [
        {"code": "incomplete-row", "group": PANEL, "ballot": "P02", "participant": "甲"}
    ]


def test_a_partial_row_says_how_much_is_there() -> None:
    found = college(["甲"], [*several("甲", "80"), row("甲", marks=[*FIVE, ""], number="P02")])
    assert "评议小组 P02 号评分表，甲：6 项只录了 5 项" in str(found.problems[0].text)


def test_a_total_without_marks_is_incomplete() -> None:
    found = college(["甲"], [*several("甲", "80"), row("甲", total="90", number="P02")])
    assert codes(found) == ["incomplete-row"]
    assert line(found, "甲").groups[PANEL] == GroupMean(8000, 1)


def test_the_marks_count_if_the_written_total_differs() -> None:
    found = college(["甲"], [row("甲", "80", total="82.5")])
    assert line(found, "甲").groups[PANEL] == GroupMean(8000, 1)
    assert [place(problem) for problem in found.problems] == [
        {"code": "total-mismatch", "group": PANEL, "ballot": "P01", "participant": "甲"}
    ]


@pytest.mark.parametrize(("total", "gap"), [("82.5", "2.5"), ("79.5", "0.5"), ("0", "80")])
def test_a_mismatch_names_both_sums_and_the_gap(total: str, gap: str) -> None:
    text = str(college(["甲"], [row("甲", "80", total=total)]).problems[0].text)
    assert f"各项之和 80，手写总分 {total}，相差 {gap}；" in text


@pytest.mark.parametrize("total", ["", "80", "80.00"])
def test_no_total_or_the_right_one_is_no_problem(total: str) -> None:
    assert codes(college(["甲"], [row("甲", "80", total=total)])) == []


def test_the_own_row_is_not_counted() -> None:
    found = college(["甲"], [*several("甲", "80"), row("甲", "100", number="P02", evaluator="甲")])
    assert line(found, "甲").groups[PANEL] == GroupMean(8000, 1)
    assert [place(problem) for problem in found.problems] == [
        {"code": "self-score", "group": PANEL, "ballot": "P02", "participant": "甲"}
    ]


def test_the_evaluators_rows_for_others_count() -> None:
    own, other = row("甲", evaluator="甲"), row("乙", "70", evaluator="甲")
    found = college(["甲", "乙"], [own, other, row("甲", "60", number="P02")])
    assert line(found, "乙").groups[PANEL] == GroupMean(7000, 1)


def test_a_blank_own_row_is_no_problem() -> None:
    assert codes(college(["甲"], [*several("甲", "80"), row("甲", number="P02", evaluator="甲")])) == []


@pytest.mark.parametrize(
    "own",
    [
        row("甲", number="P02", evaluator="甲", total="9"),
        row("甲", number="P02", evaluator="甲", remark="未达到要求"),
        row("甲", number="P02", evaluator="甲", marks=[*FIVE, ""]),
        row("甲", "90", number="P02", evaluator="甲", total="1", remark="未达到要求"),
    ],
)
def test_anything_on_the_own_row_is_one_problem(own: PaperRow) -> None:
    assert codes(college(["甲"], [*several("甲", "80"), own])) == ["self-score"]


def test_a_teacher_may_have_an_officers_name() -> None:
    teacher = row("卫𬭎", "90", group=TEACHERS, number="T01", evaluator="卫𬭎")
    found = officers([teacher, row("卫𬭎", "100", group=TEACHERS, number="T02", evaluator="赵老师")])
    assert line(found, "卫𬭎").groups[TEACHERS] == GroupMean(19000, 2)
    assert codes(found) == []


@pytest.mark.parametrize(("own", "counted"), [(None, 2), (1, 1), (0, 2)])
def test_a_declaration_decides_whose_row_a_teachers_is(own: int | None, counted: int) -> None:
    papers = [Ballot(key, TEACHERS, f"T0{key}", "卫𬭎" * (key == 1), {1: Row((900,) * 6)}) for key in (1, 2)]
    people = (Participant(1, "卫𬭎", "", CHAIRS),)
    data = TrackData(OFFICER, people, (replace(papers[0], own=own), papers[1]))
    assert line(tally(data), "卫𬭎").groups[TEACHERS].ballots == counted
    assert [person.name for person in data.namesakes(data.ballots[0])] == ["卫𬭎"] * (own is None)


def test_a_declaration_opens_the_row_of_a_namesake_among_the_peers() -> None:
    item = Ballot(1, CHAIRS, "Z01", "卫\u200b𬭎", {1: Row((900,) * 6)})
    data = TrackData(OFFICER, (Participant(1, "卫𬭎", "", CHAIRS),), (item,))
    assert data.own_row(item) == 1
    assert data.own_row(replace(item, own=0)) == 0
    assert data.own_row(replace(item, group=HEADS)) == 0


def test_the_own_row_counts_if_the_scheme_says_so() -> None:
    track = COLLEGE._replace(self_excluded=False)
    person = Participant(1, "甲", "", "二级学院")
    data = TrackData(track, (person,), (Ballot(1, PANEL, "P01", "甲", {1: Row((1500,) * 6)}),))
    assert line(tally(data), "甲").groups[PANEL] == GroupMean(9000, 1)
    assert "self-score" not in codes(tally(data))


def test_an_unmet_remark_is_one_problem_for_the_participant() -> None:
    marked = [row("卫𬭎", "90", group=TEACHERS, number=n, remark="未达到要求") for n in ("T01", "T02")]
    found = officers(marked)
    assert [place(problem) for problem in found.problems] == [
        {"code": "unmet-needs-ruling", "participant": "卫𬭎"}
    ]
    assert "2 份评分表注明“未达到要求”（教师代表 T01、教师代表 T02）" in str(found.problems[0].text)


def test_an_unmet_remark_on_the_own_row_needs_no_ruling() -> None:
    own = row("卫𬭎", group=CHAIRS, number="Z01", evaluator="卫𬭎", remark="未达到要求")
    assert codes(officers([row("卫𬭎", "90", group=TEACHERS), own])) == ["self-score"]


def test_the_grade_by_score_is_given_until_a_ruling() -> None:
    found = officers([row("卫𬭎", "90", group=TEACHERS, remark="未达到要求")])
    assert line(found, "卫𬭎").grade == "优秀"


def test_an_unmet_remark_on_a_blank_row_is_a_problem() -> None:
    marked = row("卫𬭎", group=HEADS, number="B01", remark="未达到要求")
    assert codes(officers([row("卫𬭎", "90", group=TEACHERS), marked])) == ["unmet-needs-ruling"]


def test_another_remark_is_no_problem() -> None:
    assert codes(officers([row("卫𬭎", "90", group=TEACHERS, remark="声音太小")])) == []


def test_colleges_have_no_unmet_remark() -> None:
    assert codes(college(["甲"], [row("甲", "80", remark="未达到要求")])) == []


def test_row_problems_are_ordered_by_ballot_and_form() -> None:
    entered = [
        row("乙", "80", number="P02", total="1"),
        row("甲", "80", number="P02", total="1"),
        row("甲", "80", number="P01", total="1"),
        row("乙", "80", number="P01"),
    ]
    problems = college(["甲", "乙"], entered).problems
    assert [(problem.ballot, problem.participant) for problem in problems] == [
        ("P02", "甲"),
        ("P02", "乙"),
        ("P01", "甲"),
    ]


def test_a_row_problem_has_the_ids_of_its_cell() -> None:
    problem = college(["甲", "乙"], [row("甲", "9"), row("乙", "8", total="1")]).problems[0]
    assert (problem.ballot_id, problem.participant_id) == (1, 2)


def test_issued_forms_are_as_entered_or_the_number_of_evaluators() -> None:
    listed = (Evaluator(1, TEACHERS, "王老师"), Evaluator(2, TEACHERS, "李老师"))
    assert TrackData(OFFICER, (), (), listed).issued(TEACHERS) == 2
    assert TrackData(OFFICER, (), (), listed).issued(HEADS) is None
    groups = tuple(group._replace(issued=0) for group in OFFICER.groups)
    assert TrackData(OFFICER._replace(groups=groups), (), (), listed).issued(TEACHERS) == 0


def test_names_of_an_older_file_that_look_alike_are_a_problem() -> None:
    names = ("高文", "⾼文\u200b", "高攵")
    people = tuple(Participant(key, name, "", CHAIRS) for key, name in enumerate(names, 1))
    problems = tally(TrackData(OFFICER, people, ())).problems
    found = [problem for problem in problems if problem.code == "names-alike"]
    assert [problem.participant_id for problem in found] == [2]
    assert "只差“⾼”（U+2FBC）、零宽空格（U+200B）" in str(found[0].text)


def test_a_listed_evaluator_is_found_by_any_spelling() -> None:
    evaluators = (Evaluator(1, TEACHERS, "王 老师"), Evaluator(2, TEACHERS, "钱老师"))
    data = TrackData(OFFICER, (), (Ballot(1, TEACHERS, "T09", "王老师"),), evaluators)
    assert next_evaluator(data, OFFICER.group(TEACHERS), "T03") == "钱老师"
