"""Tests of second entries: begun, compared, settled, discarded, and blind."""

import re
from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest

from shuping_desktop.operations import ballots, rows, second_entry
from shuping_desktop.operations.errors import RefusedError
from shuping_desktop.scoring.ballots import Ballot, Row, SecondRule
from shuping_desktop.scoring.register import BallotState
from shuping_desktop.scoring.second_entry import TOTAL, Cell, differing_cells, is_required
from shuping_desktop.scoring.tally import tally
from shuping_desktop.store import Review
from tests.helpers import contents_of, described, participant_id, some_step
from tests.scoring.papers import ABSTAINED, BLANK, NO_RULE, colleges, right
from tests.scoring.papers import ballot as paper_form

from .typing_rows import SUMS, assert_one_step, college, data_of, paper, row_at, state, type_ballot

ROWS = tuple(right(points) for points in SUMS)


@pytest.fixture
def key(review: Review) -> int:
    """Return the id of a completely typed ballot."""
    return type_ballot(review, "P02", *ROWS)


def type_second(review: Review, key: int, *written: Row) -> None:
    """Begin a second reading and type `rows`, the others as in the first, in one step."""
    second_entry.begin(review, key)
    second = dict(zip(data_of(review).participants, [*written, *ROWS[len(written) :]], strict=True))
    with review.change(some_step()) as edit:
        new = {person.id: row for person, row in second.items()}
        rows.replace_rows(edit, rows.SECOND, key, {}, new)


def read_again(review: Review, key: int, *written: Row) -> list[Cell]:
    """Type `rows` as the second reading and compare the readings."""
    type_second(review, key, *written)
    return second_entry.finish(review, key)


def cell(review: Review, at: int, criterion: int) -> Cell:
    return Cell(college(review, at), criterion)


def value(review: Review, key: int, at: int, criterion: int) -> tuple[int | None, int | None]:
    """Return the values of a cell in the first and the second reading."""
    found, second = paper(review, key), paper(review, key).second
    assert second is not None
    pair = (found.rows.get(college(review, at), BLANK), second.rows.get(college(review, at), BLANK))
    if criterion == TOTAL:
        return pair[0].written_total, pair[1].written_total
    return pair[0].marks[criterion], pair[1].marks[criterion]


def test_a_second_reading_begins_empty_with_its_operator(review: Review, key: int) -> None:
    second_entry.begin(review, key)
    second = paper(review, key).second
    assert second is not None
    assert (second.who, second.finished, second.rows) == ("录入员", False, {})
    assert state(review, key) is BallotState.TYPED


def test_beginning_again_continues_the_second_reading(review: Review, key: int) -> None:
    second_entry.begin(review, key)
    second_entry.set_second(review, key, cell(review, 0, 0), 50)
    step, before = review.next_undo, paper(review, key)
    second_entry.begin(review, key)
    assert (review.next_undo, paper(review, key)) == (step, before)


def test_refuses_a_second_entry_of_an_incomplete_ballot(review: Review) -> None:
    key = type_ballot(review, "P02", *ROWS[:6])
    with pytest.raises(RefusedError, match="P02 第一遍还没有录完"):
        second_entry.begin(review, key)
    assert paper(review, key).second is None


def test_refuses_a_second_entry_of_a_void_ballot(review: Review, key: int) -> None:
    ballots.void_ballot(review, key, "污损")
    with pytest.raises(RefusedError, match="P02 已作废"):
        second_entry.begin(review, key)


NEEDS_ONE: list[Callable[[Review, int], object]] = [
    lambda r, k: second_entry.set_second(r, k, cell(r, 0, 0), 50),
    lambda r, k: second_entry.abstain_second(r, k, college(r, 0)),
    second_entry.finish,
    lambda r, k: second_entry.settle(r, k, cell(r, 0, 0), 50),
    second_entry.discard,
]


@pytest.mark.parametrize("operation", NEEDS_ONE)
def test_refuses_operations_without_a_second_reading(
    review: Review, key: int, operation: Callable[[Review, int], object]
) -> None:
    before = contents_of(review)
    with pytest.raises(RefusedError, match="还没有开始第二遍录入"):
        operation(review, key)
    assert contents_of(review) == before


def test_readings_that_agree_make_the_ballot_checked(review: Review, key: int) -> None:
    assert read_again(review, key) == []
    assert state(review, key) is BallotState.CHECKED


