"""Tests of opening: unusable files are refused with one sentence and not changed."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from shuping_desktop.store import DamagedError, Review, StoreError
from tests.helpers import (
    behind_its_back,
    contents_in,
    contents_of,
    names_in,
    new_review,
    reading,
    typed_review,
    writing,
)


def cut(path: Path, size: int) -> None:
    path.write_bytes(path.read_bytes()[:size])


def put(path: Path, offset: int, number: int, width: int = 4) -> None:
    data = bytearray(path.read_bytes())
    data[offset : offset + width] = number.to_bytes(width, "big")
    path.write_bytes(data)


def replace_by(make: Callable[[Path], object]) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        path.unlink()
        make(path)

    return damage


def sql(statement: str) -> Callable[[Path], None]:
    return lambda path: behind_its_back(path, statement)


NOT_OURS: dict[str, Callable[[Path], object]] = {
    "missing": Path.unlink,
    "empty": lambda path: path.write_bytes(b""),
    "text": lambda path: path.write_text("这不是评议文件" * 100, "utf-8"),
    "folder": replace_by(Path.mkdir),
    "pipe": replace_by(os.mkfifo),
    "dangling link": replace_by(lambda path: path.symlink_to("nowhere")),
    "link to itself": replace_by(lambda path: path.symlink_to(path)),
    "header only": lambda path: cut(path, 100),
    "part of the header": lambda path: cut(path, 50),
    "first page only": lambda path: cut(path, 4096),
    "half": lambda path: cut(path, path.stat().st_size // 2),
    "one page short": lambda path: cut(path, path.stat().st_size - 4096),
    "one byte short": lambda path: cut(path, path.stat().st_size - 1),
    "foreign application": lambda path: put(path, 68, 0x12345678),
    "no application": lambda path: put(path, 68, 0),
    "newer version": lambda path: put(path, 60, 99),
    "version zero": lambda path: put(path, 60, 0),
    "trigger": sql("CREATE TRIGGER t AFTER UPDATE ON mark BEGIN DELETE FROM mark; END"),
    "view": sql("CREATE VIEW v AS SELECT * FROM mark"),
    "table": sql("CREATE TABLE t (a)"),
    "index": sql("CREATE INDEX i ON mark (value)"),
    "column": sql("ALTER TABLE mark ADD COLUMN a TEXT"),
    "no marks": sql("DROP TABLE mark"),
    "no journal": sql("DROP TABLE journal"),
}


@pytest.mark.parametrize("open_it", [reading, writing])
@pytest.mark.parametrize("damage", NOT_OURS.values(), ids=NOT_OURS)
def test_an_unusable_file_is_refused_with_one_sentence(
    tmp_path: Path, damage: Callable[[Path], object], open_it: Callable[[Path], Review]
) -> None:
    path = typed_review(tmp_path)
    damage(path)
    before = (names_in(tmp_path), path.read_bytes() if path.is_file() else None)
    with pytest.raises(StoreError) as caught:
        open_it(path)
    assert Path(os.path.realpath(path)).name in str(caught.value)
    assert str(caught.value).endswith("。") and "\n" not in str(caught.value)
    assert (names_in(tmp_path), path.read_bytes() if path.is_file() else None) == before


@pytest.mark.parametrize("open_it", [reading, writing])
def test_opening_leaves_wal_mode_set_by_another_program(
    tmp_path: Path, open_it: Callable[[Path], Review]
) -> None:
    path = typed_review(tmp_path)
    before = contents_in(path)
    behind_its_back(path, "PRAGMA journal_mode = WAL")
    with open_it(path) as review:
        assert contents_of(review) == before
    assert names_in(tmp_path) == [path.name]


def test_a_newer_version_is_refused_with_both_versions(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    put(path, 60, 99)
    with pytest.raises(StoreError, match="文件版本是 99，本程序支持的是 4"):
        writing(path)


def test_a_foreign_declaration_is_damage(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    behind_its_back(path, "CREATE TABLE t (a)")
    with pytest.raises(DamagedError, match="表结构"):
        writing(path)


def test_a_long_file_name_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="有 200 个字，最多 82 个字"):
        writing(tmp_path / ("长" * 200))


def test_a_name_that_is_not_utf_8_is_refused_with_a_sentence(tmp_path: Path) -> None:
    path = typed_review(tmp_path, os.fsdecode(b"\xc6\xc0.shuping"))
    for open_it in (reading, writing):
        with pytest.raises(StoreError, match="UTF-8"):
            open_it(path)


def test_a_review_is_opened_through_a_symbolic_link(tmp_path: Path) -> None:
    path = new_review(tmp_path)
    link = tmp_path / "link.shuping"
    link.symlink_to(path)
    with writing(link) as first, writing(path) as second:
        assert (first.read_only, second.read_only, first.path) == (False, True, path)


def test_reading_does_not_change_the_file(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    before = path.read_bytes(), path.stat().st_mtime_ns
    with reading(path) as review:
        assert (review.read_only, review.next_undo, review.next_redo) == (True, None, None)
        assert names_in(tmp_path) == [path.name]
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_opening_for_writing_does_not_change_the_file(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    before = path.read_bytes(), path.stat().st_mtime_ns
    writing(path).close()
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
