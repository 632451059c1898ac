"""Tests of right-click menus, Ctrl+A and copying in lists and tables, and of the menu of recent reviews."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from shuping_desktop.models.ballot_model import BallotModel
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.widgets.context_menu import ContextMenu
from shuping_desktop.views.widgets.message_bar import LEAST_MS
from tests.helpers import new_review
from tests.views.everywhere import show_page
from tests.views.key_presses import CTRL, Key, press, stand
from tests.views.window import ENTRY, EVALUATORS, PARTICIPANTS, RESULTS, desk_of, entry_of, pages_of


def entries(view: QAbstractItemView) -> dict[str, bool]:
    """Return the entries of a view's menu, and whether each can be chosen."""
    menu = view.findChild(ContextMenu)
    assert menu is not None
    actions = menu.make().actions()
    return {action.text().split("\t")[0]: action.isEnabled() for action in actions if action.text()}


@pytest.mark.parametrize("page", [PARTICIPANTS, ENTRY, EVALUATORS, RESULTS])
def test_every_list_and_table_has_a_menu(sample: MainWindow, page: int) -> None:
    show_page(sample, "officer", page)
    page_views = pages_of(sample).current.findChildren(QAbstractItemView)
    views = [view for view in page_views if view.isVisible() and not isinstance(view, QHeaderView)]
    others = [view for view in views if not isinstance(view.model(), BallotModel)]
    assert others and all(view.findChild(ContextMenu) for view in others)


def test_the_menu_of_participants_has_the_actions_of_the_page(sample: MainWindow) -> None:
    show_page(sample, "officer", PARTICIPANTS)
    table = pages_of(sample).participants.form.table
    stand(table, 0)
    assert entries(table) == {
        "上移": False,
        "下移": True,
        "删除": True,
        "导入名单…": True,
        "复制": True,
        "全选": True,
    }


def test_an_entry_of_the_menu_acts(sample: MainWindow) -> None:
    show_page(sample, "officer", PARTICIPANTS)
    table = pages_of(sample).participants.form.table
    stand(table, 1)
    before = desk_of(sample).data.participants[1].id
    menu = table.findChild(ContextMenu)
    assert menu is not None
    next(action for action in menu.make().actions() if action.text().startswith("上移")).trigger()
    assert desk_of(sample).data.participants[0].id == before


def test_a_problem_can_be_gone_to_from_its_menu(sample: MainWindow) -> None:
    show_page(sample, "officer", RESULTS)
    view = pages_of(sample).results.lists.form.problemsList
    stand(view, 0)
    menu = view.findChild(ContextMenu)
    assert menu is not None
    menu.make().actions()[0].trigger()
    assert sample.form.pages.currentIndex() == ENTRY
    assert entry_of(sample).grid_model.ballot is not None


def test_ctrl_a_and_ctrl_c_copy_a_whole_table(sample: MainWindow) -> None:
    show_page(sample, "college", RESULTS)
    table: QTableView = pages_of(sample).results.form.table
    stand(table, 0)
    press(Key.Key_A, modifier=CTRL)
    press(Key.Key_C, modifier=CTRL)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 7 and lines[0].split("\t")[1] == "经管学院"


def test_recent_reviews_are_in_the_menu(window: MainWindow, tmp_path: Path) -> None:
    paths = [new_review(tmp_path, f"{name}.shuping") for name in "甲乙"]
    for path in paths:
        assert window.open_review(path)
    recent = window.menu.form.menuRecent
    assert [action.text() for action in recent.actions()] == ["&1  乙", "&2  甲"]
    recent.actions()[1].trigger()
    assert desk_of(window).review.path == paths[0].resolve()


def test_language_and_display_have_a_menu_of_their_own(window: MainWindow) -> None:
    form = window.menu.form
    assert {form.menuLook.menuAction(), form.menuLanguage.menuAction()} == set(form.menuView.actions())


def test_a_confirmation_goes_by_itself_and_a_refusal_stays(sample: MainWindow) -> None:
    bar = sample.message_bar
    bar.show_message("✓ 好了")
    assert bar.timer.isActive() and bar.timer.interval() > LEAST_MS and bar.form.closeButton.isHidden()
    bar.timer.timeout.emit()
    assert bar.isHidden()
    for show in (bar.show_refusal, bar.show_state):
        show("不行")
        assert not bar.timer.isActive() and not bar.form.closeButton.isHidden()
