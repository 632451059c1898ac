"""Rulings, opinions and finalising in the window, by keys and clicks."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from shuping_desktop.messages import verbatim
from shuping_desktop.operations import ballots, finalising, opinions, roster, rulings
from shuping_desktop.operations.rulings import Decision
from shuping_desktop.scoring.points import Point
from shuping_desktop.scoring.rulings import BY_MARKS, BY_VOTE, GRADED, TIE, VOID, Opinion, Question
from shuping_desktop.views import theme
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.results.finalise_dialog import FinaliseDialog
from shuping_desktop.views.results.results_page import ResultsPage
from shuping_desktop.views.results.ruling_dialog import RulingDialog
from tests.views.key_presses import ALT, CTRL, Key, click, click_cell, press, texts, write
from tests.views.window import (
    ENTRY,
    RESULTS,
    FakeDialogs,
    desk_of,
    look_at,
    message_of,
    open_ballot,
    pages_of,
    turn_to,
    wait_for,
)

WHY = "会上复议"


@pytest.fixture
def page(sample: MainWindow) -> ResultsPage:
    """Return the results page on the sample's college track."""
    turn_to(sample, RESULTS)
    return pages_of(sample).results


def decided(decision: str) -> object:
    """Return an answer that decides the first question."""

    def answer(questions: Sequence[Question], decided_by: str) -> tuple[Question, Decision]:
        question = questions[0]
        grades = {key: question.grades[0] for key, _ in question.tied}
        return question, Decision(decision, decided_by, WHY, grades=grades)

    return answer


def choose(page: ResultsPage, row: int, tab: str = "problems") -> None:
    getattr(page.lists.form, f"{tab}Tab").setChecked(True)
    view = getattr(page.lists.form, f"{tab}List")
    view.setCurrentIndex(view.model().index(row, 0))


def test_a_ruling_closes_a_problem(page: ResultsPage, dialogs: FakeDialogs) -> None:
    before = page.lists.problems.rowCount()
    choose(page, 0)
    dialogs.will("ask_ruling", decided(VOID))
    click(page.lists.form.ruleButton)
    assert page.lists.problems.rowCount() == before - 1
    page.lists.form.rulingsTab.setChecked(True)
    assert any("这一行作废，不计入（评议小组，会上复议）" in row[0] for row in texts(page.lists.rulings))


def test_a_ruling_is_withdrawn_with_a_reason(
    page: ResultsPage, sample: MainWindow, dialogs: FakeDialogs
) -> None:
    before = page.lists.problems.rowCount()
    choose(page, 0)
    dialogs.will("ask_ruling", decided(VOID))
    click(page.lists.form.ruleButton)
    choose(page, 1, "rulings")
    assert page.lists.form.ruleButton.text() == "撤回…"
    dialogs.will("ask_text", "看错了")
    click(page.lists.form.ruleButton)
    assert page.lists.problems.rowCount() == before
    assert any("已撤回" in row[0] and "看错了" in row[0] for row in texts(page.lists.rulings))


def test_a_ruling_on_a_removed_ballot_goes_to_its_participant(
    page: ResultsPage, sample: MainWindow, dialogs: FakeDialogs
) -> None:
    choose(page, 0)
    dialogs.will("ask_ruling", decided(VOID))
    click(page.lists.form.ruleButton)
    ruling = desk_of(sample).data.rulings[-1]
    ballots.remove_ballot(desk_of(sample).review, ruling.ballot_id)
    choose(page, 1, "rulings")
    page.lists.form.rulingsList.setFocus()
    press(Key.Key_Return)
    assert page.detail.form.nameLabel.text() == desk_of(sample).data.names[ruling.participant_id]


def test_the_last_grade_is_listed_until_it_is_ruled(page: ResultsPage, dialogs: FakeDialogs) -> None:
    choose(page, 0, "rulings")
    assert page.lists.form.rulingsTab.text() == "裁定（1 待定）"
    dialogs.will("ask_ruling", decided(GRADED))
    click(page.lists.form.ruleButton)
    assert page.lists.form.rulingsTab.text() == "裁定"
    assert "一般" in [row[5] for row in texts(page.results)]


