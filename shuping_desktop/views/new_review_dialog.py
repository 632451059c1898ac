"""Dialog 新建评议: a new review in four steps with proposals, so that Enter alone leads to the end."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from ..file_names import long_name, unusable_name
from ..files import is_free
from ..forms.ui_new_review_dialog import Ui_NewReviewDialog
from ..models.translation import translated
from ..operations.errors import RefusedError
from ..operations.new_review_input import proposed_path, read_issued, read_people
from ..operations.reviews import SUFFIX, ReviewPlan, sound_plan
from ..operations.roster import NewParticipant
from ..rosters.typed_list import LineError
from ..scoring.scheme import Scheme, Track
from ..tables.errors import InputError
from .typed_people import TypedPeople
from .widgets.form_dialog import FormDialog
from .widgets.table_setup import resize_within_screen, show_error, use_plain_text

_SIZE = (720, 500)
_ISSUED_WIDTH = 160
AskWhere = Callable[[str, str, str], Path | None]


@dataclass(frozen=True, slots=True)
class NewReviewWish:
    """Plan of a new review, and the path of its file."""

    plan: ReviewPlan
    path: Path


class NewReviewDialog(FormDialog):
    """Asks for title, year and school; participants; issued ballots; and the file."""

    def __init__(
        self,
        scheme: Scheme,
        proposal: ReviewPlan,
        folder: Path,
        ask_where: AskWhere,
        parent: QWidget | None = None,
    ) -> None:
        """Create the dialog; `proposal` gives title, year and school, `ask_where` asks for a path."""
        super().__init__(parent)
        self._scheme, self._folder, self._ask_where = scheme, folder, ask_where
        self._proposed_file = ""
        self.form = Ui_NewReviewDialog()
        self.form.setupUi(self)
        self.form.titleEdit.setText(proposal.title)
        self.form.yearEdit.setText(proposal.year)
        self.form.schoolEdit.setText(proposal.school)
        self.people = {track.id: self._add_list(track) for track in scheme.tracks}
        self.issued = dict(self._add_counts())
        use_plain_text(self)
        self._connect()
        resize_within_screen(self, *_SIZE)
        self._turn_to(0)

    @property
    def wish(self) -> NewReviewWish:
        """The plan and path in the dialog. Raises RefusedError or InputError for input that is not valid."""
        return NewReviewWish(self._plan(), self._path())

    def accept(self) -> None:
        """Go to the next step, or close after the last one; show a refusal for input that is not valid."""
        wrong = self._wrong()
        show_error(self.form.errorLabel, wrong)
        if wrong:
            if self.form.steps.currentIndex() == 1:
                self._select_wrong_line()
            return
        if self._is_last:
            super().accept()
        else:
            self._turn_to(self.form.steps.currentIndex() + 1)

    @property
    def _is_last(self) -> bool:
        return self.form.steps.currentIndex() == self.form.steps.count() - 1

    def _connect(self) -> None:
        form = self.form
        form.okButton.clicked.connect(self.accept)
        form.cancelButton.clicked.connect(self.reject)
        form.backButton.clicked.connect(lambda: self._turn_to(form.steps.currentIndex() - 1))
        form.placeButton.clicked.connect(self._on_place_clicked)

    def _add_list(self, track: Track) -> QPlainTextEdit:
        """Add the list of a track's participants, filled with the scheme's proposal."""
        typed = TypedPeople(track)
        names = [name for category in track.categories for name in category.participants]
        hint = self.tr("职务和姓名，一行一人，可从表格整段粘贴；\n也可以先留空，以后再填写或导入。")
        typed.set_names(names, hint)
        self.form.peopleRow.addWidget(typed, 2 if track.has_positions else 1)
        return typed.edit

    def _add_counts(self) -> Iterator[tuple[tuple[str, str], QLineEdit]]:
        """Add a line for the issued ballots of every evaluator group; yield it by track and group."""
        for track in self._scheme.tracks:
            heading = QLabel(track.name)
            heading.setProperty("role", "strong")
            self.form.issuedForm.addRow(heading)
            for group in track.groups:
                edit = QLineEdit()
                edit.setFixedWidth(_ISSUED_WIDTH)
                edit.setAccessibleName(f"{track.name} {group.name}")
                self.form.issuedForm.addRow(f"{group.name}", edit)
                yield (track.id, group.name), edit

    def _turn_to(self, step: int) -> None:
        form = self.form
        form.errorLabel.hide()
        form.steps.setCurrentIndex(step)
        form.stepLabel.setText(self.tr("第 {} 步，共 {} 步").format(step + 1, form.steps.count()))
        head, hint = self._words()[step]
        form.headLabel.setText(head)
        form.hintLabel.setText(hint)
        form.backButton.setVisible(step > 0)
        form.okButton.setText(self.tr("建立并开始录入") if self._is_last else self.tr("下一步"))
        enter = (form.yearEdit, form.okButton, next(iter(self.issued.values())), form.okButton)[step]
        if step == 2:
            self._show_listed()
        elif self._is_last:
            self._show_end()
        enter.setFocus()
        form.yearEdit.selectAll()

    def _words(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("学年和学校"), self.tr("填好后按 Enter；以后可以在“评议信息”里修改。")),
            (self.tr("述职对象"), self.tr("一行一个，可以增加、删除、修改；以后可以在“述职对象”页修改。")),
            (
                self.tr("评委组和发出份数"),
                self.tr("填写发出的评分表份数，便于收齐时核对；不清楚的可以留空，以后再填。"),
            ),
            (self.tr("文件的保存位置"), self.tr("一份评议一个文件，录入时自动保存。")),
        )

    def _show_listed(self) -> None:
        """Show the number of participants as the default for groups that consist of participants."""
        listed = [person.category for person in self._people()]
        for (_, group), edit in self.issued.items():
            count = listed.count(group)
            edit.setPlaceholderText(self.tr("{}（名单上的人数）").format(count) if count else self.tr("未填"))

    def _show_end(self) -> None:
        plan, form = self._plan(), self.form
        # Update the proposal with the title, but keep a path typed by the user.
        if form.fileEdit.text() == self._proposed_file:
            self._proposed_file = str(proposed_path(self._folder, plan.year, plan.title))
            form.fileEdit.setText(self._proposed_file)
        counts = [
            self.tr("{} {} 个").format(
                track.name, sum(person.track == track.id for person in plan.participants or ())
            )
            for track in self._scheme.tracks
        ]
        kind = self.tr("演练，不作数") if plan.rehearsal else self.tr("正式评议")
        words = self.tr("{} 学年{}（{}）\n述职对象：{}")
        form.summaryLabel.setText(words.format(plan.year, plan.title, kind, self.tr("，").join(counts)))

    def _on_place_clicked(self) -> None:
        kind = self.tr("述评评议文件 (*.shuping)")
        path = self._ask_where(self.tr("新评议的保存位置"), self.form.fileEdit.text(), kind)
        if path is not None:
            self.form.fileEdit.setText(str(path))
            self.form.okButton.setFocus()

    def _people(self) -> list[NewParticipant]:
        texts = ((track, self.people[track.id].toPlainText()) for track in self._scheme.tracks)
        return [person for track, text in texts for person in read_people(track, text)]

    def _select_wrong_line(self) -> None:
        """Select the first line that is refused."""
        for track in self._scheme.tracks:
            edit = self.people[track.id]
            try:
                read_people(track, edit.toPlainText())
            except LineError as error:
                _select_line(edit, error.line)
                return

    def _plan(self) -> ReviewPlan:
        form = self.form
        counts = {key: read_issued(key[1], edit.text()) for key, edit in self.issued.items()}
        known = {key: count for key, count in counts.items() if count is not None}
        texts = (form.titleEdit.text(), form.yearEdit.text(), form.schoolEdit.text())
        plan = ReviewPlan(*texts, self._people(), known, form.rehearsalBox.isChecked())
        return sound_plan(self._scheme, plan)

    def _path(self) -> Path:
        path = Path(self.form.fileEdit.text().strip())
        return path if path.suffix.lower() == SUFFIX else path.with_name(f"{path.name}{SUFFIX}")

    def _wrong(self) -> str:
        """Return why this step cannot be left; empty if it can."""
        try:
            self._plan()
        except (RefusedError, InputError) as error:
            return translated(error.message)
        return self._wrong_place() if self._is_last else ""

    def _wrong_place(self) -> str:
        if not Path(self.form.fileEdit.text().strip()).name:
            return self.tr("请写明文件名，或点“换个位置…”选择。")
        path = self._path()
        # The methods of Path raise OSError or ValueError for some typed texts; these do not.
        if not os.path.isdir(path.parent):  # noqa: PTH112
            return self.tr("没有 {} 这个文件夹，请换个位置。").format(path.parent)
        if not is_free(path):
            return self.tr("{} 已存在，不会覆盖；请换一个文件名。").format(path.name)
        if not os.access(path.parent, os.W_OK):
            return self.tr("{} 不能写入，请换个位置。").format(path.parent)
        problem = long_name(path, database=True) or unusable_name(path.name)
        return translated(problem) if problem else ""


def _select_line(edit: QPlainTextEdit, line: int) -> None:
    """Focus a text with one of its lines, from 1, selected."""
    cursor = QTextCursor(edit.document().findBlockByNumber(line - 1))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    edit.setFocus()
