"""The order in which results are announced, and which open problems belong to whom."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from ...scoring.problems import Problem
from ...scoring.scheme import Category, Track
from ...scoring.tally import ParticipantResult, TrackResults

Section = tuple[Category, Sequence[ParticipantResult]]
SortKey = Callable[[ParticipantResult], tuple[float, ...]]


def by_rank(results: TrackResults) -> list[Section]:
    """Each category that has participants, with them in order of rank, the unranked last."""
    return list(_sections(results, lambda result: (_or_last(result.rank),)))


def by_grade(results: TrackResults) -> list[Section]:
    """Each category that has participants, with them in order of grade, then of rank."""
    places = {name: place for place, name in reversed(list(enumerate(_grade_names(results.track))))}

    def key(result: ParticipantResult) -> tuple[float, float]:
        return _or_last(places.get(result.grade or "")), _or_last(result.rank)

    return list(_sections(results, key))


def _sections(results: TrackResults, key: SortKey) -> Iterator[Section]:
    for category in results.track.categories:
        people = [result for result in results.participants if result.participant.category == category.name]
        if people:
            yield category, sorted(people, key=key)


def _or_last(place: int | None) -> float:
    return float("inf") if place is None else place


def _grade_names(track: Track) -> Iterable[str]:
    """Grades best first; what a quota may be ruled to stands at its place."""
    ruled = ([quota.name, *quota.ruled_as] for quota in track.quotas)
    return chain((band.name for band in track.bands), chain.from_iterable(ruled))


def concerns(problem: Problem, result: ParticipantResult) -> bool:
    """Whether an open problem is about this participant."""
    person = result.participant
    if problem.participants:
        return person.name in problem.participants
    return (
        problem.participant_id == person.id if problem.participant_id else problem.participant == person.name
    )


def of_nobody(problems: Iterable[Problem]) -> list[Problem]:
    """The problems of the whole track, which no participant's line can show."""
    return [
        problem
        for problem in problems
        if not (problem.participant or problem.participants or problem.participant_id)
    ]
