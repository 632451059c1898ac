"""The evaluator's own row in the grid, and the buttons that open and close it."""

from shuping_desktop.operations import ballots
from shuping_desktop.store import Review
from shuping_desktop.views.entry.mark_grid import MarkGrid
from shuping_desktop.views.main_window import MainWindow
from tests.helpers import described
from tests.views.grid import FIRST
from tests.views.key_presses import click, write
from tests.views.window import entry_of, open_ballot


def button_text(window: MainWindow) -> str:
    """Return the text of the button about the own row; empty where it is hidden."""
    button = entry_of(window).card.form.ownButton
    return "" if button.isHidden() else button.text()


def test_a_closed_row_says_why_and_is_opened_by_the_button(
    own: MarkGrid, started: MainWindow, review: Review
) -> None:
    own.setCurrentIndex(own.model().index(0, FIRST + 1))
    write("9")
    assert "卫𬭎本人，不给自己打分；只是同名，请按下面的“不是同一个人”" in own.message
    assert button_text(started) == "不是同一个人"
    click(entry_of(started).card.form.ownButton)
    assert own.grid_model.is_open((0, FIRST + 1)) and own.hasFocus()
    assert described(review.next_undo) == "评分表 Z01 的评委不是述职对象 卫𬭎，只是同名"
    assert button_text(started) == "就是本人"
    review.undo()
    assert own.grid_model.is_closed(0)


def test_other_rows_have_no_button(own: MarkGrid, started: MainWindow) -> None:
    own.setCurrentIndex(own.model().index(1, FIRST + 1))
    assert button_text(started) == ""


def test_a_teachers_row_on_a_namesake_is_open_and_can_be_closed(
    own: MarkGrid, started: MainWindow, review: Review
) -> None:
    ballots.add_ballot(review, "officer", "教师代表", "T77", "卫𬭎")
    open_ballot(started, "T77")
    own.setCurrentIndex(own.model().index(0, FIRST + 1))
    assert own.grid_model.is_open((0, FIRST + 1)) and button_text(started) == "就是本人"
    click(entry_of(started).card.form.ownButton)
    assert own.grid_model.is_closed(0)
