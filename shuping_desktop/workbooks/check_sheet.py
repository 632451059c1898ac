"""Sheet 核对: the result of every formula beside the program's, and whether they agree."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ..scoring.numbers import HUNDRED, round_half_up
from ..scoring.tally import ParticipantResult
from .layout_plan import FIRST_ROW, HEAD_ROW, TrackPlan
from .results_sheets import results_values
from .writer import LEFT, NUMBER, TEXT, TITLE, Book, CellStyle, SheetWriter, Value

NAME = "核对"
AGREES = "一致"
_WIDTHS = (12, 20, 24, 16, 16, 34, 4)
_VERDICT = replace(TITLE, face="宋体", size=12, align="left")


@dataclass(frozen=True, slots=True)
class Check:
    """A result: its participant, its name, its column on the sheet of results, and the program's value."""

    who: str
    what: str
    column: str
    value: Value | None


def write_check(
    book: Book, name: str, plans: Sequence[TrackPlan], sums: Sequence[Sequence[Mapping[str, Value]]]
) -> None:
    """Write a line for every mean, number of ballots, score, rank and grade of every track.

    `sums` are the values on each track's sheet of the sums.
    """
    sheet = book.add_sheet(name, _WIDTHS)
    sheet.portrait()
    sheet.freeze(f"A{FIRST_ROW}")
    sheet.repeat_rows(HEAD_ROW, HEAD_ROW)
    sheet.height(1, 28)
    sheet.height(2, 32)
    sheet.hide_columns((7,))
    lines = [line for plan, values in zip(plans, sums, strict=True) for line in _lines(plan, values)]
    sheet.append_across(sheet.text("核对：公式的结果与程序的结果", TITLE), "F")
    last = FIRST_ROW + max(1, len(lines)) - 1
    sheet.append_across(sheet.formula(_verdict(last), _verdict_value(lines), _VERDICT), "F")
    sheet.heads("部分", "述职对象", "项目", "公式的结果", "程序的结果", "是否一致", "")
    for line in lines:
        _write_line(sheet, line)
    sheet.print_area(f"A1:F{last}")
    sheet.mark_where(f"A{FIRST_ROW}:F{last}", f"$G{FIRST_ROW}=1", "F8CBAD")


def _verdict(last: int) -> str:
    flags, words = f"G{FIRST_ROW}:G{last}", f"F{FIRST_ROW}:F{last}"
    agrees = f'"全部一致，共 "&COUNT({flags})&" 项"'
    differs = f'"有 "&SUM({flags})&" 项与导出时不一致，第一处："&INDEX({words},MATCH(1,{flags},0))'
    return f"IF(SUM({flags})=0,{agrees},{differs})"


def _verdict_value(lines: Sequence["_Line"]) -> str:
    differing = [line for line in lines if line.differs]
    if not differing:
        return f"全部一致，共 {len(lines)} 项"
    return f"有 {len(differing)} 项与导出时不一致，第一处：{differing[0].verdict}"


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the sheet: the check, the cell of its result, and the value of the formula there."""

    plan: TrackPlan
    check: Check
    at: int
    computed: Value

    @property
    def differs(self) -> bool:
        """True if the formula's value is not the program's."""
        return self.computed != ("" if self.check.value is None else self.check.value)

    @property
    def verdict(self) -> str:
        """The text in the column 是否一致."""
        return self.difference if self.differs else AGREES

    @property
    def difference(self) -> str:
        """The text that says where to look."""
        place = f"{self.plan.results.columns[self.check.column]}{FIRST_ROW + self.at}"
        return f"不一致，见 {self.plan.results.name}!{place}"


def _lines(plan: TrackPlan, sums: Sequence[Mapping[str, Value]]) -> Iterator[_Line]:
    for at, result in enumerate(plan.snapshot.results.participants):
        values = results_values(plan, at, sums[at])
        for check in checks_of_one(plan, result):
            yield _Line(plan, check, at, values[check.column])


def _write_line(sheet: SheetWriter, line: _Line) -> None:
    check, plan, row = line.check, line.plan, sheet.row
    text = isinstance(check.value, str)
    style = _style(check.value)
    sheet.append(
        sheet.text(plan.track.short_name),
        sheet.text(check.who, LEFT),
        sheet.text(check.what),
        sheet.formula(plan.results.at(check.column, line.at), line.computed, style),
        sheet.text(str(check.value)) if text else sheet.number(check.value, style),  # type: ignore[arg-type]
        sheet.formula(f'IF(G{row}=0,"{AGREES}","{line.difference}")', line.verdict, TEXT_SHOWN),
        sheet.formula(f'IF(EXACT(D{row}&"",E{row}&""),0,1)', int(line.differs), NUMBER),
    )


def _style(value: Value | None) -> CellStyle:
    """Return the style with the value's number of decimals."""
    places = -int(value.as_tuple().exponent) if isinstance(value, Decimal) else 0
    return replace(NUMBER, form=f"0.{'0' * places}") if places > 0 else NUMBER


TEXT_SHOWN = replace(TEXT, form="General", align="left")


def checks_of(plan: TrackPlan) -> Iterator[Check]:
    """Yield every result of a track."""
    for result in plan.snapshot.results.participants:
        yield from checks_of_one(plan, result)


def checks_of_one(plan: TrackPlan, result: ParticipantResult) -> Iterator[Check]:
    """Yield every result of a participant, in the order of the columns."""
    who = result.participant.name
    for at, group in enumerate(plan.track.groups):
        mean = result.groups[group.name]
        value = None if mean.mean is None else _decimal(int(round_half_up(mean.mean) * HUNDRED), 2)
        yield Check(who, f"{group.name}平均分", f"mean{at}", value)
        yield Check(who, f"{group.name}份数", f"count{at}", mean.ballots)
    decimals, score = plan.track.decimals, result.official_score
    value = None if score is None else _decimal(int(score * 10**decimals), decimals)
    yield Check(who, "得分", "score", value)
    yield Check(who, "名次", "rank", result.rank)
    yield Check(who, "等次", "grade", result.grade)


def _decimal(units: int, decimals: int) -> Decimal:
    return Decimal(units).scaleb(-decimals)
