"""Tests of full cells: going to the next cell, a half typed afterwards, the end of the form."""

import pytest

from shuping_desktop.operations import rows
from shuping_desktop.store import Review
from shuping_desktop.views.entry.mark_grid import MarkGrid
from shuping_desktop.views.main_window import MainWindow
from tests.helpers import ballot_id, behind_its_back, participant_id
from tests.views.grid import (
    FIRST,
    LAST_MARK,
    ROW,
    ROW_CELLS,
    TOTAL,
    on_disk,
    place,
    shown,
    typed_cells,
    where,
)
from tests.views.key_presses import Key, commit, press, stand, write
from tests.views.window import FakeDialogs, desk_of, entry_of


@pytest.mark.parametrize(
    ("column", "text"),
    [
        (FIRST, "18"),
        (FIRST, "7"),
        (FIRST, "20"),
        (FIRST, "0"),
        (FIRST + 3, "10"),
        (TOTAL, "92"),
        (TOTAL, "100"),
    ],
)
def test_a_full_cell_goes_to_the_next(grid: MarkGrid, column: int, text: str) -> None:
    stand(grid, 0, column)
    write(text)
    following = {LAST_MARK: (0, TOTAL), TOTAL: (1, FIRST)}.get(column, (0, column + 1))
    assert (shown(grid, 0, column), place(grid), grid.draft) == (text, following, None)


@pytest.mark.parametrize(("column", "text"), [(FIRST, "1"), (FIRST, "2"), (FIRST + 3, "1"), (TOTAL, "10")])
def test_a_cell_that_a_digit_could_extend_waits_for_enter(grid: MarkGrid, column: int, text: str) -> None:
    stand(grid, 0, column)
    write(text)
    assert (place(grid), grid.draft, shown(grid, 0, column)) == ((0, column), text, "")
    press(Key.Key_Return)
    assert (shown(grid, 0, column), place(grid) > (0, column)) == (text, True)


def test_a_row_needs_only_its_digits(grid: MarkGrid) -> None:
    write(ROW)
    assert (typed_cells(grid, 0), place(grid)) == (ROW_CELLS, (1, FIRST))


@pytest.mark.parametrize("keys", [".5", "+", "。5", "．５", "＋"])
def test_a_half_typed_right_after_belongs_to_the_cell_just_left(grid: MarkGrid, keys: str) -> None:
    write("18")
    assert place(grid) == (0, FIRST + 1)
    write(keys)
    assert (shown(grid, 0, FIRST), place(grid), shown(grid, 0, FIRST + 1)) == ("18.5", (0, FIRST + 1), "")


def test_a_plus_on_a_draft_adds_a_half(grid: MarkGrid) -> None:
    write("1+")
    assert (shown(grid, 0, FIRST), place(grid)) == ("1.5", (0, FIRST + 1))


@pytest.mark.parametrize("keys", [".5", "+"])
def test_a_half_at_the_end_of_a_row(grid: MarkGrid, keys: str) -> None:
    stand(grid, 0, TOTAL)
    write("92" + keys)
    assert (shown(grid, 0, TOTAL), place(grid), shown(grid, 1, FIRST)) == ("92.5", (1, FIRST), "")


@pytest.mark.parametrize("keys", [".5", "+"])
def test_a_half_at_the_end_of_the_form(grid: MarkGrid, keys: str) -> None:
    stand(grid, 6, TOTAL)
    write("92" + keys)
    assert (shown(grid, 6, TOTAL), place(grid), grid.draft) == ("92.5", (6, TOTAL), None)


def test_a_half_is_refused_after_moving_away(grid: MarkGrid) -> None:
    write("18")
    press(Key.Key_Down)
    write("+")
    assert (shown(grid, 0, FIRST), place(grid)) == ("18", (1, FIRST + 1))
    assert grid.message == "请先输入整数，再按 + 加半分。"


def test_a_second_half_is_refused(grid: MarkGrid) -> None:
    write("18++")
    assert (shown(grid, 0, FIRST), place(grid)) == ("18.5", (0, FIRST + 1))
    assert grid.message == "前一格已经是 18.5；这里只填数字。"


def test_a_half_after_an_abstention_is_refused(grid: MarkGrid) -> None:
    stand(grid, 6, FIRST)
    press(Key.Key_Asterisk)
    write("+")
    assert (typed_cells(grid, 6), grid.draft) == ([""] * 7, None)
    assert grid.message == "请先输入整数，再按 + 加半分。"


def test_at_the_end_of_the_form_digits_are_refused(grid: MarkGrid) -> None:
    stand(grid, 6, TOTAL)
    write("925")
    assert (shown(grid, 6, TOTAL), place(grid), grid.draft) == ("92", (6, TOTAL), None)
    assert grid.message == "这份评分表已到末尾：按 Enter 打开下一份，按 Backspace 改这一格。"


def test_backspace_at_the_end_of_the_form_edits_its_last_cell(grid: MarkGrid) -> None:
    stand(grid, 6, TOTAL)
    write("92")
    press(Key.Key_Backspace)
    assert (place(grid), grid.draft) == ((6, TOTAL), "92")
    press(Key.Key_Backspace)
    write("3")
    assert shown(grid, 6, TOTAL) == "93"


@pytest.mark.parametrize("total", ["93.25", "101", "105+"])
def test_a_written_total_can_be_any_number(grid: MarkGrid, total: str) -> None:
    stand(grid, 0, TOTAL)
    write(total)
    assert grid.message == ""
    press(Key.Key_Return)
    assert shown(grid, 0, TOTAL) == total.replace("+", ".5")


def test_an_input_method_can_commit_a_whole_row(grid: MarkGrid) -> None:
    commit("１８１７１９９１８９９０")
    assert (typed_cells(grid, 0), place(grid)) == (ROW_CELLS, (1, FIRST))


def test_a_mark_is_on_disk_when_its_cell_is_left(grid: MarkGrid, review: Review) -> None:
    counts = []
    for key in "18171":
        write(key)
        counts.append(len(on_disk(review)))
    assert counts == [0, 1, 1, 2, 2]


def test_a_refused_abstention_stays_in_its_row(
    grid: MarkGrid, review: Review, started: MainWindow, dialogs: FakeDialogs
) -> None:
    behind_its_back(review.path, "UPDATE setting SET value = '别的' WHERE name = 'title'")
    dialogs.will("confirm", False)
    press(Key.Key_Asterisk)
    assert place(grid) == (0, FIRST)
    assert grid.message != ""
    desk_of(started).drop_unwritten()


def test_a_change_of_another_ballot_moves_nothing(grid: MarkGrid, review: Review) -> None:
    heard: list[str] = []
    grid.grid_model.dataChanged.connect(lambda *_: heard.append("data"))
    grid.grid_model.modelReset.connect(lambda: heard.append("reset"))
    stand(grid, 2, 3)
    write("1")
    rows.set_mark(review, ballot_id(review, "P02"), participant_id(review, "化工学院"), 0, 900)
    review.undo()
    assert (heard, place(grid), grid.draft) == ([], (2, 3), "1")


def test_enter_on_a_finished_ballot_opens_the_next(grid: MarkGrid, started: MainWindow) -> None:
    write(ROW * 7)
    assert (where(started)["ballot"], place(grid)) == ("P01", (6, TOTAL))
    words = "✓  这份评分表已录完，没有待处理的行；在末格按 Enter 到下一份。"
    assert entry_of(started).card.form.problemLabel.text() == words
    press(Key.Key_Return)
    assert (where(started)["ballot"], place(grid)) == ("P02", (0, FIRST))
