"""Tests of the head of the journal: the place and digest of its last entry, now and at any earlier time."""

import shutil
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from shuping_desktop.store import Head, Review, journal
from shuping_desktop.store.journal_index import head_of
from tests.helpers import new_review, reading, sample_review, some_step, writing

RELEASED = sorted((Path(__file__).parents[1] / "documents").glob("*.shuping"))


def set_title(review: Review, title: str) -> None:
    """Change the review's title as one step."""
    with review.change(some_step()) as edit:
        edit.put("setting", {"name": "title"}, value=title)


def heads_in(path: Path) -> list[Head]:
    """Read the heads from the file itself."""
    with closing(apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)) as connection:
        return [head_of(entry) for entry in journal.entries(connection)]


def assert_heads(review: Review, heads: list[Head]) -> None:
    """Compare the present head and all earlier ones; no other place has one."""
    assert review.head == heads[-1]
    assert [review.head_at(head.entry) for head in heads] == heads
    assert [review.head_at(place) for place in (-1, 0, len(heads) + 1, 1 << 70)] == [None] * 4
    assert (review.last_entry, review.saved_at, review.identity) == (
        heads[-1].entry,
        heads[-1].at,
        heads[0].digest,
    )


def test_the_head_follows_changes_undo_redo_and_detaching(tmp_path: Path) -> None:
    path = new_review(tmp_path)
    with writing(path) as review:
        assert_heads(review, heads_in(path))
        for title in "甲乙":
            set_title(review, title)
        review.undo()
        review.redo()
        heads = heads_in(path)
        assert_heads(review, heads)
        review.detach()
        assert_heads(review, heads)
        set_title(review, "只在内存")
        assert review.head.entry == len(heads) + 1
        assert review.head_at(review.head.entry) == review.head
        review.save_copy(tmp_path / "副本.shuping")
        assert_heads(review, heads_in(tmp_path / "副本.shuping"))


def test_a_reader_has_the_head_of_its_last_poll(tmp_path: Path) -> None:
    path = new_review(tmp_path)
    with writing(path) as writer, reading(path) as reader:
        before = reader.head
        set_title(writer, "新")
        assert reader.head == before
        assert reader.poll()
        assert_heads(reader, heads_in(path))
        assert reader.head == writer.head


@pytest.mark.parametrize("path", RELEASED, ids=[path.stem for path in RELEASED])
def test_heads_are_the_same_after_a_conversion_in_memory(tmp_path: Path, path: Path) -> None:
    copy = tmp_path / path.name
    shutil.copyfile(path, copy)
    with reading(copy) as review:
        assert_heads(review, heads_in(copy))


def test_the_head_needs_no_query(tmp_path: Path) -> None:
    with writing(sample_review(tmp_path)) as review:
        statements: list[str] = []

        def trace(_cursor: apsw.Cursor, sql: str, _bound: object) -> bool:
            statements.append(sql)
            return True

        review._db.exec_trace = trace
        assert review.head and review.head_at(1)
        assert statements == []
