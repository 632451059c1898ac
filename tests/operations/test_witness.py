"""Tests of the witnesses in the user's folder, and of what is said where a review does not continue one."""

import json
import os
import shutil
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from shuping_desktop.operations import ballots, recovery, rows
from shuping_desktop.operations.backups import Backups, State
from shuping_desktop.operations.witness import CLOSED, COPIED, MOST_REVIEWS, Finding, Witnesses, WitnessStatus
from shuping_desktop.operations.witness_texts import compare_copies, fork_of, moment, sentences
from shuping_desktop.store.backup import Image
from tests.helpers import new_review, participant_id, reading, typed_review, writing

HOSTILE_HEADS = (
    f'[{10**30}, "{"a" * 64}", "2026-12-01T20:00:00+08:00"]',
    f'[true, "{"a" * 64}", "2026-12-01T20:00:00+08:00"]',
    f'[3, "{"a" * 64}", "tomorrow"]',
    '[3, "aa", "2026-12-01T20:00:00+08:00"]',
)
"""Heads that no review can have."""


def type_marks(path: Path, count: int, value: int = 100) -> None:
    with writing(path) as review:
        ballot = ballots.add_ballot(review, "college", "评议小组", f"P{value}")
        for number in range(count):
            rows.set_mark(review, ballot, participant_id(review, "化工学院"), 0, value + 50 * number)


def note(path: Path, occasion: str = "") -> None:
    with reading(path) as review:
        assert Witnesses().note(review, occasion)


def find(path: Path) -> Finding:
    with reading(path) as review:
        return Witnesses().find(review)


def said(path: Path) -> str:
    return "".join(map(str, sentences(find(path))))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return typed_review(tmp_path)


def test_a_review_that_went_on_is_no_reason_to_speak(path: Path) -> None:
    assert find(path).status is WitnessStatus.NEW
    note(path)
    assert find(path).status is WitnessStatus.SAME
    type_marks(path, 3)
    assert find(path).status is WitnessStatus.AHEAD
    assert said(path) == ""


def test_an_older_copy_is_named_with_both_numbers_and_the_newer_file(path: Path, tmp_path: Path) -> None:
    old = Path(shutil.copy(path, tmp_path / "旧.shuping"))
    note(path, CLOSED)
    before = find(path).present.entry
    type_marks(path, 5)
    note(path, CLOSED)
    text = said(old)
    assert f"当时 {before + 6} 步，现在 {before} 步" in text
    assert "是那时的副本" in text
    assert f"另一份在 {path}" in text


def test_a_file_replaced_by_an_older_one_is_named(path: Path) -> None:
    old = path.read_bytes()
    type_marks(path, 5)
    note(path)
    path.write_bytes(old)
    assert find(path).status is WitnessStatus.OLDER
    assert "换成了较早的副本，或者后面的记录被截掉了" in said(path)


def test_an_older_review_is_never_remembered_by_itself(path: Path) -> None:
    old = path.read_bytes()
    type_marks(path, 2)
    note(path)
    path.write_bytes(old)
    with reading(path) as review:
        assert not Witnesses().note(review)
    assert find(path).status is WitnessStatus.OLDER


def test_two_copies_that_both_went_on_are_forked_from_a_step(path: Path, tmp_path: Path) -> None:
    other = Path(shutil.copy(path, tmp_path / "优盘.shuping"))
    common = find(path).present.entry
    type_marks(path, 9)
    note(path)
    type_marks(other, 4, 500)
    assert find(other).status is WitnessStatus.FORKED
    assert "岔开了" in said(other)
    with reading(path) as ours, reading(other) as theirs:
        assert f"从第 {common + 1} 步起岔开了" in str(compare_copies(ours, theirs).text)
        fork = fork_of(theirs, find(other))
    assert fork is not None
    assert fork.entry == common
    assert f"从第 {common + 1} 步起记录不同" in str(sentences(find(other), fork)[0])


def test_copies_that_did_not_fork_are_named_older_or_the_same(path: Path, tmp_path: Path) -> None:
    other = Path(shutil.copy(path, tmp_path / "副本.shuping"))
    with reading(path) as ours, reading(other) as theirs:
        assert "一样" in str(compare_copies(ours, theirs).text)
    type_marks(path, 1)
    with reading(path) as ours, reading(other) as theirs:
        assert str(compare_copies(ours, theirs).text).startswith("副本.shuping 是 评议.shuping 较早的副本")
        assert str(compare_copies(theirs, ours).text).startswith("副本.shuping 是 评议.shuping 较早的副本")
    with reading(path) as ours, reading(new_review(tmp_path, "别的.shuping")) as theirs:
        assert "另一份评议" in str(compare_copies(ours, theirs).text)


def test_the_accepted_copy_is_not_asked_about_again(path: Path) -> None:
    old = path.read_bytes()
    type_marks(path, 5)
    note(path)
    path.write_bytes(old)
    with reading(path) as review:
        assert Witnesses().accept(review)
    assert find(path).status is WitnessStatus.SAME
    type_marks(path, 1, 300)
    assert find(path).status is WitnessStatus.AHEAD


