"""Accepting flags, and the lapse of acceptances."""

import pytest

from shuping_desktop.operations import ballots, flags, rows
from shuping_desktop.operations.errors import RefusedError
from shuping_desktop.scoring.ballots import Row
from shuping_desktop.scoring.flags import Flag
from shuping_desktop.store import Review
from tests.helpers import described, writing
from tests.scoring.papers import right, written

from .typing_rows import college, data_of, type_ballot

ALIKE: tuple[Row, ...] = (written("18 17 16 8 15.5 9", "="),) * 3
REASON = "问过评委，确是如此"


@pytest.fixture
def key(review: Review) -> int:
    """Add a flagged ballot, with three equal rows; return its id."""
    return type_ballot(review, "P02", *ALIKE)


def listed(review: Review) -> list[tuple[str, tuple[str, str] | None]]:
    """Return kind and acceptance (who, reason) of each flag."""
    return [
        (flag.kind, (acceptance.who, acceptance.reason) if acceptance else None)
        for flag, acceptance in flags.flags_of(review, data_of(review))
    ]


def only_flag(review: Review) -> Flag:
    ((flag, _),) = flags.flags_of(review, data_of(review))
    return flag


@pytest.fixture
def accepted(review: Review, key: int) -> int:
    """Accept the flag of that ballot; return its id."""
    flags.accept_flag(review, only_flag(review), f" {REASON} ")
    return key


OPEN = [("all-equal", None)]
ACCEPTED = [("all-equal", ("录入员", REASON))]


def test_a_flag_is_open_until_it_is_accepted_with_a_reason(review: Review, key: int) -> None:
    assert listed(review) == OPEN
    flags.accept_flag(review, only_flag(review), REASON)
    assert listed(review) == ACCEPTED


@pytest.mark.parametrize("reason", ["", " \u3000", "两\n行", "长" * 61])
def test_a_flag_is_not_accepted_without_a_valid_reason(review: Review, key: int, reason: str) -> None:
    step = review.next_undo
    with pytest.raises(RefusedError, match="理由"):
        flags.accept_flag(review, only_flag(review), reason)
    assert (listed(review), review.next_undo) == (OPEN, step)


def test_an_acceptance_is_one_step(review: Review, key: int) -> None:
    step = review.next_undo
    flags.accept_flag(review, only_flag(review), REASON)
    assert described(review.next_undo) == f"已看过：{only_flag(review).text}（{REASON}）"
    review.undo()
    assert (listed(review), review.next_undo) == (OPEN, step)
    review.redo()
    assert listed(review) == ACCEPTED


def test_withdrawing_an_acceptance_is_one_step(review: Review, accepted: int) -> None:
    flags.reopen_flag(review, only_flag(review))
    assert listed(review) == OPEN
    review.undo()
    assert listed(review) == ACCEPTED


def test_an_acceptance_is_kept_in_the_file(review: Review, accepted: int) -> None:
    review.close()
    with writing(review.path, "另一人") as again:
        assert listed(again) == ACCEPTED


def test_an_acceptance_lapses_with_a_mark_and_returns_with_undo(review: Review, accepted: int) -> None:
    for at in range(len(ALIKE)):
        rows.set_mark(review, accepted, college(review, at), 0, 1750)
    assert listed(review) == OPEN
    for _ in ALIKE:
        review.undo()
    assert listed(review) == ACCEPTED


def test_an_acceptance_lapses_with_another_row(review: Review, accepted: int) -> None:
    for criterion, mark in enumerate(ALIKE[0].marks):
        rows.set_mark(review, accepted, college(review, 3), criterion, mark)
    assert listed(review) == OPEN


def test_an_acceptance_survives_other_changes(review: Review, accepted: int) -> None:
    rows.set_written_total(review, accepted, college(review, 0), 100)
    rows.set_remark(review, accepted, college(review, 0), "请假")
    rows.set_mark(review, accepted, college(review, 3), 0, 50)
    ballots.edit_ballot(review, accepted, number="P09", evaluator="某人")
    type_ballot(review, "P10", right("50"), right("60"))
    assert listed(review) == ACCEPTED


def test_a_flag_accepted_again_has_the_later_reason(review: Review, accepted: int) -> None:
    review.who = "另一人"
    flags.accept_flag(review, only_flag(review), "再看过")
    assert listed(review) == [("all-equal", ("另一人", "再看过"))]


def test_a_void_ballots_flag_returns_accepted(review: Review, accepted: int) -> None:
    ballots.void_ballot(review, accepted, "污损")
    assert listed(review) == []
    ballots.restore_ballot(review, accepted)
    assert listed(review) == ACCEPTED


def test_removing_a_ballot_removes_its_acceptance(review: Review, accepted: int) -> None:
    ballots.remove_ballot(review, accepted)
    assert (listed(review), dict(review.contents.accepted_flags)) == ([], {})
    review.undo()
    assert listed(review) == ACCEPTED


def test_each_flag_is_accepted_separately(review: Review, accepted: int) -> None:
    type_ballot(review, "P03", *ALIKE)
    assert listed(review) == [*ACCEPTED, ("all-equal", None), ("identical", None)]
    twin = flags.flags_of(review, data_of(review))[2][0]
    flags.accept_flag(review, twin, "两位评委各自打的")
    assert listed(review)[1:] == [("all-equal", None), ("identical", ("录入员", "两位评委各自打的"))]


def test_a_far_row_is_accepted_for_its_participant(review: Review) -> None:
    keys = [type_ballot(review, f"P{at:02d}", right("80"), right("80")) for at in range(2, 6)]
    far = type_ballot(review, "P06", right("60"), right("60"))
    (first, _), (second, _) = flags.flags_of(review, data_of(review))
    flags.accept_flag(review, first, REASON)
    assert [(item.ballot_id, item.participant_id) for item in (first, second)] == [
        (far, college(review, 0)),
        (far, college(review, 1)),
    ]
    assert listed(review) == [("far-row", ("录入员", REASON)), ("far-row", None)]
    rows.set_mark(review, keys[0], college(review, 0), 0, 1900)
    assert listed(review)[0][1] is not None
    rows.set_mark(review, far, college(review, 0), 0, 1900)
    assert listed(review) == [("far-row", None), ("far-row", None)]
