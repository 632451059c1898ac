"""The grid that ballots are typed into, by real keys."""

from contextlib import closing

import apsw
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from shuping_desktop.operations import ballots, rows
from shuping_desktop.store import Review
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.mark_grid import MarkGrid
from tests.helpers import ballot_id, participant_id
from tests.views.hands import (
    ALT,
    CTRL,
    SHIFT,
    Key,
    click,
    click_cell,
    commit,
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
    desk_of,
    entry_of,
    look_at,
    open_ballot,
    pages_of,
    turn_to,
    wait_for,
)

# Columns of the college form: 0 the name, 1 to 6 the marks, 7 the live sum, 8 the written total.
FIRST, LAST_MARK, SUM, TOTAL = 1, 6, 7, 8
# Columns of the officers' form: 0 and 1 position and name, 2 to 7 the marks, 8, 9, and the remark.
OFFICER_FIRST, OFFICER_TOTAL, REMARK = 2, 9, 10


@pytest.fixture
def grid(started: MainWindow) -> MarkGrid:
    """The grid on the blank ballot P01."""
    return entry_of(started).grid


@pytest.fixture
def review(started: MainWindow) -> Review:
    return desk_of(started).review


@pytest.fixture
def own(started: MainWindow) -> MarkGrid:
    """The grid on Z01, the ballot of 卫𬭎, who stands in the first row of it."""
    look_at(started, "officer")
    open_ballot(started, "Z01")
    return entry_of(started).grid


def place(grid: MarkGrid) -> tuple[int, int]:
    return (grid.currentIndex().row(), grid.currentIndex().column())


def shown(grid: MarkGrid, row: int, column: int) -> str:
    return str(grid.model().index(row, column).data())


def on_disk(review: Review) -> list[int]:
    """The marks that another reader of the file finds."""
    with closing(apsw.Connection(str(review.path), flags=apsw.SQLITE_OPEN_READONLY)) as other:
        sql = "SELECT value FROM mark ORDER BY ballot, participant, criterion"
        return [row[0] for row in other.execute(sql)]


def test_a_ballot_opens_in_its_first_cell(grid: MarkGrid) -> None:
    assert focus() is grid
    assert place(grid) == (0, FIRST)


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Tab])
def test_the_mark_is_written_and_the_next_cell_stood_in(grid: MarkGrid, key: Qt.Key) -> None:
    write("18.5")
    press(key)
    assert (shown(grid, 0, FIRST), place(grid)) == ("18.5", (0, FIRST + 1))


@pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Backtab, Key.Key_Return])
def test_shift_goes_back(grid: MarkGrid, key: Qt.Key) -> None:
    stand(grid, 0, 3)
    write("18.5")
    press(key, modifier=SHIFT)
    assert (shown(grid, 0, 3), place(grid)) == ("18.5", (0, 2))


def test_a_mark_is_on_disk_before_the_next_key(grid: MarkGrid, review: Review) -> None:
    for count, text in enumerate(("18.5", "17", "0", "９.５"), 1):
        enter(text)
        assert len(on_disk(review)) == count
    assert on_disk(review) == [1850, 1700, 0, 950]


def test_enter_in_a_blank_cell_leaves_it_blank(grid: MarkGrid, review: Review) -> None:
    enter()
    assert (place(grid), review.undo_label) == ((0, FIRST + 1), "收到评分表 Z01")


def test_the_order_is_the_papers(grid: MarkGrid) -> None:
    stand(grid, 0, LAST_MARK)
    visited = []
    for _ in range(3):
        press(Key.Key_Return)
        visited.append(place(grid))
    assert visited == [(0, TOTAL), (1, FIRST), (1, FIRST + 1)]


def test_the_last_cell_is_the_end(grid: MarkGrid) -> None:
    stand(grid, 6, TOTAL)
    enter("80")
    assert (place(grid), shown(grid, 6, TOTAL)) == ((6, TOTAL), "80")


def test_the_own_row_is_passed_over(own: MarkGrid) -> None:
    assert place(own) == (1, OFFICER_FIRST)
    press(Key.Key_Tab, modifier=SHIFT)
    press(Key.Key_Up)
    press(Key.Key_Home, modifier=CTRL)
    assert place(own) == (1, OFFICER_FIRST)
    assert shown(own, 0, 8) == "本人"


