"""Problems of single rows, which cannot be counted as they stand on the paper."""

from collections.abc import Iterable, Iterator, Sequence

from ..messages import Message, joined, msg
from .ballots import Ballot, Participant, Row, RowState, TrackData
from .numbers import format_hundredths
from .paper_marks import capped_total, faults_of
from .problems import (
    INCOMPLETE_ROW,
    MARK_ILLEGIBLE,
    MARK_OFF_STEP,
    MARK_OVER_MAXIMUM,
    SELF_SCORE,
    TOTAL_MISMATCH,
    UNMET_NEEDS_RULING,
    Problem,
)
from .rulings import (
    AS_RULED,
    BY_MARKS,
    BY_WRITTEN,
    CAPPED,
    MET,
    NOT_MET,
    ROW,
    UNMET,
    VOID,
    Question,
    ground_of,
)
from .scheme import Track

_PAPER_FAULTS = (MARK_OVER_MAXIMUM, MARK_OFF_STEP, MARK_ILLEGIBLE)
_FILL_IN, _COMPARE = msg("请对照纸质评分表补录。"), msg("请对照纸质评分表核对。")


def of_ballots(data: TrackData) -> Iterator[Problem]:
    """Yield the problems of all valid ballots' rows, in the order of the ballots and of the form."""
    for ballot in data.valid_ballots:
        yield from of_ballot(data, ballot)


def of_ballot(data: TrackData, ballot: Ballot) -> Sequence[Problem]:
    """Return the problems of one ballot's rows, at most one a row, in the order of the form."""
    return list(_of_rows(data, ballot))


def _of_rows(data: TrackData, ballot: Ballot) -> Iterator[Problem]:
    for person in _suspects(data, ballot):
        row = ballot.rows.get(person.id)
        if row is None or row.is_empty or person.id in ballot.ruled:
            continue
        found = _row_problem(data, ballot, person, row)
        if found is not None:
            code, seen, remedy = found
            where = row_words(ballot.group, ballot.number, person.name)
            yield Problem(
                code,
                msg("{where}：{seen}；{remedy}", where=where, seen=seen, remedy=remedy),
                group=ballot.group,
                ballot=ballot.number,
                participant=person.name,
                ballot_id=ballot.id,
                participant_id=person.id,
                question=Question(
                    ROW,
                    where,
                    row_ground(ballot, person.id, row),
                    seen,
                    ballot.id,
                    person.id,
                    _choices(data, code, row),
                    capped=capped_total(data.track, row) if row.paper_marks else None,
                    most=data.track.full_marks,
                ),
                awaits_panel=code in _PAPER_FAULTS or (row.as_on_paper and code != SELF_SCORE),
            )


def _choices(data: TrackData, code: str, row: Row) -> tuple[str, ...]:
    """Return the decisions that a row's problem leaves open."""
    if code == TOTAL_MISMATCH:
        return (BY_MARKS, BY_WRITTEN, VOID)
    if code not in _PAPER_FAULTS:
        return (VOID,)
    cap = () if capped_total(data.track, row) is None else (CAPPED,)
    return (*cap, AS_RULED, VOID)


def row_words(group: str, number: str, name: str) -> Message:
    """Name a row of a ballot."""
    return msg("{group} {number} 号评分表，{name}", group=group, number=number, name=name)


def _suspects(data: TrackData, ballot: Ballot) -> Iterator[Participant]:
    """Yield the participants whose row may have a problem; on most ballots there are none."""
    own = data.own_row(ballot)
    if ballot.doubtful or own:
        for person in data.participants:
            if person.id in ballot.doubtful or person.id == own:
                yield person


def row_ground(ballot: Ballot, participant_id: int, row: Row) -> str:
    """Return the ground of a ruling on a row: its contents on the paper, and the evaluator."""
    facts: list[object] = [ballot.evaluator, participant_id, row.marks, row.written_total, row.remark]
    # Grounds of rows without such texts or a declaration stay as earlier versions stored them.
    facts += [row.paper_marks] if row.paper_marks else []
    facts += [("own", ballot.own)] if ballot.own is not None else []
    return ground_of(*facts)


