"""Tests of journals beside a file: of its own, of another time, and of a read-only place."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from shuping_desktop.store import DamagedError, StoreError
from shuping_desktop.store.rollback_journal import read_journal
from tests.helpers import behind_its_back, contents_in, contents_of, names_in, reading, typed_review, writing
from tests.store import mutated_reviews, restores


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return typed_review(tmp_path)


def test_a_backup_opens_as_it_is_beside_a_journal_of_another_time(tmp_path: Path) -> None:
    assert restores.run(tmp_path, 40, seed=1).total() == 40


def test_a_torn_step_is_rolled_back_and_a_complete_one_stands(tmp_path: Path) -> None:
    assert set(restores.run_crashes(tmp_path, 40, seed=2)) <= {"before", "after"}


def test_a_foreign_journal_is_renamed_and_named_once(path: Path) -> None:
    found = restores.states(path.parent, 5)
    journal = restores.journal_between(found[4], found[5])
    path.with_name(f"{path.name}-journal").write_bytes(journal)
    with writing(path) as review:
        (notice,) = review.notices
        assert str(notice) == (
            f"{path.name} 旁边的 {path.name}-journal 属于另一个时间或另一份文件，没有采用，"
            "已改名为 评议（没有采用的 journal）.old；评议按文件原样打开。"
        )
    assert path.with_name("评议（没有采用的 journal）.old").read_bytes() == journal
    with writing(path) as review:
        assert not review.notices


def test_a_foreign_log_is_not_applied(path: Path) -> None:
    before = contents_in(path)
    path.with_name(f"{path.name}-wal").write_bytes(b"7\x7f\x06\x82" + bytes(5000))
    with reading(path) as review:
        assert contents_of(review) == before
    with writing(path) as review:
        assert contents_of(review) == before and len(review.notices) == 1


def test_a_damaged_file_beside_a_foreign_journal_stays_as_it_is(path: Path) -> None:
    found = restores.states(path.parent, 5)
    behind_its_back(path, "UPDATE mark SET value = 100")
    path.with_name(f"{path.name}-journal").write_bytes(restores.journal_between(found[4], found[5]))
    before = {item: item.read_bytes() for item in path.parent.iterdir()}
    with pytest.raises(DamagedError):
        writing(path)
    assert {item: item.read_bytes() for item in path.parent.iterdir()} == before


def test_a_crashed_review_in_a_read_only_folder_can_be_viewed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = restores.states(path.parent, 1)
    path.write_bytes(found[1][:40960] + found[0][40960:].ljust(len(found[1]) - 40960, b"\0"))
    path.with_name(f"{path.name}-journal").write_bytes(restores.journal_between(*found))
    monkeypatch.setattr(os, "access", lambda *_: False)
    files = {item: item.read_bytes() for item in path.parent.iterdir()}
    with writing(path) as review:
        assert review.read_only and contents_of(review) == contents_in(path)
    assert {item: item.read_bytes() for item in path.parent.iterdir()} == files


@pytest.mark.parametrize("suffix", ["-journal", "-wal", "-shm"])
@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, Path.symlink_to])
def test_what_is_no_file_beside_a_review_is_refused(
    path: Path, suffix: str, make: Callable[..., object]
) -> None:
    make(path.with_name(path.name + suffix), *(["/dev/zero"] if make is Path.symlink_to else []))
    names = names_in(path.parent)
    for open_it in (reading, writing):
        with pytest.raises(StoreError, match=f"{suffix} 不是普通文件"):
            open_it(path)
    assert names_in(path.parent) == names


def test_a_journal_that_names_another_is_never_applied() -> None:
    before, after = bytes(4096), b"\1" * 4096
    journal = read_journal(restores.journal_between(before, after) + bytes.fromhex("d9d505f920a163d7"))
    assert journal is not None and not journal.belongs_to(after)


def test_mutated_reviews_are_refused_or_opened(tmp_path: Path) -> None:
    assert set(mutated_reviews.run(tmp_path, 60, seed=5)) == {"refused", "opened"}
