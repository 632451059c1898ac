"""Random tracks that the workbook must follow: slips, ties, void ballots, rulings of every kind."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from hypothesis import HealthCheck, Phase, given, settings

from shuping_desktop.operations.rulings import open_questions, questions_about
from shuping_desktop.papers.content.snapshot import Snapshot
from shuping_desktop.scoring.ballots import Ballot, Row, TrackData
from shuping_desktop.scoring.row_problems import row_ground
from shuping_desktop.scoring.rulings import AS_RULED, CAPPED, GRADED, ROW, Question, Ruling
from shuping_desktop.scoring.tally import tally
from tests.scoring.builders import COLLEGE, OFFICER, track_data
from tests.strategies import Case, cases


def drawn(count: int) -> list[Case]:
    """So many cases of either track, the same ones every time."""
    found: list[Case] = []

    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(cases())
    def take(case: Case) -> None:
        found.append(case)

    take()
    return found


def snapshots(count: int, seed: int) -> Iterator[Snapshot]:
    """So many tracks; every other one is ruled on, with other decimals and tie orders now and then."""
    random = Random(seed)
    for at, case in enumerate(drawn(count)):
        track = COLLEGE if case.rules["grading"]["by"] == "quota" else OFFICER
        data = track_data(track, *case)
        if at % 2:
            data = ruled(varied(data, random), random)
        yield Snapshot(data, tally(data))


def varied(data: TrackData, random: Random) -> TrackData:
    """Other decimals, another tie order, grades that are ruled, void ballots."""
    order = random.choice([("official", "exact"), ("official",), ("exact",)])
    track = data.track._replace(decimals=random.choice([2, 2, 0, 1, 3, 4]), rank_by=order)
    if track.quotas:
        grading = [
            each._replace(ruled_as=("一般", "差")) if each.name == "一般及以下" else each
            for each in track.quotas
        ]
        track = track._replace(grading=tuple(grading), unmet_grade="差")
    void = [replace(each, void_reason="重票") if random.random() < 0.1 else each for each in data.ballots]
    return replace(data, track=track, ballots=tuple(_with_paper_marks(each, random) for each in void))


def _with_paper_marks(ballot: Ballot, random: Random) -> Ballot:
    """Return the ballot with a text in a mark's place in some rows: above the maximum, or no number."""
    rows = dict(ballot.rows)
    for key, row in rows.items():
        if random.random() < 0.1:
            at, text = random.randrange(len(row.marks)), random.choice(("21", "看不清"))
            marks = (*row.marks[:at], None, *row.marks[at + 1 :])
            rows[key] = row._replace(marks=marks, paper_marks=((at, text),), note="照录")
    return replace(ballot, rows=rows)


def ruled(data: TrackData, random: Random) -> TrackData:
    """Return the track with up to a dozen questions answered at random, one after the other."""
    for number in range(1, random.randrange(13)):
        results = tally(data)
        about = (each for result in results.participants for each in questions_about(data, results, result))
        asked = list({id(each): each for each in (*open_questions(data, results), *about)}.values())
        asked = [each for each in asked if each.kind != "attendance" or random.random() < 0.15]
        if not asked:
            return data
        question = random.choice(asked)
        data = in_force(replace(data, rulings=(*data.rulings, _ruling(number, question, random))))
    return data


def _ruling(number: int, question: Question, random: Random) -> Ruling:
    grades: dict[int, str] = {}
    if question.choices == (GRADED,):
        given_out = list(question.seats) or [random.choice(question.grades)]
        random.shuffle(given_out)
        grades = {key: grade for (key, _), grade in zip(question.tied, given_out, strict=True)}
    decision = random.choice(question.choices)
    points = {CAPPED: question.capped, AS_RULED: 7650}.get(decision)
    return Ruling(
        number,
        question.kind,
        question.ballot_id,
        question.participant_id,
        question.subject,
        question.ground,
        question.before,
        decision,
        "rule",
        "",
        "评议小组",
        "核对纸表",
        "录入员",
        "2026-12-01T10:00:00",
        grades=grades,
        points=points,
    )


def in_force(data: TrackData) -> TrackData:
    """Return the track whose ballots bear the rulings that still rest on what stands in their rows."""
    return replace(data, ballots=tuple(_ruled_on(ballot, data) for ballot in data.ballots))


def _ruled_on(ballot: Ballot, data: TrackData) -> Ballot:
    holding = {
        each.participant_id: each
        for each in data.rulings
        if (each.kind, each.ballot_id) == (ROW, ballot.id) and each.participant_id in ballot.rows
        if each.ground == row_ground(ballot, each.participant_id, ballot.rows[each.participant_id])
    }
    return replace(ballot, ruled=holding)


def with_row(data: TrackData, ballot_id: int, participant_id: int, row: Row) -> TrackData:
    """Return the track with one row of one ballot changed."""
    ballots = [
        replace(each, rows={**each.rows, participant_id: row}) if each.id == ballot_id else each
        for each in data.ballots
    ]
    return in_force(replace(data, ballots=tuple(ballots)))
