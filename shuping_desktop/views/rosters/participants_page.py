"""Page 述职对象: the participants in the form's order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ...forms.ui_participants_page import Ui_ParticipantsPage
from ...models.desk import Desk
from ...models.participants import Column, ParticipantsModel
from ...models.translation import translated
from ...operations import roster
from ...operations.holdings import held_by_participant
from ...rosters.vocabulary import category_of_rank
from ...scoring.ballots import Participant
from ...store import Touched
from ..dialogs import Dialogs
from ..widgets.column_fit import ColumnFit
from ..widgets.context_menu import ContextMenu
from ..widgets.page_area import set_stacked
from ..widgets.table_setup import style_table, use_plain_text


class ParticipantsPage(QWidget):
    """Participants of the current track, edited in place, with fields below to add one."""

    done = Signal(str)
    """People were imported or removed; carries a summary in the language of the screen."""

    def __init__(self, desk: Desk, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._dialogs = dialogs
        self._category_chosen = False
        self.form = Ui_ParticipantsPage()
        self.form.setupUi(self)
        use_plain_text(self)
        self.model = ParticipantsModel(desk, self)
        self.form.table.setModel(self.model)
        style_table(self.form.table, editable=True)
        ColumnFit(self.form.table, self._name_column)
        self.form.table.setSelectionBehavior(self.form.table.SelectionBehavior.SelectItems)
        for widget in (self.form.table, self.form.emptyLabel):
            self.form.listColumn.setStretchFactor(widget, 1)
        self._connect()
        self._show_track()

    def enter(self) -> None:
        """Take the keyboard focus."""
        (self.form.table if self.model.rowCount() else self.form.nameEdit).setFocus()

    def show_narrow(self, narrow: bool) -> None:
        """Put the facts of the notice below the list, or beside it."""
        set_stacked(self.form.outer, narrow)

    def leave(self) -> bool:
        """Close an open editor, which writes its text; return True: the page may be left."""
        self.setFocus()
        return True

    def show_participant(self, participant_id: int) -> None:
        """Select a participant."""
        self._select_row(self.model.row_of(participant_id))

    def _connect(self) -> None:
        form = self.form
        ContextMenu(form.table, form.upButton, form.downButton, form.removeButton, form.importButton)
        form.addButton.clicked.connect(self._on_add_clicked)
        form.nameEdit.returnPressed.connect(self._on_add_clicked)
        form.positionEdit.returnPressed.connect(form.nameEdit.setFocus)
        form.positionEdit.textEdited.connect(self._on_position_edited)
        form.categoryBox.activated.connect(self._on_category_chosen)
        form.upButton.clicked.connect(lambda: self._move(-1))
        form.downButton.clicked.connect(lambda: self._move(1))
        form.removeButton.clicked.connect(self._on_remove_clicked)
        form.importButton.clicked.connect(self._on_import_clicked)
        form.table.selectionModel().currentChanged.connect(self._on_row_changed)
        for keys, action in (
            ("Alt+Up", lambda: self._move(-1)),
            ("Alt+Down", lambda: self._move(1)),
            ("Del", self._on_remove_clicked),
            # Without this, Space would start an editor and replace the text.
            ("Space", self._on_space_pressed),
        ):
            shortcut = QShortcut(QKeySequence(keys), form.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(action)
        self._desk.track_switched.connect(self._show_track)
        self._desk.changed.connect(self._on_desk_changed)

    def _name_column(self) -> int:
        kinds = [self.model.kind(column) for column in range(self.model.columnCount())]
        return kinds.index(Column.NAME)

    def _show_track(self) -> None:
        track = self._desk.data.track
        form = self.form
        form.categoryBox.clear()
        form.categoryBox.addItems([category.name for category in track.categories])
        self._category_chosen = False
        if self._desk.data.participants:
            form.categoryBox.setCurrentText(self._desk.data.participants[-1].category)
        form.categoryBox.setVisible(len(track.categories) > 1)
        form.positionEdit.setVisible(track.has_positions)
        form.nameEdit.setPlaceholderText(track.participant_heading)
        form.factsLabel.setText(self._facts())
        self._show_counts()

    def _facts(self) -> str:
        track = self._desk.dated_track
        meeting = self._desk.texts.meeting_date.strip() or track.meeting
        lines = [
            self.tr("每人述职：至多 {} 分钟").format(track.minutes),
            self.tr("述职会议：{}").format(meeting) if meeting else "",
            self.tr("书面报告：{}前交").format(track.report_due) if track.report_due else "",
            self.tr("报告由{}签字").format(track.countersigned_by) if track.countersigned_by else "",
        ]
        return "\n".join(filter(None, lines))

    def _on_desk_changed(self, touched: Touched) -> None:
        if not touched.only_ballots:
            self.form.factsLabel.setText(self._facts())
            self._show_counts()

    def _show_counts(self) -> None:
        people = self._desk.data.participants
        handed_in = sum(person.report_in for person in people)
        are_people = self._desk.data.track.is_person
        template = (
            self.tr("{} 人，书面报告收到 {} 份") if are_people else self.tr("{} 个，书面报告收到 {} 份")
        )
        self.form.countLabel.setText(template.format(len(people), handed_in) if people else "")
        self.form.table.setVisible(bool(people))
        self.form.emptyLabel.setVisible(not people)
        self._show_buttons()

    def _show_buttons(self) -> None:
        row, last = self.form.table.currentIndex().row(), self.model.rowCount() - 1
        writable = not self._desk.locked
        self.form.upButton.setEnabled(writable and row > 0)
        self.form.downButton.setEnabled(writable and 0 <= row < last)
        self.form.removeButton.setEnabled(writable and row >= 0)
        self.form.addBar.setEnabled(writable)
        self.form.importButton.setEnabled(writable)

    def _on_add_clicked(self) -> None:
        form = self.form
        new = roster.NewParticipant(
            self._desk.track_id,
            form.categoryBox.currentText(),
            form.nameEdit.text(),
            form.positionEdit.text(),
        )
        if self._desk.request(lambda: roster.add_participant(self._desk.review, new)):
            form.nameEdit.clear()
            form.positionEdit.clear()
            self._category_chosen = False
            self._select_row(self.model.rowCount() - 1)
        first = form.positionEdit if self._desk.data.track.has_positions else form.nameEdit
        (form.nameEdit if form.nameEdit.text() else first).setFocus()

    def _on_category_chosen(self) -> None:
        self._category_chosen = True

    def _on_row_changed(self) -> None:
        """Propose the category of the row, since a late person mostly joins the people in view."""
        row = self.form.table.currentIndex().row()
        if row >= 0 and not self._category_chosen:
            self.form.categoryBox.setCurrentText(self.model.participant(row).category)
        self._show_buttons()

    def _on_position_edited(self, position: str) -> None:
        """Propose the category that a position belongs to, until one is chosen."""
        categories = [category.name for category in self._desk.data.track.categories]
        category = category_of_rank(position, categories)
        if category and not self._category_chosen:
            self.form.categoryBox.setCurrentText(category)

    def _on_import_clicked(self) -> None:
        desk, proposal = self._desk, self._dialogs.ask_roster(self._desk)
        if proposal is None:
            return
        # Imported lazily to keep start-up fast.
        from ...operations import roster_import  # noqa: PLC0415

        outcome = desk.request(lambda: roster_import.import_roster(desk.review, desk.track_id, proposal))
        if outcome:
            summary = outcome.value
            template = self.tr("✓ 导入名单：新增 {}，更新 {}，原样 {}。Ctrl+Z 可整批撤销。")
            self.done.emit(template.format(summary.added, summary.updated, summary.unchanged))
            self.enter()

    def _on_remove_clicked(self) -> None:
        row = self.form.table.currentIndex().row()
        if row >= 0:
            self._remove(self.model.participant(row))
            self._select_row(min(row, self.model.rowCount() - 1))

    def _remove(self, person: Participant) -> None:
        """Remove a participant, after a question if marks are typed for them."""
        held = held_by_participant(self._desk.data, person.id)
        words = self.tr("（{}）").format(translated(held)) if held else ""
        question = self.tr("删除 {}{}？\n缺席或退出的，请在“结果”页裁定，录好的分就都留着。")
        title, action = self.tr("删除述职对象"), self.tr("删除")
        if held and not self._dialogs.confirm(title, question.format(person.name, words), action):
            return
        if self._desk.request(lambda: roster.remove_participant(self._desk.review, person.id)):
            self.done.emit(self.tr("✓ 已删除 {}{}；Ctrl+Z 恢复。").format(person.name, words))

    def _on_space_pressed(self) -> None:
        """Toggle the check box of the current cell, else the one of the written report in its row."""
        index = self.form.table.currentIndex()
        if not index.isValid() or self._desk.review.read_only:
            return
        if not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            index = self.model.index(index.row(), self.model.column_of(Column.REPORT_IN))
        checked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
        self.model.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def _move(self, by: int) -> None:
        row = self.form.table.currentIndex().row()
        if row >= 0:
            person = self.model.participant(row)
            self._desk.request(lambda: roster.move_participant(self._desk.review, person.id, by))
            self._select_row(self.model.row_of(person.id))

    def _select_row(self, row: int) -> None:
        if row >= 0:
            column = max(0, self.form.table.currentIndex().column())
            index = self.model.index(row, column)
            self.form.table.setCurrentIndex(index)
            self.form.table.scrollTo(index)
        self._show_buttons()
