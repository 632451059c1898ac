"""Tests of atomic writing: complete or not at all, never over another file, and private."""

import errno
import os
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from shuping_desktop import files
from tests.helpers import child, names_in

UNLOCKED = ".~表.pdf.0123abcd0123.tmp"
EARLIER = (".~表.pdf.0123abcd.tmp", ".~表.pdf.0123abcd.tmp-journal")
FOREIGN = (".~lock.表.odt#", ".~表.pdf.tmp", "表.0123abcd0123.tmp", ".~表.pdf.lock", "~$表.docx")


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def refuse(code: int) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


@pytest.fixture(params=["links", "no links"])
def links(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run the test with hard links, and as on a file system without them."""
    if request.param == "no links":
        monkeypatch.setattr(os, "link", refuse(errno.EPERM))


@pytest.mark.usefixtures("links")
def test_a_new_file_gets_its_name_and_leaves_no_other(tmp_path: Path) -> None:
    files.write_new(tmp_path / "a", b"1")
    assert ((tmp_path / "a").read_bytes(), names_in(tmp_path)) == (b"1", ["a"])


@pytest.mark.usefixtures("links")
def test_a_new_file_does_not_replace_anything(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"1")
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    for name in ("file", "folder", "link"):
        with pytest.raises(FileExistsError):
            files.write_new(tmp_path / name, b"2")
        assert not files.is_free(tmp_path / name)
    assert names_in(tmp_path) == ["file", "folder", "link"]
    assert (tmp_path / "file").read_bytes() == b"1"


@pytest.mark.usefixtures("links")
def test_the_name_of_an_empty_file_is_free(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.touch()
    assert files.is_free(target)
    files.write_new(target, b"1")
    assert (target.read_bytes(), names_in(tmp_path)) == (b"1", ["a"])


@pytest.mark.usefixtures("links")
def test_of_several_writers_of_one_name_one_succeeds(tmp_path: Path) -> None:
    def write(target: Path, content: bytes) -> None:
        start.wait()
        try:
            files.write_new(target, content)
        except FileExistsError:
            return
        written.append(content)

    for turn in range(20):
        start, written, target = threading.Barrier(3), list[bytes](), tmp_path / str(turn)
        target.touch()
        writers = [threading.Thread(target=write, args=(target, b"%d" % each)) for each in range(3)]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join()
        assert [target.read_bytes()] == written
    assert len(names_in(tmp_path)) == 20


def test_a_failed_claim_of_a_name_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", refuse(errno.EPERM))
    monkeypatch.setattr(Path, "replace", refuse(errno.EIO))
    with pytest.raises(OSError, match="Input/output"):
        files.write_new(tmp_path / "a", b"1")
    assert names_in(tmp_path) == []


def test_new_files_are_private_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        files.write_new(tmp_path / "new", b"1")
        files.write_whole(tmp_path / "whole", b"1")
        with files.replacing(tmp_path / "third") as temporary:
            assert mode_of(temporary) == 0o600
    finally:
        os.umask(before)
    assert {mode_of(path) for path in tmp_path.iterdir()} == {0o600}


def test_a_replaced_file_keeps_its_mode_and_is_private_until_complete(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"1")
    target.chmod(0o644)
    with files.replacing(target) as temporary:
        assert mode_of(temporary) == 0o600
    assert mode_of(target) == 0o644


def test_a_group_shares_new_files_in_its_folder(tmp_path: Path) -> None:
    tmp_path.chmod(0o2770)
    files.write_new(tmp_path / "a", b"1")
    assert mode_of(tmp_path / "a") == 0o660


@pytest.mark.parametrize(("mode", "expected"), [(0o755, 0o700), (0o2770, 0o770)])
def test_a_new_folder_is_as_private_as_its_files(tmp_path: Path, mode: int, expected: int) -> None:
    tmp_path.chmod(mode)
    before = os.umask(0)
    try:
        files.make_folder(tmp_path / "a")
    finally:
        os.umask(before)
    assert mode_of(tmp_path / "a") & 0o777 == expected


def test_another_group_gets_no_access(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fchown", refuse(errno.EPERM))
    files.write_new(tmp_path / "a", b"1", files.Access(0o664, os.getgid() + 1))
    assert mode_of(tmp_path / "a") == 0o604


def test_abandoned_temporary_files_are_swept_at_the_next_writing(tmp_path: Path) -> None:
    for name in (UNLOCKED, *EARLIER, *FOREIGN):
        (tmp_path / name).write_bytes(b"1")
    for name in EARLIER:
        os.utime(tmp_path / name, (1, 1))
    os.utime(tmp_path / FOREIGN[0], (1, 1))
    files.write_whole(tmp_path / "a", b"1")
    assert names_in(tmp_path) == sorted([*FOREIGN, "a"])


def test_recent_temporary_files_of_earlier_versions_are_kept(tmp_path: Path) -> None:
    (tmp_path / EARLIER[0]).write_bytes(b"1")
    files.sweep(tmp_path)
    assert names_in(tmp_path) == [EARLIER[0]]


def test_the_second_name_of_a_published_file_is_swept(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    os.link(tmp_path / "a", tmp_path / UNLOCKED)
    files.sweep(tmp_path)
    assert ((tmp_path / "a").read_bytes(), names_in(tmp_path)) == (b"1", ["a"])


def test_what_another_process_is_writing_is_kept(tmp_path: Path) -> None:
    code = """if True:
        import sys
        from pathlib import Path
        from shuping_desktop import files
        with files.replacing(Path(sys.argv[1])) as temporary:
            print(temporary, flush=True)
            sys.stdin.read()
    """
    with child(code, tmp_path / "a") as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        files.sweep(tmp_path)
        writer.communicate()
    assert (writer.returncode, names_in(tmp_path)) == (0, ["a"])


def test_a_symbolic_link_with_such_a_name_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / UNLOCKED).symlink_to(tmp_path / "a")
    files.sweep(tmp_path)
    assert names_in(tmp_path) == [UNLOCKED, "a"]


@pytest.mark.parametrize("write", [files.write_new, files.write_whole])
def test_a_failed_sync_leaves_nothing(
    tmp_path: Path, write: Callable[[Path, bytes], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", refuse(errno.EIO))
    with pytest.raises(OSError, match="Input/output") as caught:
        write(tmp_path / "a", b"1")
    assert not isinstance(caught.value, files.NotSyncedError)
    assert names_in(tmp_path) == []


@pytest.mark.parametrize("write", [files.write_new, files.write_whole])
def test_a_folder_that_the_disk_does_not_sync_has_an_error_of_its_own(
    tmp_path: Path, write: Callable[[Path, bytes], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    sync = os.fsync

    def refuse_folders(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EIO, "Input/output error")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", refuse_folders)
    with pytest.raises(files.NotSyncedError):
        write(tmp_path / "a", b"1")
    assert ((tmp_path / "a").read_bytes(), names_in(tmp_path)) == (b"1", ["a"])


def test_a_name_of_255_bytes_can_be_written(tmp_path: Path) -> None:
    for write in (files.write_new, files.write_whole):
        target = tmp_path / ("长" * 85)
        write(target, b"1")
        target.unlink()
