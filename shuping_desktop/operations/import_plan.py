"""Planning of an import: a line for each thing that was read, and the rows to write."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path

from ..messages import CLAUSE_MARK, Message, MessageError, Text, joined, msg
from ..rosters.row_reader import RosterRow, RowKind
from ..scoring.ballot_number import BallotNumber
from ..scoring.ballots import Ballot, Participant, TrackData
from ..scoring.names import name_key
from ..scoring.register import home_group
from ..store import Review
from ..tables.errors import InputError, at_cell
from ..task import counted
from ..workbooks.ballot_table import IncomingBallot, KnownNames, parse_ballots
from .ballot_difference import conflict, contradiction, difference_sentence, first_difference, stored_ballot
from .errors import RefusedError
from .hidden_parts import ranges
from .input_sources import Source, read_sources
from .input_tables import read_inputs
from .inputs import BallotInput, ImportOptions, NotRead, RosterInput, SheetId
from .roster import NewParticipant

BallotKey = tuple[str, str, BallotNumber]
"""Track, group and number."""
NOTHING_READ = msg("这些文件里没有填过的评分表，也没有名单。")
_CORRECT = msg("请改正再导入。")
_ASK = msg("请在表里改正再导入，或在窗口的“述职对象”页用“导入名单”打开它处理。")
_NO_MARKS = msg("没有填一个分，按各行都弃权读；请核对。")
_SHOWN_REASONS, _SHOWN_NAMES = 3, 6
_ALIKE = 2
"""Characters by which a remark is taken for a misspelling of the one that counts."""
_HEADINGS_ONLY = msg("只有列名，没有内容")


class LineStatus(Enum):
    """Outcome of a line of a plan."""

    NEW = "new"
    SAME = "same"
    DIFFERENT = "different"
    PROBLEM = "problem"
    ASSUMED = "assumed"
    NOTICE = "notice"
    LEFT_OUT = "left-out"


_UNWRITTEN = (LineStatus.ASSUMED, LineStatus.NOTICE, LineStatus.LEFT_OUT)
"""Statuses of lines beside those of ballots and people."""


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One ballot, roster, participant, fault or part left out of the files.

    `subject` is a ballot's group and number, or a roster or name; `rows` counts its filled rows; `text` is
    the difference, the fault or the reason, without the file's name. `error` is raised when the plan is
    carried out: always for a problem, and for a difference unless `replace`. `is_minor` marks a part left out
    that an import cannot lose by, such as a title. `cells` (row, column) are those that the line is about.
    """

    status: LineStatus
    file: Text
    sheet: Text = ""
    subject: Text = ""
    evaluator: str = ""
    rows: int = 0
    text: Text = ""
    error: MessageError | None = None
    is_minor: bool = False
    is_roster: bool = False
    cells: frozenset[tuple[int, int]] = frozenset()
    sheet_id: SheetId | None = None


@dataclass(frozen=True, slots=True)
class PersonChange:
    """A participant whose category and position the files change."""

    participant: Participant
    category: str
    position: str


@dataclass(frozen=True, slots=True)
class PlannedBallot:
    """A ballot to be written, and the review's ballot that it replaces."""

    incoming: IncomingBallot
    old: Ballot | None


@dataclass(slots=True)
class ImportPlan:
    """Everything that was read from the inputs, and the participants and ballots to write.

    `last_entry` is the review's last journal entry at planning; a plan is void once there is another.
    """

    last_entry: int
    files: list[Text] = field(default_factory=list)
    lines: list[PlanLine] = field(default_factory=list)
    people: list[NewParticipant] = field(default_factory=list)
    changed_people: list[PersonChange] = field(default_factory=list)
    ballots: list[PlannedBallot] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """True if nothing was read that could be imported."""
        return all(line.status in _UNWRITTEN for line in self.lines)

    @property
    def to_acknowledge(self) -> int:
        """The number of lines, not counting minor ones, on what is left out or not as it looks."""
        return sum(line.status in _UNWRITTEN and not line.is_minor for line in self.lines)

    @property
    def count_written(self) -> int:
        """The number of ballots and people to write."""
        return len(self.people) + len(self.changed_people) + len(self.ballots)

    def count(self, status: LineStatus) -> int:
        """Return the number of lines with that status."""
        return sum(line.status is status for line in self.lines)

    def refusal(self, *, replace: bool) -> MessageError | None:
        """Return the error that stops the plan: the first of its lines, or that it is empty; else None."""
        for line in self.lines:
            if line.error is not None and not (replace and line.status is LineStatus.DIFFERENT):
                return line.error
        return self._nothing_read() if self.is_empty else None

    def _nothing_read(self) -> RefusedError:
        every = [line for line in self.lines if line.status is LineStatus.LEFT_OUT]
        left_out = [line for line in every if not line.is_minor] or every
        if not left_out:
            return RefusedError(NOTHING_READ)
        reasons = [
            msg(
                "{where} {reason}",
                where=joined([part for part in (line.file, line.sheet) if part], " "),
                reason=line.text,
            )
            for line in left_out[:_SHOWN_REASONS]
        ]
        return RefusedError(msg("没有读到可以导入的内容：{reasons}", reasons=joined(reasons, " ")))


