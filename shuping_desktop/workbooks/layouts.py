"""Layouts of the files of each track, a roster and ballots, recognised by their column names."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..messages import CLAUSE_MARK, Message, joined, msg
from ..scoring.scheme import Track
from ..tables.errors import InputError, at_line
from ..tables.named_table import Table

CATEGORY, POSITION = "类别", "职务"
GROUP, NUMBER, EVALUATOR = "评委组", "票号", "评委"


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of one kind of file of one track."""

    track: Track
    is_roster: bool
    columns: tuple[str, ...]


def layouts_of(tracks: Iterable[Track]) -> list[Layout]:
    """Return the layouts of all files that a review of these tracks can read."""
    return [layout for track in tracks for layout in (roster_layout(track), ballots_layout(track))]


def roster_layout(track: Track) -> Layout:
    """Return the layout of a track's roster."""
    category = (CATEGORY,) if len(track.categories) > 1 else ()
    position = (POSITION,) if track.has_positions else ()
    return Layout(track, True, (*category, *position, track.participant_heading))


def ballots_layout(track: Track) -> Layout:
    """Return the layout of a track's ballots."""
    criteria = tuple(criterion.name for criterion in track.criteria)
    remark = (track.remark_heading,) if track.remark_heading else ()
    head = (GROUP, NUMBER, EVALUATOR, track.participant_heading)
    return Layout(track, False, (*head, *criteria, track.total_heading, *remark))


def recognise(table: Table, layouts: Sequence[Layout], row: int = 1) -> Layout:
    """Return the layout of a table whose column names stand in a row.

    Raises InputError naming a missing, unknown or repeated column, or both tracks if the columns fit two.
    """
    present = set(table.columns)
    layout = max(
        layouts, key=lambda candidate: (len(present & set(candidate.columns)), -len(candidate.columns))
    )
    if not present & set(layout.columns):
        kinds = joined([joined(candidate.columns) for candidate in layouts], CLAUSE_MARK)
        raise at_line(
            table.file, row, msg("的列名不是名单也不是评分表。可以识别的列：{kinds}。", kinds=kinds)
        )
    for name in table.columns:
        if not name:
            raise at_line(table.file, row, msg("列名“”是空的，请补上列名，或删去那一列。"))
        if table.columns.count(name) > 1:
            raise _column_error(table, row, name, msg("重复出现，请只留一列。"))
        if name not in layout.columns:
            wrong = msg("不认得，应有的列是：{columns}。", columns=layout.columns)
            raise _column_error(table, row, name, wrong)
    for name in layout.columns:
        if name not in present:
            wrong = msg("缺少，应有的列是：{columns}。", columns=layout.columns)
            raise _column_error(table, row, name, wrong)
    tracks = [candidate.track.name for candidate in layouts if set(candidate.columns) == set(layout.columns)]
    if len(tracks) > 1:
        raise at_line(
            table.file, row, msg("的列名与{tracks}都相符，请用 --track 指明是哪一部分。", tracks=tracks)
        )
    return layout


def _column_error(table: Table, row: int, name: str, wrong: Message) -> InputError:
    return at_line(table.file, row, msg("列名“{column}”{wrong}", column=name, wrong=wrong))
