"""Execution of an import plan in a single change."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..messages import joined, msg
from ..scoring.ballots import Row, RowState
from ..scoring.names import name_key
from ..scoring.second_entry import TOTAL, value_of
from ..store import Edit, Review
from ..task import counted
from .ballots import NewBallot, forget_own_row, insert_ballot
from .errors import RefusedError
from .import_plan import ImportPlan, PlannedBallot, plan_import
from .roster import change_participant, insert_participants
from .rows import FIRST, blank_row, replace_rows
from .steps import StepKind
from .text_input import storable

NOTHING_NEW = msg("没有改动：读到的内容评议里都已有。")


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """Counts of the participants and ballots that an import wrote, new and replaced.

    `overwritten` counts the cells of replaced ballots that held another value.
    """

    participants: int
    ballots: int
    replaced: int
    overwritten: int = 0

    @property
    def is_empty(self) -> bool:
        """True if nothing was written, since the review has everything that was read."""
        return not (self.participants or self.ballots or self.replaced)


def import_files(review: Review, paths: Sequence[Path], *, replace: bool = False) -> ImportSummary:
    """Plan an import and carry it out. Raises InputError or RefusedError; then nothing is written."""
    return carry_out(review, plan_import(review, paths), replace=replace)


def carry_out(review: Review, plan: ImportPlan, *, replace: bool = False) -> ImportSummary:
    """Write a plan.

    Raises InputError or RefusedError for the plan's first problem or, unless `replace`, difference, and
    RefusedError if nothing was read or the review was changed since the plan was made; then nothing is
    written.
    """
    refusal = plan.refusal(replace=replace)
    if refusal is not None:
        raise refusal
    if review.last_entry != plan.last_entry:
        raise RefusedError(msg("评议在读取文件之后有改动，没有导入；请重新导入。"))
    names = dict.fromkeys(storable(str(file)) for file in plan.files)
    replaced = sum(planned.old is not None for planned in plan.ballots)
    overwritten = sum(_overwritten(review, planned) for planned in plan.ballots)
    step = StepKind.FILES(files=joined(names))
    if overwritten:
        step = StepKind.FILES_REPLACING(files=joined(names), ballots=replaced, cells=overwritten)
    with review.change(step) as edit:
        _write(edit, review, plan)
    people = len(plan.people) + len(plan.changed_people)
    return ImportSummary(people, len(plan.ballots) - replaced, replaced, overwritten)


def _overwritten(review: Review, planned: PlannedBallot) -> int:
    """Return how many cells of the replaced ballot hold a value that the file's does not."""
    if planned.old is None:
        return 0
    data = review.contents.track_data(planned.incoming.track.id)
    columns, new = (*range(len(data.track.criteria)), TOTAL), planned.incoming.rows
    return sum(
        value_of(row, column) not in (None, value_of(new.get(data.names[key]), column))
        for key, row in planned.old.rows.items()
        for column in columns
    )


def _write(edit: Edit, review: Review, plan: ImportPlan) -> None:
    for change in plan.changed_people:
        person = change.participant._replace(category=change.category, position=change.position)
        change_participant(edit, review, person)
    ids: dict[str, dict[str, int]] = {}
    for track in review.contents.scheme.tracks:
        listed = review.contents.track_data(track.id).participants
        ids[track.id] = {person.name: person.id for person in listed}
        new = [person for person in plan.people if person.track == track.id]
        ids[track.id] |= insert_participants(edit, review, new)
    for planned in counted(plan.ballots, msg("写入评分表"), len(plan.ballots)):
        _write_ballot(edit, review, planned, ids[planned.incoming.track.id])


def _write_ballot(edit: Edit, review: Review, planned: PlannedBallot, ids: dict[str, int]) -> None:
    incoming, old = planned.incoming, planned.old
    track = incoming.track.id
    if old is None:
        new = NewBallot(track, incoming.group, incoming.number, incoming.evaluator)
        ballot_id = insert_ballot(edit, review, new)
    else:
        ballot_id = old.id
        edit.update("ballot", ballot_id, evaluator=incoming.evaluator)
        if name_key(old.evaluator) != name_key(incoming.evaluator):
            forget_own_row(edit, ballot_id)
    data = review.contents.track_data(track)
    before = old.rows if old else {}
    rows = {key: blank_row(data)._replace(note=row.note) for key, row in before.items()}
    rows |= {ids[name]: _filed_row(row, before.get(ids[name])) for name, row in incoming.rows.items()}
    replace_rows(edit, FIRST, ballot_id, before, rows)


def _filed_row(row: Row, old: Row | None) -> Row:
    """Return the row to store: the old one if its values are equal; a blank row is an abstention."""
    if old is not None and _written(row) == _written(old):
        return old
    return row._replace(abstained=row.state is RowState.BLANK, note=old.note if old else "")


def _written(row: Row) -> tuple[object, ...]:
    """Return what stands on the paper of a row."""
    return (row.marks, row.paper_marks, row.written_total, row.remark)
