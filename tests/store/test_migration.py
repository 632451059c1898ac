"""Tests of converting files of an older format."""

import shutil
import stat
from pathlib import Path

import apsw
import pytest

from shuping_desktop.operations import rows
from shuping_desktop.operations.recovery import rebuild_whole
from shuping_desktop.store import DamagedError, StoreError, schema
from tests.helpers import (
    ballot_id,
    behind_its_back,
    contents_in,
    contents_of,
    names_in,
    participant_id,
    reading,
    sha256,
    writing,
)

OLD = Path(__file__).resolve().parents[1] / "documents" / "version-1.shuping"
BACKUP = "评议（格式 1 的备份）.shuping"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Return the path of a review of format 1."""
    return Path(shutil.copy(OLD, tmp_path / "评议.shuping"))


def version_of(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[60:64], "big")


def test_opening_for_writing_converts_the_file_after_a_backup(old: Path) -> None:
    before = sha256(old)
    with reading(old) as review:
        contents = contents_of(review)
    with writing(old) as review:
        assert contents_of(review) == contents
    assert version_of(old) == schema.VERSION
    assert names_in(old.parent) == sorted([old.name, BACKUP])
    assert sha256(old.with_name(BACKUP)) == before


def test_a_converted_review_keeps_its_history(old: Path) -> None:
    with reading(old) as review:
        entries = [(entry.id, entry.at, entry.step) for entry in review.history()]
    with writing(old) as review:
        person = participant_id(review, "化工学院")
        rows.set_mark(review, ballot_id(review, "P01"), person, 0, 50)
        review.undo()
        assert [(entry.id, entry.at, entry.step) for entry in review.history()][: len(entries)] == entries
        review.undo()
    contents_in(old)


def test_opening_for_reading_does_not_change_the_file(old: Path) -> None:
    before = sha256(old)
    with reading(old) as review:
        assert review.read_only and not review.poll()
    assert (sha256(old), names_in(old.parent)) == (before, [old.name])


def test_a_backup_is_made_also_where_its_name_is_taken(old: Path) -> None:
    before = sha256(old)
    old.with_name(BACKUP).write_bytes(b"kept")
    with writing(old):
        pass
    assert old.with_name(BACKUP).read_bytes() == b"kept"
    assert sha256(old.with_name("评议（格式 1 的备份 2）.shuping")) == before


def test_a_backup_that_is_there_serves_the_next_attempt(old: Path) -> None:
    shutil.copy(old, old.with_name(BACKUP))
    with writing(old):
        pass
    assert names_in(old.parent) == sorted([old.name, BACKUP])


def test_the_converted_file_and_the_backup_keep_the_mode(old: Path) -> None:
    for mode in (0o600, 0o664):
        shutil.copy(OLD, old)
        old.chmod(mode)
        old.with_name(BACKUP).unlink(missing_ok=True)
        writing(old).close()
        modes = {stat.S_IMODE(path.stat().st_mode) for path in (old, old.with_name(BACKUP))}
        assert modes == {mode}


def test_a_failed_conversion_leaves_the_old_file(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = sha256(old)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "/x/.~评议.tmp")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(StoreError, match=r"^评议\.shuping 是旧格式，升级没有写入（磁盘已满），原"):
        writing(old)
    assert sha256(old) == before and names_in(old.parent) == sorted([old.name, BACKUP])


def test_a_damaged_older_file_is_not_converted(old: Path) -> None:
    behind_its_back(old, "UPDATE mark SET value = value + 50 WHERE criterion = 0")
    before = sha256(old)
    with pytest.raises(DamagedError, match="在述评之外被改动过"):
        writing(old)
    assert (sha256(old), names_in(old.parent)) == (before, [old.name])


def test_a_damaged_older_file_is_rebuilt_in_the_present_format(old: Path, tmp_path: Path) -> None:
    with reading(old) as review:
        contents = contents_of(review)
    behind_its_back(old, "UPDATE mark SET value = value + 50 WHERE criterion = 0")
    rebuild_whole(old, tmp_path / "重建.shuping")
    assert contents_in(tmp_path / "重建.shuping") == contents


def test_declarations_of_format_1_equal_those_of_the_released_file() -> None:
    with_old = apsw.Connection(str(OLD), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        assert schema.schema_text(with_old) == schema.expected_schema(1)
    finally:
        with_old.close()
