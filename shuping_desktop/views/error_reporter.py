"""Handling of unexpected errors: logged and shown once. Nothing is ever sent."""

import os
import sys
import threading
import traceback
from collections import Counter
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal

from ..messages import Message, verbatim
from .dialogs import Dialogs

MOST_LOGGED = 5
"""Times that the same error is logged in one run: an error in painting recurs many times a second."""
_DEBUG = "SHUPING_DEBUG"
_LOG = "troubles.log"


def log_file() -> Path:
    """Return the path of the error log, in the user's data folder."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(folder) / _LOG


class ErrorReporter(QObject):
    """Receives every uncaught exception of any thread and shows one dialog at a time."""

    _happened = Signal(object)

    def __init__(self, dialogs: Dialogs, log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._log = log
        self._is_shown = False
        self._muted: set[str] = set()
        self._count: Counter[str] = Counter()
        # Queued: the error may have been raised while painting, or in another thread.
        self._happened.connect(self._on_happened, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Set the exception hooks; PySide passes what slots and overrides raise to `sys.excepthook`."""
        sys.excepthook = self.on_error
        threading.excepthook = self._on_thread_error

    def on_error(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Log an error and show it."""
        if not issubclass(kind, Exception) or error is None:
            sys.__excepthook__(kind, error or kind(), trace)
            return
        if os.environ.get(_DEBUG):
            traceback.print_exception(kind, error, trace)
        try:
            from ..operations.error_log import append_report  # noqa: PLC0415
            from ..operations.error_report import report_of  # noqa: PLC0415
            from .manual.about import versions  # noqa: PLC0415

            report = report_of(error.with_traceback(trace), versions())
            text = str(report)
            self._count[text] += 1
            if self._count[text] <= MOST_LOGGED:
                append_report(self._log, text)
        except Exception:  # reporting this error too could recur without end
            report = verbatim(kind.__name__)
        # The QObject may be gone when the program is ending.
        with suppress(RuntimeError):
            self._happened.emit(report)

    def _on_thread_error(self, caught: threading.ExceptHookArgs) -> None:
        self.on_error(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _on_happened(self, report: Message) -> None:
        if self._is_shown or str(report) in self._muted:
            return
        self._is_shown = True
        try:
            if self._dialogs.show_error(report, self._log):
                self._muted.add(str(report))
        finally:
            self._is_shown = False
