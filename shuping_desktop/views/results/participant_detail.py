"""Card beside the results: one participant's score explained, with the ballots or the opinion below."""

from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ...forms.ui_participant_detail import Ui_ParticipantDetail
from ...models.desk import Desk
from ...models.evidence import EvidenceModel, chart_means
from ...models.status_text import absence_text
from ...operations.results import score_text
from ...operations.rulings import questions_about
from ...scoring.numbers import format_fixed, format_hundredths
from ...scoring.progress import unfinished_opinions
from ...scoring.tally import ParticipantResult
from ..widgets.column_fit import ColumnFit
from ..widgets.context_menu import ContextMenu
from ..widgets.table_setup import style_table, use_plain_text
from .criteria_chart import CriteriaChart
from .opinion_panel import OpinionPanel
from .ruling_actions import RulingActions

EVIDENCE_ROW_HEIGHT = 28
_LEAST_WIDTH = 200  # the width of a card before its first layout is less
SHOWN_DECIMALS = 4


class ParticipantDetail(QFrame):
    """Explains one participant's result; hidden while there is none."""

    ballot_chosen = Signal(int, int)
    """A ballot was activated; carries its id and the participant's."""
    participant_chosen = Signal(int)
    """Another participant's opinion was asked for; carries the participant's id."""

    def __init__(self, desk: Desk, actions: RulingActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        self._result: ParticipantResult | None = None
        self.form = Ui_ParticipantDetail()
        self.form.setupUi(self)
        self.chart = CriteriaChart(self)
        self.opinion = OpinionPanel(desk, self)
        self.evidence = EvidenceModel(desk, self)
        self.form.criteriaArea.addWidget(self.chart)
        self.form.column.addWidget(self.opinion, 1)
        use_plain_text(self)
        self._set_up_table()
        self._connect()

    def show_result(self, result: ParticipantResult | None) -> None:
        """Explain a result of the current track."""
        self._result = result
        self.setVisible(result is not None)
        self.opinion.show_participant(result.participant if result else None)
        self._show_opinion_count()
        if result is None:
            return
        form, person = self.form, result.participant
        form.rulePersonButton.setEnabled(self._actions.may_change)
        form.nameLabel.setText(person.name)
        form.summaryLabel.setText(self._summary(result))
        form.formulaLabel.setText(self._formula(result))
        self.chart.show_means(chart_means(self._desk.data, self._desk.results(), person))
        self.evidence.show_participant(person)
        self._show_tab()

    def show_narrow(self, narrow: bool) -> None:
        """Give the list the height of its size hint below the table of results, else what is left."""
        policies = QSizePolicy.Policy
        vertical = policies.Preferred if narrow else policies.Ignored
        self.form.ballotsTable.setSizePolicy(policies.Expanding, vertical)

    def fit_height(self) -> None:
        """Set the least height, so that the page scrolls before the texts are squeezed."""
        if self.width() < _LEAST_WIDTH:
            return
        table = self.form.ballotsTable
        # heightForWidth counts the list as 0 high, and the chart at a height that may still shrink.
        least = table.minimumHeight() if table.isVisibleTo(self) else 0
        if self.chart.isVisibleTo(self):
            least -= self.chart.sizeHint().height() - self.chart.minimumSizeHint().height()
        self.setMinimumHeight(self.heightForWidth(self.width()) + least)

    def _set_up_table(self) -> None:
        table = self.form.ballotsTable
        table.setModel(self.evidence)
        style_table(table, row_height=EVIDENCE_ROW_HEIGHT)
        table.verticalHeader().hide()
        ColumnFit(table, lambda: 0)
        ContextMenu(table, opens=self.tr("打开这份评分表"))

    def _connect(self) -> None:
        form = self.form
        form.ballotsTable.activated.connect(lambda index: self._on_ballot_activated(index.row()))
        for tab in (form.formulaTab, form.ballotsTab):
            tab.toggled.connect(self._show_tab)
        form.rulePersonButton.clicked.connect(self._on_rule_person_clicked)
        self.opinion.participant_chosen.connect(self.participant_chosen)

    def _show_tab(self) -> None:
        form = self.form
        on_formula = form.formulaTab.isChecked()
        form.formulaLabel.setVisible(on_formula)
        for widget in (form.criteriaHeading, self.chart):
            widget.setVisible(on_formula and self.chart.has_means)
        form.ballotsTable.setVisible(form.ballotsTab.isChecked())
        self.opinion.setVisible(form.opinionTab.isChecked())
        self.fit_height()

    def _show_opinion_count(self) -> None:
        count = len(unfinished_opinions(self._desk.data))
        self.form.opinionTab.setText(
            self.tr("综合评价意见（{} 份未完）").format(count) if count else self.tr("综合评价意见 ✓")
        )

    def _on_ballot_activated(self, row: int) -> None:
        if self._result is not None:
            self.ballot_chosen.emit(self.evidence.ballot(row).id, self._result.participant.id)

    def _on_rule_person_clicked(self) -> None:
        if self._result is not None:
            self._actions.rule(questions_about(self._desk.data, self._desk.results(), self._result))

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
        """Return sum ÷ ballots and weight of each group, then the exact score and its rounding."""
        weights = self._desk.data.track.category(result.participant.category).weights
        template = self.tr("{}：{} ÷ {} 份 ＝ {}，占 {}%")
        lines = []
        for name, group in result.groups.items():
            total, mean = format_hundredths(group.total), _exact(group.mean) or self.tr("无")
            weight = format_hundredths(weights[name])
            lines.append(template.format(name, total, group.ballots, mean, weight))
        if result.exact_score is None:
            reason = self.tr("还有评委组没有计入的评分，暂不计算得分。")
            return "\n".join(lines if result.absence else [*lines, reason])
        official = score_text(self._desk.results(), result.official_score)
        exact = _exact(result.exact_score)
        return "\n".join([*lines, self.tr("加权合计 {} → 四舍五入 {}").format(exact, official)])


def _exact(value: Fraction | None) -> str:
    """Return a fraction in `SHOWN_DECIMALS` decimals at most, followed by … if that is not exact."""
    if value is None:
        return ""
    text = format_fixed(value, SHOWN_DECIMALS)
    is_exact = Fraction(text) == value
    return text.rstrip("0").rstrip(".") if is_exact else f"{text}…"
