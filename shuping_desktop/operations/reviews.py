"""Making and opening reviews."""

import getpass
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from .. import RESOURCES
from ..messages import msg
from ..scoring.scheme import Scheme, Track
from ..scoring.scheme_reading import SchemeError, read_scheme
from ..store import REHEARSAL, Edit, Review, create_review, open_review, rebuild
from .errors import RefusedError
from .evaluators import MOST_ISSUED
from .roster import NewParticipant
from .steps import StepKind
from .text_input import clean_name, clean_text

DEFAULT_SCHEME = "notice"
SUFFIX = ".shuping"
_FIRST_MONTH = 9
_LARGEST_SCHEME = 1 << 20
_SAMPLE_SCHOOL = "样例职业学院"

__all__ = ["rebuild"]


@dataclass(frozen=True, slots=True)
class ReviewPlan:
    """What a new review begins with. Empty texts leave the scheme's own.

    `participants` stand in the forms' order; None takes those that the scheme proposes. `issued` are the
    ballots handed out by track and group, which nobody knows of those that are missing. A `rehearsal`
    (演练) stays one for good.
    """

    title: str = ""
    year: str = ""
    school: str = ""
    participants: Sequence[NewParticipant] | None = None
    issued: Mapping[tuple[str, str], int] = field(default_factory=dict)
    rehearsal: bool = False


