"""Random keys, clicks and input-method text on the window; afterwards the file must be sound.

`run_random_events(folder, events, seed)` runs as many events as given; the test runs few.
`python -m tests.views.random_events EVENTS SEED` runs a long one from the shell.
"""

import gc
import os
import random
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSettings, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenuBar, QScrollBar, QWidget

from shuping_desktop import app
from shuping_desktop.messages import Text
from shuping_desktop.models.desk import Desk
from shuping_desktop.models.finder import Hit, find
from shuping_desktop.operations import roster_import
from shuping_desktop.operations.columns import Exchange, plan_exchange
from shuping_desktop.operations.import_session import ImportSession
from shuping_desktop.operations.reviews import ReviewPlan
from shuping_desktop.operations.rulings import Decision
from shuping_desktop.papers.content.texts import Texts
from shuping_desktop.rosters.proposal import Proposal, propose_best
from shuping_desktop.scoring.ballots import Ballot
from shuping_desktop.scoring.points import Point
from shuping_desktop.scoring.rulings import Question
from shuping_desktop.scoring.scheme import Scheme, Track
from shuping_desktop.tables.table_file import read_pasted
from shuping_desktop.views.dialogs import Dialogs
from shuping_desktop.views.entry.ballot_dialog import BallotWish
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.new_review_dialog import NewReviewWish
from shuping_desktop.views.printing.print_choice import PrintChoice
from shuping_desktop.views.user_settings import UserSettings
from tests.helpers import contents_in, contents_of, sample_review
from tests.views.key_presses import ALT, CTRL, KEYPAD, PLAIN, SHIFT, Key, commit, focus, hold, write
from tests.views.lost_marks import MarkWatch
from tests.views.window import as_proposed, desk_of, destroy_window

# Greatest number of lost references to None. A faulty binding loses one at every call, thousands in all.
SPARE_REFERENCES = 2000
KEYS = [
    *[Key.Key_Return] * 8,
    *(Key.Key_Tab, Key.Key_Backtab, Key.Key_Backspace, Key.Key_Delete, Key.Key_Escape, Key.Key_Escape),
    *(Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End),
    *(Key.Key_PageUp, Key.Key_PageDown, Key.Key_Plus, Key.Key_Minus, Key.Key_Slash, Key.Key_Asterisk),
    *(Key.Key_F2, Key.Key_F4, Key.Key_F6, Key.Key_F7, Key.Key_F8, Key.Key_F9, Key.Key_Space),
]
CONTROLLED = [
    *(Key.Key_1, Key.Key_2, Key.Key_Z, Key.Key_Z, Key.Key_Y, Key.Key_N, Key.Key_S, Key.Key_P, Key.Key_I),
    *(Key.Key_Home, Key.Key_End, Key.Key_Left, Key.Key_Right, Key.Key_A, Key.Key_C, Key.Key_V, Key.Key_W),
    *(Key.Key_X, Key.Key_F, Key.Key_H, Key.Key_L),
]
TEXTS = (
    *("1", "8.5", "9", "10", "5", "0", "７.５", "80", "92.5", "20"),
    *("25", "18.3", ".", "+", "18+", "a", "１８。５", "述", "未达到要求", "x" * 70),
)


