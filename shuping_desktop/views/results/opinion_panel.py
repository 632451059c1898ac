"""综合评价意见 of the participant that is looked at, beside their figures; kept whenever it is left."""

import unicodedata

from PySide6.QtCore import QEvent, QObject, Signal

from ...forms.ui_results_page import Ui_ResultsPage
from ...models.desk import Desk
from ...operations.opinions import opinion_on, set_opinion, unfinished
from ...scoring.ballots import Participant
from ...scoring.rulings import Opinion
from ..widgets.table_setup import repolish


class OpinionPanel(QObject):
    """Edits one opinion at a time."""

    participant_wanted = Signal(int)

    def __init__(self, desk: Desk, form: Ui_ResultsPage, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._form = form
        self._person: Participant | None = None
        self._unchanged = Opinion()  # what the editors held when they were filled, or last kept
        self._keeping = False
        for edit in (form.achievementsEdit, form.shortcomingsEdit):
            edit.installEventFilter(self)
        form.finishedBox.clicked.connect(self.keep)
        form.nextOpinionButton.clicked.connect(self._on_next_clicked)

    def show_participant(self, person: Participant | None) -> None:
        """Show a participant's opinion; what was being written on another is kept first."""
        another = (person and person.id) != (self._person and self._person.id)
        if another:
            self.keep()
        self._person = person
        self._load(whole=another)

    def keep(self) -> bool:
        """Write down what stands in the editors, where it changed; False where that was refused."""
        person, desk, written = self._person, self._desk, self._written
        listed = person is not None and person.id in desk.data.names
        if person is None or not listed or desk.locked:
            return True
        if written == self._unchanged:
            return True
        self._keeping = True
        kept = desk.request(lambda: set_opinion(desk.review, person.id, written))
        self._keeping = False
        if kept:
            self._unchanged = written
        return bool(kept)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.keep()
        return super().eventFilter(watched, event)

    @property
    def _written(self) -> Opinion:
        """What stands in the editors."""
        form = self._form
        return Opinion(
            _seen(form.achievementsEdit.toPlainText()),
            _seen(form.shortcomingsEdit.toPlainText()),
            form.finishedBox.isChecked(),
        )

    def _load(self, *, whole: bool) -> None:
        """Show what is kept; what was written since stays under the typist's hand unless `whole`."""
        form, person = self._form, self._person
        if whole or (self._written == self._unchanged and not self._keeping):
            self._fill(opinion_on(self._desk.data, person) if person else Opinion())
        locked = self._desk.locked
        writable = person is not None and not locked
        for edit in (form.achievementsEdit, form.shortcomingsEdit):
            if edit.isReadOnly() == writable:
                edit.setReadOnly(not writable)
                repolish(edit)
        form.lockedLabel.setText(locked)
        form.lockedLabel.setVisible(bool(locked))
        form.finishedBox.setEnabled(writable)
        left = len(unfinished(self._desk.data))
        form.opinionTab.setText(
            self.tr("综合评价意见（{} 份未完）").format(left) if left else self.tr("综合评价意见 ✓")
        )
        form.nextOpinionButton.setEnabled(bool(left))

    def _fill(self, opinion: Opinion) -> None:
        form = self._form
        for edit, text in (
            (form.achievementsEdit, opinion.achievements),
            (form.shortcomingsEdit, opinion.shortcomings),
        ):
            if edit.toPlainText() != text:
                edit.setPlainText(text)
        form.finishedBox.setChecked(opinion.finished)
        self._unchanged = self._written

    def _on_next_clicked(self) -> None:
        if not self.keep():
            return
        waiting = [person.id for person in unfinished(self._desk.data)]
        others = [key for key in waiting if self._person is None or key != self._person.id]
        if others:
            self.participant_wanted.emit(others[0])
            self._form.achievementsEdit.setFocus()


def _seen(text: str) -> str:
    """A text without the control characters that pasting may bring: nobody could find them to correct."""
    return "".join(it for it in text if it.isspace() or unicodedata.category(it) not in ("Cc", "Cs"))
