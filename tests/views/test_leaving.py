"""Tests of leaving an unfinished ballot: it is reported, whichever way the ballot is left."""

from collections.abc import Callable

import pytest

from shuping_desktop.models.finder import find
from shuping_desktop.operations import ballots
from shuping_desktop.store import Review
from shuping_desktop.views.entry.mark_grid import MarkGrid
from shuping_desktop.views.main_window import MainWindow
from tests.helpers import ballot_id
from tests.views.grid import HALVES_CELLS, ROW, fill, where
from tests.views.key_presses import ALT, CTRL, Key, click_cell, press, write
from tests.views.window import ENTRY, FakeDialogs, desk_of, entry_of, message_of, open_ballot, turn_to

WORDS = "P02 还有 6 行没有录（智造学院、建工学院、检测学院等），已暂缓。纸上空白的行请按 *。"


@pytest.fixture
def begun(started: MainWindow) -> MainWindow:
    """Provide P02 with its first row typed."""
    open_ballot(started, "P02")
    write(ROW)
    return started


def by_mouse(window: MainWindow) -> None:
    entry = entry_of(window)
    other = desk_of(window).review.contents.ballot(ballot_id(desk_of(window).review, "P03"))
    click_cell(entry.panel.form.ballotList, entry.ballots.row_of(other))


WAYS: dict[str, Callable[[MainWindow], None]] = {
    "mouse": by_mouse,
    "minus": lambda _: press(Key.Key_Minus),
    "page up": lambda _: press(Key.Key_PageUp),
    "F6": lambda _: press(Key.Key_F6),
    "Alt+1": lambda _: press(Key.Key_1, modifier=ALT),
    "Alt+4": lambda _: press(Key.Key_4, modifier=ALT),
    "Ctrl+2": lambda _: press(Key.Key_2, modifier=CTRL),
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_leaving_an_unfinished_ballot_is_reported(
    begun: MainWindow, way: Callable[[MainWindow], None]
) -> None:
    way(begun)
    ballot, page = entry_of(begun).grid_model.ballot, begun.form.pages.currentIndex()
    assert page != ENTRY or ballot is None or ballot.number != "P02"
    assert message_of(begun) == WORDS


def test_an_incomplete_row_is_reported_as_such(begun: MainWindow, review: Review) -> None:
    write(ROW[:4])
    press(Key.Key_PageDown)
    assert entry_of(begun).grid.message.startswith(
        "还有 5 行没有录（建工学院、检测学院、经管学院等）、1 行没有录全（智造学院）。纸上空白的行请按 *；"
    )
    fill(review, "P02", [*HALVES_CELLS[:5], "", ""], *[HALVES_CELLS] * 6)
    press(Key.Key_PageUp)
    assert message_of(begun) == ""  # The ballot was warned of already.
    open_ballot(begun, "P02")
    press(Key.Key_PageUp)
    assert message_of(begun) == "P02 还有 1 行没有录全（化工学院），已暂缓。纸上没有写全的行请按 F4。"


def test_a_search_that_finds_another_ballot_reports_it(begun: MainWindow, dialogs: FakeDialogs) -> None:
    dialogs.will("ask_find", lambda desk: find(desk.data, "P03")[0])
    press(Key.Key_F, modifier=CTRL)
    assert (where(begun)["ballot"], message_of(begun)) == ("P03", WORDS)


def test_a_cancelled_search_reports_nothing(begun: MainWindow, dialogs: FakeDialogs) -> None:
    dialogs.will("ask_find", None)
    press(Key.Key_F, modifier=CTRL)
    assert (where(begun)["ballot"], message_of(begun)) == ("P02", "")


def test_a_ballot_warned_of_is_not_reported_again(begun: MainWindow) -> None:
    press(Key.Key_PageDown)
    assert entry_of(begun).grid.message.startswith("还有 6 行没有录")
    press(Key.Key_PageDown)
    assert (where(begun)["ballot"], message_of(begun)) == ("P03", "")


@pytest.mark.parametrize("rows_typed", [0, 7])
def test_a_blank_or_finished_ballot_is_not_reported(
    started: MainWindow, review: Review, rows_typed: int
) -> None:
    open_ballot(started, "P02")
    fill(review, "P02", *[HALVES_CELLS] * rows_typed)
    press(Key.Key_Minus)
    assert (where(started)["ballot"], message_of(started)) == ("P01", "")


def test_a_void_or_removed_ballot_is_not_reported(begun: MainWindow, review: Review) -> None:
    ballots.void_ballot(review, ballot_id(review, "P02"), "污损")
    press(Key.Key_Minus)
    assert message_of(begun) == ""
    open_ballot(begun, "P02")
    ballots.remove_ballot(review, ballot_id(review, "P02"))
    turn_to(begun, ENTRY - 1)
    assert message_of(begun) == ""


def test_a_second_reading_reports_only_the_number_of_rows(
    grid: MarkGrid, review: Review, started: MainWindow
) -> None:
    fill(review, "P01", *[HALVES_CELLS] * 7)
    press(Key.Key_F6)
    write(ROW)
    press(Key.Key_F6)
    assert message_of(started) == "P01 的第二遍还有 6 行没有录，已暂缓。"


def test_f6_twice_reopens_the_ballot_that_was_open(
    grid: MarkGrid, review: Review, started: MainWindow
) -> None:
    fill(review, "P01", *[HALVES_CELLS] * 7)
    open_ballot(started, "P03")
    press(Key.Key_F6)
    assert where(started)["ballot"] == "P01"
    press(Key.Key_F6)
    assert (where(started)["ballot"], grid.grid_model.reading.is_first) == ("P03", True)
