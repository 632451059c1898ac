"""Checks of a well-formed scheme: names, weights, bands and quotas."""

from collections.abc import Iterator, Sequence
from string import Formatter
from typing import NamedTuple

from ..messages import Message, msg
from .numbers import format_hundredths
from .scheme import FULL_WEIGHT, Scheme, Track

_TIE_BREAKERS = ("official", "exact")


class SchemeFault(NamedTuple):
    """A fault in a scheme; `place` is a path such as "tracks[0].criteria[2].maximum".

    `line` is the line of the file on which it stands, from 1; 0 where the scheme is not read from a file.
    """

    place: str
    text: Message
    line: int = 0

    @property
    def message(self) -> Message:
        """The fault with its line and its place."""
        if self.line:
            return msg("第 {line} 行，{place}：{text}", line=self.line, place=self.place, text=self.text)
        return msg("{place}：{text}", place=self.place, text=self.text) if self.place else self.text


def check_scheme(scheme: Scheme) -> list[SchemeFault]:
    """Return the faults of a well-formed scheme, each with its place."""
    faults = list(_repeats("tracks", "id", [track.id for track in scheme.tracks]))
    for index, track in enumerate(scheme.tracks):
        place = f"tracks[{index}]"
        faults += (SchemeFault(f"{place}.{fault.place}", fault.text) for fault in _track_faults(track))
    return faults


def _track_faults(track: Track) -> Iterator[SchemeFault]:
    yield from _repeats("criteria", "name", [item.name for item in track.criteria])
    yield from _repeats("groups", "name", [item.name for item in track.groups])
    yield from _repeats("categories", "name", [item.name for item in track.categories])
    yield from _repeats("grading.grades", "name", [item.name for item in track.grading])
    yield from _participant_faults(track)
    yield from _peer_faults(track)
    yield from _mark_faults(track)
    yield from _weight_faults(track)
    yield from _band_faults(track)
    yield from _grade_faults(track)
    for key, text in (("title", track.announcement.title), ("ground", track.announcement.ground)):
        yield from _brace_faults(f"announcement.{key}", text, {"year", "school"})
    yield from _brace_faults("addressee", track.addressee, {"name"})
    if track.quotas and len(track.categories) != 1:
        yield SchemeFault("grading", msg("按名额定等次时，只能有一个类别"))
    yield from _repeats("rank_by", "", track.rank_by)
    if any(name not in _TIE_BREAKERS for name in track.rank_by) or not track.rank_by:
        yield SchemeFault("rank_by", msg("只能由 {names} 组成", names=_TIE_BREAKERS))
    if bool(track.unmet_remark) != bool(track.unmet_grade) or (
        track.unmet_remark and not track.remark_heading
    ):
        yield SchemeFault("unmet_remark", msg("remark_heading、unmet_remark 与 unmet_grade 要一并给出"))


def _repeats(place: str, key: str, names: Sequence[str]) -> Iterator[SchemeFault]:
    for index, name in enumerate(names):
        if name in names[:index]:
            yield SchemeFault(f"{place}[{index}].{key}".rstrip("."), msg("“{name}”重复", name=name))


def _participant_faults(track: Track) -> Iterator[SchemeFault]:
    names: set[str] = set()
    for index, category in enumerate(track.categories):
        for name in category.participants:
            if name in names:
                yield SchemeFault(f"categories[{index}].participants", msg("“{name}”重复", name=name))
            names.add(name)


def _peer_faults(track: Track) -> Iterator[SchemeFault]:
    known = [category.name for category in track.categories]
    for index, group in enumerate(track.groups):
        for name in group.peers:
            if name not in known:
                yield SchemeFault(f"groups[{index}].peers", msg("“{name}”不是这一部分的类别", name=name))


def _mark_faults(track: Track) -> Iterator[SchemeFault]:
    if track.step < 1:
        yield SchemeFault("step", msg("应大于 0"))
        return
    for index, criterion in enumerate(track.criteria):
        if criterion.maximum < 1 or criterion.maximum % track.step:
            yield SchemeFault(f"criteria[{index}].maximum", msg("应大于 0，并且是 step 的整数倍"))


def _weight_faults(track: Track) -> Iterator[SchemeFault]:
    groups = {group.name for group in track.groups}
    for index, category in enumerate(track.categories):
        place = f"categories[{index}].weights"
        if set(category.weights) != groups:
            yield SchemeFault(place, msg("应给每个评委组各一个权重，不多不少"))
        if category.weight_sum != FULL_WEIGHT:
            total = format_hundredths(category.weight_sum)
            yield SchemeFault(place, msg("合计 {total}，应为 100", total=total))
        yield from _brace_faults(f"categories[{index}].note", category.note, groups)


def _brace_faults(place: str, text: str, known: set[str]) -> Iterator[SchemeFault]:
    """Yield a fault for each placeholder that is not a plain known name: `{year!r}`, `{0}`."""
    try:
        parts = [part[1:] for part in Formatter().parse(text)]
    except ValueError:
        yield SchemeFault(place, msg("花括号不成对"))
        return
    for name, spec, conversion in parts:
        if name is not None and (name not in known or spec or conversion):
            yield SchemeFault(place, msg("花括号里只能写{names}", names=sorted(known)))


def _grade_faults(track: Track) -> Iterator[SchemeFault]:
    if track.unmet_grade and track.unmet_grade not in {grade.name for grade in track.grading}:
        yield SchemeFault("unmet_grade", msg("“{name}”不是这一部分的等次", name=track.unmet_grade))
    for index, quota in enumerate(track.quotas):
        yield from _repeats(f"grading.grades[{index}].ruled_as", "", quota.ruled_as)


def _band_faults(track: Track) -> Iterator[SchemeFault]:
    """Yield the gaps and overlaps of bands, which must run from full marks down to 0."""
    ceiling = track.full_marks
    for index, band in enumerate(track.bands):
        place = f"grading.grades[{index}]"
        if band.highest != ceiling:
            wrong = msg("空隙") if band.highest < ceiling else msg("重叠")
            most = format_hundredths(ceiling)
            text = msg("highest 应为 {most}，否则与上一档有{wrong}", most=most, wrong=wrong)
            yield SchemeFault(place, text)
        if band.lowest >= band.highest:
            yield SchemeFault(place, msg("lowest 应小于 highest"))
        ceiling = band.lowest
    if track.bands and ceiling:
        yield SchemeFault("grading.grades", msg("最低一档应从 0 开始"))
