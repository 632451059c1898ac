"""Table model of one open ballot, laid out as the paper form."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from ..operations import ballots, own_rows, rows
from ..operations.steps import StepKind
from ..scoring.ballots import Ballot, Participant, Row
from ..scoring.names import name_key
from ..scoring.numbers import format_hundredths
from ..scoring.problems import Problem
from ..scoring.register import BallotState, Expected, ballot_state
from ..scoring.row_problems import of_ballot
from ..scoring.ruled_grades import attendance
from ..scoring.second_entry import NOTED, REMARK, TOTAL, Cell, CellValue, value_of
from ..scoring.slips import Shift, find_shift, likely_slips_of, slip_sentence
from ..store import Touched
from .base_models import PlainTable
from .cell_looks import READ, TYPED, WORDS, CellKind, CellLook, Place, criterion_heading, tone_of
from .desk import Desk
from .fullness import Fullness, fullness, parse_cell
from .key_sentences import (
    absent_row_text,
    ballot_lock,
    cell_lock,
    cleared_text,
    remark_hint,
    unconfirmable_text,
    unconfirmed_text,
)
from .readings import FirstReading, Reading
from .roles import CENTRE, LEFT, Index, Role, Tone
from .translation import translated

_BALLOT_WIDE = {"second_entry", "typist"}
"""Tables whose rows belong to a ballot as a whole: their keys name no participant."""
_SHADED_IN_OWN_ROW = READ | {CellKind.SUM}
_READ_ONLY = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_EDITABLE = _READ_ONLY | Qt.ItemFlag.ItemIsEditable


class BallotModel(PlainTable):
    """The open ballot in one reading: texts and states of its cells, and writing to them.

    Rows are the participants in the form's order; columns are the form's, and the live sum. A ballot
    that is expected but not received is shown blank, and is received when its first cell is typed.
    Methods that write return the refusal, empty where the value was written.
    """

    problems_changed = Signal()
    ballot_left = Signal(object, object)
    """Another ballot or reading was opened; carries the `Ballot` and `Reading` that were open before."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ballot: Ballot | None = None
        self._reading: Reading = FirstReading()
        self._people: tuple[Participant, ...] = ()
        self._columns: tuple[CellKind, ...] = ()
        self._first_mark = 0
        self._absences: dict[int, str] = {}
        self._criteria: tuple[int, ...] = ()
        self._typed_columns: tuple[int, ...] = ()
        self._own_rows: frozenset[int] = frozenset()
        # Cached, since every key press reads them; recomputed by `_read_rows`.
        self._as_read: Ballot | None = None
        self._rows: list[Row] = []
        self._open_cells: set[Cell] | None = None
        self._problems: dict[int, Problem] = {}
        self._shift: Shift | None = None
        self._is_typed: bool | None = None
        desk.changed.connect(self._on_desk_changed)

    # The open ballot as a whole

    @property
    def ballot(self) -> Ballot | None:
        """The open ballot (its id is 0 before it is received); None where none is open."""
        return self._ballot

    @property
    def reading(self) -> Reading:
        """The reading of the paper that is shown."""
        return self._reading

    @property
    def has_unfinished_second(self) -> bool:
        """True if the open ballot has a second reading that is not compared yet and can be discarded."""
        second = self._ballot.second if self._ballot else None
        return second is not None and not second.finished and not self._desk.review.read_only

    @property
    def is_typed(self) -> bool:
        """True if every row of the open ballot is settled in the first reading, or the ballot is void."""
        if self._is_typed is None and self._ballot is not None:
            self._is_typed = ballot_state(self._desk.data, self._ballot) is not BallotState.PART_TYPED
        return bool(self._is_typed)

    @property
    def problems(self) -> list[Problem]:
        """The open ballot's problems in the form's order, as far as this reading may show them."""
        return list(self._problems.values())

    @property
    def open_cells(self) -> set[Cell] | None:
        """The cells to read again; None where every cell can be typed in."""
        return self._open_cells

    @property
    def shift(self) -> Shift | None:
        """The block that seems typed one row off; None where there is none."""
        return self._shift

    @property
    def typed_columns(self) -> tuple[int, ...]:
        """The columns of marks and of the written total."""
        return self._typed_columns

    @property
    def halves(self) -> bool:
        """True if half points can be given."""
        return 50 % self._desk.data.track.step == 0

    @property
    def takes_unmet(self) -> bool:
        """True if the form has a column for 未达到要求."""
        return bool(self._desk.data.track.unmet_remark)

    def open(self, ballot_id: int, reading: Reading | None = None) -> None:
        """Show the ballot with that id, in the first reading unless another is given; 0 shows none."""
        found = (ballot for ballot in self._desk.data.ballots if ballot.id == ballot_id)
        self._show(next(found, None), reading or FirstReading())

    def open_expected(self, expected: Expected) -> None:
        """Show a ballot that is not received yet."""
        self._show(Ballot(0, expected.group, expected.number, expected.evaluator), FirstReading())

    # Rows and cells

    def height(self) -> int:
        return len(self._people)

    def width(self) -> int:
        return len(self._columns)

    def kind(self, column: int) -> CellKind:
        """Return the kind of a column."""
        return self._columns[column]

    def column_of(self, kind: CellKind) -> int:
        """Return the first column of a kind; -1 where the form has none."""
        return self._columns.index(kind) if kind in self._columns else -1

    def open_columns(self, row: int) -> list[int]:
        """Return the columns of a row that can be typed in: marks and the written total.

        None of them is open in the evaluator's own row. A remark is open only where the readings
        differ in it: the key for 未达到要求 then settles the cell, as digits settle a mark.
        """
        if not 0 <= row < len(self._rows) or self.is_closed(row):
            return []
        if self._open_cells is None:
            return list(self._typed_columns)
        columns = range(len(self._columns))
        return [
            column
            for column in columns
            if self._columns[column] in READ and self.cell((row, column)) in self._open_cells
        ]

    def is_open(self, place: Place) -> bool:
        """Return whether a cell can be typed in."""
        return place[1] in self.open_columns(place[0])

    def is_closed(self, row: int) -> bool:
        """Return whether a row is the evaluator's own, and blank as it should be."""
        return row in self._own_rows and self._rows[row].is_empty

    @property
    def lock_text(self) -> str:
        """Reason why nothing can be typed on the open ballot; empty where it can."""
        return ballot_lock(self._desk, self._ballot) if self._ballot else ""

    def closed_text(self, place: Place) -> str:
        """Return why a cell cannot be typed in, and what would open it; empty for an open cell."""
        row, column = place
        if self._ballot is None or row < 0:
            return self.tr("还没有打开评分表：请按 Ctrl+N 新建，或在左边选一份。")
        lock, kind, cells = self.lock_text, self._columns[column], self._open_cells
        if not lock and kind is CellKind.REMARK and not self.is_closed(row):
            # Keys mark it, characters do not.
            return self.remark_hint()
        if lock or self.is_open(place):
            return lock
        return cell_lock(self._ballot, place, kind, is_own_row=self.is_closed(row), open_cells=cells)

    def absence_text(self, row: int) -> str:
        """Return that a row will not count, as its participant was ruled absent; empty for others."""
        decision = self._absences.get(self._people[row].id, "")
        return absent_row_text(row, decision) if decision else ""

    def remark_hint(self) -> str:
        """Return which keys the remark column takes."""
        return remark_hint(self._reading, self._open_cells, takes_unmet=self.takes_unmet)

    def is_namesake(self, row: int) -> bool:
        """Return whether a row is on a participant with the evaluator's name who is not the evaluator."""
        if self._ballot is None or not self._desk.data.track.self_excluded or row in self._own_rows:
            return False
        return name_key(self._people[row].name) == name_key(self._ballot.evaluator)

    def is_own(self, row: int) -> bool:
        """Return whether a row is the evaluator's own, also if something stands on it."""
        return row in self._own_rows

    def is_settled(self, row: int) -> bool:
        """Return whether nothing is left to type in a row: every mark is there, or all are blank on paper."""
        return self._open_cells is None and self._rows[row].is_settled

    def mark_count(self, row: int) -> int:
        """Return how many marks a row has, the written total included."""
        return self._rows[row].typed_cells

    def note(self, row: int) -> str:
        """Return the operator's note on a row."""
        return self._rows[row].note if 0 <= row < len(self._rows) else ""

    def participant(self, row: int) -> Participant:
        """Return the participant of a row."""
        return self._people[row]

    def row_of(self, participant_id: int) -> int:
        """Return the row of a participant; -1 where there is none."""
        return next((row for row, person in enumerate(self._people) if person.id == participant_id), -1)

    def next_problem_row(self, after: int) -> int:
        """Return the next row with a problem, starting again at the top; -1 where no row has one.

        Rows that only await the panel come up where no other row has a problem.
        """
        with_problem = {
            row: problem for row in range(len(self._people)) if (problem := self.problem(row)) is not None
        }
        left = [row for row, problem in with_problem.items() if not problem.awaits_panel]
        found = left or list(with_problem)
        return next((row for row in found if row > after), found[0] if found else -1)

    def problem(self, row: int) -> Problem | None:
        """Return the problem of a row; None where there is none."""
        return self._problems.get(self._people[row].id) if 0 <= row < len(self._people) else None

    def slip_text(self, row: int) -> str:
        """Return the likeliest cause of the difference in a row; empty where there is none."""
        ballot = self._as_read
        if ballot is None or self.problem(row) is None:
            return ""
        if self._rows[row].as_on_paper or self._rows[row].written_total is None:
            return ""
        sentence = slip_sentence(likely_slips_of(self._desk.data, ballot, self._people[row]))
        return translated(sentence) if sentence else ""

    def cell(self, place: Place) -> Cell:
        """Return the cell of the ballot at the place of a mark, written total or remark."""
        row, column = place
        kind, person = self._columns[column], self._people[row]
        if kind is CellKind.MARK:
            return Cell(person.id, self._criteria[column - self._first_mark])
        return Cell(person.id, REMARK if kind is CellKind.REMARK else TOTAL)

    def text(self, place: Place) -> str:
        """Return the text of a cell."""
        row, column = place
        kind = self._columns[column]
        if kind is CellKind.POSITION:
            return self._people[row].position
        if kind is CellKind.NAME:
            return self._people[row].name
        if kind is CellKind.REMARK:
            return self._rows[row].remark
        if kind is CellKind.SUM:
            return self._sum_text(row)
        return rows.shown(self._value(place))

    def look(self, place: Place) -> CellLook:
        """Return all that the delegate draws of a cell."""
        row, column = place
        kind = self._columns[column]
        tone = tone_of(self.problem(row), kind)
        if kind is CellKind.MARK and self.is_paper_mark(place):
            tone = Tone.WARN
        shaded = kind in _SHADED_IN_OWN_ROW and self.is_closed(row)
        shaded = shaded or (self._open_cells is not None and kind in READ and not self.is_open(place))
        noted = kind is CellKind.NAME and bool(self.note(row))
        return CellLook(kind, self.text(place), tone, shaded, noted)

    def is_paper_mark(self, place: Place) -> bool:
        """Return whether a cell has a text as on paper in the place of a mark."""
        return isinstance(self._value(place), str)

    def fullness(self, place: Place, text: str) -> Fullness:
        """Return whether a further digit may follow `text` in a cell."""
        track, cell = self._desk.data.track, self.cell(place)
        total = cell.criterion == TOTAL
        maximum = track.full_marks if total else track.criteria[cell.criterion].maximum
        full = fullness(text, maximum, track.step)
        # A written total is copied from the paper, even where no row of marks could add up to it.
        waits = total and full is Fullness.WRONG
        # A cell closes as soon as it is settled: 18 must wait, since it may become 18.5.
        settling = self._open_cells is not None and full is Fullness.FULL
        return Fullness.OPEN if waits or (settling and self.halves and "." not in text) else full

    def value_wrong(self, place: Place, value: int | None) -> str:
        """Return why a value cannot stand in a cell, as a clause; empty where it can."""
        cell, track = self.cell(place), self._desk.data.track
        if value is None or cell.criterion == TOTAL:
            return ""
        refusal = track.refusal(track.criteria[cell.criterion], value)
        return f"{format_hundredths(value)} {translated(refusal)}" if refusal else ""

    def criterion_name(self, place: Place) -> str:
        """Return the name of the column of a mark or written total; empty for another column."""
        if self._columns[place[1]] not in TYPED:
            return ""
        return translated(rows.column_name(self._desk.data, self.cell(place).criterion))

    # Qt's interface

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        place = (index.row(), index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self.text(place)
        kind = self._columns[place[1]]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if kind in WORDS else CENTRE
        if role == Qt.ItemDataRole.ToolTipRole:
            problem, note = self.problem(place[0]), self.note(place[0])
            texts = [
                translated(problem.text) if problem else "",
                self.tr("附注：{}").format(note) if note else "",
            ]
            return "\n".join(filter(None, texts)) or None
        return self.look(place).tone if role == Role.TONE else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or self._columns[index.column()] is not CellKind.REMARK:
            return False
        refusal = self.set_remark(index.row(), str(value))
        if refusal:
            self._desk.refused.emit(refusal)
        return not refusal

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._columns[index.column()] is not CellKind.REMARK:
            return _READ_ONLY
        writable = self._reading.is_first and not self.lock_text
        return _EDITABLE if writable and not self.is_closed(index.row()) else _READ_ONLY

    def heading(self, section: int) -> str:
        track, kind = self._desk.data.track, self._columns[section]
        if kind is CellKind.MARK:
            return criterion_heading(track.criteria[self._criteria[section - self._first_mark]])
        headings = {
            CellKind.POSITION: self.tr("职务"),
            CellKind.NAME: track.participant_heading,
            CellKind.SUM: self.tr("各项和"),
            CellKind.TOTAL: self.tr("手写\n{heading}").format(heading=track.total_heading),
            CellKind.REMARK: track.remark_heading,
        }
        return headings[kind]

    def side_heading(self, section: int) -> str:
        return str(section + 1)

    # Writing

    def type_text(self, place: Place, text: str) -> str:
        """Write the text typed into a cell; an empty text clears it."""
        closed = self.closed_text(place)
        if closed:
            return closed
        if self._open_cells is None and text and text == self.text(place):
            return ""
        value, wrong = parse_cell(text)
        wrong = wrong or self.value_wrong(place, value)
        if wrong:
            refusal = self.tr("{}。请改正，或按 Esc 恢复原来的分。").format(wrong)
            if value is None or self._columns[place[1]] is not CellKind.MARK:
                return refusal
            return refusal + self.tr("纸上确实是 {}：按 Ctrl+Enter 照录。").format(format_hundredths(value))
        if self._open_cells is None and value == self._value(place):
            return ""
        return self._write(self.cell(place), value)

    def toggle_own(self, row: int) -> str:
        """Declare that a row with the evaluator's name is not the evaluator's own, or that it is."""
        person = 0 if row in self._own_rows else self._people[row].id
        return self._carry_out(lambda key: own_rows.declare_own_row(self._desk.review, key, person))

    def loss_text(self, place: Place, text: str) -> str:
        """Return what typing a text into a cell would take back, as a sentence; empty where nothing."""
        if not self._reading.is_first or not self.is_open(place) or text == self.text(place):
            return ""
        if not text:
            return cleared_text(self.text(place))
        return unconfirmed_text(place[0]) if self._rows[place[0]].as_on_paper else ""

    def record(self, place: Place, text: str) -> str:
        """Write what stands on the paper in a mark's place, also where it is no valid mark."""
        closed = self.closed_text(place)
        if closed or self._columns[place[1]] is not CellKind.MARK:
            return closed or self.tr("只有打分的格可以照录。")
        cell = self.cell(place)
        read = self._desk.attempt(lambda: rows.as_on_paper(self._desk.data, *cell, text))
        return read.refusal or self._write(cell, read.value)

    def set_note(self, row: int, note: str) -> str:
        """Write the operator's note on a row."""
        person = self._people[row]
        return self._carry_out(lambda key: rows.set_note(self._desk.review, key, person.id, note))

    def set_remark(self, row: int, remark: str) -> str:
        """Write a row's remark."""
        person = self._people[row]
        return self._carry_out(lambda key: rows.set_remark(self._desk.review, key, person.id, remark))

    def toggle_unmet(self, row: int) -> str:
        """Set or clear the remark that the panel must rule on."""
        unmet = self._desk.data.track.unmet_remark
        noted = bool(unmet) and self._rows[row].remark == unmet
        if not unmet:
            return self.tr("这种评分表没有“未达到要求”，不用按 /。")
        if self.is_closed(row):
            return self.closed_text((row, self._first_mark))
        if self._reading.is_first:
            return self.set_remark(row, "" if noted else unmet)
        return self._write_remark_cell(row, None if noted else NOTED)

    def clear_remark(self, row: int) -> str:
        """Write that the remark column is blank in a row."""
        return self.set_remark(row, "") if self._reading.is_first else self._write_remark_cell(row, None)

    def _write_remark_cell(self, row: int, value: int | None) -> str:
        """Write a row's remark cell in the second or the settling reading."""
        cell, cells = Cell(self._people[row].id, REMARK), self._open_cells
        if cells is not None and cell not in cells:
            return self.tr("这一行的{}两遍一致，不用重读。").format(self._desk.data.track.remark_heading)
        return self._write(cell, value)

    def toggle_as_on_paper(self, row: int) -> str:
        """Note that a row with a problem agrees with the paper, or remove the note."""
        problem, person, noted = self.problem(row), self._people[row], self._rows[row].as_on_paper
        if not self._reading.is_first:
            return self.tr("第二遍只录入，不按 F4 确认；要确认，请按 F6 回到第一遍。")
        if problem is not None and problem.awaits_panel and self._rows[row].paper_marks:
            return self.tr("第 {} 行已照录，等评议小组裁定，不用按 F4 确认。").format(row + 1)
        if problem is None or not problem.kind.on_paper:
            is_own = problem is not None or self.is_closed(row)
            return unconfirmable_text(row, is_own_row=is_own, is_blank=self._rows[row].is_empty)
        review = self._desk.review
        return self._carry_out(lambda key: rows.set_as_on_paper(review, key, person.id, not noted))

    def abstain(self, row: int) -> str:
        """Note that a row is blank on the paper: the evaluator abstained."""
        person = self._people[row]
        return self._carry_out(lambda key: self._reading.abstain(self._desk.review, key, person.id))

    def write_cells(self, cells: Mapping[Cell, CellValue], kind: StepKind) -> str:
        """Write many cells as one step, of a kind with the ballot's number and their count."""
        step = kind(number=self._ballot.number if self._ballot else "", count=len(cells))
        return self._carry_out(lambda key: rows.set_cells(self._desk.review, key, cells, step))

    def move_block(self, row: int, by: int) -> str:
        """Move the block that seems shifted, else the typed rows from `row` on, by one row.

        Only the marks move if the written totals are in the right rows already; else whole rows move.
        """
        shift = self._shift
        first, last = (shift.first, shift.last) if shift else (row, self._last_of_block(row))
        if not self._reading.is_first:
            return self.tr("第二遍要对照纸质评分表逐格录入，不能整块移行。")
        if shift is None and self._rows[row].is_empty:
            return self.tr("第 {} 行还没有录，没有可以移动的。").format(row + 1)
        review, whole = self._desk.review, shift is None
        return self._carry_out(lambda key: rows.move_block(review, key, first, last, by, whole=whole))

    def _last_of_block(self, row: int) -> int:
        """Return the last row of the typed block that begins at `row`."""
        last = row
        while last + 1 < len(self._rows) and any(mark is not None for mark in self._rows[last + 1].marks):
            last += 1
        return last

    def _write(self, cell: Cell, value: CellValue) -> str:
        return self._carry_out(lambda key: self._reading.write(self._desk.review, key, cell, value))

    def _carry_out(self, operation: Callable[[int], object]) -> str:
        """Carry out an operation on the open ballot, receiving the ballot first; return the refusal."""
        ballot = self._ballot
        if ballot is None:
            return ""
        lock = ballot_lock(self._desk, ballot)
        if lock:
            return lock
        if ballot.id:
            return self._desk.attempt(lambda: operation(ballot.id)).refusal
        received = self._desk.attempt(lambda: self._receive(ballot))
        return received.refusal or self._desk.attempt(lambda: operation(received.value)).refusal

    def _receive(self, ballot: Ballot) -> int:
        desk = self._desk
        return ballots.add_ballot(desk.review, desk.track_id, ballot.group, ballot.number, ballot.evaluator)

    # Following the review

    def _value(self, place: Place) -> CellValue:
        return value_of(self._rows[place[0]], self.cell(place).criterion)

    def _sum_text(self, row: int) -> str:
        if self.is_closed(row):
            return self.tr("本人")
        key, line = self._people[row].id, self._rows[row]
        if self._open_cells and any(cell.participant_id == key for cell in self._open_cells):
            # Beside an open cell the sum would reveal the value of one of the readings.
            return ""
        if line.paper_marks and line.is_settled:
            return self._ruled_text(key)
        typed = [mark for mark in line.marks if mark is not None]
        if not typed:
            return self.tr("弃评") if line.abstained else ""
        return format_hundredths(sum(typed))

    def _ruled_text(self, participant_id: int) -> str:
        """Return what the panel ruled that a row counts, as far as this reading may show it."""
        ruling = self._ballot.ruled.get(participant_id) if self._ballot and self._reading.is_first else None
        if ruling is None or ruling.points is None:
            return "—"
        return format_hundredths(ruling.points)

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
        """Read the form's rows and columns, then the ballot's rows."""
        data, ballot = self._desk.data, self._ballot
        self._people = data.participants if ballot else ()
        position = (CellKind.POSITION,) if data.track.has_positions else ()
        marks = (CellKind.MARK,) * len(data.track.criteria)
        remark = (CellKind.REMARK,) if data.track.remark_heading else ()
        self._columns = (*position, CellKind.NAME, *marks, CellKind.SUM, CellKind.TOTAL, *remark)
        self._absences = {key: ruling.decision for key, ruling in attendance(data).items()}
        self._first_mark, self._criteria = len(position) + 1, data.track.columns
        self._typed_columns = tuple(index for index, kind in enumerate(self._columns) if kind in TYPED)
        self._own_rows = frozenset(
            row for row, person in enumerate(self._people) if ballot and data.is_self_row(ballot, person)
        )
        self._read_rows()

    def _read_rows(self) -> None:
        """Read the ballot's rows in the open reading, and work out what depends on them."""
        data, ballot, reading = self._desk.data, self._ballot, self._reading
        by_participant = reading.rows(data, ballot) if ballot else {}
        blank = rows.blank_row(data)
        self._rows = [by_participant.get(person.id, blank) for person in self._people]
        self._open_cells = reading.open_cells(data, ballot) if ballot else None
        if ballot is None or reading.is_first:
            self._as_read = ballot
        else:
            # A ballot with only this reading's rows cannot reveal the other reading.
            self._as_read = replace(ballot, rows=by_participant, second=None)
        found = of_ballot(data, self._as_read) if self._as_read and self._open_cells is None else ()
        self._problems = {problem.participant_id: problem for problem in found}
        self._shift, self._is_typed = None, None
        # A shifted block leaves a written total beside another sum: without one, skip the search.
        mismatch = any(row.written_total not in (None, row.total) for row in self._rows)
        if ballot is not None and reading.is_first and mismatch:
            self._shift = find_shift(data, ballot)

    def _on_desk_changed(self, touched: Touched) -> None:
        if self._ballot is None:
            return
        if touched.ballot_list:
            self._reopen()
        elif self._ballot.id in touched.ballots:
            self._refresh_rows(touched)

    def _reopen(self) -> None:
        """Reopen the ballot by id, else by number: it may have been received or removed since."""
        was = self._ballot
        assert was is not None
        by_id = {ballot.id: ballot for ballot in self._desk.data.ballots}
        by_number = {(ballot.group, ballot.number): ballot for ballot in self._desk.data.ballots}
        known = any(group.name == was.group for group in self._desk.data.track.groups)
        found = by_id.get(was.id) or by_number.get((was.group, was.number))
        removed = Ballot(0, was.group, was.number, was.evaluator) if known else None
        self._show(found or removed, self._reading if found and found.second else FirstReading())

    def _refresh_rows(self, touched: Touched) -> None:
        """Announce the touched rows only, so that nothing else on the screen is laid out again."""
        assert self._ballot is not None
        key = self._ballot.id
        self._ballot = self._desk.review.contents.ballot(key)
        self._read_rows()
        tables = (keys for table, keys in touched.keys.items() if table not in _BALLOT_WIDE)
        people = {each[1] for keys in tables for each in keys if each[0] == key}
        for row, person in enumerate(self._people):
            if person.id in people:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._columns) - 1))
        self.problems_changed.emit()
