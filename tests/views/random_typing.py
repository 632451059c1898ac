"""Random keys in the grid; whatever disappears is named by its step and on the screen."""

from collections.abc import Sequence
from random import Random

from PySide6.QtCore import QCoreApplication

from shuping_desktop.messages import Text
from shuping_desktop.models.desk import Desk
from shuping_desktop.models.translation import translated
from shuping_desktop.scoring.ballots import Ballot
from shuping_desktop.views.dialogs import Dialogs
from shuping_desktop.views.entry.ballot_dialog import BallotWish
from shuping_desktop.views.main_window import MainWindow
from tests.lost_marks import MarkWatch
from tests.views.key_presses import ALT, CTRL, SHIFT, Key, press, write
from tests.views.window import desk_of, entry_of, message_of

_PLAIN = (
    *(Key.Key_Return, Key.Key_Delete, Key.Key_Delete, Key.Key_Backspace, Key.Key_Escape, Key.Key_Asterisk),
    *(Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End, Key.Key_PageDown),
    *(Key.Key_PageUp, Key.Key_F2, Key.Key_F3, Key.Key_F4, Key.Key_F6, Key.Key_F8, Key.Key_F9, Key.Key_Plus),
)
_SHIFTED = (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_End, Key.Key_Home)
_CONTROLLED = (
    *(Key.Key_X, Key.Key_C, Key.Key_V, Key.Key_Z, Key.Key_Z, Key.Key_Y, Key.Key_A, Key.Key_Return),
    *(Key.Key_Home, Key.Key_End),
)
_TEXTS = ("18", "17.5", "21", "9", "1", "90", "+", "看")


class RandomDialogs(Dialogs):
    """Dialogs that answer at random and remember what they asked."""

    def __init__(self, chance: Random) -> None:
        super().__init__()
        self._chance = chance
        self.asked = ""

    def confirm(self, title: str, question: Text, action: str) -> bool:
        self.asked += translated(question)
        return self._chance.random() < 0.7

    def confirm_paste(self, overwritten: Sequence[str]) -> bool:
        self.asked += "\n".join(overwritten)
        return self._chance.random() < 0.7

    def confirm_placed(self, placed: Sequence[str], overwritten: Sequence[str]) -> bool:
        self.asked += "\n".join((*placed, *overwritten))
        return self._chance.random() < 0.7

    def ask_text(self, title: str, question: str, proposal: str) -> str | None:
        return self._chance.choice((None, "21", "看不清", "18"))

    def ask_ballot(self, desk: Desk, group: str, ballot: Ballot | None) -> BallotWish | None:
        return None

    def ask_operator(self, proposal: str) -> str | None:
        return proposal


def run_random_typing(window: MainWindow, dialogs: RandomDialogs, events: int, chance: Random) -> int:
    """Send random keys to the grid of the open ballot; return how many marks disappeared.

    Fails if one does so by a step that does not name it, or without a word on the screen.
    """
    review, entry = desk_of(window).review, entry_of(window)
    watch = MarkWatch(review)
    for number in range(events):
        window.message_bar.hide()
        entry.grid.show_message("")
        dialogs.asked = ""
        event = _one_event(window, chance)
        QCoreApplication.processEvents()
        lost = watch.check()
        words = dialogs.asked + entry.grid.message + message_of(window)
        assert not lost or words, f"event {number} ({event}): {lost} marks are gone without a word"
    return watch.lost


def _one_event(window: MainWindow, chance: Random) -> str:
    kind = chance.choices(("text", "plain", "shift", "control", "alt", "remove"), (35, 30, 15, 15, 4, 1))[0]
    grid = entry_of(window).grid
    grid.setFocus()
    if kind == "text":
        text = chance.choice(_TEXTS)
        write(text)
        return text
    if kind == "remove":
        window.menu.form.actionRemoveBallot.trigger()
        return kind
    keys, modifier = {
        "plain": (_PLAIN, None),
        "shift": (_SHIFTED, SHIFT),
        "control": (_CONTROLLED, CTRL),
        "alt": ((Key.Key_Up, Key.Key_Down), ALT),
    }[kind]
    key = chance.choice(keys)
    if modifier is None:
        press(key)
    else:
        press(key, modifier=modifier)
    return f"{kind} {key.name}"
