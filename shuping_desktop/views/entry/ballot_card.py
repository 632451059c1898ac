"""The open ballot's head, the line on what is wrong with it, and the keys that act on it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from ...forms.ui_entry_page import Ui_EntryPage
from ...models.desk import Desk
from ...models.readings import SecondReading, SettlingReading
from ...models.translation import translated
from ...scoring.ballots import Ballot
from ...scoring.problems import INCOMPLETE_ROW, Problem
from ...scoring.register import BallotState, ballot_state
from ...scoring.rulings import DECISIONS
from ...scoring.second_entry import first_hands
from ...scoring.slips import Shift
from ..widgets.table_setup import set_style_state
from .mark_grid import MarkGrid


class BallotCard:
    """Writes the words around the grid. It shows; the page acts."""

    def __init__(self, desk: Desk, form: Ui_EntryPage, grid: MarkGrid) -> None:
        self._desk = desk
        self._form = form
        self._grid = grid
        self._model = grid.grid_model
        self._typed_row = -1
        self._below = QHBoxLayout()
        self._below.setSpacing(form.ballotHead.spacing())
        form.gridColumn.addLayout(self._below)

    @staticmethod
    def tr(text: str) -> str:
        """The text in the language of the screen."""
        return QCoreApplication.translate("BallotCard", text)

    def show_narrow(self, narrow: bool) -> None:
        """Put the buttons below the grid where they have no room beside the ballot's number."""
        form, row = self._form, self._below if narrow else self._form.ballotHead
        for button in (
            form.editButton,
            form.discardButton,
            form.voidButton,
            form.removeButton,
            form.previousButton,
            form.nextButton,
        ):
            row.addWidget(button)

    def show_head(self) -> None:
        """Number, group, evaluator and reading, large enough to notice the wrong paper."""
        ballot, form = self._model.ballot, self._form
        if ballot is None:
            return
        self._typed_row = -1
        form.numberLabel.setText(ballot.number)
        evaluator = ballot.evaluator or self.tr("不记名")
        form.groupLabel.setText(f"{ballot.group} · {evaluator}")
        reading, is_first = self._which_reading(ballot), self._model.reading.is_first
        # There is room for both only while nothing more than the first entry is to be said.
        title, locked = self._desk.data.track.form_title, self._desk.locked
        usual = is_first and not locked
        form.formLabel.setText(f"{title}　{reading}" if usual and ballot.id else reading)
        for label in (form.formLabel, form.groupLabel):
            label.setToolTip(label.text())
        set_style_state(form.formLabel, "" if usual else "warn")
        for button in (form.voidButton, form.removeButton):
            button.setEnabled(not locked and bool(ballot.id))
        for button in (form.editButton, form.discardButton, form.paperButton, form.shiftButton):
            button.setEnabled(not locked)
        form.voidButton.setText(self.tr("恢复有效  F9") if ballot.void_reason else self.tr("作废…  F9"))
        form.keysLabel.setText(self._keys())

    def _which_reading(self, ballot: Ballot) -> str:
        reading = self._model.reading
        if isinstance(reading, SettlingReading):
            return self.tr("照纸面重读不符的格子")
        if isinstance(reading, SecondReading):
            alone = self._desk.review.who in first_hands(ballot)
            return self.tr("第二遍（同一人，是较弱的核对）") if alone else self.tr("第二遍，看不到第一遍")
        if ballot.void_reason:
            return self.tr("已作废：{}").format(ballot.void_reason)
        if self._desk.locked:
            return self._desk.locked
        return self.tr("未收到，录入第一格即登记收到") if not ballot.id else self.tr("第一遍录入")

    def _keys(self) -> str:
        keys = [self.tr("满格自动进格"), self.tr("+ 加半分"), self.tr("Enter 下一格"), self.tr("* 弃评")]
        if self._desk.data.track.unmet_remark:
            keys.append(self.tr("/ {}").format(self._desk.data.track.unmet_remark))
        keys += [
            self.tr("− 上一份"),
            self.tr("末格 Enter 下一份"),
            self.tr("Ctrl+F 查找"),
            self.tr("F1 使用说明"),
        ]
        return "　".join(keys)

    def show_typed(self) -> None:
        """The same while the row that the eye is on is being typed: not yet complete is nothing wrong."""
        self._typed_row = self._grid.currentIndex().row()
        self.show_problem()

    def show_problem(self) -> None:
        """What is wrong with the row that the eye is on, else how many rows of the ballot are open."""
        form, shift = self._form, self._model.shift
        form.discardButton.setVisible(self._model.has_unfinished_second)
        row = self._grid.currentIndex().row()
        self._typed_row = row if row == self._typed_row else -1
        problem = self._model.problem(row)
        told = self._model.reading.is_first and problem is not self._being_typed()
        form.problemButton.setVisible(bool(self._wrong_rows()))
        form.shiftButton.setVisible(shift is not None)
        form.paperButton.setVisible(told and problem is not None and problem.kind.on_paper)
        words = self._shift_words(shift) if shift else self._row_words(problem)
        words = words or self._ruled_words(row) or self._ballot_words()
        form.problemLabel.setText(words)
        for widget in (form.problemBar, form.problemLabel):
            set_style_state(widget, "good" if words.startswith("✓") else "")

    def _wrong_rows(self) -> list[Problem]:
        """The rows that are wrong; while a second reading is typed, an unfinished row is none."""
        first = self._model.reading.is_first
        typed = self._being_typed()
        return [
            problem
            for problem in self._model.problems
            if problem is not typed and (first or problem.code != INCOMPLETE_ROW)
        ]

    def _being_typed(self) -> Problem | None:
        """What is wrong with the row that is being typed, where it is merely not complete yet."""
        problem = self._model.problem(self._typed_row)
        unfinished = problem is not None and problem.code == INCOMPLETE_ROW
        return problem if unfinished and not self._model.slip_text(self._typed_row) else None

    def _shift_words(self, shift: Shift) -> str:
        where = self.tr("下") if shift.by > 0 else self.tr("上")
        self._form.shiftButton.setText(self.tr("整块{}移一行").format(where))
        text = self.tr("⚠  第 {} 行到第 {} 行的和正是{}一行的手写总分，像是错了一行。")
        return text.format(shift.first + 1, shift.last + 1, where)

    def _row_words(self, problem: Problem | None) -> str:
        """What is wrong with the current row, and the likely slip; empty while it is merely unfinished."""
        row = self._grid.currentIndex().row()
        unfinished = problem is not None and problem.code == INCOMPLETE_ROW
        slip = self._model.slip_text(row) if problem else ""
        if problem is None or (unfinished and not slip):
            return ""
        return f"⚠  {translated(problem.text)}" + (self.tr("可能：{}。").format(slip) if slip else "")

    def _ruled_words(self, row: int) -> str:
        """What was ruled on the row that the eye is on; empty where nothing was, or it must not show."""
        ballot = self._model.ballot if self._model.reading.is_first else None
        ruling = ballot.ruled.get(self._model.participant(row).id) if ballot and row >= 0 else None
        if ruling is None:
            return ""
        decided = translated(DECISIONS[ruling.decision])
        return self.tr("✓  已裁定：{}（{}）。").format(decided, ruling.decided_by)

    def _ballot_words(self) -> str:
        """How the ballot as a whole stands."""
        ballot, cells = self._model.ballot, self._model.open_cells
        if cells:
            return self.tr("≠  两遍录入有 {} 格不符，照纸面再打一遍。").format(len(cells))
        if cells is not None:
            return self.tr("✓  两遍录入一致，按 Enter 录下一份。")
        wrong = len(self._wrong_rows())
        if wrong:
            return self.tr("⚠  这份评分表有 {} 行待处理。").format(wrong)
        done = ballot is not None and ballot_state(self._desk.data, ballot) is not BallotState.PART_TYPED
        if done and self._model.reading.is_first:
            return self.tr("✓  这份评分表已录完，没有待处理的行；在末格按 Enter 到下一份。")
        return self.tr("✓  录到现在没有待处理的行。")

    def empty_words(self, *, second: bool, has_ballots: bool) -> str:
        """What comes first, where no ballot is open."""
        if not self._desk.data.participants:
            return self.tr("还没有述职对象。请先在“1 述职对象”里填好名单，再录入评分表。")
        if second:
            return self.tr("没有等着录第二遍的评分表：第一遍录完的才能录第二遍。按 F6 回到第一遍。")
        if has_ballots:
            return self.tr("在左边选一份评分表接着录，或新建一份。")
        return self.tr(
            "还没有评分表。拿起第一份纸表，按 Ctrl+N 新建，照纸面从左到右、从上到下录入。\n"
            "先在“3 评委与权重”里填好发出份数，这里会列出每一份，缺哪份一目了然。"
        )
