"""Tests of creating and copying reviews: atomic, and without overwriting other files."""

import os
import stat
from pathlib import Path

import pytest

from shuping_desktop import RESOURCES
from shuping_desktop.files import NotSyncedError
from shuping_desktop.operations.recovery import rebuild_whole
from shuping_desktop.operations.steps import StepKind
from shuping_desktop.store import Edit, StoreError, create_review, journal
from shuping_desktop.store.schema import APPLICATION_ID
from shuping_desktop.store.step import decode
from tests.helpers import (
    contents_in,
    contents_of,
    names_in,
    new_review,
    reading,
    sha256,
    some_step,
    typed_review,
    writing,
)


def test_a_copy_has_the_same_contents_and_verifies(tmp_path: Path) -> None:
    path, target = typed_review(tmp_path), tmp_path / "副本.shuping"
    with writing(path) as review:
        review.save_copy(target)
        assert contents_in(target) == contents_of(review)
    assert int.from_bytes(target.read_bytes()[68:72], "big") == APPLICATION_ID
    assert names_in(tmp_path) == [target.name, path.name]


def test_a_copy_keeps_the_history(tmp_path: Path) -> None:
    path, target = typed_review(tmp_path), tmp_path / "副本.shuping"
    with writing(path) as review:
        review.save_copy(target)
        steps = (review.next_undo, review.next_redo)
    with writing(target) as copy:
        assert (copy.next_undo, copy.next_redo) == steps
        assert copy.redo() == steps[1]


def test_a_reader_can_save_a_copy_too(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    before = sha256(path)
    with reading(path) as review:
        review.save_copy(tmp_path / "副本.shuping")
    assert (contents_in(tmp_path / "副本.shuping"), sha256(path)) == (contents_in(path), before)


def test_the_review_stays_writable_after_a_copy(tmp_path: Path) -> None:
    with writing(typed_review(tmp_path)) as review:
        review.save_copy(tmp_path / "副本.shuping")
        assert review.redo()


def test_a_copy_replaces_an_older_one_atomically(tmp_path: Path) -> None:
    path, target = typed_review(tmp_path), new_review(tmp_path, "副本.shuping")
    older, before = tmp_path / "older", sha256(target)
    older.hardlink_to(target)
    with writing(path) as review:
        review.save_copy(target)
    assert contents_in(target) == contents_in(path)
    assert sha256(older) == before


def test_a_review_is_not_copied_onto_itself(tmp_path: Path) -> None:
    path, link = typed_review(tmp_path), tmp_path / "link.shuping"
    link.symlink_to(path)
    before = sha256(path)
    with writing(path) as review:
        for target in (path, link, tmp_path / "." / path.name):
            with pytest.raises(StoreError, match="自己"):
                review.save_copy(target)
    assert sha256(path) == before


def test_a_copy_to_an_impossible_place_is_refused_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with writing(typed_review(tmp_path)) as review:
        for target in (tmp_path / "nowhere" / "a.shuping", tmp_path / "folder"):
            with pytest.raises(StoreError, match="副本没有保存"):
                review.save_copy(target)
        assert review.redo()
    assert names_in(tmp_path) == ["folder", "评议.shuping"]


def test_a_copy_can_be_read_by_those_who_can_read_the_review(tmp_path: Path) -> None:
    path, target = typed_review(tmp_path), new_review(tmp_path, "副本.shuping")
    for mode in (0o600, 0o640):
        path.chmod(mode)
        target.chmod(0o644)
        with writing(path) as review:
            review.save_copy(target)
        assert stat.S_IMODE(target.stat().st_mode) == mode


def test_a_copy_is_not_written_beside_the_journal_of_another_file(tmp_path: Path) -> None:
    target = tmp_path / "副本.shuping"
    target.with_name(f"{target.name}-journal").write_bytes(b"1")
    with writing(typed_review(tmp_path)) as review, pytest.raises(StoreError, match="没写完的记录"):
        review.save_copy(target)
    assert not target.exists()


def test_a_failed_copy_leaves_the_older_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    path, target = typed_review(tmp_path), new_review(tmp_path, "副本.shuping")
    before = sha256(target)
    with writing(path) as review, pytest.raises(StoreError, match="副本没有保存"):
        monkeypatch.setattr(os, "fsync", refuse)
        review.save_copy(target)
    assert (sha256(target), names_in(tmp_path)) == (before, [target.name, path.name])


def _titled(edit: Edit) -> None:
    """Fill a review with a scheme and no more."""
    text = (RESOURCES / "schemes" / "notice.toml").read_text("utf-8")
    edit.put("setting", {"name": "scheme"}, value=text)


def _nothing(_: Edit) -> None:
    """Fill a review with nothing."""


def test_creation_never_overwrites_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.shuping"
    path.write_text("重要的东西", "utf-8")
    with pytest.raises(StoreError, match="已经存在"):
        create_review(path, "我", some_step(), _nothing)
    assert (path.read_text("utf-8"), names_in(tmp_path)) == ("重要的东西", ["a.shuping"])


def test_creation_takes_the_name_of_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "a.shuping").touch()
    create_review(tmp_path / "a.shuping", "我", some_step(), _titled)
    assert contents_in(tmp_path / "a.shuping") and names_in(tmp_path) == ["a.shuping"]


def test_a_new_review_and_its_rebuild_are_private(tmp_path: Path) -> None:
    path, target = tmp_path / "a.shuping", tmp_path / "b.shuping"
    create_review(path, "我", some_step(), _titled)
    rebuild_whole(path, target)
    assert [stat.S_IMODE(each.stat().st_mode) for each in (path, target)] == [0o600, 0o600]


@pytest.mark.parametrize("name", ["长" * 80 + ".shuping", "评\n议.shuping"])
def test_creation_under_a_bad_name_is_refused_with_a_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(StoreError, match="文件名"):
        create_review(tmp_path / name, "我", some_step(), _titled)
    assert names_in(tmp_path) == []


def test_the_longest_name_serves_all_that_is_made_beside_it(tmp_path: Path) -> None:
    path = tmp_path / ("长" * 79 + ".shuping")
    path.write_bytes(typed_review(tmp_path).read_bytes())
    with writing(path) as review:
        assert not review.read_only and review.redo()


def test_a_disk_that_does_not_confirm_a_new_file_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_folder: Path) -> None:
        raise NotSyncedError

    monkeypatch.setattr("shuping_desktop.files._sync_folder", refuse)
    with pytest.raises(StoreError, match="没有确认存稳"):
        create_review(tmp_path / "a.shuping", "我", some_step(), _titled)
    assert contents_in(tmp_path / "a.shuping")


def test_failed_creation_leaves_no_file(tmp_path: Path) -> None:
    def fail(edit: Edit) -> None:
        edit.put("setting", {"name": "title"}, value="半")
        raise KeyError("bug")

    with pytest.raises(KeyError):
        create_review(tmp_path / "a.shuping", "我", some_step(), fail)
    assert names_in(tmp_path) == []


def test_creation_in_a_missing_folder_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="无法建立"):
        create_review(tmp_path / "nowhere" / "a.shuping", "我", some_step(), _nothing)


def test_the_first_journal_entry_is_the_creation(tmp_path: Path) -> None:
    with reading(new_review(tmp_path)) as review:
        (entry,) = journal.entries(review._db)
        assert (entry.id, entry.kind, decode(entry.label)) == (1, "create", StepKind.CREATED())
