"""A scheme: the rules of one procedure as data. No criterion, group or grade is named in code."""

from collections.abc import Mapping
from string import Formatter
from typing import NamedTuple

from ..messages import Message, Text, joined, msg
from .numbers import HUNDRED, format_hundredths

FULL_WEIGHT = 100 * HUNDRED


class Criterion(NamedTuple):
    """One column of the form. `maximum` is in hundredths of a point."""

    name: str
    maximum: int


class EvaluatorGroup(NamedTuple):
    """Evaluators whose ballots are averaged together. `issued` counts the forms handed out, if known."""

    name: str
    number_prefix: str = ""
    issued: int | None = None


class Category(NamedTuple):
    """Participants who are ranked together, and what each evaluator group weighs for them.

    `weights` maps a group's name to hundredths of a percent; `note` is the form's own sentence on
    them, with a `{group}` place for each; `participants` are entered when a review is made.
    """

    name: str
    weights: Mapping[str, int]
    note: str = ""
    participants: tuple[str, ...] = ()

    @property
    def weight_sum(self) -> int:
        """What the weights add up to, in hundredths of a percent (10,000 when they are right)."""
        return sum(self.weights.values())

    def weighting_note(self) -> Text:
        """The sentence printed under the table, with the weights in force (notice: 注 1, 注 2)."""
        used = self._used_weights
        named = {field for _, field, _, _ in Formatter().parse(self.note) if field}
        if self.note and named == set(used):
            return self.note.format_map(used)
        return self.weighting_formula()

    def weighting_formula(self) -> Message:
        """The same in our words, whatever the form says."""
        terms = [
            msg("{name}互评 {weight}", name=name, weight=weight)
            if name == self.name
            else msg("{name}评分 {weight}", name=name, weight=weight)
            for name, weight in self._used_weights.items()
        ]
        return msg("{category}得分 = {terms}", category=self.name, terms=joined(terms, " + "))

    @property
    def _used_weights(self) -> Mapping[str, str]:
        """The weights as people write them, without the groups that weigh nothing."""
        return {name: f"{format_hundredths(weight)}%" for name, weight in self.weights.items() if weight}


class Band(NamedTuple):
    """A grade by score: from `lowest` (included) to `highest` (excluded but for the top), in hundredths."""

    name: str
    lowest: int
    highest: int


class Quota(NamedTuple):
    """A grade by place: so many participants get it. `ruled_as` are the grades it may be ruled to."""

    name: str
    quota: int
    ruled_as: tuple[str, ...] = ()


class Announcement(NamedTuple):
    """The wording of the public notice; `{year}` and `{school}` are filled in."""

    title: str
    ground: str


class Track(NamedTuple):
    """One of the procedures that run side by side: its form, its groups and its grades.

    `step` is the smallest difference between marks, in hundredths; `grading` is all bands or all
    quotas; `rank_by` says what breaks ties, in order ("official", "exact").
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
        """The highest sum a row can reach, in hundredths."""
        return sum(criterion.maximum for criterion in self.criteria)

    def category(self, name: str) -> Category:
        """The category of that name; KeyError where there is none."""
        return {category.name: category for category in self.categories}[name]

    def group(self, name: str) -> EvaluatorGroup:
        """The evaluator group of that name; KeyError where there is none."""
        return {group.name: group for group in self.groups}[name]

    def with_groups(
        self, groups: tuple[EvaluatorGroup, ...], weights: Mapping[str, Mapping[str, int]]
    ) -> "Track":
        """This track with a review's own groups and category × group weights in place of the scheme's."""
        categories = tuple(item._replace(weights=dict(weights[item.name])) for item in self.categories)
        return self._replace(groups=groups, categories=categories)

    def with_quotas(self, quotas: Mapping[str, int]) -> "Track":
        """This track with a review's own quotas, by the grade's name, in place of the scheme's."""
        changed = tuple(item._replace(quota=quotas.get(item.name, item.quota)) for item in self.quotas)
        return self._replace(grading=changed) if changed else self

    def refusal(self, criterion: Criterion, hundredths: int) -> Message | None:
        """Return why such a mark cannot stand in that column, as a clause; None where it can."""
        if hundredths < 0:
            return msg("小于 0")
        if hundredths > criterion.maximum:
            return msg("超过满分 {most}", most=format_hundredths(criterion.maximum))
        if hundredths % self.step:
            return msg("不是 {step} 的整数倍", step=format_hundredths(self.step))
        return None


class Scheme(NamedTuple):
    """A whole procedure: its title, the year it was announced for, and its tracks."""

    title: str
    year: str
    tracks: tuple[Track, ...]

    def track(self, track_id: str) -> Track:
        """The track with that id; KeyError where there is none."""
        return {track.id: track for track in self.tracks}[track_id]
