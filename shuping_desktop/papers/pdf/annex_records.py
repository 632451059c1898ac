"""Records in the annex after the sums: rulings, void ballots, accepted flags, open points, finalising."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

from ...scoring.flags import Acceptance, Flag
from ...scoring.rulings import KINDS, Ruling, decision_words, method_words
from ..content.paper_text import paper_text
from ..content.reissue import change_lines, step_lines
from ..content.remarks import track_problems
from ..content.snapshot import Replaced, Snapshot, Stamp, VoidBallot
from ..content.texts import official_day
from . import fonts
from .blocks import Style, TextBlock

_HEAD = Style(size=10, leading=15, face=fonts.SANS_BOLD, hang=2)
_LINE = Style(size=9.5, leading=14.5, indent=2, hang=2)
_PLAIN = Style(size=9.5, leading=14.5, hang=2)
_NONE = "无。"
_MOST_STEPS = 200


def records(snapshot: Snapshot, section: Style) -> Iterator[Flowable]:
    """Yield the sections after the sums, titled in the style of `section`; an empty one contains 无."""
    parts = [
        ("裁定", list(_rulings(snapshot))),
        ("作废的评分表", [_void_ballot(ballot) for ballot in snapshot.void_ballots]),
        ("经核对认可的提示", [_accepted_flag(*pair) for pair in snapshot.flags]),
        ("未处理事项", _open(snapshot)),
        ("定稿", _finalised(snapshot.stamp)),
    ]
    notes = [
        [f"{ballot.group}{ballot.number}号：{ballot.note}"] for ballot in snapshot.data.ballots if ballot.note
    ]
    parts += [("评分表的附注", notes)] if notes else []
    if snapshot.replaced is not None:
        parts.append((f"与第{snapshot.replaced.version}版相比", list(_since(snapshot.replaced))))
    for numeral, (title, entries) in zip("三四五六七八九", parts, strict=False):
        yield CondPageBreak(section.leading + 3 * _LINE.leading)
        yield TextBlock(f"{numeral}、{title}", section)
        for entry in entries or [[_NONE]]:
            yield from _entry(entry)


def _entry(lines: Sequence[str]) -> Iterator[Flowable]:
    """Yield one line, or a heading with the other lines under it."""
    first, *more = lines
    if not more:
        yield TextBlock(first, _PLAIN)
        return
    yield KeepTogether([TextBlock(first, _HEAD), *(TextBlock(line, _LINE) for line in more), Spacer(0, 3)])


def _rulings(snapshot: Snapshot) -> Iterator[list[str]]:
    """Yield every ruling, withdrawn ones too, with the number by which the sums refer to it."""
    for number, ruling in enumerate(snapshot.data.rulings, 1):
        state = _state(ruling, ruling.id in snapshot.results.in_force)
        kind = paper_text(KINDS.get(ruling.kind, ruling.kind))
        head = f"裁定{number}〔{state}〕{kind}：{paper_text(ruling.subject)}"
        yield [head, *_ruled(ruling, paper_text(decision_words(ruling, snapshot.data.names)))]


def _state(ruling: Ruling, in_force: bool) -> str:
    if ruling.is_withdrawn:
        return "已撤回"
    return "有效" if in_force else "依据已变，不再有效"


def _ruled(ruling: Ruling, decision: str) -> Iterator[str]:
    before = paper_text(ruling.before)
    if before.strip():
        yield f"裁定前：{before}"
    yield f"裁定：{decision}"
    facts = (
        ("方式", paper_text(method_words(ruling))),
        ("裁定人", ruling.decided_by),
        ("理由", ruling.reason),
    )
    yield "；".join(f"{name}：{words}" for name, words in facts if words.strip()) or "方式：未记"
    yield f"录入：{ruling.who}，{_minute(ruling.at)}"
    if ruling.is_withdrawn:
        why = f"，理由：{ruling.withdrawn_why}" if ruling.withdrawn_why.strip() else ""
        yield f"撤回：{ruling.withdrawn_by}，{_minute(ruling.withdrawn_at)}{why}"


def _void_ballot(ballot: VoidBallot) -> list[str]:
    declared = "，".join(filter(None, (ballot.who, _minute(ballot.at))))
    return [f"{ballot.group}{ballot.number}号：{ballot.reason}" + (f"（{declared}）" if declared else "")]


def _accepted_flag(flag: Flag, acceptance: Acceptance) -> list[str]:
    return [f"{paper_text(flag.text)}　认可：{acceptance.who}，理由：{acceptance.reason}"]


def _open(snapshot: Snapshot) -> list[list[str]]:
    """Return the points accepted at finalising, or the open problems of the whole track.

    Problems of single participants are listed with the sums; here is their number.
    """
    finality = snapshot.stamp.finality
    due = snapshot.problems
    of_track = track_problems(due)
    points = snapshot.stamp.accepted if finality.is_final else [problem.text for problem in of_track]
    lines = [[f"{finality.problem_label!s}：{paper_text(point)}"] for point in points]
    single = len(due) - len(of_track)
    if single and not finality.is_final:
        lines.append([f"述职对象的待处理问题{single}项，见第二部分。"])
    return lines


def _since(replaced: Replaced) -> Iterator[list[str]]:
    """Yield why the earlier version was reopened, what changed in the results, and the steps since."""
    yield [
        f"第{replaced.version}版于{_minute(replaced.at)}定稿，{_minute(replaced.reopened_at)}"
        f"由{replaced.who}重新开放；原因：{replaced.why}"
    ]
    yield ["结果的变化：", *change_lines(replaced)]
    steps = list(step_lines(replaced))
    shown = steps[:_MOST_STEPS]
    if len(steps) > len(shown):
        shown.append(f"……共{len(steps)}步，其余见修改记录。")
    yield from [[f"修改（{len(steps)}步）：", *shown]] if steps else [["没有修改任何内容。"]]


def _finalised(stamp: Stamp) -> list[list[str]]:
    if not stamp.is_final:
        return [["尚未定稿。"]]
    names = "、".join(name for name in (stamp.first_name, stamp.second_name) if name.strip())
    state = "，".join(filter(None, (f"第{stamp.version}版", paper_text(stamp.finality.with_points or ""))))
    return [[f"{state}，{names}，{_minute(stamp.at)}，校验码 {stamp.code}。"]]


def _minute(time: str) -> str:
    """Return a local ISO time as papers write it: 2022年12月1日18:00."""
    try:
        found = datetime.fromisoformat(time)
    except ValueError:  # of a forged journal
        return time
    return f"{official_day(found.year, found.month, found.day)}{found:%H:%M}"