def test_a_participant_is_ruled_absent_from_the_detail(page: ResultsPage, dialogs: FakeDialogs) -> None:
    def absent(questions: Sequence[Question], decided_by: str) -> tuple[Question, Decision]:
        return questions[-1], Decision("absent", decided_by, WHY)

    dialogs.will("ask_ruling", absent)
    click(page.detail.form.rulePersonButton)
    assert "缺席，不参加评定" in page.detail.form.summaryLabel.text()


def test_a_flag_offers_no_ruling(page: ResultsPage) -> None:
    page.lists.form.flagsTab.setChecked(True)
    assert not page.lists.form.ruleButton.isVisible() and page.lists.form.acceptButton.isVisible()


# --- the dialogs ------------------------------------------------------------------------------------


@pytest.fixture
def questions(sample: MainWindow) -> list[Question]:
    desk = desk_of(sample)
    return rulings.open_questions(desk.data, desk.results())


def test_the_ruling_dialog_requires_a_reason(questions: list[Question]) -> None:
    dialog = RulingDialog(questions[:1], "评议小组")
    dialog.show()
    click(dialog.form.okButton)
    assert dialog.isVisible() and dialog.form.errorLabel.text() == "请写明裁定的理由。"
    dialog.form.reasonEdit.setPlainText(WHY)
    click(dialog.form.okButton)
    assert not dialog.isVisible()
    assert dialog.decision == Decision(questions[0].choices[0], "评议小组", WHY)
    dialog.deleteLater()


def test_a_vote_requires_its_counts(questions: list[Question]) -> None:
    dialog = RulingDialog(questions[:1], "评议小组")
    dialog.show()
    assert not dialog.form.detailEdit.isVisible()
    dialog.form.methodBox.setCurrentIndex(dialog.form.methodBox.findData(BY_VOTE))
    assert dialog.form.detailEdit.isVisible() and dialog.form.detailCaption.text() == "表决票数"
    dialog.form.reasonEdit.setPlainText(WHY)
    click(dialog.form.okButton)
    assert dialog.form.errorLabel.text() == "请填写表决票数。"
    dialog.reject()
    dialog.deleteLater()


def test_the_dialog_stays_open_while_a_tie_exceeds_its_seats() -> None:
    names, seats = ((1, "化工学院"), (2, "智造学院")), ("好", "较好")
    before = verbatim("")
    tie = Question(TIE, "两个学院", "", before, choices=(GRADED,), tied=names, grades=seats, seats=seats)
    dialog = RulingDialog([tie], "评议小组")
    dialog.show()
    dialog.form.reasonEdit.setPlainText(WHY)
    for box in dialog._grades.values():
        box.setCurrentIndex(box.findData("好"))
    click(dialog.form.okButton)
    assert dialog.isVisible() and "请按名额定等次" in dialog.form.errorLabel.text()
    dialog._grades[2].setCurrentIndex(2)
    click(dialog.form.okButton)
    assert not dialog.isVisible() and dialog.decision.grades == {1: "好", 2: "较好"}
    dialog.deleteLater()


def test_one_of_several_questions_is_selected(questions: list[Question]) -> None:
    dialog = RulingDialog(questions, "评议小组")
    dialog.show()
    dialog.form.questionBox.setCurrentIndex(len(questions) - 1)
    assert dialog.question == questions[-1] and dialog.form.subjectLabel.text() == str(questions[-1].subject)
    (grades,) = dialog._grades.values()
    assert [grades.itemText(row) for row in range(grades.count())] == ["（请选等次）", "一般", "差"]
    assert dialog.decision.grades == {questions[-1].participant_id: ""}
    dialog.reject()
    dialog.deleteLater()


