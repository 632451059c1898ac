"""Rulings: decisions by people where the rules leave a question open.

A ruling is in force only while its ground, a digest of the facts it rests on, is that of the question.
When those facts change it lapses, and the question is open again.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..messages import Message, Text, joined, msg
from .numbers import format_hundredths

ROW, UNMET, TIE, OPEN_GRADE, ATTENDANCE, GRADE = "row", "unmet", "tie", "open-grade", "attendance", "grade"
SEATS, INVERSION = "seats", "inversion"

BY_MARKS, BY_WRITTEN, VOID = "marks", "written", "void"
CAPPED, AS_RULED = "capped", "points"
BY_POINTS = (CAPPED, AS_RULED)
"""Decisions on a row that count the points of the ruling."""
NOT_MET, MET = "not-met", "met"
ABSENT, WITHDRAWN = "absent", "withdrawn"
ACCEPTED = "accepted"
GRADED = "graded"
"""Decision of a ruling that gives grades, which are in `Ruling.grades`."""

BY_RULE, BY_VOTE, BY_LOT = "rule", "vote", "lot"
METHODS = {BY_RULE: msg("按规则"), BY_VOTE: msg("评议小组表决"), BY_LOT: msg("抽签")}
KINDS = {
    ROW: msg("评分表的行"),
    UNMET: msg("未达到要求"),
    TIE: msg("同分跨名额线"),
    OPEN_GRADE: msg("末位等次"),
    ATTENDANCE: msg("缺席或退出"),
    GRADE: msg("等次调整"),
    SEATS: msg("等次名额"),
    INVERSION: msg("名次与等次"),
}
DECISIONS = {
    BY_MARKS: msg("按各项之和计分"),
    BY_WRITTEN: msg("按手写总分计分"),
    VOID: msg("这一行作废，不计入"),
    CAPPED: msg("超过满分的按满分计"),
    AS_RULED: msg("这一行按裁定的分计"),
    NOT_MET: msg("认定未达到"),
    MET: msg("认定达到"),
    ABSENT: msg("缺席，不参加评定"),
    WITHDRAWN: msg("退出，不参加评定"),
    ACCEPTED: msg("认可，就这样定等次"),
}


class Question(NamedTuple):
    """A question for people to decide; `before` is the state until then.

    `choices` are the possible decisions. Where one is GRADED, each of `tied` (participant ids and names)
    gets one of `grades`, and `seats` lists the grades to distribute (empty: no limit). `capped` is what a row
    counts, in hundredths, with its marks above the maximum cut to the maximum; `most` is the highest it may.
    """

    kind: str
    subject: Text
    ground: str
    before: Message
    ballot_id: int = 0
    participant_id: int = 0
    choices: tuple[str, ...] = ()
    tied: tuple[tuple[int, str], ...] = ()
    grades: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    capped: int | None = None
    most: int = 0


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision by `decided_by`, typed by `who` at `at` (local ISO time).

    `subject` and `before` are messages as of that time, readable whatever changes later. The fields
    `withdrawn_...` are empty unless the ruling was withdrawn. `points` is what a row counts, in hundredths,
    by one of the decisions BY_POINTS.
    """

    id: int
    kind: str
    ballot_id: int
    participant_id: int
    subject: Text
    ground: str
    before: Text
    decision: str
    method: str
    detail: str
    decided_by: str
    reason: str
    who: str
    at: str
    withdrawn_by: str = ""
    withdrawn_at: str = ""
    withdrawn_why: str = ""
    points: int | None = None
    grades: Mapping[int, str] = field(default_factory=dict)

    @property
    def is_withdrawn(self) -> bool:
        """True if the ruling was withdrawn."""
        return bool(self.withdrawn_at)

    def answers(self, question: Question) -> bool:
        """Return whether the ruling decides that question, on the same ground."""
        own = (self.kind, self.ballot_id, self.participant_id, self.ground)
        other = (question.kind, question.ballot_id, question.participant_id, question.ground)
        return not self.is_withdrawn and own == other


class Opinion(NamedTuple):
    """Opinion on a participant (综合评价意见): achievements, shortcomings, and whether it is finished."""

    achievements: str = ""
    shortcomings: str = ""
    finished: bool = False

    @property
    def text(self) -> str:
        """Both parts, one after the other."""
        return "\n".join(part for part in (self.achievements.strip(), self.shortcomings.strip()) if part)


def ground_of(*facts: object) -> str:
    """Return the digest of the facts that a ruling rests on."""
    return hashlib.sha256(repr(facts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def answer_to(question: Question, rulings: Iterable[Ruling]) -> Ruling | None:
    """Return the latest ruling in force on a question; None while it is open."""
    return next((ruling for ruling in reversed(list(rulings)) if ruling.answers(question)), None)


def decision_words(ruling: Ruling, names: Mapping[int, str]) -> Message:
    """Return the decision as a message; `names` are participants' names by id."""
    if ruling.points is not None and ruling.decision in BY_POINTS:
        points = format_hundredths(ruling.points)
        return msg("{decision}：{points} 分", decision=DECISIONS[ruling.decision], points=points)
    if ruling.decision != GRADED:
        return DECISIONS[ruling.decision]
    grades = [
        msg("{name} {grade}", name=names.get(key, msg("（已删除）")), grade=grade)
        for key, grade in ruling.grades.items()
    ]
    return joined(grades)


def method_words(ruling: Ruling) -> Text:
    """Return the method of the decision, with the vote's counts or the witness of the lot."""
    method = METHODS.get(ruling.method)
    if method and ruling.detail:
        return msg("{method}（{detail}）", method=method, detail=ruling.detail)
    return method or ruling.detail


def lapsed(rulings: Sequence[Ruling], in_force: Iterable[int]) -> list[Ruling]:
    """Return the rulings that are neither withdrawn nor in force; `in_force` are ids."""
    valid = set(in_force)
    return [ruling for ruling in rulings if not ruling.is_withdrawn and ruling.id not in valid]


def lapsed_unanswered(
    rulings: Sequence[Ruling], in_force: Iterable[int], asked: Iterable[Question]
) -> list[Ruling]:
    """Return the lapsed rulings that need a new ruling or a withdrawal.

    Not those on a matter that is `asked` again or has a later ruling in force. What an acceptance covered is
    a problem again if it is still so.
    """
    valid, questions = set(in_force), list(asked)
    return [
        ruling
        for ruling in lapsed(rulings, valid)
        if ruling.decision != ACCEPTED
        and not any(_asks_again(question, ruling) for question in questions)
        and not any(_replaces(later, ruling) for later in rulings if later.id in valid)
    ]


def _replaces(later: Ruling, earlier: Ruling) -> bool:
    if later.id < earlier.id or later.kind != earlier.kind:
        return False
    if earlier.kind == TIE:
        return bool(later.grades.keys() & earlier.grades.keys())
    place = (earlier.ballot_id, earlier.participant_id)
    return (later.ballot_id, later.participant_id) == place


def _asks_again(question: Question, ruling: Ruling) -> bool:
    if question.kind != ruling.kind:
        return False
    if ruling.kind == TIE:
        return any(key in ruling.grades for key, _ in question.tied)
    return (question.ballot_id, question.participant_id) == (ruling.ballot_id, ruling.participant_id)
