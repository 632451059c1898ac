"""Finalising a track under two names, reopening it with a reason, and verifying codes on paper."""

from collections.abc import Iterator, Sequence

from ..messages import LIST_MARK, OR, Message, joined, msg
from ..papers.content.snapshot import Stamp
from ..scoring.ballots import TrackData
from ..scoring.finality import Finality
from ..scoring.fingerprint import CODE_LENGTH, Finalisation, code_of, digits_of, head_code
from ..scoring.names import name_key
from ..scoring.points import Point
from ..scoring.problems import EMPTY_GROUP, Problem
from ..scoring.progress import due_problems, unfinished_opinions, waiting_groups, waiting_sentences
from ..scoring.register import BallotState, ballot_state
from ..scoring.tally import TrackResults, tally
from ..store import Review, encode_points, now
from .code_verdicts import (
    CodeStatus,
    Verdict,
    fault_of_step,
    track_name,
    unknown,
    verdict_on_past,
    verdict_on_step,
    with_step,
)
from .errors import RefusedError
from .flags import flags_of
from .printed_code import read_printed
from .recovery import salvage_sentence, salvaged
from .rulings import open_grades
from .steps import StepKind
from .text_input import clean_name, clean_reason

_NOT_FINAL = 0
NO_PARTICIPANTS = "no-participants"
OPEN_GRADE = "open-grade"
PART_TYPED = "part-typed"
RECEIVED_COUNT = "received-count"
SALVAGED = "salvaged"
UNFINISHED_OPINION = "unfinished-opinion"


def stamp_of(review: Review, track: str) -> Stamp:
    """Return the stamp of pages printed from a track now."""
    final = final_version(review, track)
    fingerprint, rehearsal = review.fingerprint(track), review.contents.is_rehearsal
    head = (review.head.entry, head_code(review.head.digest))
    if final is None or final.fingerprint != fingerprint:
        return Stamp(code_of(fingerprint, _NOT_FINAL), 0, "", "", "", (), rehearsal, *head)
    accepted = tuple(point.message for point in final.accepted)
    names = (final.first_name, final.second_name)
    return Stamp(final.code, final.version, *names, final.at, accepted, rehearsal, *head)


def finality_of(review: Review, track: str) -> Finality:
    """Return the state of a track's results, as its documents give it."""
    final = final_version(review, track)
    if final is None or final.fingerprint != review.fingerprint(track):
        return Finality()
    return Finality(final.version, len(final.accepted))


def final_version(review: Review, track: str) -> Finalisation | None:
    """Return the final version of a track; None while it is open."""
    return review.contents.final_version(track)


def may_change(review: Review, track: str) -> bool:
    """Return whether a track's data can be changed: the file is writable and the track is not final."""
    return not review.read_only and final_version(review, track) is None


def open_points(review: Review, track: str) -> list[Point]:
    """Return the open points before finalising: problems, grades, rulings, ballots, flags, opinions."""
    data = review.contents.track_data(track)
    results = tally(data)
    return [
        *_origin_points(review),
        *_result_points(data, results),
        *_ballot_points(review, data),
        *_opinion_points(data),
    ]


def _origin_points(review: Review) -> Iterator[Point]:
    origin = salvaged(review)
    if origin is not None and origin.is_open:
        yield Point(SALVAGED, salvage_sentence(origin))


def _result_points(data: TrackData, results: TrackResults) -> Iterator[Point]:
    if not data.participants:
        yield Point(NO_PARTICIPANTS, msg("还没有述职对象。"))
    for sentence, group in zip(waiting_sentences(data), waiting_groups(data), strict=False):
        yield Point(EMPTY_GROUP, sentence, subject=group if data.ballots else "")
    for problem in due_problems(data, results):
        yield Point(problem.code, problem.text, problem.ballot_id, problem.participant_id, _subject(problem))
    for question in open_grades(data, results):
        text = msg(
            "{subject}：{before}，待裁定为{grades}。",
            subject=question.subject,
            before=question.before,
            grades=joined(question.grades, OR),
        )
        yield Point(OPEN_GRADE, text, participant_id=question.participant_id)


