"""Every word stands out from what it is written on, and the keyboard is seen: light, dark, high contrast."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QTableView,
    QWidget,
)

from shuping_desktop.views import theme
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.theme import Look
from tests.views.everywhere import EVERYWHERE, inputs, named, shown_at
from tests.views.test_theme import LEAST, LEAST_OF_A_SHAPE, brightness

LOOKS = (Look.LIGHT, Look.DARK, Look.CONTRAST)
SCALE = 2
"""Painted larger, so that the strokes of small letters have their full colour."""
EDGE = 4
"""What is left out at the edges: a frame is no word."""
BOX_WIDTH = 26


@pytest.fixture(params=LOOKS, ids=lambda look: look.value)
def dressed(
    request: pytest.FixtureRequest, qapp: QApplication, on_sample: MainWindow
) -> Iterator[MainWindow]:
    """The window on the sample in one of the looks."""
    theme.ask_for(qapp, request.param)
    yield on_sample
    theme.ask_for(qapp, Look.LIGHT)


def test_every_word_stands_out(dressed: MainWindow) -> None:
    dressed.resize(QSize(1366, 740))
    faint, seen = {}, 0
    for place in EVERYWHERE:
        with shown_at(dressed, place) as top:
            QCoreApplication.processEvents()
            image = painted(top)
            for words, at in written(top):
                seen += 1
                if (found := contrast_in(image, at)) < LEAST:
                    faint[place, words] = (round(found, 2), at.getRect())
    assert faint == {}
    assert seen > 500


def test_every_entry_of_a_menu_stands_out(dressed: MainWindow) -> None:
    for menu in dressed.form.menuBar.findChildren(QMenu):
        menu.popup(QPoint(0, 0))
        menu.setActiveAction(menu.actions()[0])
        image = painted(menu)
        shown = [it for it in menu.actions() if it.isVisible() and not it.isSeparator()]
        faint = [it.text() for it in shown if contrast_in(image, menu.actionGeometry(it)) < LEAST]
        menu.close()
        assert faint == []


def test_where_the_keyboard_is_stands_out(dressed: MainWindow) -> None:
    unseen = []
    for place in EVERYWHERE:
        with shown_at(dressed, place) as top:
            for widget in inputs(top):
                if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not stands_out(widget):
                    unseen.append((place, named(widget)))
    assert unseen == []


def stands_out(widget: QWidget) -> bool:
    """Whether what is painted only while a widget has the keyboard contrasts with what it replaces."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    with_keys = painted(widget, 1)
    widget.clearFocus()
    without = painted(widget, 1)
    rows = zip(colours(with_keys, with_keys.rect()), colours(without, without.rect()), strict=True)
    pairs = {pair for one, other in rows if one != other for pair in zip(one, other, strict=True)}
    return any(contrast(one, other) >= LEAST_OF_A_SHAPE for one, other in pairs if one != other)


def painted(widget: QWidget, scale: int = SCALE) -> QImage:
    QCoreApplication.processEvents()
    image = QImage(widget.size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    widget.render(image)
    return image


def written(top: QWidget) -> Iterator[tuple[str, QRect]]:
    """Every piece of text in sight, and where in the window it is."""
    for widget in top.findChildren(QWidget):
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        for words, at in pieces(widget):
            inner = at.adjusted(EDGE, EDGE, -EDGE, -EDGE) & widget.visibleRegion().boundingRect()
            # A line that is scrolled in by its tip shows no strokes to measure.
            if words.strip() and inner.height() >= at.height() - 2 * EDGE and inner.width() > 2 * EDGE:
                yield words, inner.translated(widget.mapTo(top, QPoint(0, 0)))


def pieces(widget: QWidget) -> Iterator[tuple[str, QRect]]:
    """What a widget itself writes."""
    if isinstance(widget, QCheckBox):
        yield widget.text(), widget.rect().adjusted(BOX_WIDTH, 0, 0, 0)
    elif isinstance(widget, QLabel):
        # Labels have no frame, and their words reach to the edge.
        yield widget.text(), widget.rect().adjusted(-EDGE, -EDGE, EDGE, EDGE)
    elif isinstance(widget, QAbstractButton):
        yield widget.text(), widget.rect()
    elif isinstance(widget, QComboBox):
        yield widget.currentText(), widget.rect()
    elif isinstance(widget, QLineEdit):
        yield widget.text() or widget.placeholderText(), widget.rect()
    elif isinstance(widget.parent(), QAbstractItemView):
        yield from lines_of(widget.parent(), widget)


def lines_of(view: QAbstractItemView, inner: QWidget) -> Iterator[tuple[str, QRect]]:
    """The headings or the cells of a view."""
    model = view.model()
    if isinstance(view, QHeaderView) and inner is view.viewport():
        flat = view.orientation() is Qt.Orientation.Horizontal
        for section in range(view.count()):
            at, size = view.sectionViewportPosition(section), view.sectionSize(section)
            box = QRect(at, 0, size, view.height()) if flat else QRect(0, at, view.width(), size)
            yield str(model.headerData(section, view.orientation()) or ""), box
    elif inner is view.viewport():
        columns = model.columnCount() if isinstance(view, QTableView) else 1
        for row in range(model.rowCount()):
            for column in range(columns):
                index = model.index(row, column)
                yield str(index.data() or ""), view.visualRect(index)


def contrast_in(image: QImage, at: QRect) -> float:
    """The strongest contrast with the ground that is found in a place."""
    found: Counter[int] = Counter()
    for row in colours(image, QRect(at.topLeft() * SCALE, at.size() * SCALE) & image.rect()):
        found.update(row)
    ground = found.most_common(1)[0][0]
    return max(contrast(ground, other) for other in found)


def colours(image: QImage, at: QRect) -> Iterator[memoryview]:
    """The colours of a part of an image, row by row."""
    pixels, width = image.constBits().cast("I"), image.width()
    for row in range(at.top(), at.bottom() + 1):
        yield pixels[row * width + at.left() : row * width + at.right() + 1]


KNOWN: dict[int, float] = {}
"""How bright a colour is, worked out once."""


def contrast(one: int, other: int) -> float:
    for colour in (one, other):
        if colour not in KNOWN:
            KNOWN[colour] = brightness(f"#{colour & 0xFFFFFF:06x}")
    dark, bright = sorted((KNOWN[one], KNOWN[other]))
    return (bright + 0.05) / (dark + 0.05)