def test_finalising_requires_every_point_ticked_and_two_names() -> None:
    points = [Point("incomplete-row", "甲项。"), Point("incomplete-row", "乙项。")]
    dialog = FinaliseDialog("二级学院", points, "周子涵")
    dialog.show()
    click(dialog.form.okButton)
    assert dialog.form.errorLabel.text().startswith("还有 2 项没有认可")
    dialog.form.pointsList.setFocus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(dialog.form.pointsList, key)
    assert dialog.accepted_points == points
    for second, error in (("", "请填定稿人和复核人"), ("周子涵", "应是两个人")):
        dialog.form.secondEdit.setText(second)
        click(dialog.form.okButton)
        assert error in dialog.form.errorLabel.text()
    dialog.form.secondEdit.setText("吴一诺")
    click(dialog.form.okButton)
    assert not dialog.isVisible() and dialog.names == ("周子涵", "吴一诺")
    dialog.deleteLater()


# --- finalising -------------------------------------------------------------------------------------


def all_accepted(_track: str, points: Sequence[Point], proposal: str) -> object:
    return ("周子涵", "吴一诺"), list(points)


def test_a_final_track_shows_its_code_until_it_is_reopened(
    page: ResultsPage, sample: MainWindow, dialogs: FakeDialogs
) -> None:
    dialogs.will("ask_finalise", all_accepted)
    click(page.form.finaliseButton)
    final = finalising.final_version(desk_of(sample).review, "college")
    assert final is not None and final.code in page.form.stateLabel.text()
    assert not page.form.finaliseButton.isVisible() and not page.detail.form.rulePersonButton.isEnabled()
    dialogs.will("ask_text", "有异议")
    click(page.form.reopenButton)
    assert finalising.final_version(desk_of(sample).review, "college") is None
    assert page.form.finaliseButton.isVisible()


def test_a_final_track_locks_opinions_and_ballots(
    page: ResultsPage, sample: MainWindow, dialogs: FakeDialogs
) -> None:
    first = desk_of(sample).data.ballots[0].id
    pages_of(sample).go_to_ballot(first, 0)
    entry = pages_of(sample).entry
    card = entry.card.form
    turn_to(sample, RESULTS)
    page.detail.form.opinionTab.click()
    dialogs.will("ask_finalise", all_accepted)
    click(page.form.finaliseButton)
    opinion = page.detail.opinion.form
    edits = (opinion.achievementsEdit, opinion.shortcomingsEdit)
    closed = theme.current().closed
    assert [(edit.isReadOnly(), background_of(edit)) for edit in edits] == [(True, closed)] * 2
    assert opinion.lockedLabel.text() == "已定稿（第 1 版），只能查看；如需修改，请先在“结果”页重新开放。"
    assert opinion.lockedLabel.isVisible()
    pages_of(sample).go_to_ballot(first, 0)
    buttons = (card.voidButton, card.noteButton, card.editButton, entry.panel.form.newBallotButton)
    assert [button.isEnabled() for button in buttons] == [False] * 4
    assert card.formLabel.text() == opinion.lockedLabel.text()
    press(Key.Key_F9)
    assert "已定稿" in message_of(sample)
    sample.message_bar.form.closeButton.click()
    open_ballot(sample, "P10")  # This ballot has an incomplete row.
    press(Key.Key_PageDown)
    assert (card.numberLabel.text(), message_of(sample)) == ("P11", "")
    turn_to(sample, RESULTS)
    dialogs.will("ask_text", "有异议")
    click(page.form.reopenButton)
    assert [edit.isReadOnly() for edit in edits] == [False] * 2 and not opinion.lockedLabel.isVisible()
    pages_of(sample).go_to_ballot(first, 0)
    assert [button.isEnabled() for button in buttons] == [True] * 4


def background_of(edit: QPlainTextEdit) -> str:
    """Return the colour of a field's lower right corner, where no text is."""
    QCoreApplication.processEvents()
    image = edit.viewport().grab().toImage()
    return image.pixelColor(image.width() - 4, image.height() - 4).name()


