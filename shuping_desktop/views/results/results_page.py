"""结果: the table as it will be printed, what is open, and the figures explained down to each ballot."""

from fractions import Fraction

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHeaderView, QSizePolicy, QWidget

from ...forms.ui_results_page import Ui_ResultsPage
from ...models.desk import Desk
from ...models.results import EvidenceModel, ResultColumn, ResultsModel, shown_means
from ...models.status_text import absence_text, received_text
from ...operations.finalising import final_version
from ...operations.results import score_text
from ...operations.rulings import open_grades, questions_about
from ...scoring.numbers import format_fixed, format_hundredths
from ...scoring.tally import ParticipantResult
from ..dialogs import Dialogs
from ..widgets.page_area import set_stacked
from ..widgets.table_setup import RESULT_ROW_HEIGHT, set_style_state, style_table, use_plain_text
from .criteria_chart import CriteriaChart
from .opinion_panel import OpinionPanel
from .result_lists import ResultLists
from .ruling_actions import RulingActions

DETAIL_WIDTH = 356
_ANY_WIDTH = (1 << 24) - 1
LEAST_EDIT_HEIGHT = 48
EVIDENCE_ROW_HEIGHT = 28
SHOWN_DECIMALS = 4
EVIDENCE_WIDTHS = {1: 64, 2: 116}
BAR_WIDTH = 120
WIDEST_COLUMN, WIDEST_WRAPPED_COLUMN = 168, 100
LEAST_REMARK_WIDTH = 140


