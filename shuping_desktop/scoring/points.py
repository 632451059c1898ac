"""Open points, accepted as they are when a track is finalised."""

from typing import NamedTuple

from ..messages import Text


class Point(NamedTuple):
    """One open point: its code, its message, and its subject.

    `code` is a problem's code or one of those in `operations.finalising`. The ids are 0 and `subject` is
    empty where they do not apply. A point accepted in a file of format 1 or 2 has only its message.
    """

    code: str
    message: Text
    ballot_id: int = 0
    participant_id: int = 0
    subject: str = ""
