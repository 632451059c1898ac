"""Shared set-up of tables, labels, buttons and window sizes."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QPushButton, QTableView, QWidget

from ...messages import Text
from ...models.translation import translated
from .key_hints import lighten_keys

ROW_HEIGHT = 34
RESULT_ROW_HEIGHT = 28
_FRAME_WIDTH, _FRAME_HEIGHT = 16, 40
_EDIT = (
    QAbstractItemView.EditTrigger.DoubleClicked
    | QAbstractItemView.EditTrigger.EditKeyPressed
    | QAbstractItemView.EditTrigger.AnyKeyPressed
)


def style_table(table: QTableView, *, row_height: int = ROW_HEIGHT, editable: bool = False) -> None:
    """Set rows of one height, no sorting, and Tab to leave the table."""
    # Imported lazily to keep start-up fast.
    from .context_menu import add_copying  # noqa: PLC0415
    from .delegates import ToneDelegate  # noqa: PLC0415

    table.setItemDelegate(ToneDelegate(table))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    add_copying(table)
    table.setEditTriggers(_EDIT if editable else QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setAlternatingRowColors(False)
    table.setShowGrid(False)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setWordWrap(False)
    rows = table.verticalHeader()
    rows.setDefaultSectionSize(row_height)
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    for header in (rows, table.horizontalHeader()):
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
    rows.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)


def fit_height_to_rows(table: QTableView, rows: int) -> None:
    """Make a short table exactly as high as its rows."""
    header, row = table.horizontalHeader().sizeHint().height(), table.verticalHeader().defaultSectionSize()
    table.setFixedHeight(header + rows * row + 4)


def use_plain_text(widget: QWidget) -> None:
    """Set plain text on every label in a widget: users' texts must not be parsed as markup.

    The names of keys in its buttons are drawn lighter than the words.
    """
    lighten_keys(widget)
    for label in widget.findChildren(QLabel):
        label.setTextFormat(Qt.TextFormat.PlainText)


def show_error(label: QLabel, error: Text | None) -> None:
    """Show an error in the language of the screen; hide the label if there is none."""
    label.setText(translated(error) if error else "")
    label.setVisible(bool(error))


def check_exclusively(buttons: Sequence[QPushButton], number: int) -> None:
    """Check one button of an exclusive group and make it the only one in the tab order."""
    for button in buttons:
        # Qt does this on a click, but not on setChecked().
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    buttons[number].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    buttons[number].setChecked(True)


def resize_within_screen(window: QWidget, width: int, height: int) -> None:
    """Resize a window, limited to the screen's size less the window frame."""
    # Not window.screen(): PySide deletes the returned screen with the widget, and the next window crashes.
    room = QGuiApplication.primaryScreen().availableSize() - QSize(_FRAME_WIDTH, _FRAME_HEIGHT)
    window.resize(QSize(width, height).boundedTo(room))


def set_style_state(widget: QWidget, state: str) -> None:
    """Set the property `state` that the style sheet selects by, and restyle the widget."""
    if (widget.property("state") or "") != state:
        widget.setProperty("state", state)
        # Widgets not polished yet pick the state up on first show.
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            repolish(widget)


def repolish(widget: QWidget) -> None:
    """Apply the style sheet to a widget again, after a property that it selects by has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
