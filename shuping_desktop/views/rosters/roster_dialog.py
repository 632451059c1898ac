"""Dialog that reads a roster from any table and shows the interpretation of each row."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QWidget

from ...forms.ui_roster_dialog import Ui_RosterDialog
from ...messages import Text
from ...models.desk import Desk
from ...models.roster_preview import READ_AS, RosterPreviewModel
from ...models.translation import translated
from ...rosters.proposal import Proposal
from ...rosters.row_reader import Choices
from ...rosters.spec import Meaning
from ...tables.sheets import Sheet
from ..widgets.form_dialog import FormDialog
from ..widgets.table_setup import (
    resize_within_screen,
    set_style_state,
    show_error,
    style_table,
    use_plain_text,
)
from .meaning_header import MeaningHeader

_READ_AS_WIDTH = 320
_CELL_WIDTH = 128
_SIZE = (1040, 620)


class RosterDialog(FormDialog):
    """Reads a file or the clipboard, and lets the user correct the guessed meanings."""

    def __init__(
        self,
        desk: Desk,
        choose_file: Callable[[], Path | None],
        parent: QWidget | None = None,
        *,
        evaluators: bool = False,
        track: str = "",
    ) -> None:
        """Create the dialog for evaluators or participants; `choose_file` asks for the file."""
        super().__init__(parent)
        self._choose_file = choose_file
        self.model = RosterPreviewModel(desk, self, evaluators=evaluators, track=track)
        self.form = Ui_RosterDialog()
        self.form.setupUi(self)
        use_plain_text(self)
        title = self.tr("导入评委名单：{}") if evaluators else self.tr("导入名单：{}")
        self.setWindowTitle(title.format(desk.review.contents.track_data(self.model.track).track.name))
        if evaluators:
            self.form.fallbackLabel.setText(self.tr("未识别评委组的归入"))
        self._set_up_table()
        self.form.fallbackBox.addItem(self.tr("（请选择）"), "")
        for category in self.model.categories:
            self.form.fallbackBox.addItem(category, category)
        for widget in (self.form.table, self.form.emptyLabel):
            self.form.outer.setStretchFactor(widget, 1)
        self.form.sheetBox.setMaximumWidth(220)
        self.form.headerBox.setMaximumWidth(320)
        self._connect()
        resize_within_screen(self, *_SIZE)
        self._show_all()
        self.form.openButton.setFocus()

    @property
    def proposal(self) -> Proposal | None:
        """The roster as it was read and corrected."""
        return self.model.proposal

    def open_file(self, path: Path) -> None:
        """Read a file and show it; if it is refused, show the refusal and keep the previous table."""
        self._show_opened(self.model.open_file(path))

    def open_text(self, text: str) -> None:
        """Read a pasted text and show it."""
        self._show_opened(self.model.open_text(text))

    def open_sheet(self, file: Text, sheet: Sheet, choices: Choices | None) -> None:
        """Show a sheet of a file that was read before; no other file can be opened."""
        for button in (self.form.openButton, self.form.pasteButton):
            button.setEnabled(False)
            button.hide()
        self.form.okButton.setText(self.tr("就这样读"))
        self.model.open_sheet(file, sheet, choices)
        self._select_first_problem()

    def accept(self) -> None:
        """Close the dialog unless there are problems left."""
        if self.model.is_ready:
            super().accept()

    def _set_up_table(self) -> None:
        table = self.form.table
        self.header = MeaningHeader(table)
        table.setHorizontalHeader(self.header)
        table.setModel(self.model)
        style_table(table)
        self.header.setStretchLastSection(False)

    def _connect(self) -> None:
        form = self.form
        form.openButton.clicked.connect(self._on_open_clicked)
        form.pasteButton.clicked.connect(self._on_paste_clicked)
        form.nextButton.clicked.connect(self._on_next_clicked)
        form.okButton.clicked.connect(self.accept)
        form.cancelButton.clicked.connect(self.reject)
        form.sheetBox.activated.connect(self._on_sheet_activated)
        form.headerBox.activated.connect(lambda _at: self._on_header_activated())
        form.fallbackBox.activated.connect(lambda _at: self._on_fallback_activated())
        self.header.meaning_chosen.connect(self._on_meaning_chosen)
        self.header.box_entered.connect(self._on_box_entered)
        form.table.horizontalScrollBar().valueChanged.connect(self.header.place_boxes)
        self.model.modelReset.connect(self._show_all)
        form.table.selectionModel().currentRowChanged.connect(self._show_detail)
        for keys, slot in (
            (QKeySequence(QKeySequence.StandardKey.Open), self._on_open_clicked),
            (QKeySequence(QKeySequence.StandardKey.Paste), self._on_paste_clicked),
            (QKeySequence("F4"), self._on_next_clicked),
        ):
            QShortcut(keys, self).activated.connect(slot)
        space = QShortcut(QKeySequence("Space"), form.table)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self._on_space)

    def _on_open_clicked(self) -> None:
        path = self._choose_file()
        if path is not None:
            self.open_file(path)

    def _on_paste_clicked(self) -> None:
        self.open_text(QGuiApplication.clipboard().text())

    def _on_next_clicked(self) -> None:
        self._select_row(self.model.next_problem(self.form.table.currentIndex().row()))
        self.form.table.setFocus()

    def _on_sheet_activated(self, index: int) -> None:
        self.model.choose_sheet(index)
        self._select_first_problem()

    def _on_header_activated(self) -> None:
        self._keeping_row(lambda: self.model.choose_header(self.form.headerBox.currentData()))

    def _on_fallback_activated(self) -> None:
        self._keeping_row(lambda: self.model.choose_fallback(self.form.fallbackBox.currentData()))

    def _on_meaning_chosen(self, column: int, meaning: Meaning) -> None:
        self._keeping_row(lambda: self.model.choose_column(column, meaning))

    def _on_box_entered(self, column: int) -> None:
        self.form.table.scrollTo(self.model.index(max(0, self.form.table.currentIndex().row()), column))

    def _on_space(self) -> None:
        row = self.form.table.currentIndex().row()
        if row >= 0:
            self._keeping_row(lambda: self.model.toggle(row))

    def _keeping_row(self, change: Callable[[], None]) -> None:
        """Read the sheet again; the table keeps its current row and scroll position."""
        row, bar = self.form.table.currentIndex().row(), self.form.table.verticalScrollBar()
        scroll_position = bar.value()
        change()
        self._select_row(row)
        bar.setValue(scroll_position)

    def _show_opened(self, refusal: str) -> None:
        show_error(self.form.errorLabel, refusal)
        if not refusal:
            self._select_first_problem()
            self.form.table.setFocus()

    def _select_first_problem(self) -> None:
        self._select_row(max(0, self.model.next_problem(-1)))

    def _select_row(self, row: int) -> None:
        if row >= 0:
            self.form.table.setCurrentIndex(self.model.index(row, READ_AS))
        self._show_detail()

    def _show_all(self) -> None:
        form, proposal = self.form, self.model.proposal
        for widget in (form.optionsBar, form.table, form.nextButton):
            widget.setVisible(proposal is not None)
        form.emptyLabel.setVisible(proposal is None)
        form.errorLabel.setVisible(bool(form.errorLabel.text()))
        form.countLabel.setText(self.model.counts)
        form.okButton.setEnabled(self.model.is_ready)
        form.nextButton.setEnabled(proposal is not None and bool(proposal.problems))
        form.noteLabel.setText(translated(proposal.note) if proposal and proposal.note else "")
        form.noteLabel.setVisible(bool(proposal and proposal.note))
        set_style_state(form.noteLabel, "warn")
        form.sourceLabel.setText(translated(proposal.file) if proposal else "")
        if proposal is not None:
            self._show_options(proposal)
        self._show_detail()

    def _show_options(self, proposal: Proposal) -> None:
        form, model = self.form, self.model
        _fill(form.sheetBox, [(name, at) for at, name in enumerate(model.sheets)], model.sheet_at)
        _fill(form.headerBox, [(words, number) for number, words in model.headers], proposal.header)
        several = len(model.sheets) > 1
        form.sheetLabel.setVisible(several)
        form.sheetBox.setVisible(several)
        asked = bool(proposal.choices.fallback) or any(row.needs_category for row in proposal.problems)
        form.fallbackLabel.setVisible(asked and bool(model.categories))
        form.fallbackBox.setVisible(asked and bool(model.categories))
        form.fallbackBox.setCurrentIndex(form.fallbackBox.findData(proposal.choices.fallback))
        self.header.show_meanings(proposal.meanings, model.meanings)
        before: QWidget = form.fallbackBox
        for widget in (*self.header.boxes, form.table):
            self.setTabOrder(before, widget)
            before = widget
        for column in range(model.columnCount()):
            self.header.resizeSection(column, _CELL_WIDTH if column else _READ_AS_WIDTH)

    def _show_detail(self) -> None:
        row = self.form.table.currentIndex().row()
        sentence = self.model.sentence(row)
        self.form.detailLabel.setText(sentence)
        self.form.detailLabel.setVisible(self.model.proposal is not None)
        set_style_state(self.form.detailLabel, "bad")


def _fill(box: QComboBox, items: list[tuple[str, object]], current: object) -> None:
    """Fill a box with items, of which one is current."""
    with QSignalBlocker(box):
        box.clear()
        for text, data in items:
            box.addItem(text, data)
        box.setCurrentIndex(max(0, box.findData(current)))
