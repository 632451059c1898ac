"""Rosters: who reports, one line each."""

from dataclasses import dataclass

from ..messages import OR, Text, joined, msg
from ..tables.csv_table import Line, Table
from ..tables.errors import at_cell
from ..workbooks.layouts import CATEGORY, POSITION, Layout


@dataclass(frozen=True, slots=True)
class RosterLine:
    """One participant as a file names it, and where."""

    file: Text
    line: Line
    category: str
    position: str
    name: str


def parse_roster(table: Table, layout: Layout) -> list[RosterLine]:
    """The participants of a roster. Raises InputError for an unknown category, an empty or repeated name."""
    track = layout.track
    heading = track.participant_heading
    known = [category.name for category in track.categories]
    seen: dict[str, Line] = {}
    found: list[RosterLine] = []
    for line in table.lines:
        category, name = line.values.get(CATEGORY, known[0]), line.values[heading]
        if category not in known:
            wrong = msg("不是本评议的类别，应为{known}。", known=joined(known, OR))
            raise at_cell(table.file, line.cell(CATEGORY), category, wrong)
        if not name:
            raise at_cell(table.file, line.cell(heading), name, msg("是空的，请填写。"))
        if name in seen:
            wrong = msg("与{place}重复；同名的人请在姓名后加注以便区分。", place=seen[name].place)
            raise at_cell(table.file, line.cell(heading), name, wrong)
        seen[name] = line
        found.append(RosterLine(table.file, line, category, line.values.get(POSITION, ""), name))
    return found
