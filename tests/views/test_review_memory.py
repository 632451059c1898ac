"""Tests of returning to the last place in a review, after a normal end and after a kill."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication

from shuping_desktop.operations import ballots, evaluators
from shuping_desktop.store import Review
from shuping_desktop.views.dialogs import Dialogs
from shuping_desktop.views.entry.mark_grid import MarkGrid
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.user_settings import UserSettings
from tests.helpers import writing
from tests.views.grid import FIRST, ROW, ROW_CELLS, fill, place, where
from tests.views.key_presses import CTRL, PLAIN, Key, Modifier, press, stand, write
from tests.views.window import (
    ENTRY,
    EVALUATORS,
    FakeDialogs,
    desk_of,
    entry_of,
    look_at,
    message_of,
    open_ballot,
    pages_of,
    turn_to,
    wait_for,
)

Reopen = Callable[..., MainWindow]


@pytest.fixture
def reopen(started: MainWindow, open_window: Callable[[Dialogs], MainWindow]) -> Reopen:
    """Return a function that ends the program, or kills it, and opens the review in another window."""

    def end_and_open(*, kill: bool = False) -> MainWindow:
        path = desk_of(started).review.path
        if kill:
            # A killed process stores nothing more.
            started._memory = None
        assert started.close()
        window = open_window(FakeDialogs())
        assert window.open_review(path)
        return window

    return end_and_open


def stored(window: MainWindow) -> None:
    """Wait until the place is stored."""
    memory = window._memory
    assert memory is not None
    wait_for(lambda: not memory._timer.isActive())


def test_a_normal_end_comes_back_quietly(started: MainWindow, reopen: Reopen) -> None:
    look_at(started, "officer")
    open_ballot(started, "Z01")
    stand(entry_of(started).grid, 3, 4)
    window = reopen()
    assert where(window) == {"page": ENTRY, "track": "officer", "ballot": "Z01"}
    assert (place(entry_of(window).grid), message_of(window)) == ((3, 4), "")


def test_a_kill_comes_back_with_a_word(started: MainWindow, reopen: Reopen) -> None:
    open_ballot(started, "P02")
    write(ROW + "1817")
    stored(started)
    window = reopen(kill=True)
    assert where(window) == {"page": ENTRY, "track": "college", "ballot": "P02"}
    assert place(entry_of(window).grid) == (1, FIRST + 2)
    assert message_of(window) == "上次没有正常退出；最后录到 P02 第 2 行，已录的都在。"


def test_a_kill_before_the_place_is_stored_comes_back_behind_the_last_mark(
    started: MainWindow, reopen: Reopen
) -> None:
    stored(started)
    look_at(started, "officer")
    open_ballot(started, "T01")
    write("18")
    window = reopen(kill=True)
    assert where(window) == {"page": ENTRY, "track": "officer", "ballot": "T01"}
    assert place(entry_of(window).grid) == (0, 3)
    assert "最后录到 T01 第 1 行" in message_of(window)


@pytest.mark.parametrize(
    ("keys", "then", "expected"),
    [
        (ROW, [], (1, FIRST)),
        (ROW, [(Key.Key_Return, PLAIN)], (1, FIRST)),
        ("1825", [(Key.Key_Return, CTRL)], (0, FIRST + 2)),
        ("18", [(Key.Key_Down, PLAIN), (Key.Key_Asterisk, PLAIN)], (2, FIRST)),
    ],
)
def test_a_kill_comes_back_behind_a_total_a_text_or_an_abstention(
    started: MainWindow,
    reopen: Reopen,
    keys: str,
    then: list[tuple[Key, Modifier]],
    expected: tuple[int, int],
) -> None:
    stored(started)
    open_ballot(started, "P02")
    write(keys)
    for key, modifier in then:
        press(key, modifier=modifier)
    window = reopen(kill=True)
    assert (where(window)["ballot"], place(entry_of(window).grid)) == ("P02", expected)


def test_a_kill_comes_back_behind_a_text_of_the_second_entry(
    started: MainWindow, reopen: Reopen, review: Review
) -> None:
    fill(review, "P02", *[ROW_CELLS] * 7)
    stored(started)
    press(Key.Key_F6)
    write("1825")
    press(Key.Key_Return, modifier=CTRL)
    page = entry_of(reopen(kill=True))
    assert (page.ballots.second, place(page.grid)) == (True, (0, FIRST + 2))


def test_a_ballot_not_received_is_come_back_to(started: MainWindow, reopen: Reopen, review: Review) -> None:
    evaluators.set_issued(review, "college", "评议小组", 9)
    page = entry_of(started)
    page.open_entry(page.ballots.entries[6])
    assert where(reopen())["ballot"] == "P07"


def test_the_second_entry_is_come_back_to(started: MainWindow, reopen: Reopen, review: Review) -> None:
    fill(review, "P02", *[ROW_CELLS] * 7)
    press(Key.Key_F6)
    write(ROW)
    stored(started)
    window = reopen(kill=True)
    page = entry_of(window)
    assert (page.ballots.second, page.is_blind, place(page.grid)) == (True, True, (1, FIRST))


def test_a_page_is_come_back_to(started: MainWindow, reopen: Reopen) -> None:
    turn_to(started, EVALUATORS)
    window = reopen()
    assert window.form.pages.currentIndex() == EVALUATORS
    assert pages_of(window).current is pages_of(window).evaluators


def test_a_ballot_that_is_gone_is_not_come_back_to(
    started: MainWindow, open_window: Callable[[Dialogs], MainWindow]
) -> None:
    path = desk_of(started).review.path
    open_ballot(started, "P02")
    assert started.close()
    with writing(path) as review:
        found = review.contents.track_data("college").ballots
        ballots.remove_ballot(review, next(ballot.id for ballot in found if ballot.number == "P02"))
    window = open_window(FakeDialogs())
    assert window.open_review(path)
    assert where(window)["ballot"] == "P01"


def test_a_file_that_was_moved_is_known(
    started: MainWindow, open_window: Callable[[Dialogs], MainWindow], tmp_path: Path
) -> None:
    open_ballot(started, "P03")
    path = desk_of(started).review.path
    assert started.close()
    window = open_window(FakeDialogs())
    assert window.open_review(path.rename(tmp_path / "别处.shuping"))
    assert where(window)["ballot"] == "P03"


def test_a_window_keeps_its_size(started: MainWindow, reopen: Reopen) -> None:
    started.resize(1111, 666)
    window = reopen()
    assert (window.width(), window.height()) == (1111, 666)


def test_a_window_fits_a_screen_that_is_smaller_now(started: MainWindow, reopen: Reopen) -> None:
    screen = QGuiApplication.primaryScreen().availableGeometry()
    started.setGeometry(screen.right() - 50, 40, 2 * screen.width(), 2 * screen.height())
    assert screen.contains(reopen().geometry())


@pytest.mark.parametrize("damaged", ["", "[", "{}", "[1]", '[["x", 3]]', '[["x", {"page": []}]]'])
def test_damaged_settings_are_passed_over(tmp_path: Path, damaged: str) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("memories", damaged)
    assert UserSettings(settings).memory_of("y") == {}


def test_only_so_many_reviews_are_remembered(tmp_path: Path) -> None:
    settings = UserSettings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    for number in range(30):
        settings.remember(f"{number:064d}"[::-1], {"page": 1})
    assert settings.memory_of(f"{0:064d}") == {}


def test_keys_are_not_slowed_by_storing(grid: MarkGrid, started: MainWindow) -> None:
    stored(started)
    memory = started._memory
    assert memory is not None
    started._settings.remember = None  # type: ignore[method-assign, assignment]
    write("18")
    assert memory._timer.isActive()
    del started._settings.remember