def plan_import(
    review: Review, paths: Sequence[Path], *, track: str = "", hidden: bool = False
) -> ImportPlan:
    """Read rosters and ballots from files, folders and archives, and compare them with the review.

    Every file is opened once. Its columns decide what it is; `track` decides if they fit several tracks;
    `hidden` reads hidden parts too.
    """
    return plan_sources(review, read_sources(paths), ImportOptions(track, hidden))


def plan_sources(review: Review, sources: Sequence[Source], options: ImportOptions) -> ImportPlan:
    """Compare what was read with the review. Faults become lines of the plan."""
    planner = _Planner(review)
    inputs = list(read_inputs(review, sources, options))
    for source in inputs:
        if isinstance(source, NotRead):
            planner.add_not_read(source)
    for source in inputs:
        if isinstance(source, RosterInput):
            planner.add_roster(source)
    for source in inputs:
        if isinstance(source, BallotInput):
            planner.add_ballots(source)
    planner.plan.lines.sort(key=_place_key([source.name for source in sources]))
    return planner.plan


def _place_key(files: Sequence[Text]) -> Callable[[PlanLine], tuple[object, ...]]:
    """Return the key by which lines are sorted: minor ones last, then by file, sheet and first row."""
    places: dict[str, int] = {}
    for place, file in enumerate(files):
        places.setdefault(str(file), place)

    def key(line: PlanLine) -> tuple[object, ...]:
        place, sheet = line.sheet_id or (places.get(str(line.file), len(places)), -1)
        return line.is_minor, place, sheet, min(line.cells, default=(0, 0))[0]

    return key


def line_sentence(line: PlanLine) -> Message:
    """Return a line of a plan in one sentence, for the shell."""
    statuses = {
        LineStatus.NEW: msg("新增"),
        LineStatus.SAME: msg("相同"),
        LineStatus.DIFFERENT: msg("不同"),
        LineStatus.PROBLEM: msg("有误"),
        LineStatus.ASSUMED: msg("推定"),
        LineStatus.NOTICE: msg("留意"),
        LineStatus.LEFT_OUT: msg("未取"),
    }
    if line.status is LineStatus.PROBLEM and line.error is not None:
        # The error names the file itself.
        return joined([statuses[line.status], line.error.message], " ")
    rows = msg("{rows} 行", rows=line.rows) if line.rows else ""
    parts = (statuses[line.status], line.file, line.sheet, line.subject, line.evaluator, rows, line.text)
    return joined([part for part in parts if part], " ")


