"""Random reviews for property tests, as rules, rosters and rows for the oracle.

Ties, empty groups and slips would be rare among free numbers, so cells come from a short list of rows
that real paper brings, and weights from a few telling choices.
"""

from typing import NamedTuple

from hypothesis import settings
from hypothesis import strategies as st

from tests import oracle
from tests.oracle import PaperRow, Person, Rules

# Enough to meet each kind of error many times in a second or two; `make soak` may raise the number.
MODEST = settings(max_examples=150)


class Case(NamedTuple):
    """A track's rules, roster and rows."""

    rules: Rules
    roster: list[Person]
    rows: list[PaperRow]


class Cells(NamedTuple):
    """The cells of one row."""

    marks: tuple[str, ...]
    total: str = ""
    remark: str = ""


# Sums of 85, 70, 60, 84.5 and so on, within the maxima of both forms.
_GOOD = ("19", "9", "19", "10", "9", "19")
_FAIR = ("14", "7", "14", "10", "9", "16")
_POOR = ("12", "6", "12", "10", "8", "12")
_LESS = ("19", "9", "19", "10", "9", "18.5")
_ODD = ("11", "8.5", "１５．５", "9.5", "9.", ".5")
_ZERO = ("0",) * 6
_BLANK = ("",) * 6
_UNMET = oracle.OFFICER["unmet"]


def _kinds(rules: Rules) -> list[Cells]:
    """Return a strategy for rows; hypothesis shrinks towards the first."""
    full = tuple(rules["criteria"].values())
    counted = [Cells(marks) for marks in (_GOOD, _FAIR, _POOR, _LESS, _ODD, _ZERO, full, _GOOD, _FAIR)]
    slips = [
        Cells(_BLANK),
        Cells(_BLANK),
        Cells(_BLANK, total="85"),
        Cells((*_GOOD[:5], ""), total="85"),
        Cells(("", *_FAIR[1:])),
        Cells(_GOOD, total="85.0"),
        Cells(_GOOD, total="84.5"),
        Cells(_POOR, total="６０"),
        Cells(("21", *_GOOD[1:]), total="87"),
        Cells(("看不清", *_POOR[1:]), total="60"),
        Cells(("21", *_POOR[1:5], ""), total="60"),
    ]
    remarks = [Cells(_GOOD, remark=_UNMET), Cells(_BLANK, remark=_UNMET), Cells(_FAIR, remark="请假")]
    return counted + slips + (remarks if rules["unmet"] else [])


_COLLEGE_WEIGHTS = (
    {"评议小组": "100"},
    {"评议小组": "70", "日常掌握情况": "30"},
    {"评议小组": "99.99", "日常掌握情况": "0.01"},
    {"评议小组": "100", "日常掌握情况": "0"},
    {"评议小组": "60", "日常掌握情况": "30"},
)


@st.composite
def colleges(draw: st.DrawFn) -> Case:
    """Draw a college track: one group or two, quotas that mostly add up, sometimes a remark column."""
    roster = oracle.COLLEGES[: draw(st.sampled_from((7, 4, 3, 2, 5, 6, 1)))]
    weights = draw(st.sampled_from(_COLLEGE_WEIGHTS))
    rules: Rules = {
        **oracle.COLLEGE,
        "weights": {"二级学院": weights},
        "grading": {"by": "quota", "grades": draw(_quotas(len(roster)))},
        "unmet": draw(st.sampled_from(("", _UNMET))),
    }
    return Case(rules, roster, draw(_rows(rules, roster, list(weights))))


@st.composite
def _quotas(draw: st.DrawFn, seats: int) -> dict[str, str]:
    """Draw numbers for three grades, sometimes one too many."""
    best = draw(st.sampled_from(range(seats + 1)))
    middle = draw(st.sampled_from(range(seats - best + 1)))
    spare = draw(st.sampled_from((0, 0, 0, 0, 1)))
    return {"好": str(best), "较好": str(middle), "一般及以下": str(seats - best - middle + spare)}


_OFFICER_WEIGHTS = (
    ("40", "30", "30"),
    ("100", "0", "0"),
    ("33.33", "33.33", "33.34"),
    ("99.99", "0.01", "0"),
    ("99.99", "0", "0.01"),
    ("0", "50", "50"),
    ("40", "30", "20"),
)
_OFFICER_NAMES = ("卫𬭎", "施彧", "阿依古丽·买买提", "冯䶮", "施晓𫖯", "钱彧")


@st.composite
def officers(draw: st.DrawFn) -> Case:
    """Draw an officer track: two categories, three groups, bands."""
    names = _OFFICER_NAMES[: draw(st.sampled_from((4, 6, 3, 2, 5, 1, 0)))]
    groups = list(oracle.OFFICER["weights"]["主席团"])
    categories = list(oracle.OFFICER["weights"])
    roster: list[Person] = [
        {"name": name, "position": "部长", "category": draw(st.sampled_from(categories))} for name in names
    ]
    weights = {
        category: dict(zip(groups, draw(st.sampled_from(_OFFICER_WEIGHTS)), strict=True))
        for category in categories
    }
    rules: Rules = {**oracle.OFFICER, "weights": weights}
    return Case(rules, roster, draw(_rows(rules, roster, groups)))


@st.composite
def _rows(draw: st.DrawFn, rules: Rules, roster: list[Person], groups: list[str]) -> list[PaperRow]:
    """Draw ballots of each group in turn, some without their empty rows."""
    names = [person["name"] for person in roster]
    evaluators = st.sampled_from(["", "王老师"] * max(1, len(names)) + names)
    kinds = _kinds(rules)
    if draw(st.booleans()):
        kinds = kinds[:3]  # a clean meeting, with many ties
    form = st.lists(st.sampled_from(kinds), min_size=len(names), max_size=len(names))
    entered: list[PaperRow] = []
    for group in groups:
        for index in range(draw(st.sampled_from((2, 3, 4, 1, 2, 3, 0)))):
            evaluator, sparse = draw(evaluators), draw(st.booleans())
            entered += [
                _paper_row(group, f"{group[0]}{index + 1:02d}", evaluator, name, cells)
                for name, cells in zip(names, draw(form), strict=True)
                if not sparse or cells != Cells(_BLANK)
            ]
    return entered


def _paper_row(group: str, number: str, evaluator: str, name: str, cells: Cells) -> PaperRow:
    return {
        "group": group,
        "number": number,
        "evaluator": evaluator,
        "participant": name,
        "marks": list(cells.marks),
        "total": cells.total,
        "remark": cells.remark,
    }


def cases() -> st.SearchStrategy[Case]:
    """Draw a case of either track."""
    return st.one_of(colleges(), officers())
