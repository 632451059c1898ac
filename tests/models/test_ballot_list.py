"""The list of ballots: headings, states, and what it announces."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from shuping_desktop.models.ballot_list import BallotListModel
from shuping_desktop.models.desk import Desk
from shuping_desktop.models.roles import Role
from shuping_desktop.operations import ballots, evaluators, rows
from tests.helpers import ballot_id, participant_id


@pytest.fixture
def model(desk: Desk) -> BallotListModel:
    return BallotListModel(desk)


def aside(desk: Desk, model: BallotListModel, number: str) -> str:
    row = model.row_of(ballot_id(desk.review, number))
    return str(model.data(model.index(row), Role.ASIDE))


def test_a_heading_stands_above_each_groups_ballots(desk: Desk, model: BallotListModel) -> None:
    desk.switch_track("officer")
    shown = [str(model.index(row).data()) for row in range(model.rowCount())]
    headings = [text for text in shown if text[0] not in "TZB"]
    assert headings == ["教师代表  5", "主席团  5 / 5", "工作部门负责人  6 / 6"]


def test_a_heading_cannot_be_chosen(model: BallotListModel) -> None:
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_a_mark_announces_one_line(desk: Desk, model: BallotListModel, qtbot: QtBot) -> None:
    key = ballot_id(desk.review, "P05")
    with qtbot.waitSignal(model.dataChanged) as changed, qtbot.assertNotEmitted(model.modelReset):
        rows.set_mark(desk.review, key, participant_id(desk.review, "化工学院"), 0, 100)
    top, bottom = changed.args[:2]
    assert (top.row(), bottom.row()) == (model.row_of(key), model.row_of(key))


def test_a_blank_ballot_says_so(desk: Desk, model: BallotListModel) -> None:
    ballots.add_ballot(desk.review, "college", "评议小组", "P50")
    assert aside(desk, model, "P50") == "○ 空白"


def test_a_ballot_with_a_problem_says_how_many(desk: Desk, model: BallotListModel) -> None:
    rows.set_mark(
        desk.review, ballot_id(desk.review, "P03"), participant_id(desk.review, "化工学院"), 0, None
    )
    assert aside(desk, model, "P03") == "⚠ 问题 1"


def test_numbers_stand_as_people_count(desk: Desk, model: BallotListModel) -> None:
    for number in ("P100", "P3a", "A1"):
        ballots.add_ballot(desk.review, "college", "评议小组", number)
    shown = [str(model.index(row).data()) for row in range(1, model.rowCount())]
    assert shown[0] == "A1" and shown[-1] == "P100"


def test_received_is_said_with_issued_where_that_is_known(desk: Desk, model: BallotListModel) -> None:
    assert model.received_text() == "收到 21 份"
    evaluators.set_issued(desk.review, "college", "评议小组", 25)
    assert model.received_text() == "收到 21 / 25 份"
