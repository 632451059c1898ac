"""Log of unexpected errors, rotated between two small files."""

import logging
import threading
from contextlib import suppress
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

LARGEST = 90_000
"""Size of each of the two files in bytes, plus at most one report."""
_writing = threading.Lock()


def append_report(log: Path, report: str) -> None:
    """Append a report to the log; a log that cannot be written is ignored."""
    text = f"{datetime.now():%Y-%m-%d %H:%M:%S}\n{report}\n"
    with _writing, suppress(OSError):
        log.parent.mkdir(parents=True, exist_ok=True)
        handler = _SilentHandler(log, maxBytes=LARGEST, backupCount=1, encoding="utf-8", delay=True)
        handler.emit(logging.LogRecord("", logging.ERROR, "", 0, "%s", (text,), None))
        handler.close()


class _SilentHandler(RotatingFileHandler):
    def handleError(self, record: logging.LogRecord) -> None:
        """Ignore the error: there may be no console, and the dialog shows the report."""
