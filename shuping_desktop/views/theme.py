"""Colours, fonts and the style sheet: light, dark and high contrast.

Contrast ratios: text at least 4.5:1, in high contrast 7:1; borders of fields and focus marks 3:1.
"""

import sys
from enum import Enum
from string import Template
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from .. import RESOURCES
from ..models.roles import Tone

FAMILY = "Noto Sans SC"
BODY_POINTS = 10
_LOOK_PROPERTY = "shuping_look"
_FACES = ("NotoSansSC_400Regular.ttf", "NotoSansSC_700Bold.ttf")


class Look(Enum):
    """Choice of colours; the values are stored in the user's settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Theme(NamedTuple):
    """One set of colours, as "#rrggbb"."""

    window: str
    card: str
    line: str
    edge: str
    ink: str
    quiet: str
    accent: str
    accent_ground: str
    on_accent: str
    good: str
    warn: str
    warn_ground: str
    bad: str
    bad_ground: str
    panel: str
    panel_ground: str
    closed: str

    def tone(self, tone: Tone) -> QColor:
        """Return the text colour of a tone."""
        return QColor(str(getattr(self, tone.value)))


LIGHT = Theme(
    window="#f4f6f9",
    card="#ffffff",
    line="#dfe3ea",
    edge="#7f899a",
    ink="#1c2430",
    quiet="#5a6577",
    accent="#1d5fc4",
    accent_ground="#e8effc",
    on_accent="#ffffff",
    good="#197a43",
    warn="#8f5600",
    warn_ground="#fdf1dc",
    bad="#b3261e",
    bad_ground="#fdeaea",
    panel="#6a3fa8",
    panel_ground="#f1eafb",
    closed="#eceff4",
)
DARK = Theme(
    window="#15181d",
    card="#1e2229",
    line="#363c47",
    edge="#79818f",
    ink="#e8ebf0",
    quiet="#a5aebd",
    accent="#7db0ff",
    accent_ground="#26364f",
    on_accent="#0d1a2d",
    good="#6fd39a",
    warn="#f0bb6a",
    warn_ground="#3d3019",
    bad="#ff9b93",
    bad_ground="#472524",
    panel="#c9aef5",
    panel_ground="#382c4d",
    closed="#2a2f38",
)


CONTRAST = Theme(
    window="#000000",
    card="#000000",
    line="#7a7a7a",
    edge="#ffffff",
    ink="#ffffff",
    quiet="#ececec",
    accent="#ffd83d",
    accent_ground="#00305a",
    on_accent="#000000",
    good="#7dffa5",
    warn="#ffd08a",
    warn_ground="#3a2a00",
    bad="#ffb0a8",
    bad_ground="#4a0f0c",
    panel="#e0c2ff",
    panel_ground="#2e1350",
    closed="#262626",
)
THEMES = {Look.LIGHT: LIGHT, Look.DARK: DARK, Look.CONTRAST: CONTRAST}


def current() -> Theme:
    """Return the colours that were set, else those of the system."""
    application = QApplication.instance()
    look = Look(application.property(_LOOK_PROPERTY) or Look.SYSTEM.value) if application else Look.SYSTEM
    return THEMES[_system_look() if look is Look.SYSTEM else look]


def set_look(application: QApplication, look: Look) -> None:
    """Override the system theme; `Look.SYSTEM` removes the override."""
    application.setProperty(_LOOK_PROPERTY, look.value)
    _apply(application)


def install(application: QApplication) -> None:
    """Set font, palette and style sheet, now and whenever the system's theme changes."""
    for face in _FACES:
        QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / face))
    font = QFont(FAMILY, BODY_POINTS)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    if sys.platform == "linux":
        # The fonts have no hints; FreeType's autohinter takes longer than drawing, without visible effect.
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    application.setFont(font)
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(lambda _scheme: _apply(application))
    # The contrast preference exists from Qt 6.10 on.
    if hasattr(hints, "accessibility"):
        hints.accessibility().contrastPreferenceChanged.connect(lambda _preference: _apply(application))
    _apply(application)


def use_latin_quotes(application: QApplication, *, latin: bool = True) -> None:
    """Set quotation marks half as wide, as between Latin words, or full width, as in Chinese."""
    font = application.font()
    font.setFeature(QFont.Tag("halt"), int(latin))
    application.setFont(font)


def _system_look() -> Look:
    hints = QGuiApplication.styleHints()
    if hasattr(hints, "accessibility"):
        preference = hints.accessibility().contrastPreference()
        if preference is Qt.ContrastPreference.HighContrast:
            return Look.CONTRAST
    return Look.DARK if hints.colorScheme() is Qt.ColorScheme.Dark else Look.LIGHT


def _apply(application: QApplication) -> None:
    theme = current()
    application.setPalette(_palette(theme))
    values = {name: getattr(theme, name) for name in Theme._fields}
    values["tick"] = _tick(theme)
    application.setStyleSheet(Template(_SHEET).substitute(values))


