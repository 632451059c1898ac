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
    model.write_cells(plan(model, "18\t17\t19\t9\t18\t9\t90").cells, StepKind.PASTED(count=7))
    text = copied_text(model, [model.index(0, column) for column in range(1, 9)])
    assert text == "18\t17\t19\t9\t18\t9\t90\n"
    assert plan(model, text) == PastePlan({}, [])
