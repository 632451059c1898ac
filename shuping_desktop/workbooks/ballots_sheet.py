"""Sheet of the ballots: a row for every participant on every ballot, with what the row counts."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ..scoring.ballots import Ballot, Participant, Row, RowState, TrackData
from ..scoring.numbers import format_hundredths
from ..scoring.row_problems import unmet
from ..scoring.rulings import BY_POINTS, BY_WRITTEN, DECISIONS, VOID, Ruling
from ..scoring.scheme import Criterion, Track
from ..scoring.second_entry import CellValue, value_of
from .layout_plan import FIRST_ROW, HEAD_ROW, TrackPlan
from .scheme_sheet import YES
from .writer import LEFT, MARK, NOTE, TEXT, TITLE, WORKED_OUT, Book, Cell, SheetWriter, Value, points

_HELPERS = ("counted", "own", "unmet", "ground", "seal", "in force", "group no", "no")
_HELPER_HEADS = ("计入（百分之一分）", "本人", "注明未达到", "裁定所据", "裁定时", "有效裁定", "组序", "序号")
_SEPARATOR = "|"
MARK_TEXT = replace(MARK, form=TEXT.form, align="left", wrap=True)


def write_ballots(book: Book, plan: TrackPlan) -> None:
    """Write every row of every ballot, in the order of ballots and form; marks may be changed."""
    data, columns = plan.data, plan.ballots.columns
    criteria = [12.0] * len(data.track.criteria)
    sheet = book.add_sheet(
        plan.ballots.name, (14, 8, 12, 18, *criteria, 10, 14, 14, 18, 18, 10, 18, *([9] * 8))
    )
    sheet.freeze(f"E{FIRST_ROW}")
    sheet.repeat_rows(HEAD_ROW, HEAD_ROW)
    sheet.height(1, 28)
    sheet.height(HEAD_ROW, 48)
    names = list(columns)
    sheet.hide_columns(names.index(name) + 1 for name in _HELPERS)
    sheet.append_across(sheet.text(f"{data.track.form_title}　逐行", TITLE), columns["state"])
    sheet.append_across(sheet.text(_note(data.track), NOTE), columns["state"])
    sheet.heads(*_heads(data.track))
    rows = _Rows(sheet, plan)
    for ballot in data.ballots:
        for number, person in enumerate(data.participants, 1):
            sheet.append(*rows.cells(ballot, number, person))
    _finish(sheet, plan)


def _note(track: Track) -> str:
    return (
        f"每行是一份评分表上的一个{track.participant_heading}。改动浅黄色的格，结果随之重算；"
        "空白是弃评，不计入也不算零分。"
    )


def _heads(track: Track) -> Iterator[str]:
    yield from ("评委组", "票号", "评委", track.participant_heading)
    yield from (f"{item.name}（{format_hundredths(item.maximum)}）" for item in track.criteria)
    yield from (f"手写{track.total_heading}", "备注", "作废原因", "裁定", "附注", "各项之和", "状态")
    yield from _HELPER_HEADS


def _finish(sheet: SheetWriter, plan: TrackPlan) -> None:
    columns, last = plan.ballots.columns, max(FIRST_ROW, sheet.row - 1)
    sheet.filter(f"A{HEAD_ROW}:{columns['state']}{last}")
    sheet.print_area(f"A1:{columns['state']}{last}")
    for at, criterion in enumerate(plan.track.criteria):
        cell = f"{columns[f'mark{at}']}{FIRST_ROW}"
        allow_marks(sheet, f"{cell}:{columns[f'mark{at}']}{last}", cell, plan.track, criterion)


def allow_marks(sheet: SheetWriter, cells: str, first: str, track: Track, criterion: Criterion) -> None:
    """Allow only marks of a criterion in cells: numbers in its range and on the step."""
    highest, step = format_hundredths(criterion.maximum), track.step
    hundredths = f"ROUND({first}*100,0)"
    formula = f"AND(ISNUMBER({first}),{first}>=0,{first}<={highest},MOD({hundredths},{step})=0"
    formula += f",ABS({first}*100-{hundredths})<0.000001)"
    sheet.allow(cells, formula, f"0 到 {highest}，{format_hundredths(step)} 的整数倍；弃评留空。")


class _Rows:
    """Writer of the rows; all rows have the same formulas."""

    def __init__(self, sheet: SheetWriter, plan: TrackPlan) -> None:
        self._sheet, self._plan, self._data = sheet, plan, plan.data
        self._group_no = {group.name: index for index, group in enumerate(plan.track.groups, 1)}
        self._grounds = grounds_of_unmet(plan.data)
        self._blank = Row((None,) * len(plan.track.criteria))
        self._in_force = plan.snapshot.results.in_force

    def cells(self, ballot: Ballot, number: int, person: Participant) -> list[Cell | None]:
        """Return one row; `number` is the participant's place in the roster, from 1."""
        sheet, row = self._sheet, ballot.rows.get(person.id) or self._blank
        ruling = ballot.ruled.get(person.id)
        ground = (ballot.id, person.id) in self._grounds
        return [
            sheet.text(ballot.group),
            sheet.text(ballot.number),
            sheet.text(ballot.evaluator),
            sheet.text(person.name, LEFT),
            *(self._mark(value_of(row, index)) for index in range(len(row.marks))),
            sheet.points(row.written_total, MARK),
            sheet.text(row.remark, MARK_TEXT),
            sheet.text(ballot.void_reason, MARK_TEXT),
            sheet.text(str(DECISIONS[ruling.decision]) if ruling else "", LEFT),
            sheet.text(row.note, MARK_TEXT),
            *map(
                sheet.formula,
                self._formulas(ruling, self._own_row(ballot, person)),
                row_values(self._data, ballot, person),
            ),
            sheet.number(1, WORKED_OUT) if ground else None,
            sheet.text(_seal(ballot, row)) if ruling else None,
            sheet.formula(self._holds(), str(DECISIONS[ruling.decision])) if ruling else None,
            sheet.number(self._group_no[ballot.group], WORKED_OUT),
            sheet.number(number, WORKED_OUT),
        ]

    def _mark(self, value: CellValue) -> Cell | None:
        """Return the cell of a mark; a text in its place stays a text, which no formula counts."""
        return self._sheet.text(value, MARK) if isinstance(value, str) else self._sheet.points(value, MARK)

    def _cell(self, name: str) -> str:
        return f"{self._plan.ballots.columns[name]}{self._sheet.row}"

    def _own_row(self, ballot: Ballot, person: Participant) -> str:
        """Return the condition for the evaluator's own row: declared, else by name among the peers."""
        if ballot.own is not None:
            return "TRUE" if ballot.own == person.id else "FALSE"
        if not self._data.track.group(ballot.group).is_own_of(person.category):
            return "FALSE"
        if self._data.is_self_row(ballot, person) and ballot.evaluator != person.name:
            return "TRUE"
        return f"EXACT({self._cell('evaluator')},{self._cell('name')})"

    def _formulas(self, ruling: Ruling | None, own_name: str) -> tuple[str, str, str, str, str]:
        """Return the formulas of sum, state, counted hundredths, own row and 未达到要求."""
        width, scheme = len(self._data.track.criteria), self._plan.scheme
        marks = f"{self._cell('mark0')}:{self._cell(f'mark{width - 1}')}"
        total, void, own, summed = map(self._cell, ("total", "void", "own", "sum"))
        by_sum = f'IF({summed}="","",ROUND({summed}*100,0))'
        held = self._cell("in force")
        written, ruled_out = (f'{held}="{DECISIONS[decision]}"' for decision in (BY_WRITTEN, VOID))
        pointed = "OR({},{})".format(*(f'{held}="{DECISIONS[decision]}"' for decision in BY_POINTS))
        given = ruling.points if ruling and ruling.points is not None else None
        otherwise = by_sum if given is None else f"IF({pointed},{given},{by_sum})"
        by_ruling = (
            f'IF({ruled_out},"",IF({written},IF(ISNUMBER({total}),ROUND({total}*100,0),""),{otherwise}))'
        )
        counted = f'IF(OR({void}<>"",{own}=1),"",{by_ruling if ruling else by_sum})'
        state = (
            f'IF({summed}<>"",IF(AND(ISNUMBER({total}),ROUND({total}*100,0)<>ROUND({summed}*100,0)),'
            f'"计入，总分不符","计入"),IF(AND(COUNTA({marks})=0,{total}=""),"空白，不计",'
            f'IF(COUNTA({marks})={width},"待裁定，不计","未录全，不计")))'
        )
        if ruling:
            state = state if given is None else f'IF({pointed},"按裁定的分计",{state})'
            state = f'IF({ruled_out},"裁定作废，不计",IF({written},"按手写总分计",{state}))'
        state = f'IF({void}<>"","票作废，不计",IF({own}=1,"本人，不计",{state}))'
        own_row = f'AND({scheme.self_excluded}="{YES}",{own_name})'
        remark = self._cell("remark")
        unmet = f'AND({scheme.unmet_remark}<>"",{void}="",{own}=0,EXACT({remark},{scheme.unmet_remark})'
        unmet += f",NOT({ruled_out}))" if ruling else ")"
        return (
            f'IF(COUNT({marks})={width},SUMPRODUCT(ROUND({marks}*100,0))/100,"")',
            state,
            counted,
            f"IF({own_row},1,0)",
            f"IF({unmet},1,0)",
        )

    def _holds(self) -> str:
        """Return the formula of the ruling on a row, which is blank once the row was changed."""
        numbers = [f"mark{index}" for index in range(len(self._data.track.criteria))] + ["total"]
        parts = [self._cell("evaluator")]
        parts += [f'IF(ISNUMBER({cell}),ROUND({cell}*100,0),{cell}&"")' for cell in map(self._cell, numbers)]
        parts.append(self._cell("remark"))
        joined = f'&"{_SEPARATOR}"&'.join(parts)
        return f'IF(EXACT({joined},{self._cell("seal")}),{self._cell("ruling")},"")'


