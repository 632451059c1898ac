"""What the tally is computed from: participants and the rows of their evaluators' ballots."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import Any, NamedTuple, cast

from .rulings import BY_WRITTEN, VOID, Opinion, Ruling
from .scheme import Track


class Participant(NamedTuple):
    """One who reports: a college's student union, or an officer."""

    id: int
    name: str
    position: str
    category: str
    report_in: bool = False
    countersigned: bool = False


class Evaluator(NamedTuple):
    """A person who scores, listed in one evaluator group."""

    id: int
    group: str
    name: str


class RowState(Enum):
    """What a row is to the tally."""

    BLANK = "blank"
    PARTIAL = "partial"
    COMPLETE = "complete"


class Row(NamedTuple):
    """One row of a paper form. Marks and the written total are in hundredths; None is a blank cell.

    `abstained` says that the row is blank on the paper too, not merely untyped; `as_on_paper` that
    what is wrong with it was looked at again and does stand so on the paper.
    """

    marks: tuple[int | None, ...]
    written_total: int | None = None
    remark: str = ""
    abstained: bool = False
    as_on_paper: bool = False

    @property
    def state(self) -> RowState:
        """Blank (abstained), complete, or partial: anything written, but not every mark."""
        if None not in self.marks:
            return RowState.COMPLETE
        if self.written_total is None and all(mark is None for mark in self.marks):
            return RowState.BLANK
        return RowState.PARTIAL

    @property
    def total(self) -> int | None:
        """The sum of the marks in hundredths; None while any is missing."""
        return None if None in self.marks else sum(cast("tuple[int, ...]", self.marks))

    @property
    def is_in_order(self) -> bool:
        """Whether every mark is there, and the written total, if any, is their sum."""
        return None not in self.marks and self.written_total in (None, self.total)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is written on it, not even a remark."""
        return self.state is RowState.BLANK and not self.remark

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to type: all is there, or the paper itself has no more."""
        blank_on_paper = self.state is RowState.BLANK and self.abstained
        return self.state is RowState.COMPLETE or blank_on_paper or self.as_on_paper


class RowSums(NamedTuple):
    """What the rows of a ballot come to as long as nothing is ruled on them.

    `totals` are the sums of complete rows, in hundredths by participant id; `doubtful` are those who
    lack a mark or have another written total; in the rows of `remarked` something is remarked.
    """

    totals: Mapping[int, int]
    doubtful: frozenset[int]
    remarked: frozenset[int]


def row_sums(rows: Mapping[int, Row]) -> RowSums:
    """What rows come to, by participant id."""
    found = {key: row.total for key, row in rows.items()}
    totals = {key: total for key, total in found.items() if total is not None}
    doubtful = (key for key, row in rows.items() if not row.is_in_order)
    return RowSums(totals, frozenset(doubtful), frozenset(key for key, row in rows.items() if row.remark))


ROW_SUMS = "row sums"
"""Where `Ballot.kept` has the sums of rows that were added up when they were read."""

NOBODY: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
"""The typists of the first and the second reading of a ballot into which nobody typed."""


@dataclass(frozen=True, slots=True)
class SecondEntry:
    """A ballot typed a second time, blind. `finished` once it has been compared with the first."""

    who: str
    finished: bool
    rows: Mapping[int, Row] = field(default_factory=dict)


@dataclass(frozen=True)
class Ballot:
    """One evaluator's paper form. `rows` maps participant ids to rows; an absent row is blank.

    `evaluator` is empty on an anonymous form. A ballot with a `void_reason` counts nowhere.
    `typed_by` is who received it; `typists` are those who typed in its first and its second reading.
    `ruled` maps participant ids to the ruling in force on their row.
    """

    id: int
    group: str
    number: str
    evaluator: str = ""
    rows: Mapping[int, Row] = field(default_factory=dict)
    typed_by: str = ""
    void_reason: str = ""
    second: SecondEntry | None = None
    ruled: Mapping[int, Ruling] = field(default_factory=dict)
    typists: tuple[frozenset[str], frozenset[str]] = NOBODY
    kept: dict[str, Any] = field(default_factory=dict, init=False, compare=False, repr=False)
    """What was worked out about this ballot once and for all; a ballot never changes."""

    @cached_property
    def remarked(self) -> frozenset[int]:
        """The ids of the participants in whose row, unless it was ruled void, something is remarked."""
        return frozenset(key for key in self._sums.remarked if not self._void(key))

    @cached_property
    def totals(self) -> Mapping[int, int]:
        """What the rows count, in hundredths by participant id (the evaluator's own row included).

        That is the sum of a complete row's marks, unless a ruling says otherwise.
        """
        if not self.ruled:
            return self._sums.totals
        totals = {key: self._counted(key, row) for key, row in self.rows.items()}
        return {key: total for key, total in totals.items() if total is not None}

    @property
    def doubtful(self) -> frozenset[int]:
        """The ids of the participants whose row lacks a mark, or has another written total than their sum."""
        return self._sums.doubtful

    @cached_property
    def _sums(self) -> RowSums:
        given: RowSums | None = self.kept.get(ROW_SUMS)
        return given or row_sums(self.rows)

    def _counted(self, key: int, row: Row) -> int | None:
        if self._void(key):
            return None
        ruling = self.ruled.get(key)
        return row.written_total if ruling and ruling.decision == BY_WRITTEN else row.total

    def _void(self, key: int) -> bool:
        ruling = self.ruled.get(key)
        return ruling is not None and ruling.decision == VOID


@dataclass(frozen=True, slots=True)
class SecondRule:
    """Which ballots must be typed twice: `share` percent of them, drawn by `seed`; 0 is none, 100 all."""

    share: int = 0
    seed: str = ""


@dataclass(frozen=True)
class TrackData:
    """Everything one track's results rest on: rules, participants and ballots in their order.

    `rulings` are all that were ever given, in their order; `opinions` are by participant id.
    """

    track: Track
    participants: tuple[Participant, ...]
    ballots: tuple[Ballot, ...]
    evaluators: tuple[Evaluator, ...] = ()
    second_rule: SecondRule = SecondRule()
    rulings: tuple[Ruling, ...] = ()
    opinions: Mapping[int, Opinion] = field(default_factory=dict)

    @cached_property
    def valid_ballots(self) -> tuple[Ballot, ...]:
        """The ballots that are not void."""
        return tuple(ballot for ballot in self.ballots if not ballot.void_reason)

    def is_self_row(self, ballot: Ballot, participant: Participant) -> bool:
        """Whether the row is the evaluator's own (notice: 互评, nobody scores themselves)."""
        return self.track.self_excluded and ballot.evaluator == participant.name

    @cached_property
    def names(self) -> Mapping[int, str]:
        """The participants' names by id."""
        return {person.id: person.name for person in self.participants}

    def issued(self, group: str) -> int | None:
        """Forms handed out to a group: as entered, else as many as evaluators are listed, else unknown."""
        entered = self.track.group(group).issued
        listed = sum(evaluator.group == group for evaluator in self.evaluators)
        return entered if entered is not None else listed or None
