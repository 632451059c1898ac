"""Damaged reviews: the ways out are compared, and one is written to a new file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from shuping_desktop.messages import Message, msg
from shuping_desktop.operations import backups, roster
from shuping_desktop.operations.user_data import data_folder
from shuping_desktop.operations.ways_out import BACKUP, REBUILD, SALVAGE, WayOut, ways_out
from shuping_desktop.store.backup import Image
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.recovery_dialog import RecoveryDialog
from tests.helpers import (
    behind_its_back,
    contents_in,
    new_review,
    sample_review,
    sha256,
    typed_review,
    writing,
)
from tests.views.window import FakeDialogs, desk_of


def alter_a_mark(path: Path) -> None:
    behind_its_back(
        path,
        "UPDATE mark SET value = 0 WHERE (ballot, participant, criterion) IN "
        "(SELECT ballot, participant, criterion FROM mark WHERE value > 0 LIMIT 1)",
    )


def damage_the_journal(path: Path) -> None:
    behind_its_back(path, "UPDATE journal SET label = '别的' WHERE id = 9")


def first(_message: Message, ways: Sequence[WayOut]) -> WayOut:
    return ways[0]


def test_a_damaged_review_is_rebuilt_into_a_new_file(
    window: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    path = sample_review(tmp_path)
    whole = contents_in(path)
    alter_a_mark(path)
    dialogs.will("ask_way_out", first)
    dialogs.will("ask_where_to_save", tmp_path / "重建.shuping")
    window.open_review(path)
    assert desk_of(window).review.path.name == "重建.shuping"
    assert contents_in(tmp_path / "重建.shuping") == whole


def test_a_review_with_a_damaged_journal_is_salvaged(
    window: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    path = typed_review(tmp_path)
    damage_the_journal(path)
    before = sha256(path)
    seen: list[tuple[str, int, str]] = []

    def choose(_message: Message, ways: Sequence[WayOut]) -> WayOut:
        seen.extend((way.kind, way.extent.marks, str(way.lacks(ways))) for way in ways)
        return ways[0]

    dialogs.will("ask_way_out", choose)
    dialogs.will("ask_where_to_save", tmp_path / "抢救.shuping")
    window.open_review(path)
    assert seen == [
        (SALVAGE, 6, "1 处要核对"),
        (REBUILD, 3, "少 1 份评分表，少 3 个分，少 8 步修改"),
    ]
    assert (desk_of(window).review.path.name, sha256(path)) == ("抢救.shuping", before)


def back_up(path: Path) -> backups.Backups:
    """Make a backup of a review; return all backups."""
    made = backups.own_backups()
    with writing(path) as review, Image.of_review(review) as image:
        made.add(image, backups.State(review.identity, review.head, review.path))
    return made


def test_a_backup_of_the_last_step_comes_before_salvage(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    made = back_up(path)
    damage_the_journal(path)
    ways = ways_out(path, made)
    assert [way.kind for way in ways] == [BACKUP, SALVAGE, REBUILD]
    assert str(ways[0].lacks(ways)) == "评分表和分都不少"


def test_a_backup_says_how_many_steps_it_lacks(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    made = back_up(path)
    with writing(path) as review:
        first_one = review.contents.track_data("college").participants[0].id
        roster.set_report_state(review, first_one, report_in=True)
    damage_the_journal(path)
    ways = ways_out(path, made)
    assert [way.kind for way in ways] == [SALVAGE, BACKUP, REBUILD]
    assert str(ways[1].lacks(ways)) == "少 1 步修改"


def test_a_backup_of_another_review_in_the_same_place_is_no_way_out(tmp_path: Path) -> None:
    path = sample_review(tmp_path)
    made = back_up(path)
    path.unlink()
    damage_the_journal(typed_review(tmp_path))
    assert [way.kind for way in ways_out(path, made)] == [SALVAGE, REBUILD]


def test_a_damaged_review_leaves_a_sentence_where_nothing_can_be_recovered(
    window: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    path = new_review(tmp_path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    dialogs.will("inform")
    assert not window.open_review(path)
    assert "已损坏" in dialogs.shown_texts[-1]
    assert "没有能救回的内容" in dialogs.shown_texts[-1]


def test_a_journal_damaged_from_its_first_step_on_has_a_sentence(tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    behind_its_back(path, "UPDATE journal SET label = '别的' WHERE id = 1")
    lines = list(map(str, ways_out(path, backups.Backups(tmp_path / "backups"))[0].lines))
    assert "修改记录从第 1 步起就已损坏，没有一步能照原样保留。" in lines
    assert not [line for line in lines if "前 0 步" in line or "里是 无" in line]


def test_a_damaged_review_is_left_unchanged_when_cancelled(
    window: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    path = sample_review(tmp_path)
    alter_a_mark(path)
    before = path.read_bytes()
    dialogs.will("ask_way_out", None)
    assert not window.open_review(path)
    assert (path.read_bytes(), window.desk) == (before, None)


def test_a_file_without_anything_of_a_review_is_refused_with_its_sentence(
    window: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    path = tmp_path / "评议.shuping"
    path.write_bytes(bytes(9000))
    dialogs.will("inform")
    assert not window.open_review(path)
    assert "不是述评的评议文件" in dialogs.shown_texts[-1]
    assert "救回" not in dialogs.shown_texts[-1]


def test_an_empty_file_is_recovered_from_a_backup(tmp_path: Path) -> None:
    path, made = tmp_path / "评议.shuping", backups.Backups(data_folder() / "backups")
    path.write_bytes(b"")
    whole = typed_review(tmp_path, "备份.shuping")
    backup = backups.Backup(whole, "2026-11-30T21:00:00+08:00", 16, "", path, 1)

    class OneBackup(backups.Backups):
        def of(self, identity: str, path: Path | None = None) -> list[backups.Backup]:
            return [backup]

    (way,) = ways_out(path, OneBackup(made.folder))
    assert (way.kind, way.extent.marks, str(way.name)) == (BACKUP, 6, "备份：2026-11-30 21:00")


def test_the_dialog_shows_each_way_and_selects_by_keys(qtbot: QtBot, tmp_path: Path) -> None:
    path = typed_review(tmp_path)
    damage_the_journal(path)
    ways = ways_out(path, backups.Backups(tmp_path / "backups"))
    dialog = RecoveryDialog(msg("坏了"), ways)
    qtbot.addWidget(dialog)
    dialog.show()
    assert (dialog.way, dialog.form.detailView.model().rowCount()) == (ways[0], len(ways[0].lines))
    table = dialog.form.table
    qtbot.waitUntil(lambda: sum(map(table.columnWidth, range(5))) == table.viewport().width())
    QTest.keyClick(dialog.form.table, Qt.Key.Key_Down)
    assert (dialog.way, dialog.form.detailView.model().rowCount()) == (ways[1], len(ways[1].lines))
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == RecoveryDialog.DialogCode.Accepted
