"""Dialog 对调两栏的分: exchanges two columns that were typed in the wrong order, with a preview."""

from PySide6.QtWidgets import QListWidgetItem, QWidget

from ...forms.ui_exchange_dialog import Ui_ExchangeDialog
from ...models.desk import Desk
from ...models.translation import translated
from ...operations.columns import Exchange, ExchangedRow, plan_exchange
from ...operations.rows import shown
from ...scoring.ballots import Ballot
from ..widgets.form_dialog import FormDialog
from ..widgets.table_setup import resize_within_screen, show_error, use_plain_text

_SIZE = (640, 600)
ALL, MINE, RANGE = range(3)
"""Scopes, in the order of their list: every ballot, those that the operator typed, from one to another."""


class ExchangeDialog(FormDialog):
    """Asks for two columns and the ballots, and shows each cell that would change."""

    def __init__(self, desk: Desk, first: int, parent: QWidget | None = None) -> None:
        """Propose the criterion of index `first` and the one beside it."""
        super().__init__(parent)
        self._desk = desk
        self._ballots = [ballot for ballot in desk.data.ballots if ballot.rows]
        self.exchange: Exchange | None = None
        form = self.form = Ui_ExchangeDialog()
        form.setupUi(self)
        use_plain_text(self)
        form.previewList.setWordWrap(True)
        self._fill(first)
        for box in (form.firstBox, form.secondBox, form.scopeBox, form.fromBox, form.toBox):
            box.currentIndexChanged.connect(self._show)
        form.okButton.clicked.connect(self.accept)
        form.cancelButton.clicked.connect(self.reject)
        resize_within_screen(self, *_SIZE)
        self._show()

    def _fill(self, first: int) -> None:
        form, track, who = self.form, self._desk.data.track, self._desk.review.who
        for box in (form.firstBox, form.secondBox):
            for index in track.columns:
                box.addItem(track.criteria[index].name, index)
        place = track.columns.index(first) if first in track.columns else 0
        form.firstBox.setCurrentIndex(place)
        form.secondBox.setCurrentIndex(place + 1 if place + 1 < len(track.columns) else max(0, place - 1))
        mine = self.tr("只{}录的").format(who)
        form.scopeBox.addItems([self.tr("全部已录的"), mine, self.tr("从一份到另一份")])
        for ballot in self._ballots:
            for box in (form.fromBox, form.toBox):
                box.addItem(f"{ballot.number}　{ballot.group}")
        form.toBox.setCurrentIndex(len(self._ballots) - 1)

    def _chosen(self) -> list[Ballot]:
        form, scope = self.form, self.form.scopeBox.currentIndex()
        if scope == MINE:
            return [ballot for ballot in self._ballots if self._desk.review.who in ballot.typists[0]]
        if scope == RANGE:
            first, last = sorted((form.fromBox.currentIndex(), form.toBox.currentIndex()))
            return self._ballots[first : last + 1]
        return self._ballots

    def _show(self) -> None:
        """Plan the exchange again and show it."""
        form = self.form
        is_range = form.scopeBox.currentIndex() == RANGE
        for widget in (form.fromCaption, form.fromBox, form.toCaption, form.toBox):
            widget.setVisible(is_range)
        first, second = form.firstBox.currentData(), form.secondBox.currentData()
        ballots = [ballot.id for ballot in self._chosen()]
        exchange = plan_exchange(self._desk.review, self._desk.track_id, first, second, ballots)
        self.exchange = exchange
        form.previewList.clear()
        for row in exchange.rows:
            QListWidgetItem(self._line(row), form.previewList)
        counts = self.tr("{} 份评分表，{} 行要对调").format(
            len({row.ballot.id for row in exchange.rows}), len(exchange.rows)
        )
        lapse = (
            self.tr("；其中 {} 行的裁定会失效，要重新裁定").format(exchange.ruled) if exchange.ruled else ""
        )
        form.previewLabel.setText(counts + lapse)
        show_error(form.errorLabel, self._wrong(exchange))
        form.okButton.setEnabled(bool(exchange.rows) and not exchange.refusals)

    def _wrong(self, exchange: Exchange) -> str:
        if exchange.first == exchange.second:
            return self.tr("请选两个不同的栏。")
        if not exchange.refusals:
            return ""
        more = len(exchange.refusals) - 1
        also = self.tr("另有 {} 处。").format(more) if more else ""
        return translated(exchange.refusals[0]) + also

    def _line(self, row: ExchangedRow) -> str:
        name = self._desk.data.names[row.participant_id]
        blank = self.tr("空白")
        one, other = shown(row.first) or blank, shown(row.second) or blank
        return self.tr("{}　{}　{}、{} → {}、{}").format(row.ballot.number, name, one, other, other, one)
