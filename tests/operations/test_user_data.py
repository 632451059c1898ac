"""Tests of the folder for the data of a user."""

import sys
from pathlib import Path

import pytest

from shuping_desktop.operations.user_data import FOLDER, data_folder, make_private_folder


def test_the_variable_chooses_the_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(FOLDER, str(tmp_path / "数据"))
    assert data_folder() == tmp_path / "数据"


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {"XDG_DATA_HOME": "/data"}, "/data/shuping-desktop"),
        ("linux", {"XDG_DATA_HOME": "data"}, "home/.local/share/shuping-desktop"),
        ("linux", {}, "home/.local/share/shuping-desktop"),
        ("darwin", {}, "home/Library/Application Support/shuping-desktop"),
        ("win32", {"APPDATA": "/roaming"}, "/roaming/shuping-desktop"),
        ("win32", {}, "home/AppData/Roaming/shuping-desktop"),
    ],
)
def test_each_system_has_its_own_place(
    monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], expected: str
) -> None:
    for name in (FOLDER, "XDG_DATA_HOME", "APPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Path, "home", lambda: Path("home"))
    assert data_folder() == Path(expected)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_the_user_may_look_into_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "数据" / "见证"
    make_private_folder(folder)
    make_private_folder(folder)
    assert [each.stat().st_mode & 0o777 for each in (folder, folder.parent)] == [0o700, 0o700]
