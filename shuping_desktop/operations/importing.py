"""Taking in files: all inputs in one change, all or nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..messages import Message, Text, joined, msg
from ..rosters.csv_roster import RosterLine, parse_roster
from ..scoring.ballot_number import BallotNumber
from ..scoring.ballots import Ballot, Participant, Row, RowState, TrackData
from ..scoring.numbers import format_hundredths
from ..store import Edit, Review
from ..tables.csv_table import Line, Table
from ..workbooks.ballot_table import IncomingBallot, parse_ballots
from ..workbooks.layouts import EVALUATOR, Layout
from .ballots import NewBallot, insert_ballot
from .errors import RefusedError
from .incoming import incoming_tables
from .roster import NewParticipant, insert_participants
from .rows import FIRST, blank_row, replace_rows
from .steps import StepKind
from .text_input import storable


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """How much an import wrote: counts of participants and ballots, new and replaced."""

    participants: int
    ballots: int
    replaced: int


@dataclass(slots=True)
class _Plan:
    """What an import is going to write, decided before anything is written."""

    people: list[NewParticipant] = field(default_factory=list)
    changed_people: list[tuple[int, RosterLine]] = field(default_factory=list)
    # By track, group and number normalised.
    ballots: dict[tuple[str, str, str], IncomingBallot] = field(default_factory=dict)
    read: dict[tuple[str, str, str], IncomingBallot] = field(default_factory=dict)
    replaced: dict[tuple[str, str, str], Ballot] = field(default_factory=dict)


def import_files(review: Review, paths: Sequence[Path], *, replace: bool = False) -> ImportSummary:
    """Read rosters and ballots, from CSV files, workbooks and folders of them; each says itself what it is.

    What is already there and says the same changes nothing. Raises InputError for a faulty file and
    RefusedError for one that contradicts the review, unless `replace`; then nothing is written.
    """
    recognised = incoming_tables(review, paths)
    plan = _Plan()
    for table, layout in recognised:
        if layout.is_roster:
            _plan_roster(review, plan, table, layout, replace=replace)
    for table, layout in recognised:
        if not layout.is_roster:
            _plan_ballots(review, plan, table, layout, replace=replace)
    names = dict.fromkeys(storable(str(table.file)) for table, _ in recognised)
    with review.change(StepKind.FILES(files=joined(names))) as edit:
        _write(edit, review, plan)
    return ImportSummary(
        len(plan.people) + len(plan.changed_people),
        len(plan.ballots) - len(plan.replaced),
        len(plan.replaced),
    )


def _plan_roster(review: Review, plan: _Plan, table: Table, layout: Layout, *, replace: bool) -> None:
    track = layout.track.id
    present = {person.name: person for person in review.contents.track_data(track).participants}
    planned = {new.name: new for new in plan.people if new.track == track}
    for line in parse_roster(table, layout):
        new = NewParticipant(track, line.category, line.name, line.position)
        old = present.get(line.name)
        if old is None and line.name not in planned:
            plan.people.append(new)
        elif old is None:
            if planned[line.name] != new:
                raise _roster_conflict(line, planned[line.name])
        elif (old.category, old.position) != (line.category, line.position):
            if not replace:
                raise _roster_conflict(line, old)
            plan.changed_people.append((old.id, line))


def _roster_conflict(line: RosterLine, old: Participant | NewParticipant) -> RefusedError:
    refusal = msg(
        "{file} {place}的 {name} 已在名单里，登记为“{old}”，文件为“{new}”；"
        "请核对，确要以文件为准请加 --replace。",
        file=line.file,
        place=line.line.place,
        name=line.name,
        old=f"{old.category} {old.position}",
        new=f"{line.category} {line.position}",
    )
    return RefusedError(refusal)


def _plan_ballots(review: Review, plan: _Plan, table: Table, layout: Layout, *, replace: bool) -> None:
    data = review.contents.track_data(layout.track.id)
    names = [person.name for person in data.participants]
    names += [new.name for new in plan.people if new.track == layout.track.id]
    present = {(ballot.group, BallotNumber(ballot.number).normal): ballot for ballot in data.ballots}
    for incoming in parse_ballots(table, layout, names):
        # However it is written, it is one number: P1 in the file is P01 in the review.
        number = BallotNumber(incoming.number).normal
        key = (layout.track.id, incoming.group, number)
        twin, old = plan.read.setdefault(key, incoming), present.get((incoming.group, number))
        if twin is not incoming:
            _refuse_contradiction(names, twin, incoming)
            continue
        if old is None:
            plan.ballots[key] = incoming
            continue
        difference = _first_difference(names, _as_incoming(data, old), incoming)
        if difference and not replace:
            raise _ballot_conflict(incoming, difference)
        if difference:
            plan.ballots[key] = incoming
            plan.replaced[key] = old


def _refuse_contradiction(names: Sequence[str], one: IncomingBallot, other: IncomingBallot) -> None:
    """Two inputs that differ on one ballot: no one could say which of them is to replace the other."""
    found = _first_difference(names, one, other)
    if found is None:
        return
    first, second = (it.lines.get(found.participant, it.line).spot(found.column) for it in (one, other))
    refusal = msg(
        "评分表 {group} {number} 在文件里有两份，{where}在 {file} {spot}为“{value}”，"
        "在 {other_file} {other_spot}为“{other_value}”；请核对票号，只留一份。",
        group=other.group,
        number=other.number,
        where=found.where,
        file=one.file,
        spot=first,
        value=found.old or msg("空白"),
        other_file=other.file,
        other_spot=second,
        other_value=found.new or msg("空白"),
    )
    raise RefusedError(refusal)


def difference_from_review(review: Review, incoming: IncomingBallot, names: Sequence[str]) -> Text | None:
    """Return the first cell in which a ballot differs from the review's.

    None where the review has no such ballot, empty where the two are the same.
    """
    data = review.contents.track_data(incoming.track.id)
    number = BallotNumber(incoming.number)
    same_group = (ballot for ballot in data.ballots if ballot.group == incoming.group)
    old = next((ballot for ballot in same_group if BallotNumber(ballot.number) == number), None)
    if old is None:
        return None
    found = _first_difference(names, _as_incoming(data, old), incoming)
    if found is None:
        return ""
    return msg(
        "{name}“{column}”现为“{old}”，文件为“{new}”",
        name=found.participant,
        column=found.heading,
        old=found.old or msg("空白"),
        new=found.new or msg("空白"),
    )


def _as_incoming(data: TrackData, ballot: Ballot) -> IncomingBallot:
    names = {person.id: person.name for person in data.participants}
    rows = {names[key]: row for key, row in ballot.rows.items()}
    return IncomingBallot(data.track, "", Line(0, {}), ballot.group, ballot.number, ballot.evaluator, rows)


@dataclass(frozen=True, slots=True)
class _Difference:
    """The first cell in which two ballots differ, in the form's order."""

    participant: str
    column: str
    old: str
    new: str

    @property
    def heading(self) -> Text:
        """The column's name; the evaluator stands in no participant's row."""
        return self.column if self.participant else msg("评委")

    @property
    def where(self) -> Message:
        """The cell."""
        if not self.participant:
            return msg("“{column}”", column=self.heading)
        return msg("{name} “{column}”", name=self.participant, column=self.heading)