class _Planner:
    """Builds a plan from the inputs."""

    def __init__(self, review: Review) -> None:
        self.plan = ImportPlan(review.last_entry)
        self._review = review
        self._people: dict[tuple[str, str], NewParticipant] = {}
        self._read: dict[BallotKey, IncomingBallot] = {}
        self._stored: dict[str, dict[tuple[str, BallotNumber], Ballot]] = {}
        self._names: dict[str, KnownNames] = {}

    def add_not_read(self, found: NotRead) -> None:
        """Add the line of a file or sheet that was not read."""
        if found.error is not None:
            line = _problem_line(found.file, found.sheet, found.error)
        else:
            status = LineStatus.NOTICE if found.is_notice else LineStatus.LEFT_OUT
            line = PlanLine(status, found.file, found.sheet, text=found.reason or "")
        self.plan.lines.append(
            replace(line, is_minor=found.is_minor, cells=found.cells, sheet_id=found.sheet_id)
        )

    def add_roster(self, found: RosterInput) -> None:
        """Add the lines of a roster: one for the whole, and one for every row to be checked."""
        proposal, data = found.proposal, self._review.contents.track_data(found.track)
        self._add_file(proposal.file)
        sheet = next((line.sheet for line in found.lines.values()), "")
        details = self._skipped_rows(found, sheet)
        news = len(self.plan.people)
        for row in proposal.rows:
            if row.number in found.lines:
                details += self._roster_row(found, data, row, sheet)
        status = LineStatus.NEW if len(self.plan.people) > news else LineStatus.SAME
        subject = msg("{track} 名单", track=data.track.short_name)
        people = len(proposal.people)
        if people:
            line = PlanLine(status, proposal.file, sheet, subject, rows=people, is_roster=True)
            self.plan.lines.append(replace(line, cells=found.used, sheet_id=found.sheet_id))
        elif details:
            details[0] = replace(details[0], cells=details[0].cells | found.used)
        else:
            self._add_headings_only(proposal.file, sheet, found)
        self.plan.lines += [replace(line, sheet_id=found.sheet_id, is_roster=True) for line in details]

    @staticmethod
    def _skipped_rows(found: RosterInput, sheet: Text) -> list[PlanLine]:
        """Return a line for all rows that a roster skips for one reason."""
        groups: dict[tuple[str, bool], list[RosterRow]] = {}
        for row in found.proposal.skipped:
            is_below = row.number > found.proposal.header and any(row.texts)
            if row.number in found.lines and (found.is_exact or is_below):
                groups.setdefault((str(row.reason), row.is_lost), []).append(row)
        lines = []
        for (_, is_lost), rows in groups.items():
            text = msg(
                "第 {rows} 行没有取：{why}", rows=ranges(row.number for row in rows), why=rows[0].reason
            )
            cells = frozenset((row.number, at) for row in rows for at in range(1, len(row.texts) + 1))
            line = PlanLine(LineStatus.LEFT_OUT, found.proposal.file, sheet, text=text, cells=cells)
            lines.append(replace(line, is_minor=not is_lost))
        return lines

    def _roster_row(
        self, found: RosterInput, data: TrackData, row: RosterRow, sheet: Text
    ) -> Iterator[PlanLine]:
        """Plan a roster's row; yield its line if it is a problem or differs."""
        file = found.proposal.file
        if row.kind is RowKind.SKIPPED:
            return
        if row.kind is RowKind.PROBLEM:
            error = _roster_fault(found, row)
            line = PlanLine(LineStatus.PROBLEM, file, sheet, row.name, text=error.fault, error=error)
            yield replace(line, cells=frozenset({(row.number, row.column)}))
            return
        old = next(
            (person for person in data.participants if name_key(person.name) == name_key(row.name)), None
        )
        position = row.position or ("" if found.is_exact or old is None else old.position)
        new = NewParticipant(found.track, row.category, row.name, position)
        first = self._people.setdefault((found.track, name_key(row.name)), new)
        if first != new:
            refusal = _roster_contradiction(found, row, first, new)
            text = msg(
                "前面读到的是“{first}”，这里是“{second}”", first=_described(first), second=_described(new)
            )
            yield PlanLine(LineStatus.PROBLEM, file, sheet, row.name, text=text, error=refusal)
        elif first is new and old is None:
            self.plan.people.append(new)
        elif first is new and old is not None:
            yield from self._known_person(found, row, old, new, sheet)

    def _known_person(
        self, found: RosterInput, row: RosterRow, old: Participant, new: NewParticipant, sheet: Text
    ) -> Iterator[PlanLine]:
        if old.category == new.category and name_key(old.position) == name_key(new.position):
            return
        self.plan.changed_people.append(PersonChange(old, new.category, new.position))
        error = _roster_conflict(found, row, old, new)
        text = msg("现为“{old}”，文件为“{new}”", old=_described(old), new=_described(new))
        yield PlanLine(LineStatus.DIFFERENT, found.proposal.file, sheet, row.name, text=text, error=error)

    def add_ballots(self, found: BallotInput) -> None:
        """Add the lines of a table's ballots."""
        table, track = found.table, found.layout.track.id
        self._add_file(table.file)
        try:
            ballots = parse_ballots(table, found.layout, self._known_names(track))
        except InputError as error:
            line = _problem_line(table.file, table.sheet, error)
            self.plan.lines.append(replace(line, cells=found.used, sheet_id=found.sheet_id))
            return
        if not table.lines:
            self._add_headings_only(table.file, table.sheet, found)
        for text in found.assumed:
            line = PlanLine(LineStatus.ASSUMED, table.file, table.sheet, text=text, sheet_id=found.sheet_id)
            self.plan.lines.append(line)
        first = len(self.plan.lines)
        for ballot in counted(ballots, msg("核对评分表"), len(ballots)):
            self.plan.lines.append(self._ballot(ballot, table.sheet))
        # The lines about remarks and missing rows are among them.
        self.plan.lines[first:] = [
            replace(line, cells=found.used, sheet_id=found.sheet_id) for line in self.plan.lines[first:]
        ]

    def _ballot(self, ballot: IncomingBallot, sheet: Text) -> PlanLine:
        """Plan a ballot and return its line."""
        track = ballot.track.id
        data = self._review.contents.track_data(track)
        names = self._known_names(track).participants.values()
        line = PlanLine(
            LineStatus.NEW,
            ballot.file,
            sheet,
            f"{ballot.group} {ballot.number}",
            ballot.evaluator,
            sum(not row.is_empty for row in ballot.rows.values()),
        )
        # P1 in a file is P01 in the review.
        number = BallotNumber(ballot.number)
        twin = self._read.setdefault((track, ballot.group, number), ballot)
        if twin is not ballot:
            return self._repeated(line, list(names), twin, ballot)
        old = self._stored_ballots(data).get((ballot.group, number))
        if old is None:
            self.plan.ballots.append(PlannedBallot(ballot, None))
            self._add_home_group(line, data, ballot)
            self._add_missing_rows(line, track, ballot)
            self._add_near_remarks(line, data, ballot)
            return line
        difference = first_difference(list(names), stored_ballot(data, old), ballot)
        if difference is None:
            return replace(line, status=LineStatus.SAME)
        self.plan.ballots.append(PlannedBallot(ballot, old))
        error = conflict(ballot, difference)
        return replace(line, status=LineStatus.DIFFERENT, text=difference_sentence(difference), error=error)

    def _add_home_group(self, line: PlanLine, data: TrackData, ballot: IncomingBallot) -> None:
        """Add a line about a number that has another group's prefix."""
        home = home_group(data.track, ballot.group, ballot.number)
        if home is not None:
            text = msg(
                "{number} 是“{home}”的票号，文件里写在“{group}”；请核对评委组。",
                number=ballot.number,
                home=home.name,
                group=ballot.group,
            )
            self.plan.lines.append(replace(line, status=LineStatus.NOTICE, text=text))

    def _add_missing_rows(self, line: PlanLine, track: str, ballot: IncomingBallot) -> None:
        """Add a line about a ballot that has no row for some participants, or no mark at all."""
        known = self._known_names(track).participants.values()
        own = name_key(ballot.evaluator)
        missing = [name for name in known if name not in ballot.rows and name_key(name) != own]
        if all(row.is_empty for row in ballot.rows.values()):
            self.plan.lines.append(replace(line, status=LineStatus.NOTICE, text=_NO_MARKS, rows=0))
        elif missing:
            names = missing[:_SHOWN_NAMES]
            text = msg("没有{names}的行，这几行先空着；请核对是不是漏了。", names=names)
            if len(missing) > len(names):
                text = msg(
                    "没有{names}等 {count} 行，这几行先空着；请核对是不是漏了。",
                    names=names,
                    count=len(missing),
                )
            # The review shows them as still to be entered.
            notice = replace(line, status=LineStatus.NOTICE, text=text, rows=0, is_minor=True)
            self.plan.lines.append(notice)

    def _add_near_remarks(self, line: PlanLine, data: TrackData, ballot: IncomingBallot) -> None:
        """Add a line about a remark that begins like the one that counts, but is another."""
        unmet = data.track.unmet_remark
        for name, row in ballot.rows.items():
            if unmet and row.remark != unmet and row.remark.startswith(unmet[:_ALIKE]):
                text = msg(
                    "{name}的{heading}写的是“{remark}”，不是“{unmet}”，只当附注存；请核对。",
                    name=name,
                    heading=data.track.remark_heading,
                    remark=row.remark,
                    unmet=unmet,
                )
                self.plan.lines.append(replace(line, status=LineStatus.NOTICE, text=text, rows=0))

    @staticmethod
    def _repeated(
        line: PlanLine, names: Sequence[str], first: IncomingBallot, second: IncomingBallot
    ) -> PlanLine:
        """Return the line of a ballot that was read before, from another place."""
        difference = first_difference(names, first, second)
        sheet = first.line.sheet
        where = msg("{file} {sheet}", file=first.file, sheet=sheet) if sheet else first.file
        if sheet and first.file == second.file:
            where = msg("工作表“{sheet}”", sheet=sheet)
        if difference is None:
            text = msg("与 {where} 是同一票号，内容相同，只导入一份。", where=where)
            return replace(line, status=LineStatus.SAME, text=text)
        text = msg("与 {where} 是同一票号；两份不同时整批不会导入，请核对票号。", where=where)
        error = contradiction(first, second, difference)
        return replace(line, status=LineStatus.PROBLEM, text=text, error=error)

    def _known_names(self, track: str) -> KnownNames:
        """Return the names of a track, including those that the plan adds: rosters precede ballots."""
        if track not in self._names:
            data = self._review.contents.track_data(track)
            names = [person.name for person in data.participants]
            names += [new.name for new in self.plan.people if new.track == track]
            self._names[track] = KnownNames(
                {name_key(name): name for name in names},
                {
                    (evaluator.group, name_key(evaluator.name)): evaluator.name
                    for evaluator in data.evaluators
                },
            )
        return self._names[track]

    def _stored_ballots(self, data: TrackData) -> dict[tuple[str, BallotNumber], Ballot]:
        track = data.track.id
        if track not in self._stored:
            self._stored[track] = {
                (ballot.group, BallotNumber(ballot.number)): ballot for ballot in data.ballots
            }
        return self._stored[track]

    def _add_file(self, file: Text) -> None:
        if file not in self.plan.files:
            self.plan.files.append(file)

    def _add_headings_only(self, file: Text, sheet: Text, found: BallotInput | RosterInput) -> None:
        line = PlanLine(LineStatus.LEFT_OUT, file, sheet, text=_HEADINGS_ONLY, is_minor=True)
        self.plan.lines.append(replace(line, cells=found.used, sheet_id=found.sheet_id))


