"""Random events with the program's own dialogs; only those of the operating system are replaced.

Every key press and every click is an event.

`run_own_dialogs(folder, events, seed)` runs as many events as given; the test runs few. The soak calls
`python -m tests.views.own_dialog_events EVENTS SEED` in a process of its own and measures its memory.
"""

import os
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QSettings, Qt, QTimer, qInstallMessageHandler
from PySide6.QtGui import QWindow
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenuBar, QScrollBar, QWidget

from shuping_desktop import app
from shuping_desktop.operations.reviews import make_sample
from shuping_desktop.views.dialogs import Dialogs
from shuping_desktop.views.user_settings import UserSettings
from shuping_desktop.views.work_dialog import WorkDialog
from tests.helpers import SAMPLE, contents_in, contents_of
from tests.views.every_dialog import resident
from tests.views.key_presses import ALT, CTRL, KEYPAD, PLAIN, SHIFT, Key, commit
from tests.views.random_events import CONTROLLED, KEYS, TEXTS, noting
from tests.views.window import desk_of, destroy_window
from tools.scenes import print_qt_message

MOST_GROWTH = 1.10
FIRST_COUNT, LAST_COUNT = 2_000, 20_000
"""Numbers of events after which the memory is measured."""
EVENTS_A_REVIEW = 2_000
"""After as many events the window opens a new copy of the sample, as on another evening."""
DIALOG_KEYS = (
    *[Key.Key_Return, Key.Key_Escape] * 4,
    *(Key.Key_Tab, Key.Key_Backtab, Key.Key_Space, Key.Key_Down, Key.Key_Up, Key.Key_Delete, Key.Key_F4),
    *(Key.Key_Home, Key.Key_End, Key.Key_PageDown, Key.Key_Backspace),
)


