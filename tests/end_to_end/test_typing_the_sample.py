"""End-to-end tests: the sample typed into the window key by key, and printed."""

import json
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from shuping_desktop.models.desk import Desk
from shuping_desktop.operations.results import results_json
from shuping_desktop.operations.reviews import ReviewPlan
from shuping_desktop.scoring.ballots import Ballot
from shuping_desktop.views.dialogs import Dialogs
from shuping_desktop.views.entry.ballot_dialog import BallotDialog, BallotWish
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.new_review_dialog import NewReviewWish
from shuping_desktop.views.printing.print_choice import PrintChoice
from shuping_desktop.views.printing.print_dialog import PrintDialog
from tests import oracle, typist
from tests.helpers import SAMPLE, contents_in
from tests.oracle import PaperRow, Rules
from tests.views.key_presses import ALT, CTRL, PLAIN, SHIFT, Key, click, enter, focus, press, write
from tests.views.window import (
    ENTRY,
    FakeDialogs,
    desk_of,
    entry_of,
    look_at,
    open_ballot,
    pages_of,
    turn_to,
    wait_for,
)

GROUPS = ("教师代表", "主席团", "工作部门负责人")


def sample_text(name: str) -> str:
    return (SAMPLE / name).read_text("utf-8-sig")


@pytest.fixture
def memory() -> Iterator[Path]:
    """Provide a folder in memory where possible, since 2,200 changes on a busy disk take long."""
    shared = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=shared if shared.is_dir() else None) as folder:
        yield Path(folder)


@pytest.mark.timeout(240)
def test_the_sample_typed_by_hand_gives_the_published_results(
    memory: Path, window: MainWindow, dialogs: FakeDialogs
) -> None:
    path = memory / "评议.shuping"
    make_review(dialogs, path)
    look_at_with_keys(window, "officer", Key.Key_2)
    type_officers(window)
    press(Key.Key_2, modifier=ALT)
    type_ballots(window, dialogs, sample_text("officer-ballots.csv"), oracle.OFFICER)
    look_at_with_keys(window, "college", Key.Key_1)
    type_ballots(window, dialogs, sample_text("college-ballots.csv"), oracle.COLLEGE)
    found = json.loads(results_json(desk_of(window).review))["tracks"]
    assert without_texts(found) == json.loads(sample_text("expected.json"))["tracks"]
    contents_in(path)


def make_review(dialogs: FakeDialogs, path: Path) -> None:
    dialogs.will("ask_new_review", NewReviewWish(ReviewPlan("学生会述职评议", "2022-2023"), path))
    press(Key.Key_N, modifier=CTRL | SHIFT)
    press(Key.Key_1, modifier=ALT)


def look_at_with_keys(window: MainWindow, track: str, key: Qt.Key) -> None:
    press(key, modifier=CTRL)
    wait_for(lambda: desk_of(window).track_id == track)


def type_officers(window: MainWindow) -> None:
    """Type each officer into the line below the list: position, Enter, name, Enter."""
    assert focus() is pages_of(window).participants.form.nameEdit
    press(Key.Key_Backtab, modifier=SHIFT)
    category = "主席团"
    for person in oracle.read_officers(sample_text("officers.csv")):
        if person["category"] != category:
            category = person["category"]
            press(Key.Key_Backtab, modifier=SHIFT)
            press(Key.Key_Down, Key.Key_Tab)
        enter(person["position"])
        enter(person["name"])


def type_ballots(window: MainWindow, dialogs: FakeDialogs, text: str, rules: Rules) -> None:
    rows = oracle.read_rows(text, rules)
    for (group, number, evaluator), form in groupby(
        rows, lambda row: (row["group"], row["number"], row["evaluator"])
    ):
        wish = BallotWish(group, number, evaluator)
        papers = list(form)
        self_scored = any(row["participant"] == evaluator and any(row["marks"]) for row in papers)
        # The own row of a named evaluator is closed: marks in it are typed before the name.
        shown = BallotWish(group, number, "") if self_scored else wish
        if open_now(window) != shown:
            dialogs.will("ask_ballot", by_keys(dialogs, shown))
            press(Key.Key_N, modifier=CTRL)
        assert open_now(window) == shown
        type_form(window, papers, "" if self_scored else evaluator)
        if self_scored:
            dialogs.will("ask_ballot", wish)
            click(entry_of(window).card.form.editButton)
        # Where the paper itself lacks a mark, the first Enter warns of it.
        for _ in range(2):
            press(*[Key.Key_Return] * (open_now(window) == wish))
        assert open_now(window) != wish


