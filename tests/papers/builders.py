"""Tracks for tests: those of the sample, and others by number of people and groups."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from shuping_desktop import RESOURCES
from shuping_desktop.scoring.ballots import Ballot, Participant, Row, TrackData
from shuping_desktop.scoring.numbers import parse_hundredths
from shuping_desktop.scoring.ruled_grades import attendance_question
from shuping_desktop.scoring.rulings import ABSENT, BY_VOTE, Ruling
from shuping_desktop.scoring.scheme import EvaluatorGroup, Scheme, Track
from shuping_desktop.scoring.scheme_reading import read_scheme

RARE_NAMES = ("卫𬭎", "施晓𫖯", "冯䶮", "阿依古丽·买买提", "㛃")


@cache
def notice() -> Scheme:
    """Return the notice's scheme."""
    return read_scheme((RESOURCES / "schemes" / "notice.toml").read_text("utf-8"))


def track(track_id: str) -> Track:
    """Return a track of the notice: "college" or "officer"."""
    return notice().track(track_id)


def sample(track_id: str) -> TrackData:
    """Return the sample review's data of a track, with its problems."""
    rules = track(track_id)
    people = _sample_people(rules)
    return TrackData(rules, people, tuple(_sample_ballots(rules, people)))


def _lines(name: str) -> list[dict[str, str]]:
    with (RESOURCES / "sample" / name).open(encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def _sample_people(rules: Track) -> tuple[Participant, ...]:
    if rules.has_positions:
        found = [(line["类别"], line["职务"], line["汇报人"]) for line in _lines("officers.csv")]
    else:
        found = [(kind.name, "", name) for kind in rules.categories for name in kind.participants]
    return tuple(Participant(key, name, job, kind) for key, (kind, job, name) in enumerate(found, 1))


def _sample_ballots(rules: Track, people: tuple[Participant, ...]) -> Iterator[Ballot]:
    ids = {person.name: person.id for person in people}
    ballots: dict[tuple[str, str], tuple[str, dict[int, Row]]] = {}
    for line in _lines(f"{rules.id}-ballots.csv"):
        _, rows = ballots.setdefault((line["评委组"], line["票号"]), (line["评委"], {}))
        marks = tuple(_hundredths(line[criterion.name]) for criterion in rules.criteria)
        remark = line[rules.remark_heading] if rules.remark_heading else ""
        rows[ids[line[rules.participant_heading]]] = Row(
            marks, _hundredths(line[rules.total_heading]), remark
        )
    for key, ((group, number), (evaluator, rows)) in enumerate(ballots.items(), 1):
        yield Ballot(key, group, number, evaluator, rows)


def _hundredths(cell: str) -> int | None:
    return int(parse_hundredths(cell)) if cell else None


def officers(count: int, name: Callable[[int], str] = "述职人{:02d}".format, *, groups: int = 3) -> TrackData:
    """Return `count` heads of departments, scored without problems by `groups` groups of two."""
    rules = with_groups(track("officer"), groups)
    people = tuple(Participant(n, name(n), "工作部门部长", "工作部门负责人") for n in range(1, count + 1))
    return TrackData(rules, people, tuple(_ballots(rules, people)))


def colleges(*names: str) -> TrackData:
    """Return colleges of these names, scored without problems; the quotas fit seven of them."""
    rules = track("college")
    people = tuple(Participant(n, name, "", "二级学院") for n, name in enumerate(names, 1))
    return TrackData(rules, people, tuple(_ballots(rules, people)))


def with_groups(rules: Track, count: int) -> Track:
    """Return the track with `groups` groups: first its own, the others without weight."""
    extra = [EvaluatorGroup(f"日常掌握情况{n}") for n in range(count - len(rules.groups))]
    groups = (*rules.groups[:count], *extra)
    weights = {
        kind.name: {group.name: kind.weights.get(group.name, 0) for group in groups}
        for kind in rules.categories
    }
    return rules.with_groups(groups, weights)


def _ballots(rules: Track, people: tuple[Participant, ...]) -> Iterator[Ballot]:
    for group in rules.groups:
        for number in (1, 2):
            yield Ballot(
                number, group.name, str(number), "", {person.id: row(rules, person.id) for person in people}
            )


def row(rules: Track, person: int) -> Row:
    """Return full marks less half a point for each place in the roster."""
    marks = [criterion.maximum for criterion in rules.criteria]
    for step in range(person):
        marks[step % len(marks)] -= 50
    return Row(tuple(max(mark, 0) for mark in marks))


def renamed(data: TrackData, *names: str) -> TrackData:
    """Return the data with its first participants renamed."""
    people = list(data.participants)
    for place, name in enumerate(names):
        people[place] = people[place]._replace(name=name)
    return replace(data, participants=tuple(people))


def unscored(data: TrackData) -> TrackData:
    """Return the data without the teachers' ballots: each participant lacks one group."""
    return replace(data, ballots=tuple(ballot for ballot in data.ballots if ballot.group != "教师代表"))


def absent(data: TrackData, person: int, decision: str = ABSENT) -> TrackData:
    """Return the data with a participant, by place in the roster, ruled absent or withdrawn."""
    asked = attendance_question(data.participants[person])
    ruling = Ruling(
        person + 1, asked.kind, 0, asked.participant_id, asked.subject, asked.ground, asked.before, decision,
        BY_VOTE, "", "评议小组", "", "周子涵", "2022-12-01T18:00:00+08:00",
    )  # fmt: skip
    return replace(data, rulings=(*data.rulings, ruling))
