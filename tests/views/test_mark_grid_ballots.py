"""From ballot to ballot, remarks, sums, undo: what the grid does beyond a cell."""

import pytest
from PySide6.QtCore import Qt

from shuping_desktop.operations import ballots, rows
from shuping_desktop.store import Review
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.mark_grid import MarkGrid
from tests.helpers import ballot_id, participant_id
from tests.views.grid import (
    FIRST,
    OFFICER_FIRST,
    OFFICER_TOTAL,
    REMARK,
    SUM,
    TOTAL,
    on_disk,
    place,
    shown,
    where,
)
from tests.views.hands import (
    CTRL,
    Key,
    click,
    click_cell,
    enter,
    focus,
    press,
    replace_cell,
    stand,
    texts,
    write,
)
from tests.views.window import (
    ENTRY,
    RESULTS,
    FakeDialogs,
    as_proposed,
    entry_of,
    pages_of,
    turn_to,
)


def test_plus_goes_to_the_next_ballot(grid: MarkGrid, started: MainWindow) -> None:
    for key, number in (
        (Key.Key_Plus, "P02"),
        (Key.Key_PageDown, "P03"),
        (Key.Key_Minus, "P02"),
        (Key.Key_PageUp, "P01"),
        (Key.Key_Minus, "P01"),
    ):
        press(key)
        assert where(started)["ballot"] == number


def test_the_list_follows_the_open_ballot(grid: MarkGrid, started: MainWindow) -> None:
    press(Key.Key_Plus)
    assert entry_of(started).form.ballotList.currentIndex().data() == "P02"
    assert entry_of(started).form.numberLabel.text() == "P02"


def test_plus_behind_the_last_ballot_makes_a_new_one(
    grid: MarkGrid, started: MainWindow, dialogs: FakeDialogs
) -> None:
    dialogs.will("ask_ballot", as_proposed)
    press(Key.Key_Plus, Key.Key_Plus, Key.Key_Plus)
    assert where(started)["ballot"] == "P04"
    assert (place(grid), focus()) == ((0, FIRST), grid)


def test_plus_writes_the_draft_first(grid: MarkGrid, review: Review) -> None:
    write("18")
    press(Key.Key_Plus)
    assert on_disk(review) == [1800]


def test_a_new_ballot_that_is_thought_better_of(
    grid: MarkGrid, started: MainWindow, dialogs: FakeDialogs
) -> None:
    dialogs.will("ask_ballot", None)
    press(Key.Key_N, modifier=CTRL)
    assert where(started)["ballot"] == "P01"


def test_the_slash_notes_that_requirements_are_unmet(own: MarkGrid) -> None:
    press(Key.Key_Slash)
    assert shown(own, 1, REMARK) == "未达到要求"
    press(Key.Key_Slash)
    assert shown(own, 1, REMARK) == ""


def test_the_slash_writes_the_draft_first(own: MarkGrid) -> None:
    write("18")
    press(Key.Key_Slash)
    assert (shown(own, 1, OFFICER_FIRST), shown(own, 1, REMARK)) == ("18", "未达到要求")


def test_the_slash_means_nothing_on_a_form_without_remarks(grid: MarkGrid, review: Review) -> None:
    before = review.undo_label
    press(Key.Key_Slash)
    assert (grid.draft, review.undo_label) == (None, before)


def test_the_star_makes_a_row_blank_and_goes_on(grid: MarkGrid, review: Review) -> None:
    enter("18")
    enter("17")
    press(Key.Key_Asterisk)
    assert (texts(grid.model())[0][1:], place(grid)) == ([""] * 8, (1, FIRST))
    assert review.undo_label == "P01 化工学院 弃评"


def test_the_star_drops_what_is_being_typed(grid: MarkGrid) -> None:
    write("25")
    press(Key.Key_Asterisk)
    assert (grid.draft, grid.refusal, place(grid)) == (None, "", (1, FIRST))


def test_f8_goes_to_the_next_row_with_a_problem(grid: MarkGrid, review: Review) -> None:
    ballot = ballot_id(review, "P01")
    for name in ("建工学院", "设计学院"):
        rows.set_mark(review, ballot, participant_id(review, name), 0, 1000)
    visited = []
    for _ in range(3):
        press(Key.Key_F8)
        visited.append(place(grid)[0])
    assert visited == [2, 5, 2]


def test_f8_with_nothing_wrong_stays(grid: MarkGrid) -> None:
    press(Key.Key_F8)
    assert place(grid) == (0, FIRST)


def test_the_sum_follows_each_mark(grid: MarkGrid) -> None:
    sums = []
    for text in ("18.5", "17", "20", "9.5", "19", "10"):
        enter(text)
        sums.append(shown(grid, 0, SUM))
    assert sums == ["18.5", "35.5", "55.5", "65", "84", "94"]


