"""The open ballot's head, the line on what is wrong with it, and the keys that act on it."""

from PySide6.QtCore import QCoreApplication

from ..forms.ui_entry_page import Ui_EntryPage
from ..models.ballot_grid import ON_PAPER
from ..models.desk import Desk
from ..models.readings import SecondReading, SettlingReading
from ..scoring.ballots import Ballot
from .mark_grid import MarkGrid
from .tables import set_state


class BallotCard:
    """Writes the words around the grid. It shows; the page acts."""

    def __init__(self, desk: Desk, form: Ui_EntryPage, grid: MarkGrid) -> None:
        self._desk = desk
        self._form = form
        self._grid = grid
        self._model = grid.grid_model

    @staticmethod
    def tr(text: str) -> str:
        """The text in the language of the screen."""
        return QCoreApplication.translate("BallotCard", text)

    def show_head(self) -> None:
        """Number, group, evaluator and reading, large enough to notice the wrong paper."""
        ballot, form = self._model.ballot, self._form
        if ballot is None:
            return
        form.numberLabel.setText(ballot.number)
        form.groupLabel.setText(f"{ballot.group} · {ballot.evaluator or self.tr('不记名')}")
        form.formLabel.setText(f"{self._desk.data.track.form_title}　{self._which_reading(ballot)}")
        set_state(form.formLabel, "warn" if not self._model.reading.is_first else "")
        writable = not self._desk.review.read_only
        for button in (form.voidButton, form.removeButton):
            button.setEnabled(writable and bool(ballot.id))
        form.editButton.setEnabled(writable)
        form.voidButton.setText(self.tr("恢复有效  F9") if ballot.void_reason else self.tr("作废…  F9"))
        form.keysLabel.setText(self._keys())

    def _which_reading(self, ballot: Ballot) -> str:
        reading = self._model.reading
        if isinstance(reading, SettlingReading):
            return self.tr("照纸面重读不符的格子，两遍的数都不显示")
        if isinstance(reading, SecondReading):
            alone = ballot.typed_by == self._desk.review.who
            weaker = self.tr("（与第一遍同一人，是较弱的核对）") if alone else ""
            return self.tr("第二遍录入，看不到第一遍{}").format(weaker)
        if ballot.void_reason:
            return self.tr("已作废：{}").format(ballot.void_reason)
        return self.tr("未收到，录入第一格即登记收到") if not ballot.id else self.tr("第一遍录入")

    def _keys(self) -> str:
        keys = [self.tr("满格自动进格"), self.tr("+ 加半分"), self.tr("Enter 下一格"), self.tr("* 弃评")]
        if self._desk.data.track.unmet_remark:
            keys.append(self.tr("/ {}").format(self._desk.data.track.unmet_remark))
        keys += [
            self.tr("− 上一份"),
            self.tr("末格 Enter 下一份"),
            self.tr("Ctrl+F 查找"),
            self.tr("F1 全部按键"),
        ]
        return "　".join(keys)

    def show_problem(self) -> None:
        """What is wrong with the row that the eye is on, else how many rows of the ballot are open."""
        form, problems = self._form, self._model.problems
        row = self._grid.currentIndex().row()
        problem, shift = self._model.problem(row), self._model.shift
        typing = problem is not None and problem.code == "incomplete-row"
        differing = len(self._model.open_cells or ())
        for widget in (form.problemBar, form.problemLabel):
            set_state(widget, "" if problems or differing else "good")
        form.problemButton.setVisible(bool(problems))
        form.shiftButton.setVisible(shift is not None)
        form.paperButton.setVisible(problem is not None and problem.code in ON_PAPER)
        if shift is not None:
            where = self.tr("下") if shift.by > 0 else self.tr("上")
            form.shiftButton.setText(self.tr("整块{}移一行").format(where))
            text = self.tr("⚠  第 {} 行到第 {} 行的和正是{}一行的手写总分，像是错了一行。")
            form.problemLabel.setText(text.format(shift.first + 1, shift.last + 1, where))
        elif problem is not None and not typing:
            slip = self._model.slip_text(row)
            form.problemLabel.setText(
                "⚠  " + problem.text + (self.tr("可能：{}。").format(slip) if slip else "")
            )
        elif differing:
            form.problemLabel.setText(self.tr("≠  两遍录入有 {} 格不符，照纸面再打一遍。").format(differing))
        elif self._model.open_cells is not None:
            form.problemLabel.setText(self.tr("✓  两遍录入一致，按 Enter 录下一份。"))
        elif problems:
            form.problemLabel.setText(self.tr("⚠  这份评分表有 {} 行待处理。").format(len(problems)))
        else:
            form.problemLabel.setText(self.tr("✓  这份评分表没有待处理的行。"))
