"""Tests of the plan of a paste."""

import pytest
from PySide6.QtCore import QModelIndex

from shuping_desktop.models.ballot_model import BallotModel
from shuping_desktop.models.desk import Desk
from shuping_desktop.models.pasting import PastePlan, copied_text, plan_paste
from shuping_desktop.operations import ballots
from shuping_desktop.operations.steps import StepKind
from shuping_desktop.scoring.second_entry import TOTAL, Cell
from tests.helpers import participant_id


@pytest.fixture
def model(blank_desk: Desk) -> BallotModel:
    """Provide a blank ballot of the seven colleges."""
    model = BallotModel(blank_desk)
    model.open(ballots.add_ballot(blank_desk.review, "college", "评议小组", "P01"))
    return model


def plan(model: BallotModel, text: str, row: int = 0, column: int = 1) -> PastePlan:
    return plan_paste(model, model.index(row, column), text)


def test_a_line_fills_marks_and_total_but_not_the_sum(model: BallotModel, blank_desk: Desk) -> None:
    person = participant_id(blank_desk.review, "化工学院")
    found = plan(model, "18\t17\t19\t9\t18\t9\t90\r\n")
    values = [1800, 1700, 1900, 900, 1800, 900, 9000]
    columns = [*range(6), TOTAL]
    assert found.cells == {Cell(person, at): value for at, value in zip(columns, values, strict=True)}
    assert (found.overwritten, found.wrong) == ([], "")


def test_a_blank_pasted_cell_clears_the_mark(model: BallotModel) -> None:
    model.type_text((0, 1), "18")
    found = plan(model, "\t17")
    assert (list(found.cells.values()), found.overwritten) == ([None, 1700], ["化工学院：18 → 空白"])


def test_unchanged_cells_are_left_out(model: BallotModel) -> None:
    model.type_text((0, 1), "18.5")
    assert plan(model, "18.50") == PastePlan({}, [])


@pytest.mark.parametrize("text", ["", "\r\n", "x" * 200_000])
def test_a_text_without_cells_is_refused(model: BallotModel, text: str) -> None:
    assert (plan(model, text).cells, plan(model, text).wrong != "") == ({}, True)


def test_too_many_rows_do_not_fit(model: BallotModel) -> None:
    assert plan(model, "1\n2", row=6).wrong == "剪贴板里有 2 行 1 列，从这一格起放不下，没有粘贴。"


def test_pasting_behind_the_total_is_refused(model: BallotModel) -> None:
    assert plan(model, "1\t2", column=8).wrong == "剪贴板里有 1 行 2 列，从这一格起放不下，没有粘贴。"


@pytest.mark.parametrize("text", ["18", "+8.5"])
def test_pasting_without_an_open_ballot_is_refused(blank_desk: Desk, text: str) -> None:
    assert "请先站到" in plan_paste(BallotModel(blank_desk), QModelIndex(), text).wrong


def test_the_refusal_names_the_wrong_line(model: BallotModel) -> None:
    found = plan(model, "18\n一", row=2)
    assert (found.cells, found.wrong) == (
        {},
        "剪贴板第 2 行（检测学院 引领思想成长）：“一”不是数，没有粘贴。",
    )


def test_copied_cells_can_be_pasted(model: BallotModel) -> None:
    model.write_cells(plan(model, "18\t17\t19\t9\t18\t9\t90").cells, StepKind.PASTED_IN)
    text = copied_text(model, [model.index(0, column) for column in range(1, 9)])
    assert text == "18\t17\t19\t9\t18\t9\t90\n"
    assert plan(model, text) == PastePlan({}, [])


def marks_of(model: BallotModel, found: PastePlan, name: str) -> list[object]:
    """Return the planned values of a participant, in the order of the form."""
    rows = (model.participant(row) for row in range(model.rowCount()))
    person = next(person.id for person in rows if person.name == name)
    return [value for cell, value in found.cells.items() if cell.participant_id == person]


def test_lines_with_names_go_to_their_rows(model: BallotModel) -> None:
    found = plan(model, "体育学院\t1\t2\t3\t4\t5\t6\n化⼯学院\t7\t7\t7\t7\t7\t7", row=3)
    assert marks_of(model, found, "体育学院") == [100, 200, 300, 400, 500, 600]
    assert marks_of(model, found, "化工学院") == [700] * 6
    assert list(found.placed) == ["体育学院 → 第 7 行", "化工学院 → 第 1 行"]


def test_a_line_of_headings_gives_the_columns(model: BallotModel) -> None:
    text = "序号\t二级学院\t总分\t组织实践活动\n1\t智造学院\t90\t18\n2\t化工学院\t80\t17"
    found = plan(model, text)
    assert marks_of(model, found, "化工学院") == [8000, 1700]
    assert list(found.placed[:2]) == ["第 1 行是列名，照它对应各列", "没有粘贴的列：序号"]


def test_headings_without_names_go_by_position(model: BallotModel) -> None:
    found = plan(model, "组织实践活动\t引领思想成长（20）\n18\t17", row=2)
    assert marks_of(model, found, "建工学院") == [1800, 1700]
    assert list(found.placed) == ["第 1 行是列名，照它对应各列"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("化工学院\t18\n文学院\t17", "剪贴板第 2 行的“文学院”不在这张表里，没有粘贴。"),
        ("化工学院\t18\n化 工学院\t17", "剪贴板里“化 工学院”有两行，没有粘贴。"),
        ("二级学院\t组织实践活动\t别项\n化工学院\t18\t17", "的列名“别项”不是这张表的评分项，没有粘贴。"),
        ("组织实践活动\t组织实践活动\n18\t17", "剪贴板第 1 行有重复的列名，没有粘贴。"),
        ("化工学院\t十八", "剪贴板第 1 行（化工学院 引领思想成长）："),
    ],
)
def test_names_and_headings_that_do_not_fit_are_refused(model: BallotModel, text: str, wrong: str) -> None:
    found = plan(model, text)
    assert wrong in found.wrong and not found.cells
