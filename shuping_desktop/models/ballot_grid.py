"""One open ballot as a table laid out as the paper form."""

from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from ..operations import rows
from ..scoring.ballots import Ballot, Participant, Row
from ..scoring.numbers import NotANumberError, format_hundredths, parse_hundredths
from ..scoring.problems import Problem
from ..scoring.row_problems import of_ballot
from ..store import Touched
from .desk import Desk
from .roles import CENTRE, LEFT, ROOT, Index, Role, Tone


class CellKind(Enum):
    """What stands in a column."""

    POSITION = "position"
    NAME = "name"
    MARK = "mark"
    SUM = "sum"
    TOTAL = "total"
    REMARK = "remark"


_TYPED = {CellKind.MARK, CellKind.TOTAL}


class BallotGridModel(QAbstractTableModel):
    """Rows are the participants in the form's order; columns are the form's, and the live sum."""

    problems_changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ballot_id = 0
        self._ballot: Ballot | None = None
        self._people: tuple[Participant, ...] = ()
        self._columns: tuple[CellKind, ...] = ()
        self._problems: dict[int, Problem] = {}
        desk.changed.connect(self._on_desk_changed)

    @property
    def ballot(self) -> Ballot | None:
        """The open ballot; None where none is."""
        return self._ballot

    @property
    def problems(self) -> list[Problem]:
        """The open ballot's problems in the form's order."""
        return list(self._problems.values())

    def open(self, ballot_id: int) -> None:
        """Show the ballot with that id; 0 shows none."""
        self.beginResetModel()
        self._ballot_id = ballot_id
        self._load()
        self.endResetModel()
        self.problems_changed.emit()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._people)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def kind(self, column: int) -> CellKind:
        """What stands in that column."""
        return self._columns[column]

    def is_open(self, index: Index) -> bool:
        """Whether the cell can be typed in: a mark or written total, not of the evaluator's own row."""
        return index.isValid() and self.kind(index.column()) in _TYPED and not self.is_closed(index.row())

    def is_closed(self, row: int) -> bool:
        """Whether the row is the evaluator's own, and blank as it should be."""
        return self._is_own(row) and self._row(row).is_empty

    def participant(self, row: int) -> Participant:
        """Who stands in that row."""
        return self._people[row]

    def row_of(self, participant_id: int) -> int:
        """The row of a participant; -1 where there is none."""
        return next((at for at, person in enumerate(self._people) if person.id == participant_id), -1)

    def next_problem_row(self, after: int) -> int:
        """The next row below (round the end) that has a problem; -1 where none has."""
        rows = [row for row, person in enumerate(self._people) if person.id in self._problems]
        return next((row for row in rows if row > after), rows[0] if rows else -1)

    def problem(self, row: int) -> Problem | None:
        """What is wrong with that row."""
        return self._problems.get(self._people[row].id) if 0 <= row < len(self._people) else None

    def text(self, index: Index) -> str:
        """What a cell shows."""
        row, kind = self._row(index.row()), self.kind(index.column())
        person = self._people[index.row()]
        if kind is CellKind.POSITION:
            return person.position
        if kind is CellKind.NAME:
            return person.name
        if kind is CellKind.REMARK:
            return row.remark
        if kind is CellKind.SUM and self.is_closed(index.row()):
            return self.tr("本人")
        value = self._value(row, index.column())
        return "" if value is None else format_hundredths(value)

    def type_text(self, index: Index, text: str) -> str:
        """Write what was typed into a cell, empty clearing it; returns why not, empty where it is written."""
        if not self.is_open(index):
            return self.tr("这一格不能填写。")
        value: int | None = None
        if text.strip():
            try:
                exact = parse_hundredths(text)
            except NotANumberError:
                return self.tr("“{}”不是数").format(text)
            if exact.denominator != 1:
                return self.tr("“{}”多于两位小数").format(text)
            value = int(exact)
        return self._write(index, value)

    def set_remark(self, row: int, remark: str) -> str:
        """Write a row's remark; returns why not, empty where it is written."""
        person = self._people[row]
        return self._desk.attempt(
            lambda: rows.set_remark(self._desk.review, self._ballot_id, person.id, remark)
        )

    def toggle_unmet(self, row: int) -> str:
        """Set or clear the remark that the panel must rule on."""
        unmet = self._desk.data.track.unmet_remark
        return self.set_remark(row, "" if self._row(row).remark == unmet else unmet) if unmet else ""

    def clear_row(self, row: int) -> str:
        """Make a row blank: the evaluator abstained."""
        person = self._people[row]
        return self._desk.attempt(lambda: rows.abstain(self._desk.review, self._ballot_id, person.id))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self.text(index)
        kind = self.kind(index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if kind in (CellKind.POSITION, CellKind.NAME, CellKind.REMARK) else CENTRE
        if role == Qt.ItemDataRole.ToolTipRole:
            problem = self.problem(index.row())
            return problem.text if problem else None
        return self._look(index, kind, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or self.kind(index.column()) is not CellKind.REMARK:
            return False
        person = self._people[index.row()]
        return self._desk.request(
            lambda: rows.set_remark(self._desk.review, self._ballot_id, person.id, str(value))
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        remark = self.kind(index.column()) is CellKind.REMARK
        editable = remark and not self.is_closed(index.row()) and not self._desk.review.read_only
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return CENTRE
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return str(section + 1) if orientation is Qt.Orientation.Vertical else self._heading(section)

    def _look(self, index: Index, kind: CellKind, role: int) -> Any:
        if role == Role.TONE:
            return self._tone(index.row(), kind)
        if role == Role.STRONG:
            return kind is CellKind.NAME
        if role == Role.CLOSED:
            return self.is_closed(index.row()) and kind in (*_TYPED, CellKind.SUM, CellKind.REMARK)
        if role == Role.KIND:
            return kind
        return None

    def _tone(self, row: int, kind: CellKind) -> Tone:
        problem = self.problem(row)
        code = problem.code if problem else ""
        if code == "total-mismatch" and kind in (CellKind.SUM, CellKind.TOTAL):
            return Tone.BAD
        if code == "self-score" and kind in (*_TYPED, CellKind.SUM):
            return Tone.BAD
        if code == "incomplete-row" and kind is CellKind.SUM:
            return Tone.WARN
        if kind is CellKind.REMARK:
            return Tone.WARN
        return Tone.QUIET if kind in (CellKind.POSITION, CellKind.SUM) else Tone.PLAIN

    def _heading(self, section: int) -> str:
        track, kind = self._desk.data.track, self.kind(section)
        if kind is CellKind.MARK:
            criterion = track.criteria[section - self._first_mark]
            return f"{_in_two_lines(criterion.name)} {format_hundredths(criterion.maximum)}"
        words = {
            CellKind.POSITION: self.tr("职务"),
            CellKind.NAME: track.participant_heading,
            CellKind.SUM: self.tr("各项和"),
            CellKind.TOTAL: self.tr("手写\n{}").format(track.total_heading),
            CellKind.REMARK: track.remark_heading,
        }
        return words[kind]

    @property
    def _first_mark(self) -> int:
        return self._columns.index(CellKind.MARK)

    def _value(self, row: Row, column: int) -> int | None:
        kind = self.kind(column)
        if kind is CellKind.MARK:
            return row.marks[column - self._first_mark]
        if kind is CellKind.TOTAL:
            return row.written_total
        typed = [mark for mark in row.marks if mark is not None]
        return sum(typed) if typed else None

    def _row(self, at: int) -> Row:
        blank = Row((None,) * len(self._desk.data.track.criteria))
        return self._ballot.rows.get(self._people[at].id, blank) if self._ballot else blank

    def _is_own(self, row: int) -> bool:
        return self._ballot is not None and self._desk.data.is_self_row(self._ballot, self._people[row])

    def _write(self, index: Index, value: int | None) -> str:
        if value == self._value(self._row(index.row()), index.column()):
            return ""
        review, person = self._desk.review, self._people[index.row()].id
        if self.kind(index.column()) is CellKind.TOTAL:
            return self._desk.attempt(lambda: rows.set_written_total(review, self._ballot_id, person, value))
        criterion = index.column() - self._first_mark
        return self._desk.attempt(lambda: rows.set_mark(review, self._ballot_id, person, criterion, value))

    def _load(self) -> None:
        data = self._desk.data
        self._ballot = next((item for item in data.ballots if item.id == self._ballot_id), None)
        self._people = data.participants if self._ballot else ()
        position = (CellKind.POSITION,) if data.track.has_positions else ()
        marks = (CellKind.MARK,) * len(data.track.criteria)
        remark = (CellKind.REMARK,) if data.track.remark_heading else ()
        self._columns = (*position, CellKind.NAME, *marks, CellKind.SUM, CellKind.TOTAL, *remark)
        self._find_problems()

    def _find_problems(self) -> None:
        found = of_ballot(self._desk.data, self._ballot) if self._ballot else ()
        self._problems = {problem.participant_id: problem for problem in found}

    def _on_desk_changed(self, touched: Touched) -> None:
        if not self._ballot_id:
            return
        if touched.ballot_list:
            self.open(self._ballot_id)
        elif self._ballot_id in touched.ballots:
            self._refresh_rows(touched)

    def _refresh_rows(self, touched: Touched) -> None:
        """Only the touched rows are announced, so that nothing moves under the typist."""
        self._ballot = self._desk.review.contents.ballot(self._ballot_id)
        self._find_problems()
        people = {key[1] for keys in touched.keys.values() for key in keys if key[0] == self._ballot_id}
        for row, person in enumerate(self._people):
            if person.id in people:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._columns) - 1))
        self.problems_changed.emit()


def _in_two_lines(name: str) -> str:
    """A heading broken so that, with the maximum behind it, both lines are about as long."""
    middle = (len(name) + 3) // 2
    return f"{name[:middle]}\n{name[middle:]}"
