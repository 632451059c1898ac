"""Page 评分录入: the ballots of the track, and the open one laid out as the paper is."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ...models.ballot_list import BallotListModel, is_entry_of
from ...models.ballot_model import BallotModel
from ...models.desk import Desk
from ...models.readings import FirstReading, Reading, SecondReading, SettlingReading
from ...operations import ballots, second_entry
from ...scoring.ballots import Ballot
from ...scoring.register import BallotState, Expected, all_missing, ballot_state
from ...store import Touched
from ..dialogs import Dialogs
from ..widgets.context_menu import ContextMenu
from .ballot_actions import BallotActions
from .ballot_card import BallotCard
from .ballot_list_panel import BallotListPanel
from .ballot_navigator import BallotNavigator
from .entry_place import EntryPlace, entry_place, go_to_place
from .header_menu import HeaderMenu

_MARGIN, _CARD_MARGIN, _NARROW_MARGIN = 16, 12, 8
_SPACING, _NARROW_SPACING = 12, 8


class EntryPage(QWidget):
    """Receives, types, checks, voids and removes ballots."""

    reading_changed = Signal()
    left_unfinished = Signal(str)
    """A ballot that is typed in part was left; carries the sentence to show."""

    def __init__(self, desk: Desk, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._dialogs = dialogs
        self._group = ""
        # The ballot that was open before the second entry was shown.
        self._first: Ballot | None = None
        self._track = desk.track_id
        # The cell of the first entry that was left on each other track, and an unfinished number in it.
        self._places: dict[str, tuple[EntryPlace, str]] = {}
        self.ballots = BallotListModel(desk, self)
        self.grid_model = BallotModel(desk, self)
        self.panel = BallotListPanel(self.ballots, self)
        self.card = BallotCard(desk, self.grid_model, self)
        self.grid = self.card.grid
        self._navigator = BallotNavigator(desk, self.ballots, self.grid_model, self.leave, self)
        self.on_ballot = BallotActions(desk, dialogs, self.grid, self.leave)
        self._outer = QHBoxLayout(self)
        self._outer.addWidget(self.panel)
        self._outer.addWidget(self.card)
        self.show_narrow(False)
        self._connect_widgets()
        self._connect_models()
        self._add_shortcuts()
        self._show_nothing_open()

    def enter(self) -> None:
        """Take the keyboard focus when the page is shown, at the cell that was left on this track."""
        if self.grid_model.ballot is None:
            place, begun = self._places.pop(self._desk.track_id, (None, ""))
            if place is not None and go_to_place(self, place):
                self.grid.resume(begun)
            else:
                self._open_first()
        self.card.take_focus()

    def show_narrow(self, narrow: bool) -> None:
        """Reduce margins and panel in a narrow window, to leave room for the grid."""
        margin = _NARROW_MARGIN if narrow else _CARD_MARGIN
        side = _NARROW_MARGIN if narrow else _MARGIN
        self._outer.setContentsMargins(side, _NARROW_MARGIN, side, margin)
        self._outer.setSpacing(_NARROW_SPACING if narrow else _SPACING)
        self.panel.show_narrow(narrow, margin)
        self.card.show_narrow(narrow, margin)

    def leave(self) -> bool:
        """Write the draft; return False where it is refused, so that the page cannot be left."""
        if self.grid.leave():
            return True
        self.grid.setFocus()
        return False

    # Opening a ballot

    def open_ballot(self, ballot_id: int, participant_id: int = 0) -> bool:
        """Open a ballot, at a participant's row where one is given; return whether it was opened.

        A ballot whose two readings disagree opens with the differing cells only.
        """
        if not self.leave():
            self._select_open()
            return False
        ballot = self._desk.review.contents.ballot(ballot_id)
        disagrees = ballot_state(self._desk.data, ballot) is BallotState.DISAGREES
        self.grid_model.open(ballot_id, SettlingReading() if disagrees else FirstReading())
        self._go_to_row(participant_id)
        return True

    def open_expected(self, expected: Expected) -> bool:
        """Open a ballot that is not received; it is received when its first cell is typed."""
        if not self.leave():
            self._select_open()
            return False
        self.grid_model.open_expected(expected)
        self._go_to_row(0)
        return True

    def second_of(self, ballot_id: int) -> None:
        """Open a ballot for its second entry, for settling differences, or for viewing once it is checked."""
        if not self.leave():
            return
        ballot = self._desk.review.contents.ballot(ballot_id)
        if ballot_state(self._desk.data, ballot) is not BallotState.TYPED:
            self.open_ballot(ballot_id)
        elif self._desk.request(lambda: second_entry.begin(self._desk.review, ballot_id)):
            self.grid_model.open(ballot_id, SecondReading())
            self._go_to_row(0)

    def open_entry(self, entry: int | Expected) -> None:
        """Open an entry of the list, in the list's reading."""
        if isinstance(entry, Expected):
            self.open_expected(entry)
        elif self.ballots.second:
            self.second_of(entry)
        else:
            self.open_ballot(entry)

    def new_ballot(self) -> None:
        """Ask for a new ballot's group, number and evaluator, all proposed, and open it."""
        if self._desk.locked:
            self._desk.refused.emit(self._desk.locked)
            return
        if not self._desk.data.participants:
            self._desk.refused.emit(self.tr("还没有述职对象：请先在“1 述职对象”里填好名单，再新建评分表。"))
            return
        if not self.leave():
            return
        wish = self._dialogs.ask_ballot(self._desk, self._proposed_group(), None)
        if wish is None:
            self.card.take_focus()
            return
        review, track_id = self._desk.review, self._desk.track_id
        created = self._desk.request(
            lambda: ballots.add_ballot(
                review, track_id, wish.group, wish.number, wish.evaluator, note=wish.note or ""
            )
        )
        if created:
            self._group = wish.group
            self._set_second(False)
            self.open_ballot(created.value)

    def search(self) -> None:
        """Ask for a ballot or participant, and open the chosen one."""
        if not self.leave():
            return
        hit = self._dialogs.ask_find(self._desk)
        if hit is None:
            self.card.take_focus()
            return
        if not hit.participant_id:
            self._set_second(False)
        if hit.ballot_id:
            self.open_ballot(hit.ballot_id)
        elif hit.number:
            awaited = all_missing(self._desk.data)
            found = (
                expected
                for expected in awaited
                if (expected.group, expected.number) == (hit.group, hit.number)
            )
            self.open_expected(next(found, Expected(hit.group, hit.number)))
        elif self.grid_model.row_of(hit.participant_id) >= 0 and self.leave():
            self.grid.go_to_row(self.grid_model.row_of(hit.participant_id))
            self.grid.setFocus()

    def _open_first(self) -> None:
        """Open the first ballot that is not typed yet, else the first of all."""
        first = self.ballots.first_unfinished()
        if first is not None and self._desk.data.participants and not self.ballots.second:
            self.open_entry(first)

    def _on_start(self) -> None:
        """Open the first ballot that is expected, else a new one."""
        first = next((entry for entry in self.ballots.entries if isinstance(entry, Expected)), None)
        if first is not None:
            self.open_expected(first)
        else:
            self.new_ballot()

    def _go_to_row(self, participant_id: int) -> None:
        """Go to a participant's row of the ballot just opened; 0 is the first cell without a mark."""
        self._show_ballot()
        row = self.grid_model.row_of(participant_id)
        if row >= 0:
            self.grid.go_to_problem(row)
        else:
            self.grid.go_to_first()
        self.grid.setFocus()

    def _go_to_next_problem(self) -> None:
        row = self.grid_model.next_problem_row(self.grid.currentIndex().row())
        if row >= 0 and self.leave():
            self.grid.go_to_problem(row)
            self.grid.setFocus()
        elif self.grid_model.ballot is None:
            self._say_none_open()
        elif row < 0:
            self.grid.show_message(self.tr("这份评分表没有待处理的行；全部待处理按 F7。"))

    def _proposed_group(self) -> str:
        """Return the group of the last ballot opened, else the first one."""
        names = [group.name for group in self._desk.data.track.groups]
        return self._group if self._group in names else names[0]

    # The second entry

    @property
    def is_blind(self) -> bool:
        """True if a second reading is being typed, so that the first must stay hidden."""
        model = self.grid_model
        return model.ballot is not None and not model.reading.is_first and model.open_cells != set()

    def may_turn(self, touched: Touched) -> bool:
        """Return whether a step may be undone or redone: while blind, only one of the open second entry."""
        ballot = self.grid_model.ballot
        if ballot is None or not self.is_blind:
            return True
        settling = isinstance(self.grid_model.reading, SettlingReading)
        allowed = {"second_mark", "second_row", "typist"}
        # Beginning or discarding a second entry can be undone, comparing the readings cannot.
        allowed |= {"mark", "ballot_row"} if settling else {"second_entry"}
        return bool(touched.keys) and touched.keys.keys() <= allowed and touched.ballots == {ballot.id}

    def turn_pass(self) -> None:
        """Switch from the first entry to the second, or back."""
        self._turn_second(not self.ballots.second)

    def current_words(self) -> str:
        """Return search words for the current cell in the history; empty where no ballot is open."""
        ballot, index = self.grid_model.ballot, self.grid.currentIndex()
        if ballot is None or not index.isValid():
            return ""
        words = f"{ballot.number} {self.grid_model.participant(index.row()).name}"
        criterion = self.grid_model.criterion_name((index.row(), index.column()))
        return f"{words} {criterion}".rstrip()

    def show_pass(self, *, second: bool) -> None:
        """List the ballots of the first or second entry, without opening one."""
        if second != self.ballots.second:
            self._set_second(second)

    def _turn_second(self, second: bool) -> None:
        """Switch to the second entry, at its first ballot; or back to the ballot that was open before."""
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
        """Open the ballot that was open before the second entry; return whether it is still listed."""
        first, self._first = self._first, None
        found = [entry for entry in self.ballots.entries if first and is_entry_of(first, entry)]
        if found:
            self.open_entry(found[0])
        return bool(found)

    def _set_second(self, second: bool) -> None:
        self.panel.show_second(second)
        self._show_nothing_open()

    # Signals

    def _connect_widgets(self) -> None:
        self.panel.new_requested.connect(self.new_ballot)
        self.panel.pass_chosen.connect(self._turn_second)
        self.panel.entry_chosen.connect(self._on_entry_chosen)
        self.panel.entry_clicked.connect(self.card.take_focus)
        self.card.start_requested.connect(self._on_start)
        self.card.edit_requested.connect(self.on_ballot.edit)
        self.card.void_requested.connect(self.on_ballot.void)
        self.card.note_requested.connect(self.on_ballot.note_row)
        self.card.discard_requested.connect(self.on_ballot.discard)
        self.card.next_requested.connect(lambda: self._navigator.go(1))
        self.card.previous_requested.connect(lambda: self._navigator.go(-1))
        self.card.next_problem_requested.connect(self._go_to_next_problem)
        self.card.as_on_paper_requested.connect(self.on_ballot.as_on_paper)
        self.card.own_row_requested.connect(self.on_ballot.own_row)
        card = self.card.form
        buttons = (card.editButton, card.noteButton, card.voidButton, self.panel.form.newBallotButton)
        ContextMenu(self.panel.form.ballotList, *buttons)
        header = HeaderMenu(self.grid)
        header.order_requested.connect(self.on_ballot.order_columns)
        header.exchange_requested.connect(self.on_ballot.exchange_columns)
        self.card.shift_requested.connect(self.on_ballot.shift)
        self.grid.paste_requested.connect(self.on_ballot.paste)
        self.grid.record_requested.connect(self.on_ballot.record)
        self.grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.grid.customContextMenuRequested.connect(self._on_menu_requested)
        self.on_ballot.other_expected.connect(self.open_expected)
        self._navigator.entry_requested.connect(self.open_entry)
        self._navigator.settling_opened.connect(lambda: self._go_to_row(0))
        self._navigator.hint_given.connect(self.grid.show_message)

    def _connect_models(self) -> None:
        self.grid_model.modelReset.connect(self._on_grid_reset)
        self.grid_model.ballot_left.connect(self._on_ballot_left)
        self.ballots.modelReset.connect(self._on_list_changed)
        self._desk.track_switched.connect(self._on_track_switched)
        self._desk.changed.connect(self._on_desk_changed)

    def _add_shortcuts(self) -> None:
        for keys, action in (
            ("Ctrl+N", self.new_ballot),
            ("F8", self._go_to_next_problem),
            ("F6", self.turn_pass),
            ("F9", self.on_ballot.void),
            ("F3", self.on_ballot.note_row),
            ("Ctrl+F", self.search),
        ):
            self._add_shortcut(keys, self, action)
        for key in (*"0123456789.+-*/", "Del", "Backspace", "F2", "F4", "PgUp", "PgDown", "Ctrl+V"):
            # A key of the grid where no ballot is open.
            self._add_shortcut(key, self.card.form.emptyView, self._say_none_open)

    def _add_shortcut(self, keys: str, widget: QWidget, action: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), widget)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(action)

    def _on_menu_requested(self, at: QPoint) -> None:
        # Imported lazily to keep start-up fast.
        from .grid_menu import MenuEntry, show_menu  # noqa: PLC0415

        ballot, key = self.grid_model.ballot, Qt.Key
        if ballot is None:
            return
        void = self.tr("恢复这份评分表") if ballot.void_reason else self.tr("这份评分表作废…")
        entries = (
            MenuEntry(self.tr("下一处问题"), key.Key_F8, action=self._go_to_next_problem),
            MenuEntry(self.tr("下一份评分表"), key.Key_PageDown),
            MenuEntry(self.tr("上一份评分表"), key.Key_PageUp),
            MenuEntry(self.tr("本行附注…"), key.Key_F3, action=self.on_ballot.note_row),
            MenuEntry(void, key.Key_F9, action=self.on_ballot.void),
        )
        show_menu(self.grid, at, entries)

    def _say_none_open(self) -> None:
        self._desk.refused.emit(self.grid_model.closed_text((-1, -1)))

    def _on_entry_chosen(self, entry: int | Expected) -> None:
        if not self._navigator.is_open(entry):
            self.open_entry(entry)
            self._select_open()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        ballot = self.grid_model.ballot
        if ballot is not None and not event.spontaneous():
            self._report_unfinished(ballot, self.grid_model.reading)

    def _on_ballot_left(self, ballot: Ballot, reading: Reading) -> None:
        # When another page is shown, `hideEvent` has reported the ballot already.
        if self.isVisible():
            self._report_unfinished(ballot, reading)

    def _report_unfinished(self, ballot: Ballot, reading: Reading) -> None:
        text = self._navigator.parting_text(ballot, reading)
        if text:
            self.left_unfinished.emit(text)

    def _on_track_switched(self) -> None:
        if self.grid_model.ballot is not None and not self.ballots.second:
            self._places[self._track] = (entry_place(self), self.grid.interrupted_text)
        self._track = self._desk.track_id
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
            self._select_open()
        else:
            self._show_ballot()

    def _on_list_changed(self) -> None:
        self._select_open()
        self.panel.show_received()
        if self.grid_model.ballot is None:
            self._show_nothing_open()

    def _show_nothing_open(self) -> None:
        """Show the empty card, if no ballot is open."""
        if self.grid_model.ballot is not None:
            return
        entries = self.ballots.entries
        expected = any(isinstance(entry, Expected) for entry in entries)
        self.card.show_empty(second=self.ballots.second, has_ballots=bool(entries), expected=expected)
        self.panel.allow_new(bool(self._desk.data.participants) and not self._desk.locked)
        self.panel.show_received()

    def _show_ballot(self) -> None:
        ballot = self.grid_model.ballot
        if ballot is None:
            return
        self._group = ballot.group
        self.panel.allow_new(not self._desk.locked)
        self.card.show_ballot()
        self._select_open()
        self.card.show_status()

    def _select_open(self) -> None:
        """Keep the list's current row on the open ballot."""
        self.panel.select(self.grid_model.ballot)
