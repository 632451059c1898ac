"""The ballots of a track, each with its state: by group, or in the order of the second entry."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Qt

from ..operations.second_entry import pending
from ..scoring.ballots import Ballot, RowState, TrackData
from ..scoring.register import (
    BallotState,
    Expected,
    ballot_state,
    missing_ballots,
    rows_to_type,
    settled_rows,
)
from ..scoring.row_problems import of_ballot
from ..scoring.second_entry import differing_cells, is_by_one_hand, is_owed
from ..store import Touched
from .base_models import PlainList
from .desk import Desk
from .roles import Index, Role, Tone
from .status_text import received_text
from .translation import translate

Entry = str | int | Expected
"""A heading, a ballot's id, or a ballot that is not in."""


class Look(NamedTuple):
    """A ballot's state as a sign, a word and a tone."""

    sign: str
    word: str
    tone: Tone


def awaits_second() -> Look:
    """A ballot whose second entry is to be typed: nothing of the first one is told."""
    return Look("○", translate("ballot", "待录"), Tone.QUIET)


def not_received() -> Look:
    """A ballot that was handed out and is not in."""
    return Look("—", translate("ballot", "未收到"), Tone.QUIET)


def look_of(data: TrackData, ballot: Ballot) -> Look:
    """How a ballot's state is shown."""
    state = ballot_state(data, ballot)
    if state is BallotState.VOID:
        return Look("⊘", translate("ballot", "作废：{}").format(ballot.void_reason), Tone.QUIET)
    if state is BallotState.PART_TYPED:
        return _part_typed(data, ballot)
    if state is BallotState.DISAGREES:
        count = len(differing_cells(data, ballot))
        return Look("≠", translate("ballot", "两遍不符 {} 格").format(count), Tone.BAD)
    checked = _checked_words(ballot) if state is BallotState.CHECKED else ""
    problems = len(of_ballot(data, ballot))
    if problems:
        words = translate("ballot", "问题 {}").format(problems)
        return Look("⚠", f"{checked} {words}".strip(), Tone.WARN)
    if checked:
        return Look("✓✓", checked, Tone.GOOD)
    if is_owed(data, ballot):
        return Look("○", translate("ballot", "已录一遍"), Tone.QUIET)
    return Look("✓", translate("ballot", "已录"), Tone.GOOD)


def _part_typed(data: TrackData, ballot: Ballot) -> Look:
    typed, expected = settled_rows(data, ballot), rows_to_type(data, ballot)
    partial = sum(row.state is RowState.PARTIAL and not row.as_on_paper for row in ballot.rows.values())
    if typed + partial >= expected:
        return Look("⚠", translate("ballot", "缺项 {} 行").format(partial), Tone.WARN)
    return Look("…", translate("ballot", "录入中 {} / {}").format(typed, expected), Tone.INFO)


def _checked_words(ballot: Ballot) -> str:
    """Twice the same; by the same person it is worth less."""
    alone = is_by_one_hand(ballot)
    return translate("ballot", "本人复核") if alone else translate("ballot", "已复核")


