"""Which file is what: every track has a roster and a ballots layout, told apart by their columns."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..messages import CLAUSE_MARK, Message, joined, msg
from ..scoring.scheme import Track
from ..tables.csv_table import Table
from ..tables.errors import InputError, at_line

CATEGORY, POSITION = "类别", "职务"
GROUP, NUMBER, EVALUATOR = "评委组", "票号", "评委"


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of one kind of file of one track."""

    track: Track
    is_roster: bool
    columns: tuple[str, ...]


def layouts_of(tracks: Iterable[Track]) -> list[Layout]:
    """Every kind of file that a review of these tracks can read."""
    return [layout for track in tracks for layout in (roster_layout(track), ballots_layout(track))]


def roster_layout(track: Track) -> Layout:
    """The columns of a track's roster."""
    category = (CATEGORY,) if len(track.categories) > 1 else ()
    position = (POSITION,) if track.has_positions else ()
    return Layout(track, True, (*category, *position, track.participant_heading))


def ballots_layout(track: Track) -> Layout:
    """The columns of a track's ballots."""
    criteria = tuple(criterion.name for criterion in track.criteria)
    remark = (track.remark_heading,) if track.remark_heading else ()
    head = (GROUP, NUMBER, EVALUATOR, track.participant_heading)
    return Layout(track, False, (*head, *criteria, track.total_heading, *remark))


def recognise(table: Table, layouts: Sequence[Layout]) -> Layout:
    """The layout that a table has. Raises InputError naming a missing, unknown or repeated column."""
    present = set(table.columns)
    layout = max(layouts, key=lambda item: (len(present & set(item.columns)), -len(item.columns)))
    if not present & set(layout.columns):
        kinds = joined([joined(item.columns) for item in layouts], CLAUSE_MARK)
        raise at_line(table.file, 1, msg("的列名不是名单也不是评分表。认得的列：{kinds}。", kinds=kinds))
    for name in table.columns:
        if table.columns.count(name) > 1:
            raise _column_error(table, name, msg("重复出现，请只留一列。"))
        if name not in layout.columns:
            wrong = msg("不认得，应有的列是：{columns}。", columns=layout.columns)
            raise _column_error(table, name, wrong)
    for name in layout.columns:
        if name not in present:
            wrong = msg("缺少，应有的列是：{columns}。", columns=layout.columns)
            raise _column_error(table, name, wrong)
    return layout


def _column_error(table: Table, name: str, wrong: Message) -> InputError:
    return at_line(table.file, 1, msg("列名“{column}”{wrong}", column=name, wrong=wrong))
