"""Participants page, by keys."""

import pytest
from PySide6.QtWidgets import QComboBox, QTableView

from shuping_desktop.operations import documents, settings
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.rosters.participants_page import ParticipantsPage
from tests.helpers import undo_text
from tests.views.key_presses import (
    ALT,
    CTRL,
    SHIFT,
    Key,
    click,
    enter,
    focus,
    press,
    replace_cell,
    settle,
    stand,
    texts,
    write,
)
from tests.views.window import PARTICIPANTS, RESULTS, desk_of, look_at, message_of, pages_of, turn_to

COLLEGES = ["化工学院", "智造学院", "建工学院", "检测学院", "经管学院", "设计学院", "体育学院"]


@pytest.fixture
def page(started: MainWindow) -> ParticipantsPage:
    """Return the page on the college track."""
    turn_to(started, PARTICIPANTS)
    return pages_of(started).participants


@pytest.fixture
def table(page: ParticipantsPage) -> QTableView:
    return page.form.table


def names(window: MainWindow) -> list[str]:
    return [person.name for person in desk_of(window).data.participants]


def test_the_table_has_the_keyboard_focus(table: QTableView) -> None:
    assert focus() is table
    assert [row[0] for row in texts(table.model())] == COLLEGES


def test_space_on_a_name_ticks_the_report(table: QTableView, started: MainWindow) -> None:
    stand(table, 1, 0)
    press(Key.Key_Space)
    person = desk_of(started).data.participants[1]
    assert (person.name, person.report_in, focus()) == (COLLEGES[1], True, table)
    press(Key.Key_Space)
    assert not desk_of(started).data.participants[1].report_in


def test_an_officer_is_added_by_keys(page: ParticipantsPage, started: MainWindow) -> None:
    look_at(started, "officer")
    page.form.positionEdit.setFocus()
    enter("学习部部长")
    enter("卫𬭎二")
    person = desk_of(started).data.participants[-1]
    assert (person.category, person.position, person.name) == (
        "工作部门负责人",
        "学习部部长",
        "卫𬭎二",
    )
    assert (focus(), page.form.nameEdit.text()) == (page.form.positionEdit, "")


def test_several_colleges_are_added_one_after_the_other(page: ParticipantsPage, started: MainWindow) -> None:
    page.form.nameEdit.setFocus()
    enter("甲学院")
    enter("乙学院")
    assert names(started)[7:] == ["甲学院", "乙学院"]


def test_a_name_already_taken_is_refused(page: ParticipantsPage, started: MainWindow) -> None:
    page.form.nameEdit.setFocus()
    enter("化工学院")
    assert message_of(started) == "“化工学院”已在名单里；同名的人请在姓名后加注以便区分。"
    assert (page.form.nameEdit.text(), focus()) == ("化工学院", page.form.nameEdit)


def test_the_next_change_hides_a_refusal(page: ParticipantsPage, started: MainWindow) -> None:
    page.form.nameEdit.setFocus()
    enter("化工学院")
    enter("（二）")
    assert (message_of(started), names(started)[-1]) == ("", "化工学院（二）")


def test_escape_hides_a_refusal(page: ParticipantsPage, started: MainWindow) -> None:
    page.form.nameEdit.setFocus()
    enter()
    assert message_of(started) == "名称不能为空，请填写。"
    press(Key.Key_Escape)
    assert message_of(started) == ""


def test_a_name_is_edited_in_place(table: QTableView, started: MainWindow) -> None:
    replace_cell(table, 2, 0, "建筑学院")
    assert names(started)[2] == "建筑学院"
    assert undo_text(desk_of(started).review) == "修改述职对象 建工学院"


def test_typing_on_a_cell_replaces_it(table: QTableView, started: MainWindow) -> None:
    stand(table, 2, 0)
    enter("A2")
    assert names(started)[2] == "A2"


def test_escape_discards_an_edit(table: QTableView, started: MainWindow) -> None:
    stand(table, 2, 0)
    press(Key.Key_F2)
    write("x")
    press(Key.Key_Escape)
    assert names(started) == COLLEGES


def test_editing_a_name_into_one_already_taken_is_refused(table: QTableView, started: MainWindow) -> None:
    replace_cell(table, 2, 0, "化工学院")
    assert (names(started), "已在名单里" in message_of(started)) == (COLLEGES, True)


def test_leaving_the_page_saves_an_open_editor(table: QTableView, started: MainWindow) -> None:
    stand(table, 2, 0)
    press(Key.Key_F2)
    press(Key.Key_A, modifier=CTRL)
    write("建筑学院")
    press(Key.Key_4, modifier=ALT)
    assert (names(started)[2], started.form.pages.currentIndex()) == ("建筑学院", RESULTS)


def test_alt_down_moves_down_and_alt_up_moves_up(table: QTableView, started: MainWindow) -> None:
    stand(table, 0)
    press(Key.Key_Down, Key.Key_Down, modifier=ALT)
    assert names(started)[:3] == ["智造学院", "建工学院", "化工学院"]
    press(Key.Key_Up, modifier=ALT)
    assert (names(started)[1], table.currentIndex().row()) == ("化工学院", 1)


def test_the_first_participant_cannot_move_up(table: QTableView, started: MainWindow) -> None:
    stand(table, 0)
    press(Key.Key_Up, modifier=ALT)
    assert names(started) == COLLEGES


