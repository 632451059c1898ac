"""Rows and columns around the ballots and people of a sheet, and the lines of a plan about them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from shuping_desktop.messages import msg
from shuping_desktop.operations.import_plan import ImportPlan, LineStatus, plan_import
from shuping_desktop.operations.roster_import import participant_spec
from shuping_desktop.rosters.proposal import propose
from shuping_desktop.store import Review
from shuping_desktop.tables.sheets import CellNote, FileKind, NoteKind, Sheet, SheetRow, Span
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

OFFICERS = ["类别", "职务", "姓名"]
CHAIR = ["主席团", "执行主席", "张三"]


@pytest.fixture(scope="module")
def review(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Review]:
    with writing(new_review(tmp_path_factory.mktemp("layouts"))) as opened:
        yield opened


def acknowledged(plan: ImportPlan) -> list[str]:
    """Return the texts of the lines that are not minor and write nothing."""
    written = (LineStatus.NEW, LineStatus.SAME, LineStatus.DIFFERENT)
    return [str(line.text) for line in plan.lines if line.status not in written and not line.is_minor]


def test_a_date_below_a_column_of_marks_is_no_row_of_the_form(review: Review) -> None:
    footer = ["", "", "", "", "", "", "2023年12月1日"]
    rows = [["评委组：评议小组", "票号：P01"], FORM, *form_rows(), [], footer]
    plan = plan_of(review, book_of(sheet_of(rows)))
    assert subjects_of(plan) == ["评议小组 P01"]
    assert acknowledged(plan) == ["没有读的格：G11“2023年12月1日”"]


def test_headings_of_two_rows_are_read(review: Review) -> None:
    upper = [*LIST[:4], "评分项", "", "", "", "", "", "总分"]
    rows = [upper, ["", "", "", "", *CRITERIA], *list_rows("P01")]
    merged = (Span(1, 5, 1, 10), *(Span(1, column, 2, column) for column in (1, 2, 3, 4, 11)))
    plan = plan_of(review, book_of(sheet_of(rows, merged=merged)))
    assert subjects_of(plan) == ["评议小组 P01"]


@pytest.mark.parametrize("column", [0, 3])
def test_a_row_of_maxima_in_a_list_is_no_ballot(review: Review, column: int) -> None:
    maxima = ["", "", "", "", "20", "20", "20", "10", "20", "10", "100"]
    maxima[column] = "满分"
    plan = plan_of(review, book_of(sheet_of([LIST, maxima, *list_rows("P01")])))
    assert subjects_of(plan) == ["评议小组 P01"]


@pytest.mark.parametrize(
    "total",
    [
        ["小计", "", "", ""],
        ["各项平均", "", "", ""],
        ["评议小组", "P01", "", "合 计"],
        ["", "平均分", "", ""],
    ],
    ids=str,
)
def test_a_row_of_sums_is_one_minor_line(review: Review, total: list[str]) -> None:
    rows = [LIST, *list_rows("P01"), [*total, *MARKS], *list_rows("P02")]
    plan = plan_of(review, book_of(sheet_of(rows)))
    assert len(subjects_of(plan)) == 2
    assert texts_of(plan, LineStatus.LEFT_OUT) == ["第 9 行是合计或平均，没有读"]
    assert acknowledged(plan) == []


def test_a_row_of_sums_in_a_roster_is_no_person(review: Review) -> None:
    rows = [OFFICERS, CHAIR, ["合计", "", "1人"], ["制表人：李四"]]
    plan = plan_of(review, book_of(sheet_of(rows)))
    assert [person.name for person in plan.people] == ["张三"]
    assert texts_of(plan, LineStatus.LEFT_OUT) == ["第 3 行没有取：合计", "第 4 行没有取：说明文字"]


def test_empty_columns_at_the_end_of_csv_lines_are_passed_over(review: Review) -> None:
    rows = [LIST, *list_rows("P01")]
    made = tuple(SheetRow(at, tuple(row), len(row) + 2) for at, row in enumerate(rows, 1))
    plan = plan_of(review, book_of(Sheet("", made), file="a.csv", kind=FileKind.TEXT))
    assert subjects_of(plan) == ["评议小组 P01"]


def test_rosters_side_by_side_are_refused(review: Review) -> None:
    rows = [[*OFFICERS, *OFFICERS], [*CHAIR, "工作部门负责人", "学习部部长", "王五"]]
    plan = plan_of(review, book_of(sheet_of(rows)))
    assert plan.count_written == 0
    assert "C、F 列都像汇报人" in str(plan.refusal(replace=False))


def test_a_person_who_left_is_asked_about(review: Review) -> None:
    left = ["主席团", "主席", "李四（已离任）"]
    plan = plan_of(review, book_of(sheet_of([OFFICERS, CHAIR, left])))
    assert "“李四（已离任）”写着“已离任”" in str(plan.refusal(replace=False))


def test_remarks_beside_people_are_shown(review: Review) -> None:
    plan = plan_of(review, book_of(sheet_of([[*OFFICERS, "备注"], [*CHAIR, "已离任"]])))
    assert acknowledged(plan) == ["D 列“备注”没有读：已离任"]


def test_rows_missing_from_a_ballot_are_named(review: Review) -> None:
    plan = plan_of(review, book_of(sheet_of([LIST, *list_rows("P01")[:5]])))
    assert texts_of(plan, LineStatus.NOTICE) == [
        "没有设计学院、体育学院的行，这几行先空着；请核对是不是漏了。"
    ]
    assert acknowledged(plan) == []


def test_a_ballot_without_a_mark_is_named(review: Review) -> None:
    rows = [["评议小组", "P01", "", name] for name in COLLEGES]
    plan = plan_of(review, book_of(sheet_of([LIST, *rows])))
    assert acknowledged(plan) == ["没有填一个分，按各行都弃权读；请核对。"]
    assert {line.sheet_id for line in plan.lines} == {(0, 0)}


def test_a_workbook_with_ballots_on_a_hidden_sheet_only_says_so(review: Review) -> None:
    hidden = sheet_of([LIST, *list_rows("P01")], "数据", hidden=True)
    plan = plan_of(review, book_of(sheet_of([["见附表"]], "看"), hidden))
    assert "数据 隐藏的工作表，没有读" in str(plan.refusal(replace=False))


def test_lines_are_in_the_order_of_files_sheets_and_rows(review: Review) -> None:
    first = book_of(sheet_of([LIST, *list_rows("P01"), [], ["共两份"], ["待核"]], "一"), file="1.xlsx")
    second = book_of(sheet_of([["说一句"]], "二"), sheet_of([OFFICERS, CHAIR], "三"), file="2.xlsx")
    plan = plan_of(review, first, second)
    assert [(line.file, str(line.sheet)) for line in plan.lines if not line.is_minor] == [
        *[("1.xlsx", "一")] * 2,
        ("2.xlsx", "二"),
        ("2.xlsx", "三"),
    ]


def test_a_reason_does_not_repeat_the_name_of_the_sheet(review: Review) -> None:
    book = book_of(
        sheet_of([LIST, *list_rows("P01")]), sheet_of([["学院", "平均分"], ["化工学院", "88"]], "汇总")
    )
    assert [text for text in acknowledged(plan_of(review, book)) if "工作表“汇总”" in text] == []


def test_lists_on_a_sheet_may_have_their_columns_in_another_order(review: Review) -> None:
    second = [list(reversed(row)) for row in [LIST, *list_rows("P02")]]
    plan = plan_of(review, book_of(sheet_of([LIST, *list_rows("P01"), [], *second])))
    assert subjects_of(plan) == ["评议小组 P01", "评议小组 P02"]


def test_lists_on_a_sheet_with_other_columns_are_refused(review: Review) -> None:
    second = [row[:10] for row in [LIST, *list_rows("P02")]]
    plan = plan_of(review, book_of(sheet_of([LIST, *list_rows("P01"), *second])))
    assert "第 9 行的列名与第 1 行的不同" in str(plan.refusal(replace=False))


def test_a_table_above_ballots_must_be_acknowledged(review: Review) -> None:
    plan = plan_of(review, book_of(sheet_of([OFFICERS, CHAIR, [], LIST, *list_rows("P01")])))
    assert acknowledged(plan) == [
        "没有读的格：A1“类别”、B1“职务”、C1“姓名”、A2“主席团” 等 6 格",
    ]


def test_numbered_criteria_and_other_words_for_columns_are_read(review: Review) -> None:
    heads = ["评委类别", "评分表编号", "评委姓名", "学院"]
    criteria = [f"{place}.{name}（分）" for place, name in enumerate(CRITERIA, 1)]
    plan = plan_of(review, book_of(sheet_of([[*heads, *criteria, "总分"], *list_rows("P01")])))
    assert subjects_of(plan) == ["评议小组 P01"]


def test_a_date_is_no_ballot_number(review: Review) -> None:
    note = CellNote(NoteKind.DATE, msg("是日期 2026-1-2，可能原是 1-2"))
    plan = plan_of(review, book_of(sheet_of([LIST, *list_rows("2026-01-02")], notes={(2, 2): note})))
    assert "B2（票号）的“2026-01-02”是日期 2026-1-2，可能原是 1-2，请改成票号。" in str(
        plan.refusal(replace=False)
    )


def test_a_ballot_number_is_stored_in_ordinary_characters(review: Review) -> None:
    plan = plan_of(review, book_of(sheet_of([LIST, *list_rows("\u04200\uff11")])))
    assert [planned.incoming.number for planned in plan.ballots] == ["P01"]


@pytest.mark.parametrize(("column", "what"), [(0, "评委组"), (3, "二级学院")])
def test_an_empty_cell_is_said_to_be_empty(review: Review, column: int, what: str) -> None:
    rows = list_rows("P01")
    rows[0][column] = ""
    refusal = plan_of(review, book_of(sheet_of([LIST, *rows]))).refusal(replace=False)
    assert f"2（{what}）是空的，" in str(refusal)


def test_a_list_of_contacts_beside_ballots_is_left_out(review: Review) -> None:
    contacts = sheet_of([["姓名", "电话"], ["张三", "138"]], "通讯录")
    plan = plan_of(review, book_of(sheet_of([LIST, *list_rows("P01")]), contacts))
    assert plan.refusal(replace=False) is None
    assert acknowledged(plan)[0] == "像是名单，但看不出各人属于哪个类别，没有读"


def test_a_known_college_is_recognised_below_the_exact_heading(review: Review) -> None:
    plan = plan_of(review, book_of(sheet_of([["二级学院"], ["智造学院学生会"]])))
    assert plan.count_written == 0 and plan.count(LineStatus.SAME) == 1


def test_a_position_in_a_name_is_asked_about(review: Review) -> None:
    plan = plan_of(review, book_of(sheet_of([OFFICERS, ["主席团", "主席", "主席张三"]])))
    assert "“主席张三”里写着职务“主席”" in str(plan.refusal(replace=False))


def test_the_first_faulty_row_of_a_roster_is_named(review: Review) -> None:
    rows = [OFFICERS, ["主席团", "主席", "张三、李四"], ["主席团", "主席", "王五/赵六"]]
    assert "C2“张三、李四”" in str(plan_of(review, book_of(sheet_of(rows))).refusal(replace=False))


@pytest.mark.parametrize(
    ("rows", "reason"),
    [([], "里面没有内容"), ([LIST], "Sheet1 只有列名，没有内容")],
    ids=["empty", "headings"],
)
def test_a_file_without_contents_is_named(review: Review, rows: list[list[str]], reason: str) -> None:
    refusal = plan_of(review, book_of(sheet_of(rows))).refusal(replace=False)
    assert str(refusal) == f"没有读到可以导入的内容：a.xlsx {reason}"


@pytest.mark.parametrize(
    "heads", [["学院", "平均分"], ["二级学院", "评议小组平均分", "得分", "名次"]], ids=len
)
def test_results_are_no_ballots(review: Review, heads: list[str]) -> None:
    refusal = plan_of(review, book_of(sheet_of([heads, ["化工学院", "88", "88", "1"]]))).refusal(
        replace=False
    )
    assert "像是算好的结果，不是评分表" in str(refusal)


def test_a_second_column_of_positions_is_not_read_as_the_categories(review: Review) -> None:
    sheet = sheet_of([["姓名", "职务", "姓名", "职务"], ["李四", "部长", "王五", "主席"]])
    found = propose("a.xlsx", sheet, participant_spec(review, "officer"))
    assert [person.category for person in found.people] == ["工作部门负责人"]


def test_advice_on_a_review_file_leads_to_files_that_are_read(review: Review, tmp_path: Path) -> None:
    other = new_review(tmp_path)
    assert "export --csv" in str(plan_import(review, [other]).refusal(replace=False))


def test_a_label_with_an_unseen_character_is_read(review: Review) -> None:
    rows = [["评委组\u200b：评议⼩组", "票号：P01"], FORM, *form_rows()]
    plan = plan_of(review, book_of(sheet_of(rows)))
    assert plan.count(LineStatus.ASSUMED) == 0 and subjects_of(plan) == ["评议小组 P01"]


def test_a_date_is_no_evaluator(review: Review) -> None:
    rows = [["评议小组", "P01", "2023-01-02", *row[3:]] for row in list_rows("P01")]
    note = CellNote(NoteKind.DATE, msg("是日期 2023-1-2"))
    refusal = plan_of(review, book_of(sheet_of([LIST, *rows], notes={(2, 3): note}))).refusal(replace=False)
    assert "C2（评委）的“2023-01-02”是日期 2023-1-2，请改成评委。" in str(refusal)


def test_a_position_that_was_left_is_asked_about(review: Review) -> None:
    plan = plan_of(review, book_of(sheet_of([OFFICERS, ["主席团", "主席（已离任）", "张三"]])))
    assert "B2“主席（已离任）”写着“已离任”" in str(plan.refusal(replace=False))


def test_a_remark_like_the_one_that_counts_is_listed(review: Review) -> None:
    criteria = [item.name for item in review.contents.track_data("officer").track.criteria]
    heads = ["评委组", "票号", "评委", "汇报人", *criteria, "总评分", "备注"]
    ballot = ["教师代表", "T01", "", "张三", *["9"] * 6, "54", "未达到"]
    plan = plan_of(review, book_of(sheet_of([OFFICERS, CHAIR]), sheet_of([heads, ballot], "评分表")))
    assert acknowledged(plan) == ["张三的备注写的是“未达到”，不是“未达到要求”，只当附注存；请核对。"]


def test_a_column_of_csv_without_a_heading_is_said_to_lack_it(review: Review) -> None:
    rows = [[*LIST, "", ""], *([*row, "", "x"] for row in list_rows("P01"))]
    made = tuple(SheetRow(at, tuple(row), 13) for at, row in enumerate(rows, 1))
    plan = plan_of(review, book_of(Sheet("", made), file="a.csv", kind=FileKind.TEXT))
    assert "第 1 行列名“”是空的" in str(plan.refusal(replace=False))
