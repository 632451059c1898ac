"""Sentences on the version that a paper replaces, and the record of what changed since."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from ...messages import Text
from .paper_text import paper_text
from .period import read_day
from .snapshot import Fact, Replaced, ResultChange, Snapshot
from .texts import official_day

_ANNOUNCED = (Fact.LISTED, Fact.NAME, Fact.POSITION, Fact.GRADE)


def announcement_replaces(snapshot: Snapshot) -> str:
    """Return that the announcement replaces an earlier one, and if it says the same; empty if it is first."""
    shown = (*_ANNOUNCED, Fact.SCORE) if snapshot.texts.show_scores else _ANNOUNCED
    return _sentence(snapshot, "本公示", "公示", shown)


def letter_replaces(snapshot: Snapshot) -> str:
    """Return that a letter or notice replaces an earlier one; empty if it is the first."""
    kind = "通知" if snapshot.data.track.is_person else "反馈函"
    return _sentence(snapshot, "本通知" if snapshot.data.track.is_person else "本函", kind)


def sheet_replaces(snapshot: Snapshot) -> str:
    """Return that the results sheet replaces an earlier one, and why; empty if it is the first."""
    replaced = snapshot.replaced
    if replaced is None or not snapshot.stamp.is_final:
        return ""
    unchanged = "" if replaced.changes else "，结果没有变化"
    former = f"{_day(snapshot, replaced)}的汇总表（第{replaced.version}版）"
    return f"本表替代{former}{unchanged}；原因：{replaced.why}"


def _sentence(snapshot: Snapshot, this: str, kind: str, shown: Sequence[Fact] = ()) -> str:
    """Return the sentence; with `shown`, the facts that the paper prints, also whether none changed."""
    replaced = snapshot.replaced
    if replaced is None or not snapshot.stamp.is_final:
        return ""
    same = bool(shown) and not any(_changes(change, shown) for change in replaced.changes)
    unchanged = "，所列结果没有变化" if same else ""
    return f"{this}替代{_day(snapshot, replaced)}的{kind}（第{replaced.version}版）{unchanged}。"


def _changes(change: ResultChange, shown: Sequence[Fact]) -> bool:
    return any(fact in shown for fact, _, _ in change.facts)


def _day(snapshot: Snapshot, replaced: Replaced) -> str:
    """Return the day on the replaced paper, else that of its finalising; without a year that is the same."""
    day = read_day(replaced.issue_date)
    if day is None:
        return _date(replaced.at)
    present = read_day(snapshot.texts.issue_date)
    same = present is None or day.year is None or present.year in (None, day.year)
    return official_day(None if same else day.year, day.month, day.day)


def _date(time: str) -> str:
    try:
        found = datetime.fromisoformat(time)
    except ValueError:  # of a forged journal
        return time
    return official_day(None, found.month, found.day)


def change_lines(replaced: Replaced) -> Iterator[str]:
    """Yield a line for each participant whose published facts changed; one line if there is none."""
    if not replaced.changes:
        yield "得分、名次、等次和意见都没有变化。"
    for change in replaced.changes:
        facts = "；".join(_words(*fact) for fact in change.facts)
        yield f"{change.name}：{facts}"


def _words(fact: Fact, was: Text, now: Text) -> str:
    name = paper_text(fact.value)
    return f"{name}有修改" if fact is Fact.OPINION else f"{name} {was!s} → {now!s}"


def step_lines(replaced: Replaced) -> Iterator[str]:
    """Yield a line for each step since the replaced version."""
    for at, who, step in replaced.steps:
        yield f"{at[:16].replace('T', ' ')}　{who}　{paper_text(step)}"
