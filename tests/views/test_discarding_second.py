"""Tests of discarding a second reading, and of undoing that."""

import pytest

from shuping_desktop.models.readings import SecondReading
from shuping_desktop.store import Review
from shuping_desktop.views.entry.mark_grid import MarkGrid
from shuping_desktop.views.main_window import MainWindow
from tests import typist
from tests.helpers import ballot_id
from tests.views.grid import FIRST, HALVES, HALVES_CELLS, fill, place, shown
from tests.views.key_presses import CTRL, Key, click, press, write
from tests.views.window import FakeDialogs, entry_of, message_of


@pytest.fixture
def second(grid: MarkGrid, review: Review) -> MarkGrid:
    """Provide P01, typed in full, with one mark of its second reading typed."""
    fill(review, "P01", *[HALVES_CELLS] * 7)
    press(Key.Key_F6)
    write("18")
    return grid


def test_a_discarded_second_reading_can_be_typed_again(
    second: MarkGrid, started: MainWindow, review: Review, dialogs: FakeDialogs
) -> None:
    dialogs.will("confirm", False)
    click(entry_of(started).card.form.discardButton)
    assert "第二遍的 1 格" in dialogs.shown_texts[-1]
    dialogs.will("confirm", True)
    click(entry_of(started).card.form.discardButton)
    assert review.contents.ballot(ballot_id(review, "P01")).second is None
    assert (shown(second, 0, FIRST), place(second)) == ("", (0, FIRST))
    assert message_of(started) == "✓ 已放弃 P01 的第二遍录入，可以从头再录；Ctrl+Z 恢复。"
    write("17")
    assert (shown(second, 0, FIRST), isinstance(second.grid_model.reading, SecondReading)) == ("17", True)


def test_undo_restores_a_discarded_reading(
    second: MarkGrid, started: MainWindow, dialogs: FakeDialogs
) -> None:
    dialogs.will("confirm", True)
    started.menu.form.actionDiscardSecond.trigger()
    press(Key.Key_Z, modifier=CTRL)
    assert (shown(second, 0, FIRST), message_of(started)) == ("18", "")


def test_discarding_is_offered_only_for_an_unfinished_reading(
    grid: MarkGrid, review: Review, started: MainWindow
) -> None:
    button, action = entry_of(started).card.form.discardButton, started.menu.form.actionDiscardSecond
    fill(review, "P01", *[HALVES_CELLS] * 7)
    assert (button.isVisible(), action.isVisible()) == (False, False)
    press(Key.Key_F6)
    assert (button.isVisible(), action.isVisible()) == (True, True)
    typist.press(grid, HALVES * 7)
    press(Key.Key_Return)
    assert (button.isVisible(), action.isVisible()) == (False, False)
