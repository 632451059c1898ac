"""Tests of the rules in the shell: those of a review, and the faults of a scheme."""

import json
from pathlib import Path

import pytest

from shuping_desktop import cli
from shuping_desktop.operations import evaluators
from tests.helpers import new_review, writing
from tests.scoring.builders import NOTICE_TEXT


def test_the_rules_of_a_review_are_sentences_with_its_own_numbers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = new_review(tmp_path)
    with writing(path) as review:
        evaluators.set_quota(review, "college", "好", 3)
    assert cli.run(["rules", str(path)]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("二级学院学生会\n1. 评委给每一行打 6 项分") and "好 3 个" in printed
    assert cli.run(["rules", str(path), "--json"]) == 0
    tracks = json.loads(capsys.readouterr().out)["tracks"]
    assert list(tracks) == ["college", "officer"]
    assert tracks["college"]["grades"][0] == {"name": "好", "seats": 3, "ruled_as": []}
    assert tracks["officer"]["weights"]["主席团"]["教师代表"] == "40"
    assert tracks["officer"]["grades"][0] == {"name": "优秀", "lowest": "85", "highest": "100"}


def test_every_fault_of_a_scheme_is_a_line_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scheme = tmp_path / "方案.toml"
    text = NOTICE_TEXT.replace("quota = 1\n", "quota = -1\n").replace("minutes", "minuten")
    scheme.write_text(text, "utf-8")
    lines = NOTICE_TEXT.split("\n")
    quota, minutes = lines.index("quota = 1") + 1, lines.index("minutes = 10") + 1
    assert cli.run(["rules", "check", str(scheme)]) == 1
    found = capsys.readouterr().out.splitlines()
    assert len(found) == 5
    assert f"第 {quota} 行，tracks[0].grading.grades[2].quota：应在 0 到 10000 之间" in found
    assert f"第 {minutes} 行，tracks[0].minuten：不认识这一项" in found


def test_a_scheme_without_faults_is_confirmed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["rules", "check", "notice"]) == 0
    assert capsys.readouterr().out == "方案 notice 没有毛病。\n"


def test_what_is_no_scheme_is_refused_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["rules", "check", str(tmp_path / "没有.toml")]) == 1
    assert "找不到方案" in capsys.readouterr().err
    with pytest.raises(SystemExit, match="2"):
        cli.run(["rules", "评议.shuping", "方案.toml"])
