"""Main window: opening and closing reviews, menu, tracks, pages and messages."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from shuping_desktop.messages import joined
from shuping_desktop.operations import rows
from shuping_desktop.operations.reviews import ReviewPlan
from shuping_desktop.operations.settings import set_texts
from shuping_desktop.operations.steps import StepKind
from shuping_desktop.scoring.scheme import Scheme
from shuping_desktop.store import open_review
from shuping_desktop.views.dialogs import Dialogs
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.new_review_dialog import NewReviewDialog, NewReviewWish
from tests.helpers import (
    SAMPLE,
    SAMPLE_INPUTS,
    ballot_id,
    contents_in,
    new_review,
    participant_id,
    sample_review,
    typed_review,
    undo_text,
)
from tests.views.key_presses import ALT, CTRL, SHIFT, Key, click, enter, focus, press, write
from tests.views.window import (
    ENTRY,
    EVALUATORS,
    PARTICIPANTS,
    RESULTS,
    FakeDialogs,
    desk_of,
    entry_of,
    look_at,
    message_of,
    pages_of,
    turn_to,
    wait_for,
)


def recent(window: MainWindow) -> list[str]:
    shown = window.start_page.form.recentList
    return [shown.item(row).text().splitlines()[0] for row in range(shown.count())]


def track_buttons(window: MainWindow) -> list[QPushButton]:
    return [
        button for button in window.header.form.trackSwitch.findChildren(QPushButton) if button.isVisible()
    ]


def test_starts_on_the_start_page(window: MainWindow) -> None:
    assert window.form.stack.currentWidget() is window.form.startHolder
    assert (window.windowTitle(), focus()) == ("述评", window.start_page.form.newButton)


def test_shows_the_review_before_asking_for_the_operator(
    window: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    seen: list[tuple[str, str, bool]] = []

    def answer(proposal: str) -> str:
        form = window.form
        on_entry = form.pages.currentIndex() == ENTRY
        header = window.header.form
        seen.append((header.titleLabel.text(), header.problemsButton.text(), on_entry))
        return proposal

    dialogs.will("ask_operator", answer)
    window.open_review(sample_review(tmp_path))
    assert seen == [("2022-2023 学年学生会述职评议", "⚠ 待处理 5  F7", True)]


def test_makes_and_opens_a_new_review(window: MainWindow, dialogs: FakeDialogs, tmp_path: Path) -> None:
    plan = ReviewPlan("年度述职", "2024-2025", "某职业学院")
    dialogs.will("ask_new_review", NewReviewWish(plan, tmp_path / "新的.shuping"))
    press(Key.Key_N, modifier=CTRL | SHIFT)
    assert desk_of(window).review.path.name == "新的.shuping"
    assert window.windowTitle() == "2024-2025 学年年度述职 — 新的.shuping — 述评"


@pytest.mark.parametrize("issued", [{}, {("college", "评议小组"): 21}])
def test_opens_the_first_ballot_of_a_new_review(
    window: MainWindow, dialogs: FakeDialogs, tmp_path: Path, issued: dict[tuple[str, str], int]
) -> None:
    wish = NewReviewWish(ReviewPlan(issued=issued), tmp_path / "新的.shuping")
    dialogs.will("ask_new_review", wish)
    window.menu.form.actionNew.trigger()
    assert (window.form.pages.currentIndex(), desk_of(window).data.ballots) == (ENTRY, ())
    enter("18")
    (ballot,) = desk_of(window).data.ballots
    assert (ballot.group, ballot.number) == ("评议小组", "P01")
    assert ballot.rows[desk_of(window).data.participants[0].id].marks[0] == 1800


def test_enter_leads_from_the_start_page_to_the_first_ballot(
    window: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    def by_keys(scheme: Scheme, proposal: ReviewPlan, folder: Path) -> NewReviewWish:
        dialog = NewReviewDialog(scheme, proposal, tmp_path, lambda *_: None, window)
        dialog.show()
        dialog.activateWindow()
        wait_for(dialog.isActiveWindow)
        press(*[Key.Key_Return] * 4)
        assert not dialog.isVisible()
        return dialog.wish

    dialogs.will("ask_new_review", by_keys)
    press(Key.Key_Return)
    window.activateWindow()
    wait_for(window.isActiveWindow)
    enter("18")
    (ballot,) = desk_of(window).data.ballots
    assert (ballot.number, desk_of(window).review.path.parent) == ("P01", tmp_path)
    assert desk_of(window).review.history()[0].step == StepKind.CREATED()


def test_shows_the_participants_of_an_empty_new_review(
    window: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    dialogs.will("ask_new_review", NewReviewWish(ReviewPlan(participants=()), tmp_path / "新的.shuping"))
    window.menu.form.actionNew.trigger()
    assert window.form.pages.currentIndex() == PARTICIPANTS


def test_proposes_the_school_of_the_last_review(
    window: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    dialogs.will("ask_new_review", NewReviewWish(ReviewPlan(school="某职业学院"), tmp_path / "a.shuping"))
    window.menu.form.actionNew.trigger()
    proposed: list[ReviewPlan] = []
    dialogs.will("ask_new_review", lambda scheme, proposal, folder: proposed.append(proposal))
    window.menu.form.actionNew.trigger()
    assert [(plan.school, plan.title) for plan in proposed] == [("某职业学院", "学生会述职评议")]


def test_a_new_review_never_overwrites(window: MainWindow, dialogs: FakeDialogs, tmp_path: Path) -> None:
    path = new_review(tmp_path)
    before = path.read_bytes()
    dialogs.will("ask_new_review", NewReviewWish(ReviewPlan(), path))
    dialogs.will("inform")
    window.menu.form.actionNew.trigger()
    assert (window.desk, path.read_bytes()) == (None, before)


def test_makes_no_review_when_the_dialog_is_cancelled(window: MainWindow, dialogs: FakeDialogs) -> None:
    dialogs.will("ask_new_review", None)
    window.menu.form.actionNew.trigger()
    assert window.desk is None


def test_opens_a_review(window: MainWindow, dialogs: FakeDialogs, tmp_path: Path) -> None:
    dialogs.will("ask_review_to_open", sample_review(tmp_path))
    press(Key.Key_O, modifier=CTRL)
    assert (desk_of(window).review.read_only, window.form.pages.currentIndex()) == (False, ENTRY)


def test_opening_the_open_review_again_changes_nothing(sample: MainWindow, dialogs: FakeDialogs) -> None:
    desk = desk_of(sample)
    dialogs.will("ask_review_to_open", desk.review.path)
    press(Key.Key_O, modifier=CTRL)
    assert (desk_of(sample) is desk, desk.review.read_only) == (True, False)


def test_reports_a_file_that_is_no_review(window: MainWindow, dialogs: FakeDialogs, tmp_path: Path) -> None:
    path = tmp_path / "x.shuping"
    path.write_text("述评")
    dialogs.will("inform")
    assert not window.open_review(path)
    assert (window.desk, len(dialogs.shown_texts)) == (None, 1)


def test_keeps_the_open_review_when_another_cannot_be_opened(
    sample: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    desk = desk_of(sample)
    dialogs.will("inform")
    assert not sample.open_review(tmp_path / "nowhere.shuping")
    assert desk_of(sample) is desk


def test_lists_recent_reviews_latest_first(window: MainWindow, tmp_path: Path) -> None:
    for name in ("甲.shuping", "乙.shuping"):
        assert window.open_review(new_review(tmp_path, name))
    assert window.close_review()
    assert recent(window) == ["乙", "甲"]


def test_reports_a_missing_review(window: MainWindow, dialogs: FakeDialogs, tmp_path: Path) -> None:
    path = new_review(tmp_path, "甲.shuping")
    assert window.open_review(path) and window.close_review()
    path.unlink()
    assert window.close_review()
    wait_for(lambda: recent(window) == ["甲（找不到文件）"])
    dialogs.will("inform")
    window.start_page.form.recentList.setFocus()
    window.start_page.form.recentList.setCurrentRow(0)
    press(Key.Key_Return)
    assert (len(dialogs.shown_texts), window.desk) == (1, None)


def test_enter_opens_a_listed_review(window: MainWindow, tmp_path: Path) -> None:
    assert window.open_review(new_review(tmp_path, "甲.shuping")) and window.close_review()
    window.start_page.form.recentList.setFocus()
    window.start_page.form.recentList.setCurrentRow(0)
    press(Key.Key_Return)
    assert desk_of(window).review.path.name == "甲.shuping"


def test_the_sample_opens_twice(window: MainWindow) -> None:
    click(window.start_page.form.sampleButton)
    first = desk_of(window)
    window.menu.form.actionSample.trigger()
    assert desk_of(window) is first
    assert window.close_review()
    window.menu.form.actionSample.trigger()
    assert (len(desk_of(window).data.ballots), recent(window)) == (21, [])


def test_a_second_review_leaves_no_widgets_of_the_first(window: MainWindow, tmp_path: Path) -> None:
    for name in ("甲.shuping", "乙.shuping", "丙.shuping"):
        assert window.open_review(new_review(tmp_path, name))
    wait_for(lambda: len(track_buttons(window)) == 2)
    assert [button.text() for button in track_buttons(window)] == ["二级学院  Ctrl+1", "校学生会  Ctrl+2"]
    assert window.form.pages.count() == 4
    assert len(window.header.track_buttons) == 2


def test_releases_the_first_review_for_others(window: MainWindow, tmp_path: Path) -> None:
    first = new_review(tmp_path, "甲.shuping")
    assert window.open_review(first) and window.open_review(new_review(tmp_path, "乙.shuping"))
    with open_review(first, "别人", write=True) as review:
        assert not review.read_only


@pytest.mark.parametrize("page", [PARTICIPANTS, ENTRY, EVALUATORS, RESULTS])
def test_switching_the_track_keeps_the_page(sample: MainWindow, page: int) -> None:
    turn_to(sample, page)
    press(Key.Key_2, modifier=CTRL)
    wait_for(lambda: desk_of(sample).track_id == "officer")
    assert sample.form.pages.currentIndex() == page
    press(Key.Key_1, modifier=CTRL)
    wait_for(lambda: desk_of(sample).track_id == "college")
    assert sample.form.pages.currentIndex() == page


@pytest.mark.parametrize(
    ("key", "page"),
    [(Key.Key_1, PARTICIPANTS), (Key.Key_2, ENTRY), (Key.Key_3, EVALUATORS), (Key.Key_4, RESULTS)],
)
def test_alt_and_a_figure_turn_to_a_page(sample: MainWindow, key: Key, page: int) -> None:
    press(key, modifier=ALT)
    tabs = [tab.isChecked() for tab in sample.header.page_tabs]
    assert (sample.form.pages.currentIndex(), tabs.index(True), sum(tabs)) == (page, page, 1)


def test_a_tab_turns_to_its_page(sample: MainWindow) -> None:
    click(sample.header.form.evaluatorsTab)
    assert sample.form.pages.currentIndex() == EVALUATORS


def test_undo_and_redo_name_their_step(started: MainWindow) -> None:
    enter("18")
    assert started.menu.form.actionUndo.text() == "撤销：录入 P01 化工学院 引领思想成长 18"
    press(Key.Key_Z, modifier=CTRL)
    assert started.menu.form.actionRedo.text() == "重做：录入 P01 化工学院 引领思想成长 18"
    assert started.menu.form.actionUndo.text() == "撤销：收到评分表 Z01"


def test_disables_undo_without_steps(blank: MainWindow) -> None:
    form = blank.menu.form
    assert (form.actionUndo.isEnabled(), form.actionRedo.isEnabled()) == (False, False)
    assert (form.actionUndo.text(), form.actionRedo.text()) == ("撤销", "重做")


def test_elides_a_long_step_in_the_menu(started: MainWindow) -> None:
    review = desk_of(started).review
    files = [f"甲&乙 {number}.xlsx" for number in range(200)]
    with review.change(StepKind.FILES(files=joined(files))) as edit:
        edit.put("setting", {"name": "office"}, value="团委")
    assert started.menu.form.actionUndo.text().startswith("撤销：导入 甲&&乙 0.xlsx、甲&&乙 1.xlsx")
    assert len(started.menu.form.actionUndo.text()) < 70


def test_disables_actions_that_need_a_review(window: MainWindow) -> None:
    actions = [action for action in window.findChildren(QAction) if action.objectName()]
    enabled = {action.objectName() for action in actions if action.isEnabled() and not action.menu()}
    assert enabled == {
        "actionNew",
        "actionOpen",
        "actionSample",
        "actionBackups",
        "actionQuit",
        "actionManual",
        "actionKeys",
        "actionCrib",
        "actionChinese",
        "actionEnglish",
        "actionSystemLook",
        "actionLight",
        "actionDark",
        "actionContrast",
        "actionAbout",
    }


def test_header_shows_the_time_of_saving(started: MainWindow) -> None:
    enter("18")
    at = desk_of(started).review.saved_at[11:19]
    assert started.header.form.savedLabel.text() == f"已保存 {at}"


def test_ctrl_s_confirms_that_everything_is_saved(started: MainWindow) -> None:
    write("1")
    press(Key.Key_S, modifier=CTRL)
    assert "已保存" in message_of(started)
    assert entry_of(started).grid.draft is None


def test_a_copy_is_saved(sample: MainWindow, dialogs: FakeDialogs, tmp_path: Path) -> None:
    dialogs.will("ask_where_to_save", tmp_path / "副本.shuping")
    press(Key.Key_S, modifier=CTRL | SHIFT)
    assert contents_in(tmp_path / "副本.shuping") == contents_in(desk_of(sample).review.path)
    assert message_of(sample) == f"✓ 副本已保存到 {tmp_path / '副本.shuping'}"


def test_a_copy_is_not_saved_over_the_review(sample: MainWindow, dialogs: FakeDialogs) -> None:
    dialogs.will("ask_where_to_save", desk_of(sample).review.path)
    sample.menu.form.actionSaveCopy.trigger()
    assert "请换一个名字" in message_of(sample)


def test_proposes_a_copy_beside_the_review(sample: MainWindow, dialogs: FakeDialogs) -> None:
    proposals: list[str] = []
    dialogs.will("ask_where_to_save", lambda _title, proposal, _kind: proposals.append(proposal))
    sample.menu.form.actionSaveCopy.trigger()
    assert proposals == [str(desk_of(sample).review.path.with_name("评议 副本.shuping"))]


def test_files_are_imported_from_the_menu(blank: MainWindow, dialogs: FakeDialogs) -> None:
    dialogs.will("ask_inputs", SAMPLE_INPUTS)
    dialogs.will("ask_import", False)
    press(Key.Key_I, modifier=CTRL)
    assert message_of(blank) == "✓ 导入完成：述职对象 11，评分表 37。Ctrl+Z 可整批撤销。"
    press(Key.Key_Z, modifier=CTRL)
    assert desk_of(blank).data.ballots == ()


def test_an_import_is_refused_whole(blank: MainWindow, dialogs: FakeDialogs, tmp_path: Path) -> None:
    text = (SAMPLE / "college-ballots.csv").read_text("utf-8-sig")
    faulty = tmp_path / "错.csv"
    faulty.write_text(text.replace("评议小组,P21,,体育学院,16.5", "评议小组,P21,,体育学院,61.5"), "utf-8")
    dialogs.will("ask_inputs", [faulty])
    dialogs.will("ask_import", False)
    blank.menu.form.actionImport.trigger()
    assert "错.csv" in message_of(blank) and "61.5" in message_of(blank)
    assert desk_of(blank).data.ballots == ()


def test_texts_are_edited(sample: MainWindow, dialogs: FakeDialogs) -> None:
    dialogs.will("ask_texts", lambda texts: texts._replace(title="新名称"))
    sample.menu.form.actionTexts.trigger()
    assert sample.header.form.titleLabel.text() == "2022-2023 学年新名称"


def test_about_shows_the_version(window: MainWindow, dialogs: FakeDialogs) -> None:
    dialogs.will("inform")
    window.menu.form.actionAbout.trigger()
    assert "述评" in dialogs.shown_texts[0]


def test_second_window_names_the_writer_and_follows(
    started: MainWindow, open_window: Callable[[Dialogs], MainWindow], tmp_path: Path
) -> None:
    first = desk_of(started).review
    second = open_window(FakeDialogs())
    assert second.open_review(first.path)
    assert message_of(second).startswith("只能查看：") and first.who in message_of(second)
    rows.set_mark(first, ballot_id(first, "P01"), participant_id(first, "化工学院"), 0, 1850)
    turn_to(second, ENTRY)
    entry_of(second).open_ballot(ballot_id(first, "P01"))
    wait_for(lambda: entry_of(second).grid_model.index(0, 1).data() == "18.5")
    assert second.header.form.savedLabel.text() == "只能查看"


def test_read_only_review_takes_no_mark(
    started: MainWindow, open_window: Callable[[Dialogs], MainWindow]
) -> None:
    second = open_window(FakeDialogs())
    assert second.open_review(desk_of(started).review.path)
    turn_to(second, ENTRY)
    assert entry_of(second).open_ballot(ballot_id(desk_of(started).review, "P01"))
    enter("18")
    assert "只能查看" in entry_of(second).grid.message
    press(Key.Key_Escape)
    for key in (Key.Key_N, Key.Key_Z):
        press(key, modifier=CTRL)
    press(Key.Key_PageDown, Key.Key_PageDown, Key.Key_PageDown)
    assert entry_of(second).card.form.numberLabel.text() == "P03"


def test_refuses_to_close_while_a_mark_is_invalid(started: MainWindow) -> None:
    enter("25")
    assert not started.close()
    assert started.isVisible() and started.desk is not None
    press(Key.Key_Escape)
    assert started.close()


def test_closing_writes_the_draft(started: MainWindow) -> None:
    review = desk_of(started).review
    write("1")
    assert started.close()
    with open_review(review.path, "别人", write=False) as closed:
        assert undo_text(closed) is None
        assert len(closed.contents.ballot(ballot_id(closed, "P01")).rows) == 1


@pytest.mark.parametrize("action", ["actionOpen", "actionNew", "actionSample"])
def test_refuses_another_review_while_a_mark_is_invalid(
    started: MainWindow, dialogs: FakeDialogs, tmp_path: Path, action: str
) -> None:
    desk = desk_of(started)
    enter("25")
    getattr(started.menu.form, action).trigger()
    assert (desk_of(started) is desk, entry_of(started).grid.draft) == (True, "25")
    assert [path.name for path in tmp_path.rglob("*.shuping")] == ["评议.shuping"]


def test_message_button_hides_the_message(started: MainWindow) -> None:
    press(Key.Key_S, modifier=CTRL)
    click(started.message_bar.form.closeButton)
    assert message_of(started) == ""


def test_grid_keys_do_nothing_without_a_ballot(blank: MainWindow) -> None:
    turn_to(blank, ENTRY)
    grid = entry_of(blank).grid
    for key in (Key.Key_F2, Key.Key_F8, Key.Key_Slash, Key.Key_Asterisk, Key.Key_5, Key.Key_Delete):
        QTest.keyClick(grid, key)
    for key in (Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End, Key.Key_Return, Key.Key_Backspace):
        QTest.keyClick(grid, key)
    assert (entry_of(blank).grid_model.ballot, entry_of(blank).grid.draft) == (None, None)


def test_no_ballot_can_be_entered_without_participants(blank: MainWindow) -> None:
    look_at(blank, "officer")
    turn_to(blank, ENTRY)
    press(Key.Key_N, modifier=CTRL)
    assert desk_of(blank).data.ballots == ()
    assert "还没有述职对象" in entry_of(blank).card.form.emptyLabel.text()


def test_typed_marks_survive_reopening(window: MainWindow, tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    assert window.open_review(path)
    undo = window.menu.form.actionUndo.text()
    assert window.close_review() and window.open_review(path)
    assert window.menu.form.actionUndo.text() == undo != "撤销"
    assert pages_of(window).current is pages_of(window).entry


def test_elides_a_long_title_and_shows_it_whole_as_a_tooltip(sample: MainWindow) -> None:
    label, desk = sample.header.form.titleLabel, desk_of(sample)
    short = label.grab().toImage()
    title = "某某职业技术大学学生会组织工作人员" * 3
    assert desk.request(lambda: set_texts(desk.review, desk.texts._replace(title=title)))
    sample.resize(944, 450)
    QCoreApplication.processEvents()
    assert sample.width() == 944 and title in label.toolTip()
    # The text ends in an ellipsis: dots on the base line with nothing above.
    image = label.grab().toImage()
    end = [image.pixelColor(x, y) for x in range(image.width() - 8, image.width()) for y in range(6)]
    assert image.size() != short.size() and len({colour.name() for colour in end}) == 1


def test_undoing_many_ballots_at_once_says_how_they_come_back(sample: MainWindow) -> None:
    count = len(desk_of(sample).data.ballots)
    press(Key.Key_Z, modifier=CTRL)
    assert message_of(sample).startswith("✓ 已撤销：导入") and "要恢复，请按 Ctrl+Y。" in message_of(sample)
    press(Key.Key_Y, modifier=CTRL)
    assert len(desk_of(sample).data.ballots) == count
