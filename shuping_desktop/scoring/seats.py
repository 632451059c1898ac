"""Checks of the grades after rulings: seats against the quotas, and grades above better-ranked ones."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from ..messages import Message, msg
from .ballots import Participant, TrackData
from .problems import GRADE_INVERSION, QUOTA_OVERFILLED, QUOTA_UNDERFILLED, Problem
from .ruled_grades import RuledGrades
from .rulings import (
    ACCEPTED,
    GRADE,
    INVERSION,
    NOT_MET,
    SEATS,
    TIE,
    UNMET,
    Question,
    answer_to,
    ground_of,
)
from .scheme import Track


class GradeChecks(NamedTuple):
    """The open problems of the grades, and the ids of the rulings that accept what they would report."""

    problems: tuple[Problem, ...]
    in_force: frozenset[int]


def check_grades(
    data: TrackData, present: Sequence[Participant], ranks: Mapping[int, int], grades: RuledGrades
) -> GradeChecks:
    """Check the grades of those `present`; a ruling that accepts a deviation is tied to these grades."""
    if grades.by_id == grades.by_rule:
        # The rules alone fill every seat, in the order of the ranks.
        return GradeChecks((), frozenset())
    found = [*_seats(data.track, present, grades), *_inversions(data, present, ranks, grades)]
    answers = [(problem, problem.question and answer_to(problem.question, data.rulings)) for problem in found]
    return GradeChecks(
        tuple(problem for problem, ruling in answers if ruling is None),
        frozenset(ruling.id for _, ruling in answers if ruling is not None),
    )


def _seats(track: Track, present: Sequence[Participant], grades: RuledGrades) -> Iterator[Problem]:
    """Yield a problem if more have a grade than it has seats, or all are graded and seats are left.

    Quotas that do not add up to the number of participants are a problem of their own.
    """
    if sum(quota.quota for quota in track.quotas) != len(present):
        return
    given = [(person.id, grades.by_id[person.id]) for person in present if person.id in grades.by_id]
    seats = {name: quota.name for quota in track.quotas for name in (quota.name, *quota.ruled_as)}
    taken = Counter(seats.get(grade, "") for _, grade in given)
    over = [quota for quota in track.quotas if taken[quota.name] > quota.quota]
    under = [quota for quota in track.quotas if taken[quota.name] < quota.quota]
    if not (over or (under and len(given) == len(present))):
        return
    facts = [
        msg(
            "“{grade}”名额 {seats} 个，裁定后 {taken} 个",
            grade=quota.name,
            seats=quota.quota,
            taken=taken[quota.name],
        )
        for quota in track.quotas
        if quota in over or (quota in under and len(given) == len(present))
    ]
    ground = ground_of([(quota.name, quota.quota) for quota in track.quotas], sorted(given))
    code = QUOTA_OVERFILLED if over else QUOTA_UNDERFILLED
    yield _problem(code, SEATS, msg("等次名额"), ground, msg("{facts}，与名额不符", facts=facts))


def _inversions(
    data: TrackData, present: Sequence[Participant], ranks: Mapping[int, int], grades: RuledGrades
) -> Iterator[Problem]:
    """Yield a problem for each category in which a grade is better than that of a better rank."""
    together = _decided_together(data, grades)
    exempt = _ruled_unmet(data, grades)
    levels = {key: _level(data.track, grade) for key, grade in grades.by_id.items()}
    for category in data.track.categories:
        people = [person for person in present if person.category == category.name and person.id in ranks]
        people = sorted((person for person in people if levels.get(person.id)), key=lambda p: ranks[p.id])
        pairs = [
            (ahead, behind)
            for ahead, behind in combinations(people, 2)
            if ranks[ahead.id] < ranks[behind.id]
            and ahead.id not in exempt
            and frozenset((ahead.id, behind.id)) not in together
            and _is_better(levels[behind.id], levels[ahead.id])
        ]
        if pairs:
            passed, raised = (list(dict.fromkeys(column)) for column in zip(*pairs, strict=True))
            seen = msg(
                "{raised}的等次高于名次在前的{passed}",
                raised=[_placed(person, ranks, grades) for person in raised],
                passed=[_placed(person, ranks, grades) for person in passed],
            )
            facts = sorted((key.id, ranks[key.id], grades.by_id[key.id]) for key in (*passed, *raised))
            subject = msg("{category}的名次与等次", category=category.name)
            ground = ground_of(category.name, facts)
            problem = _problem(GRADE_INVERSION, INVERSION, subject, ground, seen)
            yield problem._replace(category=category.name)


def _placed(person: Participant, ranks: Mapping[int, int], grades: RuledGrades) -> Message:
    grade = grades.by_id[person.id]
    return msg("{name}（第 {rank} 名，{grade}）", name=person.name, rank=ranks[person.id], grade=grade)


def _problem(code: str, kind: str, subject: Message, ground: str, seen: Message) -> Problem:
    text = msg("{seen}；请调整裁定，确要这样定等次的，请裁定认可并写明理由。", seen=seen)
    return Problem(code, text, question=Question(kind, subject, ground, seen, choices=(ACCEPTED,)))


_Level = tuple[int, int | None]
"""Place of a grade, and its place among those it may be ruled to; None before that ruling."""


def _level(track: Track, grade: str) -> _Level | None:
    for place, band in enumerate(track.bands):
        if grade == band.name:
            return place, 0
    for place, quota in enumerate(track.quotas):
        if grade in quota.ruled_as:
            return place, quota.ruled_as.index(grade)
        if grade == quota.name:
            return place, None if quota.ruled_as else 0
    return None


def _is_better(one: _Level | None, other: _Level | None) -> bool:
    if one is None or other is None:
        return False
    if one[0] != other[0]:
        return one[0] < other[0]
    return one[1] is not None and other[1] is not None and one[1] < other[1]


def _ruled_unmet(data: TrackData, grades: RuledGrades) -> set[int]:
    """Return the ids of those who have their grade by the ruling 未达到, whatever the score."""
    in_force = [ruling for ruling in data.rulings if ruling.id in grades.in_force]
    unmet = {rule.participant_id for rule in in_force if (rule.kind, rule.decision) == (UNMET, NOT_MET)}
    return unmet - {ruling.participant_id for ruling in in_force if ruling.kind == GRADE}


def _decided_together(data: TrackData, grades: RuledGrades) -> set[frozenset[int]]:
    """Return the pairs whose grades one ruling on a tie distributed, and no other ruling changed."""
    return {
        frozenset(pair)
        for ruling in data.rulings
        if ruling.kind == TIE and ruling.id in grades.in_force
        for pair in combinations(ruling.grades, 2)
        if all(grades.by_id.get(key) == ruling.grades[key] for key in pair)
    }
