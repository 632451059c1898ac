"""Page of evaluators, weights and quotas, by keys."""

import pytest

from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.rosters.evaluators_page import EvaluatorsPage
from tests.views.key_presses import CTRL, Key, click, enter, focus, press, replace_cell, stand, texts
from tests.views.window import EVALUATORS, FakeDialogs, desk_of, look_at, message_of, pages_of, turn_to


@pytest.fixture
def page(started: MainWindow) -> EvaluatorsPage:
    """Return the page on the officers' track."""
    look_at(started, "officer")
    turn_to(started, EVALUATORS)
    return pages_of(started).evaluators


@pytest.fixture
def college(started: MainWindow) -> EvaluatorsPage:
    """Return the page on the college track."""
    turn_to(started, EVALUATORS)
    return pages_of(started).evaluators


def groups(window: MainWindow) -> list[str]:
    return [group.name for group in desk_of(window).data.track.groups]


def listed(window: MainWindow, group: str) -> list[str]:
    return [each.name for each in desk_of(window).data.evaluators if each.group == group]


def test_the_groups_show_their_ballots(page: EvaluatorsPage) -> None:
    assert texts(page.groups) == [
        ["教师代表", "T", "未填", "1"],
        ["主席团", "Z", "5（按名单）", "1"],
        ["工作部门负责人", "B", "6（按名单）", "0"],
    ]
    assert focus() is page.form.groupsTable


def test_a_group_is_added(college: EvaluatorsPage, started: MainWindow) -> None:
    college.form.groupEdit.setFocus()
    enter("日常掌握情况")
    assert groups(started) == ["评议小组", "日常掌握情况"]
    assert texts(college.weights) == [["100", "0", "✓ 100"]]
    assert (college.form.groupEdit.text(), college.form.groupsTable.currentIndex().row()) == ("", 1)


def test_a_group_of_the_same_name_is_refused(college: EvaluatorsPage, started: MainWindow) -> None:
    college.form.groupEdit.setFocus()
    enter("评议小组")
    assert message_of(started) == "评委组“评议小组”已经有了。"


def test_a_group_is_renamed(page: EvaluatorsPage, started: MainWindow) -> None:
    replace_cell(page.form.groupsTable, 0, 0, "教师")
    assert groups(started) == ["教师", "主席团", "工作部门负责人"]
    assert page.weights.headerData(0, page.form.weightsTable.horizontalHeader().orientation()) == "教师"


def test_space_on_a_name_opens_no_editor(page: EvaluatorsPage) -> None:
    stand(page.form.groupsTable, 0, 0)
    press(Key.Key_Space)
    assert focus() is page.form.groupsTable


def test_a_group_with_a_weight_is_not_removed(page: EvaluatorsPage, started: MainWindow) -> None:
    stand(page.form.groupsTable, 2)
    press(Key.Key_Delete)
    assert (groups(started)[2], "还有权重" in message_of(started)) == ("工作部门负责人", True)


def test_a_group_without_weight_and_ballots_is_removed(
    page: EvaluatorsPage, started: MainWindow, dialogs: FakeDialogs
) -> None:
    for row in range(2):
        replace_cell(page.form.weightsTable, row, 2, "0")
    stand(page.form.groupsTable, 2)
    dialogs.will("confirm", True)
    click(page.form.removeGroupButton)
    assert groups(started) == ["教师代表", "主席团"]
    assert message_of(started) == "✓ 已删除评委组“工作部门负责人”（6 位评委的名单）；Ctrl+Z 恢复。"


def test_evaluators_are_added_one_after_the_other(page: EvaluatorsPage, started: MainWindow) -> None:
    stand(page.form.groupsTable, 0)
    page.form.evaluatorEdit.setFocus()
    enter("王老师")
    enter("李老师")
    assert listed(started, "教师代表") == ["王老师", "李老师"]
    assert page.form.evaluatorsCount.text() == "2 人"


def test_an_evaluator_listed_twice_is_refused(page: EvaluatorsPage, started: MainWindow) -> None:
    stand(page.form.groupsTable, 1)
    page.form.evaluatorEdit.setFocus()
    enter("施彧")
    assert message_of(started) == "“施彧”已在主席团的名单里。"


def test_an_evaluator_is_renamed_with_their_ballot(page: EvaluatorsPage, started: MainWindow) -> None:
    stand(page.form.groupsTable, 1)
    stand(page.form.evaluatorsList, 0)
    press(Key.Key_F2)
    press(Key.Key_A, modifier=CTRL)
    enter("卫宏")
    assert listed(started, "主席团")[0] == "卫宏"
    assert [ballot.evaluator for ballot in desk_of(started).data.ballots] == ["", "卫宏"]


def test_an_evaluator_is_removed(page: EvaluatorsPage, started: MainWindow) -> None:
    stand(page.form.groupsTable, 1)
    stand(page.form.evaluatorsList, 1)
    press(Key.Key_Delete)
    assert listed(started, "主席团") == ["卫𬭎", "施彧", "阿依古丽·买买提", "蒋昕怡"]