def test_undo_restores_a_removed_participant(table: QTableView, started: MainWindow) -> None:
    stand(table, 6)
    press(Key.Key_Delete)
    assert (names(started), table.currentIndex().row()) == (COLLEGES[:6], 5)
    press(Key.Key_Z, modifier=CTRL)
    assert names(started) == COLLEGES


def test_the_buttons_move_and_remove(page: ParticipantsPage, started: MainWindow) -> None:
    stand(page.form.table, 0)
    click(page.form.downButton)
    click(page.form.removeButton)
    assert names(started) == ["智造学院", *COLLEGES[2:]]


def test_space_ticks_a_report_as_handed_in(table: QTableView, started: MainWindow) -> None:
    stand(table, 1, 1)
    press(Key.Key_Space)
    person = desk_of(started).data.participants[1]
    assert (person.report_in, person.countersigned) == (True, False)
    assert pages_of(started).participants.form.countLabel.text() == "7 个，书面报告收到 1 份"


def test_space_ticks_a_countersignature(table: QTableView, started: MainWindow) -> None:
    stand(table, 1, 2)
    press(Key.Key_Space)
    press(Key.Key_Space)
    press(Key.Key_Space)
    assert desk_of(started).data.participants[1].countersigned


def test_an_empty_table_shows_a_hint(table: QTableView, started: MainWindow) -> None:
    stand(table, 0)
    for _ in COLLEGES:
        table.setFocus()
        press(Key.Key_Delete)
    form = pages_of(started).participants.form
    assert (form.table.isVisible(), form.emptyLabel.isVisible()) == (False, True)


def test_tab_reaches_the_fields_below_the_table(table: QTableView, page: ParticipantsPage) -> None:
    press(Key.Key_Tab)
    assert focus() is page.form.nameEdit
    press(Key.Key_Backtab, modifier=SHIFT)
    assert focus() is table


def test_dates_of_the_notice_show_only_in_its_year(page: ParticipantsPage, started: MainWindow) -> None:
    review = desk_of(started).review
    assert "述职会议：12月1日\n书面报告：11月26日前交" in page.form.factsLabel.text()
    settings.set_texts(review, settings.texts_of(review)._replace(year="2026-2027学年"))
    assert page.form.factsLabel.text() == "每人述职：至多 10 分钟\n报告由团委书记签字"
    settings.set_texts(review, settings.texts_of(review)._replace(meeting_date="2026年12月3日"))
    assert "述职会议：2026年12月3日" in page.form.factsLabel.text()


def test_documents_of_another_year_leave_the_meeting_date_blank(started: MainWindow) -> None:
    review = desk_of(started).review
    assert documents.snapshot_of(review, "college").data.track.meeting == "12月1日"
    settings.set_texts(review, settings.texts_of(review)._replace(year="2026-2027"))
    assert documents.snapshot_of(review, "college").data.track.meeting == ""


def test_a_late_person_gets_the_category_of_the_position(page: ParticipantsPage, started: MainWindow) -> None:
    look_at(started, "officer")
    page.form.positionEdit.setFocus()
    write("副主席")
    assert page.form.categoryBox.currentText() == "主席团"
    press(Key.Key_A, modifier=CTRL)
    write("宣传部部长")
    assert page.form.categoryBox.currentText() == "工作部门负责人"


def test_the_category_of_the_row_is_proposed_until_one_is_chosen(
    page: ParticipantsPage, started: MainWindow
) -> None:
    look_at(started, "officer")
    for row in (0, 10, 0):
        stand(page.form.table, row)
        assert page.form.categoryBox.currentText() == desk_of(started).data.participants[row].category
    page.form.categoryBox.setFocus()
    press(Key.Key_Down)
    assert page.form.categoryBox.currentText() == "工作部门负责人"
    page.form.positionEdit.setFocus()
    write("副主席")
    assert page.form.categoryBox.currentText() == "工作部门负责人"


def test_a_new_row_is_in_view_and_selected(page: ParticipantsPage, started: MainWindow) -> None:
    look_at(started, "officer")
    for number in range(30):
        page.form.nameEdit.setFocus()
        enter(f"后来{number}")
    table = page.form.table
    index = table.currentIndex()
    assert index.row() == page.model.rowCount() - 1
    assert table.viewport().rect().contains(table.visualRect(index))
    assert table.selectionModel().isSelected(index)


def test_a_category_is_chosen_from_a_list(page: ParticipantsPage, started: MainWindow) -> None:
    look_at(started, "officer")
    stand(page.form.table, 1, 0)
    press(Key.Key_F2)
    box = focus()
    assert isinstance(box, QComboBox)
    assert [box.itemText(at) for at in range(box.count())] == ["主席团", "工作部门负责人"]
    press(Key.Key_Down, Key.Key_Return)
    settle(lambda: focus() is page.form.table)
    person = desk_of(started).data.participants[1]
    assert (person.category, focus()) == ("工作部门负责人", page.form.table)
    entries = [each.group for each in desk_of(started).data.evaluators if each.name == person.name]
    assert entries == ["工作部门负责人"]


def test_a_category_that_a_ballot_rests_on_is_kept(page: ParticipantsPage, started: MainWindow) -> None:
    look_at(started, "officer")
    stand(page.form.table, 0, 0)
    press(Key.Key_F2, Key.Key_Down, Key.Key_Return)
    settle(lambda: focus() is page.form.table)
    assert desk_of(started).data.participants[0].category == "主席团"
    assert "Z01 号评分表，类别没有改" in message_of(started)
