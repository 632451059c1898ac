"""Register: states of ballots, missing ballots, and void ballots."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shuping_desktop.scoring.ballots import Ballot, Row, SecondEntry, SecondRule, TrackData
from shuping_desktop.scoring.flags import find_flags
from shuping_desktop.scoring.register import (
    BallotState,
    all_missing,
    ballot_state,
    missing_ballots,
    next_evaluator,
    next_number,
    number_taken,
    odd_numbers,
    register_entries,
    rows_to_type,
    settled_rows,
)
from shuping_desktop.scoring.tally import tally
from tests.strategies import MODEST, Case, cases

from .builders import COLLEGE, OFFICER, PANEL, TEACHERS, track_data
from .papers import ABSTAINED, BLANK, ballot, colleges, read_twice, right, teachers, written

DONE = right("80")
FULL = ballot("P01", DONE, DONE, DONE)
OTHER = right("81")


def state(item: Ballot) -> BallotState:
    return ballot_state(colleges(item), item)


@pytest.mark.parametrize(
    "last",
    [None, BLANK, BLANK._replace(remark="请假"), written("- - - - - -", "80"), written("9 9 9 9 9 -", "=")],
)
def test_a_ballot_with_an_untyped_row_is_part_typed(last: Row | None) -> None:
    assert state(ballot("P01", DONE, DONE, last)) is BallotState.PART_TYPED


@pytest.mark.parametrize("last", [DONE, ABSTAINED, written("0 0 0 0 0 0"), written("9 9 9 9 9 9", "1")])
def test_a_ballot_of_complete_and_abstained_rows_is_typed(last: Row) -> None:
    assert state(ballot("P01", DONE, ABSTAINED, last)) is BallotState.TYPED


def test_an_abstained_row_with_a_written_total_is_not_settled() -> None:
    assert state(ballot("P01", DONE, DONE, ABSTAINED._replace(written_total=0))) is BallotState.PART_TYPED


def test_an_unfinished_second_entry_leaves_a_ballot_typed() -> None:
    assert state(read_twice(FULL, DONE, finished=False)) is BallotState.TYPED


def test_equal_entries_make_a_ballot_checked() -> None:
    assert state(read_twice(FULL, DONE, DONE, DONE)) is BallotState.CHECKED


@pytest.mark.parametrize("last", [OTHER, None, DONE._replace(written_total=None)])
def test_different_entries_make_a_ballot_disagree(last: Row | None) -> None:
    assert state(read_twice(FULL, DONE, DONE, last)) is BallotState.DISAGREES


def test_clearing_a_row_makes_a_checked_ballot_part_typed() -> None:
    checked = read_twice(FULL, DONE, DONE, DONE)
    assert state(replace(checked, rows={1: DONE, 2: DONE})) is BallotState.PART_TYPED


@pytest.mark.parametrize(
    "item", [ballot("P01"), FULL, read_twice(FULL, DONE, DONE, DONE), read_twice(FULL, OTHER, DONE, DONE)]
)
def test_a_void_ballot_is_void_in_any_state_of_entry(item: Ballot) -> None:
    assert state(replace(item, void_reason="污损")) is BallotState.VOID


def test_the_own_row_is_not_to_be_typed() -> None:
    item = ballot("P01", DONE, None, DONE, evaluator="乙")
    assert (rows_to_type(colleges(item), item), settled_rows(colleges(item), item)) == (2, 2)
    assert state(item) is BallotState.TYPED


def test_a_filled_own_row_does_not_count_for_another() -> None:
    assert state(ballot("P01", DONE, DONE, None, evaluator="乙")) is BallotState.PART_TYPED


def test_the_own_row_is_to_be_typed_if_the_scheme_allows_it() -> None:
    item = ballot("P01", DONE, None, DONE, evaluator="乙")
    data = colleges(item, track=COLLEGE._replace(self_excluded=False))
    assert ballot_state(data, item) is BallotState.PART_TYPED


def missing(data: TrackData) -> list[tuple[str, str]]:
    """Return number and evaluator of the teachers' missing ballots."""
    found = missing_ballots(data, data.track.group(TEACHERS))
    assert all(item.group == TEACHERS for item in found)
    return [(item.number, item.evaluator) for item in found]


def test_none_is_missing_if_the_number_issued_is_unknown() -> None:
    assert missing(teachers(("T07", ""))) == []


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([], ["T01", "T02", "T03"]),
        (["T02"], ["T01", "T03"]),
        (["T03", "T01"], ["T02"]),
        (["T1", "T002"], ["T03"]),
        (["X9"], ["T01", "T02", "T03"]),
        (["T03", "X9"], ["T01", "T02"]),
        (["T01", "无号1", "T03乙"], ["T02", "T03"]),
        (["T04", "T05", "T06"], ["T01", "T02", "T03"]),
        (["T01", "T02", "T03", "T04"], []),
    ],
)
def test_every_issued_number_that_was_not_received_is_missing(
    numbers: list[str], expected: list[str]
) -> None:
    data = teachers(*((number, "") for number in numbers), issued=3)
    assert [number for number, _ in missing(data)] == expected


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (["T01", "T02"], []),
        (["X9"], ["X9"]),
        (["T01", "T03乙"], ["T03乙"]),
        (["T03", "无号1", "无号2"], ["无号1", "无号2"]),
        (["T3", "T０２", "T07"], ["T07"]),
    ],
)
def test_received_numbers_that_were_not_issued_are_named(numbers: list[str], expected: list[str]) -> None:
    data = teachers(*((number, "") for number in numbers), issued=3)
    assert odd_numbers(data, data.track.group(TEACHERS)) == expected


