"""Storage of the open points that were accepted at finalising."""

import json
from collections.abc import Iterable

from ..messages import dumps, loads
from ..scoring.points import Point


def encode_points(points: Iterable[Point]) -> str:
    """Return the points as the JSON that the review file stores."""
    rows = [[point.code, dumps(point.message), *point[2:]] for point in points]
    return json.dumps(rows, ensure_ascii=False)


def decode_points(text: str) -> tuple[Point, ...]:
    """Return the points that `text` stores; formats 1 and 2 stored a sentence a line."""
    try:
        return tuple(_point(row) for row in json.loads(text))
    except (ValueError, TypeError, RecursionError):
        return tuple(Point("", line) for line in text.splitlines())


def _point(row: object) -> Point:
    match row:
        case [str(code), str(message), int(ballot), int(participant), str(subject)]:
            return Point(code, loads(message), ballot, participant, subject)
    raise ValueError("no point")
