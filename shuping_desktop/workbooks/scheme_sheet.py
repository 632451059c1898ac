"""Sheet of the rules, which the formulas of the other sheets refer to."""

from dataclasses import replace

from ..scoring.scheme import Quota, Track
from .layout_plan import SchemePlan, TrackPlan
from .writer import HEAD, LEFT, MARK, NOTE, TEXT, TITLE, Book, SheetWriter, column_letter, points

YES, NO = "是", "否"
_TITLE = replace(TITLE, size=14, align="left", wrap=False)
_NOTE = replace(NOTE, wrap=False)
_TIE_BREAKERS = {"official": "得分", "exact": "未舍入的得分"}


def write_scheme(book: Book, plan: TrackPlan) -> None:
    """Write settings, criteria, weights and grades of a track."""
    track, places = plan.track, plan.scheme
    sheet = book.add_sheet(places.name, (30, *([16] * max(3, len(track.groups) + 1))))
    sheet.portrait()
    sheet.height(1, 28)
    sheet.append(sheet.text(f"{track.form_title}　方案", _TITLE))
    sheet.append(sheet.text("浅黄色的格改了，结果随之重算。", _NOTE))
    _settings(sheet, track)
    sheet.skip()
    sheet.skip()
    sheet.heads("评分项", "满分")
    _at(sheet, places.criteria_row)
    for criterion in track.criteria:
        sheet.append(sheet.text(criterion.name, LEFT), sheet.points(criterion.maximum))
    sheet.append(sheet.text("合计", HEAD), sheet.points(track.full_marks))
    sheet.skip()
    sheet.skip()
    _weights(sheet, track, places)
    sheet.skip()
    sheet.skip()
    _grades(sheet, track, places)


def _at(sheet: SheetWriter, row: int) -> None:
    """Check that a block begins where formulas refer to it."""
    assert sheet.row == row, (sheet.name, sheet.row, row)


def _settings(sheet: SheetWriter, track: Track) -> None:
    order = "、".join(_TIE_BREAKERS[name] for name in track.rank_by)
    sheet.append(sheet.text("得分小数位数", LEFT), sheet.number(track.decimals))
    sheet.append(sheet.text("分值步长", LEFT), sheet.points(track.step))
    sheet.append(sheet.text("评委自己的一行不计", LEFT), sheet.text(YES if track.self_excluded else NO))
    sheet.append(sheet.text("名次依据（依次）", LEFT), sheet.text(order))
    sheet.append(sheet.text("须裁定的备注", LEFT), sheet.text(track.unmet_remark))
    sheet.append(sheet.text("认定未达到后的等次", LEFT), sheet.text(track.unmet_grade))


def _weights(sheet: SheetWriter, track: Track, places: SchemePlan) -> None:
    sheet.heads("类别＼权重（%）", *(group.name for group in track.groups), "合计")
    _at(sheet, places.weights_row)
    for category in track.categories:
        cells = [sheet.points(category.weights[group.name], MARK) for group in track.groups]
        total = f"ROUND(SUM(B{sheet.row}:{column_letter(len(cells) + 1)}{sheet.row}),2)"
        value = points(sum(category.weights[group.name] for group in track.groups))
        sheet.append(sheet.text(category.name, LEFT), *cells, sheet.formula(total, value))


def _grades(sheet: SheetWriter, track: Track, places: SchemePlan) -> None:
    sheet.heads(
        *(
            ("等次", "名额", "累计名额", "可裁定为")
            if track.quotas
            else ("等次", "下限（含）", "上限（不含）")
        )
    )
    _at(sheet, places.grades_row)
    first, places_given = sheet.row, 0
    for grade in track.grading:
        name = sheet.text(grade.name, LEFT)
        if isinstance(grade, Quota):
            places_given += grade.quota
            ends = sheet.formula(f"SUM(B${first}:B{sheet.row})", places_given)
            sheet.append(
                name, sheet.number(grade.quota, MARK), ends, sheet.text("、".join(grade.ruled_as), TEXT)
            )
        else:
            sheet.append(name, sheet.points(grade.lowest, MARK), sheet.points(grade.highest))
