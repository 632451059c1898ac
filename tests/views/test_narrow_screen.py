"""Tests of a narrow window: stacked cards, wrapped headings, tool tips of elided names."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QToolTip
from pytestqt.qtbot import QtBot

from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.widgets.column_fit import ColumnFit
from shuping_desktop.views.widgets.wrapping_header import wrapped
from tests.views.everywhere import show_page
from tests.views.window import ENTRY, RESULTS, entry_of, pages_of

LONG_NAME = "阿依古丽·买买提"
WIDE, NARROW = QSize(1366, 740), QSize(944, 450)


def resized(window: MainWindow, size: QSize) -> None:
    window.resize(size)
    for _ in range(5):
        QCoreApplication.processEvents()


def tool_tip_at(view: QAbstractItemView, text: str) -> str:
    """Return the tool tip of the cell with that text."""
    model = view.model()
    cells = (model.index(row, column) for row in range(model.rowCount()) for column in range(4))
    index = next(cell for cell in cells if cell.data() == text)
    view.scrollTo(index)
    at = view.visualRect(index).center()
    QToolTip.hideText()
    event = QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    return QToolTip.text()


@pytest.mark.parametrize(("size", "expected"), [(WIDE, ""), (NARROW, LONG_NAME)], ids=["wide", "narrow"])
def test_an_elided_name_has_a_tool_tip(on_sample: MainWindow, size: QSize, expected: str) -> None:
    resized(on_sample, size)
    show_page(on_sample, "officer", ENTRY)
    assert tool_tip_at(entry_of(on_sample).grid, LONG_NAME) == expected


def test_cards_are_stacked_in_a_narrow_window(on_sample: MainWindow) -> None:
    show_page(on_sample, "officer", RESULTS)
    page = pages_of(on_sample).results

    def beside() -> bool:
        return page.detail.x() > page.form.tableCard.geometry().right()

    resized(on_sample, NARROW)
    assert not beside() and page.detail.width() == page.form.tableCard.width()
    resized(on_sample, WIDE)
    assert beside()


def test_buttons_of_a_ballot_move_below_the_grid(on_sample: MainWindow) -> None:
    show_page(on_sample, "officer", ENTRY)
    page = entry_of(on_sample)

    def below() -> bool:
        top = page.grid.mapTo(page, QPoint(0, 0)).y()
        return page.card.form.nextButton.mapTo(page, QPoint(0, 0)).y() > top

    resized(on_sample, NARROW)
    assert below()
    resized(on_sample, WIDE)
    assert not below()


@pytest.mark.parametrize(
    ("text", "units", "lines"),
    [
        ("服务思想\n成长 20", 5, "服务思想\n成长 20"),
        ("服务思想\n成长 20", 3, "服务思\n想成长\n20"),
        ("Number prefix", 4, "Number\nprefix"),
        ("", 0, ""),
    ],
)
def test_a_heading_is_wrapped_to_its_column(qapp: QApplication, text: str, units: int, lines: str) -> None:
    metrics = QFontMetrics(qapp.font())
    assert wrapped(text, units * metrics.horizontalAdvance("服"), metrics) == lines


def test_a_scroll_bar_that_goes_with_narrower_columns_does_not_widen_them_again(qtbot: QtBot) -> None:
    table = QTableView()
    qtbot.addWidget(table)
    table.setModel(QStandardItemModel(3, 1, table))
    fit = ColumnFit(table, lambda: 0)
    widths = []
    table.show()
    for policy in (Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff):
        table.setVerticalScrollBarPolicy(policy)
        fit.fit()
        widths.append(table.columnWidth(0))
    assert widths[0] == widths[1]
    table.resize(table.width() + 50, table.height())
    assert table.columnWidth(0) > widths[0] + 50