@cache
def operator() -> str:
    """Who is at the keyboard, as the system knows them."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "录入人"


def new_review(path: Path, scheme: str = DEFAULT_SCHEME, plan: ReviewPlan | None = None) -> None:
    """Make a review by a bundled scheme's name or a scheme file's path, its participants entered.

    Raises RefusedError for an unusable scheme or plan, StoreError where the file cannot be made or exists.
    """
    plan = plan or ReviewPlan()
    text = _scheme_text(scheme)
    try:
        rules = read_scheme(text)
    except SchemeError as error:
        raise RefusedError(msg("方案 {scheme} 不能用：{why}。", scheme=scheme, why=error.message)) from error
    sound = sound_plan(rules, plan)
    create_review(path, operator(), StepKind.CREATED(), lambda edit: _fill(edit, rules, text, sound))


def sound_plan(scheme: Scheme, plan: ReviewPlan) -> ReviewPlan:
    """The plan with every text cleaned and nothing left open. Raises RefusedError where it cannot stand."""
    people = _proposed(scheme) if plan.participants is None else _checked_people(scheme, plan.participants)
    return ReviewPlan(
        clean_text(plan.title, msg("评议名称")) or scheme.title,
        clean_text(plan.year, msg("学年")) or scheme.year,
        clean_text(plan.school, msg("学校")),
        people,
        _checked_issued(scheme, plan.issued),
        plan.rehearsal,
    )


def _proposed(scheme: Scheme) -> list[NewParticipant]:
    """Those whom a scheme itself proposes."""
    return [
        NewParticipant(track.id, category.name, name)
        for track in scheme.tracks
        for category in track.categories
        for name in category.participants
    ]


def _checked_people(scheme: Scheme, people: Sequence[NewParticipant]) -> list[NewParticipant]:
    """The same people as they can be entered. Raises RefusedError where somebody cannot stand."""
    found: dict[tuple[str, str], NewParticipant] = {}
    for person in people:
        name, position = clean_name(person.name, msg("名称")), clean_text(person.position, msg("职务"))
        if person.category not in [known.name for known in scheme.track(person.track).categories]:
            refusal = msg(
                "“{name}”的类别“{category}”不在方案里，请改正。", name=name, category=person.category
            )
            raise RefusedError(refusal)
        if (person.track, name) in found:
            raise RefusedError(msg("“{name}”写了两次；同名的人请在姓名后加注以便区分。", name=name))
        found[person.track, name] = NewParticipant(person.track, person.category, name, position)
    return list(found.values())


def _checked_issued(scheme: Scheme, issued: Mapping[tuple[str, str], int]) -> Mapping[tuple[str, str], int]:
    known = {(track.id, group.name) for track in scheme.tracks for group in track.groups}
    for (track, group), count in issued.items():
        if (track, group) not in known:
            raise RefusedError(msg("方案里没有“{group}”这个评委组。", group=group))
        if not 0 <= count <= MOST_ISSUED:
            refusal = msg("{group}的发出份数应在 0 到 {most} 之间。", group=group, most=MOST_ISSUED)
            raise RefusedError(refusal)
    return issued


def bundled_scheme() -> Scheme:
    """The rules that a new review gets unless others are asked for."""
    return read_scheme(_scheme_text(DEFAULT_SCHEME))


def school_year(today: date) -> str:
    """The school year that a day falls in, "2026-2027" from September 2026 on."""
    first = today.year if today.month >= _FIRST_MONTH else today.year - 1
    return f"{first}-{first + 1}"


def open_for_writing(path: Path) -> Review:
    """Open a review to work on it; read-only, saying why, where somebody else has it."""
    return open_review(path, operator(), write=True)


def open_for_reading(path: Path) -> Review:
    """Open a review to look at it, whoever else has it."""
    return open_review(path, operator(), write=False)


def make_sample(path: Path) -> None:
    """Make the sample review: invented officers and both tracks' ballots, with the slips real paper has.

    It is a rehearsal: whatever is printed of it says so.
    """
    # What reads tables is loaded only where one is read: the window is there sooner.
    from .importing import import_files  # noqa: PLC0415

    new_review(path, plan=ReviewPlan(school=_SAMPLE_SCHOOL, rehearsal=True))
    folder = RESOURCES / "sample"
    names = ("officers.csv", "college-ballots.csv", "officer-ballots.csv")
    with open_for_writing(path) as review:
        import_files(review, [folder / name for name in names])


def _scheme_text(scheme: str) -> str:
    bundled = {item.name.removesuffix(".toml"): item for item in (RESOURCES / "schemes").iterdir()}
    if scheme in bundled:
        return bundled[scheme].read_text("utf-8")
    path = Path(scheme)
    try:
        if not path.is_file():
            refusal = msg(
                "找不到方案“{scheme}”，请给出方案文件的路径，或自带方案的名称：{names}。",
                scheme=scheme,
                names=sorted(bundled),
            )
            raise RefusedError(refusal)
        if path.stat().st_size > _LARGEST_SCHEME:
            raise RefusedError(msg("方案 {scheme} 太大，不像是方案文件。", scheme=scheme))
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        refusal = msg(
            "方案 {scheme} 读不了，应是 UTF-8 编码的 TOML 文件（{why}）。", scheme=scheme, why=str(error)
        )
        raise RefusedError(refusal) from error


def _fill(edit: Edit, scheme: Scheme, text: str, plan: ReviewPlan) -> None:
    """Write a sound plan by the rules of a scheme and their text."""
    settings = {"scheme": text, "title": plan.title, "year": plan.year, "school": plan.school}
    if plan.rehearsal:
        settings[REHEARSAL] = "1"
    for name, value in settings.items():
        edit.put("setting", {"name": name}, value=value)
    for track in scheme.tracks:
        groups = _fill_groups(edit, track, plan.issued)
        people = [person for person in plan.participants or () if person.track == track.id]
        for place, person in enumerate(people):
            _fill_person(edit, groups, person, place)


def _fill_person(edit: Edit, groups: Mapping[str, int], person: NewParticipant, place: int) -> None:
    values = {"category": person.category, "name": person.name, "position": person.position}
    edit.insert("participant", track=person.track, **values, place=place)
    if person.category in groups:
        # Who reports in a category that also scores is an evaluator of the group of that name.
        key = {"evaluator_group": groups[person.category], "name": person.name}
        edit.put("evaluator", key, place=edit.next_place("evaluator"))


def _fill_groups(edit: Edit, track: Track, issued: Mapping[tuple[str, str], int]) -> dict[str, int]:
    """Enter a track's evaluator groups and their weights; returns ids by name."""
    ids: dict[str, int] = {}
    for place, group in enumerate(track.groups):
        ids[group.name] = edit.insert(
            "evaluator_group",
            track=track.id,
            name=group.name,
            number_prefix=group.number_prefix,
            place=place,
            issued=issued.get((track.id, group.name)),
        )
        for category in track.categories:
            key = {"evaluator_group": ids[group.name], "category": category.name}
            edit.put("weight", key, value=category.weights[group.name])
    return ids
