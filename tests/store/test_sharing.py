"""Tests of one writer, several readers, and other programs that change the file."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import Popen

import apsw
import pytest

from shuping_desktop.store import FileChangedError, ReadOnlyError, Review, Touched
from tests.helpers import (
    behind_its_back,
    child,
    contents_of,
    names_in,
    reading,
    some_step,
    typed_review,
    writing,
)

_HOLDER = """
import sys
from pathlib import Path
from tests.helpers import some_step, writing
review = writing(Path(sys.argv[1]), "张老师")
print("ready", flush=True)
for line in sys.stdin:
    with review.change(some_step()) as edit:
        edit.put("setting", {"name": "title"}, value=line.strip())
    print("done", flush=True)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return typed_review(tmp_path)


@pytest.fixture
def holder(path: Path) -> Iterator["Popen[str]"]:
    """Start a process that has the review open for writing and sets the title to each line of its input."""
    with child(_HOLDER, path) as process:
        assert process.stdout is not None and process.stdout.readline() == "ready\n"
        yield process
        process.kill()


def send(holder: "Popen[str]", title: str) -> None:
    assert holder.stdin is not None and holder.stdout is not None
    holder.stdin.write(f"{title}\n")
    holder.stdin.flush()
    assert holder.stdout.readline() == "done\n"


def set_title(review: Review) -> None:
    with review.change(some_step()) as edit:
        edit.put("setting", {"name": "title"}, value="我的")


def test_a_second_writer_is_read_only_and_gets_the_name_of_the_first(
    path: Path, holder: "Popen[str]"
) -> None:
    with writing(path) as review:
        assert review.read_only
        assert "张老师" in str(review.reason_read_only)
        with pytest.raises(ReadOnlyError, match="张老师"):
            set_title(review)
        assert (review.next_undo, review.next_redo) == (None, None)


def test_the_holder_is_named_as_the_operator(path: Path) -> None:
    with writing(path, "root") as first:
        first.who = "李老师"
        with writing(path) as review:
            assert str(review.reason_read_only).startswith("李老师（")


def test_a_reader_sees_each_commit(path: Path, holder: "Popen[str]") -> None:
    with reading(path) as review:
        received: list[Touched] = []
        review.subscribe(received.append)
        assert not review.poll()
        for title in ("甲", "乙"):
            send(holder, title)
            assert review.poll() and not review.poll()
            assert review.contents.settings["title"] == title
        assert [(dict(touched.keys), touched.only_ballots) for touched in received] == [({}, False)] * 2


def test_between_changes_the_file_is_not_locked(path: Path) -> None:
    with writing(path) as review, reading(path) as reader:
        set_title(review)
        reader.poll()
        assert (review._db.txn_state(), reader._db.txn_state()) == (apsw.SQLITE_TXN_NONE,) * 2


def test_the_lock_is_free_when_its_holder_is_killed(path: Path, holder: "Popen[str]") -> None:
    send(holder, "甲")
    holder.kill()
    holder.wait()
    with writing(path) as review:
        assert not review.read_only
        set_title(review)
    assert names_in(path.parent) == [path.name]


def test_the_lock_is_free_when_its_holder_closes(path: Path) -> None:
    with writing(path), writing(path) as second:
        assert second.read_only
    with writing(path) as review:
        assert not review.read_only


def test_a_reader_does_not_block_a_writer(path: Path) -> None:
    with reading(path), writing(path) as review:
        set_title(review)
        assert review.contents.settings["title"] == "我的"


def test_a_reader_cannot_undo(path: Path) -> None:
    with reading(path) as review, pytest.raises(ReadOnlyError):
        review.undo()


def replaced(path: Path) -> None:
    copy = path.with_name("copy")
    shutil.copyfile(path, copy)
    copy.replace(path)


def written_to(path: Path) -> None:
    behind_its_back(path, "UPDATE setting SET value = '别的' WHERE name = 'title'")


def touched(path: Path) -> None:
    os.utime(path, ns=(1, 1))


def grown(path: Path) -> None:
    with path.open("ab") as file:
        file.write(bytes(4096))


@pytest.mark.parametrize("meddle", [replaced, written_to, touched, grown, Path.unlink])
@pytest.mark.parametrize("write", [set_title, Review.undo, Review.redo])
def test_a_file_that_another_program_touched_is_not_written_to(
    path: Path, meddle: Callable[[Path], None], write: Callable[[Review], object]
) -> None:
    with writing(path) as review:
        set_title(review)
        review.undo()
        meddle(path)
        before = path.read_bytes() if path.exists() else None
        with pytest.raises(FileChangedError, match=path.name):
            write(review)
        assert (path.read_bytes() if path.exists() else None) == before


def test_a_change_within_one_clock_tick_is_noticed(path: Path) -> None:
    """File times may be too coarse to tell two writes apart."""
    with writing(path) as review:
        state = path.stat()
        written_to(path)
        os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
        with pytest.raises(FileChangedError):
            set_title(review)


def test_a_file_replaced_in_the_middle_of_a_change_is_noticed_by_the_next(path: Path) -> None:
    with writing(path) as review:
        with review.change(some_step()) as edit:
            edit.put("setting", {"name": "title"}, value="新")
            replaced(path)
        before = path.read_bytes()
        with pytest.raises(FileChangedError):
            set_title(review)
        assert path.read_bytes() == before


def test_a_folder_that_cannot_be_written_opens_read_only(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with writing(path) as review:
        assert (review.read_only, str(review.reason_read_only)) == (True, "文件或所在文件夹不可写。")
        assert names_in(path.parent) == [path.name]


def test_a_lock_that_cannot_be_made_opens_read_only(path: Path) -> None:
    path.with_name(f".~{path.name}.lock").mkdir()
    with writing(path) as review:
        assert review.read_only and "不是述评的占用标记" in str(review.reason_read_only)
        assert contents_of(review)


def test_a_change_is_refused_while_another_program_locks_the_file(path: Path) -> None:
    with writing(path) as review:
        review._db.set_busy_timeout(1)
        other = apsw.Connection(str(path))
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Exception, match="占用"):
            set_title(review)
        other.execute("ROLLBACK")
        other.close()
        set_title(review)
        assert review.contents.settings["title"] == "我的"
