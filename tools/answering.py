"""What answers in the place of a person where a tool opens the window."""

from shuping_desktop.views.dialogs import Dialogs


class Answering(Dialogs):
    """Says who is typing."""

    def ask_operator(self, proposal: str) -> str:
        return "甲"
