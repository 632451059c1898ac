"""Open problems: what a person must look at before results are final, each with its place."""

from typing import NamedTuple

from ..messages import Message
from .rulings import Question


class Problem(NamedTuple):
    """One open problem. `text` is the sentence shown; the rest says where it is.

    `code` is one of the stable codes of the JSON output. Fields that do not apply are empty, and
    the ids (for jumping to the cell) are 0. `question` is what a ruling would decide, where one can.
    """

    code: str
    text: Message
    group: str = ""
    ballot: str = ""
    participant: str = ""
    participants: tuple[str, ...] = ()
    ballot_id: int = 0
    participant_id: int = 0
    category: str = ""
    question: Question | None = None
