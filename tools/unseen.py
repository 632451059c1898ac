"""Do the main job without a screen: the sample's sheets as PDF and a picture of every page, in a folder.

Used by `make run` where there is no display, and by `make pictures` for the README.
"""

import argparse
import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pypdfium2
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget

from shuping_desktop import app
from shuping_desktop.operations import documents
from shuping_desktop.operations.reviews import make_sample, new_review, open_for_reading
from shuping_desktop.views import theme
from shuping_desktop.views.ballot_dialog import BallotDialog
from shuping_desktop.views.dialogs import Dialogs
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.new_review_dialog import NewReviewDialog
from shuping_desktop.views.recent import Recent
from shuping_desktop.views.texts_dialog import TextsDialog

README_PICTURES = {
    "start",
    "officer-1-participants",
    "officer-2-entry",
    "officer-3-evaluators",
    "college-4-results",
    "officer-results",
    "college-announcement",
}
SHEET_SCALE = 1.1


class Answering(Dialogs):
    """Answers what a person would be asked."""

    def ask_text(self, title: str, question: str, proposal: str) -> str:
        return "甲"


PAGES = ("participants", "entry", "evaluators", "results")


def main() -> None:
    """Write everything and name it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--size", default="1366x740", help="the window's size")
    parser.add_argument("--for-readme", action="store_true", help="only what the README shows")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    application = app.make_application(["shuping-desktop"])
    if options.dark:
        theme.ask_for(application, dark=True)
    with tempfile.TemporaryDirectory() as folder:
        write_sheets(Path(folder), options.folder)
        recent = Recent(QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat))
        window = app.make_window(Answering(), recent, Path(folder))
        window.resize(*(int(part) for part in options.size.split("x")))
        window.show()
        picture_everything(window, Path(folder), options.folder)
    if options.for_readme:
        keep_for_readme(options.folder)
    print(f"{len(list(options.folder.iterdir()))} files in {options.folder}/")


def write_sheets(folder: Path, target: Path) -> None:
    """Every document of both tracks of the sample, as PDF."""
    path = folder / "sheets.shuping"
    make_sample(path)
    with open_for_reading(path) as review:
        for track in review.contents.scheme.tracks:
            for document in documents.DOCUMENTS:
                name = f"{track.id}-{document.name}.pdf"
                documents.print_document(review, document, track.id, target / name)


def picture_everything(window: MainWindow, folder: Path, target: Path) -> None:
    """The start page, the four pages of both tracks, the dialogs, and the pages of an empty review."""
    grab(window, target / "start.png")
    window.open_sample()
    assert window.desk is not None and window.pages is not None
    for track, row in (("college", 2), ("officer", 7)):
        window.pages.switch_track(track)
        ballot = window.desk.data.ballots[row]
        window.pages.entry.open_ballot(ballot.id)
        picture_pages(window, target, track)
    for name, dialog in (
        ("dialog-ballot", BallotDialog(window.desk, "主席团", None)),
        ("dialog-texts", TextsDialog(window.desk.texts)),
        ("dialog-new", NewReviewDialog("学生会述职评议", "2022-2023")),
    ):
        grab(dialog, target / f"{name}.png")
        dialog.deleteLater()
    new_review(folder / "empty.shuping")
    window.open_review(folder / "empty.shuping")
    for track in ("college", "officer"):
        window.pages.switch_track(track)
        picture_pages(window, target, f"empty-{track}")
    window.close_review()


def keep_for_readme(folder: Path) -> None:
    """The pictures of `README_PICTURES`, and the sheets as pictures; all else goes."""
    for sheet in sorted(folder.glob("*.pdf")):
        with pypdfium2.PdfDocument(sheet) as document:
            document[0].render(scale=SHEET_SCALE).to_pil().save(sheet.with_suffix(".png"), optimize=True)
    for path in folder.iterdir():
        if path.stem not in README_PICTURES or path.suffix != ".png":
            path.unlink()


def picture_pages(window: MainWindow, target: Path, name: str) -> None:
    """The four pages as they stand."""
    assert window.pages is not None
    for number, page in enumerate(PAGES):
        window.pages.turn_to(number)
        grab(window, target / f"{name}-{number + 1}-{page}.png")


def grab(widget: QWidget, path: Path) -> None:
    """What a person would see of a widget, once it has settled."""
    widget.show()
    for _ in range(3):
        QApplication.processEvents()
    widget.grab().save(str(path))


if __name__ == "__main__":
    main()
