"""Tests of what the desk does with steps whose writing failed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from shuping_desktop.models.desk import Desk
from shuping_desktop.operations import ballots, rows
from shuping_desktop.store import Review
from tests.helpers import ballot_id, participant_id, reading, typed_review, writing


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """Open a small review."""
    desk = Desk(writing(typed_review(tmp_path)))
    yield desk
    desk.close()


def type_mark(desk: Desk, value: int) -> None:
    """Type the first mark of P01."""
    review = desk.review
    rows.set_mark(review, ballot_id(review, "P01"), participant_id(review, "化工学院"), 0, value)


def mark_in(review: Review) -> int | None:
    """Return the first mark of P01."""
    rows = review.contents.ballot(ballot_id(review, "P01")).rows
    return rows[participant_id(review, "化工学院")].marks[0]


def fail_to_commit(desk: Desk, monkeypatch: pytest.MonkeyPatch, written: bool | None) -> None:
    """Let the next commit fail, and whether it was written be found out as `written`."""
    monkeypatch.setattr(Review, "_is_written", lambda *_: written)
    desk.review._db.set_commit_hook(lambda: True)


def test_an_uncertain_step_is_in_the_window_and_in_the_copy(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals: list[str] = []
    desk.write_failed.connect(refusals.append)
    fail_to_commit(desk, monkeypatch, None)
    outcome = desk.attempt(lambda: ballots.add_ballot(desk.review, "college", "评议小组", "P77"))
    assert "不知道这一步写进去没有" in outcome.refusal and refusals == [outcome.refusal]
    assert desk.has_unwritten and desk.review.is_detached
    assert ballot_id(desk.review, "P77")
    assert desk.attempt(lambda: type_mark(desk, 1100))
    assert desk.save_copy(tmp_path / "副本.shuping")
    with reading(tmp_path / "副本.shuping") as copy:
        assert ballot_id(copy, "P77") and mark_in(copy) == 1100


def test_a_step_that_was_not_written_is_not_shown(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = mark_in(desk.review)
    fail_to_commit(desk, monkeypatch, False)
    outcome = desk.attempt(lambda: type_mark(desk, 1100))
    assert "没有写入" in outcome.refusal and mark_in(desk.review) == before
    desk.review._db.set_commit_hook(None)
    assert desk.attempt(lambda: type_mark(desk, 1200))
    assert mark_in(desk.review) == 1200 and not desk.has_unwritten


def test_a_step_that_was_written_is_shown_and_announced(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    changes: list[object] = []
    desk.changed.connect(changes.append)
    fail_to_commit(desk, monkeypatch, True)
    outcome = desk.attempt(lambda: type_mark(desk, 1100))
    assert "已经写入" in outcome.refusal and "没有写入" not in outcome.refusal
    assert mark_in(desk.review) == 1100 and len(changes) == 1 and not desk.has_unwritten


def test_reading_a_changed_file_leaves_nothing_unwritten(desk: Desk) -> None:
    desk.review.path.write_bytes(b"x")
    outcome = desk.attempt(desk.review.history)
    assert "被其他程序改动" in outcome.refusal and not desk.has_unwritten
    undone = desk.attempt(desk.review.undo)
    assert "这一步没有写入" in undone.refusal and desk.has_unwritten
