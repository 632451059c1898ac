"""The data that a tally is computed from: participants, evaluators and ballots."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import NamedTuple, cast

from .names import name_key
from .rulings import BY_POINTS, BY_WRITTEN, VOID, Opinion, Ruling
from .scheme import Track


class Participant(NamedTuple):
    """A college's student union or an officer whose duty report is appraised."""

    id: int
    name: str
    position: str
    category: str
    report_in: bool = False
    countersigned: bool = False


class Evaluator(NamedTuple):
    """A person who fills in ballots, listed in one evaluator group."""

    id: int
    group: str
    name: str


class RowState(Enum):
    """Completeness of a row."""

    BLANK = "blank"
    PARTIAL = "partial"
    COMPLETE = "complete"


class Row(NamedTuple):
    """One row of a ballot. Marks and the written total are in hundredths; None is a blank cell.

    `abstained` means that the row is blank on the paper, in contrast to one that is not typed yet.
    `as_on_paper` means that a faulty row was compared with the paper and agrees with it.
    `paper_marks` are the criteria, in order, whose cell on the paper is not a valid mark, each with its text
    as on the paper: "21" where the most is 20, "看不清". Their marks are None, so that the row does not
    count until it is ruled on. `note` is the operator's own, and counts for nothing.
    """

    marks: tuple[int | None, ...]
    written_total: int | None = None
    remark: str = ""
    abstained: bool = False
    as_on_paper: bool = False
    note: str = ""
    paper_marks: tuple[tuple[int, str], ...] = ()

    @property
    def state(self) -> RowState:
        """Complete with every mark, blank with nothing written but a remark, else partial."""
        if None not in self.marks:
            return RowState.COMPLETE
        if self.written_total is None and not self.paper_marks and self.marks.count(None) == len(self.marks):
            return RowState.BLANK
        return RowState.PARTIAL

    @property
    def total(self) -> int | None:
        """Sum of the marks in hundredths; None if a mark is missing."""
        return None if None in self.marks else sum(cast("tuple[int, ...]", self.marks))

    @property
    def is_in_order(self) -> bool:
        """True if no mark is missing and the written total, if any, is their sum."""
        return None not in self.marks and self.written_total in (None, self.total)

    @property
    def is_empty(self) -> bool:
        """True if the paper's row has neither mark, written total nor remark."""
        return self.state is RowState.BLANK and not self.remark

    @property
    def is_settled(self) -> bool:
        """True if nothing is left to type: the row is complete, or the paper has no more."""
        blank_on_paper = self.state is RowState.BLANK and self.abstained
        return self.is_written_out or blank_on_paper or self.as_on_paper

    @property
    def is_written_out(self) -> bool:
        """True if every cell has a mark or a text as on the paper."""
        return self.marks.count(None) == len(self.paper_marks)

    @property
    def typed_cells(self) -> int:
        """Number of cells with a mark, a text in a mark's place, or the written total."""
        marks = len(self.marks) - self.marks.count(None) + len(self.paper_marks)
        return marks + (self.written_total is not None)

    def paper_mark(self, criterion: int) -> str:
        """Return the text as on the paper in a mark's place; empty where there is none."""
        return next((text for key, text in self.paper_marks if key == criterion), "")


NOBODY: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
"""Typists of the first and the second reading of a ballot that has not been typed."""


@dataclass(frozen=True, slots=True)
class SecondEntry:
    """Second, blind reading of a ballot. `finished` after its comparison with the first reading."""

    who: str
    finished: bool
    rows: Mapping[int, Row] = field(default_factory=dict)


