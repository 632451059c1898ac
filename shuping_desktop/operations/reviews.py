"""Creation and opening of reviews."""

import getpass
import os
import secrets
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from .. import RESOURCES
from ..messages import msg
from ..reasons import reason
from ..scoring.names import name_key
from ..scoring.scheme import EvaluatorGroup, Scheme, Track
from ..scoring.scheme_reading import SchemeError, read_scheme
from ..store import REHEARSAL, DamagedError, Edit, Review, create_review, open_review
from .change_texts import damage_message
from .errors import RefusedError
from .evaluators import MOST_ISSUED
from .roster import NewParticipant
from .steps import StepKind
from .text_input import clean_name, clean_text, clean_words
from .witness import Witnesses

DEFAULT_SCHEME = "notice"
SUFFIX = ".shuping"
_FIRST_MONTH = 9
_LARGEST_SCHEME = 1 << 20
_SAMPLE_SCHOOL = "样例职业学院"


@dataclass(frozen=True, slots=True)
class ReviewPlan:
    """The initial contents of a new review. Empty texts mean the scheme's own.

    `participants` are in the form's order; None means those that the scheme proposes. `issued` is the number
    of forms handed out by track and group, where it is known. A `rehearsal` (演练) always remains one.
    """

    title: str = ""
    year: str = ""
    school: str = ""
    participants: Sequence[NewParticipant] | None = None
    issued: Mapping[tuple[str, str], int] = field(default_factory=dict)
    rehearsal: bool = False


@cache
def operator() -> str:
    """Return the operator's user name from the operating system."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "录入人"


def new_review(path: Path, scheme: str = DEFAULT_SCHEME, plan: ReviewPlan | None = None) -> None:
    """Create a review with its participants; `scheme` is a bundled scheme's name or the path of a file.

    Raises RefusedError for an unusable scheme or plan, StoreError if the file exists or cannot be created.
    """
    plan = plan or ReviewPlan()
    text = scheme_text(scheme)
    try:
        rules = read_scheme(text)
    except SchemeError as error:
        raise RefusedError(msg("方案 {scheme} 不能用：{why}。", scheme=scheme, why=error.message)) from error
    sound = sound_plan(rules, plan)
    create_review(path, operator(), StepKind.CREATED(), lambda edit: _fill(edit, rules, text, sound))
    # The file is meant to be another than the one that was seen in this place.
    with suppress(OSError):
        Witnesses().release(path)


def sound_plan(scheme: Scheme, plan: ReviewPlan) -> ReviewPlan:
    """Return the plan with clean texts and all defaults filled in. Raises RefusedError for a bad plan."""
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
    """Return the participants that a scheme proposes."""
    return [
        NewParticipant(track.id, category.name, name)
        for track in scheme.tracks
        for category in track.categories
        for name in category.participants
    ]


def _checked_people(scheme: Scheme, people: Sequence[NewParticipant]) -> list[NewParticipant]:
    """Return the people with clean names. Raises RefusedError for an unknown category or a repeated name."""
    found: dict[tuple[str, str], NewParticipant] = {}
    for person in people:
        name, position = clean_name(person.name, msg("名称")), clean_words(person.position, msg("职务"))
        if person.category not in [known.name for known in scheme.track(person.track).categories]:
            refusal = msg(
                "“{name}”的类别“{category}”不在方案里，请改正。", name=name, category=person.category
            )
            raise RefusedError(refusal)
        key = (person.track, name_key(name))
        if key in found:
            raise RefusedError(msg("“{name}”写了两次；同名的人请在姓名后加注以便区分。", name=name))
        found[key] = NewParticipant(person.track, person.category, name, position)
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
    """Return the scheme of a new review for which no other is given."""
    return read_scheme(scheme_text(DEFAULT_SCHEME))


def school_year(today: date) -> str:
    """Return the school year of a day: 2026-2027 from September 2026 on."""
    first = today.year if today.month >= _FIRST_MONTH else today.year - 1
    return f"{first}-{first + 1}"


def open_for_writing(path: Path) -> Review:
    """Open a review for writing; read-only, with the reason, if another program writes it."""
    return _opened(path, write=True)


def open_for_reading(path: Path) -> Review:
    """Open a review for reading only."""
    return _opened(path, write=False)


def _opened(path: Path, *, write: bool) -> Review:
    """Open a review; name the damaged cells of a damaged one, and final tracks that were changed since."""
    # Imported here, since finalising reads what recovery wrote, which opens reviews.
    from .finalising import broken_seals  # noqa: PLC0415

    try:
        review = open_review(path, operator(), write=write)
    except DamagedError as error:
        if error.damage is None:
            raise
        message = damage_message(Path(os.path.realpath(path)).name, error.damage)
        raise DamagedError(message, error.damage, rebuildable=error.rebuildable) from error
    # Steps with right digests may change what is final; only a forger writes them.
    review.notices += tuple(broken_seals(review))
    return review


def make_sample(path: Path) -> None:
    """Create the sample review: invented officers and ballots of both tracks, with realistic errors.

    The sample is a rehearsal, so that its printed documents are marked as such.
    """
    # Imported lazily to keep start-up fast.
    from .importing import import_files  # noqa: PLC0415

    new_review(path, plan=ReviewPlan(school=_SAMPLE_SCHOOL, rehearsal=True))
    folder = RESOURCES / "sample"
    names = ("officers.csv", "college-ballots.csv", "officer-ballots.csv")
    with open_for_writing(path) as review:
        import_files(review, [folder / name for name in names])


def scheme_text(scheme: str) -> str:
    """Return the text of a scheme, of a bundled one's name or the path of a file. Raises RefusedError."""
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
            "方案 {scheme} 无法读取，应是 UTF-8 编码的 TOML 文件（{why}）。", scheme=scheme, why=reason(error)
        )
        raise RefusedError(refusal) from error


