"""Values of the formulas on the sheet of the sums, computed as a spreadsheet computes them.

Where the tally has a value it is taken from there: sums and ranks. Tests compare all with LibreOffice.
"""

from collections.abc import Mapping, Sequence
from math import floor
from typing import Any

from ..scoring.rulings import ABSENT, DECISIONS, NOT_MET, WITHDRAWN
from ..scoring.scheme import FULL_WEIGHT
from ..scoring.tally import ParticipantResult
from .ballots_sheet import is_unmet
from .layout_plan import TrackPlan
from .ruling_grounds import ruling_grounds, units
from .writer import Value

TOLERANCE = "0.0000000000001"
ABSENCE = {ABSENT: "缺席", WITHDRAWN: "退出"}
_Line = dict[str, Any]


def sums_values(plan: TrackPlan) -> list[Mapping[str, Value]]:
    """Return the values of each participant's row by column, those of its rulings included."""
    grounds = ruling_grounds(plan.snapshot)
    lines = [
        _base(plan, result) | grounds.get(result.participant.id, {})
        for result in plan.snapshot.results.participants
    ]
    for line in lines:
        _add_places(plan, line, lines)
    for line in lines:
        _add_grades(plan, line, lines)
    return [*lines]


def _base(plan: TrackPlan, result: ParticipantResult) -> _Line:
    """Return sums, shares and score of a participant."""
    category = next(each for each in plan.track.categories if each.name == result.participant.category)
    absence = ABSENCE.get(result.absence, "")
    line: _Line = {"absence": absence, "present": int(not absence)}
    wholes, rests, weighed = 0, 0.0, True
    for at, group in enumerate(plan.track.groups):
        mean, weight = result.groups[group.name], category.weights[group.name]
        whole, rest = divmod(weight * mean.total, mean.ballots) if mean.ballots else (0, 0)
        share = rest / mean.ballots if mean.ballots else 0.0
        weighed = weighed and (not weight or mean.ballots > 0)
        line |= {f"sum{at}": mean.total, f"count{at}": mean.ballots, f"whole{at}": whole, f"rest{at}": share}
        wholes, rests = wholes + whole, rests + share
    full = category.weight_sum == FULL_WEIGHT
    carried = floor(rests + float(TOLERANCE))
    line |= {"scored": int(bool(line["present"] and full and weighed)), "whole": wholes + carried}
    line |= {"rest": rests - carried, "official": units(plan.data, result.official_score)}
    line |= {"rank": "" if result.rank is None else result.rank}
    return line | {"unmet": _unmet(plan, result)}


def _unmet(plan: TrackPlan, result: ParticipantResult) -> int:
    return sum(is_unmet(plan.data, ballot, result.participant) for ballot in plan.data.ballots)


def _add_places(plan: TrackPlan, line: _Line, lines: Sequence[_Line]) -> None:
    scores = [other["official"] for other in lines if other["scored"]]
    line["ahead"] = sum(score > line["official"] for score in scores)
    line["level"] = sum(score == line["official"] for score in scores)
    line["by rule"], line["on edge"] = (
        _by_quota(plan, line, lines) if plan.track.quotas else (_by_band(plan, line), 0)
    )


def _by_band(plan: TrackPlan, line: _Line) -> str:
    score = line["official"] * 10 ** (4 - plan.track.decimals)
    above = sum(band.lowest * 100 > score for band in plan.track.bands)
    return plan.track.bands[above].name if line["scored"] else ""


def _by_quota(plan: TrackPlan, line: _Line, lines: Sequence[_Line]) -> tuple[str, int]:
    """Return the grade of the places that equal scores share, and whether they span several grades."""
    quotas = plan.track.quotas
    fits = sum(quota.quota for quota in quotas) == sum(other["present"] for other in lines)
    if not (line["scored"] and fits):
        return "", 0
    ends = [sum(quota.quota for quota in quotas[: at + 1]) for at in range(len(quotas))]
    first = sum(end <= line["ahead"] for end in ends)
    last = sum(end <= line["ahead"] + line["level"] - 1 for end in ends)
    return (quotas[first].name, 0) if first == last else ("", 1)


def _add_grades(plan: TrackPlan, line: _Line, lines: Sequence[_Line]) -> None:
    """Add the grade after each kind of ruling, a ruling counting while its grounds are those of now."""
    line["tie holds"] = int(_tie_holds(line, lines))
    line["after tie"] = line["tie grade"] if line["tie holds"] else line["by rule"]
    line["unmet holds"] = int("unmet ruling" in line and line["unmet"] == line["unmet count"])
    not_met = line["unmet holds"] and line["unmet ruling"] == str(DECISIONS[NOT_MET])
    line["after unmet"] = plan.track.unmet_grade if not_met else line["after tie"]
    line["after open"] = _ruled(line, "open grade", "after unmet", "open official", "open label")
    line["grade"] = _ruled(line, "change grade", "after open", "change official", "change from")


def _tie_holds(line: _Line, lines: Sequence[_Line]) -> bool:
    if "tie grade" not in line or not line["on edge"]:
        return False
    now, then = ("official", "ahead", "level"), ("tie official", "tie ahead", "tie level")
    ruled = (other for other in lines if other.get("tie no") == line["tie no"])
    together = sum(other["official"] == line["official"] for other in ruled)
    return [line[name] for name in now] == [line[name] for name in then] and together == line["tie level"]


def _ruled(line: _Line, ruled: str, before: str, official: str, then: str) -> str:
    holds = ruled in line and (line["official"], line[before]) == (line[official], line[then])
    return str(line[ruled] if holds else line[before])
