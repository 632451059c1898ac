"""Tests of what fits on the screen: rows, problems, names, drop-down lists; no stray scroll bar."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QScrollArea, QTableView

from shuping_desktop.models.cell_looks import CellKind
from shuping_desktop.models.results import ResultColumn
from shuping_desktop.operations import roster
from shuping_desktop.operations.roster import NewParticipant
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.widgets.column_fit import fitted_widths
from tests.views.everywhere import show_page
from tests.views.window import ENTRY, EVALUATORS, PARTICIPANTS, RESULTS, desk_of, entry_of, pages_of

SMALL, LARGE = QSize(1366, 768), QSize(1920, 1010)
ZOOMED = QSize(1366 * 2 // 3, 768 * 2 // 3)
"""A small laptop at 150 %."""
PAGES = (PARTICIPANTS, ENTRY, EVALUATORS, RESULTS)


def resized(window: MainWindow, size: QSize) -> None:
    window.resize(size)
    for _ in range(6):
        QCoreApplication.processEvents()


@pytest.fixture
def sixteen(sample: MainWindow) -> MainWindow:
    """Return the window with sixteen officers, on the page of the results."""
    for letter in "甲乙丙丁戊":
        person = NewParticipant("officer", "工作部门负责人", f"王小{letter}", "文体活动部副部长")
        roster.add_participant(desk_of(sample).review, person)
    show_page(sample, "officer", RESULTS)
    pages_of(sample).results.detail.form.formulaTab.click()
    resized(sample, SMALL)
    return sample


def visible_rows(view: QAbstractItemView) -> list[int]:
    """Return the rows that are visible from their upper to their lower edge."""
    area, model = view.viewport().rect(), view.model()
    rows = range(model.rowCount())
    return [row for row in rows if area.contains(view.visualRect(model.index(row, 0)).adjusted(9, 1, -9, -1))]


def test_fourteen_people_and_five_problems_are_seen_on_a_small_screen(sixteen: MainWindow) -> None:
    page = pages_of(sixteen).results
    people = [row for row in visible_rows(page.form.table) if not page.results.is_category(row)]
    assert len(people) >= 14
    assert len(visible_rows(page.lists.form.problemsList)) >= 5


def test_five_long_problems_are_seen_above_a_task_bar(sample: MainWindow) -> None:
    show_page(sample, "officer", RESULTS)
    page = pages_of(sample).results
    page.detail.form.formulaTab.click()
    resized(sample, QSize(1366, 740))
    assert len(visible_rows(page.lists.form.problemsList)) >= 5


def test_a_category_is_a_row_that_the_cursor_passes_over(sixteen: MainWindow) -> None:
    page = pages_of(sixteen).results
    assert [page.results.index(row, 0).data() for row in page.results.category_rows] == [
        "主席团",
        "工作部门负责人",
    ]
    assert all(not page.results.is_category(row) for row in (page.form.table.currentIndex().row(),))


def test_rows_of_results_are_low_on_a_small_screen_and_grow_with_it(sixteen: MainWindow) -> None:
    table = pages_of(sixteen).results.form.table
    small, points = table.rowHeight(1), table.font().pointSizeF()
    assert 28 <= small <= 32
    resized(sixteen, LARGE)
    assert table.rowHeight(1) > small and table.font().pointSizeF() > points


def test_the_sheet_grows_with_the_window(sample: MainWindow) -> None:
    resized(sample, SMALL)
    show_page(sample, "officer", ENTRY)
    grid = entry_of(sample).grid
    small, points = grid.rowHeight(0), grid.font().pointSizeF()
    resized(sample, LARGE)
    assert grid.rowHeight(0) >= small * 1.3 and grid.font().pointSizeF() >= points * 1.2


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["1366", "1920"])
def test_no_name_is_elided(sample: MainWindow, size: QSize) -> None:
    resized(sample, size)
    show_page(sample, "officer", ENTRY)
    entry = entry_of(sample)
    names = [c for c in range(entry.grid_model.columnCount()) if entry.grid_model.kind(c) is CellKind.NAME]
    results = pages_of(sample).results
    for page, table, column in (
        (ENTRY, entry.grid, names[0]),
        (RESULTS, results.form.table, results.results.column_of(ResultColumn.NAME)),
        (PARTICIPANTS, pages_of(sample).participants.form.table, 2),
    ):
        show_page(sample, "officer", page)
        assert elided(table, column) == []


def elided(table: QTableView, column: int) -> list[str]:
    """Return the texts of a column that are wider than it."""
    model = table.model()
    texts = [str(model.index(row, column).data() or "") for row in range(model.rowCount())]
    spans = [table.columnSpan(row, column) for row in range(model.rowCount())]
    font = table.font()
    font.setBold(True)
    room, metrics = table.columnWidth(column), QFontMetrics(font)
    return [
        text
        for text, span in zip(texts, spans, strict=True)
        if span == 1 and metrics.horizontalAdvance(text) > room
    ]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["1366", "1920"])
def test_no_stray_horizontal_scroll_bar(sample: MainWindow, size: QSize, page: int) -> None:
    resized(sample, size)
    for track in ("college", "officer"):
        show_page(sample, track, page)
        QCoreApplication.processEvents()
        shown = [
            view
            for kind in (QAbstractItemView, QScrollArea)
            for view in sample.findChildren(kind)
            if view.isVisible() and view.horizontalScrollBar().maximum() > 0
        ]
        assert shown == []


def test_the_remark_is_in_view_at_150_percent(sample: MainWindow) -> None:
    resized(sample, ZOOMED)
    show_page(sample, "officer", ENTRY)
    grid = entry_of(sample).grid
    assert grid.horizontalScrollBar().maximum() == 0
    last = grid.model().columnCount() - 1
    assert grid.columnViewportPosition(last) + grid.columnWidth(last) <= grid.viewport().width() + 1


@pytest.mark.parametrize("entries", [1, 2, 5, 9])
def test_a_drop_down_opens_whole(window: MainWindow, tmp_path: Path, entries: int) -> None:
    box = QComboBox(window)
    box.addItems([f"第 {number} 项" for number in range(entries)])
    box.show()
    box.showPopup()
    QCoreApplication.processEvents()
    view = box.view()
    assert visible_rows(view) == list(range(entries))
    assert view.viewport().height() >= view.visualRect(box.model().index(entries - 1, 0)).bottom()
    box.hidePopup()


@pytest.mark.parametrize(
    ("desired", "room", "expected"),
    [
        ([50, 60], 200, [50, 60]),
        ([50, 300, 100], 250, [50, 100, 100]),
        ([50, 300, 200], 250, [50, 100, 100]),
        ([300, 300], 60, [48, 48]),
        ([20, 300], 100, [20, 80]),
    ],
)
def test_the_widest_columns_are_cut_first(desired: list[int], room: int, expected: list[int]) -> None:
    assert fitted_widths(desired, room) == expected
