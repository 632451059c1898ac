"""Print dialog: preview, printing, writing files and export."""

import errno
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel

from shuping_desktop.models.desk import Desk
from shuping_desktop.operations import documents
from shuping_desktop.operations.output import write_output
from shuping_desktop.papers import Document
from shuping_desktop.papers.content.snapshot import Snapshot
from shuping_desktop.store import Review
from shuping_desktop.views import long_work, theme
from shuping_desktop.views.main_window import MainWindow
from shuping_desktop.views.printing import print_dialog
from shuping_desktop.views.printing.pdf_view import PdfFile
from shuping_desktop.views.printing.print_choice import PrintChoice
from shuping_desktop.views.printing.print_dialog import PrintDialog
from tests.views.key_presses import CTRL, SHIFT, Key, click, press
from tests.views.window import FakeDialogs, desk_of, look_at, wait_for

NAMES = [document.name for document in documents.DOCUMENTS]


@pytest.fixture
def choice(tmp_path: Path) -> PrintChoice:
    """Return the choices before anything was printed."""
    return PrintChoice(QSettings(str(tmp_path / "prints.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def show(
    sample: MainWindow, dialogs: FakeDialogs, choice: PrintChoice
) -> Iterator[Callable[[str], PrintDialog]]:
    """Return a function that opens the dialog with a document of the sample and waits for it."""
    opened: list[PrintDialog] = []

    def show_one(name: str = "results") -> PrintDialog:
        dialog = PrintDialog(desk_of(sample), name, dialogs, choice)
        opened.append(dialog)
        dialog.show()
        wait_for(lambda: dialog.is_ready)
        return dialog

    yield show_one
    for dialog in opened:
        dialog.done(0)
        dialog.deleteLater()


Show = Callable[[str], PrintDialog]


def pages_of(pdf: Path) -> int:
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


@pytest.mark.parametrize("name", NAMES)
def test_the_preview_equals_the_output_of_the_shell(show: Show, sample: MainWindow, name: str) -> None:
    dialog = show(name)
    document = documents.find_document(name)
    assert document is not None
    desk = desk_of(sample)
    made = documents.render_document(desk.review, document, desk.track_id)
    with pypdfium2.PdfDocument(made) as expected:
        assert dialog.view.pages == len(expected) > 0
    assert dialog._pdfs[name] == made


def test_another_document_is_shown_when_it_is_chosen(show: Show, choice: PrintChoice) -> None:
    dialog = show("results")
    dialog.form.documentsList.setCurrentRow(NAMES.index("announcement"))
    wait_for(lambda: dialog.is_ready)
    assert "announcement" in dialog._pdfs and choice.document == "announcement"
    assert dialog.form.pageLabel.text().startswith("第 1 页")


def test_a_document_that_cannot_be_rendered_is_not_printed(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_document: Document, _snapshot: Snapshot) -> bytes:
        raise OSError(errno.ENOMEM, "Cannot allocate memory")

    dialog = show("results")
    monkeypatch.setattr(Document, "render", fail)
    dialog.form.documentsList.setCurrentRow(NAMES.index("announcement"))
    wait_for(lambda: "内存不足" in dialog.form.warningLabel.text())
    assert dialog.view.pages == 0 and dialog.form.folderButton.isEnabled()
    assert not dialog.form.printButton.isEnabled() and not dialog.form.pdfButton.isEnabled()
    dialog.form.documentsList.setCurrentRow(NAMES.index("results"))
    assert dialog.view.pages > 0 and dialog.form.printButton.isEnabled()


def test_unfinished_opinions_stop_the_feedback_unless_left_out(show: Show) -> None:
    dialog = show("feedback")
    form = dialog.form
    buttons = (form.printButton, form.pdfButton, form.wordButton)
    assert form.unfinishedBox.isVisible() and "还没有写完" in form.warningLabel.text()
    assert not any(button.isEnabled() for button in buttons)
    assert "写完再打印" in form.warningLabel.text()
    click(form.unfinishedBox)
    assert all(button.isEnabled() for button in buttons) and "写完再打印" not in form.warningLabel.text()
    form.documentsList.setCurrentRow(NAMES.index("results"))
    wait_for(lambda: dialog.is_ready)
    assert not form.unfinishedBox.isVisible() and form.printButton.isEnabled()


def test_zoom_and_fit(show: Show) -> None:
    dialog = show("results")
    whole = dialog.view.zoom
    click(dialog.form.widthButton)
    assert dialog.view.zoom > whole
    click(dialog.form.largerButton)
    assert not dialog.form.widthButton.isChecked()
    click(dialog.form.fitButton)
    assert dialog.view.zoom == whole


def ink_of(label: QLabel) -> str:
    """Return the text colour of a label."""
    return label.palette().windowText().color().name()


def test_writes_a_pdf(show: Show, dialogs: FakeDialogs, tmp_path: Path) -> None:
    dialog = show("results")
    dialogs.will("ask_where_to_save", tmp_path / "结果")
    click(dialog.form.pdfButton)
    assert (tmp_path / "结果.pdf").read_bytes() == dialog._pdfs["results"]
    assert "已保存到" in dialog.form.warningLabel.text()
    assert ink_of(dialog.form.warningLabel) == theme.current().good


def test_shows_why_a_file_cannot_be_written(show: Show, dialogs: FakeDialogs, tmp_path: Path) -> None:
    dialog = show("results")
    dialogs.will("ask_where_to_save", tmp_path / "没有" / "结果.pdf")
    click(dialog.form.pdfButton)
    assert "无法写入" in dialog.form.warningLabel.text()
    assert ink_of(dialog.form.warningLabel) == theme.current().warn


def to_file(target: Path) -> Callable[[QPrinter], bool]:
    """Return an answer to the system dialog: a printer that writes a file."""

    def answer(printer: QPrinter) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        return True

    return answer


def test_prints_every_page_through_the_system_dialog(
    show: Show, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    dialog = show("announcement")
    dialogs.will("ask_printer", to_file(tmp_path / "paper.pdf"))
    click(dialog.form.printButton)
    assert pages_of(tmp_path / "paper.pdf") == _pages(dialog)
    assert dialog.result() == QDialog.DialogCode.Accepted


def _pages(dialog: PrintDialog) -> int:
    with pypdfium2.PdfDocument(dialog._pdfs["announcement"]) as document:
        return len(document)


def test_printed_pages_look_like_the_preview(show: Show, dialogs: FakeDialogs, tmp_path: Path) -> None:
    dialog = show("results")
    seen = dialog._pdfs["results"]
    dialogs.will("ask_printer", to_file(tmp_path / "paper.pdf"))
    click(dialog.form.printButton)
    printed = dark((tmp_path / "paper.pdf").read_bytes())
    assert all(abs(here - there) <= 1 for here, there in zip(dark(seen), printed, strict=True))


def dark(pdf: bytes) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of the dark area of the first page, in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        picture = document[0].render(scale=1).to_pil().convert("L")
    box: tuple[int, int, int, int] | None = picture.point(lambda grey: 255 * (grey < 128)).getbbox()
    assert box is not None
    return box


def test_cancelling_the_system_dialog_prints_nothing(
    show: Show, dialogs: FakeDialogs, choice: PrintChoice
) -> None:
    dialog = show("results")
    dialogs.will("ask_printer", False)
    click(dialog.form.printButton)
    assert dialog.isVisible() and choice.printer == ""


def test_exports_all_documents_with_names_that_sort(
    show: Show, dialogs: FakeDialogs, sample: MainWindow, tmp_path: Path
) -> None:
    dialog = show("results")
    folder = tmp_path / "全部"
    folder.mkdir()
    dialogs.will("ask_folder", folder)
    click(dialog.form.folderButton)
    wait_for(lambda: "已保存到" in dialog.form.warningLabel.text(), 60_000)
    written = sorted(path.name for path in folder.iterdir())
    assert written == sorted(file.name for file in documents.output_files(desk_of(sample).review))
    assert len([name for name in written if name.endswith(".pdf")]) == 2 * (len(NAMES) - 1)
    assert "反馈没有导出" in dialog.form.warningLabel.text()


def test_a_cancelled_export_leaves_complete_files(
    show: Show, dialogs: FakeDialogs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(review: Review, target: Path, content: bytes) -> None:
        write_output(review, target, content)
        long_work._running[0].is_cancelled = True

    dialog = show("results")
    monkeypatch.setattr(documents, "write_output", write)
    dialogs.will("ask_folder", tmp_path / "全部")
    (tmp_path / "全部").mkdir()
    click(dialog.form.folderButton)
    (file,) = (tmp_path / "全部").iterdir()
    assert dialog.isVisible() and "已取消；已保存 1 个文件" in dialog.form.warningLabel.text()
    assert file.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("name", NAMES)
def test_a_key_after_closing_does_nothing(show: Show, name: str) -> None:
    dialog = show("results")
    dialog.form.documentsList.setCurrentRow(NAMES.index(name))
    for _ in range(2):
        dialog.reject()
    QTest.keyClick(dialog.form.documentsList, Key.Key_Down)
    assert not dialog.isVisible() and not dialog._rendering.is_busy


def test_the_last_document_is_shown_again(sample: MainWindow, dialogs: FakeDialogs) -> None:
    names: list[str] = []

    def remember(_desk: object, name: str, choice: PrintChoice) -> None:
        names.append(name)
        choice.document = "announcement"

    for key in (CTRL, CTRL | SHIFT, CTRL):
        dialogs.will("show_print", remember)
        press(Key.Key_P, modifier=key)
    assert names == ["results", "announcement", "announcement"]


def test_both_tracks_can_be_previewed(sample: MainWindow, show: Show) -> None:
    look_at(sample, "officer")
    assert "校学生会" in show("results").windowTitle()


def test_two_keys_print_again_on_the_last_printer(
    sample: MainWindow, dialogs: FakeDialogs, choice: PrintChoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[int] = []

    def record(_printer: QPrinter, file: PdfFile) -> str:
        printed.append(len(file.sizes))
        return ""

    def enter_at_once(desk: Desk, name: str, choice: PrintChoice) -> None:
        dialog = PrintDialog(desk, name, dialogs, choice)
        dialog.show()
        dialog.activateWindow()
        wait_for(lambda: dialog.is_ready and dialog.isActiveWindow())
        press(Key.Key_Return)
        assert dialog.result() == QDialog.DialogCode.Accepted
        dialog.deleteLater()

    monkeypatch.setattr(PrintChoice, "printer", property(lambda _self: "办公室的打印机"))
    monkeypatch.setattr(PrintChoice, "remember", lambda _self, _printer: None)
    monkeypatch.setattr(print_dialog, "print_pages", record)
    dialogs.will("show_print", enter_at_once)
    press(Key.Key_P, modifier=CTRL)
    assert printed == [1]
