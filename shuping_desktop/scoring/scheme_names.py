"""Checks of the names in a new scheme: columns that collide, and names that look alike.

A review that exists keeps its scheme, so these checks are not made of a stored one.
"""

from collections.abc import Iterator, Sequence

from ..messages import msg
from .names import name_key, unseen_difference
from .scheme import Scheme, Track
from .scheme_checks import SchemeFault

COLUMNS = ("轨道", "评委组", "票号", "评委", "类别", "职务", "部门", "考场", "序号", "各项和", "各项之和")
"""Headings of the program's own columns, on paper, on screen and in files."""
TOTALS, REMARKS, SIGNING = ("总分", "总评分"), ("备注",), ("姓名", "签名", "日期")


def check_names(scheme: Scheme) -> Iterator[SchemeFault]:
    """Yield the faults of the names of a well-formed scheme."""
    for key in ("id", "name", "short_name"):
        yield from _alike("tracks", key, [getattr(track, key) for track in scheme.tracks])
    for index, track in enumerate(scheme.tracks):
        for fault in _of_track(track):
            yield SchemeFault(f"tracks[{index}].{fault.place}", fault.text)


def _of_track(track: Track) -> Iterator[SchemeFault]:
    headings = {
        "participant_heading": (*COLUMNS, *TOTALS, *REMARKS),
        "total_heading": (*COLUMNS, *REMARKS, track.participant_heading),
        "remark_heading": (*COLUMNS, *TOTALS, track.participant_heading, track.total_heading),
    }
    for key, reserved in headings.items():
        yield from _reserved(key, getattr(track, key), reserved)
    reserved = (*COLUMNS, *TOTALS, *REMARKS, *SIGNING, *(getattr(track, key) for key in headings))
    for index, criterion in enumerate(track.criteria):
        yield from _reserved(f"criteria[{index}].name", criterion.name, reserved)
    yield from _alike("criteria", "name", [item.name for item in track.criteria])
    yield from _alike("groups", "name", [item.name for item in track.groups])
    yield from _alike("categories", "name", [item.name for item in track.categories])
    yield from _alike("grading.grades", "name", [item.name for item in track.grading])
    people = [name for category in track.categories for name in category.participants]
    yield from _alike("categories.participants", "", people)


def _reserved(place: str, name: str, reserved: Sequence[str]) -> Iterator[SchemeFault]:
    other = next((word for word in reserved if word and name_key(word) == name_key(name)), None)
    if name and other is not None:
        text = msg(
            "“{name}”与评分表的“{other}”栏同名，导入和打印时分不清，请换一个名称", name=name, other=other
        )
        yield SchemeFault(place, text)


def _alike(place: str, key: str, names: Sequence[str]) -> Iterator[SchemeFault]:
    first: dict[str, str] = {}
    for index, name in enumerate(names):
        other = first.setdefault(name_key(name), name)
        if other is not name and name:
            unseen = unseen_difference(name, other)
            text = msg("“{name}”重复", name=name)
            if unseen is not None:
                text = msg(
                    "“{name}”与“{other}”看起来一样，只差{characters}",
                    name=name,
                    other=other,
                    characters=unseen,
                )
            yield SchemeFault(f"{place}[{index}].{key}".rstrip("."), text)
