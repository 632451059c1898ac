"""Tests of the sentences on the safety of a review's file."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from shuping_desktop.operations import ballots
from shuping_desktop.operations.backups import State, own_backups
from shuping_desktop.operations.file_safety import Line, Verification, safety_of, verify_file
from shuping_desktop.operations.witness import COPIED, Witnesses
from shuping_desktop.store import Review
from shuping_desktop.store.backup import Image
from tests.helpers import reading, typed_review, writing

NOW = "2026-11-30T21:40:00+08:00"


@pytest.fixture
def review(tmp_path: Path) -> Iterator[Review]:
    """Return an open review that has been seen."""
    with writing(typed_review(tmp_path)) as opened:
        assert Witnesses().note(opened)
        yield opened


def lines_of(review: Review, verification: Verification | None = None) -> dict[str, Line]:
    return {str(line.name): line for line in safety_of(review, verification or Verification(NOW))}


def text_of(line: Line) -> str:
    return "".join(map(str, line.sentences))


def test_a_sound_review_needs_no_care(review: Review) -> None:
    lines = lines_of(review)
    assert list(lines) == ["核对", "记录", "自动备份", "副本", "使用", "位置"]
    assert not [name for name, line in lines.items() if line.needs_care]
    assert f"共 {review.head.entry} 步" in text_of(lines["记录"])
    assert "还没有自动备份" in text_of(lines["自动备份"])
    assert "只有您在录入" in text_of(lines["使用"])


def test_what_opening_found_is_listed(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    path.with_name(f"{path.name}-wal").write_bytes(b"7\x7f\x06\x82" + bytes(5000))
    with writing(path) as review:
        line = lines_of(review)["打开时"]
    assert line.needs_care and "没有采用" in text_of(line)


def test_a_backup_says_how_many_steps_came_later(review: Review) -> None:
    with Image.of_review(review) as image:
        own_backups().add(image, State(review.identity, review.head, review.path))
    assert "就是现在的样子" in text_of(lines_of(review)["自动备份"])
    ballots.add_ballot(review, "college", "评议小组", "P09")
    assert "之后又做了 1 步" in text_of(lines_of(review)["自动备份"])


def test_a_failed_backup_is_a_reason_to_act(review: Review) -> None:
    line = safety_of(review, Verification(NOW), "磁盘已满")[2]
    assert line.needs_care
    assert "最近一次没有做成：磁盘已满" in text_of(line)


def test_copies_are_listed_with_their_state(review: Review, tmp_path: Path) -> None:
    copy = tmp_path / "副本.shuping"
    review.save_copy(copy)
    Witnesses().note(review, COPIED, copy)
    assert "和这一份一样" in text_of(lines_of(review)["副本"])
    ballots.add_ballot(review, "college", "评议小组", "P09")
    assert "少 1 步" in text_of(lines_of(review)["副本"])
    copy.unlink()
    assert "现在打不开" in text_of(lines_of(review)["副本"])


def test_an_older_file_is_a_reason_to_act(review: Review, tmp_path: Path) -> None:
    old = Path(shutil.copy(review.path, tmp_path / "旧.shuping"))
    ballots.add_ballot(review, "college", "评议小组", "P09")
    Witnesses().note(review)
    with reading(old) as older:
        lines = lines_of(older)
    line = lines["记录"]
    assert line.needs_care
    assert "一步不少" not in text_of(lines["核对"])
    assert "在这台电脑上看到的旧" in text_of(line)


def test_a_viewer_is_given_the_writer(review: Review) -> None:
    with reading(review.path) as viewer:
        assert "录入员" in text_of(lines_of(viewer)["使用"])
    review.close()
    with reading(review.path) as viewer:
        assert "没有人在录入" in text_of(lines_of(viewer)["使用"])


def test_verifying_again_finds_what_happened_to_the_file(review: Review) -> None:
    assert verify_file(review, NOW).fault is None
    whole = review.path.read_bytes()
    review.path.write_bytes(whole[: len(whole) // 2])
    verification = verify_file(review, NOW)
    assert verification.fault is not None
    line = lines_of(review, verification)["核对"]
    assert line.needs_care and "文件有问题" in text_of(line)
    review.path.unlink()
    assert verify_file(review, NOW).fault is not None
