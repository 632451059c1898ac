"""Operations on a disk that fails at every call in turn, once and for good, broken and full."""

import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from shuping_desktop.files import NotSyncedError
from shuping_desktop.messages import MessageError, verbatim
from shuping_desktop.operations import (
    ballots,
    finalising,
    history,
    importing,
    recovery,
    reviews,
    roster,
    rows,
    settings,
)
from shuping_desktop.operations.backups import Backups, State
from shuping_desktop.store import FileChangedError, Review, StoreError, UncertainError, WrittenError
from shuping_desktop.store.backup import Image
from tests.helpers import (
    FULL_MARKS,
    SAMPLE_INPUTS,
    ballot_id,
    contents_in,
    contents_of,
    names_in,
    participant_id,
    some_step,
    typed_review,
    writing,
)
from tests.store.failing_disk import KINDS, Disk, failing_disk

WRITTEN, NOT_WRITTEN, UNKNOWN = "written", "not written", "unknown"
DOCUMENTS = Path(__file__).parents[1] / "documents"
_NAME = "评议.shuping"


def _mark(review: Review, value: int = 1250) -> None:
    cell = ballot_id(review, "P01"), participant_id(review, "化工学院")
    rows.set_mark(review, *cell, 0, value)


def _total(review: Review) -> None:
    cell = ballot_id(review, "P01"), participant_id(review, "化工学院")
    rows.set_written_total(review, *cell, sum(FULL_MARKS) - 700)


def _title(review: Review, title: str) -> None:
    with review.change(some_step()) as edit:
        edit.put("setting", {"name": "issuer"}, value=title)


def _texts(review: Review) -> None:
    settings.set_texts(review, settings.texts_of(review)._replace(issuer="另一个单位"))


def _finalise(review: Review, track: str = "college") -> None:
    finalising.finalise(review, track, "甲", "乙", finalising.open_points(review, track))


def _participant(review: Review) -> None:
    new = roster.NewParticipant("college", "二级学院", "新建学院", "")
    roster.add_participant(review, new)


STEPS: Mapping[str, Callable[[Review], object]] = {
    "mark": _mark,
    "total": _total,
    "new ballot": lambda review: ballots.add_ballot(review, "college", "评议小组", "P77"),
    "remove ballot": lambda review: ballots.remove_ballot(review, ballot_id(review, "P01")),
    "undo": Review.undo,
    "redo": Review.redo,
    "revert": lambda review: history.revert(review, _revertible(review)),
    "import": lambda review: importing.import_files(review, SAMPLE_INPUTS[1:2], replace=True),
    "finalise": _finalise,
    "reopen": lambda review: finalising.reopen(review, "officer", "漏了一份"),
    "participant": _participant,
    "texts": _texts,
    "large": lambda review: _title(review, "长" * 1_000_000),
}
"""Operations of one step on an open review, of which the track `officer` is final."""


def _revertible(review: Review) -> int:
    """Return the id of the step that typed the second mark of the review."""
    steps = [entry for entry in review.history() if entry.step.name == "CELL" and entry.stands]
    return steps[1].id


class FileOperation(NamedTuple):
    """An operation on files of a folder: its preparation, itself, and the name of what it makes.

    `adds_step` is True if that differs from the original by a step.
    """

    prepare: Callable[[Path], object]
    run: Callable[[Path], object]
    result: str
    adds_step: bool = False


def _open(folder: Path) -> None:
    with writing(folder / _NAME) as review:
        contents_of(review)


def _copy(folder: Path) -> None:
    with writing(folder / _NAME) as review:
        review.save_copy(folder / "副本.shuping")


def _released(version: int, folder: Path) -> None:
    shutil.copyfile(DOCUMENTS / f"version-{version}.shuping", folder / _NAME)


def _final_review(folder: Path) -> None:
    (folder / _NAME).write_bytes(_final_review_content())


def _damaged_review(folder: Path) -> None:
    content = _final_review_content()
    at = content.index("名称".encode())
    (folder / _NAME).write_bytes(content[:at] + "名号".encode() + content[at + 6 :])


def _salvage(folder: Path) -> None:
    recovery.salvage(recovery.look_into(folder / _NAME), folder / "抢救.shuping")


def _back_up(folder: Path) -> None:
    with writing(folder / _NAME) as review, Image.of_review(review) as image:
        state = State(review.identity, review.head, review.path)
        Backups(folder / "备份").add(image, state)


def _with_backup(folder: Path) -> None:
    _final_review(folder)
    _back_up(folder)


def _restore(folder: Path) -> None:
    backups = Backups(folder / "备份")
    found = backups.reviews()
    if not found:
        # A folder that cannot be read is listed as empty.
        raise StoreError(verbatim("没有备份"))
    backups.restore(found[0].backups[0], folder / "恢复.shuping")


FILE_OPERATIONS: Mapping[str, FileOperation] = {
    "open and close": FileOperation(_final_review, _open, _NAME),
    "save copy": FileOperation(_final_review, _copy, "副本.shuping"),
    "create": FileOperation(lambda _: None, lambda folder: reviews.new_review(folder / _NAME), _NAME),
    "rebuild": FileOperation(
        _final_review,
        lambda folder: recovery.rebuild_whole(folder / _NAME, folder / "重建.shuping"),
        "重建.shuping",
    ),
    "salvage": FileOperation(_damaged_review, _salvage, "抢救.shuping"),
    "backup": FileOperation(_final_review, _back_up, _NAME),
    "restore": FileOperation(_with_backup, _restore, "恢复.shuping", adds_step=True),
    "migrate": FileOperation(partial(_released, 3), _open, _NAME),
}


