"""Independent computation of a track's results, to compare the program's with.

Written from the notice and the contract alone. It shares no code with the program and goes about it
differently on purpose: every row for itself, every participant compared with every other, a rank by
counting who is better, a quota by counting who is ahead. Slow and plain; nothing here is meant for use.

Rules, rosters and rows are plain dicts of texts, as a CSV file gives them.
"""

import csv
import io
import unicodedata
from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation, localcontext
from fractions import Fraction
from typing import Any, TypedDict


class Grading(TypedDict):
    """Grading: `by` is "band" (grades with lowest scores) or "quota" (grades with numbers), best first."""

    by: str
    grades: Mapping[str, str]


class Rules(TypedDict):
    """The rules of a track. Weights are percentages by category, then by group."""

    criteria: Mapping[str, str]
    weights: Mapping[str, Mapping[str, str]]
    grading: Grading
    unmet: str


class Person(TypedDict):
    """A participant."""

    name: str
    position: str
    category: str


class PaperRow(TypedDict):
    """A row of a ballot; an empty text is a blank cell."""

    group: str
    number: str
    evaluator: str
    participant: str
    marks: list[str]
    total: str
    remark: str


COLLEGE: Rules = {
    "criteria": {
        "引领思想成长": "20",
        "组织实践活动": "20",
        "服务广大学生": "20",
        "维护学生权益": "10",
        "持续深化改革": "20",
        "配合校学生会开展工作情况": "10",
    },
    "weights": {"二级学院": {"评议小组": "100"}},
    "grading": {"by": "quota", "grades": {"好": "2", "较好": "4", "一般及以下": "1"}},
    "unmet": "",
}
_OFFICER_WEIGHTS = {"教师代表": "40", "主席团": "30", "工作部门负责人": "30"}
OFFICER: Rules = {
    "criteria": {
        "服务思想成长": "20",
        "组织实践活动": "10",
        "服务广大学生": "20",
        "维护学生权益": "20",
        "服务社会发展": "10",
        "持续深化改革": "20",
    },
    "weights": {"主席团": _OFFICER_WEIGHTS, "工作部门负责人": _OFFICER_WEIGHTS},
    "grading": {"by": "band", "grades": {"优秀": "85", "良好": "70", "合格": "60", "不合格": "0"}},
    "unmet": "未达到要求",
}
COLLEGES: list[Person] = [
    {"name": name, "position": "", "category": "二级学院"}
    for name in ("化工学院", "智造学院", "建工学院", "检测学院", "经管学院", "设计学院", "体育学院")
]


def of_files(college_ballots: str, officers: str, officer_ballots: str) -> dict[str, Any]:
    """Return the `tracks` of `results --json` for three CSV texts, problems without their text."""
    roster = read_officers(officers)
    return {
        "college": results(COLLEGE, COLLEGES, read_rows(college_ballots, COLLEGE)),
        "officer": results(OFFICER, roster, read_rows(officer_ballots, OFFICER)),
    }


def read_officers(text: str) -> list[Person]:
    """Return the roster of an officers' CSV."""
    lines = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    return [{"name": line["汇报人"], "position": line["职务"], "category": line["类别"]} for line in lines]


def read_rows(text: str, rules: Rules) -> list[PaperRow]:
    """Return the rows of a ballots' CSV of either track."""
    return [
        {
            "group": line["评委组"],
            "number": line["票号"],
            "evaluator": line["评委"],
            "participant": line.get("汇报人") or line["二级学院"],
            "marks": [line[criterion] for criterion in rules["criteria"]],
            "total": line["总评分"] if "总评分" in line else line["总分"],
            "remark": line.get("备注", ""),
        }
        for line in csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    ]


def results(rules: Rules, roster: Sequence[Person], rows: Sequence[PaperRow]) -> dict[str, Any]:
    """Return one track as in `results --json`, problems without their text."""
    exact = {person["name"]: _exact(rules, person, rows) for person in roster}
    grades = {person["name"]: _grade(rules, person["name"], exact) for person in roster}
    participants = [
        {
            **person,
            "groups": {
                group: _group(rules, rows, group, person) for group in rules["weights"][person["category"]]
            },
            "score": _printed(exact[person["name"]]),
            "rank": _rank(person, roster, exact),
            "grade": grades[person["name"]],
        }
        for person in roster
    ]
    problems = (
        _row_problems(rules, roster, rows) + _weight_problems(rules) + _empty_groups(rules, roster, rows)
    )
    problems += _unmet(rules, roster, rows)
    if rules["grading"]["by"] == "quota":
        problems += _quota_problems(rules, exact, grades)
    return {"participants": participants, "problems": problems}


