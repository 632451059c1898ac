"""The long runs on typing, edits, events and workbooks. Each prints its counts; any failure raises."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex

from shuping_desktop.models.ballot_list import BallotListModel
from shuping_desktop.models.ballot_model import BallotModel
from shuping_desktop.models.desk import Desk
from shuping_desktop.models.participants import ParticipantsModel
from shuping_desktop.models.problems import ProblemsModel
from shuping_desktop.models.results import ResultsModel
from shuping_desktop.store import Review
from tests.operations.random_operations import run_random_operations
from tests.slips import run_second_entry, run_slips
from tests.store.random_edits import run_random_edits
from tests.tables import bombs, hostile, mutations
from tests.workbooks.test_export import run_random

ROOT = Path(__file__).resolve().parents[2]
RUNS = 20
BOMB_SECONDS = 1.0


def slips(_folder: Path, count: int) -> None:
    """Count the typing slips of each kind that are flagged or found."""
    print(f"slips: {count}, by kind: made / changed a row's sum / flagged before the ballot is left")
    for kind, counts in run_slips(count, seed=1).items():
        print(f"  {kind}: {' / '.join(map(str, counts))}")
    print(f"second entry: {count}, by kind: made / not typed the same twice / found")
    for kind, counts in run_second_entry(count, seed=2).items():
        print(f"  {kind}: {' / '.join(map(str, counts))}")


def edits(folder: Path, steps: int) -> None:
    """Run random edits, undos and redos, comparing tables, journal and models after each step."""
    done = 0
    for seed in range(RUNS):
        place = folder / str(seed)
        place.mkdir()
        done += run_random_edits(place, steps // RUNS, seed, observe)
    print(f"edits, undos and redos: {done}; tables, journal and window agreed throughout")


def operations(folder: Path, steps: int) -> None:
    """Run random operations; every mark that disappears is named by its step."""
    lost = 0
    for seed in range(RUNS):
        place = folder / str(seed)
        place.mkdir()
        lost += run_random_operations(place, steps // RUNS, seed)
    print(f"operations: {steps // RUNS * RUNS}; {lost} marks disappeared, each by a step that names it")


def observe(review: Review) -> Callable[[], None]:
    """Return a check that compares long-lived models on a review with newly made ones."""
    desk = Desk(review)
    models = _models(desk)
    grid = BallotModel(desk, desk)

    def check() -> None:
        fresh = Desk(review)
        desk.announce_results()
        for old, new in zip(models, _models(fresh), strict=True):
            assert _texts(old) == _texts(new), type(old).__name__
        if grid.ballot is not None and grid.ballot.id:
            again = BallotModel(fresh, fresh)
            again.open(grid.ballot.id)
            assert _texts(grid) == _texts(again), "BallotModel"
        else:
            grid.open(next((ballot.id for ballot in fresh.data.ballots), 0))
        fresh.deleteLater()

    return check


def _models(desk: Desk) -> list[QAbstractItemModel]:
    kinds = (BallotListModel, ParticipantsModel, ResultsModel, ProblemsModel)
    return [kind(desk, desk) for kind in kinds]


def _texts(model: QAbstractItemModel) -> list[list[str]]:
    root = QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(root)
    cells = range(columns)
    return [[str(model.index(row, column).data()) for column in cells] for row in range(model.rowCount(root))]


def events(_folder: Path, count: int) -> None:
    """Send random key, mouse, input-method and clipboard events to the window, each run in its own process.

    The runs compare reference counts, which an earlier run in the same process would change.
    """
    for seed in range(RUNS):
        command = [sys.executable, "-m", "tests.views.random_events", str(count // RUNS), str(100 + seed)]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    print(f"random events: {count // RUNS * RUNS}; no exception, every file verified, references steady")


def own_dialog_events(_folder: Path, count: int) -> None:
    """Send random events to the window and its own dialogs, in a process whose memory is measured."""
    subprocess.run(
        [sys.executable, "-m", "tests.views.own_dialog_events", str(count), "1"], cwd=ROOT, check=True
    )


def every_dialog(_folder: Path, rounds: int) -> None:
    """Open every dialog again and again, in a process whose memory is measured."""
    subprocess.run([sys.executable, "-m", "tests.views.every_dialog", str(rounds)], cwd=ROOT, check=True)


def mutated_workbooks(_folder: Path, count: int) -> None:
    """Read files of every kind with random faults, and hostile ones; each is read or refused in time."""
    counts = mutations.run(count, seed=11)
    print(f"mutated workbooks: {counts.total()}; {dict(sorted(counts.items()))}")
    made = {**bombs.BOMBS, **hostile.HOSTILE}
    seconds = {kind: bombs.seconds_of(make) for kind, make in made.items()}
    slowest = max(seconds, key=lambda kind: seconds[kind])
    assert seconds[slowest] < BOMB_SECONDS, slowest
    print(f"bombs: {len(seconds)} kinds refused; {slowest} took longest, {seconds[slowest]:.2f} s")


def exported_workbooks(folder: Path, count: int) -> None:
    """Export random tracks and compare with LibreOffice's results, also after a change in the workbook."""
    agreed = run_random(count, 17, folder, edited=count)
    print(f"exported workbooks: {count} tracks, each also after a change; {agreed} results agreed")
