"""Limits of CSV files and pasted tables: refused in one sentence, before memory is spent."""

import tracemalloc
from pathlib import Path

import pytest

from shuping_desktop.tables.errors import InputError
from shuping_desktop.tables.limits import (
    LONGEST_TEXT,
    MOST_CHARACTERS,
    MOST_COLUMNS,
    MOST_LINES,
    MOST_VALUES,
)
from shuping_desktop.tables.table_file import read_file

HEADINGS = "评委组,票号,二级学院,总分\n"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (HEADINGS + "A,1,B,9\n" * MOST_LINES, "第 50000 行以后还有内容"),
        (HEADINGS + "\r" * (MOST_LINES + 1), "第 50000 行以后还有内容"),
        (HEADINGS + ",".join("A" * (MOST_COLUMNS + 1)) + "\n", "第 2 行有 257 列"),
        (HEADINGS + ",".join("A" * MOST_COLUMNS) + ("\n" + "," * 250 + "B") * 2_500, "超过 600000 格"),
        (HEADINGS + "字" * (LONGEST_TEXT + 1), "第 2 行有一格超过 32767 个字"),
        (HEADINGS + ("字" * 1_000 + "\n") * (MOST_CHARACTERS // 1_000), "太大（超过 4000000 个字）"),
    ],
    ids=["lines", "blank lines", "columns", "cells", "a long cell", "characters"],
)
def test_a_text_outside_the_limits_is_refused(tmp_path: Path, content: str, expected: str) -> None:
    path = tmp_path / "评分表.csv"
    path.write_text(content, "utf-8", newline="")
    with pytest.raises(InputError) as refused:
        read_file(path)
    assert expected in str(refused.value.message) and str(refused.value.message).startswith("评分表.csv")


def test_a_text_of_a_million_lines_takes_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "评分表.csv"
    path.write_text(HEADINGS + "A,1,B,9\n" * 1_000_000, "utf-8")
    tracemalloc.start()
    with pytest.raises(InputError):
        read_file(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5 * path.stat().st_size


def test_ballots_of_two_hundred_people_are_within_the_limits(tmp_path: Path) -> None:
    path = tmp_path / "评分表.csv"
    path.write_text(HEADINGS + "评议小组,P001,化工学院,88.5\n" * 40_000, "utf-8")
    assert len(read_file(path).sheets[0].rows) == 40_001
    assert MOST_VALUES > 40_001 * 12
