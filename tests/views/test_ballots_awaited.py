"""Tests of the register: missing, received and void ballots."""

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt

from shuping_desktop.models.roles import Role
from shuping_desktop.operations import evaluators
from shuping_desktop.store import Review
from shuping_desktop.views.entry.entry_page import EntryPage
from shuping_desktop.views.entry.mark_grid import MarkGrid
from shuping_desktop.views.main_window import MainWindow
from tests.views.grid import FIRST, place, where
from tests.views.key_presses import CTRL, Key, focus, press, stand, write
from tests.views.window import (
    ENTRY,
    FakeDialogs,
    as_proposed,
    desk_of,
    entry_of,
    look_at,
    message_of,
    open_ballot,
    turn_to,
)


@pytest.fixture
def page(blank: MainWindow) -> EntryPage:
    """Provide the page where four ballots were issued and none is received."""
    evaluators.set_issued(desk_of(blank).review, "college", "评议小组", 4)
    turn_to(blank, ENTRY)
    return entry_of(blank)


def listed(page: EntryPage) -> list[tuple[str, str]]:
    model: QAbstractItemModel = page.ballots
    lines = [model.index(row, 0) for row in range(model.rowCount())]
    return [(str(line.data()), str(line.data(Role.STATE) or "")) for line in lines]


def test_missing_ballots_are_listed(page: EntryPage) -> None:
    numbers = [(f"P0{number}", "— 未收到") for number in range(1, 5)]
    assert listed(page) == [("评议小组  0 / 4", ""), *numbers]


def test_the_page_opens_the_first_unfinished_ballot(page: EntryPage, blank: MainWindow) -> None:
    assert (where(blank)["ballot"], place(page.grid), focus()) == ("P01", (0, FIRST), page.grid)
    assert page.card.form.formLabel.text().endswith("未收到，录入第一格即登记收到")
    assert desk_of(blank).data.ballots == ()


def test_a_text_without_room_is_elided(page: EntryPage) -> None:
    label = page.card.form.formLabel
    words = "很长的话" * 100
    label.setText(words)
    cut = label.grab().toImage()
    label.setText(label.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, label.width()))
    assert label.text().endswith("…") and label.grab().toImage() == cut


def test_received_label_counts_and_names_missing_ballots(page: EntryPage) -> None:
    assert page.panel.form.receivedLabel.text() == ("收到 0 / 4，评议小组缺 P01、P02、P03 等 4 份")
    write("18")
    assert page.panel.form.receivedLabel.text() == "收到 1 / 4，评议小组缺 P02、P03、P04"
    assert listed(page)[1] == ("P01", "… 录入中 0 / 7")


def test_page_down_opens_expected_ballots(page: EntryPage, blank: MainWindow) -> None:
    visited = []
    for _ in range(3):
        press(Key.Key_PageDown)
        visited.append(where(blank)["ballot"])
    assert visited == ["P02", "P03", "P04"]
    assert desk_of(blank).data.ballots == ()


def test_an_expected_ballot_has_its_evaluator(blank: MainWindow) -> None:
    look_at(blank, "officer")
    desk = desk_of(blank)
    evaluators.add_evaluator(desk.review, "officer", "主席团", "施彧")
    turn_to(blank, ENTRY)
    assert entry_of(blank).ballots.entries[0].evaluator == "施彧"  # type: ignore[union-attr]


def test_a_remark_receives_an_expected_ballot(started: MainWindow) -> None:
    look_at(started, "officer")
    entry = entry_of(started)
    entry.open_expected(entry.ballots.entries[-1])  # type: ignore[arg-type]
    press(Key.Key_Slash)
    assert [ballot.number for ballot in desk_of(started).data.ballots][-1] == "B06"


def test_undoing_the_first_mark_keeps_the_ballot_open(page: EntryPage, blank: MainWindow) -> None:
    write("18")
    press(Key.Key_Z, Key.Key_Z, modifier=CTRL)
    assert desk_of(blank).data.ballots == ()
    assert (where(blank)["ballot"], listed(page)[1]) == ("P01", ("P01", "— 未收到"))


def test_a_number_cannot_be_received_twice(grid: MarkGrid, started: MainWindow, dialogs: FakeDialogs) -> None:
    dialogs.will("ask_ballot", lambda *wish: as_proposed(*wish).__class__("评议小组", "P02", ""))
    press(Key.Key_N, modifier=CTRL)
    assert message_of(started) == "评议小组已有 P02 号评分表（不记名；空白），请核对票号。"
    assert len(desk_of(started).data.ballots) == 3


def test_a_ballot_is_voided_for_a_reason_and_restored(
    grid: MarkGrid, started: MainWindow, dialogs: FakeDialogs
) -> None:
    page = entry_of(started)
    dialogs.will("ask_text", "污损")
    press(Key.Key_F9)
    assert listed(page)[1] == ("P01", "⊘ 作废：污损")
    assert page.card.form.formLabel.text().endswith("已作废：污损")
    press(Key.Key_F9)
    assert listed(page)[1] == ("P01", "… 录入中 0 / 7")


@pytest.mark.parametrize("reason", [None, " "])
def test_voiding_needs_a_reason(
    grid: MarkGrid, started: MainWindow, dialogs: FakeDialogs, reason: str | None
) -> None:
    dialogs.will("ask_text", reason)
    press(Key.Key_F9)
    assert [ballot.void_reason for ballot in desk_of(started).data.ballots] == [""] * 3


def test_a_void_ballot_counts_as_received(
    grid: MarkGrid, started: MainWindow, review: Review, dialogs: FakeDialogs
) -> None:
    evaluators.set_issued(review, "college", "评议小组", 4)
    dialogs.will("ask_text", "污损")
    press(Key.Key_F9)
    assert entry_of(started).panel.form.receivedLabel.text() == "收到 3 / 4（作废 1），评议小组缺 P04"


def test_page_down_goes_on_from_a_removed_ballot(grid: MarkGrid, started: MainWindow) -> None:
    open_ballot(started, "P02")
    stand(grid, 0, FIRST)
    started.menu.form.actionRemoveBallot.trigger()
    assert where(started)["ballot"] == "P02"
    press(Key.Key_PageDown)
    assert where(started)["ballot"] == "P03"