@cache
def _final_review_content() -> bytes:
    """Return a review with a final track, an undone step and typed marks."""
    with tempfile.TemporaryDirectory() as folder:
        path = typed_review(Path(folder), _NAME)
        with writing(path) as review:
            review.redo()
            _finalise(review, "officer")
            _mark(review, 1000)
            _title(review, "名称")
            review.undo()
        return path.read_bytes()


def outcome(operation: Callable[[], object]) -> tuple[str, Exception | None]:
    """Run an operation and return what it says about its step. Other errors than refusals are raised."""
    try:
        operation()
    except WrittenError as error:
        return WRITTEN, error
    except UncertainError as error:
        return UNKNOWN, error
    except MessageError as error:
        is_whole = isinstance(error.__cause__, NotSyncedError)
        return WRITTEN if is_whole else NOT_WRITTEN, error
    return WRITTEN, None


class Trial(NamedTuple):
    """One failure: at which call (0: none), of which kind, and whether the disk fails from then on."""

    point: int
    kind: str
    for_good: bool


def run_step(disk: Disk, folder: Path, operation: Callable[[Review], object], trial: Trial) -> int:
    """Check a step, a later one, and closing, with a failure in the first; return the number of calls."""
    path = folder / _NAME
    path.write_bytes(_final_review_content())
    review = writing(path)
    before = review.last_entry
    with disk.failing(trial.point, trial.kind, for_good=trial.for_good):
        first, error = outcome(lambda: operation(review))
        calls = disk.calls
        assert trial.point or first == WRITTEN, error
        assert not isinstance(error, FileChangedError), "another program is blamed"
        shown = contents_of(review)
        assert review.last_entry == before + (first == WRITTEN)
        outcome(review.history)
        assert contents_of(review) == shown
        second, error = outcome(lambda: _title(review, "后来"))
        assert not isinstance(error, FileChangedError), "another program is blamed"
        shown, is_detached, entries = contents_of(review), review.is_detached, review.last_entry
        review.close()
    if is_detached:
        assert UNKNOWN in {first, second}
        entries, shown = 0, ()
    _check_file(path, entries, shown)
    return calls


def _check_file(path: Path, entries: int, shown: tuple[object, ...]) -> None:
    """Compare the file, on a good disk again, with what the window showed, unless that is detached (0)."""
    with writing(path) as opened:
        assert not opened.read_only, "the lock was not released"
        if entries:
            assert (opened.last_entry, contents_of(opened)) == (entries, shown)
    assert names_in(path.parent) == [path.name]


def run_file_operation(disk: Disk, folder: Path, operation: FileOperation, trial: Trial) -> int:
    """Check an operation on files with a failure in it; return the number of calls."""
    operation.prepare(folder)
    result, had_result = folder / operation.result, (folder / operation.result).exists()
    before = None
    with suppress(StoreError):
        before = contents_in(folder / _NAME)
    names_before = set(names_in(folder))
    with disk.failing(trial.point, trial.kind, for_good=trial.for_good):
        stated, error = outcome(lambda: operation.run(folder))
        calls = disk.calls
    assert trial.point or stated == WRITTEN, error
    assert result.exists() == (had_result or stated == WRITTEN), f"stated as {stated}: {error}"
    if stated == NOT_WRITTEN:
        operation.run(folder)
    with writing(result) as review:
        assert not review.read_only, "the lock was not released"
        assert before is None or operation.adds_step or contents_of(review) == before
    with suppress(StoreError):
        writing(folder / _NAME).close()
    made = set(names_in(folder)) - names_before - {operation.result}
    assert not [name for name in made if "备份" not in name], f"left behind: {made}"
    return calls


def run(folder: Path, most: int = sys.maxsize, names: Collection[str] = ()) -> Counter[str]:
    """Fail at every call of every operation, or those of these names; return the counts.

    At `most` evenly spaced calls of each are tried.
    """
    counts: Counter[str] = Counter()
    runners: dict[str, Callable[[Disk, Path, Trial], int]] = {
        **{name: partial(_step_runner, operation) for name, operation in STEPS.items()},
        **{name: partial(_file_runner, operation) for name, operation in FILE_OPERATIONS.items()},
    }
    with failing_disk(folder) as disk:
        for name, runner in runners.items():
            if names and name not in names:
                continue
            for kind in KINDS:
                for for_good in (False, True):
                    calls = _try(runner, disk, folder, Trial(0, kind, for_good), name)
                    distance = max(1, -(-calls // most))
                    for point in range(1 + distance // 2, calls + 1, distance):
                        _try(runner, disk, folder, Trial(point, kind, for_good), name)
                        counts[name] += 1
    return counts


def _step_runner(operation: Callable[[Review], object], disk: Disk, folder: Path, trial: Trial) -> int:
    return run_step(disk, folder, operation, trial)


def _file_runner(operation: FileOperation, disk: Disk, folder: Path, trial: Trial) -> int:
    return run_file_operation(disk, folder, operation, trial)


def _try(
    runner: Callable[[Disk, Path, Trial], int], disk: Disk, folder: Path, trial: Trial, name: str
) -> int:
    place = Path(tempfile.mkdtemp(dir=folder))
    try:
        return runner(disk, place, trial)
    except Exception as error:
        raise AssertionError(f"{name}: {trial}") from error
    finally:
        shutil.rmtree(place)


def summary(counts: Counter[str]) -> str:
    """Return one line of counts."""
    points = ", ".join(f"{name} {count}" for name, count in counts.items())
    return (
        f"failing disk: {counts.total()} points; 0 uncaught, 0 where window and file differ, "
        f"0 untrue sentences ({points})"
    )
