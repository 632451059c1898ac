"""Collection of cyclic garbage in the window's thread."""

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 1000


class GarbageCollector(QObject):
    """Takes the place of Python's own collector, which runs in whichever thread allocates.

    In the thread of a long operation, it would destroy the widgets of closed dialogs beside the event loop.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self, interval=_INTERVAL_MS)
        timer.timeout.connect(collect_if_due)
        timer.start()


def collect_if_due() -> None:
    """Collect the oldest generation that is over its threshold, as Python's own collector does."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    due = [age for age, count in enumerate(counts) if count > thresholds[age]]
    if due:
        gc.collect(due[-1])
