"""Tests that a second reading neither shows nor undoes anything of the first."""

import pytest

from shuping_desktop.models.readings import SettlingReading
from shuping_desktop.models.roles import Role
from shuping_desktop.operations import rows
from shuping_desktop.store import Review
from shuping_desktop.views.entry.mark_grid import MarkGrid
from shuping_desktop.views.main_window import MainWindow
from tests import typist
from tests.helpers import ballot_id, participant_id
from tests.views.grid import HALVES, HALVES_CELLS, fill
from tests.views.key_presses import ALT, CTRL, Key, press, write
from tests.views.window import ENTRY, entry_of, message_of, pages_of


@pytest.fixture
def second(grid: MarkGrid, review: Review) -> MarkGrid:
    """Provide P01, typed in full, opened for its second entry."""
    fill(review, "P01", *[HALVES_CELLS] * 7)
    press(Key.Key_F6)
    return grid


@pytest.fixture
def settling(grid: MarkGrid, review: Review) -> MarkGrid:
    """Provide P01, compared: its first mark reads 11.5 and 10.5."""
    fill(review, "P01", *[HALVES_CELLS] * 7)
    press(Key.Key_F6)
    typist.press(grid, HALVES.replace("11+", "10+", 1) + HALVES * 6)
    press(Key.Key_Return)
    assert isinstance(grid.grid_model.reading, SettlingReading)
    return grid


def test_undo_does_not_change_the_first_entry(second: MarkGrid, review: Review, started: MainWindow) -> None:
    before = review.contents.ballot(ballot_id(review, "P01")).rows
    for _ in range(4):
        press(Key.Key_Z, modifier=CTRL)
    assert review.contents.ballot(ballot_id(review, "P01")).rows == before
    assert "只能撤销这一份第二遍里的步骤" in message_of(started)


def test_undo_reverts_the_second_entry(second: MarkGrid, review: Review) -> None:
    write("18")
    press(Key.Key_Z, modifier=CTRL)
    entry = review.contents.ballot(ballot_id(review, "P01")).second
    assert entry is not None and not entry.rows


def test_the_results_page_is_blocked(second: MarkGrid, started: MainWindow) -> None:
    press(Key.Key_4, modifier=ALT)
    assert pages_of(started).current is pages_of(started).all[ENTRY]
    assert "打开结果会看到第一遍的分数" in message_of(started)
    assert not started.menu.form.actionPrint.isEnabled()


def test_the_list_hides_problems_of_the_first_reading(
    grid: MarkGrid, review: Review, started: MainWindow
) -> None:
    fill(review, "P01", *[HALVES_CELLS] * 7)
    rows.set_written_total(review, ballot_id(review, "P01"), participant_id(review, "化工学院"), 100)
    press(Key.Key_F6)
    model = entry_of(started).ballots
    states = [model.index(row).data(Role.STATE) for row in range(model.rowCount())]
    assert [state for state in states if state] == ["○ 待录"]


def test_an_emptied_draft_is_no_reading(settling: MarkGrid, review: Review) -> None:
    before = review.contents.ballot(ballot_id(review, "P01"))
    write("1")
    press(Key.Key_Backspace)
    press(Key.Key_Down)
    assert review.contents.ballot(ballot_id(review, "P01")) == before


def test_a_cleared_last_cell_takes_digits_again(grid: MarkGrid, review: Review) -> None:
    fill(review, "P01", *[HALVES_CELLS] * 7)
    press(Key.Key_End, modifier=CTRL)
    write("66")
    press(Key.Key_Delete)
    write("78")
    row = review.contents.ballot(ballot_id(review, "P01")).rows[participant_id(review, "体育学院")]
    assert row.written_total == 7800
