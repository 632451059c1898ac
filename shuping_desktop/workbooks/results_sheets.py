"""Sheets for reading and printing: a track's results, and the register of its ballots."""

from collections.abc import Iterator
from dataclasses import replace

from ..scoring.ballots import Ballot
from ..scoring.numbers import HUNDRED
from ..scoring.register import BallotState, all_missing, ballot_state
from ..scoring.scheme import Track
from .layout_plan import FIRST_ROW, HEAD_ROW, TrackPlan
from .writer import LEFT, MEAN, NOTE, RESULT, TITLE, Book, CellStyle, SheetWriter

_RESULT_TEXT = replace(RESULT, face="黑体", bold=False)
_NOTE = replace(NOTE, align="center")
_STATES = {
    BallotState.NOT_RECEIVED: "未收到",
    BallotState.PART_TYPED: "未录完",
    BallotState.TYPED: "已录",
    BallotState.DISAGREES: "两遍不符",
    BallotState.CHECKED: "已核对",
    BallotState.VOID: "作废",
}


def write_results(book: Book, plan: TrackPlan) -> None:
    """Write a track's results in roster order; every figure refers to the sheet of the sums."""
    track, columns = plan.track, plan.results.columns
    groups: list[float] = [12, 7] * len(track.groups)
    position: list[float] = [20] if track.has_positions else []
    sheet = book.add_sheet(plan.results.name, (6, 18, *position, 16, *groups, 11, 8, 13, 34))
    sheet.freeze(f"C{FIRST_ROW}")
    sheet.repeat_rows(HEAD_ROW, HEAD_ROW)
    sheet.height(1, 32)
    sheet.height(HEAD_ROW, 36)
    texts = plan.snapshot.texts
    sheet.append(sheet.text(f"{texts.school_year}{track.name}述职评议结果", TITLE))
    sheet.append(sheet.text(_facts(plan), _NOTE))
    sheet.heads(*_heads(track))
    for at in range(len(plan.data.participants)):
        sheet.height(sheet.row, 22)
        sheet.append(*_line(sheet, plan, at))
    sheet.merge(f"A1:{columns['remark']}1")
    sheet.merge(f"A2:{columns['remark']}2")


def _facts(plan: TrackPlan) -> str:
    texts, stamp = plan.snapshot.texts, plan.snapshot.stamp
    count = f"述职对象 {len(plan.data.participants)}，评分表 {len(plan.data.ballots)} 份"
    facts = (texts.school, texts.title, count, stamp.text, "由评分表逐行算出，改动评分随之重算")
    return "　".join(fact for fact in facts if fact)


def _heads(track: Track) -> Iterator[str]:
    yield from ("序号", track.participant_heading)
    if track.has_positions:
        yield "职务"
    yield "类别"
    for group in track.groups:
        yield from (f"{group.name}平均分", "份数")
    yield from ("得分", "名次", "等次", "备注")


def _line(sheet: SheetWriter, plan: TrackPlan, at: int) -> Iterator[str]:
    person, sums, track = plan.data.participants[at], plan.sums, plan.track
    yield sheet.number(at + 1)
    yield sheet.text(person.name, LEFT)
    if track.has_positions:
        yield sheet.text(person.position, LEFT)
    yield sheet.text(person.category)
    for group in range(len(track.groups)):
        total, count = sums.at(f"sum{group}", at), sums.at(f"count{group}", at)
        yield sheet.formula(f'IF({count}=0,"",INT((2*{total}+{count})/(2*{count}))/{HUNDRED})', MEAN)
        yield sheet.formula(count, LOOK_COUNT)
    official, decimals = sums.at("official", at), track.decimals
    form = f"0.{'0' * decimals}" if decimals else "0"
    score = f'IF({sums.at("scored", at)}=0,"",{official}/10^{plan.scheme.decimals})'
    yield sheet.formula(score, replace(RESULT, form=form))
    yield sheet.formula(sums.at("rank", at), RESULT)
    yield sheet.formula(sums.at("grade", at), _RESULT_TEXT)
    yield sheet.formula(_remark(plan, at), replace(LEFT, form="General", size=10))


LOOK_COUNT = CellStyle(size=10, colour="595959")


def _remark(plan: TrackPlan, at: int) -> str:
    """Return the formula of a participant's open questions and rulings, each followed by a space."""
    sums, scheme = plan.sums, plan.scheme
    category = [known.name for known in plan.track.categories].index(plan.data.participants[at].category)
    absence, grade = sums.at("absence", at), sums.at("grade", at)
    phrases = [
        f'IF(AND({scheme.weight(category, group)}>0,{sums.at(f"count{group}", at)}=0,{absence}=""),'
        f'"缺"&{scheme.group_name(group)}&"评分 ","")'
        for group in range(len(plan.track.groups))
    ]
    unmet = f"AND({sums.at('unmet', at)}>0,{sums.at('unmet holds', at)}=0)"
    phrases.append(f'IF({unmet},{scheme.unmet_remark}&"待裁定 ","")')
    edge = f"AND({sums.at('on edge', at)}=1,{sums.at('tie holds', at)}=0)"
    phrases.append(f'IF({edge},"同分跨名额线待裁定 ","")')
    ruled = f'IF(EXACT({grade},{sums.at("by rule", at)}),"","等次经裁定 ")'
    if plan.track.quotas:
        label = f'SUMPRODUCT(EXACT({scheme.grade_names},{grade})*({scheme.ruled_as}<>""))>0'
        ruled = f'IF({label},"等次待裁定 ",{ruled})'
    return f"TRIM({'&'.join((*phrases, ruled, absence))})"


def write_register(book: Book, plan: TrackPlan) -> None:
    """Write which ballots were issued and received, and the state of each."""
    sheet = book.add_sheet(plan.register, (16, 10, 16, 12, 14, 36))
    sheet.portrait()
    sheet.freeze(f"A{FIRST_ROW}")
    sheet.repeat_rows(HEAD_ROW, HEAD_ROW)
    sheet.height(1, 28)
    sheet.append(sheet.text(f"{plan.track.name}　评分表登记", TITLE))
    sheet.append(sheet.text("导出时的登记情况，不随评分表重算。", _NOTE))
    sheet.heads("评委组", "票号", "评委", "状态", "录入人", "作废原因")
    for ballot in plan.data.ballots:
        sheet.append(*(sheet.text(text) for text in _register_line(plan, ballot)))
    for missing in all_missing(plan.data):
        state = _STATES[BallotState.NOT_RECEIVED]
        sheet.append(
            *(sheet.text(text) for text in (missing.group, missing.number, missing.evaluator, state, "", ""))
        )
    sheet.merge("A1:F1")
    sheet.merge("A2:F2")


def _register_line(plan: TrackPlan, ballot: Ballot) -> tuple[str, ...]:
    state = _STATES[ballot_state(plan.data, ballot)]
    return (ballot.group, ballot.number, ballot.evaluator, state, ballot.typed_by, ballot.void_reason)
