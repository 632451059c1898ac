"""Jobs in a background thread, one at a time, so that the window stays responsive."""

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait

from PySide6.QtCore import QObject, Signal

from ..messages import MessageError
from ..models.translation import translated
from ..reasons import reason

_EXPECTED = (MessageError, OSError)


class BackgroundJobs(QObject):
    """Runs one job at a time; a cancelled job is neither begun nor reported."""

    done = Signal(object, object)
    """A job is done; carries its key and its result."""
    failed = Signal(object, str)
    """A job raised an error; carries its key and the message for the screen."""
    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="rendering")
        self._futures: dict[object, Future[object]] = {}
        # Emitted by the working thread; the slot runs in the window's.
        self._finished.connect(self._on_finished)

    @property
    def is_busy(self) -> bool:
        """True if a job is running or waiting."""
        return bool(self._futures)

    def start(self, key: object, job: Callable[[], object]) -> None:
        """Run `job`; `done` reports its result under `key`."""
        future = self._pool.submit(job)
        self._futures[key] = future
        future.add_done_callback(lambda finished: self._finished.emit(key, finished))

    def cancel(self) -> None:
        """Cancel every job."""
        # Cleared first: cancelling a job that had not begun calls `_on_finished` at once.
        futures, self._futures = self._futures, {}
        for future in futures.values():
            future.cancel()

    def drop(self, key: object) -> None:
        """Cancel one job and wait until it is not running."""
        future = self._futures.pop(key, None)
        if future is not None and not future.cancel():
            wait([future])

    def close(self) -> None:
        """Cancel every job and end the thread after the one that is running."""
        self.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _on_finished(self, key: object, future: "Future[object]") -> None:
        if self._futures.get(key) is not future:
            return
        del self._futures[key]
        error = future.exception()
        if error is None:
            self.done.emit(key, future.result())
        else:
            self.failed.emit(
                key,
                translated(error.message) if isinstance(error, MessageError) else translated(reason(error)),
            )
            if not isinstance(error, _EXPECTED):
                sys.excepthook(type(error), error, error.__traceback__)
