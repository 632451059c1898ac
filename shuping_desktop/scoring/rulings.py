"""Rulings: what a person decided where the rules leave it open, and the questions they answer.

A ruling rests on a ground. When what it rests on changes, it is no longer in force and the question
is open again; it is never silently kept.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..messages import Message, Text, joined, msg

ROW, UNMET, TIE, OPEN_GRADE, ATTENDANCE, GRADE = "row", "unmet", "tie", "open-grade", "attendance", "grade"

BY_MARKS, BY_WRITTEN, VOID = "marks", "written", "void"
NOT_MET, MET = "not-met", "met"
ABSENT, WITHDRAWN = "absent", "withdrawn"
GRADED = "graded"
"""The decision of a ruling that gives grades: `Ruling.grades` says which."""

BY_RULE, BY_VOTE, BY_LOT = "rule", "vote", "lot"
METHODS = {BY_RULE: msg("按规则"), BY_VOTE: msg("评议小组表决"), BY_LOT: msg("抽签")}
KINDS = {
    ROW: msg("评分表的行"),
    UNMET: msg("未达到要求"),
    TIE: msg("同分跨名额线"),
    OPEN_GRADE: msg("末位等次"),
    ATTENDANCE: msg("缺席或退出"),
    GRADE: msg("等次调整"),
}
DECISIONS = {
    BY_MARKS: msg("按各项之和计分"),
    BY_WRITTEN: msg("按手写总分计分"),
    VOID: msg("这一行作废，不计入"),
    NOT_MET: msg("认定未达到"),
    MET: msg("认定达到"),
    ABSENT: msg("缺席，不参加评定"),
    WITHDRAWN: msg("退出，不参加评定"),
}


class Question(NamedTuple):
    """Something that a person decides. `before` says what stands until then.

    `choices` are decisions; where they are grades, `grades` are those to choose from for each of
    `tied` (participant ids and names), and `seats` says how many may get which, None for no limit.
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


@dataclass(frozen=True, slots=True)
class Ruling:
    """One decision, as it was taken. `decided_by` decided it, `who` typed it in at `at` (local ISO time).

    `subject` and `before` are kept in words, so that they can be read whatever came after. A ruling
    that was withdrawn says by whom, when and why.
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
    grades: Mapping[int, str] = field(default_factory=dict)

    @property
    def is_withdrawn(self) -> bool:
        """Whether it was taken back."""
        return bool(self.withdrawn_at)

    def answers(self, question: Question) -> bool:
        """Whether it decides that question on the ground that there is now."""
        mine = (self.kind, self.ballot_id, self.participant_id, self.ground)
        asked = (question.kind, question.ballot_id, question.participant_id, question.ground)
        return not self.is_withdrawn and mine == asked


class Opinion(NamedTuple):
    """综合评价意见 of a participant: achievements affirmed, problems named, and whether it is finished."""

    achievements: str = ""
    shortcomings: str = ""
    finished: bool = False

    @property
    def text(self) -> str:
        """Both parts, one after the other."""
        return "\n".join(part for part in (self.achievements.strip(), self.shortcomings.strip()) if part)


def ground_of(*facts: object) -> str:
    """The seal of what a ruling rests on."""
    return hashlib.sha256(repr(facts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def answer_to(question: Question, rulings: Iterable[Ruling]) -> Ruling | None:
    """The ruling in force on a question, the latest where there are several; None while it is open."""
    return next((ruling for ruling in reversed(list(rulings)) if ruling.answers(question)), None)


def decision_words(ruling: Ruling, names: Mapping[int, str]) -> Message:
    """What was decided, in words; `names` are participants' by id."""
    if ruling.decision != GRADED:
        return DECISIONS[ruling.decision]
    given = [
        msg("{name} {grade}", name=names.get(key, msg("（已删除）")), grade=grade)
        for key, grade in ruling.grades.items()
    ]
    return joined(given)


def method_words(ruling: Ruling) -> Text:
    """How it was decided, with the vote's counts or the lot's witness."""
    method = METHODS.get(ruling.method)
    if method and ruling.detail:
        return msg("{method}（{detail}）", method=method, detail=ruling.detail)
    return method or ruling.detail


def lapsed(rulings: Sequence[Ruling], in_force: Iterable[int]) -> list[Ruling]:
    """Rulings that were not taken back and whose ground fell away; `in_force` are the ids of the others."""
    standing = set(in_force)
    return [ruling for ruling in rulings if not ruling.is_withdrawn and ruling.id not in standing]