class IdleDialogs(Dialogs):
    """Dialogs that answer at random, mostly with Cancel, and never wait."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        super().__init__()
        self._folder = folder
        self._chance = chance

    def ask_new_review(self, scheme: Scheme, proposal: ReviewPlan, folder: Path) -> NewReviewWish | None:
        return None

    def ask_ballot(self, desk: Desk, group: str, ballot: Ballot | None) -> BallotWish | None:
        wish = as_proposed(desk, group, ballot)
        return self._chance.choice((wish, wish, replace(wish, number=""), None))

    def ask_column_order(self, track: Track) -> list[int] | None:
        order = list(track.columns)
        self._chance.shuffle(order)
        return self._chance.choice((order, None))

    def ask_exchange(self, desk: Desk, first: int) -> Exchange | None:
        ballots = [ballot.id for ballot in desk.data.ballots]
        return plan_exchange(desk.review, desk.track_id, max(0, first), 1, ballots)

    def ask_text(self, title: str, question: str, proposal: str) -> str | None:
        return self._chance.choice((None, "", "污损", "x" * 70))

    def ask_operator(self, proposal: str) -> str | None:
        return self._chance.choice((proposal, "甲", "乙", None))

    def ask_find(self, desk: Desk) -> Hit | None:
        hits = find(desk.data, self._chance.choice(("1", "p", "w", "t03")))
        return self._chance.choice([*hits, None])

    def confirm_paste(self, overwritten: Sequence[str]) -> bool:
        return self._chance.random() < 0.5

    def confirm_placed(self, placed: Sequence[str], overwritten: Sequence[str]) -> bool:
        return self._chance.random() < 0.5

    def ask_ruling(self, questions: Sequence[Question], decided_by: str) -> tuple[Question, Decision] | None:
        question = self._chance.choice(questions)
        grades = {key: self._chance.choice((*question.grades, "")) for key, _ in question.tied}
        decision = Decision(self._chance.choice(question.choices), "评议小组", "复议", grades=grades)
        return self._chance.choice(((question, decision), None))

    def ask_finalise(
        self, track: str, points: Sequence[Point], proposal: str
    ) -> tuple[tuple[str, str], list[Point]] | None:
        agreed = self._chance.random() < 0.1
        return (("甲", "乙"), list(points)) if agreed else None

    def show_print(self, desk: Desk, name: str, choice: PrintChoice) -> None:
        return None

    def show_history(self, desk: Desk, words: str) -> None:
        return None

    def show_reading_list(self, desk: Desk) -> None:
        return None

    def ask_texts(self, texts: Texts) -> Texts | None:
        return self._chance.choice((texts._replace(title=f"述职 {self._chance.randrange(9)}"), None))

    def ask_review_to_open(self) -> Path | None:
        return None

    def ask_inputs(self) -> list[Path]:
        return self._chance.choice(([], [self._folder / "nowhere.csv"]))

    def ask_import(self, desk: Desk, session: ImportSession) -> bool | None:
        return self._chance.choice((None, False, True))

    def ask_roster(self, desk: Desk, *, evaluators: bool = False) -> Proposal | None:
        spec_of = roster_import.evaluator_spec if evaluators else roster_import.participant_spec
        spec = spec_of(desk.review, desk.track_id)
        names = self._chance.choice(("姓名,职务\n卫红,主席\n", "学院\n文学院\n", "注：无\n"))
        return self._chance.choice((propose_best(read_pasted(names), spec)[0], None))

    def ask_roster_file(self) -> Path | None:
        return None

    def ask_where_to_save(self, title: str, proposal: str, kind: str) -> Path | None:
        return self._chance.choice((None, self._folder / "out.pdf"))

    def confirm(self, title: str, question: Text, action: str) -> bool:
        return False

    def inform(self, title: str, text: Text) -> None:
        return None


def _references() -> tuple[int, int]:
    """Return the reference counts of None and True, which a faulty binding decreases at every call."""
    # Garbage of earlier tests, freed between two counts, would pass for lost references.
    gc.collect()
    return sys.getrefcount(None), sys.getrefcount(True)


def run_random_events(folder: Path, events: int, seed: int) -> int:
    """Send random events to a window on the sample; return the number of changes. Needs an application."""
    chance = random.Random(seed)
    path, samples = sample_review(folder), folder / "samples"
    samples.mkdir()
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = app.make_window(IdleDialogs(folder, chance), UserSettings(settings), samples)
    failures: list[BaseException] = []
    hook, sys.excepthook = sys.excepthook, noting(failures)
    before, counts = 0, (0, 0)
    watch: MarkWatch | None = None
    desk = None
    try:
        for event in range(events):
            _ensure_open(window, path)
            before = before or _journalled(window)
            counts = counts if any(counts) else _references()
            watch = watch if window.desk is desk and watch else MarkWatch(window)
            desk = window.desk
            _one_event(window, chance)
            QCoreApplication.processEvents()
            assert not failures, f"seed {seed}, event {event}: {failures[0]!r}"
            if window.desk is desk:
                watch.check(window)
        for name, now, then in zip(("None", "True"), _references(), counts, strict=True):
            assert now > then - SPARE_REFERENCES, f"references to {name} were lost"
        return _end(window, path) - before
    finally:
        sys.excepthook = hook
        window.close_review()
        destroy_window(window)


def _end(window: MainWindow, path: Path) -> int:
    """Compare the window's data with the file, opened again and verified; return its number of changes."""
    _ensure_open(window, path)
    desk = desk_of(window)
    assert contents_of(desk.review) == contents_in(path)
    return _journalled(window)


