"""The stages of the work in the header, and one count of problems everywhere."""

from pathlib import Path

import pytest

from shuping_desktop.models.results import ResultColumn
from shuping_desktop.operations import evaluators, finalising, opinions, results, rulings
from shuping_desktop.operations.summaries import summarise
from shuping_desktop.scoring.rulings import Opinion
from shuping_desktop.views.main_window import MainWindow
from tests.helpers import new_review, shell

from .key_presses import click
from .window import ENTRY, RESULTS, FakeDialogs, desk_of, pages_of, turn_to


@pytest.fixture
def fresh(window: MainWindow, tmp_path: Path) -> MainWindow:
    """Open a review with seven colleges and no ballot."""
    assert window.open_review(new_review(tmp_path))
    return window


def test_nothing_is_a_problem_before_typing(fresh: MainWindow) -> None:
    header, lists = fresh.header, pages_of(fresh).results.lists
    assert len(desk_of(fresh).results().problems) == 7 and lists.problems.rowCount() == 0
    assert header.form.problemsButton.text() == "还没有开始录入"
    pages_of(fresh).turn_to(RESULTS)
    page = pages_of(fresh).results
    assert page.results.text(0, page.results.column_of(ResultColumn.REMARK)) == ""
    assert lists.form.emptyLabel.text() == "还没有开始录入。"
    assert pages_of(fresh).results.form.stateLabel.text() == "暂定：还没有开始录入"
    click(header.form.problemsButton)
    assert fresh.form.pages.currentIndex() == ENTRY


def test_before_typing_check_and_finalising_say_so_once(fresh: MainWindow) -> None:
    path = desk_of(fresh).review.path
    done = shell(["check", path])
    assert (done.returncode, done.stdout.decode()) == (1, "二级学院学生会：还没有开始录入评分表。\n")
    points = finalising.open_points(desk_of(fresh).review, "college")
    assert [
        str(point.message) for point in points if point.code == "empty-group"
    ] == done.stdout.decode().split()


def test_every_place_counts_the_same_problems(sample: MainWindow) -> None:
    desk, page = desk_of(sample), pages_of(sample).results
    count = page.lists.problems.rowCount()
    points = finalising.open_points(desk.review, desk.track_id)
    assert sample.header.form.problemsButton.text() == f"⚠ 待处理 {count}  F7"
    assert f"待处理 {count}" in sample.header.stages.shown_text
    assert [point.message for point in points[:count]] == [
        problem.text for problem in desk.progress().problems
    ]
    total = len(results.open_problems(desk.review))
    assert summarise(desk.review.path).problems == total
    assert len(shell(["check", desk.review.path]).stdout.decode().splitlines()) == total


def test_the_strip_marks_what_is_done_and_what_comes_next(sample: MainWindow) -> None:
    strip = sample.header.stages
    assert strip.shown_text == "✓ 名单 › 录入 2 › 待处理 5 › 裁定 › 意见 › 定稿 › 打印"
    strip.resize(90, strip.height())
    assert strip.shown_text == "录入 2"
    assert "意见　7 份没有写完" in strip.toolTip() and "录入：2 份没有录完" in strip.accessibleName()


def test_missing_ballots_and_opinions_are_left_to_do_without_a_problem(sample: MainWindow) -> None:
    desk, button = desk_of(sample), sample.header.form.problemsButton
    for problem in list(desk.results().problems):
        assert problem.question is not None
        decision = rulings.Decision(problem.question.choices[0], "评议小组", "会上议定")
        rulings.rule(desk.review, "college", problem.question, decision)
    evaluators.set_issued(desk.review, "college", "评议小组", 30)
    assert button.text() == "录入：还差 9 份"
    evaluators.set_issued(desk.review, "college", "评议小组", 21)
    assert "待处理：" in button.text() or button.text() == "裁定：1 个等次待裁定"
    for person in desk.data.participants:
        opinions.set_opinion(desk.review, person.id, Opinion("好", "", finished=True))
    assert "意见" not in button.text()


def test_a_final_track_has_no_problem_anywhere(sample: MainWindow, dialogs: FakeDialogs) -> None:
    desk = desk_of(sample)
    finalising.finalise(
        desk.review, "college", "周子涵", "吴一诺", finalising.open_points(desk.review, "college")
    )
    assert sample.header.form.problemsButton.text() == "✓ 已定稿"
    turn_to(sample, RESULTS)
    lists = pages_of(sample).results.lists.form
    assert (lists.rulingsTab.text(), lists.flagsTab.text()) == ("裁定", "留意 0")
    area = pages_of(sample).results.form.stateLabel
    assert "第 1 版，带 " in area.text() and "项认可的未处理事项定稿" in area.toolTip()
    assert pages_of(sample).results.lists.problems.rowCount() == 0
    dialogs.will("show_print")
    click(sample.header.form.problemsButton)
    assert dialogs.unasked == []
