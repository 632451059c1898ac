"""Tests of checks of the written total: likely slips, as on paper, shifted blocks."""

import pytest

from shuping_desktop.models.problems import ProblemsModel
from shuping_desktop.models.roles import Role, Tone
from shuping_desktop.operations.rulings import Decision, open_questions, rule
from shuping_desktop.scoring.rulings import ROW as ROW_QUESTION
from shuping_desktop.scoring.rulings import VOID
from shuping_desktop.scoring.tally import tally
from shuping_desktop.store import Review
from shuping_desktop.views.entry.mark_grid import MarkGrid
from shuping_desktop.views.main_window import MainWindow
from tests.helpers import ballot_id, undo_text
from tests.views.grid import FIRST, ROW, ROW_CELLS, SUM, TOTAL, fill, shown, typed_cells
from tests.views.key_presses import ALT, CTRL, Key, click, press, stand, write
from tests.views.window import desk_of, entry_of

BLANK = [""] * 7
SECOND = ["10", "11", "12", "5", "13", "6", "57"]
THIRD = ["15", "14", "13", "8", "12", "7", "69"]


def off(marks: list[str], total: str) -> list[str]:
    return [*marks[:6], total]


def rows_of(grid: MarkGrid) -> list[list[str]]:
    return [typed_cells(grid, row) for row in range(5)]


def problem(window: MainWindow) -> str:
    return entry_of(window).card.form.problemLabel.text()


@pytest.fixture
def shifted(grid: MarkGrid, review: Review) -> list[list[str]]:
    """Type P01 with the marks of three rows one row too high; return the right rows."""
    totals = off(SECOND, "90"), off(THIRD, "57")
    fill(review, "P01", BLANK, off(ROW_CELLS, ""), *totals, off(BLANK, "69"))
    stand(grid, 1, FIRST)
    return [BLANK, BLANK, ROW_CELLS, SECOND, THIRD]


def test_the_likely_slip_is_named(grid: MarkGrid, started: MainWindow) -> None:
    write("131719918990")
    press(Key.Key_Up)
    assert problem(started).endswith(
        "相差 5；得分按各项之和计；请对照纸质评分表核对。可能：“引领思想成长”13 应是 18（错一个数字）。"
    )


def test_a_cell_that_was_skipped_is_named(grid: MarkGrid, started: MainWindow) -> None:
    write("18")
    press(Key.Key_Return)
    write("19918990")
    press(Key.Key_Up)
    assert "漏录了“组织实践活动”，按手写总分应是 17" in problem(started)


def test_a_row_being_typed_is_no_problem(grid: MarkGrid, started: MainWindow) -> None:
    form = entry_of(started).card.form
    for typed in ("18", "17", "19"):
        write(typed)
        assert not form.paperButton.isVisible() and not form.problemButton.isVisible()
        assert problem(started) == "✓  已录的行没有问题。"
    press(Key.Key_Down)
    assert problem(started) == "⚠  这份评分表有 1 行待处理。" and form.problemButton.isVisible()
    press(Key.Key_Up)
    assert form.paperButton.isVisible()


def test_a_ruling_on_the_row_is_shown(grid: MarkGrid, review: Review, started: MainWindow) -> None:
    write("131719918990")
    data = review.contents.track_data("college")
    (question,) = [each for each in open_questions(data, tally(data)) if each.kind == ROW_QUESTION]
    rule(review, "college", question, Decision(VOID, "评议小组", "看不清"))
    stand(grid, 0, FIRST)
    assert problem(started) == "✓  已裁定：这一行作废，不计入（评议小组）。"
    stand(grid, 1, FIRST)
    assert "已裁定" not in problem(started)


def test_typing_goes_on_after_a_difference(grid: MarkGrid) -> None:
    write("131719918990" + ROW)
    assert (typed_cells(grid, 0)[0], typed_cells(grid, 1)) == ("13", ROW_CELLS)


def test_f4_toggles_as_on_paper(grid: MarkGrid, review: Review) -> None:
    write("131719918990")
    stand(grid, 0, TOTAL)
    press(Key.Key_F4)
    row = next(iter(review.contents.ballot(ballot_id(review, "P01")).rows.values()))
    assert (row.as_on_paper, row.written_total, undo_text(review)) == (True, 9000, "P01 化工学院 按纸面")
    assert grid.model().index(0, TOTAL).data(Role.TONE) is Tone.PANEL
    press(Key.Key_F4)
    assert grid.model().index(0, TOTAL).data(Role.TONE) is Tone.BAD


def test_typing_in_the_row_clears_as_on_paper(grid: MarkGrid, review: Review) -> None:
    write("131719918990")
    stand(grid, 0, TOTAL)
    press(Key.Key_F4)
    write("91")
    assert grid.model().index(0, TOTAL).data(Role.TONE) is Tone.BAD


def test_f4_on_a_row_that_agrees_does_nothing(grid: MarkGrid, review: Review) -> None:
    write(ROW)
    stand(grid, 0, FIRST)
    before = undo_text(review)
    press(Key.Key_F4)
    assert undo_text(review) == before


def test_a_block_one_row_off_is_detected(shifted: list[list[str]], started: MainWindow) -> None:
    assert problem(started) == "⚠  第 2 行到第 4 行的各项和与下一行的手写总分相符，可能录错了一行。"
    assert entry_of(started).card.form.shiftButton.text() == "整块下移一行"


