"""The lists under the results: open problems, flags, and rulings, one of them in sight at a time."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QListView, QWidget

from ...forms.ui_results_page import Ui_ResultsPage
from ...models.desk import Desk
from ...models.results import FlagsModel, ProblemsModel
from ...models.rulings import RulingLine, RulingsModel, RulingState
from ...models.translation import translated
from ...operations.flags import accept_flag, reopen_flag
from ...scoring.rulings import Question
from ..dialogs import Dialogs
from ..widgets.delegates import ListDelegate
from .ruling_actions import RulingActions

ROW_HEIGHT = 30


class ResultLists(QObject):
    """Fills the card under the results, and does what its buttons say with the chosen line."""

    problem_chosen = Signal(object)
    ballot_chosen = Signal(int, int)
    participant_chosen = Signal(int)

    def __init__(
        self, desk: Desk, dialogs: Dialogs, form: Ui_ResultsPage, actions: RulingActions, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._dialogs = dialogs
        self._form = form
        self._actions = actions
        self.problems = ProblemsModel(desk, self)
        self.flags = FlagsModel(desk, self)
        self.rulings = RulingsModel(desk, self)
        for view, model in self._models():
            view.setModel(model)
            view.setItemDelegate(ListDelegate(ROW_HEIGHT, parent))
            view.setWordWrap(True)
            view.setResizeMode(QListView.ResizeMode.Adjust)
            view.selectionModel().currentChanged.connect(self._show_buttons)
        form.problemsList.activated.connect(
            lambda index: self.problem_chosen.emit(self.problems.problem(index.row()))
        )
        form.flagsList.activated.connect(self._on_flag_activated)
        form.rulingsList.activated.connect(self._on_ruling_activated)
        form.acceptButton.clicked.connect(self._on_accept_clicked)
        form.ruleButton.clicked.connect(self._on_rule_clicked)
        for tab in (form.problemsTab, form.flagsTab, form.rulingsTab):
            tab.toggled.connect(self.show_lists)

    def go_to_problems(self) -> None:
        """Take the keyboard to the list of problems."""
        self._form.problemsTab.setChecked(True)
        self._form.problemsList.setFocus()
        if self.problems.rowCount() and not self._form.problemsList.currentIndex().isValid():
            self._form.problemsList.setCurrentIndex(self.problems.index(0))

    def show_lists(self) -> None:
        """The list that the tab says, each tab with its count."""
        self.flags.reload()
        self.rulings.reload()
        form = self._form
        form.problemsTab.setText(self.tr("待处理 {}").format(self.problems.rowCount()))
        form.flagsTab.setText(self.tr("留意 {}").format(self.flags.open_count))
        awaited = self.rulings.open_count
        form.rulingsTab.setText(self.tr("裁定（{} 待定）").format(awaited) if awaited else self.tr("裁定"))
        shown, rows = self._shown(), 0
        for view, model in self._models():
            view.setVisible(view is shown and model.rowCount() > 0)
            rows = model.rowCount() if view is shown else rows
        form.problemsHint.setVisible(bool(rows))
        form.problemsEmpty.setVisible(not rows)
        form.problemsEmpty.setText(self._nothing(shown))
        self._show_buttons()

    def _models(self) -> tuple[tuple[QListView, ProblemsModel | FlagsModel | RulingsModel], ...]:
        form = self._form
        return (
            (form.problemsList, self.problems),
            (form.flagsList, self.flags),
            (form.rulingsList, self.rulings),
        )

    def _shown(self) -> QListView:
        form = self._form
        if form.rulingsTab.isChecked():
            return form.rulingsList
        return form.flagsList if form.flagsTab.isChecked() else form.problemsList

    def _nothing(self, shown: QListView) -> str:
        if shown is self._form.flagsList:
            return self.tr("✓ 没有要留意的评分表。")
        if shown is self._form.rulingsList:
            return self.tr("还没有作过裁定。")
        return self.tr("✓ 没有待处理的问题。")

    def _show_buttons(self) -> None:
        form, shown = self._form, self._shown()
        form.acceptButton.setVisible(shown is form.flagsList and self.flags.rowCount() > 0)
        row = form.flagsList.currentIndex().row()
        chosen = 0 <= row < self.flags.rowCount()
        accepted = chosen and self.flags.is_accepted(row)
        form.acceptButton.setText(self.tr("重新留意") if accepted else self.tr("已看过…"))
        form.acceptButton.setEnabled(chosen and not self._desk.review.read_only)
        form.ruleButton.setVisible(shown is not form.flagsList)
        line = self._line()
        withdrawing = line is not None and line.ruling is not None
        form.ruleButton.setText(self.tr("撤回…") if withdrawing else self.tr("裁定…"))
        standing = withdrawing and line is not None and line.state is not RulingState.WITHDRAWN
        form.ruleButton.setEnabled(self._actions.may_change and (standing or self._question() is not None))

    def _line(self) -> RulingLine | None:
        """The chosen line of the rulings, while they are in sight."""
        if self._shown() is not self._form.rulingsList:
            return None
        return self.rulings.line(self._form.rulingsList.currentIndex().row())

    def _question(self) -> Question | None:
        """What the chosen line asks."""
        if self._shown() is self._form.problemsList:
            row = self._form.problemsList.currentIndex().row()
            return self.problems.problem(row).question if 0 <= row < self.problems.rowCount() else None
        line = self._line()
        return line.question if line else None

    def _on_rule_clicked(self) -> None:
        line, question = self._line(), self._question()
        if line is not None and line.ruling is not None:
            self._actions.withdraw(line.ruling)
        elif question is not None:
            self._actions.rule([question])

    def _on_flag_activated(self) -> None:
        flag = self.flags.flag(self._form.flagsList.currentIndex().row())
        self.ballot_chosen.emit(flag.ballot_id, flag.participant_id)

    def _on_ruling_activated(self) -> None:
        """Go where a ruling is about: to its row on the ballot, or to the participant."""
        line = self._line()
        about = line and (line.ruling or line.question)
        # A ruling stays on record when its ballot is gone.
        if about and any(ballot.id == about.ballot_id for ballot in self._desk.data.ballots):
            self.ballot_chosen.emit(about.ballot_id, about.participant_id)
        elif about and about.participant_id:
            self.participant_chosen.emit(about.participant_id)

    def _on_accept_clicked(self) -> None:
        row, review = self._form.flagsList.currentIndex().row(), self._desk.review
        flag = self.flags.flag(row)
        if self.flags.is_accepted(row):
            self._desk.request(lambda: reopen_flag(review, flag))
            return
        why = self.tr("说明理由：")
        reason = self._dialogs.ask_text(self.tr("已看过"), f"{translated(flag.text)}\n{why}", "")
        if reason is not None:
            self._desk.request(lambda: accept_flag(review, flag, reason))
