"""Order of the form's columns, and exchange of two columns already typed."""

from dataclasses import replace

import pytest

from shuping_desktop.operations import ballots, columns, rows, second_entry
from shuping_desktop.operations.errors import RefusedError
from shuping_desktop.scoring.second_entry import Cell
from shuping_desktop.scoring.tally import tally
from shuping_desktop.store import Review
from tests.helpers import ballot_id, described, participant_id

ORDER = [2, 0, 1, 3, 5, 4]


def marks(review: Review, number: str = "P01", name: str = "化工学院") -> tuple[int | None, ...]:
    return review.contents.ballot(ballot_id(review, number)).rows[participant_id(review, name)].marks


def exchange(review: Review, first: int, second: int, *numbers: str) -> columns.Exchange:
    ids = [ballot_id(review, number) for number in numbers or ("P01",)]
    return columns.plan_exchange(review, "college", first, second, ids)


def test_an_order_is_one_step_and_changes_no_result(review: Review) -> None:
    before, seal = tally(review.contents.track_data("college")), review.fingerprint("college")
    columns.order_columns(review, "college", ORDER)
    track = review.contents.track_data("college").track
    assert track.columns == tuple(ORDER) and track.criteria[0].name == "引领思想成长"
    after = tally(review.contents.track_data("college"))
    assert (after.participants, after.problems) == (before.participants, before.problems)
    assert review.fingerprint("college") == seal
    assert described(review.next_undo).startswith("栏目次序改为 服务广大学生、引领思想成长")
    review.undo()
    assert review.contents.track_data("college").track.columns == tuple(range(6))


def test_the_schemes_own_order_needs_no_setting(review: Review) -> None:
    columns.order_columns(review, "college", ORDER)
    columns.order_columns(review, "college", range(6))
    assert not any(name.startswith("columns.") for name in review.contents.settings)


@pytest.mark.parametrize("order", [[], [0, 1], [0, 0, 1, 2, 3, 4], list(range(7))])
def test_an_order_has_every_criterion_once(review: Review, order: list[int]) -> None:
    with pytest.raises(RefusedError, match="每一个评分项"):
        columns.order_columns(review, "college", order)


def test_two_columns_are_exchanged_on_the_chosen_ballots(review: Review) -> None:
    other = ballots.add_ballot(review, "college", "评议小组", "P02")
    rows.set_mark(review, other, participant_id(review, "化工学院"), 0, 1200)
    rows.set_mark(review, ballot_id(review, "P01"), participant_id(review, "化工学院"), 1, 1750)
    plan = exchange(review, 0, 1)
    assert [(row.first, row.second) for row in plan.rows] == [(1900, 1750)]
    columns.exchange_columns(review, plan)
    assert marks(review)[:2] == (1750, 1900) and marks(review, "P02")[0] == 1200
    assert described(review.next_undo) == "1 份评分表的“引领思想成长”和“组织实践活动”对调"
    review.undo()
    assert marks(review)[:2] == (1900, 1750)


def test_a_mark_over_the_other_maximum_is_named(review: Review) -> None:
    plan = exchange(review, 0, 3)
    assert "评议小组 P01 号评分表，化工学院：19 移到“维护学生权益”超过满分 10" in str(plan.refusals[0])
    with pytest.raises(RefusedError, match="超过满分 10"):
        columns.exchange_columns(review, plan)
    assert marks(review)[0] == 1900


def test_a_text_on_paper_becomes_the_mark_that_it_is(review: Review) -> None:
    key, person = ballot_id(review, "P01"), participant_id(review, "智造学院")
    rows.set_mark(review, key, person, 0, 800)
    rows.set_paper_mark(review, key, person, 3, "15")
    plan = exchange(review, 0, 3)
    plan = replace(plan, rows=plan.rows[1:], refusals=())
    assert [(row.first, row.second) for row in plan.rows] == [(800, "15")]
    columns.exchange_columns(review, plan)
    assert marks(review, name="智造学院")[:4] == (1500, None, None, 800)


def test_a_second_reading_typed_likewise_is_exchanged_along(review: Review) -> None:
    key, person = ballot_id(review, "P01"), participant_id(review, "化工学院")
    rows.set_mark(review, key, person, 1, 1750)
    for other in review.contents.track_data("college").participants[1:]:
        rows.abstain(review, key, other.id)
    second_entry.begin(review, key)
    for criterion, value in ((0, 1900), (1, 1750)):
        second_entry.set_second(review, key, Cell(person, criterion), value)
    columns.exchange_columns(review, exchange(review, 0, 1))
    second = review.contents.ballot(key).second
    assert second is not None and second.rows[person].marks[:2] == (1750, 1900)


def test_an_exchange_is_void_after_another_change(review: Review) -> None:
    plan = exchange(review, 0, 3)
    plan = replace(plan, refusals=())
    rows.set_mark(review, ballot_id(review, "P01"), participant_id(review, "化工学院"), 1, 100)
    with pytest.raises(RefusedError, match="重新预览"):
        columns.exchange_columns(review, plan)
    with pytest.raises(RefusedError, match="没有要对调的分"):
        columns.exchange_columns(review, exchange(review, 1, 1))
