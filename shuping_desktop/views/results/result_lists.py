"""Card under the results: lists of open problems, flags and rulings, one of them shown at a time."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from ...forms.ui_result_lists import Ui_ResultLists
from ...models.desk import Desk
from ...models.problems import FlagsModel, ProblemsModel
from ...models.rulings import RulingLine, RulingsModel, RulingState
from ...models.translation import translated
from ...operations.flags import accept_flag, reopen_flag
from ...scoring.problems import Problem
from ...scoring.progress import Stage
from ...scoring.rulings import Question
from ..dialogs import Dialogs
from ..widgets.context_menu import ContextMenu, add_copying
from ..widgets.delegates import ListDelegate
from ..widgets.table_setup import repolish, use_plain_text
from .ruling_actions import RulingActions

ROW_HEIGHT = 28
_HINT_FROM = 640
"""Least width of the card with room for a hint beside the tabs."""


class ResultLists(QFrame):
    """Three lists behind tabs, and the buttons that act on the current line."""

    problem_chosen = Signal(object)
    """A problem was activated; carries a `scoring.Problem`."""
    ballot_chosen = Signal(int, int)
    """A line about a ballot was activated; carries the ids of the ballot and the participant, or 0."""
    participant_chosen = Signal(int)
    """A ruling about a participant was activated; carries the participant's id."""

    def __init__(
        self, desk: Desk, dialogs: Dialogs, actions: RulingActions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._dialogs = dialogs
        self._actions = actions
        self.form = Ui_ResultLists()
        self.form.setupUi(self)
        use_plain_text(self)
        self.problems = ProblemsModel(desk, self)
        self.flags = FlagsModel(desk, self)
        self.rulings = RulingsModel(desk, self)
        for view, model in self._views():
            view.setModel(model)
            view.setItemDelegate(ListDelegate(ROW_HEIGHT, self, most_lines=2))
            view.setWordWrap(True)
            view.setResizeMode(QListView.ResizeMode.Adjust)
            view.selectionModel().currentChanged.connect(self._show_buttons)
        self._connect()

    @property
    def focused_problem(self) -> Problem | None:
        """The current problem, while the list of problems has the keyboard focus."""
        return self._current_problem() if self.form.problemsList.hasFocus() else None

    def go_to_problems(self) -> None:
        """Show the list of problems and give it the keyboard focus."""
        view = self.form.problemsList
        self.form.problemsTab.setChecked(True)
        view.setFocus()
        if self.problems.rowCount() and not view.currentIndex().isValid():
            view.setCurrentIndex(self.problems.index(0))

    def go_to_rulings(self) -> None:
        """Show the list of rulings and give it the keyboard focus."""
        self.form.rulingsTab.setChecked(True)
        self.form.rulingsList.setFocus()

    def go_to_flags(self) -> None:
        """Show the list of flags and give it the keyboard focus."""
        self.form.flagsTab.setChecked(True)
        self.form.flagsList.setFocus()

    def show_lists(self) -> None:
        """Show the list of the checked tab, and the counts on all tabs."""
        self.flags.reload()
        self.rulings.reload()
        form = self.form
        form.problemsTab.setText(self.tr("待处理 {}").format(self.problems.rowCount()))
        # What a final version was finalised with is accepted.
        is_final = self._desk.progress().current.is_done
        form.flagsTab.setText(self.tr("留意 {}").format(0 if is_final else self.flags.open_count))
        pending = 0 if is_final else self.rulings.open_count
        form.rulingsTab.setText(self.tr("裁定（{} 待定）").format(pending) if pending else self.tr("裁定"))
        current, rows = self._current_view(), 0
        for view, model in self._views():
            view.setVisible(view is current and model.rowCount() > 0)
            rows = model.rowCount() if view is current else rows
        self._show_hint(bool(rows))
        form.emptyLabel.setVisible(not rows)
        form.emptyLabel.setText(self._empty_text(current))
        is_good = current is form.flagsList or (current is form.problemsList and is_final)
        form.emptyLabel.setProperty("role", "good" if is_good else "quiet")
        repolish(form.emptyLabel)
        self._show_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_hint(self._current_view().isVisibleTo(self))

    def _show_hint(self, has_rows: bool) -> None:
        self.form.hintLabel.setVisible(has_rows and self.width() >= _HINT_FROM)

    def _connect(self) -> None:
        form = self.form
        for view, buttons in (
            (form.problemsList, (form.ruleButton,)),
            (form.flagsList, (form.acceptButton,)),
            (form.rulingsList, (form.ruleButton,)),
        ):
            add_copying(view)
            ContextMenu(view, *buttons, opens=self.tr("前往"))
        form.problemsList.activated.connect(
            lambda index: self.problem_chosen.emit(self.problems.problem(index.row()))
        )
        form.flagsList.activated.connect(self._on_flag_activated)
        form.rulingsList.activated.connect(self._on_ruling_activated)
        form.acceptButton.clicked.connect(self._on_accept_clicked)
        form.ruleButton.clicked.connect(self._on_rule_clicked)
        for tab in (form.problemsTab, form.flagsTab, form.rulingsTab):
            tab.toggled.connect(self.show_lists)

    def _views(self) -> tuple[tuple[QListView, ProblemsModel | FlagsModel | RulingsModel], ...]:
        form = self.form
        return (
            (form.problemsList, self.problems),
            (form.flagsList, self.flags),
            (form.rulingsList, self.rulings),
        )

    def _current_view(self) -> QListView:
        form = self.form
        if form.rulingsTab.isChecked():
            return form.rulingsList
        return form.flagsList if form.flagsTab.isChecked() else form.problemsList

    def _empty_text(self, view: QListView) -> str:
        if view is self.form.flagsList:
            return self.tr("✓ 没有要留意的评分表。")
        if view is self.form.rulingsList:
            return self.tr("还没有裁定。")
        progress = self._desk.progress()
        if progress.current.is_done:
            return self.tr("✓ 已定稿：{}").format(translated(progress.current.text))
        if not progress.current.is_counted:
            return self.tr("{}。").format(translated(progress.next_text))
        if progress.current.stage is Stage.PROBLEMS:
            return self.tr("没有待处理的问题；{}，见“留意”。").format(translated(progress.current.text))
        return self.tr("没有待处理的问题；{}。").format(translated(progress.next_text))

    def _show_buttons(self) -> None:
        form, current = self.form, self._current_view()
        form.acceptButton.setVisible(current is form.flagsList and self.flags.rowCount() > 0)
        row = form.flagsList.currentIndex().row()
        selected = 0 <= row < self.flags.rowCount()
        accepted = selected and self.flags.is_accepted(row)
        form.acceptButton.setText(self.tr("重新留意") if accepted else self.tr("已看过…"))
        form.acceptButton.setEnabled(selected and not self._desk.review.read_only)
        form.ruleButton.setVisible(current is not form.flagsList)
        line = self._ruling_line()
        withdrawing = line is not None and line.ruling is not None
        form.ruleButton.setText(self.tr("撤回…") if withdrawing else self.tr("裁定…"))
        withdrawable = withdrawing and line is not None and line.state is not RulingState.WITHDRAWN
        form.ruleButton.setEnabled(
            self._actions.may_change and (withdrawable or self._question() is not None)
        )

    def _ruling_line(self) -> RulingLine | None:
        """Return the current line of the rulings, while their list is shown."""
        if self._current_view() is not self.form.rulingsList:
            return None
        return self.rulings.line(self.form.rulingsList.currentIndex().row())

    def _current_problem(self) -> Problem | None:
        row = self.form.problemsList.currentIndex().row()
        return self.problems.problem(row) if 0 <= row < self.problems.rowCount() else None

    def _question(self) -> Question | None:
        """Return the question of the current line."""
        if self._current_view() is self.form.problemsList:
            problem = self._current_problem()
            return problem.question if problem else None
        line = self._ruling_line()
        return line.question if line else None

    def _on_rule_clicked(self) -> None:
        line, question = self._ruling_line(), self._question()
        if line is not None and line.ruling is not None:
            self._actions.withdraw(line.ruling)
        elif question is not None:
            self._actions.rule([question])

    def _on_flag_activated(self) -> None:
        flag = self.flags.flag(self.form.flagsList.currentIndex().row())
        self.ballot_chosen.emit(flag.ballot_id, flag.participant_id)

    def _on_ruling_activated(self) -> None:
        """Go to the ballot's row that the line is about, or to the participant."""
        line = self._ruling_line()
        target = line and (line.ruling or line.question)
        # A ruling stays on record when its ballot is removed.
        if target and any(ballot.id == target.ballot_id for ballot in self._desk.data.ballots):
            self.ballot_chosen.emit(target.ballot_id, target.participant_id)
        elif target and target.participant_id:
            self.participant_chosen.emit(target.participant_id)

    def _on_accept_clicked(self) -> None:
        row, review = self.form.flagsList.currentIndex().row(), self._desk.review
        flag = self.flags.flag(row)
        if self.flags.is_accepted(row):
            self._desk.request(lambda: reopen_flag(review, flag))
            return
        prompt = self.tr("说明理由：")
        reason = self._dialogs.ask_text(self.tr("已看过"), f"{translated(flag.text)}\n{prompt}", "")
        if reason is not None:
            self._desk.request(lambda: accept_flag(review, flag, reason))
