"""Grades after the panel has ruled: ties, the last place, 未达到要求, and what is known from day to day."""

from collections.abc import Iterator, Mapping, Sequence
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
    """Grades by participant id, as the rules alone give them and as ruled, and the problems that stay open.

    `in_force` are the ids of the rulings that had a part in it.
    """

    by_rule: Mapping[int, str]
    by_id: Mapping[int, str]
    problems: tuple[Problem, ...]
    in_force: frozenset[int]


def settle(data: TrackData, grades: Grades, official: Official, out: Mapping[int, Ruling]) -> RuledGrades:
    """Take the rulings into the grades: ties first, then the last place, 未达到要求, and changed grades.

    Each rests on what came before it, so that a change there opens it again. Those who are `out`
    (absent or withdrawn) get no grade.
    """
    by_rule, by_id = dict(grades.by_id), dict(grades.by_id)
    used: list[Ruling] = []
    ties = list(_settle_ties(data, grades.problems, by_id, used))
    _settle_open_grades(data, official, by_id, used)
    unmet = list(_settle_unmet(data, by_id, used, out))
    _change_grades(data, official, by_id, used)
    return RuledGrades(by_rule, by_id, (*unmet, *ties), frozenset(ruling.id for ruling in used))


def attendance(data: TrackData) -> dict[int, Ruling]:
    """Who was ruled absent or withdrawn, by participant id, with the ruling."""
    ruled = {ruling.participant_id for ruling in data.rulings if ruling.kind == ATTENDANCE}
    people = (person for person in data.participants if person.id in ruled)
    answers = ((person.id, answer_to(attendance_question(person), data.rulings)) for person in people)
    return {key: ruling for key, ruling in answers if ruling is not None}


def attendance_question(person: Participant) -> Question:
    """Whether a participant takes part at all."""
    before = msg("参加评定")
    choices = (ABSENT, WITHDRAWN)
    return Question(
        ATTENDANCE, person.name, ground_of(person.id), before, participant_id=person.id, choices=choices
    )


def grade_question(track: Track, person: Participant, score: Fraction | None, grade: str | None) -> Question:
    """Whether a grade is changed for what is known from day to day (日常掌握情况)."""
    return _one_grade(GRADE, person, grade_names(track), _shown(track, score, grade), (score, grade))


def open_grade_question(track: Track, person: Participant, score: Fraction | None, quota: Quota) -> Question:
    """Which grade the last place gets (notice: the panel rules 一般 or 差)."""
    before = _shown(track, score, quota.name)
    return _one_grade(OPEN_GRADE, person, quota.ruled_as, before, (score, quota.name))


def _shown(track: Track, score: Fraction | None, grade: str | None) -> Message:
    given = (
        msg("没有得分") if score is None else msg("得分 {score}", score=format_fixed(score, track.decimals))
    )
    return msg("{score}，等次 {grade}", score=given, grade=grade or msg("未定"))


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


def grade_names(track: Track) -> tuple[str, ...]:
    """The grades that can be final, best first."""
    quotas = (name for quota in track.quotas for name in (quota.ruled_as or (quota.name,)))
    return (*(band.name for band in track.bands), *quotas)


def quota_to_rule(track: Track, grade: str | None) -> Quota | None:
    """The quota whose label stands where the panel has yet to rule a grade; None where it is settled."""
    return next((quota for quota in track.quotas if quota.name == grade and quota.ruled_as), None)


def _settle_ties(
    data: TrackData, problems: Sequence[Problem], by_id: dict[int, str], used: list[Ruling]
) -> Iterator[Problem]:
    """Gives the tied their ruled grades; yields the problems that no ruling answers."""
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
            _take(data, question, by_id, used)


def _settle_unmet(
    data: TrackData, by_id: dict[int, str], used: list[Ruling], out: Mapping[int, Ruling]
) -> Iterator[Problem]:
    """A participant ruled 未达到 gets that grade whatever the score (notice: 备注)."""
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
            _take(data, question, by_id, used)


def _take(data: TrackData, question: Question, by_id: dict[int, str], used: list[Ruling]) -> None:
    ruling = answer_to(question, data.rulings)
    if ruling:
        by_id.update(ruling.grades)
        used.append(ruling)
