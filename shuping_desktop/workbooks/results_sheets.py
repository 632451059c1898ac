"""Sheets for reading and printing: a track's results, and the register of its ballots."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from ..papers.content.phrases import counter_word
from ..scoring.ballots import Ballot, Participant
from ..scoring.numbers import HUNDRED
from ..scoring.register import BallotState, all_missing, ballot_state
from ..scoring.scheme import Track
from .layout_plan import FIRST_ROW, HEAD_ROW, TrackPlan
from .writer import LEFT, MEAN, NOTE, RESULT, TITLE, Book, Cell, CellStyle, SheetWriter, Value, points

_RESULT_TEXT = replace(RESULT, face="黑体", bold=False, wrap=True)
_NOTE = replace(NOTE, align="center")
_REMARK = replace(LEFT, form="General", size=10)
_STATES = {
    BallotState.NOT_RECEIVED: "未收到",
    BallotState.PART_TYPED: "未录完",
    BallotState.TYPED: "已录",
    BallotState.DISAGREES: "两遍不符",
    BallotState.CHECKED: "已核对",
    BallotState.VOID: "作废",
}


def write_results(book: Book, plan: TrackPlan, sums: Sequence[Mapping[str, Value]]) -> None:
    """Write a track's results in roster order; every figure refers to the sheet of the sums.

    `sums` are the values of that sheet.
    """
    track, columns = plan.track, plan.results.columns
    groups: list[float] = [12, 7] * len(track.groups)
    position: list[float] = [20] if track.has_positions else []
    sheet = book.add_sheet(plan.results.name, (6, 18, *position, 16, *groups, 11, 8, 13, 34))
    sheet.freeze(f"C{FIRST_ROW}")
    sheet.repeat_rows(HEAD_ROW, HEAD_ROW)
    sheet.height(1, 32)
    sheet.height(HEAD_ROW, 36)
    texts = plan.snapshot.texts
    sheet.append_across(sheet.text(f"{texts.school_year}{track.name}述职评议结果", TITLE), columns["remark"])
    sheet.append_across(sheet.text(_facts(plan), _NOTE), columns["remark"])
    sheet.heads(*_heads(track))
    for at in range(len(plan.data.participants)):
        sheet.height(sheet.row, 22)
        sheet.append(*_line(sheet, plan, at, results_values(plan, at, sums[at])))


def _facts(plan: TrackPlan) -> str:
    texts, stamp = plan.snapshot.texts, plan.snapshot.stamp
    people = f"{len(plan.data.participants)}{counter_word(plan.track)}"
    count = f"述职对象{people}，评分表{len(plan.data.ballots)}份"
    facts = (texts.school, texts.shown_title, count, stamp.text, "由评分表逐行算出，改动评分随之重算")
    return "　".join(fact for fact in facts if fact)


def _heads(track: Track) -> Iterator[str]:
    yield from ("序号", track.participant_heading)
    if track.has_positions:
        yield "职务"
    yield "类别"
    for group in track.groups:
        yield from (f"{group.name}平均分", "份数")
    yield from ("得分", "名次", "等次", "备注")


def _line(sheet: SheetWriter, plan: TrackPlan, at: int, values: Mapping[str, Value]) -> Iterator[Cell]:
    person, sums, track = plan.data.participants[at], plan.sums, plan.track
    yield sheet.number(at + 1)
    yield sheet.text(person.name, LEFT)
    if track.has_positions:
        yield sheet.text(person.position, LEFT)
    yield sheet.text(person.category)
    for group in range(len(track.groups)):
        total, count = sums.at(f"sum{group}", at), sums.at(f"count{group}", at)
        mean = f'IF({count}=0,"",INT((2*{total}+{count})/(2*{count}))/{HUNDRED})'
        yield sheet.formula(mean, values[f"mean{group}"], MEAN)
        yield sheet.formula(count, values[f"count{group}"], LOOK_COUNT)
    official, decimals = sums.at("official", at), track.decimals
    score = f'IF({sums.at("scored", at)}=0,"",{official}/10^{plan.scheme.decimals})'
    form = f"0.{'0' * decimals}" if decimals else "0"
    yield sheet.formula(score, values["score"], replace(RESULT, form=form))
    yield sheet.formula(sums.at("rank", at), values["rank"], RESULT)
    yield sheet.formula(sums.at("grade", at), values["grade"], _RESULT_TEXT)
    yield sheet.formula(_remark(plan, at), values["remark"], _REMARK)


def results_values(plan: TrackPlan, at: int, sums: Mapping[str, Any]) -> Mapping[str, Value]:
    """Return the values of a participant's formulas by column."""
    values: dict[str, Value] = {}
    for group in range(len(plan.track.groups)):
        total, count = sums[f"sum{group}"], sums[f"count{group}"]
        values[f"mean{group}"] = points((2 * total + count) // (2 * count)) if count else ""
        values[f"count{group}"] = count
    score = Decimal(sums["official"]).scaleb(-plan.track.decimals)
    values |= {"score": score if sums["scored"] else "", "rank": sums["rank"], "grade": sums["grade"]}
    return values | {"remark": _remark_value(plan, plan.data.participants[at], sums)}


def _remark_value(plan: TrackPlan, person: Participant, sums: Mapping[str, Any]) -> str:
    """Return the value of the formula of `_remark`."""
    weights = next(each.weights for each in plan.track.categories if each.name == person.category)
    phrases = [
        f"缺{group.name}评分"
        for number, group in enumerate(plan.track.groups)
        if weights[group.name]
        and not sums[f"count{number}"]
        and not sums["absence"]
        and any(line.groups[group.name].ballots for line in plan.snapshot.results.participants)
    ]
    if sums["unmet"] and not sums["unmet holds"]:
        phrases.append(f"{plan.track.unmet_remark}待裁定")
    if sums["on edge"] and not sums["tie holds"]:
        phrases.append("同分跨名额线待裁定")
    if any(quota.name == sums["grade"] and quota.ruled_as for quota in plan.track.quotas):
        phrases.append("等次待裁定")
    elif sums["grade"] != sums["by rule"]:
        phrases.append("等次经裁定")
    return " ".join(word for word in " ".join((*phrases, sums["absence"])).split(" ") if word)


LOOK_COUNT = CellStyle(size=10, colour="595959")


def _remark(plan: TrackPlan, at: int) -> str:
    """Return the formula of a participant's open questions and rulings, each followed by a space.

    A group of which no row counts for anybody has not been typed yet, and is not missing.
    """
    sums, scheme = plan.sums, plan.scheme
    category = [known.name for known in plan.track.categories].index(plan.data.participants[at].category)
    absence, grade = sums.at("absence", at), sums.at("grade", at)
    phrases = [
        f'IF(AND({scheme.weight(category, group)}>0,{sums.at(f"count{group}", at)}=0,{absence}="",'
        f"SUM({sums.range(f'count{group}')})>0),"
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
    sheet.append_across(sheet.text(f"{plan.track.name}　评分表登记", TITLE), "F")
    sheet.append_across(sheet.text("导出时的登记情况，不随评分表重算。", _NOTE), "F")
    sheet.heads("评委组", "票号", "评委", "状态", "录入人", "作废原因")
    for ballot in plan.data.ballots:
        sheet.append(*(sheet.text(text) for text in _register_line(plan, ballot)))
    for missing in all_missing(plan.data):
        state = _STATES[BallotState.NOT_RECEIVED]
        sheet.append(
            *(sheet.text(text) for text in (missing.group, missing.number, missing.evaluator, state, "", ""))
        )


def _register_line(plan: TrackPlan, ballot: Ballot) -> tuple[str, ...]:
    state = _STATES[ballot_state(plan.data, ballot)]
    return (ballot.group, ballot.number, ballot.evaluator, state, ballot.typed_by, ballot.void_reason)
