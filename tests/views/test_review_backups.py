"""Backups made by the window: when, of what, and what happens if they cannot be made."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from shuping_desktop.operations import rows
from shuping_desktop.operations.backups import Backup, own_backups
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.review_backups import ReviewBackups
from tests.helpers import (
    SAMPLE_INPUTS,
    ballot_id,
    contents_in,
    contents_of,
    participant_id,
    typed_review,
    writing,
)
from tests.views.key_presses import Key, press, write
from tests.views.window import ENTRY, FakeDialogs, desk_of, message_of, turn_to, wait_for


def current(window: MainWindow) -> ReviewBackups:
    assert window.backups.current is not None
    return window.backups.current


def made_of(window: MainWindow) -> list[Backup]:
    return own_backups().of(desk_of(window).review.identity)


def wait_for_threads() -> None:
    wait_for(lambda: threading.active_count() == 1 or not _backup_threads())


def _backup_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == ReviewBackups.LAST]


def type_mark(window: MainWindow, value: int) -> None:
    review = desk_of(window).review
    rows.set_mark(review, ballot_id(review, "P01"), participant_id(review, "化工学院"), 0, value)


@pytest.fixture
def typed(window: MainWindow, tmp_path: Path) -> MainWindow:
    """Return the window on a review with a typed ballot."""
    assert window.open_review(typed_review(tmp_path))
    return window


@pytest.fixture
def backed_up(typed: MainWindow, qtbot: QtBot) -> MainWindow:
    """Return the window on a review with a backup of its present state."""
    with qtbot.waitSignal(current(typed).made):
        current(typed)._first.timeout.emit()
    return typed


def test_the_opened_state_is_backed_up(backed_up: MainWindow) -> None:
    (made,) = made_of(backed_up)
    review = desk_of(backed_up).review
    assert (made.entry, made.digest, made.source) == (*review.head[:2], review.path)
    assert contents_in(made.path) == contents_of(review)
    assert (current(backed_up).last_made, current(backed_up).last_error) == (made, "")


def test_a_backup_follows_what_was_typed(backed_up: MainWindow, qtbot: QtBot) -> None:
    current(backed_up)._timer.timeout.emit()
    assert not current(backed_up).is_busy
    type_mark(backed_up, 100)
    with qtbot.waitSignal(current(backed_up).made):
        current(backed_up)._timer.timeout.emit()
    assert made_of(backed_up)[0].entry == desk_of(backed_up).review.last_entry
    assert len(made_of(backed_up)) == 2


def test_the_state_before_an_import_is_backed_up(
    blank: MainWindow, dialogs: FakeDialogs, qtbot: QtBot
) -> None:
    before = desk_of(blank).review.head
    dialogs.will("ask_inputs", SAMPLE_INPUTS[:1])
    dialogs.will("ask_import", False)
    with qtbot.waitSignal(current(blank).made):
        blank.menu.form.actionImport.trigger()
    assert desk_of(blank).review.head != before
    assert [(made.entry, made.digest) for made in made_of(blank)] == [before[:2]]


def test_a_last_backup_is_made_on_closing(backed_up: MainWindow) -> None:
    type_mark(backed_up, 100)
    identity, head = desk_of(backed_up).review.identity, desk_of(backed_up).review.head
    assert backed_up.close_review()
    wait_for_threads()
    assert own_backups().of(identity)[0].digest == head.digest


def test_a_last_backup_follows_one_that_is_being_made(backed_up: MainWindow) -> None:
    type_mark(backed_up, 100)
    current(backed_up)._timer.timeout.emit()
    type_mark(backed_up, 150)
    identity, head = desk_of(backed_up).review.identity, desk_of(backed_up).review.head
    assert backed_up.close_review()
    wait_for_threads()
    assert own_backups().of(identity)[0].digest == head.digest


def test_nothing_is_made_on_closing_without_a_change(backed_up: MainWindow) -> None:
    identity = desk_of(backed_up).review.identity
    assert backed_up.close_review()
    assert not _backup_threads() and len(own_backups().of(identity)) == 1


def test_no_backups_of_the_sample_and_of_what_is_only_viewed(window: MainWindow, tmp_path: Path) -> None:
    assert window.open_sample()
    assert window.backups.current is None
    path = typed_review(tmp_path)
    with writing(path):
        assert window.open_review(path)
        assert window.backups.current is None
        assert window.close_review()
    assert own_backups().reviews() == []


def test_a_failure_is_said_once_and_remembered(typed: MainWindow, user_data: Path, qtbot: QtBot) -> None:
    blocked = user_data / "backups"
    blocked.write_text("in the way")
    with qtbot.waitSignal(current(typed).failed):
        current(typed)._first.timeout.emit()
    assert "自动备份没有做成" in message_of(typed)
    assert str(user_data) in current(typed).last_error
    type_mark(typed, 100)
    assert message_of(typed) == ""
    with qtbot.waitSignal(current(typed)._jobs.failed):
        current(typed)._timer.timeout.emit()
    assert message_of(typed) == ""
    blocked.unlink()
    with qtbot.waitSignal(current(typed).made):
        current(typed)._timer.timeout.emit()
    assert current(typed).last_error == ""


def test_a_review_whose_file_is_gone_is_backed_up_from_memory(typed: MainWindow, qtbot: QtBot) -> None:
    review = desk_of(typed).review
    review.path.unlink()
    review.detach()
    type_mark(typed, 100)
    with qtbot.waitSignal(current(typed).made):
        current(typed)._timer.timeout.emit()
    assert contents_in(made_of(typed)[0].path) == contents_of(review)
    desk_of(typed).drop_unwritten()


def test_a_file_of_another_review_in_the_place_is_not_backed_up(
    typed: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = desk_of(typed).review.path
    other = typed_review(tmp_path, "other.shuping")
    with writing(other) as changed:
        rows.set_mark(changed, ballot_id(changed, "P01"), participant_id(changed, "建工学院"), 0, 1000)
        # The same identity, cut back by a step below.
        type_mark(typed, 100)
    other.replace(path)
    with qtbot.waitSignal(current(typed).failed) as failed:
        current(typed)._timer.timeout.emit()
    assert failed.args is not None and "没有备份" in failed.args[0]
    assert made_of(typed) == []


def test_typing_goes_on_while_backups_are_made(started: MainWindow) -> None:
    turn_to(started, ENTRY)
    backups, review = current(started), desk_of(started).review
    for column in range(6):
        entry = review.last_entry
        backups._timer.timeout.emit()
        write(str(5 + column % 2))
        press(Key.Key_Tab)
        assert (review.last_entry, message_of(started)) == (entry + 1, "")
    wait_for(lambda: not backups.is_busy)
    made = made_of(started)
    assert made and all(contents_in(backup.path) for backup in made)


@pytest.mark.parametrize("is_open", [True, False])
def test_the_menu_shows_backups_and_opens_what_was_restored(
    window: MainWindow, dialogs: FakeDialogs, tmp_path: Path, *, is_open: bool
) -> None:
    path = typed_review(tmp_path)
    if is_open:
        assert window.open_review(path)
    restored = typed_review(tmp_path, "恢复.shuping")
    dialogs.will("show_backups", lambda _backups, desk: restored if desk is window.desk else None)
    dialogs.will("confirm", True)
    window.menu.form.actionBackups.trigger()
    assert desk_of(window).review.path == restored.resolve()


def test_backups_are_not_shown_during_a_second_entry(sample: MainWindow) -> None:
    turn_to(sample, ENTRY)
    action: Callable[[], bool] = sample.menu.form.actionBackups.isEnabled
    assert action()
    sample.menu.form.actionSecond.trigger()
    assert not action()
