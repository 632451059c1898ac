"""Box for a track's participants, typed or pasted, with a table of how every line is read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..models.translation import translated
from ..operations.errors import RefusedError
from ..operations.new_review_input import read_people
from ..operations.roster import NewParticipant
from ..scoring.scheme import Track
from ..tables.errors import InputError
from .widgets.table_setup import set_style_state, style_table

_MOST_SHOWN = 200


class TypedPeople(QWidget):
    """A heading, the text, how it is read, and the number of people or the fault."""

    def __init__(self, track: Track) -> None:
        super().__init__()
        self._track = track
        self.edit, self.table, self.count_label = QPlainTextEdit(), QTableWidget(), QLabel()
        heading = QLabel(track.name)
        heading.setProperty("role", "strong")
        self.count_label.setProperty("role", "quiet")
        self.count_label.setWordWrap(True)
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(track.name)
        self._set_up_table()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget, share in ((heading, 0), (self.edit, 1), (self.table, 1), (self.count_label, 0)):
            column.addWidget(widget, share)
        self.edit.textChanged.connect(self._show_reading)

    def set_names(self, names: list[str], placeholder: str) -> None:
        """Fill the text in with proposed names; show the placeholder if there are none."""
        if not names:
            self.edit.setPlaceholderText(placeholder)
        self.edit.setPlainText("\n".join(names))
        self._show_reading()

    def _set_up_table(self) -> None:
        table = self.table
        # A list of names alone is read line by line; nothing can be mistaken.
        headings = [self.tr("姓名"), self.tr("职务"), self.tr("类别")]
        table.setColumnCount(len(headings))
        table.setHorizontalHeaderLabels(headings)
        table.setAccessibleName(self.tr("{}：每一行读作").format(self._track.name))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        style_table(table)
        table.verticalHeader().hide()
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.hide()

    def _show_reading(self) -> None:
        people: list[NewParticipant] = []
        fault = ""
        try:
            people = read_people(self._track, self.edit.toPlainText())
        except (RefusedError, InputError) as error:
            fault = translated(error.message)
        self.count_label.setText(fault or self.tr("已识别 {} 个").format(len(people)))
        set_style_state(self.count_label, "bad" if fault else "")
        several = self._track.has_positions or len(self._track.categories) > 1
        self.table.setVisible(bool(people) and several)
        shown = people[:_MOST_SHOWN]
        self.table.setRowCount(len(shown))
        for row, person in enumerate(shown):
            for column, text in enumerate((person.name, person.position, person.category)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, column, item)
