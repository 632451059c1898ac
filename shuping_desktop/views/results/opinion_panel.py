"""Editor of a participant's opinion (综合评价意见), saved whenever the keyboard focus leaves a field."""

import unicodedata

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from ...forms.ui_opinion_panel import Ui_OpinionPanel
from ...models.desk import Desk
from ...operations.opinions import opinion_on, set_opinion
from ...scoring.ballots import Participant
from ...scoring.progress import unfinished_opinions
from ...scoring.rulings import Opinion
from ..widgets.table_setup import repolish, use_plain_text


class OpinionPanel(QWidget):
    """Edits one opinion at a time."""

    participant_chosen = Signal(int)
    """The next unfinished opinion was asked for; carries its participant's id."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._person: Participant | None = None
        self._saved = Opinion()
        """Text of the fields when they were filled or last saved."""
        self._saving = False
        self.form = Ui_OpinionPanel()
        self.form.setupUi(self)
        use_plain_text(self)
        for edit in (self.form.achievementsEdit, self.form.shortcomingsEdit):
            edit.installEventFilter(self)
        self.form.finishedBox.clicked.connect(self.save)
        self.form.nextButton.clicked.connect(self._on_next_clicked)

    def show_participant(self, person: Participant | None) -> None:
        """Show a participant's opinion; first save changes to the opinion on another."""
        is_other = (person and person.id) != (self._person and self._person.id)
        if is_other:
            self.save()
        self._person = person
        self._load(discard=is_other)

    def save(self) -> bool:
        """Save the text of the fields if it changed; return False if that was refused."""
        person, desk, opinion = self._person, self._desk, self._opinion
        listed = person is not None and person.id in desk.data.names
        if person is None or not listed or desk.locked:
            return True
        if opinion == self._saved:
            return True
        self._saving = True
        outcome = desk.request(lambda: set_opinion(desk.review, person.id, opinion))
        self._saving = False
        if outcome:
            self._saved = opinion
        return bool(outcome)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.save()
        return super().eventFilter(watched, event)

    @property
    def _opinion(self) -> Opinion:
        """The text of the fields."""
        form = self.form
        return Opinion(
            _without_control_characters(form.achievementsEdit.toPlainText()),
            _without_control_characters(form.shortcomingsEdit.toPlainText()),
            form.finishedBox.isChecked(),
        )

    def _load(self, *, discard: bool) -> None:
        """Show the opinion of the review; unsaved text stays in the fields unless `discard`."""
        form, person = self.form, self._person
        if discard or (self._opinion == self._saved and not self._saving):
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
        form.nextButton.setEnabled(bool(unfinished_opinions(self._desk.data)))

    def _fill(self, opinion: Opinion) -> None:
        form = self.form
        for edit, text in (
            (form.achievementsEdit, opinion.achievements),
            (form.shortcomingsEdit, opinion.shortcomings),
        ):
            if edit.toPlainText() != text:
                edit.setPlainText(text)
        form.finishedBox.setChecked(opinion.finished)
        self._saved = self._opinion

    def _on_next_clicked(self) -> None:
        if not self.save():
            return
        ids = [person.id for person in unfinished_opinions(self._desk.data)]
        others = [key for key in ids if self._person is None or key != self._person.id]
        if others:
            self.participant_chosen.emit(others[0])
            self.form.achievementsEdit.setFocus()


def _without_control_characters(text: str) -> str:
    """Return the text without control characters: pasting may bring them, and they are invisible."""
    return "".join(
        character
        for character in text
        if character.isspace() or unicodedata.category(character) not in ("Cc", "Cs")
    )
