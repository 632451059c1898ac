"""Tests of crashes and full disks: committed changes survive, others are rolled back."""

import random
from pathlib import Path

import pytest

from shuping_desktop.operations.recovery import rebuild_whole
from shuping_desktop.store import StoreError
from tests.helpers import (
    ballot_id,
    child,
    contents_in,
    contents_of,
    names_in,
    reading,
    some_step,
    typed_review,
    writing,
)

_TYPIST = """
import sys
from itertools import count
from pathlib import Path
from shuping_desktop.operations import ballots, rows
from tests.helpers import ballot_id, participant_id, writing
from tests.store.test_crash import nth_mark
review = writing(Path(sys.argv[1]))
ballot = ballot_id(review, "P01")
first = participant_id(review, "化工学院")
for step in count(int(sys.argv[2])):
    person, criterion, value = nth_mark(step)
    rows.set_mark(review, ballot, first + person, criterion, value)
    print(step, flush=True)
"""
_CRASHER = """
import os, signal, sys
from pathlib import Path
from tests.helpers import some_step, writing
review = writing(Path(sys.argv[1]))
review._db.pragma("cache_size", 1)
with review.change(some_step()) as edit:
    edit.delete("mark", criterion=0)
    for number in range(40):
        edit.put("setting", {"name": f"x{number}"}, value="长" * 9000)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def nth_mark(step: int) -> tuple[int, int, int]:
    """Return participant, criterion and value of the step-th mark; neighbouring ones differ."""
    return step % 7, step // 7 % 6, 50 * (1 + step // 42 % 19)


def _typed_until_killed(path: Path, start: int, acknowledged: int) -> int:
    """Let a child process type from mark `start`, then kill it; return the last confirmed mark."""
    with child(_TYPIST, path, start) as typist:
        assert typist.stdout is not None
        lines = [typist.stdout.readline() for _ in range(acknowledged)]
        typist.kill()
        lines += [line for line in typist.stdout if line.endswith("\n")]
    return int(lines[-1])


def _marks(path: Path) -> tuple[dict[tuple[int, int], int | None], int]:
    """Return the marks of ballot P01 by participant and criterion, and the number of journal entries."""
    with writing(path) as review:
        rows = review.contents.ballot(ballot_id(review, "P01")).rows
        (changes,) = next(review._db.execute("SELECT count(*) FROM journal"))
    return {(key, index): mark for key, row in rows.items() for index, mark in enumerate(row.marks)}, changes


def test_every_acknowledged_mark_survives_kill_9(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    marks, start = _marks(path)
    first = min(participant for participant, _ in marks)
    done = 0
    for _ in range(4):
        last = _typed_until_killed(path, done, random.randint(1, 40))
        found, changes = _marks(path)
        assert changes - start in (last + 1, last + 2)
        for step in range(done, changes - start):
            person, criterion, value = nth_mark(step)
            marks[first + person, criterion] = value
        done = changes - start
        assert {key: mark for key, mark in found.items() if mark is not None} == marks
    assert names_in(tmp_path) == [path.name]


@pytest.fixture
def hot(tmp_path: Path) -> Path:
    """Return a review whose writer was killed during a large change, with a hot journal beside it."""
    path = typed_review(tmp_path)
    with child(_CRASHER, path) as crasher:
        crasher.wait()
    assert f"{path.name}-journal" in names_in(tmp_path)
    return path


@pytest.fixture
def before(tmp_path_factory: pytest.TempPathFactory) -> object:
    """Contents of that review before the large change."""
    return contents_in(typed_review(tmp_path_factory.mktemp("before")))


def test_a_writer_rolls_back_an_interrupted_change(hot: Path, before: object) -> None:
    with writing(hot) as review:
        assert not review.read_only
        assert contents_of(review) == before
    assert names_in(hot.parent) == [hot.name]


def test_an_empty_journal_is_removed(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    path.with_name(f"{path.name}-journal").touch()
    with writing(path) as review:
        assert review.redo()
    path.with_name(f"{path.name}-journal").touch()
    writing(path).close()
    assert names_in(tmp_path) == [path.name]


def test_a_reader_shows_the_state_before_an_interrupted_change_and_writes_nothing(
    hot: Path, before: object
) -> None:
    files = {item.name: item.read_bytes() for item in hot.parent.iterdir()}
    assert contents_in(hot) == before
    assert {item.name: item.read_bytes() for item in hot.parent.iterdir()} == files


def test_an_open_reader_survives_the_crash_of_the_writer(tmp_path: Path, before: object) -> None:
    path = typed_review(tmp_path)
    with reading(path) as review:
        with child(_CRASHER, path) as crasher:
            crasher.wait()
        assert not review.poll()
        assert contents_of(review) == before
        writing(path).close()
        review.poll()
        assert contents_of(review) == before


def test_rebuild_ignores_an_interrupted_change(hot: Path, before: object, tmp_path: Path) -> None:
    target = tmp_path / "重建.shuping"
    rebuild_whole(hot, target)
    assert contents_in(target) == before


def test_a_full_disk_is_refused_with_a_sentence_and_the_review_stays_usable(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    before = path.read_bytes()
    with writing(path) as review:
        seen = contents_of(review)
        review._db.pragma("max_page_count", review._db.pragma("page_count"))
        with pytest.raises(StoreError, match="磁盘已满"), review.change(some_step()) as edit:
            edit.put("setting", {"name": "school"}, value="长" * 9000)
        assert (contents_of(review), path.read_bytes()) == (seen, before)
        review._db.pragma("max_page_count", 1 << 20)
        with review.change(some_step()) as edit:
            edit.put("setting", {"name": "school"}, value="某校")
        assert review.contents.settings["school"] == "某校"
    contents_in(path)
