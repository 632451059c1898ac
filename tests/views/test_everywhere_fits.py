"""No text is cut off on any page or dialog, in both languages and at the usual screen scales."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from itertools import combinations, product

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QScrollArea,
    QStyle,
    QStyleOptionFrame,
    QStyleOptionViewItem,
    QTableView,
    QTextBrowser,
    QWidget,
)

from shuping_desktop.models.roles import Index, Role
from shuping_desktop.models.translation import translated
from shuping_desktop.operations.summaries import Summary
from shuping_desktop.views.entry.mark_grid import MarkGrid
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.results.criteria_chart import CriteriaChart
from shuping_desktop.views.widgets.delegates import PADDING
from tests.views.everywhere import EVERYWHERE, PAGES, ROSTER, Place, named, shown_at
from tests.views.window import desk_of, opened_on_sample, pages_of, speaking_english

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly

# A screen of 1366 × 768 less the task bar and the title bar.
LAPTOP = QSize(1366, 697)
# Window sizes on a screen of 1920 × 1080 at a scale of 150 % and 200 %.
ROOMS = {"laptop": LAPTOP, "150": QSize(1264, 640), "200": QSize(944, 450)}
SCALES = ("1.5", "2")


@pytest.fixture(scope="module", params=["chinese", "english"])
def localised(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    """Return a window on the sample in one of the languages."""
    english = request.param == "english"
    language = speaking_english(qapp) if english else nullcontext()
    with language, opened_on_sample(tmp_path_factory.mktemp(request.param)) as window:
        yield window


@pytest.mark.parametrize("room", ROOMS)
def test_no_text_is_cut_off(localised: MainWindow, room: str) -> None:
    localised.resize(ROOMS[room])
    names, found = list(user_texts(localised)), {}
    for place in EVERYWHERE:
        with shown_at(localised, place) as top:
            top.resize(top.size().boundedTo(ROOMS[room]))
            settle_layout()
            found[place] = [*too_small(top, names), *overlapping(top), *bars_below(top)]
            if top.width() > ROOMS[room].width() or top.height() > ROOMS[room].height():
                found[place].append(f"needs {top.size().toTuple()}")
    assert {place: wrong for place, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("room", ROOMS)
def test_every_menu_entry_is_fully_visible(localised: MainWindow, room: str) -> None:
    localised.resize(ROOMS[room])
    menus = localised.menu.findChildren(QMenu)
    assert len(menus) > 5
    assert [wrong for menu in menus for wrong in cut_entries(menu)] == []


def cut_entries(menu: QMenu) -> Iterator[str]:
    """Yield the entries that are narrower than their text and shortcut, or outside the menu."""
    parent = menu.parentWidget()
    assert parent is not None
    menu.popup(parent.mapToGlobal(QPoint(0, 0)))
    QCoreApplication.processEvents()
    for action in filter(QAction.isVisible, menu.actions()):
        text, keys = action.text().replace("&", ""), action.shortcut().toString()
        needed = menu.fontMetrics().horizontalAdvance(text + keys)
        rect = menu.actionGeometry(action)
        if not menu.rect().contains(rect) or rect.width() < needed:
            yield f"{action.text()} {rect.getRect()} of {needed}"
    menu.close()


@pytest.mark.parametrize("place", PAGES, ids=str)
def test_no_page_scrolls_on_a_small_laptop(localised: MainWindow, place: Place) -> None:
    localised.resize(LAPTOP)
    with shown_at(localised, place):
        QCoreApplication.processEvents()
        assert localised.form.rehearsalBand.isVisible()
        areas = [area for area in localised.findChildren(QScrollArea) if area.isVisible()]
        bars = [bar for area in areas for bar in (area.verticalScrollBar(), area.horizontalScrollBar())]
        assert bars and [bar for bar in bars if bar.isVisible()] == []
        # These tables show all rows: the ballot as on paper, participants, groups, all colleges.
        pages = pages_of(localised)
        tables = [pages.entry.grid, pages.participants.form.table, pages.evaluators.form.groupsTable]
        tables += [pages.results.form.table] if place[0] == "college" else []
        assert [
            table for table in tables if table.isVisible() and table.verticalScrollBar().isVisible()
        ] == []


@pytest.mark.parametrize("scale", SCALES)
def test_no_text_is_cut_off_at_a_scale_factor(scale: str) -> None:
    test = f"{__file__}::{test_no_text_is_cut_off.__name__}[english-laptop]"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", test]
    environment = os.environ | {"QT_SCALE_FACTOR": scale}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def settle_layout() -> None:
    """Process events until nested layouts have adapted to a new size."""
    for _ in range(8):
        QCoreApplication.processEvents()


def user_texts(window: MainWindow) -> Iterator[str]:
    """Yield names and the like, the only texts that may be elided: a tool tip shows them in full."""
    contents = desk_of(window).review.contents
    for track in contents.scheme.tracks:
        data = contents.track_data(track.id)
        yield from (text for person in data.participants for text in (person.name, person.position) if text)
        yield from (group.name for group in track.groups)
    yield from (*ROSTER.split(), ".csv")


def too_small(top: QWidget, names: list[str]) -> Iterator[str]:
    """Yield every widget that is smaller than its text."""
    for widget in top.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, (QLabel, QAbstractButton, QComboBox, CriteriaChart)):
            if not has_room(widget):
                yield f"{named(widget)} {widget.size().toTuple()} of {widget.sizeHint().toTuple()}"
        elif isinstance(widget, QLineEdit):
            yield from narrow_proposal(widget)
        elif isinstance(widget, QTableView):
            yield from narrow_headings(widget)
            yield from narrow_cells(widget, names)
        elif isinstance(widget, QListView):
            yield from narrow_lines(widget, names)


def has_room(widget: QWidget) -> bool:
    needed = widget.sizeHint()
    if isinstance(widget, QLabel) and not widget.text():
        return True
    if isinstance(widget, CriteriaChart):
        return widget.height() >= widget.minimumSizeHint().height()
    if widget.hasHeightForWidth():
        return widget.height() >= widget.heightForWidth(widget.width())
    return widget.width() >= needed.width() and widget.height() >= needed.height()


def narrow_proposal(edit: QLineEdit) -> Iterator[str]:
    option = QStyleOptionFrame()
    edit.initStyleOption(option)
    inner = edit.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, edit)
    needed = edit.fontMetrics().horizontalAdvance(edit.placeholderText())
    if not edit.text() and needed > inner.width():
        yield f"{named(edit)} “{edit.placeholderText()}”: {inner.width()} of {needed}"


def narrow_headings(table: QTableView) -> Iterator[str]:
    header = table.horizontalHeader()
    for column in range(table.model().columnCount() if header.isVisible() else 0):
        text = str(table.model().headerData(column, Qt.Orientation.Horizontal) or "")
        size, needed = header.sectionSize(column), header.sectionSizeHint(column)
        if not header.isSectionHidden(column) and text and size < needed:
            yield f"{table.objectName()} “{text}”: {size} of {needed}"
    if header.isVisible() and header.height() < header.sizeHint().height():
        yield f"{table.objectName()} header: {header.height()} of {header.sizeHint().height()}"


def narrow_cells(table: QTableView, names: list[str]) -> Iterator[str]:
    for row, column in product(range(table.model().rowCount()), range(table.model().columnCount())):
        index, text = table.model().index(row, column), table.model().index(row, column).data()
        hidden = table.isColumnHidden(column) or not isinstance(text, str)
        if hidden or any(name in text for name in names):
            continue
        option = QStyleOptionViewItem()
        table.initViewItemOption(option)
        size = table.visualRect(index).size()
        needed = needed_for(table, option, index)
        if needed.width() > size.width() or needed.height() > size.height():
            yield f"{named(table)} “{text}” {size.toTuple()} of {needed.toTuple()}"


def needed_for(table: QTableView, option: QStyleOptionViewItem, index: Index) -> QSize:
    if isinstance(table, MarkGrid):
        return QSize(option.fontMetrics.horizontalAdvance(index.data()) + 2 * PADDING, 0)
    if table.wordWrap():
        option.rect = table.visualRect(index)
    return table.itemDelegate().sizeHint(option, index)


def narrow_lines(view: QListView, names: list[str]) -> Iterator[str]:
    for row in range(view.model().rowCount()):
        index = view.model().index(row, 0)
        text, needed = line_of(view, index)
        room = view.visualRect(index).size()
        cut = needed.width() > room.width() or needed.height() > room.height()
        if cut and not any(name in text for name in names):
            yield f"{named(view)} “{text}” {room.toTuple()} of {needed.toTuple()}"


def line_of(view: QListView, index: Index) -> tuple[str, QSize]:
    """Return a line's text without names, and the size that it needs."""
    words = str(index.data(Role.STATE) or "")
    summary = index.data(Qt.ItemDataRole.UserRole + 1)
    if isinstance(summary, Summary):
        text = translated(summary.text)
        return text, QSize(view.fontMetrics().horizontalAdvance(text) + 20, 0)
    if words:
        beside = max(46, view.fontMetrics().horizontalAdvance(f"{index.data()}00"))
        return words, QSize(view.fontMetrics().horizontalAdvance(words) + beside + 2 * PADDING, 0)
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    option.rect = view.visualRect(index)
    return str(index.data()), view.itemDelegate().sizeHint(option, index)


def overlapping(top: QWidget) -> Iterator[str]:
    """Yield siblings that overlap because their layout has too little room."""
    parents = [
        widget for widget in top.findChildren(QWidget) if widget.layout() is not None and widget.isVisible()
    ]
    for parent in parents:
        siblings = [child for child in parent.findChildren(QWidget, options=DIRECT) if child.isVisible()]
        for one, other in combinations(siblings, 2):
            if one.geometry().intersects(other.geometry()):
                yield f"{named(one)} over {named(other)}"


def bars_below(top: QWidget) -> Iterator[str]:
    """Yield the areas with a horizontal scroll bar."""
    for area in top.findChildren(QAbstractScrollArea):
        # Pictures of the manual have a fixed width.
        pictures = isinstance(area, QTextBrowser)
        if area.isVisible() and area.horizontalScrollBar().isVisible() and not pictures:
            yield f"{named(area)} scrolls sideways"
