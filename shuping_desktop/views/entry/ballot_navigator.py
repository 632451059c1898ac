"""Navigation between ballots in list order, with a warning before an unfinished one is left."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ...models.ballot_list import BallotListModel, is_entry_of
from ...models.ballot_model import BallotModel
from ...models.desk import Desk
from ...models.readings import Reading, SecondReading, SettlingReading
from ...models.translation import translate
from ...operations import second_entry
from ...scoring.ballots import Ballot, Participant, RowState, TrackData
from ...scoring.register import Expected, next_evaluator, next_number, untyped_people

_NAMED = 3


class BallotNavigator(QObject):
    """Determines the ballot that follows the open one, and the message on leaving a ballot.

    `leave` writes the grid's draft, and returns whether it could.
    """

    entry_requested = Signal(object)
    """A ballot is to be opened; carries its id, or an `Expected`."""
    settling_opened = Signal()
    """The two readings differ: the open ballot now shows the cells to read again."""
    hint_given = Signal(str)
    """The open ballot stays open; carries the reason, to show beside the current cell."""

    def __init__(
        self,
        desk: Desk,
        ballots: BallotListModel,
        model: BallotModel,
        leave: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._list = ballots
        self._model = model
        self._leave = leave
        self._warned_of = 0

    def go(self, by: int) -> None:
        """Go to the next (+1) or previous (-1) ballot of the list; after the last, to a new number."""
        ballot = self._model.ballot
        if isinstance(self._model.reading, SecondReading) and by > 0 and not self._finish_second():
            return
        if self._list.second and by > 0:
            self._go_on_second()
            return
        if by > 0 and self._warns_of_untyped(ballot):
            return
        entries, following = self._list.entries, self._place_beside(by)
        if 0 <= following < len(entries):
            self.entry_requested.emit(entries[following])
        elif by < 0:
            self.hint_given.emit(self.tr("已经是第一份评分表了。"))
        elif self._desk.locked:
            self.hint_given.emit(self.tr("已经是最后一份评分表了；{}").format(self._desk.locked))
        elif ballot is not None:
            self._open_following(ballot)

    def is_open(self, entry: int | Expected) -> bool:
        """Return whether an entry of the list is the open ballot."""
        ballot = self._model.ballot
        return ballot is not None and is_entry_of(ballot, entry)

    def parting_text(self, ballot: Ballot, reading: Reading) -> str:
        """Return the message on a ballot that is left unfinished; empty where it is complete or untyped."""
        try:
            # The ballot may have been changed or removed since it was shown.
            ballot = self._desk.review.contents.ballot(ballot.id)
        except KeyError:
            return ""
        warned, self._warned_of = self._warned_of == ballot.id, 0
        owed = [] if warned else self._owed(ballot, reading)
        if not owed:
            return ""
        if isinstance(reading, SecondReading):
            return self.tr("{} 的第二遍还有 {} 行没有录，已暂缓。").format(ballot.number, len(owed))
        text = self.tr("{} 还有 {}，已暂缓。{}。")
        return text.format(ballot.number, *self._untyped_text(ballot, owed))

    def _owed(self, ballot: Ballot, reading: Reading) -> list[Participant]:
        """Return the participants without a complete row, on a ballot begun in that reading."""
        contents, second = self._desk.review.contents, ballot.second
        track_id = contents.track_of_ballot(ballot.id)
        data = contents.track_data(track_id)
        if ballot.void_reason or self._desk.lock_of(track_id):
            return []
        if isinstance(reading, SecondReading):
            return _unread(data, ballot) if second and second.rows and not second.finished else []
        return untyped_people(data, ballot) if ballot.rows else []

    def _warns_of_untyped(self, ballot: Ballot | None) -> bool:
        """Warn once of rows that are not typed yet; return whether the warning was given just now."""
        if ballot is None or not ballot.id or self._warned_of == ballot.id or self._desk.locked:
            return False
        untyped = untyped_people(self._desk.data, ballot)
        if not untyped or ballot.void_reason:
            return False
        self._warned_of = ballot.id
        text = self.tr("还有 {}。{}；如要暂缓这份，请再按一次。")
        self.hint_given.emit(text.format(*self._untyped_text(ballot, untyped)))
        return True

    def _untyped_text(self, ballot: Ballot, people: list[Participant]) -> tuple[str, str]:
        """Return the text that names blank and incomplete rows, and the key that confirms them."""
        begun = [
            person
            for person in people
            if person.id in ballot.rows and ballot.rows[person.id].state is RowState.PARTIAL
        ]
        blank = [person for person in people if person not in begun]
        parts = [
            text.format(len(listed), _names(listed))
            for text, listed in (
                (self.tr("{} 行没有录（{}）"), blank),
                (self.tr("{} 行没有录全（{}）"), begun),
            )
            if listed
        ]
        key = self.tr("纸上空白的行请按 *") if blank else self.tr("纸上没有写全的行请按 F4")
        return self.tr("、").join(parts), key

    def _place_beside(self, by: int) -> int:
        """Return the place in the list before or after the open ballot, which may not be listed."""
        ballot, entries = self._model.ballot, self._list.entries
        at = next((place for place, entry in enumerate(entries) if self.is_open(entry)), None)
        if at is not None:
            return at + by
        return self._list.place_for(ballot) + min(by, 0) if ballot else 0

    def _go_on_second(self) -> None:
        """Go to the next ballot of the second entry's list that is not checked yet."""
        ballot = self._model.ballot
        following = self._list.next_unsettled(ballot.id if ballot else 0)
        if following is not None:
            self.entry_requested.emit(following)
        elif self._leave():
            self._model.open(0)

    def _open_following(self, ballot: Ballot) -> None:
        """Open a ballot after the last of the list, under the next number of its group."""
        if not ballot.id:
            self.hint_given.emit(
                self.tr("这份评分表还没有录；纸上没有评分的，请按 Ctrl+N 登记，或逐行按 * 弃评。")
            )
            return
        data = self._desk.data
        group = data.track.group(ballot.group)
        number = next_number(data, group)
        self.entry_requested.emit(Expected(group.name, number, next_evaluator(data, group, number)))

    def _finish_second(self) -> bool:
        """Compare the two readings; return whether to go on to the next ballot."""
        ballot = self._model.ballot
        if ballot is None or not self._leave():
            return False
        owed = len(_unread(self._desk.data, self._desk.review.contents.ballot(ballot.id)))
        if owed:
            self.hint_given.emit(self.tr("第二遍还有 {} 行没有录；纸上空白的行请按 *。").format(owed))
            return False
        outcome = self._desk.request(lambda: second_entry.finish(self._desk.review, ballot.id))
        if not outcome or not outcome.value:
            return True
        self._model.open(ballot.id, SettlingReading())
        self.settling_opened.emit()
        return False


def _unread(data: TrackData, ballot: Ballot) -> list[Participant]:
    """Return the participants of whose row nothing is typed in the second reading.

    An incomplete row counts as typed: the comparison finds whether the paper itself is incomplete.
    """
    rows = ballot.second.rows if ballot.second else {}
    people = (person for person in data.participants if not data.is_self_row(ballot, person))
    return [
        person
        for person in people
        if person.id not in rows
        or (rows[person.id].state is RowState.BLANK and not rows[person.id].is_settled)
    ]


def _names(people: list[Participant]) -> str:
    """Return the first names of a list."""
    names = translate("BallotNavigator", "、").join(person.name for person in people[:_NAMED])
    return translate("BallotNavigator", "{}等").format(names) if len(people) > _NAMED else names