def test_the_cells_that_differ_are_given_in_the_forms_order(review: Review, key: int) -> None:
    found = read_again(review, key, ROWS[0]._replace(written_total=8100), ABSTAINED)
    assert found == [cell(review, 0, TOTAL), *(cell(review, 1, at) for at in (0, 1, 2, 3, 4, 5, TOTAL))]
    assert state(review, key) is BallotState.DISAGREES


def test_what_was_left_untyped_differs(review: Review, key: int) -> None:
    second_entry.begin(review, key)
    assert len(second_entry.finish(review, key)) == 7 * 7


def test_the_second_reading_leaves_the_first_as_it_is(review: Review, key: int) -> None:
    before = paper(review, key).rows
    read_again(review, key, right("1"), ABSTAINED, right("100"))
    assert paper(review, key).rows == before


@pytest.fixture
def differing(review: Review, key: int) -> int:
    """Return the same ballot's id, with 18 instead of 20 in a cell of its second reading."""
    second = ROWS[0]._replace(marks=(1800, *ROWS[0].marks[1:]))
    assert read_again(review, key, second) == [cell(review, 0, 0)]
    return key


@pytest.mark.parametrize("read", [2000, 1800])
def test_a_value_of_either_reading_settles_the_cell(review: Review, differing: int, read: int) -> None:
    assert second_entry.settle(review, differing, cell(review, 0, 0), read)
    assert value(review, differing, 0, 0) == (read, read)
    assert state(review, differing) is BallotState.CHECKED


def test_a_third_value_stays_open_until_it_is_read_twice(review: Review, differing: int) -> None:
    assert not second_entry.settle(review, differing, cell(review, 0, 0), 1750)
    assert value(review, differing, 0, 0) == (2000, 1750)
    assert state(review, differing) is BallotState.DISAGREES
    assert second_entry.settle(review, differing, cell(review, 0, 0), 1750)
    assert value(review, differing, 0, 0) == (1750, 1750)
    assert state(review, differing) is BallotState.CHECKED


def test_after_a_third_value_the_first_reading_may_still_be_right(review: Review, differing: int) -> None:
    second_entry.settle(review, differing, cell(review, 0, 0), 1750)
    assert not second_entry.settle(review, differing, cell(review, 0, 0), 1800)
    assert second_entry.settle(review, differing, cell(review, 0, 0), 2000)
    assert value(review, differing, 0, 0) == (2000, 2000)


def test_a_blank_settles_a_cell_too(review: Review, key: int) -> None:
    second = ROWS[0]._replace(written_total=None)
    assert read_again(review, key, second) == [cell(review, 0, TOTAL)]
    assert second_entry.settle(review, key, cell(review, 0, TOTAL), None)
    assert value(review, key, 0, TOTAL) == (None, None)
    assert state(review, key) is BallotState.CHECKED


@pytest.mark.parametrize("abstained_first", [True, False])
def test_a_row_settled_as_blank_is_an_abstention_if_it_was_in_a_reading(
    review: Review, abstained_first: bool
) -> None:
    first, second = (ABSTAINED, ROWS[0]) if abstained_first else (ROWS[0], ABSTAINED)
    key = type_ballot(review, "P02", first, *ROWS[1:])
    for found in read_again(review, key, second):
        assert second_entry.settle(review, key, found, None)
    assert row_at(review, key, 0) == ABSTAINED
    assert state(review, key) is BallotState.CHECKED


def test_settling_leaves_the_notes_of_the_row(review: Review, differing: int) -> None:
    rows.set_remark(review, differing, college(review, 0), "请假")
    second_entry.settle(review, differing, cell(review, 0, 0), 1800)
    row = row_at(review, differing, 0)
    assert row == ROWS[0]._replace(marks=(1800, *ROWS[0].marks[1:]), remark="请假")


def test_a_first_mark_changed_after_the_check_disagrees_again(review: Review, key: int) -> None:
    read_again(review, key)
    rows.set_mark(review, key, college(review, 3), 0, 50)
    assert state(review, key) is BallotState.DISAGREES
    assert differing_cells(data_of(review), paper(review, key)) == [cell(review, 3, 0)]
    review.undo()
    assert state(review, key) is BallotState.CHECKED


def test_a_discarded_reading_leaves_nothing(review: Review, key: int) -> None:
    before = contents_of(review)
    read_again(review, key, ABSTAINED, right("1"))
    second_entry.discard(review, key)
    assert contents_of(review) == before
    second_entry.begin(review, key)
    second = paper(review, key).second
    assert second is not None and second.rows == {}


