"""Backups of the open review: at opening, every ten minutes, before large steps, at the end."""

import threading
from concurrent.futures import Future, wait
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal

from ..messages import MessageError
from ..models.desk import Desk
from ..models.translation import translated
from ..operations.backups import Backup, Backups, State
from ..store import Head, StoreError
from ..store.backup import Image
from .background_jobs import BackgroundJobs
from .long_work import frequent_switches, is_running

FIRST_MS = 2000
"""Time from opening to the first backup, so that it does not compete with the first paint."""
INTERVAL_MS = 10 * 60 * 1000


class ReviewBackups(QObject):
    """Makes the backups of one review in a background thread. A failure never disturbs the work."""

    LAST = "last-backup"
    """Name of the thread that makes the backup of a review that was closed."""
    made = Signal(object)
    """A backup was made, or there was one of this state; carries the `Backup`."""
    failed = Signal(str)
    """A backup could not be made, for the first time since one was; carries the reason."""

    def __init__(self, desk: Desk, backups: Backups, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._backups = backups
        self._jobs = BackgroundJobs(self)
        self._jobs.done.connect(self._on_done)
        self._jobs.failed.connect(self._on_failed)
        self._key: Head | None = None
        self.last_made: Backup | None = None
        self.last_error = ""
        """Reason why the last backup failed, in the language of the screen; empty if it was made."""
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._first = QTimer(self, interval=FIRST_MS, singleShot=True)
        for timer in (self._timer, self._first):
            timer.timeout.connect(self.make)
        desk.large_change_ahead.connect(self.make_of_present)

    def begin(self) -> None:
        """Make a backup soon, and others from time to time."""
        self._first.start()
        self._timer.start()

    @property
    def is_busy(self) -> bool:
        """True while a backup is being made."""
        return self._jobs.is_busy

    def make(self) -> None:
        """Make a backup if there is none of the present state; the file is read in the background."""
        if is_running():
            self._first.start()
            return
        state = self._state()
        if self._jobs.is_busy or self._is_made(state.head):
            return
        if self._desk.review.is_detached:
            self.make_of_present()
        else:
            self._start(state)

    def make_of_present(self) -> None:
        """Make a backup of the state at this moment, which the next step may change."""
        state = self._state()
        if self._is_made(state.head):
            return
        try:
            image = Image.of_review(self._desk.review)
        except StoreError as error:
            self._on_failed(state.head, translated(error.message))
        else:
            self._start(state, image)

    def end(self) -> None:
        """Make a last backup; it is completed in the background after the review is closed."""
        self._timer.stop()
        self._first.stop()
        running = self._jobs.drop(self._key)
        self._jobs.close()
        state = self._state()
        if self._is_made(state.head):
            return
        with suppress(StoreError):
            image = Image.of_review(self._desk.review)
            # Not a daemon: the process waits for it.
            arguments = (self._backups, image, state, running)
            threading.Thread(target=_add_quietly, args=arguments, name=self.LAST).start()

    def _start(self, state: State, image: Image | None = None) -> None:
        backups = self._backups

        def job() -> Backup | None:
            with frequent_switches(), image or Image.of_file(state.source) as copy:
                return backups.add(copy, state)

        self._key = state.head
        self._jobs.start(self._key, job)

    def _state(self) -> State:
        review = self._desk.review
        return State(review.identity, review.head, review.path, review.contents.settings.get("title", ""))

    def _is_made(self, head: Head) -> bool:
        made = self.last_made
        return made is not None and (made.entry, made.digest) == (head.entry, head.digest)

    def _on_done(self, _head: Head, made: Backup | None) -> None:
        # None: another program is making one; the timer tries again.
        if made is not None:
            self.last_made, self.last_error = made, ""
            self.made.emit(made)

    def _on_failed(self, _head: Head, reason: str) -> None:
        is_first = not self.last_error
        self.last_error = reason
        if is_first:
            self.failed.emit(reason)


def _add_quietly(backups: Backups, image: Image, state: State, running: "Future[object] | None") -> None:
    """Make a backup of a review that is closed: a failure is not reported.

    The next opening finds the state without a backup, tries again and reports it.
    """
    if running is not None:
        # Two backups of a review are not made at once.
        wait([running])
    with frequent_switches(), image, suppress(MessageError):
        backups.add(image, state)
