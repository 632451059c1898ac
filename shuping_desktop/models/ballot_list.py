"""List model of a track's ballots with their states: by group, or in the order of the second entry."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Qt

from ..operations.second_entry import pending
from ..scoring.ballot_number import BallotNumber
from ..scoring.ballots import Ballot, RowState, TrackData
from ..scoring.problems import Problem
from ..scoring.register import (
    BallotState,
    Expected,
    ballot_state,
    register_entries,
    rows_to_type,
    settled_rows,
)
from ..scoring.row_problems import of_ballot
from ..scoring.second_entry import differing_cells, is_by_one_typist, is_owed
from ..store import Touched
from .base_models import PlainList
from .desk import Desk
from .roles import AWAITS_PANEL, Index, Role, Tone
from .status_text import received_text
from .translation import translate

Entry = str | int | Expected
"""A heading, a ballot's id, or a ballot that is not received."""


class ListedState(NamedTuple):
    """State of a ballot in the list: a sign, a word and a tone."""

    sign: str
    word: str
    tone: Tone


def awaiting_second() -> ListedState:
    """Return the state of a ballot to be typed a second time; it reveals nothing of the first."""
    return ListedState("○", translate("ballot_list", "待录"), Tone.QUIET)


def not_received() -> ListedState:
    """Return the state of a ballot that was issued and is not received."""
    return ListedState("—", translate("ballot_list", "未收到"), Tone.QUIET)


def state_of(data: TrackData, ballot: Ballot) -> ListedState:
    """Return the state of a ballot that is received."""
    state = ballot_state(data, ballot)
    if state is BallotState.VOID:
        void = translate("ballot_list", "作废：{}").format(ballot.void_reason)
        return ListedState("⊘", void, Tone.QUIET)
    if state is BallotState.PART_TYPED:
        return _part_typed(data, ballot)
    if state is BallotState.DISAGREES:
        count = len(differing_cells(data, ballot))
        return ListedState("≠", translate("ballot_list", "两遍不符 {} 格").format(count), Tone.BAD)
    checked = _checked_word(ballot) if state is BallotState.CHECKED else ""
    problems = of_ballot(data, ballot)
    if problems:
        return _with_problems(checked, problems)
    if checked:
        return ListedState("✓✓", checked, Tone.GOOD)
    if is_owed(data, ballot):
        return ListedState("○", translate("ballot_list", "已录一遍"), Tone.QUIET)
    return ListedState("✓", translate("ballot_list", "已录"), Tone.GOOD)


def _with_problems(checked: str, problems: Sequence[Problem]) -> ListedState:
    """Return the state of a ballot with problems, by whether they only await the panel."""
    waiting = sum(problem.awaits_panel for problem in problems)
    left = len(problems) - waiting
    words = [checked]
    words += [translate("ballot_list", "问题 {}").format(left)] if left else []
    words += [translate("ballot_list", "待裁定 {}").format(waiting)] if waiting else []
    sign, tone = ("⚠", Tone.WARN) if left else (AWAITS_PANEL, Tone.PANEL)
    return ListedState(sign, " ".join(filter(None, words)), tone)


def _part_typed(data: TrackData, ballot: Ballot) -> ListedState:
    typed, expected = settled_rows(data, ballot), rows_to_type(data, ballot)
    partial = sum(row.state is RowState.PARTIAL and not row.as_on_paper for row in ballot.rows.values())
    if typed + partial >= expected:
        return ListedState("⚠", translate("ballot_list", "缺项 {} 行").format(partial), Tone.WARN)
    return ListedState("…", translate("ballot_list", "录入中 {} / {}").format(typed, expected), Tone.INFO)


def _checked_word(ballot: Ballot) -> str:
    """Return the word for two readings that agree; by one person it is the weaker check."""
    alone = is_by_one_typist(ballot)
    return translate("ballot_list", "本人复核") if alone else translate("ballot_list", "已复核")


