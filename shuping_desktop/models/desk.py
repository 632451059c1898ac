"""The desk: the open review, which track is looked at, and the one bridge from its news to Qt."""

from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from ..operations.errors import RefusedError
from ..operations.settings import dated_track, texts_of
from ..papers.content.texts import Texts
from ..scoring.ballots import TrackData
from ..scoring.scheme import Scheme, Track
from ..scoring.tally import TrackResults, tally
from ..store import Review, StoreError, Touched
from ..tables.errors import InputError
from .outcome import Outcome
from .translation import translated

T = TypeVar("T")
PAUSE_MS = 100
"""How long the hand must pause after a mark before what is counted over all ballots is counted again."""


class Desk(QObject):
    """Holds an open review for the models and pages; every change passes through `attempt`."""

    changed = Signal(object)
    """Something in the review changed; carries a `store.Touched`."""
    results_changed = Signal()
    """The results may be others than when this was last said: at once, or after marks when the hand pauses.

    `results()` is never behind; this is for those who show it, so that no key press waits for a count.
    """
    track_switched = Signal()
    refused = Signal(str)
    """A wish was refused; carries the sentence that says why."""

    def __init__(self, review: Review, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.review = review
        self._track_id = review.contents.scheme.tracks[0].id
        self._results: dict[str, TrackResults] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.results_changed)
        self._unsubscribe = review.subscribe(self._on_review_changed)

    @property
    def scheme(self) -> Scheme:
        """The review's own copy of the rules."""
        return self.review.contents.scheme

    @property
    def track_id(self) -> str:
        """The track that is looked at."""
        return self._track_id

    @property
    def data(self) -> TrackData:
        """Rules, participants and ballots of that track."""
        return self.review.contents.track_data(self._track_id)

    @property
    def locked(self) -> str:
        """Why nothing that this track's results rest on can be changed; empty where it can."""
        return self.lock_of(self._track_id)

    def lock_of(self, track_id: str) -> str:
        """The same of any track."""
        reason = self.review.reason_read_only
        if reason is not None:
            return self.tr("只能查看：{}").format(translated(reason))
        final = self.review.contents.final_version(track_id)
        words = self.tr("已定稿（第 {} 版），只能查看；要改，请先在“结果”页重新开放。")
        return words.format(final.version) if final else ""

    @property
    def dated_track(self) -> Track:
        """The rules of that track with the dates that hold in the review's year."""
        return dated_track(self.review, self.data.track)

    @property
    def texts(self) -> Texts:
        """The review's title, year and the other texts of its documents."""
        return texts_of(self.review)

    def results(self) -> TrackResults:
        """The results of that track, computed once a change."""
        if self._track_id not in self._results:
            self._results[self._track_id] = tally(self.data)
        return self._results[self._track_id]

    def settle(self) -> None:
        """Say now that the results changed, where that is still to be said."""
        if self._pause.isActive():
            self._pause.stop()
            self.results_changed.emit()

    def switch_track(self, track_id: str) -> None:
        """Look at another track."""
        if track_id != self._track_id:
            self._track_id = track_id
            self.track_switched.emit()

    def attempt(self, operation: Callable[[], T]) -> Outcome[T]:
        """Carry out an operation and return its outcome."""
        try:
            return Outcome(operation())
        except (RefusedError, StoreError, InputError) as error:
            return Outcome(refusal=translated(error.message))

    def request(self, operation: Callable[[], T]) -> Outcome[T]:
        """Carry out an operation, show a refusal in the window, and return the outcome."""
        outcome = self.attempt(operation)
        if not outcome:
            self.refused.emit(outcome.refusal)
        return outcome

    def close(self) -> None:
        """Let go of the review and close its file."""
        with suppress(ValueError):
            self._unsubscribe()
        self._pause.stop()
        self.review.close()

    def _on_review_changed(self, touched: Touched) -> None:
        self._results.clear()
        self._pause.start()
        self.changed.emit(touched)
        if not touched.only_ballots:
            self.settle()