def test_a_mark_in_a_final_track_is_refused(
    page: ResultsPage, sample: MainWindow, dialogs: FakeDialogs
) -> None:
    dialogs.will("ask_finalise", all_accepted)
    click(page.form.finaliseButton)
    pages_of(sample).go_to_ballot(desk_of(sample).data.ballots[0].id, desk_of(sample).data.participants[0].id)
    write("1")
    press(Key.Key_Return)
    grid = pages_of(sample).entry.grid
    assert "已定稿（第 1 版），不能修改" in grid.message
    grid.drop_draft()


def test_a_code_is_verified_in_the_window(
    page: ResultsPage, sample: MainWindow, dialogs: FakeDialogs
) -> None:
    dialogs.will("ask_finalise", all_accepted)
    click(page.form.finaliseButton)
    code = finalising.stamp_of(desk_of(sample).review, "college").code
    dialogs.will("ask_text", code.lower())
    dialogs.will("inform")
    sample.menu.form.actionVerify.trigger()
    assert "与文件现在的内容一致，有效" in dialogs.shown_texts[-1]


# --- opinions ---------------------------------------------------------------------------------------


def test_an_opinion_is_saved_when_its_field_is_left(page: ResultsPage, sample: MainWindow) -> None:
    page.detail.form.opinionTab.setChecked(True)
    person = page.results.result(0).participant
    page.detail.opinion.form.achievementsEdit.setFocus()
    write("认真负责")
    press(Key.Key_Tab)
    write("归档不及时")
    click(page.detail.opinion.form.finishedBox)
    expected = Opinion("认真负责", "归档不及时", True)
    assert opinions.opinion_on(desk_of(sample).data, person) == expected
    assert "6 份未完" in page.detail.form.opinionTab.text()


def test_the_button_goes_to_the_next_unfinished_opinion(page: ResultsPage, sample: MainWindow) -> None:
    page.detail.form.opinionTab.setChecked(True)
    person = page.results.result(0).participant
    click(page.detail.opinion.form.nextButton)
    assert page.detail.form.nameLabel.text() != person.name
    assert page.detail.opinion.form.achievementsEdit.hasFocus()


def test_an_opinion_is_saved_before_the_track_is_switched(page: ResultsPage, sample: MainWindow) -> None:
    page.detail.form.opinionTab.setChecked(True)
    person = page.results.result(0).participant
    page.detail.opinion.form.achievementsEdit.setFocus()
    write("只写给第一名")
    look_at(sample, "officer")
    officer = page.results.result(1).participant
    assert page.detail.opinion.form.achievementsEdit.toPlainText() == ""
    press(Key.Key_2, modifier=ALT)
    review = desk_of(sample).review
    assert review.contents.track_data("college").opinions[person.id].achievements == "只写给第一名"
    assert officer.id not in review.contents.track_data("officer").opinions


def test_an_opinion_can_be_undone(page: ResultsPage, sample: MainWindow, tmp_path: Path) -> None:
    page.detail.form.opinionTab.setChecked(True)
    page.detail.opinion.form.achievementsEdit.setFocus()
    write("认真")
    page.form.table.setFocus()
    press(Key.Key_Z, modifier=CTRL)
    assert page.detail.opinion.form.achievementsEdit.toPlainText() == ""
    assert desk_of(sample).data.opinions == {}


TOO_LONG = "长" * 5001


@pytest.fixture
def refused(page: ResultsPage) -> ResultsPage:
    """Return the page with an opinion that is too long to be saved."""
    page.detail.form.opinionTab.setChecked(True)
    page.detail.opinion.form.achievementsEdit.setFocus()
    page.detail.opinion.form.achievementsEdit.insertPlainText(TOO_LONG)
    return page


def test_a_refused_opinion_prevents_leaving_the_page(refused: ResultsPage, sample: MainWindow) -> None:
    for number in (ENTRY, RESULTS):
        sample.form.pages.setFocus()
        pages_of(sample).turn_to(number)
    pages_of(sample).switch_track("officer")
    assert desk_of(sample).track_id == "college" and not sample.close_review()
    assert refused.detail.opinion.form.achievementsEdit.toPlainText() == TOO_LONG
    assert "请缩短" in message_of(sample)
    refused.detail.opinion.form.achievementsEdit.clear()