def test_the_list_follows_the_group(page: EvaluatorsPage) -> None:
    lists = []
    for row in range(3):
        stand(page.form.groupsTable, row)
        lists.append((page.form.evaluatorsHeading.text(), page.people.rowCount()))
    assert lists == [("教师代表的名单", 0), ("主席团的名单", 5), ("工作部门负责人的名单", 6)]


def test_weights_that_do_not_add_up_to_100_are_a_problem(page: EvaluatorsPage, started: MainWindow) -> None:
    replace_cell(page.form.weightsTable, 0, 0, "50")
    assert texts(page.weights)[0] == ["50", "30", "30", "≠ 110"]
    assert page.form.weightsState.text() == "≠  主席团的权重合计不是 100%，改正前不计算得分。"
    assert "weight-sum" in [problem.code for problem in desk_of(started).results().problems]


def test_corrected_weights_are_accepted(page: EvaluatorsPage, started: MainWindow) -> None:
    replace_cell(page.form.weightsTable, 0, 0, "50")
    replace_cell(page.form.weightsTable, 0, 1, "１９.５％")
    replace_cell(page.form.weightsTable, 0, 2, "30.5")
    assert texts(page.weights)[0] == ["50", "19.5", "30.5", "✓ 100"]
    assert page.form.weightsState.text() == "✓  每个类别的权重合计都是 100%。"


@pytest.mark.parametrize("text", ["x", "", "30.123"])
def test_a_weight_that_is_not_a_number_is_refused(
    page: EvaluatorsPage, started: MainWindow, text: str
) -> None:
    stand(page.form.weightsTable, 0, 0)
    press(Key.Key_F2, Key.Key_Backspace)
    enter(text)
    assert message_of(started) == f"权重“{text}”应是 0 到 100 的数，至多两位小数。"
    assert texts(page.weights)[0][0] == "40"


@pytest.mark.parametrize("text", ["101", "-1"])
def test_a_weight_out_of_range_is_refused(page: EvaluatorsPage, started: MainWindow, text: str) -> None:
    replace_cell(page.form.weightsTable, 0, 0, text)
    assert (message_of(started), texts(page.weights)[0][0]) == ("权重应在 0 到 100 之间。", "40")


def test_the_number_of_issued_forms_is_stored(page: EvaluatorsPage, started: MainWindow) -> None:
    replace_cell(page.form.groupsTable, 0, 2, "5")
    assert (texts(page.groups)[0][2], desk_of(started).data.track.groups[0].issued) == ("5", 5)
    assert pages_of(started).entry.panel.form.receivedLabel.text() == (
        "收到 2 / 16，缺 教师代表 T02、T03、T04 等 14 份"
    )


def test_the_number_of_issued_forms_can_be_cleared(page: EvaluatorsPage) -> None:
    replace_cell(page.form.groupsTable, 0, 2, "5")
    stand(page.form.groupsTable, 0, 2)
    press(Key.Key_F2, Key.Key_Backspace, Key.Key_Return)
    assert texts(page.groups)[0][2] == "未填"


def test_a_fractional_number_of_forms_is_refused(page: EvaluatorsPage, started: MainWindow) -> None:
    replace_cell(page.form.groupsTable, 0, 2, "5.5")
    assert message_of(started) == "发出份数“5.5”不是整数，请改正。"


def test_the_number_of_received_forms_is_read_only(page: EvaluatorsPage) -> None:
    stand(page.form.groupsTable, 0, 3)
    enter("7")
    assert texts(page.groups)[0][3] == "1"


def test_quotas_are_edited_one_after_the_other(college: EvaluatorsPage, started: MainWindow) -> None:
    replace_cell(college.form.quotasTable, 0, 0, "3")
    replace_cell(college.form.quotasTable, 0, 1, "3")
    assert texts(college.quotas) == [["3", "3", "1"]]
    assert "quota-mismatch" not in [problem.code for problem in desk_of(started).results().problems]


def test_tab_goes_to_the_next_quota(college: EvaluatorsPage) -> None:
    stand(college.form.quotasTable, 0, 0)
    press(Key.Key_3, Key.Key_Tab, Key.Key_3, Key.Key_Return)
    assert texts(college.quotas) == [["3", "3", "1"]]


def test_quotas_that_do_not_add_up_are_a_problem(college: EvaluatorsPage, started: MainWindow) -> None:
    replace_cell(college.form.quotasTable, 0, 0, "3")
    assert "quota-mismatch" in [problem.code for problem in desk_of(started).results().problems]


def test_a_quota_that_is_not_a_whole_number_is_refused(college: EvaluatorsPage, started: MainWindow) -> None:
    replace_cell(college.form.quotasTable, 0, 0, "x")
    assert (message_of(started), texts(college.quotas)[0][0]) == ("名额“x”不是整数，请改正。", "2")


def test_a_track_with_bands_shows_no_quotas(page: EvaluatorsPage) -> None:
    assert not page.form.quotasTable.isVisible()
    assert page.form.rulesLabel.text().splitlines()[0] == "优秀：85 分及以上"
