"""Inputs of an import: what was read from files, what was left out of them, and the options."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..messages import Message, Text
from ..rosters.proposal import Proposal
from ..rosters.row_reader import Choices
from ..tables.errors import InputError
from ..tables.named_table import Line, Table
from ..workbooks.layouts import Layout
from ..workbooks.score_tables import Answers

Place = tuple[int, int]
SheetId = tuple[int, int]
"""Places of a file among the sources, and of the sheet in it."""


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """Choices of the user for a sheet; `roster` are those for its rows as a roster."""

    is_skipped: bool = False
    hidden: bool = False
    answers: Answers = field(default_factory=Answers)
    roster: Choices | None = None


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """Options of an import: the track of ambiguous files, hidden parts, and choices for single sheets."""

    track: str = ""
    hidden: bool = False
    sheets: Mapping[SheetId, SheetChoice] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BallotInput:
    """A table of ballots and its layout; `assumed` are sentences on what was not written in it."""

    table: Table
    layout: Layout
    assumed: tuple[Message, ...] = ()
    used: frozenset[Place] = frozenset()
    sheet_id: SheetId = (0, 0)


@dataclass(frozen=True, slots=True)
class RosterInput:
    """A roster of a track; `lines` are its rows by number, as named in messages.

    `is_exact` is true for a table with the exact headings, whose blank positions replace those of the review.
    """

    track: str
    proposal: Proposal
    lines: dict[int, Line]
    columns: dict[int, str] = field(default_factory=dict)
    is_exact: bool = False
    used: frozenset[Place] = frozenset()
    sheet_id: SheetId = (0, 0)


@dataclass(frozen=True, slots=True)
class NotRead:
    """A file, sheet or part of a sheet that is refused (`error`), or left out for a reason.

    `is_minor` marks what an import cannot lose by: titles, serial numbers, notes below a table. `is_notice`
    marks cells that are read, but are not as they look.
    """

    file: Text
    sheet: Text = ""
    error: InputError | None = None
    reason: Message | None = None
    is_minor: bool = False
    is_notice: bool = False
    cells: frozenset[Place] = frozenset()
    sheet_id: SheetId | None = None


Input = BallotInput | RosterInput | NotRead