def test_the_own_row_in_the_middle_is_passed_over(started: MainWindow) -> None:
    look_at(started, "officer")
    desk = desk_of(started)
    key = ballots.add_ballot(desk.review, "officer", "主席团", "Z02", "褚祎宁")
    entry_of(started).open_ballot(key)
    grid = entry_of(started).grid
    stand(grid, 0, OFFICER_TOTAL)
    press(Key.Key_Return)
    assert place(grid) == (2, OFFICER_FIRST)
    press(Key.Key_Up)
    assert place(grid) == (0, OFFICER_FIRST)


def test_a_click_on_the_own_row_does_not_open_it(own: MarkGrid) -> None:
    click_cell(own, 0, OFFICER_FIRST)
    enter("18")
    assert (shown(own, 0, OFFICER_FIRST), own.draft) == ("", None)


def test_an_own_row_that_is_filled_is_open(own: MarkGrid, review: Review) -> None:
    ballot, person = ballot_id(review, "Z01"), participant_id(review, "卫𬭎")
    rows.set_mark(review, ballot, person, 0, 1600)
    stand(own, 0, OFFICER_FIRST + 1)
    enter("9")
    assert texts(own.model())[0][OFFICER_FIRST:9] == ["16", "9", "", "", "", "", "25"]


def test_backspace_in_a_fresh_cell_goes_back(grid: MarkGrid) -> None:
    enter("18")
    press(Key.Key_Backspace)
    assert (place(grid), grid.draft) == ((0, FIRST), None)


def test_backspace_takes_the_last_character_back(grid: MarkGrid) -> None:
    write("185")
    press(Key.Key_Backspace)
    assert grid.draft == "18"


def test_backspace_in_a_written_cell_empties_it_first(grid: MarkGrid) -> None:
    enter("18")
    press(Key.Key_Backspace, Key.Key_Backspace)
    assert (place(grid), grid.draft, shown(grid, 0, FIRST)) == ((0, FIRST), "", "18")
    press(Key.Key_Return)
    assert shown(grid, 0, FIRST) == ""


def test_the_arrows_go_beside(grid: MarkGrid) -> None:
    visited = []
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_Left, Key.Key_Up, Key.Key_Left):
        press(key)
        visited.append(place(grid))
    assert visited == [(0, 2), (1, 2), (1, 1), (0, 1), (0, 1)]


def test_an_arrow_writes_the_draft(grid: MarkGrid) -> None:
    write("18")
    press(Key.Key_Down)
    assert (shown(grid, 0, FIRST), place(grid)) == ("18", (1, FIRST))


def test_the_right_arrow_passes_over_the_sum(grid: MarkGrid) -> None:
    stand(grid, 0, LAST_MARK)
    press(Key.Key_Right)
    assert place(grid) == (0, TOTAL)


@pytest.mark.parametrize(
    ("key", "modifier", "expected"),
    [
        (Key.Key_Home, Qt.KeyboardModifier.NoModifier, (3, FIRST)),
        (Key.Key_End, Qt.KeyboardModifier.NoModifier, (3, TOTAL)),
        (Key.Key_Home, CTRL, (0, FIRST)),
        (Key.Key_End, CTRL, (6, TOTAL)),
        (Key.Key_Up, CTRL, (0, 3)),
        (Key.Key_Down, CTRL, (6, 3)),
        (Key.Key_Left, CTRL, (3, FIRST)),
        (Key.Key_Right, CTRL, (3, TOTAL)),
    ],
)
def test_the_edges(
    grid: MarkGrid, key: Qt.Key, modifier: Qt.KeyboardModifier, expected: tuple[int, int]
) -> None:
    stand(grid, 3, 3)
    press(key, modifier=modifier)
    assert place(grid) == expected


def test_typing_replaces_what_is_written(grid: MarkGrid) -> None:
    enter("18")
    press(Key.Key_Left)
    enter("9")
    assert shown(grid, 0, FIRST) == "9"


def test_f2_goes_on_with_what_is_written(grid: MarkGrid) -> None:
    enter("18")
    press(Key.Key_Left, Key.Key_F2)
    enter(".5")
    assert shown(grid, 0, FIRST) == "18.5"


