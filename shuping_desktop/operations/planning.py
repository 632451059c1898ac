"""Planning a new review: what its texts, lists and counts come to before anything is written."""

import os
from pathlib import Path

from ..exchange.any_table import read_pasted
from ..exchange.roster_columns import Wanted
from ..exchange.roster_table import propose_best
from ..scoring.said import say
from ..scoring.scheme import Track
from .errors import RefusedError
from .evaluators import MOST_ISSUED
from .reviews import SUFFIX
from .roster import NewParticipant

_FORBIDDEN = '\\/:*?"<>|'
_LONGEST_NAME = 200  # bytes, of the 255 that most file systems allow: a copy's name is longer


def read_people(track: Track, text: str) -> list[NewParticipant]:
    """Who reports, out of a list that was typed or pasted; nobody where it is blank.

    Where the track has one category and no positions, a line is a participant; else it is read as a
    roster. Raises RefusedError, or InputError for what is no list, naming the first line that needs care.
    """
    if not text.strip():
        return []
    if not track.has_positions and len(track.categories) == 1:
        names = (line.strip() for line in text.splitlines())
        return [NewParticipant(track.id, track.categories[0].name, name) for name in names if name]
    categories = tuple(category.name for category in track.categories)
    wanted = Wanted(track.participant_heading, True, track.has_positions, categories)
    proposal = propose_best(read_pasted(text), wanted)[0]
    if not proposal.people:
        # Typed by hand, post and name are parted by spaces.
        proposal = propose_best(read_pasted(_by_spaces(text)), wanted)[0]
    if proposal.problems:
        raise RefusedError(proposal.problems[0].sentence)
    if not proposal.people:
        heading = track.participant_heading
        raise RefusedError(say("没有认出任何{heading}，请一行写一人，如“主席　张三”。", heading=heading))
    return [NewParticipant(track.id, row.category, row.name, row.position) for row in proposal.people]


def _by_spaces(text: str) -> str:
    """The text with a tab wherever its lines have spaces."""
    return "\n".join("\t".join(line.split()) for line in text.splitlines())


def read_issued(group: str, text: str) -> int | None:
    """How many ballots were handed out to a group, as typed; None where it is left blank."""
    if not text.strip():
        return None
    if not text.strip().isdecimal() or int(text) > MOST_ISSUED:
        refusal = say(
            "{group}的发出份数应是 0 到 {most} 的整数；不知道就空着。", group=group, most=MOST_ISSUED
        )
        raise RefusedError(refusal)
    return int(text)


def proposed_path(folder: Path, year: str, title: str) -> Path:
    """A file in that folder that does not exist yet, named after the review."""
    words = f"{year} {title}".strip() or "评议"
    name = _shortened("".join("_" if letter in _FORBIDDEN or letter < " " else letter for letter in words))
    path, count = folder / f"{name}{SUFFIX}", 1
    # Not Path.exists: a folder on a share that is away right now must not stop us.
    while os.path.exists(path):  # noqa: PTH110
        count += 1
        path = folder / f"{name} {count}{SUFFIX}"
    return path


def _shortened(name: str) -> str:
    """A name that file systems take, cut at its end."""
    while len(name.encode("utf-8", "replace")) > _LONGEST_NAME:
        name = name[:-1]
    return name
