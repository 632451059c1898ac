"""Order of the columns in the grid, and exchanging two columns, through the window and the real dialogs."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from shuping_desktop.models.reading_list import reading_list
from shuping_desktop.operations import rows
from shuping_desktop.operations.columns import order_columns
from shuping_desktop.store import Review
from shuping_desktop.views.entry.columns_dialog import ColumnsDialog
from shuping_desktop.views.entry.exchange_dialog import MINE, RANGE, ExchangeDialog
from shuping_desktop.views.entry.mark_grid import MarkGrid
from shuping_desktop.views.main_window import MainWindow
from tests.helpers import ballot_id, participant_id, undo_text
from tests.views.grid import FIRST, shown
from tests.views.key_presses import ALT, Key, click, press, write
from tests.views.window import FakeDialogs, desk_of

ORDER = [1, 0, 2, 3, 4, 5]


def heading(grid: MarkGrid, column: int) -> str:
    return "".join(grid.grid_model.heading(column).split())


def test_keys_go_into_the_columns_of_the_paper(grid: MarkGrid, started: MainWindow, review: Review) -> None:
    order_columns(review, "college", ORDER)
    assert [heading(grid, FIRST), heading(grid, FIRST + 1)] == ["组织实践活动20", "引领思想成长20"]
    grid.setCurrentIndex(grid.model().index(0, FIRST))
    write("1518")
    (row,) = review.contents.ballot(ballot_id(review, "P01")).rows.values()
    assert row.marks[:2] == (1800, 1500)
    assert (shown(grid, 0, FIRST), shown(grid, 0, FIRST + 1)) == ("15", "18")
    assert "化工学院：15　18" in reading_list(desk_of(started).data)


def test_the_menu_orders_the_columns(
    grid: MarkGrid, started: MainWindow, dialogs: FakeDialogs, review: Review
) -> None:
    dialogs.will("ask_column_order", ORDER)
    started.menu.form.actionColumns.trigger()
    assert heading(grid, FIRST) == "组织实践活动20"
    assert (undo_text(review) or "").startswith("栏目次序改为 组织实践活动、引领思想成长")
    dialogs.will("ask_column_order", None)
    started.menu.form.actionColumns.trigger()


def test_a_heading_offers_both_by_its_menu(grid: MarkGrid, started: MainWindow, dialogs: FakeDialogs) -> None:
    header = grid.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(FIRST + 2) + 4, 4)
    header.customContextMenuRequested.emit(at)
    (menu,) = header.findChildren(QMenu)
    asked: list[int] = []
    dialogs.will("ask_exchange", lambda _desk, first: asked.append(first))
    menu.actions()[1].trigger()
    assert asked == [2]
    menu.close()


def test_the_dialog_moves_columns_by_keys(grid: MarkGrid, started: MainWindow) -> None:
    dialog = ColumnsDialog(desk_of(started).data.track, started)
    dialog.show()
    dialog.activateWindow()
    dialog.form.columnsList.setFocus()
    press(Key.Key_Down, modifier=ALT)
    assert dialog.order == ORDER
    press(Key.Key_Up, modifier=ALT)
    click(dialog.form.downButton)
    click(dialog.form.resetButton)
    assert dialog.order == [0, 1, 2, 3, 4, 5]
    dialog.close()


def type_marks(review: Review, number: str, *values: int) -> None:
    for criterion, value in enumerate(values):
        rows.set_mark(review, ballot_id(review, number), participant_id(review, "智造学院"), criterion, value)


def marks(review: Review, number: str) -> tuple[int | None, ...]:
    return review.contents.ballot(ballot_id(review, number)).rows[participant_id(review, "智造学院")].marks


def test_the_dialog_previews_and_the_window_exchanges(
    started: MainWindow, dialogs: FakeDialogs, review: Review
) -> None:
    type_marks(review, "P02", 1900, 1200)
    type_marks(review, "P03", 1800, 1550)
    dialog = ExchangeDialog(desk_of(started), 0, started)
    assert dialog.form.previewLabel.text() == "2 份评分表，2 行要对调"
    dialog.form.scopeBox.setCurrentIndex(RANGE)
    for box in (dialog.form.fromBox, dialog.form.toBox):
        box.setCurrentText("P03　评议小组")
    lines = [dialog.form.previewList.item(row).text() for row in range(dialog.form.previewList.count())]
    assert lines == ["P03　智造学院　18、15.5 → 15.5、18"]
    dialogs.will("ask_exchange", dialog.exchange)
    started.menu.form.actionExchange.trigger()
    assert (marks(review, "P02")[:2], marks(review, "P03")[:2]) == ((1900, 1200), (1550, 1800))
    assert undo_text(review) == "1 份评分表的“引领思想成长”和“组织实践活动”对调"


def test_the_dialog_names_a_mark_over_the_maximum(started: MainWindow, review: Review) -> None:
    type_marks(review, "P02", 1900, 1200, 1800, 500)
    dialog = ExchangeDialog(desk_of(started), 2, started)
    assert "智造学院：18 移到“维护学生权益”超过满分 10" in dialog.form.errorLabel.text()
    assert not dialog.form.okButton.isEnabled()
    review.who = "别人"
    dialog.form.scopeBox.setCurrentIndex(MINE)
    assert dialog.form.previewLabel.text() == "0 份评分表，0 行要对调"
