"""Tests of the model of the open ballot: change signals, refusals, tones."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from shuping_desktop.models.ballot_model import BallotModel
from shuping_desktop.models.cell_looks import CellKind
from shuping_desktop.models.desk import Desk
from shuping_desktop.models.roles import Role, Tone
from shuping_desktop.operations import ballots, roster, rows
from tests.helpers import ballot_id, participant_id, undo_text


@pytest.fixture
def model(desk: Desk) -> BallotModel:
    """Provide P02 of the sample, complete."""
    model = BallotModel(desk)
    model.open(ballot_id(desk.review, "P02"))
    return model


@pytest.fixture
def announced(model: BallotModel) -> list[tuple[int, int]]:
    """Collect the first and last row of every `dataChanged`."""
    found: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda top, bottom, _roles: found.append((top.row(), bottom.row())))
    return found


def tones(model: BallotModel, row: int) -> list[Tone]:
    return [model.data(model.index(row, column), Role.TONE) for column in range(model.columnCount())]


def row_of(desk: Desk, model: BallotModel, name: str) -> int:
    return model.row_of(participant_id(desk.review, name))


def test_a_mark_announces_only_its_row(model: BallotModel, announced: list[tuple[int, int]]) -> None:
    assert model.type_text((3, 1), "11") == ""
    assert announced == [(3, 3)]


def test_a_mark_on_another_ballot_announces_nothing(
    desk: Desk, model: BallotModel, announced: list[tuple[int, int]]
) -> None:
    rows.set_mark(desk.review, ballot_id(desk.review, "P03"), participant_id(desk.review, "化工学院"), 0, 100)
    assert announced == []


def test_a_mark_does_not_reset(desk: Desk, model: BallotModel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.modelReset):
        model.type_text((3, 1), "11")
        desk.review.undo()


def test_an_undone_mark_announces_its_row(
    desk: Desk, model: BallotModel, announced: list[tuple[int, int]]
) -> None:
    model.type_text((3, 1), "11")
    desk.review.undo()
    assert announced == [(3, 3), (3, 3)]


def test_the_same_mark_again_writes_nothing(desk: Desk, model: BallotModel) -> None:
    before = undo_text(desk.review)
    assert model.type_text((3, 1), model.text((3, 1))) == ""
    assert undo_text(desk.review) == before


def test_only_marks_and_totals_are_open(model: BallotModel) -> None:
    kinds = {model.kind(c): model.is_open((0, c)) for c in range(model.columnCount())}
    assert kinds == {CellKind.NAME: False, CellKind.MARK: True, CellKind.SUM: False, CellKind.TOTAL: True}


def test_a_closed_cell_refuses_text(model: BallotModel) -> None:
    assert model.type_text((0, 0), "5") == "职务和姓名在“1 述职对象”里改，这里不录。"


def test_a_number_that_is_too_long_is_refused(model: BallotModel) -> None:
    assert model.type_text((0, 1), "1" * 30) == f"“{'1' * 30}”不是数。请改正，或按 Esc 恢复原来的分。"


def test_a_mismatch_is_red_in_its_sum_and_total(desk: Desk, model: BallotModel) -> None:
    model.open(ballot_id(desk.review, "P02"))
    row = row_of(desk, model, "经管学院")
    model.type_text((row, 8), "1")
    assert [column for column, tone in enumerate(tones(model, row)) if tone is Tone.BAD] == [7, 8]


def test_an_unfinished_row_is_amber_in_its_sum(desk: Desk, model: BallotModel) -> None:
    model.type_text((0, 1), "")
    assert tones(model, 0)[7] is Tone.WARN


def test_a_self_score_is_red(desk: Desk, model: BallotModel) -> None:
    desk.switch_track("officer")
    model.open(ballot_id(desk.review, "B06"))
    assert tones(model, row_of(desk, model, "冯䶮"))[2] is Tone.BAD


def test_the_next_problem_starts_again_at_the_top(desk: Desk, model: BallotModel) -> None:
    model.type_text((1, 1), "")
    model.type_text((5, 1), "")
    assert [model.next_problem_row(row) for row in (-1, 1, 5, 6)] == [1, 5, 1, 1]


def test_an_added_participant_adds_a_row(desk: Desk, model: BallotModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.modelReset):
        roster.add_participant(desk.review, roster.NewParticipant("college", "二级学院", "艺术学院"))
    assert (model.rowCount(), model.text((7, 0))) == (8, "艺术学院")


def test_a_removed_ballot_is_shown_blank_until_undo(desk: Desk, model: BallotModel) -> None:
    ballots.remove_ballot(desk.review, ballot_id(desk.review, "P02"))
    gone = model.ballot
    assert gone is not None and (gone.id, gone.number, gone.rows) == (0, "P02", {})
    assert {model.text((row, 1)) for row in range(7)} == {""}
    desk.review.undo()
    back = model.ballot
    assert back is not None and (back.number, back.id) == ("P02", ballot_id(desk.review, "P02"))
    assert model.text((0, 1)) != ""


def test_headings_are_those_of_the_form(desk: Desk, model: BallotModel) -> None:
    headings = [
        str(model.headerData(c, Qt.Orientation.Horizontal)).replace("\n", "")
        for c in range(model.columnCount())
    ]
    criteria = [f"{item.name} {item.maximum // 100}" for item in desk.data.track.criteria]
    assert headings == ["二级学院", *criteria, "各项和", "手写总分"]
