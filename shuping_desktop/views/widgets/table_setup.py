"""What our tables have in common, so that they look and answer alike."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QPushButton, QTableView, QWidget

from ...messages import Text
from ...models.translation import translated

ROW_HEIGHT = 34
RESULT_ROW_HEIGHT = 38
_FRAME_WIDTH, _FRAME_HEIGHT = 16, 40
_EDIT = (
    QAbstractItemView.EditTrigger.DoubleClicked
    | QAbstractItemView.EditTrigger.EditKeyPressed
    | QAbstractItemView.EditTrigger.AnyKeyPressed
)


def style_table(table: QTableView, *, row_height: int = ROW_HEIGHT, editable: bool = False) -> None:
    """Plain rows of one height, no sorting under the hand, Tab left to the window."""
    # The start page has no table, and waits for no delegate.
    from .delegates import ToneDelegate  # noqa: PLC0415

    table.setItemDelegate(ToneDelegate(table))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
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
    """Make a short table just as high as its rows, so that what follows stands close below."""
    header, body = table.horizontalHeader().sizeHint().height(), table.verticalHeader().defaultSectionSize()
    table.setFixedHeight(header + rows * body + 4)


def use_plain_text(widget: QWidget) -> None:
    """Have every label below show what people typed as it is, never as markup."""
    for label in widget.findChildren(QLabel):
        label.setTextFormat(Qt.TextFormat.PlainText)


def show_error(label: QLabel, wrong: Text | None) -> None:
    """Say what is wrong, in the language of the screen; an empty sentence hides the label."""
    label.setText(translated(wrong) if wrong else "")
    label.setVisible(bool(wrong))


def check_exclusively(buttons: Sequence[QPushButton], number: int) -> None:
    """Check one of several that exclude each other; it is then the one that Tab comes by."""
    for button in buttons:
        # Qt sees to this where a button is clicked, but not where the program checks it.
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    buttons[number].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    buttons[number].setChecked(True)


def resize_within_screen(window: QWidget, width: int, height: int) -> None:
    """Give a window its first size, or as much of it as the screen has room for, frame and all."""
    # Not the widget's own screen(): PySide lets the screen die with the widget, and the next window crashes.
    room = QGuiApplication.primaryScreen().availableSize() - QSize(_FRAME_WIDTH, _FRAME_HEIGHT)
    window.resize(QSize(width, height).boundedTo(room))


def set_style_state(widget: QWidget, state: str) -> None:
    """Give a widget the style sheet's `state`, and have it drawn anew."""
    if (widget.property("state") or "") != state:
        widget.setProperty("state", state)
        # What has not been in sight yet is dressed by its state when it comes.
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            repolish(widget)


def repolish(widget: QWidget) -> None:
    """Have the style sheet look at a widget again, which it dressed before a property of it changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
