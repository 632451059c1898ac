"""Open points: what was not settled when a track was finalised, and was accepted as it is."""

from typing import NamedTuple

from ..messages import Text


class Point(NamedTuple):
    """One open point: its code, what it is about, and the message shown.

    `code` is a problem's code or one of those of `operations.finalising`. The ids are 0 and `subject` is
    empty where they do not apply. A point accepted in a file of format 1 or 2 has its sentence only.
    """

    code: str
    message: Text
    ballot_id: int = 0
    participant_id: int = 0
    subject: str = ""
