"""Places of a track's cells in the exported workbook, by which its sheets refer to each other."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..papers.content.snapshot import Snapshot
from ..scoring.ballots import TrackData
from ..scoring.scheme import Track
from .writer import Book, column_letter, letters, sheet_ref

FIRST_ROW = 4
"""First row of each table, below a title, a note and the headings."""
HEAD_ROW = 3


class SchemePlan:
    """Places on the sheet of the rules: settings, criteria, weights and grades, one block below another."""

    def __init__(self, name: str, track: Track) -> None:
        self.name, self._track = name, track
        self.criteria_row = 12
        self.weights_row = self.criteria_row + len(track.criteria) + 4
        """Row of the first category; the groups' names are in the row above."""
        self.grades_row = self.weights_row + len(track.categories) + 3
        self.decimals, self.self_excluded = self._at("B", 3), self._at("B", 5)
        self.unmet_remark, self.unmet_grade = self._at("B", 7), self._at("B", 8)
        count = max(1, len(track.grading))
        self.grade_names = self._range("A", self.grades_row, count)
        self.grade_numbers = self._range("B", self.grades_row, count)
        """Quotas, or the lowest scores of the bands."""
        self.grade_ends = self._range("C", self.grades_row, count)
        """Places of a quota and all better ones together."""
        self.ruled_as = self._range("D", self.grades_row, count)

    def weight(self, category: int, group: int) -> str:
        """Return the cell of a category's weight of a group, in percent; both counted from 0."""
        return self._at(column_letter(group + 2), self.weights_row + category)

    def weight_sum(self, category: int) -> str:
        """Return the cell of the sum of a category's weights."""
        return self._at(column_letter(len(self._track.groups) + 2), self.weights_row + category)

    def group_name(self, group: int) -> str:
        """Return the cell of a group's name."""
        return self._at(column_letter(group + 2), self.weights_row - 1)

    def _at(self, column: str, row: int) -> str:
        return sheet_ref(self.name, f"${column}${row}")

    def _range(self, column: str, first: int, count: int) -> str:
        return sheet_ref(self.name, f"${column}${first}:${column}${first + count - 1}")


@dataclass(frozen=True, slots=True)
class TablePlan:
    """A sheet with one table: its name, the letter of each column, and the number of rows."""

    name: str
    columns: Mapping[str, str]
    rows: int

    def range(self, column: str) -> str:
        """Return a whole column, at least one row, for a formula of any sheet."""
        return sheet_ref(self.name, self.local_range(column))

    def local_range(self, column: str) -> str:
        """Return a whole column for a formula of the same sheet."""
        letter = self.columns[column]
        return f"${letter}${FIRST_ROW}:${letter}${FIRST_ROW + max(1, self.rows) - 1}"

    def at(self, column: str, row: int) -> str:
        """Return a cell; `row` is counted from 0."""
        return sheet_ref(self.name, f"${self.columns[column]}${FIRST_ROW + row}")


@dataclass(frozen=True)
class TrackPlan:
    """The data of a track and the places of its sheets."""

    snapshot: Snapshot
    scheme: SchemePlan
    ballots: TablePlan
    sums: TablePlan
    results: TablePlan
    register: str
    by_name: Mapping[str, int] = field(default_factory=dict)

    @property
    def data(self) -> TrackData:
        """The track's data."""
        return self.snapshot.data

    @property
    def track(self) -> Track:
        """The track's rules."""
        return self.snapshot.data.track


def plan_of(book: Book, snapshot: Snapshot) -> TrackPlan:
    """Return the places of a track's sheets, whose names are reserved in the book."""
    data, short = snapshot.data, snapshot.data.track.short_name
    people, groups = len(data.participants), range(len(data.track.groups))
    marks = [f"mark{index}" for index in range(len(data.track.criteria))]
    ballots = ["group", "number", "evaluator", "name", *marks, "total", "remark", "void", "ruling", "note"]
    ballots += ["sum", "state", "counted", "own", "unmet", "ground", "seal", "in force", "group no", "no"]
    sums = ["no", "name", "absence", "category", "present"]
    sums += [f"{kind}{index}" for index in groups for kind in ("sum", "count", "whole", "rest")]
    sums += [*OFFICIAL, *OF_GRADES, *OF_RULINGS]
    results = ["no", "name", *(["position"] if data.track.has_positions else []), "category"]
    results += [f"{kind}{index}" for index in groups for kind in ("mean", "count")]
    results += ["score", "rank", "grade", "remark"]
    named = {kind: book.free_name(f"{kind}·{short}") for kind in ("结果", "评分表", "计算", "登记", "方案")}
    return TrackPlan(
        snapshot,
        SchemePlan(named["方案"], data.track),
        TablePlan(named["评分表"], letters(ballots), people * len(data.ballots)),
        TablePlan(named["计算"], letters(sums), people),
        TablePlan(named["结果"], letters(results), people),
        named["登记"],
    )


OFFICIAL = ("scored", "whole", "rest", "official", "rank", "ahead", "level", "by rule", "on edge")
OF_GRADES = ("tie holds", "after tie", "after open", "unmet", "unmet holds", "after unmet", "grade")
OF_RULINGS = (
    *("tie no", "tie grade", "tie official", "tie ahead", "tie level"),
    *("open grade", "open official", "open label"),
    *("unmet ruling", "unmet count", "change grade", "change official", "change from"),
)
