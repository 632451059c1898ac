"""Ruling on questions that the rules leave to people, and withdrawing rulings."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ..messages import Message, dumps, msg
from ..scoring.ballots import TrackData
from ..scoring.numbers import format_hundredths
from ..scoring.ruled_grades import attendance_question, grade_question, open_grade_questions, quota_to_rule
from ..scoring.rulings import (
    AS_RULED,
    BY_LOT,
    BY_RULE,
    BY_VOTE,
    CAPPED,
    DECISIONS,
    GRADE,
    GRADED,
    METHODS,
    Question,
    Ruling,
    answer_to,
)
from ..scoring.tally import ParticipantResult, TrackResults, tally
from ..store import Review, now
from .errors import RefusedError
from .steps import StepKind
from .text_input import clean_name, clean_prose, clean_text

_DETAIL = {BY_VOTE: msg("表决票数"), BY_LOT: msg("抽签的见证人")}


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision on a question, with its method, the people who decided and the reason.

    `detail` is the counts of a vote or the witness of a lot. `grades` are by participant id, where the
    decision gives grades. `points` is what a row counts, in hundredths, where the decision is AS_RULED.
    """

    decision: str
    decided_by: str
    reason: str
    method: str = BY_RULE
    detail: str = ""
    grades: Mapping[int, str] = field(default_factory=dict)
    points: int | None = None


def open_questions(data: TrackData, results: TrackResults) -> list[Question]:
    """Return the questions that await a ruling: those of problems, then those on open grades."""
    of_problems = (problem.question for problem in results.problems if problem.question)
    return [*of_problems, *open_grades(data, results)]


def open_grades(data: TrackData, results: TrackResults) -> Iterator[Question]:
    """Yield a question for each participant whose grade the panel has to rule on (notice: 一般及以下)."""
    graded = ((line.participant, line.official_score, line.grade) for line in results.participants)
    yield from open_grade_questions(data.track, graded)


def questions_about(data: TrackData, results: TrackResults, result: ParticipantResult) -> list[Question]:
    """Return all questions on one participant: the open ones, the grade, and attendance."""
    person = result.participant
    own = [
        question
        for question in open_questions(data, results)
        if person.id in (question.participant_id, *_ids(question))
    ]
    if result.absence:
        return own
    optional = [attendance_question(person)]
    is_changed = any(
        ruling.kind == GRADE and ruling.participant_id == person.id for ruling in in_force(data, results)
    )
    if result.grade and not is_changed and not quota_to_rule(data.track, result.grade):
        optional.insert(0, grade_question(data.track, person, result.official_score, result.grade))
    return [*own, *optional]


def in_force(data: TrackData, results: TrackResults) -> list[Ruling]:
    """Return the rulings that the results rest on, in order."""
    return [ruling for ruling in data.rulings if ruling.id in results.in_force]


def _ids(question: Question) -> tuple[int, ...]:
    return tuple(key for key, _ in question.tied)


def rule(review: Review, track: str, question: Question, decision: Decision) -> None:
    """Rule on a question. Raises RefusedError if it is no longer open or the decision is incomplete."""
    results = _check_question(review, track, question)
    decided_by, reason, detail = _cleaned(question, decision)
    _check_grade_differs(question, decision.grades, results)
    with review.change(StepKind.RULED(subject=question.subject)) as edit:
        ruling = edit.insert(
            "ruling",
            track=track,
            kind=question.kind,
            ballot=question.ballot_id,
            participant=question.participant_id,
            subject=dumps(question.subject),
            ground=question.ground,
            before=dumps(question.before),
            decision=decision.decision,
            method=decision.method,
            detail=detail,
            decided_by=decided_by,
            reason=reason,
            who=review.who,
            at=now(),
            points=_points(question, decision),
        )
        for person, grade in decision.grades.items():
            edit.insert("ruled_grade", ruling=ruling, participant=person, grade=grade)


def _points(question: Question, decision: Decision) -> int | None:
    """Return what a row counts by a decision, in hundredths; None for any other decision."""
    return {CAPPED: question.capped, AS_RULED: decision.points}.get(decision.decision)


