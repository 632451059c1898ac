"""No word is cut off: on every page and dialog, in both languages, at every usual scale of the screen."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import nullcontext

import pytest
from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QScrollArea,
    QTableView,
    QWidget,
)

from shuping_desktop.views.main_window import MainWindow
from tests.views.everywhere import DIALOGS, EVERYWHERE, PAGES, Place, named, shown_at
from tests.views.window import opened_on_sample, speaking_english

LAPTOP = QSize(1366, 740)
# What is left for a window on a large screen (1920 by 1080) where everything is enlarged. At 200 % the
# pages scroll and shorten what they say, but a dialog must still be there as a whole.
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
    found = {}
    for place in DIALOGS if room == "200" else EVERYWHERE:
        with shown_at(spoken, place) as top:
            top.resize(top.size().boundedTo(ROOMS[room]))
            QCoreApplication.processEvents()
            found[place] = list(too_small(top))
            if top.width() > ROOMS[room].width() or top.height() > ROOMS[room].height():
                found[place].append(f"needs {top.size().toTuple()}")
    assert {place: wrong for place, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("place", PAGES, ids=str)
def test_every_page_is_seen_whole_on_a_small_laptop(spoken: MainWindow, place: Place) -> None:
    spoken.resize(LAPTOP)
    with shown_at(spoken, place):
        QCoreApplication.processEvents()
        assert spoken.form.rehearsalBand.isVisible()
        areas = [it for it in spoken.findChildren(QScrollArea) if it.isVisible()]
        bars = [bar for it in areas for bar in (it.verticalScrollBar(), it.horizontalScrollBar())]
        assert bars and [bar for bar in bars if bar.isVisible()] == []


@pytest.mark.parametrize("scale", SCALES)
def test_no_word_is_cut_off_where_the_system_enlarges_everything(scale: str) -> None:
    test = f"{__file__}::{test_no_word_is_cut_off.__name__}[english-laptop]"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", test]
    environment = os.environ | {"QT_SCALE_FACTOR": scale}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def too_small(top: QWidget) -> Iterator[str]:
    """Every label, button and table heading that has less room than its words."""
    for widget in top.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, (QLabel, QAbstractButton, QComboBox)):
            if not has_room(widget):
                yield f"{named(widget)} {widget.size().toTuple()} of {widget.sizeHint().toTuple()}"
        elif isinstance(widget, QTableView):
            yield from narrow_headings(widget)


def has_room(widget: QWidget) -> bool:
    needed = widget.sizeHint()
    if isinstance(widget, QLabel) and not widget.text():
        return True
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() >= widget.heightForWidth(widget.width())
    return widget.width() >= needed.width() and widget.height() >= needed.height()


def narrow_headings(table: QTableView) -> Iterator[str]:
    header = table.horizontalHeader()
    for column in range(table.model().columnCount() if header.isVisible() else 0):
        text = str(table.model().headerData(column, Qt.Orientation.Horizontal) or "")
        widest = max(header.fontMetrics().horizontalAdvance(line) for line in [*text.splitlines(), ""])
        if widest > header.sectionSize(column):
            yield f"{table.objectName()} “{text}”: {header.sectionSize(column)} of {widest}"
