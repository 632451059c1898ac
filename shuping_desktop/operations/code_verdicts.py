"""Verdicts on what stands on a printed page, from the steps of a review and all its earlier states."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from ..messages import Message, msg
from ..scoring.fingerprint import CODE_LENGTH, code_of, digits_of, head_code
from ..store import Head, Review
from ..store.past_states import past_states
from ..task import counted
from .printed_code import Printed
from .witness_texts import moment

_NOT_FINAL = 0


class CodeStatus(Enum):
    """Status of what stands on paper with respect to a review file."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    PROVISIONAL = "provisional"
    EARLIER = "earlier"
    SHORTER = "shorter"
    FORKED = "forked"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Result of verifying a page: its status, a sentence, and the track and version it belongs to.

    `entry` is the step that the page was printed at, where it is known; else 0.
    """

    status: CodeStatus
    text: Message
    track: str = ""
    version: int = 0
    entry: int = 0


def track_name(review: Review, track: str) -> str | Message:
    """Return a track's name, marked in a rehearsal."""
    name = review.contents.scheme.track(track).name
    return msg("{track}（演练，不作数）", track=name) if review.contents.is_rehearsal else name


def fault_of_step(review: Review, printed: Printed) -> Verdict | None:
    """Return the verdict on a page whose step the review has not, or has otherwise; None if they agree."""
    if not printed.entry:
        return None
    present, entry = review.head, printed.entry
    at = review.head_at(entry)
    if at is None:
        text = msg(
            "这份文件只有 {present} 步，没有纸上的第 {entry} 步：它是较早的副本，或者后面的记录被截掉了。",
            present=present.entry,
            entry=entry,
        )
        return Verdict(CodeStatus.SHORTER, text, entry=entry)
    if printed.head and head_code(at.digest) != printed.head:
        text = msg(
            "第 {entry} 步的码和纸上的不同（纸上 {head}，文件 {found}）：这份文件从别的副本岔开了，"
            "或者被改写过；先看看纸上的抄对没有。",
            entry=entry,
            head=printed.head,
            found=head_code(at.digest),
        )
        return Verdict(CodeStatus.FORKED, text, entry=entry)
    return None


def verdict_on_step(review: Review, printed: Printed) -> Verdict:
    """Return the verdict on a step without a code, which the review has."""
    at = review.head_at(printed.entry)
    assert at is not None
    place = _place(review, at)
    if not printed.head:
        text = msg("{place}；只凭步数看不出内容是否一样，请把步数后面的码也输入。", place=place)
        return Verdict(CodeStatus.UNKNOWN, text, entry=at.entry)
    text = msg("{place}，到那一步为止的记录和纸上的一致。", place=place)
    return Verdict(CodeStatus.EARLIER, text, entry=at.entry)


def _place(review: Review, at: Head) -> Message:
    more = review.head.entry - at.entry
    if not more:
        return msg("第 {entry} 步（{time}）是这份文件的最后一步", entry=at.entry, time=moment(at.at))
    return msg(
        "第 {entry} 步（{time}）在这份文件里，之后又做了 {more} 步",
        entry=at.entry,
        time=moment(at.at),
        more=more,
    )


def with_step(verdict: Verdict, review: Review, printed: Printed) -> Verdict:
    """Return a verdict on a code with what the step printed beside it adds."""
    at = review.head_at(printed.entry) if printed.head else None
    if at is None:
        return verdict
    text = msg("{text}{place}。", text=verdict.text, place=_place(review, at))
    return Verdict(verdict.status, text, verdict.track, verdict.version, at.entry)


def verdict_on_past(review: Review, printed: Printed) -> Verdict | None:
    """Return the verdict on a code of an earlier state, or of a head of the journal; None if there is none.

    Earlier states are recomputed, the latest first. All of them take 2.7 s of processor time for 1,000 random
    marks in 60 participants × 200 ballots (`tools.large_review`, `time.process_time`, the lower of two runs).
    With a step, only the state at that step counts. Raises StoreError if they cannot be recomputed.
    """
    found = next(_states_with(review, printed), None)
    if found is not None:
        entry, track = found
        at = review.head_at(entry)
        assert at is not None
        text = msg(
            "{code} 是{track}第 {entry} 步（{time}）时的暂定稿，不是定稿；之后又做了 {more} 步。",
            code=printed.code,
            track=track_name(review, track),
            entry=entry,
            time=moment(at.at),
            more=review.head.entry - entry,
        )
        return Verdict(CodeStatus.EARLIER, text, track, entry=entry)
    if printed.entry:
        text = msg(
            "第 {entry} 步对得上，校验码 {code} 却不是那一步的：可能抄错了，或者纸上的被改过。",
            entry=printed.entry,
            code=printed.code,
        )
        return Verdict(CodeStatus.UNKNOWN, text, entry=printed.entry)
    entry = next((each.id for each in review.entries() if head_code(each.digest.hex()) == printed.code), 0)
    return verdict_on_step(review, Printed(entry=entry, head=printed.code)) if entry else None


def _states_with(review: Review, printed: Printed) -> Iterator[tuple[int, str]]:
    """Yield the entries and tracks whose provisional state has the code."""
    chain, prints = review.entries(), dict[str, str]()
    for state in counted(past_states(chain), msg("正在重算以前的各步…"), len(chain)):
        prints.update(state.fingerprints)
        if printed.entry and state.entry > printed.entry:
            continue
        for track, print_ in (prints if printed.entry else state.fingerprints).items():
            if code_of(print_, _NOT_FINAL) == printed.code:
                yield printed.entry or state.entry, track
        if printed.entry:
            return


def unknown(code: str) -> Verdict:
    """Return the verdict on a code that the review never had; one of the wrong length is mistyped."""
    count = digits_of(code)
    if count < CODE_LENGTH:
        text = msg(
            "校验码不完整（应为 {whole} 位，这里是 {count} 位），请照纸上页脚输全，例如 7K3M-9Q2D-4FHT。",
            whole=CODE_LENGTH,
            count=count,
        )
    elif count > CODE_LENGTH:
        text = msg(
            "校验码多了几位（应为 {whole} 位，这里是 {count} 位），请照纸上页脚重输，例如 7K3M-9Q2D-4FHT。",
            whole=CODE_LENGTH,
            count=count,
        )
    else:
        text = msg(
            "{code} 不属于这份评议的任何定稿，从新建到现在也没有过这样的暂定稿：可能抄错了，"
            "可能是别的评议，也可能这份文件是较早的副本或被改写过；请把页脚的步数和后面的码也输入。",
            code=code,
        )
    return Verdict(CodeStatus.UNKNOWN, text)
