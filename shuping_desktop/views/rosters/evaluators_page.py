"""Page 评委与权重: evaluator groups, weights and grading rules."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ...forms.ui_evaluators_page import Ui_EvaluatorsPage
from ...models.desk import Desk
from ...models.groups import EvaluatorsModel, GroupsModel, QuotasModel, WeightsModel
from ...models.translation import is_translated, translate, translated
from ...operations import evaluators, second_entry
from ...scoring.numbers import format_hundredths
from ...scoring.scheme import FULL_WEIGHT, Band, Category, Quota, Track
from ...scoring.second_entry import is_required
from ..dialogs import Dialogs
from ..widgets.column_fit import ColumnFit
from ..widgets.context_menu import ContextMenu
from ..widgets.delegates import ListDelegate
from ..widgets.page_area import set_stacked
from ..widgets.table_setup import fit_height_to_rows, set_style_state, style_table, use_plain_text
from ..widgets.wrapping_header import WrappingHeader

LIST_ROW_HEIGHT = 30
FULL_SHARE = 100
SECOND_SHARES = (0, 10, 30, 50, 100)


class EvaluatorsPage(QWidget):
    """Groups and their evaluators on the left, weights and grading rules on the right."""

    done = Signal(str)
    """People or a group were imported or removed; carries a summary in the language of the screen."""

    def __init__(self, desk: Desk, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._dialogs = dialogs
        self.form = Ui_EvaluatorsPage()
        self.form.setupUi(self)
        use_plain_text(self)
        self.groups = GroupsModel(desk, self)
        self.people = EvaluatorsModel(desk, self)
        self.weights = WeightsModel(desk, self)
        self.quotas = QuotasModel(desk, self)
        self._set_up_tables()
        self._connect()
        self._show_all()

    def enter(self) -> None:
        """Take the keyboard focus."""
        self._show_all()
        self.form.groupsTable.setFocus()

    def show_narrow(self, narrow: bool) -> None:
        """Put the weights below the groups, or beside them."""
        set_stacked(self.form.outer, narrow)

    def leave(self) -> bool:
        """Close an open editor, which writes its text; return True: the page may be left."""
        self.setFocus()
        return True

    def _set_up_tables(self) -> None:
        form = self.form
        for table, model in (
            (form.groupsTable, self.groups),
            (form.weightsTable, self.weights),
            (form.quotasTable, self.quotas),
        ):
            # Users name the groups, at any length.
            table.setHorizontalHeader(WrappingHeader(table))
            table.setModel(model)
            style_table(table, editable=True)
            # A shortcut without a slot: Space would start an editor and replace the text.
            QShortcut(QKeySequence("Space"), table).setContext(Qt.ShortcutContext.WidgetShortcut)
            table.setSelectionBehavior(table.SelectionBehavior.SelectItems)
            ColumnFit(table, (lambda: 0) if table is form.groupsTable else (lambda: -1))
            table.horizontalHeader().sectionResized.connect(self._fit_tables)
        form.outer.setStretch(0, 1)
        form.outer.setStretch(1, 1)
        form.groupsTable.verticalHeader().hide()
        for share in SECOND_SHARES:
            form.secondBox.addItem(self._share_text(share), share)
        for widget in (form.evaluatorsList, form.evaluatorsEmpty):
            form.groupsColumn.setStretchFactor(widget, 1)
        form.evaluatorsList.setModel(self.people)
        form.evaluatorsList.setItemDelegate(ListDelegate(LIST_ROW_HEIGHT, self))

    def _connect(self) -> None:
        form = self.form
        form.groupsTable.selectionModel().currentChanged.connect(self._show_people)
        ContextMenu(form.groupsTable, form.removeGroupButton)
        ContextMenu(form.weightsTable)
        ContextMenu(form.quotasTable)
        ContextMenu(form.evaluatorsList, form.removeEvaluatorButton, form.importButton)
        form.addGroupButton.clicked.connect(self._on_add_group_clicked)
        form.groupEdit.returnPressed.connect(self._on_add_group_clicked)
        form.removeGroupButton.clicked.connect(self._on_remove_group_clicked)
        form.addEvaluatorButton.clicked.connect(self._on_add_evaluator_clicked)
        form.evaluatorEdit.returnPressed.connect(self._on_add_evaluator_clicked)
        form.removeEvaluatorButton.clicked.connect(self._on_remove_evaluator_clicked)
        form.importButton.clicked.connect(self._on_import_clicked)
        form.secondBox.activated.connect(self._on_second_chosen)
        form.evaluatorsList.selectionModel().currentChanged.connect(self._show_buttons)
        for widget, action in (
            (form.groupsTable, self._on_remove_group_clicked),
            (form.evaluatorsList, self._on_remove_evaluator_clicked),
        ):
            shortcut = QShortcut(QKeySequence("Del"), widget)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(action)
        self._desk.changed.connect(self._on_desk_changed)
        self._desk.track_switched.connect(self._show_all)

    @property
    def _group(self) -> str:
        return self.groups.name(max(0, self.form.groupsTable.currentIndex().row()))

    def _show_all(self) -> None:
        form, track = self.form, self._desk.data.track
        if not form.groupsTable.currentIndex().isValid():
            form.groupsTable.setCurrentIndex(self.groups.index(0, 0))
        self._fit_tables()
        form.quotasTable.setVisible(bool(track.quotas))
        faulty = [category.name for category in track.categories if category.weight_sum != FULL_WEIGHT]
        set_style_state(form.weightsState, "bad" if faulty else "good")
        form.weightsState.setText(
            self.tr("≠  {}的权重合计不是 100%，改正前不计算得分。").format(self.tr("、").join(faulty))
            if faulty
            else self.tr("✓  每个类别的权重合计都是 100%。")
        )
        form.weightsNote.setText("\n".join(weighting_text(category) for category in track.categories))
        form.rulesLabel.setText(grading_rules(track))
        form.rulesLabel.setVisible(bool(track.bands))
        form.readingLabel.setText(self._reading(track))
        self._show_second()
        self._show_people()

    def _fit_tables(self) -> None:
        form, track = self.form, self._desk.data.track
        fit_height_to_rows(form.groupsTable, len(track.groups))
        fit_height_to_rows(form.weightsTable, len(track.categories))
        fit_height_to_rows(form.quotasTable, 1)

    def _reading(self, track: Track) -> str:
        lines = [self.tr("小组得分是计入各行之和的平均数；权重乘在平均数上。")]
        if track.self_excluded:
            lines.append(self.tr("互评时不给自己评分：本人一行不计入总和，也不计入份数。"))
        lines.append(
            self.tr("空白行按弃评处理，不计入，也不按零分计；得分最后四舍五入到 {} 位小数。").format(
                track.decimals
            )
        )
        return "\n".join(lines)

    def _on_desk_changed(self) -> None:
        if self.isVisible():
            self._show_all()

    def _share_text(self, share: int) -> str:
        names = {0: self.tr("不要求"), FULL_SHARE: self.tr("全部评分表")}
        return names.get(share) or self.tr("随机抽取 {}%").format(share)

    def _show_second(self) -> None:
        data, form = self._desk.data, self.form
        share = data.second_rule.share
        if form.secondBox.findData(share) < 0:
            form.secondBox.addItem(self._share_text(share), share)
        form.secondBox.setCurrentIndex(form.secondBox.findData(share))
        form.secondBox.setEnabled(not self._desk.review.read_only)
        drawn = sum(is_required(data, ballot) for ballot in data.valid_ballots)
        form.secondLabel.setText(
            self.tr("这一部分抽到 {} 份，录完以前结果是暂定的").format(drawn) if share else ""
        )

    def _on_second_chosen(self) -> None:
        share = self.form.secondBox.currentData()
        if share != self._desk.data.second_rule.share:
            self._desk.request(lambda: second_entry.set_rule(self._desk.review, share))

    def _show_people(self) -> None:
        form, group = self.form, self._group
        self.people.show_group(group)
        count = self.people.rowCount()
        form.evaluatorsHeading.setText(self.tr("{}的名单").format(group))
        form.evaluatorsCount.setText(self.tr("{} 人").format(count) if count else "")
        form.evaluatorsList.setVisible(bool(count))
        form.evaluatorsEmpty.setVisible(not count)
        self._show_buttons()

    def _show_buttons(self) -> None:
        form, writable = self.form, not self._desk.review.read_only
        form.removeGroupButton.setEnabled(writable and bool(self._group))
        form.removeEvaluatorButton.setEnabled(writable and form.evaluatorsList.currentIndex().isValid())
        for widget in (
            form.addGroupButton,
            form.addEvaluatorButton,
            form.groupEdit,
            form.evaluatorEdit,
            form.importButton,
        ):
            widget.setEnabled(writable)

    def _on_add_group_clicked(self) -> None:
        name, desk = self.form.groupEdit.text(), self._desk
        if desk.request(lambda: evaluators.add_group(desk.review, desk.track_id, name)):
            self.form.groupEdit.clear()
            self.form.groupsTable.setCurrentIndex(self.groups.index(self.groups.rowCount() - 1, 0))

    def _on_remove_group_clicked(self) -> None:
        desk, group = self._desk, self._group
        names = sum(evaluator.group == group for evaluator in desk.data.evaluators)
        words = self.tr("（{} 位评委的名单）").format(names) if names else ""
        question = self.tr("删除评委组“{}”{}？").format(group, words)
        title, action = self.tr("删除评委组"), self.tr("删除")
        refusal = desk.attempt(lambda: evaluators.check_removal(desk.data, group)).refusal
        if names and not refusal and not self._dialogs.confirm(title, question, action):
            return
        if desk.request(lambda: evaluators.remove_group(desk.review, desk.track_id, group)):
            self.done.emit(self.tr("✓ 已删除评委组“{}”{}；Ctrl+Z 恢复。").format(group, words))

    def _on_add_evaluator_clicked(self) -> None:
        desk, group, name = self._desk, self._group, self.form.evaluatorEdit.text()
        if desk.request(lambda: evaluators.add_evaluator(desk.review, desk.track_id, group, name)):
            self.form.evaluatorEdit.clear()

    def _on_import_clicked(self) -> None:
        desk, proposal = self._desk, self._dialogs.ask_roster(self._desk, evaluators=True)
        if proposal is None:
            return
        # Imported lazily to keep start-up fast.
        from ...operations import roster_import  # noqa: PLC0415

        outcome = desk.request(lambda: roster_import.import_evaluators(desk.review, desk.track_id, proposal))
        if outcome:
            summary = outcome.value
            template = self.tr("✓ 导入评委名单：新增 {}，原样 {}。Ctrl+Z 可整批撤销。")
            self.done.emit(template.format(summary.added, summary.unchanged))

    def _on_remove_evaluator_clicked(self) -> None:
        index = self.form.evaluatorsList.currentIndex()
        if index.isValid():
            desk, person = self._desk, self.people.evaluator(index.row())
            if desk.request(lambda: evaluators.remove_evaluator(desk.review, desk.track_id, person.id)):
                self.done.emit(self.tr("✓ 已删除评委 {}；Ctrl+Z 恢复。").format(person.name))


def weighting_text(category: Category) -> str:
    """Return how a category is weighted: in Chinese as the notice words it, else as a formula."""
    return translated(category.weighting_formula() if is_translated() else category.weighting_note())


def grading_rules(track: Track) -> str:
    """Return the rules of a track's grades, one per line."""
    if len(track.bands) == 1:
        return translate("evaluators_page", "不分档，均为{}").format(track.bands[0].name)
    return "\n".join([*map(_band_rule, track.bands), *map(_quota_rule, track.quotas)])


def _band_rule(band: Band) -> str:
    if band.lowest:
        template = translate("evaluators_page", "{}：{} 分及以上")
        return template.format(band.name, format_hundredths(band.lowest))
    return translate("evaluators_page", "{}：不足 {} 分").format(band.name, format_hundredths(band.highest))


def _quota_rule(quota: Quota) -> str:
    rule = translate("evaluators_page", "{}：得分从高到低 {} 名").format(quota.name, quota.quota)
    if not quota.ruled_as:
        return rule
    grades = translate("evaluators_page", "或").join(quota.ruled_as)
    return rule + translate("evaluators_page", "（由评议小组裁定为{}）").format(grades)
