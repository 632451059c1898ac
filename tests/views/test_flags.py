"""Flags on the results page: accepted with a reason, and reopened."""

import pytest

from shuping_desktop.store import Review
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.results.results_page import ResultsPage
from tests.views.grid import ROW_CELLS, fill, where
from tests.views.key_presses import Key, click, press, stand, texts
from tests.views.window import RESULTS, FakeDialogs, pages_of, turn_to

TEXT = "评议小组 P01 号评分表每行的分都一样，请核对纸质评分表。"


@pytest.fixture
def page(started: MainWindow, review: Review) -> ResultsPage:
    """Return the results page with one flag, on a ballot whose rows are all the same."""
    fill(review, "P01", *[ROW_CELLS] * 7)
    turn_to(started, RESULTS)
    page = pages_of(started).results
    click(page.lists.form.flagsTab)
    stand(page.lists.form.flagsList, 0)
    return page


def test_a_flag_is_listed_beside_the_problems(page: ResultsPage) -> None:
    assert texts(page.lists.flags) == [[f"◇  {TEXT}"]]
    assert (page.lists.form.flagsTab.text(), page.lists.form.problemsList.isVisible()) == ("留意 1", False)


def test_a_flag_is_accepted_with_a_reason(page: ResultsPage, review: Review, dialogs: FakeDialogs) -> None:
    dialogs.will("ask_text", "确实如此")
    click(page.lists.form.acceptButton)
    assert texts(page.lists.flags) == [[f"✓  {TEXT}（{review.who} 已看过：确实如此）"]]
    assert page.lists.form.flagsTab.text() == "留意 0"


def test_an_accepted_flag_is_reopened(page: ResultsPage, dialogs: FakeDialogs) -> None:
    dialogs.will("ask_text", "确实如此")
    click(page.lists.form.acceptButton)
    stand(page.lists.form.flagsList, 0)
    assert page.lists.form.acceptButton.text() == "重新留意"
    click(page.lists.form.acceptButton)
    assert texts(page.lists.flags) == [[f"◇  {TEXT}"]]


@pytest.mark.parametrize("reason", [None, ""])
def test_without_a_reason_a_flag_stays(page: ResultsPage, dialogs: FakeDialogs, reason: str | None) -> None:
    dialogs.will("ask_text", reason)
    click(page.lists.form.acceptButton)
    assert page.lists.form.flagsTab.text() == "留意 1"


def test_an_acceptance_lapses_when_the_ballot_changes(
    page: ResultsPage, review: Review, dialogs: FakeDialogs
) -> None:
    dialogs.will("ask_text", "确实如此")
    click(page.lists.form.acceptButton)
    fill(review, "P01", *[["17", *ROW_CELLS[1:]]] * 7)
    assert page.lists.form.flagsTab.text() == "留意 1"


def test_enter_on_a_flag_opens_its_ballot(page: ResultsPage, started: MainWindow) -> None:
    press(Key.Key_Return)
    assert where(started)["ballot"] == "P01"


def test_flags_are_not_listed_as_problems(page: ResultsPage, started: MainWindow) -> None:
    click(page.lists.form.problemsTab)
    assert TEXT not in str(texts(page.lists.problems))