def _problem_line(file: Text, sheet: Text, error: InputError) -> PlanLine:
    return PlanLine(LineStatus.PROBLEM, file, sheet, text=error.fault, error=error)


def _roster_fault(found: RosterInput, row: RosterRow) -> InputError:
    """Return the refusal of a roster's row, at its cell."""
    line, column = found.lines[row.number], found.columns.get(row.column, "")
    if not column:
        # The row's own remedy is what to do in the window.
        what = msg("{place}{why}", place=row.place, why=joined((row.reason, _ASK), CLAUSE_MARK))
        message = msg("{file} {fault}", file=found.proposal.file, fault=what)
        return InputError(message, row.sentence)
    wrong = msg("{why}，{remedy}", why=row.reason, remedy=_CORRECT)
    return at_cell(found.proposal.file, line.cell(column), line.values[column], wrong)


def _roster_conflict(
    found: RosterInput, row: RosterRow, old: Participant, new: NewParticipant
) -> RefusedError:
    refusal = msg(
        "{file} {place}的 {name} 已在名单里，登记为“{old}”，文件为“{new}”；"
        "请核对，确要以文件为准请加 --replace。",
        file=found.proposal.file,
        place=found.lines[row.number].place,
        name=row.name,
        old=_described(old),
        new=_described(new),
    )
    return RefusedError(refusal)


def _roster_contradiction(
    found: RosterInput, row: RosterRow, first: NewParticipant, second: NewParticipant
) -> RefusedError:
    """Return the refusal of a person of whom two rosters say different things."""
    refusal = msg(
        "{file} {place}的 {name} 是“{second}”，前面读到的是“{first}”；请改成一致再导入。",
        file=found.proposal.file,
        place=found.lines[row.number].place,
        name=row.name,
        second=_described(second),
        first=_described(first),
    )
    return RefusedError(refusal)


def _described(person: Participant | NewParticipant) -> str:
    return f"{person.category} {person.position}".rstrip()
