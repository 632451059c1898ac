"""Every public method of an open review raises sentences, whatever SQLite reports in it."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

import apsw
import pytest

from shuping_desktop.messages import MessageError
from shuping_desktop.store import (
    Contents,
    Edit,
    Review,
    StepBuiltUponError,
    StoreError,
    WriteFailedError,
    bounds,
    connecting,
)
from shuping_desktop.store import review as review_module
from shuping_desktop.store.backup import Image
from tests.helpers import contents_in, contents_of, reading, some_step, typed_review, writing
from tests.store.failing_disk import GARBLED, KINDS, SQLITE_ERRORS, Disk, failing_disk

EVERY_KIND = (*KINDS, *SQLITE_ERRORS, GARBLED)
_POINTS = 2
"""Calls of each method at which the disk fails, with one more where they do not divide evenly."""


def _change(review: Review) -> None:
    with review.change(some_step()) as edit:
        key = edit.insert("evaluator", evaluator_group=1, name="新", place=99)
        edit.update("evaluator", key, name="改")
        edit.update_where("evaluator", {"name": "改"}, place=edit.next_place("evaluator"))
        assert edit.has("evaluator", id=key)
        edit.delete("evaluator", id=key)
        edit.put("setting", {"name": "title"}, value="新")


def _seal(review: Review) -> None:
    with review.seal(some_step()) as edit:
        edit.put("setting", {"name": "title"}, value="新")


METHODS: Mapping[str, Callable[[Review], object]] = {
    "change": _change,
    "seal": _seal,
    "undo": Review.undo,
    "redo": Review.redo,
    "revert": lambda review: review.revert(3, some_step(), lambda *_: None),
    "detach": Review.detach,
    "head_at": lambda review: review.head_at(2),
    "fingerprint": lambda review: review.fingerprint("college"),
    "step": lambda review: review.step(2),
    "next_touched": lambda review: review.next_touched("undo"),
    "next_size": lambda review: review.next_size("undo"),
    "history": Review.history,
    "entries": Review.entries,
    "stored_version": lambda review: review.stored_version("college", 1),
    "names": Review.names,
    "last_set": lambda review: review.last_set("ballot", "void_reason"),
    "poll": Review.poll,
    "save_copy": lambda review: review.save_copy(review.path.with_name("副本.shuping")),
    "serialized": Review.serialized,
    "subscribe": lambda review: review.subscribe(print),
    "close": Review.close,
}
FUNCTIONS: Mapping[str, Callable[[Review], object]] = {
    "image": lambda review: Image.of_review(review).close()
}


def test_every_public_method_is_tried() -> None:
    methods = {name for name, _ in inspect.getmembers(Review, inspect.isfunction) if name[0] != "_"}
    assert methods == METHODS.keys()
    edits = {name for name, _ in inspect.getmembers(Edit, inspect.isfunction) if name[0] != "_"}
    assert {name for name in edits if f"edit.{name}(" in inspect.getsource(_change)} == edits


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return a review with steps that can be undone and redone."""
    return typed_review(tmp_path_factory.mktemp("review")).read_bytes()


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    """Route the calls on files through a disk that may fail; SQLite does not wait for locks."""
    monkeypatch.setattr(connecting, "_BUSY_MS", 0)
    monkeypatch.setattr(review_module, "_BUSY_MS", 0)
    with failing_disk(tmp_path) as disk:
        yield disk


