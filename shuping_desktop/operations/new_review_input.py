"""Planning a new review: what its texts, lists and counts come to before anything is written."""

import os
from dataclasses import replace
from pathlib import Path

from ..messages import Message, msg
from ..rosters.columns import Wanted
from ..rosters.typed import LineError, TypedPerson, read_typed
from ..scoring.scheme import Track
from ..tables.any_table import LONGEST_PASTE
from ..tables.errors import InputError
from .errors import RefusedError
from .evaluators import MOST_ISSUED
from .reviews import SUFFIX
from .roster import NewParticipant
from .text_input import clean_text

_NAME, _POSITION = msg("名称"), msg("职务")
_FORBIDDEN = '\\/:*?"<>|'
_LONGEST_NAME = 200  # bytes, of the 255 that most file systems allow: a copy's name is longer


def read_people(track: Track, text: str) -> list[NewParticipant]:
    """Who reports, out of a list that was typed or pasted; nobody where it is blank.

    Where the track has one category and no positions, a line is a participant; else every line has a
    position and a name, or is a table's. Raises LineError for the first line that needs care.
    """
    people = [
        replace(it, name=_sound(it, it.name, _NAME), position=_sound(it, it.position, _POSITION))
        for it in _typed(track, text)
    ]
    lines: dict[str, int] = {}
    for person in people:
        if lines.setdefault(person.name, person.line) != person.line:
            raise LineError(person.line, _twice(person, lines[person.name]))
    return [NewParticipant(track.id, it.category, it.name, it.position) for it in people]


def _typed(track: Track, text: str) -> list[TypedPerson]:
    if len(text) > LONGEST_PASTE:
        raise InputError(msg("这里的内容太多，不像是名单。"))
    if not track.has_positions and len(track.categories) == 1:
        category = track.categories[0].name
        names = ((number, line.strip()) for number, line in enumerate(text.splitlines(), 1))
        return [TypedPerson(number, name, "", category) for number, name in names if name]
    categories = tuple(category.name for category in track.categories)
    return read_typed(text, Wanted(track.participant_heading, True, track.has_positions, categories))


def _sound(person: TypedPerson, text: str, of: Message) -> str:
    """The text as it can be entered."""
    try:
        return clean_text(text, of)
    except RefusedError as error:
        raise LineError(
            person.line, msg("第 {line} 行的{why}", line=person.line, why=error.message)
        ) from error


def _twice(person: TypedPerson, earlier: int) -> Message:
    return msg(
        "第 {line} 行“{name}”与第 {earlier} 行重名；是同一人就删去一行，不是就在姓名后加注以便区分。",
        line=person.line,
        name=person.name,
        earlier=earlier,
    )


def read_issued(group: str, text: str) -> int | None:
    """How many ballots were handed out to a group, as typed; None where it is left blank."""
    if not text.strip():
        return None
    if not text.strip().isdecimal() or int(text) > MOST_ISSUED:
        refusal = msg(
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