def _subject(problem: Problem) -> str:
    """Return what distinguishes problems with the same code, no ballot and no participant."""
    return LIST_MARK.join(problem.participants) or problem.group or problem.category


def _ballot_points(review: Review, data: TrackData) -> Iterator[Point]:
    for ballot in data.ballots:
        if ballot_state(data, ballot) is BallotState.PART_TYPED:
            text = msg("{group} {number} 号评分表还没有录完。", group=ballot.group, number=ballot.number)
            yield Point(PART_TYPED, text, ballot.id)
    for group in data.track.groups:
        issued = data.issued(group.name)
        received = sum(ballot.group == group.name for ballot in data.ballots)
        if issued is not None and issued != received:
            text = msg(
                "{group}发出 {issued} 份评分表，收到 {received} 份。",
                group=group.name,
                issued=issued,
                received=received,
            )
            yield Point(RECEIVED_COUNT, text, subject=group.name)
    for flag, acceptance in flags_of(review, data):
        if acceptance is None:
            yield Point(flag.kind, flag.text, flag.ballot_id, flag.participant_id)


def _opinion_points(data: TrackData) -> Iterator[Point]:
    for person in unfinished_opinions(data):
        text = msg("{name}的综合评价意见还没有写完。", name=person.name)
        yield Point(UNFINISHED_OPINION, text, participant_id=person.id)


def finalise(
    review: Review, track: str, first_name: str, second_name: str, accepted: Sequence[Point]
) -> None:
    """Finalise a track's results as its next version, under two names.

    `accepted` are the open points that the two accept, as they were shown. Raises RefusedError if another
    point is open, the names are the same, or the track is final already.
    """
    name = review.contents.scheme.track(track).name
    first_name, second_name = clean_name(first_name, msg("定稿人")), clean_name(second_name, msg("复核人"))
    if name_key(first_name) == name_key(second_name):
        raise RefusedError(msg("定稿人和复核人应是两个人，请填两个不同的姓名。"))
    if final_version(review, track):
        raise RefusedError(msg("{track}已经定稿；要再定稿，请先重新开放。", track=name))
    points = open_points(review, track)
    missing = [point for point in points if point not in accepted]
    if missing:
        refusal = msg("还有 {count} 项没有处理或认可：{first}", count=len(missing), first=missing[0].message)
        raise RefusedError(refusal)
    version = len(review.contents.finalisations[track]) + 1
    step = StepKind.FINALISED(track=name, version=version, first=first_name, second=second_name)
    with review.seal(step) as edit:
        edit.insert(
            "finalisation",
            track=track,
            version=version,
            fingerprint=review.fingerprint(track),
            first_name=first_name,
            second_name=second_name,
            accepted=encode_points(points),
            who=review.who,
            at=now(),
        )


def reopen(review: Review, track: str, reason: str) -> None:
    """Reopen a finalised track. Raises RefusedError without a reason, or if the track is open."""
    reason = clean_reason(reason, msg("重新开放原因"))
    name, final = review.contents.scheme.track(track).name, final_version(review, track)
    if final is None:
        raise RefusedError(msg("{track}还没有定稿，不用重新开放。", track=name))
    with review.seal(StepKind.REOPENED(track=name, version=final.version, reason=reason)) as edit:
        key = {"track": track, "version": final.version}
        edit.update_where("finalisation", key, reopened_by=review.who, reopened_at=now(), reopened_why=reason)


def verify_code(review: Review, text: str) -> Verdict:
    """Return the verdict on the foot of a page: a code, the step and its code, or both.

    A code alone that is not of the present contents is looked for in all earlier states, which takes about a
    second for 1,000 steps of a large review. Raises StoreError if they cannot be recomputed.
    """
    printed = read_printed(text)
    if not printed.is_whole or not (printed.code or printed.entry):
        return unknown(printed.head if digits_of(printed.head) not in (0, CODE_LENGTH) else printed.code)
    fault = fault_of_step(review, printed)
    if fault is not None:
        return fault
    if not printed.code:
        return verdict_on_step(review, printed)
    present = _present_verdict(review, printed.code)
    if present is not None:
        return with_step(present, review, printed)
    return verdict_on_past(review, printed) or unknown(printed.code)