def _points(disk: Disk, attempt: Callable[[int], None]) -> Iterator[int]:
    """Yield calls at which to fail, evenly spaced, after a run in which none fails."""
    attempt(0)
    distance = max(1, disk.calls // _POINTS)
    yield from range(1, disk.calls + 1, distance)


@pytest.mark.parametrize("opened", [writing, reading])
@pytest.mark.parametrize("kind", EVERY_KIND)
def test_errors_of_sqlite_are_sentences(
    tmp_path: Path, disk: Disk, content: bytes, kind: str, opened: Callable[[Path], Review]
) -> None:
    def attempt(method: Callable[[Review], object], point: int) -> None:
        path.write_bytes(content)
        with opened(path) as review:
            # Unread pages: the next reading asks the disk.
            review._db.pragma("shrink_memory")
            with disk.failing(point, kind, for_good=True):
                try:
                    method(review)
                except (MessageError, StepBuiltUponError) as error:
                    assert point or review.read_only or isinstance(error, StepBuiltUponError), error
        path.with_name("副本.shuping").unlink(missing_ok=True)

    path = tmp_path / "评议.shuping"
    for method in (*METHODS.values(), *FUNCTIONS.values()):
        for point in _points(disk, partial(attempt, method)):
            attempt(method, point)


@pytest.mark.parametrize("opened", [writing, reading])
@pytest.mark.parametrize("kind", EVERY_KIND)
def test_errors_at_opening_are_sentences(
    tmp_path: Path, disk: Disk, content: bytes, kind: str, opened: Callable[[Path], Review]
) -> None:
    def attempt(point: int) -> None:
        path.write_bytes(content)
        with disk.failing(point, kind, for_good=True):
            try:
                opened(path).close()
            except StoreError:
                assert point
        with writing(path) as again:
            assert not again.read_only, "the lock was not released"

    path = tmp_path / "评议.shuping"
    for point in _points(disk, attempt):
        attempt(point)


@pytest.mark.parametrize("kind", KINDS)
def test_errors_of_restoring_are_sentences(tmp_path: Path, disk: Disk, content: bytes, kind: str) -> None:
    source, target = tmp_path / "评议.shuping", tmp_path / "恢复.shuping"
    source.write_bytes(content)

    def attempt(image: Image, point: int) -> None:
        with disk.failing(point, kind, for_good=True):
            try:
                image.restore(target, "甲", some_step(), "2026-11-30T10:00:00")
            except StoreError:
                assert point
        target.unlink(missing_ok=True)

    with Image.of_file(source) as image:
        attempt(image, 0)
        for point in range(1, disk.calls + 1):
            attempt(image, point)


@pytest.mark.parametrize(
    "error", [UnicodeDecodeError("utf-8", b"\xff", 0, 1, ""), ValueError(), TypeError()], ids=repr
)
@pytest.mark.parametrize("method", ["change", "seal", "undo", "redo", "revert"])
def test_unreadable_contents_found_by_a_step_are_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, method: str
) -> None:
    path = typed_review(tmp_path)
    with writing(path) as review:
        before = contents_of(review)

        def fail(*_: object) -> None:
            raise error

        with monkeypatch.context() as patch:
            patch.setattr(Contents, "refresh", fail)
            with pytest.raises(WriteFailedError, match="这一步没有写入"):
                METHODS[method](review)
        assert contents_of(review) == before
    assert contents_in(path) == before


@pytest.mark.parametrize("error", [MemoryError(), apsw.exception_for(apsw.SQLITE_NOMEM)])
def test_memory_running_out_at_opening_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    path = typed_review(tmp_path)

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("shuping_desktop.store.opening.verify", fail)
    with pytest.raises(StoreError, match=r"内存不足，.*没有打开"):
        writing(path)
    monkeypatch.undo()
    writing(path).close()


def test_a_review_at_its_largest_refuses_a_step_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = typed_review(tmp_path)
    with writing(path) as review:
        before = contents_of(review)
        monkeypatch.setattr(bounds, "LARGEST_FILE", path.stat().st_size + bounds._ROOM)
        for large in ("长" * 100_000, "长" * 1_000_000):
            with pytest.raises(StoreError, match="MB 的上限，这一步没有写入") as raised:
                _set_title(review, large)
            assert "磁盘" not in str(raised.value)
            assert contents_of(review) == before
        monkeypatch.undo()
        _set_title(review, "新")
        shown = contents_of(review)
    assert contents_in(path) == shown


def _set_title(review: Review, title: str) -> None:
    with review.change(some_step()) as edit:
        edit.put("setting", {"name": "title"}, value=title)
