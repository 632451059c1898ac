"""Dialogs for programs that drive the window without a user."""

from shuping_desktop.views.dialogs import Dialogs


class ScriptedDialogs(Dialogs):
    """Dialogs that return a fixed name for the typist."""

    def ask_operator(self, proposal: str) -> str:
        """Return a fixed name."""
        return "甲"