class SystemDialogs(Dialogs):
    """The program's own dialogs; those of the operating system answer at random, and nothing is printed."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        super().__init__()
        self._folder, self._chance = folder, chance

    def ask_review_to_open(self) -> Path | None:
        names = ("评议.shuping", "out.shuping", "nowhere.shuping", "settings.ini")
        return self._chance.choice([None, *(self._folder / name for name in names)])

    def ask_inputs(self) -> list[Path]:
        files = [
            *SAMPLE.glob("*.csv"),
            self._folder / "nowhere.csv",
            self._folder / "settings.ini",
            self._folder,
        ]
        return self._chance.sample(files, self._chance.randrange(3))

    def ask_roster_file(self) -> Path | None:
        return self._chance.choice((None, SAMPLE / "officers.csv", self._folder / "nowhere.csv"))

    def ask_folder(self, title: str, proposal: str) -> Path | None:
        # Mostly none: all documents take some seconds.
        return self._chance.choices((None, self._folder / "out", self._folder / "nowhere"), (18, 1, 1))[0]

    def ask_where_to_save(self, title: str, proposal: str, kind: str) -> Path | None:
        names = ("out", "nowhere/out", "评议")
        suffix = Path(proposal).suffix
        return self._chance.choice([None, *(self._folder / f"{name}{suffix}" for name in names)])

    def ask_printer(self, printer: QPrinter) -> bool:
        printer.setOutputFileName(str(self._folder / "printed.pdf"))
        return self._chance.random() < 0.5


class EventRun:
    """Sends random events to whichever window has the keys, also inside the loops of dialogs."""

    def __init__(self, folder: Path, events: int, seed: int) -> None:
        self.chance = random.Random(seed)
        self._folder, self._events, self._seed = folder, events, seed
        self.path = folder / "评议.shuping"
        (folder / "samples").mkdir()
        (folder / "out").mkdir()
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        dialogs = SystemDialogs(folder, self.chance)
        self.window = app.make_window(dialogs, UserSettings(settings), folder / "samples")
        dialogs.parent = self.window
        self.sent = 0
        self.opened: Counter[str] = Counter()
        self.memory: dict[int, int] = {}
        self.failures: list[BaseException] = []
        self._last_target: QWidget | None = None
        self._targets: list[QWidget | None] = []
        self._next_review = EVENTS_A_REVIEW
        self._loop = QEventLoop()

    def run(self) -> None:
        """Send all events. Raises AssertionError for any exception in the program."""
        hook, sys.excepthook = sys.excepthook, noting(self.failures)
        try:
            self.window.show()
            QTimer.singleShot(0, self._step)
            self._loop.exec()
            if self.failures:
                raise AssertionError(f"seed {self._seed}, event {self.sent}") from self.failures[0]
            self._verify()
        finally:
            sys.excepthook = hook
            destroy_window(self.window)

    def _step(self) -> None:
        """Send one event; the next is queued before, since this one may open a dialog with its own loop."""
        dialog = QApplication.activeModalWidget()
        if self.failures or (self.sent >= self._events and not self._targets):
            self._end()
            return
        if self._must_wait(dialog):
            QTimer.singleShot(1, self._step)
            return
        QTimer.singleShot(0, self._step)
        self._targets.append(dialog)
        try:
            if dialog is None:
                self._make_ready()
            self._send(dialog or self.window)
        except BaseException as error:
            self.failures.append(error)
        finally:
            self._targets.pop()

    def _must_wait(self, dialog: QWidget | None) -> bool:
        """Return whether an event is still being handled, or its progress shown, mostly."""
        if isinstance(dialog, WorkDialog):
            return self.chance.random() < 0.95
        if self._targets and self.sent >= self._events and isinstance(dialog, QDialog):
            dialog.reject()
        ends = dialog is None or dialog in self._targets or self.sent >= self._events
        return bool(self._targets) and ends

    def _end(self) -> None:
        """Close the dialogs, one a turn, then end."""
        dialog = QApplication.activeModalWidget()
        if dialog is None and not self._targets:
            self._loop.quit()
            return
        QTimer.singleShot(1, self._end)
        if isinstance(dialog, QDialog):
            dialog.reject()

    def _make_ready(self) -> None:
        """Show the window with a review open, whatever the last event did."""
        window = self.window
        if not window.isVisible():
            window.show()
        if not window.isActiveWindow():
            window.activateWindow()
        if window.pages is not None and self.sent >= self._next_review:
            window.pages.entry.grid.drop_draft()
            if window.close_review():
                self._next_review = self.sent + EVENTS_A_REVIEW
        if window.desk is None:
            self._make_review()
            window.open_review(self.path)

    def _make_review(self) -> None:
        """Make another sample, with an identity of its own."""
        self.path.unlink(missing_ok=True)
        self.path = self._folder / f"评议 {self.sent}.shuping"
        if not self.path.exists():
            make_sample(self.path)

    def _send(self, target: QWidget) -> None:
        """Send one event to a window."""
        self.sent += 1
        for count in (FIRST_COUNT, LAST_COUNT):
            if self.sent >= count and count not in self.memory:
                self.memory[count] = resident()
        if target is not self._last_target and target is not self.window:
            self.opened[type(target).__name__] += 1
        self._last_target = target
        popup = QApplication.activePopupWidget()
        if popup is not None and self.chance.random() < 0.5:
            popup.close()
            return
        handle = (popup or target).windowHandle()
        if handle is None:
            return
        chance, is_dialog = self.chance, target is not self.window
        kind = chance.choices(("key", "text", "click", "control", "alt"), (40, 30, 20, 8, 5))[0]
        if kind == "key":
            keys = DIALOG_KEYS if is_dialog else KEYS
            QTest.keyClick(handle, chance.choice(keys), chance.choice((PLAIN, PLAIN, PLAIN, SHIFT, KEYPAD)))
        elif kind == "control":
            QTest.keyClick(handle, chance.choice(CONTROLLED), CTRL)
        elif kind == "alt":
            QTest.keyClick(
                handle, chance.choice((Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_Up)), ALT
            )
        elif kind == "click":
            self._click(target)
        else:
            self._type(handle)

    def _type(self, handle: QWindow) -> None:
        """Type a random text, and mostly Enter: ASCII as keys, anything else as text of an input method."""
        dialog = QApplication.activeModalWidget()
        for character in self.chance.choice(TEXTS):
            if QApplication.activeModalWidget() is not dialog:
                # A character opened or closed a dialog.
                return
            self.sent += 1
            if character.isascii():
                QTest.keyClick(handle, character)  # type: ignore[call-overload]
            elif QApplication.focusWidget() is not None:
                commit(character)
        if QApplication.activeModalWidget() is dialog and self.chance.random() < 0.7:
            QTest.keyClick(handle, Key.Key_Return)

    def _click(self, target: QWidget) -> None:
        """Click anywhere in a random visible widget of a window."""
        seen = [
            widget
            for widget in target.findChildren(QWidget)
            if widget.isVisible()
            and widget.isEnabled()
            and widget.window() is target
            and not isinstance(widget, (QMenuBar, QScrollBar))
        ]
        if not seen:
            return
        widget = self.chance.choice(seen)
        at = QPoint(
            self.chance.randrange(max(1, widget.width())), self.chance.randrange(max(1, widget.height()))
        )
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, PLAIN, at)

    def _verify(self) -> None:
        """Compare the window's data with the file, opened again and verified."""
        if self.window.desk is not None:
            review = desk_of(self.window).review
            assert contents_of(review) == contents_in(review.path)


def run_own_dialogs(folder: Path, events: int, seed: int) -> EventRun:
    """Send random events to a window with the program's own dialogs; return the run with its counts."""
    run = EventRun(folder, events, seed)
    run.run()
    return run


def main() -> None:
    """Run from the shell and print one line of counts."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qInstallMessageHandler(print_qt_message)
    application = app.make_application(["shuping-desktop"])
    events, seed = int(sys.argv[1]), int(sys.argv[2])
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        run = run_own_dialogs(Path(folder), events, seed)
    growth = ""
    if len(run.memory) == 2:
        first, last = (run.memory[count] for count in (FIRST_COUNT, LAST_COUNT))
        growth = f", {first / 1024:.1f} MiB after {FIRST_COUNT}, {last / 1024:.1f} MiB after {LAST_COUNT}"
        growth += f" ({last / first - 1:+.1%})"
        assert last <= first * MOST_GROWTH, growth
    opened = ", ".join(f"{name} {count}" for name, count in run.opened.most_common())
    print(f"events with own dialogs: {run.sent} with seed {seed}, 0 exceptions{growth}; opened {opened}")
    del application


if __name__ == "__main__":
    main()