def refusal_of(question: Question, decision: Decision) -> Message | None:
    """Return why a decision is not valid as typed; None where it is."""
    try:
        _cleaned(question, decision)
    except RefusedError as error:
        return error.message
    return None


def withdraw(review: Review, ruling: Ruling, why: str) -> None:
    """Withdraw a ruling; it stays on record and its question is open again. Raises RefusedError."""
    why = clean_prose(why, msg("撤回原因"))
    if not why:
        raise RefusedError(msg("请写明撤回的原因。"))
    if ruling.is_withdrawn:
        raise RefusedError(msg("这项裁定已经撤回了。"))
    with review.change(StepKind.RULING_WITHDRAWN(subject=ruling.subject)) as edit:
        edit.update("ruling", ruling.id, withdrawn_by=review.who, withdrawn_at=now(), withdrawn_why=why)


def _check_question(review: Review, track: str, question: Question) -> TrackResults:
    """Return the results. Raises RefusedError if the question's ground has changed or it has a ruling."""
    data = review.contents.track_data(track)
    results = tally(data)
    questions = open_questions(data, results)
    for result in results.participants:
        questions += questions_about(data, results, result)
    if question not in questions:
        raise RefusedError(msg("这一事项的依据刚刚有变动，或已经裁定；请重新核对后再裁定。"))
    if answer_to(question, data.rulings):
        raise RefusedError(msg("这一事项已有裁定，如需修改请先撤回。"))
    return results


def _cleaned(question: Question, decision: Decision) -> tuple[str, str, str]:
    """Return the people who decided, the reason and the detail, cleaned. Raises RefusedError."""
    decided_by = clean_name(decision.decided_by, msg("裁定人"))
    reason = clean_prose(decision.reason, msg("裁定理由"))
    if not reason:
        raise RefusedError(msg("请写明裁定的理由。"))
    _check_decision(question, decision)
    _check_grades(question, decision.grades)
    _check_points(question, decision)
    # Other methods have no detail; one may have been typed before the method was changed.
    detail = clean_text(decision.detail, msg("说明")) if decision.method in _DETAIL else ""
    if decision.method in _DETAIL and not detail:
        raise RefusedError(msg("请填写{what}。", what=_DETAIL[decision.method]))
    return decided_by, reason, detail


def _check_decision(question: Question, decision: Decision) -> None:
    if decision.decision not in question.choices:
        allowed = [DECISIONS.get(choice, choice) for choice in question.choices]
        raise RefusedError(msg("请从可以作的决定里选：{allowed}。", allowed=allowed))
    if decision.method not in METHODS:
        raise RefusedError(msg("请选裁定的办法：{methods}。", methods=list(METHODS.values())))


def _check_points(question: Question, decision: Decision) -> None:
    if decision.decision != AS_RULED:
        return
    most = question.most
    if decision.points is None:
        raise RefusedError(msg("请填写这一行裁定计多少分。"))
    if not 0 <= decision.points <= most:
        refusal = msg(
            "裁定的分应在 0 到 {most} 之间，这里是 {points}。",
            most=format_hundredths(most),
            points=format_hundredths(decision.points),
        )
        raise RefusedError(refusal)


def _check_grades(question: Question, grades: Mapping[int, str]) -> None:
    if GRADED not in question.choices:
        return
    missing = [name for key, name in question.tied if grades.get(key) not in question.grades]
    if missing:
        refusal = msg("请给{name}选一个等次：{grades}。", name=missing[0], grades=question.grades)
        raise RefusedError(refusal)
    if question.seats and Counter(grades.values()) != Counter(question.seats):
        counted = Counter(question.seats).items()
        seats = [msg("{grade} {count} 个", grade=grade, count=count) for grade, count in counted]
        raise RefusedError(msg("名额是{seats}，请按名额定等次。", seats=seats))


def _check_grade_differs(question: Question, grades: Mapping[int, str], results: TrackResults) -> None:
    current = {result.participant.id: result.grade for result in results.participants}
    if question.kind == GRADE and grades[question.participant_id] == current[question.participant_id]:
        raise RefusedError(msg("这就是现在的等次，不用调整。"))
