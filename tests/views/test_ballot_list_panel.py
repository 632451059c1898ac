"""Tests of the ballot list: the ballot that is highlighted is the one that is open."""

import random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from shuping_desktop.operations import ballots, evaluators
from shuping_desktop.scoring.ballots import Ballot
from shuping_desktop.views.entry.entry_page import EntryPage
from shuping_desktop.views.main_window import MainWindow
from tests.views.grid import ROW, where
from tests.views.key_presses import CTRL, PLAIN, SHIFT, Key, click, focus, press, write
from tests.views.window import desk_of, entry_of, look_at, open_ballot

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(started: MainWindow) -> EntryPage:
    """Provide the page where 40 ballots were issued, more than the list shows at once."""
    evaluators.set_issued(desk_of(started).review, "college", "评议小组", 40)
    started.resize(1000, 520)
    return entry_of(started)


def highlighted(page: EntryPage) -> list[str]:
    return [str(index.data()) for index in page.panel.form.ballotList.selectedIndexes()]


def opened(page: EntryPage) -> list[str]:
    ballot: Ballot | None = page.grid_model.ballot
    return [ballot.number] if ballot else []


def assert_highlighted_is_open(page: EntryPage) -> None:
    current = page.panel.form.ballotList.currentIndex()
    assert highlighted(page) == opened(page) == ([str(current.data())] if current.isValid() else [])


def half_visible(page: EntryPage) -> tuple[str, QPoint]:
    """Scroll the list so that its last row is cut; return the number in that row and a point on it."""
    view = page.panel.form.ballotList
    bar = view.verticalScrollBar()
    for offset in range(bar.maximum() + 1):
        bar.setValue(offset)
        at = QPoint(40, view.viewport().height() - 2)
        index = view.indexAt(at)
        if index.isValid() and view.visualRect(index).bottom() > view.viewport().height() + 4:
            return str(index.data()), at
    raise AssertionError("no row is cut")


def test_a_half_visible_ballot_is_opened_and_highlighted(page: EntryPage) -> None:
    number, at = half_visible(page)
    click(page.panel.form.ballotList.viewport(), at)
    assert opened(page) == [number]
    assert_highlighted_is_open(page)


def test_dragging_over_the_list_opens_nothing_more(page: EntryPage) -> None:
    view = page.panel.form.ballotList
    QTest.mousePress(view.viewport(), LEFT, PLAIN, view.visualRect(view.model().index(2, 0)).center())
    for row in (3, 4, 6):
        QTest.mouseMove(view.viewport(), view.visualRect(view.model().index(row, 0)).center())
        assert_highlighted_is_open(page)
    QTest.mouseRelease(view.viewport(), LEFT, PLAIN, view.visualRect(view.model().index(6, 0)).center())
    assert opened(page) == ["P02"]
    assert_highlighted_is_open(page)


def test_a_click_on_the_open_ballot_gives_the_keys_to_the_grid(page: EntryPage) -> None:
    page.panel.form.ballotList.setFocus()
    click(page.panel.form.ballotList.viewport(), QPoint(40, 45))
    assert (opened(page), focus()) == (["P01"], page.grid)


def test_a_ctrl_click_does_not_take_the_highlight_away(page: EntryPage) -> None:
    click(page.panel.form.ballotList.viewport(), QPoint(40, 45), CTRL)
    assert_highlighted_is_open(page)


def test_nothing_is_highlighted_where_no_ballot_is_open(started: MainWindow, page: EntryPage) -> None:
    look_at(started, "officer")
    look_at(started, "college")
    page.grid_model.open(0)
    assert (opened(page), highlighted(page)) == ([], [])


def test_the_highlight_follows_a_removed_ballot(started: MainWindow, page: EntryPage) -> None:
    open_ballot(started, "P02")
    ballots.remove_ballot(desk_of(started).review, page.grid_model.ballot.id)  # type: ignore[union-attr]
    assert_highlighted_is_open(page)


@pytest.mark.parametrize("seed", range(3))
def test_what_is_highlighted_is_open_after_any_clicks_and_keys(
    started: MainWindow, page: EntryPage, seed: int
) -> None:
    chance = random.Random(seed)
    view = page.panel.form.ballotList
    keys = (
        Key.Key_PageDown,
        Key.Key_Minus,
        Key.Key_Return,
        Key.Key_F6,
        Key.Key_Down,
        Key.Key_End,
        Key.Key_Home,
    )
    for _ in range(60):
        kind = chance.choice(("click", "click", "scroll", "key", "list", "row", "track"))
        if kind == "click":
            at = QPoint(chance.randrange(view.viewport().width()), chance.randrange(view.viewport().height()))
            click(view.viewport(), at, chance.choice((PLAIN, PLAIN, CTRL, SHIFT)))
        elif kind == "scroll":
            view.verticalScrollBar().setValue(chance.randrange(view.verticalScrollBar().maximum() + 1))
        elif kind == "list":
            view.setFocus()
        elif kind == "row":
            write(ROW)
        elif kind == "track":
            look_at(started, chance.choice(("college", "college", "officer")))
        else:
            press(chance.choice(keys))
        assert_highlighted_is_open(page)
    assert where(started)["page"] == 1
