"""The open review, its current track, and Qt signals for its changes."""

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from ..operations.errors import RefusedError
from ..operations.flags import flags_of
from ..operations.progress import progress_of
from ..operations.settings import dated_track, texts_of
from ..papers.content.texts import Texts
from ..scoring.ballots import TrackData
from ..scoring.flags import Acceptance, Flag
from ..scoring.progress import Progress
from ..scoring.scheme import Scheme, Track
from ..scoring.tally import TrackResults, tally
from ..store import Review, StoreError, Touched, UncertainError, WriteFailedError
from ..tables.errors import InputError
from ..task import CancelledError
from .outcome import Outcome
from .translation import translated

T = TypeVar("T")
PAUSE_MS = 100
"""Debounce time of `Desk.results_changed` after a mark."""


class Desk(QObject):
    """Open review shared by the models and pages; every change passes through `attempt`."""

    changed = Signal(object)
    """The review changed; carries a `store.Touched`."""
    results_changed = Signal()
    """Results may have changed. Debounced by `PAUSE_MS` after marks, immediate otherwise.

    `results()` is always up to date; the delay keeps key presses from waiting for a tally.
    """
    track_switched = Signal()
    refused = Signal(str)
    """An operation was refused; carries the reason in the language of the screen."""
    write_failed = Signal(str)
    """A change could not be written to the file; carries the reason in the language of the screen."""

    large_change_ahead = Signal()
    """A change that is hard to undo comes next, such as an import."""

    def __init__(self, review: Review, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.review = review
        self._track_id = review.contents.scheme.tracks[0].id
        self._results: dict[str, TrackResults] = {}
        self._progress: dict[str, Progress] = {}
        self._flags: dict[str, list[tuple[Flag, Acceptance | None]]] = {}
        self._unwritten: list[Callable[[], object]] = []
        self._may_be_lost = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.results_changed)
        self._thread = threading.get_ident()
        self._late: list[Touched] = []
        self._unsubscribe = review.subscribe(self._on_review_changed)

    @property
    def scheme(self) -> Scheme:
        """The review's copy of the rules."""
        return self.review.contents.scheme

    @property
    def track_id(self) -> str:
        """Id of the current track."""
        return self._track_id

    @property
    def data(self) -> TrackData:
        """Rules, participants and ballots of the current track."""
        return self.review.contents.track_data(self._track_id)

    @property
    def locked(self) -> str:
        """Reason why the ballots of the current track cannot be changed; empty if they can."""
        return self.lock_of(self._track_id)

    def lock_of(self, track_id: str) -> str:
        """Return why the ballots of a track cannot be changed; empty if they can."""
        reason = self.review.reason_read_only
        if reason is not None:
            return self.tr("只能查看：{}").format(translated(reason))
        final = self.review.contents.final_version(track_id)
        template = self.tr("已定稿（第 {} 版），只能查看；如需修改，请先在“结果”页重新开放。")
        return template.format(final.version) if final else ""

    @property
    def dated_track(self) -> Track:
        """Rules of the current track, with the dates of the review's year."""
        return dated_track(self.review, self.data.track)

    @property
    def texts(self) -> Texts:
        """Title, year and the other texts of the review's documents."""
        return texts_of(self.review)

    def results(self) -> TrackResults:
        """Return the results of the current track, computed once per change."""
        if self._track_id not in self._results:
            self._results[self._track_id] = tally(self.data)
        return self._results[self._track_id]

    def progress(self) -> Progress:
        """Return what is still to do on the current track, computed once per change."""
        if self._track_id not in self._progress:
            self._progress[self._track_id] = progress_of(
                self.review, self._track_id, self.results(), self.flags
            )
        return self._progress[self._track_id]

    def flags(self) -> list[tuple[Flag, Acceptance | None]]:
        """Return the flags of the current track, found once per change: all rows are compared."""
        if self._track_id not in self._flags:
            self._flags[self._track_id] = flags_of(self.review, self.data)
        return self._flags[self._track_id]

    def announce_results(self) -> None:
        """Emit `results_changed` now if it is pending."""
        if self._pause.isActive():
            self._pause.stop()
            self.results_changed.emit()

    def switch_track(self, track_id: str) -> None:
        """Make another track the current one."""
        if track_id != self._track_id:
            self._track_id = track_id
            self.track_switched.emit()

    def attempt(self, operation: Callable[[], T]) -> Outcome[T]:
        """Run an operation and return its outcome."""
        try:
            return Outcome(operation())
        except (RefusedError, StoreError, InputError) as error:
            refusal = translated(error.message)
            if isinstance(error, UncertainError):
                # The review goes on in memory, with this step as well: a copy must have it.
                self.attempt(operation)
            elif isinstance(error, WriteFailedError):
                self._unwritten.append(operation)
            if isinstance(error, WriteFailedError):
                self.write_failed.emit(refusal)
            return Outcome(refusal=refusal)
        except CancelledError:
            return Outcome(is_cancelled=True)
        finally:
            self._announce_late()

    @property
    def has_unwritten(self) -> bool:
        """True if the file did not take a change, and no copy with it was saved since."""
        return not self._may_be_lost and (bool(self._unwritten) or self.review.is_detached)

    def drop_unwritten(self) -> None:
        """Let the changes that could not be written go."""
        self._may_be_lost = True

    def save_copy(
        self, target: Path, carry_out: Callable[[Callable[[], None]], None] = lambda operation: operation()
    ) -> Outcome[None]:
        """Write the review to another file, with the changes that its own file did not take.

        `carry_out` calls the function that writes, in any thread.
        """
        unwritten = self._unwritten[:]
        if unwritten:
            self.review.detach()
            for operation in unwritten:
                self.attempt(operation)
        return self.request(lambda: carry_out(lambda: self.review.save_copy(target)))

    def request(self, operation: Callable[[], T]) -> Outcome[T]:
        """Run an operation, show a refusal in the window, and return the outcome."""
        outcome = self.attempt(operation)
        if outcome.refusal:
            self.refused.emit(outcome.refusal)
        return outcome

    def close(self) -> None:
        """Disconnect from the review and close its file."""
        with suppress(ValueError):
            self._unsubscribe()
        self._pause.stop()
        self.review.close()

    def _announce_late(self) -> None:
        """Announce the changes that an operation made in another thread."""
        if threading.get_ident() == self._thread:
            late, self._late = self._late, []
            for touched in late:
                self._on_review_changed(touched)

    def _on_review_changed(self, touched: Touched) -> None:
        if threading.get_ident() != self._thread:
            self._late.append(touched)
            return
        self._unwritten.clear()
        self._results.clear()
        self._progress.clear()
        self._flags.clear()
        self._pause.start()
        self.changed.emit(touched)
        if not touched.only_ballots:
            self.announce_results()
