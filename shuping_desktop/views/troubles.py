"""Unexpected errors, wherever they arise: noted, and told once in plain words. Nothing is ever sent."""

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

MOST_NOTED = 5
"""How often the same error is noted in one session: what fails in painting fails many times a second."""
_DEBUG = "SHUPING_DEBUG"
_LOG = "troubles.log"


def log_file() -> Path:
    """Where troubles are noted, in the user's own data folder."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(folder) / _LOG


class Troubles(QObject):
    """Takes every error that nobody caught, of any thread, and shows one dialog at a time."""

    _happened = Signal(object)

    def __init__(self, dialogs: Dialogs, log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._log = log
        self._is_shown = False
        self._hushed: set[str] = set()
        self._count: Counter[str] = Counter()
        # Never at once: an error may arise while something is being painted, in any thread.
        self._happened.connect(self._on_happened, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take what no thread catches. Qt hands on here what is raised in slots and in its own calls."""
        sys.excepthook = self.on_error
        threading.excepthook = self._on_thread_error

    def on_error(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Note an error and have it told."""
        if not issubclass(kind, Exception) or error is None:
            sys.__excepthook__(kind, error or kind(), trace)
            return
        if os.environ.get(_DEBUG):
            traceback.print_exception(kind, error, trace)
        try:
            from ..operations.trouble_log import note  # noqa: PLC0415
            from ..operations.trouble_report import report_of  # noqa: PLC0415
            from .manual.about import versions  # noqa: PLC0415

            report = report_of(error.with_traceback(trace), versions())
            text = str(report)
            self._count[text] += 1
            if self._count[text] <= MOST_NOTED:
                note(self._log, text)
        except Exception:  # whatever goes wrong here must not raise a second alarm
            report = verbatim(kind.__name__)
        # At the program's very end there is nobody left to tell.
        with suppress(RuntimeError):
            self._happened.emit(report)

    def _on_thread_error(self, it: threading.ExceptHookArgs) -> None:
        self.on_error(it.exc_type, it.exc_value, it.exc_traceback)

    def _on_happened(self, report: Message) -> None:
        if self._is_shown or str(report) in self._hushed:
            return
        self._is_shown = True
        try:
            if self._dialogs.show_trouble(report, self._log):
                self._hushed.add(str(report))
        finally:
            self._is_shown = False
