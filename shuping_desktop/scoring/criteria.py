"""What a score is made of, criterion by criterion: exact means that add up to it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from operator import add
from typing import cast

from .ballots import Ballot, Participant, TrackData
from .blocks import by_block
from .numbers import HUNDRED
from .scheme import FULL_WEIGHT, Category
from .tally import ParticipantResult, TrackResults

_Sums = Mapping[tuple[str, int], Sequence[int]]
_Values = tuple[int, ...]
_AS_MARKED = (0, 0)
"""What stands behind the marks of a row that counts by their sum, as `_row_values` has it."""


@dataclass(frozen=True, slots=True)
class CriterionMeans:
    """A score by criterion, in points: the means and `by_written` add up to the exact score.

    `by_written` is what rows that were ruled to count by their written total bring beyond their marks
    (0 where there is none); `written_rows` counts those rows.
    """

    means: tuple[Fraction, ...]
    by_written: Fraction = Fraction(0)
    written_rows: int = 0

    @property
    def total(self) -> Fraction:
        """All of it: the exact score."""
        return sum(self.means, self.by_written)


def criterion_means(data: TrackData, results: TrackResults) -> dict[int, CriterionMeans]:
    """By participant id, of all who have a score: the groups' means of their marks, weighted as the score."""
    sums = _sums(data)
    categories = {category.name: category for category in data.track.categories}
    scored = (result for result in results.participants if result.exact_score is not None)
    return {
        result.participant.id: _weighted(result, categories[result.participant.category], sums)
        for result in scored
    }


def mean_of(found: Iterable[CriterionMeans]) -> CriterionMeans | None:
    """The plain mean of several participants' means; None of nobody's."""
    all_found = list(found)
    if not all_found:
        return None
    columns = zip(*(it.means for it in all_found), strict=True)
    means = tuple(sum(column, Fraction(0)) / len(all_found) for column in columns)
    by_written = sum((it.by_written for it in all_found), Fraction(0)) / len(all_found)
    return CriterionMeans(means, by_written, sum(it.written_rows for it in all_found))


def means_beside(
    data: TrackData, results: TrackResults, person: Participant
) -> tuple[CriterionMeans | None, CriterionMeans | None]:
    """A participant's means, and the plain mean of all of their category that have a score.

    The same as `criterion_means` and `mean_of` give, without working out everybody's first.
    """
    scored = [it for it in results.participants if it.exact_score is not None]
    mates = [it for it in scored if it.participant.category == person.category]
    if not mates:
        return None, None
    sums, category = _sums(data), data.track.category(person.category)
    own = [_weighted(it, category, sums) for it in mates if it.participant.id == person.id]
    return own[0] if own else None, _mean_of_all(mates, category, sums)


def _mean_of_all(mates: Sequence[ParticipantResult], category: Category, sums: _Sums) -> CriterionMeans:
    """Sums of whole numbers as far as they go: a fraction only for each count of ballots there is."""
    columns: list[tuple[Sequence[int], Fraction]] = []
    for group, weight in category.weights.items():
        by_count: defaultdict[int, list[Sequence[int]]] = defaultdict(list)
        for it in mates if weight else ():
            by_count[it.groups[group].ballots].append(sums[group, it.participant.id])
        columns += (
            (list(map(sum, zip(*given, strict=True))), Fraction(weight, count * len(mates)))
            for count, given in by_count.items()
        )
    return _means(columns)


def _sums(data: TrackData) -> _Sums:
    """By group and participant id, over counted rows: each criterion's marks, then what the written
    totals bring beyond them (all hundredths), and the number of rows that count by those."""
    sums: dict[tuple[str, int], Sequence[int]] = {}
    for block in by_block(data, "criteria", _added_up):
        for key, column in block.items():
            so_far = sums.get(key)
            sums[key] = column if so_far is None else list(map(add, so_far, column))
    return sums


def _added_up(data: TrackData, block: tuple[Ballot, ...]) -> _Sums:
    rows: defaultdict[tuple[str, int], list[_Values]] = defaultdict(list)
    names = data.names
    for ballot in block:
        own = ballot.evaluator if data.track.self_excluded else ""
        for key, total in ballot.totals.items():
            if names.get(key, own) != own:
                marks = ballot.rows[key].marks
                row = _row_values(marks, total) if key in ballot.ruled else cast(_Values, marks) + _AS_MARKED
                rows[ballot.group, key].append(row)
    return {key: list(map(sum, zip(*given, strict=True))) for key, given in rows.items()}


def _row_values(row: Sequence[int | None], total: int) -> _Values:
    """A counted row's marks, what it counts beyond their sum, and whether it counts by its written total."""
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
    """Sums of hundredths, each with hundredths of a percent a row, as means in points."""
    shares = [share / (FULL_WEIGHT * HUNDRED) for _, share in columns]
    rows = [values for values, _ in columns]
    *means, by_written = (
        sum((value * share for value, share in zip(column, shares, strict=True)), Fraction(0))
        for column in list(zip(*rows, strict=True))[:-1]
    )
    return CriterionMeans(tuple(means), by_written, sum(values[-1] for values in rows))
