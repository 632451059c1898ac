"""Received ballots: voiding, restoring and missing ballots."""

import pytest

from shuping_desktop.operations import ballots, evaluators, results, second_entry
from shuping_desktop.operations.errors import RefusedError
from shuping_desktop.scoring.register import BallotState, missing_ballots
from shuping_desktop.scoring.tally import GroupMean, tally
from shuping_desktop.store import Review
from tests.helpers import ballot_id, contents_of, described
from tests.scoring.papers import right

from .typing_rows import PANEL, SUMS, assert_one_step, data_of, paper, state, type_ballot

ROWS = tuple(right(points) for points in SUMS)


@pytest.fixture
def key(review: Review) -> int:
    """Make a complete ballot the only one of the review; return its id."""
    ballots.remove_ballot(review, ballot_id(review, "P01"))
    return type_ballot(review, "P02", *ROWS)


def first_mean(review: Review) -> GroupMean:
    return tally(data_of(review)).participants[0].groups[PANEL]


def missing(review: Review) -> list[str]:
    data = data_of(review)
    return [expected.number for expected in missing_ballots(data, data.track.group(PANEL))]


def test_a_void_ballot_does_not_count_until_restored(review: Review, key: int) -> None:
    before = tally(data_of(review))
    assert first_mean(review) == GroupMean(8000, 1)
    ballots.void_ballot(review, key, " 污损 ")
    assert (paper(review, key).void_reason, state(review, key)) == ("污损", BallotState.VOID)
    assert first_mean(review) == GroupMean()
    ballots.restore_ballot(review, key)
    assert tally(data_of(review)) == before


def test_a_void_ballot_closes_its_problems(review: Review) -> None:
    key = ballot_id(review, "P01")
    second_entry.set_rule(review, 100)
    assert key in {problem.ballot_id for problem in results.open_problems(review)}
    ballots.void_ballot(review, key, "污损")
    assert key not in {problem.ballot_id for problem in results.open_problems(review)}


def test_a_void_ballot_keeps_its_rows(review: Review, key: int) -> None:
    before = paper(review, key).rows
    ballots.void_ballot(review, key, "污损")
    assert paper(review, key).rows == before


def test_voiding_and_restoring_are_one_step_each(review: Review, key: int) -> None:
    before, step = contents_of(review), review.next_undo
    ballots.void_ballot(review, key, "污损")
    assert described(review.next_undo) == "评分表 P02 作废：污损"
    assert_one_step(review, before, step)
    before, step = contents_of(review), review.next_undo
    ballots.restore_ballot(review, key)
    assert_one_step(review, before, step)


@pytest.mark.parametrize("reason", ["", " \u3000", "两\n行"])
def test_a_ballot_is_not_void_without_a_reason(review: Review, key: int, reason: str) -> None:
    with pytest.raises(RefusedError, match="作废原因"):
        ballots.void_ballot(review, key, reason)
    assert state(review, key) is BallotState.TYPED


def test_restoring_a_valid_ballot_is_no_step(review: Review, key: int) -> None:
    step = review.next_undo
    ballots.restore_ballot(review, key)
    assert review.next_undo == step


def test_a_void_number_cannot_be_typed_again(review: Review, key: int) -> None:
    ballots.void_ballot(review, key, "污损")
    with pytest.raises(RefusedError, match="已有 P02 号"):
        ballots.add_ballot(review, "college", PANEL, "P02")


def test_missing_ballots_are_issued_and_not_received(review: Review, key: int) -> None:
    assert missing(review) == []
    evaluators.set_issued(review, "college", PANEL, 3)
    assert missing(review) == ["P01", "P03"]
    ballots.add_ballot(review, "college", PANEL, "P03")
    assert missing(review) == ["P01"]
    review.undo()
    assert missing(review) == ["P01", "P03"]


def test_a_ballot_has_the_name_of_its_typist(review: Review) -> None:
    review.who = "另一人"
    key = ballots.add_ballot(review, "college", PANEL, "P07")
    assert (paper(review, key).typed_by, state(review, key)) == ("另一人", BallotState.PART_TYPED)
