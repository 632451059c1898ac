"""Tests of the history model and its filter."""

import pytest

from shuping_desktop.models.desk import Desk
from shuping_desktop.models.history import Filter, HistoryModel, cells_text
from shuping_desktop.operations import ballots, rows
from shuping_desktop.operations.change_texts import CellChange
from shuping_desktop.operations.history import HistoryEntry
from shuping_desktop.store import Step
from tests.helpers import participant_id

CELL = CellChange("评分表 评议小组 P01 化工学院 引领思想成长", "18", "15", ballot=3, participant=7)
ENTRY = HistoryEntry(5, "2026-11-22T20:15:00", "王红", Step("", {}, "录入 P01"), "change", True, (CELL,))


@pytest.mark.parametrize(
    ("matching", "expected"),
    [
        (Filter(), True),
        (Filter(who="王红"), True),
        (Filter(who="李明"), False),
        (Filter(ballot=3), True),
        (Filter(ballot=4), False),
        (Filter(participant=7), True),
        (Filter(participant=8), False),
        (Filter(words="P01 化工"), True),
        (Filter(words="录入 15"), True),
        (Filter(words="P01 智造"), False),
        (Filter(who="王红", ballot=3, participant=7, words=" 18 "), True),
        (Filter(who="王红", ballot=4), False),
    ],
)
def test_filter_matches_an_entry(matching: Filter, expected: bool) -> None:
    assert matching.matches(ENTRY) == expected


def test_a_long_step_names_some_cells_and_counts_the_others() -> None:
    long = ENTRY._replace(cells=(CELL,) * 5)
    assert cells_text(ENTRY, 3) == "评分表 评议小组 P01 化工学院 引领思想成长：18 → 15"
    assert cells_text(long, 2).count("18 → 15") == 2 and cells_text(long, 2).endswith("；等 5 处")


def test_the_newest_step_comes_first_and_undone_steps_are_marked(blank_desk: Desk) -> None:
    review = blank_desk.review
    key = ballots.add_ballot(review, "college", "评议小组", "P01")
    rows.set_mark(review, key, participant_id(review, "化工学院"), 0, 1800)
    review.undo()
    model = HistoryModel(blank_desk)
    shown = [str(model.index(row, 2).data()) for row in range(3)]
    label = "录入 P01 化工学院 引领思想成长 18"
    assert shown == [f"撤销：{label}", f"{label}（已撤销）", "收到评分表 P01"]
    assert str(model.index(1, 3).data()).endswith("引领思想成长：空白 → 18")


def test_operators_are_listed_in_order_of_their_first_step(blank_desk: Desk) -> None:
    review = blank_desk.review
    first = HistoryModel(blank_desk).operators
    for who in ("甲", "乙", "甲"):
        review.who = who
        ballots.add_ballot(review, "college", "评议小组", f"P{len(blank_desk.data.ballots)}")
    assert HistoryModel(blank_desk).operators == [*first, "甲", "乙"]
