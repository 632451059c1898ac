"""No word is cut off: on every page and dialog, in both languages, at every usual scale of the screen."""

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

# A screen of 1366 by 768 less the bar of the desktop and the window's own.
LAPTOP = QSize(1366, 697)
# What is left for a window on a large screen (1920 by 1080) where everything is enlarged.
ROOMS = {"laptop": LAPTOP, "150": QSize(1264, 640), "200": QSize(944, 450)}
SCALES = ("1.5", "2")


@pytest.fixture(scope="module", params=["chinese", "english"])
def spoken(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    """A window on the sample in one of the languages."""
    english = request.param == "english"
    speaking = speaking_english(qapp) if english else nullcontext()
    with speaking, opened_on_sample(tmp_path_factory.mktemp(request.param)) as window:
        yield window


@pytest.mark.parametrize("room", ROOMS)
def test_no_word_is_cut_off(spoken: MainWindow, room: str) -> None:
    spoken.resize(ROOMS[room])
    names, found = list(typed_by_people(spoken)), {}
    for place in EVERYWHERE:
        with shown_at(spoken, place) as top:
            top.resize(top.size().boundedTo(ROOMS[room]))
            settle_layout()
            found[place] = [*too_small(top, names), *overlapping(top), *bars_below(top)]
            if top.width() > ROOMS[room].width() or top.height() > ROOMS[room].height():
                found[place].append(f"needs {top.size().toTuple()}")
    assert {place: wrong for place, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("room", ROOMS)
def test_every_entry_of_the_menus_is_seen_whole(spoken: MainWindow, room: str) -> None:
    spoken.resize(ROOMS[room])
    menus = spoken.form.menuBar.findChildren(QMenu)
    assert len(menus) > 5
    assert [wrong for menu in menus for wrong in cut_entries(menu)] == []


def cut_entries(menu: QMenu) -> Iterator[str]:
    """The entries that have less room than their words and keys, or none on the screen."""
    menu.popup(menu.parentWidget().mapToGlobal(QPoint(0, 0)))
    QCoreApplication.processEvents()
    for action in filter(QAction.isVisible, menu.actions()):
        words, keys = action.text().replace("&", ""), action.shortcut().toString()
        needed = menu.fontMetrics().horizontalAdvance(words + keys)
        at = menu.actionGeometry(action)
        if not menu.rect().contains(at) or at.width() < needed:
            yield f"{action.text()} {at.getRect()} of {needed}"
    menu.close()


@pytest.mark.parametrize("place", PAGES, ids=str)
def test_every_page_is_seen_whole_on_a_small_laptop(spoken: MainWindow, place: Place) -> None:
    spoken.resize(LAPTOP)
    with shown_at(spoken, place):
        QCoreApplication.processEvents()
        assert spoken.form.rehearsalBand.isVisible()
        areas = [it for it in spoken.findChildren(QScrollArea) if it.isVisible()]
        bars = [bar for it in areas for bar in (it.verticalScrollBar(), it.horizontalScrollBar())]
        assert bars and [bar for bar in bars if bar.isVisible()] == []
        # The form is seen whole, like the paper beside it, and so are all colleges.
        pages = pages_of(spoken)
        whole = [pages.entry.grid, pages.participants.form.table, pages.evaluators.form.groupsTable]
        whole += [pages.results.form.table] if place[0] == "college" else []
        assert [it for it in whole if it.isVisible() and it.verticalScrollBar().isVisible()] == []


@pytest.mark.parametrize("scale", SCALES)
def test_no_word_is_cut_off_where_the_system_enlarges_everything(scale: str) -> None:
    test = f"{__file__}::{test_no_word_is_cut_off.__name__}[english-laptop]"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", test]
    environment = os.environ | {"QT_SCALE_FACTOR": scale}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def settle_layout() -> None:
    """Let a layout answer to a new size, and what stands in it to its own."""
    for _ in range(8):
        QCoreApplication.processEvents()


def typed_by_people(window: MainWindow) -> Iterator[str]:
    """Names and the like: the only words that may be shortened, and then the whole is told when asked for."""
    contents = desk_of(window).review.contents
    for track in contents.scheme.tracks:
        data = contents.track_data(track.id)
        yield from (
            words for person in data.participants for words in (person.name, person.position) if words
        )
        yield from (group.name for group in track.groups)
    yield from (*ROSTER.split(), ".csv")


def too_small(top: QWidget, names: list[str]) -> Iterator[str]:
    """Everything that has less room than its words."""
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
    """What a line says besides a name, and the room for it."""
    aside = str(index.data(Role.ASIDE) or "")
    words = aside.rpartition("  ")[0] or aside
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
    """Neighbours that a layout with too little room has pushed over each other."""
    parents = [it for it in top.findChildren(QWidget) if it.layout() is not None and it.isVisible()]
    for parent in parents:
        beside = [it for it in parent.findChildren(QWidget, options=DIRECT) if it.isVisible()]
        for one, other in combinations(beside, 2):
            if one.geometry().intersects(other.geometry()):
                yield f"{named(one)} over {named(other)}"


def bars_below(top: QWidget) -> Iterator[str]:
    """What would have to be scrolled sideways to be read."""
    for area in top.findChildren(QAbstractScrollArea):
        # A picture of the manual is as wide as it is.
        pictures = isinstance(area, QTextBrowser)
        if area.isVisible() and area.horizontalScrollBar().isVisible() and not pictures:
            yield f"{named(area)} scrolls sideways"
