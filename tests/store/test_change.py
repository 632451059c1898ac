"""Tests of changes: atomic, journalled, undone and redone."""

from pathlib import Path

import apsw
import pytest

from shuping_desktop.messages import joined, msg, verbatim
from shuping_desktop.operations.steps import StepKind
from shuping_desktop.store import Review, Step, StoreError, Touched
from shuping_desktop.store.step import decode
from tests.helpers import contents_in, contents_of, names_in, new_review, reading, sha256, some_step, writing

CREATED = (StepKind.CREATED(), "create")


def titled(title: str) -> Step:
    """Return the step that sets a title."""
    return Step("TITLED", {"title": title})


def set_title(review: Review, title: str) -> None:
    with review.change(titled(title)) as edit:
        edit.put("setting", {"name": "title"}, value=title)


def title_of(review: Review) -> str:
    title: str = review.contents.settings["title"]
    return title


def entries(review: Review) -> list[tuple[Step, str]]:
    found = review._db.execute("SELECT label, kind FROM journal ORDER BY id")
    return [(decode(label), kind) for label, kind in found]


class NoGoodError(Exception):
    """The error raised inside a change by these tests."""


def test_a_change_is_on_disk_after_its_block(tmp_path: Path) -> None:
    path = new_review(tmp_path)
    with writing(path) as review:
        set_title(review, "新")
        assert contents_in(path)[0]["title"] == "新"


def test_an_exception_inside_a_change_writes_nothing(tmp_path: Path) -> None:
    path = new_review(tmp_path)
    before = sha256(path)
    with writing(path) as review:
        seen = contents_of(review)
        with pytest.raises(NoGoodError), review.change(some_step()) as edit:
            edit.put("setting", {"name": "title"}, value="半")
            edit.delete("participant", name="化工学院")
            raise NoGoodError
        assert (contents_of(review), entries(review)) == (seen, [CREATED])
    assert sha256(path) == before


def test_a_change_is_accepted_after_a_large_one_was_rolled_back(tmp_path: Path) -> None:
    """SQLite spills a large change into the file and writes there again when it rolls the change back."""
    path = new_review(tmp_path)
    before = path.read_bytes()
    with writing(path) as review:
        with pytest.raises(NoGoodError), review.change(some_step()) as edit:
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
        received: list[Touched] = []
        review.subscribe(received.append)
        set_title(review, title_of(review))
        with review.change(some_step()) as edit:
            key = edit.insert(
                "participant", track="college", category="二级学院", name="甲", position="", place=9
            )
            edit.delete("participant", id=key)
        assert (entries(review), received, review.next_undo) == ([CREATED], [], None)
    assert sha256(path) == before


def test_nothing_can_be_written_outside_a_change(tmp_path: Path) -> None:
    with writing(new_review(tmp_path)) as review:
        with pytest.raises(apsw.ReadOnlyError):
            review._db.execute("DELETE FROM participant")
        set_title(review, "新")
        with pytest.raises(apsw.ReadOnlyError):
            review._db.execute("DELETE FROM participant")


def test_a_nested_change_raises_runtime_error(tmp_path: Path) -> None:
    with writing(new_review(tmp_path)) as review:
        with pytest.raises(RuntimeError), review.change(some_step()):
            set_title(review, "内")
        set_title(review, "后")
        assert title_of(review) == "后"


def test_a_constraint_violation_is_a_store_error_and_writes_nothing(tmp_path: Path) -> None:
    with writing(new_review(tmp_path)) as review:
        seen = contents_of(review)
        with pytest.raises(StoreError), review.change(some_step()) as edit:
            edit.put("setting", {"name": "title"}, value="坏")
            edit.insert("ballot", evaluator_group=999, number="P01", evaluator="")
            edit.insert("ballot", evaluator_group=999, number="P01", evaluator="")
        assert contents_of(review) == seen


def test_listeners_get_tables_and_keys(tmp_path: Path) -> None:
    with writing(new_review(tmp_path)) as review:
        received: list[Touched] = []
        stop = review.subscribe(received.append)
        set_title(review, "新")
        stop()
        set_title(review, "更新")
        assert received == [Touched({"setting": frozenset({("title",)})})]


def test_undo_and_redo_return_their_step(tmp_path: Path) -> None:
    with writing(new_review(tmp_path)) as review:
        first = title_of(review)
        set_title(review, "甲")
        assert (review.next_undo, review.next_redo) == (titled("甲"), None)
        assert review.undo() == titled("甲")
        assert (title_of(review), review.next_undo, review.next_redo) == (first, None, titled("甲"))
        assert review.redo() == titled("甲")
        assert (title_of(review), review.undo(), review.undo()) == ("甲", titled("甲"), None)


def test_undo_continues_after_reopening(tmp_path: Path) -> None:
    path = new_review(tmp_path)
    with writing(path) as review:
        before = contents_of(review)
        set_title(review, "甲")
        set_title(review, "乙")
        review.undo()
    with writing(path) as review:
        assert (review.next_undo, review.next_redo) == (titled("甲"), titled("乙"))
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
        assert (review.next_redo, review.redo()) == (None, None)
    with writing(path) as review:
        assert (review.next_undo, review.next_redo) == (titled("乙"), None)


def test_a_step_is_read_back_from_the_file_as_it_was_made(tmp_path: Path) -> None:
    path = new_review(tmp_path)
    flag = msg("{number} 号评分表{seen}", number="P01", seen=msg("每行的分都一样"))
    values = {
        "name": "{卫𬭎} “一\n二”",
        "count": 7,
        "flag": flag,
        "files": joined(["a.csv", msg("等 {count} 处", count=2)], "；"),
        "verbatim": verbatim('{"template": 1}'),
    }
    step = Step("ANY", values)
    with writing(path) as review:
        with review.change(step) as edit:
            edit.put("setting", {"name": "title"}, value="新")
        review.undo()
    with reading(path) as review:
        assert [entry.step for entry in review.history()][1:] == [step, step]
    with writing(path) as review:
        assert (review.next_undo, review.next_redo) == (None, step)
        assert (review.redo(), review.step(2)) == (step, step)


def test_history_is_never_erased(tmp_path: Path) -> None:
    with writing(new_review(tmp_path)) as review:
        set_title(review, "甲")
        review.undo()
        review.redo()
        kinds = [kind for _, kind in entries(review)]
        assert kinds == ["create", "change", "undo", "redo"]


def test_creation_cannot_be_undone(tmp_path: Path) -> None:
    with writing(new_review(tmp_path)) as review:
        assert (review.next_undo, review.undo()) == (None, None)


def test_no_other_file_remains_after_closing(tmp_path: Path) -> None:
    with writing(new_review(tmp_path)) as review:
        set_title(review, "甲")
        review.undo()
        assert names_in(tmp_path) == [".~评议.shuping.lock", "评议.shuping"]
    review.close()
    assert names_in(tmp_path) == ["评议.shuping"]
