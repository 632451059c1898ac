"""Inputs and steps that the screenshots and the pictures of the manual share."""

import sys
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import QMessageLogContext, QtMsgType
from PySide6.QtWidgets import QApplication, QWidget

from shuping_desktop.messages import msg
from shuping_desktop.models.translation import translate
from shuping_desktop.operations import rows, second_entry, templates
from shuping_desktop.operations.backups import Backup, Backups, State
from shuping_desktop.operations.import_session import ImportSession
from shuping_desktop.operations.ways_out import BACKUP, ways_out
from shuping_desktop.operations.witness import Finding, Place, WitnessStatus
from shuping_desktop.operations.witness_texts import sentences
from shuping_desktop.scoring.ballots import Ballot, TrackData
from shuping_desktop.scoring.rulings import Opinion
from shuping_desktop.scoring.second_entry import TOTAL, Cell, value_of
from shuping_desktop.store import Review
from shuping_desktop.store.backup import Image
from shuping_desktop.store.witness import Comparison, Seen
from shuping_desktop.task import Task
from shuping_desktop.views.backups_dialog import BackupsDialog
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.recovery_dialog import RecoveryDialog
from shuping_desktop.views.rosters.import_dialog import ImportDialog
from shuping_desktop.views.witness_question import WitnessQuestion
from shuping_desktop.views.work_dialog import WorkDialog

ROSTER = """校学生会述职人员名单
序号\t部门\t职务\t姓名\t班级
1\t主席团\t副主席\t何　田\t化工2201
2\t办公室\t主任\t孙悦、钱多\t智造2202
3\t学习部\t部长\t买买提·艾力\t建工2203
4\t秘书处\t秘书长\t李想\t检测2201
注：按姓氏笔画排序。
"""

OFFICERS = "类别\t职务\t姓名\n主席团\t主席\t何田\n工作部门负责人\t办公室主任\t孙悦\n"

OPINION = Opinion(
    "组织健全，活动有声有色，服务同学的项目覆盖面广，深受好评。",
    "个别活动总结不够及时，资料归档有待加强。",
    True,
)

STICK = Path("/media/优盘/述职评议.shuping")
"""Place of a copy that cannot be opened now."""


def print_qt_message(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Print a message of Qt to stderr, unless the offscreen platform reports what it does not support."""
    if not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)


def import_dialog(window: MainWindow, folder: Path) -> ImportDialog:
    """Return the dialog for a workbook with ballots that are new, the same, different and faulty."""
    assert window.desk is not None
    review, path = window.desk.review, folder / "收回的评分表.xlsx"
    templates.export_template(review, path, "officer", count=4)
    book = load_workbook(path)
    for name, value in (("T06", 18), ("T07", 9.5), ("Z06", 21)):
        if name in book.sheetnames:
            for column in range(4, 10):
                book[name].cell(5, column).value = min(value, 9.5) if column > 4 else value
    book.save(path)
    return ImportDialog(ImportSession.of_files(review, [path]), window)


def work_dialog() -> WorkDialog:
    """Return the progress of an import."""
    task = Task()
    task.text, task.done, task.total = msg("写入评分表"), 87, 200
    return WorkDialog(translate("workbook_actions", "正在导入…"), task)


def recovery_dialog(window: MainWindow, folder: Path) -> RecoveryDialog:
    """Return the dialog for a copy of the open review with a damaged step, and one backup."""
    assert window.desk is not None
    review, path = window.desk.review, folder / "评议 损坏.shuping"
    backup = folder / "backup.shuping"
    for each in (path, backup):
        review.save_copy(each)
    whole = path.read_bytes()
    at = whole.rindex(b'"step"')
    path.write_bytes(whole[:at] + b"?" + whole[at + 1 :])
    ways = ways_out(path, Backups(folder / "backups"))
    made = Backup(backup, review.saved_at, review.last_entry, "", path, len(whole))
    lines = [msg("备份存于 {path}。", path=backup)]
    last = review.last_entry
    ways.insert(0, replace(ways[-1], kind=BACKUP, backup=made, found=None, lines=lines, reached=last))
    message = msg(
        "{file} 的第 {place} 条修改记录与校验值不符，文件已损坏或被改动，"
        "请抢救文件还能证明的内容，或改用备份。",
        file=path.name,
        place=last,
    )
    return RecoveryDialog(message, ways, window)


def witness_question(review: Review, parent: QWidget | None = None) -> WitnessQuestion:
    """Return the question about a review that is older than another copy of it."""
    head, path = review.head, review.path
    last = Seen(head.entry + 34, "7" * 64, head.at)
    newer = Place(path.parent, last.entry, last.digest, head.at)
    gone = Place(STICK, last.entry - 9, "8" * 64, head.at)
    comparison = Comparison(WitnessStatus.OLDER, last)
    finding = Finding(path.name, head, comparison, (newer, gone), Place(path, *last[:3]))
    return WitnessQuestion(finding, sentences(replace(finding, elsewhere=())), parent)


def backups_dialog(window: MainWindow, folder: Path) -> BackupsDialog:
    """Return the dialog of backups made in the course of an evening, compared with the present state."""
    assert window.desk is not None
    review, backups = window.desk.review, Backups(folder / "backups")
    now = datetime.now().astimezone()
    ballot = window.desk.data.ballots[0]
    person = window.desk.data.participants[0].id
    for minutes, value in ((1500, 1500), (190, 1550), (65, 1600), (22, 1450), (11, 1500)):
        rows.set_mark(review, ballot.id, person, 0, value)
        with Image.of_review(review) as image:
            title = review.contents.settings["title"]
            state = State(review.identity, review.head, review.path, title)
            backups.add(image, state, now - timedelta(minutes=minutes))
    rows.set_mark(review, ballot.id, person, 0, 1650)
    dialog = BackupsDialog(backups, window.desk, lambda *_: None, lambda *_: False)
    dialog.form.table.setCurrentIndex(dialog.model.index(2, 0))
    while dialog.is_busy:
        QApplication.processEvents()
    for _ in range(6):
        review.undo()
    return dialog


def enter_second(review: Review, data: TrackData, ballot: Ballot, other: int | None) -> None:
    """Complete a second entry of a ballot; `other`, if given, is entered for its first mark."""
    second_entry.begin(review, ballot.id)
    columns = [*range(len(data.track.criteria)), TOTAL]
    for person in data.participants:
        row = ballot.rows[person.id]
        if row.abstained:
            second_entry.abstain_second(review, ballot.id, person.id)
            continue
        for column in columns:
            value = value_of(row, column)
            second_entry.set_second(review, ballot.id, Cell(person.id, column), value)
    if other is not None:
        second_entry.set_second(review, ballot.id, Cell(data.participants[0].id, 0), other)
    second_entry.finish(review, ballot.id)
