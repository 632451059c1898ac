"""Sheet of the sums: formulas from counted rows to scores, ranks and grades.

Exactness: a spreadsheet computes in binary floats, which hold whole numbers exactly but not 85.005, so
that only whole numbers are compared or rounded. A row counts whole hundredths; a
group's rows add up to S over n. With a weight of w hundredths of a percent the group's share of the
score is w*S/n millionths of a point. That is split into the whole part, which is exact, and the remainder
over n, a fraction below 1. The fractions of the groups are added; they reach a whole number exactly or miss
it by at least 1/lcm(n, ...), far above the rounding error of floats. So the whole millionths are exact, and
halves go up by INT((millionths + half a unit) / unit): halves of a unit are whole millionths too, and a
remainder below one millionth cannot reach the next half. Ranks compare the whole millionths and then the
fractions, with a tolerance (10^-13) between the rounding error of floats (about 10^-15) and the least
distance of two different scores. It holds while the group's rows number less than some 100,000 and the
product of the different counts of ballots stays below 10^13 (six groups of 140).

LibreOffice takes numbers that agree to 2^-48 for equal and Excel those that agree to 15 digits; all
whole numbers here are smaller than 10^14.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ..scoring.ballots import Participant
from ..scoring.rulings import DECISIONS, NOT_MET
from ..scoring.scheme import FULL_WEIGHT
from .ballots_sheet import MARK_TEXT
from .layout_plan import FIRST_ROW, HEAD_ROW, OF_GRADES, OF_RULINGS, OFFICIAL, TrackPlan
from .ruling_grounds import NO_SCORE
from .sums_values import TOLERANCE
from .writer import LEFT, NOTE, TITLE, WORKED_OUT, WORKED_OUT_TEXT, Book, Cell, SheetWriter, Value

_COLUMNS_A_PAGE = 16
_TITLE = replace(TITLE, size=14, align="left", wrap=False)
_HEADS = {
    **{"no": "序号", "name": "", "absence": "缺席或退出", "category": "类别序", "present": "参加"},
    **{"scored": "有得分", "whole": "百万分之一分", "rest": "余数", "official": "得分（末位单位）"},
    **{"rank": "名次", "ahead": "在前", "level": "同分", "by rule": "按规则的等次", "on edge": "跨名额线"},
    **{"tie holds": "跨线裁定有效", "after tie": "跨线裁定后", "after open": "末位裁定后"},
    **{"unmet": "注明未达到", "unmet holds": "未达到裁定有效", "after unmet": "未达到裁定后"},
    **{"grade": "等次", "tie no": "裁定号", "tie grade": "跨线裁定", "tie official": "所据得分"},
    **{"tie ahead": "所据在前", "tie level": "所据同分", "open grade": "末位裁定"},
    **{"open official": "所据得分", "open label": "所据等次", "unmet ruling": "未达到裁定"},
    **{"unmet count": "所据份数", "change grade": "等次调整", "change official": "所据得分"},
    **{"change from": "所据等次"},
}
_GROUP_HEADS = {"sum": "合计（百分之一分）", "count": "份数", "whole": "整百万分之一分", "rest": "余数"}


def write_sums(book: Book, plan: TrackPlan, values: Sequence[Mapping[str, Value]]) -> None:
    """Write a row for every participant with its values; the cell of absence is unlocked."""
    columns = plan.sums.columns
    sheet = book.add_sheet(plan.sums.name, (6, 18, 11, *([11] * (len(columns) - 3))))
    sheet.freeze(f"D{FIRST_ROW}")
    sheet.pages_across(-(-len(columns) // _COLUMNS_A_PAGE))
    sheet.repeat_columns("A", "B")
    sheet.repeat_rows(HEAD_ROW, HEAD_ROW)
    sheet.height(HEAD_ROW, 42)
    sheet.append(sheet.text(f"{plan.track.short_name}　计算过程", _TITLE))
    note = "由评分表各行算到得分、名次和等次；右边各列是裁定和裁定时的依据，依据变了裁定就不再起作用。"
    sheet.append_across(sheet.text(note, NOTE), "P")
    sheet.heads(*_heads(plan))
    for at, (person, line) in enumerate(zip(plan.data.participants, values, strict=True)):
        sheet.append(*_Line(sheet, plan, at, line).cells(person))


def _heads(plan: TrackPlan) -> Iterator[str]:
    for name in plan.sums.columns:
        kind = name.rstrip("0123456789")
        if kind != name:
            yield f"{plan.track.groups[int(name[len(kind) :])].name} {_GROUP_HEADS[kind]}"
        else:
            yield _HEADS[name] or plan.track.participant_heading


class _Line:
    """Writer of one participant's row."""

    def __init__(self, sheet: SheetWriter, plan: TrackPlan, at: int, values: Mapping[str, Value]) -> None:
        self._sheet, self._plan, self._at, self._values = sheet, plan, at, values
        categories = [category.name for category in plan.track.categories]
        self._category = categories.index(plan.data.participants[at].category)

    def cells(self, person: Participant) -> Iterator[Cell]:
        """Yield the row's cells, in the order of the columns."""
        sheet, values = self._sheet, self._values
        yield sheet.number(self._at + 1)
        yield sheet.text(person.name, LEFT)
        yield sheet.text(str(values["absence"]), MARK_TEXT)
        yield sheet.number(self._category + 1)
        yield self._formula("present", f'IF({self._("absence")}="",1,0)')
        for group in range(len(self._plan.track.groups)):
            names = (f"{kind}{group}" for kind in _GROUP_HEADS)
            yield from map(self._formula, names, self._of_group(group))
        yield from map(self._formula, OFFICIAL, (*self._score(), *self._places(), *self._by_rule()))
        yield from map(self._formula, OF_GRADES, self._grades())
        for name in OF_RULINGS:
            value = values.get(name)
            yield sheet.text(value) if isinstance(value, str) else sheet.number(value)  # type: ignore[arg-type]

    def _formula(self, name: str, text: str) -> Cell:
        value = self._values[name]
        return self._sheet.formula(text, value, WORKED_OUT_TEXT if isinstance(value, str) else WORKED_OUT)

    def _(self, name: str) -> str:
        """Return a cell of this row."""
        return f"{self._plan.sums.columns[name]}{self._sheet.row}"

    def _all(self, name: str) -> str:
        """Return a whole column."""
        return self._plan.sums.local_range(name)

    def _of_group(self, group: int) -> Iterator[str]:
        """Yield sum and number of the counted rows, and the group's share of the score, whole and rest."""
        counted, groups, numbers = map(self._plan.ballots.range, ("counted", "group no", "no"))
        where = f"{groups},{group + 1},{numbers},{self._('no')}"
        yield f"SUMIFS({counted},{where})"
        yield f'COUNTIFS({where},{counted},">=0")'
        total, count = self._(f"sum{group}"), self._(f"count{group}")
        weighted = f"ROUND({self._plan.scheme.weight(self._category, group)}*100,0)*{total}"
        whole = self._(f"whole{group}")
        yield f"IF({count}=0,0,INT({weighted}/{count}))"
        yield f"IF({count}=0,0,({weighted}-{whole}*{count})/{count})"

    def _score(self) -> Iterator[str]:
        """Yield whether there is a score, its whole millionths, the rest, and units of the last decimal."""
        scheme, groups = self._plan.scheme, range(len(self._plan.track.groups))
        weighs = [
            f"OR({scheme.weight(self._category, group)}=0,{self._(f'count{group}')}>0)" for group in groups
        ]
        full = f"ROUND({scheme.weight_sum(self._category)}*100,0)={FULL_WEIGHT}"
        yield f"IF(AND({self._('present')}=1,{full},{','.join(weighs)}),1,0)"
        rests = "+".join(self._(f"rest{group}") for group in groups)
        wholes = "+".join(self._(f"whole{group}") for group in groups)
        yield f"{wholes}+INT({rests}+{TOLERANCE})"
        yield f"{rests}-INT({rests}+{TOLERANCE})"
        unit = f"10^(6-{scheme.decimals})"
        yield f"IF({self._('scored')}=1,INT(({self._('whole')}+{unit}/2)/{unit}),{NO_SCORE})"

    def _places(self) -> Iterator[str]:
        """Yield the rank in the category, and the numbers of better and equal scores in the track."""
        scored, official = self._all("scored"), self._all("official")
        mine = f"({self._all('category')}={self._('category')})*({scored}=1)"
        yield f'IF({self._("scored")}=0,"",1+SUMPRODUCT({mine}*({self._better()})))'
        yield f"SUMPRODUCT(({scored}=1)*({official}>{self._('official')}))"
        yield f"SUMPRODUCT(({scored}=1)*({official}={self._('official')}))"

    def _better(self) -> str:
        """Return the condition for ranking before this participant, by the scheme's tie order."""
        whole, rest, official = map(self._all, ("whole", "rest", "official"))
        exact = (
            f"({whole}>{self._('whole')})+({whole}={self._('whole')})*({rest}-{self._('rest')}>{TOLERANCE})"
        )
        rounded = f"({official}>{self._('official')})"
        order = self._plan.track.rank_by
        if order[0] == "exact":
            return exact
        return rounded if len(order) == 1 else f"{rounded}+({official}={self._('official')})*({exact})"

    def _by_rule(self) -> Iterator[str]:
        """Return the grade by the rules, and whether a tie spans an edge."""
        return self._by_quota() if self._plan.track.quotas else self._by_band()

    def _grades(self) -> Iterator[str]:
        """Yield the grade after each kind of ruling, and whether it is in force."""
        yield self._tie_holds()
        yield f"IF({self._('tie holds')}=1,{self._('tie grade')},{self._('by rule')})"
        yield self._ruled("open grade", "after unmet", "open official", "open label")
        yield from self._unmet()
        yield self._ruled("change grade", "after open", "change official", "change from")

    def _ruled(self, ruled: str, before: str, official: str, then: str) -> str:
        """Return the formula of a ruled grade, in force while score and grade are those of the ruling."""
        given, before = self._(ruled), self._(before)
        same = f'{self._("official")}={self._(official)},EXACT({before},{self._(then)}&"")'
        return f'IF(AND({given}<>"",{same}),{given},{before})'

    def _by_band(self) -> Iterator[str]:
        """Yield the grade by bands, to which their lower bounds belong, and that no tie spans an edge."""
        scheme = self._plan.scheme
        units = f"{self._('official')}*10^(4-{scheme.decimals})"
        above = f"SUMPRODUCT(--(ROUND({scheme.grade_numbers}*100,0)*100>{units}))"
        yield f'IF({self._("scored")}=0,"",INDEX({scheme.grade_names},{above}+1))'
        yield "0"

    def _by_quota(self) -> Iterator[str]:
        """Yield the grade of the places that equal scores share, and whether they span several grades."""
        scheme, ahead, level = self._plan.scheme, self._("ahead"), self._("level")
        fits = f"SUM({scheme.grade_numbers})=SUM({self._all('present')})"
        first = f"SUMPRODUCT(--({scheme.grade_ends}<={ahead}))+1"
        last = f"SUMPRODUCT(--({scheme.grade_ends}<={ahead}+{level}-1))+1"
        edge = self._("on edge")
        yield f'IF(OR({self._("scored")}=0,{edge}=1,NOT({fits})),"",INDEX({scheme.grade_names},{first}))'
        yield f"IF(AND({self._('scored')}=1,{fits}),IF({first}={last},0,1),0)"

    def _tie_holds(self) -> str:
        """Return whether the same participants are tied, at the same score and places, as at the ruling."""
        pairs = (("official", "tie official"), ("ahead", "tie ahead"), ("level", "tie level"))
        same = ",".join(f"{self._(now)}={self._(then)}" for now, then in pairs)
        together = (
            f"({self._all('tie no')}={self._('tie no')})*({self._all('official')}={self._('official')})"
        )
        conditions = f'{self._("tie grade")}<>"",{self._("on edge")}=1,{same}'
        return f"IF(AND({conditions},SUMPRODUCT({together})={self._('tie level')}),1,0)"

    def _unmet(self) -> Iterator[str]:
        """Yield the number of rows with 未达到要求, whether that was ruled on, and the grade after."""
        unmet, numbers, grounds = map(self._plan.ballots.range, ("unmet", "no", "ground"))
        mine = f"{unmet},{numbers},{self._('no')}"
        yield f"SUMIFS({mine})"
        count = self._("unmet count")
        still = f'{self._("unmet ruling")}<>"",{self._("unmet")}={count},SUMIFS({mine},{grounds},1)={count}'
        yield f"IF(AND({still}),1,0)"
        not_met = f'AND({self._("unmet holds")}=1,{self._("unmet ruling")}="{DECISIONS[NOT_MET]}")'
        yield f"IF({not_met},{self._plan.scheme.unmet_grade},{self._('after tie')})"