def _fill(edit: Edit, scheme: Scheme, text: str, plan: ReviewPlan) -> None:
    """Write a checked plan; `text` is the text of `scheme`."""
    settings = {"scheme": text, "title": plan.title, "year": plan.year, "school": plan.school}
    # Times have seconds: without it, two reviews made in the same second would have the same identity.
    settings["nonce"] = secrets.token_hex(8)
    if plan.rehearsal:
        settings[REHEARSAL] = "1"
    for name, value in settings.items():
        edit.put("setting", {"name": name}, value=value)
    # The store relies on the scheme's groups having the first ids, in their order.
    for track in scheme.tracks:
        groups = _fill_groups(edit, track, plan.issued)
        people = [person for person in plan.participants or () if person.track == track.id]
        for place, person in enumerate(people):
            _fill_person(edit, groups, person, place)


def _fill_person(
    edit: Edit, groups: Mapping[EvaluatorGroup, int], person: NewParticipant, place: int
) -> None:
    values = {"category": person.category, "name": person.name, "position": person.position}
    edit.insert("participant", track=person.track, **values, place=place)
    for group, group_id in groups.items():
        if group.is_own_of(person.category):
            key = {"evaluator_group": group_id, "name": person.name}
            edit.put("evaluator", key, place=edit.next_place("evaluator"))


def _fill_groups(
    edit: Edit, track: Track, issued: Mapping[tuple[str, str], int]
) -> dict[EvaluatorGroup, int]:
    """Insert a track's evaluator groups and their weights; return ids by group."""
    ids: dict[EvaluatorGroup, int] = {}
    for place, group in enumerate(track.groups):
        ids[group] = edit.insert(
            "evaluator_group",
            track=track.id,
            name=group.name,
            number_prefix=group.number_prefix,
            place=place,
            issued=issued.get((track.id, group.name)),
        )
        for category in track.categories:
            key = {"evaluator_group": ids[group], "category": category.name}
            edit.put("weight", key, value=category.weights[group.name])
    return ids


def track_named(review: Review, name: str | None) -> str:
    """Return the id of the track with that id or name; the text itself if there is none."""
    for track in review.contents.scheme.tracks:
        if name and name_key(name) in map(name_key, (track.id, track.name, track.short_name)):
            return track.id
    return name or ""