class BallotListModel(PlainList):
    """Flat rows: a heading for each section, and its ballots below it."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._second = False
        self._rows: list[Entry] = []
        self._places: dict[int, int] = {}
        self._ballots: dict[int, Ballot] = {}
        self._looks: dict[int, Look] = {}
        self._touched: dict[int, None] = {}
        self._load()
        desk.changed.connect(self._on_desk_changed)
        desk.results_changed.connect(self._announce)
        desk.track_switched.connect(self._reload)

    @property
    def entries(self) -> list[int | Expected]:
        """The ballots in their order: ids of those that are in, and those that are not."""
        return [row for row in self._rows if not isinstance(row, str)]

    @property
    def second(self) -> bool:
        """Whether the list is that of the second entry."""
        return self._second

    def first_unfinished(self) -> int | Expected | None:
        """Where the evening stands: the first ballot that is not typed yet, else the first of all."""
        data, entries = self._desk.data, self.entries
        states = {key: ballot_state(data, ballot) for key, ballot in self._ballots.items()}
        waiting = (
            entry
            for entry in entries
            if isinstance(entry, Expected) or states[entry] is BallotState.PART_TYPED
        )
        return next(waiting, entries[0] if entries else None)

    def next_unsettled(self, but: int) -> int | None:
        """The first ballot of the second entry's list that is not checked, and is not the one named."""
        data, ids = self._desk.data, [entry for entry in self.entries if isinstance(entry, int)]
        states = {key: ballot_state(data, self._ballots[key]) for key in ids if key != but}
        return next((key for key, state in states.items() if state is not BallotState.CHECKED), None)

    def show_second(self, second: bool) -> None:
        """List what awaits a second entry, in its own order; or all ballots by group."""
        self._second = second
        self._reload()

    def row_of(self, ballot: Ballot) -> int:
        """The row of a ballot, whether it is in or only expected; -1 where it is not listed."""
        for at, row in enumerate(self._rows):
            if row == ballot.id and ballot.id:
                return at
            if isinstance(row, Expected) and (row.group, row.number) == (ballot.group, ballot.number):
                return at
        return -1

    def place_for(self, ballot: Ballot) -> int:
        """Where among the entries a ballot that is not listed would stand."""
        groups = [group.name for group in self._desk.data.track.groups]

        def key(item: Ballot | Expected) -> tuple[int, int, str]:
            return (groups.index(item.group), len(item.number), item.number)

        listed = (self._ballots[entry] if isinstance(entry, int) else entry for entry in self.entries)
        return sum(key(item) < key(ballot) for item in listed)

    def entry(self, row: int) -> Entry:
        """What stands in that row."""
        return self._rows[row]

    def height(self) -> int:
        return len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._rows[index.row()]
        if isinstance(entry, str):
            return self._heading(entry, role)
        if isinstance(entry, Expected):
            return self._line(entry.group, entry.number, entry.evaluator, not_received(), role)
        ballot = self._ballots[entry]
        if role == Role.ID:
            return entry
        look = self._look(entry)
        if self._second and ballot_state(self._desk.data, ballot) is BallotState.TYPED:
            # What is wrong with the first reading is no business of the second.
            look = awaits_second()
        return self._line(ballot.group, ballot.number, ballot.evaluator, look, role)

    def received_text(self) -> str:
        """How many ballots are in, and which are missing."""
        return received_text(self._desk.data)

    def _heading(self, text: str, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Role.STRONG:
            return True
        return Tone.QUIET if role == Role.TONE else None

    @staticmethod
    def _line(group: str, number: str, evaluator: str, look: Look, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return number
        if role == Role.ASIDE:
            return f"{look.sign} {look.word}  {evaluator}".rstrip()
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{group} {number} {look.word} {evaluator}".rstrip()
        return look.tone if role == Role.TONE else None

    def _load(self) -> None:
        data = self._desk.data
        self._ballots = {ballot.id: ballot for ballot in data.ballots}
        self._looks.clear()
        self._touched.clear()
        self._rows = list(self._second_rows(data) if self._second else self._first_rows(data))
        self._places = {entry: at for at, entry in enumerate(self._rows) if isinstance(entry, int)}

    def _first_rows(self, data: TrackData) -> Iterator[Entry]:
        for group in data.track.groups:
            ballots = [ballot for ballot in data.ballots if ballot.group == group.name]
            issued = data.issued(group.name)
            yield f"{group.name}  {len(ballots)}" + ("" if issued is None else f" / {issued}")
            yield from _by_number(ballots, missing_ballots(data, group))

    def _second_rows(self, data: TrackData) -> Iterator[Entry]:
        """What must be read again, what awaits its second entry, and what is done."""
        states = {ballot.id: ballot_state(data, ballot) for ballot in data.ballots}
        sections = (
            (self.tr("要对照纸表重读"), [key for key in states if states[key] is BallotState.DISAGREES]),
            (self.tr("待录第二遍"), [ballot.id for ballot in pending(data, self._desk.review.who)]),
            (self.tr("已复核"), [key for key in states if states[key] is BallotState.CHECKED]),
        )
        for heading, ids in sections:
            if ids:
                yield f"{heading}  {len(ids)}"
                yield from ids

    def _reload(self) -> None:
        self.beginResetModel()
        self._load()
        self.endResetModel()

    def _on_desk_changed(self, touched: Touched) -> None:
        if touched.ballot_list or (self._second and "second_entry" in touched.keys):
            self._reload()
            return
        for ballot_id in touched.ballots & self._ballots.keys():
            self._ballots[ballot_id] = self._desk.review.contents.ballot(ballot_id)
            self._looks.pop(ballot_id, None)
            self._touched[ballot_id] = None

    def _look(self, ballot_id: int) -> Look:
        """How a ballot's state is shown, worked out when somebody looks."""
        if ballot_id not in self._looks:
            self._looks[ballot_id] = look_of(self._desk.data, self._ballots[ballot_id])
        return self._looks[ballot_id]

    def _announce(self) -> None:
        """Say which lines changed. The list's view lays out every line for one: no key press waits for it."""
        touched, self._touched = self._touched, {}
        for ballot_id in touched:
            if ballot_id in self._places:
                at = self.index(self._places[ballot_id])
                self.dataChanged.emit(at, at)


def _by_number(ballots: list[Ballot], missing: list[Expected]) -> Iterator[Entry]:
    """Ballots that are in and those that are not, merged in the order of their numbers."""
    waiting = list(missing)
    for ballot in ballots:
        while waiting and len(waiting[0].number) <= len(ballot.number) and waiting[0].number < ballot.number:
            yield waiting.pop(0)
        yield ballot.id
    yield from waiting
