"""Fixtures: the window on a temporary review, fake dialogs, and a check that nothing is left behind."""

import tempfile
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QSettings,
    QTimer,
    QTranslator,
)
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shuping_desktop import app
from shuping_desktop.messages import Message, Text
from shuping_desktop.models.desk import Desk
from shuping_desktop.models.translation import translated
from shuping_desktop.operations import ballots
from shuping_desktop.operations.backups import Backups
from shuping_desktop.operations.import_session import ImportSession
from shuping_desktop.operations.importing import import_files
from shuping_desktop.operations.reviews import ReviewPlan
from shuping_desktop.operations.ways_out import WayOut
from shuping_desktop.operations.witness import Finding
from shuping_desktop.papers.content.texts import Texts
from shuping_desktop.scoring.ballots import Ballot
from shuping_desktop.scoring.points import Point
from shuping_desktop.scoring.rulings import Question
from shuping_desktop.scoring.scheme import Scheme, Track
from shuping_desktop.views import theme
from shuping_desktop.views.dialogs import Dialogs
from shuping_desktop.views.entry.ballot_dialog import BallotDialog, BallotWish
from shuping_desktop.views.entry.entry_page import EntryPage
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.printing.print_choice import PrintChoice
from shuping_desktop.views.review_pages import ReviewPages
from shuping_desktop.views.user_settings import UserSettings
from tests.helpers import SAMPLE, new_review, sample_review, writing
from tests.views.key_presses import settle

PARTICIPANTS, ENTRY, EVALUATORS, RESULTS = range(4)


class FakeDialogs(Dialogs):
    """Gives prepared answers in their order; an unexpected question fails the test."""

    def __init__(self) -> None:
        super().__init__()
        self.shown_texts: list[str] = []
        """Texts of all information and confirmation boxes, in the language of the screen."""
        self._answers: deque[tuple[str, Any]] = deque()

    def will(self, question: str, answer: Any = None) -> None:
        """Expect a question (a method's name); a callable `answer` is called with the arguments."""
        self._answers.append((question, answer))

    @property
    def unasked(self) -> list[str]:
        """Expected questions that were not asked."""
        return [question for question, _ in self._answers]

    def ask_new_review(self, scheme: Scheme, proposal: ReviewPlan, folder: Path) -> Any:
        return self._answer("ask_new_review", scheme, proposal, folder)

    def ask_ballot(self, desk: Desk, group: str, ballot: Ballot | None) -> Any:
        return self._answer("ask_ballot", desk, group, ballot)

    def ask_column_order(self, track: Track) -> Any:
        return self._answer("ask_column_order", track)

    def ask_exchange(self, desk: Desk, first: int) -> Any:
        return self._answer("ask_exchange", desk, first)

    def ask_operator(self, proposal: str) -> str:
        """Return the proposal unless another answer is prepared: opening any review asks."""
        expected = self._answers and self._answers[0][0] == "ask_operator"
        return str(self._answer("ask_operator", proposal)) if expected else proposal

    def ask_text(self, title: str, question: str, proposal: str) -> Any:
        return self._answer("ask_text", title, question, proposal)

    def ask_find(self, desk: Desk) -> Any:
        return self._answer("ask_find", desk)

    def confirm_paste(self, overwritten: Sequence[str]) -> Any:
        return self._answer("confirm_paste", overwritten)

    def confirm_placed(self, placed: Sequence[str], overwritten: Sequence[str]) -> Any:
        return self._answer("confirm_placed", placed)

    def ask_ruling(self, questions: Sequence[Question], decided_by: str) -> Any:
        return self._answer("ask_ruling", questions, decided_by)

    def ask_finalise(self, track: str, points: Sequence[Point], proposal: str) -> Any:
        return self._answer("ask_finalise", track, points, proposal)

    def show_print(self, desk: Desk, name: str, choice: PrintChoice) -> None:
        self._answer("show_print", desk, name, choice)

    def ask_printer(self, printer: QPrinter) -> Any:
        return self._answer("ask_printer", printer)

    def ask_folder(self, title: str, proposal: str) -> Any:
        return self._answer("ask_folder", title, proposal)

    def show_history(self, desk: Desk, words: str) -> None:
        self._answer("show_history", desk, words)

    def show_reading_list(self, desk: Desk) -> None:
        self._answer("show_reading_list", desk)

    def ask_texts(self, texts: Texts) -> Any:
        return self._answer("ask_texts", texts)

    def show_backups(self, backups: Backups, desk: Desk | None) -> Any:
        return self._answer("show_backups", backups, desk)

    def ask_way_out(self, message: Message, ways: Sequence[WayOut]) -> Any:
        return self._answer("ask_way_out", message, ways)

    def ask_review_to_open(self) -> Any:
        return self._answer("ask_review_to_open")

    def ask_witness(self, finding: Finding, texts: list[Message]) -> Any:
        return self._answer("ask_witness", finding, texts)

    def show_file_safety(self, desk: Desk, opened_at: str, failed_backup: str) -> None:
        self._answer("show_file_safety", desk, opened_at, failed_backup)

    def ask_inputs(self) -> Any:
        return self._answer("ask_inputs")

    def ask_import(self, desk: Desk, session: ImportSession) -> Any:
        return self._answer("ask_import", session)

    def ask_roster(self, desk: Desk, *, evaluators: bool = False) -> Any:
        return self._answer("ask_roster", desk)

    def ask_roster_file(self) -> Any:
        return self._answer("ask_roster_file")

    def ask_where_to_save(self, title: str, proposal: str, kind: str) -> Any:
        return self._answer("ask_where_to_save", title, proposal, kind)

    def show_error(self, report: Message, log: Path) -> Any:
        return self._answer("show_error", report, log)

    def confirm(self, title: str, question: Text, action: str) -> Any:
        self.shown_texts.append(translated(question))
        return self._answer("confirm", title, question, action)

    def inform(self, title: str, text: Text) -> None:
        self.shown_texts.append(translated(text))
        self._answer("inform", title, text)

    def _answer(self, question: str, *arguments: Any) -> Any:
        assert self._answers and self._answers[0][0] == question, f"unexpected: {question}{arguments}"
        answer = self._answers.popleft()[1]
        return answer(*arguments) if callable(answer) else answer


