"""Dialog that shows an import before it is carried out, and lets the user choose how sheets are read."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHeaderView, QListWidgetItem, QWidget

from ...forms.ui_import_dialog import Ui_ImportDialog
from ...models.import_preview import EVALUATOR, FILE, ROWS, SHEET, STATUS, SUBJECT, TEXT, ImportPreviewModel
from ...models.translation import translated
from ...operations.import_plan import LineStatus, PlanLine
from ...operations.import_session import ImportSession, ReadAs, SheetState
from ...operations.inputs import SheetChoice
from ...rosters.row_reader import Choices
from ...task import CancelledError
from ..long_work import carry_out
from ..widgets.column_fit import ContentWidths
from ..widgets.form_dialog import FormDialog
from ..widgets.table_setup import ROW_HEIGHT, resize_within_screen, show_error, style_table, use_plain_text

_SIZE = (1180, 620)
_WIDEST = 520
_NARROW = 900
_LIST_WIDTH, _FILE_WIDTH = 220, 150
_LIST_SHARE = 3
"""Part of the dialog's height that the list of sheets gets above the table: one of so many."""
_MEASURED = (STATUS, SHEET, SUBJECT, EVALUATOR, ROWS)
"""Columns as wide as their contents. Qt's own mode lays out every cell: 0.3 s for 200 lines."""
_TEXT_MARGIN = 16
_FITTED_AT_ONCE = 40
"""Rows that are fitted in one go, of about 1 ms each: more than are visible."""
_ANY = 16_777_215
"""QWIDGETSIZE_MAX: no limit."""
EditRoster = Callable[[SheetState], tuple[str, Choices] | None]
"""Shows a sheet as a roster, and returns the track and the choices for its columns and rows."""


