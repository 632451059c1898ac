"""Dialog for a ballot's group, number, evaluator and note, all proposed: Enter accepts them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from ...forms.ui_ballot_dialog import Ui_BallotDialog
from ...models.desk import Desk
from ...models.translation import translated
from ...operations.ballots import number_refusal
from ...scoring.ballot_number import BallotNumber
from ...scoring.ballots import Ballot
from ...scoring.register import (
    home_group,
    next_evaluator,
    next_number,
    number_for_numberless,
    number_for_twin,
    number_with_prefix,
)
from ..widgets.form_dialog import FormDialog
from ..widgets.table_setup import repolish, show_error, use_plain_text


@dataclass(frozen=True, slots=True)
class BallotWish:
    """Group, number, evaluator and note entered for a ballot, or that it is to be removed.

    None leaves the note as it is.
    """

    group: str
    number: str
    evaluator: str
    note: str | None = None
    removes: bool = False


class BallotDialog(FormDialog):
    """Asks for a new ballot, or corrects one: it can be renumbered, moved to another group, and removed.

    A number that has another group's prefix, or none, is asked about once before it is accepted.
    """

    def __init__(self, desk: Desk, group: str, ballot: Ballot | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ballot = ballot
        self._removes = False
        self._agreed: tuple[str, str] | None = None
        self._suggestion: Callable[[], None] = self.reject
        self.form = Ui_BallotDialog()
        self.form.setupUi(self)
        use_plain_text(self)
        self.setMinimumWidth(460)
        self.setWindowTitle(self.tr("新建评分表") if ballot is None else self.tr("改票号、评委组或评委"))
        self._fill(group)
        self._connect()
        self._show_plain()
        self.form.numberEdit.setFocus()
        self.form.numberEdit.selectAll()

    @property
    def wish(self) -> BallotWish:
        """The values entered in the dialog."""
        form = self.form
        return BallotWish(
            form.groupBox.currentText(),
            form.numberEdit.text(),
            form.evaluatorBox.currentText(),
            form.noteEdit.text(),
            self._removes,
        )

    def accept(self) -> None:
        """Close if the number is free, and of the group or agreed on; else show why not and stay open."""
        wish = self.wish
        number = wish.number.strip()
        if not number:
            text = self.tr("票号不能为空；纸上没有票号的，点“纸上没有票号”。")
            show_error(self.form.errorLabel, text)
        elif not any(
            asks(wish.group, number)
            for asks in (self._asks_about_taken, self._asks_about_group, self._asks_about_prefix)
        ):
            super().accept()

    def _fill(self, group: str) -> None:
        form, ballot = self.form, self._ballot
        form.groupBox.addItems([known.name for known in self._desk.data.track.groups])
        form.groupBox.setCurrentText(group)
        is_received = ballot is not None and bool(ballot.id)
        form.removeButton.setVisible(is_received)
        for widget in (form.noteCaption, form.noteEdit):
            widget.setVisible(ballot is None or is_received)
        self._propose(group)
        if ballot is not None:
            form.numberEdit.setText(ballot.number)
            form.evaluatorBox.setCurrentText(ballot.evaluator)
            form.noteEdit.setText(ballot.note)

    def _connect(self) -> None:
        form = self.form
        form.okButton.clicked.connect(self.accept)
        form.cancelButton.clicked.connect(self.reject)
        form.removeButton.clicked.connect(self._on_remove_clicked)
        form.numberlessButton.clicked.connect(self._on_numberless_clicked)
        form.suggestButton.clicked.connect(self._on_suggest_clicked)
        form.groupBox.currentTextChanged.connect(self._on_group_changed)
        form.numberEdit.textChanged.connect(self._show_plain)

    def _asks_about_taken(self, group: str, number: str) -> bool:
        """Ask about a number that another ballot has; return whether it does."""
        data, own = self._desk.data, self._ballot.id if self._ballot else 0
        taken = number_refusal(data, group, number, own)
        if taken is None:
            return False
        other = number_for_twin(data, group, number)
        advice = self.tr("两张纸写着同一个票号的，后一张记作 {}。").format(other)
        self._ask(
            translated(taken) + advice, self.tr("记作 {}").format(other), partial(self._set_number, other)
        )
        return True

    def _asks_about_group(self, group: str, number: str) -> bool:
        """Ask about a number with another group's prefix; return whether there was something to ask."""
        home = home_group(self._desk.data.track, group, number)
        if home is None or self._agreed == (group, number):
            return False
        question = self.tr("{} 是“{}”的票号，现在要放在“{}”。要放到“{}”吗？")
        text = question.format(number, home.name, group, home.name)
        self._ask(text, self.tr("放到“{}”").format(home.name), partial(self._set_group, home.name))
        self.form.okButton.setText(self.tr("就放在“{}”").format(group))
        self._agreed = (group, number)
        return True

    def _asks_about_prefix(self, group: str, number: str) -> bool:
        """Ask about a number without the group's prefix; return whether there was something to ask."""
        likely = number_with_prefix(self._desk.data, group, number)
        if not likely or self._agreed == (group, number):
            return False
        question = self.tr("“{}”的票号写作 {} 这样；写 {}，登记册里 {} 还是没有收到。")
        self._ask(
            question.format(group, likely, number, likely),
            self.tr("记作 {}").format(likely),
            partial(self._set_number, likely),
        )
        self.form.okButton.setText(self.tr("就记作 {}").format(number))
        self._agreed = (group, number)
        return True

    def _ask(self, text: str, suggestion: str, action: Callable[[], None]) -> None:
        """Show a question with a button for the likely answer."""
        form = self.form
        show_error(form.errorLabel, text)
        form.suggestButton.setText(suggestion)
        form.suggestButton.show()
        form.suggestButton.setFocus()
        self._suggestion = action
        self._make_default(form.suggestButton)
        self.adjustSize()

    def _set_number(self, number: str) -> None:
        self.form.numberEdit.setText(number)
        self.form.numberEdit.setFocus()

    def _set_group(self, group: str) -> None:
        number = self.form.numberEdit.text()
        self.form.groupBox.setCurrentText(group)
        self._set_number(number)

    def _show_plain(self) -> None:
        """Show no question: what was asked is about another number or group."""
        form = self.form
        self._agreed = None
        form.errorLabel.hide()
        form.suggestButton.hide()
        form.okButton.setText(self.tr("确定"))
        self._make_default(form.okButton)

    def _make_default(self, button: QPushButton) -> None:
        """Let Enter press a button: the likely answer, while something is asked."""
        for other in (self.form.okButton, self.form.suggestButton):
            other.setProperty("role", "primary" if other is button else "")
            repolish(other)
        button.setDefault(True)

    def _on_group_changed(self, group: str) -> None:
        self._show_plain()
        evaluator, number = self.form.evaluatorBox.currentText(), self.form.numberEdit.text()
        self._propose(group)
        if self._ballot is None:
            return
        self.form.evaluatorBox.setCurrentText(evaluator)
        # The number on the paper stays, unless it is one of the group that the ballot leaves.
        track = self._desk.data.track
        prefix, left = track.group(group).number_prefix, track.group(self._ballot.group)
        leaves = group != left.name and BallotNumber(number).has_prefix(left.number_prefix)
        if not leaves or BallotNumber(number).has_prefix(prefix):
            self.form.numberEdit.setText(number)

    def _on_numberless_clicked(self) -> None:
        self._set_number(number_for_numberless(self._desk.data, self.form.groupBox.currentText()))

    def _on_suggest_clicked(self) -> None:
        self._suggestion()

    def _on_remove_clicked(self) -> None:
        self._removes = True
        super().accept()

    def _propose(self, group: str) -> None:
        """Propose a group's next number and its evaluator."""
        data, form = self._desk.data, self.form
        form.evaluatorBox.clear()
        form.evaluatorBox.addItems(
            ["", *(evaluator.name for evaluator in data.evaluators if evaluator.group == group)]
        )
        number = next_number(data, data.track.group(group))
        form.numberEdit.setText(number)
        form.evaluatorBox.setCurrentText(next_evaluator(data, data.track.group(group), number))