def as_proposed(desk: Desk, group: str, ballot: Ballot | None) -> BallotWish:
    """Return what the real dialog proposes."""
    dialog = BallotDialog(desk, group, ballot)
    wish = dialog.wish
    dialog.deleteLater()
    return wish


@pytest.fixture
def dialogs() -> Iterator[FakeDialogs]:
    """Return fake dialogs; afterwards every expected question must have been asked."""
    dialogs = FakeDialogs()
    yield dialogs
    assert dialogs.unasked == []


@pytest.fixture
def open_window(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[Dialogs], MainWindow]]:
    """Return a function that opens windows with their own settings; afterwards nothing is left of them."""
    opened: list[MainWindow] = []

    def open_one(dialogs: Dialogs) -> MainWindow:
        settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        folder = tmp_path / f"samples-{len(opened)}"
        folder.mkdir()
        window = app.make_window(dialogs, UserSettings(settings), folder)
        dialogs.parent = window
        opened.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield open_one
    for window in opened:
        destroy_window(window)
    assert not [path.name for path in tmp_path.rglob("*.lock")]
    assert not [path.name for path in tmp_path.rglob("*-journal")]
    assert not [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]


@pytest.fixture
def window(open_window: Callable[[Dialogs], MainWindow], dialogs: FakeDialogs) -> MainWindow:
    """Return the window on its start page."""
    return open_window(dialogs)


@pytest.fixture
def sample(window: MainWindow, tmp_path: Path) -> MainWindow:
    """Return the window on the sample review."""
    assert window.open_review(sample_review(tmp_path))
    return window


@pytest.fixture(scope="module")
def on_sample(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """Return a window on the sample review, shared by a module's tests, which must not change it."""
    with opened_on_sample(tmp_path_factory.mktemp("on-sample")) as window:
        yield window


@contextmanager
def opened_on_sample(folder: Path) -> Iterator[MainWindow]:
    """Open a window on the sample review; `folder` is for its files only."""
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = app.make_window(FakeDialogs(), UserSettings(settings), folder)
    window.show()
    window.activateWindow()
    wait_for(window.isActiveWindow)
    assert window.open_sample()
    yield window
    destroy_window(window)


@contextmanager
def speaking_english(application: QApplication) -> Iterator[None]:
    """Set the application to English, and to Chinese again afterwards."""
    app.install_english(application)
    yield
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.deleteLater()
    app.install_chinese(application)
    theme.use_latin_quotes(application, latin=False)


@pytest.fixture
def blank(window: MainWindow, tmp_path: Path) -> MainWindow:
    """Return the window on a review with the seven colleges and nothing else."""
    assert window.open_review(new_review(tmp_path))
    return window


@pytest.fixture
def started(window: MainWindow, tmp_path: Path) -> MainWindow:
    """Return the window at P01 of a review with the blank ballots P01 to P03, T01 and Z01 (of 卫𬭎)."""
    path = tmp_path / "评议.shuping"
    path.write_bytes(_started())
    assert window.open_review(path)
    turn_to(window, ENTRY)
    open_ballot(window, "P01")
    return window


@cache
def _started() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = new_review(Path(folder))
        with writing(path) as review:
            import_files(review, [SAMPLE / "officers.csv"])
            for number in ("P01", "P02", "P03"):
                ballots.add_ballot(review, "college", "评议小组", number)
            ballots.add_ballot(review, "officer", "教师代表", "T01")
            ballots.add_ballot(review, "officer", "主席团", "Z01", "卫𬭎")
        return path.read_bytes()


def destroy_window(window: MainWindow) -> None:
    """Close and delete a window; no timer of it may be left running."""
    if window.pages is not None:
        window.pages.entry.grid.drop_draft()
    assert window.close()
    assert window.desk is None
    assert not [timer for timer in window.findChildren(QTimer) if timer.isActive()]
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def desk_of(window: MainWindow) -> Desk:
    """Return the desk of the open review."""
    assert window.desk is not None
    return window.desk


def pages_of(window: MainWindow) -> ReviewPages:
    """Return the pages of the open review."""
    assert window.pages is not None
    return window.pages


def entry_of(window: MainWindow) -> EntryPage:
    """Return the entry page."""
    return pages_of(window).entry


def turn_to(window: MainWindow, page: int) -> None:
    """Turn to a page."""
    assert pages_of(window).turn_to(page)


def look_at(window: MainWindow, track: str) -> None:
    """Switch to a track."""
    assert pages_of(window).switch_track(track)


def open_ballot(window: MainWindow, number: str) -> None:
    """Open the ballot of the current track with a number."""
    found = next(ballot for ballot in desk_of(window).data.ballots if ballot.number == number)
    assert entry_of(window).open_ballot(found.id)


def message_of(window: MainWindow) -> str:
    """Return the text of the message bar, or an empty text while it is hidden."""
    return window.message_bar.form.textLabel.text() if window.message_bar.isVisible() else ""


def wait_for(condition: Callable[[], bool], at_most_ms: int = 5000) -> None:
    """Process events until a condition holds."""
    settle(condition, at_most_ms)
