"""One open ballot as a table laid out as the paper form: what each cell shows, and whether it is open."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from ..operations import rows
from ..scoring.ballots import Ballot, Participant, Row
from ..scoring.numbers import format_hundredths
from ..scoring.problems import Problem
from ..scoring.register import Expected
from ..scoring.row_problems import of_ballot
from ..scoring.second_entry import REMARK, TOTAL, Cell
from ..scoring.slips import Shift, find_shift, likely_slips_of, slip_sentence
from ..store import Touched
from .base_models import PlainTable
from .cell_looks import TYPED, CellKind, criterion_heading, tone_of
from .desk import Desk
from .fullness import Fullness, fullness
from .readings import FirstReading, Reading
from .roles import CENTRE, LEFT, Index, Role
from .translation import translated

_NO_ROWS = {"second_entry", "typist"}
"""Tables that hang on a ballot and not on a row of it."""
_LOOKED_AT = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_EDITED = _LOOKED_AT | Qt.ItemFlag.ItemIsEditable


class PaperModel(PlainTable):
    """Rows are the participants in the form's order; columns are the form's, and the live sum.

    A ballot that is expected but not yet in is shown blank. It shows; a subclass writes.
    """

    problems_changed = Signal()
    ballot_left = Signal(object, object)
    """A ballot that is in was open and is no longer, in that reading; carries the `Ballot` and `Reading`."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ballot: Ballot | None = None
        self._reading: Reading = FirstReading()
        self._rows: dict[int, Row] = {}
        self._open_cells: set[Cell] | None = None
        self._people: tuple[Participant, ...] = ()
        self._columns: tuple[CellKind, ...] = ()
        self._problems: dict[int, Problem] = {}
        desk.changed.connect(self._on_desk_changed)

    @property
    def ballot(self) -> Ballot | None:
        """The open ballot (its id is 0 while it is not in yet); None where none is open."""
        return self._ballot

    @property
    def reading(self) -> Reading:
        """Which reading of the paper is shown."""
        return self._reading

    @property
    def has_unfinished_second(self) -> bool:
        """Whether a second reading of the open ballot was begun, not yet compared, and can be thrown away."""
        second = self._ballot.second if self._ballot else None
        return second is not None and not second.finished and not self._desk.review.read_only

    @property
    def problems(self) -> list[Problem]:
        """The open ballot's problems in the form's order, as far as this reading may tell."""
        return list(self._problems.values())

    @property
    def open_cells(self) -> set[Cell] | None:
        """The cells that await a further reading; None where all cells can be typed in."""
        return self._open_cells

    @property
    def shift(self) -> Shift | None:
        """The block that seems typed one row off; None where none does."""
        ballot = self._shown_ballot()
        return find_shift(self._desk.data, ballot) if ballot and self._reading.is_first else None

    def open(self, ballot_id: int, reading: Reading | None = None) -> None:
        """Show the ballot with that id, in the first reading unless another is asked for; 0 shows none."""
        found = (item for item in self._desk.data.ballots if item.id == ballot_id)
        self._show(next(found, None), reading or FirstReading())

    def open_expected(self, expected: Expected) -> None:
        """Show a ballot that is not in yet."""
        self._show(Ballot(0, expected.group, expected.number, expected.evaluator), FirstReading())

    def height(self) -> int:
        return len(self._people)

    def width(self) -> int:
        return len(self._columns)

    def kind(self, column: int) -> CellKind:
        """What stands in that column."""
        return self._columns[column]

    def is_open(self, index: Index) -> bool:
        """Whether the cell awaits typing: a mark or written total, not of the evaluator's own row."""
        if not index.isValid() or self.is_closed(index.row()):
            return False
        typed, cells = self.kind(index.column()) in TYPED, self._open_cells
        if cells is None:
            return typed
        # A remark that differs awaits its key as a mark awaits its digits.
        remark = self.kind(index.column()) is CellKind.REMARK
        return (typed or remark) and self._cell(index) in cells

    def is_closed(self, row: int) -> bool:
        """Whether the row is the evaluator's own, and blank as it should be."""
        return self._is_own(row) and self._row(row).is_empty

    def is_settled(self, row: int) -> bool:
        """Whether nothing is left to type in a row: every mark stands, or the evaluator abstained."""
        return self._row(row).is_settled and self._open_cells is None

    def participant(self, row: int) -> Participant:
        """Who stands in that row."""
        return self._people[row]

    def row_of(self, participant_id: int) -> int:
        """The row of a participant; -1 where there is none."""
        return next((at for at, person in enumerate(self._people) if person.id == participant_id), -1)

    def next_problem_row(self, after: int) -> int:
        """The next row below (round the end) that has a problem; -1 where none has."""
        found = [row for row, person in enumerate(self._people) if person.id in self._problems]
        return next((row for row in found if row > after), found[0] if found else -1)

    def problem(self, row: int) -> Problem | None:
        """What is wrong with that row."""
        return self._problems.get(self._people[row].id) if 0 <= row < len(self._people) else None

    def slip_text(self, row: int) -> str:
        """What the difference in that row most likely comes from; empty where there is none."""
        ballot = self._shown_ballot()
        if ballot is None or self.problem(row) is None or self._row(row).as_on_paper:
            return ""
        sentence = slip_sentence(likely_slips_of(self._desk.data, ballot, self._people[row]))
        return translated(sentence) if sentence else ""

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
        if kind is CellKind.SUM:
            return self._sum_text(index.row(), row)
        value = self._value(row, index.column())
        return "" if value is None else format_hundredths(value)

    def fullness(self, index: Index, text: str) -> Fullness:
        """Whether a further digit may follow `text` in that cell."""
        track, cell = self._desk.data.track, self._cell(index)
        total = cell.criterion == TOTAL
        full = fullness(
            text, track.full_marks if total else track.criteria[cell.criterion].maximum, track.step
        )
        # A written total is what the paper says, even where no row of marks could come to it.
        waits = total and full is Fullness.WRONG
        # A cell closes when it is settled: what would go on as 18 could never become 18.5.
        settling = self._open_cells is not None and full is Fullness.FULL
        return Fullness.OPEN if waits or (settling and self.halves and "." not in text) else full

    @property
    def halves(self) -> bool:
        """Whether half points can be given."""
        return 50 % self._desk.data.track.step == 0

    def value_wrong(self, index: Index, value: int | None) -> str:
        """Why a value cannot stand in a cell, as a clause."""
        cell, track = self._cell(index), self._desk.data.track
        if value is None or cell.criterion == TOTAL:
            return ""
        refusal = track.refusal(track.criteria[cell.criterion], value)
        return f"{format_hundredths(value)} {translated(refusal)}" if refusal else ""

    @property
    def takes_unmet(self) -> bool:
        """Whether the form has a column for 未达到要求."""
        return bool(self._desk.data.track.unmet_remark)

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
            return translated(problem.text) if problem else None
        return self._look(index, kind, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.kind(index.column()) is not CellKind.REMARK:
            return _LOOKED_AT
        writable = not self._desk.review.read_only and self._reading.is_first
        return _EDITED if writable and not self.is_closed(index.row()) else _LOOKED_AT

    def criterion_name(self, index: Index) -> str:
        """The word for the column of a mark or written total; empty for another."""
        if self.kind(index.column()) not in TYPED:
            return ""
        return translated(rows.column_name(self._desk.data, self._cell(index).criterion))

    def cell(self, index: Index) -> Cell:
        """Which cell of the ballot an index of a mark or written total is."""
        return self._cell(index)

    def _look(self, index: Index, kind: CellKind, role: int) -> Any:
        if role == Role.TONE:
            return tone_of(self.problem(index.row()), kind, as_on_paper=self._row(index.row()).as_on_paper)
        if role == Role.STRONG:
            return kind is CellKind.NAME
        if role == Role.CLOSED:
            read = (*TYPED, CellKind.REMARK)
            closed = self._open_cells is not None and kind in read and not self.is_open(index)
            own = self.is_closed(index.row()) and kind in (*TYPED, CellKind.SUM, CellKind.REMARK)
            return own or closed
        return kind if role == Role.KIND else None

    def side_heading(self, section: int) -> str:
        return str(section + 1)

    def heading(self, section: int) -> str:
        track, kind = self._desk.data.track, self.kind(section)
        if kind is CellKind.MARK:
            return criterion_heading(track.criteria[section - self._first_mark])
        words = {
            CellKind.POSITION: self.tr("职务"),
            CellKind.NAME: track.participant_heading,
            CellKind.SUM: self.tr("各项和"),
            CellKind.TOTAL: self.tr("手写\n{heading}").format(heading=track.total_heading),
            CellKind.REMARK: track.remark_heading,
        }
        return words[kind]

    @property
    def _first_mark(self) -> int:
        return self._columns.index(CellKind.MARK)

    def _cell(self, index: Index) -> Cell:
        person, kind = self._people[index.row()], self.kind(index.column())
        column = {CellKind.TOTAL: TOTAL, CellKind.REMARK: REMARK}.get(kind)
        return Cell(person.id, index.column() - self._first_mark if column is None else column)

    def _value(self, row: Row, column: int) -> int | None:
        if self.kind(column) is CellKind.TOTAL:
            return row.written_total
        return row.marks[column - self._first_mark]

    def _sum_text(self, at: int, row: Row) -> str:
        if self.is_closed(at):
            return self.tr("本人")
        if any(cell.participant_id == self._people[at].id for cell in self._open_cells or ()):
            # Beside an open cell a sum would tell what one of the readings was.
            return ""
        typed = [mark for mark in row.marks if mark is not None]
        if not typed:
            return self.tr("弃评") if row.abstained else ""
        return format_hundredths(sum(typed))

    def _row(self, at: int) -> Row:
        return self._rows.get(self._people[at].id) or rows.blank_row(self._desk.data)

    def _is_own(self, row: int) -> bool:
        return self._ballot is not None and self._desk.data.is_self_row(self._ballot, self._people[row])

    def _show(self, ballot: Ballot | None, reading: Reading) -> None:
        left, before = self._ballot, self._reading
        self.beginResetModel()
        self._ballot, self._reading = ballot, reading
        self._load()
        self.endResetModel()
        self.problems_changed.emit()
        same = ballot is not None and left is not None and ballot.id == left.id
        if left is not None and left.id and not (same and type(reading) is type(before)):
            self.ballot_left.emit(left, before)

    def _load(self) -> None:
        data = self._desk.data
        self._people = data.participants if self._ballot else ()
        position = (CellKind.POSITION,) if data.track.has_positions else ()
        marks = (CellKind.MARK,) * len(data.track.criteria)
        remark = (CellKind.REMARK,) if data.track.remark_heading else ()
        self._columns = (*position, CellKind.NAME, *marks, CellKind.SUM, CellKind.TOTAL, *remark)
        self._read_rows()

    def _read_rows(self) -> None:
        data, ballot = self._desk.data, self._ballot
        self._rows = self._reading.rows(data, ballot) if ballot else {}
        self._open_cells = self._reading.open_cells(data, ballot) if ballot else None
        seen = self._shown_ballot()
        found = of_ballot(data, seen) if seen and self._open_cells is None else ()
        self._problems = {problem.participant_id: problem for problem in found}

    def _shown_ballot(self) -> Ballot | None:
        """The ballot as this reading has it, so that nothing else can leak from it."""
        return replace(self._ballot, rows=self._rows, second=None) if self._ballot else None

    def _on_desk_changed(self, touched: Touched) -> None:
        if self._ballot is None:
            return
        if touched.ballot_list:
            self._reopen()
        elif self._ballot.id in touched.ballots:
            self._refresh_rows(touched)

    def _reopen(self) -> None:
        """Show the same piece of paper again; it may have come in just now, or have been taken back."""
        open_one = self._ballot
        assert open_one is not None
        by_id = {ballot.id: ballot for ballot in self._desk.data.ballots}
        by_number = {(ballot.group, ballot.number): ballot for ballot in self._desk.data.ballots}
        known = any(group.name == open_one.group for group in self._desk.data.track.groups)
        found = by_id.get(open_one.id) or by_number.get((open_one.group, open_one.number))
        gone = Ballot(0, open_one.group, open_one.number, open_one.evaluator) if known else None
        self._show(found or gone, self._reading if found and found.second else FirstReading())

    def _refresh_rows(self, touched: Touched) -> None:
        """Only the touched rows are announced, so that nothing moves under the typist."""
        assert self._ballot is not None
        self._ballot = self._desk.review.contents.ballot(self._ballot.id)
        self._read_rows()
        people = {
            key[1]
            for table, keys in touched.keys.items()
            for key in keys
            if table not in _NO_ROWS and key[0] == self._ballot.id
        }
        for row, person in enumerate(self._people):
            if person.id in people:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._columns) - 1))
        self.problems_changed.emit()
