"""Tests of verifying imported and corrected marks against the journal."""

import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from shuping_desktop.operations import rows
from shuping_desktop.operations.change_texts import damaged_cells
from shuping_desktop.operations.recovery import rebuild_whole
from shuping_desktop.store import DamagedError, Review, StoreError
from tests.helpers import (
    ballot_id,
    behind_its_back,
    changed_behind_its_back,
    contents_in,
    contents_of,
    forge,
    participant_id,
    reading,
    sample_review,
    some_step,
    typed_review,
    writing,
)


def correct(review: Review) -> None:
    rows.set_mark(review, ballot_id(review, "P03"), participant_id(review, "化工学院"), 0, 100)


def clear(review: Review) -> None:
    rows.set_mark(review, ballot_id(review, "P03"), participant_id(review, "化工学院"), 0, None)


@pytest.mark.parametrize("change", [correct, clear])
def test_an_imported_mark_can_be_changed_and_restored(
    tmp_path: Path, change: Callable[[Review], None]
) -> None:
    path = sample_review(tmp_path)
    before = contents_in(path)
    with writing(path) as review:
        change(review)
        after = contents_of(review)
    assert contents_in(path) == after
    with writing(path) as review:
        review.undo()
    assert contents_in(path) == before


TAMPERED = [
    "UPDATE mark SET value = value + 50 WHERE ballot = 1 AND participant = 1 AND criterion = 3",
    "DELETE FROM mark WHERE ballot = 1 AND participant = 1 AND criterion = 3",
    "UPDATE mark SET participant = 0, criterion = criterion + 256 * participant "
    "WHERE ballot = 1 AND participant = 1 AND criterion = 3",
    "UPDATE mark SET ballot = 0, participant = participant + 65536 * ballot "
    "WHERE ballot = 1 AND participant = 1 AND criterion = 3",
]


@pytest.mark.parametrize("sql", TAMPERED)
def test_names_an_altered_mark_of_an_import(tmp_path: Path, sql: str) -> None:
    path = sample_review(tmp_path)
    before = contents_in(path)
    behind_its_back(path, sql)
    with pytest.raises(DamagedError) as caught:
        reading(path)
    assert caught.value.damage
    place = str(damaged_cells(caught.value.damage)[0].place)
    assert place.startswith("评分表") and place.endswith("维护学生权益")
    rebuild_whole(path, tmp_path / "重建.shuping")
    assert contents_in(tmp_path / "重建.shuping") == before


def test_a_very_large_mark_is_read_and_verified(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    with writing(path) as review:
        with review.change(some_step()) as edit:
            edit.put("mark", {"ballot": 1, "participant": 1, "criterion": 0}, value=70_000)
        after = contents_of(review)
    assert contents_in(path) == after
    behind_its_back(path, "UPDATE mark SET value = 4464 WHERE value = 70000")
    with pytest.raises(DamagedError) as caught:
        reading(path)
    assert caught.value.damage
    (cell,) = damaged_cells(caught.value.damage)
    assert (cell.before, cell.after) == ("700", "44.64")


def test_imported_marks_can_be_deleted_and_inserted_again(tmp_path: Path) -> None:
    path = sample_review(tmp_path)
    with writing(path) as review:
        with review.change(some_step()) as edit:
            edit.delete("mark", ballot=1)
        review.undo()
        correct(review)
        after = contents_of(review)
    assert contents_in(path) == after


def test_imported_marks_can_be_deleted_and_inserted_twice(tmp_path: Path) -> None:
    path = sample_review(tmp_path)
    with writing(path) as review:
        marks = review._db.execute("SELECT * FROM mark WHERE ballot = 1").fetchall()
        for again in (True, False):
            with review.change(some_step()) as edit:
                edit.delete("mark", ballot=1)
            if again:
                review.undo()
        with review.change(some_step()) as edit:
            for ballot, participant, criterion, value in marks:
                key = {"ballot": ballot, "participant": participant, "criterion": criterion}
                edit.put("mark", key, value=value)
            edit.delete("mark", ballot=2)
        after = contents_of(review)
    assert contents_in(path) == after


def test_a_text_may_look_like_a_part_of_a_changeset(tmp_path: Path) -> None:
    path = sample_review(tmp_path)
    with writing(path) as review, review.change(some_step()) as edit:
        edit.put("setting", {"name": "a"}, value="T\x04\x01\x02\x03\x00mark\x00T")
    assert contents_in(path)[0]["a"].endswith("mark\x00T")
    behind_its_back(path, "UPDATE journal SET label = '别的' WHERE id = (SELECT max(id) FROM journal)")
    with pytest.raises(DamagedError, match="修改记录与校验值不符"):
        reading(path)


@pytest.mark.parametrize("other", [b"\x03\x07written", b"\x02" + struct.pack(">d", 7.5)])
def test_refuses_a_forged_mark_that_is_not_an_integer(tmp_path: Path, other: bytes) -> None:
    path = sample_review(tmp_path)
    changeset = changed_behind_its_back(
        path, "UPDATE mark SET value = 750 WHERE ballot = 1 AND criterion = 0"
    )
    forge(path, changeset.replace(b"\x01" + (750).to_bytes(8, "big"), other))
    with pytest.raises(StoreError):
        reading(path)
