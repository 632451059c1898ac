"""Tests of damaged indexes, which are derived: mended at opening, and never the reason of a lost row."""

import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from shuping_desktop.operations import roster
from shuping_desktop.store import Review, StoreError
from tests.helpers import (
    behind_its_back,
    contents_in,
    contents_of,
    participant_id,
    reading,
    tables_of,
    typed_review,
    writing,
)

INDEX = "mark_by_participant"
ROW = "ballot = 1 AND participant = 1 AND criterion = 0"
Damage = Callable[[Path], None]


def unseen(path: Path, statement: str) -> None:
    """Execute a statement that changes a table and not its index."""
    hidden = f"FROM sqlite_schema WHERE name = '{INDEX}'"
    with closing(apsw.Connection(str(path))) as connection:
        ((root, sql),) = connection.execute(f"SELECT rootpage, sql {hidden}")
    behind_its_back(path, "PRAGMA writable_schema = ON", f"DELETE {hidden}")
    behind_its_back(path, statement)
    row = f"('index', '{INDEX}', 'mark', {root}, '{sql}')"
    behind_its_back(path, "PRAGMA writable_schema = ON", f"INSERT INTO sqlite_schema VALUES {row}")


def entry_missing(path: Path) -> None:
    """Take the entry of a mark out of the index."""
    with closing(apsw.Connection(str(path))) as connection:
        (values,) = connection.execute(f"SELECT * FROM mark WHERE {ROW}")
    behind_its_back(path, f"DELETE FROM mark WHERE {ROW}")
    unseen(path, f"INSERT INTO mark VALUES {values}")


def entry_wrong(path: Path) -> None:
    """Give the entry of a mark another participant; the number of entries is right."""
    behind_its_back(path, f"UPDATE mark SET participant = 99 WHERE {ROW}")
    unseen(path, "UPDATE mark SET participant = 1 WHERE participant = 99")


DAMAGES = [entry_missing, entry_wrong]


def has_sound_indexes(path: Path) -> bool:
    with closing(apsw.Connection(str(path))) as connection:
        return list(connection.execute("PRAGMA integrity_check")) == [("ok",)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return typed_review(tmp_path)


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_writer_mends_a_damaged_index_and_says_so(path: Path, damage: Damage) -> None:
    before = contents_in(path)
    damage(path)
    assert not has_sound_indexes(path)
    with writing(path) as review:
        assert [str(notice) for notice in review.notices] == [
            f"{path.name} 的索引有损坏，已按数据重建；评分和修改记录都没有变。"
        ]
        assert contents_of(review) == before
    assert has_sound_indexes(path)
    with writing(path) as review:
        assert review.notices == ()


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_reader_mends_a_damaged_index_in_memory(path: Path, damage: Damage) -> None:
    before = contents_in(path)
    damage(path)
    data = path.read_bytes()
    with reading(path) as review:
        (notice,) = review.notices
        assert contents_of(review) == before
        assert "索引有损坏" in str(notice) and "打开录入时会按数据重建" in str(notice)
    assert path.read_bytes() == data


def remove_person(review: Review) -> None:
    roster.remove_participant(review, participant_id(review, "化工学院"))


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_participant_is_removed_with_all_marks_after_an_index_was_damaged(
    path: Path, damage: Damage
) -> None:
    damage(path)
    with writing(path) as review:
        remove_person(review)
        assert not list(review._db.execute("PRAGMA foreign_key_check"))
        after = contents_of(review)
    assert contents_in(path) == after


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_step_that_would_leave_orphans_is_refused(path: Path, damage: Damage) -> None:
    """The index is damaged while the review is open, as by a failing disk."""
    with writing(path) as review:
        rows, before, state = tables_of(review._db), contents_of(review), path.stat()
        sound = path.read_bytes()
        damage(path)
        damaged = path.read_bytes()
        # The counters in the header stay as they were, so that the change is not noticed as such.
        path.write_bytes(sound[:100] + damaged[100:])
        os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
        review._db.pragma("shrink_memory")
        with pytest.raises(StoreError, match="索引已损坏，这一步没有写入"):
            remove_person(review)
        assert (tables_of(review._db), contents_of(review)) == (rows, before)