class ImportDialog(FormDialog):
    """Lists the sheets, and every line of the plan; can be accepted only if the plan can be carried out."""

    def __init__(
        self, session: ImportSession, parent: QWidget | None = None, edit_roster: EditRoster | None = None
    ) -> None:
        super().__init__(parent)
        self.session, self._edit_roster = session, edit_roster
        self._states: list[SheetState] = []
        self.form = Ui_ImportDialog()
        self.form.setupUi(self)
        use_plain_text(self)
        self.model = ImportPreviewModel(session.plan, self)
        self._contents = ContentWidths(self.form.table)
        self._rows_to_fit: list[int] = []
        self._fit_timer = QTimer(self, singleShot=True, interval=0)
        self._fit_timer.timeout.connect(self._fit_next_rows)
        self._set_up_table()
        form = self.form
        form.outer.setStretchFactor(form.body, 1)
        form.body.setStretchFactor(form.contents, 1)
        form.sheetList.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        form.sheetList.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        form.numberEdit.setMaximumWidth(110)
        self._connect()
        resize_within_screen(self, *_SIZE)
        self._show_plan()

    @property
    def replaces(self) -> bool:
        """True if the user agreed to replace ballots and participants that differ."""
        return self.form.replaceBox.isChecked()

    def accept(self) -> None:
        """Close the dialog unless the plan would be refused."""
        if not self._refusal():
            super().accept()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # The width of the texts is known now, and the style is complete.
        self._fit_columns()
        self._fit_rows(TEXT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The list stands above the table where there is no room beside it.
        narrow, sheets = self._is_narrow, self.form.sheetList
        self.form.body.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )
        height = self.height() // _LIST_SHARE
        sheets.setMaximumSize(*((_ANY, height) if narrow else (_LIST_WIDTH, _ANY)))
        sheets.setMinimumSize(*((0, height) if narrow else (_LIST_WIDTH, 0)))
        self._show_sheets()

    @property
    def _is_narrow(self) -> bool:
        return self.width() < _NARROW

    def _set_up_table(self) -> None:
        table = self.form.table
        table.setModel(self.model)
        style_table(table)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMaximumSectionSize(_WIDEST)
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(FILE, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(FILE, _FILE_WIDTH)
        table.verticalHeader().hide()
        # Faults are long sentences, shown in full on several lines.
        table.setWordWrap(True)
        table.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        header.sectionResized.connect(self._fit_rows)

    def _connect(self) -> None:
        form = self.form
        form.sheetList.currentRowChanged.connect(lambda _row: self._show_sheet())
        form.skipBox.clicked.connect(lambda on: self._choose(lambda choice: replace(choice, is_skipped=on)))
        form.hiddenBox.clicked.connect(lambda on: self._choose(lambda choice: replace(choice, hidden=on)))
        form.trackBox.activated.connect(lambda _at: self._choose_answers())
        form.groupBox.activated.connect(lambda _at: self._choose_answers())
        form.numberEdit.editingFinished.connect(self._choose_answers)
        form.columnsButton.clicked.connect(self._edit_columns)
        for box in (form.replaceBox, form.seenBox):
            box.toggled.connect(lambda _on: self._show_refusal())
        form.okButton.clicked.connect(self.accept)
        form.cancelButton.clicked.connect(self.reject)

    # Choices

    @property
    def _state(self) -> SheetState | None:
        row = self.form.sheetList.currentRow()
        return self._states[row - 1] if 0 < row <= len(self._states) else None

    def _choose(self, change: Callable[[SheetChoice], SheetChoice]) -> None:
        state = self._state
        if state is not None and change(state.choice) != state.choice:
            self._plan_again(lambda: self.session.choose(state.sheet_id, change(state.choice)))

    def _choose_answers(self) -> None:
        form = self.form
        track, group = form.trackBox.currentData() or "", form.groupBox.currentData() or ""
        number = form.numberEdit.text().strip()

        def change(choice: SheetChoice) -> SheetChoice:
            return replace(choice, answers=replace(choice.answers, track=track, group=group, number=number))

        self._choose(change)

    def _edit_columns(self) -> None:
        state = self._state
        chosen = self._edit_roster(state) if state is not None and self._edit_roster is not None else None
        if state is not None and chosen is not None:
            self._plan_again(lambda: self.session.choose_roster(state.sheet_id, *chosen))

    def _plan_again(self, choose: Callable[[], None]) -> None:
        # A choice that is cancelled is not made: the plan and the fields show the one before.
        with suppress(CancelledError):
            carry_out(self.tr("正在核对…"), choose)
            self.form.seenBox.setChecked(False)
        self._show_plan()

    # Display

    def _show_plan(self) -> None:
        form, plan = self.form, self.session.plan
        self._states = self.session.sheets
        self._show_sheets()
        form.heading.setText(self.tr("导入 {} 项").format(plan.count_written))
        form.introLabel.setText(self._counts())
        form.replaceBox.setVisible(bool(plan.count(LineStatus.DIFFERENT)))
        form.seenBox.setVisible(bool(plan.to_acknowledge))
        form.seenBox.setText(self.tr("我已看过未取和要留意的 {} 项(&S)").format(plan.to_acknowledge))
        self._show_sheet()
        self._show_refusal()

    def _show_sheets(self) -> None:
        """Fill the list of sheets, each on two lines beside the table, on one above it."""
        sheets = self.form.sheetList
        row = max(0, sheets.currentRow())
        with QSignalBlocker(sheets):
            sheets.clear()
            sheets.addItem(self.tr("全部（{} 项）").format(len(self.session.plan.lines)))
            for state in self._states:
                sheets.addItem(self._item(state))
            sheets.setCurrentRow(min(row, len(self._states)))

    def _item(self, state: SheetState) -> QListWidgetItem:
        words = {
            ReadAs.BALLOTS: self.tr("评分表 {} 份").format(state.count),
            ReadAs.ROSTER: self.tr("名单 {} 行").format(state.count),
            ReadAs.NOTHING: self.tr("不取"),
            ReadAs.FAULTY: self.tr("⚠ 有误"),
        }
        file, sheet = translated(state.file), translated(state.sheet)
        first, second = (sheet, file) if sheet else (file, "")
        gap = "　" if self._is_narrow else "\n"
        item = QListWidgetItem(gap.join(filter(None, (f"{first}　{words[state.read_as]}", second))))
        item.setToolTip(f"{file}　{sheet}".strip())
        return item

    def _show_sheet(self) -> None:
        state, plan = self._state, self.session.plan
        self.model.show_lines([line for line in plan.lines if _is_of(line, state)])
        lines, table = self.model.lines, self.form.table
        table.setColumnHidden(FILE, len({str(line.file) for line in lines}) < 2)
        table.setColumnHidden(SHEET, state is not None or not any(line.sheet for line in lines))
        table.setColumnHidden(EVALUATOR, not any(line.evaluator for line in lines))
        table.setColumnHidden(TEXT, not any(line.text for line in lines))
        self._fit_columns()
        self._fit_rows(TEXT)
        self._show_options(state)

    def _show_options(self, state: SheetState | None) -> None:
        form = self.form
        form.optionsBar.setVisible(state is not None and state.source is not None)
        if state is None:
            return
        choice = state.choice
        form.skipBox.setChecked(choice.is_skipped)
        form.hiddenBox.setChecked(choice.hidden)
        form.hiddenBox.setVisible(state.has_hidden_parts)
        tracks = [(track.name, track.id) for track in state.tracks]
        groups = [(group.name, group.name) for group in state.ballot.groups] if state.ballot else []
        for label, box, entries, current in (
            (form.trackLabel, form.trackBox, tracks, choice.answers.track),
            (form.groupLabel, form.groupBox, groups if len(groups) > 1 else [], choice.answers.group),
        ):
            with QSignalBlocker(box):
                box.clear()
                box.addItem(self.tr("（请选择）"), "")
                for text, data in entries:
                    box.addItem(text, data)
                box.setCurrentIndex(max(0, box.findData(current)))
            label.setVisible(bool(entries))
            box.setVisible(bool(entries))
        form.numberLabel.setVisible(state.ballot is not None)
        form.numberEdit.setVisible(state.ballot is not None)
        with QSignalBlocker(form.numberEdit):
            form.numberEdit.setText(choice.answers.number)
        form.columnsButton.setVisible(state.may_be_roster and self._edit_roster is not None)

    def _fit_columns(self) -> None:
        for column in _MEASURED:
            if not self.form.table.isColumnHidden(column):
                self.form.table.setColumnWidth(column, min(_WIDEST, self._contents.desired(column)))

    def _fit_rows(self, section: int) -> None:
        """Fit the rows whose texts need several lines, or needed them before."""
        if section != TEXT:
            return
        table = self.form.table
        room = table.columnWidth(TEXT) - _TEXT_MARGIN
        texts = [translated(line.text) for line in self.model.lines]
        self._rows_to_fit = [
            row
            for row, text in enumerate(texts)
            if self._contents.text_width(text) > room or "\n" in text or table.rowHeight(row) > ROW_HEIGHT
        ]
        self._fit_next_rows()

    def _fit_next_rows(self) -> None:
        rows, self._rows_to_fit = self._rows_to_fit[:_FITTED_AT_ONCE], self._rows_to_fit[_FITTED_AT_ONCE:]
        for row in rows:
            self.form.table.resizeRowToContents(row)
        if self._rows_to_fit:
            self._fit_timer.start()

    def _counts(self) -> str:
        texts = {
            LineStatus.NEW: self.tr("新增 {}"),
            LineStatus.SAME: self.tr("与已录的相同 {}（不变）"),
            LineStatus.DIFFERENT: self.tr("与已录的不同 {}"),
            LineStatus.PROBLEM: self.tr("有误 {}"),
            LineStatus.ASSUMED: self.tr("推定 {}"),
            LineStatus.NOTICE: self.tr("留意 {}"),
            LineStatus.LEFT_OUT: self.tr("未取 {}"),
        }
        counts = ((text, self.session.plan.count(status)) for status, text in texts.items())
        return "　".join(text.format(count) for text, count in counts if count)

    def _show_refusal(self) -> None:
        refusal = self._refusal()
        show_error(self.form.errorLabel, refusal)
        self.form.okButton.setEnabled(not refusal)

    def _refusal(self) -> str:
        plan = self.session.plan
        empty = plan.refusal(replace=True) if plan.is_empty else None
        if empty is not None:
            return translated(empty.message)
        if plan.count(LineStatus.PROBLEM):
            return self.tr("有误的请先在文件中改正，再重新导入；也可以选中那一张工作表，改变读法或不取。")
        if plan.count(LineStatus.DIFFERENT) and not self.replaces:
            return self.tr("有与已录内容不同的；请对照纸质评分表核对，确需以文件为准的，请勾选上面一项。")
        if plan.to_acknowledge and not self.form.seenBox.isChecked():
            return self.tr("有的内容没有取，或不是看上去的那样；请逐项看过，再勾选上面一项。")
        return ""


def _is_of(line: PlanLine, state: SheetState | None) -> bool:
    """Return whether a line is about a sheet, or about a file that was not read; any line for None."""
    if state is None:
        return True
    if state.source is None:
        return line.sheet_id is None and line.file == state.file
    return line.sheet_id == state.sheet_id