def _first_difference(names: Sequence[str], old: IncomingBallot, new: IncomingBallot) -> _Difference | None:
    if old.evaluator != new.evaluator:
        return _Difference("", EVALUATOR, old.evaluator, new.evaluator)
    for name in names:
        before, after = _cells(old, name), _cells(new, name)
        for column in before:
            if before[column] != after[column]:
                return _Difference(name, column, before[column], after[column])
    return None


def _cells(ballot: IncomingBallot, name: str) -> Mapping[str, str]:
    """A row's cells as people read them, by column in the form's order."""
    track = ballot.track
    row = ballot.rows.get(name, Row((None,) * len(track.criteria)))
    columns = [*(criterion.name for criterion in track.criteria), track.total_heading]
    values = ["" if mark is None else format_hundredths(mark) for mark in (*row.marks, row.written_total)]
    return dict(zip([*columns, track.remark_heading], [*values, row.remark], strict=True))


def _ballot_conflict(incoming: IncomingBallot, difference: _Difference) -> RefusedError:
    line = incoming.lines.get(difference.participant, incoming.line)
    refusal = msg(
        "评分表 {group} {number} 已经录过，{where}现为“{old}”，{file} {spot}为“{new}”；"
        "请核对，确要以文件为准请加 --replace。",
        group=incoming.group,
        number=incoming.number,
        where=difference.where,
        old=difference.old or msg("空白"),
        file=incoming.file,
        spot=line.spot(difference.column),
        new=difference.new or msg("空白"),
    )
    return RefusedError(refusal)


def _write(edit: Edit, review: Review, plan: _Plan) -> None:
    added = insert_participants(edit, review, plan.people)
    for participant_id, line in plan.changed_people:
        edit.update("participant", participant_id, category=line.category, position=line.position)
    for key, incoming in plan.ballots.items():
        track, group, _ = key
        old = plan.replaced.get(key)
        if old is None:
            ballot_id = insert_ballot(
                edit, review, NewBallot(track, group, incoming.number, incoming.evaluator)
            )
        else:
            ballot_id = old.id
            edit.update("ballot", ballot_id, evaluator=incoming.evaluator)
        data = review.contents.track_data(track)
        ids = {person.name: person.id for person in data.participants}
        ids |= {new.name: added[new.name] for new in plan.people if new.track == track}
        rows = dict.fromkeys(old.rows, blank_row(data)) if old else {}
        kept = old.rows if old else {}
        rows |= {ids[name]: _as_filed(row, kept.get(ids[name])) for name, row in incoming.rows.items()}
        replace_rows(edit, FIRST, ballot_id, old.rows if old else {}, rows)


def _as_filed(row: Row, old: Row | None) -> Row:
    """A row as a file gives it: a blank one is blank on the paper; one that says the same stays as it is."""
    said = (row.marks, row.written_total, row.remark)
    if old is not None and said == (old.marks, old.written_total, old.remark):
        return old
    return row._replace(abstained=row.state is RowState.BLANK)
