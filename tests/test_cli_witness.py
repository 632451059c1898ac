"""Tests of the shell on reviews that do not continue what was seen, and on copies."""

import shutil
from pathlib import Path

import pytest

from shuping_desktop import cli
from shuping_desktop.operations import ballots
from tests.helpers import SAMPLE, shell, typed_review, writing


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


def test_commands_name_a_journal_that_is_not_the_file_s_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = typed_review(tmp_path)
    path.with_name(f"{path.name}-wal").write_bytes(b"7\x7f\x06\x82" + bytes(5000))
    assert cli.run(["results", str(path)]) == 0
    assert "评议.shuping 旁边留有另一份文件的恢复记录，没有采用" in capsys.readouterr().err
    assert cli.run(["import", str(path), str(SAMPLE / "college-ballots.csv"), "--replace"]) == 0
    assert "没有采用，已改名为" in capsys.readouterr().err
    assert cli.run(["results", str(path)]) == 0
    assert capsys.readouterr().err == ""


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
