"""Tests of 未达到要求 in the second reading: typed blind, compared, and settled by a key."""

import pytest
from PySide6.QtGui import QGuiApplication

from shuping_desktop.models.readings import SettlingReading
from shuping_desktop.operations import rows
from shuping_desktop.scoring.ballots import Row
from shuping_desktop.scoring.register import BallotState, ballot_state
from shuping_desktop.scoring.second_entry import REMARK as REMARK_CELL
from shuping_desktop.scoring.second_entry import TOTAL as TOTAL_CELL
from shuping_desktop.scoring.second_entry import Cell
from shuping_desktop.store import Review
from shuping_desktop.views.entry.mark_grid import MarkGrid
from shuping_desktop.views.main_window import MainWindow
from tests import typist
from tests.helpers import ballot_id, some_step, undo_text
from tests.views.grid import OFFICER_FIRST, REMARK, place, shown
from tests.views.key_presses import CTRL, Key, press, stand, write
from tests.views.window import desk_of, entry_of, look_at, open_ballot

UNMET = "未达到要求"


@pytest.fixture
def officers(started: MainWindow, review: Review) -> MarkGrid:
    """Provide T01, typed by another operator: its first row is marked 未达到要求, its second has a note."""
    look_at(started, "officer")
    key, people = ballot_id(review, "T01"), review.contents.track_data("officer").participants
    row = Row((1800, 700, 2000, 1800, 700, 1800), 8800)
    with review.change(some_step()) as edit:
        rows.replace_rows(edit, rows.FIRST, key, {}, {person.id: row for person in people})
    rows.set_remark(review, key, people[0].id, UNMET)
    rows.set_remark(review, key, people[1].id, "请假")
    open_ballot(started, "T01")
    press(Key.Key_F6)
    return entry_of(started).grid


def type_all(grid: MarkGrid, *, unmet: bool) -> None:
    """Type the second reading of every row; Enter at the end compares."""
    for row in range(grid.model().rowCount()):
        typist.press(grid, "187201871888")
        if row == 0 and unmet:
            stand(grid, 0, REMARK)
            write("/")
            grid.go_to_first()
    press(Key.Key_Return)


def first_remark(review: Review) -> str:
    ballot = review.contents.ballot(ballot_id(review, "T01"))
    return ballot.rows[review.contents.track_data("officer").participants[0].id].remark


def first_person(review: Review) -> int:
    return review.contents.track_data("officer").participants[0].id


def state(window: MainWindow) -> BallotState:
    desk = desk_of(window)
    return ballot_state(desk.data, desk.review.contents.ballot(ballot_id(desk.review, "T01")))


def test_slash_changes_only_the_second_reading(officers: MarkGrid, review: Review) -> None:
    assert shown(officers, 0, REMARK) == ""
    write("/")
    assert (shown(officers, 0, REMARK), place(officers)) == (UNMET, (0, OFFICER_FIRST))
    second = review.contents.ballot(ballot_id(review, "T01")).second
    assert second is not None and [row.remark for row in second.rows.values()] == [UNMET]
    write("/")
    assert (shown(officers, 0, REMARK), first_remark(review)) == ("", UNMET)


def test_delete_on_the_remark_keeps_the_first_reading(officers: MarkGrid, review: Review) -> None:
    write("/")
    stand(officers, 0, REMARK)
    press(Key.Key_Delete)
    assert (shown(officers, 0, REMARK), first_remark(review)) == ("", UNMET)


def test_equal_remarks_are_checked_despite_a_note_elsewhere(officers: MarkGrid, started: MainWindow) -> None:
    type_all(officers, unmet=True)
    assert state(started) is BallotState.CHECKED


def test_a_remark_that_differs_opens_empty(officers: MarkGrid, started: MainWindow) -> None:
    type_all(officers, unmet=False)
    model = officers.grid_model
    assert isinstance(model.reading, SettlingReading)
    assert model.open_cells == {Cell(model.participant(0).id, REMARK_CELL)}
    assert (place(officers), shown(officers, 0, REMARK)) == ((0, REMARK), "")
    assert model.flags(officers.currentIndex()) & model.flags(officers.currentIndex()).ItemIsEnabled


@pytest.mark.parametrize(("key", "remark"), [(Key.Key_Slash, UNMET), (Key.Key_Delete, "")])
def test_one_key_settles_a_remark(
    officers: MarkGrid, started: MainWindow, review: Review, key: Key, remark: str
) -> None:
    type_all(officers, unmet=False)
    press(key)
    assert (state(started), first_remark(review)) == (BallotState.CHECKED, remark)
    assert entry_of(started).card.form.problemLabel.text() == "✓  两遍录入一致，按 Enter 录下一份。"


def test_digits_do_not_settle_a_remark(officers: MarkGrid, started: MainWindow) -> None:
    type_all(officers, unmet=False)
    write("1")
    assert (state(started), officers.draft) == (BallotState.DISAGREES, None)
    assert officers.message == "纸上写着“未达到要求”的按 /；没有写的按 Delete。"


def test_a_remark_that_agrees_cannot_be_changed(
    officers: MarkGrid, started: MainWindow, review: Review
) -> None:
    type_all(officers, unmet=True)
    key = ballot_id(review, "T01")
    rows.set_mark(review, key, first_person(review), 0, 50)
    open_ballot(started, "T01")
    write("/")
    assert officers.message == "这一行的备注两遍一致，不用重读。"
    assert (first_remark(review), state(started)) == (UNMET, BallotState.DISAGREES)


def test_letters_on_the_remark_show_its_keys(started: MainWindow, review: Review) -> None:
    look_at(started, "officer")
    open_ballot(started, "T01")
    grid, before = entry_of(started).grid, undo_text(review)
    stand(grid, 0, REMARK)
    write("ab未")
    assert grid.message == "备注栏按 / 标“未达到要求”，再按一次取消；其他说明按 F2 再写。"
    assert (undo_text(review), shown(grid, 0, REMARK)) == (before, "")


@pytest.mark.parametrize("column", [0, TOTAL_CELL])
def test_the_value_of_an_open_cell_cannot_be_inferred_from_its_row(
    officers: MarkGrid, started: MainWindow, review: Review, column: int
) -> None:
    type_all(officers, unmet=True)
    person = first_person(review)
    rows.set_cells(review, ballot_id(review, "T01"), {Cell(person, column): 1950})
    open_ballot(started, "T01")
    row = [shown(officers, 0, at) for at in range(OFFICER_FIRST, REMARK + 1)]
    marks = ["", "7", "20", "18", "7", "18"] if column == 0 else [""] * 6
    assert row == [*marks, "", "", UNMET]
    officers.selectRow(0)
    press(Key.Key_C, modifier=CTRL)
    assert "88" not in QGuiApplication.clipboard().text()


def test_an_abstention_is_settled_in_one_step(
    officers: MarkGrid, started: MainWindow, review: Review
) -> None:
    type_all(officers, unmet=True)
    key, person = ballot_id(review, "T01"), first_person(review)
    rows.abstain(review, key, person)
    open_ballot(started, "T01")
    before = review.contents.ballot(key)
    write("*")
    assert state(started) is BallotState.CHECKED
    review.undo()
    assert review.contents.ballot(key) == before
