"""History dialog (Ctrl+H): the filtered journal, and reverting single steps."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from ..forms.ui_history_dialog import Ui_HistoryDialog
from ..models.desk import Desk
from ..models.history import Filter, HistoryModel, cells_text
from ..operations import history
from ..operations.history import HistoryEntry
from .long_work import carry_out
from .widgets.column_fit import ColumnFit
from .widgets.context_menu import ContextMenu
from .widgets.form_dialog import FormDialog
from .widgets.table_setup import resize_within_screen, show_error, style_table, use_plain_text

ROW_HEIGHT = 30
MOST_CELLS = 12
_STEP_WIDTH = 400


class HistoryDialog(FormDialog):
    """Dialog with every step of the review, each of which can be reverted if no later step builds upon it."""

    def __init__(
        self,
        desk: Desk,
        words: str = "",
        parent: QWidget | None = None,
        entries: list[HistoryEntry] | None = None,
    ) -> None:
        """Show the steps that match `words`; `entries` are those of the journal if they were read before."""
        super().__init__(parent)
        self._desk = desk
        self.model = HistoryModel(desk, self, entries)
        self.form = Ui_HistoryDialog()
        self.form.setupUi(self)
        use_plain_text(self)
        self.form.errorLabel.hide()
        self.form.cancelButton.hide()
        self.form.okButton.clicked.connect(self.accept)
        resize_within_screen(self, 1080, 620)
        self._set_up_table()
        self._fill_boxes()
        self.form.wordsEdit.setText(words)
        for box in (self.form.whoBox, self.form.ballotBox, self.form.participantBox):
            box.currentIndexChanged.connect(self._filter)
        self.form.wordsEdit.textChanged.connect(self._filter)
        self.form.allButton.clicked.connect(self._on_all_clicked)
        self.form.revertButton.clicked.connect(self._on_revert_clicked)
        self._filter()
        self.form.wordsEdit.setFocus()

    def _set_up_table(self) -> None:
        table = self.form.table
        table.setModel(self.model)
        style_table(table, row_height=ROW_HEIGHT)
        table.verticalHeader().hide()
        ContextMenu(table, self.form.revertButton)
        ColumnFit(table, lambda: 3, {2: _STEP_WIDTH, 3: _STEP_WIDTH})
        table.selectionModel().currentRowChanged.connect(self._show_entry)

    def _fill_boxes(self) -> None:
        data, form = self._desk.data, self.form
        _fill(form.whoBox, self.tr("所有录入人"), [(who, who) for who in self.model.operators])
        ballots = [(f"{ballot.group} {ballot.number}", ballot.id) for ballot in data.ballots]
        _fill(form.ballotBox, self.tr("所有评分表"), ballots)
        people = [(person.name, person.id) for person in data.participants]
        _fill(form.participantBox, self.tr("所有述职对象"), people)

    def _filter(self) -> None:
        form = self.form
        matching = Filter(
            form.whoBox.currentData() or "",
            form.ballotBox.currentData() or 0,
            form.participantBox.currentData() or 0,
            form.wordsEdit.text(),
        )
        self.model.show(matching)
        self._show_scope(is_filtered=matching != Filter())
        if self.model.rowCount():
            form.table.setCurrentIndex(self.model.index(0, 0))
        self._show_entry()

    def _show_scope(self, *, is_filtered: bool) -> None:
        """Show how many steps are listed: opened from a cell, the dialog lists only that cell's."""
        template = self.tr("按上面的条件只列出 {} 步，全部共 {} 步。")
        self.form.scopeLabel.setText(template.format(self.model.rowCount(), self.model.total))
        self.form.scope.setVisible(is_filtered)

    def _on_all_clicked(self) -> None:
        for box in (self.form.whoBox, self.form.ballotBox, self.form.participantBox):
            box.setCurrentIndex(0)
        self.form.wordsEdit.clear()
        self.form.wordsEdit.setFocus()

    def _show_entry(self) -> None:
        row = self.form.table.currentIndex().row()
        entry = self.model.entry(row) if row >= 0 else None
        self.form.detailLabel.setText(
            cells_text(entry, MOST_CELLS) if entry else self.tr("没有符合条件的记录。")
        )
        writable = not self._desk.review.read_only
        self.form.revertButton.setEnabled(writable and entry is not None and entry.kind != "create")

    def _on_revert_clicked(self) -> None:
        entry = self.model.entry(self.form.table.currentIndex().row())
        review, doing = self._desk.review, self.tr("正在撤回…")
        outcome = self._desk.attempt(lambda: carry_out(doing, lambda: history.revert(review, entry.id)))
        refusal = outcome.refusal
        if outcome:
            entries = self._desk.attempt(lambda: carry_out(doing, lambda: history.history_of(review)))
            refusal = entries.refusal
            if entries:
                self.model.reload(entries.value)
            self._filter()
        show_error(self.form.errorLabel, refusal)


def _fill(box: QComboBox, all_items: str, items: Sequence[tuple[str, object]]) -> None:
    box.addItem(all_items, None)
    for text, value in items:
        box.addItem(text, value)
