"""Tests of the second entry: typed blind, compared at the end, differing cells read again."""

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel

from shuping_desktop.models.finder import find
from shuping_desktop.models.readings import FirstReading, SecondReading, SettlingReading
from shuping_desktop.models.roles import Role
from shuping_desktop.operations import rows
from shuping_desktop.scoring.register import BallotState, ballot_state
from shuping_desktop.store import Review
from shuping_desktop.views.entry.mark_grid import MarkGrid
from shuping_desktop.views.main_window import MainWindow
from tests import typist
from tests.helpers import ballot_id, participant_id, undo_text
from tests.views.grid import FIRST, HALVES, HALVES_CELLS, SUM, fill, place, shown, typed_cells, where
from tests.views.key_presses import CTRL, SHIFT, Key, press, texts, write
from tests.views.window import ENTRY, FakeDialogs, desk_of, entry_of, message_of, open_ballot, turn_to

ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Role.STATE,
    Role.ASIDE,
)


@pytest.fixture
def second(grid: MarkGrid, review: Review) -> MarkGrid:
    """Provide P01, typed by another operator, opened for its second entry."""
    review.who, me = "另一人", review.who
    fill(review, "P01", *[HALVES_CELLS] * 7)
    review.who = me
    press(Key.Key_F6)
    return grid


def state(window: MainWindow, number: str = "P01") -> BallotState:
    desk = desk_of(window)
    return ballot_state(desk.data, desk.review.contents.ballot(ballot_id(desk.review, number)))


def type_second(grid: MarkGrid, first_row: str = HALVES) -> None:
    """Type the whole second reading; Enter at its end compares the two."""
    typist.press(grid, first_row + HALVES * 6)
    press(Key.Key_Return)


def everything_seen(window: MainWindow) -> str:
    """Return all texts of the window: labels, buttons, menus, visible lists and tables."""
    seen = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    seen += [button.text() for button in window.findChildren(QAbstractButton) if button.isVisible()]
    seen += [f"{action.text()} {action.toolTip()}" for action in window.findChildren(QAction)]
    for view in window.findChildren(QAbstractItemView):
        if view.isVisible():
            seen += words_of(view.model())
    return "\n".join(seen)


def words_of(model: QAbstractItemModel) -> list[str]:
    columns = len(texts(model)[0]) if model.rowCount() else 0
    cells = [model.index(row, column) for row in range(model.rowCount()) for column in range(columns)]
    return [str(cell.data(role)) for cell in cells for role in ROLES]


def values_seen(window: MainWindow) -> list[str]:
    seen = everything_seen(window)
    return [value for value in ("11.5", "12.5", "13.5", "6.5", "14.5", "7.5", "66") if value in seen]


def test_the_first_entry_shows_the_values(second: MarkGrid, started: MainWindow) -> None:
    press(Key.Key_F6)
    open_ballot(started, "P01")
    assert len(values_seen(started)) == 7


def test_the_second_reading_opens_blank(second: MarkGrid, started: MainWindow) -> None:
    assert isinstance(second.grid_model.reading, SecondReading)
    assert (where(started)["ballot"], place(second)) == ("P01", (0, FIRST))
    assert [typed_cells(second, row) for row in range(7)] == [[""] * 7] * 7
    assert entry_of(started).card.form.formLabel.text().endswith("第二遍，看不到第一遍")


def test_nothing_shows_the_first_reading(second: MarkGrid, started: MainWindow) -> None:
    assert values_seen(started) == []
    write("18")
    press(Key.Key_Z, modifier=CTRL)
    assert (values_seen(started), message_of(started)) == ([], "")
    press(Key.Key_Y, modifier=CTRL)
    assert values_seen(started) == []


def test_undo_and_redo_do_not_name_the_step(second: MarkGrid, started: MainWindow) -> None:
    write("18")
    press(Key.Key_Z, modifier=CTRL)
    form = started.menu.form
    assert (form.actionUndo.text(), form.actionRedo.text()) == ("撤销", "重做")
    assert (form.actionUndo.isEnabled(), form.actionRedo.isEnabled()) == (True, True)


def test_only_the_second_reading_is_copied(second: MarkGrid) -> None:
    write("18")
    press(Key.Key_Home, modifier=CTRL)
    press(Key.Key_End, modifier=CTRL | SHIFT)
    press(Key.Key_C, modifier=CTRL)
    assert QGuiApplication.clipboard().text().split() == ["18"]