def test_the_register_lists_received_and_missing_numbers_in_order() -> None:
    numbers = ["T10", "T03", "T2", "T1", "T9"]
    data = teachers(*((number, "") for number in numbers), issued=12)
    entries = register_entries(data, data.track.group(TEACHERS))
    shown = [item.number if isinstance(item, Ballot) else f"({item.number})" for item in entries]
    assert " ".join(shown) == "T1 T2 T03 (T04) (T05) (T06) (T07) (T08) T9 T10 (T11) (T12)"


@pytest.mark.parametrize("number", ["t3", "Ｔ０３", "T 3", "T003"])
def test_a_number_takes_its_place_however_written(number: str) -> None:
    data = teachers((number, ""), issued=3)
    assert missing(data) == [("T01", ""), ("T02", "")]
    assert number_taken(data, TEACHERS, "T03") and not number_taken(data, TEACHERS, "T13")


def test_no_ballot_is_missing_if_none_was_issued() -> None:
    assert missing(teachers(listed="赵钱", issued=0)) == []


def test_numbers_continue_beyond_99() -> None:
    assert missing(teachers(issued=101))[-2:] == [("T100", ""), ("T101", "")]


def test_listed_evaluators_are_expected_under_their_place_in_the_list() -> None:
    assert missing(teachers(("T02", "钱"), listed="赵钱孙")) == [("T01", "赵"), ("T03", "孙")]


def test_forms_beyond_the_list_have_no_evaluator() -> None:
    assert missing(teachers(listed="赵", issued=2)) == [("T01", "赵"), ("T02", "")]


def test_an_evaluator_received_under_another_number_is_not_expected() -> None:
    assert missing(teachers(("T01", "钱"), listed="赵钱孙")) == [("T02", ""), ("T03", "孙")]


def test_a_void_ballot_is_received() -> None:
    data = teachers(("T01", ""), issued=2)
    void = tuple(replace(item, void_reason="污损") for item in data.ballots)
    assert missing(replace(data, ballots=void)) == [("T02", "")]


def test_a_ballot_of_another_group_takes_no_place() -> None:
    data = teachers(("T01", ""), issued=1)
    other = tuple(replace(item, group="主席团") for item in data.ballots)
    assert missing(replace(data, ballots=other)) == [("T01", "")]


def test_all_missing_ballots_are_listed_by_group() -> None:
    data = teachers(listed="赵")
    groups = tuple(group._replace(issued=1) for group in data.track.groups)
    found = all_missing(replace(data, track=data.track._replace(groups=groups)))
    assert [item.number for item in found] == ["T01", "Z01", "B01"]


@pytest.mark.parametrize(
    ("numbers", "issued", "following"),
    [
        ([], None, "T01"),
        (["T09", "T2"], None, "T10"),
        (["T02"], 3, "T01"),
        (["T1"], 3, "T02"),
        (["T01", "T02", "T03"], 3, "T04"),
        (["X9"], 1, "T01"),
        (["T01", "X9"], 2, "T02"),
    ],
)
def test_the_next_number_is_the_first_missing_else_one_more(
    numbers: list[str], issued: int | None, following: str
) -> None:
    data = teachers(*((number, "") for number in numbers), issued=issued)
    assert next_number(data, data.track.group(TEACHERS)) == following


@pytest.mark.parametrize(
    ("entered", "number", "name"),
    [
        ([], "T01", "赵"),
        ([], "T02", "钱"),
        ([("T01", "钱")], "T03", "孙"),
        ([("T01", "钱")], "T02", "赵"),
        ([("T01", "")], "X9", "赵"),
        ([("T01", "赵")], "T04", "钱"),
        ([("T01", "赵"), ("T02", "钱"), ("T03", "孙")], "T04", ""),
    ],
)
def test_the_next_evaluator_is_the_holder_of_the_number_else_the_first_not_in(
    entered: list[tuple[str, str]], number: str, name: str
) -> None:
    data = teachers(*entered, listed="赵钱孙")
    assert next_evaluator(data, data.track.group(TEACHERS), number) == name


def test_a_spare_form_is_not_offered_to_an_expected_evaluator() -> None:
    data = teachers(listed="赵钱", issued=3)
    assert next_evaluator(data, data.track.group(TEACHERS), "T03") == ""


def data_of(case: Case) -> TrackData:
    """Return a random track in which every second ballot has an empty finished second entry."""
    track = COLLEGE if case.rules["grading"]["by"] == "quota" else OFFICER
    data = track_data(track, *case)
    read = [replace(item, second=SecondEntry("乙", True)) if item.id % 2 else item for item in data.ballots]
    return replace(data, ballots=tuple(read), second_rule=SecondRule(50, "seed"))


@MODEST
@given(cases(), st.sets(st.integers(1, 8)))
def test_a_void_ballot_counts_as_if_it_were_not_there(case: Case, chosen: set[int]) -> None:
    data = data_of(case)
    left = tuple(item for item in data.ballots if item.id not in chosen)
    void = tuple(replace(item, void_reason="污损") if item.id in chosen else item for item in data.ballots)
    assert tally(replace(data, ballots=void)) == tally(replace(data, ballots=left))
    assert find_flags(replace(data, ballots=void)) == find_flags(replace(data, ballots=left))


def test_a_void_ballot_has_no_problems() -> None:
    wrong = ballot("P01", written("9 9 9 9 9 9", "1"), written("9 - - - - -"))
    data = colleges(read_twice(replace(wrong, void_reason="污损"), OTHER), rule=SecondRule(100))
    assert {problem.code for problem in tally(data).problems} == {"empty-group", "quota-mismatch"}
    assert tally(data).participants[0].groups[PANEL].ballots == 0
