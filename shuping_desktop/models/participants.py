"""Editable table of the participants."""

from enum import Enum
from typing import Any

from PySide6.QtCore import QObject, Qt

from ..operations import roster
from ..scoring.ballots import Participant
from ..store import Touched
from .base_models import PlainTable
from .desk import Desk
from .roles import LEFT, Index, Role, Tone


class Column(Enum):
    """Kinds of column; the value is the attribute of `Participant`."""

    CATEGORY = "category"
    POSITION = "position"
    NAME = "name"
    REPORT_IN = "report_in"
    COUNTERSIGNED = "countersigned"


_CHECKED = {Column.REPORT_IN, Column.COUNTERSIGNED}


class ParticipantsModel(PlainTable):
    """One row per participant in the form's order, with editable texts and check boxes."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._columns: tuple[Column, ...] = ()
        self._load()
        desk.changed.connect(self._on_desk_changed)
        desk.track_switched.connect(self._reload)

    def participant(self, row: int) -> Participant:
        """Return the participant in a row."""
        return self._people[row]

    def row_of(self, participant_id: int) -> int:
        """Return the row of a participant, or -1."""
        return next((row for row, person in enumerate(self._people) if person.id == participant_id), -1)

    def kind(self, column: int) -> Column:
        """Return the kind of a column."""
        return self._columns[column]

    def column_of(self, kind: Column) -> int:
        """Return the column of a kind."""
        return self._columns.index(kind)

    def height(self) -> int:
        return len(self._people)

    def width(self) -> int:
        return len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._desk.review.read_only:
            return flags
        if self._columns[index.column()] in _CHECKED:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        person, column = self._people[index.row()], self._columns[index.column()]
        value = getattr(person, column.value)
        if role == Qt.ItemDataRole.CheckStateRole and column in _CHECKED:
            return Qt.CheckState.Checked if value else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._state_text(column, value) if column in _CHECKED else value
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT
        if role == Role.STRONG:
            return column is Column.NAME
        if role == Role.CHOICES and column is Column.CATEGORY:
            return [category.name for category in self._desk.data.track.categories]
        return self._tone(column, value) if role == Role.TONE else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid():
            return False
        person, column = self._people[index.row()], self._columns[index.column()]
        review = self._desk.review
        if role == Qt.ItemDataRole.CheckStateRole and column in _CHECKED:
            state = {column.value: Qt.CheckState(value) is Qt.CheckState.Checked}
            return bool(self._desk.request(lambda: roster.set_report_state(review, person.id, **state)))
        if role != Qt.ItemDataRole.EditRole or getattr(person, column.value) == str(value).strip():
            return False
        texts = {"name": person.name, "position": person.position, "category": person.category}
        texts[column.value] = str(value)
        return bool(self._desk.request(lambda: roster.edit_participant(review, person.id, **texts)))

    def side_heading(self, section: int) -> str:
        return str(section + 1)

    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return LEFT

    def heading(self, section: int) -> str:
        track = self._desk.data.track
        headings = {
            Column.CATEGORY: self.tr("类别"),
            Column.POSITION: self.tr("职务"),
            Column.NAME: track.participant_heading,
            Column.REPORT_IN: self.tr("书面报告"),
            Column.COUNTERSIGNED: self.tr("{}签字").format(track.countersigned_by),
        }
        return headings[self._columns[section]]

    def _state_text(self, column: Column, done: bool) -> str:
        if column is Column.COUNTERSIGNED:
            return self.tr("已签") if done else self.tr("未签")
        return self.tr("已收") if done else self.tr("未收")

    @staticmethod
    def _tone(column: Column, value: object) -> Tone:
        if column in _CHECKED:
            return Tone.GOOD if value else Tone.QUIET
        return Tone.PLAIN if column is Column.NAME else Tone.QUIET

    def _load(self) -> None:
        data = self._desk.data
        track = data.track
        self._people = data.participants
        category = (Column.CATEGORY,) if len(track.categories) > 1 else ()
        position = (Column.POSITION,) if track.has_positions else ()
        signed = (Column.COUNTERSIGNED,) if track.countersigned_by else ()
        self._columns = (*category, *position, Column.NAME, Column.REPORT_IN, *signed)

    def _reload(self) -> None:
        self.beginResetModel()
        self._load()
        self.endResetModel()

    def _on_desk_changed(self, touched: Touched) -> None:
        if touched.only_ballots:
            return
        people = self._desk.data.participants
        if [person.id for person in people] == [person.id for person in self._people]:
            self._people = people
            self.announce_all()
        else:
            self._reload()