class BallotListModel(PlainList):
    """Flat rows: a heading for each section, and its ballots below it."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._second = False
        self._rows: list[Entry] = []
        self._places: dict[int, int] = {}
        self._ballots: dict[int, Ballot] = {}
        self._states: dict[int, ListedState] = {}
        self._touched: dict[int, None] = {}
        self._load()
        desk.changed.connect(self._on_desk_changed)
        desk.results_changed.connect(self._announce)
        desk.track_switched.connect(self._reload)

    @property
    def entries(self) -> list[int | Expected]:
        """The ballots in their order: ids of those received, and those that are not."""
        return [row for row in self._rows if not isinstance(row, str)]

    @property
    def received_ballots(self) -> list[Ballot]:
        """The track's ballots that are received, in no order."""
        return list(self._ballots.values())

    @property
    def second(self) -> bool:
        """True if the list is that of the second entry."""
        return self._second

    def first_unfinished(self) -> int | Expected | None:
        """Return the first ballot that is not typed yet, else the first of all; None in an empty list."""
        data, entries = self._desk.data, self.entries
        states = {key: ballot_state(data, ballot) for key, ballot in self._ballots.items()}
        waiting = (
            entry
            for entry in entries
            if isinstance(entry, Expected) or states[entry] is BallotState.PART_TYPED
        )
        return next(waiting, entries[0] if entries else None)

    def next_unsettled(self, but: int) -> int | None:
        """Return the first ballot of the second entry's list that is not checked, other than `but`."""
        data, ids = self._desk.data, [entry for entry in self.entries if isinstance(entry, int)]
        states = {key: ballot_state(data, self._ballots[key]) for key in ids if key != but}
        return next((key for key, state in states.items() if state is not BallotState.CHECKED), None)

    def show_second(self, second: bool) -> None:
        """List the ballots of the second entry in its own order, or all ballots by group."""
        self._second = second
        self._reload()

    def row_of(self, ballot: Ballot) -> int:
        """Return the row of a ballot, received or only expected; -1 where it is not listed."""
        for at, row in enumerate(self._rows):
            if not isinstance(row, str) and is_entry_of(ballot, row):
                return at
        return -1

    def place_for(self, ballot: Ballot) -> int:
        """Return the place among the entries that a ballot which is not listed would have."""
        groups = [group.name for group in self._desk.data.track.groups]

        def key(listed: Ballot | Expected) -> tuple[int, BallotNumber]:
            return (groups.index(listed.group), BallotNumber(listed.number))

        listed = (self._ballots[entry] if isinstance(entry, int) else entry for entry in self.entries)
        return sum(key(other) < key(ballot) for other in listed)

    def entry(self, row: int) -> Entry:
        """Return the entry of a row."""
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
            return self._line(Ballot(0, *entry), not_received(), role)
        ballot = self._ballots[entry]
        if role == Role.ID:
            return entry
        state = self._state(entry)
        if self._second and ballot_state(self._desk.data, ballot) is BallotState.TYPED:
            # The problems of the first reading must stay hidden from the second typist.
            state = awaiting_second()
        return self._line(ballot, state, role)

    def received_text(self) -> str:
        """Return how many ballots are received, and which are missing."""
        return received_text(self._desk.data)

    def _heading(self, text: str, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Role.STRONG:
            return True
        return Tone.QUIET if role == Role.TONE else None

    @staticmethod
    def _line(ballot: Ballot, state: ListedState, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return ballot.number
        if role == Role.STATE:
            return f"{state.sign} {state.word}"
        if role == Role.ASIDE:
            return f"✎ {ballot.evaluator}".rstrip() if ballot.note else ballot.evaluator
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            note = translate("ballot_list", "附注：{}").format(ballot.note) if ballot.note else ""
            words = (ballot.group, ballot.number, state.word, ballot.evaluator, note)
            return " ".join(filter(None, words))
        return state.tone if role == Role.TONE else None

    def _load(self) -> None:
        data = self._desk.data
        self._ballots = {ballot.id: ballot for ballot in data.ballots}
        self._states.clear()
        self._touched.clear()
        self._rows = list(self._second_rows(data) if self._second else self._first_rows(data))
        self._places = {entry: index for index, entry in enumerate(self._rows) if isinstance(entry, int)}

    def _first_rows(self, data: TrackData) -> Iterator[Entry]:
        """Yield every group with its ballots, received and missing, in the order of their numbers."""
        for group in data.track.groups:
            received = [ballot for ballot in data.ballots if ballot.group == group.name]
            issued = data.issued(group.name)
            yield f"{group.name}  {len(received)}" + ("" if issued is None else f" / {issued}")
            for entry in register_entries(data, group):
                yield entry.id if isinstance(entry, Ballot) else entry

    def _second_rows(self, data: TrackData) -> Iterator[Entry]:
        """Yield the ballots to read again, those to type a second time, and those checked."""
        states = {ballot.id: ballot_state(data, ballot) for ballot in data.ballots}
        sections = (
            (self.tr("待对照重录"), [key for key in states if states[key] is BallotState.DISAGREES]),
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
            self._states.pop(ballot_id, None)
            self._touched[ballot_id] = None

    def _state(self, ballot_id: int) -> ListedState:
        """Return the state of a ballot, computed when first shown."""
        if ballot_id not in self._states:
            self._states[ballot_id] = state_of(self._desk.data, self._ballots[ballot_id])
        return self._states[ballot_id]

    def _announce(self) -> None:
        """Announce the changed lines.

        Deferred with `results_changed`: QListView lays out every line again for a single changed one.
        """
        touched, self._touched = self._touched, {}
        for ballot_id in touched:
            if ballot_id in self._places:
                index = self.index(self._places[ballot_id])
                self.dataChanged.emit(index, index)


def is_entry_of(ballot: Ballot, entry: int | Expected) -> bool:
    """Return whether an entry of the list is that ballot, received or only expected."""
    if isinstance(entry, Expected):
        return (entry.group, entry.number) == (ballot.group, ballot.number)
    return bool(ballot.id) and entry == ballot.id