def test_alt_down_moves_the_block_as_one_step(
    grid: MarkGrid, review: Review, shifted: list[list[str]]
) -> None:
    before = rows_of(grid)
    press(Key.Key_Down, modifier=ALT)
    assert rows_of(grid) == shifted
    press(Key.Key_Z, modifier=CTRL)
    assert rows_of(grid) == before


def test_the_button_moves_the_block(grid: MarkGrid, started: MainWindow, shifted: list[list[str]]) -> None:
    click(entry_of(started).card.form.shiftButton)
    assert rows_of(grid) == shifted
    assert not entry_of(started).card.form.shiftButton.isVisible()


def test_a_block_one_row_too_low_moves_up(grid: MarkGrid, review: Review, started: MainWindow) -> None:
    fill(review, "P01", off(BLANK, "90"), off(ROW_CELLS, "57"), off(SECOND, ""))
    assert entry_of(started).card.form.shiftButton.text() == "整块上移一行"
    press(Key.Key_Up, modifier=ALT)
    assert rows_of(grid)[:3] == [ROW_CELLS, SECOND, BLANK]


@pytest.mark.parametrize("with_totals", [True, False])
def test_a_block_without_totals_beside_moves_as_whole_rows(
    grid: MarkGrid, review: Review, with_totals: bool
) -> None:
    block = [ROW_CELLS, SECOND] if with_totals else [off(ROW_CELLS, ""), off(SECOND, "")]
    fill(review, "P01", THIRD, *block)
    stand(grid, 1, FIRST)
    press(Key.Key_Down, modifier=ALT)
    assert rows_of(grid) == [THIRD, BLANK, *block, BLANK]
    press(Key.Key_Z, modifier=CTRL)
    assert rows_of(grid) == [THIRD, *block, BLANK, BLANK]


def test_a_block_is_not_moved_onto_a_typed_row(grid: MarkGrid, review: Review) -> None:
    fill(review, "P01", THIRD, ROW_CELLS)
    stand(grid, 1, FIRST)
    press(Key.Key_Up, modifier=ALT)
    assert grid.message == "化工学院一行已有内容，不能整块移动；请先清空那一行。"
    assert rows_of(grid)[:2] == [THIRD, ROW_CELLS]


def test_the_draft_is_written_before_a_block_moves(grid: MarkGrid) -> None:
    write("1")
    press(Key.Key_Down, modifier=ALT)
    assert (shown(grid, 0, FIRST), shown(grid, 1, FIRST)) == ("", "1")


# A row confirmed by F4, which awaits the panel


def look(grid: MarkGrid, row: int, column: int) -> Tone:
    tone: Tone = grid.model().index(row, column).data(Role.TONE)
    return tone


def list_state(window: MainWindow) -> tuple[str, Tone]:
    index = entry_of(window).panel.form.ballotList.currentIndex()
    return index.data(Role.STATE), index.data(Role.TONE)


def test_a_confirmed_incomplete_row_awaits_the_panel_wherever_one_goes(
    grid: MarkGrid, started: MainWindow
) -> None:
    write("1817199")
    press(Key.Key_F4)
    assert problem(started).startswith("◆  ") and problem(started).endswith("待评议小组裁定。")
    assert look(grid, 0, SUM) is Tone.PANEL
    press(Key.Key_Down)
    assert problem(started) == "◆  这份评分表有 1 行已确认，待评议小组裁定；别的行没有问题。"
    assert look(grid, 0, SUM) is Tone.PANEL
    write("18")
    assert problem(started).startswith("◆")


def test_a_second_f4_takes_the_confirmation_back(grid: MarkGrid, started: MainWindow) -> None:
    write("1817199")
    button = entry_of(started).card.form.paperButton
    press(Key.Key_F4)
    assert button.text() == "取消确认  F4"
    press(Key.Key_F4)
    assert (look(grid, 0, SUM), button.text()) == (Tone.WARN, "纸上确实这样写  F4")


def test_the_lists_tell_a_confirmed_row_from_a_problem(
    grid: MarkGrid, review: Review, started: MainWindow
) -> None:
    fill(review, "P01", off(ROW_CELLS, "91"), off(SECOND, "58"), *[ROW_CELLS] * 5)
    assert list_state(started) == ("⚠ 问题 2", Tone.WARN)
    stand(grid, 0, FIRST)
    press(Key.Key_F4)
    assert list_state(started) == ("⚠ 问题 1 待裁定 1", Tone.WARN)
    press(Key.Key_F8, Key.Key_F4)
    assert list_state(started) == ("◆ 待裁定 2", Tone.PANEL)
    problems = ProblemsModel(desk_of(started))
    first = problems.index(0)
    assert (str(first.data())[0], first.data(Role.TONE)) == ("◆", Tone.PANEL)


@pytest.mark.parametrize(
    ("row", "words"),
    [(0, "第 1 行没有问题"), (3, "第 4 行还没有录")],
)
def test_f4_on_another_row_says_why_it_does_nothing(
    grid: MarkGrid, review: Review, row: int, words: str
) -> None:
    fill(review, "P01", ROW_CELLS, off(SECOND, "58"))
    stand(grid, row, FIRST)
    press(Key.Key_F4)
    assert words in grid.message
