"""Contents of a review made by the shell's `new`."""

import json
from pathlib import Path

from tests.helpers import shell


def test_new_takes_a_year_and_other_colleges(tmp_path: Path) -> None:
    path, colleges = tmp_path / "评议.shuping", tmp_path / "学院.csv"
    colleges.write_text("二级学院\n文学院\n理学院\n", "utf-8-sig")
    assert shell(["new", path, "--year", "2026-2027", "--empty"]).returncode == 0
    assert shell(["import", path, colleges]).returncode == 0
    found = json.loads(shell(["results", path, "--json"]).stdout)
    names = [person["name"] for person in found["tracks"]["college"]["participants"]]
    assert (found["review"]["year"], names) == ("2026-2027", ["文学院", "理学院"])


def test_new_without_options_is_the_notice_s_review(tmp_path: Path) -> None:
    path, colleges = tmp_path / "评议.shuping", tmp_path / "学院.csv"
    colleges.write_text("二级学院\n文学院\n", "utf-8-sig")
    assert shell(["new", path]).returncode == shell(["import", path, colleges]).returncode == 0
    found = json.loads(shell(["results", path, "--json"]).stdout)
    names = [person["name"] for person in found["tracks"]["college"]["participants"]]
    assert (found["review"]["year"], len(names), names[-1]) == ("2022-2023", 8, "文学院")
