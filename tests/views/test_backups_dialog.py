"""Dialog of backups, by keys: comparing, restoring, deleting, and reviews whose file is gone."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from shuping_desktop.messages import Text
from shuping_desktop.models.desk import Desk
from shuping_desktop.models.translation import translated
from shuping_desktop.operations import ballots, rows
from shuping_desktop.operations.backups import Backups, State
from shuping_desktop.store import Review
from shuping_desktop.store.backup import Image
from shuping_desktop.views.backups_dialog import BackupsDialog
from tests.helpers import (
    ballot_id,
    behind_its_back,
    contents_in,
    contents_of,
    new_review,
    participant_id,
    typed_review,
    writing,
)
from tests.views.key_presses import Key, press
from tests.views.window import wait_for

NOW = datetime.fromisoformat("2026-11-30T22:08:39+08:00")


class Answers:
    """Answers of the dialogs that the dialog of backups asks."""

    def __init__(self, target: Path) -> None:
        self.target = target
        self.proposals: list[str] = []
        self.questions: list[str] = []
        self.agrees = True

    def ask_where(self, _title: str, proposal: str, _kind: str) -> Path | None:
        self.proposals.append(Path(proposal).name)
        return self.target

    def confirm(self, _title: str, question: Text, _action: str) -> bool:
        self.questions.append(translated(question))
        return self.agrees


def back_up(backups: Backups, review: Review, at: datetime) -> None:
    state = State(review.identity, review.head, review.path, review.contents.settings["title"])
    with Image.of_review(review) as image:
        assert backups.add(image, state, at)


@pytest.fixture
def backups(tmp_path: Path) -> Backups:
    return Backups(tmp_path / "backups")


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path, backups: Backups) -> Iterator[Desk]:
    """Return a review with two backups, and a ballot and a changed mark since the later of them."""
    desk = Desk(writing(typed_review(tmp_path)))
    review = desk.review
    back_up(backups, review, NOW - timedelta(hours=2))
    rows.set_mark(review, ballot_id(review, "P01"), participant_id(review, "化工学院"), 0, 100)
    back_up(backups, review, NOW)
    rows.set_mark(review, ballot_id(review, "P01"), participant_id(review, "化工学院"), 0, 150)
    ballots.add_ballot(review, "college", "评议小组", "P02")
    yield desk
    desk.close()


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    return Answers(tmp_path / "恢复.shuping")


def shown(backups: Backups, desk: Desk | None, answers: Answers) -> BackupsDialog:
    dialog = BackupsDialog(backups, desk, answers.ask_where, answers.confirm)
    dialog.show()
    dialog.activateWindow()
    wait_for(dialog.isActiveWindow)
    wait_for(lambda: not dialog.is_busy)
    return dialog


def column(dialog: BackupsDialog, number: int) -> list[str]:
    model = dialog.model
    return [model.index(row, number).data() for row in range(model.rowCount())]


def cells(dialog: BackupsDialog) -> list[str]:
    listed = dialog.form.cellList
    return [listed.item(row).text() for row in range(listed.count())]


def test_lists_backups_and_names_what_differs_from_now(
    backups: Backups, desk: Desk, answers: Answers
) -> None:
    dialog = shown(backups, desk, answers)
    assert column(dialog, 0) == ["2026-11-30 22:08", "2026-11-30 20:08"]
    assert column(dialog, 2) == ["2", "2"]
    assert "评分表 2 份，现在 3 份。" in dialog.form.differenceLabel.text()
    assert cells(dialog) == [
        "评分表 评议小组 P02：新增",
        "评分表 评议小组 P01 化工学院 引领思想成长：1 → 1.5",
    ]
    press(Key.Key_Down)
    wait_for(lambda: not dialog.is_busy)
    assert cells(dialog)[1] == "评分表 评议小组 P01 化工学院 引领思想成长：19 → 1.5"
    dialog.reject()


def test_enter_restores_the_selected_backup_to_a_new_file(
    backups: Backups, desk: Desk, answers: Answers
) -> None:
    before = contents_of(desk.review)
    dialog = shown(backups, desk, answers)
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert dialog.restored == answers.target and not dialog.isVisible()
    assert answers.proposals == ["评议 恢复 2026-11-30 2008.shuping"]
    assert contents_in(answers.target)[1] != before[1] == contents_of(desk.review)[1]


def test_a_name_that_is_taken_is_refused_in_the_dialog(
    backups: Backups, desk: Desk, answers: Answers
) -> None:
    answers.target = desk.review.path
    dialog = shown(backups, desk, answers)
    press(Key.Key_Return)
    assert dialog.isVisible() and "已经存在" in dialog.form.errorLabel.text()
    press(Key.Key_Escape)
    assert dialog.restored is None and not dialog.isVisible()


def test_reviews_whose_file_is_gone_are_listed(
    backups: Backups, desk: Desk, answers: Answers, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    path = new_review(tmp_path / "other", "别的评议.shuping")
    with writing(path) as other:
        back_up(backups, other, NOW + timedelta(hours=1))
    path.unlink()
    dialog = shown(backups, desk, answers)
    box = dialog.form.reviewBox
    assert ["正打开着" in box.itemText(0), "文件已不在" in box.itemText(1)] == [True, True]
    box.setCurrentIndex(1)
    wait_for(lambda: not dialog.is_busy)
    assert "现在找不到或打不开" in dialog.form.differenceLabel.text()
    dialog.form.okButton.click()
    assert contents_in(answers.target)


def test_a_damaged_backup_is_marked_and_not_restored(backups: Backups, desk: Desk, answers: Answers) -> None:
    made = backups.of(desk.review.identity)[0]
    made.path.write_bytes(b"x" * 5000)
    dialog = shown(backups, desk, answers)
    assert column(dialog, 2) == ["读不出", "2"]
    assert "无法比较" in dialog.form.differenceLabel.text()
    press(Key.Key_Return)
    assert dialog.form.errorLabel.isVisible() and not answers.target.exists()
    dialog.reject()


def test_deleting_asks_first_and_leaves_the_review(backups: Backups, desk: Desk, answers: Answers) -> None:
    answers.agrees = False
    dialog = shown(backups, desk, answers)
    dialog.form.deleteButton.click()
    assert len(backups.of(desk.review.identity)) == 2
    assert "2 份备份" in answers.questions[0]
    answers.agrees = True
    dialog.form.deleteButton.click()
    assert backups.of(desk.review.identity) == [] and desk.review.path.exists()
    assert "还没有备份" in dialog.form.differenceLabel.text()
    assert not dialog.form.okButton.isEnabled() and not dialog.form.deleteButton.isEnabled()
    dialog.reject()


def test_without_an_open_review_a_file_is_compared_where_it_lies(
    backups: Backups, desk: Desk, answers: Answers
) -> None:
    desk.close()
    dialog = shown(backups, None, answers)
    assert len(cells(dialog)) == 2
    dialog.reject()
    behind_its_back(desk.review.path, "DELETE FROM mark")
    dialog = shown(backups, None, answers)
    assert cells(dialog)
    dialog.reject()
