"""Making and opening reviews."""

import getpass
from datetime import date
from functools import cache
from importlib import resources
from pathlib import Path

from ..scoring.scheme import Scheme, Track
from ..scoring.scheme_reading import SchemeError, read_scheme
from ..store import Edit, Review, create_review, open_review, rebuild
from .errors import RefusedError
from .importing import import_files
from .names import clean_text

DEFAULT_SCHEME = "notice"
SUFFIX = ".shuping"
_RESOURCES = resources.files("shuping_desktop") / "resources"
_FIRST_MONTH = 9
_LARGEST_SCHEME = 1 << 20
_SAMPLE_SCHOOL = "样例职业学院"

__all__ = ["rebuild"]


@cache
def operator() -> str:
    """Who is at the keyboard, as the system knows them."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "录入人"


def new_review(
    path: Path, scheme: str = DEFAULT_SCHEME, *, title: str = "", year: str = "", school: str = ""
) -> None:
    """Make a review by a bundled scheme's name or a scheme file's path, its participants entered.

    Raises RefusedError for an unusable scheme, StoreError where the file cannot be made or exists.
    """
    text = _scheme_text(scheme)
    try:
        rules = read_scheme(text)
    except SchemeError as error:
        raise RefusedError(f"方案 {scheme} 不能用：{error}。") from error
    settings = {
        "scheme": text,
        "title": clean_text(title, "评议名称") or rules.title,
        "year": clean_text(year, "学年") or rules.year,
        "school": clean_text(school, "学校"),
    }
    create_review(path, operator(), lambda edit: _fill(edit, rules, settings))


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
    """Make the sample review: invented officers and both tracks' ballots, with the slips real paper has."""
    new_review(path, school=_SAMPLE_SCHOOL)
    folder = _RESOURCES / "sample"
    names = ("officers.csv", "college-ballots.csv", "officer-ballots.csv")
    with open_for_writing(path) as review, resources.as_file(folder) as files:
        import_files(review, [files / name for name in names])


def _scheme_text(scheme: str) -> str:
    bundled = {item.name.removesuffix(".toml"): item for item in (_RESOURCES / "schemes").iterdir()}
    if scheme in bundled:
        return bundled[scheme].read_text("utf-8")
    path = Path(scheme)
    try:
        if not path.is_file():
            raise RefusedError(
                f"找不到方案“{scheme}”，请给出方案文件的路径，或自带方案的名称：{'、'.join(sorted(bundled))}。"
            )
        if path.stat().st_size > _LARGEST_SCHEME:
            raise RefusedError(f"方案 {scheme} 太大，不像是方案文件。")
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise RefusedError(f"方案 {scheme} 读不了，应是 UTF-8 编码的 TOML 文件（{error}）。") from error


def _fill(edit: Edit, scheme: Scheme, settings: dict[str, str]) -> None:
    for name, value in settings.items():
        edit.put("setting", {"name": name}, value=value)
    for track in scheme.tracks:
        _fill_groups(edit, track)
        people = [(category.name, name) for category in track.categories for name in category.participants]
        for place, (category, name) in enumerate(people):
            edit.insert("participant", track=track.id, category=category, name=name, position="", place=place)


def _fill_groups(edit: Edit, track: Track) -> None:
    for place, group in enumerate(track.groups):
        group_id = edit.insert(
            "evaluator_group", track=track.id, name=group.name, number_prefix=group.number_prefix, place=place
        )
        for category in track.categories:
            key = {"evaluator_group": group_id, "category": category.name}
            edit.put("weight", key, value=category.weights[group.name])
