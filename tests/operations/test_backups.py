"""Backups in the user's folder: making, listing, restoring and deleting them."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from shuping_desktop.operations import backups as backups_module
from shuping_desktop.operations import reviews, rows
from shuping_desktop.operations.backups import Backup, Backups, State
from shuping_desktop.operations.errors import RefusedError
from shuping_desktop.operations.steps import StepKind, describe
from shuping_desktop.store import DamagedError, Head, Review, StoreError
from shuping_desktop.store.backup import Image, one_maker
from tests.helpers import (
    ballot_id,
    behind_its_back,
    contents_in,
    contents_of,
    environment,
    names_in,
    new_review,
    participant_id,
    sample_review,
    sha256,
    typed_review,
    writing,
)

NOW = datetime.fromisoformat("2026-11-30T22:08:39+08:00")


def state_of(review: Review) -> State:
    return State(review.identity, review.head, review.path, review.contents.settings["title"])


def back_up(backups: Backups, review: Review, now: datetime = NOW) -> Backup | None:
    with Image.of_review(review) as image:
        return backups.add(image, state_of(review), now)


def type_mark(review: Review, value: int) -> None:
    rows.set_mark(review, ballot_id(review, "P01"), participant_id(review, "化工学院"), 0, value)


@pytest.fixture
def backups(tmp_path: Path) -> Backups:
    return Backups(tmp_path / "数据" / "backups")


@pytest.fixture
def review(tmp_path: Path) -> Iterator[Review]:
    with writing(typed_review(tmp_path)) as review:
        yield review


def test_a_backup_is_listed_with_its_time_entry_and_source(backups: Backups, review: Review) -> None:
    made = back_up(backups, review)
    assert made is not None
    assert [made] == backups.of(review.identity) == backups.of("", review.path)
    link = review.path.with_name("link.shuping")
    link.symlink_to(review.path)
    assert backups.of("", link) == [made] and backups.of("") == []
    assert (made.made_at, made.entry, made.source) == (NOW.isoformat(), review.last_entry, review.path)
    assert made.size == made.path.stat().st_size
    assert contents_in(made.path) == contents_of(review)
    (known,) = backups.reviews()
    assert (known.title, known.source) == (review.contents.settings["title"], review.path)


def test_nothing_is_made_of_a_state_that_has_a_backup(backups: Backups, review: Review) -> None:
    first = back_up(backups, review)
    assert first is not None and back_up(backups, review, NOW + timedelta(hours=1)) == first
    type_mark(review, 100)
    made = back_up(backups, review, NOW + timedelta(hours=1))
    assert made is not None and backups.of(review.identity)[0].path == made.path


@pytest.mark.skipif(os.name != "posix", reason="Windows protects the user's folder by its access list")
def test_only_the_owner_can_read_backups(backups: Backups, review: Review) -> None:
    back_up(backups, review)
    modes = {path.stat().st_mode & 0o777 for path in backups.folder.rglob("*") if path.is_file()}
    assert modes == {0o600}
    assert {path.stat().st_mode & 0o777 for path in (backups.folder, *backups.folder.iterdir())} == {0o700}


def test_a_lost_index_costs_only_title_and_source(backups: Backups, review: Review) -> None:
    made = back_up(backups, review)
    assert made is not None
    for content in (None, b"{", b"[1]", b'{"sources": 3}', b"[" * 5000):
        about = made.path.with_name("about.json")
        about.unlink(missing_ok=True)
        if content:
            about.write_bytes(content)
        assert backups.of(review.identity) == [replace(made, source=None)]
        assert [known.title for known in backups.reviews()] == [review.contents.settings["title"]]


def test_a_damaged_state_replaces_no_backup(backups: Backups, review: Review) -> None:
    good = back_up(backups, review)
    type_mark(review, 100)
    behind_its_back(review.path, "UPDATE mark SET value = value + 1")
    with Image.of_review(review) as image, pytest.raises(DamagedError):
        backups.add(
            image, replace(state_of(review), head=review.head_at(1) or review.head), NOW + timedelta(days=400)
        )
    assert backups.of(review.identity) == [good]


def test_another_review_at_the_same_path_is_not_backed_up(
    backups: Backups, review: Review, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    with (
        Image.of_file(new_review(tmp_path / "other")) as image,
        pytest.raises(RefusedError, match="不是打开"),
    ):
        backups.add(image, state_of(review), NOW)
    with Image.of_review(review) as image, pytest.raises(RefusedError, match="不是打开"):
        backups.add(image, replace(state_of(review), head=Head(9999, review.head.digest, "")), NOW)
    assert backups.reviews() == []


def test_a_detached_review_is_backed_up_from_memory(backups: Backups, review: Review) -> None:
    review.path.unlink()
    review.detach()
    type_mark(review, 100)
    made = back_up(backups, review)
    assert made is not None and contents_in(made.path) == contents_of(review)


def test_a_folder_that_cannot_be_written_is_named(review: Review, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("")
    with pytest.raises(RefusedError, match="blocked"):
        back_up(Backups(blocked / "backups"), review)
    type_mark(review, 100)


def test_a_full_disk_leaves_the_backups_as_they_were(
    backups: Backups, review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = back_up(backups, review)

    def fail(_image: Image, _target: Path) -> None:
        raise OSError(28, "No space left on device")

    type_mark(review, 100)
    monkeypatch.setattr(Image, "write", fail)
    with pytest.raises(RefusedError):
        back_up(backups, review, NOW + timedelta(days=400))
    assert backups.of(review.identity) == [good]


def test_what_a_killed_process_left_is_removed_by_the_next(backups: Backups, review: Review) -> None:
    made = back_up(backups, review)
    assert made is not None
    folder = made.path.parent
    (folder / ".~20261130T22.0a1b2c3d4e5f.tmp").write_bytes(made.path.read_bytes())
    type_mark(review, 100)
    back_up(backups, review, NOW + timedelta(minutes=10))
    assert [name for name in names_in(folder) if name.startswith(".")] == []


KILLED = """
import os, sys
from pathlib import Path
from shuping_desktop import files
from shuping_desktop.operations import reviews
from shuping_desktop.operations.backups import Backups, State
from shuping_desktop.store.backup import Image
with reviews.open_for_writing(Path(sys.argv[2])) as review, Image.of_review(review) as image:
    os.fsync = lambda _descriptor: os._exit(9)
    Backups(Path(sys.argv[1])).add(image, State(review.identity, review.head, review.path))