class ResultsPage(QWidget):
    """Live results; a problem or a ballot is one double click or Enter away from its cell."""

    problem_chosen = Signal(object)
    ballot_chosen = Signal(int, int)
    print_requested = Signal()
    texts_requested = Signal()

    def __init__(self, desk: Desk, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown = 0
        self._showing_all = False
        self._advances: dict[str, int] = {}
        self.form = Ui_ResultsPage()
        self.form.setupUi(self)
        use_plain_text(self)
        self.results = ResultsModel(desk, self)
        self._actions = RulingActions(desk, dialogs)
        self.lists = ResultLists(desk, dialogs, self.form, self._actions, self)
        self.opinion = OpinionPanel(desk, self.form, self)
        self.evidence = EvidenceModel(desk, self)
        self.chart = CriteriaChart(self)
        self._set_up_tables()
        self._connect()
        self._show_all()

    def enter(self) -> None:
        """Take the keyboard when the page is turned to."""
        self._desk.settle()
        self._show_all()
        self.form.table.setFocus()

    def show_narrow(self, narrow: bool) -> None:
        """Explain the figures below the table where there is no room beside it."""
        set_stacked(self.form.outer, narrow)
        self.form.detailCard.setMinimumWidth(0 if narrow else DETAIL_WIDTH)
        self.form.detailCard.setMaximumWidth(_ANY_WIDTH if narrow else DETAIL_WIDTH)
        # Stacked, a list asks for the room it likes; beside the table it takes what is left.
        policies = QSizePolicy.Policy
        for view in (self.form.table, self.form.ballotsTable):
            view.setSizePolicy(policies.Expanding, policies.Preferred if narrow else policies.Ignored)

    def leave(self) -> bool:
        """Whether the page may be left: an opinion that is being written is kept first."""
        return self.opinion.keep()

    def go_to_problems(self) -> None:
        """Take the keyboard to the list of problems."""
        self.lists.go_to_problems()

    def verify_code(self) -> None:
        """Ask for a code on paper, and tell what it belongs to."""
        self._actions.verify()

    def show_participant(self, participant_id: int) -> None:
        """Explain the figures of a participant."""
        row = self.results.row_of(participant_id)
        if row >= 0:
            self.form.table.setCurrentIndex(self.results.index(row, 0))

    def _set_up_tables(self) -> None:
        form = self.form
        form.left.setStretch(0, 3)
        form.left.setStretch(1, 1)
        form.criteriaArea.addWidget(self.chart)
        form.table.setModel(self.results)
        style_table(form.table, row_height=RESULT_ROW_HEIGHT)
        form.table.verticalHeader().hide()
        form.ballotsTable.setModel(self.evidence)
        style_table(form.ballotsTable, row_height=EVIDENCE_ROW_HEIGHT)
        form.ballotsTable.verticalHeader().hide()
        form.ballotsTable.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in EVIDENCE_WIDTHS.items():
            form.ballotsTable.setColumnWidth(column, width)
        for edit in (form.achievementsEdit, form.shortcomingsEdit):
            edit.setMinimumHeight(LEAST_EDIT_HEIGHT)
            edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
            form.opinionColumn.setStretchFactor(edit, 1)
        form.detailColumn.setStretchFactor(form.opinionPanel, 1)
        form.detailColumn.setStretchFactor(form.ballotsTable, 1)

    def _connect(self) -> None:
        form = self.form
        form.table.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        form.ballotsTable.activated.connect(
            lambda index: self.ballot_chosen.emit(self.evidence.ballot(index.row()).id, self._shown)
        )
        self.lists.problem_chosen.connect(self.problem_chosen)
        self.lists.ballot_chosen.connect(self.ballot_chosen)
        self.lists.participant_chosen.connect(self.show_participant)
        self.opinion.participant_wanted.connect(self.show_participant)
        form.ballotsTab.toggled.connect(self._show_detail_tab)
        form.rulePersonButton.clicked.connect(self._on_rule_person_clicked)
        form.finaliseButton.clicked.connect(self._on_finalise_clicked)
        form.reopenButton.clicked.connect(self._actions.reopen)
        form.printButton.clicked.connect(self.print_requested)
        form.textsButton.clicked.connect(self.texts_requested)
        # Connected after the models, so that they are up to date when the page looks at them.
        self._desk.changed.connect(self._on_desk_changed)
        self._desk.results_changed.connect(self._on_results_changed)
        self._desk.track_switched.connect(self._show_all)

    def _on_desk_changed(self) -> None:
        # Whoever looks at the results never sees any but the latest.
        if self.isVisible():
            self._desk.settle()

    def _on_results_changed(self) -> None:
        if self.isVisible():
            self._show_all()

    def _on_current_row_changed(self) -> None:
        row = self.form.table.currentIndex().row()
        chosen = self.results.result(row).participant.id if row >= 0 else self._shown
        if chosen != self._shown and not self.opinion.keep():
            # Back, once the table is through with this: the opinion would be lost.
            QTimer.singleShot(0, self, self._show_all)
            return
        self._shown = chosen
        if not self._showing_all:
            self._show_detail()

    def _show_all(self) -> None:
        form, results = self.form, self._desk.results()
        form.heading.setText(self.tr("{}述职评议结果").format(results.track.name))
        self._show_state(len(results.problems))
        self.lists.show_lists()
        form.noteLabel.setText(self._note())
        self._fit_columns()
        row = max(0, self.results.row_of(self._shown))
        if self.results.rowCount():
            self._showing_all = True
            form.table.setCurrentIndex(self.results.index(row, 0))
            self._showing_all = False
            self._shown = self.results.result(row).participant.id
        self._show_detail()

    def _show_state(self, count: int) -> None:
        """Provisional or final, and what can be done about it."""
        form, review = self.form, self._desk.review
        final = final_version(review, self._desk.track_id)
        if final:
            words = self.tr("✓ 已定稿　第 {} 版　{}").format(final.version, final.code)
        elif not count and (rulings := len(list(open_grades(self._desk.data, self._desk.results())))):
            words, count = self.tr("⚠ 暂定：还有 {} 项待裁定"), rulings
        elif not self._desk.data.participants:
            words = self.tr("暂定：还没有述职对象")
        else:
            words = self.tr("⚠ 暂定：还有 {} 项待处理") if count else self.tr("暂定：没有待处理，尚未定稿")
        form.stateLabel.setText(words.format(count))
        set_style_state(
            form.stateLabel, "good" if final or (self._desk.data.participants and not count) else ""
        )
        form.finaliseButton.setVisible(final is None)
        form.reopenButton.setVisible(final is not None)
        for button in (form.finaliseButton, form.reopenButton):
            button.setEnabled(not review.read_only)
        form.rulePersonButton.setEnabled(self._actions.may_change)

    def _show_detail_tab(self) -> None:
        on_ballots = self.form.ballotsTab.isChecked()
        form = self.form
        # An opinion is written beside the criteria; the formula makes room for it.
        for widget in (form.ballotsTable, form.formulaHeading, form.formulaLabel):
            widget.setVisible(on_ballots)
        form.opinionPanel.setVisible(not on_ballots)
        self._keep_whole()

    def _keep_whole(self) -> None:
        """Have the page scroll before the figures are pressed together."""
        card, table = self.form.detailCard, self.form.ballotsTable
        # The list asks for nothing, and is given its least; the chart gives way a little.
        least = table.minimumHeight() if table.isVisibleTo(card) else 0
        least -= self.chart.sizeHint().height() - self.chart.minimumSizeHint().height()
        beside = self.form.outer.direction() == QBoxLayout.Direction.LeftToRight
        card.setMinimumHeight(card.heightForWidth(DETAIL_WIDTH) + least if beside else 0)

    def _on_rule_person_clicked(self) -> None:
        data, results = self._desk.data, self._desk.results()
        row = self.results.row_of(self._shown)
        if row >= 0:
            self._actions.rule(questions_about(data, results, self.results.result(row)))

    def _on_finalise_clicked(self) -> None:
        if self.opinion.keep():
            self._actions.finalise()

    def _note(self) -> str:
        track = self._desk.data.track
        listed = "　".join(f"{quota.name} {quota.quota}" for quota in track.quotas)
        quotas = self.tr("名额：{}　·　").format(listed) if listed else ""
        reading = self.tr(
            "均分后的括号是计入的份数；得分四舍五入到 {} 位小数，同分按未取整的得分，仍同则并列。"
        )
        standing = self.tr("依据的评分表：{}。").format(received_text(self._desk.data))
        return f"{standing}{quotas}{reading.format(track.decimals)}"

    def _show_detail(self) -> None:
        row, form = self.results.row_of(self._shown), self.form
        result = self.results.result(row) if row >= 0 else None
        form.detailCard.setVisible(result is not None)
        self.opinion.show_participant(result.participant if result else None)
        if result is None:
            return
        person = result.participant
        form.nameLabel.setText(person.name)
        form.summaryLabel.setText(self._summary(result))
        form.formulaLabel.setText(self._formula(result))
        means = shown_means(self._desk.data, self._desk.results(), person)
        for widget in (form.criteriaHeading, self.chart):
            widget.setVisible(bool(means))
        self.chart.show_means(means)
        self.evidence.show_participant(person)
        self._show_detail_tab()

    def _summary(self, result: ParticipantResult) -> str:
        results, person = self._desk.results(), result.participant
        rank = self.tr("第 {} 名").format(result.rank) if result.rank else self.tr("暂无名次")
        score = score_text(results, result.official_score)
        parts = [person.position or person.category, rank]
        parts.append(self.tr("得分 {}").format(score) if score else self.tr("暂无得分"))
        parts.append(self.tr("等次 {}").format(result.grade) if result.grade else self.tr("等次未定"))
        if result.absence:
            parts.append(absence_text(result.absence))
        elif result.grade != result.grade_by_rule:
            parts.append(self.tr("（按规则为 {}）").format(result.grade_by_rule or self.tr("未定")))
        return "　".join(parts)

    def _formula(self, result: ParticipantResult) -> str:
        """Sum ÷ ballots × weight for each group, then the exact score and its rounding."""
        weights = self._desk.data.track.category(result.participant.category).weights
        lines = []
        for name, group in result.groups.items():
            total, mean = format_hundredths(group.total), _exact(group.mean) or self.tr("无")
            line = self.tr("{}：{} ÷ {} 份 ＝ {}，占 {}%")
            lines.append(line.format(name, total, group.ballots, mean, format_hundredths(weights[name])))
        if result.exact_score is None:
            why = self.tr("还有评委组没有计入的评分，暂不计算得分。")
            return "\n".join(lines if result.absence else [*lines, why])
        official = score_text(self._desk.results(), result.official_score)
        exact = _exact(result.exact_score)
        return "\n".join([*lines, self.tr("加权合计 {} → 四舍五入 {}").format(exact, official)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()
        self._keep_whole()

    def _fit_columns(self) -> None:
        """As wide as their texts, the rest for the remark; the bar is drawn only where there is room."""
        if not self.isVisible():
            return
        table, header = self.form.table, self.form.table.horizontalHeader()
        columns = {column: self.results.kind(column) for column in range(self.results.columnCount())}
        widths = {
            column: min(max(self._text_width(column), header.sectionSizeHint(column)), WIDEST_COLUMN)
            for column, kind in columns.items()
            if kind not in (ResultColumn.REMARK, ResultColumn.BAR)
        }
        room = table.viewport().width() - LEAST_REMARK_WIDTH
        # Where they leave the remark too little, long names take two lines.
        tight = sum(widths.values()) > room
        table.setWordWrap(tight)
        if tight:
            widths = {column: min(width, WIDEST_WRAPPED_COLUMN) for column, width in widths.items()}
        for column, kind in columns.items():
            # What was the bar in the other track is another column here: it must not stay hidden.
            table.setColumnHidden(column, False)
            if kind is ResultColumn.REMARK:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
                continue
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            table.setColumnWidth(column, widths.get(column, BAR_WIDTH))
        bar = self.results.column_of(ResultColumn.BAR)
        table.setColumnHidden(bar, room - sum(widths.values()) < BAR_WIDTH)

    def _text_width(self, column: int) -> int:
        """What the widest text of a column needs; asking the table would have it lay out every cell."""
        table, results = self.form.table, self.results
        if not results.rowCount():
            return 0
        widest = max(range(results.rowCount()), key=lambda row: self._advance(results.text(row, column)))
        return table.sizeHintForIndex(results.index(widest, column)).width() + int(table.showGrid())

    def _advance(self, text: str) -> int:
        """How wide a text is; most texts of a table were there before."""
        if text not in self._advances:
            self._advances[text] = self.form.table.fontMetrics().horizontalAdvance(text)
        return self._advances[text]


def _exact(value: Fraction | None) -> str:
    """A fraction as people write it: exact where a few decimals hold it, else with … behind."""
    if value is None:
        return ""
    text = format_fixed(value, SHOWN_DECIMALS)
    whole = Fraction(text) == value
    return text.rstrip("0").rstrip(".") if whole else f"{text}…"