def open_now(window: MainWindow) -> BallotWish | None:
    """Return the ballot that the window shows, received or not."""
    ballot = entry_of(window).grid_model.ballot
    return None if ballot is None else BallotWish(ballot.group, ballot.number, ballot.evaluator)


def by_keys(dialogs: Dialogs, wish: BallotWish) -> Callable[[Desk, str, Ballot | None], Any]:
    """Return an answer that shows the real dialog and fills it in by keys."""

    def answer(desk: Desk, group: str, ballot: Ballot | None) -> BallotWish | None:
        QTimer.singleShot(0, lambda: fill_in(wish))
        given = Dialogs.ask_ballot(dialogs, desk, group, ballot)
        assert dialogs.parent is not None
        dialogs.parent.activateWindow()  # as a window manager does
        return given

    return answer


def fill_in(wish: BallotWish) -> None:
    """Fill in the open dialog, and close it in any case: it is modal."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BallotDialog)
    try:
        wait_for(dialog.isActiveWindow)
        change_to(dialog, wish)
        press(Key.Key_Return)
    finally:
        if dialog.isVisible():
            dialog.reject()


def change_to(dialog: BallotDialog, wish: BallotWish) -> None:
    """Change what the dialog proposes where the paper differs."""
    if dialog.wish.group != wish.group:
        box = dialog.form.groupBox
        down = box.findText(wish.group) - box.currentIndex()
        press(Key.Key_Backtab, modifier=SHIFT)
        press(*[Key.Key_Down if down > 0 else Key.Key_Up] * abs(down), Key.Key_Tab)
    if dialog.wish.evaluator != wish.evaluator:
        while focus() not in (dialog.form.evaluatorBox, dialog.form.evaluatorBox.lineEdit()):
            press(Key.Key_Tab)
        write(wish.evaluator) if wish.evaluator else press(Key.Key_Delete)
    assert replace(dialog.wish, note=wish.note) == wish


def type_form(window: MainWindow, rows: list[PaperRow], evaluator: str) -> None:
    """Type a form with as few keys as possible; * where a row is blank on paper."""
    grid, track = entry_of(window).grid, desk_of(window).data.track
    for row in rows:
        if row["participant"] == evaluator:
            continue
        standing = grid.currentIndex().siblingAtColumn(0)
        assert row["participant"] in (standing.data(), standing.siblingAtColumn(1).data())
        typist.press(grid, typist.keys_of_row(track, [*row["marks"], row["total"]]))
        if row["remark"]:
            # The remark stands last on the form, when the grid has gone on to the next row.
            press(Key.Key_Slash)
    assert grid.draft is None


def without_texts(tracks: dict[str, Any]) -> dict[str, Any]:
    for track in tracks.values():
        for problem in track["problems"]:
            del problem["text"]
    return tracks


@pytest.mark.parametrize("shift", [PLAIN, SHIFT], ids=["results", "announcement"])
@pytest.mark.parametrize("track", ["college", "officer"])
def test_a_printed_sheet_names_every_participant(
    sample: MainWindow, dialogs: FakeDialogs, tmp_path: Path, shift: Qt.KeyboardModifier, track: str
) -> None:
    look_at(sample, track)
    dialogs.will("show_print", partial(write_as_pdf, dialogs))
    dialogs.will("ask_where_to_save", tmp_path / "结果")
    press(Key.Key_P, modifier=CTRL | shift)
    text = text_of(tmp_path / "结果.pdf")
    assert [person.name for person in desk_of(sample).data.participants if person.name not in text] == []


def write_as_pdf(dialogs: FakeDialogs, desk: Desk, name: str, choice: PrintChoice) -> None:
    """Show the real dialog, and click its PDF button once the document is shown."""
    dialog = PrintDialog(desk, name, dialogs, choice)
    dialog.show()
    wait_for(lambda: dialog.is_ready)
    click(dialog.form.pdfButton)
    dialog.done(0)
    dialog.deleteLater()


def text_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    return "".join(pages).replace("\r", "").replace("\n", "")


def test_a_late_mark_changes_the_result(sample: MainWindow) -> None:
    turn_to(sample, ENTRY)
    open_ballot(sample, "P01")
    before = desk_of(sample).results().participants[0].official_score
    press(Key.Key_Home, modifier=CTRL)
    enter("1")
    after = desk_of(sample).results().participants[0].official_score
    assert before is not None and after is not None and after != before
