"""评分录入: the ballots of the track, and the open one laid out as the paper is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...forms.ui_entry_page import Ui_EntryPage
from ...models.ballot_grid import BallotGridModel
from ...models.ballot_list import BallotListModel
from ...models.desk import Desk
from ...models.readings import FirstReading, Reading, SecondReading, SettlingReading
from ...operations import ballots, second_entry
from ...scoring.ballots import Ballot
from ...scoring.register import BallotState, Expected, all_missing, ballot_state
from ...store import Touched
from ..dialogs import Dialogs
from ..widgets.delegates import ListDelegate
from ..widgets.eliding import ElidingFilter
from ..widgets.table_setup import use_plain_text
from .ballot_actions import BallotActions
from .ballot_card import BallotCard
from .ballot_navigator import GoingOn
from .mark_grid import MarkGrid

# Dialogs are loaded when they are first asked for, so that the window is there sooner.
if TYPE_CHECKING:
    from ...models.finder import Hit
    from .ballot_dialog import BallotWish

LIST_WIDTH, NARROW_LIST_WIDTH = 260, 200
OUTER_MARGIN, CARD_MARGIN, NARROW_MARGIN = 16, 12, 8
LIST_ROW_HEIGHT = 30


class EntryPage(QWidget):
    """Receives, types, checks, voids and removes ballots."""

    reading_changed = Signal()
    left_unfinished = Signal(str)
    """A ballot was left that is typed in part, whichever way; carries the sentence that says so."""

    def __init__(self, desk: Desk, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._dialogs = dialogs
        self._group = ""
        self._first: Ballot | None = None
        self.form = Ui_EntryPage()
        self.form.setupUi(self)
        use_plain_text(self)
        self.ballots = BallotListModel(desk, self)
        self.grid_model = BallotGridModel(desk, self)
        self.grid = MarkGrid(self.grid_model, self)
        self.form.gridArea.addWidget(self.grid)
        self._going_on = GoingOn(desk, self)
        self._card = BallotCard(desk, self.form, self.grid)
        self.on_ballot = BallotActions(desk, dialogs, self.grid, self.leave)
        self.show_narrow(False)
        self.form.receivedLabel.setFixedHeight(2 * self.fontMetrics().lineSpacing() + 2)
        self.form.receivedLabel.setAlignment(Qt.AlignmentFlag.AlignTop)
        for label in (self.form.formLabel, self.form.groupLabel):
            # Long words must not widen the window.
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.installEventFilter(ElidingFilter(label))
        self.form.keysLabel.setWordWrap(True)
        self.form.ballotHead.setStretchFactor(self.form.ballotWords, 1)
        self.form.problemRow.setStretchFactor(self.form.problemLabel, 1)
        self.form.ballotList.setModel(self.ballots)
        self.form.ballotList.setItemDelegate(ListDelegate(LIST_ROW_HEIGHT, self))
        self.form.ballotList.setUniformItemSizes(True)
        self._connect()
        self._show_nothing_open()

    def enter(self) -> None:
        """Take the keyboard when the page is turned to."""
        if self.grid_model.ballot is None:
            self._open_first()
        target = self.grid if self.grid_model.ballot else self.form.emptyButton
        target.setFocus()

    def show_narrow(self, narrow: bool) -> None:
        """Leave the room to the grid where the screen is narrow."""
        form, margin = self.form, NARROW_MARGIN if narrow else CARD_MARGIN
        side = NARROW_MARGIN if narrow else OUTER_MARGIN
        form.listCard.setFixedWidth(NARROW_LIST_WIDTH if narrow else LIST_WIDTH)
        form.listHeading.setVisible(not narrow)
        form.outer.setContentsMargins(side, NARROW_MARGIN, side, margin)
        form.outer.setSpacing(8 if narrow else 12)
        for column in (form.listColumn, form.ballotColumn):
            column.setContentsMargins(margin, margin, margin, margin)
        self._card.show_narrow(narrow)

    def leave(self) -> bool:
        """Whether the page may be left: not while a mark that cannot stand is in its cell."""
        if self.grid.leave():
            return True
        self.grid.setFocus()
        return False

    def open_ballot(self, ballot_id: int, participant_id: int = 0) -> bool:
        """Open a ballot, at a participant's row where one is given; whether it could be opened.

        A ballot whose two readings disagree opens with the differing cells only.
        """
        if not self.leave():
            self._select_open()
            return False
        ballot = self._desk.review.contents.ballot(ballot_id)
        disagrees = ballot_state(self._desk.data, ballot) is BallotState.DISAGREES
        self.grid_model.open(ballot_id, SettlingReading() if disagrees else FirstReading())
        self.stand_at(participant_id)
        return True

    def open_expected(self, expected: Expected) -> bool:
        """Open a ballot that is not in yet; typing its first cell receives it."""
        if not self.leave():
            self._select_open()
            return False
        self.grid_model.open_expected(expected)
        self.stand_at(0)
        return True

    def new_ballot(self) -> None:
        """Ask for a new ballot's group, number and evaluator, all proposed, and open it."""
        if self._desk.locked:
            self._desk.refused.emit(self._desk.locked)
            return
        if not self._desk.data.participants or not self.leave():
            return
        wish = self._dialogs.ask_ballot(self._desk, self._proposed_group(), None)
        if wish is None:
            return
        created = self._desk.request(lambda: self._add(wish))
        if created:
            self._group = wish.group
            self._set_second(False)
            self.open_ballot(created.value)

    def show_hit(self, hit: "Hit") -> None:
        """Go to what was found: a ballot, or a participant's row on the open one."""
        if hit.ballot_id:
            self.open_ballot(hit.ballot_id)
        elif hit.number:
            awaited = all_missing(self._desk.data)
            found = (item for item in awaited if (item.group, item.number) == (hit.group, hit.number))
            self.open_expected(next(found, Expected(hit.group, hit.number)))
        elif self.grid_model.row_of(hit.participant_id) >= 0 and self.leave():
            self.grid.go_to_row(self.grid_model.row_of(hit.participant_id))
            self.grid.setFocus()

    @property
    def is_blind(self) -> bool:
        """Whether a second reading is being typed: nothing may then tell what the first one was."""
        model = self.grid_model
        return model.ballot is not None and not model.reading.is_first and model.open_cells != set()

    def may_turn(self, touched: Touched) -> bool:
        """Whether a step may be undone or redone now: while blind, only one of the open second entry."""
        ballot = self.grid_model.ballot
        if ballot is None or not self.is_blind:
            return True
        settling = isinstance(self.grid_model.reading, SettlingReading)
        allowed = {"second_mark", "second_row", "typist"}
        # That a comparison was made is not taken back cell by cell; a beginning, or a discarding, is.
        allowed |= {"mark", "ballot_row"} if settling else {"second_entry"}
        return bool(touched.keys) and touched.keys.keys() <= allowed and touched.ballots == {ballot.id}

    def turn_pass(self) -> None:
        """From the first entry to the second, or back."""
        self._turn_second(not self.ballots.second)

    def current_words(self) -> str:
        """The cell that the eye is on, in the words of the history; empty where no ballot is open."""
        ballot, index = self.grid_model.ballot, self.grid.currentIndex()
        if ballot is None or not index.isValid():
            return ""
        words = f"{ballot.number} {self.grid_model.participant(index.row()).name}"
        criterion = self.grid_model.criterion_name(index)
        return f"{words} {criterion}".rstrip()

    def _connect(self) -> None:
        form = self.form
        form.newBallotButton.clicked.connect(self.new_ballot)
        form.emptyButton.clicked.connect(self._on_empty_clicked)
        form.editButton.clicked.connect(self.on_ballot.edit)
        form.voidButton.clicked.connect(self.on_ballot.void)
        form.removeButton.clicked.connect(self.on_ballot.remove)
        form.discardButton.clicked.connect(self.on_ballot.discard)
        form.nextButton.clicked.connect(lambda: self._going_on.go(1))
        form.previousButton.clicked.connect(lambda: self._going_on.go(-1))
        form.problemButton.clicked.connect(self._go_to_next_problem)
        form.paperButton.clicked.connect(self.on_ballot.as_on_paper)
        form.shiftButton.clicked.connect(lambda: self.on_ballot.shift(0))
        form.firstButton.clicked.connect(lambda: self._turn_second(False))
        form.secondButton.clicked.connect(lambda: self._turn_second(True))
        form.ballotList.selectionModel().currentChanged.connect(self._on_list_current_changed)
        self.on_ballot.other_expected.connect(self.open_expected)
        self.grid.next_requested.connect(lambda: self._going_on.go(1))
        self.grid.previous_requested.connect(lambda: self._going_on.go(-1))
        self.grid.current_changed.connect(self._card.show_problem)
        self.grid.paste_requested.connect(self.on_ballot.paste)
        self.grid.shift_requested.connect(self.on_ballot.shift)
        self.grid.as_on_paper_requested.connect(self.on_ballot.as_on_paper)
        self.grid_model.problems_changed.connect(self._card.show_typed)
        self.grid_model.modelReset.connect(self._on_grid_reset)
        self.grid_model.ballot_left.connect(self._on_ballot_left)
        self.ballots.modelReset.connect(self._on_list_changed)
        self._desk.track_switched.connect(self._on_track_switched)
        self._desk.changed.connect(self._on_desk_changed)
        for keys, action in (
            ("Ctrl+N", self.new_ballot),
            ("F8", self._go_to_next_problem),
            ("F6", self.turn_pass),
            ("F9", self.on_ballot.void),
            ("Ctrl+F", self.search),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    def _add(self, wish: "BallotWish") -> int:
        return ballots.add_ballot(
            self._desk.review, self._desk.track_id, wish.group, wish.number, wish.evaluator
        )

    def stand_at(self, participant_id: int) -> None:
        """Stand at a participant's row of the ballot just opened; 0 is where there is most to do."""
        self._show_ballot()
        row = self.grid_model.row_of(participant_id)
        if row >= 0:
            self.grid.go_to_problem(row)
        else:
            self.grid.go_to_first()
        self.grid.setFocus()

    def _proposed_group(self) -> str:
        """The group of the last ballot opened, else the first one."""
        names = [group.name for group in self._desk.data.track.groups]
        return self._group if self._group in names else names[0]

    def _turn_second(self, second: bool) -> None:
        """Go over to the second entry, at the ballot that comes next in its order; or back where one was."""
        if not self.leave():
            return
        turning, opened = second != self.ballots.second, self.grid_model.ballot
        self._set_second(second)
        if not turning:
            self.grid.setFocus()
        elif second:
            self._first, waiting = opened, self.ballots.entries
            if waiting:
                self.open_entry(waiting[0])
            else:
                self.grid_model.open(0)
        elif not self._reopen_first() and opened is not None:
            self.grid_model.open(0)

    def _reopen_first(self) -> bool:
        """Open again what was open before the second entry was gone over to; whether it is still there."""
        first, self._first = self._first, None
        found = [entry for entry in self.ballots.entries if first and _is_it(first, entry)]
        if found:
            self.open_entry(found[0])
        return bool(found)

    def _set_second(self, second: bool) -> None:
        if second != self.ballots.second:
            self.ballots.show_second(second)
        self.form.firstButton.setChecked(not second)
        self.form.secondButton.setChecked(second)
        self._show_nothing_open()

    def _open_first(self) -> None:
        """Go on where the evening stands: the first ballot that is not typed yet, else the first."""
        first = self.ballots.first_unfinished()
        if first is not None and self._desk.data.participants and not self.ballots.second:
            self.open_entry(first)

    def open_entry(self, entry: int | Expected) -> None:
        """Open what stands in the list, in the reading that the list is of."""
        if isinstance(entry, Expected):
            self.open_expected(entry)
        elif self.ballots.second:
            self.second_of(entry)
        else:
            self.open_ballot(entry)

    def second_of(self, ballot_id: int) -> None:
        """Open a ballot for its second entry, or to settle what differs, or to look at when checked."""
        if not self.leave():
            return
        ballot = self._desk.review.contents.ballot(ballot_id)
        if ballot_state(self._desk.data, ballot) is not BallotState.TYPED:
            self.open_ballot(ballot_id)
        elif self._desk.request(lambda: second_entry.begin(self._desk.review, ballot_id)):
            self.grid_model.open(ballot_id, SecondReading())
            self.stand_at(0)

    def _on_empty_clicked(self) -> None:
        """The first ballot that is expected, else a new one."""
        first = next((entry for entry in self.ballots.entries if isinstance(entry, Expected)), None)
        if first is not None:
            self.open_expected(first)
        else:
            self.new_ballot()

    def search(self) -> None:
        if self.leave():
            hit = self._dialogs.ask_find(self._desk)
            if hit is not None:
                if not hit.participant_id:
                    self._set_second(False)
                self.show_hit(hit)

    def _go_to_next_problem(self) -> None:
        row = self.grid_model.next_problem_row(self.grid.currentIndex().row())
        if row >= 0 and self.leave():
            self.grid.go_to_problem(row)
            self.grid.setFocus()

    def _on_list_current_changed(self) -> None:
        row = self.form.ballotList.currentIndex().row()
        entry = self.ballots.entry(row) if row >= 0 else ""
        if not isinstance(entry, str) and not self._going_on.is_open(entry):
            self.open_entry(entry)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        ballot = self.grid_model.ballot
        if ballot is not None and not event.spontaneous():
            self._say_on_leaving(ballot, self.grid_model.reading)

    def _on_ballot_left(self, ballot: Ballot, reading: Reading) -> None:
        # Whoever went to another page was told then.
        if self.isVisible():
            self._say_on_leaving(ballot, reading)

    def _say_on_leaving(self, ballot: Ballot, reading: Reading) -> None:
        words = self._going_on.parting_words(ballot, reading)
        if words:
            self.left_unfinished.emit(words)

    def _on_track_switched(self) -> None:
        self._first = None
        self.grid_model.open(0)
        self._set_second(False)

    def _on_desk_changed(self, touched: Touched) -> None:
        # The track may have been finalised, or reopened.
        if not touched.only_ballots:
            self._show_nothing_open()
            self._show_ballot()

    def _on_grid_reset(self) -> None:
        self.reading_changed.emit()
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
            return
        form.ballotStack.setCurrentWidget(form.emptyView)
        has_people, entries = bool(self._desk.data.participants), self.ballots.entries
        form.emptyLabel.setText(self._card.empty_words(second=self.ballots.second, has_ballots=bool(entries)))
        expected = any(isinstance(entry, Expected) for entry in entries)
        form.emptyButton.setText(
            self.tr("录第一份未收到的评分表") if expected else self.tr("新建评分表  Ctrl+N")
        )
        writable = has_people and not self._desk.locked
        form.emptyButton.setVisible(writable and not self.ballots.second)
        form.newBallotButton.setEnabled(writable)
        self._show_received()

    def _show_ballot(self) -> None:
        ballot = self.grid_model.ballot
        if ballot is None:
            return
        self._group = ballot.group
        self.form.ballotStack.setCurrentWidget(self.form.ballotView)
        self.form.newBallotButton.setEnabled(not self._desk.locked)
        self._card.show_head()
        self._select_open()
        self._card.show_problem()

    def _select_open(self) -> None:
        """Keep the list's current row on the open ballot."""
        ballot = self.grid_model.ballot
        row = self.ballots.row_of(ballot) if ballot else -1
        index = self.ballots.index(row) if row >= 0 else self.ballots.index(-1)
        command = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.form.ballotList.selectionModel().setCurrentIndex(index, command)
        if row >= 0:
            self.form.ballotList.scrollTo(index)

    def _show_received(self) -> None:
        self.form.receivedLabel.setText(self.ballots.received_text())


def _is_it(ballot: Ballot, entry: int | Expected) -> bool:
    """Whether an entry of the list is that piece of paper; it may have come in since."""
    if isinstance(entry, Expected):
        return (entry.group, entry.number) == (ballot.group, ballot.number)
    return entry == ballot.id
