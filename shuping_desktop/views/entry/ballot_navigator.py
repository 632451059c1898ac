"""From one ballot to the next: in the list's order, with a word before unfinished work is left."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ...models.desk import Desk
from ...models.readings import Reading, SecondReading, SettlingReading
from ...models.translation import translate
from ...operations import second_entry
from ...scoring.ballots import Ballot, Participant, RowState, TrackData
from ...scoring.register import Expected, next_evaluator, next_number, untyped_people

if TYPE_CHECKING:
    from .entry_page import EntryPage

_NAMED = 3


class GoingOn:
    """Decides what follows the open ballot, and what is said on leaving it. The page opens."""

    def __init__(self, desk: Desk, page: "EntryPage") -> None:
        self._desk = desk
        self._page = page
        self._list = page.ballots
        self._model = page.grid_model
        self._warned_of = 0

    @staticmethod
    def tr(text: str) -> str:
        """The text in the language of the screen."""
        return QCoreApplication.translate("GoingOn", text)

    def go(self, by: int) -> None:
        """The next or previous ballot in the list; behind the last one, the number that follows."""
        ballot = self._model.ballot
        if isinstance(self._model.reading, SecondReading) and by > 0 and not self._finish_second():
            return
        if self._list.second and by > 0:
            self._go_on_second()
            return
        if by > 0 and self._holds_once(ballot):
            return
        entries = self._list.entries
        following = self._place_beside(by)
        if 0 <= following < len(entries):
            self._page.open_entry(entries[following])
        elif by > 0 and ballot is not None and not self._desk.locked:
            self._open_following(ballot)

    def is_open(self, entry: int | Expected) -> bool:
        """Whether an entry of the list is the open ballot."""
        ballot = self._model.ballot
        if ballot is None:
            return False
        if isinstance(entry, Expected):
            return (entry.group, entry.number) == (ballot.group, ballot.number)
        return entry == ballot.id

    def parting_words(self, ballot: Ballot, reading: Reading) -> str:
        """What is said when a ballot is left, whichever way: that it is typed in part; else nothing."""
        try:
            # It may have been changed since it was shown, or be gone.
            ballot = self._desk.review.contents.ballot(ballot.id)
        except KeyError:
            return ""
        said, self._warned_of = self._warned_of == ballot.id, 0
        owed = [] if said else self._owed(ballot, reading)
        if not owed:
            return ""
        if isinstance(reading, SecondReading):
            return self.tr("{} 的第二遍还有 {} 行没有录，已先放下。").format(ballot.number, len(owed))
        words = self.tr("{} 还有 {}，已先放下。{}。")
        return words.format(ballot.number, *self._untyped(ballot, owed))

    def _owed(self, ballot: Ballot, reading: Reading) -> list[Participant]:
        """Whose rows were left untyped on a ballot that was begun in that reading."""
        contents, second = self._desk.review.contents, ballot.second
        track_id = contents.track_of_ballot(ballot.id)
        data = contents.track_data(track_id)
        if ballot.void_reason or self._desk.lock_of(track_id):
            return []
        if isinstance(reading, SecondReading):
            return _unread(data, ballot) if second and second.rows and not second.finished else []
        return untyped_people(data, ballot) if ballot.rows else []

    def _holds_once(self, ballot: Ballot | None) -> bool:
        """Say once which rows are not typed yet, before the list is gone on with; whether just now."""
        if ballot is None or not ballot.id or self._warned_of == ballot.id or self._desk.locked:
            return False
        untyped = untyped_people(self._desk.data, ballot)
        if not untyped or ballot.void_reason:
            return False
        self._warned_of = ballot.id
        words = self.tr("还有 {}。{}；要先放下这份，再按一次。")
        self._page.grid.show_message(words.format(*self._untyped(ballot, untyped)))
        return True

    def _untyped(self, ballot: Ballot, people: list[Participant]) -> tuple[str, str]:
        """Whose rows are not typed at all, and whose not in full; and the key where the paper is so."""
        begun = [it for it in people if it.id in ballot.rows and ballot.rows[it.id].state is RowState.PARTIAL]
        blank = [person for person in people if person not in begun]
        parts = [
            words.format(len(each), _named(each))
            for words, each in (
                (self.tr("{} 行没有录（{}）"), blank),
                (self.tr("{} 行没有录全（{}）"), begun),
            )
            if each
        ]
        key = self.tr("纸面空白的行请按 *") if blank else self.tr("纸面本身没写全的行请按 F4")
        return self.tr("、").join(parts), key

    def _place_beside(self, by: int) -> int:
        """The place in the list of the ballot before or after the open one, which may not be listed."""
        ballot, entries = self._model.ballot, self._list.entries
        at = next((place for place, entry in enumerate(entries) if self.is_open(entry)), None)
        if at is not None:
            return at + by
        return self._list.place_for(ballot) + min(by, 0) if ballot else 0

    def _go_on_second(self) -> None:
        """The next ballot in the order of the second entry that is not settled yet."""
        opened = self._model.ballot
        following = self._list.next_unsettled(opened.id if opened else 0)
        if following is not None:
            self._page.second_of(following)
        elif self._page.leave():
            self._model.open(0)

    def _open_following(self, ballot: Ballot) -> None:
        """The ballot after the last one of the list, under the number that it most likely bears."""
        if not ballot.id:
            self._page.grid.show_message(
                self.tr("这份评分表还没有录；空白的纸表请按 Ctrl+N 登记，或逐行按 * 弃评。")
            )
            return
        data = self._desk.data
        group = data.track.group(ballot.group)
        number = next_number(data, group)
        self._page.open_expected(Expected(group.name, number, next_evaluator(data, group, number)))

    def _finish_second(self) -> bool:
        """Compare the two readings; whether the list may be gone on with."""
        ballot = self._model.ballot
        if ballot is None or not self._page.leave():
            return False
        owed = len(_unread(self._desk.data, self._desk.review.contents.ballot(ballot.id)))
        if owed:
            self._page.grid.show_message(self.tr("第二遍还有 {} 行没有录；纸面空白的行请按 *。").format(owed))
            return False
        outcome = self._desk.request(lambda: second_entry.finish(self._desk.review, ballot.id))
        if not outcome or not outcome.value:
            return True
        self._model.open(ballot.id, SettlingReading())
        self._page.stand_at(0)
        return False


def _unread(data: TrackData, ballot: Ballot) -> list[Participant]:
    """Whose rows nothing is typed of in the second reading.

    A row that is unfinished on the paper is unfinished there too: the comparison tells.
    """
    rows = ballot.second.rows if ballot.second else {}
    people = (person for person in data.participants if not data.is_self_row(ballot, person))
    return [
        person
        for person in people
        if person.id not in rows
        or (rows[person.id].state is RowState.BLANK and not rows[person.id].is_settled)
    ]


def _named(people: list[Participant]) -> str:
    names = translate("GoingOn", "、").join(person.name for person in people[:_NAMED])
    return translate("GoingOn", "{}等").format(names) if len(people) > _NAMED else names
