"""Tests of the lines on which the keys of a TOML text stand."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shuping_desktop import RESOURCES
from shuping_desktop.scoring.toml_lines import line_of, lines_of

TEXT = '''# a comment
title = "a = b # [no]"
long = """
[not.a.table]
key = 1 " ""
"""
list = [
  "]", # ]
  { a = 1, b = [2] },
]

[[tracks]]
name = 'one'
[[tracks.groups]]
"名 称" = 1
[[tracks.groups]]
a.b = 2
[tracks.grading]
by = "quota"
[[tracks]]
  [[tracks.groups]]  # indented
  name = "two"
'''


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("title", 2),
        ("long", 3),
        ("list", 7),
        ("list[1].a", 7),
        ("tracks[0]", 12),
        ("tracks[0].name", 13),
        ("tracks[0].groups[0].名 称", 15),
        ("tracks[0].groups[1].a.b", 17),
        ("tracks[0].grading.by", 19),
        ("tracks[1]", 20),
        ("tracks[1].minutes", 20),
        ("tracks[1].groups[0].name", 22),
        ("tracks[7]", 0),
        ("year", 0),
        ("", 0),
    ],
)
def test_a_place_has_its_line(place: str, line: int) -> None:
    assert line_of(lines_of(TEXT), place) == line


def paths(values: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in values.items():
        place = f"{path}.{key}".lstrip(".")
        yield place, value
        if isinstance(value, dict):
            yield from paths(value, place)
        elif isinstance(value, list):
            for at, item in enumerate(value):
                if isinstance(item, dict):
                    yield from paths(item, f"{place}[{at}]")


@pytest.mark.parametrize("path", sorted((RESOURCES / "schemes").glob("*.toml")), ids=lambda path: path.stem)
def test_every_key_of_a_scheme_stands_on_its_line(path: Path) -> None:
    text = path.read_text("utf-8")
    lines, rows = lines_of(text), text.split("\n")
    for place, value in paths(tomllib.loads(text)):
        if not isinstance(value, dict | list):
            key = place.rsplit(".", 1)[-1]
            assert key in rows[line_of(lines, place) - 1], place


@given(st.text(alphabet="[]{}\"'=#.ab1 \n\\", max_size=60))
def test_any_text_has_lines_within_it(text: str) -> None:
    assert all(1 <= line <= text.count("\n") + 1 for line in lines_of(text).values())
