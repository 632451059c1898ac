"""Marks packed into one number each are read and verified as any others are."""

import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from shuping_desktop.operations import rows
from shuping_desktop.store import DamagedError, Review, StoreError, journal, packed, rebuild
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


@pytest.fixture(params=[0, 2000])
def taken_apart(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Changes of more than so many bytes, all or the import alone, are taken apart as large ones are."""
    large, combined = int(request.param), packed.combined
    monkeypatch.setattr(packed, "combined", lambda chain, builder: combined(chain, builder, large))
    return large


def marks_of(path: Path) -> packed.Numbers:
    """The marks that the journal alone gives, where they can be told apart from the rest."""
    with reading(path) as review:
        return journal.marks_apart(journal.entries(review._db), review._db)[0]["mark"]


def plainly(path: Path) -> packed.Numbers:
    """The marks of the table, read the plain way."""
    with reading(path) as review:
        found = review._db.execute("SELECT ballot, participant, criterion, value FROM mark ORDER BY 1, 2, 3")
        return [((ballot << 16 | who) << 8 | at) << 16 | value for ballot, who, at, value in found]


def test_marks_are_told_apart_from_an_import(tmp_path: Path, taken_apart: int) -> None:
    path = sample_review(tmp_path)
    assert marks_of(path) == plainly(path) != []


def correct(review: Review) -> None:
    rows.set_mark(review, ballot_id(review, "P03"), participant_id(review, "化工学院"), 0, 100)


def clear(review: Review) -> None:
    rows.set_mark(review, ballot_id(review, "P03"), participant_id(review, "化工学院"), 0, None)


@pytest.mark.parametrize("change", [correct, clear])
def test_marks_changed_after_an_import_are_told_apart_too(
    tmp_path: Path, taken_apart: int, change: Callable[[Review], None]
) -> None:
    path = sample_review(tmp_path)
    before = contents_in(path)
    with writing(path) as review:
        change(review)
        after = contents_of(review)
    assert marks_of(path) == plainly(path)
    assert contents_in(path) == after
    with writing(path) as review:
        review.undo()
    # What was taken away and put back came twice, if both times it is taken apart.
    assert marks_of(path) == plainly(path) or (taken_apart == 0 and change is clear)
    assert contents_in(path) == before


TAMPERED = [
    "UPDATE mark SET value = value + 50 WHERE ballot = 1 AND participant = 1 AND criterion = 3",
    "DELETE FROM mark WHERE ballot = 1 AND participant = 1 AND criterion = 3",
    # The same number, were it made without looking whether its parts fit.
    "UPDATE mark SET participant = 0, criterion = criterion + 256 * participant "
    "WHERE ballot = 1 AND participant = 1 AND criterion = 3",
    "UPDATE mark SET ballot = 0, participant = participant + 65536 * ballot "
    "WHERE ballot = 1 AND participant = 1 AND criterion = 3",
]


@pytest.mark.parametrize("sql", TAMPERED)
def test_an_altered_mark_of_an_import_is_named(tmp_path: Path, taken_apart: int, sql: str) -> None:
    path = sample_review(tmp_path)
    before = contents_in(path)
    behind_its_back(path, sql)
    with pytest.raises(DamagedError) as caught:
        reading(path)
    place = str(caught.value.damages[0].place)
    assert place.startswith("评分表") and place.endswith("维护学生权益")
    rebuild(path, tmp_path / "重建.shuping")
    assert contents_in(tmp_path / "重建.shuping") == before


def test_a_mark_too_large_to_pack_is_read_and_verified_all_the_same(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    with writing(path) as review:
        with review.change(some_step()) as edit:
            edit.put("mark", {"ballot": 1, "participant": 1, "criterion": 0}, value=70_000)
        after = contents_of(review)
        assert packed.of_table(review._db, "mark") is None
    assert contents_in(path) == after
    behind_its_back(path, "UPDATE mark SET value = 4464 WHERE value = 70000")
    with pytest.raises(DamagedError, match=r"记录为 700，文件中为 44\.64"):
        reading(path)


def test_marks_of_no_known_criterion_are_refused() -> None:
    with pytest.raises(IndexError):
        packed.cells([1 << 40 | 1 << 24 | 6 << 16 | 100], {1: 6})
    with pytest.raises(KeyError):
        packed.cells([1 << 40 | 2 << 24 | 100], {1: 6})


def test_rows_with_gaps_keep_them() -> None:
    numbers = [
        1 << 40 | who << 24 | at << 16 | 100 * at for who, at in ((1, 0), (1, 2), (2, 0), (2, 1), (2, 2))
    ]
    assert packed.cells(numbers, {1: 3, 2: 3}) == {(1, 1): (0, None, 200), (1, 2): (0, 100, 200)}


def test_marks_that_came_twice_are_not_told_apart(tmp_path: Path, taken_apart: int) -> None:
    """Imported, cleared, imported anew and corrected: what was done in between cannot be told to which."""
    path = sample_review(tmp_path)
    with writing(path) as review:
        with review.change(some_step()) as edit:
            edit.delete("mark", ballot=1)
        review.undo()
        correct(review)
        after = contents_of(review)
    assert marks_of(path) in (None, plainly(path))
    assert contents_in(path) == after


def test_marks_that_came_thrice_are_not_told_apart(tmp_path: Path, taken_apart: int) -> None:
    """What takes the last ones away and what puts them in again cancel out; two of the three are left."""
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
    assert marks_of(path) in (None, plainly(path))
    assert contents_in(path) == after


def test_a_text_that_looks_like_a_table_of_marks_is_no_table(tmp_path: Path, taken_apart: int) -> None:
    path = sample_review(tmp_path)
    with writing(path) as review, review.change(some_step()) as edit:
        edit.put("setting", {"name": "a"}, value="T\x04\x01\x02\x03\x00mark\x00T")
    assert contents_in(path)[0]["a"].endswith("mark\x00T")
    assert marks_of(path) is None
    behind_its_back(path, "UPDATE journal SET label = '别的' WHERE id = (SELECT max(id) FROM journal)")
    with pytest.raises(DamagedError, match="修改记录与校验值不符"):
        reading(path)


@pytest.mark.parametrize("other", [b"\x03\x07written", b"\x02" + struct.pack(">d", 7.5)])
def test_a_forged_mark_that_is_no_whole_number_is_refused(
    tmp_path: Path, taken_apart: int, other: bytes
) -> None:
    path = sample_review(tmp_path)
    changeset = changed_behind_its_back(
        path, "UPDATE mark SET value = 750 WHERE ballot = 1 AND criterion = 0"
    )
    forge(path, changeset.replace(b"\x01" + (750).to_bytes(8, "big"), other))
    with pytest.raises(StoreError):
        reading(path)
