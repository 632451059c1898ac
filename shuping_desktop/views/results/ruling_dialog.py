"""Dialog 裁定: the question, the state before the ruling, and the decision with its reason."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from ...forms.ui_ruling_dialog import Ui_RulingDialog
from ...models.fullness import parse_cell
from ...models.translation import translate, translated
from ...operations.rulings import Decision, refusal_of
from ...scoring.numbers import format_hundredths
from ...scoring.rulings import (
    AS_RULED,
    BY_LOT,
    BY_VOTE,
    CAPPED,
    DECISIONS,
    GRADED,
    KINDS,
    METHODS,
    Question,
)
from ..widgets.form_dialog import FormDialog
from ..widgets.table_setup import show_error, use_plain_text


class RulingDialog(FormDialog):
    """Asks for the decision on one of several questions; stays open while it would be refused."""

    def __init__(self, questions: Sequence[Question], decided_by: str, parent: QWidget | None = None) -> None:
        """Fill in `decided_by`: usually one panel decides all rulings."""
        super().__init__(parent)
        self._questions = list(questions)
        self._grades: dict[int, QComboBox] = {}
        self.form = Ui_RulingDialog()
        self.form.setupUi(self)
        self.setMinimumWidth(520)
        form = self.form
        form.errorLabel.hide()
        form.decidedByEdit.setText(decided_by)
        form.reasonEdit.setFixedHeight(88)
        form.questionBox.addItems([_question_text(question) for question in self._questions])
        form.questionBox.setVisible(len(self._questions) > 1)
        for method, text in METHODS.items():
            form.methodBox.addItem(translated(text), method)
        form.questionBox.currentIndexChanged.connect(self._show_question)
        form.methodBox.currentIndexChanged.connect(self._show_detail)
        form.decisionBox.currentIndexChanged.connect(self._show_points)
        form.okButton.clicked.connect(self.accept)
        form.cancelButton.clicked.connect(self.reject)
        self._show_question()
        self._show_detail()

    @property
    def question(self) -> Question:
        """The selected question."""
        return self._questions[max(0, self.form.questionBox.currentIndex())]

    @property
    def decision(self) -> Decision:
        """The decision that is filled in."""
        form = self.form
        graded = GRADED in self.question.choices
        return Decision(
            GRADED if graded else str(form.decisionBox.currentData()),
            form.decidedByEdit.text(),
            form.reasonEdit.toPlainText(),
            str(form.methodBox.currentData()),
            form.detailEdit.text(),
            {key: str(box.currentData() or "") for key, box in self._grades.items()},
            parse_cell(form.pointsEdit.text())[0] if self._takes_points else None,
        )

    @property
    def _takes_points(self) -> bool:
        return bool(self.form.decisionBox.currentData() == AS_RULED)

    def accept(self) -> None:
        """Close if the decision is complete; the first missing field gets the keyboard focus."""
        form = self.form
        missing = ""
        if not form.reasonEdit.toPlainText().strip():
            form.reasonEdit.setFocus()
            missing = self.tr("请写明裁定的理由。")
        if not form.decidedByEdit.text().strip():
            form.decidedByEdit.setFocus()
            missing = self.tr("请填写裁定人，例如评议小组。")
        if form.detailEdit.isVisible() and not form.detailEdit.text().strip():
            form.detailEdit.setFocus()
            missing = self.tr("请填写{}。").format(form.detailCaption.text())
        if self._takes_points and parse_cell(form.pointsEdit.text())[1]:
            form.pointsEdit.setFocus()
            missing = parse_cell(form.pointsEdit.text())[1] + self.tr("。")
        refusal = missing or refusal_of(self.question, self.decision)
        show_error(form.errorLabel, refusal)
        if not refusal:
            super().accept()

    def _show_question(self) -> None:
        form, question = self.form, self.question
        form.subjectLabel.setText(translated(question.subject))
        form.beforeLabel.setText(self.tr("裁定前：{}").format(translated(question.before)))
        graded = GRADED in question.choices
        for widget in (form.decisionBox, form.decisionCaption):
            widget.setVisible(not graded)
        form.decisionBox.clear()
        for choice in question.choices:
            form.decisionBox.addItem(_choice_text(question, choice), choice)
        self._show_points()
        self._show_grades(question if graded else None)
        use_plain_text(self)
        self.adjustSize()

    def _show_grades(self, question: Question | None) -> None:
        """Show a combo box for each participant to be graded, with no grade selected."""
        form = self.form.gradesForm
        while form.rowCount():
            form.removeRow(0)
        self.form.gradesBox.setVisible(question is not None)
        self._grades = {}
        previous: QWidget = self.form.decisionBox
        for key, name in question.tied if question else ():
            box = QComboBox(self)
            box.addItem(self.tr("（请选等次）"), "")
            for grade in question.grades if question else ():
                box.addItem(grade, grade)
            caption = QLabel(name, self)
            caption.setBuddy(box)
            box.setAccessibleName(self.tr("{}的等次").format(name))
            form.addRow(caption, box)
            # Tab order follows creation, and these are created after the fields below them.
            self.setTabOrder(previous, box)
            previous = self._grades[key] = box

    def _show_points(self) -> None:
        """Show the field for the points of a row, if the decision is to give some."""
        form = self.form
        for widget in (form.pointsCaption, form.pointsEdit):
            widget.setVisible(self._takes_points)
        most = format_hundredths(self.question.most)
        form.pointsEdit.setPlaceholderText(self.tr("0 到 {} 分").format(most))

    def _show_detail(self) -> None:
        """Show the field for the counts of a vote or the witness of a lot; the rules need neither."""
        form, method = self.form, self.form.methodBox.currentData()
        captions = {BY_VOTE: self.tr("表决票数"), BY_LOT: self.tr("见证人")}
        for widget in (form.detailCaption, form.detailEdit):
            widget.setVisible(method in captions)
        form.detailCaption.setText(captions.get(str(method), ""))
        form.detailEdit.setPlaceholderText(self.tr("例如 赞成 5，反对 2") if method == BY_VOTE else "")


def _choice_text(question: Question, choice: str) -> str:
    """Return a decision, with what the row then counts where that is known."""
    text = translated(DECISIONS.get(choice, choice))
    if choice != CAPPED or question.capped is None:
        return text
    points = format_hundredths(question.capped)
    return translate("ruling_dialog", "{}（这一行计 {} 分）").format(text, points)


def _question_text(question: Question) -> str:
    """Return the kind and the subject of a question."""
    template = translate("ruling_dialog", "{}：{}")
    return template.format(translated(KINDS[question.kind]), translated(question.subject))
