"""Tests of the lock file: only a file of one's own is written, and hostile ones are left alone."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from shuping_desktop.store.lock import lock_path
from tests.helpers import contents_of, some_step, typed_review, writing

TEXT = "别的文件".encode()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return typed_review(tmp_path)


def other(lock: Path) -> Path:
    target = lock.with_name("other.txt")
    target.write_bytes(TEXT)
    return target


def soft_link(lock: Path) -> None:
    lock.symlink_to(other(lock))


def hard_link(lock: Path) -> None:
    lock.hardlink_to(other(lock))


def foreign_file(lock: Path) -> None:
    other(lock).rename(lock)


def brackets(lock: Path) -> None:
    """Make a text that recurses too deep when it is read as JSON."""
    lock.write_bytes(b"[" * 4000)


FOREIGN = [
    soft_link,
    hard_link,
    foreign_file,
    brackets,
    os.mkdir,
    os.mkfifo,
    lambda lock: lock.symlink_to("nowhere"),
]


@pytest.mark.parametrize("make", FOREIGN)
def test_what_is_no_lock_of_ours_is_left_alone_and_the_review_opens_read_only(
    path: Path, make: Callable[[Path], None]
) -> None:
    lock = lock_path(path)
    make(lock)
    before = lock.lstat()
    with writing(path) as review:
        assert f"旁边的 {lock.name} 不是述评的占用标记" in str(review.reason_read_only)
        assert contents_of(review)
    assert lock.lstat().st_ino == before.st_ino
    link_target = lock.with_name("other.txt")
    assert not link_target.exists() or link_target.read_bytes() == TEXT
    assert not lock.is_file() or lock.read_bytes() in (TEXT, b"[" * 4000)


@pytest.mark.parametrize("left", [b"", b'{"wh', b'{"who": "x"}', b'{"who":' * 500, b"\0" * 60])
def test_the_lock_of_a_crashed_program_is_taken(path: Path, left: bytes) -> None:
    lock_path(path).write_bytes(left)
    with writing(path) as review, review.change(some_step()) as edit:
        edit.put("setting", {"name": "title"}, value="新")
    assert not lock_path(path).exists()


@pytest.mark.parametrize(
    "text",
    [
        '{"who":' * 580,
        '{"who": [], "host": 1, "since": null}',
        '{"who": "a\\nb", "host": "", "since": ""}',
    ],
)
def test_a_hostile_text_of_a_held_lock_names_no_holder(path: Path, text: str) -> None:
    with writing(path):
        lock_path(path).write_text(text)
        with writing(path) as second:
            assert str(second.reason_read_only) == "另一个程序正在使用。"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_the_user_may_read_the_lock(path: Path) -> None:
    with writing(path):
        assert stat.S_IMODE(lock_path(path).stat().st_mode) == 0o600
