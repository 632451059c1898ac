"""Operations in the real window during which the program is killed."""

import os
import random
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtTest import QTest

from shuping_desktop import app
from shuping_desktop.operations.user_data import FOLDER
from shuping_desktop.views.user_settings import UserSettings
from tests.crashes.killing import Reporter
from tests.crashes.operations import NAME, Operation, check_session, head_text
from tests.helpers import names_in, sample_review
from tests.views.key_presses import CTRL, Key
from tests.views.window import ENTRY, FakeDialogs, desk_of, entry_of, open_ballot, turn_to, wait_for

_DIGITS = ("1", "2", "15", "9", "8", "17.5", "0", "5")


class WindowTyping(Operation):
    """Keys typed in the window, with undo, redo and copies; confirmed after each key.

    Qt's own files of the settings are not checked.
    """

    name = "window: typing"
    calls = 300
    seconds = 0.4
    kinds: tuple[str, ...] = (*["digits"] * 8, "undo")
    """Kinds of steps, each as often as it is to come."""

    def prepare(self, folder: Path) -> None:
        for name in ("reviews", "settings", "samples"):
            (folder / name).mkdir()
        sample_review(folder / "reviews", NAME)

    def work(self, folder: Path, reporter: Reporter, chance: random.Random) -> None:
        os.environ[FOLDER] = str(folder / "data")
        application = app.make_application(["shuping-desktop"])  # noqa: F841 - Qt needs the reference
        settings = QSettings(str(folder / "settings" / "settings.ini"), QSettings.Format.IniFormat)
        dialogs = FakeDialogs()
        window = app.make_window(dialogs, UserSettings(settings), folder / "samples")
        window.show()
        window.activateWindow()
        wait_for(window.isActiveWindow)
        assert window.open_review(folder / "reviews" / NAME)
        turn_to(window, ENTRY)
        open_ballot(window, "P03")
        grid, review = entry_of(window).grid, desk_of(window).review
        reporter.start()
        while True:
            kind = chance.choice(self.kinds)
            if kind == "digits":
                QTest.keyClicks(grid, chance.choice(_DIGITS))
                QTest.keyClick(grid, Qt.Key.Key_Return)
            elif kind == "copy":
                dialogs.will("ask_where_to_save", folder / "reviews" / "副本.shuping")
                QTest.keyClick(window.windowHandle(), Key.Key_S, CTRL | Qt.KeyboardModifier.ShiftModifier)
            else:
                QTest.keyClick(window.windowHandle(), Key.Key_Z if kind == "undo" else Key.Key_Y, CTRL)
            QCoreApplication.processEvents()
            reporter.confirm(head_text(review))
            if grid.currentIndex().row() == grid.model().rowCount() - 1:
                QTest.keyClick(grid, Key.Key_Home, CTRL)

    def check(self, folder: Path, confirmed: list[str]) -> None:
        path = folder / "reviews" / NAME
        check_session(path, confirmed, at_once=2)
        copy = path.with_name("副本.shuping")
        expected = {NAME}
        if copy.exists():
            check_session(copy, [])
            expected.add(copy.name)
        assert set(names_in(path.parent)) == expected


class WindowUndo(WindowTyping):
    """More undo and redo than typing."""

    name = "window: undo, redo"
    kinds = ("digits", *["undo"] * 2, *["redo"] * 2)


class WindowCopies(WindowTyping):
    """Copies saved over each other while typing."""

    name = "window: save copy"
    kinds = ("digits", "digits", "copy")


WINDOW_OPERATIONS: tuple[Operation, ...] = (WindowTyping(), WindowUndo(), WindowCopies())
