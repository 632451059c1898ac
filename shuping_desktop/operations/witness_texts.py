"""Sentences on a review that does not continue what was seen of it, and on copies that differ."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from typing import NamedTuple

from ..messages import Message, MessageError, msg, verbatim
from ..store import Head, Review
from ..store.witness import Seen, WitnessStatus, last_common
from .reviews import open_for_reading
from .steps import describe
from .witness import Finding, Place, Witness


def moment(at: str, today: datetime | None = None) -> Message:
    """Return a local ISO time as 11 月 30 日 21:40, with the year if it is not this one."""
    try:
        time = datetime.fromisoformat(at)
    except ValueError:  # of a forged journal
        return verbatim(at)
    clock = f"{time:%H:%M}"
    if time.year == (today or datetime.now()).year:
        return msg("{month} 月 {day} 日 {clock}", month=time.month, day=time.day, clock=clock)
    return msg(
        "{year} 年 {month} 月 {day} 日 {clock}", year=time.year, month=time.month, day=time.day, clock=clock
    )


def sentences(finding: Finding, fork: Head | None = None) -> list[Message]:
    """Return what a finding means, a sentence each; none for a review that continues what was seen.

    `fork` is the last common entry of two copies, where it is known exactly.
    """
    if finding.replaced is not None:
        return [_replaced(finding, finding.replaced)]
    last = finding.comparison.last
    if last is None or not (finding.is_alarming or finding.is_branch):
        return []
    found: Iterable[Message] = ()
    if finding.is_alarming:
        is_older = finding.status is WitnessStatus.OLDER
        found = _older(finding, last) if is_older else _forked(finding, last, fork)
    return [*found, *_made_by(finding), *_newest_elsewhere(finding.elsewhere)]


def _replaced(finding: Finding, other: Witness) -> Message:
    last = other.heads[-1]
    return msg(
        "{file} 换成了另一份评议：{time} 在这个位置看到的是“{title}”（{count} 步），不是现在这一份。",
        file=finding.name,
        time=moment(last.at),
        title=other.title,
        count=last.entry,
    )


def _older(finding: Finding, last: Seen) -> Iterator[Message]:
    yield msg(
        "{file} 比 {time} 在这台电脑上看到的旧：当时 {seen} 步，现在 {present} 步。",
        file=finding.name,
        time=moment(last.at),
        seen=last.entry,
        present=finding.present.entry,
    )
    at_rest = finding.comparison.at_rest
    if at_rest is not None:
        yield msg("它和 {time} 时的文件一样，是那时的副本。", time=moment(at_rest.at))
    elif finding.was_here is not None and finding.was_here.entry > finding.present.entry:
        yield msg("这个位置上的文件换成了较早的副本，或者后面的记录被截掉了。")


def _forked(finding: Finding, last: Seen, fork: Head | None) -> Iterator[Message]:
    step = _first_step(finding) if fork is None else fork.entry + 1
    yield msg(
        "{file} 和 {time} 在这台电脑上看到的（{seen} 步）岔开了：从第 {step} 步起记录不同。",
        file=finding.name,
        time=moment(last.at),
        seen=last.entry,
        step=step,
    )
    yield msg(
        "这一份有 {present} 步，最后一步在 {time}；两份各自做的修改，另一份里都没有。",
        present=finding.present.entry,
        time=moment(finding.present.at),
    )


def _made_by(finding: Finding) -> Iterator[Message]:
    if finding.made_by is not None:
        entry, step = finding.made_by
        yield msg("这一份的第 {step} 步是：{made}。", step=entry, made=describe(step))


def _first_step(finding: Finding) -> int | Message:
    """Return the first step of a fork as far as it is known from the heads seen: a number, or two bounds."""
    common, differing = finding.comparison.common, finding.comparison.differing
    first = common.entry + 1 if common is not None else 1
    if differing is None or differing.entry == first:
        return first
    return msg("{first} 至 {last}", first=first, last=differing.entry)


def _newest_elsewhere(places: Sequence[Place]) -> Iterator[Message]:
    if places:
        place = places[0]
        yield msg(
            "另一份在 {path}（{time} 看到 {count} 步）。",
            path=place.path,
            time=moment(place.at),
            count=place.entry,
        )


class CopyVerdict(NamedTuple):
    """Relation of two files; `continues` is True if they are equal or one continues the other."""

    text: Message
    continues: bool


def compare_copies(review: Review, other: Review) -> CopyVerdict:
    """Compare two copies of a review: the same, one older than the other, or forked from a step on."""
    names = {"file": review.path.name, "other": other.path.name}
    if review.identity != other.identity:
        return CopyVerdict(msg("{other} 是另一份评议，不是 {file} 的副本。", **names), continues=False)
    common = last_common(review, other)
    steps = common.entry if common is not None else 0
    ours, theirs = review.head, other.head
    if ours == theirs:
        return CopyVerdict(
            msg("{file} 和 {other} 一样，都是 {steps} 步。", steps=steps, **names), continues=True
        )
    if steps in (ours.entry, theirs.entry):
        if steps == ours.entry:
            names = {"file": other.path.name, "other": review.path.name}
        more = max(ours.entry, theirs.entry) - steps
        text = msg(
            "{other} 是 {file} 较早的副本：{steps} 步，之后又做了 {more} 步。",
            steps=steps,
            more=more,
            **names,
        )
        return CopyVerdict(text, continues=True)
    text = msg(
        "{file} 和 {other} 从第 {step} 步起岔开了：{file} 到 {time} 有 {count} 步，"
        "{other} 到 {other_time} 有 {other_count} 步；请选定一份，把另一份多录的补进去。",
        step=steps + 1,
        time=moment(ours.at),
        count=ours.entry,
        other_time=moment(theirs.at),
        other_count=theirs.entry,
        **names,
    )
    return CopyVerdict(text, continues=False)


def place_text(place: Place) -> Message:
    """Return a line on a file in which a review was seen."""
    return msg("{path}\n{count} 步，{time} 看到", path=place.path, count=place.entry, time=moment(place.at))


def fork_of(review: Review, finding: Finding) -> Head | None:
    """Return the last entry that a forked review has in common with the file in which the other was seen.

    None if that file is gone, or is not as it was seen.
    """
    if finding.status is not WitnessStatus.FORKED:
        return None
    for place in finding.elsewhere:
        with suppress(MessageError, OSError), open_for_reading(place.path) as other:
            if other.identity == review.identity:
                return last_common(review, other)
    return None
