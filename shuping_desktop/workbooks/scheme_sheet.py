"""The sheet of the rules: what the formulas of the other sheets look up."""

from dataclasses import replace

from openpyxl.utils import get_column_letter

from ..scoring.scheme import Quota, Track
from .layout_plan import SchemePlan, TrackPlan
from .writer import HEAD, LEFT, MARK, NOTE, TEXT, TITLE, Book, Page

YES, NO = "是", "否"
_TITLE = replace(TITLE, size=14, align="left")
_NOTE = replace(NOTE, wrap=False)
_TIE_BREAKERS = {"official": "得分", "exact": "未舍入的得分"}


def write_scheme(book: Book, plan: TrackPlan) -> None:
    """Settings, criteria, weights and grades of a track."""
    track, places = plan.track, plan.scheme
    page = book.page(places.name, (30, *([16] * max(3, len(track.groups) + 1))))
    page.portrait()
    page.height(1, 28)
    page.append(page.text(f"{track.form_title}　方案", _TITLE))
    page.append(page.text("浅黄色的格改了，结果随之重算。", _NOTE))
    _settings(page, track)
    page.skip()
    page.skip()
    page.heads("评分项", "满分")
    _at(page, places.criteria_row)
    for criterion in track.criteria:
        page.append(page.text(criterion.name, LEFT), page.points(criterion.maximum))
    page.append(page.text("合计", HEAD), page.points(track.full_marks))
    page.skip()
    page.skip()
    _weights(page, track, places)
    page.skip()
    page.skip()
    _grades(page, track, places)


def _at(page: Page, row: int) -> None:
    """The plan, which formulas rely on, says where a block begins."""
    assert page.row == row, (page.name, page.row, row)


def _settings(page: Page, track: Track) -> None:
    order = "、".join(_TIE_BREAKERS[name] for name in track.rank_by)
    page.append(page.text("得分小数位数", LEFT), page.number(track.decimals))
    page.append(page.text("分值步长", LEFT), page.points(track.step))
    page.append(page.text("评委自己的一行不计", LEFT), page.text(YES if track.self_excluded else NO))
    page.append(page.text("名次依据（依次）", LEFT), page.text(order))
    page.append(page.text("须裁定的备注", LEFT), page.text(track.unmet_remark))
    page.append(page.text("认定未达到后的等次", LEFT), page.text(track.unmet_grade))


def _weights(page: Page, track: Track, places: SchemePlan) -> None:
    page.heads("类别＼权重（%）", *(group.name for group in track.groups), "合计")
    _at(page, places.weights_row)
    for category in track.categories:
        cells = [page.points(category.weights[group.name], MARK) for group in track.groups]
        total = f"ROUND(SUM(B{page.row}:{get_column_letter(len(cells) + 1)}{page.row}),2)"
        page.append(page.text(category.name, LEFT), *cells, page.formula(total))


def _grades(page: Page, track: Track, places: SchemePlan) -> None:
    page.heads(
        *(
            ("等次", "名额", "累计名额", "可裁定为")
            if track.quotas
            else ("等次", "下限（含）", "上限（不含）")
        )
    )
    _at(page, places.grades_row)
    first = page.row
    for grade in track.grading:
        name = page.text(grade.name, LEFT)
        if isinstance(grade, Quota):
            ends = page.formula(f"SUM(B${first}:B{page.row})")
            page.append(
                name, page.number(grade.quota, MARK), ends, page.text("、".join(grade.ruled_as), TEXT)
            )
        else:
            page.append(name, page.points(grade.lowest, MARK), page.points(grade.highest))
