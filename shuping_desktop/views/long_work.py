"""Long operations in a thread of their own, while the window waits for them without standing still."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar, cast

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ..task import CancelledError, Task, has_task

T = TypeVar("T")
SHOWN_AFTER_MS = 300
"""Time after which progress is shown."""
_SWITCH_SECONDS = 0.0005
"""Interval at which the thread hands over the interpreter, instead of 5 ms: a paint takes dozens of turns."""
_ENDED_BY_QUITTING = -1
"""Value that `QEventLoop.exec` returns once the application quits."""
_running: list[Task] = []


def is_running() -> bool:
    """Return whether an operation is being carried out; the open review must not be touched meanwhile."""
    return bool(_running)


def carry_out(text: str, operation: Callable[[], T]) -> T:
    """Carry out an operation in a thread, showing `text` and its progress; return what it returns.

    Errors of the operation are raised here, in the window's thread; CancelledError if the user cancelled it.
    Events are handled meanwhile, but for those of the keyboard and mouse, which only the progress dialog
    gets. Inside an operation, another is called at once; one that an event begins meanwhile counts as
    cancelled.
    """
    if has_task():
        return operation()
    if _running:
        raise CancelledError
    worker = _Worker(operation)
    with _as_running(worker.task):
        # What is due now, such as the layout of a table, must not read the review later.
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        with _windows_unchanged(), frequent_switches():
            _wait_for(worker, text)
    return cast(T, worker.result())


class _Worker(QObject):
    """Thread that carries out one operation."""

    ended = Signal()

    def __init__(self, operation: Callable[[], Any]) -> None:
        super().__init__()
        self.task = Task()
        self.has_ended = False
        self._operation = operation
        self._returned: Any = None
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="long work", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def wait(self) -> None:
        """Wait for the operation without handling events."""
        self._thread.join()

    def result(self) -> Any:
        """Return what the operation returned, or raise its error."""
        self.wait()
        # The traceback of an error holds this frame; without the reference there is no cycle.
        error, self._error = self._error, None
        try:
            if error is not None:
                raise error
            return self._returned
        finally:
            del error, self._operation

    def _run(self) -> None:
        self.task.enter()
        try:
            self._returned = self._operation()
        except BaseException as error:
            self._error = error
        self.has_ended = True
        self.ended.emit()


def _wait_for(worker: _Worker, text: str) -> None:
    loop = QEventLoop()
    # The signal is queued, since the thread is another.
    worker.ended.connect(loop.quit)
    worker.start()
    QTimer.singleShot(SHOWN_AFTER_MS, loop, loop.quit)
    # Keys that are pressed now are delivered afterwards, or dropped once the dialog is modal.
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    if worker.has_ended:
        return
    from .work_dialog import WorkDialog  # noqa: PLC0415

    window, focused = (
        QApplication.activeModalWidget() or QApplication.activeWindow(),
        QApplication.focusWidget(),
    )
    dialog = WorkDialog(text, worker.task, window)
    # A child of a window whose updates are disabled begins so too.
    dialog.setUpdatesEnabled(True)
    dialog.show()
    try:
        while not worker.has_ended:
            if loop.exec() == _ENDED_BY_QUITTING:
                # No events are handled any more; the operation ends before the objects it uses do.
                worker.task.is_cancelled = True
                worker.wait()
    finally:
        had_focus = dialog.isActiveWindow()
        dialog.end()
        # Not if the user is in another program by now.
        if had_focus and window is not None and isValid(window):
            _return_focus(window, focused)


def _return_focus(window: QWidget, focused: QWidget | None) -> None:
    """Activate the window that a dialog took the focus from; not all window systems do so."""
    window.activateWindow()
    if focused is not None and isValid(focused):
        focused.setFocus()
    # The window system reports the activation as an event.
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


@contextmanager
def _as_running(task: Task) -> Iterator[None]:
    _running.append(task)
    try:
        yield
    finally:
        _running.remove(task)


@contextmanager
def _windows_unchanged() -> Iterator[None]:
    """Keep the windows as they are painted: their models would read what the thread is changing."""
    windows = [window for window in QApplication.topLevelWidgets() if _is_painted(window)]
    for window in windows:
        window.setUpdatesEnabled(False)
    try:
        yield
    finally:
        for window in filter(isValid, windows):
            window.setUpdatesEnabled(True)


def _is_painted(window: QWidget) -> bool:
    return window.isVisible() and window.updatesEnabled()


@contextmanager
def frequent_switches() -> Iterator[None]:
    """Have threads hand over the interpreter often, so that the window gets its turns."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(_SWITCH_SECONDS)
    try:
        yield
    finally:
        sys.setswitchinterval(interval)