def test_history_and_reading_list_are_disabled(second: MarkGrid, started: MainWindow) -> None:
    press(Key.Key_H, Key.Key_L, modifier=CTRL)
    form = started.menu.form
    assert (form.actionHistory.isEnabled(), form.actionReading.isEnabled()) == (False, False)
    press(Key.Key_F6)
    assert (form.actionHistory.isEnabled(), form.actionReading.isEnabled()) == (True, True)


def test_pasting_is_refused_in_the_second_reading(second: MarkGrid, review: Review) -> None:
    before = undo_text(review)
    QGuiApplication.clipboard().setText("18\t17")
    press(Key.Key_V, modifier=CTRL)
    assert (second.message, undo_text(review)) == ("第二遍要对照纸质评分表逐格录入，不能粘贴。", before)


def test_a_total_that_disagrees_in_the_second_reading_is_shown(second: MarkGrid, started: MainWindow) -> None:
    write("181719918985")
    press(Key.Key_Up)
    assert "各项之和 90，手写总分 85" in entry_of(started).card.form.problemLabel.text()


def test_untyped_rows_keep_the_ballot_open(second: MarkGrid, started: MainWindow) -> None:
    write(HALVES * 6)
    press(Key.Key_PageDown)
    assert second.message == "第二遍还有 1 行没有录；纸上空白的行请按 *。"
    assert state(started) is BallotState.TYPED


def test_two_readings_that_agree_are_checked(second: MarkGrid, started: MainWindow) -> None:
    type_second(second)
    assert state(started) is BallotState.CHECKED
    entry = entry_of(started)
    states = [entry.ballots.index(row).data(Role.STATE) for row in range(entry.ballots.rowCount())]
    assert [state for state in states if state] == ["✓✓ 已复核"]


def test_only_the_cell_that_differs_is_open_and_empty(
    grid: MarkGrid, review: Review, started: MainWindow
) -> None:
    fill(review, "P01", ["11.5", "19.5", *HALVES_CELLS[2:]], *[HALVES_CELLS] * 6)
    press(Key.Key_F6)
    type_second(grid, HALVES.replace("12+", "17+"))
    assert isinstance(grid.grid_model.reading, SettlingReading)
    assert (state(started), place(grid)) == (BallotState.DISAGREES, (0, FIRST + 1))
    # With the total shown, the value that differs could be computed.
    assert typed_cells(grid, 0) == ["11.5", "", "13.5", "6.5", "14.5", "7.5", ""]
    assert grid._map.cells() == [(0, FIRST + 1)]
    assert [text for text in ("19.5", "17.5") if text in everything_seen(started)] == []


@pytest.mark.parametrize("keys", ["12+", "18\n", "12.5"])
def test_a_difference_is_settled_with_a_few_keys(second: MarkGrid, started: MainWindow, keys: str) -> None:
    type_second(second, HALVES.replace("12+", "18"))
    assert len(keys) <= 6
    typist.press(second, keys)
    assert state(started) is BallotState.CHECKED
    assert entry_of(started).card.form.problemLabel.text() == "✓  两遍录入一致，按 Enter 录下一份。"
    assert shown(second, 0, FIRST + 1) == keys.strip().replace("+", ".5")


def test_a_whole_number_waits_for_a_half_while_settling(second: MarkGrid, started: MainWindow) -> None:
    type_second(second, HALVES.replace("12+", "12"))
    write("12")
    assert (state(started), second.draft) == (BallotState.DISAGREES, "12")
    write("+")
    assert (state(started), shown(second, 0, FIRST + 1)) == (BallotState.CHECKED, "12.5")


def test_enter_after_the_last_settled_cell_goes_on(second: MarkGrid, started: MainWindow) -> None:
    type_second(second, HALVES.replace("12+", "18"))
    write("12+")
    press(Key.Key_Return)
    assert second.grid_model.ballot is None
    assert "没有待录第二遍的评分表" in entry_of(started).card.form.emptyLabel.text()


def test_several_cells_that_differ_follow_each_other(second: MarkGrid, started: MainWindow) -> None:
    type_second(second, "18" + HALVES[3:].replace("66", "67"))
    assert place(second) == (0, FIRST)
    write("11+")
    assert place(second) == (0, SUM + 1)
    typist.press(second, "66\n")
    assert state(started) is BallotState.CHECKED


