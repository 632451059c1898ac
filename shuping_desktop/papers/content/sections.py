"""Results by category, in the order in which papers list them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from ...scoring.scheme import Category, Track
from ...scoring.tally import ParticipantResult, TrackResults

Section = tuple[Category, Sequence[ParticipantResult]]
SortKey = Callable[[ParticipantResult], tuple[float, ...]]


def by_rank(results: TrackResults) -> list[Section]:
    """Return each category that has participants, with their results by rank, the unranked last."""
    return list(_sections(results, lambda result: (_or_last(result.rank),)))


def by_grade(results: TrackResults) -> list[Section]:
    """Return each category that has participants, with their results by grade, then by rank."""
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
    """Return the grades, best first; those that a quota may be ruled to follow its own name."""
    ruled = ([quota.name, *quota.ruled_as] for quota in track.quotas)
    return chain((band.name for band in track.bands), chain.from_iterable(ruled))