STEPS: dict[str, Callable[[Review, int], object]] = {
    "mark": lambda r, k: second_entry.set_second(r, k, cell(r, 2, 0), 50),
    "clear": lambda r, k: second_entry.set_second(r, k, cell(r, 2, TOTAL), None),
    "abstain": lambda r, k: second_entry.abstain_second(r, k, college(r, 2)),
    "finish": second_entry.finish,
    "settle as the first": lambda r, k: second_entry.settle(r, k, cell(r, 0, 0), 2000),
    "settle as the second": lambda r, k: second_entry.settle(r, k, cell(r, 0, 0), 1800),
    "settle anew": lambda r, k: second_entry.settle(r, k, cell(r, 0, 0), 50),
    "discard": second_entry.discard,
}


@pytest.mark.parametrize("operation", STEPS.values(), ids=STEPS)
def test_each_operation_is_one_step(
    review: Review, key: int, operation: Callable[[Review, int], object]
) -> None:
    type_second(review, key, ROWS[0]._replace(marks=(1800, *ROWS[0].marks[1:])))
    before, step = contents_of(review), review.next_undo
    operation(review, key)
    assert_one_step(review, before, step)


def test_beginning_and_the_rule_are_one_step_each(review: Review, key: int) -> None:
    before, step = contents_of(review), review.next_undo
    second_entry.begin(review, key)
    assert_one_step(review, before, step)
    before, step = contents_of(review), review.next_undo
    second_entry.set_rule(review, 30)
    assert_one_step(review, before, step)


def test_removing_a_ballot_takes_its_second_reading(review: Review, key: int) -> None:
    read_again(review, key, ABSTAINED)
    ballots.remove_ballot(review, key)
    for table in ("second_entry", "second_mark", "second_row"):
        assert [*review._db.execute(f"SELECT * FROM {table}")] == []


def test_the_rule_is_stored_with_a_seed(review: Review, key: int) -> None:
    second_entry.set_rule(review, 100)
    assert data_of(review).second_rule.share == 100 and data_of(review).second_rule.seed
    assert is_required(data_of(review), paper(review, key))
    assert "second-entry-missing" in {problem.code for problem in tally(data_of(review)).problems}


def test_the_seed_is_drawn_once(review: Review) -> None:
    second_entry.set_rule(review, 30)
    seed, step = data_of(review).second_rule.seed, review.next_undo
    second_entry.set_rule(review, 30)
    assert review.next_undo == step
    second_entry.set_rule(review, 50)
    assert data_of(review).second_rule == SecondRule(50, seed)


@pytest.mark.parametrize("share", [-1, 101])
def test_refuses_an_impossible_share(review: Review, share: int) -> None:
    with pytest.raises(RefusedError, match="0 到 100"):
        second_entry.set_rule(review, share)
    assert data_of(review).second_rule == SecondRule()


def stack(count: int) -> list[Ballot]:
    """Return data with `count` ballots that are typed once."""
    return [paper_form(f"P{at:02d}", right("80")) for at in range(1, count + 1)]


def waiting(who: str, *items: Ballot, rule: SecondRule = NO_RULE) -> list[int]:
    return [item.id for item in second_entry.pending(colleges(*items, people=1, rule=rule), who)]


def test_pending_ballots_are_shuffled_by_operator() -> None:
    order = waiting("甲", *stack(20))
    assert order == waiting("甲", *stack(20))
    assert sorted(order) == list(range(1, 21)) != order
    assert order != waiting("乙", *stack(20))


def test_the_order_of_pending_ballots_stays_when_one_is_done() -> None:
    items, order = stack(20), waiting("甲", *stack(20))
    items[order[0] - 1] = replace(items[order[0] - 1], void_reason="污损")
    assert waiting("甲", *items) == order[1:]


def test_required_ballots_come_first() -> None:
    rule = SecondRule(50, "seed")
    data = colleges(*stack(20), people=1, rule=rule)
    required = {item.id for item in data.ballots if is_required(data, item)}
    order = waiting("甲", *stack(20), rule=rule)
    assert set(order[: len(required)]) == required
    assert order[: len(required)] != sorted(required)


