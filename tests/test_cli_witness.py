"""Tests of the shell on reviews that do not continue what was seen, and on copies."""

import shutil
from pathlib import Path

import pytest

from shuping_desktop import cli
from shuping_desktop.operations import ballots
from tests.helpers import shell, typed_review, writing


def test_reading_commands_name_an_older_file_in_one_line(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    old = path.read_bytes()
    with writing(path) as review:
        ballots.add_ballot(review, "college", "评议小组", "P09")
    assert shell(["results", path]).stderr == b""
    path.write_bytes(old)
    for command in ("results", "verify"):
        lines = shell([command, path]).stderr.decode().splitlines()
        assert len(lines) == 1
        assert lines[0].startswith("提醒：评议.shuping 比")


def test_verify_compares_two_copies(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = typed_review(tmp_path)
    other = Path(shutil.copy(path, tmp_path / "优盘.shuping"))
    with writing(path) as review:
        ballots.add_ballot(review, "college", "评议小组", "P09")
    assert cli.run(["verify", str(path), "--against", str(other)]) == 0
    assert "优盘.shuping 是 评议.shuping 较早的副本" in capsys.readouterr().out
    with writing(other) as review:
        ballots.add_ballot(review, "college", "评议小组", "P08")
    assert cli.run(["verify", str(path), "--against", str(other)]) == 1
    assert "岔开了" in capsys.readouterr().err
