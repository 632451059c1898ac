"""裁定: what is asked, what stands until then, and everything a ruling must say."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from ...forms.ui_ruling_dialog import Ui_RulingDialog
from ...models.translation import translate, translated
from ...operations.rulings import Decision, refusal_of
from ...scoring.rulings import BY_LOT, BY_VOTE, DECISIONS, GRADED, KINDS, METHODS, Question
from ..widgets.form_dialog import FormDialog
from ..widgets.table_setup import show_error, use_plain_text


class RulingDialog(FormDialog):
    """Asks for the decision on one of several questions; nothing that would be refused is let go."""

    def __init__(self, questions: Sequence[Question], decided_by: str, parent: QWidget | None = None) -> None:
        """`decided_by` is proposed, since one panel decides all evening."""
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
        form.questionBox.addItems([_asked(it) for it in self._questions])
        form.questionBox.setVisible(len(self._questions) > 1)
        for method, words in METHODS.items():
            form.methodBox.addItem(translated(words), method)
        form.questionBox.currentIndexChanged.connect(self._show_question)
        form.methodBox.currentIndexChanged.connect(self._show_detail)
        form.okButton.clicked.connect(self.accept)
        form.cancelButton.clicked.connect(self.reject)
        self._show_question()
        self._show_detail()

    @property
    def question(self) -> Question:
        """The question that is answered."""
        return self._questions[max(0, self.form.questionBox.currentIndex())]

    @property
    def decision(self) -> Decision:
        """What stands in the dialog."""
        form = self.form
        graded = GRADED in self.question.choices
        return Decision(
            GRADED if graded else str(form.decisionBox.currentData()),
            form.decidedByEdit.text(),
            form.reasonEdit.toPlainText(),
            str(form.methodBox.currentData()),
            form.detailEdit.text(),
            {key: str(box.currentData() or "") for key, box in self._grades.items()},
        )

    def accept(self) -> None:
        """Close where the decision can stand; the first that is missing gets the keyboard."""
        form = self.form
        wrong = ""
        if not form.reasonEdit.toPlainText().strip():
            form.reasonEdit.setFocus()
            wrong = self.tr("请写明裁定的理由。")
        if not form.decidedByEdit.text().strip():
            form.decidedByEdit.setFocus()
            wrong = self.tr("请填写裁定人，例如评议小组。")
        if form.detailEdit.isVisible() and not form.detailEdit.text().strip():
            form.detailEdit.setFocus()
            wrong = self.tr("请填写{}。").format(form.detailCaption.text())
        refusal = wrong or refusal_of(self.question, self.decision)
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
            form.decisionBox.addItem(translated(DECISIONS.get(choice, choice)), choice)
        self._show_grades(question if graded else None)
        use_plain_text(self)
        self.adjustSize()

    def _show_grades(self, question: Question | None) -> None:
        """A box for each of those who get a grade; none is chosen beforehand."""
        form = self.form.gradesForm
        while form.rowCount():
            form.removeRow(0)
        self.form.gradesBox.setVisible(question is not None)
        self._grades = {}
        above: QWidget = self.form.decisionBox
        for key, name in question.tied if question else ():
            box = QComboBox(self)
            box.addItem(self.tr("（请选等次）"), "")
            for grade in question.grades if question else ():
                box.addItem(grade, grade)
            caption = QLabel(name, self)
            caption.setBuddy(box)
            box.setAccessibleName(self.tr("{}的等次").format(name))
            form.addRow(caption, box)
            # As it is seen, not as it was made.
            self.setTabOrder(above, box)
            above = self._grades[key] = box

    def _show_detail(self) -> None:
        """A vote has counts, a lot has a witness, the rules need neither."""
        form, method = self.form, self.form.methodBox.currentData()
        words = {BY_VOTE: self.tr("表决票数"), BY_LOT: self.tr("见证人")}
        for widget in (form.detailCaption, form.detailEdit):
            widget.setVisible(method in words)
        form.detailCaption.setText(words.get(str(method), ""))
        form.detailEdit.setPlaceholderText(self.tr("例如 赞成 5，反对 2") if method == BY_VOTE else "")


def _asked(question: Question) -> str:
    """A question in a few words: what kind it is of, and about whom."""
    words = translate("RulingDialog", "{}：{}")
    return words.format(translated(KINDS[question.kind]), translated(question.subject))