def _row_problem(
    data: TrackData, ballot: Ballot, person: Participant, row: Row
) -> tuple[str, Message, Message] | None:
    """Return the code, the fault and the remedy of a row; None for a row in order."""
    if data.is_self_row(ballot, person):
        return SELF_SCORE, msg("评委给自己打了分，这一行不计入"), msg("请核对评委姓名，或清空这一行。")
    checked = msg("已核对，纸上确实这样写，待评议小组裁定。") if row.as_on_paper else None
    if row.paper_marks and (row.is_written_out or row.as_on_paper):
        return _paper_fault(data, row)
    if row.state is RowState.PARTIAL:
        typed = len(row.paper_marks) + sum(mark is not None for mark in row.marks)
        seen = msg("{all} 项只录了 {typed} 项，这一行不计入", all=len(row.marks), typed=typed)
        return INCOMPLETE_ROW, seen, checked or _FILL_IN
    if row.total is not None and row.written_total is not None and row.total != row.written_total:
        seen = _mismatch(data, row.total, row.written_total)
        return TOTAL_MISMATCH, seen, checked or _COMPARE
    return None


def _paper_fault(data: TrackData, row: Row) -> tuple[str, Message, Message]:
    """Return the fault of a row with a text in a mark's place; its code is that of the first such cell."""
    faults = list(faults_of(data.track, row))
    words = [_fault_words(data.track, *fault) for fault in faults]
    seen = msg("{faults}，这一行不计入", faults=joined(words))
    remedy = msg("已核对，待评议小组裁定。") if row.as_on_paper else msg("待评议小组裁定。")
    return faults[0][0], seen, remedy


def _fault_words(track: Track, code: str, index: int, text: str) -> Message:
    criterion = track.criteria[index]
    if code == MARK_OVER_MAXIMUM:
        most = format_hundredths(criterion.maximum)
        return msg("“{column}”写着 {text}，超过满分 {most}", column=criterion.name, text=text, most=most)
    if code == MARK_OFF_STEP:
        step = format_hundredths(track.step)
        return msg("“{column}”写着 {text}，不是 {step} 的整数倍", column=criterion.name, text=text, step=step)
    return msg("“{column}”写着“{text}”，不是分数", column=criterion.name, text=text)


def _mismatch(data: TrackData, total: int, written: int) -> Message:
    return msg(
        "各项之和 {total}，手写{heading} {written}，相差 {gap}；得分按各项之和计",
        total=format_hundredths(total),
        heading=data.track.total_heading,
        written=format_hundredths(written),
        gap=format_hundredths(abs(total - written)),
    )


def unmet(data: TrackData) -> Iterator[Problem]:
    """Yield one problem for each participant whom a ballot marks as 未达到要求, for the panel to rule."""
    remarked = frozenset().union(*(ballot.remarked for ballot in data.valid_ballots))
    for person in data.participants:
        ballots = list(_marking_unmet(data, person)) if person.id in remarked else []
        if ballots:
            seen = msg(
                "{count} 份评分表注明“{remark}”（{named}）",
                count=len(ballots),
                remark=data.track.unmet_remark,
                named=[f"{ballot.group} {ballot.number}" for ballot in ballots],
            )
            text = msg("{name}：{seen}，待评议小组裁定；裁定前等次按得分暂列。", name=person.name, seen=seen)
            question = Question(
                UNMET,
                person.name,
                ground_of(person.id, [ballot.id for ballot in ballots]),
                seen,
                participant_id=person.id,
                choices=(NOT_MET, MET),
            )
            yield Problem(
                UNMET_NEEDS_RULING,
                text,
                participant=person.name,
                participant_id=person.id,
                question=question,
            )


def _marking_unmet(data: TrackData, person: Participant) -> Iterable[Ballot]:
    remark = data.track.unmet_remark
    for ballot in data.valid_ballots:
        row = ballot.rows.get(person.id) if person.id in ballot.remarked else None
        if remark and row is not None and row.remark == remark and not data.is_self_row(ballot, person):
            yield ballot
