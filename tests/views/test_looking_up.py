"""Tests of the search, the history, the reading list and the operator."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shuping_desktop.models.desk import Desk
from shuping_desktop.models.finder import find
from shuping_desktop.operations import evaluators
from shuping_desktop.store import Review
from shuping_desktop.views.entry.find_dialog import FindDialog
from shuping_desktop.views.entry.mark_grid import MarkGrid
from shuping_desktop.views.entry.reading_dialog import ReadingDialog
from shuping_desktop.views.history_dialog import HistoryDialog
from shuping_desktop.views.main_window import MainWindow
from tests.helpers import ballot_id, participant_id, sample_review, writing
from tests.views.grid import ROW, ROW_CELLS, fill, place, shown, where
from tests.views.key_presses import CTRL, Key, click, press, write
from tests.views.window import FakeDialogs, desk_of, entry_of, look_at, message_of, wait_for


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication) -> Iterator[Desk]:
    """Provide a desk on the officers of the sample."""
    desk = Desk(writing(sample_review(tmp_path)))
    desk.switch_track("officer")
    yield desk
    desk.close()


def finding(qtbot: QtBot, desk: Desk, text: str) -> FindDialog:
    dialog = FindDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    wait_for(dialog.isActiveWindow)
    write(text)
    return dialog


@pytest.mark.parametrize(("text", "first"), [("T03", "T03"), ("t03", "T03"), ("Z02", "Z02"), ("cyn", "Z02")])
def test_a_ballot_is_found(qtbot: QtBot, desk: Desk, text: str, first: str) -> None:
    dialog = finding(qtbot, desk, text)
    press(Key.Key_Return)
    assert (dialog.isVisible(), dialog.hit and dialog.hit.number) == (False, first)


@pytest.mark.parametrize("text", ["卫𬭎", "wh"])
def test_a_participant_is_found_by_name_or_initials(qtbot: QtBot, desk: Desk, text: str) -> None:
    dialog = finding(qtbot, desk, text)
    people = [hit.participant_id for hit in dialog._hits]
    assert participant_id(desk.review, "卫𬭎") in people


def test_up_and_down_choose_while_the_query_has_the_focus(qtbot: QtBot, desk: Desk) -> None:
    dialog = finding(qtbot, desk, "t0")
    press(Key.Key_Down, Key.Key_Down, Key.Key_Up)
    assert dialog.hit is not None and dialog.hit.number == "T02"
    write("4")
    assert dialog.hit is not None and dialog.hit.number == "T04"


def test_a_query_without_results_cannot_be_opened(qtbot: QtBot, desk: Desk) -> None:
    dialog = finding(qtbot, desk, "qqq")
    assert (dialog.hit, dialog.form.okButton.isEnabled(), dialog.form.noneLabel.isVisible()) == (
        None,
        False,
        True,
    )


def test_ctrl_f_goes_to_a_ballot(grid: MarkGrid, started: MainWindow, dialogs: FakeDialogs) -> None:
    dialogs.will("ask_find", lambda desk: find(desk.data, "p02")[0])
    press(Key.Key_F, modifier=CTRL)
    assert where(started)["ballot"] == "P02"


def test_ctrl_f_goes_to_a_row(grid: MarkGrid, started: MainWindow, dialogs: FakeDialogs) -> None:
    dialogs.will("ask_find", lambda desk: find(desk.data, "tyxy")[0])
    press(Key.Key_F, modifier=CTRL)
    assert (where(started)["ballot"], place(grid)) == ("P01", (6, 1))


def test_ctrl_f_opens_an_expected_ballot_with_its_evaluator(
    grid: MarkGrid, started: MainWindow, dialogs: FakeDialogs
) -> None:
    look_at(started, "officer")
    dialogs.will("ask_find", lambda desk: find(desk.data, "z03")[0])
    press(Key.Key_F, modifier=CTRL)
    ballot = entry_of(started).grid_model.ballot
    assert ballot is not None and (ballot.id, ballot.number, ballot.evaluator) == (0, "Z03", "施彧")


def history(qtbot: QtBot, desk: Desk, words: str = "") -> HistoryDialog:
    dialog = HistoryDialog(desk, words)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def labels(dialog: HistoryDialog) -> list[str]:
    return [str(dialog.model.index(row, 2).data()) for row in range(dialog.model.rowCount())]


def test_ctrl_h_searches_for_the_current_cell(grid: MarkGrid, dialogs: FakeDialogs) -> None:
    asked: list[str] = []
    dialogs.will("show_history", lambda _desk, words: asked.append(words))
    press(Key.Key_H, modifier=CTRL)
    assert asked == ["P01 化工学院 引领思想成长"]


def test_all_changes_of_a_cell_are_listed(qtbot: QtBot, grid: MarkGrid, review: Review) -> None:
    write("1817")
    press(Key.Key_Home)
    write("15")
    dialog = history(qtbot, Desk(review), "P01 化工学院 引领思想成长")
    assert labels(dialog) == ["录入 P01 化工学院 引领思想成长 15", "录入 P01 化工学院 引领思想成长 18"]
    assert dialog.form.detailLabel.text().endswith("引领思想成长：18 → 15")


def test_a_filtered_history_can_be_shown_in_full(qtbot: QtBot, grid: MarkGrid, review: Review) -> None:
    write("1817")
    dialog = history(qtbot, Desk(review), "P01 化工学院 引领思想成长")
    form, every = dialog.form, len(review.history())
    assert form.scopeLabel.text() == f"按上面的条件只列出 1 步，全部共 {every} 步。"
    assert form.scope.isVisible()
    form.whoBox.setCurrentIndex(1)
    form.allButton.click()
    assert (dialog.model.rowCount(), form.wordsEdit.text()) == (every, "")
    assert not form.scope.isVisible()


def test_the_history_is_filtered(qtbot: QtBot, grid: MarkGrid, review: Review) -> None:
    fill(review, "P01", ROW_CELLS, ROW_CELLS)
    review.who = "乙"
    fill(review, "P02", ROW_CELLS)
    dialog = history(qtbot, Desk(review))
    form = dialog.form
    form.whoBox.setCurrentText("乙")
    assert labels(dialog) == ["录入 P02 的 7 格"]
    form.whoBox.setCurrentIndex(0)
    form.ballotBox.setCurrentText("评议小组 P01")
    assert labels(dialog) == ["录入 P01 的 7 格", "录入 P01 的 7 格", "收到评分表 P01"]
    form.participantBox.setCurrentText("智造学院")
    assert labels(dialog) == ["录入 P01 的 7 格"]


def test_a_single_step_is_reverted(qtbot: QtBot, grid: MarkGrid, started: MainWindow) -> None:
    write("1817")
    dialog = history(qtbot, desk_of(started), "引领思想成长")
    click(dialog.form.revertButton)
    assert (shown(grid, 0, 1), shown(grid, 0, 2)) == ("", "17")
    assert labels(dialog)[0] == "撤回：录入 P01 化工学院 引领思想成长 18"


def test_a_step_that_a_later_one_changed_is_not_reverted(
    qtbot: QtBot, grid: MarkGrid, review: Review
) -> None:
    write("18")
    press(Key.Key_Home)
    write("15")
    dialog = history(qtbot, Desk(review), "引领思想成长 18")
    dialog.form.table.setCurrentIndex(dialog.model.index(1, 0))
    click(dialog.form.revertButton)
    assert "之后又改过同样的内容，不能单独撤回" in dialog.form.errorLabel.text()
    assert shown(grid, 0, 1) == "15"


def test_the_operator_is_journalled(grid: MarkGrid, started: MainWindow, dialogs: FakeDialogs) -> None:
    write("18")
    dialogs.will("ask_operator", "王红")
    click(started.header.form.operatorButton)
    write("17")
    review = desk_of(started).review
    assert [entry.who for entry in review.history()][-1] == "王红" != review.history()[-2].who
    assert started.header.form.operatorButton.text() == "录入人 王红"


def test_the_operator_is_remembered_and_asked_at_opening(
    window: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    path = sample_review(tmp_path)
    dialogs.will("ask_operator", "王红")
    assert window.open_review(path) and window.close_review()
    proposals: list[str] = []

    def answer(proposal: str) -> str:
        proposals.append(proposal)
        return "李明"

    dialogs.will("ask_operator", answer)
    assert window.open_review(path)
    assert (proposals, desk_of(window).review.who) == (["王红"], "李明")


def test_the_reading_list_has_the_newest_ballot_first(
    qtbot: QtBot, grid: MarkGrid, review: Review, dialogs: FakeDialogs
) -> None:
    write(ROW)
    fill(review, "P03", ROW_CELLS)
    asked: list[Desk] = []
    dialogs.will("show_reading_list", asked.append)
    press(Key.Key_L, modifier=CTRL)
    dialog = ReadingDialog(asked[0])
    qtbot.addWidget(dialog)
    lines = dialog.form.textView.toPlainText().splitlines()
    heads = [line.split("　")[0] for line in lines if line.startswith("P")]
    assert heads == ["P03", "P02", "P01"]
    assert lines[1].endswith("1　化工学院：18　17　19　9　18　9　手写总分 90")
    assert lines[2].endswith("2　智造学院：空白")


def test_an_empty_operator_is_ignored(started: MainWindow, dialogs: FakeDialogs) -> None:
    before = desk_of(started).review.who
    dialogs.will("ask_operator", " ")
    click(started.header.form.operatorButton)
    assert (desk_of(started).review.who, message_of(started)) == (before, "")


def test_a_ballot_beyond_those_issued_is_not_expected(started: MainWindow, review: Review) -> None:
    evaluators.set_issued(review, "college", "评议小组", 2)
    assert ballot_id(review, "P03") in entry_of(started).ballots.entries
    assert len(entry_of(started).ballots.entries) == 3
