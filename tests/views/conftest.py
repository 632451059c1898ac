"""The window's fixtures."""

from tests.views.window import blank, dialogs, open_window, sample, started, window

__all__ = ["blank", "dialogs", "open_window", "sample", "started", "window"]
