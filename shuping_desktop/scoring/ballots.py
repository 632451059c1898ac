"""What the tally is computed from: participants and the rows of their evaluators' ballots."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from .scheme import Track


@dataclass(frozen=True, slots=True)
class Participant:
    """One who reports: a college's student union, or an officer."""

    id: int
    name: str
    position: str
    category: str
    report_in: bool = False
    countersigned: bool = False


@dataclass(frozen=True, slots=True)
class Evaluator:
    """A person who scores, listed in one evaluator group."""

    id: int
    group: str
    name: str


class RowState(Enum):
    """What a row is to the tally."""

    BLANK = "blank"
    PARTIAL = "partial"
    COMPLETE = "complete"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a paper form. Marks and the written total are in hundredths; None is a blank cell."""

    marks: tuple[int | None, ...]
    written_total: int | None = None
    remark: str = ""

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
        return sum(mark for mark in self.marks if mark is not None) if None not in self.marks else None

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is written on it, not even a remark."""
        return self.state is RowState.BLANK and not self.remark


@dataclass(frozen=True)
class Ballot:
    """One evaluator's paper form. `rows` maps participant ids to rows; an absent row is blank.

    `evaluator` is empty on an anonymous form.
    """

    id: int
    group: str
    number: str
    evaluator: str = ""
    rows: Mapping[int, Row] = field(default_factory=dict)

    @cached_property
    def totals(self) -> Mapping[int, int]:
        """Sums of the complete rows in hundredths, by participant id (the evaluator's own included)."""
        totals = ((key, row.total) for key, row in self.rows.items())
        return {key: total for key, total in totals if total is not None}


@dataclass(frozen=True, slots=True)
class TrackData:
    """Everything one track's results rest on: rules, participants and ballots in their order."""

    track: Track
    participants: tuple[Participant, ...]
    ballots: tuple[Ballot, ...]
    evaluators: tuple[Evaluator, ...] = ()

    def is_self_row(self, ballot: Ballot, participant: Participant) -> bool:
        """Whether the row is the evaluator's own (notice: 互评, nobody scores themselves)."""
        return self.track.self_excluded and ballot.evaluator == participant.name

    def issued(self, group: str) -> int | None:
        """Forms handed out to a group: as entered, else as many as evaluators are listed, else unknown."""
        entered = self.track.group(group).issued
        listed = sum(evaluator.group == group for evaluator in self.evaluators)
        return entered if entered is not None else listed or None
