"""The door: a change lands whole or not at all, and can be taken back."""

from pathlib import Path

import apsw
import pytest

from shuping_desktop.store import Review, StoreError, Touched
from tests.helpers import contents_in, contents_of, names_in, new_review, sha256, writing


def set_title(review: Review, title: str) -> None:
    with review.change(f"标题改为 {title}") as edit:
        edit.put("setting", {"name": "title"}, value=title)


def title_of(review: Review) -> str:
    title: str = review.contents.settings["title"]
    return title


def entries(review: Review) -> list[tuple[object, ...]]:
    return list(review._db.execute("SELECT label, kind FROM journal ORDER BY id"))


class NoGoodError(Exception):
    """What goes wrong inside the door in these tests."""


def test_a_change_is_on_disk_when_the_door_closes(tmp_path: Path) -> None:
    path = new_review(tmp_path)
    with writing(path) as review:
        set_title(review, "新")
        assert contents_in(path)[0]["title"] == "新"


def test_an_exception_inside_the_door_leaves_nothing(tmp_path: Path) -> None:
    path = new_review(tmp_path)
    before = sha256(path)
    with writing(path) as review:
        seen = contents_of(review)
        with pytest.raises(NoGoodError), review.change("半途") as edit:
            edit.put("setting", {"name": "title"}, value="半")
            edit.delete("participant", name="化工学院")
            raise NoGoodError
        assert (contents_of(review), entries(review)) == (seen, [("新建评议", "create")])
    assert sha256(path) == before


def test_after_a_large_change_was_rolled_back_the_next_one_is_accepted(tmp_path: Path) -> None:
    """SQLite spills a large change into the file and writes again when it takes that back."""
    path = new_review(tmp_path)
    before = path.read_bytes()
    with writing(path) as review:
        with pytest.raises(NoGoodError), review.change("很大") as edit:
            for number in range(20):
                edit.put("setting", {"name": f"x{number}"}, value="长" * 100_000)
            raise NoGoodError
        assert path.read_bytes() == before
        set_title(review, "新")
        assert title_of(review) == "新"


def test_a_change_that_changes_nothing_is_not_journalled(tmp_path: Path) -> None:
    path = new_review(tmp_path)
    before = sha256(path)
    with writing(path) as review:
        told: list[Touched] = []
        review.subscribe(told.append)
        set_title(review, title_of(review))
        with review.change("来回") as edit:
            key = edit.insert(
                "participant", track="college", category="二级学院", name="甲", position="", place=9
            )
            edit.delete("participant", id=key)
        assert (entries(review), told, review.undo_label) == ([("新建评议", "create")], [], None)
    assert sha256(path) == before


def test_nothing_can_be_written_outside_the_door(tmp_path: Path) -> None:
    with writing(new_review(tmp_path)) as review:
        with pytest.raises(apsw.ReadOnlyError):
            review._db.execute("DELETE FROM participant")
        set_title(review, "新")
        with pytest.raises(apsw.ReadOnlyError):
            review._db.execute("DELETE FROM participant")


def test_a_change_within_a_change_is_a_bug(tmp_path: Path) -> None:
    with writing(new_review(tmp_path)) as review:
        with pytest.raises(RuntimeError), review.change("外"):
            set_title(review, "内")
        set_title(review, "后")
        assert title_of(review) == "后"


def test_what_the_tables_refuse_is_a_store_error_and_leaves_nothing(tmp_path: Path) -> None:
    with writing(new_review(tmp_path)) as review:
        seen = contents_of(review)
        with pytest.raises(StoreError), review.change("坏") as edit:
            edit.put("setting", {"name": "title"}, value="坏")
            edit.insert("ballot", evaluator_group=999, number="P01", evaluator="")
            edit.insert("ballot", evaluator_group=999, number="P01", evaluator="")
        assert contents_of(review) == seen


def test_listeners_are_told_tables_and_keys(tmp_path: Path) -> None:
    with writing(new_review(tmp_path)) as review:
        told: list[Touched] = []
        stop = review.subscribe(told.append)
        set_title(review, "新")
        stop()
        set_title(review, "更新")
        assert told == [Touched({"setting": frozenset({("title",)})})]


def test_undo_and_redo_name_what_they_did(tmp_path: Path) -> None:
    with writing(new_review(tmp_path)) as review:
        first = title_of(review)
        set_title(review, "甲")
        assert (review.undo_label, review.redo_label) == ("标题改为 甲", None)
        assert review.undo() == "标题改为 甲"
        assert (title_of(review), review.undo_label, review.redo_label) == (first, None, "标题改为 甲")
        assert review.redo() == "标题改为 甲"
        assert (title_of(review), review.undo(), review.undo()) == ("甲", "标题改为 甲", None)


def test_undo_goes_on_after_closing_and_reopening(tmp_path: Path) -> None:
    path = new_review(tmp_path)
    with writing(path) as review:
        before = contents_of(review)
        set_title(review, "甲")
        set_title(review, "乙")
        review.undo()
    with writing(path) as review:
        assert (review.undo_label, review.redo_label) == ("标题改为 甲", "标题改为 乙")
        review.redo()
        assert title_of(review) == "乙"
        review.undo()
        review.undo()
        assert contents_of(review) == before


def test_a_new_change_clears_redo(tmp_path: Path) -> None:
    path = new_review(tmp_path)
    with writing(path) as review:
        set_title(review, "甲")
        review.undo()
        set_title(review, "乙")
        assert (review.redo_label, review.redo()) == (None, None)
    with writing(path) as review:
        assert (review.undo_label, review.redo_label) == ("标题改为 乙", None)


def test_history_is_never_erased(tmp_path: Path) -> None:
    with writing(new_review(tmp_path)) as review:
        set_title(review, "甲")
        review.undo()
        review.redo()
        kinds = [kind for _, kind in entries(review)]
        assert kinds == ["create", "change", "undo", "redo"]


def test_making_the_review_cannot_be_undone(tmp_path: Path) -> None:
    with writing(new_review(tmp_path)) as review:
        assert (review.undo_label, review.undo()) == (None, None)


def test_nothing_but_the_review_remains_after_closing(tmp_path: Path) -> None:
    with writing(new_review(tmp_path)) as review:
        set_title(review, "甲")
        review.undo()
        assert names_in(tmp_path) == [".~评议.shuping.lock", "评议.shuping"]
    review.close()
    assert names_in(tmp_path) == ["评议.shuping"]