def test_only_typed_ballots_without_comparison_are_pending(review: Review, key: int) -> None:
    begun, checked, open_one = (type_ballot(review, f"P0{at}", *ROWS) for at in (3, 4, 5))
    second_entry.begin(review, begun)
    read_again(review, checked)
    read_again(review, open_one, ABSTAINED)
    type_ballot(review, "P06", *ROWS[:2])
    ballots.void_ballot(review, type_ballot(review, "P07", *ROWS), "污损")
    found = second_entry.pending(data_of(review), "甲")
    assert {item.id for item in found} == {key, begun}


def random_rows(random: Random) -> list[Row]:
    return [right(str(random.randint(0, 200) / 2)) for _ in range(7)]


def read_blind(review: Review, key: int, random: Random) -> list[str]:
    """Make a random second entry; return the labels and refusals on the way."""
    texts = [said_by(review, second_entry.begin, key)]
    for operation, times in ((second_entry.set_second, 12), (second_entry.settle, 6)):
        for _ in range(times):
            where = cell(review, random.randrange(7), random.randint(TOTAL, 5))
            texts.append(said_by(review, operation, key, where, random.randint(0, 44) * 50))
        texts.append(said_by(review, second_entry.abstain_second, key, college(review, random.randrange(7))))
        texts.append(said_by(review, second_entry.finish, key))
    return [*texts, said_by(review, second_entry.discard, key)]


def said_by(review: Review, operation: Callable[..., object], *arguments: object) -> str:
    """Return the refusal of an operation, or the label of its step."""
    try:
        operation(review, *arguments)
    except RefusedError as error:
        return str(error)
    return described(review.next_undo)


@pytest.mark.parametrize("seed", range(6))
def test_labels_and_refusals_do_not_depend_on_the_first_reading(review: Review, seed: int) -> None:
    """Two ballots that differ in every row get equal second readings, with equal labels and refusals."""
    random = Random(seed)
    one, other = (type_ballot(review, number, *random_rows(random)) for number in ("甲", "乙"))
    texts = [read_blind(review, key, Random(seed)) for key in (one, other)]
    assert [line.replace("甲", "乙") for line in texts[0]] == texts[1]


@pytest.mark.parametrize("seed", range(4))
def test_no_step_of_a_second_entry_contains_a_mark(review: Review, seed: int) -> None:
    key = type_ballot(review, "P02", *random_rows(Random(seed)))
    first = next(review._db.execute("SELECT max(id) FROM journal"))[0]
    read_blind(review, key, Random(seed))
    labels = [row[0] for row in review._db.execute("SELECT label FROM journal WHERE id > ?", (first,))]
    assert len(labels) > 10
    # How many cells a discarded entry held is no mark.
    plain = [re.sub(r'"count": [0-9]+', "", label.replace("P02", "")) for label in labels]
    assert [label for label in plain if re.search(r"[0-9０-９]", label)] == []


def test_a_refusal_names_only_what_was_typed_and_the_bound(review: Review, key: int) -> None:
    second_entry.begin(review, key)
    for operation in (second_entry.set_second, second_entry.settle):
        with pytest.raises(RefusedError, match=r"^21 超过满分 20") as caught:
            operation(review, key, cell(review, 4, 0), 2100)
        assert re.findall(r"[0-9.]+", str(caught.value)) == ["21", "20"]


def test_refuses_a_participant_of_the_other_track(review: Review, key: int) -> None:
    second_entry.begin(review, key)
    stranger = participant_id(review, "卫𬭎")
    with pytest.raises(RefusedError, match="不在这份评分表上"):
        second_entry.set_second(review, key, Cell(stranger, 0), 50)
    with pytest.raises(RefusedError, match="不在这份评分表上"):
        second_entry.settle(review, key, Cell(stranger, 0), 50)


def test_a_word_on_paper_agrees_whatever_its_spaces(review: Review, key: int) -> None:
    person = college(review, 0)
    rows.set_paper_mark(review, key, person, 0, "看不清")
    second = [ROWS[0]._replace(marks=(None, *ROWS[0].marks[1:]), paper_marks=((0, "看不 清"),))]
    assert read_again(review, key, *second) == []


def test_a_word_on_paper_settles_a_cell_whatever_its_spaces(review: Review, key: int) -> None:
    rows.set_paper_mark(review, key, college(review, 0), 0, "看不清")
    assert read_again(review, key) == [cell(review, 0, 0)]
    assert second_entry.settle(review, key, cell(review, 0, 0), "看不 清")
    assert state(review, key) is BallotState.CHECKED
