"""Taking a single step of the history back, and what lapses with it."""

import pytest

from shuping_desktop.operations import history, rows
from shuping_desktop.operations.errors import RefusedError
from shuping_desktop.store import Review
from tests.helpers import ballot_id, contents_of, participant_id


@pytest.fixture
def cell(review: Review) -> tuple[int, int]:
    """化工学院's row on P01, whose sum and written total are made to disagree."""
    key = (ballot_id(review, "P01"), participant_id(review, "化工学院"))
    rows.set_written_total(review, *key, 100)
    return key


def last_entry(review: Review) -> int:
    return review.history()[-1].id


def test_a_step_is_taken_back_alone(review: Review, cell: tuple[int, int]) -> None:
    before = review.contents.ballot(cell[0]).rows[cell[1]]
    rows.set_mark(review, *cell, 0, 1400)
    entry = last_entry(review)
    rows.set_mark(review, *cell, 1, 1000)
    assert str(history.revert(review, entry)).startswith("录入 P01")
    row = review.contents.ballot(cell[0]).rows[cell[1]]
    assert (row.marks[0], row.marks[1]) == (before.marks[0], 1000)


def test_what_was_said_of_the_row_lapses(review: Review, cell: tuple[int, int]) -> None:
    rows.set_mark(review, *cell, 0, 1400)
    entry = last_entry(review)
    rows.set_as_on_paper(review, *cell, True)
    history.revert(review, entry)
    assert not review.contents.ballot(cell[0]).rows[cell[1]].as_on_paper


def test_it_is_one_step_that_undo_takes_back_whole(review: Review, cell: tuple[int, int]) -> None:
    rows.set_mark(review, *cell, 0, 1400)
    entry = last_entry(review)
    rows.set_as_on_paper(review, *cell, True)
    before = contents_of(review)
    history.revert(review, entry)
    review.undo()
    assert contents_of(review) == before


def test_a_step_that_a_later_one_changed_again_is_not_reverted(review: Review, cell: tuple[int, int]) -> None:
    rows.set_mark(review, *cell, 0, 1400)
    entry = last_entry(review)
    rows.set_mark(review, *cell, 0, 1300)
    before = contents_of(review)
    with pytest.raises(RefusedError, match="之后又改过同样的内容"):
        history.revert(review, entry)
    assert contents_of(review) == before
