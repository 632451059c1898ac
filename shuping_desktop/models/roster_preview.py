"""Table model of a roster before its import: every row with its interpretation."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from ..messages import Text
from ..operations import roster_import
from ..operations.input_tables import refusal_of_scores
from ..rosters.columns import NO_HEADER
from ..rosters.proposal import Proposal, propose, propose_best
from ..rosters.row_reader import Choices, RosterRow, RowKind
from ..rosters.spec import Meaning
from ..scoring.names import name_key, ordinary_text
from ..tables.sheets import Sheet, Workbook, column_name
from ..tables.table_file import read_pasted, read_roster_file
from .desk import Desk
from .roles import CENTRE, LEFT, ROOT, Index, Role, Tone
from .translation import translated

READ_AS = 0
"""Column with a row's interpretation; the sheet's own columns follow."""
_HEADERS_OFFERED = 30
_LONGEST_HEADER = 24
_SIGNS = {RowKind.TAKEN: "✓", RowKind.SKIPPED: "–", RowKind.PROBLEM: "⚠"}
_TONES = {RowKind.TAKEN: Tone.GOOD, RowKind.SKIPPED: Tone.QUIET, RowKind.PROBLEM: Tone.BAD}


class RosterPreviewModel(QAbstractTableModel):
    """Model with a row for every row of the sheet: its interpretation, then its cells.

    Every choice of the user reads the sheet again. A row with a person can be unticked, so that it is not
    imported. `evaluators` makes it a list of evaluators instead of participants.
    """

    def __init__(
        self, desk: Desk, parent: QObject | None = None, *, evaluators: bool = False, track: str = ""
    ) -> None:
        """Create the model for people of `track`, by default that of the desk."""
        super().__init__(parent)
        self._desk = desk
        self._is_of_evaluators = evaluators
        self.track = track or desk.track_id
        data = desk.review.contents.track_data(self.track)
        spec_of = roster_import.evaluator_spec if evaluators else roster_import.participant_spec
        self._spec = spec_of(desk.review, self.track)
        remembered = roster_import.remembered_columns(desk.review, self.track, self._spec)
        self._fresh = Choices(remembered=remembered)
        self._listed = {name_key(person.name): person for person in data.participants}
        self._evaluators = {(evaluator.group, name_key(evaluator.name)) for evaluator in data.evaluators}
        self._proposals: list[Proposal] = []
        self._at = 0

    @property
    def proposal(self) -> Proposal | None:
        """The reading of the chosen sheet; None while no file or text is open."""
        return self._proposals[self._at] if self._proposals else None

    @property
    def is_ready(self) -> bool:
        """True if there is a person to import and no problem left."""
        return self.proposal is not None and bool(self.proposal.people) and not self.proposal.problems

    @property
    def sheets(self) -> list[str]:
        """The names of the sheets that hold anything, the likeliest first."""
        return [
            self.tr("{}（隐藏）").format(name) if proposal.sheet.hidden else name
            for proposal in self._proposals
            for name in (translated(proposal.sheet.name),)
        ]

    @property
    def sheet_at(self) -> int:
        """The place of the chosen sheet in `sheets`."""
        return self._at

    @property
    def categories(self) -> tuple[str, ...]:
        """The categories to choose from for rows without one; empty if there is only one."""
        return self._spec.categories if len(self._spec.categories) > 1 else ()

    @property
    def meanings(self) -> dict[Meaning, str]:
        """The meanings that a column can have, with their names on the screen."""
        words = {
            Meaning.IGNORED: self.tr("不用"),
            Meaning.NAME: translated(self._spec.heading),
            Meaning.POSITION: self.tr("职务"),
            Meaning.DEPARTMENT: self.tr("部门"),
            Meaning.CATEGORY: self.tr("类别") if self._spec.once else self.tr("评委组"),
        }
        return {meaning: words[meaning] for meaning in self._spec.meanings}

    @property
    def headers(self) -> list[tuple[int, str]]:
        """The rows that can be the heading row, as (number, text), after an entry for none."""
        offered = [(NO_HEADER, self.tr("没有表头"))]
        if self.proposal is not None:
            rows = [row for row in self.proposal.sheet.rows if any(row.texts)][:_HEADERS_OFFERED]
            for row in rows:
                words = ordinary_text(" ".join(row.texts))
                short = words if len(words) <= _LONGEST_HEADER else f"{words[:_LONGEST_HEADER]}…"
                offered.append((row.number, self.tr("第 {} 行：{}").format(row.number, short)))
        return offered

    @property
    def counts(self) -> str:
        """The counts of people, skipped rows and problems, and of people listed already, as a sentence."""
        proposal = self.proposal
        if proposal is None:
            return ""
        people, skipped, problems = len(proposal.people), len(proposal.skipped), len(proposal.problems)
        unit = self.tr("人") if self._spec.people else self.tr("个")
        words = self.tr("已识别 {} {}，跳过 {} 行").format(people, unit, skipped)
        if problems:
            return words + self.tr("，{} 处待处理").format(problems)
        known = sum(bool(self._as_listed(row)) for row in proposal.people)
        return words + (self.tr("；其中 {} {}已在名单里").format(known, unit) if known else "")

    def open_file(self, path: Path) -> str:
        """Read a file; return the refusal, empty if it was read."""
        return self._open(lambda: read_roster_file(path))

    def open_text(self, text: str) -> str:
        """Read a pasted text; return the refusal, empty if it was read."""
        return self._open(lambda: read_pasted(text))

    def open_sheet(self, file: Text, sheet: Sheet, choices: Choices | None) -> None:
        """Show one sheet that was read before, with the choices made for it."""
        proposal = propose(file, sheet, self._spec, choices or self._fresh)
        self._show(lambda: self._put([proposal]))

    def choose_sheet(self, at: int) -> None:
        """Show another sheet."""
        if 0 <= at < len(self._proposals):
            self._show(lambda: setattr(self, "_at", at))

    def choose_header(self, number: int) -> None:
        """Make a row the heading row; choices for columns stay."""
        self._read_again(lambda choices: replace(choices, header=number))

    def choose_column(self, column: int, meaning: Meaning) -> None:
        """Give a column of the sheet, from 1, a meaning."""
        self._read_again(lambda choices: replace(choices, columns=_moved(choices.columns, column, meaning)))

    def choose_fallback(self, category: str) -> None:
        """Put rows without a category into this one; empty withdraws the choice."""
        self._read_again(lambda choices: replace(choices, fallback=category))

    def toggle(self, row: int) -> None:
        """Include a row in the import, or leave it out."""
        if self._can_toggle(row):
            number = frozenset({self._row(row).number})
            proposal = self.proposal
            if proposal is not None and number <= proposal.sheet.hidden_rows:
                self._read_again(lambda choices: replace(choices, shown=choices.shown ^ number))
            else:
                self._read_again(lambda choices: replace(choices, left_out=choices.left_out ^ number))

    def next_problem(self, after: int) -> int:
        """Return the row of the next problem below `after`, else the first one; -1 if there is none."""
        rows = self.proposal.rows if self.proposal else ()
        problems = [place for place, row in enumerate(rows) if row.kind is RowKind.PROBLEM]
        return next((place for place in problems if place > after), problems[0] if problems else -1)

    def sentence(self, row: int) -> str:
        """Return the problem of a row as a sentence; empty if it has none."""
        has_problem = 0 <= row < self.rowCount() and self._row(row).kind is RowKind.PROBLEM
        return translated(self._row(row).sentence) if has_problem else ""

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() or self.proposal is None else len(self.proposal.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() or self.proposal is None else 1 + self.proposal.sheet.columns

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        tickable = index.column() == READ_AS and self._can_toggle(index.row())
        return flags | Qt.ItemFlag.ItemIsUserCheckable if tickable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self.proposal is None:
            return None
        row, column = self._row(index.row()), index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == READ_AS and self._can_toggle(index.row()):
            return Qt.CheckState.Unchecked if row.kind is RowKind.SKIPPED else Qt.CheckState.Checked
        if role == Qt.ItemDataRole.DisplayRole:
            return self._read_as(row) if column == READ_AS else _cell(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return translated(row.sentence) if row.kind is RowKind.PROBLEM else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT
        if role == Role.STRONG:
            return row.kind is RowKind.PROBLEM and column == row.column != READ_AS
        return self._tone(row, column) if role == Role.TONE else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self._can_toggle(index.row()):
            return False
        self.toggle(index.row())
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if orientation is Qt.Orientation.Horizontal else CENTRE
        if role != Qt.ItemDataRole.DisplayRole or self.proposal is None:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(self._row(section).number)
        if section in self.proposal.sheet.hidden_columns:
            return self.tr("{}（隐藏）").format(column_name(section))
        return self.tr("读作") if section == READ_AS else column_name(section)

    def _read_as(self, row: RosterRow) -> str:
        if row.kind is not RowKind.TAKEN:
            return f"{_SIGNS[row.kind]} {translated(row.reason) if row.reason else ''}"
        parts = [row.category if self.categories else "", row.position, row.name]
        return f"{_SIGNS[row.kind]} {'　'.join(filter(None, parts))}{self._as_listed(row)}"

    def _as_listed(self, row: RosterRow) -> str:
        """Return the effect of the import on a listed person; empty for a new one."""
        if not self._spec.once:
            return self.tr("（已在名单）") if (row.category, name_key(row.name)) in self._evaluators else ""
        old = self._listed.get(name_key(row.name))
        if old is None:
            return ""
        same = (old.category, old.position) == (row.category, row.position or old.position)
        return self.tr("（已在名单）") if same else self.tr("（已在名单，更新）")

    @staticmethod
    def _tone(row: RosterRow, column: int) -> Tone:
        if column in (READ_AS, row.column) or row.kind is RowKind.SKIPPED:
            return _TONES[row.kind]
        return Tone.PLAIN

    def _row(self, at: int) -> RosterRow:
        assert self.proposal is not None
        return self.proposal.rows[at]

    def _can_toggle(self, at: int) -> bool:
        row = self._row(at)
        return row.kind is not RowKind.SKIPPED or row.left_out or row.is_hidden

    def _open(self, read: Callable[[], Workbook]) -> str:
        opened = self._desk.attempt(read)
        if not opened:
            return opened.refusal
        book = opened.value
        proposals = propose_best(book, self._spec, self._fresh)
        if proposals and not self._is_of_evaluators:
            refusal = refusal_of_scores(self._desk.review, book.file, proposals[0].sheet)
            if refusal is not None:
                return translated(refusal.message)
        if not proposals:
            return self.tr("{} 里没有内容。").format(translated(opened.value.file))
        self._show(lambda: self._put(proposals))
        return ""

    def _put(self, proposals: list[Proposal]) -> None:
        self._proposals, self._at = proposals, 0

    def _read_again(self, change: Callable[[Choices], Choices]) -> None:
        old = self.proposal
        if old is not None:
            new = propose(old.file, old.sheet, self._spec, change(old.choices))
            self._show(lambda: self._proposals.__setitem__(self._at, new))

    def _show(self, change: Callable[[], object]) -> None:
        self.beginResetModel()
        change()
        self.endResetModel()


def _moved(columns: Mapping[int, Meaning], column: int, meaning: Meaning) -> dict[int, Meaning]:
    """Return the choices with one more; only "not used" can be the meaning of several columns."""
    others = {
        number: known
        for number, known in columns.items()
        if known is not meaning or meaning is Meaning.IGNORED
    }
    return {**others, column: meaning}


def _cell(row: RosterRow, column: int) -> str:
    text = row.texts[column - 1] if column <= len(row.texts) else ""
    return ordinary_text(text)
