"""Card of the open ballot: its head, the grid, the status line, and the buttons that act on it."""

from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ...forms.ui_ballot_card import Ui_BallotCard
from ...models.ballot_model import BallotModel
from ...models.desk import Desk
from ...models.readings import SecondReading, SettlingReading
from ...models.roles import AWAITS_PANEL
from ...models.translation import translated
from ...scoring.ballots import Ballot
from ...scoring.problems import Problem
from ...scoring.rulings import DECISIONS
from ...scoring.second_entry import first_typists
from ...scoring.slips import Shift
from ..widgets.eliding import ElidingFilter
from ..widgets.table_setup import set_style_state, use_plain_text
from .mark_grid import MarkGrid


class LineState(Enum):
    """State that the status line reports; the value is its sign."""

    GOOD = "✓"
    PROBLEM = "⚠"
    DIFFERENT = "≠"
    PANEL = AWAITS_PANEL


_STYLES = {LineState.GOOD: "good", LineState.PANEL: "panel"}


class StatusLine(NamedTuple):
    """Text of the line below the grid, and the state that colours it."""

    state: LineState
    text: str

    def __str__(self) -> str:
        return f"{self.state.value}  {self.text}"


class BallotCard(QFrame):
    """Shows the open ballot, or the first step where none is open. Its signals request actions."""

    start_requested = Signal()
    """The button of the empty card was clicked."""
    edit_requested = Signal()
    discard_requested = Signal()
    void_requested = Signal()
    note_requested = Signal()
    previous_requested = Signal()
    next_requested = Signal()
    next_problem_requested = Signal()
    as_on_paper_requested = Signal()
    own_row_requested = Signal()
    """The current row is declared to be the evaluator's own, or not to be."""
    shift_requested = Signal(int)
    """Rows are to be moved: up (-1), down (+1), or the shifted block to its place (0)."""

    def __init__(self, desk: Desk, model: BallotModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self._typed_row = -1
        form = self.form = Ui_BallotCard()
        form.setupUi(self)
        use_plain_text(self)
        self.grid = MarkGrid(model, self)
        form.gridArea.addWidget(self.grid)
        self._row_below = QHBoxLayout()
        self._row_below.setSpacing(form.ballotHead.spacing())
        form.gridColumn.addLayout(self._row_below)
        for label in (form.formLabel, form.groupLabel):
            # A long text must not widen the window.
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.installEventFilter(ElidingFilter(label))
        form.keysLabel.setWordWrap(True)
        form.ballotHead.setStretchFactor(form.ballotWords, 1)
        form.problemRow.setStretchFactor(form.problemLabel, 1)
        self._connect()

    def show_narrow(self, narrow: bool, margin: int) -> None:
        """Put the buttons below the grid where there is no room for them beside the ballot's number."""
        form = self.form
        form.ballotColumn.setContentsMargins(margin, margin, margin, margin)
        row = self._row_below if narrow else form.ballotHead
        for button in (
            form.editButton,
            form.noteButton,
            form.discardButton,
            form.voidButton,
            form.previousButton,
            form.nextButton,
        ):
            row.addWidget(button)

    def show_empty(self, *, second: bool, has_ballots: bool, expected: bool) -> None:
        """Show the first step, where no ballot is open.

        `second` is the second entry; `has_ballots` and `expected` say that the list has any entry, and
        one that is not received.
        """
        form = self.form
        form.ballotStack.setCurrentWidget(form.emptyView)
        form.emptyLabel.setText(self._empty_text(second=second, has_ballots=has_ballots))
        new, first = self.tr("新建评分表  Ctrl+N"), self.tr("录第一份未收到的评分表")
        form.emptyButton.setText(first if expected else new)
        writable = bool(self._desk.data.participants) and not self._desk.locked
        form.emptyButton.setVisible(writable and not second)

    def take_focus(self) -> None:
        """Give the keyboard to the grid, or to the button of the empty card."""
        (self.grid if self._model.ballot else self.form.emptyButton).setFocus()

    def show_ballot(self) -> None:
        """Show number, group, evaluator and reading, large enough to notice a wrong paper."""
        ballot, form = self._model.ballot, self.form
        if ballot is None:
            return
        form.ballotStack.setCurrentWidget(form.ballotView)
        self._typed_row = -1
        form.numberLabel.setText(ballot.number)
        evaluator = ballot.evaluator or self.tr("不记名")
        note = self.tr("　附注：{}").format(ballot.note) if ballot.note else ""
        form.groupLabel.setText(f"{ballot.group} · {evaluator}{note}")
        reading, is_first = self._reading_text(ballot), self._model.reading.is_first
        # There is room for the form's title only beside the short text of the first entry.
        title, locked = self._desk.data.track.form_title, self._desk.locked
        usual = is_first and not locked
        form.formLabel.setText(f"{title}　{reading}" if usual and ballot.id else reading)
        for label in (form.formLabel, form.groupLabel):
            label.setToolTip(label.text())
        set_style_state(form.formLabel, "" if usual else "warn")
        form.voidButton.setEnabled(not locked and bool(ballot.id))
        for button in (form.editButton, form.discardButton, form.paperButton, form.shiftButton):
            button.setEnabled(not locked)
        form.voidButton.setText(self.tr("恢复有效  F9") if ballot.void_reason else self.tr("作废…  F9"))

    def show_typed(self) -> None:
        """Show the status while the current row is being typed: an incomplete row is no problem yet."""
        self._typed_row = self.grid.currentIndex().row()
        self.show_status()

    def show_status(self) -> None:
        """Show the problem of the current row, else how many rows of the ballot have one."""
        form, shift = self.form, self._model.shift
        form.discardButton.setVisible(self._model.has_unfinished_second)
        row = self.grid.currentIndex().row()
        self._typed_row = row if row == self._typed_row else -1
        problem, typed = self._model.problem(row), self._being_typed()
        wrong = self._wrong_rows(typed)
        acceptable = problem is not None and problem is not typed and problem.kind.on_paper
        form.problemButton.setVisible(bool(wrong))
        form.shiftButton.setVisible(shift is not None)
        form.noteButton.setEnabled(self._model.reading.is_first and not self._desk.locked and row >= 0)
        form.paperButton.setVisible(acceptable and self._model.reading.is_first)
        self._show_own_button(row)
        if shift is not None:
            form.shiftButton.setText(self.tr("整块{}移一行").format(self._direction(shift)))
        form.paperButton.setText(self._paper_text(problem))
        self._show_keys()
        line = self._with_note(row, self._status_line(row, shift, problem, wrong))
        form.problemLabel.setText(str(line))
        for widget in (form.problemBar, form.problemLabel):
            set_style_state(widget, _STYLES.get(line.state, ""))

    def _show_own_button(self, row: int) -> None:
        """Offer to say that the row of the evaluator's name is another person's, or their own."""
        usual = row >= 0 and self._model.reading.is_first and not self._desk.locked
        own, namesake = usual and self._model.is_own(row), usual and self._model.is_namesake(row)
        self.form.ownButton.setVisible(own or namesake)
        self.form.ownButton.setText(self.tr("不是同一个人") if own else self.tr("就是本人"))

    def _connect(self) -> None:
        form = self.form
        for button, signal in (
            (form.emptyButton, self.start_requested),
            (form.editButton, self.edit_requested),
            (form.discardButton, self.discard_requested),
            (form.voidButton, self.void_requested),
            (form.noteButton, self.note_requested),
            (form.previousButton, self.previous_requested),
            (form.nextButton, self.next_requested),
            (form.problemButton, self.next_problem_requested),
            (form.paperButton, self.as_on_paper_requested),
            (form.ownButton, self.own_row_requested),
        ):
            button.clicked.connect(signal)
        form.shiftButton.clicked.connect(lambda: self.shift_requested.emit(0))
        self.grid.next_requested.connect(self.next_requested)
        self.grid.previous_requested.connect(self.previous_requested)
        self.grid.as_on_paper_requested.connect(self.as_on_paper_requested)
        self.grid.shift_requested.connect(self.shift_requested)
        self.grid.current_changed.connect(self.show_status)
        self._model.problems_changed.connect(self.show_typed)

    def _reading_text(self, ballot: Ballot) -> str:
        reading = self._model.reading
        if isinstance(reading, SettlingReading):
            return self.tr("对照纸质评分表，重录不符的格")
        if isinstance(reading, SecondReading):
            alone = self._desk.review.who in first_typists(ballot)
            return (
                self.tr("第二遍（与第一遍为同一人，核对作用较弱）")
                if alone
                else self.tr("第二遍，看不到第一遍")
            )
        if ballot.void_reason:
            return self.tr("已作废：{}").format(ballot.void_reason)
        if self._desk.locked:
            return self._desk.locked
        return self.tr("未收到，录入第一格即登记收到") if not ballot.id else self.tr("第一遍录入")

    def _keys_text(self) -> str:
        keys = [
            self.tr("填满自动跳到下一格"),
            self.tr("+ 加半分"),
            self.tr("Enter 下一格"),
            self.tr("* 弃评"),
        ]
        if self._desk.data.track.unmet_remark:
            keys.append(self.tr("/ {}").format(self._desk.data.track.unmet_remark))
        keys += [
            self.tr("− 上一份"),
            self.tr("末格 Enter 下一份"),
            self.tr("Ctrl+F 查找"),
            self.tr("F1 使用说明"),
        ]
        return "　".join(keys)

    def _wrong_rows(self, typed: Problem | None) -> list[Problem]:
        """Return the problems except `typed`, and in a second reading except incomplete rows."""
        is_first = self._model.reading.is_first
        return [
            problem
            for problem in self._model.problems
            if problem is not typed and (is_first or not problem.kind.is_unfinished)
        ]

    def _being_typed(self) -> Problem | None:
        """Return the problem of the row being typed, if the row is only incomplete and has no likely slip."""
        problem = self._model.problem(self._typed_row)
        incomplete = problem is not None and problem.kind.is_unfinished and not problem.awaits_panel
        return problem if incomplete and not self._model.slip_text(self._typed_row) else None

    def _show_keys(self) -> None:
        """Show the keys, and what ◆ means where the ballot has such a row."""
        legend = self.tr("　　{} 已确认，待裁定").format(AWAITS_PANEL)
        awaits = any(problem.awaits_panel for problem in self._model.problems)
        text = self._keys_text() + (legend if awaits else "")
        if text != self.form.keysLabel.text():
            self.form.keysLabel.setText(text)

    def _paper_text(self, problem: Problem | None) -> str:
        confirmed = problem is not None and problem.awaits_panel
        return self.tr("取消确认  F4") if confirmed else self.tr("纸上确实这样写  F4")

    def _status_line(
        self, row: int, shift: Shift | None, problem: Problem | None, wrong: list[Problem]
    ) -> StatusLine:
        """Return the status: of a shifted block, else of the row, else of the ballot."""
        if shift is not None:
            text = self.tr("第 {} 行到第 {} 行的各项和与{}一行的手写总分相符，可能录错了一行。")
            return StatusLine(
                LineState.PROBLEM, text.format(shift.first + 1, shift.last + 1, self._direction(shift))
            )
        return self._row_line(row, problem) or self._ruled_line(row) or self._ballot_line(wrong)

    def _with_note(self, row: int, line: StatusLine) -> StatusLine:
        """Return the status with the note on the current row."""
        note = self._model.note(row)
        return line._replace(text=self.tr("{}　附注：{}").format(line.text, note)) if note else line

    def _direction(self, shift: Shift) -> str:
        return self.tr("下") if shift.by > 0 else self.tr("上")

    def _row_line(self, row: int, problem: Problem | None) -> StatusLine | None:
        """Return the problem of the current row with its likely slip; None while it is only incomplete."""
        if problem is None:
            return None
        if problem.awaits_panel:
            return StatusLine(LineState.PANEL, translated(problem.text))
        slip = self._model.slip_text(row)
        if problem.kind.is_unfinished and not slip:
            return None
        likely = self.tr("可能：{}。").format(slip) if slip else ""
        return StatusLine(LineState.PROBLEM, f"{translated(problem.text)}{likely}")

    def _ruled_line(self, row: int) -> StatusLine | None:
        """Return the ruling on the current row; None where there is none, or in a second reading."""
        ballot = self._model.ballot if self._model.reading.is_first else None
        ruling = ballot.ruled.get(self._model.participant(row).id) if ballot and row >= 0 else None
        if ruling is None:
            return None
        decided = translated(DECISIONS[ruling.decision])
        return StatusLine(LineState.GOOD, self.tr("已裁定：{}（{}）。").format(decided, ruling.decided_by))

    def _ballot_line(self, wrong: list[Problem]) -> StatusLine:
        """Return the status of the ballot as a whole."""
        cells = self._model.open_cells
        if cells:
            text = self.tr("两遍录入有 {} 格不符，请对照纸质评分表重录。").format(len(cells))
            return StatusLine(LineState.DIFFERENT, text)
        if cells is not None:
            return StatusLine(LineState.GOOD, self.tr("两遍录入一致，按 Enter 录下一份。"))
        waiting = sum(problem.awaits_panel for problem in wrong)
        if len(wrong) > waiting:
            text = self.tr("这份评分表有 {} 行待处理。").format(len(wrong) - waiting)
            return StatusLine(LineState.PROBLEM, text)
        if waiting:
            text = self.tr("这份评分表有 {} 行已确认，待评议小组裁定；别的行没有问题。").format(waiting)
            return StatusLine(LineState.PANEL, text)
        if self._model.reading.is_first and self._model.is_typed:
            text = self.tr("这份评分表已录完，没有待处理的行；在末格按 Enter 到下一份。")
            return StatusLine(LineState.GOOD, text)
        return StatusLine(LineState.GOOD, self.tr("已录的行没有问题。"))

    def _empty_text(self, *, second: bool, has_ballots: bool) -> str:
        if not self._desk.data.participants:
            return self.tr("还没有述职对象。请先在“1 述职对象”里填好名单，再录入评分表。")
        if second:
            return self.tr("没有待录第二遍的评分表：第一遍录完后才能录第二遍。按 F6 返回第一遍。")
        if has_ballots:
            return self.tr("请在左侧选一份评分表继续录入，或新建一份。")
        return self.tr(
            "还没有评分表。请取第一份纸质评分表，按 Ctrl+N 新建，按表上的次序从左到右、从上到下录入。\n"
            "先在“3 评委与权重”里填好发出份数，这里会列出每一份，便于核对缺哪几份。"
        )
