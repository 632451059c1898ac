"""Tests of second entries: differing cells, required ballots, and problems."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shuping_desktop.scoring.ballots import Ballot, Participant, Row, SecondEntry, SecondRule, TrackData
from shuping_desktop.scoring.problems import Problem
from shuping_desktop.scoring.second_entry import (
    REMARK,
    TOTAL,
    Cell,
    differing_cells,
    is_checked,
    is_owed,
    is_required,
    problems,
    value_of,
)
from shuping_desktop.scoring.tally import tally
from tests.strategies import MODEST

from .builders import HEADS, OFFICER, PANEL
from .papers import ABSTAINED, BLANK, ballot, colleges, read_twice, right, with_row, written

FIRST = ballot("P01", right("80"), right("81"), right("82"))
ROW = written("18 17 16 8 15.5 9", "=")
UNMET = OFFICER.unmet_remark
SHARE = SecondRule(30, "seed")


def cells(first: Row | None, second: Row | None) -> list[int]:
    """Return the columns in which two readings of one row differ."""
    item = read_twice(ballot("P01", first), second)
    return [cell.criterion for cell in differing_cells(colleges(item, people=1), item)]


values = st.sampled_from((None, 0, 50, 100))
rows = st.builds(Row, st.tuples(*[values] * 6), values, st.sampled_from(("", "请假")), st.booleans())
readings = st.dictionaries(st.integers(1, 3), rows)


@MODEST
@given(readings, readings, st.sampled_from(("", "乙")))
def test_differing_cells_are_exactly_the_changed_ones(
    one: dict[int, Row], other: dict[int, Row], evaluator: str
) -> None:
    item = read_twice(replace(FIRST, rows=one, evaluator=evaluator))
    assert item.second is not None
    item = replace(item, second=replace(item.second, rows=other))
    naive = [
        Cell(person.id, column)
        for person in colleges().participants
        if person.name != evaluator
        for column in (0, 1, 2, 3, 4, 5, TOTAL)
        if value_of(one.get(person.id), column) != value_of(other.get(person.id), column)
    ]
    assert differing_cells(colleges(item), item) == naive


def test_without_a_second_reading_nothing_differs() -> None:
    assert differing_cells(colleges(FIRST), FIRST) == []


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (ROW, []),
        (written("18 17 15 8 15.5 9", "83.5"), [2]),
        (written("18 17 - 8 15.5 9", "83.5"), [2]),
        (written("17 18 16 8 15.5 9", "83.5"), [0, 1]),
        (written("18 17 16 8 15.5 9", "83"), [TOTAL]),
        (written("18 17 16 8 15.5 9"), [TOTAL]),
        (None, [0, 1, 2, 3, 4, 5, TOTAL]),
        (ABSTAINED, [0, 1, 2, 3, 4, 5, TOTAL]),
    ],
)
def test_marks_and_totals_are_compared_cell_by_cell(second: Row | None, expected: list[int]) -> None:
    assert cells(ROW, second) == cells(second, ROW) == expected


def test_a_zero_is_not_a_blank() -> None:
    assert cells(written("0 - - - - -"), BLANK) == [0]
    assert cells(BLANK._replace(written_total=0), None) == [TOTAL]


@pytest.mark.parametrize("second", [None, BLANK, ABSTAINED])
def test_blank_rows_are_equal_however_stored(second: Row | None) -> None:
    assert cells(ABSTAINED, second) == cells(BLANK, second) == cells(None, second) == []


def test_notes_on_a_row_are_not_compared() -> None:
    assert cells(ROW._replace(remark="未达到要求", as_on_paper=True), ROW) == []


def test_the_own_row_is_not_compared() -> None:
    own = read_twice(replace(FIRST, evaluator="乙"), right("80"), None, right("82"))
    assert differing_cells(colleges(own), own) == []


@pytest.mark.parametrize(
    ("item", "checked"),
    [
        (FIRST, False),
        (read_twice(FIRST, right("80"), right("81"), right("82"), finished=False), False),
        (read_twice(FIRST, right("80"), right("81"), right("82")), True),
        (read_twice(FIRST, right("80"), right("81"), right("83")), False),
    ],
)
def test_a_ballot_is_checked_if_compared_and_equal(item: Ballot, checked: bool) -> None:
    assert is_checked(colleges(item), item) == checked


def test_a_first_mark_changed_after_the_check_makes_it_differ_again() -> None:
    checked = read_twice(FIRST, right("80"), right("81"), right("82"))
    changed = with_row(checked, 2, right("80.5"))
    assert not is_checked(colleges(changed), changed)
    assert [problem.code for problem in problems(colleges(changed))] == ["entries-disagree"]


def found(item: Ballot, share: int = 0) -> list[Problem]:
    return list(problems(colleges(item, rule=SecondRule(share))))


def test_readings_that_disagree_are_one_problem_a_ballot() -> None:
    (problem,) = found(read_twice(FIRST, right("80"), right("81.5"), right("82.5")))
    assert (problem.code, problem.group, problem.ballot) == ("entries-disagree", PANEL, "P01")
    assert (problem.ballot_id, problem.participant_id) == (1, 2)
    assert "评议小组 P01 号评分表两遍录入有 4 格不符" in str(problem.text)


def test_a_second_reading_under_way_is_no_disagreement() -> None:
    assert found(read_twice(FIRST, right("80"), finished=False)) == []


def test_a_void_ballot_has_no_second_entry_problems() -> None:
    assert found(replace(read_twice(FIRST, right("1")), void_reason="污损"), share=100) == []
    assert found(replace(FIRST, void_reason="污损"), share=100) == []


def test_a_void_ballot_is_never_drawn() -> None:
    void = replace(FIRST, void_reason="污损")
    assert not is_required(colleges(void, rule=SecondRule(100)), void)


@pytest.mark.parametrize(("finished", "codes"), [(False, ["second-entry-missing"]), (True, [])])
def test_a_second_entry_is_missing_until_it_is_finished(finished: bool, codes: list[str]) -> None:
    item = read_twice(FIRST, right("80"), right("81"), right("82"), finished=finished)
    assert [problem.code for problem in found(item, share=100)] == codes
    assert is_owed(colleges(item, rule=SecondRule(100)), item) is not finished


@pytest.mark.parametrize(
    ("count", "text"),
    [(1, "1 份没有录：评议小组 P01。"), (3, "P02、评议小组 P03。"), (4, "评议小组 P03等。")],
)
def test_missing_second_entries_are_one_problem_that_names_three(count: int, text: str) -> None:
    items = [replace(FIRST, number=f"P{at:02d}") for at in range(1, count + 1)]
    (problem,) = problems(colleges(*items, rule=SecondRule(100)))
    assert (problem.code, problem.ballot_id) == ("second-entry-missing", 1)
    assert f"还有 {count} 份" in str(problem.text) and str(problem.text).endswith(text)


def test_second_entry_problems_come_last() -> None:
    data = colleges(read_twice(FIRST, right("1")), replace(FIRST, number="P02"), rule=SecondRule(100))
    assert [problem.code for problem in tally(data).problems][-2:] == [
        "entries-disagree",
        "second-entry-missing",
    ]


def drawn(rule: SecondRule, count: int) -> list[str]:
    """Return the numbers of the ballots that must be typed twice, of `count`."""
    items = [replace(FIRST, number=f"P{at:02d}") for at in range(1, count + 1)]
    data = colleges(*items, rule=rule)
    return [item.number for item in data.ballots if is_required(data, item)]


@pytest.mark.parametrize(("share", "expected"), [(0, 0), (100, 200)])
def test_a_share_of_0_is_none_and_100_is_all(share: int, expected: int) -> None:
    assert len(drawn(SecondRule(share, "seed"), 200)) == expected


@pytest.mark.parametrize("share", [1, 10, 30, 50, 90, 99])
def test_a_share_is_drawn_near_its_size(share: int) -> None:
    drawn_ones = len(drawn(SecondRule(share, "seed"), 2000))
    spread = (2000 * share * (100 - share)) ** 0.5 / 100
    assert abs(drawn_ones - 20 * share) < 4 * spread


def test_a_draw_does_not_change_with_more_ballots() -> None:
    assert drawn(SHARE, 300)[: len(drawn(SHARE, 40))] == drawn(SHARE, 40)


def test_a_draw_does_not_depend_on_the_rows() -> None:
    typed = replace(FIRST, rows={}, evaluator="某人", typed_by="某人", id=9)
    assert is_required(colleges(rule=SHARE), typed) == is_required(colleges(rule=SHARE), FIRST)


def test_a_higher_share_adds_to_the_draw() -> None:
    assert set(drawn(SHARE, 200)) < set(drawn(SecondRule(60, "seed"), 200))


def test_another_seed_draws_others() -> None:
    assert drawn(SHARE, 200) != drawn(SecondRule(30, "other"), 200)


OFFICERS = (Participant(1, "卫𬭎", "部长", HEADS), Participant(2, "冯䶮", "部长", HEADS))


@pytest.mark.parametrize(
    ("first", "second", "differs"),
    [
        (UNMET, "", True),
        ("", UNMET, True),
        (UNMET, "请假", True),
        (UNMET, UNMET, False),
        ("请假", "", False),
        ("请假", "另有说明", False),
    ],
)
def test_of_the_remark_only_the_unmet_mark_is_compared(first: str, second: str, differs: bool) -> None:
    row = right("80")
    rows_of = {1: row._replace(remark=first), 2: row}
    again = SecondEntry("乙", True, {1: row._replace(remark=second), 2: row})
    item = Ballot(1, "教师代表", "T01", rows=rows_of, second=again)
    data = TrackData(OFFICER, OFFICERS, (item,))
    assert differing_cells(data, item) == ([Cell(1, REMARK)] if differs else [])
