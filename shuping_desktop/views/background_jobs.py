"""Jobs in a background thread, one at a time, so that the window stays responsive."""

import sys
import weakref
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache, partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from ..messages import MessageError
from ..models.translation import translated
from ..reasons import reason
from ..task import CancelledError, Task

_EXPECTED = (MessageError, OSError)


class _Job(NamedTuple):
    future: "Future[object]"
    task: Task


class BackgroundJobs(QObject):
    """Runs one job at a time; a cancelled job is neither begun nor reported."""

    done = Signal(object, object)
    """A job is done; carries its key and its result."""
    failed = Signal(object, str)
    """A job raised an error; carries its key and the message for the screen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="rendering")
        self._jobs: dict[object, _Job] = {}
        self._is_closed = False

    @property
    def is_busy(self) -> bool:
        """True if a job is running or waiting."""
        return bool(self._jobs)

    def start(self, key: object, job: Callable[[], object]) -> None:
        """Run `job`; `done` reports its result under `key`. Does nothing after `close`."""
        if self._is_closed:
            # A key may still reach a dialog that was closed.
            return
        task, relay, owner = Task(), _relay(), weakref.ref(self)
        future = self._pool.submit(_run, task, job)
        self._jobs[key] = _Job(future, task)
        future.add_done_callback(lambda ended: relay.ended.emit(partial(_report, owner, key, ended)))

    def cancel(self) -> None:
        """Cancel every job."""
        for key in list(self._jobs):
            self.drop(key)

    def drop(self, key: object) -> "Future[object] | None":
        """Cancel one job; return it if it is still running."""
        job = self._jobs.pop(key, None)
        if job is None:
            return None
        job.task.is_cancelled = True
        return None if job.future.cancel() else job.future

    def close(self) -> None:
        """Cancel every job; the thread ends after the one that is running. May be called twice."""
        self._is_closed = True
        self.cancel()
        # Not waited for: rendering a page may take longer than a window may stand still.
        self._pool.shutdown(wait=False, cancel_futures=True)

    def report(self, key: object, future: "Future[object]", error: BaseException | None) -> None:
        """Emit the outcome of a job unless it was cancelled meanwhile."""
        job = self._jobs.get(key)
        if job is None or job.future is not future:
            return
        del self._jobs[key]
        if error is None:
            self.done.emit(key, future.result())
        elif isinstance(error, MessageError):
            self.failed.emit(key, translated(error.message))
        elif isinstance(error, OSError):
            self.failed.emit(key, translated(reason(error)))
        else:
            self.failed.emit(key, self.tr("出现意外错误"))


class _Relay(QObject):
    """Calls functions in the window's thread for the thread of the jobs."""

    ended = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def _on_ended(self, report: Callable[[], None]) -> None:
        report()


@cache
def _relay() -> _Relay:
    """Return the relay of the process: a job may end when the object that began it is destroyed."""
    return _Relay()


def _run(task: Task, job: Callable[[], object]) -> object:
    task.enter()
    return job()


def _report(owner: "weakref.ref[BackgroundJobs]", key: object, future: "Future[object]") -> None:
    error = None if future.cancelled() else future.exception()
    jobs = owner()
    if jobs is not None and isValid(jobs) and not future.cancelled():
        jobs.report(key, future, error)
    # Report it even if the owner is destroyed, or the job was cancelled meanwhile.
    if error is not None and not isinstance(error, (*_EXPECTED, CancelledError)):
        sys.excepthook(type(error), error, error.__traceback__)
