"""Tests of packaging/linux/install.sh: installing for one user, and uninstalling."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers import ROOT, sample_review

LINUX = ROOT / "packaging" / "linux"
ICONS = ROOT / "resources" / "icons"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="for Linux")


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """Return a folder with the bundle's layout, whose program prints its argument."""
    folder = tmp_path / "U 盘" / "shuping-desktop"
    shutil.copytree(LINUX, folder)
    shutil.copytree(ICONS, folder / "_internal/shuping_desktop/resources/icons")
    (folder / "shuping-desktop").write_text('#!/bin/sh\necho "opened $1"\n')
    (folder / "shuping-desktop").chmod(0o755)
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return a home folder with characters in its name that are special in desktop entries."""
    folder = tmp_path / '家 $HOME %f `x` "y" \\z&|'
    folder.mkdir()
    return folder


def run(home: Path, *command: object) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "HOME": str(home), "XDG_DATA_HOME": str(home / "data")}
    return subprocess.run(
        [str(part) for part in command], env=environment, capture_output=True, text=True, check=False
    )


def exec_of(home: Path) -> list[str]:
    """Return the program of the menu entry, unquoted, and the rest of the command."""
    text = (home / "data/applications/shuping-desktop.desktop").read_text("utf-8")
    line = next(line for line in text.splitlines() if line.startswith("Exec="))[len("Exec=") :]
    quoted, rest = line.replace("\\\\", "\\").rsplit('" ', 1)
    plain, at = "", 1
    while at < len(quoted):
        at += quoted[at] == "\\"
        plain += quoted[at]
        at += 1
    return [plain.replace("%%", "%"), rest]


def files_in(folder: Path) -> set[str]:
    """Return the files in a folder, without the caches that the desktop's tools create."""
    files = {path for path in folder.rglob("*") if not path.is_dir()}
    caches = {path for path in files if path.name.endswith((".cache", "mimeinfo.cache"))}
    in_mime = {path for path in files if "mime" in path.parts and "packages" not in path.parts}
    return {str(path.relative_to(folder)) for path in files - caches - in_mime}


def test_the_menu_entry_starts_the_installed_copy(bundle: Path, home: Path) -> None:
    assert run(home, bundle / "install.sh").returncode == 0
    shutil.rmtree(bundle)
    program, rest = exec_of(home)
    assert rest == "%f"
    assert run(home, program, "评议.shuping").stdout == "opened 评议.shuping\n"
    assert run(home, home / ".local/bin/shuping-desktop", "a").stdout == "opened a\n"


def test_a_second_installation_replaces_the_first(bundle: Path, home: Path) -> None:
    run(home, bundle / "install.sh")
    (home / "data/shuping-desktop/old").touch()
    assert run(home, bundle / "install.sh").returncode == 0
    assert not (home / "data/shuping-desktop/old").exists()


def test_uninstalling_removes_every_file(bundle: Path, home: Path) -> None:
    run(home, bundle / "install.sh")
    assert run(home, home / "data/shuping-desktop/install.sh", "uninstall").returncode == 0
    assert files_in(home) == set()


def test_a_foreign_link_is_kept(bundle: Path, home: Path) -> None:
    (home / ".local/bin").mkdir(parents=True)
    (home / ".local/bin/shuping-desktop").write_text("theirs")
    run(home, bundle / "install.sh")
    run(home, bundle / "install.sh", "uninstall")
    assert (home / ".local/bin/shuping-desktop").read_text() == "theirs"


@pytest.mark.skipif(not shutil.which("update-mime-database"), reason="needs shared-mime-info")
@pytest.mark.skipif(not shutil.which("xdg-mime"), reason="needs xdg-utils")
def test_the_file_type_is_known_by_its_suffix(bundle: Path, home: Path) -> None:
    run(home, bundle / "install.sh")
    review = sample_review(home)
    assert run(home, "xdg-mime", "query", "filetype", review).stdout == "application/x-shuping\n"
