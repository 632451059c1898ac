"""Tests of contrast, and of texts that must not be cut off."""

import re
from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QPushButton, QTableView, QWidget

from shuping_desktop.models.roles import Tone
from shuping_desktop.views import theme
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.theme import CONTRAST, DARK, LIGHT, Theme
from tests.views.window import (
    ENTRY,
    EVALUATORS,
    PARTICIPANTS,
    RESULTS,
    desk_of,
    entry_of,
    look_at,
    pages_of,
    turn_to,
)

LEAST = 4.5
LEAST_IN_CONTRAST = 7
LEAST_OF_A_SHAPE = 3
EVERY_THEME = pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
# Every tone may stand on a plain row, on the selected row and in the current cell.
TONES = [tone.value for tone in Tone]
DRAWN = {
    *product(TONES, ("card", "accent_ground")),
    *product(("ink", "quiet"), ("window", "card", "closed")),
    ("warn", "warn_ground"),
    ("quiet", "warn_ground"),
    *product(("bad", "ink"), ("bad_ground",)),
    ("on_accent", "accent"),
}


def linear(channel: float) -> float:
    """Return the linear-light value of an sRGB channel (0 to 1)."""
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def brightness(colour: str) -> float:
    """Return the relative luminance as WCAG defines it."""
    ground = QColor(colour)
    shares = [channel / 255 for channel in (ground.red(), ground.green(), ground.blue())]
    red, green, blue = map(linear, shares)
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def contrast(colours: Theme, text: str, ground: str) -> float:
    pair = sorted(brightness(str(getattr(colours, name))) for name in (text, ground))
    return (pair[1] + 0.05) / (pair[0] + 0.05)


def pairs_in_the_style_sheet() -> set[tuple[str, str]]:
    """Return text and background of every rule of the style sheet that sets both."""
    found = set()
    for rule in re.findall(r"\{([^}]*)\}", theme._SHEET):
        text = re.search(r"(?:^|[;\s])color: \$(\w+)", rule)
        ground = re.search(r"background: \$(\w+)", rule)
        if text and ground:
            found.add((text[1], ground[1]))
    return found


@EVERY_THEME
@pytest.mark.parametrize(("text", "ground"), sorted(DRAWN | pairs_in_the_style_sheet()))
def test_text_contrasts_with_its_background(colours: Theme, text: str, ground: str) -> None:
    assert contrast(colours, text, ground) >= (LEAST_IN_CONTRAST if colours is CONTRAST else LEAST)


# Edges of fields and buttons, the focus frame, bars, ticks and the handles of scroll bars.
SHAPES = {
    *product(("edge", "accent"), ("card", "window")),
    ("accent", "accent_ground"),
    ("on_accent", "accent"),
    ("ink", "line"),
    ("warn", "card"),
}


@EVERY_THEME
@pytest.mark.parametrize(("shape", "ground"), sorted(SHAPES))
def test_meaningful_shapes_contrast_with_their_background(colours: Theme, shape: str, ground: str) -> None:
    assert contrast(colours, shape, ground) >= LEAST_OF_A_SHAPE


def test_contrast_is_measured_as_wcag_does() -> None:
    plain = dict.fromkeys(Theme._fields, "#000000") | {"card": "#ffffff"}
    assert contrast(Theme(**plain), "ink", "card") == pytest.approx(21)


def cut_off(window: QWidget) -> Iterator[str]:
    """Yield every text of a button or label that is wider than its widget."""
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, (QLabel, QPushButton)) or not widget.isVisible() or not widget.text():
            continue
        needed = widget.sizeHint()
        if isinstance(widget, QLabel) and widget.wordWrap():
            needed.setWidth(0)
            needed.setHeight(widget.heightForWidth(widget.width()))
        if widget.width() < needed.width() or widget.height() < needed.height():
            yield f"{widget.objectName()} “{widget.text()}”: {widget.size()} of {needed}"


@pytest.mark.parametrize("page", [PARTICIPANTS, ENTRY, EVALUATORS, RESULTS])
@pytest.mark.parametrize("track", ["college", "officer"])
@pytest.mark.parametrize("review", ["sample", "blank"])
def test_no_text_is_cut_off(
    request: pytest.FixtureRequest, window: MainWindow, review: str, track: str, page: int
) -> None:
    request.getfixturevalue(review)
    window.resize(1366, 740)
    look_at(window, track)
    turn_to(window, page)
    if page == ENTRY and desk_of(window).data.ballots:
        entry_of(window).open_ballot(desk_of(window).data.ballots[2].id)
    QCoreApplication.processEvents()
    assert (window.width(), window.height()) == (1366, 740)
    assert list(cut_off(window)) == []


def test_no_text_of_the_start_page_is_cut_off(window: MainWindow) -> None:
    assert list(cut_off(window)) == []


def narrow_headings(table: QTableView) -> Iterator[str]:
    """Yield every heading that is wider than its column."""
    header = table.horizontalHeader()
    for column in range(table.model().columnCount()):
        text = str(table.model().headerData(column, Qt.Orientation.Horizontal) or "")
        widest = max(header.fontMetrics().horizontalAdvance(line) for line in [*text.splitlines(), ""])
        if widest > header.sectionSize(column):
            yield f"“{text}”: {header.sectionSize(column)} of {widest}"


@pytest.mark.parametrize("track", ["college", "officer"])
def test_no_heading_is_cut_off(sample: MainWindow, track: str) -> None:
    sample.resize(1366, 740)
    look_at(sample, track)
    turn_to(sample, ENTRY)
    entry_of(sample).open_ballot(desk_of(sample).data.ballots[2].id)
    QCoreApplication.processEvents()
    pages = pages_of(sample)
    for page, table in (
        (PARTICIPANTS, pages.participants.form.table),
        (ENTRY, pages.entry.grid),
        (EVALUATORS, pages.evaluators.form.groupsTable),
        (RESULTS, pages.results.form.table),
    ):
        turn_to(sample, page)
        QCoreApplication.processEvents()
        assert list(narrow_headings(table)) == []


@pytest.mark.parametrize("track", ["college", "officer"])
def test_the_whole_form_is_visible(sample: MainWindow, track: str) -> None:
    sample.resize(1366, 740)
    look_at(sample, track)
    turn_to(sample, ENTRY)
    entry_of(sample).open_ballot(desk_of(sample).data.ballots[2].id)
    # The message about the ballot open before is not part of the form.
    sample.message_bar.form.closeButton.click()
    QCoreApplication.processEvents()
    grid = entry_of(sample).grid
    assert not grid.horizontalScrollBar().isVisible() and not grid.verticalScrollBar().isVisible()