def row_values(data: TrackData, ballot: Ballot, person: Participant) -> tuple[Value, ...]:
    """Return the values of the formulas of `_Rows._formulas`, in their order."""
    row = ballot.rows.get(person.id) or Row((None,) * len(data.track.criteria))
    ruling = ballot.ruled.get(person.id)
    decision = ruling.decision if ruling else ""
    own = data.is_self_row(ballot, person)
    by_sum: Value = "" if row.total is None else row.total
    by_written: Value = "" if row.written_total is None else row.written_total
    by_ruling: Value = "" if ruling is None or ruling.points is None else ruling.points
    of_decisions: dict[str, Value] = {VOID: "", BY_WRITTEN: by_written, **dict.fromkeys(BY_POINTS, by_ruling)}
    counted = of_decisions.get(decision, by_sum)
    return (
        "" if row.total is None else points(row.total),
        "票作废，不计" if ballot.void_reason else "本人，不计" if own else _state(row, decision),
        "" if ballot.void_reason or own else counted,
        int(own),
        int(is_unmet(data, ballot, person)),
    )


def _state(row: Row, decision: str) -> str:
    if decision == VOID:
        return "裁定作废，不计"
    if decision == BY_WRITTEN:
        return "按手写总分计"
    if decision in BY_POINTS:
        return "按裁定的分计"
    if row.total is not None:
        return "计入" if row.is_in_order else "计入，总分不符"
    if row.state is RowState.BLANK:
        return "空白，不计"
    return "待裁定，不计" if row.is_written_out else "未录全，不计"