def test_a_written_total_that_disagrees_is_said(grid: MarkGrid, started: MainWindow) -> None:
    for text in ("18.5", "17", "20", "9.5", "19", "10", "93.5"):
        enter(text)
    press(Key.Key_Up)
    assert entry_of(started).form.problemLabel.text() == (
        "⚠  评议小组 P01 号评分表，化工学院：各项之和 94，手写总分 93.5，相差 0.5；"
        "得分按各项之和计，请对照纸表核对。"
    )


def test_a_row_that_is_right_again_says_nothing(grid: MarkGrid, started: MainWindow) -> None:
    for text in ("18.5", "17", "20", "9.5", "19", "10", "93.5"):
        enter(text)
    stand(grid, 0, TOTAL)
    enter("94")
    assert entry_of(started).form.problemLabel.text() == "✓  这份评分表没有待处理的行。"


def test_a_written_total_may_be_any_number(grid: MarkGrid) -> None:
    stand(grid, 0, TOTAL)
    enter("93.25")
    assert shown(grid, 0, TOTAL) == "93.25"


def test_undo_drops_the_draft_first_then_the_last_change(grid: MarkGrid, review: Review) -> None:
    enter("18")
    write("9")
    press(Key.Key_Z, modifier=CTRL)
    assert (grid.draft, on_disk(review)) == (None, [1800])
    press(Key.Key_Z, modifier=CTRL)
    assert (on_disk(review), shown(grid, 0, FIRST)) == ([], "")


def test_redo_brings_it_back(grid: MarkGrid, review: Review) -> None:
    enter("18")
    press(Key.Key_Z, modifier=CTRL)
    press(Key.Key_Y, modifier=CTRL)
    assert (on_disk(review), shown(grid, 0, FIRST)) == ([1800], "18")


def test_a_draft_outlives_a_reset_of_the_model(grid: MarkGrid, review: Review) -> None:
    stand(grid, 2, 3)
    write("18")
    ballots.edit_ballot(review, ballot_id(review, "P01"), number="P09", evaluator="")
    assert (place(grid), grid.draft) == ((2, 3), "18")
    enter(".5")
    assert shown(grid, 2, 3) == "18.5"


def test_a_draft_outlives_a_change_of_another_cell(grid: MarkGrid, review: Review) -> None:
    write("18")
    rows.set_mark(review, ballot_id(review, "P01"), participant_id(review, "体育学院"), 0, 900)
    assert (place(grid), grid.draft) == ((0, FIRST), "18")


def test_a_remark_is_typed_in_its_cell(own: MarkGrid) -> None:
    replace_cell(own, 1, REMARK, "请假")
    assert (shown(own, 1, REMARK), place(own), focus()) == ("请假", (2, OFFICER_FIRST), own)


@pytest.mark.parametrize(
    ("key", "expected"),
    [(Key.Key_Tab, (2, OFFICER_FIRST)), (Key.Key_Backtab, (1, OFFICER_TOTAL)), (Key.Key_Escape, (1, REMARK))],
)
def test_keys_that_end_a_remark(own: MarkGrid, key: Qt.Key, expected: tuple[int, int]) -> None:
    stand(own, 1, REMARK)
    press(Key.Key_F2)
    write("a")
    press(key)
    assert (place(own), shown(own, 1, REMARK)) == (expected, "" if key is Key.Key_Escape else "a")


@pytest.mark.parametrize("key", [Key.Key_Up, Key.Key_Down, Key.Key_PageDown, Key.Key_F2, Key.Key_Backspace])
def test_keys_that_a_remark_has_no_use_for_do_nothing_to_the_grid(own: MarkGrid, key: Qt.Key) -> None:
    stand(own, 1, REMARK)
    press(Key.Key_F2)
    write("a")
    press(key)
    assert (place(own), own.state()) == ((1, REMARK), own.State.EditingState)


def test_a_double_click_opens_a_remark(own: MarkGrid) -> None:
    click_cell(own, 1, REMARK, twice=True)
    enter("请假")
    assert shown(own, 1, REMARK) == "请假"


def test_delete_clears_a_remark(own: MarkGrid) -> None:
    replace_cell(own, 1, REMARK, "请假")
    stand(own, 1, REMARK)
    press(Key.Key_Delete)
    assert shown(own, 1, REMARK) == ""


def test_a_remark_being_typed_is_written_when_the_page_is_left(own: MarkGrid, started: MainWindow) -> None:
    stand(own, 1, REMARK)
    press(Key.Key_F2)
    write("请假")
    turn_to(started, RESULTS)
    turn_to(started, ENTRY)
    assert shown(own, 1, REMARK) == "请假"


def test_removing_the_last_ballot_while_typing_leaves_the_window_free(
    grid: MarkGrid, started: MainWindow
) -> None:
    entry = entry_of(started)
    for _ in range(3):
        write("18")
        click(entry.form.removeButton)
    assert entry.grid_model.ballot is None
    assert pages_of(started).turn_to(RESULTS)
