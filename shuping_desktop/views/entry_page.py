"""评分录入: the ballots of the track by group, and the open one laid out as the paper is."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ..forms.ui_entry_page import Ui_EntryPage
from ..models.ballot_grid import BallotGridModel
from ..models.ballot_list import BallotListModel
from ..models.desk import Desk
from ..models.roles import Role
from ..operations import ballots
from ..scoring.ballots import Ballot
from .ballot_dialog import BallotWish
from .delegates import ListDelegate
from .dialogs import Dialogs
from .mark_grid import MarkGrid
from .tables import set_state

LIST_WIDTH = 252
LIST_ROW_HEIGHT = 30


class EntryPage(QWidget):
    """Opens, types, numbers and removes ballots."""

    def __init__(self, desk: Desk, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._dialogs = dialogs
        self._group = ""
        self.form = Ui_EntryPage()
        self.form.setupUi(self)
        self.ballots = BallotListModel(desk, self)
        self.grid_model = BallotGridModel(desk, self)
        self.grid = MarkGrid(self.grid_model, self)
        self.form.gridArea.addWidget(self.grid)
        self.form.listCard.setFixedWidth(LIST_WIDTH)
        self.form.ballotList.setModel(self.ballots)
        self.form.ballotList.setItemDelegate(ListDelegate(LIST_ROW_HEIGHT, self))
        self.form.ballotList.setUniformItemSizes(True)
        self._connect()
        self._show_nothing_open()

    def enter(self) -> None:
        """Take the keyboard when the page is turned to."""
        target = self.grid if self.grid_model.ballot else self.form.emptyButton
        target.setFocus()

    def leave(self) -> bool:
        """Whether the page may be left: not while a mark that cannot stand is in its cell."""
        if self.grid.leave():
            return True
        self.grid.setFocus()
        return False

    def open_ballot(self, ballot_id: int, participant_id: int = 0) -> bool:
        """Open a ballot, at a participant's row where one is given; whether it could be opened."""
        if not self.leave():
            self._select_open()
            return False
        self.grid_model.open(ballot_id)
        self._show_ballot()
        row = self.grid_model.row_of(participant_id)
        if row >= 0:
            self.grid.go_to_row(row)
        else:
            self.grid.go_to_first()
        self.grid.setFocus()
        return True

    def new_ballot(self) -> None:
        """Ask for a new ballot's group, number and evaluator, all proposed, and open it."""
        if self._desk.review.read_only or not self._desk.data.participants or not self.leave():
            return
        wish = self._dialogs.ask_ballot(self._desk, self._proposed_group(), None)
        if wish is None:
            return
        created: list[int] = []
        if self._desk.request(lambda: created.append(self._add(wish))):
            self._group = wish.group
            self.open_ballot(created[0])

    def _connect(self) -> None:
        form = self.form
        form.newBallotButton.clicked.connect(self.new_ballot)
        form.emptyButton.clicked.connect(self.new_ballot)
        form.editButton.clicked.connect(self._on_edit_clicked)
        form.removeButton.clicked.connect(self._on_remove_clicked)
        form.nextButton.clicked.connect(lambda: self._go_on(1))
        form.previousButton.clicked.connect(lambda: self._go_on(-1))
        form.problemButton.clicked.connect(self._go_to_next_problem)
        form.ballotList.selectionModel().currentChanged.connect(self._on_list_current_changed)
        self.grid.next_requested.connect(lambda: self._go_on(1))
        self.grid.previous_requested.connect(lambda: self._go_on(-1))
        self.grid.current_changed.connect(self._show_problem)
        self.grid_model.problems_changed.connect(self._show_problem)
        self.grid_model.modelReset.connect(self._on_grid_reset)
        self.ballots.modelReset.connect(self._on_list_changed)
        self.ballots.dataChanged.connect(self._show_received)
        self._desk.track_switched.connect(self._show_nothing_open)
        for keys, action in (("Ctrl+N", self.new_ballot), ("F8", self._go_to_next_problem)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    def _add(self, wish: BallotWish) -> int:
        return ballots.add_ballot(
            self._desk.review, self._desk.track_id, wish.group, wish.number, wish.evaluator
        )

    def _proposed_group(self) -> str:
        """The group of the last ballot opened, else the first one."""
        names = [group.name for group in self._desk.data.track.groups]
        return self._group if self._group in names else names[0]

    def _on_edit_clicked(self) -> None:
        ballot = self.grid_model.ballot
        if ballot is None or not self.leave():
            return
        wish = self._dialogs.ask_ballot(self._desk, ballot.group, ballot)
        if wish is not None:
            review = self._desk.review
            self._desk.request(
                lambda: ballots.edit_ballot(review, ballot.id, number=wish.number, evaluator=wish.evaluator)
            )
        self.grid.setFocus()

    def _on_remove_clicked(self) -> None:
        ballot = self.grid_model.ballot
        if ballot is None or not self.leave():
            return
        ids = self.ballots.ballot_ids
        at = ids.index(ballot.id)
        beside = ids[at + 1] if at + 1 < len(ids) else ids[at - 1] if at else 0
        if self._desk.request(lambda: ballots.remove_ballot(self._desk.review, ballot.id)) and beside:
            self.open_ballot(beside)

    def _go_on(self, by: int) -> None:
        """The next or previous ballot in the list; behind the last one, a new one."""
        ids = self.ballots.ballot_ids
        at = ids.index(self.grid_model.ballot.id) + by if self.grid_model.ballot else 0
        if 0 <= at < len(ids):
            self.open_ballot(ids[at])
        elif at == len(ids):
            self.new_ballot()

    def _go_to_next_problem(self) -> None:
        row = self.grid_model.next_problem_row(self.grid.currentIndex().row())
        if row >= 0 and self.grid.leave():
            self.grid.go_to_row(row)
            self.grid.setFocus()

    def _on_list_current_changed(self) -> None:
        ballot_id = self.form.ballotList.currentIndex().data(Role.ID)
        opened = self.grid_model.ballot
        if isinstance(ballot_id, int) and (opened is None or ballot_id != opened.id):
            self.open_ballot(ballot_id)

    def _on_grid_reset(self) -> None:
        if self.grid_model.ballot is None:
            self._show_nothing_open()
        else:
            self._show_ballot()

    def _on_list_changed(self) -> None:
        self._select_open()
        self._show_received()
        if self.grid_model.ballot is None:
            self._show_nothing_open()

    def _show_nothing_open(self) -> None:
        """The empty state: what comes first, as a button."""
        form = self.form
        if self.grid_model.ballot is not None:
            self.grid_model.open(0)
            return
        form.ballotStack.setCurrentWidget(form.emptyView)
        has_people, has_ballots = bool(self._desk.data.participants), bool(self.ballots.ballot_ids)
        if not has_people:
            text = self.tr("还没有述职对象。请先在“1 述职对象”里填好名单，再录入评分表。")
        elif has_ballots:
            text = self.tr("在左边选一份评分表接着录，或新建一份。")
        else:
            text = self.tr("还没有评分表。拿起第一份纸表，按 Ctrl+N 新建，照纸面从左到右、从上到下录入。")
        form.emptyLabel.setText(text)
        form.emptyButton.setText(self.tr("新建评分表  Ctrl+N"))
        writable = has_people and not self._desk.review.read_only
        form.emptyButton.setVisible(writable)
        form.newBallotButton.setEnabled(writable)
        self._show_received()

    def _show_ballot(self) -> None:
        ballot, form = self.grid_model.ballot, self.form
        if ballot is None:
            return
        self._group = ballot.group
        form.ballotStack.setCurrentWidget(form.ballotView)
        form.numberLabel.setText(ballot.number)
        form.groupLabel.setText(f"{ballot.group} · {ballot.evaluator or self.tr('不记名')}")
        form.formLabel.setText(f"{self._desk.data.track.form_title}    {self._names(ballot)}")
        writable = not self._desk.review.read_only
        for button in (form.editButton, form.removeButton, form.newBallotButton):
            button.setEnabled(writable)
        form.keysLabel.setText(self._keys())
        self._select_open()
        self._show_problem()

    def _names(self, ballot: Ballot) -> str:
        same = [item for item in self._desk.data.ballots if item.group == ballot.group]
        at = next((place for place, item in enumerate(same, 1) if item.id == ballot.id), 0)
        return self.tr("本组第 {} 份").format(at)

    def _keys(self) -> str:
        keys = [self.tr("Enter 下一格"), self.tr("Backspace 退回"), self.tr("* 本行弃评")]
        if self._desk.data.track.unmet_remark:
            keys.append(self.tr("/ {}").format(self._desk.data.track.unmet_remark))
        keys += [self.tr("+ 下一份"), self.tr("− 上一份"), self.tr("F8 下一处问题"), self.tr("Ctrl+Z 撤销")]
        return "    ".join(keys)

    def _show_problem(self) -> None:
        """What is wrong with the row that the eye is on, else how many rows of the ballot are open."""
        form, problems = self.form, self.grid_model.problems
        row = self.grid.currentIndex().row()
        problem = self.grid_model.problem(row)
        typing = problem is not None and problem.code == "incomplete-row"
        for widget in (form.problemBar, form.problemLabel):
            set_state(widget, "" if problems else "good")
        form.problemButton.setVisible(bool(problems))
        if problem is not None and not typing:
            form.problemLabel.setText("⚠  " + problem.text)
        elif problems:
            form.problemLabel.setText(self.tr("⚠  这份评分表有 {} 行待处理。").format(len(problems)))
        else:
            form.problemLabel.setText(self.tr("✓  这份评分表没有待处理的行。"))

    def _select_open(self) -> None:
        """Keep the list's current row on the open ballot."""
        ballot = self.grid_model.ballot
        row = self.ballots.row_of(ballot.id) if ballot else -1
        index = self.ballots.index(row) if row >= 0 else self.ballots.index(-1)
        command = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.form.ballotList.selectionModel().setCurrentIndex(index, command)
        if row >= 0:
            self.form.ballotList.scrollTo(index)

    def _show_received(self) -> None:
        self.form.receivedLabel.setText(self.ballots.received_text())
