"""Input of a new review: its lists of participants, counts of ballots and file name."""

from dataclasses import replace
from pathlib import Path

from ..file_names import safe_name
from ..files import is_free
from ..messages import Message, msg
from ..rosters.spec import RosterSpec
from ..rosters.typed_list import LineError, TypedPerson, read_typed
from ..scoring.names import name_key, ordinary_name, ordinary_text, ordinary_words
from ..scoring.numbers import NotANumberError, parse_whole
from ..scoring.scheme import Track
from ..tables.errors import InputError
from ..tables.limits import LONGEST_PASTE
from .errors import RefusedError
from .evaluators import MOST_ISSUED
from .reviews import SUFFIX
from .roster import NewParticipant
from .text_input import clean_text

_NAME, _POSITION = msg("名称"), msg("职务")


def read_people(track: Track, text: str) -> list[NewParticipant]:
    """Return the participants in a typed or pasted list; none if it is blank.

    If the track has one category and no positions, a line is a name; else a line has a position and a name,
    or is a row of a table. Raises LineError for the first line that cannot be entered.
    """
    people = [_cleaned(person) for person in _typed(track, text)]
    lines: dict[str, int] = {}
    for person in people:
        earlier = lines.setdefault(name_key(person.name), person.line)
        if earlier != person.line:
            raise LineError(person.line, _twice(person, earlier))
    return [NewParticipant(track.id, person.category, person.name, person.position) for person in people]


def _typed(track: Track, text: str) -> list[TypedPerson]:
    if len(text) > LONGEST_PASTE:
        raise InputError(msg("内容太多，不像是名单。"))
    if not track.has_positions and len(track.categories) == 1:
        category = track.categories[0].name
        names = ((number, line.strip()) for number, line in enumerate(text.splitlines(), 1))
        return [TypedPerson(number, name, "", category) for number, name in names if name]
    categories = tuple(category.name for category in track.categories)
    return read_typed(
        text, RosterSpec(track.participant_heading, track.is_person, track.has_positions, categories)
    )


def _cleaned(person: TypedPerson) -> TypedPerson:
    """Return a person as stored. Raises LineError for a text that cannot be entered."""
    name, position = _clean(person, person.name, _NAME), _clean(person, person.position, _POSITION)
    return replace(person, name=ordinary_name(name), position=ordinary_words(position))


def _clean(person: TypedPerson, text: str, what: Message) -> str:
    try:
        return clean_text(text, what)
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
    """Return the number of ballots issued to a group; None for a blank text. Raises RefusedError."""
    if not ordinary_text(text):
        return None
    try:
        count = parse_whole(text)
    except NotANumberError:
        count = MOST_ISSUED + 1
    if count > MOST_ISSUED:
        refusal = msg(
            "{group}的发出份数应是 0 到 {most} 的整数；不清楚的可以留空。", group=group, most=MOST_ISSUED
        )
        raise RefusedError(refusal)
    return count


def proposed_path(folder: Path, year: str, title: str) -> Path:
    """Return the path of a file in the folder that does not exist yet, named after the review."""
    words = f"{year} {title}".strip() or "评议"
    name = safe_name(words)
    path, count = folder / f"{name}{SUFFIX}", 1
    while not is_free(path):
        count += 1
        path = folder / f"{name} {count}{SUFFIX}"
    return path
