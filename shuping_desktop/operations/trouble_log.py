"""Keeping reports of unexpected errors in a small file, the older half of which goes when it is full."""

import logging
import threading
from contextlib import suppress
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

LARGEST = 90_000
"""Bytes of each of the two files, give or take a report."""
_writing = threading.Lock()


def note(log: Path, report: str) -> None:
    """Add a report to the log. Where that cannot be written there is nothing to be done about it."""
    words = f"{datetime.now():%Y-%m-%d %H:%M:%S}\n{report}\n"
    with _writing, suppress(OSError):
        log.parent.mkdir(parents=True, exist_ok=True)
        handler = _Quiet(log, maxBytes=LARGEST, backupCount=1, encoding="utf-8", delay=True)
        handler.emit(logging.LogRecord("", logging.ERROR, "", 0, "%s", (words,), None))
        handler.close()


class _Quiet(RotatingFileHandler):
    def handleError(self, record: logging.LogRecord) -> None:
        """Say nothing: there may be no console, and the dialog tells the trouble itself."""
