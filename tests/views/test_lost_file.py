"""The file is replaced, removed or full while the window is open: a copy comes first, nothing is lost."""

import shutil
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from shuping_desktop.store import Review
from shuping_desktop.views.main_window import MainWindow
from tests.helpers import ballot_id, behind_its_back, participant_id, reading, sample_review

from .key_presses import enter, settle
from .window import ENTRY, FakeDialogs, desk_of, entry_of, turn_to


def overwritten(path: Path) -> None:
    """Write an older copy over the open file."""
    shutil.copyfile(path.with_name("旧"), path)


def written_to(path: Path) -> None:
    """Let another program change a cell."""
    behind_its_back(path, "UPDATE setting SET value = '别的' WHERE name = 'title'")


def gone(path: Path) -> None:
    """Pull out the drive."""
    shutil.rmtree(path.parent)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Make a review in a folder of its own, with an older copy beside it."""
    folder = tmp_path / "盘"
    folder.mkdir()
    path = sample_review(folder)
    shutil.copyfile(path, folder / "旧")
    return path


@pytest.fixture
def typing(window: MainWindow, path: Path) -> MainWindow:
    """Open the review at the first mark of P01."""
    assert window.open_review(path)
    turn_to(window, ENTRY)
    assert entry_of(window).open_ballot(ballot_id(desk_of(window).review, "P01"))
    return window


def marks(review: Review) -> tuple[int | None, ...]:
    """Return the first row of P01."""
    rows = review.contents.ballot(ballot_id(review, "P01")).rows
    return rows[participant_id(review, "化工学院")].marks


@pytest.mark.parametrize("meddle", [overwritten, written_to, gone, Path.unlink])
def test_a_copy_takes_the_mark_that_could_not_be_written(
    typing: MainWindow, dialogs: FakeDialogs, path: Path, tmp_path: Path, meddle: Callable[[Path], object]
) -> None:
    copy = tmp_path / "副本.shuping"
    enter("1")
    meddle(path)
    dialogs.will("confirm", True)
    dialogs.will("ask_where_to_save", copy)
    enter("2")
    settle(lambda: not dialogs.unasked)
    assert dialogs.unasked == [] and "请先另存副本" in dialogs.shown_texts[-1]
    assert desk_of(typing).review.path == copy and not desk_of(typing).has_unwritten
    assert "接着在副本里做" in typing.message_bar.form.textLabel.text()
    with reading(copy) as review:
        assert marks(review)[:2] == (100, 200)


def test_a_full_disk_loses_nothing_either(
    typing: MainWindow, dialogs: FakeDialogs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise apsw.FullError("full")

    with monkeypatch.context() as full:
        full.setattr(Review, "_write_entry", fail)
        dialogs.will("confirm", False)
        enter("2")
        settle(lambda: not dialogs.unasked)
        assert "另存副本到别的盘" in dialogs.shown_texts[-1]
        assert typing.header.form.savedLabel.text() == "⚠ 没有存盘"
    dialogs.will("ask_where_to_save", tmp_path / "副本.shuping")
    typing.menu.form.actionSaveCopy.trigger()
    assert marks(desk_of(typing).review)[0] == 200


def test_after_a_retry_nothing_is_unwritten(
    typing: MainWindow, dialogs: FakeDialogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise apsw.FullError("full")

    with monkeypatch.context() as full:
        full.setattr(Review, "_write_entry", fail)
        dialogs.will("confirm", False)
        enter("2")
        settle(lambda: not dialogs.unasked)
    assert entry_of(typing).grid.leave() and marks(desk_of(typing).review)[0] == 200
    assert not desk_of(typing).has_unwritten and typing.header.form.savedLabel.text().startswith("已保存")


def test_closing_asks_before_the_last_mark_is_lost(
    typing: MainWindow, dialogs: FakeDialogs, path: Path
) -> None:
    path.unlink()
    dialogs.will("confirm", False)
    enter("2")
    settle(lambda: not dialogs.unasked)
    dialogs.will("confirm", False)
    assert not typing.close_review()
    dialogs.will("confirm", True)
    assert typing.close_review() and "也没有另存副本" in dialogs.shown_texts[-1]
