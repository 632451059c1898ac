"""Tests of going from ballot to ballot, remarks, sums and undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from shuping_desktop.operations import ballots, rows
from shuping_desktop.store import Review
from shuping_desktop.views.entry.mark_grid import MarkGrid
from shuping_desktop.views.main_window import MainWindow
from tests.helpers import ballot_id, participant_id, undo_text
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
from tests.views.key_presses import (
    CTRL,
    Key,
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
    desk_of,
    entry_of,
    open_ballot,
    pages_of,
    turn_to,
)

# The first press warns of rows that are not typed yet, the second opens the next ballot.
AWAY = (Key.Key_PageDown, Key.Key_PageDown)


def test_page_keys_go_from_ballot_to_ballot(grid: MarkGrid, started: MainWindow) -> None:
    for key, number in (
        (Key.Key_PageDown, "P01"),
        (Key.Key_PageDown, "P02"),
        (Key.Key_PageDown, "P02"),
        (Key.Key_PageDown, "P03"),
        (Key.Key_Minus, "P02"),
        (Key.Key_PageUp, "P01"),
        (Key.Key_Minus, "P01"),
    ):
        press(key)
        assert where(started)["ballot"] == number


def test_plus_stays_on_its_ballot(grid: MarkGrid, started: MainWindow) -> None:
    press(Key.Key_Plus)
    assert (where(started)["ballot"], place(grid), grid.draft) == ("P01", (0, FIRST), None)
    assert grid.message == "请先输入整数，再按 + 加半分。"


def test_enter_at_the_end_goes_to_the_next_ballot(grid: MarkGrid, started: MainWindow) -> None:
    stand(grid, 6, TOTAL)
    write("92")
    assert where(started)["ballot"] == "P01"
    press(Key.Key_Return, Key.Key_Return)
    assert (where(started)["ballot"], place(grid)) == ("P02", (0, FIRST))


def test_leaving_an_unfinished_ballot_warns_once(grid: MarkGrid, started: MainWindow) -> None:
    stand(grid, 2, 3)
    press(Key.Key_PageDown)
    assert grid.message == (
        "还有 7 行没有录（化工学院、智造学院、建工学院等）。纸上空白的行请按 *；如要暂缓这份，请再按一次。"
    )
    assert (where(started)["ballot"], place(grid)) == ("P01", (2, 3))


def test_a_ballot_of_abstentions_is_left_without_a_warning(grid: MarkGrid, started: MainWindow) -> None:
    press(*[Key.Key_Asterisk] * 7)
    assert (where(started)["ballot"], place(grid)) == ("P01", (6, TOTAL))
    press(Key.Key_Return)
    assert where(started)["ballot"] == "P02"


def test_the_list_follows_the_open_ballot(grid: MarkGrid, started: MainWindow) -> None:
    press(*AWAY)
    assert entry_of(started).panel.form.ballotList.currentIndex().data() == "P02"
    assert entry_of(started).card.form.numberLabel.text() == "P02"


def test_the_last_ballot_is_followed_by_the_next_number(grid: MarkGrid, started: MainWindow) -> None:
    open_ballot(started, "P03")
    press(*AWAY)
    ballot = grid.grid_model.ballot
    assert ballot is not None and (ballot.id, ballot.number) == (0, "P04")
    assert (place(grid), focus(), len(desk_of(started).data.ballots)) == ((0, FIRST), grid, 3)


def test_the_first_mark_receives_a_ballot(grid: MarkGrid, started: MainWindow, review: Review) -> None:
    open_ballot(started, "P03")
    press(*AWAY)
    write("18")
    assert [ballot.number for ballot in desk_of(started).data.ballots][-1] == "P04"
    assert (on_disk(review), shown(grid, 0, FIRST), place(grid)) == ([1800], "18", (0, FIRST + 1))
    assert entry_of(started).panel.form.ballotList.currentIndex().data() == "P04"


def test_an_untyped_ballot_is_not_followed_by_another(grid: MarkGrid, started: MainWindow) -> None:
    open_ballot(started, "P03")
    press(*AWAY, Key.Key_PageDown)
    assert where(started)["ballot"] == "P04"
    assert grid.message == "这份评分表还没有录；纸上没有评分的，请按 Ctrl+N 登记，或逐行按 * 弃评。"
    press(Key.Key_PageUp)
    assert where(started)["ballot"] == "P03"


def test_a_new_ballot_is_received_at_once(grid: MarkGrid, started: MainWindow, dialogs: FakeDialogs) -> None:
    dialogs.will("ask_ballot", as_proposed)
    press(Key.Key_N, modifier=CTRL)
    assert [ballot.number for ballot in desk_of(started).data.ballots][-1] == "P04"
    assert (where(started)["ballot"], place(grid), focus()) == ("P04", (0, FIRST), grid)


def test_page_down_writes_the_draft_first(grid: MarkGrid, review: Review) -> None:
    write("1")
    press(Key.Key_PageDown)
    assert on_disk(review) == [100]


def test_a_cancelled_new_ballot_changes_nothing(
    grid: MarkGrid, started: MainWindow, dialogs: FakeDialogs
) -> None:
    dialogs.will("ask_ballot", None)
    press(Key.Key_N, modifier=CTRL)
    assert where(started)["ballot"] == "P01"


@pytest.mark.parametrize("total", ["93", "10\r"])
def test_slash_after_a_row_s_total_marks_that_row(own: MarkGrid, total: str) -> None:
    stand(own, 1, OFFICER_TOTAL)
    write(total)
    assert place(own) == (2, OFFICER_FIRST)
    press(Key.Key_Slash)
    assert [shown(own, row, REMARK) for row in (1, 2)] == ["未达到要求", ""]
    assert own.message.startswith("“未达到要求”记在刚录完的第 2 行 ")
    press(Key.Key_Slash)
    assert (shown(own, 1, REMARK), place(own)) == ("", (2, OFFICER_FIRST))
    press(Key.Key_Right, Key.Key_Slash)
    assert [shown(own, row, REMARK) for row in (1, 2)] == ["", "未达到要求"]


def test_slash_toggles_the_remark_for_unmet_requirements(own: MarkGrid) -> None:
    press(Key.Key_Slash)
    assert shown(own, 1, REMARK) == "未达到要求"
    press(Key.Key_Slash)
    assert shown(own, 1, REMARK) == ""


def test_slash_writes_the_draft_first(own: MarkGrid) -> None:
    write("1")
    press(Key.Key_Slash)
    assert (shown(own, 1, OFFICER_FIRST), shown(own, 1, REMARK)) == ("1", "未达到要求")


def test_slash_does_nothing_on_a_form_without_remarks(grid: MarkGrid, review: Review) -> None:
    before = undo_text(review)
    press(Key.Key_Slash)
    assert (grid.draft, undo_text(review)) == (None, before)


def test_star_abstains_and_goes_to_the_next_row(grid: MarkGrid, review: Review) -> None:
    press(Key.Key_Asterisk)
    assert (texts(grid.model())[0][1:], place(grid)) == ([""] * 6 + ["弃评", ""], (1, FIRST))
    assert undo_text(review) == "P01 化工学院 弃评"


def test_star_in_a_typed_row_asks_first_and_names_what_it_clears(
    grid: MarkGrid, review: Review, dialogs: FakeDialogs
) -> None:
    write("1817")
    dialogs.will("confirm", False)
    press(Key.Key_Asterisk)
    assert "第 1 行已录 2 项分" in dialogs.shown_texts[-1]
    assert texts(grid.model())[0][1:3] == ["18", "17"]
    dialogs.will("confirm", True)
    press(Key.Key_Asterisk)
    assert texts(grid.model())[0][1:] == [""] * 6 + ["弃评", ""]
    assert undo_text(review) == "P01 化工学院 弃评（清去 2 格）"


def test_star_drops_the_draft(grid: MarkGrid) -> None:
    write("25")
    press(Key.Key_Asterisk)
    assert (grid.draft, grid.message, place(grid)) == (None, "", (1, FIRST))


def test_f8_goes_to_the_next_row_with_a_problem(grid: MarkGrid, review: Review) -> None:
    ballot = ballot_id(review, "P01")
    for name in ("建工学院", "设计学院"):
        rows.set_mark(review, ballot, participant_id(review, name), 0, 1000)
    visited = []
    for _ in range(3):
        press(Key.Key_F8)
        visited.append(place(grid)[0])
    assert visited == [2, 5, 2]


def test_f8_without_problems_does_nothing(grid: MarkGrid) -> None:
    press(Key.Key_F8)
    assert place(grid) == (0, FIRST)


def test_the_sum_is_updated_by_each_mark(grid: MarkGrid) -> None:
    sums = []
    for text in ("18.5", "17", "20", "9.5", "19", "10"):
        write(text)
        sums.append(shown(grid, 0, SUM))
    assert sums == ["18.5", "35.5", "55.5", "65", "84", "94"]


def test_a_total_that_disagrees_is_shown_with_likely_slips(grid: MarkGrid, started: MainWindow) -> None:
    for text in ("18.5", "17", "20", "9.5", "19", "10", "93.5"):
        write(text)
    press(Key.Key_Up)
    assert entry_of(started).card.form.problemLabel.text() == (
        "⚠  评议小组 P01 号评分表，化工学院：各项之和 94，手写总分 93.5，相差 0.5；"
        "得分按各项之和计；请对照纸质评分表核对。"
        "可能：“引领思想成长”18.5 应是 18（少录或多录一个数字）；"
        "或“维护学生权益”9.5 应是 9（少录或多录一个数字）。"
    )


def test_a_corrected_row_has_no_problem(grid: MarkGrid, started: MainWindow) -> None:
    for text in ("18.5", "17", "20", "9.5", "19", "10", "93.5"):
        write(text)
    stand(grid, 0, TOTAL)
    write("94")
    press(Key.Key_Up)
    assert entry_of(started).card.form.problemLabel.text() == "✓  已录的行没有问题。"


def test_a_written_total_takes_quarters(grid: MarkGrid) -> None:
    stand(grid, 0, TOTAL)
    enter("93.25")
    assert shown(grid, 0, TOTAL) == "93.25"


def test_undo_drops_the_draft_first_then_the_last_change(grid: MarkGrid, review: Review) -> None:
    write("18")
    write("1")
    press(Key.Key_Z, modifier=CTRL)
    assert (grid.draft, on_disk(review)) == (None, [1800])
    press(Key.Key_Z, modifier=CTRL)
    assert (on_disk(review), shown(grid, 0, FIRST)) == ([], "")


def test_redo_restores_a_mark(grid: MarkGrid, review: Review) -> None:
    enter("18")
    press(Key.Key_Z, modifier=CTRL)
    press(Key.Key_Y, modifier=CTRL)
    assert (on_disk(review), shown(grid, 0, FIRST)) == ([1800], "18")


def test_a_draft_survives_a_reset_of_the_model(grid: MarkGrid, review: Review) -> None:
    stand(grid, 2, 3)
    write("1")
    ballots.edit_ballot(review, ballot_id(review, "P01"), number="P09", evaluator="")
    assert (place(grid), grid.draft) == ((2, 3), "1")
    write("8.5")
    assert shown(grid, 2, 3) == "18.5"


def test_a_draft_survives_a_change_of_another_cell(grid: MarkGrid, review: Review) -> None:
    write("1")
    rows.set_mark(review, ballot_id(review, "P01"), participant_id(review, "体育学院"), 0, 900)
    assert (place(grid), grid.draft) == ((0, FIRST), "1")


def test_a_remark_is_edited_in_its_cell(own: MarkGrid) -> None:
    replace_cell(own, 1, REMARK, "请假")
    assert (shown(own, 1, REMARK), place(own), focus()) == ("请假", (2, OFFICER_FIRST), own)


@pytest.mark.parametrize(
    ("key", "expected"),
    [(Key.Key_Tab, (2, OFFICER_FIRST)), (Key.Key_Backtab, (1, OFFICER_TOTAL)), (Key.Key_Escape, (1, REMARK))],
)
def test_keys_that_close_the_editor_of_a_remark(
    own: MarkGrid, key: Qt.Key, expected: tuple[int, int]
) -> None:
    stand(own, 1, REMARK)
    press(Key.Key_F2)
    write("a")
    press(key)
    assert (place(own), shown(own, 1, REMARK)) == (expected, "" if key is Key.Key_Escape else "a")


@pytest.mark.parametrize("key", [Key.Key_Up, Key.Key_Down, Key.Key_PageDown, Key.Key_F2, Key.Key_Backspace])
def test_keys_that_the_editor_ignores_do_not_reach_the_grid(own: MarkGrid, key: Qt.Key) -> None:
    stand(own, 1, REMARK)
    press(Key.Key_F2)
    write("a")
    press(key)
    assert (place(own), own.state()) == ((1, REMARK), own.State.EditingState)


def test_a_double_click_edits_a_remark(own: MarkGrid) -> None:
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
    grid: MarkGrid, started: MainWindow, dialogs: FakeDialogs
) -> None:
    for number in ("P01", "P02", "P03"):
        open_ballot(started, number)
        write("1")
        dialogs.will("confirm", True)
        started.menu.form.actionRemoveBallot.trigger()
        assert where(started)["ballot"] == number
    assert desk_of(started).data.ballots == ()
    assert grid.grid_model.ballot is not None and grid.grid_model.ballot.id == 0
    assert pages_of(started).turn_to(RESULTS)


def test_a_half_after_the_ballot_was_closed_is_ignored(grid: MarkGrid, review: Review) -> None:
    write("18")
    grid.grid_model.open(0)
    QTest.keyClicks(grid, "+")
    assert grid.draft is None and not grid.grid_model.rowCount()
