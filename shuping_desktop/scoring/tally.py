"""Computation of results from ballots: means, scores, ranks, grades and open problems.

Exact throughout: sums are integers of hundredths, means and scores are fractions of a point; the
official score is rounded half up once, at the end.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from ..messages import msg
from . import row_problems, ruled_grades, second_entry
from .ballots import Participant, TrackData
from .grading import grade_participants
from .names import unseen_difference
from .numbers import HUNDRED, format_hundredths, round_half_up
from .problems import EMPTY_GROUP, NAMES_ALIKE, WEIGHT_SUM, Problem
from .scheme import FULL_WEIGHT, Category, Track
from .seats import check_grades


class GroupMean(NamedTuple):
    """Sum of one evaluator group's counted rows for one participant: `total` hundredths, `ballots` rows."""

    total: int = 0
    ballots: int = 0

    @property
    def mean(self) -> Fraction | None:
        """Mean of the counted rows' totals, in points; None if no row counts."""
        return Fraction(self.total, self.ballots * HUNDRED) if self.ballots else None


class ParticipantResult(NamedTuple):
    """One line of the results. Scores are in points; None if the rules give no score.

    `grade_by_rule` is the grade without rulings. `absence` is the decision of the ruling that takes the
    participant out of the appraisal; empty for a participant who takes part.
    """

    participant: Participant
    groups: Mapping[str, GroupMean]
    exact_score: Fraction | None
    official_score: Fraction | None
    rank: int | None
    grade: str | None
    grade_by_rule: str | None = None
    absence: str = ""


class TrackResults(NamedTuple):
    """Results of a track in roster order, its open problems, and the ids of the rulings in force."""

    track: Track
    participants: tuple[ParticipantResult, ...]
    problems: tuple[Problem, ...]
    in_force: frozenset[int] = frozenset()


def tally(data: TrackData) -> TrackResults:
    """Compute the results of a track, rulings included (notice: "How it is read where it is silent")."""
    track = data.track
    means = _group_means(data)
    out = ruled_grades.attendance(data)
    present = tuple(person for person in data.participants if person.id not in out)
    categories = {category.name: category for category in track.categories}
    exact: dict[int, Fraction | None] = dict.fromkeys(out)
    for person in present:
        exact[person.id] = _exact_score(means[person.id], categories[person.category])
    official = {key: score and round_half_up(score, track.decimals) for key, score in exact.items()}
    ranks = _ranks(data, exact, official)
    grades = ruled_grades.settle(data, grade_participants(track, present, official), official, out)
    checks = check_grades(data, present, ranks, grades)
    results = tuple(
        ParticipantResult(
            person,
            means[person.id],
            exact[person.id],
            official[person.id],
            ranks.get(person.id),
            grades.by_id.get(person.id),
            grades.by_rule.get(person.id),
            out[person.id].decision if person.id in out else "",
        )
        for person in data.participants
    )
    in_force = {ruling.id for ruling in out.values()} | grades.in_force | checks.in_force | _on_rows(data)
    problems = _problems(data, results, (*grades.problems, *checks.problems))
    return TrackResults(track, results, tuple(problems), frozenset(in_force))


def _on_rows(data: TrackData) -> set[int]:
    """Return the ids of the rulings in force on rows of ballots."""
    if not data.rulings:
        return set()
    return {ruling.id for ballot in data.ballots for ruling in ballot.ruled.values()}


def _group_means(data: TrackData) -> dict[int, dict[str, GroupMean]]:
    totals = _counted_totals(data)
    return {
        person.id: {
            group.name: GroupMean(sum(totals[group.name][person.id]), len(totals[group.name][person.id]))
            for group in data.track.groups
        }
        for person in data.participants
    }


def _counted_totals(data: TrackData) -> Mapping[str, Mapping[int, Sequence[int]]]:
    """Return the counted rows' totals in hundredths by group and participant id, without own rows."""
    found: defaultdict[str, defaultdict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for ballot in data.valid_ballots:
        excluded, totals = data.own_row(ballot), found[ballot.group]
        for key, total in ballot.totals.items():
            if key != excluded:
                totals[key].append(total)
    return found


def _exact_score(means: Mapping[str, GroupMean], category: Category) -> Fraction | None:
    """Return the weighted mean; None if weights do not add up to 100 % or a weighted group is empty."""
    if category.weight_sum != FULL_WEIGHT:
        return None
    # Integers, and one Fraction at the end: reducing a Fraction at every step would take most of the tally.
    over, under = 0, 1
    for group, weight in category.weights.items():
        mean = means[group]
        if weight and not mean.ballots:
            return None
        if weight:
            parts = mean.ballots * HUNDRED * FULL_WEIGHT
            over, under = over * parts + mean.total * weight * under, under * parts
    return Fraction(over, under)


def _ranks(
    data: TrackData, exact: Mapping[int, Fraction | None], official: Mapping[int, Fraction | None]
) -> dict[int, int]:
    """Return ranks within each category; participants equal in the scheme's tie order share one (1, 1, 3)."""
    sources = {"exact": exact, "official": official}
    ranks: dict[int, int] = {}
    for category in data.track.categories:
        keys = {
            person.id: tuple(sources[name][person.id] or Fraction(0) for name in data.track.rank_by)
            for person in data.participants
            if person.category == category.name and exact[person.id] is not None
        }
        ordered = sorted(keys, key=keys.__getitem__, reverse=True)
        for place, key in enumerate(ordered, 1):
            tied = place > 1 and keys[ordered[place - 2]] == keys[key]
            ranks[key] = ranks[ordered[place - 2]] if tied else place
    return ranks


def _problems(
    data: TrackData, results: Iterable[ParticipantResult], of_grades: Iterable[Problem]
) -> Iterable[Problem]:
    """Yield problems by ballot in the form's order, then by participant, then of the whole track."""
    yield from row_problems.of_ballots(data)
    yield from _weight_problems(data.track)
    categories = {category.name: category for category in data.track.categories}
    for result in results:
        if not result.absence:
            yield from _empty_groups(result, categories[result.participant.category])
    yield from of_grades
    yield from second_entry.problems(data)
    yield from _names_alike(data)


def _names_alike(data: TrackData) -> Iterable[Problem]:
    """Yield a problem for each participant of an older file whose name looks like an earlier one's."""
    for first, *others in data.by_key.values():
        for person in others:
            unseen = unseen_difference(person.name, first.name)
            if unseen is not None:
                text = msg(
                    "“{name}”与“{other}”看起来一样，只差{characters}；是同一人就删去一个，不是就在姓名后加注。",
                    name=person.name,
                    other=first.name,
                    characters=unseen,
                )
                yield Problem(NAMES_ALIKE, text, participant=person.name, participant_id=person.id)


def _weight_problems(track: Track) -> Iterable[Problem]:
    for category in track.categories:
        if category.weight_sum != FULL_WEIGHT:
            total = format_hundredths(category.weight_sum)
            text = msg(
                "{category}的权重合计 {total}%，应为 100%；改正前不计算得分。",
                category=category.name,
                total=total,
            )
            yield Problem(WEIGHT_SUM, text, category=category.name)


def _empty_groups(result: ParticipantResult, category: Category) -> Iterable[Problem]:
    person = result.participant
    for group, weight in category.weights.items():
        if weight and not result.groups[group].ballots:
            text = msg(
                "{name}在“{group}”没有计入的评分，暂无得分和名次；请录入该组评分表，或调整权重。",
                name=person.name,
                group=group,
            )
            yield Problem(EMPTY_GROUP, text, group=group, participant=person.name, participant_id=person.id)
