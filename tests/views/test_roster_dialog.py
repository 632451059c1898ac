"""Import of a roster through its dialog, by keys."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from shuping_desktop.models.desk import Desk
from shuping_desktop.operations.roster_import import evaluator_spec, participant_spec
from shuping_desktop.rosters.proposal import Proposal, propose_best
from shuping_desktop.rosters.spec import Meaning
from shuping_desktop.tables.table_file import read_pasted
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.rosters.roster_dialog import RosterDialog
from tests.tables.bombs import ordinary
from tests.views.key_presses import CTRL, Key, click, focus, press, stand, texts
from tests.views.window import (
    EVALUATORS,
    PARTICIPANTS,
    FakeDialogs,
    desk_of,
    look_at,
    message_of,
    pages_of,
    turn_to,
    wait_for,
)
from tests.workbooks.inputs import put

ROSTER = "姓名\t职务\n卫红\t主席\n施彧\t秘书长\n何田、何雨\t部长\n"


@pytest.fixture
def officers(blank: MainWindow) -> MainWindow:
    """Return the window on the page of the officers, of whom there are none."""
    turn_to(blank, PARTICIPANTS)
    look_at(blank, "officer")
    return blank


@pytest.fixture
def dialog(officers: MainWindow, qtbot: QtBot, tmp_path: Path) -> RosterDialog:
    """Return the open dialog; its file is an ordinary workbook."""
    path = put(tmp_path, "名单.xlsx", ordinary())
    dialog = RosterDialog(desk_of(officers), lambda: path)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    wait_for(dialog.isActiveWindow)
    return dialog


def paste(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    press(Key.Key_V, modifier=CTRL)


def names(dialog: RosterDialog) -> list[str]:
    return [row.name for row in dialog.proposal.people] if dialog.proposal else []


def as_read(desk: Desk) -> Proposal:
    """Return the dialog's result for a small roster."""
    spec = participant_spec(desk.review, desk.track_id)
    return propose_best(read_pasted("姓名,职务\n卫红,主席\n冯远,学习部部长\n"), spec)[0]


def evaluators_as_read(desk: Desk) -> Proposal:
    spec = evaluator_spec(desk.review, desk.track_id)
    return propose_best(read_pasted("评委组,姓名\n教师代表,王老师\n主席团,李明\n"), spec)[0]


def test_nothing_can_be_imported_before_a_file_is_open(dialog: RosterDialog) -> None:
    form = dialog.form
    assert (focus(), form.okButton.isEnabled(), form.table.isVisible()) == (form.openButton, False, False)
    assert form.emptyLabel.isVisible()


def test_a_file_is_opened_by_keys(dialog: RosterDialog) -> None:
    press(Key.Key_O, modifier=CTRL)
    assert (dialog.form.sourceLabel.text(), len(names(dialog))) == ("名单.xlsx", 30)
    assert (focus(), dialog.form.sheetBox.count()) == (dialog.form.table, 2)


def test_pastes_the_clipboard(dialog: RosterDialog) -> None:
    paste(ROSTER)
    assert (names(dialog), dialog.form.table.currentIndex().row()) == (["卫红"], 2)
    assert dialog.form.countLabel.text() == "已识别 1 人，跳过 1 行，2 处待处理"
    assert dialog.form.detailLabel.text().startswith("工作表“剪贴板”B3“秘书长”无法判断属于哪个类别")


def test_imports_by_keys_alone(dialog: RosterDialog) -> None:
    paste(ROSTER)
    press(Key.Key_Return)
    assert dialog.isVisible(), "two rows must still be seen to"
    press(Key.Key_F4, Key.Key_Space)
    assert texts(dialog.model)[3][0] == "– 已选择不导入"
    dialog.form.fallbackBox.setFocus()
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert (dialog.isVisible(), names(dialog)) == (False, ["卫红", "施彧"])
    assert dialog.result() == dialog.DialogCode.Accepted


