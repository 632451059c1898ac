"""Grades from official scores: by band, or by quota within the track's category."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple

from ..messages import joined, msg
from .ballots import Participant
from .numbers import HUNDRED, format_fixed
from .problems import QUOTA_MISMATCH, TIE_AT_QUOTA, Problem
from .rulings import GRADED, TIE, Question, ground_of
from .scheme import Quota, Track


class Grades(NamedTuple):
    """Grades by participant id, without those who got none, and the problems that prevented one."""

    by_id: Mapping[int, str]
    problems: tuple[Problem, ...] = ()


def grade_participants(
    track: Track, participants: Sequence[Participant], official: Mapping[int, Fraction | None]
) -> Grades:
    """Grade by the official scores, in points (notice: bands and quotas go by the printed score)."""
    if track.quotas:
        return _by_quota(track, participants, official)
    scored = {key: score for key, score in official.items() if score is not None}
    return Grades({key: _band(track, score) for key, score in scored.items()})


def _band(track: Track, score: Fraction) -> str:
    """Return the name of the score's band, which includes its lower bound: 85.00 is 优秀 from 85."""
    return next(band.name for band in track.bands if score * HUNDRED >= band.lowest)


def _by_quota(
    track: Track, participants: Sequence[Participant], official: Mapping[int, Fraction | None]
) -> Grades:
    """Fill the quotas in order of official score; participants tied across an edge get no grade."""
    seats = [quota for quota in track.quotas for _ in range(quota.quota)]
    if len(seats) != len(participants):
        return Grades({}, (_quota_mismatch(track, len(participants)),))
    scored = [person for person in participants if official[person.id] is not None]
    scored.sort(key=lambda person: official[person.id] or 0, reverse=True)
    grades: dict[int, str] = {}
    problems: list[Problem] = []
    place = 0
    for score, people in groupby(scored, key=lambda person: official[person.id]):
        tied = list(people)
        reached = seats[place : place + len(tied)]
        place += len(tied)
        if reached[0] is reached[-1]:
            grades.update((person.id, reached[0].name) for person in tied)
        elif score is not None:
            problems.append(_tie(track, tied, score, reached))
    return Grades(grades, tuple(problems))


def _quota_mismatch(track: Track, number: int) -> Problem:
    text = msg(
        "等次名额（{listed}）合计 {total} 个，与参加评定的述职对象 {number} 个不符；改正前不定等次。",
        listed=[msg("{name} {quota}", name=quota.name, quota=quota.quota) for quota in track.quotas],
        total=sum(quota.quota for quota in track.quotas),
        number=number,
    )
    return Problem(QUOTA_MISMATCH, text)


def _tie(track: Track, tied: Sequence[Participant], score: Fraction, reached: Sequence[Quota]) -> Problem:
    names = tuple(person.name for person in tied)
    text = msg(
        "{names}同为 {score} 分，正跨在{edges}的名额线上，等次待评议小组裁定。",
        names=names,
        score=format_fixed(score, track.decimals),
        edges=list(dict.fromkeys(quota.name for quota in reached)),
    )
    return Problem(
        TIE_AT_QUOTA,
        text,
        participants=names,
        participant_id=tied[0].id,
        question=_tie_question(track, tied, score, reached),
    )


def _tie_question(
    track: Track, tied: Sequence[Participant], score: Fraction, reached: Sequence[Quota]
) -> Question:
    """Return the question how the grades of the tied places are distributed among the tied."""
    seats = tuple(quota.name for quota in reached)
    return Question(
        TIE,
        joined([person.name for person in tied]),
        ground_of(sorted(person.id for person in tied), score, seats),
        msg("同为 {score} 分，等次未定", score=format_fixed(score, track.decimals)),
        choices=(GRADED,),
        tied=tuple((person.id, person.name) for person in tied),
        grades=tuple(dict.fromkeys(seats)),
        seats=seats,
    )
