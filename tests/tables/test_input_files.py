"""Files of folders and archives: each is named, or left out with a reason."""

import io
import zipfile
from pathlib import Path

import pytest

from shuping_desktop.tables.input_files import InputFile, input_files
from shuping_desktop.tables.table_file import read_file
from tests.tables.bombs import ordinary
from tests.workbooks.inputs import OFFICERS, put


def found(*paths: Path) -> dict[str, str]:
    """Return the reason of every file by its name; empty for one that is read."""
    known: dict[bytes, str] = {}
    files = [file for path in paths for file in input_files(path, known)]
    return {str(file.name): str(file.left_out or "") for file in files}


def archive(members: dict[str, bytes], flags: int = 0) -> bytes:
    """Return an archive; with flags, those of every entry are set, as by another program."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    data = bytearray(written.getvalue())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + place] |= flags
            at = data.find(mark, at + 4)
    return bytes(data)


def as_windows_writes(name: str, content: bytes) -> bytes:
    """Return an archive whose only name is in GB 18030, without saying so."""
    packed = name.encode("gb18030")
    return archive({"x" * len(packed): content}).replace(b"x" * len(packed), packed)


def test_names_every_file_of_a_folder_and_its_subfolders(tmp_path: Path) -> None:
    (tmp_path / "一院" / "再退回").mkdir(parents=True)
    put(tmp_path, "名单.csv", OFFICERS)
    put(tmp_path / "一院", "评分.xlsx", ordinary())
    put(tmp_path / "一院" / "再退回", "说明.pdf", b"%PDF-1.7")
    put(tmp_path, "Thumbs.db", b"x")
    for name in ("~$名单.xlsx", ".DS_Store"):
        put(tmp_path, name, "x")
    reasons = found(tmp_path)
    assert sorted(reasons) == ["Thumbs.db", "一院/再退回/说明.pdf", "一院/评分.xlsx", "名单.csv"]
    assert not reasons["名单.csv"] and not reasons["一院/评分.xlsx"]
    assert "Windows" in reasons["Thumbs.db"] and "PDF" in reasons["一院/再退回/说明.pdf"]


def test_reads_an_archive_with_names_in_gb18030(tmp_path: Path) -> None:
    path = put(tmp_path, "退回.zip", as_windows_writes("一院\\名单.csv", OFFICERS.encode()))
    (file,) = input_files(path)
    assert file.name == "退回.zip/一院/名单.csv" and file.left_out is None
    assert read_file(file).sheets[0].rows[0].texts == ("类别", "职务", "汇报人")


def test_finds_the_archives_in_a_folder(tmp_path: Path) -> None:
    put(tmp_path, "退回.zip", archive({"甲.xlsx": ordinary(), "__MACOSX/._甲.xlsx": b"x"}))
    assert found(tmp_path) == {"退回.zip/甲.xlsx": ""}


ARCHIVES = {
    "an archive inside": (archive({"内.zip": archive({"a.csv": b"a"})}), "压缩文件里的压缩文件"),
    "a password": (archive({"a.csv": b"a"}, flags=1), "解压密码"),
    "a bomb": (archive({"a.csv": b"0" * (8 << 20)}), "压缩比"),
    "damage": (archive({"a.csv": b"abcdefgh"}).replace(b"KLJ", b"KLK"), "已损坏"),
    "nothing": (archive({}), "没有文件"),
    "a picture": (archive({"a.xlsx": b"\x89PNG\r\n\x1a\n"}), "是图片"),
}


@pytest.mark.parametrize("kind", ARCHIVES)
def test_says_why_a_file_of_an_archive_is_left_out(kind: str, tmp_path: Path) -> None:
    data, reason = ARCHIVES[kind]
    ((name, left_out),) = found(put(tmp_path, "退回.zip", data)).items()
    assert name.startswith("退回.zip") and reason in left_out and left_out.endswith("。")


def test_reads_the_same_content_once(tmp_path: Path) -> None:
    for name in ("a.csv", "b.csv"):
        put(tmp_path, name, OFFICERS)
    assert found(tmp_path) == {"a.csv": "", "b.csv": "与“a.csv”的内容完全相同，只读了那一个。"}
    assert found(tmp_path / "a.csv", tmp_path / "b.csv")["b.csv"]


def test_follows_no_link(tmp_path: Path) -> None:
    (tmp_path / "转圈").symlink_to(tmp_path, target_is_directory=True)
    assert "链接" in found(tmp_path)["转圈"]


def test_ends_with_a_line_for_too_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shuping_desktop.tables.input_files.MOST_FILES", 2)
    for at in range(4):
        put(tmp_path, f"{at}.csv", f"a{at}\n")
    assert [bool(file.left_out) for file in input_files(tmp_path)] == [False, False, True]


def test_leaves_a_named_file_to_its_reader(tmp_path: Path) -> None:
    path = put(tmp_path, "a.pdf", b"%PDF-1.7")
    assert list(input_files(path)) == [InputFile("a.pdf", path)]