@dataclass(frozen=True)
class Ballot:
    """One evaluator's paper form. `rows` maps participant ids to rows; an absent row is blank.

    `evaluator` is empty on an anonymous form. A ballot with a `void_reason` does not count. `note` is the
    operator's own.
    `typed_by` is the operator who received it; `typists` are the operators who typed its first and its
    second reading. `ruled` maps participant ids to the ruling in force on their row. `own` is the id of the
    participant whom a person declared to be the evaluator, 0 for none; None where group and name decide.

    A ballot is never changed but replaced, so the cached sums of an unchanged ballot stay valid.
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
    note: str = ""
    own: int | None = None

    @cached_property
    def totals(self) -> Mapping[int, int]:
        """Counted hundredths of each row by participant id, the evaluator's own row included.

        That is the sum of a complete row's marks, unless a ruling says otherwise.
        """
        totals = {key: self._counted(key, row) for key, row in self.rows.items()}
        return {key: total for key, total in totals.items() if total is not None}

    @cached_property
    def counted_marks(self) -> Mapping[int, tuple[int | None, ...]]:
        """Marks of each row with a total, by participant id.

        Cached, since flags and criterion means of all ballots are computed again after every mark.
        """
        return {key: self.rows[key].marks for key in self.totals}

    @cached_property
    def doubtful(self) -> frozenset[int]:
        """Ids of participants whose row lacks a mark, or whose written total is not the sum of the marks."""
        return frozenset(key for key, row in self.rows.items() if not row.is_in_order)

    @cached_property
    def remarked(self) -> frozenset[int]:
        """Ids of participants whose row has a remark and was not ruled void."""
        return frozenset(key for key, row in self.rows.items() if row.remark and not self._is_void(key))

    def _counted(self, key: int, row: Row) -> int | None:
        ruling = self.ruled.get(key) if self.ruled else None
        if ruling is None:
            return row.total
        if ruling.decision == VOID:
            return None
        if ruling.decision in BY_POINTS:
            return ruling.points
        return row.written_total if ruling.decision == BY_WRITTEN else row.total

    def _is_void(self, key: int) -> bool:
        ruling = self.ruled.get(key)
        return ruling is not None and ruling.decision == VOID


@dataclass(frozen=True, slots=True)
class SecondRule:
    """The share of ballots, in percent, that must be typed twice; `seed` fixes which ones are drawn."""

    share: int = 0
    seed: str = ""


@dataclass(frozen=True)
class TrackData:
    """All data that one track's results are computed from: rules, participants and ballots in order.

    `rulings` holds every ruling in order, withdrawn ones too; `opinions` is by participant id.
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
        """Ballots that are not void."""
        return tuple(ballot for ballot in self.ballots if not ballot.void_reason)

    def is_self_row(self, ballot: Ballot, participant: Participant) -> bool:
        """Return True for the evaluator's own row, which does not count (notice: 互评)."""
        return self.own_row(ballot) == participant.id

    def own_row(self, ballot: Ballot) -> int:
        """Return the id of the participant who filled in a ballot; 0 for none.

        A name makes a participant the evaluator only in the group that the category fills in: a teacher may
        have an officer's name.
        """
        if not self.track.self_excluded:
            return 0
        if ballot.own is not None:
            return ballot.own
        found = self._own_rows.get((ballot.group, name_key(ballot.evaluator))) if ballot.evaluator else None
        return found or 0

    def namesakes(self, ballot: Ballot) -> Iterator[Participant]:
        """Yield the participants who have the evaluator's name and are not taken for the evaluator."""
        if self.track.self_excluded and ballot.evaluator and ballot.own is None:
            key = name_key(ballot.evaluator)
            if (ballot.group, key) not in self._own_rows:
                yield from self.by_key.get(key, ())

    @cached_property
    def by_key(self) -> Mapping[str, list[Participant]]:
        """The participants by the key of their names; older files may hold several of one key."""
        found: defaultdict[str, list[Participant]] = defaultdict(list)
        for person in self.participants:
            found[name_key(person.name)].append(person)
        return found

    @cached_property
    def _own_rows(self) -> Mapping[tuple[str, str], int]:
        """Ids of the participants by group and name key, for the group that fills in their category's."""
        own = {
            group.name: {each.name for each in self.track.categories if group.is_own_of(each.name)}
            for group in self.track.groups
        }
        return {
            (group, name_key(person.name)): person.id
            for group, categories in own.items()
            for person in reversed(self.participants)
            if person.category in categories
        }

    @cached_property
    def names(self) -> Mapping[int, str]:
        """Names of the participants by id."""
        return {person.id: person.name for person in self.participants}

    def issued(self, group: str) -> int | None:
        """Return how many forms a group was given: as entered, else its number of evaluators, else None."""
        entered = self.track.group(group).issued
        listed = sum(evaluator.group == group for evaluator in self.evaluators)
        return entered if entered is not None else listed or None
