"""Tests of storing accepted open points."""

import pytest

from shuping_desktop.messages import joined, msg
from shuping_desktop.scoring.points import Point
from shuping_desktop.store import decode_points, encode_points

POINTS = (
    Point(
        "total-mismatch",
        msg("{name}：{seen}", name="卫𬭎", seen=joined([msg("各项之和"), 80])),
        1,
        2,
        "主席团",
    ),
    Point("", "评议小组 P01 号评分表还没有录完。"),
    Point("open-grade", msg("{原样}"), participant_id=3),
)


def test_points_are_read_back_as_they_were_written() -> None:
    assert decode_points(encode_points(POINTS)) == POINTS
    assert decode_points(encode_points([])) == ()


def test_points_of_an_older_format_are_their_sentences() -> None:
    sentences = ("评议小组 P01 号评分表还没有录完。", "[综合评价意见]还没有写完。")
    assert decode_points("\n".join(sentences)) == tuple(Point("", text) for text in sentences)
    assert decode_points("") == ()


@pytest.mark.parametrize(
    "stored",
    [
        "{}x",
        "5",
        "null",
        "[1]",
        '[["code", "text", 1, 2]]',
        '[["code", "text", "1", 2, ""]]',
        '[["code", {"template": "x", "values": {}}, 1, 2, ""]]',
        "[" * 100_000,
    ],
)
def test_a_text_without_points_is_read_as_sentences(stored: str) -> None:
    assert decode_points(stored) == (Point("", stored),)
