"""Write the sample's documents as PDF and screenshots of every page and dialog into a folder.

Used by `make run` without a display, by `make screens`, and by `make pictures` for the documentation.
"""

import argparse
import os
import tempfile
import time
from pathlib import Path

SCREEN = os.path.relpath(Path(__file__).with_name("screen.json"))
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={SCREEN}")
os.environ.setdefault("SHUPING_ONLY_BUNDLED_FONTS", "1")  # the same bytes and pages on every machine

import pypdfium2
from PySide6.QtCore import QSettings, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from shuping_desktop import RESOURCES, app
from shuping_desktop.operations import ballots, documents, evaluators, rows
from shuping_desktop.operations.error_report import report_of
from shuping_desktop.operations.finalising import finalise, open_points
from shuping_desktop.operations.importing import import_files
from shuping_desktop.operations.opinions import set_opinion
from shuping_desktop.operations.reviews import (
    ReviewPlan,
    bundled_scheme,
    make_sample,
    new_review,
    open_for_reading,
    open_for_writing,
)
from shuping_desktop.operations.rulings import Decision, open_questions, rule
from shuping_desktop.scoring.second_entry import TOTAL, Cell
from shuping_desktop.store import Review, now
from shuping_desktop.views import theme
from shuping_desktop.views.dialogs import Dialogs, information_box, line_prompt, question_box
from shuping_desktop.views.entry.ballot_dialog import BallotDialog
from shuping_desktop.views.entry.columns_dialog import ColumnsDialog
from shuping_desktop.views.entry.exchange_dialog import ExchangeDialog
from shuping_desktop.views.entry.find_dialog import FindDialog
from shuping_desktop.views.entry.reading_dialog import ReadingDialog
from shuping_desktop.views.error_dialog import ErrorDialog
from shuping_desktop.views.error_reporter import log_file
from shuping_desktop.views.file_safety_dialog import FileSafetyDialog
from shuping_desktop.views.history_dialog import HistoryDialog
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.manual.about import versions
from shuping_desktop.views.new_review_dialog import NewReviewDialog
from shuping_desktop.views.printing.print_dialog import PrintDialog
from shuping_desktop.views.results.finalise_dialog import FinaliseDialog
from shuping_desktop.views.results.ruling_dialog import RulingDialog
from shuping_desktop.views.rosters.roster_dialog import RosterDialog
from shuping_desktop.views.texts_dialog import TextsDialog
from shuping_desktop.views.user_settings import UserSettings
from tools import scenes
from tools.scripted_dialogs import ScriptedDialogs

README_PICTURES = {
    "start",
    "officer-1-participants",
    "officer-2-entry",
    "officer-3-evaluators",
    "college-4-results",
    "typing-total",
    "typing-second",
    "typing-settle",
    "results-opinion",
    "dialog-print",
    "officer-results",
    "college-announcement",
}
SAMPLE = RESOURCES / "sample"
SHEET_SCALE = 1.1
SENTENCE = (
    "评议“/home/office/文档/述职评议材料（含附件）/2026-2027 学年学生会述职评议（第二稿，已复核）.shuping”"
    "有 3 处在述评之外改动过：教师代表 T03 号评分表卫铉的“服务思想成长”记录为 16.5，文件中为 18.5。"
)

PAGES = ("participants", "entry", "evaluators", "results")


