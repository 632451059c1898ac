"""Evaluator groups, the people in them, weights and quotas."""

from ..messages import msg
from ..scoring.ballots import Evaluator, TrackData
from ..scoring.names import name_key
from ..scoring.numbers import format_hundredths
from ..scoring.scheme import FULL_WEIGHT
from ..store import Review
from .errors import RefusedError
from .steps import StepKind
from .text_input import clean_name, clean_words

MOST_ISSUED = 9999


def add_group(review: Review, track: str, name: str, prefix: str = "") -> None:
    """Add an evaluator group with all weights 0. Raises RefusedError."""
    name, prefix = _free_group_name(review, track, name), clean_words(prefix, msg("票号前缀"))
    with review.change(StepKind.GROUP_ADDED(group=name)) as edit:
        place = edit.next_place("evaluator_group")
        group_id = edit.insert("evaluator_group", track=track, name=name, number_prefix=prefix, place=place)
        for category in review.contents.scheme.track(track).categories:
            edit.put("weight", {"evaluator_group": group_id, "category": category.name}, value=0)


def edit_group(review: Review, track: str, group: str, *, name: str, prefix: str) -> None:
    """Change an evaluator group's name, or the prefix of its future ballot numbers. Raises RefusedError."""
    new_name = group if name.strip() == group else _free_group_name(review, track, name)
    prefix = clean_words(prefix, msg("票号前缀"))
    with review.change(StepKind.GROUP_EDITED(group=group)) as edit:
        edit.update(
            "evaluator_group", review.contents.group_id(track, group), name=new_name, number_prefix=prefix
        )


def remove_group(review: Review, track: str, group: str) -> None:
    """Remove an evaluator group. Raises RefusedError if it has ballots or a weight, or is the last one."""
    data = review.contents.track_data(track)
    check_removal(data, group)
    group_id = review.contents.group_id(track, group)
    names = sum(evaluator.group == group for evaluator in data.evaluators)
    step = StepKind.GROUP_REMOVED(group=group)
    if names:
        step = StepKind.GROUP_REMOVED_WITH_NAMES(group=group, count=names)
    with review.change(step) as edit:
        edit.delete("weight", evaluator_group=group_id)
        edit.delete("evaluator", evaluator_group=group_id)
        edit.delete("evaluator_group", id=group_id)


def check_removal(data: TrackData, group: str) -> None:
    """Raise RefusedError for a group that has ballots or a weight, or is the last one."""
    if any(ballot.group == group for ballot in data.ballots):
        raise RefusedError(msg("{group}已有评分表，不能删除；可以把它的权重改为 0。", group=group))
    if any(category.weights[group] for category in data.track.categories):
        raise RefusedError(msg("{group}还有权重，请先把权重改为 0 再删除。", group=group))
    if len(data.track.groups) == 1:
        raise RefusedError(msg("至少要保留一个评委组。"))


def set_issued(review: Review, track: str, group: str, issued: int | None) -> None:
    """Record how many forms were handed out to a group; None if unknown. Raises RefusedError."""
    if issued is not None and not 0 <= issued <= MOST_ISSUED:
        raise RefusedError(msg("发出份数应在 0 到 {most} 之间。", most=MOST_ISSUED))
    shown = msg("未填") if issued is None else issued
    with review.change(StepKind.ISSUED(group=group, issued=shown)) as edit:
        edit.update("evaluator_group", review.contents.group_id(track, group), issued=issued)


def set_weight(review: Review, track: str, category: str, group: str, weight: int) -> None:
    """Set the weight of a group for a category, in hundredths of a percent. Raises RefusedError."""
    if not 0 <= weight <= FULL_WEIGHT:
        raise RefusedError(msg("权重应在 0 到 100 之间。"))
    key = {"evaluator_group": review.contents.group_id(track, group), "category": category}
    step = StepKind.WEIGHT(category=category, group=group, weight=format_hundredths(weight))
    with review.change(step) as edit:
        edit.put("weight", key, value=weight)


def set_quota(review: Review, track: str, grade: str, quota: int) -> None:
    """Set how many participants get a grade by quota. Raises RefusedError."""
    if not 0 <= quota <= MOST_ISSUED:
        raise RefusedError(msg("名额应在 0 到 {most} 之间。", most=MOST_ISSUED))
    with review.change(StepKind.QUOTA(grade=grade, quota=quota)) as edit:
        edit.put("quota", {"track": track, "grade": grade}, value=quota)


def add_evaluator(review: Review, track: str, group: str, name: str) -> None:
    """List a person as an evaluator of a group. Raises RefusedError."""
    name = _free_evaluator_name(review, track, group, name)
    with review.change(StepKind.EVALUATOR_ADDED(name=name)) as edit:
        place = edit.next_place("evaluator")
        group_id = review.contents.group_id(track, group)
        edit.insert("evaluator", evaluator_group=group_id, name=name, place=place)


def rename_evaluator(review: Review, track: str, evaluator_id: int, name: str) -> None:
    """Change an evaluator's name, on the group's ballots too. Raises RefusedError."""
    old = _find_evaluator(review, track, evaluator_id)
    if name.strip() == old.name:
        return
    name = _free_evaluator_name(review, track, old.group, name, evaluator_id)
    with review.change(StepKind.EVALUATOR_RENAMED(old=old.name, new=name)) as edit:
        edit.update("evaluator", evaluator_id, name=name)
        for ballot in review.contents.track_data(track).ballots:
            if ballot.group == old.group and ballot.evaluator == old.name:
                edit.update("ballot", ballot.id, evaluator=name)


def remove_evaluator(review: Review, track: str, evaluator_id: int) -> None:
    """Remove a person from a group's list; ballots keep the name. Raises RefusedError."""
    evaluator = _find_evaluator(review, track, evaluator_id)
    with review.change(StepKind.EVALUATOR_REMOVED(name=evaluator.name)) as edit:
        edit.delete("evaluator", id=evaluator_id)


def _find_evaluator(review: Review, track: str, evaluator_id: int) -> Evaluator:
    for evaluator in review.contents.track_data(track).evaluators:
        if evaluator.id == evaluator_id:
            return evaluator
    raise RefusedError(msg("这位评委已经不在名单里了。"))


def _free_evaluator_name(review: Review, track: str, group: str, name: str, but: int = 0) -> str:
    """Return the cleaned name. Raises RefusedError where another name of the group looks like it."""
    name = clean_name(name, msg("评委姓名"))
    listed = review.contents.track_data(track).evaluators
    others = (evaluator for evaluator in listed if evaluator.group == group and evaluator.id != but)
    if any(name_key(evaluator.name) == name_key(name) for evaluator in others):
        raise RefusedError(msg("“{name}”已在{group}的名单里。", name=name, group=group))
    return name


def _free_group_name(review: Review, track: str, name: str) -> str:
    name = clean_name(name, msg("评委组名称"))
    groups = review.contents.track_data(track).track.groups
    if any(name_key(group.name) == name_key(name) for group in groups):
        raise RefusedError(msg("评委组“{name}”已经有了。", name=name))
    return name
