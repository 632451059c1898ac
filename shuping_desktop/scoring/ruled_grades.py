"""Grades after rulings: ties, 未达到要求, the last place, and changes for 日常掌握情况."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from ..messages import Message, msg
from . import row_problems
from .ballots import Participant, TrackData
from .grading import Grades
from .numbers import format_fixed
from .problems import Problem
from .rulings import (
    ABSENT,
    ATTENDANCE,
    GRADE,
    GRADED,
    NOT_MET,
    OPEN_GRADE,
    WITHDRAWN,
    Question,
    Ruling,
    answer_to,
    ground_of,
)
from .scheme import Quota, Track

Official = Mapping[int, Fraction | None]


class RuledGrades(NamedTuple):
    """Grades by participant id, by the rules alone and after rulings, and the open problems.

    `in_force` are the ids of the rulings that were applied.
    """

    by_rule: Mapping[int, str]
    by_id: Mapping[int, str]
    problems: tuple[Problem, ...]
    in_force: frozenset[int]


def settle(data: TrackData, grades: Grades, official: Official, out: Mapping[int, Ruling]) -> RuledGrades:
    """Apply rulings to the grades: on ties, on 未达到要求, on the last place, and changes of grades.

    Each kind rests on the result of those before, so that a change there makes it lapse. Participants
    who are `out` (absent or withdrawn) get no grade.
    """
    by_rule, by_id = dict(grades.by_id), dict(grades.by_id)
    used: list[Ruling] = []
    ties = list(_settle_ties(data, grades.problems, by_id, used))
    # The grade of those who do not qualify may be one that the panel has yet to rule on.
    unmet = list(_settle_unmet(data, by_id, used, out))
    _settle_open_grades(data, official, by_id, used)
    _change_grades(data, official, by_id, used)
    return RuledGrades(by_rule, by_id, (*unmet, *ties), frozenset(ruling.id for ruling in used))


def attendance(data: TrackData) -> dict[int, Ruling]:
    """Return the rulings on absent and withdrawn participants, by participant id."""
    ruled = {ruling.participant_id for ruling in data.rulings if ruling.kind == ATTENDANCE}
    people = (person for person in data.participants if person.id in ruled)
    answers = ((person.id, answer_to(attendance_question(person), data.rulings)) for person in people)
    return {key: ruling for key, ruling in answers if ruling is not None}


def attendance_question(person: Participant) -> Question:
    """Return the question whether a participant takes part."""
    before = msg("参加评定")
    choices = (ABSENT, WITHDRAWN)
    return Question(
        ATTENDANCE, person.name, ground_of(person.id), before, participant_id=person.id, choices=choices
    )


def grade_question(track: Track, person: Participant, score: Fraction | None, grade: str | None) -> Question:
    """Return the question whether a grade is changed for 日常掌握情况."""
    return _one_grade(GRADE, person, grade_names(track), _shown(track, score, grade), (score, grade))


def open_grade_question(track: Track, person: Participant, score: Fraction | None, quota: Quota) -> Question:
    """Return the question which grade the last place gets (notice: the panel rules 一般 or 差)."""
    before = _shown(track, score, quota.name)
    return _one_grade(OPEN_GRADE, person, quota.ruled_as, before, (score, quota.name))


def _shown(track: Track, score: Fraction | None, grade: str | None) -> Message:
    points = (
        msg("没有得分") if score is None else msg("得分 {score}", score=format_fixed(score, track.decimals))
    )
    return msg("{score}，等次 {grade}", score=points, grade=grade or msg("未定"))


def _one_grade(
    kind: str, person: Participant, grades: tuple[str, ...], before: Message, ground: tuple[object, ...]
) -> Question:
    return Question(
        kind,
        person.name,
        ground_of(person.id, *ground),
        before,
        participant_id=person.id,
        choices=(GRADED,),
        tied=((person.id, person.name),),
        grades=grades,
    )


def open_grade_questions(
    track: Track, graded: Iterable[tuple[Participant, Fraction | None, str | None]]
) -> Iterator[Question]:
    """Yield a question for each participant, with score and grade, whose grade the panel has to rule on."""
    for person, score, grade in graded:
        quota = quota_to_rule(track, grade)
        if quota:
            yield open_grade_question(track, person, score, quota)


def grade_names(track: Track) -> tuple[str, ...]:
    """Return the grades that can be final, best first."""
    quotas = (name for quota in track.quotas for name in (quota.ruled_as or (quota.name,)))
    return (*(band.name for band in track.bands), *quotas)


def quota_to_rule(track: Track, grade: str | None) -> Quota | None:
    """Return the quota of a grade that the panel has yet to rule on; None where the grade is settled."""
    return next((quota for quota in track.quotas if quota.name == grade and quota.ruled_as), None)


def _settle_ties(
    data: TrackData, problems: Sequence[Problem], by_id: dict[int, str], used: list[Ruling]
) -> Iterator[Problem]:
    """Give tied participants their ruled grades; yield the problems without a ruling."""
    for problem in problems:
        ruling = problem.question and answer_to(problem.question, data.rulings)
        if ruling:
            by_id.update(ruling.grades)
            used.append(ruling)
        else:
            yield problem


def _settle_open_grades(
    data: TrackData, official: Official, by_id: dict[int, str], used: list[Ruling]
) -> None:
    for person in data.participants:
        quota = quota_to_rule(data.track, by_id.get(person.id))
        if quota:
            question = open_grade_question(data.track, person, official[person.id], quota)
            _apply(data, question, by_id, used)


def _settle_unmet(
    data: TrackData, by_id: dict[int, str], used: list[Ruling], out: Mapping[int, Ruling]
) -> Iterator[Problem]:
    """Give participants ruled 未达到 that grade, whatever the score (notice: 备注)."""
    for problem in row_problems.unmet(data):
        if problem.participant_id in out:
            continue
        ruling = problem.question and answer_to(problem.question, data.rulings)
        if not ruling:
            yield problem
            continue
        used.append(ruling)
        if ruling.decision == NOT_MET:
            by_id[problem.participant_id] = data.track.unmet_grade


def _change_grades(data: TrackData, official: Official, by_id: dict[int, str], used: list[Ruling]) -> None:
    changed = {ruling.participant_id for ruling in data.rulings if ruling.kind == GRADE}
    for person in data.participants:
        if person.id in changed:
            question = grade_question(data.track, person, official[person.id], by_id.get(person.id))
            _apply(data, question, by_id, used)


def _apply(data: TrackData, question: Question, by_id: dict[int, str], used: list[Ruling]) -> None:
    ruling = answer_to(question, data.rulings)
    if ruling:
        by_id.update(ruling.grades)
        used.append(ruling)