def test_f2_where_nothing_can_be_typed_does_nothing(grid: MarkGrid) -> None:
    click_cell(grid, 0, 0)
    press(Key.Key_F2)
    assert grid.draft is None


def test_delete_clears(grid: MarkGrid) -> None:
    enter("18")
    press(Key.Key_Left, Key.Key_Delete)
    assert (shown(grid, 0, FIRST), place(grid), grid.draft) == ("", (0, FIRST), None)


def test_escape_restores(grid: MarkGrid) -> None:
    enter("18")
    press(Key.Key_Left)
    write("9")
    press(Key.Key_Escape)
    assert (shown(grid, 0, FIRST), grid.draft) == ("18", None)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("25", "25 超过满分 20"),
        ("20.5", "20.5 超过满分 20"),
        ("18.3", "18.3 不是 0.5 的整数倍"),
        ("18.125", "“18.125”多于两位小数"),
        ("1.8.5", "“1.8.5”不是数"),
        (".", "“.”不是数"),
    ],
)
def test_a_mark_that_cannot_stand_stays_in_its_cell(grid: MarkGrid, text: str, reason: str) -> None:
    enter(text)
    assert grid.refusal == f"{reason}。请改正，或按 Esc 恢复原来的分。"
    assert (place(grid), grid.draft, shown(grid, 0, FIRST)) == ((0, FIRST), text, "")


def test_a_refusal_stands_beside_its_cell(grid: MarkGrid) -> None:
    enter("25")
    label = grid._refusal
    cell = grid.visualRect(grid.currentIndex())
    assert 0 <= label.geometry().top() - cell.bottom() < 10
    assert grid.viewport().rect().contains(label.geometry())


def test_a_refusal_in_the_last_row_is_seen_whole(started: MainWindow) -> None:
    look_at(started, "officer")
    open_ballot(started, "T01")
    grid = entry_of(started).grid
    stand(grid, 10, 7)
    enter("25")
    assert grid.viewport().rect().contains(grid._refusal.geometry())


@pytest.mark.parametrize("letters", ["a", "x", "!", "%", "分", "O"])
def test_anything_but_figures_is_refused_and_not_taken(grid: MarkGrid, letters: str) -> None:
    write("1" + letters)
    assert grid.refusal == f"这里只填数字；“{letters}”没有录入。"
    enter("8")
    assert (shown(grid, 0, FIRST), grid.refusal) == ("18", "")


@pytest.mark.parametrize("text", ["１８．５", "18。5", "１８。５", "１８｡５", "18.50", "018.5"])
def test_figures_as_an_input_method_writes_them(grid: MarkGrid, text: str) -> None:
    enter(text)
    assert shown(grid, 0, FIRST) == "18.5"


def test_an_input_method_may_hand_over_a_whole_number(grid: MarkGrid) -> None:
    commit("１８。５")
    assert grid.draft == "18.5"


def test_an_input_method_that_is_still_composing_writes_nothing(grid: MarkGrid) -> None:
    QApplication.sendEvent(grid, QInputMethodEvent("shi'ba", []))
    assert (grid.draft, grid.refusal) == (None, "")


def test_a_draft_has_an_end(grid: MarkGrid) -> None:
    write("1" * 50)
    assert grid.draft == "1" * 8