"""


def test_a_process_killed_while_making_one_leaves_nothing_for_long(backups: Backups, tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    command = [sys.executable, "-c", KILLED, str(backups.folder), str(path)]
    assert subprocess.run(command, env=environment(), check=False).returncode == 9
    assert backups.reviews() == [] and list(backups.folder.rglob("*.tmp"))
    with writing(path) as review:
        made = back_up(backups, review)
    assert made is not None
    assert names_in(made.path.parent) == [made.path.name, "about.json"]


def test_every_copy_beside_a_busy_writer_is_sound(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    copies: list[Image] = []
    with writing(path) as review:
        done = threading.Event()

        def copy() -> None:
            while not done.is_set():
                copies.append(Image.of_file(path))

        reader = threading.Thread(target=copy)
        reader.start()
        for number in range(100):
            type_mark(review, 100 + 50 * (number % 2))
        done.set()
        reader.join()
        heads = {review.head_at(entry) for entry in range(1, review.last_entry + 1)}
        for image in copies[:: 1 + len(copies) // 20]:
            image.verify()
            assert image.head in heads
    for image in copies:
        image.close()


def test_two_processes_do_not_make_backups_of_a_review_at_once(backups: Backups, review: Review) -> None:
    made = back_up(backups, review)
    assert made is not None
    type_mark(review, 100)
    with one_maker(made.path.parent, "另一个") as is_alone:
        assert is_alone
        assert back_up(backups, review) is None
    assert back_up(backups, review)


def test_backups_are_thinned_but_not_the_one_just_made(backups: Backups, review: Review) -> None:
    for minute in range(0, 100, 5):
        type_mark(review, 100 + 50 * (minute % 3))
        assert back_up(backups, review, NOW + timedelta(minutes=minute))
    assert 10 <= len(backups.of(review.identity)) <= 16
    type_mark(review, 50)
    # The clock was set back into a period that has a later backup.
    assert back_up(backups, review, NOW + timedelta(minutes=81))


def test_the_oldest_are_dropped_where_all_are_too_large(
    backups: Backups, review: Review, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "other").mkdir()
    with writing(sample_review(tmp_path / "other")) as other:
        only = back_up(backups, other, NOW - timedelta(days=300))
    size = review.path.stat().st_size
    monkeypatch.setattr(backups_module, "MOST_OF_ALL", (only.size if only else 0) + 3 * size)
    made = []
    for hour in range(5):
        type_mark(review, 100 + 50 * hour)
        made.append(back_up(backups, review, NOW + timedelta(hours=hour)))
    assert backups.of(review.identity) == made[:1:-1]
    assert backups.of(other.identity) == [only]


def test_a_restored_file_has_the_old_state_and_a_step_that_says_so(
    backups: Backups, review: Review, tmp_path: Path
) -> None:
    made, before, entry = back_up(backups, review), contents_of(review), review.last_entry
    assert made is not None
    type_mark(review, 100)
    untouched = sha256(review.path)
    target = tmp_path / "恢复.shuping"
    backups.restore(made, target)
    with reviews.open_for_writing(target) as restored:
        assert restored.identity == review.identity and restored.last_entry == entry + 1
        assert contents_of(restored)[1] == before[1]
        step = restored.history()[-1].step
        assert step.name == StepKind.RESTORED.name
        assert str(describe(step)) == f"从 2026-11-30 22:08 的备份恢复（第 {entry} 步时的样子）"
    assert sha256(review.path) == untouched


def test_restores_over_no_file_and_beside_no_journal(
    backups: Backups, review: Review, tmp_path: Path
) -> None:
    made = back_up(backups, review)
    assert made is not None
    with pytest.raises(StoreError, match="已经存在"):
        backups.restore(made, review.path)
    target = tmp_path / "恢复.shuping"
    target.with_name("恢复.shuping-journal").write_bytes(b"hot")
    with pytest.raises(StoreError, match="换一个文件名"):
        backups.restore(made, target)
    assert not target.exists()


def test_a_damaged_backup_is_not_restored(backups: Backups, review: Review, tmp_path: Path) -> None:
    made = back_up(backups, review)
    assert made is not None
    behind_its_back(made.path, "DELETE FROM mark")
    with pytest.raises(DamagedError):
        backups.restore(made, tmp_path / "恢复.shuping")
    assert not (tmp_path / "恢复.shuping").exists()


def test_deletes_all_backups_of_a_review(backups: Backups, review: Review) -> None:
    made = back_up(backups, review)
    assert made is not None
    backups.delete(review.identity)
    backups.delete(review.identity)
    assert backups.of(review.identity) == [] and not made.path.parent.exists()


def test_a_backup_is_of_one_committed_state(tmp_path: Path) -> None:
    with writing(typed_review(tmp_path)) as review:
        db = review._db
        db.execute("PRAGMA query_only = OFF; BEGIN IMMEDIATE; DELETE FROM mark")
        with Image.of_file(review.path) as image:
            image.verify()
            assert image.counts.marks > 0
        db.execute("ROLLBACK; PRAGMA query_only = ON")


def test_reading_a_file_for_a_backup_keeps_the_writers_locks(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    with writing(path) as review:
        db = review._db
        db.execute("PRAGMA query_only = OFF; BEGIN IMMEDIATE")
        Image.of_file(path).close()
        # POSIX locks of one process do not exclude each other: only another process can see them.
        code = "import apsw, sys; apsw.Connection(sys.argv[1]).execute('BEGIN IMMEDIATE')"
        command = [sys.executable, "-c", code, str(path)]
        found = subprocess.run(command, capture_output=True, env=environment(), check=False)
        assert b"BusyError" in found.stderr
        db.execute("ROLLBACK; PRAGMA query_only = ON")
