"""Tab in tables edited in place: from one editable cell to the next, and nothing lost."""

import pytest
from PySide6.QtWidgets import QLineEdit, QTableView

from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.rosters.evaluators_page import EvaluatorsPage
from shuping_desktop.views.rosters.participants_page import ParticipantsPage
from tests.views.key_presses import SHIFT, Key, click_cell, focus, press, stand, texts, write
from tests.views.window import EVALUATORS, PARTICIPANTS, desk_of, look_at, message_of, pages_of, turn_to


@pytest.fixture
def weights(started: MainWindow) -> QTableView:
    look_at(started, "officer")
    turn_to(started, EVALUATORS)
    return pages_of(started).evaluators.form.weightsTable


@pytest.fixture
def evaluators(started: MainWindow) -> EvaluatorsPage:
    look_at(started, "officer")
    turn_to(started, EVALUATORS)
    return pages_of(started).evaluators


@pytest.fixture
def participants(started: MainWindow) -> ParticipantsPage:
    look_at(started, "officer")
    turn_to(started, PARTICIPANTS)
    return pages_of(started).participants


def type_along(*values: str, key: Key = Key.Key_Tab) -> None:
    """Type values, each followed by Tab."""
    for value in values:
        write(value)
        press(key)


def test_weights_are_typed_row_by_row(weights: QTableView) -> None:
    stand(weights, 0, 0)
    type_along("50", "20", "30", "60", "25", "15")
    assert texts(weights.model()) == [["50", "20", "30", "✓ 100"], ["60", "25", "15", "✓ 100"]]
    assert focus() is not weights and not weights.isAncestorOf(focus())


def test_backtab_goes_back_over_the_sum(weights: QTableView) -> None:
    stand(weights, 1, 0)
    write("60")
    press(Key.Key_Backtab, modifier=SHIFT)
    assert (weights.currentIndex().row(), weights.currentIndex().column()) == (0, 2)
    write("31")
    press(Key.Key_Return)
    assert texts(weights.model())[0] == ["40", "30", "31", "≠ 101"]


def test_the_sum_is_reached_by_no_key_and_no_click(weights: QTableView) -> None:
    stand(weights, 0, 2)
    press(Key.Key_Right)
    assert weights.currentIndex().column() == 2
    press(Key.Key_End)
    assert weights.currentIndex().column() == 2
    click_cell(weights, 0, 3)
    assert weights.currentIndex().column() == 2
    write("35")
    press(Key.Key_Return)
    assert texts(weights.model())[0][2] == "35"


def test_a_refused_text_stays_in_its_cell(weights: QTableView, started: MainWindow) -> None:
    stand(weights, 0, 0)
    type_along("4o")
    editor = focus()
    assert isinstance(editor, QLineEdit) and editor.text() == "4o"
    assert weights.currentIndex().column() == 0 and "4o" in message_of(started)
    press(Key.Key_Backspace)
    type_along("5")
    assert texts(weights.model())[0][0] == "45"


def test_groups_are_typed_along(evaluators: EvaluatorsPage, started: MainWindow) -> None:
    stand(evaluators.form.groupsTable, 0, 0)
    press(Key.Key_F2)
    type_along("教师", "J", "12", "主席")
    groups = desk_of(started).data.track.groups
    assert [(group.name, group.number_prefix, group.issued) for group in groups[:2]] == [
        ("教师", "J", 12),
        ("主席", "Z", None),
    ]


def test_people_are_typed_along(participants: ParticipantsPage, started: MainWindow) -> None:
    stand(participants.form.table, 0, 1)
    press(Key.Key_F2)
    type_along("主席甲", "甲甲")
    press(Key.Key_Tab)
    type_along("主席乙", "乙乙")
    people = [(person.position, person.name) for person in desk_of(started).data.participants[:2]]
    assert people == [("主席甲", "甲甲"), ("主席乙", "乙乙")]
