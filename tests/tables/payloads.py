"""Texts that a spreadsheet would take for formulas, and a review in which every text is one of them."""

from collections.abc import Iterator
from itertools import product
from random import Random

from shuping_desktop.papers.content.snapshot import Snapshot
from shuping_desktop.papers.content.texts import Texts
from shuping_desktop.scoring.ballots import Ballot, Evaluator, Participant, Row, TrackData
from shuping_desktop.scoring.rulings import Ruling
from shuping_desktop.scoring.scheme import Track
from shuping_desktop.scoring.tally import tally
from tests.scoring.builders import COLLEGE, OFFICER

_BEGINNINGS = ("=", "+", "-", "@", "\t=", "\r=", "＝", "＋", "－", "＠", "'=", "''", '"=', " =", "\n=")
_BODIES = (
    "1+1",
    "cmd|' /C calc'!A0",
    'HYPERLINK("http://example.invalid","看")',
    "SUM(A1:A9)",
    "A1",
    'IMPORTXML(CONCAT(A1),"//a")',
    'DDE("cmd";"/C calc";"x")',
    "2+5+cmd|' /C calc'!A0",
    "'结果·二级学院'!A1",
    "{1}",
    "#REF!",
    "1E5",
    "WEBSERVICE(A1)",
    "_x003D_1",
)


def payloads() -> list[str]:
    """More than 200 of them."""
    special = ["#N/A", "#REF!", "TRUE", "1E5", "=", "'", "_x000D_", "_x0041_", "]]>", "<f>1</f>", "&amp;"]
    return special + [beginning + body for beginning, body in product(_BEGINNINGS, _BODIES)]


def review_of(texts: Iterator[str], random: Random) -> list[Snapshot]:
    """Two tracks whose names, numbers, remarks, rules and rulings are taken from `texts`."""
    return [_track(track, texts, random) for track in (COLLEGE, OFFICER)]


def _track(track: Track, texts: Iterator[str], random: Random) -> Snapshot:
    track = track._replace(
        name=next(texts),
        short_name=next(texts),
        form_title=next(texts),
        participant_heading=next(texts),
        total_heading=next(texts),
        unmet_remark=next(texts),
        unmet_grade=next(texts),
    )
    groups = tuple(each._replace(name=next(texts), number_prefix=next(texts)) for each in track.groups)
    share = 10_000 // len(groups)
    shares = [10_000 - share * (len(groups) - 1), *([share] * (len(groups) - 1))]
    weights = {group.name: each for group, each in zip(groups, shares, strict=True)}
    criteria = tuple(each._replace(name=next(texts)) for each in track.criteria)
    categories = tuple(each._replace(name=next(texts), weights=weights) for each in track.categories)
    bands = tuple(each._replace(name=next(texts)) for each in track.bands)
    quotas = tuple(each._replace(name=next(texts)) for each in track.quotas)
    track = track._replace(groups=groups, criteria=criteria, categories=categories, grading=bands or quotas)
    people = tuple(Participant(at, next(texts), next(texts), categories[0].name) for at in range(1, 8))
    marks = tuple(each.maximum for each in criteria)
    ballots = [
        Ballot(
            at,
            random.choice(groups).name,
            next(texts),
            next(texts),
            {person.id: Row(marks, 9000, next(texts)) for person in people},
            next(texts),
            next(texts) if at == 1 else "",
        )
        for at in range(1, 5)
    ]
    ruling = Ruling(
        id=1,
        kind="grade",
        ballot_id=0,
        participant_id=1,
        subject=next(texts),
        ground=next(texts),
        before=next(texts),
        decision="not-met",
        method="rule",
        detail=next(texts),
        decided_by=next(texts),
        reason=next(texts),
        who=next(texts),
        at="",
    )
    evaluators = (Evaluator(1, groups[0].name, next(texts)), Evaluator(2, groups[0].name, next(texts)))
    data = TrackData(track, people, tuple(ballots), evaluators, rulings=(ruling,))
    return Snapshot(data, tally(data), Texts(year=next(texts), title=next(texts), school=next(texts)))
