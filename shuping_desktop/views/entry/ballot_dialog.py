"""Dialog for a ballot's group, number and evaluator, all proposed: Enter accepts them."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ...forms.ui_ballot_dialog import Ui_BallotDialog
from ...models.desk import Desk
from ...operations.ballots import number_refusal
from ...scoring.ballots import Ballot
from ...scoring.register import next_evaluator, next_number
from ..widgets.form_dialog import FormDialog
from ..widgets.table_setup import show_error, use_plain_text


@dataclass(frozen=True, slots=True)
class BallotWish:
    """Group, number and evaluator entered for a ballot."""

    group: str
    number: str
    evaluator: str


class BallotDialog(FormDialog):
    """Asks for a new ballot, or corrects the number and evaluator of one."""

    def __init__(self, desk: Desk, group: str, ballot: Ballot | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ballot = ballot
        self.form = Ui_BallotDialog()
        self.form.setupUi(self)
        use_plain_text(self)
        self.form.errorLabel.hide()
        self.form.okButton.clicked.connect(self.accept)
        self.form.cancelButton.clicked.connect(self.reject)
        self.setMinimumWidth(400)
        self.form.groupBox.addItems([group.name for group in desk.data.track.groups])
        self.form.groupBox.setCurrentText(group)
        self.form.groupBox.setEnabled(ballot is None)
        self.setWindowTitle(self.tr("新建评分表") if ballot is None else self.tr("改票号或评委"))
        self.form.groupBox.currentTextChanged.connect(self._load)
        self._load(group)
        self.form.numberEdit.setFocus()
        self.form.numberEdit.selectAll()

    @property
    def wish(self) -> BallotWish:
        """The values entered in the dialog."""
        form = self.form
        return BallotWish(
            form.groupBox.currentText(), form.numberEdit.text(), form.evaluatorBox.currentText()
        )

    def accept(self) -> None:
        """Close if the number is free; else show the error and stay open."""
        wish, data = self.wish, self._desk.data
        number, own = wish.number.strip(), self._ballot.id if self._ballot else 0
        taken = number_refusal(data, wish.group, number, own)
        wrong = taken if number else self.tr("票号不能为空。")
        show_error(self.form.errorLabel, wrong)
        if not wrong:
            super().accept()

    def _load(self, group: str) -> None:
        data, form = self._desk.data, self.form
        form.evaluatorBox.clear()
        form.evaluatorBox.addItems(
            ["", *(evaluator.name for evaluator in data.evaluators if evaluator.group == group)]
        )
        if self._ballot is None:
            number = next_number(data, data.track.group(group))
            form.numberEdit.setText(number)
            form.evaluatorBox.setCurrentText(next_evaluator(data, data.track.group(group), number))
        else:
            form.numberEdit.setText(self._ballot.number)
            form.evaluatorBox.setCurrentText(self._ballot.evaluator)
