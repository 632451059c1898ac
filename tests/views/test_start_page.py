"""Start page: recent reviews, their progress, and keys."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QListWidget

from shuping_desktop.operations import reviews
from shuping_desktop.views.main_window import MainWindow
from tests.helpers import new_review, sample_review
from tests.views.key_presses import Key, focus, press
from tests.views.window import FakeDialogs, desk_of, wait_for


def listed(window: MainWindow) -> QListWidget:
    return window.start_page.form.recentList


def shown(window: MainWindow) -> list[list[str]]:
    """Return the lines of every entry."""
    return [listed(window).item(row).text().splitlines() for row in range(listed(window).count())]


def open_all(window: MainWindow, *paths: Path) -> None:
    """Open and close reviews in reverse order, so that the first is the most recent."""
    for path in reversed(paths):
        assert window.open_review(path)
    assert window.close_review()


def test_each_entry_shows_progress_and_folder(window: MainWindow, tmp_path: Path) -> None:
    reviews.make_sample(tmp_path / "练习.shuping")
    open_all(window, sample_review(tmp_path, "今年.shuping"), new_review(tmp_path, "明年.shuping"))
    wait_for(lambda: all(len(lines) == 3 for lines in shown(window)))
    (this, *_), (nothing, *_) = ((lines[1:]) for lines in shown(window))
    assert this.startswith("收到 37 份，")
    assert (nothing, shown(window)[0][2]) == ("还没有收到评分表", str(tmp_path))


def test_names_are_listed_before_files_are_read(window: MainWindow, tmp_path: Path) -> None:
    open_all(window, new_review(tmp_path, "甲.shuping"), new_review(tmp_path, "乙.shuping"))
    assert shown(window) == [["甲"], ["乙"]]
    assert focus() is listed(window)


def test_down_and_enter_open_the_second(window: MainWindow, tmp_path: Path) -> None:
    open_all(window, new_review(tmp_path, "甲.shuping"), new_review(tmp_path, "乙.shuping"))
    press(Key.Key_Down, Key.Key_Return)
    assert desk_of(window).review.path.stem == "乙"
    assert not desk_of(window).review.read_only


def test_delete_removes_the_entry_and_keeps_the_file(window: MainWindow, tmp_path: Path) -> None:
    first, second = new_review(tmp_path, "甲.shuping"), new_review(tmp_path, "乙.shuping")
    open_all(window, first, second)
    press(Key.Key_Delete)
    assert ([lines[0] for lines in shown(window)], first.exists()) == (["乙"], True)
    press(Key.Key_Delete)
    assert (shown(window), window.start_page.form.emptyLabel.isVisible()) == ([], True)
    assert focus() is window.start_page.form.newButton


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 a workbook"])
def test_a_foreign_file_is_shown_as_unusable(
    window: MainWindow, dialogs: FakeDialogs, tmp_path: Path, content: bytes
) -> None:
    path = new_review(tmp_path, "甲.shuping")
    open_all(window, path)
    path.write_bytes(content)
    window.start_page.show_recent([path])
    wait_for(lambda: len(shown(window)[0]) == 3)
    assert shown(window)[0][1] == "甲.shuping 不是述评的评议文件，请选择 .shuping 文件。"


def test_the_list_is_as_high_as_its_entries(window: MainWindow, tmp_path: Path) -> None:
    paths = [new_review(tmp_path, f"{number}.shuping") for number in range(6)]
    open_all(window, *paths)
    wait_for(
        lambda: listed(window).visualItemRect(listed(window).item(5)).bottom() <= listed(window).height()
    )
    assert window.start_page.form.card.height() < window.start_page.height()
