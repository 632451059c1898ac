"""Tests of copying and pasting ranges of cells, as with Excel and WPS."""

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication

from shuping_desktop.store import Review
from shuping_desktop.views.entry.mark_grid import MarkGrid
from shuping_desktop.views.main_window import MainWindow
from tests.helpers import undo_text
from tests.views.grid import FIRST, ROW, ROW_CELLS, on_disk, place, shown, typed_cells
from tests.views.key_presses import CTRL, SHIFT, Key, press, stand, write
from tests.views.window import FakeDialogs

LINE = "\t".join(ROW_CELLS)
COPY, CUT, PASTE, UNDO = Key.Key_C, Key.Key_X, Key.Key_V, Key.Key_Z


def paste(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    press(PASTE, modifier=CTRL)


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_lines_from_excel_fill_rows(grid: MarkGrid) -> None:
    paste(f"{LINE}\r\n{LINE}\r\n")
    assert [typed_cells(grid, row) for row in range(3)] == [ROW_CELLS, ROW_CELLS, [""] * 7]


def test_a_paste_is_one_step(grid: MarkGrid, review: Review) -> None:
    before = undo_text(review)
    paste(f"{LINE}\n{LINE}")
    assert undo_text(review) == "粘贴 P01 的 14 格"
    press(UNDO, modifier=CTRL)
    assert (on_disk(review), undo_text(review)) == ([], before)


def test_a_paste_that_would_overwrite_asks_first(grid: MarkGrid, dialogs: FakeDialogs) -> None:
    write("11")
    stand(grid, 0, FIRST)
    asked: list[list[str]] = []

    def confirm(overwritten: Sequence[str]) -> bool:
        asked.append(list(overwritten))
        return True

    dialogs.will("confirm_paste", confirm)
    paste(LINE)
    assert (asked, typed_cells(grid, 0)) == ([["化工学院：11 → 18"]], ROW_CELLS)


def test_a_cancelled_paste_changes_nothing(grid: MarkGrid, dialogs: FakeDialogs) -> None:
    write("11")
    stand(grid, 0, FIRST)
    dialogs.will("confirm_paste", False)
    paste(LINE)
    assert typed_cells(grid, 0) == ["11", "", "", "", "", "", ""]


def test_unchanged_cells_need_no_confirmation(grid: MarkGrid) -> None:
    write("18")
    stand(grid, 0, FIRST)
    paste(LINE)
    assert typed_cells(grid, 0) == ROW_CELLS


def test_a_paste_with_a_text_is_refused_as_a_whole(grid: MarkGrid, review: Review) -> None:
    paste(f"{LINE}\n18\tx")
    assert grid.message == "剪贴板第 2 行（智造学院 组织实践活动）：“x”不是数，没有粘贴。"
    assert on_disk(review) == []


def test_a_paste_above_the_maximum_is_refused_as_a_whole(grid: MarkGrid, review: Review) -> None:
    paste(f"{LINE}\n18\t25")
    assert "智造学院 组织实践活动" in grid.message and "25 超过满分 20" in grid.message
    assert on_disk(review) == []


def test_a_paste_that_does_not_fit_is_refused(grid: MarkGrid, review: Review) -> None:
    stand(grid, 6, FIRST)
    paste(f"{LINE}\n{LINE}")
    assert grid.message == "剪贴板里有 2 行 7 列，从这一格起放不下，没有粘贴。"
    assert on_disk(review) == []


def test_a_paste_into_the_own_row_is_refused(own: MarkGrid) -> None:
    own.setCurrentIndex(own.model().index(0, 2))
    paste("18")
    assert own.message == "剪贴板第 1 行（卫𬭎 服务思想成长）：这一行不能填写，没有粘贴。"


def test_a_clipboard_without_cells_is_refused(grid: MarkGrid, review: Review) -> None:
    paste("x" * 200_000)
    assert grid.message != ""
    assert on_disk(review) == []


def test_an_empty_clipboard_does_nothing(grid: MarkGrid, review: Review) -> None:
    before = undo_text(review)
    paste("")
    assert undo_text(review) == before


def test_full_width_and_padded_numbers_are_read(grid: MarkGrid) -> None:
    paste("18.50\t017\t１９\t９．５")
    assert typed_cells(grid, 0)[:4] == ["18.5", "17", "19", "9.5"]


def test_shift_and_arrows_select_a_range_to_copy(grid: MarkGrid) -> None:
    write(ROW)
    stand(grid, 0, FIRST)
    press(Key.Key_Right, Key.Key_Down, modifier=SHIFT)
    press(COPY, modifier=CTRL)
    assert clipboard() == "18\t17\n\t\n"


def test_cut_clears_a_range_as_one_step(grid: MarkGrid, review: Review) -> None:
    write(ROW)
    stand(grid, 0, FIRST)
    press(Key.Key_Right, modifier=SHIFT)
    press(CUT, modifier=CTRL)
    assert (clipboard(), typed_cells(grid, 0)[:3]) == ("18\t17\n", ["", "", "19"])
    press(UNDO, modifier=CTRL)
    assert typed_cells(grid, 0) == ROW_CELLS


def test_delete_clears_a_range_as_one_step_after_a_question(grid: MarkGrid, dialogs: FakeDialogs) -> None:
    write(ROW)
    stand(grid, 0, FIRST)
    press(Key.Key_End, modifier=SHIFT)
    dialogs.will("confirm", False)
    press(Key.Key_Delete)
    assert typed_cells(grid, 0) == ROW_CELLS
    dialogs.will("confirm", True)
    press(Key.Key_Delete)
    assert dialogs.shown_texts[-1].endswith("清空选中的 7 格？")
    assert typed_cells(grid, 0) == [""] * 7
    press(UNDO, modifier=CTRL)
    assert typed_cells(grid, 0) == ROW_CELLS


def test_a_copied_row_is_pasted_unchanged(grid: MarkGrid) -> None:
    write(ROW)
    stand(grid, 0, FIRST)
    press(Key.Key_End, modifier=SHIFT)
    press(COPY, modifier=CTRL)
    stand(grid, 3, FIRST)
    press(PASTE, modifier=CTRL)
    assert (clipboard(), typed_cells(grid, 3)) == (f"{LINE}\n", ROW_CELLS)


def test_a_cut_cell_can_be_pasted_elsewhere(grid: MarkGrid) -> None:
    write("18")
    stand(grid, 0, FIRST)
    press(CUT, modifier=CTRL)
    stand(grid, 4, FIRST)
    press(PASTE, modifier=CTRL)
    assert (shown(grid, 0, FIRST), shown(grid, 4, FIRST)) == ("", "18")


def test_a_paste_writes_the_draft_first(grid: MarkGrid, dialogs: FakeDialogs, started: MainWindow) -> None:
    write("1")
    dialogs.will("confirm_paste", False)
    paste("18")
    assert (shown(grid, 0, FIRST), grid.draft, place(grid)) == ("1", None, (0, FIRST))
