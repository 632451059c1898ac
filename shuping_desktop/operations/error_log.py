"""Log of unexpected errors, rotated between two small files."""

import logging
import os
import threading
from contextlib import suppress
from datetime import datetime
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from .user_data import make_private_folder

LARGEST = 90_000
"""Size of each of the two files in bytes, plus at most one report."""
_writing = threading.Lock()


def append_report(log: Path, report: str) -> None:
    """Append a report to the log; a log that cannot be written is ignored."""
    text = f"{datetime.now():%Y-%m-%d %H:%M:%S}\n{report}\n"
    with _writing, suppress(OSError):
        make_private_folder(log.parent)
        handler = _SilentHandler(log, maxBytes=LARGEST, backupCount=1, encoding="utf-8", delay=True)
        handler.emit(logging.LogRecord("", logging.ERROR, "", 0, "%s", (text,), None))
        handler.close()


class _SilentHandler(RotatingFileHandler):
    def _open(self) -> TextIOWrapper:
        """Open the log so that the user alone can read it: reports have paths, and may have names."""
        return open(self.baseFilename, "a", encoding="utf-8", opener=_open_private)

    def handleError(self, record: logging.LogRecord) -> None:
        """Ignore the error: there may be no console, and the dialog shows the report."""


def _open_private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