def _tick(theme: Theme) -> str:
    """Return the path of the tick's picture that contrasts with the accent colour."""
    on = "dark" if QColor(theme.on_accent).lightness() < 128 else "light"
    return (RESOURCES / "icons" / f"tick-{on}.png").as_posix()


def _palette(theme: Theme) -> QPalette:
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, colour in (
        (roles.Window, theme.window),
        (roles.WindowText, theme.ink),
        (roles.Base, theme.card),
        (roles.AlternateBase, theme.window),
        (roles.Text, theme.ink),
        (roles.Button, theme.card),
        (roles.ButtonText, theme.ink),
        (roles.Highlight, theme.accent_ground),
        (roles.HighlightedText, theme.ink),
        (roles.PlaceholderText, theme.quiet),
        (roles.ToolTipBase, theme.card),
        (roles.ToolTipText, theme.ink),
        (roles.Link, theme.accent),
        (roles.Accent, theme.accent),
    ):
        palette.setColor(role, QColor(colour))
    for role in (roles.Text, roles.ButtonText, roles.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.quiet))
    return palette


# autoDefault: Enter presses the focused button, outside dialogs too.
_SHEET = """
QPushButton { qproperty-autoDefault: true; }
QMainWindow, QDialog, QWidget#central { background: $window; color: $ink; }
QScrollArea[role="page"], QScrollArea[role="page"] > QWidget > QWidget { background: $window; border: 0; }
QFrame#WindowHeader { background: $card; border: 0; border-bottom: 1px solid $line; }
QFrame[role="card"] { background: $card; border: 1px solid $line; border-radius: 8px; }
QMenuBar { background: $card; color: $ink; padding: 0 8px; }
QMenuBar::item { padding: 4px 8px; background: transparent; }
QMenuBar::item:selected, QMenu::item:selected { background: $accent_ground; color: $ink; }
QMenu { background: $card; color: $ink; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 24px; }
QMenu::item:disabled { color: $quiet; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QLabel { color: $ink; }
QLabel[role="title"] { font-size: 14pt; font-weight: bold; }
QLabel[role="display"] { font-size: 24pt; font-weight: bold; }
QLabel[role="heading"] { font-size: 11pt; font-weight: bold; }
QLabel[role="strong"] { font-weight: bold; }
QLabel[role="quiet"], QLabel[role="empty"] { color: $quiet; }
QLabel[role="good"] { color: $good; }
QLabel[role="error"] { color: $bad; }
QLabel[role="warn"], QLabel[state="warn"] { color: $warn; }
QLabel[state="bad"] { color: $bad; }
QLabel[state="good"] { color: $good; }
QLabel[role="band"] { background: $warn; color: $on_accent; font-weight: bold; padding: 3px 16px; }
QLabel[role="badge"] { background: $warn_ground; color: $warn; border-radius: 8px; padding: 3px 10px; }
QLabel[role="badge"][state="good"] { background: $accent_ground; color: $good; }
QProgressBar { background: $line; border: 0; border-radius: 3px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QPushButton { background: $card; color: $ink; border: 1px solid $edge; border-radius: 6px;
    padding: 5px 12px; min-height: 20px; }
QPushButton:hover { background: $accent_ground; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 11px; }
QPushButton:checked { background: $accent_ground; border-color: $accent; color: $accent; }
QPushButton:disabled { color: $quiet; background: $closed; border-color: $line; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent;
    font-weight: bold; }
QPushButton[role="primary"]:focus { border: 3px double $on_accent; padding: 3px 10px; }
QPushButton[role="primary"]:disabled { background: $closed; color: $quiet; border-color: $line; }
QPushButton[role="pill"] { background: $warn_ground; color: $warn; border: 1px solid $warn;
    border-radius: 8px; }
QPushButton[role="pill"][state="good"] { background: $card; color: $good; border-color: $edge; }
QPushButton[role="pill"][state="step"] { background: $card; color: $ink; border-color: $edge; }
QPushButton[role="pill"]:focus { border: 2px solid $accent; }
QPushButton[role="tab"] { background: transparent; color: $quiet; border: 2px solid transparent;
    border-radius: 0; border-bottom: 3px solid transparent; padding: 5px 14px 7px 14px; min-height: 22px; }
QPushButton[role="tab"]:checked { color: $accent; border-bottom: 3px solid $accent; }
QPushButton[role="tab"]:hover { background: $accent_ground; }
QPushButton[role="tab"]:focus { background: $accent_ground; border: 2px solid $accent;
    border-bottom: 3px solid $accent; }
QPushButton[role="link"] { background: transparent; color: $quiet; border: 2px solid transparent;
    padding: 2px 4px; }
QPushButton[role="link"]:hover, QPushButton[role="link"]:focus { background: $accent_ground; color: $ink; }
QPushButton[role="link"]:focus { border: 2px solid $accent; }
QPushButton[role="segment"] { border-radius: 0; padding: 5px 18px; }
QPushButton[role="segment"]:checked { background: $accent; color: $on_accent; border-color: $accent;
    font-weight: bold; }
QPushButton[role="segment"]:focus { border: 2px solid $accent; padding: 4px 17px; }
QPushButton[role="segment"]:checked:focus { border: 3px double $on_accent; padding: 3px 16px; }
QFrame[role="message"], QFrame[role="problem"] { background: $bad_ground; border: 0; border-radius: 6px; }
QFrame[role="message"][state="good"] { background: $accent_ground; }
QFrame[role="message"] QLabel, QFrame[role="problem"] QLabel { color: $bad; }
QFrame[role="message"] QLabel[state="good"], QFrame[role="problem"] QLabel[state="good"] { color: $good; }
QFrame[role="problem"][state="good"] { background: transparent; }
QFrame[role="problem"][state="panel"] { background: $panel_ground; }
QFrame[role="problem"] QLabel[state="panel"] { color: $panel; }
QLineEdit { background: $card; color: $ink; border: 1px solid $edge; border-radius: 6px;
    placeholder-text-color: $quiet; padding: 4px 8px; min-height: 22px; selection-background-color: $accent;
    selection-color: $on_accent; }
QLineEdit:focus { border: 2px solid $accent; padding: 3px 7px; }
QPlainTextEdit { background: $card; color: $ink; border: 1px solid $edge; border-radius: 6px;
    placeholder-text-color: $quiet; padding: 3px 5px; selection-background-color: $accent;
    selection-color: $on_accent; }
QPlainTextEdit:focus { border: 2px solid $accent; padding: 2px 4px; }
QPlainTextEdit[readOnly="true"] { background: $closed; color: $ink; }
QCheckBox { color: $ink; spacing: 8px; border: 2px solid transparent; border-radius: 4px; }
QCheckBox::indicator, QTableView::indicator, QListView::indicator { width: 14px; height: 14px;
    border: 1px solid $edge; border-radius: 4px; background: $card; }
QCheckBox::indicator:checked, QTableView::indicator:checked, QListView::indicator:checked {
    border-color: $accent; background: $accent; image: url("$tick"); }
QCheckBox:disabled { color: $quiet; }
QCheckBox::indicator:disabled { background: $closed; border-color: $line; }
QCheckBox:focus { color: $accent; border-color: $accent; }
QComboBox { combobox-popup: 0; }
QComboBox { background: $card; color: $ink; border: 1px solid $edge; border-radius: 6px; min-height: 22px;
    padding: 2px 8px; }
QComboBox:focus { border: 2px solid $accent; padding: 1px 7px; }
QComboBox:disabled { color: $quiet; background: $closed; border-color: $line; }
QComboBox::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow { width: 0; height: 0; border-left: 4px solid $card; border-right: 4px solid $card;
    border-top: 5px solid $quiet; }
QComboBox::down-arrow:disabled { border-left-color: $closed; border-right-color: $closed; }
QComboBox QLineEdit { border: 0; padding: 0; }
QComboBox QLineEdit:focus { border: 0; padding: 0; }
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 6px; }
QComboBox QAbstractItemView, QComboBox QAbstractItemView:focus { background: $card; color: $ink;
    border: 1px solid $edge; }
QTableView, QListView { background: $card; color: $ink; border: 0; border-top: 2px solid transparent;
    gridline-color: $line; selection-background-color: $accent_ground; selection-color: $ink; outline: 0; }
QTableView:focus, QListView:focus { border-top-color: $accent; }
QTableView QLineEdit, QListView QLineEdit { border-radius: 0; border: 2px solid $accent; padding: 0 4px; }
QTextBrowser, QScrollArea#pagesArea { border: 2px solid $line; }
QTextBrowser:focus, QScrollArea#pagesArea:focus { border-color: $accent; }
QHeaderView { background: $card; }
QHeaderView::section { background: $card; color: $quiet; border: 0; border-bottom: 1px solid $line;
    padding: 4px 8px 4px 11px; }
QHeaderView::section:vertical { border: 0; }
MarkGrid QHeaderView::section { padding: 4px 3px; }
QTableView::item { padding: 0 8px; }
QTableView QTableCornerButton::section { background: $card; border: 0; border-bottom: 1px solid $line; }
QListView#detailView::item { padding: 2px 8px; }
QListWidget::item { padding: 8px; border-radius: 6px; }
QListWidget::item:selected { background: $accent_ground; color: $ink; }
QToolTip { background: $card; color: $ink; border: 1px solid $line; padding: 4px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 4px; min-height: 24px; min-width: 24px; margin: 2px; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QLabel#refusal { background: $bad_ground; color: $bad; border: 1px solid $bad; border-radius: 6px;
    padding: 4px 8px; }
"""
