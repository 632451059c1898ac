"""Light, dark and high contrast: chosen in the menu or by the system."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from shuping_desktop.views import theme
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.theme import CONTRAST, DARK, LIGHT, Look
from shuping_desktop.views.user_settings import UserSettings
from tests.views.window import speaking_english

HINTS = "shuping_desktop.views.theme.QGuiApplication.styleHints"


@pytest.fixture(autouse=True)
def reset_look(qapp: QApplication) -> Iterator[None]:
    """Reset the look after each test."""
    yield
    theme.set_look(qapp, Look.SYSTEM)


def window_colour(qapp: QApplication) -> str:
    return qapp.palette().color(QPalette.ColorRole.Window).name()


def test_the_look_chosen_in_the_menu_is_saved(qapp: QApplication, window: MainWindow, tmp_path: Path) -> None:
    for action, colours in ((window.menu.form.actionDark, DARK), (window.menu.form.actionContrast, CONTRAST)):
        action.trigger()
        assert theme.current() is colours and window_colour(qapp) == colours.window and action.isChecked()
    assert not window.menu.form.actionDark.isChecked()
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    assert UserSettings(settings).look is Look.CONTRAST


def test_an_unknown_setting_means_the_systems_look(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("look", "purple")
    assert UserSettings(settings).look is Look.SYSTEM


@pytest.mark.parametrize(
    ("scheme", "preference", "colours"),
    [
        (Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, LIGHT),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, DARK),
        (Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast, CONTRAST),
    ],
)
def test_the_look_follows_the_system_unless_one_is_chosen(
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    scheme: Qt.ColorScheme,
    preference: Qt.ContrastPreference,
    colours: theme.Theme,
) -> None:
    accessibility = SimpleNamespace(contrastPreference=lambda: preference)
    hints = SimpleNamespace(colorScheme=lambda: scheme, accessibility=lambda: accessibility)
    monkeypatch.setattr(HINTS, lambda: hints)
    theme.set_look(qapp, Look.SYSTEM)
    assert window_colour(qapp) == colours.window
    theme.set_look(qapp, Look.LIGHT)
    assert window_colour(qapp) == LIGHT.window


def test_quotation_marks_are_narrow_between_latin_words(qapp: QApplication) -> None:
    def width() -> int:
        return QFontMetrics(QLabel().font()).horizontalAdvance("“”")

    with speaking_english(qapp):
        narrow = width()
    assert narrow < 0.6 * width()
