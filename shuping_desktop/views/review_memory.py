"""Memory of the place in a review and of the window's size, in the user's settings.

It is stored by the review's identity, so that a file that is moved or renamed keeps it.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QTimer
from PySide6.QtWidgets import QMainWindow

from ..models.desk import Desk
from ..models.translation import translate
from ..operations.witness import CLOSED, WitnessRecorder
from .entry.entry_place import EntryPlace, entry_place, go_to_place, last_mark
from .long_work import is_running
from .page_order import ENTRY, PARTICIPANTS, RESULTS
from .review_pages import ReviewPages
from .user_settings import UserSettings

STORE_MS = 300
"""Longest time from a move to storing the place: each store writes the settings' file."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """Stored memory of one review.

    `entry` is the last journal entry when it was stored. `is_open` stays True if the program did not end
    normally. `geometry` is Qt's description of the window, in hexadecimal.
    """

    page: int = ENTRY
    track: str = ""
    second: bool = False
    group: str = ""
    number: str = ""
    participant: int = 0
    column: int = -1
    entry: int = 0
    is_open: bool = False
    geometry: str = ""

    @property
    def place(self) -> EntryPlace:
        """The place on the entry page."""
        return EntryPlace(self.second, self.group, self.number, self.participant, self.column)


def remembered(stored: Mapping[str, Any]) -> Remembered:
    """Return a stored memory; fields that a user has damaged have their defaults."""
    defaults: dict[str, Any] = asdict(Remembered())
    values: dict[str, Any] = {
        name: stored[name] if type(stored.get(name)) is type(default) else default
        for name, default in defaults.items()
    }
    return Remembered(**values)


class ReviewMemory(QObject):
    """Returns to the last place in a review, and stores the place whenever it changes."""

    def __init__(self, window: QMainWindow, settings: UserSettings, desk: Desk, pages: ReviewPages) -> None:
        super().__init__(pages)
        self._window = window
        self._settings = settings
        self._desk = desk
        self._pages = pages
        self._last = remembered(settings.memory_of(desk.review.identity))
        self._recorder = WitnessRecorder(desk.review)
        # Not restarted by a further move, which would put storing off while the user types.
        self._timer = QTimer(self, singleShot=True, interval=STORE_MS)
        self._timer.timeout.connect(self._store)

    @property
    def page(self) -> int:
        """The page to open: the last one, or the participants' where there are none."""
        page = self._last.page if self._last.page in range(RESULTS + 1) else ENTRY
        return page if self._desk.data.participants or page != ENTRY else PARTICIPANTS

    def go_back(self) -> str:
        """Return to the last track, ballot and cell; return what to say about it, empty for nothing."""
        last, desk, entry = self._last, self._desk, self._pages.entry
        if last.geometry:
            self._window.restoreGeometry(QByteArray.fromHex(last.geometry.encode()))
        crashed = last.is_open and not desk.review.read_only
        place = last.place
        mark = last_mark(desk) if crashed and desk.review.last_entry != last.entry else None
        track = mark.track if mark else last.track
        if track in {known.id for known in desk.scheme.tracks}:
            desk.switch_track(track)
        if mark:
            place = mark.place
        is_there = go_to_place(entry, place, after=mark is not None)
        if not crashed:
            return ""
        if not is_there:
            return translate("ReviewMemory", "上次没有正常退出；已录的都在。")
        row = entry.grid_model.row_of(place.participant) + 1
        if row <= 0:
            text = translate("ReviewMemory", "上次没有正常退出；最后打开的是 {}，已录的都在。")
            return text.format(place.number)
        text = translate("ReviewMemory", "上次没有正常退出；最后录到 {} 第 {} 行，已录的都在。")
        return text.format(place.number, row)

    def begin(self) -> None:
        """Store the place from now on; a review that is only viewed keeps its memory."""
        self._recorder.record()
        if self._desk.review.read_only:
            return
        entry = self._pages.entry
        # Results change also by steps that move nothing.
        for signal in (self._pages.page_changed, self._desk.track_switched, self._desk.results_changed):
            signal.connect(self._note)
        entry.grid.current_changed.connect(self._note)
        entry.grid_model.modelReset.connect(self._note)
        self._store()

    def end(self) -> None:
        """Store that the review was closed normally."""
        self._timer.stop()
        if not self._desk.review.read_only:
            self._store(is_open=False)
        self._recorder.record(CLOSED)
        self._settings.geometry = self._geometry()

    def _note(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _store(self, *, is_open: bool = True) -> None:
        if is_running():
            # The review is used by another thread.
            self._note()
            return
        place = entry_place(self._pages.entry)
        memory = Remembered(
            self._pages.page_number,
            self._desk.track_id,
            place.second,
            place.group,
            place.number,
            place.participant,
            place.column,
            self._desk.review.last_entry,
            is_open,
            self._geometry(),
        )
        self._settings.remember(self._desk.review.identity, asdict(memory))
        self._recorder.record()

    def _geometry(self) -> str:
        return bytes(self._window.saveGeometry().data()).hex()
