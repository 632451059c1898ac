"""Snapshots for tests: the sample with rulings, with an absent participant, and with hostile texts."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from shuping_desktop.messages import verbatim
from shuping_desktop.papers.content.snapshot import Snapshot, Stamp, VoidBallot
from shuping_desktop.papers.content.texts import Texts
from shuping_desktop.scoring.ballots import Ballot, Row, TrackData
from shuping_desktop.scoring.flags import Acceptance, Flag, find_flags
from shuping_desktop.scoring.ruled_grades import attendance_question, open_grade_question, quota_to_rule
from shuping_desktop.scoring.rulings import (
    ABSENT,
    BY_VOTE,
    BY_WRITTEN,
    GRADED,
    NOT_MET,
    OPEN_GRADE,
    ROW,
    VOID,
    WITHDRAWN,
    Opinion,
    Question,
    Ruling,
)
from shuping_desktop.scoring.tally import tally
from tests.papers import builders

FULL = Texts(
    year="2022-2023",
    title="学生会述职评议",
    school="江南职业技术学院",
    issuer="共青团江南职业技术学院委员会",
    issue_date="2022年12月5日",
    office="校团委办公室",
    telephone="0510-85550123",
)
FINAL = Stamp(
    "7K3M-9Q2D-4FHT",
    2,
    "周子涵",
    "吴一诺",
    "2022-12-01T18:00:00+08:00",
    ("评议小组发出 22 份评分表，收到 21 份。",),
)
PROVISIONAL = Stamp("AAAA-BBBB-CCCC")
HOSTILE = "<b>R&D</b>&#x41;{year}{name}%s\x00\x07\ud83d\u202e\ufffe"


def snapshot(data: TrackData, texts: Texts = FULL, stamp: Stamp = FINAL) -> Snapshot:
    """Return a snapshot of the data with three accepted flags and the data's void ballots."""
    flags = tuple((flag, Acceptance(flag.digest, "纸表确实如此", "周子涵")) for flag in find_flags(data)[:3])
    void = tuple(
        VoidBallot(ballot.group, ballot.number, ballot.void_reason, "吴一诺", "2022-12-01T15:03:00+08:00")
        for ballot in data.ballots
        if ballot.void_reason
    )
    return Snapshot(data, tally(data), texts, stamp, flags, void)


def answered(
    data: TrackData, question: Question, decision: str, grades: Mapping[int, str] | None = None, **more: Any
) -> TrackData:
    """Return the data with one more ruling that answers `question`."""
    defaults: dict[str, Any] = {
        "method": BY_VOTE,
        "detail": "同意 5 票，反对 1 票",
        "decided_by": "评议小组",
        "reason": "卷面清楚",
    }
    ruling = Ruling(
        id=len(data.rulings) + 1,
        kind=question.kind,
        ballot_id=question.ballot_id,
        participant_id=question.participant_id,
        subject=question.subject,
        ground=question.ground,
        before=question.before,
        decision=decision,
        who="周子涵",
        at="2022-12-01T16:20:11+08:00",
        grades=grades or {},
        **{**defaults, **more},
    )
    data = replace(data, rulings=(*data.rulings, ruling))
    if question.kind != ROW or ruling.is_withdrawn:
        return data
    return replace(data, ballots=tuple(_ruled_row(ballot, ruling) for ballot in data.ballots))


def _ruled_row(ballot: Ballot, ruling: Ruling) -> Ballot:
    if ballot.id != ruling.ballot_id:
        return ballot
    return replace(ballot, ruled={**ballot.ruled, ruling.participant_id: ruling})


def ruled(track: str) -> TrackData:
    """Return the sample with all questions ruled on: mismatches by written total, incomplete rows void."""
    data = builders.sample(track)
    decisions = {"total-mismatch": BY_WRITTEN, "incomplete-row": VOID, "unmet-needs-ruling": NOT_MET}
    for problem in tally(data).problems:
        if problem.question and problem.code in decisions:
            data = answered(data, problem.question, decisions[problem.code])
    for result in tally(data).participants:
        quota = quota_to_rule(data.track, result.grade)
        if quota:
            question = open_grade_question(data.track, result.participant, result.official_score, quota)
            data = answered(data, question, GRADED, {result.participant.id: quota.ruled_as[-1]})
    return data


def absent(data: TrackData) -> TrackData:
    """Return the data with its last participant absent, a withdrawn ruling and a lapsed one on the first."""
    first, *_, last = data.participants
    data = answered(data, attendance_question(last), ABSENT)
    data = answered(
        data,
        attendance_question(first),
        WITHDRAWN,
        withdrawn_by="吴一诺",
        withdrawn_at="2022-12-01T17:00:00+08:00",
        withdrawn_why="录错了人",
    )
    return answered(data, attendance_question(first)._replace(ground="旧"), WITHDRAWN)


def with_opinions(data: TrackData, *opinions: Opinion) -> TrackData:
    """Return the data with opinions on its first participants."""
    ids = (person.id for person in data.participants)
    return replace(data, opinions=dict(zip(ids, opinions, strict=False)))


def hostile(words: str, stamp: Stamp = FINAL) -> Snapshot:
    """Return a snapshot of officers in which every typed text is `words`."""
    data = builders.officers(2)
    people = tuple(person._replace(name=words, position=words) for person in data.participants)
    ballots = tuple(_hostile_ballot(ballot, words) for ballot in data.ballots)
    opinion = Opinion(words, f"{words}\n{words}", True)
    data = replace(data, participants=people, ballots=ballots, opinions={1: opinion, 2: opinion})
    ruling_texts: Any = dict.fromkeys(("detail", "decided_by", "reason", "who", "at"), words)
    data = replace(data, rulings=(_hostile_ruling(words, ruling_texts),))
    names = [name for name in Texts._fields if name not in ("margins", "show_scores")]
    typed: Any = dict.fromkeys(names, words)
    texts = Texts(**typed)
    flag = (Flag("far-row", verbatim(words), 1, 1, ""), Acceptance("", words, words))
    void = VoidBallot(words, words, words, words, words)
    stamp = replace(stamp, accepted=(words,) if stamp.is_final else ())
    return Snapshot(data, tally(data), texts, stamp, (flag,), (void,))


def _hostile_ballot(ballot: Ballot, words: str) -> Ballot:
    rows: dict[int, Row] = {key: row._replace(remark=words) for key, row in ballot.rows.items()}
    return replace(ballot, number=words, evaluator="", rows=rows)


def _hostile_ruling(words: str, texts: Mapping[str, Any]) -> Ruling:
    ends: dict[str, Any] = {f"withdrawn_{name}": words for name in ("by", "at", "why")}
    return Ruling(1, OPEN_GRADE, 0, 1, words, "", words, GRADED, BY_VOTE, **texts, **ends, grades={1: words})


def plain(words: str | Sequence[str]) -> str:
    """Return words without spaces and line ends, which typesetting may add or drop."""
    return "".join("".join(words).split())
