"""A roster before it is taken in: every row of the table, with what it was understood to say."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from ..operations import roster_import
from ..rosters.columns import NO_HEADER
from ..rosters.proposal import Choices, Kind, Proposal, RowReading, propose, propose_best
from ..rosters.vocabulary import Meaning, plain
from ..tables.any_table import read_any, read_pasted
from ..tables.xlsx import Workbook
from ..tables.xlsx_xml import column_name
from .desk import Desk
from .roles import CENTRE, LEFT, ROOT, Index, Role, Tone
from .translation import translated

READ_AS = 0
"""The column that says how a row was read; the sheet's own columns follow."""
_HEADERS_OFFERED = 30
_LONGEST_HEADER = 24
_SIGNS = {Kind.TAKEN: "✓", Kind.SKIPPED: "–", Kind.PROBLEM: "⚠"}
_TONES = {Kind.TAKEN: Tone.GOOD, Kind.SKIPPED: Tone.QUIET, Kind.PROBLEM: Tone.BAD}


class RosterPreviewModel(QAbstractTableModel):
    """One row a row of the sheet: first how it was read, then its cells. Every choice reads it anew.

    A row that is somebody can be unticked, so that it is not taken. It previews a list of evaluators
    where it is told so, else one of participants.
    """

    def __init__(self, desk: Desk, parent: QObject | None = None, *, evaluators: bool = False) -> None:
        super().__init__(parent)
        self._desk = desk
        ask = roster_import.wanted_evaluators if evaluators else roster_import.wanted_participants
        self._wanted = ask(desk.review, desk.track_id)
        remembered = roster_import.remembered_columns(desk.review, desk.track_id, self._wanted)
        self._fresh = Choices(remembered=remembered)
        self._listed = {person.name: person for person in desk.data.participants}
        self._evaluators = {(item.group, item.name) for item in desk.data.evaluators}
        self._proposals: list[Proposal] = []
        self._at = 0

    @property
    def proposal(self) -> Proposal | None:
        """How the chosen sheet is read; None as long as nothing is open."""
        return self._proposals[self._at] if self._proposals else None

    @property
    def is_ready(self) -> bool:
        """Whether there is somebody to take in and nothing left to see to."""
        return self.proposal is not None and bool(self.proposal.people) and not self.proposal.problems

    @property
    def sheets(self) -> list[str]:
        """The names of the sheets that hold anything, the likeliest first."""
        return [translated(proposal.sheet.name) for proposal in self._proposals]

    @property
    def categories(self) -> tuple[str, ...]:
        """What rows that tell no category can be put into; empty where there is only one."""
        return self._wanted.categories if len(self._wanted.categories) > 1 else ()

    @property
    def meanings(self) -> dict[Meaning, str]:
        """What a column can say, in the words of the screen."""
        words = {
            Meaning.IGNORED: self.tr("不用"),
            Meaning.NAME: translated(self._wanted.heading),
            Meaning.POSITION: self.tr("职务"),
            Meaning.DEPARTMENT: self.tr("部门"),
            Meaning.CATEGORY: self.tr("类别") if self._wanted.once else self.tr("评委组"),
        }
        return {meaning: words[meaning] for meaning in self._wanted.meanings}

    @property
    def headers(self) -> list[tuple[int, str]]:
        """Rows that may head the table, as (number, words); first that none does."""
        offered = [(NO_HEADER, self.tr("没有表头"))]
        if self.proposal is not None:
            rows = [row for row in self.proposal.sheet.rows if any(row.texts)][:_HEADERS_OFFERED]
            for row in rows:
                words = plain(" ".join(row.texts))
                short = words if len(words) <= _LONGEST_HEADER else f"{words[:_LONGEST_HEADER]}…"
                offered.append((row.number, self.tr("第 {} 行：{}").format(row.number, short)))
        return offered

    @property
    def counts(self) -> str:
        """How many were understood, skipped, and must be seen to; and what taking them in would do."""
        proposal = self.proposal
        if proposal is None:
            return ""
        people, skipped, problems = len(proposal.people), len(proposal.skipped), len(proposal.problems)
        unit = self.tr("人") if self._wanted.people else self.tr("个")
        words = self.tr("认出 {} {}，跳过 {} 行").format(people, unit, skipped)
        if problems:
            return words + self.tr("，{} 处要处理").format(problems)
        known = sum(bool(self._as_listed(row)) for row in proposal.people)
        return words + (self.tr("；其中 {} {}已在名单里").format(known, unit) if known else "")

    def open_file(self, path: Path) -> str:
        """Read a file; returns why it was refused, empty where it was read."""
        return self._open(lambda: read_any(path))

    def open_text(self, text: str) -> str:
        """Read what was copied elsewhere; returns why it was refused."""
        return self._open(lambda: read_pasted(text))

    def choose_sheet(self, at: int) -> None:
        """Look at another sheet."""
        if 0 <= at < len(self._proposals):
            self._show(lambda: setattr(self, "_at", at))

    def choose_header(self, number: int) -> None:
        """Have that row head the table. What was chosen for its columns stays."""
        self._read_anew(lambda choices: replace(choices, header=number))

    def choose_column(self, column: int, meaning: Meaning) -> None:
        """Have a column of the sheet, from 1, say this."""
        self._read_anew(lambda choices: replace(choices, columns=_moved(choices.columns, column, meaning)))

    def choose_fallback(self, category: str) -> None:
        """Have rows that tell no category belong to this one; none where it is empty."""
        self._read_anew(lambda choices: replace(choices, fallback=category))

    def toggle(self, row: int) -> None:
        """Take a row, or do not take it."""
        if self._can_toggle(row):
            number = frozenset({self._row(row).number})
            self._read_anew(lambda choices: replace(choices, left_out=choices.left_out ^ number))

    def next_problem(self, after: int) -> int:
        """The row of the next problem below `after`, else the first one; -1 where there is none."""
        rows = self.proposal.rows if self.proposal else ()
        wrong = [at for at, row in enumerate(rows) if row.kind is Kind.PROBLEM]
        return next((at for at in wrong if at > after), wrong[0] if wrong else -1)

    def sentence(self, row: int) -> str:
        """What is wrong with a row, where, and what to do; empty where nothing is."""
        wrong = 0 <= row < self.rowCount() and self._row(row).kind is Kind.PROBLEM
        return translated(self._row(row).sentence) if wrong else ""

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
            return Qt.CheckState.Unchecked if row.kind is Kind.SKIPPED else Qt.CheckState.Checked
        if role == Qt.ItemDataRole.DisplayRole:
            return self._read_as(row) if column == READ_AS else _cell(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return translated(row.sentence) if row.kind is Kind.PROBLEM else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT
        if role == Role.STRONG:
            return row.kind is Kind.PROBLEM and column == row.column != READ_AS
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
        return self.tr("读作") if section == READ_AS else column_name(section)

    def _read_as(self, row: RowReading) -> str:
        if row.kind is not Kind.TAKEN:
            return f"{_SIGNS[row.kind]} {translated(row.why) if row.why else ''}"
        said = [row.category if self.categories else "", row.position, row.name]
        return f"{_SIGNS[row.kind]} {'　'.join(filter(None, said))}{self._as_listed(row)}"

    def _as_listed(self, row: RowReading) -> str:
        """What becomes of somebody who is listed already."""
        if not self._wanted.once:
            return self.tr("（已在名单）") if (row.category, row.name) in self._evaluators else ""
        old = self._listed.get(row.name)
        if old is None:
            return ""
        same = (old.category, old.position) == (row.category, row.position or old.position)
        return self.tr("（已在名单）") if same else self.tr("（已在名单，更新）")

    @staticmethod
    def _tone(row: RowReading, column: int) -> Tone:
        if column in (READ_AS, row.column) or row.kind is Kind.SKIPPED:
            return _TONES[row.kind]
        return Tone.PLAIN

    def _row(self, at: int) -> RowReading:
        assert self.proposal is not None
        return self.proposal.rows[at]

    def _can_toggle(self, at: int) -> bool:
        row = self._row(at)
        return row.kind is not Kind.SKIPPED or row.left_out

    def _open(self, read: Callable[[], Workbook]) -> str:
        opened = self._desk.attempt(read)
        if not opened:
            return opened.refusal
        proposals = propose_best(opened.value, self._wanted, self._fresh)
        if not proposals:
            return self.tr("{} 里没有内容。").format(translated(opened.value.file))
        self._show(lambda: self._put(proposals))
        return ""

    def _put(self, proposals: list[Proposal]) -> None:
        self._proposals, self._at = proposals, 0

    def _read_anew(self, change: Callable[[Choices], Choices]) -> None:
        old = self.proposal
        if old is not None:
            new = propose(old.file, old.sheet, self._wanted, change(old.choices))
            self._show(lambda: self._proposals.__setitem__(self._at, new))

    def _show(self, change: Callable[[], object]) -> None:
        self.beginResetModel()
        change()
        self.endResetModel()


def _moved(columns: Mapping[int, Meaning], column: int, meaning: Meaning) -> dict[int, Meaning]:
    """The choices with that one in them; but for "not used", a meaning is given to one column only."""
    kept = {at: its for at, its in columns.items() if its is not meaning or meaning is Meaning.IGNORED}
    return {**kept, column: meaning}


def _cell(row: RowReading, column: int) -> str:
    text = row.texts[column - 1] if column <= len(row.texts) else ""
    return plain(text)
