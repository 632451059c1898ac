"""Schemes: the rules of a procedure as data. No criterion, group or grade is named in code."""

from collections.abc import Mapping
from string import Formatter
from typing import NamedTuple

from ..messages import Message, Text, joined, msg
from .names import name_key
from .numbers import HUNDRED, format_hundredths

FULL_WEIGHT = 100 * HUNDRED


class Criterion(NamedTuple):
    """One column of the form. `maximum` is in hundredths of a point."""

    name: str
    maximum: int


class EvaluatorGroup(NamedTuple):
    """Evaluators whose ballots are averaged together.

    `issued` is the number of forms handed out, None if unknown; `peers` are the categories whose
    participants fill in the group's ballots, beside the one that the group is named after.
    """

    name: str
    number_prefix: str = ""
    issued: int | None = None
    peers: tuple[str, ...] = ()

    def is_own_of(self, category: str) -> bool:
        """Return whether the participants of a category rate each other in this group (notice: 互评)."""
        return category in self.peers or name_key(self.name) == name_key(category)


class Category(NamedTuple):
    """Participants who are ranked together, and the weight of each evaluator group for them.

    `weights` maps a group's name to hundredths of a percent; `note` is the form's own sentence on them,
    with a `{group}` placeholder for each; `participants` are added when a review is created.
    """

    name: str
    weights: Mapping[str, int]
    note: str = ""
    participants: tuple[str, ...] = ()

    @property
    def weight_sum(self) -> int:
        """The sum of the weights in hundredths of a percent; 10,000 is correct."""
        return sum(self.weights.values())

    def weighting_note(self) -> Text:
        """Return the sentence printed under the results, with the current weights (notice: 注 1, 注 2).

        `weighting_formula` replaces the scheme's own note where that does not name exactly the groups
        that have a weight.
        """
        used = self._used_weights
        named = {field for _, field, _, _ in Formatter().parse(self.note) if field}
        if self.note and named == set(used):
            return self.note.format_map(used)
        return self.weighting_formula()

    def weighting_formula(self) -> Message:
        """Return the weighting as a formula: 二级学院学生会得分 = 评议小组评分 100%."""
        terms = [
            msg("{name}互评 {weight}", name=name, weight=weight)
            if name == self.name
            else msg("{name}评分 {weight}", name=name, weight=weight)
            for name, weight in self._used_weights.items()
        ]
        return msg("{category}得分 = {terms}", category=self.name, terms=joined(terms, " + "))

    @property
    def _used_weights(self) -> Mapping[str, str]:
        """The weights with a percent sign, by group, without those that are 0."""
        return {name: f"{format_hundredths(weight)}%" for name, weight in self.weights.items() if weight}


class Band(NamedTuple):
    """A grade by score, in hundredths: `lowest` is included, `highest` only in the top band."""

    name: str
    lowest: int
    highest: int


class Quota(NamedTuple):
    """A grade by place: `quota` participants get it. `ruled_as` are the grades it may be ruled to."""

    name: str
    quota: int
    ruled_as: tuple[str, ...] = ()


class Announcement(NamedTuple):
    """Wording of the public notice, with placeholders `{year}` and `{school}`."""

    title: str
    ground: str


class Track(NamedTuple):
    """A procedure with its form, its groups and its grades.

    `step` is the smallest difference between marks, in hundredths; `grading` is all bands or all quotas;
    `column_order` are the indices of the criteria in the order of the paper's columns, if it is another;
    `is_person` tells people from bodies; `addressee` is the salutation of a letter, with `{name}`;
    `rank_by` lists the scores that ranks go by, in order ("official", "exact").
    """

    id: str
    name: str
    short_name: str
    form_title: str
    participant_heading: str
    has_positions: bool
    total_heading: str
    remark_heading: str
    unmet_remark: str
    unmet_grade: str
    step: int
    decimals: int
    self_excluded: bool
    rank_by: tuple[str, ...]
    minutes: int
    report_due: str
    countersigned_by: str
    meeting: str
    announcement: Announcement
    criteria: tuple[Criterion, ...]
    groups: tuple[EvaluatorGroup, ...]
    categories: tuple[Category, ...]
    grading: tuple[Band, ...] | tuple[Quota, ...]
    is_person: bool
    addressee: str
    column_order: tuple[int, ...] = ()

    @property
    def bands(self) -> tuple[Band, ...]:
        """The bands, best first; empty where the track is graded by quota."""
        return tuple(grade for grade in self.grading if isinstance(grade, Band))

    @property
    def quotas(self) -> tuple[Quota, ...]:
        """The quotas, best first; empty where the track is graded by score."""
        return tuple(grade for grade in self.grading if isinstance(grade, Quota))

    @property
    def full_marks(self) -> int:
        """The highest possible sum of a row, in hundredths."""
        return sum(criterion.maximum for criterion in self.criteria)

    @property
    def columns(self) -> tuple[int, ...]:
        """The indices of the criteria in the order of the paper's columns."""
        return self.column_order or tuple(range(len(self.criteria)))

    @property
    def has_peers(self) -> bool:
        """True if the participants of a category rate each other in a group."""
        return any(group.is_own_of(category.name) for group in self.groups for category in self.categories)

    def category(self, name: str) -> Category:
        """Return the category of that name. Raises KeyError."""
        return {category.name: category for category in self.categories}[name]

    def group(self, name: str) -> EvaluatorGroup:
        """Return the evaluator group of that name. Raises KeyError."""
        return {group.name: group for group in self.groups}[name]

    def with_groups(
        self, groups: tuple[EvaluatorGroup, ...], weights: Mapping[str, Mapping[str, int]]
    ) -> "Track":
        """Return the track with a review's own groups and category × group weights."""
        categories = tuple(item._replace(weights=dict(weights[item.name])) for item in self.categories)
        return self._replace(groups=groups, categories=categories)

    def with_quotas(self, quotas: Mapping[str, int]) -> "Track":
        """Return the track with a review's own quotas, by the grade's name."""
        changed = tuple(item._replace(quota=quotas.get(item.name, item.quota)) for item in self.quotas)
        return self._replace(grading=changed) if changed else self

    def refusal(self, criterion: Criterion, hundredths: int) -> Message | None:
        """Return why a mark is not valid for a criterion, as a clause; None where it is."""
        if hundredths < 0:
            return msg("小于 0")
        if hundredths > criterion.maximum:
            return msg("超过满分 {most}", most=format_hundredths(criterion.maximum))
        if hundredths % self.step:
            return msg("不是 {step} 的整数倍", step=format_hundredths(self.step))
        return None


class Scheme(NamedTuple):
    """A set of rules: its title, the year it was announced for, and its tracks."""

    title: str
    year: str
    tracks: tuple[Track, ...]

    def track(self, track_id: str) -> Track:
        """Return the track with that id. Raises KeyError."""
        return {track.id: track for track in self.tracks}[track_id]
