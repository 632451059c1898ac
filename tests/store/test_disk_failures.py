"""A failing disk: each sentence is true, and the window shows what is in the file."""

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from shuping_desktop.store import (
    FileChangedError,
    Review,
    StoreError,
    Touched,
    UncertainError,
    WriteFailedError,
    WrittenError,
)
from tests.helpers import contents_in, contents_of, names_in, reading, some_step, typed_review, writing
from tests.store.disk_failures import run, summary
from tests.store.failing_disk import BROKEN, Disk, failing_disk


def set_title(review: Review, title: str) -> None:
    """Change the review's title as one step."""
    with review.change(some_step()) as edit:
        edit.put("setting", {"name": "title"}, value=title)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """Route the calls on files through a disk that may fail."""
    with failing_disk(tmp_path) as disk:
        yield disk


def test_operations_on_a_failing_disk(tmp_path: Path) -> None:
    names = ("mark", "new ballot", "undo", "finalise", "save copy", "open and close", "create")
    counts = run(tmp_path, most=1, names=names)
    assert counts.keys() == set(names) and "0 uncaught" in summary(counts)
    assert names_in(tmp_path) == []


def last_calls(disk: Disk, path: Path) -> int:
    """Return the number of calls of a step."""
    with writing(path) as review, disk.failing(0, BROKEN, for_good=False):
        set_title(review, "试")
        return disk.calls


@pytest.mark.parametrize("for_good", [False, True])
def test_the_sentence_about_a_step_is_true_at_every_end(tmp_path: Path, disk: Disk, for_good: bool) -> None:
    """The rollback journal is deleted by the last calls: before, the step is gone, after it is written."""
    calls = last_calls(disk, typed_review(tmp_path))
    raised: set[type[StoreError] | None] = set()
    for point in [*range(2, calls, 7), *range(calls - 5, calls + 1)]:
        review = writing(typed_review(tmp_path))
        with disk.failing(point, BROKEN, for_good=for_good):
            try:
                set_title(review, "新")
                raised.add(None)
            except StoreError as error:
                raised.add(type(error))
                assert ("没有写入" in str(error.message)) == (type(error) is WriteFailedError)
                assert ("已经写入" in str(error.message)) == (type(error) is WrittenError)
            shown = review.contents.settings["title"]
            review.close()
        in_file = contents_in(review.path)[0]["title"]
        assert shown == in_file or review.is_detached
    assert WriteFailedError in raised
    assert (UncertainError if for_good else WrittenError) in raised


def test_work_goes_on_after_an_uncertain_step(tmp_path: Path, disk: Disk) -> None:
    path = typed_review(tmp_path)
    calls = last_calls(disk, path)
    for point in range(calls, 0, -1):
        review = writing(typed_review(tmp_path))
        with disk.failing(point, BROKEN, for_good=True):
            try:
                set_title(review, "新")
            except UncertainError:
                break
            except StoreError:
                pass
        review.close()
    assert review.is_detached and review.contents.settings["title"] != "新"
    set_title(review, "又")
    review.save_copy(tmp_path / "副本.shuping")
    review.close()
    assert contents_in(tmp_path / "副本.shuping")[0]["title"] == "又"


def test_our_own_failure_is_not_blamed_on_another_program(tmp_path: Path, disk: Disk) -> None:
    for point in range(1, last_calls(disk, typed_review(tmp_path)) + 1, 3):
        review = writing(typed_review(tmp_path))
        with disk.failing(point, BROKEN, for_good=False):
            try:
                set_title(review, "新")
            except (WriteFailedError, WrittenError) as error:
                assert not isinstance(error, FileChangedError)
        set_title(review, "后来")
        assert review.contents.settings["title"] == "后来"
        review.close()


def test_a_change_by_another_program_after_our_own_failure_is_noticed(tmp_path: Path, disk: Disk) -> None:
    path = typed_review(tmp_path)
    with writing(path) as review:
        with disk.failing(10, BROKEN, for_good=False), pytest.raises(WriteFailedError):
            set_title(review, "新")
        with closing(apsw.Connection(str(path))) as other:
            other.execute("UPDATE setting SET value = '别的' WHERE name = 'title'")
        with pytest.raises(FileChangedError, match="被其他程序改动"):
            set_title(review, "后来")


def test_closing_on_a_disk_that_is_gone_releases_the_lock(tmp_path: Path, disk: Disk) -> None:
    path = typed_review(tmp_path)
    review = writing(path)
    with disk.failing(1, BROKEN, for_good=True):
        with pytest.raises(StoreError):
            set_title(review, "新")
        review.close()
        review.close()
    with writing(path) as again:
        assert not again.read_only