def _present_verdict(review: Review, code: str) -> Verdict | None:
    """Return the verdict on a code of any final version, or of the present contents."""
    for track in review.contents.scheme.tracks:
        for final in review.contents.finalisations[track.id]:
            if final.code == code:
                return _version_verdict(review, track.id, final)
        if code_of(review.fingerprint(track.id), _NOT_FINAL) == code:
            name = track_name(review, track.id)
            text = msg("{code} 是{track}现在内容的暂定稿，不是定稿。", code=code, track=name)
            return Verdict(CodeStatus.PROVISIONAL, text, track.id)
    return None


def _version_verdict(review: Review, track: str, final: Finalisation) -> Verdict:
    name = track_name(review, track)
    version = msg(
        "{code} 是{track}第 {version} 版定稿{signed}",
        code=final.code,
        track=name,
        version=final.version,
        signed=_signed(final),
    )
    if not final.stands:
        text = msg(
            "{version}，已于 {at} 重新开放（{reason}），不再有效。",
            version=version,
            at=_day(final.reopened_at),
            reason=final.reopened_why,
        )
        present = final_version(review, track)
        if present is not None:
            text = msg("{text}现行的是第 {version} 版。", text=text, version=present.version)
        return Verdict(CodeStatus.SUPERSEDED, text, track, final.version)
    if review.fingerprint(track) != final.fingerprint:
        text = msg("{version}，但文件内容与定稿不符，请核对。", version=version)
        return Verdict(CodeStatus.SUPERSEDED, text, track, final.version)
    text = msg("{version}，与文件现在的内容一致，有效。", version=version)
    return Verdict(CodeStatus.CURRENT, text, track, final.version)


def state_sentences(review: Review) -> list[Message]:
    """Return a sentence on each track: its final version and code, or 暂定 with the current code."""
    return [_state(review, track.id, track_name(review, track.id)) for track in review.contents.scheme.tracks]


def _state(review: Review, track: str, name: str | Message) -> Message:
    final = final_version(review, track)
    if final is None:
        return msg("{track}：尚未定稿，暂定稿校验码 {code}", track=name, code=stamp_of(review, track).code)
    if review.fingerprint(track) != final.fingerprint:
        return _broken_seal(name, final)
    return msg(
        "{track}：第 {version} 版定稿，校验码 {code}{signed}",
        track=name,
        version=final.version,
        code=final.code,
        signed=_signed(final),
    )


def broken_seals(review: Review) -> list[Message]:
    """Return a sentence on each finalised track whose contents differ from what was finalised."""
    found = []
    for track in review.contents.scheme.tracks:
        final = final_version(review, track.id)
        if final is not None and review.fingerprint(track.id) != final.fingerprint:
            found.append(_broken_seal(track_name(review, track.id), final))
    return found


def _broken_seal(track: str | Message, final: Finalisation) -> Message:
    return msg(
        "{track}：文件内容与第 {version} 版定稿（校验码 {code}）不符",
        track=track,
        version=final.version,
        code=final.code,
    )


def _signed(final: Finalisation) -> Message:
    """Return the two names and the time, with the open points that the version was finalised with."""
    names, at = (final.first_name, final.second_name), _day(final.at)
    accepted = Finality(final.version, len(final.accepted)).with_points
    if accepted is None:
        return msg("（{names}，{at}）", names=names, at=at)
    return msg("（{names}，{at}，{accepted}）", names=names, at=at, accepted=accepted)


def _day(time: str) -> str:
    """Return a local ISO time without its seconds."""
    return time[:16].replace("T", " ")
