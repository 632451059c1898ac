"""The ballots of a track by group, each with its state."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from ..scoring.ballots import Ballot, TrackData
from ..scoring.row_problems import of_ballot
from ..store import Touched
from .desk import Desk
from .roles import ROOT, Index, Role, Tone


@dataclass(frozen=True, slots=True)
class BallotState:
    """A ballot's state as a sign, a word and a tone."""

    sign: str
    word: str
    tone: Tone


def state_of(data: TrackData, ballot: Ballot) -> BallotState:
    """How far a ballot is typed, and whether anything on it is open."""
    problems = sum(1 for _ in of_ballot(data, ballot))
    if problems:
        return BallotState("⚠", f"问题 {problems}", Tone.WARN)
    own = sum(data.is_self_row(ballot, person) for person in data.participants)
    expected, typed = len(data.participants) - own, len(ballot.totals)
    if not typed:
        return BallotState("○", "空白", Tone.QUIET)
    if typed < expected:
        return BallotState("·", f"已录 {typed} / {expected}", Tone.INFO)
    return BallotState("✓", "已录", Tone.GOOD)


class BallotListModel(QAbstractListModel):
    """Flat rows: a heading for each group, and its ballots below it."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[str | int] = []
        self._ballots: dict[int, Ballot] = {}
        self._states: dict[int, BallotState] = {}
        self._load()
        desk.changed.connect(self._on_desk_changed)
        desk.track_switched.connect(self._reload)

    @property
    def ballot_ids(self) -> list[int]:
        """The ballots' ids in their order."""
        return [row for row in self._rows if isinstance(row, int)]

    def row_of(self, ballot_id: int) -> int:
        """The row of a ballot; -1 where it is not listed."""
        return self._rows.index(ballot_id) if ballot_id in self._ballots else -1

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_ballot = index.isValid() and isinstance(self._rows[index.row()], int)
        flags = Qt.ItemFlag.ItemIsEnabled
        return flags | Qt.ItemFlag.ItemIsSelectable if is_ballot else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._rows[index.row()]
        return self._heading(entry, role) if isinstance(entry, str) else self._ballot(entry, role)

    def received_text(self) -> str:
        """How many ballots are in, of how many handed out where that is known."""
        issued = [self._desk.data.issued(group.name) for group in self._desk.data.track.groups]
        known = [count for count in issued if count is not None]
        received = len(self._ballots)
        if len(known) < len(issued):
            return self.tr("收到 {} 份").format(received)
        return self.tr("收到 {} / {} 份").format(received, sum(known))

    def _heading(self, group: str, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            received = sum(ballot.group == group for ballot in self._ballots.values())
            issued = self._desk.data.issued(group)
            return f"{group}  {received}" if issued is None else f"{group}  {received} / {issued}"
        if role == Role.STRONG:
            return True
        return Tone.QUIET if role == Role.TONE else None

    def _ballot(self, ballot_id: int, role: int) -> Any:
        ballot, state = self._ballots[ballot_id], self._states[ballot_id]
        if role == Qt.ItemDataRole.DisplayRole:
            return ballot.number
        if role == Role.ASIDE:
            return f"{state.sign} {state.word}  {ballot.evaluator}".rstrip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{ballot.group} {ballot.number} {state.word} {ballot.evaluator}".rstrip()
        if role == Role.TONE:
            return state.tone
        return ballot_id if role == Role.ID else None

    def _load(self) -> None:
        data = self._desk.data
        self._ballots = {ballot.id: ballot for ballot in data.ballots}
        self._states = {ballot.id: state_of(data, ballot) for ballot in data.ballots}
        self._rows = []
        for group in data.track.groups:
            self._rows.append(group.name)
            self._rows += [ballot.id for ballot in data.ballots if ballot.group == group.name]

    def _reload(self) -> None:
        self.beginResetModel()
        self._load()
        self.endResetModel()

    def _on_desk_changed(self, touched: Touched) -> None:
        ids = touched.ballots
        if touched.ballot_list:
            self._reload()
            return
        for ballot_id in ids & self._ballots.keys():
            ballot = self._desk.review.contents.ballot(ballot_id)
            self._ballots[ballot_id] = ballot
            self._states[ballot_id] = state_of(self._desk.data, ballot)
            at = self.index(self.row_of(ballot_id))
            self.dataChanged.emit(at, at)
