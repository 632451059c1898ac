"""One import while the user looks at it: the files as they were read, the choices, and the plan."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from ..messages import Text
from ..rosters.row_reader import Choices
from ..scoring.scheme import Track
from ..store import Review
from ..tables.sheets import Sheet
from ..workbooks.score_tables import OpenQuestionError
from .hidden_parts import visible_part
from .import_plan import ImportPlan, LineStatus, plan_sources
from .input_sources import Source, read_sources
from .inputs import ImportOptions, SheetChoice, SheetId


class ReadAs(Enum):
    """Kinds of what a sheet is read as."""

    BALLOTS = "ballots"
    ROSTER = "roster"
    NOTHING = "nothing"
    FAULTY = "faulty"


@dataclass(frozen=True, slots=True)
class SheetState:
    """A sheet of an import: what it is read as, how many ballots or people it gives, and the choices for it.

    `tracks` are those to choose from, `ballot` is the track of a form whose group or number was asked for.
    A file that was not read is a state with an empty `sheet` and no `source`.
    """

    sheet_id: SheetId
    file: Text
    sheet: Text
    read_as: ReadAs
    count: int
    choice: SheetChoice
    source: Sheet | None = None
    tracks: tuple[Track, ...] = ()
    ballot: Track | None = None
    may_be_roster: bool = False

    @property
    def has_hidden_parts(self) -> bool:
        """True if the sheet, or a row or column of it, is hidden."""
        sheet = self.source
        return sheet is not None and bool(sheet.hidden or sheet.hidden_rows or sheet.hidden_columns)

    @property
    def shown(self) -> Sheet | None:
        """The sheet as it is read: without its hidden rows and columns, unless they were chosen."""
        if self.source is None or self.choice.hidden:
            return self.source
        return visible_part(self.source)[0]


class ImportSession:
    """Plans an import again after every choice; no file is read twice."""

    def __init__(self, review: Review, sources: Sequence[Source]) -> None:
        self._review, self._sources = review, tuple(sources)
        self._choices: dict[SheetId, SheetChoice] = {}
        self._questions: dict[SheetId, OpenQuestionError] = {}
        self.plan = self._planned(self._choices)

    @classmethod
    def of_files(cls, review: Review, paths: Sequence[Path]) -> "ImportSession":
        """Read files, folders and archives."""
        return cls(review, read_sources(paths))

    @property
    def sheets(self) -> list[SheetState]:
        """The sheets with contents, in the order of the files; each file that was not read, as one."""
        return [state for place, source in enumerate(self._sources) for state in self._states(place, source)]

    def choose(self, sheet_id: SheetId, choice: SheetChoice) -> None:
        """Set the choices for a sheet and plan again. After CancelledError nothing is changed."""
        choices = {**self._choices, sheet_id: choice}
        self.plan = self._planned(choices)
        self._choices = choices

    def choose_roster(self, sheet_id: SheetId, track: str, choices: Choices) -> None:
        """Read a sheet as a roster of a track, with these choices for its columns and rows."""
        old = self._choices.get(sheet_id, SheetChoice())
        self.choose(sheet_id, replace(old, roster=choices, answers=replace(old.answers, track=track)))

    def _planned(self, choices: Mapping[SheetId, SheetChoice]) -> ImportPlan:
        plan = plan_sources(self._review, self._sources, ImportOptions(sheets=choices))
        for line in plan.lines:
            if line.sheet_id is not None and isinstance(line.error, OpenQuestionError):
                self._questions[line.sheet_id] = line.error
        return plan

    def _states(self, place: int, source: Source) -> Iterator[SheetState]:
        if source.book is None:
            read_as = ReadAs.NOTHING if source.error is None else ReadAs.FAULTY
            yield SheetState((place, -1), source.name, "", read_as, 0, SheetChoice())
            return
        for at, sheet in enumerate(source.book.sheets):
            if sheet.rows:
                yield self._state((place, at), source, sheet)

    def _state(self, sheet_id: SheetId, source: Source, sheet: Sheet) -> SheetState:
        lines = [line for line in self.plan.lines if line.sheet_id == sheet_id]
        ballots = [line for line in lines if line.status in _READ and line.rows and not line.is_roster]
        rosters = [line for line in lines if line.status in _READ and line.is_roster]
        question = self._questions.get(sheet_id)
        faulty = any(line.status is LineStatus.PROBLEM for line in lines)
        read_as = ReadAs.FAULTY if faulty else ReadAs.NOTHING
        if ballots or rosters:
            read_as = ReadAs.BALLOTS if ballots else ReadAs.ROSTER
        is_text = source.book is not None and source.book.is_text
        return SheetState(
            sheet_id,
            source.name,
            "" if is_text else sheet.name,
            read_as,
            len(ballots) or sum(line.rows for line in rosters),
            self._choices.get(sheet_id, SheetChoice()),
            sheet,
            question.tracks if question else (),
            question.ballot if question else None,
            may_be_roster=not ballots and not (question and question.ballot),
        )


_READ = (LineStatus.NEW, LineStatus.SAME, LineStatus.DIFFERENT)