def main() -> None:
    """Write the files and print their number."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    looks = parser.add_mutually_exclusive_group()
    looks.add_argument("--dark", action="store_const", dest="look", const=theme.Look.DARK)
    looks.add_argument("--contrast", action="store_const", dest="look", const=theme.Look.CONTRAST)
    parser.add_argument("--english", action="store_true")
    parser.add_argument("--no-sheets", action="store_true", help="no PDF files")
    parser.add_argument("--size", default="1366x740", help="the window's size")
    parser.add_argument("--for-readme", action="store_true", help="only what README and docs show")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    qInstallMessageHandler(scenes.print_qt_message)
    application = app.make_application(["shuping-desktop"])
    theme.set_look(application, options.look or theme.Look.LIGHT)
    if options.english:
        app.install_english(application)
    with tempfile.TemporaryDirectory() as folder:
        write_sheets(Path(folder), Path(folder) if options.no_sheets else options.folder)
        recent = UserSettings(QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat))
        window = app.make_window(ScriptedDialogs(), recent, Path(folder))
        window.resize(*(int(part) for part in options.size.split("x")))
        window.show()
        picture_everything(window, recent, Path(folder), options.folder)
    if options.for_readme:
        keep_readme_pictures(options.folder)
    print(f"{len(list(options.folder.iterdir()))} files in {options.folder}/")


def write_sheets(folder: Path, target: Path) -> None:
    """Write every document of both tracks of the sample as PDF."""
    path = folder / "sheets.shuping"
    make_sample(path)
    with open_for_reading(path) as review:
        for track in review.contents.scheme.tracks:
            for document in documents.DOCUMENTS:
                name = f"{track.id}-{document.name}.pdf"
                documents.print_document(review, document, track.id, target / name, leave_out_unfinished=True)


def picture_everything(window: MainWindow, recent: UserSettings, folder: Path, target: Path) -> None:
    """Take the start page, the four pages of both tracks, the dialogs, and the pages of an empty review."""
    grab(window, target / "start.png")
    picture_start(window, recent, folder, target)
    window.open_sample()
    assert window.desk is not None and window.pages is not None
    for track, row in (("college", 2), ("officer", 7)):
        window.pages.switch_track(track)
        ballot = window.desk.data.ballots[row]
        window.pages.entry.open_ballot(ballot.id)
        picture_pages(window, target, track)
    picture_typing(window, target)
    picture_ruling(window, recent, target)
    for name, dialog in (
        ("dialog-ballot", BallotDialog(window.desk, "主席团", None)),
        ("dialog-find", FindDialog(window.desk)),
        ("dialog-backups", scenes.backups_dialog(window, folder)),
        ("dialog-history", HistoryDialog(window.desk, "卫")),
        ("dialog-reading", ReadingDialog(window.desk)),
        ("dialog-columns", ColumnsDialog(window.desk.data.track)),
        ("dialog-exchange", ExchangeDialog(window.desk, 0)),
        ("dialog-texts", TextsDialog(window.desk.texts)),
        ("dialog-roster", roster_dialog(window)),
        ("dialog-import", scenes.import_dialog(window, folder)),
        ("dialog-operator", operator_prompt()),
        ("dialog-file-safety", FileSafetyDialog(window.desk, now())),
        ("dialog-witness", scenes.witness_question(window.desk.review)),
        ("dialog-work", scenes.work_dialog()),
        ("dialog-told", information_box(None, "无法打开评议", SENTENCE)),
        ("dialog-asked", question_box(None, "评议文件", SENTENCE, "知道了")),
        ("dialog-recovery", scenes.recovery_dialog(window, folder)),
    ):
        grab(dialog, target / f"{name}.png")
        dialog.deleteLater()
    picture_first_review(folder, target)
    try:
        raise ValueError(scenes.OFFICERS)
    except ValueError as error:
        trouble = ErrorDialog(report_of(error, versions()), log_file())
    grab(trouble, target / "dialog-trouble.png")
    trouble.deleteLater()
    new_review(folder / "empty.shuping")
    window.open_review(folder / "empty.shuping")
    for track in ("college", "officer"):
        window.pages.switch_track(track)
        picture_pages(window, target, f"empty-{track}")
    window.close_review()


def operator_prompt() -> QWidget:
    """Return the prompt for the typist's name, without running it."""
    made: list[QWidget] = []

    class PromptRecorder(ScriptedDialogs):
        """Dialogs that keep the prompt instead of running it."""

        def ask_text(self, title: str, question: str, proposal: str) -> None:
            """Make the prompt."""
            made.append(line_prompt(None, title, question, proposal))

    Dialogs.ask_operator(PromptRecorder(), "甲")
    return made[0]


def picture_start(window: MainWindow, recent: UserSettings, folder: Path, target: Path) -> None:
    """Take the start page with one review, then with six: among them damaged, foreign and missing files."""
    far = folder / ("一个名字很长的文件夹 " * 4).strip() / "学生会述职评议材料（含附件）"
    far.mkdir(parents=True)
    new_review(folder / "2026-2027 学生会述职评议.shuping")
    make_sample(far / "2025-2026 学生会述职评议（第二稿，已复核）.shuping")
    with sample_review(folder / "2024-2025 学生会述职评议.shuping") as review:
        finalise(review, "college", "甲", "乙", open_points(review, "college"))
    (folder / "损坏.shuping").write_bytes((folder / "sheets.shuping").read_bytes()[:30_000])
    (folder / "别的程序.shuping").write_text("别的程序的文件")
    names = ("不在了", "别的程序", "损坏", "2024-2025 学生会述职评议")
    paths = [*(folder / f"{name}.shuping" for name in names), *far.iterdir()]
    recent.add(folder / "2026-2027 学生会述职评议.shuping")
    grab_start(window, recent, target / "start-1.png")
    for path in (*paths, *recent.paths):
        recent.add(path)
    grab_start(window, recent, target / "start-6.png")
    for path in recent.paths:
        recent.forget(path)


def sample_review(path: Path) -> Review:
    """Import the sample's data into a new review, which is not a rehearsal; return it open for writing."""
    new_review(path)
    review = open_for_writing(path)
    inputs = ("officers.csv", "college-ballots.csv", "officer-ballots.csv")
    import_files(review, [SAMPLE / name for name in inputs])
    return review


def grab_start(window: MainWindow, recent: UserSettings, path: Path) -> None:
    """Take the start page after every file of its list was read."""
    window.start_page.show_recent(recent.paths)
    shown = window.start_page.form.recentList
    while not all("\n" in shown.item(row).text() for row in range(shown.count())):
        QApplication.processEvents()
        time.sleep(0.01)
    grab(window, path)


