"""Documents made and files read in the background, one by one, so that the window answers meanwhile."""

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait

from PySide6.QtCore import QObject, Signal

from ..messages import MessageError
from ..models.translation import translated

_EXPECTED = (MessageError, OSError)


class Rendering(QObject):
    """Runs one job at a time; what is no longer wanted is neither begun nor told of."""

    done = Signal(object, object)
    """What the job was asked for, and what it gave."""
    failed = Signal(object, str)
    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="rendering")
        self._wanted: dict[object, Future[object]] = {}
        # Emitted by the working thread; the slot runs in the window's.
        self._finished.connect(self._on_finished)

    @property
    def is_busy(self) -> bool:
        """Whether something is wanted that is not there yet."""
        return bool(self._wanted)

    def start(self, key: object, job: Callable[[], object]) -> None:
        """Have `job` run; `done` tells its result under `key`."""
        future = self._pool.submit(job)
        self._wanted[key] = future
        future.add_done_callback(lambda it: self._finished.emit(key, it))

    def cancel(self) -> None:
        """Want nothing of what was asked for any more."""
        # Forgotten first: one that had not begun tells of its cancelling at once.
        wanted, self._wanted = self._wanted, {}
        for future in wanted.values():
            future.cancel()

    def drop(self, key: object) -> None:
        """Want nothing of that any more; returns once it is not being worked on."""
        future = self._wanted.pop(key, None)
        if future is not None and not future.cancel():
            wait([future])

    def close(self) -> None:
        """End the thread, once its present job is through."""
        self.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _on_finished(self, key: object, future: "Future[object]") -> None:
        if self._wanted.get(key) is not future:
            return
        del self._wanted[key]
        error = future.exception()
        if error is None:
            self.done.emit(key, future.result())
        else:
            self.failed.emit(
                key, translated(error.message) if isinstance(error, MessageError) else str(error)
            )
            if not isinstance(error, _EXPECTED):
                sys.excepthook(type(error), error, error.__traceback__)
