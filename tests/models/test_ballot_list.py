"""Tests of the list of ballots: headings, states, order, change signals."""

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


def state(desk: Desk, model: BallotListModel, number: str) -> str:
    return str(model.data(model.index(row_of(desk, model, number)), Role.STATE))


def row_of(desk: Desk, model: BallotListModel, number: str) -> int:
    return model.row_of(desk.review.contents.ballot(ballot_id(desk.review, number)))


def test_each_groups_ballots_have_a_heading(desk: Desk, model: BallotListModel) -> None:
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
    assert (top.row(), bottom.row()) == (row_of(desk, model, "P05"),) * 2


def test_a_blank_ballot_is_listed_as_being_typed(desk: Desk, model: BallotListModel) -> None:
    ballots.add_ballot(desk.review, "college", "评议小组", "P50")
    assert state(desk, model, "P50") == "… 录入中 0 / 7"


def test_a_ballot_with_missing_marks_shows_the_number_of_rows(desk: Desk, model: BallotListModel) -> None:
    person = participant_id(desk.review, "化工学院")
    rows.set_mark(desk.review, ballot_id(desk.review, "P03"), person, 0, None)
    assert state(desk, model, "P03") == "⚠ 缺项 1 行"


def test_a_ballot_with_problems_shows_their_number(desk: Desk, model: BallotListModel) -> None:
    person = participant_id(desk.review, "化工学院")
    rows.set_written_total(desk.review, ballot_id(desk.review, "P03"), person, 100)
    assert state(desk, model, "P03") == "⚠ 问题 1"


def test_ballots_are_in_numeric_order(desk: Desk, model: BallotListModel) -> None:
    for number in ("P100", "P3a", "A1"):
        ballots.add_ballot(desk.review, "college", "评议小组", number)
    shown = [str(model.index(row).data()) for row in range(1, model.rowCount())]
    assert shown[0] == "A1" and shown[-1] == "P100"


def test_missing_numbers_are_listed_in_their_places(desk: Desk, model: BallotListModel) -> None:
    evaluators.add_group(desk.review, "college", "外聘", "W")
    evaluators.set_issued(desk.review, "college", "外聘", 12)
    for number in ("W1", "W2", "W03", "W9", "W10"):
        ballots.add_ballot(desk.review, "college", "外聘", number)
    rows_of_group = [row for row in range(model.rowCount()) if str(model.index(row).data()).startswith("W")]
    shown = [
        f"({model.index(row).data()})" if model.index(row).data(Role.ID) is None else model.index(row).data()
        for row in rows_of_group
    ]
    assert " ".join(shown) == "W1 W2 W03 (W04) (W05) (W06) (W07) (W08) W9 W10 (W11) (W12)"


def test_received_numbers_that_were_not_issued_are_named(desk: Desk, model: BallotListModel) -> None:
    evaluators.set_issued(desk.review, "college", "评议小组", 23)
    assert model.received_text() == "收到 21 / 23，评议小组缺 P22、P23"
    ballots.add_ballot(desk.review, "college", "评议小组", "无号1")
    assert model.received_text() == "收到 22 / 23，评议小组缺 P22、P23；不在号段内：无号1"


def test_received_text_names_issued_ballots_where_known(desk: Desk, model: BallotListModel) -> None:
    assert model.received_text() == "收到 21"
    evaluators.set_issued(desk.review, "college", "评议小组", 25)
    assert model.received_text() == ("收到 21 / 25，评议小组缺 P22、P23、P24 等 4 份")
