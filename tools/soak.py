"""Run the randomised tests at full length and print their counts; any failure raises."""

import argparse
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex

from shuping_desktop import app
from shuping_desktop.models.ballot_list import BallotListModel
from shuping_desktop.models.ballot_model import BallotModel
from shuping_desktop.models.desk import Desk
from shuping_desktop.models.participants import ParticipantsModel
from shuping_desktop.models.problems import ProblemsModel
from shuping_desktop.models.results import ResultsModel
from shuping_desktop.store import Review
from tests.helpers import sample_review
from tests.operations.random_operations import run_random_operations
from tests.slips import run_second_entry, run_slips
from tests.store.random_edits import run_random_edits
from tests.store.test_damage import flip_bits
from tests.tables import bombs, hostile, mutations
from tests.workbooks.test_export import run_random

RUNS = 20
BOMB_SECONDS = 1.0


def main() -> None:
    """Run everything, or the share of it given on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--share", type=float, default=1.0, help="of the full length")
    share = parser.parse_args().share
    application = app.make_application(["shuping-desktop"])
    with tempfile.TemporaryDirectory(dir=_memory_folder()) as folder:
        slips(int(10_000 * share))
        edits(Path(folder), int(100_000 * share))
        operations(Path(folder), int(20_000 * share))
        events(int(20_000 * share))
        flips(Path(folder), int(2_000 * share))
        mutated_workbooks(int(20_000 * share))
        exported_workbooks(Path(folder), int(1_000 * share))
    del application


def slips(count: int) -> None:
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
        place = folder / f"edits-{seed}"
        place.mkdir()
        done += run_random_edits(place, steps // RUNS, seed, observe)
    print(f"edits, undos and redos: {done}; tables, journal and window agreed throughout")


def operations(folder: Path, steps: int) -> None:
    """Run random operations; every mark that disappears is named by its step."""
    lost = 0
    for seed in range(RUNS):
        place = folder / f"operations-{seed}"
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


def events(count: int) -> None:
    """Send random key, mouse, input-method and clipboard events to the window, each run in its own process.

    The runs compare reference counts, which an earlier run in the same process would change.
    """
    for seed in range(RUNS):
        command = [sys.executable, "-m", "tests.views.random_events", str(count // RUNS), str(100 + seed)]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    print(f"random events: {count // RUNS * RUNS}; no exception, every file verified, references steady")


def flips(folder: Path, count: int) -> None:
    """Flip single bits of a review file; each file is refused or reads as before."""
    outcomes: Counter[str] = Counter()
    place = folder / "flips"
    place.mkdir()
    flip_bits(sample_review(place), count, random.Random(7), lambda outcome: outcomes.update([outcome]))
    print(f"bits flipped: {count}; {dict(outcomes)}")


def mutated_workbooks(count: int) -> None:
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
    place = folder / "workbooks"
    place.mkdir()
    agreed = run_random(count, 17, place, edited=count)
    print(f"exported workbooks: {count} tracks, each also after a change; {agreed} results agreed")


def _memory_folder() -> str | None:
    """Return a folder on a memory disk if there is one; the runs do not depend on the disk."""
    shared = Path("/dev/shm")
    return str(shared) if shared.is_dir() else None


if __name__ == "__main__":
    main()