def test_a_third_value_keeps_the_cell_open(second: MarkGrid, started: MainWindow) -> None:
    type_second(second, HALVES.replace("12+", "18"))
    typist.press(second, "15\n")
    assert (state(started), place(second)) == (BallotState.DISAGREES, (0, FIRST + 1))
    assert shown(second, 0, FIRST + 1) == ""
    typist.press(second, "15\n")
    assert state(started) is BallotState.CHECKED


def test_a_cell_that_stays_open_is_visited_again(second: MarkGrid, started: MainWindow) -> None:
    type_second(second, "18" + HALVES[3:].replace("12+", "19"))
    typist.press(second, "15\n12+")
    assert (state(started), place(second)) == (BallotState.DISAGREES, (0, FIRST))
    write("11+")
    assert state(started) is BallotState.CHECKED


def test_delete_reads_a_cell_as_blank(second: MarkGrid, started: MainWindow, review: Review) -> None:
    type_second(second, HALVES.removesuffix("66") + "\n")
    assert place(second) == (0, SUM + 1)
    press(Key.Key_Delete)
    assert (state(started), shown(second, 0, SUM + 1)) == (BallotState.CHECKED, "")


def test_a_row_blank_in_one_reading_is_shown_blank(
    grid: MarkGrid, review: Review, started: MainWindow
) -> None:
    fill(review, "P01", *[HALVES_CELLS] * 7)
    rows.abstain(review, ballot_id(review, "P01"), participant_id(review, "化工学院"))
    press(Key.Key_F6)
    type_second(grid)
    assert isinstance(grid.grid_model.reading, SettlingReading)
    assert texts(grid.model())[0][FIRST:] == [""] * 8


def test_a_row_incomplete_on_paper_can_be_typed_twice(
    grid: MarkGrid, review: Review, started: MainWindow
) -> None:
    fill(review, "P01", ["", *HALVES_CELLS[1:]], *[HALVES_CELLS] * 6)
    rows.set_as_on_paper(
        review, ballot_id(review, "P01"), participant_id(review, "化工学院"), as_on_paper=True
    )
    press(Key.Key_F6)
    press(Key.Key_Return)
    type_second(grid, HALVES[3:])
    assert state(started) is BallotState.CHECKED


def test_the_same_typist_makes_the_weaker_check(grid: MarkGrid, review: Review, started: MainWindow) -> None:
    review.who = "录入员"
    fill(review, "P01", *[HALVES_CELLS] * 7)
    press(Key.Key_F6)
    assert entry_of(started).card.form.formLabel.text().endswith("第二遍（与第一遍为同一人，核对作用较弱）")
    type_second(grid)
    entry = entry_of(started)
    assert "✓✓ 本人复核" in [
        entry.ballots.index(row).data(Role.STATE) for row in range(entry.ballots.rowCount())
    ]


def test_marks_can_be_typed_after_undoing_the_beginning(second: MarkGrid) -> None:
    press(Key.Key_Z, modifier=CTRL)
    write("18")
    assert (shown(second, 0, FIRST), place(second), second.message) == ("18", (0, FIRST + 1), "")


def test_f6_goes_back_to_the_first_entry(second: MarkGrid, started: MainWindow) -> None:
    press(Key.Key_F6)
    assert not entry_of(started).ballots.second
    open_ballot(started, "P01")
    assert isinstance(second.grid_model.reading, FirstReading)
    assert typed_cells(second, 0) == HALVES_CELLS


def test_finding_a_participant_stays_in_the_second_reading(
    second: MarkGrid, started: MainWindow, dialogs: FakeDialogs
) -> None:
    dialogs.will("ask_find", lambda desk: find(desk.data, "sjxy")[0])
    press(Key.Key_F, modifier=CTRL)
    entry = entry_of(started)
    assert (entry.ballots.second, place(second)) == (True, (5, FIRST))


def test_the_second_list_has_its_own_stable_order(sample: MainWindow) -> None:
    turn_to(sample, ENTRY)
    entry = entry_of(sample)
    first = entry.ballots.entries
    press(Key.Key_F6)
    order = entry.ballots.entries
    assert order != first and set(order) < set(first)
    assert order != sorted(order, key=first.index)
    press(Key.Key_F6, Key.Key_F6)
    assert entry.ballots.entries == order
