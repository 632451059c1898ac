"""Builders of tracks for tests, and results in the format of `results --json`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import shuping_desktop
from shuping_desktop.operations.rows import with_value
from shuping_desktop.scoring.ballots import Ballot, Participant, Row, TrackData
from shuping_desktop.scoring.numbers import format_fixed, parse_hundredths
from shuping_desktop.scoring.paper_marks import paper_value
from shuping_desktop.scoring.problems import Problem
from shuping_desktop.scoring.scheme import EvaluatorGroup, Quota, Track
from shuping_desktop.scoring.scheme_reading import read_scheme
from shuping_desktop.scoring.second_entry import CellValue
from shuping_desktop.scoring.tally import ParticipantResult, TrackResults, tally
from tests import oracle
from tests.oracle import PaperRow, Person, Rules

RESOURCES = shuping_desktop.RESOURCES
NOTICE_TEXT = (RESOURCES / "schemes" / "notice.toml").read_text("utf-8")
NOTICE = read_scheme(NOTICE_TEXT)
COLLEGE, OFFICER = NOTICE.track("college"), NOTICE.track("officer")
PANEL = "评议小组"
PEERS = COLLEGE._replace(groups=(EvaluatorGroup(PANEL, peers=("二级学院",)),))
"""The college track if the colleges rated each other."""
TEACHERS, CHAIRS, HEADS = "教师代表", "主席团", "工作部门负责人"


def row(
    participant: str,
    points: str = "",
    *,
    number: str = "P01",
    group: str = PANEL,
    evaluator: str = "",
    marks: Sequence[str] | None = None,
    total: str = "",
    remark: str = "",
) -> PaperRow:
    """Return a paper row with six marks that add up to `points` (blank if empty), or with `marks`."""
    return {
        "group": group,
        "number": number,
        "evaluator": evaluator,
        "participant": participant,
        "marks": list(marks) if marks is not None else _spread(points, group),
        "total": total,
        "remark": remark,
    }


def rows(name: str, *points: str, group: str = PANEL) -> list[PaperRow]:
    """Return one row on each of several ballots for the same participant."""
    return [
        row(name, text, group=group, number=f"{group[0]}{index:02d}") for index, text in enumerate(points, 1)
    ]


def _spread(points: str, group: str) -> list[str]:
    """Return six marks that add up to `points`; each column is filled before the next."""
    rules = oracle.OFFICER if group in (TEACHERS, CHAIRS, HEADS) else oracle.COLLEGE
    if not points:
        return [""] * len(rules["criteria"])
    left = cents(points)
    marks = []
    for maximum in rules["criteria"].values():
        mark = min(left, cents(maximum))
        left -= mark
        marks.append(f"{mark // 100}.{mark % 100:02d}")
    return marks


def cents(text: str) -> int:
    """Return the number in a text in hundredths."""
    return int(parse_hundredths(text))


def people(*names: str, category: str = "二级学院") -> list[Person]:
    """Return a roster of one category."""
    return [{"name": name, "position": "", "category": category} for name in names]


def college(
    names: Sequence[str], entered: Iterable[PaperRow], quotas: Mapping[str, int] | None = None
) -> TrackResults:
    """Return the college track's results; by default all colleges share one grade."""
    grading = {"by": "quota", "grades": {k: str(v) for k, v in (quotas or {"好": len(names)}).items()}}
    rules: Any = {**oracle.COLLEGE, "grading": grading}
    return tally(track_data(PEERS, rules, people(*names), list(entered)))


def officers(
    entered: Iterable[PaperRow],
    roster: Sequence[Person] = people("卫𬭎", category=CHAIRS),
    weights: Sequence[str] = ("100", "0", "0"),
) -> TrackResults:
    """Return the officer track's results; by default one officer, scored by teachers only."""
    shares = dict(zip((TEACHERS, CHAIRS, HEADS), weights, strict=True))
    rules: Any = {**oracle.OFFICER, "weights": {CHAIRS: shares, HEADS: shares}}
    return tally(track_data(OFFICER, rules, roster, list(entered)))


def track_data(
    track: Track, rules: Rules, roster: Sequence[Person], entered: Sequence[PaperRow]
) -> TrackData:
    """Return a track from plain rules, roster and rows; ballots are in order of first appearance."""
    ids = {person["name"]: index for index, person in enumerate(roster, 1)}
    ballots: dict[tuple[str, str], Ballot] = {}
    for line in entered:
        key = line["group"], line["number"]
        ballot = ballots.setdefault(key, Ballot(len(ballots) + 1, *key, line["evaluator"], {}))
        ballots[key] = replace(ballot, rows={**ballot.rows, ids[line["participant"]]: _row(track, line)})
    participants = tuple(Participant(ids[person["name"]], **person) for person in roster)
    return TrackData(_under(track, rules), participants, tuple(ballots.values()))


def _row(track: Track, line: PaperRow) -> Row:
    blank: tuple[int | None, ...] = (None,) * len(line["marks"])
    row = Row(blank, cents(line["total"]) if line["total"] else None, line["remark"])
    for at, text in enumerate(line["marks"]):
        row = with_value(row, at, _mark(track, at, text))
    return row


def _mark(track: Track, at: int, text: str) -> CellValue:
    """Return a mark, or its text if it is none; any step is allowed, to bring sums near an edge."""
    if not text:
        return None
    return paper_value(track._replace(step=1), at, text)


def _under(track: Track, rules: Rules) -> Track:
    """Return the track with the weights, the remark and the quotas, if any, of plain rules."""
    weights = {
        category: {group: cents(share) for group, share in shares.items()}
        for category, shares in rules["weights"].items()
    }
    peers = {group.name: group.peers for group in track.groups}
    groups = tuple(EvaluatorGroup(name, peers=peers.get(name, ())) for name in next(iter(weights.values())))
    changed = track.with_groups(groups, weights)._replace(unmet_remark=rules["unmet"])
    if not track.quotas:
        return changed
    quotas = (Quota(name, int(number)) for name, number in rules["grading"]["grades"].items())
    return changed._replace(grading=tuple(quotas))


def line(results: TrackResults, name: str) -> ParticipantResult:
    """Return one participant's result."""
    return next(item for item in results.participants if item.participant.name == name)


def score(results: TrackResults, name: str) -> str | None:
    """Return a participant's official score as printed."""
    official = line(results, name).official_score
    return None if official is None else format_fixed(official)


def codes(results: TrackResults) -> list[str]:
    """Return the codes of the problems, in order."""
    return [problem.code for problem in results.problems]


def shown(results: TrackResults) -> dict[str, Any]:
    """Return the results in the format of `results --json`, problems without their text."""
    return {
        "participants": [_shown_line(item) for item in results.participants],
        "problems": [place(problem) for problem in results.problems],
    }


def _shown_line(item: ParticipantResult) -> dict[str, Any]:
    return {
        "name": item.participant.name,
        "position": item.participant.position,
        "category": item.participant.category,
        "groups": {
            name: {"mean": None if group.mean is None else format_fixed(group.mean), "ballots": group.ballots}
            for name, group in item.groups.items()
        },
        "score": None if item.official_score is None else format_fixed(item.official_score),
        "rank": item.rank,
        "grade": item.grade,
    }


def place(problem: Problem) -> dict[str, Any]:
    """Return a problem's code and the fields that apply."""
    fields = {
        "code": problem.code,
        "group": problem.group,
        "ballot": problem.ballot,
        "participant": problem.participant,
        "participants": list(problem.participants),
    }
    return {key: value for key, value in fields.items() if value}
