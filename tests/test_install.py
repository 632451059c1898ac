"""packaging/linux/install.sh: the program, its menu entry and file type for one user, and all gone again."""

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
    """A folder laid out as the bundle is; its program tells what it is called with."""
    folder = tmp_path / "U 盘" / "shuping-desktop"
    shutil.copytree(LINUX, folder)
    shutil.copytree(ICONS, folder / "_internal/shuping_desktop/resources/icons")
    (folder / "shuping-desktop").write_text('#!/bin/sh\necho "opened $1"\n')
    (folder / "shuping-desktop").chmod(0o755)
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A user's home, with signs in its name that menu entries give a meaning to."""
    folder = tmp_path / '家 $HOME %f `x` "y" \\z&|'
    folder.mkdir()
    return folder


def run(home: Path, *command: object) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "HOME": str(home), "XDG_DATA_HOME": str(home / "data")}
    return subprocess.run(
        [str(part) for part in command], env=environment, capture_output=True, text=True, check=False
    )


def exec_of(home: Path) -> list[str]:
    """The menu entry's command, read back by the rules of desktop entries: the file, then the quotes."""
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
    """What a folder holds, apart from the lists that the desktop's own tools make."""
    made = {path for path in folder.rglob("*") if not path.is_dir()}
    lists = {path for path in made if path.name.endswith((".cache", "mimeinfo.cache"))}
    in_mime = {path for path in made if "mime" in path.parts and "packages" not in path.parts}
    return {str(path.relative_to(folder)) for path in made - lists - in_mime}


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


def test_everything_is_taken_away_again(bundle: Path, home: Path) -> None:
    run(home, bundle / "install.sh")
    assert run(home, home / "data/shuping-desktop/install.sh", "uninstall").returncode == 0
    assert files_in(home) == set()


def test_a_link_of_somebody_else_is_left_alone(bundle: Path, home: Path) -> None:
    (home / ".local/bin").mkdir(parents=True)
    (home / ".local/bin/shuping-desktop").write_text("theirs")
    run(home, bundle / "install.sh")
    run(home, bundle / "install.sh", "uninstall")
    assert (home / ".local/bin/shuping-desktop").read_text() == "theirs"


@pytest.mark.skipif(not shutil.which("update-mime-database"), reason="needs shared-mime-info")
@pytest.mark.skipif(not shutil.which("xdg-mime"), reason="needs xdg-utils")
def test_a_review_is_known_by_its_name(bundle: Path, home: Path) -> None:
    run(home, bundle / "install.sh")
    review = sample_review(home)
    assert run(home, "xdg-mime", "query", "filetype", review).stdout == "application/x-shuping\n"