def test_an_error_in_a_listener_neither_stops_others_nor_the_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: reported.append(kind))
    path = typed_review(tmp_path)

    def fail(_: Touched) -> None:
        raise KeyError("x")

    with writing(path) as review:
        received: list[Touched] = []
        review.subscribe(fail)
        review.subscribe(received.append)
        set_title(review, "新")
        assert (len(received), reported) == (1, [KeyError])
    assert contents_in(path)[0]["title"] == "新"


def test_memory_running_out_leaves_the_former_contents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with writing(typed_review(tmp_path)) as review:
        before = contents_of(review)

        def fail(*_: object) -> None:
            raise MemoryError

        with monkeypatch.context() as patch:
            patch.setattr(Review, "_write_entry", fail)
            with pytest.raises(StoreError, match="内存不足，这一步没有写入"):
                set_title(review, "新")
        assert contents_of(review) == before
        set_title(review, "新")


def test_a_lock_of_another_program_is_reported_at_once(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    with writing(path) as review, closing(apsw.Connection(str(path))) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match="正被其他程序占用，这一步没有写入") as raised:
            set_title(review, "新")
        assert not isinstance(raised.value, WriteFailedError)
        other.execute("ROLLBACK")
        set_title(review, "新")


def test_the_busy_timeout_of_an_open_review_is_short(tmp_path: Path) -> None:
    with writing(typed_review(tmp_path)) as review:
        ((milliseconds,),) = review._db.execute("PRAGMA busy_timeout").fetchall()
        assert isinstance(milliseconds, int) and milliseconds <= 250


def overwritten(path: Path) -> None:
    """Write an older copy over the file."""
    shutil.copyfile(path.with_name("旧"), path)


def replaced(path: Path) -> None:
    """Put an older copy in the place of the file."""
    path.with_name("旧").replace(path)


def truncated(path: Path) -> None:
    """Cut the file off."""
    with path.open("rb+") as file:
        file.truncate(5000)


def emptied(path: Path) -> None:
    """Empty the file."""
    path.write_bytes(b"")


def garbled(path: Path) -> None:
    """Write another text over the file."""
    path.write_bytes(b"x" * path.stat().st_size)


READS: dict[str, Callable[[Review], object]] = {
    "history": Review.history,
    "names": Review.names,
    "last_set": lambda review: review.last_set("ballot", "void_reason"),
    "stored_version": lambda review: review.stored_version("college", 1),
    "poll": Review.poll,
    "serialized": Review.serialized,
}
STEPS: dict[str, Callable[[Review], object]] = {
    "type": lambda review: set_title(review, "新"),
    "undo": Review.undo,
    "redo": Review.redo,
    "revert": lambda review: review.revert(3, some_step(), lambda *_: None),
}


@pytest.fixture
def old_path(tmp_path: Path) -> Path:
    """Make a review with an older copy beside it."""
    path = typed_review(tmp_path)
    shutil.copyfile(path, tmp_path / "旧")
    with writing(path) as review:
        for title in "甲乙丙":
            set_title(review, title)
        review.undo()
    return path


@pytest.mark.parametrize("meddle", [overwritten, replaced, truncated, emptied, garbled, Path.unlink])
def test_every_reading_of_a_changed_file_is_refused(old_path: Path, meddle: Callable[[Path], object]) -> None:
    with writing(old_path) as review:
        review.next_touched("undo")
        before = contents_of(review)
        meddle(old_path)
        for operation in STEPS.values():
            with pytest.raises(FileChangedError, match="被其他程序改动、替换或移走了，这一步没有写入"):
                operation(review)
        for operation in READS.values():
            with pytest.raises(StoreError, match="被其他程序改动、替换或移走了。请先另存副本") as raised:
                operation(review)
            assert not isinstance(raised.value, WriteFailedError)
        assert review.next_touched("undo").keys and review.head_at(1)
        assert contents_of(review) == before
        review.save_copy(old_path.with_name("副本.shuping"))
    assert contents_in(old_path.with_name("副本.shuping")) == before


@pytest.mark.parametrize("meddle", [replaced, truncated, emptied, garbled, Path.unlink])
def test_a_reader_of_a_changed_file_has_sentences_only(
    old_path: Path, meddle: Callable[[Path], object]
) -> None:
    with reading(old_path) as review:
        before = contents_of(review)
        meddle(old_path)
        refused = 0
        for operation in (*READS.values(), *STEPS.values()):
            try:
                operation(review)
            except StoreError:
                refused += 1
        assert refused >= len(STEPS) - 1
        assert contents_of(review) == before
        with pytest.raises(StoreError):
            review.poll()