@pytest.fixture
def restored(path: Path, tmp_path: Path) -> Path:
    """Return a file restored from a backup of the review, which went on since."""
    backups = Backups(tmp_path / "backups")
    with reading(path) as review, Image.of_review(review) as image:
        made = backups.add(image, State(review.identity, review.head, review.path, ""))
    type_marks(path, 5)
    note(path)
    target = tmp_path / "较早.shuping"
    assert made is not None
    backups.restore(made, target)
    return target


def test_a_restored_file_and_the_review_go_on_side_by_side(path: Path, restored: Path) -> None:
    found = find(restored)
    assert (found.is_branch, found.is_alarming, found.is_fresh_branch) == (True, False, True)
    assert f"这一份的第 {found.present.entry} 步是：从" in said(restored)
    assert f"另一份在 {path}" in said(restored)
    for number in (2, 3):
        type_marks(restored, number, 100 * number)
        note(restored)
        assert not find(restored).is_alarming and not find(restored).is_fresh_branch
        type_marks(path, number, 700 + 100 * number)
        note(path)
        assert find(path).status is WitnessStatus.SAME


def test_a_restored_file_that_was_cut_back_is_named(path: Path, restored: Path) -> None:
    before = restored.read_bytes()
    type_marks(restored, 2, 200)
    note(restored)
    restored.write_bytes(before)
    assert find(restored).is_alarming


def test_a_copy_of_a_restored_file_is_named_with_the_step_that_made_it(
    path: Path, restored: Path, tmp_path: Path
) -> None:
    copy = Path(shutil.copy(restored, tmp_path / "副本.shuping"))
    assert find(copy).is_alarming
    assert "步是：从" in said(copy)


def test_a_salvaged_file_takes_the_place_of_the_damaged_one(path: Path, tmp_path: Path) -> None:
    type_marks(path, 5)
    note(path)
    whole = path.read_bytes()
    with closing(apsw.Connection(str(path))) as connection:
        connection.execute(
            "UPDATE journal SET digest = zeroblob(32) WHERE id = (SELECT max(id) FROM journal) - 1"
        )
    target = tmp_path / "抢救.shuping"
    recovery.salvage(recovery.look_into(path), target)
    assert not find(target).is_alarming
    type_marks(target, 2, 300)
    note(target)
    path.write_bytes(whole)
    assert find(path).is_alarming


def test_another_review_in_the_place_of_one_is_named(path: Path, tmp_path: Path) -> None:
    note(path)
    path.write_bytes(new_review(tmp_path, "别的.shuping").read_bytes())
    assert "换成了另一份评议" in said(path)
    Witnesses().release(path)
    assert said(path) == ""


def test_a_saved_copy_is_known_by_its_path(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "副本.shuping"
    with writing(path) as review:
        review.save_copy(copy)
        Witnesses().note(review, COPIED, copy)
        places = Witnesses().of(review.identity).places
    assert [place.path for place in places] == [copy]


@pytest.mark.parametrize(
    "text",
    [
        *("", "{", "[]", "[" * 60_000, '{"title": "", "heads": [[1, 2, 3]], "places": [["\\u0000", 1]]}'),
        *(f'{{"title": "", "heads": [{head}], "places": []}}' for head in HOSTILE_HEADS),
        '{"title": 1, "heads": [[0, "", ""]], "places": []}',
        "9" * 9000,
    ],
)
def test_a_damaged_witness_is_none(path: Path, user_data: Path, text: str) -> None:
    note(path)
    (stored,) = (user_data / "seen").iterdir()
    stored.write_text(text, "utf-8")
    assert find(path).status is WitnessStatus.NEW
    note(path)
    assert find(path).status is WitnessStatus.SAME


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes in folders")
@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: Path(path).symlink_to(__file__)])
def test_what_is_no_file_is_no_witness(path: Path, user_data: Path, make: Callable[[str], object]) -> None:
    note(path)
    (stored,) = (user_data / "seen").iterdir()
    stored.unlink()
    make(str(stored))
    assert find(path).status is WitnessStatus.NEW


def test_a_folder_that_cannot_be_written_does_not_stop_the_work(path: Path, user_data: Path) -> None:
    user_data.parent.mkdir(exist_ok=True)
    user_data.write_text("a file in the place of the folder", "utf-8")
    with reading(path) as review:
        assert not Witnesses().note(review)
    assert find(path).status is WitnessStatus.NEW


def test_the_oldest_witnesses_give_way(path: Path, user_data: Path) -> None:
    folder = user_data / "seen"
    folder.mkdir(parents=True)
    for number in range(MOST_REVIEWS + 3):
        (folder / f"{number:064x}.json").write_text(json.dumps({}), "utf-8")
    note(path)
    assert len(list(folder.iterdir())) == MOST_REVIEWS


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_the_user_may_read_a_witness(path: Path, user_data: Path) -> None:
    note(path)
    (stored,) = (user_data / "seen").iterdir()
    assert stored.stat().st_mode & 0o777 == 0o600


def test_a_moment_of_another_year_has_the_year() -> None:
    assert str(moment("2019-11-30T21:40:00+08:00")) == "2019 年 11 月 30 日 21:40"
    assert str(moment("忽然")) == "忽然"