def _journalled(window: MainWindow) -> int:
    return desk_of(window).review.last_entry


def noting(
    failures: list[BaseException],
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def hook(_kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        failures.append(error.with_traceback(trace))

    return hook


def _ensure_open(window: MainWindow, path: Path) -> None:
    """Show and activate the window with the review open, whatever the last event did."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    if not window.isVisible():
        window.show()
    if window.desk is None:
        assert window.open_review(path)
    if QGuiApplication.focusWindow() is not window.windowHandle():
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
    if QApplication.focusWidget() is None:
        window.setFocus()


def _one_event(window: MainWindow, chance: random.Random) -> None:
    kinds = ("key", "text", "click", "control", "alt", "commit", "hold", "away")
    kind = chance.choices(kinds, (40, 35, 15, 8, 5, 5, 3, 3))[0]
    handle = window.windowHandle()
    if kind == "key":
        QTest.keyClick(handle, chance.choice(KEYS), chance.choice((PLAIN, PLAIN, PLAIN, SHIFT, KEYPAD)))
    elif kind == "control":
        QTest.keyClick(handle, chance.choice(CONTROLLED), CTRL)
    elif kind == "alt":
        keys = (Key.Key_1, Key.Key_2, Key.Key_2, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_Up, Key.Key_Down)
        QTest.keyClick(handle, chance.choice(keys), ALT)
    elif kind == "click":
        _click(window, chance)
    elif kind == "away" and QApplication.focusWidget() is not None:
        lost = QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason)
        QApplication.sendEvent(focus(), lost)
    elif kind == "hold" and QApplication.focusWidget() is not None:
        key, text = chance.choice(((Key.Key_Delete, ""), (Key.Key_1, "1"), (Key.Key_Return, "\r")))
        hold(key, text, times=5)
    elif QApplication.focusWidget() is not None:
        _type(handle, chance, at_once=kind == "commit")


def _type(handle: QWindow, chance: random.Random, *, at_once: bool) -> None:
    """Type a random text, and mostly Enter."""
    text = chance.choice(TEXTS)
    if at_once:
        commit(text)
    else:
        write(text)
    for key, share in ((Key.Key_Return, 0.7), (Key.Key_Escape, 0.2)):
        if chance.random() < share:
            QTest.keyClick(handle, key)


def _click(window: MainWindow, chance: random.Random) -> None:
    """Click anywhere in a random visible widget."""
    seen = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and not isinstance(widget, (QMenuBar, QScrollBar))
    ]
    widget = chance.choice(seen)
    at = QPoint(chance.randrange(max(1, widget.width())), chance.randrange(max(1, widget.height())))
    twice = chance.random() < 0.2
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, PLAIN, at)
    if twice:
        QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, PLAIN, at)


def main() -> None:
    """Run from the shell and print one line of counts."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = app.make_application(["shuping-desktop"])
    events, seed = int(sys.argv[1]), int(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        changes = run_random_events(Path(folder), events, seed)
    print(f"random events: {events} with seed {seed}, {changes} changes, file verified")
    del application


if __name__ == "__main__":
    main()
