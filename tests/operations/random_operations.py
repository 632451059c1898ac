"""Random operations on a review's ballots, each of which may take marks away."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random

from shuping_desktop.operations import ballots, history, importing, roster, rows, second_entry
from shuping_desktop.operations.errors import RefusedError
from shuping_desktop.operations.exporting import export_tables
from shuping_desktop.scoring.ballots import Ballot
from shuping_desktop.scoring.second_entry import TOTAL, Cell
from shuping_desktop.store import Review, StoreError
from shuping_desktop.tables.errors import InputError
from tests.helpers import contents_in, contents_of, sample_review, writing
from tests.lost_marks import MarkWatch

Operation = Callable[[Review, Ballot, Random], object]
_TEXTS = ("21", "18.3", "看不清", "18")


def run_random_operations(folder: Path, steps: int, seed: int) -> int:
    """Run random operations on the sample; return how many marks disappeared, all by steps that name them."""
    chance, path = Random(seed), sample_review(folder)
    with writing(path) as review:
        tables = [table for table in export_tables(review, folder) if "评分表" in table.name]
        watch = MarkWatch(review)
        for _ in range(steps):
            _one(review, chance, tables)
            watch.check()
        assert contents_of(review) == contents_in(path)
        return watch.lost


def _one(review: Review, chance: Random, tables: list[Path]) -> None:
    track = chance.choice(review.contents.scheme.tracks).id
    received = review.contents.track_data(track).ballots
    with suppress(RefusedError, StoreError, InputError):
        if not received or chance.random() < 0.1:
            _on_review(review, track, chance, tables)
        else:
            chance.choice(_OPERATIONS)(review, chance.choice(received), chance)


def _on_review(review: Review, track: str, chance: Random, tables: list[Path]) -> None:
    data = review.contents.track_data(track)
    kind = chance.choice(("undo", "undo", "redo", "revert", "person", "import", "add"))
    if kind == "undo":
        review.undo()
    elif kind == "redo":
        review.redo()
    elif kind == "revert":
        history.revert(review, chance.randrange(2, review.last_entry + 1))
    elif kind == "person" and data.participants:
        roster.remove_participant(review, chance.choice(data.participants).id)
    elif kind == "import":
        importing.import_files(review, [chance.choice(tables)], replace=True)
    else:
        group = chance.choice(data.track.groups)
        ballots.add_ballot(review, track, group.name, f"{group.number_prefix}{chance.randrange(30):02d}")


def _cell(review: Review, ballot: Ballot, chance: Random) -> Cell:
    data = review.contents.track_data(review.contents.track_of_ballot(ballot.id))
    columns = (*range(len(data.track.criteria)), TOTAL)
    return Cell(chance.choice(data.participants).id, chance.choice(columns))


def _type(review: Review, ballot: Ballot, chance: Random) -> None:
    rows.set_cells(review, ballot.id, {_cell(review, ballot, chance): chance.choice((None, 900, 950))})


def _clear(review: Review, ballot: Ballot, chance: Random) -> None:
    rows.set_cells(review, ballot.id, {_cell(review, ballot, chance): None for _ in range(9)})


def _record(review: Review, ballot: Ballot, chance: Random) -> None:
    person, column = _cell(review, ballot, chance)
    rows.set_paper_mark(review, ballot.id, person, max(0, column), chance.choice(_TEXTS))


def _abstain(review: Review, ballot: Ballot, chance: Random) -> None:
    rows.abstain(review, ballot.id, _cell(review, ballot, chance).participant_id)


def _shift(review: Review, ballot: Ballot, chance: Random) -> None:
    first = chance.randrange(6)
    rows.move_block(review, ballot.id, first, first + 1, chance.choice((-1, 1)), whole=chance.random() < 0.5)


def _correct(review: Review, ballot: Ballot, chance: Random) -> None:
    data = review.contents.track_data(review.contents.track_of_ballot(ballot.id))
    group, number = chance.choice(data.track.groups), f"{chance.choice('PTZB')}{chance.randrange(30):02d}"
    ballots.edit_ballot(review, ballot.id, number=number, evaluator=ballot.evaluator, group=group.name)


def _remove(review: Review, ballot: Ballot, chance: Random) -> None:
    ballots.remove_ballot(review, ballot.id)


def _second(review: Review, ballot: Ballot, chance: Random) -> None:
    second_entry.begin(review, ballot.id)
    cell = _cell(review, ballot, chance)
    if chance.random() < 0.2:
        second_entry.abstain_second(review, ballot.id, cell.participant_id)
    else:
        second_entry.set_second(review, ballot.id, cell, chance.choice((900, None)))


def _end_second(review: Review, ballot: Ballot, chance: Random) -> None:
    ends = (second_entry.discard, second_entry.finish)
    chance.choice(ends)(review, ballot.id)


def _settle(review: Review, ballot: Ballot, chance: Random) -> None:
    second_entry.settle_as_blank(review, ballot.id, _cell(review, ballot, chance).participant_id)


_OPERATIONS: tuple[Operation, ...] = (
    *(_type, _type, _clear, _record, _abstain, _shift, _correct),
    *(_remove, _second, _second, _end_second, _settle),
)