def test_a_refused_opinion_prevents_selecting_another_participant(refused: ResultsPage) -> None:
    name = refused.detail.form.nameLabel.text()
    click_cell(refused.form.table, 3)
    click(refused.detail.opinion.form.nextButton)
    wait_for(lambda: refused.form.table.currentIndex().row() == 0)
    assert refused.detail.form.nameLabel.text() == name
    assert refused.detail.opinion.form.achievementsEdit.toPlainText() == TOO_LONG
    refused.detail.opinion.form.achievementsEdit.clear()


def test_a_refused_opinion_stays_after_another_change(refused: ResultsPage, sample: MainWindow) -> None:
    refused.form.table.setFocus()
    person = refused.results.result(0).participant
    roster.set_report_state(desk_of(sample).review, person.id, report_in=True)
    assert refused.detail.opinion.form.achievementsEdit.toPlainText() == TOO_LONG
    refused.detail.opinion.form.achievementsEdit.clear()


def test_a_refused_opinion_prevents_finalising(refused: ResultsPage) -> None:
    refused.form.finaliseButton.click()  # No dialog is expected.
    assert refused.detail.opinion.form.achievementsEdit.toPlainText() == TOO_LONG
    refused.detail.opinion.form.achievementsEdit.clear()


def test_control_characters_in_a_pasted_opinion_are_dropped(page: ResultsPage, sample: MainWindow) -> None:
    page.detail.form.opinionTab.setChecked(True)
    page.detail.opinion.form.achievementsEdit.setFocus()
    page.detail.opinion.form.achievementsEdit.insertPlainText("认真\x07负责\x00")
    page.form.table.setFocus()
    assert [opinion.achievements for opinion in desk_of(sample).data.opinions.values()] == ["认真负责"]


def test_undo_from_the_menu_updates_the_focused_field(page: ResultsPage, sample: MainWindow) -> None:
    page.detail.form.opinionTab.setChecked(True)
    page.detail.opinion.form.achievementsEdit.setFocus()
    write("认真")
    page.detail.opinion.form.shortcomingsEdit.setFocus()
    page.detail.opinion.form.achievementsEdit.setFocus()
    sample.menu.form.actionUndo.trigger()
    page.form.table.setFocus()
    assert page.detail.opinion.form.achievementsEdit.toPlainText() == ""
    assert desk_of(sample).data.opinions == {}


def test_a_ruling_by_marks_keeps_the_scores(
    page: ResultsPage, sample: MainWindow, dialogs: FakeDialogs
) -> None:
    before = [result.official_score for result in desk_of(sample).results().participants]
    rows = [page.lists.problems.problem(row).code for row in range(page.lists.problems.rowCount())]
    choose(page, rows.index("total-mismatch"))
    dialogs.will("ask_ruling", decided(BY_MARKS))
    click(page.lists.form.ruleButton)
    assert [result.official_score for result in desk_of(sample).results().participants] == before


def test_no_open_point_is_elided_in_the_finalise_dialog(sample: MainWindow) -> None:
    points = [Point("x", verbatim("评" * length), length) for length in range(20, 60)]
    dialog = FinaliseDialog("二级学院", points, "甲", sample)
    dialog.resize(640, 480)
    dialog.show()
    lines, model = dialog.form.pointsList, dialog.form.pointsList.model()
    for row in range(lines.count()):
        rect = lines.visualRect(model.index(row, 0))
        # The check box and the padding take 44 pixels.
        room = QRect(0, 0, rect.width() - 44, 1000)
        flags = Qt.TextFlag.TextWrapAnywhere
        assert lines.fontMetrics().boundingRect(room, flags, lines.item(row).text()).height() <= rect.height()
    dialog.close()
    dialog.deleteLater()
