"""评分录入: the ballots of the track, and the open one laid out as the paper is."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..forms.ui_entry_page import Ui_EntryPage
from ..models.ballot_grid import BallotGridModel
from ..models.ballot_list import BallotListModel
from ..models.desk import Desk
from ..models.finder import Hit
from ..models.readings import FirstReading, SecondReading, SettlingReading
from ..operations import ballots, second_entry
from ..scoring.ballots import Ballot
from ..scoring.register import (
    BallotState,
    Expected,
    all_missing,
    ballot_state,
    next_evaluator,
    next_number,
    rows_to_type,
    untyped_people,
)
from ..store import Touched
from .ballot_actions import BallotActions
from .ballot_card import BallotCard
from .ballot_dialog import BallotWish
from .delegates import ListDelegate
from .dialogs import Dialogs
from .mark_grid import MarkGrid
from .tables import plain_texts

LIST_WIDTH = 260
LIST_ROW_HEIGHT = 30
_NAMED = 3


class EntryPage(QWidget):
    """Receives, types, checks, voids and removes ballots."""

    reading_changed = Signal()

    def __init__(self, desk: Desk, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._dialogs = dialogs
        self._group = ""
        self._warned_of = 0
        self.form = Ui_EntryPage()
        self.form.setupUi(self)
        plain_texts(self)
        self.ballots = BallotListModel(desk, self)
        self.grid_model = BallotGridModel(desk, self)
        self.grid = MarkGrid(self.grid_model, self)
        self.form.gridArea.addWidget(self.grid)
        self._card = BallotCard(desk, self.form, self.grid)
        self.on_ballot = BallotActions(desk, dialogs, self.grid, self.leave)
        self.form.listCard.setFixedWidth(LIST_WIDTH)
        self.form.receivedLabel.setFixedHeight(2 * self.fontMetrics().lineSpacing() + 2)
        self.form.receivedLabel.setAlignment(Qt.AlignmentFlag.AlignTop)
        # Long words must not widen the window.
        self.form.formLabel.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.form.groupLabel.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
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
        self._stand_at(participant_id)
        return True

    def open_expected(self, expected: Expected) -> bool:
        """Open a ballot that is not in yet; typing its first cell receives it."""
        if not self.leave():
            self._select_open()
            return False
        self.grid_model.open_expected(expected)
        self._stand_at(0)
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
            self._set_second(False)
            self.open_ballot(created[0])

    def show_hit(self, hit: Hit) -> None:
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
        allowed = {"second_mark", "second_row"} | ({"mark", "ballot_row"} if settling else set())
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
        form.nextButton.clicked.connect(lambda: self._go_on(1))
        form.previousButton.clicked.connect(lambda: self._go_on(-1))
        form.problemButton.clicked.connect(self._go_to_next_problem)
        form.paperButton.clicked.connect(self.on_ballot.as_on_paper)
        form.shiftButton.clicked.connect(lambda: self.on_ballot.shift(0))
        form.firstButton.clicked.connect(lambda: self._turn_second(False))
        form.secondButton.clicked.connect(lambda: self._turn_second(True))
        form.ballotList.selectionModel().currentChanged.connect(self._on_list_current_changed)
        self.on_ballot.other_expected.connect(self.open_expected)
        self.grid.next_requested.connect(lambda: self._go_on(1))
        self.grid.previous_requested.connect(lambda: self._go_on(-1))
        self.grid.current_changed.connect(self._card.show_problem)
        self.grid.paste_requested.connect(self.on_ballot.paste)
        self.grid.shift_requested.connect(self.on_ballot.shift)
        self.grid.as_on_paper_requested.connect(self.on_ballot.as_on_paper)
        self.grid_model.problems_changed.connect(self._card.show_problem)
        self.grid_model.modelReset.connect(self._on_grid_reset)
        self.ballots.modelReset.connect(self._on_list_changed)
        self._desk.track_switched.connect(self._on_track_switched)
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

    def _add(self, wish: BallotWish) -> int:
        return ballots.add_ballot(
            self._desk.review, self._desk.track_id, wish.group, wish.number, wish.evaluator
        )

    def _stand_at(self, participant_id: int) -> None:
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
        """Go over to the second entry, at the ballot that comes next in its order; or back."""
        if not self.leave():
            return
        self._set_second(second)
        waiting = self.ballots.entries
        if second and waiting:
            self._open_entry(waiting[0])
        elif self.grid_model.ballot is not None:
            self.grid_model.open(0)

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
            self._open_entry(first)

    def _open_entry(self, entry: int | Expected) -> None:
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
            self._stand_at(0)

    def _go_on(self, by: int) -> None:
        """The next or previous ballot in the list; behind the last one, the number that follows."""
        ballot = self.grid_model.ballot
        if isinstance(self.grid_model.reading, SecondReading) and by > 0 and not self._finish_second():
            return
        if self.ballots.second and by > 0:
            self._go_on_second()
            return
        if by > 0 and self._warns_of_untyped_rows():
            return
        entries = self.ballots.entries
        following = self._place_beside(by)
        if 0 <= following < len(entries):
            self._open_entry(entries[following])
        elif by > 0 and ballot is not None and not self._desk.review.read_only:
            self._open_following(ballot)

    def _place_beside(self, by: int) -> int:
        """The place in the list of the ballot before or after the open one, which may not be listed."""
        ballot, entries = self.grid_model.ballot, self.ballots.entries
        at = next((place for place, entry in enumerate(entries) if self._is_open(entry)), None)
        if at is not None:
            return at + by
        return self.ballots.place_for(ballot) + min(by, 0) if ballot else 0

    def _go_on_second(self) -> None:
        """The next ballot in the order of the second entry that is not settled yet."""
        opened = self.grid_model.ballot
        following = self.ballots.next_unsettled(opened.id if opened else 0)
        if following is not None:
            self.second_of(following)
        elif self.leave():
            self.grid_model.open(0)

    def _warns_of_untyped_rows(self) -> bool:
        """Say once which rows are not typed yet, before the ballot is left; whether it was said just now."""
        ballot, data = self.grid_model.ballot, self._desk.data
        if ballot is None or not ballot.id or self._warned_of == ballot.id or self._desk.review.read_only:
            return False
        untyped = untyped_people(data, ballot)
        if not untyped or ballot.void_reason:
            return False
        self._warned_of = ballot.id
        self.grid.say(self._card.untyped_words(untyped))
        return True

    def _is_open(self, entry: int | Expected) -> bool:
        ballot = self.grid_model.ballot
        if ballot is None:
            return False
        if isinstance(entry, Expected):
            return (entry.group, entry.number) == (ballot.group, ballot.number)
        return entry == ballot.id

    def _open_following(self, ballot: Ballot) -> None:
        """The ballot after the last one of the list, under the number that it most likely bears."""
        if not ballot.id:
            self.grid.say(self.tr("这份评分表还没有录；空白的纸表请按 Ctrl+N 登记，或逐行按 * 弃评。"))
            return
        data = self._desk.data
        group = data.track.group(ballot.group)
        number = next_number(data, group)
        self.open_expected(Expected(group.name, number, next_evaluator(data, group, number)))

    def _finish_second(self) -> bool:
        """Compare the two readings; whether the list may be gone on with."""
        ballot = self.grid_model.ballot
        if ballot is None or not self.leave():
            return False
        # A row that is unfinished on the paper is unfinished here too: the comparison tells.
        begun = sum(self.grid_model.is_begun(row) for row in range(self.grid_model.rowCount()))
        owed = rows_to_type(self._desk.data, ballot) - begun
        if owed > 0:
            self.grid.say(self.tr("第二遍还有 {} 行没有录；纸面空白的行请按 *。").format(owed))
            return False
        differing: list[object] = []
        self._desk.request(lambda: differing.extend(second_entry.finish(self._desk.review, ballot.id)))
        if differing:
            self.grid_model.open(ballot.id, SettlingReading())
            self._stand_at(0)
        return not differing

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
        if not isinstance(entry, str) and not self._is_open(entry):
            self._open_entry(entry)

    def _on_track_switched(self) -> None:
        self.grid_model.open(0)
        self._set_second(False)

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
        writable = has_people and not self._desk.review.read_only
        form.emptyButton.setVisible(writable and not self.ballots.second)
        form.newBallotButton.setEnabled(writable)
        self._show_received()

    def _show_ballot(self) -> None:
        ballot = self.grid_model.ballot
        if ballot is None:
            return
        self._group = ballot.group
        self.form.ballotStack.setCurrentWidget(self.form.ballotView)
        self.form.newBallotButton.setEnabled(not self._desk.review.read_only)
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
