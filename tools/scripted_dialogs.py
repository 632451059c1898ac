"""Dialogs for programs that drive the window without a user."""

from shuping_desktop.views.dialogs import Dialogs


class ScriptedDialogs(Dialogs):
    """Dialogs that answer the question for the typist's name."""

    def ask_operator(self, proposal: str) -> str:
        """Return a fixed name."""
        return "甲"