def where(window: MainWindow) -> dict[str, object]:
    """Where the window stands: page, track and ballot."""
    ballot = entry_of(window).grid_model.ballot
    assert ballot is not None
    page, track = window.form.pages.currentIndex(), desk_of(window).track_id
    return {"page": page, "track": track, "ballot": ballot.number}


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Key.Key_1, ALT),
        (Key.Key_3, ALT),
        (Key.Key_4, ALT),
        (Key.Key_F7, Qt.KeyboardModifier.NoModifier),
        (Key.Key_PageDown, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Plus, Qt.KeyboardModifier.NoModifier),
        (Key.Key_N, CTRL),
        (Key.Key_W, CTRL),
        (Key.Key_Q, CTRL),
        (Key.Key_P, CTRL),
        (Key.Key_I, CTRL),
    ],
)
def test_a_mark_that_cannot_stand_holds_the_window(
    grid: MarkGrid, started: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    enter("25")
    press(key, modifier=modifier)
    assert where(started) == {"page": ENTRY, "track": "college", "ballot": "P01"}
    press(Key.Key_Escape)
    assert (grid.draft, grid.refusal, focus()) == (None, "", grid)


def test_a_mark_that_cannot_stand_holds_the_track(grid: MarkGrid, started: MainWindow) -> None:
    enter("25")
    press(Key.Key_2, modifier=CTRL)
    wait_for(lambda: not any(button.isDown() for button in started._track_buttons.buttons()))
    assert where(started)["track"] == "college"
    assert [button.isChecked() for button in started._track_buttons.buttons()] == [True, False]
    press(Key.Key_Escape)
    assert (grid.draft, focus()) == (None, grid)


def test_a_mark_that_cannot_stand_holds_the_ballot_against_the_list(
    grid: MarkGrid, started: MainWindow
) -> None:
    enter("25")
    click_cell(entry_of(started).form.ballotList, 2)
    assert where(started)["ballot"] == "P01"
    assert entry_of(started).form.ballotList.currentIndex().data() == "P01"
    press(Key.Key_Escape)
    assert (grid.draft, focus()) == (None, grid)


@pytest.mark.parametrize("button", ["newBallotButton", "nextButton", "editButton", "removeButton"])
def test_a_mark_that_cannot_stand_holds_against_the_buttons(
    grid: MarkGrid, started: MainWindow, button: str
) -> None:
    enter("25")
    click(getattr(entry_of(started).form, button))
    assert where(started)["ballot"] == "P01"
    press(Key.Key_Escape)
    assert (grid.draft, focus()) == (None, grid)


def test_a_click_in_another_cell_writes_the_draft(grid: MarkGrid) -> None:
    write("18")
    click_cell(grid, 2, 2)
    assert (shown(grid, 0, FIRST), place(grid)) == ("18", (2, 2))


def test_a_click_in_another_cell_is_refused_with_the_draft(grid: MarkGrid) -> None:
    write("25")
    click_cell(grid, 2, 2)
    assert (place(grid), grid.draft) == ((0, FIRST), "25")
    assert "超过满分" in grid.refusal


def test_a_double_click_does_not_lose_a_draft(grid: MarkGrid) -> None:
    write("25")
    click_cell(grid, 2, 2, twice=True)
    assert (place(grid), grid.draft) == ((0, FIRST), "25")


def test_losing_the_keyboard_writes_the_draft(grid: MarkGrid, started: MainWindow) -> None:
    write("18")
    entry_of(started).form.ballotList.setFocus()
    assert (shown(grid, 0, FIRST), grid.draft) == ("18", None)


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


def test_a_remark_that_cannot_stand_is_said(own: MarkGrid, started: MainWindow) -> None:
    replace_cell(own, 1, REMARK, "长" * 61)
    assert started.form.messageLabel.text() == "备注超过 60 个字，请缩短。"


def test_the_wheel_and_a_click_on_nothing_leave_the_cell(grid: MarkGrid) -> None:
    click(grid.viewport(), QPoint(grid.viewport().width() - 2, grid.viewport().height() - 2))
    assert place(grid) == (0, FIRST)


def test_removing_the_last_ballot_while_typing_leaves_the_window_free(
    grid: MarkGrid, started: MainWindow
) -> None:
    entry = entry_of(started)
    for _ in range(3):
        write("18")
        click(entry.form.removeButton)
    assert entry.grid_model.ballot is None
    assert pages_of(started).turn_to(RESULTS)


def test_a_key_that_is_held_types_on(grid: MarkGrid) -> None:
    QTest.keyPress(grid, Key.Key_1)
    QTest.keyPress(grid, Key.Key_1)
    QTest.keyRelease(grid, Key.Key_1)
    assert grid.draft == "11"


def test_escape_is_the_drafts_before_it_is_the_messages(grid: MarkGrid, started: MainWindow) -> None:
    press(Key.Key_S, modifier=CTRL)
    enter("25")
    press(Key.Key_Escape)
    assert (grid.draft, started.form.messageHolder.isVisible()) == (None, True)
