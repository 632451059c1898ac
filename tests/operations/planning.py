"""Plans of imports from sheets in memory."""

from collections.abc import Sequence
from typing import Any

from shuping_desktop.operations.import_plan import ImportPlan, LineStatus, plan_sources
from shuping_desktop.operations.input_sources import Source
from shuping_desktop.operations.inputs import ImportOptions
from shuping_desktop.store import Review
from shuping_desktop.tables.sheets import Sheet, SheetRow, Workbook

CRITERIA = [
    "引领思想成长",
    "组织实践活动",
    "服务广大学生",
    "维护学生权益",
    "持续深化改革",
    "配合校学生会开展工作情况",
]
LIST = ["评委组", "票号", "评委", "二级学院", *CRITERIA, "总分"]
FORM = ["序号", "二级学院", *CRITERIA, "总分"]
COLLEGES = ["化工学院", "智造学院", "建工学院", "检测学院", "经管学院", "设计学院", "体育学院"]
MARKS = ["18", "18", "18", "9", "18", "9", "90"]


def list_rows(number: str, group: str = "评议小组") -> list[list[str]]:
    """Return the rows of a ballot in a list."""
    return [[group, number, "", name, *MARKS] for name in COLLEGES]


def form_rows() -> list[list[str]]:
    """Return the rows of a filled form."""
    return [[str(place), name, *MARKS] for place, name in enumerate(COLLEGES, 1)]


def sheet_of(rows: Sequence[Sequence[str]], name: str = "Sheet1", **more: Any) -> Sheet:
    """Return a sheet with these rows, from row 1."""
    made = (SheetRow(number, tuple(texts)) for number, texts in enumerate(rows, 1))
    return Sheet(name, tuple(row for row in made if any(row.texts)), **more)


def book_of(*sheets: Sheet, file: str = "a.xlsx", **more: Any) -> Source:
    """Return a workbook as a source."""
    return Source(file, Workbook(file, sheets, **more))


def plan_of(review: Review, *sources: Source, **options: Any) -> ImportPlan:
    """Return the plan of these sources."""
    return plan_sources(review, sources, ImportOptions(**options))


def texts_of(plan: ImportPlan, status: LineStatus) -> list[str]:
    """Return the texts of the lines of one status."""
    return [str(line.text) for line in plan.lines if line.status is status]


def subjects_of(plan: ImportPlan) -> list[str]:
    """Return the subjects of the new ballots and rosters."""
    return [str(line.subject) for line in plan.lines if line.status is LineStatus.NEW]