def _number(text: str) -> Fraction | None:
    plain = unicodedata.normalize("NFKC", text).strip()
    return Fraction(Decimal(plain)) if plain else None


def _mark(rules: Rules, at: int, text: str) -> Fraction | None:
    """Return a mark; None for a blank, and for what is no valid mark of its criterion."""
    if not text or _fault(rules, at, text):
        return None
    return _number(text)


def _fault(rules: Rules, at: int, text: str) -> str:
    """Return the problem of a text in a mark's place; empty for half points within the maximum."""
    try:
        value = _number(text) or Fraction(0)
    except InvalidOperation:
        return "mark-illegible"
    if value < 0:
        return "mark-illegible"
    if value > Fraction(list(rules["criteria"].values())[at]):
        return "mark-over-maximum"
    return "" if (2 * value).denominator == 1 else "mark-off-step"


def _rounded(value: Fraction) -> Decimal:
    """Round half up to two decimals. Sixty digits are enough to find every half at these sizes."""
    with localcontext() as context:
        context.prec = 60
        long = Decimal(value.numerator) / Decimal(value.denominator)
        return long.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def _printed(value: Fraction | None) -> str | None:
    return None if value is None else str(_rounded(value))


def _own(row: PaperRow, person: Person) -> bool:
    """Return whether a row is the participant's own: rated by that name among the members of the category."""
    return {row["evaluator"], row["participant"]} == {person["name"]} and row["group"] == person["category"]


def _counted(rules: Rules, rows: Sequence[PaperRow], group: str, person: Person) -> list[Fraction]:
    """Return the counted sums of a group for a participant."""
    sums = []
    for row in rows:
        if row["group"] == group and row["participant"] == person["name"] and not _own(row, person):
            marks = [_mark(rules, at, text) for at, text in enumerate(row["marks"])]
            if None not in marks:
                sums.append(sum((mark for mark in marks if mark is not None), Fraction(0)))
    return sums


def _mean(rules: Rules, rows: Sequence[PaperRow], group: str, person: Person) -> Fraction | None:
    sums = _counted(rules, rows, group, person)
    return sum(sums, Fraction(0)) / len(sums) if sums else None


def _group(rules: Rules, rows: Sequence[PaperRow], group: str, person: Person) -> dict[str, Any]:
    return {
        "mean": _printed(_mean(rules, rows, group, person)),
        "ballots": len(_counted(rules, rows, group, person)),
    }


def _exact(rules: Rules, person: Person, rows: Sequence[PaperRow]) -> Fraction | None:
    shares = {group: Fraction(share) for group, share in rules["weights"][person["category"]].items()}
    if sum(shares.values()) != 100:
        return None
    parts = [(share, _mean(rules, rows, group, person)) for group, share in shares.items() if share]
    if any(mean is None for _, mean in parts):
        return None
    return sum((share * mean for share, mean in parts if mean is not None), Fraction(0)) / 100


def _rank(person: Person, roster: Sequence[Person], exact: Mapping[str, Fraction | None]) -> int | None:
    """Return the rank: one more than the number of better participants of the category."""
    mine = exact[person["name"]]
    if mine is None:
        return None
    better = 0
    for other in roster:
        score = exact[other["name"]]
        if other["category"] == person["category"] and score is not None:
            better += (_rounded(score), score) > (_rounded(mine), mine)
    return 1 + better


def _grade(rules: Rules, name: str, exact: Mapping[str, Fraction | None]) -> str | None:
    score = exact[name]
    if score is None:
        return None
    if rules["grading"]["by"] == "quota":
        return _quota_grade(rules, _rounded(score), exact)
    reached = [grade for grade, low in rules["grading"]["grades"].items() if _rounded(score) >= Decimal(low)]
    return reached[0]


def _quota_grade(rules: Rules, official: Decimal, exact: Mapping[str, Fraction | None]) -> str | None:
    """Return the grade of all places that equal scores share; None if those have two grades."""
    quotas = rules["grading"]["grades"]
    if sum(map(int, quotas.values())) != len(exact):
        return None
    others = [_rounded(score) for score in exact.values() if score is not None]
    ahead = sum(other > official for other in others)
    level = sum(other == official for other in others)
    ladder = [grade for grade, number in quotas.items() for _ in range(int(number))]
    shared = set(ladder[ahead : ahead + level])
    return shared.pop() if len(shared) == 1 else None


