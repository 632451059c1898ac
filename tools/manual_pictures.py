"""Take the pictures of the manual in both languages, from the program on the sample review.

They are reduced to a few colours and to the width of the manual's page.
"""

import os
import tempfile
from collections.abc import Callable
from io import BytesIO
from itertools import pairwise
from pathlib import Path

SCREEN = os.path.relpath(Path(__file__).with_name("screen.json"))
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={SCREEN}")

import pypdfium2
from PIL import Image
from PySide6.QtCore import QBuffer, QSettings, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from shuping_desktop import app
from shuping_desktop.models.desk import Desk
from shuping_desktop.operations import ballots, documents, evaluators, finalising, rows
from shuping_desktop.operations.opinions import set_opinion
from shuping_desktop.operations.reviews import ReviewPlan, bundled_scheme, make_sample
from shuping_desktop.operations.rulings import open_questions
from shuping_desktop.scoring.second_entry import TOTAL, Cell
from shuping_desktop.views import theme
from shuping_desktop.views.entry.find_dialog import FindDialog
from shuping_desktop.views.entry.reading_dialog import ReadingDialog
from shuping_desktop.views.history_dialog import HistoryDialog
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.manual import manual_pages
from shuping_desktop.views.new_review_dialog import NewReviewDialog
from shuping_desktop.views.printing.print_dialog import PrintDialog
from shuping_desktop.views.results.finalise_dialog import FinaliseDialog
from shuping_desktop.views.results.ruling_dialog import RulingDialog
from shuping_desktop.views.rosters.roster_dialog import RosterDialog
from shuping_desktop.views.texts_dialog import TextsDialog
from shuping_desktop.views.user_settings import UserSettings
from tools import scenes
from tools.scripted_dialogs import ScriptedDialogs

ROOT = Path(__file__).resolve().parent.parent
WIDEST = 690
COLOURS = 96
WINDOW = (1010, 640)
WIDER = (1366, 660)  # wide enough for cards side by side and all columns of a ballot
SHEET_SCALE = 1.6
FOOTER = 0.08  # share of a page's height


class Pictures:
    """Writer of the pictures of one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def take(self, name: str, widget: QWidget, size: tuple[int, int] | None = None) -> None:
        """Save a picture of a widget after it has processed its events."""
        if size:
            widget.resize(*size)
        widget.show()
        for _ in range(3):
            QApplication.processEvents()
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        widget.grab().save(buffer, "PNG")
        self.save(name, Image.open(BytesIO(bytes(buffer.data().data()))))

    def take_dialog(self, name: str, dialog: QWidget, size: tuple[int, int] | None = None) -> None:
        """Save a picture of a dialog, then close and delete the dialog."""
        self.take(name, dialog, size)
        dialog.close()
        dialog.deleteLater()

    def save(self, name: str, picture: Image.Image) -> None:
        """Save a picture, reduced to the width of the manual's page and to a few colours."""
        small = picture.convert("RGB")
        if small.width > WIDEST:
            height = round(small.height * WIDEST / small.width)
            small = small.resize((WIDEST, height), Image.Resampling.LANCZOS)
        few = small.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        few.save(self._folder / f"{name}.png", optimize=True)


def main() -> None:
    """Take every picture, first in Chinese and then in English."""
    qInstallMessageHandler(scenes.print_qt_message)
    application = app.make_application(["shuping-desktop"])
    theme.set_look(application, theme.Look.LIGHT)
    take_current_language()
    app.install_english(application)
    take_current_language()


def take_current_language() -> None:
    """Take every picture of the manual in the window's current language."""
    folder = manual_pages.current_manual().folder / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as scratch:
        recent = UserSettings(QSettings(f"{scratch}/settings.ini", QSettings.Format.IniFormat))
        window = app.make_window(ScriptedDialogs(), recent, Path(scratch))
        window.resize(*WINDOW)
        window.show()
        take_all(window, Pictures(folder), recent, Path(scratch))
        window.close_review()
        window.close()
        window.deleteLater()
    names = sorted(folder.glob("*.png"))
    size = sum(name.stat().st_size for name in names) // 1000
    print(f"{folder.relative_to(ROOT)}: {len(names)} pictures, {size} kB")


def take_all(window: MainWindow, pictures: Pictures, recent: UserSettings, scratch: Path) -> None:
    """Take every picture, in the order of the secretary's work."""
    pictures.take("start", window)
    take_new(pictures, scratch)
    path = scratch / "学生会述职评议.shuping"
    make_sample(path)
    assert window.open_review(path)
    assert window.desk is not None and window.pages is not None
    window.desk.review.who = "李老师"
    steps: tuple[Callable[[MainWindow, Desk, Pictures], None], ...] = (
        take_lists,
        take_typing,
        take_checks,
        take_results,
        take_dialogs,
    )
    for step in steps:
        step(window, window.desk, pictures)
    pictures.take("rehearsal", window.form.rehearsalBand)
    pictures.take_dialog("import", scenes.import_dialog(window, scratch), (900, 400))
    take_print(window, pictures, recent)


def take_new(pictures: Pictures, scratch: Path) -> None:
    """Take the second step of the new-review dialog."""
    plan = ReviewPlan("学生会述职评议", "2026-2027", "样例职业学院")
    dialog = NewReviewDialog(bundled_scheme(), plan, scratch, lambda *_: None)
    dialog.people["officer"].setPlainText(scenes.OFFICERS)
    dialog.accept()
    pictures.take_dialog("new", dialog)


