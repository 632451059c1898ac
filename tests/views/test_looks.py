"""Light, dark and high contrast: chosen in the menu or by the system, and read from the painted pixels."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from shuping_desktop.views import theme
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.recent import Recent
from shuping_desktop.views.theme import CONTRAST, DARK, LIGHT, Look
from tests.views.everywhere import Place, named, shown_at
from tests.views.test_theme import LEAST, brightness

SEVERAL: list[Place] = [*(("officer", page) for page in range(4)), "texts", "roster", "finalise", "new-3"]
HINTS = "shuping_desktop.views.theme.QGuiApplication.styleHints"


@pytest.fixture(autouse=True)
def undressed(qapp: QApplication) -> Iterator[None]:
    """Leaves the application as it was dressed."""
    yield
    theme.ask_for(qapp, Look.SYSTEM)


def ground(qapp: QApplication) -> str:
    return qapp.palette().color(QPalette.ColorRole.Window).name()


def test_colours_are_chosen_in_the_menu_and_stay(
    qapp: QApplication, window: MainWindow, tmp_path: Path
) -> None:
    for action, colours in ((window.form.actionDark, DARK), (window.form.actionContrast, CONTRAST)):
        action.trigger()
        assert theme.current() is colours and ground(qapp) == colours.window and action.isChecked()
    assert not window.form.actionDark.isChecked()
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    assert Recent(settings).look is Look.CONTRAST


def test_a_setting_that_nobody_knows_is_the_systems_choice(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("look", "purple")
    assert Recent(settings).look is Look.SYSTEM


@pytest.mark.parametrize(
    ("scheme", "preference", "colours"),
    [
        (Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, LIGHT),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, DARK),
        (Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast, CONTRAST),
    ],
)
def test_the_system_is_heard_unless_something_was_asked_for(
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    scheme: Qt.ColorScheme,
    preference: Qt.ContrastPreference,
    colours: theme.Theme,
) -> None:
    told = SimpleNamespace(contrastPreference=lambda: preference)
    hints = SimpleNamespace(colorScheme=lambda: scheme, accessibility=lambda: told)
    monkeypatch.setattr(HINTS, lambda: hints)
    theme.ask_for(qapp, Look.SYSTEM)
    assert ground(qapp) == colours.window
    theme.ask_for(qapp, Look.LIGHT)
    assert ground(qapp) == LIGHT.window


def worded(top: QWidget) -> Iterator[QWidget]:
    """Whatever shows words of its own, and is in sight as a whole."""
    for widget in top.findChildren(QWidget):
        words = isinstance(widget, (QLabel, QPushButton)) and widget.text()
        words = words or (isinstance(widget, QLineEdit) and (widget.text() or widget.placeholderText()))
        if words and widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect():
            yield widget


def strongest(image: QImage) -> float:
    """The contrast between the colour that fills most of a picture and the one that differs most from it."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)  # which must outlive the look at its bits
    pixels = Counter(memoryview(plain.constBits()).cast("I"))
    (most, _), *_ = pixels.most_common(1)
    base = brightness(QColor(most).name())
    shades = [brightness(QColor(pixel).name()) for pixel in pixels]
    return max((max(base, it) + 0.05) / (min(base, it) + 0.05) for it in shades)


@pytest.mark.parametrize("look", [Look.LIGHT, Look.DARK, Look.CONTRAST])
def test_painted_words_can_be_read(qapp: QApplication, on_sample: MainWindow, look: Look) -> None:
    theme.ask_for(qapp, look)
    weak = {}
    for place in SEVERAL:
        with shown_at(on_sample, place) as top:
            for name, found in weak_words(top):
                weak[place, name] = found
    assert weak == {}


def weak_words(top: QWidget) -> Iterator[tuple[str, float]]:
    """Whatever is painted with less contrast than it should have."""
    QCoreApplication.processEvents()
    picture = top.grab().toImage()
    for widget in worded(top):
        # Without its frame, which may be stronger than the words in it.
        inner = widget.rect().adjusted(5, 4, -5, -4)
        inner.moveTo(widget.mapTo(top, inner.topLeft()))
        found = strongest(picture.copy(inner))
        if found < LEAST:
            yield named(widget), round(found, 2)
