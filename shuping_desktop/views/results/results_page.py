"""Page 结果: the table as it will be printed, the open problems, and one participant's score explained."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...forms.ui_results_page import Ui_ResultsPage
from ...models.desk import Desk
from ...models.results import ResultsModel
from ...models.status_text import received_text
from ...models.translation import translated
from ...operations.finalising import final_version, finality_of
from ...scoring.progress import Stage, unfinished_opinions
from ..dialogs import Dialogs
from ..widgets.context_menu import ContextMenu
from ..widgets.page_area import set_stacked
from ..widgets.table_setup import RESULT_ROW_HEIGHT, set_style_state, style_table, use_plain_text
from ..widgets.type_scale import set_scaled_font, type_scale
from .column_widths import ColumnWidths
from .participant_detail import ParticipantDetail
from .result_lists import ResultLists
from .ruling_actions import RulingActions

DETAIL_WIDTH, DETAIL_SHARE = 412, 0.3
"""Least width of the cards beside the table, and their share of the page's."""
_ANY_WIDTH = (1 << 24) - 1
_DETAIL_STRETCH = 3


class ResultsPage(QWidget):
    """Live results; a double click or Enter on a problem or a ballot goes to its cell."""

    problem_chosen = Signal(object)
    """A problem was activated; carries a `scoring.Problem`."""
    ballot_chosen = Signal(int, int)
    """A ballot was activated; carries its id and a participant's, or 0."""
    print_requested = Signal()
    texts_requested = Signal()

    def __init__(self, desk: Desk, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._participant_id = 0
        self._showing_all = False
        self._is_narrow = False
        self._scale = 1.0
        self.form = Ui_ResultsPage()
        self.form.setupUi(self)
        use_plain_text(self)
        self.results = ResultsModel(desk, self)
        self._actions = RulingActions(desk, dialogs)
        self.lists = ResultLists(desk, dialogs, self._actions, self)
        self.detail = ParticipantDetail(desk, self._actions, self)
        self.form.right.addWidget(self.detail)
        self.form.right.addWidget(self.lists, 1)
        self._set_up_table()
        self._widths = ColumnWidths(self.form.table, self.results)
        self._connect()
        self._show_all()

    def enter(self) -> None:
        """Show the latest results and take the keyboard focus."""
        self._desk.announce_results()
        self._show_all()
        self.form.table.setFocus()

    def show_narrow(self, narrow: bool) -> None:
        """Put the participant's detail below the table, or beside it."""
        self._is_narrow = narrow
        set_stacked(self.form.outer, narrow)
        self.detail.show_narrow(narrow)
        self._fit_sizes()
        # Stacked, the table gets the height of its size hint, else the height that is left.
        policies = QSizePolicy.Policy
        vertical = policies.Preferred if narrow else policies.Ignored
        self.form.table.setSizePolicy(policies.Expanding, vertical)

    def leave(self) -> bool:
        """Save the opinion that is being written; return False if that was refused."""
        return self.detail.opinion.save()

    def go_to_problems(self) -> None:
        """Give the list of problems the keyboard focus."""
        self.lists.go_to_problems()

    def go_to_stage(self, stage: Stage) -> None:
        """Give the keyboard focus to what a stage is about."""
        if stage is Stage.OPINIONS:
            self.show_participant(unfinished_opinions(self._desk.data)[0].id)
            self.detail.opinion.form.achievementsEdit.setFocus()
        elif stage is Stage.FINALISING:
            self.form.finaliseButton.setFocus()
        elif stage is Stage.RULINGS:
            self.lists.go_to_rulings()
        elif self._desk.progress().problems:
            self.lists.go_to_problems()
        else:
            self.lists.go_to_flags()

    def verify_code(self) -> None:
        """Ask for a code on paper and show what it belongs to."""
        self._actions.verify()

    def show_participant(self, participant_id: int) -> None:
        """Select a participant in the table, which explains their score."""
        row = self.results.row_of(participant_id)
        if row >= 0:
            self.form.table.setCurrentIndex(self.results.index(row, 0))

    def _set_up_table(self) -> None:
        table = self.form.table
        table.setModel(self.results)
        style_table(table, row_height=RESULT_ROW_HEIGHT)
        table.verticalHeader().hide()
        ContextMenu(table, self.detail.form.rulePersonButton, self.form.printButton)

    def _connect(self) -> None:
        form = self.form
        form.table.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.lists.problem_chosen.connect(self.problem_chosen)
        self.lists.ballot_chosen.connect(self.ballot_chosen)
        self.lists.participant_chosen.connect(self.show_participant)
        self.detail.ballot_chosen.connect(self.ballot_chosen)
        self.detail.participant_chosen.connect(self.show_participant)
        self.detail.form.formulaTab.toggled.connect(self._on_detail_tab_changed)
        form.finaliseButton.clicked.connect(self._on_finalise_clicked)
        form.reopenButton.clicked.connect(self._actions.reopen)
        form.printButton.clicked.connect(self.print_requested)
        form.textsButton.clicked.connect(self.texts_requested)
        # Connected after the models, so that those are up to date when the page reads them.
        self._desk.changed.connect(self._on_desk_changed)
        self._desk.results_changed.connect(self._on_results_changed)
        self._desk.track_switched.connect(self._show_all)

    def _on_desk_changed(self) -> None:
        # No debouncing while the page is visible: it never shows outdated results.
        if self.isVisible():
            self._desk.announce_results()

    def _on_results_changed(self) -> None:
        if self.isVisible():
            self._show_all()

    def _on_current_row_changed(self) -> None:
        row = self.form.table.currentIndex().row()
        on_person = row >= 0 and not self.results.is_category(row)
        chosen = self.results.result(row).participant.id if on_person else self._participant_id
        if chosen != self._participant_id and not self.detail.opinion.save():
            # Select the previous row again to keep the refused text; deferred, since the view is
            # still changing its current row.
            QTimer.singleShot(0, self, self._show_all)
            return
        self._participant_id = chosen
        if not self._showing_all:
            self._show_detail()

    def _show_all(self) -> None:
        form, results = self.form, self._desk.results()
        form.heading.setText(self.tr("{}述职评议结果").format(results.track.name))
        self._show_state()
        self.lists.show_lists()
        form.noteLabel.setText(self._note())
        self._size_rows()
        self._widths.fit()
        row = self.results.row_of(self._participant_id)
        if self.results.rowCount():
            row = row if row >= 0 else int(self.results.is_category(0))
            self._showing_all = True
            form.table.setCurrentIndex(self.results.index(row, 0))
            self._showing_all = False
            self._participant_id = self.results.result(row).participant.id
        self._show_detail()

    def _show_state(self) -> None:
        """Show whether the track is final, and the buttons that this allows."""
        form, review, progress = self.form, self._desk.review, self._desk.progress()
        count = len(progress.problems)
        finality = finality_of(review, self._desk.track_id)
        version = final_version(review, self._desk.track_id) if finality.is_final else None
        if version is not None:
            mark = self.tr("⚠ 已定稿") if finality.accepted else self.tr("✓ 已定稿")
            words = translated(finality.version_words)
            if finality.accepted:
                # The full phrase of the papers would widen the page.
                words = self.tr("{}，带 {} 项").format(words, finality.accepted)
            text = f"{mark}　{words}　{version.code}"
        elif count:
            text = self.tr("⚠ 暂定：还有 {} 项待处理").format(count)
        else:
            text = self.tr("暂定：{}").format(translated(progress.next_text))
        form.stateLabel.setText(text)
        form.stateLabel.setToolTip(translated(finality.words) if finality.is_final else "")
        ready = progress.current.stage is Stage.FINALISING
        settled = not finality.accepted if finality.is_final else ready
        set_style_state(form.stateLabel, "good" if settled else "")
        form.finaliseButton.setVisible(version is None)
        form.reopenButton.setVisible(version is not None)
        for button in (form.finaliseButton, form.reopenButton):
            button.setEnabled(not review.read_only)

    def _show_detail(self) -> None:
        row = self.results.row_of(self._participant_id)
        self.detail.show_result(self.results.result(row) if row >= 0 else None)

    def _note(self) -> str:
        track = self._desk.data.track
        listed = "　".join(f"{quota.name} {quota.quota}" for quota in track.quotas)
        quotas = self.tr("名额：{}　·　").format(listed) if listed else ""
        reading = self.tr(
            "均分后的括号是计入的份数；得分四舍五入到 {} 位小数，同分按未取整的得分，仍同则并列。"
        )
        received = self.tr("依据的评分表：{}。").format(received_text(self._desk.data))
        return f"{received}{quotas}{reading.format(track.decimals)}"

    def _on_finalise_clicked(self) -> None:
        if self.detail.opinion.save():
            self._actions.finalise()

    def _on_detail_tab_changed(self) -> None:
        """Take most of the height from the lists, unless the calculation is shown, which needs little."""
        is_formula = self.detail.form.formulaTab.isChecked()
        self.form.right.setStretchFactor(self.detail, 0 if is_formula else _DETAIL_STRETCH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_sizes()

    def _fit_sizes(self) -> None:
        """Fit type, rows and the right-hand column to the size of the window."""
        scale = type_scale(self.window().size())
        if scale != self._scale:
            self._scale = scale
            set_scaled_font(self, scale)
            self._size_rows()
        width = _ANY_WIDTH if self._is_narrow else round(max(DETAIL_WIDTH, self.width() * DETAIL_SHARE))
        for card in (self.detail, self.lists):
            card.setMinimumWidth(0 if self._is_narrow else width)
            card.setMaximumWidth(width)
        self.detail.fit_height()
        self._widths.fit()

    def _size_rows(self) -> None:
        """Set the height of the rows, and let the name of a category take the whole row."""
        table = self.form.table
        table.verticalHeader().setDefaultSectionSize(round(RESULT_ROW_HEIGHT * self._scale))
        table.clearSpans()
        for row in self.results.category_rows:
            table.setSpan(row, 0, 1, self.results.columnCount())