def take_lists(window: MainWindow, desk: Desk, pictures: Pictures) -> None:
    """Take the pages of participants and evaluators, and the roster dialog."""
    assert window.pages is not None
    window.pages.switch_track("officer")
    window.pages.turn_to(0)
    # Dismiss the message about leaving an incomplete ballot.
    window.message_bar.form.closeButton.click()
    pictures.take("participants", window, WIDER)
    window.pages.turn_to(2)
    pictures.take("evaluators", window, WIDER)
    dialog = RosterDialog(desk, lambda: None, window)
    dialog.open_text(scenes.ROSTER)
    pictures.take_dialog("roster", dialog, (860, 480))


def take_typing(window: MainWindow, desk: Desk, pictures: Pictures) -> None:
    """Take the entry page: ballots in every state, settling, and a second entry."""
    assert window.pages is not None
    window.pages.turn_to(1)
    review, entry = desk.review, window.pages.entry
    numbers = {ballot.number: ballot for ballot in desk.data.ballots}
    evaluators.set_issued(review, "officer", "教师代表", 6)
    ballots.void_ballot(review, numbers["T05"].id, "漏评过半")
    for number, other in (("T01", None), ("T03", 1650)):
        scenes.enter_second(review, desk.data, numbers[number], other)
    people = desk.data.participants
    blank = {Cell(person.id, column): None for person in people[3:] for column in (*range(6), TOTAL)}
    rows.set_cells(review, numbers["Z05"].id, blank)
    entry.open_ballot(numbers["Z05"].id)
    for key in "18":
        QTest.keyClicks(entry.grid, key)
    pictures.take("entry", window, (WIDER[0], 680))
    window.resize(*WIDER)
    pictures.take("register", entry.panel)
    entry.open_ballot(numbers["T03"].id)
    pictures.take("settle", entry.card)
    entry.turn_pass()
    entry.second_of(numbers["Z01"].id)
    for key in "18+8+17":
        QTest.keyClicks(entry.grid, key)
    pictures.take("second", entry.card)
    entry.turn_pass()
    rows.abstain(review, numbers["Z05"].id, people[3].id)


def take_checks(window: MainWindow, desk: Desk, pictures: Pictures) -> None:
    """Take a wrong total, a row with a blank cell, and rows shifted down by one."""
    assert window.pages is not None
    review, entry, people = desk.review, window.pages.entry, desk.data.participants
    numbers = {ballot.number: ballot for ballot in desk.data.ballots}
    entry.open_ballot(numbers["T02"].id, people[2].id)
    pictures.take("total", entry.card)
    rows.set_cells(review, numbers["T02"].id, {Cell(people[5].id, 1): None})
    entry.open_ballot(numbers["T02"].id, people[5].id)
    pictures.take("missing", entry.card.form.problemBar)
    shifted = numbers["T04"]
    marks = {person.id: shifted.rows[person.id].marks for person in people}
    moved = {
        Cell(below.id, column): marks[above.id][column]
        for above, below in pairwise(people[5:9])
        for column in range(6)
    }
    moved |= {Cell(people[5].id, column): None for column in range(6)}
    rows.set_cells(review, shifted.id, moved)
    entry.open_ballot(shifted.id, people[6].id)
    pictures.take("shifted", entry.card)
    review.undo()
    review.undo()


def take_results(window: MainWindow, desk: Desk, pictures: Pictures) -> None:
    """Take the results page, an opinion, the problems, and the ruling and finalise dialogs."""
    assert window.pages is not None
    page = window.pages.results
    window.pages.switch_track("college")
    window.pages.turn_to(3)
    page.form.table.setCurrentIndex(page.results.index(1, 0))
    window.resize(*WIDER)
    pictures.take("results", page.form.tableCard)
    pictures.take("detail", page.detail)
    person = desk.data.participants[0]
    set_opinion(desk.review, person.id, scenes.OPINION)
    page.show_participant(person.id)
    page.detail.form.opinionTab.setChecked(True)
    pictures.take("opinion", page.detail)
    page.detail.form.ballotsTab.setChecked(True)
    pictures.take_dialog("ruling", RulingDialog(open_questions(desk.data, desk.results())[:1], "评议小组"))
    points = finalising.open_points(desk.review, "college")
    pictures.take_dialog("finalise", FinaliseDialog(desk.data.track.name, points, "李老师"))
    window.pages.switch_track("officer")
    page.go_to_problems()
    pictures.take("problems", page.lists)
    questions = [
        question for question in open_questions(desk.data, desk.results()) if question.kind == "unmet"
    ]
    pictures.take_dialog("unmet", RulingDialog(questions[:1], "评议小组"))
    window.resize(*WINDOW)


def take_dialogs(window: MainWindow, desk: Desk, pictures: Pictures) -> None:
    """Take the history, reading, texts and find dialogs."""
    pictures.take_dialog("history", HistoryDialog(desk, ""), (860, 480))
    pictures.take_dialog("reading", ReadingDialog(desk), (600, 360))
    pictures.take_dialog("texts", TextsDialog(desk.texts))
    find = FindDialog(desk)
    find.form.queryEdit.setText("wh")
    pictures.take_dialog("find", find)


def take_print(window: MainWindow, pictures: Pictures, recent: UserSettings) -> None:
    """Take the print dialog, and a sheet's footer with its verification code."""
    desk = window.desk
    assert desk is not None
    dialog = PrintDialog(desk, "results", ScriptedDialogs(), recent.prints)
    dialog.show()
    while not dialog.is_ready:
        QApplication.processEvents()
    pictures.take("print", dialog, (900, 600))
    dialog.done(0)
    dialog.deleteLater()
    document = documents.find_document("results")
    assert document is not None
    with pypdfium2.PdfDocument(documents.render_document(desk.review, document, "college")) as file:
        page = file[0].render(scale=SHEET_SCALE).to_pil()
    left, right = page.width // 4, page.width * 3 // 4
    pictures.save("code", page.crop((left, round(page.height * (1 - FOOTER)), right, page.height)))


if __name__ == "__main__":
    main()
