"""Scores by criterion: exact means that add up to the score."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import cast

from .ballots import Participant, TrackData
from .numbers import HUNDRED
from .scheme import FULL_WEIGHT, Category
from .tally import ParticipantResult, TrackResults

_Sums = Mapping[tuple[str, int], Sequence[int]]
_Values = tuple[int, ...]
_AS_MARKED = (0, 0)
"""Last two values of `_row_values` for a row that counts by the sum of its marks."""


@dataclass(frozen=True, slots=True)
class CriterionMeans:
    """A score by criterion, in points: the means and `by_written` add up to the exact score.

    `by_written` is the contribution of written totals beyond the marks, in rows ruled to count by their
    written total (0 without such rows); `written_rows` is the number of those rows.
    """

    means: tuple[Fraction, ...]
    by_written: Fraction = Fraction(0)
    written_rows: int = 0

    @property
    def total(self) -> Fraction:
        """The exact score."""
        return sum(self.means, self.by_written)


def criterion_means(data: TrackData, results: TrackResults) -> dict[int, CriterionMeans]:
    """Return the weighted means by criterion of all participants with a score, by participant id."""
    sums = _sums(data)
    categories = {category.name: category for category in data.track.categories}
    scored = (result for result in results.participants if result.exact_score is not None)
    return {
        result.participant.id: _weighted(result, categories[result.participant.category], sums)
        for result in scored
    }


def mean_of(several: Iterable[CriterionMeans]) -> CriterionMeans | None:
    """Return the unweighted mean of several participants' means; None if there are none."""
    entries = list(several)
    if not entries:
        return None
    columns = zip(*(entry.means for entry in entries), strict=True)
    means = tuple(sum(column, Fraction(0)) / len(entries) for column in columns)
    by_written = sum((entry.by_written for entry in entries), Fraction(0)) / len(entries)
    return CriterionMeans(means, by_written, sum(entry.written_rows for entry in entries))


def means_beside(
    data: TrackData, results: TrackResults, person: Participant
) -> tuple[CriterionMeans | None, CriterionMeans | None]:
    """Return a participant's means, and the mean of all in the same category with a score.

    The values equal those of `criterion_means` and `mean_of`, but are computed faster.
    """
    scored = [result for result in results.participants if result.exact_score is not None]
    peers = [result for result in scored if result.participant.category == person.category]
    if not peers:
        return None, None
    sums, category = _sums(data), data.track.category(person.category)
    own = [_weighted(result, category, sums) for result in peers if result.participant.id == person.id]
    return own[0] if own else None, _mean_of_all(peers, category, sums)


def _mean_of_all(peers: Sequence[ParticipantResult], category: Category, sums: _Sums) -> CriterionMeans:
    """Return the mean of all peers; only one fraction is needed for each number of ballots."""
    columns: list[tuple[Sequence[int], Fraction]] = []
    for group, weight in category.weights.items():
        by_count: defaultdict[int, list[Sequence[int]]] = defaultdict(list)
        for peer in peers if weight else ():
            by_count[peer.groups[group].ballots].append(sums[group, peer.participant.id])
        columns += (
            (list(map(sum, zip(*rows, strict=True))), Fraction(weight, count * len(peers)))
            for count, rows in by_count.items()
        )
    return _means(columns)


def _sums(data: TrackData) -> _Sums:
    """Return sums over counted rows by group and participant id.

    These are each criterion's marks, then the excess of written totals over them (all hundredths), then
    the number of rows that count by those.
    """
    columns: defaultdict[tuple[str, int], list[tuple[int | None, ...]]] = defaultdict(list)
    ruled: defaultdict[tuple[str, int], list[_Values]] = defaultdict(list)
    names = data.names
    for ballot in data.valid_ballots:
        own = data.own_row(ballot)
        for key, marks in ballot.counted_marks.items():
            if key == own or key not in names:
                continue
            if key in ballot.ruled:
                ruled[ballot.group, key].append(_row_values(marks, ballot.totals[key]))
            else:
                columns[ballot.group, key].append(marks)
    # Every mark of a counted row that no ruling concerns is present.
    marked = cast("Mapping[tuple[str, int], list[_Values]]", columns)
    sums = {place: [*map(sum, zip(*rows, strict=True)), *_AS_MARKED] for place, rows in marked.items()}
    for place, rows in ruled.items():
        others = [sums[place]] if place in sums else []
        sums[place] = list(map(sum, zip(*others, *rows, strict=True)))
    return sums


def _row_values(row: Sequence[int | None], total: int) -> _Values:
    """Return a counted row's marks, its total beyond their sum, and 1 if it counts by its written total.

    Marks and totals are in hundredths.
    """
    marks = [mark or 0 for mark in row]
    beyond = total - sum(marks)
    return (*marks, beyond, int(beyond != 0))


def _weighted(result: ParticipantResult, category: Category, sums: _Sums) -> CriterionMeans:
    columns = [
        (sums[group, result.participant.id], Fraction(weight, result.groups[group].ballots))
        for group, weight in category.weights.items()
        if weight
    ]
    return _means(columns)


def _means(columns: Sequence[tuple[Sequence[int], Fraction]]) -> CriterionMeans:
    """Return means in points from sums in hundredths, each with its weight per row (0.01 %)."""
    shares = [share / (FULL_WEIGHT * HUNDRED) for _, share in columns]
    rows = [values for values, _ in columns]
    *means, by_written = (
        sum((value * share for value, share in zip(column, shares, strict=True)), Fraction(0))
        for column in list(zip(*rows, strict=True))[:-1]
    )
    return CriterionMeans(tuple(means), by_written, sum(values[-1] for values in rows))
