"""Fixtures of the window."""

from tests.views.grid import grid, own, review
from tests.views.window import blank, dialogs, on_sample, open_window, sample, started, window

__all__ = [
    "blank",
    "dialogs",
    "grid",
    "on_sample",
    "open_window",
    "own",
    "review",
    "sample",
    "started",
    "window",
]