def is_unmet(data: TrackData, ballot: Ballot, person: Participant) -> bool:
    """Return whether a row has the remark 未达到要求 and is neither void nor the evaluator's own."""
    row, ruling = ballot.rows.get(person.id), ballot.ruled.get(person.id)
    if row is None or not data.track.unmet_remark or row.remark != data.track.unmet_remark:
        return False
    ruled_out = ruling is not None and ruling.decision == VOID
    return not (ballot.void_reason or ruled_out or data.is_self_row(ballot, person))


def _seal(ballot: Ballot, row: Row) -> str:
    """Return the values of a row at its ruling, joined as by the formula of `_holds`."""
    values = [*(value_of(row, index) for index in range(len(row.marks))), row.written_total]
    numbers = ("" if value is None else str(value) for value in values)
    return _SEPARATOR.join((ballot.evaluator, *numbers, row.remark))


def grounds_of_unmet(data: TrackData) -> set[tuple[int, int]]:
    """Return the (ballot, participant) ids of the rows whose 未达到要求 counts now."""
    questioned = {problem.participant_id for problem in unmet(data)}
    by_id: Mapping[int, Participant] = {person.id: person for person in data.participants}
    return {
        (ballot.id, key)
        for ballot in data.valid_ballots
        for key in ballot.remarked & questioned
        if ballot.rows[key].remark == data.track.unmet_remark and not data.is_self_row(ballot, by_id[key])
    }
