"""Import plans: every sheet, row and cell is read, or named with the reason why it is not."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from shuping_desktop.messages import msg
from shuping_desktop.operations.import_plan import ImportPlan, LineStatus, line_sentence
from shuping_desktop.operations.importing import carry_out
from shuping_desktop.store import Review
from shuping_desktop.tables.sheets import CellNote, NoteKind, Span
from tests.helpers import new_review, writing
from tests.operations.planning import (
    COLLEGES,
    CRITERIA,
    FORM,
    LIST,
    MARKS,
    book_of,
    form_rows,
    list_rows,
    plan_of,
    sheet_of,
    subjects_of,
    texts_of,
)

LEFT_OUT, PROBLEM = LineStatus.LEFT_OUT, LineStatus.PROBLEM
TITLE = ["二级学院学生会述职评议评分表"]


@pytest.fixture(scope="module")
def review(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Review]:
    """Return a review with colleges and no ballot, which no test may change."""
    with writing(new_review(tmp_path_factory.mktemp("plans"))) as opened:
        yield opened


def problem_of(plan: ImportPlan) -> str:
    (text,) = texts_of(plan, PROBLEM)
    return text


@pytest.mark.parametrize("above", [[TITLE], [TITLE, [], ["2026 年 12 月"]], [["", "评分表"]]])
def test_finds_the_headings_of_a_list_below_title_rows(review: Review, above: list[list[str]]) -> None:
    plan = plan_of(review, book_of(sheet_of([*above, LIST, *list_rows("P01"), *list_rows("P02")])))
    assert subjects_of(plan) == ["评议小组 P01", "评议小组 P02"]
    assert plan.refusal(replace=False) is None and plan.to_acknowledge == 0


@pytest.mark.parametrize(
    "facts",
    [
        [["评委组：评议小组　票号：P02　评委：王老师"]],
        [["评委组：", "评议小组", "票号：", "P02", "评委：", "王老师"]],
        [["票号", "P02"], ["评委", "王老师"]],
    ],
)
@pytest.mark.parametrize("below", [False, True])
def test_reads_a_form_with_its_facts_above_or_below(
    review: Review, facts: list[list[str]], below: bool
) -> None:
    rows = [TITLE, FORM, *form_rows(), *facts] if below else [TITLE, *facts, FORM, *form_rows()]
    plan = plan_of(review, book_of(sheet_of(rows)))
    (ballot,) = plan.ballots
    assert (ballot.incoming.number, ballot.incoming.evaluator) == ("P02", "王老师")
    assert [row.marks[0] for row in ballot.incoming.rows.values()] == [1800] * 7


def test_a_form_without_number_is_asked_for_it(review: Review) -> None:
    plan = plan_of(review, book_of(sheet_of([TITLE, FORM, *form_rows()])))
    assert "没有写票号" in problem_of(plan)
    assert plan.people == [] and plan.ballots == []


def test_takes_a_number_from_the_name_of_the_sheet_and_lists_it(review: Review) -> None:
    plan = plan_of(review, book_of(sheet_of([TITLE, FORM, *form_rows()], "P07")))
    assert subjects_of(plan) == ["评议小组 P07"]
    assert texts_of(plan, LineStatus.ASSUMED) == [
        "没有写票号，按名称取 P07",
        "没有写评委组，按“评议小组”读（只有这一个评委组）",
    ]
    assert plan.to_acknowledge == 2


def test_reads_forms_below_each_other(review: Review) -> None:
    rows = []
    for number in ("P01", "P02", "P03"):
        rows += [TITLE, [f"票号：{number}"], FORM, *form_rows(), ["评委签名：张三"], []]
    plan = plan_of(review, book_of(sheet_of(rows)))
    assert subjects_of(plan) == ["评议小组 P01", "评议小组 P02", "评议小组 P03"]
    assert {ballot.incoming.evaluator for ballot in plan.ballots} == {"张三"}


def test_reads_headings_with_maxima_in_two_rows(review: Review) -> None:
    top = ["序号", "二级学院", "评分项", "", "", "", "", "", "总分"]
    second = [
        "",
        "",
        *(f"{name}（{most}分）" for name, most in zip(CRITERIA, (20, 20, 20, 10, 20, 10), strict=True)),
    ]
    maxima = ["", "满分", "20", "20", "20", "10", "20", "10", "100"]
    merged = (Span(1, 1, 2, 1), Span(1, 2, 2, 2), Span(1, 3, 1, 8), Span(1, 9, 2, 9))
    sheet = sheet_of([top, second, maxima, *form_rows()], "P01", merged=merged)
    plan = plan_of(review, book_of(sheet))
    assert subjects_of(plan) == ["评议小组 P01"]
    assert len(plan.ballots[0].incoming.rows) == 7


NO_BALLOTS: dict[str, tuple[Sequence[Sequence[str]], str]] = {
    "evaluators across": (
        [["学院", "评委1", "评委2", "平均"], *([name, "77", "88", "82.5"] for name in COLLEGES)],
        "像是按评委分列的汇总表（评委1、评委2）",
    ),
    "names of evaluators across": (
        [["学院", "张老师", "李老师"], *([name, "77", "88"] for name in COLLEGES)],
        "像是评分表",
    ),
    "a blank form": ([TITLE, FORM, *(row[:2] for row in form_rows())], "是空白的评分表"),
    "totals only": ([["序号", "二级学院", "总分"], *(["1", name, "88"] for name in COLLEGES)], "像是评分表"),
    "one mark a row": (
        [["评委", "学院", "评分项", "分数"], *(["甲", name, CRITERIA[0], "18"] for name in COLLEGES)],
        "像是评分表",
    ),
    "criteria down": (
        [["评分项", *COLLEGES], *([name, *["9"] * 7] for name in CRITERIA)],
        "像是评分表",
    ),
    "a criterion missing": (
        [FORM[:3] + FORM[4:], *(row[:3] + row[4:] for row in form_rows())],
        "缺少“组织实践活动”",
    ),
    "two evaluators side by side": (
        [["二级学院", *CRITERIA, *CRITERIA], *([name, *MARKS[:6], *MARKS[:6]] for name in COLLEGES)],
        "几位评委的评分并排",
    ),
    "a list without the evaluator": (
        [[name for name in LIST if name != "评委"], *(row[:2] + row[3:] for row in list_rows("P01"))],
        "“评委”缺少",
    ),
}


@pytest.mark.parametrize("kind", NO_BALLOTS)
def test_a_table_of_scores_is_never_a_roster(review: Review, kind: str) -> None:
    rows, why = NO_BALLOTS[kind]
    plan = plan_of(review, book_of(sheet_of(rows)))
    assert why in problem_of(plan)
    assert plan.people == [] and plan.refusal(replace=True) is not None


@pytest.mark.parametrize("other", [*(rows for rows, _ in NO_BALLOTS.values()), [LIST, *list_rows("P1")]])
def test_no_line_names_its_file_twice(review: Review, other: list[list[str]]) -> None:
    different = [[*row[:-1], "80"] for row in list_rows("P01")]
    first, third = sheet_of([LIST, *list_rows("P01")], "甲"), sheet_of([LIST, *different], "丙")
    plan = plan_of(review, book_of(first, sheet_of(other, "乙"), third, file="唯一.xlsx"))
    assert {str(line_sentence(line)).count("唯一.xlsx") for line in plan.lines} == {1}


def test_every_sheet_has_a_line(review: Review) -> None:
    source = book_of(
        sheet_of([LIST, *list_rows("P01")], "评委1"),
        sheet_of([TITLE, LIST, *list_rows("P02")], "评委2"),
        sheet_of([LIST, *list_rows("P03")], "评委3", hidden=True),
        sheet_of([["学院", "评委1", "评委2"], ["化工学院", "77", "88"]], "汇总"),
        sheet_of([["会议记录"], ["下午两点"]], "其他"),
    )
    plan = plan_of(review, source)
    assert subjects_of(plan) == ["评议小组 P01", "评议小组 P02"]
    left = {str(line.sheet) for line in plan.lines if line.status is LEFT_OUT and not line.is_minor}
    assert left == {"评委3", "汇总", "其他"} and plan.to_acknowledge == 3
    assert plan.refusal(replace=False) is None


def test_hidden_rows_are_left_out_until_asked_for(review: Review) -> None:
    sheet = sheet_of([LIST, *list_rows("P01"), *list_rows("P02")], hidden_rows=frozenset(range(9, 16)))
    plan = plan_of(review, book_of(sheet))
    assert subjects_of(plan) == ["评议小组 P01"]
    assert texts_of(plan, LEFT_OUT)[0].startswith("隐藏或筛选掉的第 9–15 行没有读")
    assert subjects_of(plan_of(review, book_of(sheet), hidden=True)) == ["评议小组 P01", "评议小组 P02"]


def test_hidden_columns_are_left_out_until_asked_for(review: Review) -> None:
    rows = [[*LIST, "备注"], *([*row, "说明"] for row in list_rows("P01"))]
    plan = plan_of(review, book_of(sheet_of(rows, hidden_columns=frozenset({12}))))
    assert subjects_of(plan) == ["评议小组 P01"]
    assert texts_of(plan, LEFT_OUT)[0].startswith("隐藏的 L 列没有读")


ROSTER = [
    ["序号", "类别", "职务", "汇报人", "状态"],
    ["1", "主席团", "执行主席", "甲一", "述职"],
    ["2", "主席团", "副主席", "乙二", "已离任"],
    ["3", "工作部门负责人", "学习部部长", "丙三", "述职"],
]


def test_filtered_people_are_left_out_until_asked_for(review: Review) -> None:
    sheet = sheet_of(ROSTER, hidden_rows=frozenset({3}))
    plan = plan_of(review, book_of(sheet))
    assert [person.name for person in plan.people] == ["甲一", "丙三"]
    assert any("第 3 行没有读" in text for text in texts_of(plan, LEFT_OUT))
    assert len(plan_of(review, book_of(sheet), hidden=True).people) == 3


def test_a_column_of_a_roster_that_was_not_read_is_listed(review: Review) -> None:
    plan = plan_of(review, book_of(sheet_of(ROSTER)))
    left = {str(line.text): line.is_minor for line in plan.lines if line.status is LEFT_OUT}
    assert left == {"E 列没有读：状态、述职、已离任、述职": False, "A 列“序号”没有读（4 格）": True}


@pytest.mark.parametrize(
    ("kind", "text", "note"),
    [(NoteKind.PERCENT, "50%", "是 50%"), (NoteKind.DATE, "2026-1-2", "是日期 2026-1-2，可能原是 1-2")],
)
def test_a_mark_that_is_not_as_shown_is_refused(review: Review, kind: NoteKind, text: str, note: str) -> None:
    rows = list_rows("P01")
    rows[0][9] = text
    notes = {(2, 10): CellNote(kind, msg(note))}
    plan = plan_of(review, book_of(sheet_of([LIST, *rows], notes=notes)))
    assert f"的“{text}”{note}，请改成分数" in problem_of(plan)


def test_comments_and_struck_cells_are_listed(review: Review) -> None:
    notes = {
        (2, 5): CellNote(NoteKind.COMMENT, msg("批注：改过")),
        (3, 5): CellNote(NoteKind.STRUCK, msg("有删除线")),
        (4, 5): CellNote(NoteKind.STRUCK, msg("有删除线")),
    }
    plan = plan_of(review, book_of(sheet_of([LIST, *list_rows("P01")], notes=notes)))
    assert texts_of(plan, LineStatus.NOTICE) == ["E2：批注：改过", "E3、E4：有删除线，仍照读"]


def test_merged_cells_name_the_ballot_of_every_row_they_cover(review: Review) -> None:
    rows = list_rows("P01")
    for row in rows[1:]:
        row[0] = row[1] = ""
    merged = (Span(2, 1, 8, 1), Span(2, 2, 8, 2), Span(2, 3, 8, 3))
    plan = plan_of(review, book_of(sheet_of([LIST, *rows], merged=merged)))
    assert len(plan.ballots[0].incoming.rows) == 7


def test_a_merged_mark_is_refused(review: Review) -> None:
    sheet = sheet_of([LIST, *list_rows("P01")], merged=(Span(2, 5, 3, 5),))
    assert "E2 是合并的单元格" in problem_of(plan_of(review, book_of(sheet)))


def test_an_export_is_recognised(review: Review) -> None:
    sheets = [
        sheet_of([["x"]], name) for name in ("结果·二级学院", "核对", "评分表·二级学院", "计算·二级学院")
    ]
    assert "是述评导出的工作簿" in problem_of(plan_of(review, book_of(*sheets)))


def test_an_import_of_forms_is_carried_out(tmp_path: Path) -> None:
    with writing(new_review(tmp_path)) as opened:
        plan = plan_of(opened, book_of(sheet_of([TITLE, ["票号：P02"], FORM, *form_rows()])))
        assert carry_out(opened, plan).ballots == 1
        (ballot,) = opened.contents.track_data("college").ballots
        assert (ballot.group, ballot.number) == ("评议小组", "P02")


def test_characters_read_as_others_are_listed(review: Review) -> None:
    rows = list_rows("P01")
    rows[0][3], rows[1][4] = "化⼯学院", "18\u200b"
    plan = plan_of(review, book_of(sheet_of([LIST, *rows])))
    assert texts_of(plan, LineStatus.NOTICE) == [
        "D2：有“⼯”（U+2F2F），按通常的写法读",
        "E3：有零宽空格（U+200B），按通常的写法读",
    ]
    assert subjects_of(plan) == ["评议小组 P01"] and plan.to_acknowledge == 0


def test_notes_below_a_list_are_left_out(review: Review) -> None:
    notes = [
        ["注：由评议小组填写"],
        ["", "", "", "制表人：王五", "", "审核：赵六"],
        ["", "", "", "平均", *MARKS],
    ]
    plan = plan_of(review, book_of(sheet_of([LIST, *list_rows("P01"), *notes])))
    assert subjects_of(plan) == ["评议小组 P01"]
    left = "".join(texts_of(plan, LEFT_OUT))
    assert all(text in left for text in ("注：由评议小组填写", "制表人：王五", "审核：赵六", "平均"))


@pytest.mark.parametrize("at", [0, 1, 3])
def test_a_row_of_full_marks_without_a_name_is_no_row_of_maxima(review: Review, at: int) -> None:
    row = ["评议小组", "P01", "", "化工学院", "20", "20", "20", "10", "20", "10", "100"]
    row[at] = ""
    assert problem_of(plan_of(review, book_of(sheet_of([LIST, row]))))
