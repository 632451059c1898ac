"""Tests of file names: safe ones, shortened ones, and sentences about those that cannot be used."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shuping_desktop.file_names import beside, long_name, safe_name, unusable_name


@given(st.text(st.characters(exclude_categories=[])))
def test_a_safe_name_is_accepted_everywhere(text: str) -> None:
    name = safe_name(text)
    assert unusable_name(name, windows=True) is None
    assert 0 < len(name.encode()) <= 201
    assert safe_name(name) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2026 述职评议", "2026 述职评议"),
        ("CON", "_CON"),
        ("nul.pdf", "_nul.pdf"),
        ("com¹", "_com¹"),
        ("conference", "conference"),
        ("a/b:c", "a_b_c"),
        ("评议. ", "评议"),
        ("...", "_"),
        ("", "_"),
        ("a\x7fb\x85c", "a_b_c"),
        ("表\u202efdp.exe", "表_fdp.exe"),
        ("a\ud800", "a_"),
    ],
)
def test_safe_names(text: str, name: str) -> None:
    assert safe_name(text) == name


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("CON.shuping", "Windows 留作他用"),
        ("评议?.shuping", "不能用的字符 ?"),
        ("评议.shuping.", "不能以空格或句点结尾"),
        ("评\n议.shuping", "控制字符"),
    ],
)
def test_a_name_that_windows_refuses_is_refused_there(name: str, words: str) -> None:
    assert words in str(unusable_name(name, windows=True))


@pytest.mark.skipif(os.name == "nt", reason="Windows counts UTF-16 units")
@pytest.mark.parametrize(("letters", "fits"), [(79, True), (80, False), (82, False)])
def test_a_review_needs_room_for_the_journal_beside_it(tmp_path: Path, letters: int, fits: bool) -> None:
    problem = long_name(tmp_path / f"{'长' * letters}.shuping", database=True)
    assert (problem is None) == fits
    assert fits or f"有 {letters + 8} 个字，最多 87 个字" in str(problem)


@pytest.mark.skipif(os.name == "nt", reason="Windows has another limit")
def test_a_long_path_is_refused_with_the_number_of_characters(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "/".join(["夹" * 20] * 8)
    problem = long_name(folder / "评议.shuping", database=True)
    assert "文件夹和文件名连起来太长" in str(problem) and "要少" in str(problem)
    assert long_name(folder / "评议.pdf", database=False) is None


@given(st.text("长a", min_size=1, max_size=90))
def test_a_name_made_from_another_fits(stem: str) -> None:
    path = beside(Path("/tmp") / f"{stem}.shuping", "（格式 3 的备份 12）")
    assert path.name.endswith("（格式 3 的备份 12）.shuping")
    assert long_name(path, database=True) is None