def test_space_ticks_a_row_again(dialog: RosterDialog) -> None:
    paste("姓名\t职务\n卫红\t主席\n")
    stand(dialog.form.table, 1)
    press(Key.Key_Space)
    assert (names(dialog), dialog.form.okButton.isEnabled()) == ([], False)
    press(Key.Key_Space)
    assert (names(dialog), dialog.form.okButton.isEnabled()) == (["卫红"], True)


def test_a_column_is_given_another_meaning_by_keys(dialog: RosterDialog) -> None:
    paste("姓名\t曾用名\t职务\n卫红\t卫小红\t主席\n")
    box = dialog.header.boxes[1]
    box.setFocus()
    press(Key.Key_Down)
    assert (names(dialog), box.currentData()) == (["卫小红"], Meaning.NAME)
    assert dialog.header.boxes[0].currentData() is Meaning.IGNORED
    assert focus() is box


def test_boxes_are_placed_over_their_columns(dialog: RosterDialog) -> None:
    paste(ROSTER)
    for column, box in enumerate(dialog.header.boxes, 1):
        assert abs(box.x() - dialog.header.sectionViewportPosition(column)) <= 2
        assert box.isVisible() and box.width() > 100


def test_tab_reaches_boxes_and_scrolls_to_them(dialog: RosterDialog) -> None:
    paste("\t".join(["姓名", "职务", *"甲乙丙丁戊己庚辛"]) + "\n卫红\t主席\n")
    dialog.form.headerBox.setFocus()
    for box in dialog.header.boxes:
        press(Key.Key_Tab)
        assert focus() is box
        assert box.x() >= 0 and box.geometry().right() <= dialog.header.width()
    press(Key.Key_Tab)
    assert focus() is dialog.form.table


def test_another_header_is_chosen_by_keys(dialog: RosterDialog) -> None:
    paste("姓名\t职务\n卫红\t主席\n冯远\t部长\n")
    dialog.form.headerBox.setFocus()
    press(Key.Key_Down)
    assert (names(dialog), dialog.form.headerBox.currentData()) == (["冯远"], 2)


def test_a_refusal_keeps_the_preview(dialog: RosterDialog) -> None:
    paste("姓名\t职务\n卫红\t主席\n")
    paste("\n")
    assert (dialog.form.errorLabel.text(), names(dialog)) == ("剪贴板 里没有内容。", ["卫红"])
    paste(ROSTER)
    assert not dialog.form.errorLabel.isVisible()


def test_escape_cancels(dialog: RosterDialog) -> None:
    paste(ROSTER)
    press(Key.Key_Escape)
    assert dialog.result() == dialog.DialogCode.Rejected


def test_imports_a_roster_from_the_page_and_undoes_it(officers: MainWindow, dialogs: FakeDialogs) -> None:
    dialogs.will("ask_roster", as_read)
    click(pages_of(officers).participants.form.importButton)
    assert [person.name for person in desk_of(officers).data.participants] == ["卫红", "冯远"]
    assert message_of(officers) == "✓ 导入名单：新增 2，更新 0，原样 0。Ctrl+Z 可整批撤销。"
    press(Key.Key_Z, modifier=CTRL)
    assert desk_of(officers).data.participants == ()


def test_imports_evaluators_from_their_page(officers: MainWindow, dialogs: FakeDialogs) -> None:
    turn_to(officers, EVALUATORS)
    dialogs.will("ask_roster", evaluators_as_read)
    click(pages_of(officers).evaluators.form.importButton)
    assert [item.name for item in desk_of(officers).data.evaluators] == ["王老师", "李明"]
    assert message_of(officers) == "✓ 导入评委名单：新增 2，原样 0。Ctrl+Z 可整批撤销。"


def test_cancelling_changes_nothing(officers: MainWindow, dialogs: FakeDialogs) -> None:
    dialogs.will("ask_roster", None)
    click(pages_of(officers).participants.form.importButton)
    assert (desk_of(officers).data.participants, message_of(officers)) == ((), "")
