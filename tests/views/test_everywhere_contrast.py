"""Contrast of texts and of the keyboard focus on every page and dialog, in every look."""

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
"""Scale of the rendering: thin strokes reach their full colour only if enlarged."""
EDGE = 4
"""Pixels left out at the edges, where a frame may be."""
BOX_WIDTH = 26


@pytest.fixture(params=LOOKS, ids=lambda look: look.value)
def themed(request: pytest.FixtureRequest, qapp: QApplication, on_sample: MainWindow) -> Iterator[MainWindow]:
    """Return the window on the sample in one of the looks."""
    theme.set_look(qapp, request.param)
    yield on_sample
    theme.set_look(qapp, Look.LIGHT)


def test_every_text_has_enough_contrast(themed: MainWindow) -> None:
    themed.resize(QSize(1366, 740))
    faint, seen = {}, 0
    for place in EVERYWHERE:
        with shown_at(themed, place) as top:
            QCoreApplication.processEvents()
            image = painted(top)
            for text, rect in visible_texts(top):
                seen += 1
                if (found := contrast_in(image, rect)) < LEAST:
                    faint[place, text] = (round(found, 2), rect.getRect())
    assert faint == {}
    assert seen > 500


def test_every_menu_entry_has_enough_contrast(themed: MainWindow) -> None:
    for menu in themed.menu.findChildren(QMenu):
        menu.popup(QPoint(0, 0))
        menu.setActiveAction(menu.actions()[0])
        image = painted(menu)
        actions = [action for action in menu.actions() if action.isVisible() and not action.isSeparator()]
        faint = [
            action.text() for action in actions if contrast_in(image, menu.actionGeometry(action)) < LEAST
        ]
        menu.close()
        assert faint == []


def test_the_keyboard_focus_has_enough_contrast(themed: MainWindow) -> None:
    unseen = []
    for place in EVERYWHERE:
        with shown_at(themed, place) as top:
            for widget in inputs(top):
                if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not has_visible_focus(widget):
                    unseen.append((place, named(widget)))
    assert unseen == []


def has_visible_focus(widget: QWidget) -> bool:
    """Return True if pixels that change with the keyboard focus contrast with their former colour."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    focused = painted(widget, 1)
    widget.clearFocus()
    unfocused = painted(widget, 1)
    rows = zip(colours(focused, focused.rect()), colours(unfocused, unfocused.rect()), strict=True)
    pairs = {pair for one, other in rows if one != other for pair in zip(one, other, strict=True)}
    return any(contrast(one, other) >= LEAST_OF_A_SHAPE for one, other in pairs if one != other)


def painted(widget: QWidget, scale: int = SCALE) -> QImage:
    QCoreApplication.processEvents()
    image = QImage(widget.size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    widget.render(image)
    return image


def visible_texts(top: QWidget) -> Iterator[tuple[str, QRect]]:
    """Yield every visible text and its rectangle in `top`."""
    for widget in top.findChildren(QWidget):
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        for text, rect in texts_of(widget):
            inner = rect.adjusted(EDGE, EDGE, -EDGE, -EDGE) & widget.visibleRegion().boundingRect()
            # A line that is scrolled out for the most part shows no strokes to measure.
            if text.strip() and inner.height() >= rect.height() - 2 * EDGE and inner.width() > 2 * EDGE:
                yield text, inner.translated(widget.mapTo(top, QPoint(0, 0)))


def texts_of(widget: QWidget) -> Iterator[tuple[str, QRect]]:
    """Yield the texts that a widget paints itself, with their rectangles."""
    if isinstance(widget, QCheckBox):
        yield widget.text(), widget.rect().adjusted(BOX_WIDTH, 0, 0, 0)
    elif isinstance(widget, QLabel):
        # Labels have no frame, and their texts reach the edge.
        yield widget.text(), widget.rect().adjusted(-EDGE, -EDGE, EDGE, EDGE)
    elif isinstance(widget, QAbstractButton):
        yield widget.text(), widget.rect()
    elif isinstance(widget, QComboBox):
        yield widget.currentText(), widget.rect()
    elif isinstance(widget, QLineEdit):
        yield widget.text() or widget.placeholderText(), widget.rect()
    elif isinstance(view := widget.parent(), QAbstractItemView):
        yield from lines_of(view, widget)


def lines_of(view: QAbstractItemView, inner: QWidget) -> Iterator[tuple[str, QRect]]:
    """Yield the headings or the cells of a view."""
    model = view.model()
    if isinstance(view, QHeaderView) and inner is view.viewport():
        flat = view.orientation() is Qt.Orientation.Horizontal
        for section in range(view.count()):
            start, size = view.sectionViewportPosition(section), view.sectionSize(section)
            box = QRect(start, 0, size, view.height()) if flat else QRect(0, start, view.width(), size)
            yield str(model.headerData(section, view.orientation()) or ""), box
    elif inner is view.viewport():
        columns = model.columnCount() if isinstance(view, QTableView) else 1
        for row in range(model.rowCount()):
            for column in range(columns):
                index = model.index(row, column)
                yield str(index.data() or ""), view.visualRect(index)


def contrast_in(image: QImage, rect: QRect) -> float:
    """Return the strongest contrast with the most frequent colour of a rectangle."""
    found: Counter[int] = Counter()
    for row in colours(image, QRect(rect.topLeft() * SCALE, rect.size() * SCALE) & image.rect()):
        found.update(row)
    ground = found.most_common(1)[0][0]
    return max(contrast(ground, other) for other in found)


def colours(image: QImage, rect: QRect) -> Iterator[memoryview]:
    """Yield the pixels of a rectangle row by row."""
    pixels, width = memoryview(image.constBits()).cast("I"), image.width()
    for row in range(rect.top(), rect.bottom() + 1):
        yield pixels[row * width + rect.left() : row * width + rect.right() + 1]


BRIGHTNESS: dict[int, float] = {}
"""Cache of the brightness of colours."""


def contrast(one: int, other: int) -> float:
    for colour in (one, other):
        if colour not in BRIGHTNESS:
            BRIGHTNESS[colour] = brightness(f"#{colour & 0xFFFFFF:06x}")
    dark, bright = sorted((BRIGHTNESS[one], BRIGHTNESS[other]))
    return (bright + 0.05) / (dark + 0.05)
