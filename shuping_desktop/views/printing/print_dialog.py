"""打印: preview of the documents; print, write to a file, or export all of them to a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, Protocol, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from ...forms.ui_print_dialog import Ui_PrintDialog
from ...messages import Message
from ...models.desk import Desk
from ...models.translation import translated
from ...operations import documents
from ...operations.document_warnings import warnings_of, without_opinion
from ...operations.documents import PDF, WORD, warnings_of_all
from ...operations.output import write_output
from ...papers import Document
from ...task import CancelledError
from ..background_jobs import BackgroundJobs
from ..long_work import carry_out
from ..widgets.form_dialog import FormDialog
from ..widgets.table_setup import resize_within_screen, set_style_state, use_plain_text
from .page_images import print_pages
from .pdf_view import PdfFile, PdfView
from .print_choice import PrintChoice

LIST_WIDTH = 250
_STEP = 1.25
_MOST_WARNINGS = 3


class Prompts(Protocol):
    """The system dialogs that the print dialog opens."""

    def ask_where_to_save(self, title: str, proposal: str, kind: str) -> Path | None: ...
    def ask_folder(self, title: str, proposal: str) -> Path | None: ...
    def ask_printer(self, printer: QPrinter) -> bool: ...
    def inform(self, title: str, text: str) -> None: ...


class _Rendered(NamedTuple):
    pdf: bytes
    face_lines: list[Message]


class PrintDialog(FormDialog):
    """Previews and prints the documents of the current track, all from one snapshot."""

    def __init__(
        self, desk: Desk, name: str, prompts: Prompts, choice: PrintChoice, parent: QWidget | None = None
    ) -> None:
        """Open with the document called `name`; `choice` stores printer and document."""
        super().__init__(parent)
        self._desk = desk
        self._prompts = prompts
        self._choice = choice
        self._snapshot = documents.snapshot_of(desk.review, desk.track_id)
        self._documents = list(documents.DOCUMENTS)
        self._pdfs: dict[str, bytes] = {}
        self._fit = True
        self._rendering = BackgroundJobs(self)
        self.form = Ui_PrintDialog()
        self.form.setupUi(self)
        self.view = PdfView()
        self._set_up()
        self._connect()
        names = [document.name for document in self._documents]
        self.form.documentsList.setCurrentRow(names.index(name) if name in names else 0)

    @property
    def is_ready(self) -> bool:
        """True if the chosen document is shown and no job is running."""
        return self._name in self._pdfs and not self._rendering.is_busy

    @property
    def _document(self) -> Document:
        return self._documents[max(0, self.form.documentsList.currentRow())]

    @property
    def _name(self) -> str:
        return self._document.name

    @property
    def _is_held_back(self) -> bool:
        """True if unfinished opinions stop the chosen document."""
        lacks = bool(without_opinion(self._snapshot, self._document))
        return lacks and not self.form.unfinishedBox.isChecked()

    # --- preview ------------------------------------------------------------------------------

    def _set_up(self) -> None:
        form = self.form
        use_plain_text(self)
        self.setMinimumSize(860, 420)
        resize_within_screen(self, 1180, 700)
        form.documentsList.setFixedWidth(LIST_WIDTH)
        for label in (form.facesLabel, form.warningLabel):
            label.setFixedWidth(LIST_WIDTH)
        form.documentsList.addItems([translated(document.title) for document in self._documents])
        form.pagesArea.setWidget(self.view)
        form.pagesArea.setWidgetResizable(True)
        form.pagesArea.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        form.progressBar.setRange(0, 0)
        form.progressBar.setFixedHeight(6)
        # A hidden progress bar keeps its space, so that nothing moves when it is shown.
        policy = form.progressBar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        form.progressBar.setSizePolicy(policy)
        self.setWindowTitle(self.tr("打印 — {}").format(self._snapshot.data.track.name))
        form.againButton.setVisible(bool(self._choice.printer))
        form.againButton.setText(self.tr("重新打印（{}）").format(self._choice.printer))
        default = form.againButton if self._choice.printer else form.printButton
        default.setDefault(True)
        default.setFocus()

    def _connect(self) -> None:
        form = self.form
        form.documentsList.currentRowChanged.connect(self._show_document)
        form.pagesArea.verticalScrollBar().valueChanged.connect(self._show_page)
        form.fitButton.clicked.connect(lambda: self._fit_to(whole=True))
        form.widthButton.clicked.connect(lambda: self._fit_to(whole=False))
        form.smallerButton.clicked.connect(lambda: self._zoom_by(1 / _STEP))
        form.largerButton.clicked.connect(lambda: self._zoom_by(_STEP))
        form.printButton.clicked.connect(self._on_print_clicked)
        form.againButton.clicked.connect(self._on_again_clicked)
        form.pdfButton.clicked.connect(self._on_pdf_clicked)
        form.wordButton.clicked.connect(self._on_word_clicked)
        form.folderButton.clicked.connect(self._on_folder_clicked)
        form.closeButton.clicked.connect(self.reject)
        form.unfinishedBox.toggled.connect(self._on_unfinished_toggled)
        self._rendering.done.connect(self._on_rendered)
        self._rendering.failed.connect(self._on_failed)

    def _show_document(self) -> None:
        """Show the chosen document, rendered in the background the first time."""
        document, snapshot = self._document, self._snapshot
        self._choice.document = document.name
        self.form.unfinishedBox.setVisible(bool(without_opinion(snapshot, document)))
        self._show_warnings(warnings_of(snapshot, document))
        self._rendering.cancel()
        if document.name in self._pdfs:
            self._show_pdf()
            return
        # The first job also reads the fonts, which takes about 0.3 s.
        self._rendering.start(
            document.name, lambda: _Rendered(document.render(snapshot), documents.face_lines())
        )
        self._show_busy()

    def _on_unfinished_toggled(self) -> None:
        self._show_warnings(warnings_of(self._snapshot, self._document))
        self._show_busy()

    def _show_pdf(self) -> None:
        self.view.show_file(PdfFile(self._pdfs[self._name]))
        self.form.pagesArea.verticalScrollBar().setValue(0)
        self._zoom_to_fit()
        self._show_busy()

    def _show_busy(self) -> None:
        form, busy = self.form, self._rendering.is_busy
        form.progressBar.setVisible(busy)
        form.folderButton.setEnabled(not busy)
        ready = not busy and self._name in self._pdfs and not self._is_held_back
        for button in (form.printButton, form.againButton, form.pdfButton):
            button.setEnabled(ready)
        form.wordButton.setEnabled(self._document.has_word and not self._is_held_back)
        self._show_page()

    def _show_page(self) -> None:
        form, view = self.form, self.view
        middle = form.pagesArea.verticalScrollBar().value() + form.pagesArea.viewport().height() // 2
        words = self.tr("第 {} 页　共 {} 页").format(view.page_at(middle) + 1, view.pages)
        form.pageLabel.setText(words if view.pages else "")
        form.zoomLabel.setText(f"{view.zoom * 72 / 96:.0%}")

    def _fit_to(self, *, whole: bool) -> None:
        self._fit = True
        self.form.fitButton.setChecked(whole)
        self.form.widthButton.setChecked(not whole)
        self._zoom_to_fit()

    def _zoom_to_fit(self) -> None:
        if self._fit:
            room = self.form.pagesArea.viewport().size()
            self.view.set_zoom(self.view.fitting(room, whole=self.form.fitButton.isChecked()))
        self._show_page()

    def _zoom_by(self, step: float) -> None:
        self._fit = False
        self.form.fitButton.setChecked(False)
        self.form.widthButton.setChecked(False)
        self.view.set_zoom(self.view.zoom * step)
        self._show_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._zoom_to_fit()

    # --- printing and export ------------------------------------------------------------------

    def _on_print_clicked(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._choice.propose_to(printer)
        if self._prompts.ask_printer(printer):
            self._print_on(printer)

    def _on_again_clicked(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._choice.propose_to(printer)
        self._print_on(printer)

    def _print_on(self, printer: QPrinter) -> None:
        printer.setDocName(self.windowTitle())
        file = PdfFile(self._pdfs[self._name])
        try:
            doing = self.tr("正在打印…")
            refusal = carry_out(doing, lambda: print_pages(printer, file))
        except CancelledError:
            refusal = self.tr("已取消打印；已送出的页可能还会打出来。")
        finally:
            file.close()
        if refusal:
            self._prompts.inform(self.tr("没有打印"), refusal)
            return
        self._choice.remember(printer)
        self.accept()

    def _on_pdf_clicked(self) -> None:
        name = documents.file_name(self._document, self._snapshot, PDF)
        self._write(name, "PDF (*.pdf)", self._pdfs[self._name])

    def _on_word_clicked(self) -> None:
        name = documents.file_name(self._document, self._snapshot, WORD)
        self._write(name, "Word (*.docx)", self._document.render_word(self._snapshot))

    def _write(self, name: str, kind: str, content: bytes) -> None:
        review = self._desk.review
        target = self._prompts.ask_where_to_save(self.tr("写到文件"), str(review.path.parent / name), kind)
        if target is None:
            return
        target = target if target.suffix else target.with_suffix(Path(name).suffix)
        outcome = self._desk.attempt(lambda: write_output(review, target, content))
        if outcome:
            words = self.tr("✓ 已保存到 {}").format(target)
            as_word = target.suffix == WORD
            self._show_warnings(warnings_of(self._snapshot, self._document, as_word=as_word), words)
        else:
            self._show_text(outcome.refusal)

    def _on_folder_clicked(self) -> None:
        """Export every document of every track."""
        folder = self._prompts.ask_folder(self.tr("全部文书的保存位置"), str(self._desk.review.path.parent))
        if folder is None:
            return
        review, leaves_out = self._desk.review, self.form.unfinishedBox.isChecked()
        written: list[Path] = []
        warnings: list[Message] = []

        def export() -> int:
            """Return the number of files that there are with unfinished opinions left out."""
            documents.export_all(review, folder, written, leave_out_unfinished=leaves_out)
            warnings.extend(warnings_of_all(review))
            return len(documents.output_files(review, leave_out_unfinished=True))

        outcome = self._desk.attempt(lambda: carry_out(self.tr("正在保存全部文书…"), export))
        if outcome.is_cancelled:
            words = self.tr("已取消；已保存 {} 个文件，都是完整的，在 {}")
            self._show_text(words.format(len(written), folder))
        elif not outcome:
            self._show_text(outcome.refusal)
        else:
            words = self.tr("✓ 已保存到 {}，共 {} 个文件").format(folder, len(written))
            if len(written) < outcome.value:
                words += "\n" + self.tr("有综合评价意见没有写完，反馈没有导出。")
            self._show_warnings(warnings, words)

    def _on_rendered(self, key: object, result: object) -> None:
        pdf, faces = cast(_Rendered, result)
        self._pdfs[str(key)] = pdf
        self.form.facesLabel.setText("\n".join(map(translated, faces)))
        self._show_pdf()

    def _on_failed(self, _key: object, why: str) -> None:
        # The view still shows the document chosen before.
        self.view.show_file(None)
        self._show_busy()
        self._show_text(self.tr("这份文书没有生成：{}").format(why))

    def _show_warnings(self, warnings: Sequence[Message], done: str = "") -> None:
        """Show the first warnings, and all in the tool tip; under a confirmation if there is one."""
        words = list(map(translated, warnings))
        if self._is_held_back:
            words.insert(0, self.tr("综合评价意见写完再打印，或勾选“没有写完的意见不印”。"))
        shown = words[:_MOST_WARNINGS]
        if len(words) > len(shown):
            shown.append(self.tr("……共 {} 条提醒").format(len(words)))
        self._show_text("\n".join([*([done] if done else []), *shown]), "good" if done else "")
        self.form.warningLabel.setToolTip("\n".join(words))
        self.form.warningLabel.setVisible(bool(done or words))

    def _show_text(self, words: str, state: str = "") -> None:
        """Show text under the list, in the colour of a state of the style sheet."""
        self.form.warningLabel.setText(words)
        self.form.warningLabel.setVisible(True)
        set_style_state(self.form.warningLabel, state)

    def done(self, result: int) -> None:
        """Release thread and document, however the dialog is closed."""
        self._rendering.close()
        self.view.show_file(None)
        super().done(result)
