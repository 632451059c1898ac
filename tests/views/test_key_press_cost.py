"""Tests of the cost of a key press, which must not grow with the number of ballots."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from pytestqt.qtbot import QtBot

from shuping_desktop.models.roles import Role
from shuping_desktop.operations import ballots, roster, rows
from shuping_desktop.scoring.ballots import Row
from shuping_desktop.store import Review, journal
from shuping_desktop.views.entry.mark_grid import MarkGrid
from shuping_desktop.views.main_window import MainWindow
from tests import typist
from tests.helpers import ballot_id, participant_id, some_step
from tests.views.key_presses import write
from tests.views.window import RESULTS, desk_of, entry_of, open_ballot, pages_of, turn_to


@pytest.fixture
def waiting(started: MainWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """Provide the window with P01 open, whose pause before counting never ends.

    No backup is begun: its thread reports to the window at any time. The journal's clock is stopped: the
    first step of a second costs one call more, to seal its time.
    """
    for timer in started.findChildren(QTimer):
        timer.stop()
    desk_of(started)._pause.setInterval(1_000_000)
    monkeypatch.setattr(journal, "now", lambda: "2026-11-22T20:15:00")
    return started


def type_pile(review: Review, first: int, last: int) -> None:
    """Add the complete ballots Q<first> to Q<last>."""
    people = review.contents.track_data("college").participants
    row = Row((1150, 1250, 1350, 650, 1450, 750), 6600)
    with review.change(some_step()) as edit:
        for at in range(first, last + 1):
            new = ballots.NewBallot("college", "评议小组", f"Q{at:02d}")
            key = ballots.insert_ballot(edit, review, new)
            rows.replace_rows(edit, rows.FIRST, key, {}, {person.id: row for person in people})


def calls_of(action: Callable[[], object]) -> int:
    """Return the number of Python functions that an action calls.

    The application's event filter is left out: it also gets the events of the clock's label.
    """
    calls = 0

    def count(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call" and frame.f_code.co_name != "eventFilter"

    sys.setprofile(count)
    try:
        action()
    finally:
        sys.setprofile(None)
    return calls


def one_mark(grid: MarkGrid) -> None:
    """Type a mark that fills its cell, until it is painted."""
    typist.press(grid, "7")
    # Timers, which store the place and collect garbage, are not a key's.
    QCoreApplication.sendPostedEvents()


def calls_for_a_mark(window: MainWindow, number: str) -> list[int]:
    """Return the calls for the fourth mark of each of five rows of a blank ballot."""
    grid = entry_of(window).grid
    open_ballot(window, number)
    grid.go_to_first()
    desk_of(window).announce_results()
    found = []
    for _ in range(5):
        for _ in range(3):
            one_mark(grid)
        found.append(calls_of(lambda: one_mark(grid)))
        typist.press(grid, "7742")
        QCoreApplication.sendPostedEvents()
    return found


def test_calls_for_a_mark_do_not_depend_on_the_number_of_ballots(waiting: MainWindow, review: Review) -> None:
    type_pile(review, 1, 1)
    # The first run does what is done once in a process.
    calls_for_a_mark(waiting, "P01")
    few = calls_for_a_mark(waiting, "P02")
    type_pile(review, 2, 60)
    assert calls_for_a_mark(waiting, "P03") == few
    assert min(few) > 100


def test_problems_are_counted_after_a_pause(started: MainWindow, qtbot: QtBot) -> None:
    button, before = started.header.form.problemsButton, started.header.form.problemsButton.text()
    with qtbot.waitSignal(desk_of(started).results_changed):
        write("18")
        assert button.text() == before
    assert button.text() != before


def test_several_quick_marks_are_counted_once(waiting: MainWindow) -> None:
    counted: list[None] = []
    desk_of(waiting).results_changed.connect(lambda: counted.append(None))
    write("181719")
    assert counted == []
    desk_of(waiting).announce_results()
    desk_of(waiting).announce_results()
    assert len(counted) == 1


def test_the_results_page_is_always_current(waiting: MainWindow, review: Review) -> None:
    write("18")
    turn_to(waiting, RESULTS)
    page = pages_of(waiting).results
    assert page.lists.problems.rowCount() == len(desk_of(waiting).results().problems)
    # While the page is shown, it does not wait for a pause either.
    rows.set_mark(review, ballot_id(review, "P02"), participant_id(review, "智造学院"), 0, 50)
    shown = [page.lists.problems.problem(row) for row in range(page.lists.problems.rowCount())]
    assert shown == list(desk_of(waiting).results().problems)


def test_the_list_shows_a_ballots_progress_at_once(waiting: MainWindow) -> None:
    entry = entry_of(waiting)
    write("*")
    states = [entry.ballots.index(row).data(Role.STATE) for row in range(entry.ballots.rowCount())]
    assert "… 录入中 1 / 7" in states


def test_a_structural_change_is_counted_at_once(waiting: MainWindow, review: Review) -> None:
    roster.remove_participant(review, participant_id(review, "体育学院"))
    count = len(desk_of(waiting).results().problems)
    assert waiting.header.form.problemsButton.text() == f"⚠ 待处理 {count}  F7"


def test_closing_the_review_stops_the_timer(started: MainWindow) -> None:
    write("18")
    desk = desk_of(started)
    assert desk._pause.isActive()
    assert started.close_review()
    assert not desk._pause.isActive()