def _row_problems(rules: Rules, roster: Sequence[Person], rows: Sequence[PaperRow]) -> list[dict[str, Any]]:
    """Return the problems of rows by ballot in order of appearance, then in the order of the form."""
    ballots: list[tuple[str, str]] = []
    for row in rows:
        if (row["group"], row["number"]) not in ballots:
            ballots.append((row["group"], row["number"]))
    found: list[dict[str, Any]] = []
    for group, number in ballots:
        for person in roster:
            for row in rows:
                if (row["group"], row["number"], row["participant"]) == (group, number, person["name"]):
                    place = {"group": group, "ballot": number, "participant": person["name"]}
                    found += [{"code": code, **place} for code in _slips(rules, row, person)]
    return found


def _slips(rules: Rules, row: PaperRow, person: Person) -> list[str]:
    """Return the problem of a row, if any."""
    marks = [_mark(rules, at, text) for at, text in enumerate(row["marks"])]
    total = _number(row["total"])
    missing = row["marks"].count("")
    if _own(row, person):
        anything = missing < len(marks) or total is not None or row["remark"] != ""
        return ["self-score"] if anything else []
    if missing == len(marks) and total is None:
        return []
    if missing:
        return ["incomplete-row"]
    if None in marks:
        return [_fault(rules, marks.index(None), row["marks"][marks.index(None)])]
    differs = total is not None and total != sum(mark for mark in marks if mark is not None)
    return ["total-mismatch"] if differs else []


def _weight_problems(rules: Rules) -> list[dict[str, Any]]:
    sums = [sum(Fraction(share) for share in shares.values()) for shares in rules["weights"].values()]
    return [{"code": "weight-sum"} for total in sums if total != 100]


def _empty_groups(rules: Rules, roster: Sequence[Person], rows: Sequence[PaperRow]) -> list[dict[str, Any]]:
    return [
        {"code": "empty-group", "group": group, "participant": person["name"]}
        for person in roster
        for group, share in rules["weights"][person["category"]].items()
        if Fraction(share) and not _counted(rules, rows, group, person)
    ]


def _unmet(rules: Rules, roster: Sequence[Person], rows: Sequence[PaperRow]) -> list[dict[str, Any]]:
    """Return one problem for each participant with an unmet remark on another's ballot."""
    marked = [row for row in rows if row["remark"] == rules["unmet"] != ""]
    return [
        {"code": "unmet-needs-ruling", "participant": person["name"]}
        for person in roster
        if any(row["participant"] == person["name"] and not _own(row, person) for row in marked)
    ]


def _quota_problems(
    rules: Rules, exact: Mapping[str, Fraction | None], grades: Mapping[str, str | None]
) -> list[dict[str, Any]]:
    """Return the mismatch of the quotas, or the scores tied across a quota's edge, best first."""
    if sum(map(int, rules["grading"]["grades"].values())) != len(exact):
        return [{"code": "quota-mismatch"}]
    open_ones = {name: _rounded(score) for name, score in exact.items() if score is not None}
    open_ones = {name: score for name, score in open_ones.items() if grades[name] is None}
    return [
        {"code": "tie-at-quota", "participants": [name for name in open_ones if open_ones[name] == score]}
        for score in sorted(set(open_ones.values()), reverse=True)
    ]


RULED_AS = {"一般": "一般及以下", "差": "一般及以下"}
"""The grades that the panel rules the last place to, best first, and whose seats they take."""


def seats_are_filled(rules: Rules, grades: Mapping[str, str | None]) -> bool:
    """Return whether each grade is held by exactly as many of the present as it has seats.

    Seats are taken one by one: a grade without a seat left is one too many.
    """
    seats = [grade for grade, number in rules["grading"]["grades"].items() for _ in range(int(number))]
    for grade in grades.values():
        seat = RULED_AS.get(grade or "", grade)
        if seat not in seats:
            return False
        seats.remove(seat)
    return not seats


def grades_follow_ranks(rules: Rules, placed: Sequence[tuple[int | None, str | None]]) -> bool:
    """Return whether no grade is better than that of a better rank, by comparing all."""
    known = [(rank, grade) for rank, grade in placed if rank is not None and grade is not None]
    return not any(one[0] < other[0] and _worse(rules, one[1], other[1]) for one in known for other in known)


def _worse(rules: Rules, one: str, other: str) -> bool:
    seats, ruled = list(rules["grading"]["grades"]), list(RULED_AS)
    one_seat, other_seat = RULED_AS.get(one, one), RULED_AS.get(other, other)
    if one_seat != other_seat:
        return seats.index(one_seat) > seats.index(other_seat)
    return one in ruled and other in ruled and ruled.index(one) > ruled.index(other)