def picture_first_review(folder: Path, target: Path) -> None:
    """Take the four steps of the new-review dialog, with officers pasted into the second."""
    plan = ReviewPlan("学生会述职评议", "2026-2027", "样例职业学院")
    dialog = NewReviewDialog(bundled_scheme(), plan, folder, lambda *_: None)
    for step in range(4):
        if step == 1:
            dialog.people["officer"].setPlainText(scenes.OFFICERS)
        grab(dialog, target / f"dialog-new-{step + 1}.png")
        if step < 3:
            dialog.accept()
    dialog.deleteLater()


def roster_dialog(window: MainWindow) -> RosterDialog:
    """Return the dialog for a roster with a title, a note and two rows that need attention."""
    assert window.desk is not None
    dialog = RosterDialog(window.desk, lambda: None, window)
    dialog.open_text(scenes.ROSTER)
    return dialog


def picture_typing(window: MainWindow, target: Path) -> None:
    """Take the states of a ballot: wrong total, second entry, settling differences."""
    assert window.desk is not None and window.pages is not None
    review, entry, data = window.desk.review, window.pages.entry, window.desk.data
    window.pages.switch_track("officer")
    data = window.desk.data
    by_number = {ballot.number: ballot for ballot in data.ballots}
    evaluators.set_issued(review, "officer", "教师代表", 6)
    ballots.void_ballot(review, by_number["T05"].id, "漏评过半")
    for number, other in (("T01", None), ("T03", 1650)):
        scenes.enter_second(review, data, by_number[number], other)
    first = data.participants[0].id
    rows.set_mark(review, by_number["Z02"].id, first, 0, None)
    rows.set_written_total(review, by_number["Z02"].id, first, None)
    blank = {Cell(first, column): None for column in (*range(len(data.track.criteria)), TOTAL)}
    rows.set_cells(review, by_number["Z05"].id, blank)
    window.pages.turn_to(1)
    entry.open_ballot(by_number["T02"].id, data.participants[2].id)
    window.message_bar.form.closeButton.click()
    grab(window, target / "typing-total.png")
    entry.open_ballot(by_number["T03"].id)
    window.message_bar.form.closeButton.click()
    grab(window, target / "typing-settle.png")
    entry.turn_pass()
    entry.second_of(by_number["Z01"].id)
    for key in "18+8+17":
        QTest.keyClicks(entry.grid, key)
    window.message_bar.form.closeButton.click()
    grab(window, target / "typing-second.png")
    entry.turn_pass()


def picture_ruling(window: MainWindow, recent: UserSettings, target: Path) -> None:
    """Take an opinion, the ruling, finalise and print dialogs, and the finalised results."""
    assert window.desk is not None and window.pages is not None
    desk, page = window.desk, window.pages.results
    window.pages.switch_track("college")
    window.pages.turn_to(3)
    first = open_questions(desk.data, desk.results())[0]
    rule(desk.review, "college", first, Decision(first.choices[0], "评议小组", "复核纸表，评委漏填一格"))
    person = desk.data.participants[0]
    set_opinion(desk.review, person.id, scenes.OPINION)
    page.show_participant(person.id)
    page.detail.form.opinionTab.setChecked(True)
    page.lists.form.rulingsTab.setChecked(True)
    grab(window, target / "results-opinion.png")
    points = open_points(desk.review, "college")
    print_dialog = PrintDialog(desk, "results", ScriptedDialogs(), recent.prints)
    print_dialog.show()
    while not print_dialog.is_ready:
        QApplication.processEvents()
    for name, dialog in (
        ("dialog-ruling", RulingDialog(open_questions(desk.data, desk.results()), "评议小组")),
        ("dialog-finalise", FinaliseDialog(desk.data.track.name, points, "甲")),
        ("dialog-print", print_dialog),
    ):
        grab(dialog, target / f"{name}.png")
        dialog.done(0)
        dialog.deleteLater()
    finalise(desk.review, "college", "甲", "乙", open_points(desk.review, "college"))
    grab(window, target / "results-final.png")
    page.detail.form.ballotsTab.setChecked(True)
    page.lists.form.problemsTab.setChecked(True)
    window.pages.switch_track("officer")


def keep_readme_pictures(folder: Path) -> None:
    """Turn the sheets into pictures, and delete everything but `README_PICTURES`."""
    for sheet in sorted(folder.glob("*.pdf")):
        with pypdfium2.PdfDocument(sheet) as document:
            document[0].render(scale=SHEET_SCALE).to_pil().save(sheet.with_suffix(".png"), optimize=True)
    for path in folder.iterdir():
        if path.stem not in README_PICTURES or path.suffix != ".png":
            path.unlink()


def picture_pages(window: MainWindow, target: Path, name: str) -> None:
    """Take the four pages of the current track."""
    assert window.pages is not None
    for number, page in enumerate(PAGES):
        window.pages.turn_to(number)
        # Dismiss the message about leaving an incomplete ballot.
        window.message_bar.form.closeButton.click()
        grab(window, target / f"{name}-{number + 1}-{page}.png")


def grab(widget: QWidget, path: Path) -> None:
    """Save a picture of a widget after it has processed its events."""
    widget.show()
    for _ in range(8):
        QApplication.processEvents()
    widget.grab().save(str(path))


if __name__ == "__main__":
    main()
