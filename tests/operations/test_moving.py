"""Moving a ballot to another group, and renumbering it, with everything that belongs to it."""

import pytest

from shuping_desktop.operations import ballots, evaluators, rows, second_entry
from shuping_desktop.operations.errors import RefusedError
from shuping_desktop.operations.flags import accept_flag, flags_of
from shuping_desktop.operations.rulings import Decision, in_force, open_questions, rule
from shuping_desktop.scoring.register import all_missing
from shuping_desktop.scoring.rulings import BY_WRITTEN
from shuping_desktop.scoring.second_entry import TOTAL, Cell
from shuping_desktop.scoring.tally import tally
from shuping_desktop.store import Review
from tests.helpers import contents_of, undo_text

from .typing_rows import PANEL, college, data_of

DAILY = "日常掌握情况"
GOOD = (1800, 1700, 1900, 900, 1800, 850)


@pytest.fixture
def key(review: Review) -> int:
    """Type P05 in full into the wrong group, with a ruling, a second entry and an accepted flag."""
    evaluators.add_group(review, "college", DAILY, "R")
    evaluators.set_issued(review, "college", PANEL, 5)
    key = ballots.add_ballot(review, "college", DAILY, "P05")
    cells = {Cell(college(review, at), column): GOOD[column] for at in range(7) for column in range(6)}
    rows.set_cells(review, key, {**cells, Cell(college(review, 0), TOTAL): 9000})
    (asked,) = [
        item for item in open_questions(data_of(review), tally(data_of(review))) if item.ballot_id == key
    ]
    rule(review, "college", asked, Decision(BY_WRITTEN, PANEL, "核对"))
    accept_flag(
        review, next(flag for flag, _ in flags_of(review, data_of(review)) if flag.ballot_id == key), "看过"
    )
    second_entry.begin(review, key)
    second_entry.set_second(review, key, Cell(college(review, 0), 0), 1800)
    return key


def move(review: Review, key: int, number: str, group: str) -> None:
    """Move the ballot under a number."""
    ballots.edit_ballot(review, key, number=number, evaluator="", group=group)


def test_everything_follows_a_ballot_as_one_step(review: Review, key: int) -> None:
    before, old = contents_of(review), review.contents.ballot(key)
    accepted = [acceptance for _, acceptance in flags_of(review, data_of(review))]
    assert "P05" in [missing.number for missing in all_missing(data_of(review))]
    move(review, key, "P05", PANEL)
    new = review.contents.ballot(key)
    assert (new.group, new.rows, new.second, new.ruled) == (PANEL, old.rows, old.second, old.ruled)
    assert [ruling.ballot_id for ruling in in_force(data_of(review), tally(data_of(review)))] == [key]
    assert [acceptance for _, acceptance in flags_of(review, data_of(review))] == accepted != [None]
    assert "P05" not in [missing.number for missing in all_missing(data_of(review))]
    first = tally(data_of(review)).participants[0].groups
    assert (first[PANEL].ballots, first[DAILY].ballots) == (2, 0)
    assert undo_text(review) == "评分表 日常掌握情况 P05 移到评议小组，票号 P05"
    review.undo()
    assert contents_of(review) == before
    review.redo()
    assert review.contents.ballot(key) == new


def test_a_number_of_the_other_group_is_refused_with_both_named(review: Review, key: int) -> None:
    with pytest.raises(RefusedError) as refused:
        move(review, key, "Ｐ-1", PANEL)
    text = str(refused.value.message)
    assert "评议小组已有 P01 号评分表（不记名；6 个分、1 个手写总分）" in text
    assert "这一份仍是日常掌握情况 P05 号，没有改" in text
    assert review.contents.ballot(key).group == DAILY


def test_its_own_number_can_be_written_otherwise(review: Review, key: int) -> None:
    ballots.edit_ballot(review, key, number="P5", evaluator="")
    assert review.contents.ballot(key).number == "P5"
    assert undo_text(review) == "修改评分表 P05"
