"""Copies of a review whose file is gone, replaced or changed: everything that was ever written is in them."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from shuping_desktop.store import FileChangedError, Review
from tests.helpers import (
    behind_its_back,
    contents_in,
    contents_of,
    reading,
    sample_review,
    some_step,
    writing,
)


def set_title(review: Review, title: str) -> None:
    """Change the review's title as one step."""
    with review.change(some_step()) as edit:
        edit.put("setting", {"name": "title"}, value=title)


def replaced(path: Path) -> None:
    """Put an older copy in place of the file."""
    path.with_name("older").replace(path)


def overwritten(path: Path) -> None:
    """Write an older copy over the file, which stays the same one."""
    shutil.copyfile(path.with_name("older"), path)


def cut(path: Path) -> None:
    """Cut the file off."""
    with path.open("rb+") as file:
        file.truncate(5000)


def moved(path: Path) -> None:
    """Rename the folder."""
    path.parent.rename(path.parent.with_name("改名"))


def gone(path: Path) -> None:
    """Remove the folder, as if its drive was pulled out."""
    shutil.rmtree(path.parent)


def written_to(path: Path) -> None:
    """Let another program change a cell."""
    behind_its_back(path, "UPDATE setting SET value = '别的' WHERE name = 'title'")


@pytest.mark.parametrize("meddle", [replaced, overwritten, cut, moved, gone, written_to, Path.unlink])
def test_a_copy_has_all_that_was_written_before(tmp_path: Path, meddle: Callable[[Path], object]) -> None:
    folder, copy = tmp_path / "盘", tmp_path / "副本.shuping"
    folder.mkdir()
    path = sample_review(folder)
    shutil.copyfile(path, folder / "older")
    with writing(path) as review:
        set_title(review, "新的名称")
        written = contents_of(review)
        meddle(path)
        with pytest.raises(FileChangedError, match="请先另存副本"):
            set_title(review, "没有写入的名称")
        review.save_copy(copy)
        identity = review.identity
    with reading(copy) as opened:
        assert contents_of(opened) == written and opened.identity == identity
        assert opened.contents.settings["title"] == "新的名称"
        assert [step.id for step in opened.history()] == list(range(1, len(opened.history()) + 1))


def test_a_detached_review_takes_changes_undo_and_redo_for_its_copy(tmp_path: Path) -> None:
    path, copy = sample_review(tmp_path), tmp_path / "副本.shuping"
    with writing(path) as review:
        set_title(review, "一")
        path.unlink()
        review.detach()
        set_title(review, "二")
        review.undo()
        review.redo()
        set_title(review, "三")
        review.undo()
        assert review.contents.settings["title"] == "二"
        review.save_copy(copy)
        assert not path.exists()
        review.save_copy(path)
    assert contents_in(copy) == contents_in(path)
    with reading(path) as opened:
        assert opened.contents.settings["title"] == "二"


def test_a_copy_does_not_go_over_the_file_that_took_the_place(tmp_path: Path) -> None:
    path = sample_review(tmp_path)
    with writing(path) as review:
        other = tmp_path / "另一份"
        other.write_bytes(b"x")
        other.replace(path)
        with pytest.raises(Exception, match="副本不能写到评议文件自己"):
            review.save_copy(path)
        assert path.read_bytes() == b"x"


def test_closing_does_not_fail_where_the_lock_cannot_be_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    review = writing(sample_review(tmp_path))

    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "unlink", refuse)
    review.close()
